"""The day that "Friday" names in a report: the one just past or the one to come, and when it is no day but a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.facts.calendar import WEEKDAYS, weekday_near
from briefing.facts.tense import Tense

if TYPE_CHECKING:
    from briefing.facts.date_context import Context

WEEKDAY_NAME = re.compile(rf"\b({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b")

_IS = re.compile(r"\b(?:is|are)\s(?:(?:now|only|early|late|held)\s)?(?:on\s|for\s)?$")
_LIMIT = re.compile(r"\b(?:by|until|till|before|no later than)\s(?:late\s|early\s)?$")
_PAST_EVENT = re.compile(r"\b(?:after|since|following|wake of|until|as|results? of|outcome of)\s$")


_AWAITED = re.compile(r"\b(?:ahead of|await(?:s|ed|ing)?|(?:prepar(?:e|es|ed|ing)|ready) for|eve of)\s$")
_NEARLY = 4
"""Days: what is farther off was awaited in the week that is over."""
_DONE = re.compile(
    r"['’]s\s(?:\w+\s){0,2}(?:rulings?|decisions?|verdict|attacks?|bombings?|shootings?|killings?|blasts?|explosions?|crash|loss(?:es)?"
    r"|win|victory|defeat|announcement|results?|outcome|report|arrests?|raids?|gains?|declines?|drop|rally|clos(?:e|ing))\b"
)
"""What has happened once it is spoken of with its day ("Friday's ruling")."""


def _looks_ahead(context: Context, match: re.Match[str], *, days: int) -> bool:
    """Whether a bare weekday is the one to come, in so many `days`: by the verb, "is Friday", a limit ("by Friday").

    "Friday's vote" is to come only where the verb before it looks ahead ("will attend Friday's vote"); as a subject it
    is past, whatever comes of it ("Friday's vote will be felt").
    """
    start, stop = match.span()
    before = context.before(start, 28)
    if context.lower[stop : stop + 2] in ("'s", "’s"):
        if _AWAITED.search(before) and days <= _NEARLY:
            return True
        if _PAST_EVENT.search(before) or _DONE.match(context.lower, stop):
            return False
        return context.tense(start, stop, before_only=True) is Tense.FUTURE
    looks = context.tense(start, stop)
    if looks is Tense.NONE or _IS.search(before):
        return bool(_IS.search(before) or _LIMIT.search(before))
    return looks is Tense.FUTURE


_EPITHET = re.compile(r"\b(?:super|black|cyber|giving|bloody|fat|shrove|holy|mini)\s$")
_TITLE = re.compile(r"\s(?:Night|Morning|Times|Telegraph|Mail|Mirror|Herald|Express)\b")


def part_of_a_name(context: Context, start: int, stop: int) -> bool:
    """Whether the weekday is part of a name: "Super Tuesday", "Black Friday", "Sunday Times", "Saturday Night Live"."""
    epithet = _EPITHET.search(context.before(start))
    if epithet and context.text[start - len(epithet[0])].isupper():
        return True
    return bool(_TITLE.match(context.text, stop)) and not context.text[start:stop].isupper()


def weekday_value(context: Context, match: re.Match[str], said: str) -> str | None:
    """The day that a weekday names, by "last" or "next" before it or else by the tense; None without a known day."""
    name = WEEKDAY_NAME.search(said)
    anchor = context.anchor.date if context.anchor else None
    if name is None or anchor is None:
        return None
    number = WEEKDAYS[name[1]]
    if re.search(r"\b(?:last|past|previous)\b", said):
        return weekday_near(anchor, number, ahead=False, strict=True).isoformat()
    if re.search(r"\b(?:next|coming|following)\b", said):
        return weekday_near(anchor, number, ahead=True, strict=True).isoformat()
    if number == anchor.weekday():
        return anchor.isoformat()
    this = "this" in said.split()
    ahead = (
        context.tense(*match.span()) is not Tense.PAST
        if this
        else _looks_ahead(context, match, days=(number - anchor.weekday()) % 7)
    )
    return weekday_near(anchor, number, ahead=ahead).isoformat()
