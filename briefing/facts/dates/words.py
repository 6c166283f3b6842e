"""The English names of months, weekdays and seasons, and expressions that find them in lower-cased text."""

from __future__ import annotations

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

CALENDAR = lexicon("en").calendar
DATING = lexicon("en").dating
MONTHS = CALENDAR.month_numbers
"""A month's name or short form in lower case → 1 to 12."""
WEEKDAYS = CALENDAR.weekday_numbers
"""A weekday's name or short form in lower case → 0 (Monday) to 6."""
SEASONS = CALENDAR.seasons
"""A season → its TIMEX3 code: SP, SU, FA, WI."""
ORDINALS = {word: int(number) for word, number in lexicon("en").numbers.ordinals.items()}
"""An ordinal in words → its number."""

MONTH_NAME = deferred(rf"\b({any_of(MONTHS)})\b")
WEEKDAY_NAME = deferred(rf"\b({any_of(WEEKDAYS)})\b")
YEAR_IN = deferred(r"(?<!\d)((?:1[0-9]|20)\d\d)(?!\d)")


def part_of_day(said: str) -> str:
    """The TIMEX3 part of the day that a phrase ends with ("TMO"), or ""."""
    bare = said.rstrip("s")
    return next((f"T{code}" for word, code in CALENDAR.day_parts.items() if bare.endswith(word)), "")
