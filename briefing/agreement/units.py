"""Two units → how many of the one make the other, where they measure the same and the factor is known exactly."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.language.fields import tables

POINTS = "points"
"""What percentage points are called where the text has said what they are of; points of anything else are so, too."""
_OF_PERCENT = "percentage points"
_UNSAID = frozenset((None, "years", "score", "times", POINTS))
"""Units that a text leaves out: "aged 40", "won 3-1", "twice"."""


def factor(unit: str | None, other: str | None) -> float | None:
    """How many `other` one `unit` is: 1.609… for "miles" and "km"; None where they do not measure the same."""
    if unit == other:
        return 1.0
    if unit is None or other is None:
        return None
    known = _known()
    unit, other = (_OF_PERCENT if each == POINTS else each for each in (unit, other))
    if unit not in known or other not in known or known[unit][0] != known[other][0]:
        return None
    return known[unit][1] / known[other][1]


def alike(unit: str | None, other: str | None) -> bool:
    """Whether two units are one, though a text may leave it out or shorten it."""
    if unit == other or (unit in _UNSAID and other in _UNSAID):
        return True
    return {unit, other} in ({POINTS, "percentage points"}, {"lb", "GBP"})  # "thousands of pounds" may be either


@cache
def _known() -> Mapping[str, tuple[str, float]]:
    """Each unit → what it measures, and its size."""
    groups = tables(Path(__file__).with_name("units.toml").read_text(encoding="utf-8"))
    return {unit: (measured, size) for measured, units in groups.items() for unit, size in units.items()}
