"""Words for a day that is seen from the day of speaking → its value: "today", "last night", "tomorrow morning"."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import plus_days
from briefing.facts.dates.context import Context, Resolver, made, spaced
from briefing.facts.dates.words import DATING, part_of_day
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind

_AN_AGE = deferred(rf"['’]s\s(?:\w+\s)?{any_of(DATING.age_nouns)}")
_OF_AN_AGE = deferred(rf"\b{any_of(DATING.age_nouns)}\w*\sof\s$")
"""Beside "today" or "tomorrow": the age we live in ("today's youth", "the leaders of tomorrow"), and no day."""
_STILL = deferred(r"\bstill\s(?:[a-z]+\s){0,4}$")
_IN_A_NAME = deferred(r"[A-Z]\w*\sT(?:oday|ODAY|onight)$")
"""With the word before: the name of a paper or programme."""
_PART = deferred(r"(?:morning|afternoon|evening|night)\b")


def _deictic(context: Context, match: re.Match[str]) -> Date | None:
    said = spaced(match)
    if said == "overnight" or _names_an_age(context, match, said):
        return None
    if said == "today" and _STILL.search(context.before(match.start(), 40)):
        return made(match, "PRESENT_REF")
    if _IN_A_NAME.search(context.text[max(0, match.start() - 12) : match.end()]):
        return None
    day = context.anchor.date if context.anchor else None
    shift = -1 if "yesterday" in said or "last night" in said else 1 if "tomorrow" in said else 0
    found = _PART.search(said)
    part = part_of_day(found[0]) if found else ""
    value = plus_days(day, shift).isoformat() + part if day else None
    return made(match, value, DateKind.TIME if part else DateKind.DATE)


def _names_an_age(context: Context, match: re.Match[str], said: str) -> bool:
    return said in ("today", "tomorrow", "yesterday") and bool(
        _AN_AGE.match(context.lower, match.end()) or _OF_AN_AGE.search(context.before(match.start(), 24))
    )


RESOLVERS: dict[str, Resolver] = {"deictic": _deictic}
