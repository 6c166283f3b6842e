"""A web address that the user typed → its bytes: the one door to the network.

Nothing imports this room unless an address is typed. Asked for is that address alone, and where it redirects to: no robots
file, no picture, no page that a feed names. Only http and https are spoken, with public addresses; each name is resolved
once, its addresses are checked, and the connection goes to the very address that was checked, so that a name that points
elsewhere a moment later (DNS rebinding) gains nothing. No cookies, no credentials, no proxy, nothing from the environment.
"""

from __future__ import annotations

import posixpath
import re
import time
from collections.abc import Collection
from urllib.parse import unquote, urljoin, urlsplit

from briefing.errors import NetworkError, SecurityError, UsageError
from briefing.frozen import frozen
from briefing.readers.fetch import addresses, body, connection

REDIRECTS = 5
"""Redirects that are followed at most."""
SECONDS = 30.0
"""Seconds for all of it, from the first name that is resolved to the last byte."""
_MOVED = (301, 302, 303, 307, 308)
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/markdown": ".md",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/epub+zip": ".epub",
    "message/rfc822": ".eml",
}
"""Media type → the suffix of a file that keeps it (RFC 6838, RFC 7763)."""
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80
_LONGEST_SUFFIX = 12
"""With its dot."""


@frozen
class Fetched:
    """What an address gave.

    `url` is where it was found after all redirects, `name` a file's name for it, with the suffix of its kind, and
    `retrieved` the day (ISO 8601, UTC) that the server's answer is dated with, "" where it has none.
    """

    url: str
    name: str
    data: bytes
    retrieved: str


def fetch(url: str, *, private: Collection[str] = ()) -> Fetched:
    """Fetches one address.

    Args:
        url: As it was typed.
        private: Hosts that may have addresses which are not public: a house's own.

    Raises:
        UsageError: it is no address of http or https, or holds credentials.
        SecurityError: key ``blocked-address``, a host's address is not public.
        LimitError: key ``too-large`` or ``too-slow``.
        NetworkError: it cannot be reached, or gives no page.
    """
    deadline = time.monotonic() + SECONDS
    allowed = frozenset(host.casefold() for host in private)
    place = addresses.Place.of(url)
    for _ in range(REDIRECTS + 1):
        with connection.opened(place, deadline=deadline, allowed=allowed) as response:
            if response.status in _MOVED:
                place = _moved(place, response.getheader("Location") or "")
                continue
            if response.status != 200:
                raise NetworkError(f"the server answered {response.status} {response.reason[:60]}".rstrip())
            data = body.read(response)
            kind, charset = body.content_type(response.getheader("Content-Type") or "")
            day = body.day(response.getheader("Date") or "")
        return Fetched(place.url, _name(place.url, kind), body.as_utf8(data, kind, charset), day)
    raise NetworkError(f"more than {REDIRECTS} redirects")


def _moved(place: addresses.Place, location: str) -> addresses.Place:
    """Where a redirect leads."""
    try:
        target = urljoin(place.url, location)
        scheme = urlsplit(target).scheme
    except ValueError:  # "http://[::1"
        target = scheme = ""
    if not location or scheme not in {"http", "https"}:
        raise SecurityError("a redirect that leads to no web address", key="blocked-address")
    if place.scheme == "https" and scheme == "http":
        raise SecurityError("a redirect from https to http", key="blocked-address", hint="type the http address")
    try:
        return addresses.Place.of(target)
    except UsageError as error:
        raise SecurityError(f"a redirect to {error.reason}", key="blocked-address") from error


def _name(url: str, kind: str) -> str:
    """A file's name for what stands at `url`: the last part of its path, else its host, with the suffix of its kind."""
    parts = urlsplit(url)
    last = unquote(posixpath.basename(parts.path.rstrip("/"))) or (parts.hostname or "page")
    stem, suffix = posixpath.splitext(last) if parts.path.strip("/") else (last, "")
    known = _SUFFIXES.get(kind, "")
    if not known and kind.startswith("text/") and suffix not in {".md", ".csv", ".tsv", ".vtt", ".srt"}:
        known = ".txt"
    clean = _UNSAFE.sub("-", stem).strip("-.")[:_LONGEST_NAME] or "page"
    return clean + (known or _UNSAFE.sub("", suffix.lower())[:_LONGEST_SUFFIX])
