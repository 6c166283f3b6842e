"""What lasts and what recurs → TIMEX3 durations and sets: "six weeks", "every day", "$5 a day"."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import NO_YEAR
from briefing.facts.dates.context import Context, Resolver, ResolverRule, made, nothing, number_in, spaced
from briefing.facts.dates.units import duration_value, unit_of
from briefing.facts.dates.words import DATING, WEEKDAYS, part_of_day
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.language.rules import Rules
from briefing.model import Date, DateKind


def _next_n(_: Context, match: re.Match[str]) -> Date | None:
    said = spaced(match)
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
    "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip
_OFTEN = deferred(r"(bi|semi|tri)-?(\w+)$")
_IN_A_NAME = deferred(r"the $|[-A-Z]$")
_A_PAPER = deferred(r"\b(?:the|its|their|a|cut)(?:\s\w+)?\s$")
_PART = deferred("morning|afternoon|evening")
_EACH = deferred(r"^(?:every|each) ")


def _said_adverb(context: Context, match: re.Match[str]) -> bool:
    """Whether "daily" or "annual" is part of a name or an adjective: "the Daily Mirn", "its quarterly"."""
    said, start = spaced(match), match.start()
    return said == "annual" or (
        said in _ADVERBS
        and (
            _IN_A_NAME.search(context.text[max(0, start - 4) : start]) is not None
            or context.text[start].isupper()
            or (said == "quarterly" and _A_PAPER.search(context.before(start)) is not None)
        )
    )


def _adverb(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, _ADVERBS[spaced(match)], DateKind.SET)


def _often(_: Context, match: re.Match[str]) -> Date | None:
    found = _OFTEN.match(spaced(match))
    assert found is not None
    letter = {"weekly": "W", "monthly": "M", "annually": "Y"}[found[2]]
    return made(match, f"P{'2' if found[1] == 'bi' else '0.5'}{letter}", DateKind.SET)


def _set_weekday(match: re.Match[str]) -> str:
    """The weekday in "every Friday night" or "Fridays", in lower case; "" where none is."""
    said = spaced(match)
    bare = said.rpartition(" ")[0] if part_of_day(said) else said
    day = bare.removesuffix("s").split(" ")[-1]
    return day if day in WEEKDAYS else ""


def _weekday(context: Context, match: re.Match[str]) -> Date | None:
    day = _set_weekday(match)
    if not context.text[context.lower.find(day, match.start())].isupper():
        return None
    return made(match, f"{NO_YEAR}-WXX-{WEEKDAYS[day] + 1}{part_of_day(spaced(match))}", DateKind.SET)


def _no_unit(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, None, DateKind.SET) if _PART.search(spaced(match)) else None


def _each_unit(_: Context, match: re.Match[str]) -> Date | None:
    said = spaced(match)
    count: float | None = 1
    if " other " in said:
        count = 2
    elif said.startswith(("every", "each")):
        count = number_in(_EACH.sub("", said).rpartition(" ")[0] or "a")
    return made(match, duration_value(count or 1, unit_of(said)), DateKind.SET)


EVERY: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "an adverb that is part of a name, or an adjective",
            _said_adverb,
            nothing,
            (("He reads the daily Mirn.", ""), ("They shut its quarterly.", "")),
        ),
        ResolverRule(
            "an adverb",
            lambda _, match: spaced(match) in _ADVERBS,
            _adverb,
            (("The ferry sails daily from there.", "P1D"), ("They are paid monthly.", "P1M")),
        ),
        ResolverRule(
            "twice as often, or half as often",
            lambda _, match: _OFTEN.match(spaced(match)),
            _often,
            (("They meet biweekly there.", "P2W"), ("They are paid semi-monthly.", "P0.5M")),
        ),
        ResolverRule(
            "a weekday",
            lambda _, match: _set_weekday(match),
            _weekday,
            (("It plays every Friday night.", "XXXX-WXX-5TNI"), ("It is shut on Mondays.", "XXXX-WXX-1")),
        ),
        ResolverRule(
            "a part of the day, or a month",
            lambda _, match: not unit_of(spaced(match)),
            _no_unit,
            (("They sail every morning.", "None"), ("They meet each evening.", "None")),
        ),
    ),
    _each_unit,
)
"""What recurs, and how often."""


def _every(context: Context, match: re.Match[str]) -> Date | None:
    return EVERY.verdict(context, match)(context, match)


_AGE = deferred(r"[\s-](?:old|olds|of age)\b")
_QUARTER_CENTURY = deferred(r"\bquarter[ -](?:of a )?century$")
_LONG = deferred(r"\w+-long")
_TAIL = deferred(r"(?: and a half| or (?:so|more|two))?(?:[ -](?:long|period))?$")
_COUNTED = deferred(rf"(?:the |{any_of(DATING.qualifiers)} )?(.+?)[ -]\w+$")
_WHOLE = deferred(rf" {any_of(DATING.whole)}$")
_WHOLE_BEHIND = deferred(r"\sof\s(?:an?|the|all|(?:its|their|his|her|our))\b")
_ONE_DAY = deferred(rf"\b{any_of(DATING.before_one_day)}\s$")
_VAGUE_OVER = deferred(r"over (?:several|many|a few|a couple)\b")
"""No "more than", but a preposition."""


def _phrase(match: re.Match[str]) -> str:
    """The number of "just over two full years": "two"; "" where none is."""
    counted = _COUNTED.match(_TAIL.sub("", spaced(match)))
    return _WHOLE.sub("", counted[1]) if counted else ""


def _quarter_century(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, "P25Y", DateKind.DURATION)


def _one_long(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, duration_value(1, unit_of(spaced(match).removesuffix("-long"))), DateKind.DURATION)


def _half_of_many(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, f"P{50 if unit_of(match[0]) == 'century' else 5}Y", DateKind.DURATION)


def _by_count(_: Context, match: re.Match[str]) -> Date | None:
    said, phrase = spaced(match), _phrase(match)
    count = number_in(phrase)
    if " and a half" in said and count is not None and "half" not in phrase:
        count += 0.5
    skip = r"over\s" if _VAGUE_OVER.match(said) else ""
    return made(match, duration_value(count, unit_of(said)), DateKind.DURATION, skip=skip)


def _article(context: Context, match: re.Match[str]) -> Date | None:
    return ARTICLE.verdict(context, match)(context, match)


DURATION: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "an age",
            lambda context, match: _AGE.match(context.lower[match.end() : match.end() + 12]),
            nothing,
            (("He is four years old.", ""), ("She was 60 years of age.", "")),
        ),
        ResolverRule(
            "a quarter of a century",
            lambda _, match: _QUARTER_CENTURY.search(spaced(match)),
            _quarter_century,
            (("It stood for a quarter of a century.", "P25Y"), ("It took a quarter-century.", "P25Y")),
        ),
        ResolverRule(
            "one unit long",
            lambda _, match: _LONG.fullmatch(spaced(match)),
            _one_long,
            (("It was a year-long strike.", "P1Y"), ("They held a day-long talk.", "P1D")),
        ),
        ResolverRule(
            "quarters of a whole, or no number",
            lambda context, match: (
                not _phrase(match)
                or (
                    unit_of(spaced(match)) == "quarter"
                    and ("-" in match[0] or _WHOLE_BEHIND.match(context.lower, match.end()))
                )
                or spaced(match) == "hours of"
            ),
            nothing,
            (("They own three-quarters there.", ""), ("They lost three quarters of the herd.", "")),
        ),
        ResolverRule(
            "an article",
            lambda _, match: _phrase(match) in ("a", "an"),
            _article,
            (("It rained for a week.", "P1W"), ("They paid 40 dollars a day.", "P1D")),
        ),
        ResolverRule(
            "an ordinal, or a moment",
            lambda _, match: unit_of(spaced(match)) == "second" and _phrase(match) in ("one", "several"),
            nothing,
            (("Wait one second there.", ""), ("It shook several seconds there.", "")),
        ),
        ResolverRule(
            "one day that is not told",
            lambda context, match: spaced(match) == "one day" and not _ONE_DAY.search(context.before(match.start())),
            nothing,
            (("One day it will close.", ""), ("He hopes one day to return.", "")),
        ),
        ResolverRule(
            "a year before a day",
            lambda _, match: (
                unit_of(spaced(match)) == "day" and _phrase(match).isdigit() and int(_phrase(match)) >= 1000
            ),
            nothing,
            (("The 2012 day was wet.", ""), ("In the 1998 day it was new.", "")),
        ),
        ResolverRule(
            "half a decade or century",
            lambda _, match: (
                _phrase(match).startswith("half")
                and number_in(_phrase(match)) == 0.5
                and unit_of(spaced(match)) in ("century", "decade")
            ),
            _half_of_many,
            (("It stood for half a century.", "P50Y"), ("It took half a decade.", "P5Y")),
        ),
    ),
    _by_count,
)
"""What a number and a unit of time say."""


def _duration(context: Context, match: re.Match[str]) -> Date | None:
    return DURATION.verdict(context, match)(context, match)


_AFTER_EVENT = deferred(rf"\s{any_of(DATING.after_events)}\b|-")
_SURE = deferred(rf"\b{any_of(DATING.before_sure_durations)}\s$")
_BESIDE = deferred(r"\s(?:after|before)\b")
_BEFORE_DURATION = deferred(rf"\b{any_of(DATING.before_durations)}\s$")
_DISTANCE = deferred(r"\b(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s|feet|knots)\s$")
_OF_SPEED = ("hour", "minute", "second")
_RATED = deferred(rf"(?:\d|%|{any_of(DATING.rated)}|[a-z]{{2,}}[^s\W]s)\s$")


def _a_noun(context: Context, match: re.Match[str]) -> bool:
    """Whether "a day" is a noun of its own: "a day of talks", "a second"."""
    after = context.lower[match.end() : match.end() + 12]
    return unit_of(spaced(match)) in ("second", "quarter", "minute") or (
        _AFTER_EVENT.match(after) is not None and not _SURE.search(context.before(match.start()))
    )


def _one_unit(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, duration_value(1, unit_of(spaced(match))), DateKind.DURATION)


def _rate(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, duration_value(1, unit_of(spaced(match))), DateKind.SET)


ARTICLE: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "before or after something",
            lambda context, match: (
                _a_noun(context, match) and _BESIDE.match(context.lower[match.end() : match.end() + 12])
            ),
            _one_unit,
            (("It sank a day after it left.", "P1D"), ("They left a week before the vote.", "P1W")),
        ),
        ResolverRule("a noun of its own", _a_noun, nothing, (("It was a day of talks.", ""), ("He has a second.", ""))),
        ResolverRule(
            "what lasted",
            lambda context, match: _BEFORE_DURATION.search(context.before(match.start())) or match[0].count(" ") > 1,
            _one_unit,
            (("It rained for a week.", "P1W"), ("It took a year.", "P1Y")),
        ),
        ResolverRule(
            "a speed",
            lambda context, match: (
                unit_of(spaced(match)) in _OF_SPEED and _DISTANCE.search(context.before(match.start()))
            ),
            nothing,
            (("The wind blew at 90 miles an hour.", ""), ("It runs 40 kilometres an hour.", "")),
        ),
        ResolverRule(
            "a rate",
            lambda context, match: _RATED.search(context.before(match.start())),
            _rate,
            (("They paid 40 dollars a day.", "P1D"), ("It carries 40 barrels a day.", "P1D")),
        ),
    ),
    nothing,
)
"""Whether "a year" is a duration, a rate ("$5 a day") or just a noun ("a day of talks"), by the words around it."""

_LASTED = deferred(rf"\b{any_of(DATING.lasted)}\s$")
_COUNTED_UNITS = deferred(r"\b(?:the|these|those|(?:his|her|their|our|my)|\d+|and|of)\s$")
_OF_SOMETHING = deferred(r"\s(?:of|ago|later|earlier|before|after)\b")


def _bare_units(context: Context, match: re.Match[str]) -> Date | None:
    """Read "for weeks", "years of war", whose number is not told."""
    before = context.before(match.start())
    after = context.lower[match.end() : match.end() + 12]
    if context.text.startswith("Minutes", match.start()) and (not before or before.endswith("\n")):
        return None  # of a meeting
    if _LASTED.search(before) or (
        match[0] != "hours" and _OF_SOMETHING.match(after) and not _COUNTED_UNITS.search(before)
    ):
        return made(match, duration_value(None, unit_of(match[0])), DateKind.DURATION)
    return None


RESOLVERS: dict[str, Resolver] = {"next_n": _next_n, "every": _every, "duration": _duration, "bare_units": _bare_units}
