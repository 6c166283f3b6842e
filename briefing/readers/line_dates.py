"""A line of a text's head → the day that it gives, in the languages whose words are looked for there."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache

from briefing.language.lexicon import Lexicon, any_of, lexicon
from briefing.language.patterns import deferred

_ISO = deferred(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.|er)?"
DATE = deferred(
    rf"""(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:T[\d:.Z+-]+)?       # 2016-09-12T08:30Z
    | (?P<d>{_DAY})\s(?:de\s)?                              # 12 September 2016, 12 de setembro de 2016
      (?P<m>[^\W\d_]{{3,10}})\.?,?\s(?:de\s)?
      (?P<y>(?:19|20)\d\d)
    | (?P<m2>[^\W\d_]{{3,10}})\.?\s(?P<d2>{_DAY}),?\s         # Sept. 12, 2016
      (?P<y2>(?:19|20)\d\d)""",
    re.VERBOSE,
)
"""A whole day, the month in words or the order of ISO 8601."""
_NUMERIC = deferred(r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>(?:19|20)\d\d)")
"""A day in figures: where full stops part them, the day stands before the month."""
_OF_MEETING = deferred(r"\b(?:minutes|agenda)\b", re.IGNORECASE)
_TIME = deferred(
    r"""[\s,|–—-]{0,9}(?:at\s)?
    (?:\d{1,2}(?::\d\d){0,2}(?:\s?[ap]\.?m\.?)?)?\s?      # the time: 10:30 p.m.
    (?:[A-Z]{2,4}|Uhr|[+-]\d{4})?                          # the zone: CET, +0100
    [\s.)]{0,9}""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = deferred(r"\d")
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
"""Languages whose words are looked for: which language a text is in is not known before its front matter is off."""


def words_of(of: Callable[[Lexicon], Iterable[str]]) -> str:
    """A group of a regular expression that matches a word of any of the languages."""
    return any_of((word for code in LANGUAGES for word in of(lexicon(code))), blank=r"\s")


@cache
def _months() -> Mapping[str, int]:
    """Names of months and their short forms, in lower case → 1 to 12; English stands before the others."""
    return ChainMap(*(dict(lexicon(code).calendar.month_numbers) for code in LANGUAGES))


@cache
def date_label() -> re.Pattern[str]:
    """What stands before a date: "Published on: ", "Last updated: "."""
    label = words_of(lambda known: known.boilerplate.date_labels)
    return deferred(rf"(?:(?:first|last)\s)?{label}(?:\s(?:on|at))?\s?[:,]?\s+", re.IGNORECASE)


@cache
def _weekday() -> re.Pattern[str]:
    """A weekday before a date; short forms are English ones alone."""
    english = frozenset(lexicon("en").calendar.weekday_numbers)
    names = words_of(lambda known: {*known.calendar.weekdays, *known.calendar.variants, *english})
    return deferred(rf"{names},?\s+", re.IGNORECASE)


def valid_date(value: str) -> str:
    """`value` if it starts with an ISO 8601 date (then that date, with its precision), else ""."""
    found = _ISO.match(value.strip()) if isinstance(value, str) else None
    if not found or value.strip()[found.end() : found.end() + 1] not in {"", "T", " ", "t"}:
        return ""
    return _iso(found[1], found[2] or "", found[3] or "")


def date_of(line: str) -> str:
    """The day of a line that holds nothing else (but a label, a weekday, a time); "" if it holds more."""
    if len(line) > 80 or not _DIGIT.search(line):
        return ""
    at = 0
    if label := date_label().match(line):
        at = label.end()
    if weekday := _weekday().match(line, at):
        at = weekday.end()
    if (numeric := _NUMERIC.match(line, at)) and _TIME.fullmatch(line, numeric.end()):
        return _iso(numeric["year"], numeric["month"].zfill(2), numeric["day"].zfill(2))
    found = DATE.match(line, at)
    if not found or not _TIME.fullmatch(line, found.end()):
        return ""
    return _value(found)


def first_date(line: str) -> str:
    """The first day in a line, "" where there is none."""
    found = DATE.search(line[:200])
    return _value(found) if found else ""


def meeting_day(title: str) -> str:
    """The day with which the title of minutes or of an agenda ends: it is theirs, whenever the file was made; else ""."""
    if _OF_MEETING.search(title) is None:
        return ""
    last = next((found for found in reversed([*DATE.finditer(title[-200:])])), None)
    return _value(last) if last and not last.string[last.end() :].strip(" .)") else ""


def _value(found: re.Match[str]) -> str:
    if found["iso"]:
        return _iso(*found["iso"].split("-"))
    month = _months().get((found["m"] or found["m2"]).lower())
    day = re.sub(r"\D", "", found["d"] or found["d2"])
    return _iso(found["y"] or found["y2"], f"{month:02}", day.zfill(2)) if month else ""


def _iso(year: str, month: str = "", day: str = "") -> str:
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "-".join(part for part in (year, month, day) if part)
