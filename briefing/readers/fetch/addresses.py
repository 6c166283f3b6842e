"""An address as it is typed → host and port, and the addresses of the host, each of which must be public.

Public is what IANA's registries of special-purpose addresses (RFC 6890) call globally reachable; an IPv4 address inside
an IPv6 one (mapped, 6to4, Teredo, NAT64) counts as the one that it leads to.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
import time
from collections.abc import Collection, Iterator
from urllib.parse import quote, urlsplit

from briefing.errors import LimitError, NetworkError, SecurityError, UsageError
from briefing.frozen import frozen

_PORTS = {"http": 80, "https": 443}
_NO_URL = re.compile(r"[\x00-\x20\x7f]")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_LONGEST = 2000
"""Characters of an address at most."""

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@frozen
class Place:
    """Where a page is asked for: `url` without its fragment, and its parts."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    """Path and query, as the request has them."""

    @classmethod
    def of(cls, url: str) -> Place:
        """The parts of an address.

        Raises:
            UsageError: it is none of http or https, or has credentials or characters that no address has.
        """
        try:
            parts = urlsplit(url)
            port = parts.port
            host = (parts.hostname or "").encode("idna").decode("ascii")
        except ValueError as error:  # also UnicodeError
            raise UsageError("no web address") from error
        if parts.scheme not in _PORTS or not host or len(url) > _LONGEST or _NO_URL.search(url):
            raise UsageError("no web address")
        if parts.username is not None or parts.password is not None:
            raise UsageError("a web address with a name or a password in it")
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
        usual = _PORTS[parts.scheme]
        netloc = _netloc(host, port or usual, usual)
        target = f"{path}?{query}" if query else path
        return cls(f"{parts.scheme}://{netloc}{target}", parts.scheme, host, port or usual, target)

    @property
    def header(self) -> str:
        """The host as the request's header names it."""
        return urlsplit(self.url).netloc


def _netloc(host: str, port: int, usual: int) -> str:
    shown = f"[{host}]" if ":" in host else host
    return shown if port == usual else f"{shown}:{port}"


def resolved(place: Place, *, deadline: float, allowed: Collection[str]) -> list[str]:
    """The addresses of a host, each of which may be connected to.

    Args:
        place: Whose host.
        deadline: On the monotonic clock.
        allowed: Hosts whose addresses need not be public.

    Raises:
        SecurityError: key ``blocked-address``, one of them is not public.
        LimitError: key ``too-slow``.
        NetworkError: the host is not known.
    """
    found = list(dict.fromkeys(_looked_up(place, deadline)))
    if not found:
        raise NetworkError(f"no address is known for {place.host}")
    if place.host.casefold() not in allowed:
        for address in found:
            if not is_public(address):
                led = "" if place.host == address else f"{place.host} leads to "
                raise SecurityError(
                    f"{led}{address}, which is no public address",
                    key="blocked-address",
                    hint=f"--allow-private {place.host}",
                )
    return found


def is_public(address: str) -> bool:
    """Whether an address is globally reachable, and what it leads to as well."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not (one.is_multicast or one.is_reserved) for one in _reached(ip))


def _reached(ip: _Address) -> Iterator[_Address]:
    """The addresses that are reached by one: its own, and the IPv4 addresses that an IPv6 address leads to."""
    if isinstance(ip, ipaddress.IPv4Address):
        yield ip
    elif ip.ipv4_mapped or ip in _NAT64:
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    else:
        yield ip
        yield from filter(None, (ip.sixtofour, *(ip.teredo or ())))


def _looked_up(place: Place, deadline: float) -> list[str]:
    """What the resolver says, in its order; it has no time limit of its own, so it is asked in a thread."""
    answers: list[str] = []
    failures: list[OSError] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
            answers.extend(str(row[4][0]) for row in rows)
        except OSError as error:
            failures.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if thread.is_alive():
        raise LimitError(f"no answer to where {place.host} is", key="too-slow")
    if failures:
        raise NetworkError(f"no address is known for {place.host}") from failures[0]
    return answers
