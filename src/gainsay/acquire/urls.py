"""Web addresses: parsed, joined with a redirect's target, and checked before anything is asked of them."""

import httpx2

from gainsay.errors import InputError, NetworkError, Refused


def parsed(address: str) -> httpx2.URL:
    """The URL of `address` without its fragment. Raises InputError when it is none."""
    try:
        return httpx2.URL(address).copy_with(fragment=None)
    except (httpx2.InvalidURL, UnicodeError) as error:  # half a character, from bytes that are no UTF-8
        raise InputError(f"{address[:200]!r} is no web address ({error}); check it") from error


def joined(url: httpx2.URL, location: str) -> httpx2.URL:
    """The URL that `url` redirects to. Raises NetworkError when `location` is no address."""
    try:
        return url.join(location).copy_with(fragment=None)
    except httpx2.InvalidURL as error:
        raise NetworkError(
            f"{url} redirects to what is no address ({error}); open it in a browser instead"
        ) from error


def check(url: httpx2.URL) -> None:
    """Raises Refused for a scheme other than http and https, for no host, and for a password."""
    if url.scheme not in {"http", "https"} or not url.host:
        raise Refused(f"{url} is not fetched: only http and https addresses are; check the address")
    if url.userinfo:
        # They would be kept with the page, and shared with whoever gets the ledger.
        raise Refused(f"an address at {url.host} holds a user name or password; leave them out")


def origin(url: httpx2.URL) -> str:
    """Scheme, host and port, as robots.txt goes by them."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
