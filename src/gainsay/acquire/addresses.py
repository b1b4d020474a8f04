"""Which network addresses may be spoken to: the guard against requests to private networks.

A page or a redirect can name a host that leads into the reader's own network
(a router, a cloud's metadata service). `resolve` turns a host name into
addresses that have passed the check, and the caller connects to exactly
those, so that a second look-up cannot return something else (DNS rebinding).
"""

import ipaddress
import socket

from gainsay.errors import NetworkError, Refused

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# RFC 6052: IPv6-only networks reach IPv4 hosts under this prefix.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The numeric addresses of `host`, in the resolver's order, all of them checked.

    Raises NetworkError when the name has none; Refused when any of them is not
    public and `allow_private` is false.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NetworkError(
            f"cannot find the host {host} ({error}); check the address and the network"
        ) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private:
        for address in addresses:
            _check(host, address)
    return addresses


def is_public(address: str) -> bool:
    """Whether a numeric address belongs to the open internet.

    An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) is what counts.
    """
    inner = _inner(ipaddress.ip_address(address))
    refused = (
        inner.is_private
        or inner.is_loopback
        or inner.is_link_local
        or inner.is_multicast
        or inner.is_reserved
        or inner.is_unspecified
        or (isinstance(inner, ipaddress.IPv6Address) and inner.is_site_local)
    )
    # is_global alone lets multicast through; the list above alone lets 100.64.0.0/10 through.
    return inner.is_global and not refused


def _check(host: str, address: str) -> None:
    if not is_public(address):
        raise Refused(
            f"{host} leads to {address}, which is not on the public internet; "
            "if you trust it, allow private addresses"
        )


def _inner(address: _Address) -> _Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
