"""So many units before or after a date → its value: "two weeks ago", "three days later", "the day before"."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import plus_days, shift_value
from briefing.facts.dates.context import Context, Resolver, ResolverRule, made, number_in, spaced
from briefing.facts.dates.counting import from_anchor, from_last
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.units import unit_of
from briefing.facts.dates.words import DATING
from briefing.frozen import frozen
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.language.rules import Rules
from briefing.model import Date

_LONG_AGO = deferred(r"(?:(?:so )?many |some )?[a-z]+ ago$|(?:not )?long ago$")
_TWO_DAYS = deferred(r"(?:the )?day (?:after tomorrow|before yesterday)")
_AROUND = deferred(r"the (day|week|month|year|night) (before|after)")
_COUNTED = deferred(
    rf"""(?:{any_of(DATING.qualifiers, blank=r"[ ]")}[ ])?            # more than
    (?P<count>.+?)(?:[ ]more|[ ]or[ ]so)?[ ](?P<unit>\w+)             # two years
    (?P<half>[ ]and[ ]a[ ]half)?(?:[ ]or[ ](?:so|two|more))?[ ]
    (?P<way>ago|earlier|later|from[ ]now|hence)$""",
    re.VERBOSE,
)
_MONEY = deferred(rf"[$£€¥%]|{any_of(DATING.business)}")


@frozen
class _Count:
    """How many of which unit, and whether from the day of the text ("ago") or from a date that was named ("later")."""

    count: float | None
    unit: str
    way: str

    @property
    def sign(self) -> int:
        """-1 back, 1 on."""
        return -1 if self.way in ("ago", "earlier") else 1

    @property
    def from_today(self) -> bool:
        """Whether it counts from the day of the text."""
        return self.way in ("ago", "from now", "hence")

    @property
    def a_year_back(self) -> bool:
        """Whether it is "a year ago" or "a year earlier"."""
        return self.unit == "year" and self.count == 1 and self.sign < 0


def _counted(match: re.Match[str]) -> _Count | None:
    said = re.sub(r"a half[ -](?:of )?(?:a )?century", "50 years", spaced(match))
    said = re.sub(r"a quarter[ -](?:of a )?century", "25 years", said)
    found = _COUNTED.match(said)
    if found is None:
        return None
    count, unit = number_in(found["count"]), unit_of(found["unit"])
    if found["half"] and count is not None and "half" not in found["count"]:
        count += 0.5
    if found["count"].startswith("half") and unit == "century":
        return _Count(50, "year", found["way"])
    return _Count(count, unit, found["way"])


_THAN = deferred(r"\sthan\b")


def _unknown(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, None)


def _past(_: Context, match: re.Match[str]) -> Date | None:
    return made(match, "PAST_REF")


def _two_days(context: Context, match: re.Match[str]) -> Date | None:
    anchor = context.anchor.date if context.anchor else None
    return made(match, plus_days(anchor, 2 if "after" in match[0] else -2).isoformat() if anchor else None)


def _beside_last(context: Context, match: re.Match[str]) -> Date | None:
    around = _AROUND.fullmatch(spaced(match))
    assert around is not None
    return made(match, from_last(context, match, around[1], -1 if around[2] == "before" else 1))


def _by_count(context: Context, match: re.Match[str]) -> Date | None:
    counted = _counted(match)
    if counted is None:
        return made(match, None)
    if counted.count is None or not counted.unit:
        return made(match, ("PAST_REF" if counted.sign < 0 else "FUTURE_REF") if counted.from_today else None)
    if counted.a_year_back and context.quarter and (not counted.from_today or _of_figures(context, match)):
        return made(match, shift_value(context.quarter, -1))
    if counted.from_today:
        return made(match, from_anchor(context, counted.count * counted.sign, counted.unit))
    return made(match, _value(context, match, counted.unit, counted.count * counted.sign))


def _value(context: Context, match: re.Match[str], unit: str, count: float) -> str | None:
    """From the date that was last named; a story's "later" ends with the day of its telling."""
    value = from_last(context, match, unit, int(count)) if count == int(count) else None
    if value and context.anchor and int(value[:4]) > context.anchor.year:
        return value if context.tense(*match.span()) is Tense.FUTURE else None
    return value


def _of_figures(context: Context, match: re.Match[str]) -> bool:
    """Whether the sentence is of business figures, which are compared with the same period of another year."""
    low, _ = context.sentence(match.start())
    return bool(_MONEY.search(context.lower, max(low, match.start() - 200), match.start()))


AGO: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "a time long past",
            lambda _, match: _LONG_AGO.match(spaced(match)),
            _past,
            (("Years ago there was a mill.", "PAST_REF"), ("It was sold long ago.", "PAST_REF")),
        ),
        ResolverRule(
            "earlier or later than planned",
            lambda context, match: _THAN.match(context.lower, match.end()),
            _unknown,
            (
                ("It sank on 4 May 2012. It was raised five days earlier than planned.", "2012-05-04; None"),
                ("They met on 4 May 2012, two weeks later than announced.", "2012-05-04; None"),
            ),
        ),
        ResolverRule(
            "two days from today",
            lambda _, match: _TWO_DAYS.fullmatch(spaced(match)),
            _two_days,
            (("It opens the day after tomorrow.", "2016-09-16"), ("It sank the day before yesterday.", "2016-09-12")),
        ),
        ResolverRule(
            "beside the date last named",
            lambda _, match: _AROUND.fullmatch(spaced(match)),
            _beside_last,
            (
                ("It sank on 4 May 2012, and they left the day before.", "2012-05-04; 2012-05-03"),
                ("It was sold in 2012 and shut the year after.", "2012; 2013"),
            ),
        ),
    ),
    _by_count,
)
"""What "ago", "later" and "before" count from."""


def _ago(context: Context, match: re.Match[str]) -> Date | None:
    return AGO.verdict(context, match)(context, match)


RESOLVERS: dict[str, Resolver] = {"ago": _ago}
