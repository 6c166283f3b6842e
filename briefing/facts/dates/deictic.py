"""Words for a day that is seen from the day of speaking → its value: "today", "last night", "tomorrow morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.facts.dates.calendar import plus_days
from briefing.facts.dates.context import Context, Resolver, made, spaced
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.words import DATING, part_of_day
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind

_AN_AGE = deferred(rf"['’]s\s(?:\w+\s)?{any_of(DATING.age_nouns)}")
_OF_AN_AGE = deferred(rf"\b{any_of(DATING.age_nouns)}\w*\sof\s$")
"""Beside "today" or "tomorrow": the age we live in ("today's youth", "the leaders of tomorrow"), and no day."""
_BESIDE = 50
"""Characters on either side of "today" in which its verb stands."""
_AGE_BEFORE = deferred(
    r"\b(?:even|than|as|known|like)\s(?:[a-z]+\s){0,2}$|\bin the (?:market|industry|world|country|business|sector|region)\s$"
)
_THINGS_OF_TODAY = deferred(
    rf"""
    ['’]s\s (?! {any_of(DATING.things_of_a_day)} \b )
    (?: [a-z]+,?\s ){{0,5}}? (?: and\s[a-z]+\s )?  # what they are like
    (?: [a-z]{{3,}}[^s\W]s | enterprise | workplace | workforce | environment | world | market | society | economy ) \b
    """,
    re.VERBOSE,
)
_HAVE_TO = deferred(
    rf"\s{any_of(DATING.states)}\b|,?\s(?:[a-z]+\s){{1,3}}(?:have|has|need|needs|can|want|wants|must)\s(?:to\s)?[a-z]+"
)
_STATE = deferred(rf"\b{any_of(DATING.states)}\b")
_THAN = deferred(r"\s(?:than|as ever)\b")
_JUST_STATED = deferred(rf"\b{any_of(DATING.states)},?\s(?:in\s[a-z]+,\s)?(?:(?!\w+ing\b)[a-z]+\s){{0,3}}$")
"""Close before "today": what is so, with no verb between ("is, in fact, in service ⟨today⟩")."""
_HERE = deferred(r"\b(?:i|we|our|us|my|you|here|joining|call)\b")
"""By which "today" is the day of speaking."""
_STILL = deferred(r"\bstill\s(?:[a-z]+\s){0,4}$")
_IN_A_NAME = deferred(r"[A-Z]\w*\sT(?:oday|ODAY|onight)$")
"""With the word before: the name of a paper or programme."""
_PROGRAMME = deferred(r"T(?:oday|onight)[\"”'’]?\s(?:programme|program|show|presenter|host|anchor|newspaper)s?\b")
"""A programme that is called so ("Radio 3's Today programme")."""
_PART = deferred(r"(?:morning|afternoon|evening|night)\b")


def _deictic(context: Context, match: re.Match[str]) -> Date | None:
    said = spaced(match)
    if said == "overnight" or _names_an_age(context, match, said):
        return None
    if said == "today" and _STILL.search(context.before(match.start(), 40)):
        return made(match, "PRESENT_REF")
    if _PROGRAMME.match(context.text, match.start()) or _IN_A_NAME.search(
        context.text[max(0, match.start() - 12) : match.end()]
    ):
        return None
    day = context.anchor.date if context.anchor else None
    shift = -1 if "yesterday" in said or "last night" in said else 1 if "tomorrow" in said else 0
    found = _PART.search(said)
    part = part_of_day(found[0]) if found else ""
    value = plus_days(day, shift).isoformat() + part if day else None
    return replace(
        made(match, value, DateKind.TIME if part else DateKind.DATE),
        ambiguous=said == "today" and _is_nowadays(context, match),
    )


def _is_nowadays(context: Context, match: re.Match[str]) -> bool:
    """Whether "today" is as likely the age we live in: beside what is so, and nothing that happens or that "we" do."""
    before, after = context.before(match.start(), _BESIDE), context.lower[match.end() : match.end() + _BESIDE]
    if _AGE_BEFORE.search(before) or _THINGS_OF_TODAY.match(after) or _HAVE_TO.match(after):
        return True
    state = list(_STATE.finditer(before)) or list(_STATE.finditer(after))
    if _THAN.match(after) or (
        state and _JUST_STATED.search(before) and not _HERE.search(before + after.partition("\n")[0].partition(". ")[0])
    ):
        return True
    return bool(state) and not _HERE.search(before + after) and context.tense(*match.span()) is not Tense.PAST


def _names_an_age(context: Context, match: re.Match[str], said: str) -> bool:
    return said in ("today", "tomorrow", "yesterday") and bool(
        _AN_AGE.match(context.lower, match.end()) or _OF_AN_AGE.search(context.before(match.start(), 24))
    )


RESOLVERS: dict[str, Resolver] = {"deictic": _deictic}
