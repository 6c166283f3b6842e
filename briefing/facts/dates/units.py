"""Units of time ("weeks", "yrs") and how many of them → TIMEX3 durations (ISO 8601: "P2Y", "PT16H")."""

from __future__ import annotations

from briefing.facts.dates.words import CALENDAR
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_UNIT = deferred(rf"({any_of(CALENDAR.units)})\b")
_FINER = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S")}
"""A unit → how many of a finer one it has, and the letter of that."""
_MANY = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week")}
"""A unit that has no letter of its own for a known count → how many of another it is."""


def unit_of(said: str) -> str:
    """The singular of the last unit in a phrase, or ""."""
    found: list[str] = _UNIT.findall(said)
    return CALENDAR.units[found[-1]] if found else ""


def duration_value(count: float | None, unit: str) -> str:
    """ISO 8601 duration ("P2Y", "PT16H", "P2Y6M"); X for a count that is vague."""
    if unit in _MANY and count is not None:
        times, unit = _MANY[unit]
        return duration_value(count * times, unit)
    letter = CALENDAR.unit_codes[unit]
    time = "T" if unit in ("second", "minute", "hour") else ""
    if count is None:
        return f"P{time}X{letter}"
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"P{time}{whole}{letter}"
    if unit == "day":
        return f"P{whole}DT{rest * 24:g}H" if whole else f"PT{rest * 24:g}H"
    if unit not in _FINER:
        return f"P{time}{count:g}{letter}"
    times, finer = _FINER[unit]
    return f"P{time}{f'{whole}{letter}' if whole else ''}{rest * times:g}{finer}"
