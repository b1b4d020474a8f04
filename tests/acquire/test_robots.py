import pytest

from gainsay.acquire.robots import FAILURE_SECONDS, RULES_SECONDS, Robots
from gainsay.errors import NetworkError, Refused
from tests.acquire.site import HandClock

ORIGIN = "https://news.example"


class Source:
    """Stands for the web: gives `answer`, or raises it, and counts."""

    def __init__(self, answer: tuple[int, bytes] | Exception) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def get(self, address: str) -> tuple[int, bytes]:
        self.asked.append(address)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def _robots(answer: tuple[int, bytes] | Exception) -> Robots:
    return Robots(Source(answer).get, HandClock().monotonic)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429, 499])
def test_no_robots_allows(status: int) -> None:
    assert _robots((status, b"User-agent: *\nDisallow: /")).check(ORIGIN, f"{ORIGIN}/a") == 0


@pytest.mark.parametrize("status", [500, 503, 304, 600])
def test_unreadable_robots_forbids(status: int) -> None:
    with pytest.raises(NetworkError, match=f"it answered {status}"):
        _robots((status, b"")).check(ORIGIN, f"{ORIGIN}/a")


def test_unreachable_robots_forbids_and_says_why() -> None:
    with pytest.raises(NetworkError, match="cannot be read: no route"):
        _robots(NetworkError("no route")).check(ORIGIN, f"{ORIGIN}/a")


def test_own_refusal_passes_as_it_is() -> None:
    with pytest.raises(Refused, match=r"^private$"):
        _robots(Refused("private")).check(ORIGIN, f"{ORIGIN}/a")


def test_group_of_the_product_wins() -> None:
    robots = _robots(
        (200, b"User-agent: *\nDisallow: /\n\nUser-agent: GainSay\nDisallow: /b\nCrawl-delay: 3\n")
    )
    assert robots.check(ORIGIN, f"{ORIGIN}/a") == 3
    with pytest.raises(Refused, match="forbids"):
        robots.check(ORIGIN, f"{ORIGIN}/b")


def test_words_of_the_user_agent_header_are_no_product() -> None:
    robots = _robots((200, b"User-agent: news\nDisallow: /\n"))
    assert robots.check(ORIGIN, f"{ORIGIN}/a") == 0


def test_bytes_that_are_no_rules_allow() -> None:
    robots = _robots((200, b"\xff\xfe\x00<html>Not found</html>\n\xc3"))
    assert robots.check(ORIGIN, f"{ORIGIN}/a") == 0


def test_mark_at_the_start_hides_no_rule() -> None:
    with pytest.raises(Refused):
        _robots((200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n")).check(ORIGIN, f"{ORIGIN}/a")


def test_each_origin_is_asked_once_until_its_rules_are_old() -> None:
    source, turned = Source((404, b"")), HandClock()
    robots = Robots(source.get, turned.monotonic)
    for origin in (ORIGIN, "http://news.example", ORIGIN):
        robots.check(origin, f"{origin}/a")
    assert source.asked == [f"{ORIGIN}/robots.txt", "http://news.example/robots.txt"]
    turned.seconds += RULES_SECONDS
    robots.check(ORIGIN, f"{ORIGIN}/a")
    assert len(source.asked) == 3


def test_failure_is_remembered_for_a_shorter_time() -> None:
    source, turned = Source((500, b"")), HandClock()
    robots = Robots(source.get, turned.monotonic)
    for _ in range(2):
        with pytest.raises(NetworkError):
            robots.check(ORIGIN, f"{ORIGIN}/a")
    assert len(source.asked) == 1
    turned.seconds += FAILURE_SECONDS
    source.answer = (404, b"")
    assert robots.check(ORIGIN, f"{ORIGIN}/a") == 0
