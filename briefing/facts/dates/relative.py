"""What counts from the day of the text or from a date that was named → its value: "last month", "this weekend", "that day"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.facts.dates.calendar import shifted
from briefing.facts.dates.context import Context, Resolver, ResolverRule, made, nothing, spaced
from briefing.facts.dates.counting import decade, from_last, weekend
from briefing.facts.dates.units import duration_value, unit_of
from briefing.facts.dates.words import YEAR_IN, part_of_day
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.language.rules import Rules
from briefing.model import Date, DateKind, Span

_PROGRAMME = deferred(r"[A-Z]\w+\s[A-Z]")
_THING = deferred(r"\s[a-z]{4,}")
_OPENING_MARK = deferred(r"[\"“'‘]$")
_WITHIN = deferred(r"\b(?:over|in|within|for|during|throughout|of)\s$")
_SHIFTS = {"last": -1, "latest": 0, "this": 0, "current": 0, "next": 1, "coming": 1, "past": -1}
"""A word before a unit → how many units it is from the one at hand."""
_LEAD = deferred(rf"\b({any_of([*_SHIFTS, 'previous', 'following'])})\b")


def _span(match: re.Match[str]) -> Span:
    """Where the expression stands, without "sometime" and a genitive."""
    said = match[0].rstrip()
    stop = match.start() + len(said) - (2 if said[-2:] in ("'s", "’s") else 0)
    return Span(match.start() + (len("sometime ") if said.startswith("sometime ") else 0), stop)


def _said(match: re.Match[str]) -> str:
    return spaced(match).replace("’", "'").removesuffix("'s ").rstrip()


def _lead(match: re.Match[str]) -> str:
    """The word that says which one: "last", "this", "next"; or ""."""
    found = _LEAD.search(_said(match))
    return found[1] if found else ""


def _unit(match: re.Match[str]) -> str:
    return unit_of(_said(match))


def _programme(context: Context, match: re.Match[str]) -> bool:
    """Whether it is the name of a programme, in quotation marks and capitals."""
    span = _span(match)
    return bool(
        _PROGRAMME.match(context.text[span.start : span.stop])
        and _OPENING_MARK.search(context.text[span.start - 1 : span.start])
    )


def _part(context: Context, match: re.Match[str]) -> Date | None:
    day = context.anchor.date if context.anchor else None
    value = day.isoformat() + part_of_day(_said(match)) if day else None
    return Date(_span(match), value, DateKind.TIME)


_OWNED = deferred(r"\b(?:his|her|their|its|my|our|your|whose)\s$")
"""Before what is last or next to somebody, and not to the text ("his last year in office")."""


def _lasting(_: Context, match: re.Match[str]) -> Date | None:
    return Date(_span(match), duration_value(1, _unit(match)), DateKind.DURATION)


def _of_each(context: Context, match: re.Match[str]) -> bool:
    """Whether it is of each month, or day, the one behind it: "the next month's payment"."""
    return "next" in match[0] and context.lower.startswith(("'s ", "’s "), _span(match).stop)


def _beside_last(context: Context, match: re.Match[str]) -> Date | None:
    if _of_each(context, match):
        return None
    back = _lead(match) == "previous"
    if _unit(match) in ("day", "night") and context.of_now is not None:
        return Date(_span(match), None)
    return Date(_span(match), from_last(context, match, _unit(match), -1 if back else 1))


def _last_quarter(context: Context, match: re.Match[str]) -> Date | None:
    known = context.quarter or (shifted(context.anchor, "quarter", -1) if context.anchor else None)
    return Date(_span(match), known)


def _weekend(context: Context, match: re.Match[str]) -> Date | None:
    return Date(_span(match), weekend(context, match, {"last": -1, "next": 1}.get(_lead(match), 0)))


def _decade(context: Context, match: re.Match[str]) -> Date | None:
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(_lead(match), 0)
    return Date(_span(match), decade(context, _unit(match), shift))


def _shifted(context: Context, match: re.Match[str]) -> Date | None:
    if _of_each(context, match) and context.before(_span(match).start, 4) == "the ":
        return None
    said = _said(match)
    shift = 1 if "coming" in said else -1 if "this past" in said else _SHIFTS[_lead(match)]
    return Date(_span(match), shifted(context.anchor, _unit(match), shift) if context.anchor else None)


RELATIVE: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "an occasion that is spoken of",
            lambda _, match: _said(match) == "this day",
            nothing,
            (("They will remember this day.", ""), ("“On this day we won,” he said.", "")),
        ),
        ResolverRule(
            "a manner of delivery",
            lambda context, match: _said(match) == "next day" and _THING.match(context.lower, match.end()),
            nothing,
            (("They offer same or next day delivery.", ""), ("It has next day service.", "")),
        ),
        ResolverRule(
            "the day that has just been",
            lambda _, match: _lead(match) == "last" and _unit(match) == "day",
            _lasting,
            (("It came within the last day.", "P1D"), ("Just in the last day, it rained.", "P1D")),
        ),
        ResolverRule(
            "a part of the day",
            lambda _, match: part_of_day(_said(match)),
            _part,
            (("The ferry sank this morning.", "2016-09-14TMO"), ("They meet this evening.", "2016-09-14TEV")),
        ),
        ResolverRule(
            "somebody's last or first",
            lambda context, match: bool(_OWNED.search(context.before(match.start(), 8))),
            nothing,
            (("He gave it in his last year in office.", ""), ("Their next season was dry.", "")),
        ),
        ResolverRule(
            "the name of a programme",
            _programme,
            nothing,
            (("He was on “This Week” again.", ""), ("She hosts “Last Week” there.", "")),
        ),
        ResolverRule(
            "no unit of time, or nothing that says which",
            lambda _, match: not _unit(match) or not _lead(match),
            nothing,
            (("He woke in the overnight hours of it.", ""), ("It rained in the overnight hours.", "")),
        ),
        ResolverRule(
            "what lasted until now",
            lambda _, match: _lead(match) == "past" and "this" not in _said(match),
            _lasting,
            (("Rents rose in the past year.", "P1Y"), ("It rained for the past week.", "P1W")),
        ),
        ResolverRule(
            "beside the date last named",
            lambda _, match: _lead(match) in ("following", "previous"),
            _beside_last,
            (
                ("It was sold in 2012 and shut the following year.", "2012; 2013"),
                ("It was shut in 2012, as in the previous year.", "2012; 2011"),
            ),
        ),
        ResolverRule(
            "ten years to come",
            lambda _, match: _said(match) == "the next decade",
            _lasting,
            (("Rents will rise over the next decade.", "P10Y"), ("It takes the next decade.", "P10Y")),
        ),
        ResolverRule(
            "what lasts from now",
            lambda context, match: (
                _said(match).startswith("the next ")
                and _unit(match) != "day"
                and _WITHIN.search(context.before(_span(match).start))
            ),
            _lasting,
            (("Rents will rise over the next year.", "P1Y"), ("It opens within the next month.", "P1M")),
        ),
        ResolverRule(
            "after the date last named",
            lambda _, match: _said(match).startswith("the next "),
            _beside_last,
            (
                ("They met on Sept. 1, 2016, and again the next year.", "2016-09-01; 2017"),
                ("It sank on 4 May 2012 and was found the next day.", "2012-05-04; 2012-05-05"),
            ),
        ),
        ResolverRule(
            "the quarter that figures were given for",
            lambda _, match: _unit(match) == "quarter" and _lead(match) in ("last", "latest"),
            _last_quarter,
            (("Profit rose last quarter.", "2016-Q2"), ("It lost money last quarter, he said.", "2016-Q2")),
        ),
        ResolverRule(
            "a weekend",
            lambda _, match: _unit(match) == "weekend",
            _weekend,
            (("It sank last weekend.", "2016-W36-WE"), ("They will meet this weekend.", "2016-W37-WE")),
        ),
        ResolverRule(
            "a decade or century",
            lambda _, match: _unit(match) in ("decade", "century"),
            _decade,
            (("Rents doubled this decade.", "201"), ("It stood in the last century.", "19")),
        ),
    ),
    _shifted,
)
"""What a word such as "last" or "next" makes of a unit of time."""


def _relative(context: Context, match: re.Match[str]) -> Date | None:
    return RELATIVE.verdict(context, match)(context, match)


def _that(context: Context, match: re.Match[str]) -> Date | None:
    """Read "that day", "the same year", "the following morning" from the date last named."""
    said = spaced(match)
    unit = unit_of(said)
    told_now = unit in ("day", "night") and context.of_now is not None
    if told_now and context.of_now != context.sentence(match.start())[0]:
        return made(match, None)  # a story of long ago may have been at any day
    if _of_each(context, match):
        return None
    step = 1 if re.search("following|next", said) else -1 if re.search("previous|preceding|prior", said) else 0
    if part := part_of_day(said):
        day = from_last(context, match, "day", step)
        return made(match, day + part if day else None, DateKind.TIME)
    if "the same" in said and unit not in ("day", "week", "month", "year", "weekend"):
        return None
    value = from_last(context, match, unit, step) if unit not in ("weekend", "decade") else None
    return replace(made(match, value), ambiguous=told_now)


_HALF = deferred(r"(first|second|latter) half")
_LEADS_TO_END = deferred(r"\b(?:by|at|before|after|until|since|the)\s$")


def _edge_of(context: Context, match: re.Match[str]) -> Date | None:
    """Read "the end of the year", "year-end", "the first half of 2015"."""
    said = spaced(match).replace("’", "'")
    if year := YEAR_IN.search(said):
        half = _HALF.search(said)
        return made(match, f"{year[1]}-H{1 if half[1] == 'first' else 2}" if half else year[1])
    unit = unit_of(re.sub(r"'s[ -]|-", " ", said))
    if said.startswith("mid") or unit in ("", "day") or _year_end_of(context, match, said):
        return None
    shift = -1 if "last" in said else 1 if "next" in said else 0
    if context.anchor is None:
        return made(match, None)
    if unit in ("decade", "century"):
        return made(match, decade(context, unit, shift))
    value = weekend(context, match, shift) if unit == "weekend" else shifted(context.anchor, unit, shift)
    return made(match, value)


def _year_end_of(context: Context, match: re.Match[str], said: str) -> bool:
    """Whether "year-end" tells what kind of thing is meant: "year-end results"."""
    if not said.endswith("-end") or not re.match(r"\s[a-z]", context.lower[match.end() : match.end() + 2]):
        return False
    return not _LEADS_TO_END.search(context.before(match.start()))


_OF_THE_YEAR = deferred(r"\b(?:for|of|in|during|earlier in|later in)\s$")
_CLAUSE_ENDS = deferred(r"[.,;]|\s(?:to|from|was|were|as|and)\b")


def _the_unit(context: Context, match: re.Match[str]) -> Date | None:
    """Read "the weekend", "the year" of figures, "the quarter"; of other units "the" says nothing."""
    unit = spaced(match).removeprefix("the ")
    if unit == "weekend":
        return made(match, weekend(context, match, 0))
    if unit == "quarter":
        return made(match, context.quarter) if context.quarter else None
    return _the_year(context, match) if unit == "year" else None


def _the_year(context: Context, match: re.Match[str]) -> Date | None:
    after = context.lower[match.end() : match.end() + 8]
    if re.match(r"\send(?:ed|ing)", after):
        return made(match, "P1Y", DateKind.DURATION)
    if _OF_THE_YEAR.search(context.before(match.start())) and _CLAUSE_ENDS.match(after):
        return made(match, shifted(context.anchor, "year", 0) if context.anchor else None)
    return None


RESOLVERS: dict[str, Resolver] = {
    "relative": _relative,
    "that": _that,
    "edge_of": _edge_of,
    "the_unit": _the_unit,
}
