import socket
from collections.abc import Iterator
from typing import Any

import pytest

from gainsay.acquire import Fetcher, addresses
from gainsay.errors import NetworkError, Refused
from tests.acquire.site import HandClock, Site, redirect, reply


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # the metadata service of clouds
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",  # Teredo of 127.0.0.1
    ],
)
def test_not_public(address: str) -> None:
    assert not addresses.is_public(address)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"],
)
def test_public(address: str) -> None:
    assert addresses.is_public(address)


class Names:
    """A resolver that answers from a table; a host with several answers gives one after the other."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, table: dict[str, list[list[str]]]) -> None:
        self._real = socket.getaddrinfo
        self._table = table
        monkeypatch.setattr(socket, "getaddrinfo", self._look_up)

    def _look_up(self, host: str, port: int, *rest: Any, **named: Any) -> list[Any]:
        if host not in self._table:
            return list(self._real(host, port, *rest, **named))
        answers = self._table[host]
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]


def test_resolve_keeps_order_and_drops_repeats(monkeypatch: pytest.MonkeyPatch) -> None:
    Names(monkeypatch, {"news.example": [["8.8.8.8", "8.8.4.4", "8.8.8.8"]]})
    assert addresses.resolve("news.example", 80, allow_private=False) == ["8.8.8.8", "8.8.4.4"]


def test_one_private_address_among_public_ones_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    Names(monkeypatch, {"news.example": [["8.8.8.8", "10.0.0.1"]]})
    with pytest.raises(Refused, match=r"news\.example leads to 10\.0\.0\.1"):
        addresses.resolve("news.example", 80, allow_private=False)
    assert addresses.resolve("news.example", 80, allow_private=True) == ["8.8.8.8", "10.0.0.1"]


def test_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(NetworkError, match=r"cannot find the host nowhere\.example"):
        addresses.resolve("nowhere.example", 80, allow_private=False)


def test_host_that_is_no_name() -> None:
    with pytest.raises(NetworkError, match="cannot find the host"):
        addresses.resolve("a" * 70 + ".example", 80, allow_private=False)


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1"])
def test_odd_spellings_of_loopback_are_refused(host: str) -> None:
    with pytest.raises(Refused):
        addresses.resolve(host, 80, allow_private=False)


# Through the fetcher: 127.0.0.1 plays the public internet, since a test may not leave the machine.


@pytest.fixture
def guarded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fetcher]:
    real = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or real(address))
    with Fetcher(delay=0, clock=HandClock().clock()) as fetcher:
        yield fetcher


@pytest.mark.parametrize(
    "target", ["http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest", "http://0/"]
)
def test_redirect_to_private_is_refused(site: Site, guarded: Fetcher, target: str) -> None:
    site.pages["/a"] = redirect(target)
    with pytest.raises(Refused, match="not on the public internet"):
        guarded.fetch(site.url("/a"))


def test_robots_that_redirects_to_private_is_refused(site: Site, guarded: Fetcher) -> None:
    site.pages["/robots.txt"] = redirect("http://10.0.0.1/robots.txt")
    with pytest.raises(Refused, match="not on the public internet"):
        guarded.fetch(site.url("/a"))


def test_host_header_is_the_name(site: Site, guarded: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    Names(monkeypatch, {"news.example": [["127.0.0.1"]]})
    site.pages["/a"] = reply(b"words")
    page = guarded.fetch(site.url("/a", host="news.example"))
    assert page.url == site.url("/a", host="news.example")
    assert {headers["Host"] for headers in site.headers} == {f"news.example:{site.port}"}


def test_name_that_changes_after_the_check_gains_nothing(
    site: Site, guarded: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the first look-up is public, every later one private; only the first may count."""
    Names(monkeypatch, {"news.example": [["127.0.0.1"], ["127.0.0.2"]]})
    site.pages["/robots.txt"] = reply(b"# all may come; the connection stays open for the page")
    site.pages["/a"] = reply(b"words")
    assert guarded.fetch(site.url("/a", host="news.example")).body == b"words"


def test_each_new_connection_is_checked(
    site: Site, guarded: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    Names(monkeypatch, {"news.example": [["127.0.0.1"], ["127.0.0.2"]]})
    site.pages["/robots.txt"] = reply(status=404, Connection="close")
    with pytest.raises(Refused, match=r"leads to 127\.0\.0\.2"):
        guarded.fetch(site.url("/a", host="news.example"))


def test_next_address_is_tried_when_the_first_does_not_answer(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing listens at 127.0.0.2: the server is bound to 127.0.0.1 alone.
    Names(monkeypatch, {"news.example": [["127.0.0.2", "127.0.0.1"]]})
    site.pages["/a"] = reply(b"words")
    with Fetcher(allow_private=True) as fetcher:
        assert fetcher.fetch(site.url("/a", host="news.example")).body == b"words"
