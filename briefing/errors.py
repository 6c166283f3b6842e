"""The error tree: what can go wrong, under which key it is printed, and how the program ends.

::

    BriefingError                    exit   bug crashed (1)
    ├── UsageError                      2   usage unknown-format unknown-ranker unknown-section unknown-template
    │   │                                   bad-length bad-date bad-config bad-language
    │   └── MissingExtraError           2   missing-extra
    ├── InputError                      4   missing empty no-text encrypted damaged unsupported unreadable bad-record
    ├── OutputError                     5   exists unwritable missing-glyphs
    ├── LimitError                      6   too-large too-slow out-of-memory
    ├── SecurityError                   7   unsafe blocked-address
    ├── NetworkError                    8   network
    └── CheckError                      9   check

A failure is one line on stderr, ``briefing: FILE: KEY: reason``. The keys are closed: `KEYS` is the list, and an
error with another key cannot be made. Exit 1 is kept for what none of these foresaw (key ``bug``), and
for a process that ended over a file (key ``crashed``); 3 means that some
inputs failed and the rest was written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

KEYS: dict[str, int] = {
    "bug": 1,
    "crashed": 1,
    "usage": 2,
    "unknown-format": 2,
    "unknown-ranker": 2,
    "unknown-section": 2,
    "unknown-template": 2,
    "bad-length": 2,
    "bad-date": 2,
    "bad-config": 2,
    "bad-language": 2,
    "missing-extra": 2,
    "missing": 4,
    "empty": 4,
    "no-text": 4,
    "encrypted": 4,
    "damaged": 4,
    "unsupported": 4,
    "unreadable": 4,
    "bad-record": 4,
    "exists": 5,
    "unwritable": 5,
    "missing-glyphs": 5,
    "too-large": 6,
    "too-slow": 6,
    "out-of-memory": 6,
    "unsafe": 7,
    "blocked-address": 7,
    "network": 8,
    "check": 9,
}
"""Every key that may be printed, with the exit code it leads to."""

SOME_FAILED = 3
"""Exit code when some inputs failed and the rest was done and written."""


class BriefingError(Exception):
    """A failure that the user can understand and act on.

    Args:
        reason: One line, lower case, without the key and without the file's name.
        key: One of `KEYS`.
        source: The file, option or record it is about; "" when there is none.
        hint: What to do about it; printed after the reason.
    """

    default_key = "bug"

    def __init__(self, reason: str, *, key: str | None = None, source: str = "", hint: str = "") -> None:
        super().__init__(reason)
        self.key = key or self.default_key
        if self.key not in KEYS:
            raise ValueError(f"unknown error key {self.key!r}")
        self.reason = reason
        self.source = source
        self.hint = hint

    @property
    def exit_code(self) -> int:
        """The exit code that goes with the key."""
        return KEYS[self.key]

    def named(self, source: str) -> BriefingError:
        """This error, naming `source` unless it already names one."""
        self.source = self.source or source
        return self

    def as_json(self) -> dict[str, str]:
        """Key, source, reason and hint, where there are any: the failure in an answer of JSON."""
        said = {"key": self.key, "source": self.source, "reason": self.reason, "hint": self.hint}
        return {name: text for name, text in said.items() if text}

    def __str__(self) -> str:
        reason = f"{self.reason} ({self.hint})" if self.hint else self.reason
        return ": ".join(part for part in (self.source, self.key, " ".join(reason.split())) if part)


class UsageError(BriefingError):
    """The call itself is wrong: an option, a name, a value."""

    default_key = "usage"

    @classmethod
    def among(cls, reason: str, name: str, there: Iterable[str], *, key: str | None = None, source: str = "") -> Self:
        """There is no `name`: the hint has the nearest one of those that are `there`, then all of them."""
        from difflib import get_close_matches

        all_names = list(there)
        lower = {one.lower(): one for one in reversed(all_names)}
        near = get_close_matches(name[:40].lower(), lower, 1, 0.6)
        asked = f"did you mean {lower[near[0]]}? there are: " if near else ""
        return cls(reason, key=key, source=source, hint=asked + ", ".join(all_names))


class MissingExtraError(UsageError):
    """The feature asked for needs an optional dependency that is not installed."""

    default_key = "missing-extra"

    def __init__(self, what: str, *, extra: str) -> None:
        super().__init__(f"{what} needs the extra '{extra}'", hint=f"pip install 'briefing-desk[{extra}]'")


class InputError(BriefingError):
    """A source cannot be read."""

    default_key = "unreadable"


class OutputError(BriefingError):
    """The result cannot be written."""

    default_key = "unwritable"


class LimitError(BriefingError):
    """A size or time limit was reached."""

    default_key = "too-large"


class SecurityError(BriefingError):
    """The input was refused because reading it would not be safe."""

    default_key = "unsafe"


class NetworkError(BriefingError):
    """A URL that the user typed could not be fetched."""

    default_key = "network"


class CheckError(BriefingError):
    """A check that the user asked for did not pass."""

    default_key = "check"


def is_out_of_memory(error: BaseException) -> bool:
    """Whether no memory is left: also where a library finds no room to be loaded, which Python calls an import that failed."""
    return isinstance(error, MemoryError) or (isinstance(error, ImportError) and "failed to map segment" in str(error))
