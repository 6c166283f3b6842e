"""What counts from the day of the text or from another date → its value: "two weeks ago", "last month", "the day after"."""

from __future__ import annotations

import re

from briefing.facts.dates.calendar import Anchor, plus_days, shift_value, shifted, valid, week
from briefing.facts.dates.context import YEAR_IN, Context, Rule, made, number_in, part_of_day
from briefing.facts.dates.tense import Tense
from briefing.facts.dates.units import duration_value, unit_of
from briefing.model import Date, DateKind, Span


def _ago(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    if said.endswith("ago") and ("long" in said.split() or re.match(r"(?:(?:so )?many |some )?[a-z]+ ago$", said)):
        return made(match, "PAST_REF")
    if simple := re.fullmatch(r"(?:the )?(day after tomorrow|day before yesterday)", said):
        anchor = context.anchor.date if context.anchor else None
        return made(match, plus_days(anchor, 2 if "after" in simple[1] else -2).isoformat() if anchor else None)
    if around := re.fullmatch(r"the (day|week|month|year|night) (before|after)", said):
        return made(match, _from_last(context, match, around[1], -1 if around[2] == "before" else 1))
    said = re.sub(
        r"a quarter[ -](?:of a )?century", "25 years", re.sub(r"a half[ -](?:of )?(?:a )?century", "50 years", said)
    )
    counted = re.match(
        r"(?:(?:more|less|fewer|longer|shorter) than |at (?:least|most) |up to |as \w+ as |no \w+ than |just (?:over|under) |well over |close to "
        r"|nearly |almost |about |around |over |under |approximately |roughly |an estimated |some )?(.+?)(?: more| or so)? (\w+)(?: and a half| or (?:so|two|more))? (ago|earlier|later|from now|hence)$",
        said,
    )
    if counted is None:
        return made(match, None)
    count, unit = number_in(counted[1]), unit_of(counted[2])
    if " and a half " in said and count is not None and "half" not in counted[1]:
        count += 0.5
    if "half" in counted[1] and counted[1].startswith("half") and unit == "century":
        count, unit = 50, "year"
    back = counted[3] in ("ago", "earlier")
    if count is None or not unit:
        return made(
            match, "PAST_REF" if counted[3] == "ago" else "FUTURE_REF" if counted[3] in ("from now", "hence") else None
        )
    sign = -1 if back else 1
    if counted[3] in ("ago", "from now", "hence"):
        if unit == "year" and count == 1 and context.quarter and counted[3] == "ago" and _reporting(context, match):
            return made(match, shift_value(context.quarter, -1))
        return made(match, _from_anchor(context, count * sign, unit))
    if unit == "year" and context.quarter and count == 1 and back:
        return made(match, shift_value(context.quarter, int(count) * sign))
    value = _from_last(context, match, unit, int(count) * sign) if count == int(count) else None
    if (
        value
        and context.anchor
        and int(value[:4]) > context.anchor.year
        and context.tense(*match.span()) is not Tense.FUTURE
    ):
        value = None  # a story's "later" ends with the day of its telling
    return made(match, value)


_MONEY = re.compile(r"[$£€¥%]|percent|net|profit|loss|sales|revenue|earn|income|shares?\b")


def _reporting(context: Context, match: re.Match[str]) -> bool:
    """Whether the sentence is of business figures, which are compared with the same period of another year."""
    low, _ = context.sentence(match.start())
    return bool(_MONEY.search(context.lower, max(low, match.start() - 200), match.start()))


def _from_anchor(context: Context, count: float, unit: str) -> str | None:
    if context.anchor is None:
        return None
    if count != int(count):
        if unit == "year":
            return shifted(context.anchor, "month", round(count * 12))
        return shifted(context.anchor, "year", round(count * 10)) if unit == "decade" else None
    if unit in ("minute", "second", "hour"):
        return context.anchor.date.isoformat() if context.anchor.date and abs(count) <= 3 else None
    return shifted(context.anchor, unit, int(count))


def _from_last(context: Context, match: re.Match[str], unit: str, count: int) -> str | None:
    """So many units from the date last named in the same paragraph; None where there is none."""
    if context.last is None or context.paragraph(match.start()) - context.last[1] not in (0, 1):
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", context.last[0])
    if found is None:
        return None
    base = Anchor(int(found[1]), int(found[2]) if found[2] else None, int(found[3]) if found[3] else None)
    if unit in ("day", "night", "week") and base.day is None:
        return None
    if unit in ("hour", "minute", "second"):
        return None  # "an hour later" names no day
    if unit == "week" and base.date:
        return week(plus_days(base.date, 7 * count))
    if unit == "year" and base.date:
        same = valid(base.year + count, base.month or 1, base.day or 1) if 0 < base.year + count < 9999 else None
        return f"{same.year:04}" if same else None
    return shifted(base, unit, count)


def _relative(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0]).replace("’", "'").removesuffix("'s ").rstrip()
    stop = match.start() + len(match[0].rstrip())
    stop -= 2 if match[0].rstrip()[-2:] in ("'s", "’s") else 0
    span = Span(match.start() + (len("sometime ") if said.startswith("sometime ") else 0), stop)
    if said == "this day":
        return None  # an occasion that is spoken of
    if part := part_of_day(said):
        day = context.anchor.date if context.anchor else None
        return Date(span, day.isoformat() + part if day else None, DateKind.TIME)
    unit = unit_of(said)
    if re.match(r"[A-Z]\w+\s[A-Z]", context.text[span.start : span.stop]) and re.search(
        r"[\"“'‘]$", context.text[span.start - 1 : span.start]
    ):
        return None  # the name of a programme
    lead = re.search(r"\b(last|this|next|past|previous|coming|current|following|latest)\b", said)
    if not unit or lead is None:
        return None
    word = lead[1]
    if (
        said.startswith(("the past", "the last"))
        and unit in ("decade", "century", "year", "week", "month", "day", "quarter")
        and word == "past"
    ):
        return Date(span, duration_value(1, unit), DateKind.DURATION)
    if word == "past" and "this" not in said:
        return Date(span, duration_value(1, unit), DateKind.DURATION)
    if word in ("following", "previous"):
        return Date(span, _from_last(context, match, unit, 1 if word == "following" else -1))
    if unit == "decade" and said == "the next decade":
        return Date(span, duration_value(1, unit), DateKind.DURATION)
    if word == "next" and said.startswith("the next "):
        if unit != "day" and re.search(r"\b(?:over|in|within|for|during|throughout|of)\s$", context.before(span.start)):
            return Date(span, duration_value(1, unit), DateKind.DURATION)
        return Date(span, _from_last(context, match, unit, 1))
    if unit == "quarter" and word in ("last", "latest"):
        return Date(span, context.quarter or (shifted(context.anchor, "quarter", -1) if context.anchor else None))
    if unit == "weekend":
        return Date(span, _weekend(context, match, {"last": -1, "next": 1}.get(word, 0)))
    if unit in {"decade", "century"}:
        return _this_decade(context, span, unit, {"last": -1, "past": -1, "next": 1, "coming": 1}.get(word, 0))
    shift = {"last": -1, "latest": 0, "this": 0, "current": 0, "next": 1, "coming": 1, "past": -1}[word]
    if "this past" in said:
        shift = -1
    if "coming" in said:
        shift = 1
    return Date(span, shifted(context.anchor, unit, shift) if context.anchor else None)


