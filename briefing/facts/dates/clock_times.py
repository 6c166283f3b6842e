"""Clock times → their values ("2016-09-12T17:15"), with the day that is said beside them or that the text is at."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import NO_DAY, plus_days
from briefing.facts.dates.context import Context, Resolver, number_in
from briefing.facts.dates.full_dates import resolved_day
from briefing.facts.dates.weekdays import weekday_value
from briefing.facts.dates.words import DATING, MONTH_NAME, MONTHS, WEEKDAY_NAME, WEEKDAYS, YEAR_IN
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind, Span

_NAMED = deferred(r"\b(noon|midnight|midday)\b")
_TWELVE_HOURS = deferred(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?([ap])\.?m")
_DIGITS = deferred(r"(\d{1,2}):(\d\d)")
_SPOKEN = deferred(r"(?:about |around |nearly )?([\w-]+)\s(?:o|in the)")
_LEADS = deferred(rf"\b{any_of(DATING.before_clock_times)}\s$")
_DAY_BEHIND = deferred(
    rf""",?\s(?:on\s)?(?:{any_of(WEEKDAYS)},?\s)?              # "on Friday, "
    (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{any_of(MONTHS)})\b
    (?:,?\s(?P<year>(?:1[0-9]|20)\d\d))?""",
    re.VERBOSE,
)
_A_WORD = deferred(r"[a-z]{2}")

_Clock = tuple[int, int]
"""Hour and minute."""


def _clock(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if named := _NAMED.search(said):
        high = context.before(match.start()).endswith("high ")  # "high noon"
        clock = None if high else (0 if named[1] == "midnight" else 12, 0)
    elif twelve := _TWELVE_HOURS.search(said):
        clock = _of_half_day(int(twelve[1]), int(twelve[2] or 0), afternoon=twelve[3] == "p")
    elif digits := _DIGITS.search(said):
        clock = None if _no_time(context, match, said) else (int(digits[1]), int(digits[2]))
    else:
        clock = None if _counts(context, match, said) else _spoken(said)
    if clock is None:
        return None
    day = _clock_day(context, match, said)
    today = context.anchor.date if context.anchor else None
    value = f"{day or today or NO_DAY}T{clock[0]:02}:{clock[1]:02}"
    return Date(Span(*match.span()), value, DateKind.TIME, ambiguous=not day and today is not None)


def _of_half_day(hour: int, minute: int, *, afternoon: bool) -> _Clock:
    """Hour and minute by the 24-hour clock: 5 p.m. is 17:00, 12 a.m. is 0:00; the hour of 17 p.m. stands."""
    return (hour % 12 + 12 * afternoon if 1 <= hour <= 12 else hour), minute


def _spoken(said: str) -> _Clock | None:
    """Read "five o'clock", "five in the afternoon"."""
    found = _SPOKEN.match(said)
    count = number_in(found[1]) if found else None
    if count is None or not 1 <= count <= 12:
        return None
    return _of_half_day(int(count), 0, afternoon="afternoon" in said or "evening" in said)


def _counts(context: Context, match: re.Match[str], said: str) -> bool:
    """Whether a number counts what was named before: "four doses, two in the morning and two in the evening"."""
    return " in the " in said and context.before(match.start(), 6).endswith((", ", " and ", " or "))


def _no_time(context: Context, match: re.Match[str], said: str) -> bool:
    """Whether "3:16" is more likely a verse, a score or a ratio."""
    if _A_WORD.search(said.replace("about ", "").replace("around ", "")):
        return False
    before = context.before(match.start(), 12)
    if _LEADS.search(before):
        return False
    return len(said) != 5 or (before != "" and before[-1] not in "\n([ ") or re.search(r"[a-z]\s$", before) is not None


def _clock_day(context: Context, match: re.Match[str], said: str) -> str:
    """The day of a clock time: said beside it, else that of the last date in the paragraph; "" where no word tells."""
    if WEEKDAY_NAME.search(said):
        return weekday_value(context, match, said) or NO_DAY
    today = context.anchor.date if context.anchor else None
    for word, shift in (("yesterday", -1), ("tomorrow", 1), ("today", 0)):
        if word in said:
            return plus_days(today, shift).isoformat() if today else NO_DAY
    if day := _day_beside(context, match, said) or _day_behind(context, match):
        return day
    if context.last and len(context.last[0]) == 10 and context.last[1] == context.paragraph(match.start()):
        return context.last[0] if context.last[0][4] == "-" and "W" not in context.last[0] else NO_DAY
    return ""


def _day_beside(context: Context, match: re.Match[str], said: str) -> str:
    """The day of a month that is said beside a clock time; "" where none is."""
    name = MONTH_NAME.search(said)
    number = re.match(r"\s*(?:the\s)?(\d{1,2})", said[name.end() :].lstrip(".")) if name else None
    if name is None or number is None:
        return ""
    year = YEAR_IN.search(said)
    return resolved_day(context, match, int(year[1]) if year else None, MONTHS[name[1]], int(number[1])) or NO_DAY


def _day_behind(context: Context, match: re.Match[str]) -> str:
    """The day that follows a clock time with its number first ("4pm on 20 March 2008"); "" where none does."""
    found = _DAY_BEHIND.match(context.lower, match.end())
    if found is None:
        return ""
    year = int(found["year"]) if found["year"] else None
    return resolved_day(context, found, year, MONTHS[found["month"]], int(found["day"])) or NO_DAY


RESOLVERS: dict[str, Resolver] = {"clock": _clock}
