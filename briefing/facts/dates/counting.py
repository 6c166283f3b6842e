"""From a known date so many units on or back: from the day of the text, or from the date that was last named."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import Anchor, plus_days, shifted, valid, week
from briefing.facts.dates.context import Context
from briefing.facts.dates.tense import Tense
from briefing.language.patterns import deferred

_DATE = deferred(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def from_anchor(context: Context, count: float, unit: str) -> str | None:
    """The value `count` units after the day of the text (before, if negative)."""
    if context.anchor is None:
        return None
    if count != int(count):
        if unit == "year":
            return shifted(context.anchor, "month", round(count * 12))
        return shifted(context.anchor, "year", round(count * 10)) if unit == "decade" else None
    if unit in ("minute", "second", "hour"):
        return context.anchor.date.isoformat() if context.anchor.date and abs(count) <= 3 else None
    return shifted(context.anchor, unit, int(count))


def from_last(context: Context, match: re.Match[str], unit: str, count: int) -> str | None:
    """So many units from the date last named in the same paragraph or the one before; None where there is none."""
    base = _last(context, match)
    if base is None or unit in ("hour", "minute", "second"):
        return None  # "an hour later" names no day
    if unit in ("day", "night", "week") and base.day is None:
        return None
    if unit == "week" and base.date:
        return week(plus_days(base.date, 7 * count))
    if unit == "year" and base.date:
        year = base.year + count
        same = valid(year, base.date.month, base.date.day) if 0 < year < 9999 else None
        return f"{same.year:04}" if same else None
    return shifted(base, unit, count)


def _last(context: Context, match: re.Match[str]) -> Anchor | None:
    found = _DATE.fullmatch(context.last_date(match.start()) or "")
    if found is None:
        return None
    return Anchor(int(found[1]), int(found[2]) if found[2] else None, int(found[3]) if found[3] else None)


def weekend(context: Context, match: re.Match[str], shift: int) -> str | None:
    """The week's end, so many weeks from the one at hand, which in a working week is past unless the verb looks ahead."""
    day = context.anchor.date if context.anchor else None
    if day is None:
        return None
    if (shift == 0 and day.weekday() < 5 and context.tense(*match.span()) is not Tense.FUTURE) or (
        shift == -1 and day.weekday() >= 5
    ):
        shift = -1
    return week(plus_days(day, 7 * shift)) + "-WE"


def decade(context: Context, unit: str, shift: int) -> str | None:
    """The decade ("201") or century ("20") so many from the one at hand."""
    if context.anchor is None:
        return None
    size = 10 if unit == "decade" else 100
    return f"{context.anchor.year // size + shift:0{4 - len(str(size)) + 1}}"