def _this_decade(context: Context, span: Span, unit: str, shift: int) -> Date:
    if context.anchor is None:
        return Date(span, None)
    size = 10 if unit == "decade" else 100
    return Date(span, f"{context.anchor.year // size + shift:0{4 - len(str(size)) + 1}}")


def _weekend(context: Context, match: re.Match[str], shift: int) -> str | None:
    day = context.anchor.date if context.anchor else None
    if day is None:
        return None
    if (shift == 0 and day.weekday() < 5 and context.tense(*match.span()) is not Tense.FUTURE) or (
        shift == -1 and day.weekday() >= 5
    ):
        shift = -1
    return week(plus_days(day, 7 * shift)) + "-WE"


def _that(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    unit = unit_of(said)
    step = 1 if re.search("following|next", said) else -1 if re.search("previous|preceding|prior", said) else 0
    if part := part_of_day(said):
        day = _from_last(context, match, "day", step)
        return made(match, day + part if day else None, DateKind.TIME)
    if "the same" in said and unit not in ("day", "week", "month", "year", "weekend"):
        return None
    return made(match, _from_last(context, match, unit, step) if unit not in ("weekend", "decade") else None)


_GENERIC = r"(?:generation|youth|young|world|society|culture|economy|market|workforce|technology|standard|children|kid|teen|student|leader|voter|consumer|women|men|people|parent|citie|car|hero)"


_AN_AGE = re.compile(rf"['’]s\s(?:\w+\s)?{_GENERIC}")


_OF_AN_AGE = re.compile(rf"\b{_GENERIC}\w*\sof\s$")
"""Beside "today" or "tomorrow": the age we live in ("today's youth", "the leaders of tomorrow"), and no day."""


_STILL = re.compile(r"\bstill\s(?:[a-z]+\s){0,4}$")


def _deictic(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if said in ("today", "tomorrow", "yesterday") and (
        _AN_AGE.match(context.lower, match.end()) or _OF_AN_AGE.search(context.before(match.start(), 24))
    ):
        return None
    if said == "today" and _STILL.search(context.before(match.start(), 40)):
        return made(match, "PRESENT_REF")
    day = context.anchor.date if context.anchor else None
    if said == "overnight" or re.search(
        r"[A-Z]\w*\sT(?:oday|ODAY|onight)$", context.text[max(0, match.start() - 12) : match.end()]
    ):
        return None  # "USA Today" is a name
    shift = -1 if re.search("yesterday|last night", said.replace("\n", " ")) else 1 if "tomorrow" in said else 0
    value = plus_days(day, shift).isoformat() if day else None
    found = re.search(r"(?:morning|afternoon|evening|night)\b", said)
    part = part_of_day(found[0]) if found else ""
    return made(match, value + part if value else None, DateKind.TIME if part else DateKind.DATE)


def _edge_of(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0]).replace("’", "'")
    anchor = context.anchor
    if year := YEAR_IN.search(said):
        half = re.search(r"(first|second|latter) half", said)
        return made(match, f"{year[1]}-H{1 if half[1] == 'first' else 2}" if half else year[1])
    unit = unit_of(re.sub(r"'s[ -]|-", " ", said))
    if said.endswith("-end") and re.match(r"\s[a-z]", context.lower[match.end() : match.end() + 2]):
        lead = context.before(match.start())
        if not re.search(r"\b(?:by|at|before|after|until|since|the)\s$", lead):
            return None  # "year-end results"
    if said.startswith("mid") or not unit or unit == "day":
        return None
    shift = -1 if "last" in said else 1 if "next" in said else 0
    if anchor is None:
        return made(match, None)
    if unit in ("decade", "century"):
        return _this_decade(context, Span(*match.span()), unit, shift)
    return made(match, _weekend(context, match, shift) if unit == "weekend" else shifted(anchor, unit, shift))


def _the_unit(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    unit = said.removeprefix("the ")
    after = context.lower[match.end() : match.end() + 8]
    if unit == "weekend":
        return made(match, _weekend(context, match, 0))
    if unit == "year":
        if re.match(r"\send(?:ed|ing)", after):
            return made(match, "P1Y", DateKind.DURATION)
        if re.search(r"\b(?:for|of|in|during|earlier in|later in)\s$", context.before(match.start())) and re.match(
            r"[.,;]|\s(?:to|from|was|were|as|and)\b", after
        ):
            return made(match, shifted(context.anchor, "year", 0) if context.anchor else None)
        return None
    if unit == "quarter":
        return made(match, context.quarter) if context.quarter else None
    return None


RULES: dict[str, Rule] = {
    "ago": _ago,
    "relative": _relative,
    "that": _that,
    "deictic": _deictic,
    "edge_of": _edge_of,
    "the_unit": _the_unit,
}
