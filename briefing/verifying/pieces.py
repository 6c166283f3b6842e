"""Words of a brief that are put together of pieces, each of which stands word for word somewhere in the sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.verifying.matching import Match

_MOST = 4
Find = Callable[[Sequence[str]], Sequence[Match]]
"""Where words stand in this order, the best place first."""


def cover(forms: Sequence[str], find: Find, least: int) -> list[Match] | None:
    """At most four pieces of `least` words and more that make up the words; None where they do not."""
    pieces: list[Match] = []
    at = 0
    while at < len(forms) and len(pieces) < _MOST:
        size, match = _longest(forms, at, find, least)
        if match is None or (size < least and (pieces or at + size < len(forms))):
            return None
        pieces.append(Match(match.place))
        at += size
    return pieces if at >= len(forms) else None


def _longest(forms: Sequence[str], at: int, find: Find, least: int) -> tuple[int, Match | None]:
    """How many words from `at` on stand somewhere in this order, and where."""
    low, best = 0, None
    size = min(least, len(forms) - at)
    while size <= len(forms) - at and (matches := find(forms[at : at + size])):
        low, best = size, matches[0]
        size = min(size * 2, len(forms) - at) if size < len(forms) - at else size + 1
    high = min(size, len(forms) - at + 1)
    while low and high - low > 1:
        middle = (low + high) // 2
        if matches := find(forms[at : at + middle]):
            low, best = middle, matches[0]
        else:
            high = middle
    return low, best
