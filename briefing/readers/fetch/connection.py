"""A place → the server's answer, over a connection to an address that was checked, with one deadline for all of it."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from typing import Any, cast

from briefing.errors import BriefingError, LimitError, NetworkError
from briefing.readers.fetch.addresses import Place, resolved
from briefing.version import __version__

CONNECT_SECONDS = 5.0
"""Seconds for a connection to one address."""
_HEADERS = {
    "User-Agent": f"briefing/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@contextmanager
def opened(place: Place, *, deadline: float, allowed: Collection[str]) -> Iterator[http.client.HTTPResponse]:
    """The server's answer, its body unread.

    Raises:
        SecurityError: key ``blocked-address``.
        LimitError: key ``too-slow``.
        NetworkError: nobody answers there, the certificate is not valid, or what comes is no HTTP.
    """
    asked = http.client.HTTPConnection(place.host, place.port)
    try:
        sock = _connected(place, resolved(place, deadline=deadline, allowed=allowed), deadline)
        asked.sock = sock = _secured(sock, place, deadline) if place.scheme == "https" else sock
        timed = cast("socket.socket", _Timed(sock, deadline))
        asked.request("GET", place.target, headers={"Host": place.header, **_HEADERS})
        with closing(http.client.HTTPResponse(timed, method="GET")) as response:
            response.begin()
            yield response
    except BriefingError:
        raise
    except TimeoutError as error:
        raise LimitError("the server is too slow", key="too-slow") from error
    except ssl.SSLError as error:
        raise NetworkError(f"no safe connection to {place.host}: {_said(error)}") from error
    except (OSError, http.client.HTTPException) as error:
        raise NetworkError(f"no page from {place.host}: {_said(error)}") from error
    finally:
        asked.close()


class _Timed(io.RawIOBase):
    """A socket for reading; each read has what is left of the time, so that a server that drips gains none."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        super().__init__()
        self._sock = sock
        self._deadline = deadline

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What `http.client` reads from."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """Whether the stream can be read: yes."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fills `buffer`, as `io.RawIOBase` has it."""
        self._sock.settimeout(left(self._deadline))
        return self._sock.recv_into(buffer)


def left(deadline: float) -> float:
    """The seconds that are left.

    Raises:
        TimeoutError: none.
    """
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _connected(place: Place, found: list[str], deadline: float) -> socket.socket:
    """A connection to the first of the addresses that takes one; no name is resolved again."""
    failure: OSError | None = None
    for address in found:
        seconds = min(CONNECT_SECONDS, left(deadline))
        sock = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
        sock.settimeout(seconds)
        try:
            sock.connect((address, place.port))
        except OSError as error:
            sock.close()
            failure = error
        else:
            return sock
    said = "does not answer" if isinstance(failure, TimeoutError) else f"cannot be reached: {_said(failure)}"
    raise NetworkError(f"{place.host} {said}") from failure


def _secured(sock: socket.socket, place: Place, deadline: float) -> ssl.SSLSocket:
    """The connection under TLS, the certificate checked for the host that was named."""
    try:
        sock.settimeout(left(deadline))
        return ssl.create_default_context().wrap_socket(sock, server_hostname=place.host)
    except OSError:
        sock.close()
        raise


def _said(error: Exception | None) -> str:
    """What an error of the library says, in a line."""
    reason = getattr(error, "reason", "") or getattr(error, "strerror", "") or type(error).__name__
    return " ".join(str(reason).split())[:120]
