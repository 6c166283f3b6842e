"""Who may speak to the server: this machine's browser that was given the address with the token, and no page of another site.

The token is good once and becomes a cookie that no script reads and no other site sends (SameSite=Strict). `Host` must be
the address that was printed, so that a name that is made to point here gains nothing (DNS rebinding); `Origin`, where a
browser sends one, must be ours; every change carries a second secret, which only our own page knows.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping

COOKIE = "briefing"
HEADER = "X-Briefing-Key"
"""The header in which every change carries the page's own secret."""


class Gate:
    """The secrets of one run."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(32)
        self._used = False
        self._cookie = secrets.token_urlsafe(32)
        self.key = secrets.token_urlsafe(32)
        """What the page's own requests carry."""
        self._hosts: frozenset[str] = frozenset()

    def open(self, port: int) -> str:
        """Takes the port that the server listens at, and gives the address with the token."""
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        return f"http://127.0.0.1:{port}/?token={self.token}"

    def is_addressed(self, headers: Mapping[str, str]) -> bool:
        """Whether a request was meant for this server: its Host and, where there is one, its Origin are ours."""
        host, origin = headers.get("Host", ""), headers.get("Origin")
        elsewhere = headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}
        return host in self._hosts and (origin is None or origin == f"http://{host}") and not elsewhere

    def admit(self, token: str) -> str | None:
        """The cookie for the one who comes with the token, the first time; None for any other."""
        if self._used or not hmac.compare_digest(token.encode(), self.token.encode()):
            return None
        self._used = True
        return f"{COOKIE}={self._cookie}; HttpOnly; SameSite=Strict; Path=/"

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether a request has the cookie."""
        pairs = (pair.strip().partition("=") for pair in headers.get("Cookie", "").split(";"))
        given = next((value for name, _, value in pairs if name == COOKIE), "")
        return hmac.compare_digest(given.encode(), self._cookie.encode())

    def may_change(self, headers: Mapping[str, str]) -> bool:
        """Whether a request has the page's own secret, and says where it comes from."""
        return hmac.compare_digest(headers.get(HEADER, "").encode(), self.key.encode())
