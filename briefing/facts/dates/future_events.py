"""A month or weekday and the words around it → whether it is awaited, where no verb beside it says so.

What is planned is named with its day ("the primary on Tuesday", "a referendum in June") whatever the tense of the
sentence; these rules are asked only where the day to come is the nearer one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.facts.dates.words import DATING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

if TYPE_CHECKING:
    from briefing.facts.dates.context import Context

_EVENT = any_of(DATING.planned_events)
_EDGE = r"(?:early\s|late\s|mid-)?"
_EAGER = r"(?:ahead of|before|prior to|in the (?:run|lead)[- ]?up to|(?:days?|hours) before|heading into|going into)"
_BEFORE = deferred(rf"\b{_EAGER}\s(?:the\s)?$")
_BEFORE_EVENT = deferred(
    rf"\b{_EAGER}\s(?:the\s|an?\s|their\s|its\s|his\s|her\s)?(?:[\w'’.-]+\s){{0,4}}{_EVENT}\s(?:on\s)?$"
)
_EVENT_IN = deferred(rf"['’]s\s(?:[\w'’-]+\s){{0,3}}{_EVENT}\s(?:in\s(?:[\w'’.-]+\s){{1,3}})?(?:in\s)?{_EDGE}$")
_TO_EVENT = deferred(
    rf"\b(?:for|until|through|at|win|lose|to)\s(?:the\s|an?\s)(?:[\w'’-]+\s){{0,4}}{_EVENT}\sin\s{_EDGE}$"
)
_EVENT_OF = deferred(rf"(?:['’]s)?\s(?:\w+\s)?{_EVENT}\b")
_ELECTION_OF = deferred(r"(?:['’]s)?\s(?:\w+\s){0,2}(?:elections?|referendum|ballot)\b")
_OVER = deferred(rf"\b{any_of(DATING.over)}\b")
_COMES = deferred(r"\b(?:come|towards?|(?:going|heading|headed) into|looking to)\s(?:the\s)?$")
_INFINITIVE = deferred(rf"\bto\s{any_of(DATING.wishes)}\s")
LIMIT = deferred(r"\bby\s(?:the\s(?:end|start|beginning|middle)\sof\s|early\s|late\s|mid-)?$")
_HAPPENED = deferred(rf"\b(?:{any_of(DATING.happened)}|(?:forc|caus|push|help|prompt)\w*)(?:\s[\w'’]+){{0,3}}\s$")
"""Before an infinitive that tells what was done ("failed to win", "forced them to leave")."""
_PLANNED_IN = deferred(rf"\b{_EVENT}\s(?:in|before|until|through)\s(?:the\s)?{_EDGE}$")
_MONTHS_AHEAD = 5
_EVENT_MONTHS_AHEAD = 3


def event_ahead(context: Context, start: int, stop: int) -> bool:
    """Whether an event is spoken of before it comes: "ahead of the primary on ⟨Tuesday⟩", "before ⟨Tuesday⟩'s vote"."""
    before = context.before(start, 80)
    if _BEFORE.search(before) and _EVENT_OF.match(context.lower, stop):
        return True
    return bool(_BEFORE_EVENT.search(before))


def event_named(context: Context, start: int, stop: int) -> bool:
    """Whether what is planned stands right beside a month, be it past or to come ("the primaries in June", "November's vote")."""
    return bool(_PLANNED_IN.search(context.before(start, 60)) or _EVENT_OF.match(context.lower, stop))


def month_ahead(context: Context, start: int, stop: int, *, months: int) -> bool:
    """Whether a month that comes next in so many `months` is awaited: by an infinitive, an event, or "come November"."""
    low, _ = context.sentence(start)
    before = context.before(start, min(110, start - low))
    if months and _COMES.search(before):
        return True
    if not 1 <= months <= _MONTHS_AHEAD:
        return False
    if LIMIT.search(before) and context.looks_ahead(start):
        return True
    if _ELECTION_OF.match(context.lower, stop) and not _OVER.search(before[-50:]):
        return True
    near = months <= _EVENT_MONTHS_AHEAD and not _OVER.search(before[-50:])
    if near and (_EVENT_IN.search(before) or _TO_EVENT.search(before) or _EVENT_OF.match(context.lower, stop)):
        return True
    return _wanted(context, start, before)


def _wanted(context: Context, start: int, before: str) -> bool:
    """Whether what happens then is only wanted: no verb stands between an infinitive and the month."""
    wishes = list(_INFINITIVE.finditer(before))
    if not wishes or _HAPPENED.search(before[: wishes[-1].start()]):
        return False
    return not context.verb_between(start - len(before) + wishes[-1].end(), start)
