"""Make sense of a web address, and of where it leads: to the public net or to a private one."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PORTS: Final = {"http": 80, "https": 443}
# RFC 3986, 3.3 and 3.4, and "%" for what is escaped already.
_KEPT: Final = "/%:@!$&'()*+,;=~?[]-._"
_LONGEST: Final = 8000

NO_ADDRESS: Final = "it is no web address; check how it is written"
NOT_WEB: Final = "Galley fetches http and https addresses alone; open a file by its path instead"
WITH_PASSWORD: Final = "it holds a user name or a password; take it out and try again"
UNKNOWN_HOST: Final = "there is no such site, or the net can't be reached; check both"

# RFC 6052, 2.1: an address of IPv4 behind the well-known prefix.
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")

IpAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address in its parts; host is in ASCII, target is what the server is asked for."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"


def parse_address(text: str, base: str = "") -> WebAddress:
    """Return the address that was typed, or to which the base leads on.

    Without a scheme it is taken for one of https. Raises ValueError with a reason.
    """
    typed = text.strip()
    if len(typed) > _LONGEST or not typed or any(not char.isprintable() for char in typed):
        raise ValueError(NO_ADDRESS)
    if base:
        typed = urljoin(base, typed)
    elif "://" not in typed and not typed.lower().startswith(("file:", "data:", "javascript:")):
        typed = f"https://{typed}"
    try:
        parts = urlsplit(typed)
        scheme, port = parts.scheme.lower(), parts.port
        host = _ascii(parts.hostname or "")
    except (ValueError, UnicodeError) as error:
        raise ValueError(NO_ADDRESS) from error
    if scheme not in _PORTS:
        raise ValueError(NOT_WEB)
    if parts.username or parts.password:
        raise ValueError(WITH_PASSWORD)
    if not host or port == 0:
        raise ValueError(NO_ADDRESS)
    query = f"?{parts.query}" if parts.query else ""
    target = quote((parts.path or "/") + query, safe=_KEPT)
    return WebAddress(scheme, host, port or _PORTS[scheme], target)


def _ascii(host: str) -> str:
    host = host.lower()
    if host.isascii():
        if any(char in host for char in ' "<>\\^`{|}%'):
            raise ValueError(NO_ADDRESS)
        return host
    return host.encode("idna").decode("ascii")


def resolve(address: WebAddress) -> list[IpAddress]:
    """Return the addresses that the host's name stands for; raises ValueError where there is none.

    That blocks for as long as the system's resolver does.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ValueError(UNKNOWN_HOST) from error
    unique = dict.fromkeys(str(sockaddr[0]).partition("%")[0] for *_, sockaddr in found)
    return [ipaddress.ip_address(ip) for ip in unique]


def is_public(ip: IpAddress) -> bool:
    """Whether an address is of the public net, as is every one of IPv4 that it stands for."""
    return all(one.is_global and not one.is_multicast for one in (ip, *_embedded(ip)))


def _embedded(ip: IpAddress) -> Iterator[IpAddress]:
    if not isinstance(ip, ipaddress.IPv6Address):
        return
    for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())):
        if inner is not None:
            yield inner
    if ip in _NAT64:
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
