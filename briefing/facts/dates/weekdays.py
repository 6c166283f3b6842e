"""The day that "Friday" names in a report: the one just past or the one to come, and when it is no day but a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.facts.dates.calendar import WEEKDAYS, Anchor, plus_days, weekday_near
from briefing.facts.dates.future_events import event_ahead
from briefing.facts.dates.tense import Tense

if TYPE_CHECKING:
    from datetime import date

    from briefing.facts.dates.context import Context

WEEKDAY_NAME = re.compile(rf"\b({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b")

_IS = re.compile(r"\b(?:is|are)\s(?:(?:now|only|early|late|held)\s)?(?:on\s|for\s)?$")
_LIMIT = re.compile(r"\b(?:by|until|till|before|no later than)\s(?:late\s|early\s)?$")
_PAST_EVENT = re.compile(r"\b(?:after|since|following|wake of|until|as|results? of|outcome of)\s$")


_AWAITED = re.compile(
    r"\b(?:ahead of|(?:run|lead)[- ]?up to|await(?:s|ed|ing)?|(?:prepar(?:e|es|ed|ing)|ready) for|eve of)\s$"
)
_NEARLY = 4
"""Days: what is farther off was awaited in the week that is over."""
_SOON = 3
"""Days: an event that is spoken of before it comes is the nearer one."""
_DONE = re.compile(
    r"['’]s\s(?:\w+\s){0,2}(?:rulings?|decisions?|verdict|attacks?|bombings?|shootings?|killings?|blasts?|explosions?|crash|loss(?:es)?"
    r"|win|victory|defeat|announcement|results?|outcome|report|arrests?|raids?|gains?|declines?|drop|rally|clos(?:e|ing))\b"
)
"""What has happened once it is spoken of with its day ("Friday's ruling")."""


_DONE_THEN = re.compile(
    r"\s(?:night\s)?(?:wins?|victor(?:y|ies)|loss(?:es)?|defeats?|attacks?|shootings?|bombings?|massacre|blasts?|rulings?)\b"
)
"""The same without a genitive ("his Friday wins")."""
_PLACES = r"\s(?:(?:in|at|near|over)\s(?:[\w'’.,-]+\s){1,7}?)?(?:on\s)?$"
_TOLD = re.compile(rf"\b(?:announcements?|statements?|rulings?|remarks|arrests?|resignation){_PLACES}")
"""What has happened if its day stands right behind it ("his announcement Friday that he will go")."""
_OVER = re.compile(
    r"\b(?:bombings?|shootings?|killings?|slayings?|explosions?|massacre|deaths?|victor(?:y|ies)|loss(?:es)?"
    r"|(?:the|an?|his|her|their|its|our|this|that|['’]s)\s(?:[\w'’-]+\s){0,2}(?:attacks?|blasts?|crash|wins?|defeat))"
    + _PLACES
)
"""What has happened even where the sentence looks ahead ("will gain from the win Tuesday")."""


def _looks_ahead(context: Context, match: re.Match[str], *, days: int) -> bool:
    """Whether a bare weekday is the one to come, in so many `days`: by the verb, "is Friday", a limit ("by Friday").

    "Friday's vote" is to come only where the verb before it looks ahead ("will attend Friday's vote"); as a subject it
    is past, whatever comes of it ("Friday's vote will be felt").
    """
    start, stop = match.span()
    before = context.before(start, 28)
    if context.lower[stop : stop + 2] in ("'s", "’s"):
        if (_AWAITED.search(before) and days <= _NEARLY) or (days <= _SOON and event_ahead(context, start, stop)):
            return True
        if _PAST_EVENT.search(before) or _DONE.match(context.lower, stop):
            return False
        return context.tense(start, stop, before_only=True) is Tense.FUTURE
    if days <= _SOON and event_ahead(context, start, stop):
        return True
    looks = context.tense(start, stop)
    if looks is Tense.NONE or _IS.search(before):
        return bool(_IS.search(before) or _LIMIT.search(before))
    said = context.before(start, 90)
    if _DONE_THEN.match(context.lower, stop):
        return False
    if looks is not Tense.FUTURE or _OVER.search(said):
        return False
    return not (_TOLD.search(said) and context.tense(start, stop, before_only=True) is not Tense.FUTURE)


_EPITHET = re.compile(r"\b(?:super|black|cyber|giving|bloody|fat|shrove|holy|mini)\s$")
_TITLE = re.compile(r"\s(?:Night|Morning|Times|Telegraph|Mail|Mirror|Herald|Express)\b")


_SHOW = re.compile(r"[\"“'‘](?:[A-Z][\w.&]*\s){1,3}$")
_SHOW_ENDS = re.compile(r"[.,]?[\"”'’](?!s)")
"""Around a weekday that ends the name of a programme (“City News Sunday”)."""


def part_of_a_name(context: Context, start: int, stop: int) -> bool:
    """Whether the weekday is part of a name: "Super Tuesday", "Black Friday", "Sunday Times", "Saturday Night Live"."""
    epithet = _EPITHET.search(context.before(start))
    if epithet and context.text[start - len(epithet[0])].isupper():
        return True
    if _SHOW.search(context.text, max(0, start - 24), start) and _SHOW_ENDS.match(context.text, stop):
        return True
    return bool(_TITLE.match(context.text, stop)) and not context.text[start:stop].isupper()


def _day_told(context: Context, match: re.Match[str], said: str) -> date | None:
    """The day that "the following Friday", "the previous Friday" or "that Friday" counts from, if it has been named."""
    if not re.match(r"the\s(?:following|previous)\s", said) and not context.before(match.start()).endswith(
        (" that ", " the next ")
    ):
        return None
    last = Anchor.parse(context.last_date(match.start()) or "")
    return last.date if last else None


def weekday_value(context: Context, match: re.Match[str], said: str) -> str | None:
    """The day that a weekday names, by "last" or "next" before it or else by the tense; None without a known day."""
    name = WEEKDAY_NAME.search(said)
    anchor = context.anchor.date if context.anchor else None
    if name is None or anchor is None:
        return None
    number = WEEKDAYS[name[1]]
    if week_said := re.search(r"(last|this|next)\sweek$", said):
        monday = plus_days(weekday_near(anchor, 0, ahead=False), {"last": -7, "this": 0, "next": 7}[week_said[1]])
        return plus_days(monday, number).isoformat()
    if (told := _day_told(context, match, said)) is not None:
        return weekday_near(told, number, ahead="previous" not in said, strict=True).isoformat()
    if re.search(r"\b(?:last|past|previous)\b", said):
        return weekday_near(anchor, number, ahead=False, strict=True).isoformat()
    if re.search(r"\b(?:next|coming|following)\b", said):
        return weekday_near(anchor, number, ahead=True, strict=True).isoformat()
    if number == anchor.weekday():
        return anchor.isoformat()
    if said.startswith(("later ", "earlier ")):  # on the day of writing, which a page's date may miss by one
        return plus_days(anchor, (number - anchor.weekday() + 3) % 7 - 3).isoformat()
    this = "this" in said.split()
    ahead = (
        context.tense(*match.span()) is not Tense.PAST
        if this
        else _looks_ahead(context, match, days=(number - anchor.weekday()) % 7)
    )
    return weekday_near(anchor, number, ahead=ahead).isoformat()
