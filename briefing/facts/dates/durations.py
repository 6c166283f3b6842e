"""What lasts and what recurs → TIMEX3 durations and sets: "six weeks", "every day", "$5 a day"."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import NO_YEAR, WEEKDAYS
from briefing.facts.dates.context import Context, Rule, made, number_in, part_of_day
from briefing.facts.dates.units import duration_value, unit_of
from briefing.model import Date, DateKind


def _next_n(_: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    unit = unit_of(said)
    found = re.match(r"(?:the |these |this )?(\w+) (?:(.+) )?\w+$", said)
    if found is None or not unit:
        return None
    if found[2] is None:
        if found[1] == "recent":
            return made(match, "PAST_REF")
        if found[1] not in ("past", "coming", "last", "next", "previous", "following"):
            return None
        return made(match, duration_value(None, unit), DateKind.DURATION)
    return made(match, duration_value(number_in(found[2]), unit), DateKind.DURATION)


_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "hourly": "PT1H", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q",
    "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
}  # fmt: skip


def _every(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    if re.search(r"the $|[-A-Z]$", context.text[max(0, match.start() - 4) : match.start()]) and said in _ADVERBS:
        return None
    if (context.text[match.start()].isupper() and said in _ADVERBS) or (
        said == "quarterly" and re.search(r"\b(?:the|its|their|a|cut)(?:\s\w+)?\s$", context.before(match.start()))
    ):
        return None
    if said in _ADVERBS:
        return made(match, _ADVERBS[said], DateKind.SET) if said != "annual" else None
    if special := re.match(r"(bi|semi|tri)-?(\w+)$", said):
        value = {"weekly": "W", "monthly": "M", "annually": "Y"}[special[2]]
        return made(match, f"P{'2' if special[1] == 'bi' else '0.5'}{value}", DateKind.SET)
    part = part_of_day(said)
    bare = said.rpartition(" ")[0] if part else said
    if (day := bare.removesuffix("s").split(" ")[-1]) in WEEKDAYS:
        at = context.lower.find(day, match.start())
        return (
            made(match, f"{NO_YEAR}-WXX-{WEEKDAYS[day] + 1}{part}", DateKind.SET)
            if context.text[at].isupper()
            else None
        )
    unit = unit_of(said)
    if not unit:
        return made(match, None, DateKind.SET) if re.search("morning|afternoon|evening", said) else None
    count = (
        number_in(re.sub(r"^(?:every|each) ", "", said).rpartition(" ")[0] or "a")
        if said.startswith(("every", "each"))
        else 1
    )
    count = 2 if " other " in said else count
    return made(match, duration_value(count or 1, unit), DateKind.SET)


def _duration(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    after = context.lower[match.end() : match.end() + 12]
    if re.match(r"[\s-](?:old|olds|of age)\b", after):
        return None
    if re.search(r"\bquarter[ -](?:of a )?century$", said):
        return made(match, "P25Y", DateKind.DURATION)
    if re.fullmatch(r"\w+-long", said) and unit_of(said.removesuffix("-long")):
        return made(match, duration_value(1, unit_of(said)), DateKind.DURATION)
    unit = unit_of(said)
    if (unit == "quarter" and "-" in said) or re.search(r"^hours of$", said):
        return None
    counted = re.match(
        r"(?:the |(?:more|less|fewer|longer|shorter) than |at (?:least|most) |up to |as \w+ as |no \w+ than |just (?:over|under) |well over |close to "
        r"|nearly |almost |about |around |over |under |approximately |roughly |an estimated |some )?(.+?)[ -]\w+$",
        re.sub(r"(?: and a half| or (?:so|more|two))?(?:[ -](?:long|period))?$", "", said),
    )
    if not unit or counted is None:
        return None
    phrase = re.sub(r" (?:more|full|whole|straight|consecutive|long|additional|extra|fiscal)$", "", counted[1])
    if phrase in ("a", "an"):
        return _article(context, match, unit, after)
    if (unit == "second" and phrase in ("one", "several")) or (
        said == "one day"
        and not re.search(r"\b(?:for|in|within|than|only|just|least|about|after)\s$", context.before(match.start()))
    ):
        return None
    count = number_in(phrase)
    if count is not None and count >= 1000 and unit == "day" and phrase.isdigit():
        return None
    if " and a half" in said and count is not None and "half" not in phrase:
        count += 0.5
    if phrase.startswith("half") and count == 0.5 and unit in ("century", "decade"):
        return made(match, f"P{50 if unit == 'century' else 5}Y", DateKind.DURATION)
    vague = re.match(r"over (?:several|many|a few|a couple)\b", said)  # no "more than", but a preposition
    return made(match, duration_value(count, unit), DateKind.DURATION, skip=r"over\s" if vague else "")


def _article(context: Context, match: re.Match[str], unit: str, after: str) -> Date | None:
    """Take "a year" as a duration, a rate ("$5 a day") or just a noun ("a day of talks"), by the words around it."""
    before = context.before(match.start())
    if unit in ("second", "quarter", "minute") or (
        re.match(r"\s(?:after|before|later|when|that|which|of|off|in|job|care|trip|old)\b|-", after)
        and not re.search(r"\b(?:for|within|than|nearly|about|almost|over|every|once|twice)\s$", before)
    ):
        return (
            made(match, duration_value(1, unit), DateKind.DURATION)
            if re.match(r"\s(?:after|before)\b", after)
            else None
        )
    if (
        re.search(
            r"\b(?:for|in|within|after|than|nearly|about|almost|over|least|under|around|half|lasted|lasts|took|takes|last|spent|only|just|within|during)\s$",
            before,
        )
        or match[0].count(" ") > 1
    ):
        return made(match, duration_value(1, unit), DateKind.DURATION)
    if re.search(
        r"(?:\d|%|percent|times|million|billion|thousand|hundred|hours|days|people|dollars|once|twice|barrels|tons|[a-z]{2,}[^s\W]s)\s$",
        before,
    ):
        return made(match, duration_value(1, unit), DateKind.SET)
    return None


def _bare_units(context: Context, match: re.Match[str]) -> Date | None:
    before = context.before(match.start())
    after = context.lower[match.end() : match.end() + 12]
    if re.search(r"\b(?:for|in|after|within|take|took|takes|lasted|last|spent|over)\s$", before) or (
        match[0] != "hours"
        and re.match(r"\s(?:of|ago|later|earlier|before|after)\b", after)
        and not re.search(r"\b(?:the|these|those|his|her|their|our|my|\d+|and|of)\s$", before)
    ):
        return made(match, duration_value(None, unit_of(match[0])), DateKind.DURATION)
    return None


RULES: dict[str, Rule] = {"next_n": _next_n, "every": _every, "duration": _duration, "bare_units": _bare_units}
