import gzip
import hashlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from gainsay.acquire import Fetcher, Timeouts, acquire
from gainsay.config import USER_AGENT
from gainsay.errors import Busy, Gone, InputError, NetworkError, Refused, TooLarge
from tests.acquire.site import HandClock, Page, Site, redirect, reply

ARTICLE = "<p>The ministry denied it – twice.</p>".encode()


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(allow_private=True, delay=0, clock=HandClock().clock()) as made:
        yield made


def test_page_is_kept_as_captured(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(ARTICLE, Content_Type="Text/HTML; Charset='UTF-8'", X_Outlet="Example")
    page = fetcher.fetch(site.url("/a#comments"))
    assert page.source == site.url("/a#comments")
    assert page.url == site.url("/a")
    assert page.body == ARTICLE
    assert page.sha256 == hashlib.sha256(ARTICLE).hexdigest()
    assert (page.media_type, page.charset) == ("text/html", "utf-8")
    assert page.retrieved == "2026-11-24T12:00:00Z"
    assert ("x-outlet", "Example") in page.headers


def test_page_without_content_type_has_none(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(ARTICLE)
    page = fetcher.fetch(site.url("/a"))
    assert (page.media_type, page.charset) == (None, None)


def test_user_agent_is_honest(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(ARTICLE)
    fetcher.fetch(site.url("/a"))
    assert [headers["User-Agent"] for headers in site.headers] == [USER_AGENT, USER_AGENT]


def test_proxy_and_passwords_of_the_environment_are_not_used(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    site.pages["/a"] = reply(ARTICLE)
    with Fetcher(allow_private=True) as fetcher:
        fetcher.fetch(site.url("/a"))
    assert all("Authorization" not in headers for headers in site.headers)


def test_acquire_sends_addresses_to_the_fetcher(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(ARTICLE)
    assert acquire(site.url("/a"), fetcher=fetcher).body == ARTICLE


def test_acquire_without_fetcher_refuses_loopback(site: Site) -> None:
    with pytest.raises(Refused, match=r"127\.0\.0\.1 leads to .* not on the public internet"):
        acquire(site.url("/a"))
    assert site.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_followed_and_final_address_kept(site: Site, fetcher: Fetcher, status: int) -> None:
    site.pages["/old"] = redirect("new?a=b#part", status)
    site.pages["/new?a=b"] = reply(ARTICLE)
    page = fetcher.fetch(site.url("/old"))
    assert (page.source, page.url, page.body) == (site.url("/old"), site.url("/new?a=b"), ARTICLE)


def test_ten_redirects_are_followed(site: Site, fetcher: Fetcher) -> None:
    site.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(10)}
    site.pages["/10"] = reply(ARTICLE)
    assert fetcher.fetch(site.url("/0")).body == ARTICLE


def test_redirect_for_ever_ends(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = redirect("/b")
    site.pages["/b"] = redirect("/a")
    with pytest.raises(NetworkError, match="redirects more than 10 times"):
        fetcher.fetch(site.url("/a"))
    assert len(site.asked) == 12  # robots.txt, the page, ten redirects


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("ftp://example.org/a", Refused),
        ("file:///etc/passwd", Refused),
        ("http://user:secret@127.0.0.1/", Refused),
        ("http://a:port/", NetworkError),
    ],
)
def test_redirect_to_what_may_not_be_asked(
    site: Site, fetcher: Fetcher, location: str, error: type[NetworkError]
) -> None:
    site.pages["/a"] = redirect(location)
    with pytest.raises(error) as caught:
        fetcher.fetch(site.url("/a"))
    assert type(caught.value) is error


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/passwd", "http:///path"])
def test_other_schemes_are_refused(fetcher: Fetcher, address: str) -> None:
    with pytest.raises(Refused, match="only http and https"):
        fetcher.fetch(address)


def test_password_is_not_repeated(fetcher: Fetcher) -> None:
    with pytest.raises(Refused) as caught:
        fetcher.fetch("http://user:secret@example.org/a")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["http://a:port/", "http://exa\0mple.org/", "http://a.example/\udcff", "https://" + "a" * 70_000],
)
def test_what_is_no_address(fetcher: Fetcher, address: str) -> None:
    with pytest.raises(InputError, match="is no web address"):
        fetcher.fetch(address)


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (401, "login"),
        (403, "refuses programs"),
        (404, "archived copy"),
        (410, "removed"),
        (429, "wait"),
        (451, "legal"),
        (500, "try again later"),
        (503, "try again later"),
        (599, "try again later"),
        (304, "save the page"),
        (418, "save the page"),
    ],
)
def test_status_that_is_no_success(site: Site, fetcher: Fetcher, status: int, advice: str) -> None:
    site.pages["/a"] = reply(status=status)
    with pytest.raises(NetworkError, match=f"answered {status} .*{advice}"):
        fetcher.fetch(site.url("/a"))


def test_server_that_is_not_there(fetcher: Fetcher) -> None:
    with Site() as gone:
        address = gone.url("/a")
    with pytest.raises(NetworkError, match="cannot be fetched"):
        fetcher.fetch(address)


