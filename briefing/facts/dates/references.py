"""Words that only say past, present or future → "PAST_REF", "PRESENT_REF", "FUTURE_REF"."""

from __future__ import annotations

import re

from briefing.facts.dates.context import Context, Rule, made
from briefing.facts.dates.units import duration_value, unit_of
from briefing.model import Date, DateKind


def _past(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    if re.match(
        r"\s(?:the|\d|noon|midnight|six|seven|perfect|tense|due)\b", context.lower[match.end() : match.end() + 10]
    ):
        return None
    if said in ("past", "future", "recent past") or not re.search(r"past|future|recent|coming|early", said):
        return None
    if said.startswith(("coming", "the coming")):
        return made(match, duration_value(None, unit_of(said)), DateKind.DURATION)
    if "early" in said:
        return None
    if said in ("the past", "the future") and not re.search(
        r"\b(?:in|of|from|for|than)\s$", context.before(match.start())
    ):
        return None
    return made(match, "FUTURE_REF" if "future" in said else "PAST_REF")


_REFS = {
    "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF", "current": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "recent": "PAST_REF", "previously": "PAST_REF", "formerly": "PAST_REF",
    "soon": "FUTURE_REF", "as soon as possible": "FUTURE_REF",
}  # fmt: skip


def _now(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    if said in ("once", "then", "previously", "formerly"):
        return None
    after = context.lower[match.end() : match.end() + 7]
    if said == "soon" and (
        re.match(r"\s(?:as|after)\b", after) or re.search(r"\b(?:as|too|so|very)\s$", context.before(match.start()))
    ):
        return None
    if context.text[match.start()].isupper() and context.sentence(match.start())[0] != match.start() and said in _REFS:
        return None  # "Current TV", "Recent Works"
    if said == "current":
        return None  # says of a thing that it is there, and of no time when
    if said == "recent":
        return made(match, _REFS[said])
    if said.endswith("now"):
        if context.before(match.start(), 5).endswith(("just ", "from ")) and after[:1] == ",":
            return None
        skip = r"(?:right|until|for|by)\s"
        return made(match, "PRESENT_REF", skip=skip if not said.startswith("right") else "")
    if "recently" in said:
        return made(match, "PAST_REF")
    return made(match, _REFS.get(said, "PRESENT_REF"))


RULES: dict[str, Rule] = {"past": _past, "now": _now}
