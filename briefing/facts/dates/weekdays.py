"""The day that "Friday" names in a report: the one just past or the one to come, and when it is no day but a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.facts.dates.calendar import Anchor, plus_days, weekday_near
from briefing.facts.dates.future_events import event_ahead
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.words import DATING, MONTH_NAME, WEEKDAY_NAME, WEEKDAYS
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

if TYPE_CHECKING:
    from datetime import date

    from briefing.facts.dates.context import Context

_TELLING = lexicon("en").speech.telling
_IS = deferred(rf"\b(?:is|are)\s(?:{any_of(DATING.weekday_states)}\s)?(?:on\s|for\s|from\s)?$")
_PLANNED = deferred(rf"\b{any_of(DATING.weekday_presents)}\b")
_WISHED = deferred(r"(?:['’]d like|would like|\bwants?|\bneeds?|\bhopes?) to\s[^,.;:!?]{1,60}$")
"""Before the day on which somebody would like to do something."""
_GOES_ON = deferred(rf"\b(?:and|but)\s(?:it\s|they\s|he\s|she\s|then\s)?{any_of(DATING.weekday_presents)}\b")
"""Where a present goes on behind a past ("closed on Saturday *and reopens* on Thursday")."""
_STARTS = deferred(r",\s(?!its\b|his\b|this\b|as\b|was\b|has\b)[a-z]{3,14}s\s[^,]{0,40}$")
"""A present right behind a comma ("the plant, closed since July, *restarts* on Monday")."""
_PARTED = deferred(rf";|,\s{any_of(DATING.relatives)}\b")
_TOLD = deferred(rf",\s(?:[\w’'.-]+\s){{0,8}}?{any_of(_TELLING)}\b")
"""Where who said it begins, behind what is told."""
_LIMIT = deferred(r"\b(?:by|until|till|before|no later than)\s(?:late\s|early\s)?$")
_PAST_EVENT = deferred(r"\b(?:after|since|following|wake of|until|as|results? of|outcome of)\s$")


_AWAITED = deferred(
    r"\b(?:ahead of|(?:run|lead)[- ]?up to|await(?:s|ed|ing)?|(?:prepar\w+|plan\w*|ready) for|eve of)\s$"
)
_NEARLY = 4
"""Days: what is farther off was awaited in the week that is over."""
_SOON = 3
"""Days: an event that is spoken of before it comes is the nearer one."""
_DONE = deferred(rf"['’]s\s(?:\w+\s){{0,2}}{any_of(DATING.done_events)}\b")
_DONE_THEN = deferred(rf"\s(?:night\s)?{any_of(DATING.done_then)}\b")
_PLACES = r"\s(?:(?:in|at|near|over)\s(?:[\w'’.,-]+\s){1,7}?)?(?:on\s)?$"
_ANNOUNCED = deferred(rf"\b{any_of(DATING.announced_events)}{_PLACES}")
_OVER = deferred(
    rf"""\b(?:{any_of(DATING.over_events)}  # what is over by its name
    | (?:the|an?|this|that|(?:his|her|their|its|our)|['’]s)\s(?:[\w'’-]+\s){{0,2}}{any_of(DATING.over_events_of_one)})  # and what is when it is one
    {_PLACES}""",
    re.VERBOSE,
)


_PUT_OFF = deferred(rf"(?<!,\s)\b{any_of(DATING.deferrals)}(?:\s[\w'’]+){{0,8}}?\s(?:to|until|till)\s$")
"""Before the day to which something was moved."""


def _is_new_day(context: Context, start: int) -> bool:
    """Whether something was moved to the day ("has been put off to ⟨Monday⟩")."""
    low, _ = context.sentence(start)
    return _PUT_OFF.search(context.before(start, min(90, start - low))) is not None


def _looks_ahead(context: Context, match: re.Match[str], *, days: int) -> bool:
    """Whether a bare weekday is the one to come, in so many `days`: by the verb, "is Friday", a limit ("by Friday").

    "Friday's vote" is to come only where the verb before it looks ahead ("will attend Friday's vote"); as a subject it
    is past, whatever comes of it ("Friday's vote will be felt").
    """
    start, stop = match.span()
    before = context.before(start, 28)
    if context.lower[stop : stop + 2] in ("'s", "’s"):
        return _owned_ahead(context, match, before, days)
    if days <= _SOON and event_ahead(context, start, stop):
        return True
    if _WISHED.search(context.before(start, 80)) or (
        clause(context, start) != context.sentence(start) and _is_planned(context, start)
    ):
        return True
    looks = context.tense(start, stop)
    is_then = _IS.search(before) is not None
    limited = _LIMIT.search(before) is not None
    if looks is Tense.NONE or is_then or (limited and context.looks_ahead(start)):
        return is_then or limited or _is_planned(context, start)
    return looks is Tense.FUTURE and not _over(context, start, stop)


def _is_planned(context: Context, start: int) -> bool:
    """Whether a clause without a past tells in the present what somebody does then, or is asked to."""
    low, high = clause(context, start)
    return not context.looks_back(start, within=(low, high)) and _PLANNED.search(context.lower, low, high) is not None


def clause(context: Context, start: int) -> tuple[int, int]:
    """What of the sentence of a weekday tells of it: between semicolons, from "and reopens" on, up to ", its envoy said"."""
    low, high = context.sentence(start)
    whole = low, high
    low = max(low, context.lower.rfind(";", low, start))
    if goes_on := list(_GOES_ON.finditer(context.lower, low, start)):
        low = goes_on[-1].start()
    if starts := _STARTS.search(context.lower, max(low, start - 60), start):
        low = starts.start()
    ends = [found.start() for mark in (_PARTED, _TOLD) if (found := mark.search(context.lower, start, high))]
    return (low, min((high, *ends))) if ends or low > whole[0] else whole


def _owned_ahead(context: Context, match: re.Match[str], before: str, days: int) -> bool:
    """Whether "Friday's vote" is to come."""
    start, stop = match.span()
    if (_AWAITED.search(before) and days <= _NEARLY) or (days <= _SOON and event_ahead(context, start, stop)):
        return True
    if _PAST_EVENT.search(before) or _DONE.match(context.lower, stop):
        return False
    return context.tense(start, stop, before_only=True) is Tense.FUTURE


def _over(context: Context, start: int, stop: int) -> bool:
    """Whether what the weekday dates has happened, though the verb looks ahead."""
    said = context.before(start, 90)
    if _DONE_THEN.match(context.lower, stop) or _OVER.search(said):
        return True
    return _ANNOUNCED.search(said) is not None and context.tense(start, stop, before_only=True) is not Tense.FUTURE


_EPITHET = deferred(rf"\b{any_of(DATING.weekday_epithets)}\s$")
_ITS_MONTH = deferred(rf",\s{MONTH_NAME.pattern}\s\d")
"""Behind a weekday: the day that it is, which was not read as one with it."""
_TITLE = deferred(r"\s(?:Night|Morning|Times|Telegraph|Mail|Mirror|Herald|Express)\b|\sEvening(?=\s[A-Z])")


_SHOW = deferred(r"[\"“'‘](?:[A-Z][\w.&]*\s){1,3}$")
_SHOW_ENDS = deferred(r"[.,]?[\"”'’](?!s)")
"""Around a weekday that ends the name of a programme (“City News Sunday”)."""


def part_of_a_name(context: Context, start: int, stop: int) -> bool:
    """Whether the weekday is part of a name: "Super Tuesday", "Black Friday", "Sunday Times", "Saturday Night Live"."""
    epithet = _EPITHET.search(context.before(start))
    if epithet and (epithet[0].strip() == "super" or context.text[start - len(epithet[0])].isupper()):
        return True
    if _SHOW.search(context.text, max(0, start - 24), start) and _SHOW_ENDS.match(context.text, stop):
        return True
    if _ITS_MONTH.match(context.lower, stop) or context.before(start).endswith(" on a "):
        return True  # no day of the calendar
    return bool(_TITLE.match(context.text, stop)) and not context.text[start:stop].isupper()


def _reference_day(context: Context, match: re.Match[str], said: str) -> date | None:
    """The day that "the following Friday", "the previous Friday" or "that Friday" counts from, if it has been named."""
    if not re.match(r"the\s(?:following|previous)\s", said) and not context.before(match.start()).endswith(
        (" that ", " the next ")
    ):
        return None
    last = Anchor.parse(context.last_date(match.start()) or "")
    return last.date if last else None


_LISTED = deferred(rf"(?:{WEEKDAY_NAME.pattern})(?:,|,?\s(?:and|or|to|through|until))\s$")
_LISTED_WITHIN = 7
"""Days from today: a weekday that is farther off is no part of the same list."""


def _listed_after(context: Context, match: re.Match[str], today: date) -> date | None:
    """The day of the weekday that a list names right before this one ("on Wednesday and ⟨Thursday⟩"), if it is known."""
    if not _LISTED.search(context.before(match.start(), 20)):
        return None
    last = Anchor.parse(context.last_date(match.start()) or "")
    return last.date if last and last.date and abs((last.date - today).days) <= _LISTED_WITHIN else None


_WEEK = deferred(r"(last|this|next)\sweek$")
_BACK = deferred(r"\b(?:last|past|previous)\b")
_AHEAD = deferred(r"\b(?:next|coming|following)\b")


def weekday_value(context: Context, match: re.Match[str], said: str) -> str | None:
    """The day that a weekday names, by "last" or "next" before it or else by the tense; None without a known day."""
    name = WEEKDAY_NAME.search(said)
    today = context.anchor.date if context.anchor else None
    if name is None or today is None:
        return None
    return _day(context, match, said, WEEKDAYS[name[1]], today).isoformat()


def _day(context: Context, match: re.Match[str], said: str, weekday: int, today: date) -> date:
    if week := _WEEK.search(said):
        monday = plus_days(weekday_near(today, 0, ahead=False), {"last": -7, "this": 0, "next": 7}[week[1]])
        return plus_days(monday, weekday)
    if (told := _reference_day(context, match, said)) is not None:
        return weekday_near(told, weekday, ahead="previous" not in said, strict=True)
    if _BACK.search(said):
        return weekday_near(today, weekday, ahead=False, strict=True)
    if _AHEAD.search(said) or _is_new_day(context, match.start()):
        return weekday_near(today, weekday, ahead=True, strict=True)
    if (before := _listed_after(context, match, today)) is not None:
        return weekday_near(before, weekday, ahead=True, strict=True)
    if weekday == today.weekday():
        return today
    if said.startswith(("later ", "earlier ")):  # on the day of writing, which a page's date may miss by one
        return plus_days(today, (weekday - today.weekday() + 3) % 7 - 3)
    if "this" in said.split():
        ahead = context.tense(*match.span()) is not Tense.PAST
    else:
        ahead = _looks_ahead(context, match, days=(weekday - today.weekday()) % 7)
    return weekday_near(today, weekday, ahead=ahead)
