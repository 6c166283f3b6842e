"""Units of time ("weeks", "yrs") and how many of them → TIMEX3 durations."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import LETTERS

_UNIT = re.compile(
    r"(seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|seasons?|years?|yrs?|decades?|century|centuries)\b"
)


_SHORT = {"min": "minute", "hr": "hour", "yr": "year", "centurie": "century"}


def unit_of(said: str) -> str:
    """The singular of the unit in a phrase, or ""."""
    found: list[str] = _UNIT.findall(said)
    if not found:
        return ""
    word = found[-1].removesuffix("s")
    return _SHORT.get(word, word)


def duration_value(count: float | None, unit: str) -> str:
    """ISO 8601 duration ("P2Y", "PT16H", "P2Y6M"); X for a count that is vague."""
    if unit in ("decade", "century") and count is not None:
        return duration_value(count * (10 if unit == "decade" else 100), "year")
    if unit == "fortnight" and count is not None:
        return duration_value(count * 2, "week")
    letter = {"decade": "E", "century": "C", "fortnight": "W"}.get(unit) or LETTERS[unit]
    time = "T" if unit in ("second", "minute", "hour") else ""
    if count is None:
        return f"P{time}X{letter}"
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"P{time}{whole}{letter}"
    finer = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S"), "day": (24, "H"), "week": (7, "D")}.get(unit)
    if finer is None or (unit == "week" and rest != 0.5):
        return f"P{time}{count:g}{letter}"
    if unit == "day":
        return f"P{whole}DT{rest * 24:g}H" if whole else f"PT{rest * 24:g}H"
    if unit == "week":
        return f"P{count:g}W"
    return f"P{time}{f'{whole}{letter}' if whole else ''}{rest * finer[0]:g}{finer[1]}"