def test_answer_that_is_no_http(site: Site, fetcher: Fetcher) -> None:
    def noise(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"220 mail.example.org ready\r\n\r\n")
        handler.close_connection = True

    site.pages["/a"] = noise
    with pytest.raises(NetworkError, match="cannot be fetched"):
        fetcher.fetch(site.url("/a"))


def test_body_that_breaks_off(site: Site, fetcher: Fetcher) -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        reply(ARTICLE, Content_Length="1000")(handler)
        handler.close_connection = True

    site.pages["/a"] = cut
    with pytest.raises(NetworkError, match="cannot be fetched"):
        fetcher.fetch(site.url("/a"))


# Slow answers


def test_server_that_never_answers(site: Site) -> None:
    def silent(_: BaseHTTPRequestHandler) -> None:
        site.over.wait()

    site.pages["/a"] = silent
    timeouts = Timeouts(read=0.05)
    with (
        Fetcher(allow_private=True, timeouts=timeouts) as fetcher,
        pytest.raises(NetworkError, match="does not answer in time"),
    ):
        fetcher.fetch(site.url("/a"))


def _head_drip(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-A: b\r\n")


def _body_drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    while True:
        handler.wfile.write(b"word ")


@pytest.mark.parametrize("drip", [_head_drip, _body_drip])
def test_drip_ends_at_the_deadline(site: Site, drip: Page) -> None:
    site.pages["/a"] = drip
    turned = HandClock(tick=1.0)  # each look at the clock takes a second
    with (
        Fetcher(allow_private=True, timeouts=Timeouts(total=30), clock=turned.clock()) as fetcher,
        pytest.raises(NetworkError, match="took longer than 30 seconds"),
    ):
        fetcher.fetch(site.url("/a"))
    assert turned.seconds < 60


# Large answers


def test_announced_two_gigabytes_are_not_read(site: Site, fetcher: Fetcher) -> None:
    def large(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(2_000_000_000))
        handler.end_headers()
        site.over.wait()

    site.pages["/a"] = large
    with pytest.raises(TooLarge, match=r"more than 20,000,000 bytes"):
        fetcher.fetch(site.url("/a"))


def test_endless_body_is_cut(site: Site) -> None:
    sent = 0

    def endless(handler: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.send_header("Connection", "close")
        handler.end_headers()
        while True:
            sent += handler.wfile.write(bytes(65_536))

    site.pages["/a"] = endless
    with Fetcher(allow_private=True, max_bytes=100_000) as fetcher, pytest.raises(TooLarge):
        fetcher.fetch(site.url("/a"))
    assert sent < 100_000_000  # what the sockets' buffers took in, not the 2 GB that might have come


def test_size_is_counted_after_decoding(site: Site) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 100_000
    site.pages["/a"] = reply(bomb, Content_Encoding="gzip")
    with Fetcher(allow_private=True, max_bytes=100_000) as fetcher, pytest.raises(TooLarge):
        fetcher.fetch(site.url("/a"))


@pytest.mark.parametrize(("size", "allowed"), [(1000, True), (1001, False)])
@pytest.mark.parametrize("announced", [True, False])
def test_cap_is_exact(site: Site, size: int, allowed: bool, announced: bool) -> None:
    body = b"x" * size
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (size, body)
    site.pages["/a"] = reply(body) if announced else _without_length(chunked, Transfer_Encoding="chunked")
    with Fetcher(allow_private=True, max_bytes=1000) as fetcher:
        if allowed:
            assert fetcher.fetch(site.url("/a")).body == body
        else:
            with pytest.raises(TooLarge):
                fetcher.fetch(site.url("/a"))


def _without_length(body: bytes, **headers: str) -> Page:
    def page(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return page


def test_gzip_answer_is_kept_unpacked(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(gzip.compress(ARTICLE), Content_Encoding="gzip")
    page = fetcher.fetch(site.url("/a"))
    assert page.body == ARTICLE
    assert page.sha256 == hashlib.sha256(ARTICLE).hexdigest()


def test_damaged_gzip_answer(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(b"\x1f\x8b no gzip", Content_Encoding="gzip")
    with pytest.raises(NetworkError, match="cannot be fetched"):
        fetcher.fetch(site.url("/a"))


# Robots and pace, through the whole fetcher; the rules themselves are in test_robots.py


def test_robots_refusal_leaves_the_page_alone(site: Site, fetcher: Fetcher) -> None:
    site.pages["/robots.txt"] = reply(b"User-agent: *\nDisallow: /private/\n")
    site.pages["/public/a"] = reply(ARTICLE)
    with pytest.raises(Refused, match=r"robots\.txt forbids fetching .*/private/a"):
        fetcher.fetch(site.url("/private/a"))
    assert fetcher.fetch(site.url("/public/a")).body == ARTICLE
    assert site.asked == ["/robots.txt", "/public/a"]


def test_robots_is_asked_at_every_hop(site: Site, fetcher: Fetcher) -> None:
    site.pages["/robots.txt"] = reply(b"User-agent: gainsay\nDisallow: /private/\n")
    site.pages["/a"] = redirect("/private/a")
    with pytest.raises(Refused, match=r"robots\.txt forbids"):
        fetcher.fetch(site.url("/a"))
    assert "/private/a" not in site.asked


def test_robots_with_server_error_refuses(site: Site, fetcher: Fetcher) -> None:
    site.pages["/robots.txt"] = reply(status=503)
    site.pages["/a"] = reply(ARTICLE)
    with pytest.raises(NetworkError, match=r"robots\.txt cannot be read: it answered 503"):
        fetcher.fetch(site.url("/a"))
    assert "/a" not in site.asked


def test_robots_may_redirect(site: Site, fetcher: Fetcher) -> None:
    site.pages["/robots.txt"] = redirect("/rules.txt")
    site.pages["/rules.txt"] = reply(b"User-agent: *\nDisallow: /\n")
    with pytest.raises(Refused, match=r"robots\.txt forbids"):
        fetcher.fetch(site.url("/a"))


def test_large_robots_is_read_in_part(site: Site, fetcher: Fetcher) -> None:
    site.pages["/robots.txt"] = reply(
        b"User-agent: *\nDisallow: /private\n" + b"#" * 1_000_000 + b"\nDisallow: /\n"
    )
    site.pages["/a"] = reply(ARTICLE)
    assert fetcher.fetch(site.url("/a")).body == ARTICLE
    with pytest.raises(Refused):
        fetcher.fetch(site.url("/private"))


def test_pages_of_one_host_are_spaced_and_hops_are_not(site: Site) -> None:
    site.pages["/a"] = redirect("/b")
    site.pages["/b"] = reply(ARTICLE)
    turned = HandClock()
    with Fetcher(allow_private=True, delay=2.0, clock=turned.clock()) as fetcher:
        fetcher.fetch(site.url("/a"))
        assert turned.slept == []
        fetcher.fetch(site.url("/a"))
        assert turned.slept == [2.0]


def test_crawl_delay_is_honoured_and_outside_the_deadline(site: Site) -> None:
    site.pages["/robots.txt"] = reply(b"User-agent: *\nCrawl-delay: 7\n")
    site.pages["/a"] = reply(ARTICLE)
    turned = HandClock()
    with Fetcher(allow_private=True, timeouts=Timeouts(total=5), clock=turned.clock()) as fetcher:
        for _ in range(2):
            assert fetcher.fetch(site.url("/a")).body == ARTICLE
    assert turned.slept == [7.0]


# Feeds


def test_a_feed_is_asked_whether_it_has_changed(site: Site, fetcher: Fetcher) -> None:
    site.pages["/rss"] = reply(b"<rss/>", ETag='"one"')
    first = fetcher.fetch_feed(site.url("/rss"))
    assert first.page is not None
    assert first.page.body == b"<rss/>"
    assert site.headers[-1]["If-None-Match"] is None
    assert site.headers[-1]["Accept"].startswith("application/atom+xml")
    site.pages["/rss"] = reply(status=304)
    second = fetcher.fetch_feed(site.url("/rss"), etag='"one"', modified="Tue, 24 Nov 2026 10:00:00 GMT")
    assert (second.page, second.moved) == (None, None)
    assert site.headers[-1]["If-None-Match"] == '"one"'
    assert site.headers[-1]["If-Modified-Since"] == "Tue, 24 Nov 2026 10:00:00 GMT"


def test_unchanged_is_no_answer_for_one_who_has_nothing(site: Site, fetcher: Fetcher) -> None:
    site.pages["/rss"] = reply(status=304)
    with pytest.raises(NetworkError, match="answered 304"):
        fetcher.fetch_feed(site.url("/rss"))


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [((301,), "/1"), ((308, 301), "/2"), ((302,), None), ((301, 302), "/1"), ((307, 301), None)],
)
def test_only_what_has_moved_for_good_is_told(
    site: Site, fetcher: Fetcher, statuses: tuple[int, ...], moved: str | None
) -> None:
    for hop, status in enumerate(statuses):
        site.pages[f"/{hop}"] = redirect(f"/{hop + 1}", status)
    site.pages[f"/{len(statuses)}"] = reply(b"<rss/>")
    answer = fetcher.fetch_feed(site.url("/0"))
    assert answer.moved == (site.url(moved) if moved else None)


def test_a_page_that_was_removed_for_good(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = reply(status=410)
    with pytest.raises(Gone, match="removed"):
        fetcher.fetch(site.url("/a"))


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("Tue, 24 Nov 2026 12:10:00 GMT", 600.0),
        ("Tue, 24 Nov 2026 12:10:00", 600.0),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        (None, None),
    ],
)
def test_a_site_that_wants_rest_is_understood(
    site: Site, fetcher: Fetcher, status: int, value: str | None, seconds: float | None
) -> None:
    site.pages["/a"] = reply(b"", status=status, **({"Retry_After": value} if value else {}))
    with pytest.raises(Busy) as caught:
        fetcher.fetch(site.url("/a"))
    assert caught.value.seconds == seconds
