"""Clock times → their values, with the day that is said beside them or that the text is at."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import MONTHS, NO_DAY, plus_days
from briefing.facts.dates.context import MONTH_NAME, YEAR_IN, Context, Rule, number_in
from briefing.facts.dates.full_dates import resolved_day
from briefing.facts.dates.weekdays import WEEKDAY_NAME, weekday_value
from briefing.model import Date, DateKind, Span


def _clock(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    hour = minute = None
    if found := re.search(r"\b(noon|midnight|midday)\b", said):
        if context.before(match.start()).endswith("high "):
            return None
        hour, minute = (24 if found[1] == "midnight" else 12), 0
        hour = 0 if hour == 24 else hour
    elif found := re.search(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?([ap])\.?m", said):
        hour, minute = int(found[1]) % 12 + (12 if found[3] == "p" else 0), int(found[2] or 0)
        if not 1 <= int(found[1]) <= 12:
            hour = int(found[1])
    elif found := re.search(r"(\d{1,2}):(\d\d)", said):
        hour, minute = int(found[1]), int(found[2])
        if _no_time(context, match, said):
            return None
    elif found := re.match(r"(?:about |around |nearly )?([\w-]+)\s(?:o|in the)", said):
        count = number_in(found[1])
        if count is None or not 1 <= count <= 12:
            return None
        hour, minute = int(count) % 12 + (12 if re.search("afternoon|evening", said) else 0), 0
    if hour is None:
        return None
    day = _clock_day(context, match, said)
    stop = match.end()
    return Date(Span(match.start(), stop), f"{day}T{hour:02}:{minute:02}", DateKind.TIME)


def _no_time(context: Context, match: re.Match[str], said: str) -> bool:
    """Whether "3:16" is more likely a verse, a score or a ratio."""
    if re.search(r"[a-z]{2}", said.replace("about ", "").replace("around ", "")):
        return False
    before = context.before(match.start(), 12)
    return not re.search(
        r"\b(?:at|by|from|until|till|to|before|after|since|around|about|and|between)\s$", before
    ) and not (len(said) == 5 and (not before or before[-1] in "\n([ ") and not re.search(r"[a-z]\s$", before))


def _clock_day(context: Context, match: re.Match[str], said: str) -> str:
    """The day of a clock time: said beside it, else that of the last date in the sentence, else the anchor's."""
    anchor = context.anchor.date if context.anchor else None
    if WEEKDAY_NAME.search(said):
        return weekday_value(context, match, said) or NO_DAY
    for word, shift in (("yesterday", -1), ("tomorrow", 1), ("today", 0)):
        if word in said:
            return plus_days(anchor, shift).isoformat() if anchor else NO_DAY
    if (name := MONTH_NAME.search(said)) and (
        number := re.match(r"\s*(?:the\s)?(\d{1,2})", said[name.end() :].lstrip("."))
    ):
        year = YEAR_IN.search(said)
        return resolved_day(context, match, int(year[1]) if year else None, MONTHS[name[1]], int(number[1])) or NO_DAY
    if context.last and len(context.last[0]) == 10 and context.last[1] == context.paragraph(match.start()):
        return context.last[0] if context.last[0][4] == "-" and "W" not in context.last[0] else NO_DAY
    return anchor.isoformat() if anchor else NO_DAY


RULES: dict[str, Rule] = {"clock": _clock}
