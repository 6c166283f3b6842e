"""How far a long run is: rate and time left, on one line of a terminal, or now and then a line elsewhere."""

from __future__ import annotations

import sys
import time
from collections import deque

from briefing.cli import console

_TERMINAL, _ELSEWHERE = 0.2, 30.0
"""Seconds between two lines."""
_WINDOW = 200
"""Steps over which the rate is taken."""


class Meter:
    """Counts steps; prints to stderr unless ``--quiet``.

    Args:
        total: How many steps there will be, or None where it is not known.
    """

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._done = self._failed = self._before = 0
        now = time.monotonic()
        self._moments = deque([now], maxlen=_WINDOW)
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._next = now + (_TERMINAL if self._terminal else _ELSEWHERE)
        self._shown = False

    def step(self, *, before: bool, failed: bool) -> None:
        """One more is done: `before`, by an earlier run."""
        now = time.monotonic()
        self._done += 1
        self._failed += failed
        if before:
            self._before += 1
        else:
            self._moments.append(now)
        if not console.quiet and now >= self._next:
            self.say(self.line(now))

    def say(self, line: str) -> None:
        """Shows a line, if it is time for one."""
        now = time.monotonic()
        if console.quiet or now < self._next:
            return
        self._next = now + (_TERMINAL if self._terminal else _ELSEWHERE)
        if self._terminal:
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self._shown = True
        else:
            console.notice(line)

    def line(self, now: float) -> str:
        """What is shown: "120/1000, 3 failed, 41.2 a second, 0:21 left"."""
        parts = [f"{self._done}/{self._total}" if self._total else str(self._done)]
        if self._before:
            parts[0] += f" ({self._before} before)"
        if self._failed:
            parts.append(f"{self._failed} failed")
        span = now - self._moments[0]
        if len(self._moments) > 1 and span > 0:
            rate = (len(self._moments) - 1) / span
            parts.append(f"{rate:.1f} a second" if rate >= 1 else f"{1 / rate:.1f} s each")
            if self._total:
                left = round((self._total - self._done) / rate)
                hours, minutes, seconds = left // 3600, left // 60 % 60, left % 60
                parts.append(f"{hours}:{minutes:02}:{seconds:02} left" if hours else f"{minutes}:{seconds:02} left")
        return ", ".join(parts)

    def clear(self) -> None:
        """Takes the line from the terminal, so that another can be printed."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
