"""Words that only say past, present or future → "PAST_REF", "PRESENT_REF", "FUTURE_REF"."""

from __future__ import annotations

import re

from briefing.facts.dates.context import Context, Resolver, made, spaced
from briefing.facts.dates.units import duration_value, unit_of
from briefing.facts.dates.words import CALENDAR
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind

_NO_PAST = deferred(r"\s(?:the|\d|noon|midnight|six|seven|perfect|tense|due)\b")
_OF_THE_PAST = deferred(r"\b(?:in|of|from|for|than)\s$")


def _past(context: Context, match: re.Match[str]) -> Date | None:
    """Read "in the past", "the near future", "recent years", "the coming weeks"."""
    said = spaced(match)
    if _NO_PAST.match(context.lower[match.end() : match.end() + 10]):
        return None  # "past the mill", "past six"
    if said in ("past", "future", "recent past") or "early" in said:
        return None
    if said.startswith(("coming", "the coming")):
        return made(match, duration_value(None, unit_of(said)), DateKind.DURATION)
    if said in ("the past", "the future") and not _OF_THE_PAST.search(context.before(match.start())):
        return None
    return made(match, "FUTURE_REF" if "future" in said else "PAST_REF")


_SOON_AS = deferred(r"\s(?:as|after)\b")
_AS_SOON = deferred(r"\b(?:as|too|so|very)\s$")


def _now(context: Context, match: re.Match[str]) -> Date | None:
    """Read "now", "recently", "soon"; "current" says of a thing that it is there, and of no time when."""
    said = spaced(match)
    if said in ("once", "then", "previously", "formerly", "current") or _in_a_name(context, match, said):
        return None
    after = context.lower[match.end() : match.end() + 7]
    if said == "soon" and (_SOON_AS.match(after) or _AS_SOON.search(context.before(match.start()))):
        return None
    if said.endswith("now"):
        if context.before(match.start(), 5).endswith(("just ", "from ")) and after[:1] == ",":
            return None
        return made(match, "PRESENT_REF", skip="" if said.startswith("right") else r"(?:right|until|for|by)\s")
    return made(match, f"{'PAST' if 'recently' in said else CALENDAR.references.get(said, 'PRESENT')}_REF")


def _in_a_name(context: Context, match: re.Match[str], said: str) -> bool:
    """Whether the word has a capital inside a sentence: "Current TV", "Recent Works"."""
    at = match.start()
    return said in CALENDAR.references and context.text[at].isupper() and context.sentence(at)[0] != at


RESOLVERS: dict[str, Resolver] = {"past": _past, "now": _now}
