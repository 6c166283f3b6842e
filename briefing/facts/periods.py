"""Matches of the date grammar → quarters, fiscal years, decades, durations, sets, and what counts from another date."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re

from briefing.facts.calendar import LETTERS, MONTHS, WEEKDAYS, Anchor, plus_days, shift_value, shifted, valid, week
from briefing.facts.date_values import Context, Rule, made, number_in
from briefing.facts.numerals import ORDINALS
from briefing.facts.tense import Tense
from briefing.model import Date, DateKind, Span

_YEAR = re.compile(r"(?<!\d)((?:1[0-9]|20)\d\d)(?!\d)")
_UNIT = re.compile(
    r"(seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|seasons?|years?|yrs?|decades?|century|centuries)\b"
)
_SHORT = {"min": "minute", "hr": "hour", "yr": "year", "centurie": "century"}


def _unit(said: str) -> str:
    """The singular of the unit in a phrase, or ""."""
    found: list[str] = _UNIT.findall(said)
    if not found:
        return ""
    word = found[-1].removesuffix("s")
    return _SHORT.get(word, word)


def duration_value(count: float | None, unit: str) -> str:
    """ISO 8601 duration ("P2Y", "PT16H", "P2Y6M"); X for a count that is vague."""
    if unit in ("decade", "century") and count is not None:
        return duration_value(count * (10 if unit == "decade" else 100), "year")
    if unit == "fortnight" and count is not None:
        return duration_value(count * 2, "week")
    letter = {"decade": "E", "century": "C", "fortnight": "W"}.get(unit) or LETTERS[unit]
    time = "T" if unit in ("second", "minute", "hour") else ""
    if count is None:
        return f"P{time}X{letter}"
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"P{time}{whole}{letter}"
    finer = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S"), "day": (24, "H"), "week": (7, "D")}.get(unit)
    if finer is None or (unit == "week" and rest != 0.5):
        return f"P{time}{count:g}{letter}"
    if unit == "day":
        return f"P{whole}DT{rest * 24:g}H" if whole else f"PT{rest * 24:g}H"
    if unit == "week":
        return f"P{count:g}W"
    return f"P{time}{f'{whole}{letter}' if whole else ''}{rest * finer[0]:g}{finer[1]}"


# --- quarters, fiscal years, decades, centuries -------------------------------------------------------------------

_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}


_SPORT = re.compile(r"\b(?:touchdowns?|quarterback|rebounds?|halftime|field goals?|playoffs?|yards?)\b")


def _quarter(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if found := re.search(r"\bq([1-4])", said):
        number = int(found[1])
        if not context.text[match.start() : match.end()].count("Q"):
            return None
    else:
        found = re.search(r"first|second|third|fourth|1st|2nd|3rd|4th|final", said)
        assert found is not None
        number = _NTH[found[0]]
    anchor = context.anchor
    year: int | None = None
    if year_said := _YEAR.search(said):
        year = int(year_said[1])
    elif short := re.search(r"['’](\d\d)$", said):
        year = 2000 + int(short[1])
    elif re.search(r"(?:of|in)$", said):
        return Date(Span(match.start(), match.end() - 3), _quarter_near(context, match, number))
    elif anchor and (relative := re.search(r"(last|this|next)\syear", said)):
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[relative[1]]
    if year is None and _SPORT.search(context.lower, max(0, match.start() - 200), match.end() + 200):
        return None
    return made(match, f"{year:04}-Q{number}" if year else _quarter_near(context, match, number))


def _quarter_near(context: Context, match: re.Match[str], number: int) -> str | None:
    """The last such quarter that has begun, or the next one where the verb looks ahead."""
    anchor = context.anchor
    if anchor is None or anchor.month is None:
        return f"XXXX-Q{number}"
    begins = 3 * number - 2
    year = anchor.year
    if begins > anchor.month:
        ahead = begins - anchor.month <= 3 and context.tense(*match.span()) is Tense.FUTURE
        year -= not ahead
    elif number == 1 and anchor.month >= 11 and context.tense(*match.span()) is Tense.FUTURE:
        year += 1
    return f"{year:04}-Q{number}"


def _this_quarter(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if said in ("the quarter", "the period") or re.fullmatch(r"the\s(?:same|corresponding|comparable)\speriod", said):
        if said == "the quarter" and context.quarter:
            return made(match, context.quarter)
        if re.match(r"\s(?:end(?:ed|ing))", context.lower[match.end() : match.end() + 8]) and "quarter" in said:
            return made(match, _ended_quarter(context, match))
        return None
    before = re.search(r"year-(?:ago|earlier)|last\syear|a\syear\s(?:ago|earlier|before)", said)
    if "current" in said:
        return made(match, shifted(context.anchor, "quarter", 0) if context.anchor else None)
    if not re.search("quarter|period", said):
        return None
    if "period" in said and not context.quarter and not re.search("latest|year-", said):
        return None
    value = context.quarter
    if value is None and context.anchor and ("quarter" in said or re.search("latest|year-", said)):
        value = shifted(context.anchor, "quarter", -1)
    if value is None:
        return made(match, None)
    if year := _YEAR.search(said):
        return made(match, year[1] + value[4:])
    return made(match, shift_value(value, -1) if before else value)


def _ended_quarter(context: Context, match: re.Match[str]) -> str | None:
    """Read "the quarter ended July 31" as the calendar quarter that holds most of it."""
    found = re.match(r"\s(?:ended|ending)\s(\w+)\.?\s\d", context.lower[match.end() : match.end() + 24])
    if not found or found[1] not in MONTHS or context.anchor is None or context.anchor.month is None:
        return None
    month = MONTHS[found[1]]
    year = context.anchor.year - (month > context.anchor.month)
    number = (month - 2) // 3 + 1 if month > 1 else 4
    return f"{year - (month == 1):04}-Q{number}"


def _year_ago(context: Context, match: re.Match[str]) -> Date | None:
    value = context.quarter or (f"{context.anchor.year:04}" if context.anchor else None)
    bare = not re.search("quarter|period", match[0])
    return made(match, shift_value(value, -1) if value else None, skip=r"the\s" if bare else "")


def _fiscal(_: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if span := re.search(r"(\d{4})[-/–](\d\d)$", said):
        return made(match, f"{span[1]}/{span[1][:2]}{span[2]}")
    year = _YEAR.search(said)
    if year:
        return made(match, year[1])
    short = re.search(r"(\d\d)$", said)
    return made(match, f"20{short[1]}" if short else None)


_DECADES = dict(
    zip("twenties thirties forties fifties sixties seventies eighties nineties".split(), "23456789", strict=True)
)


def _decade(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if year := re.search(r"(\d{3})0['’]?s$", said):
        return made(match, year[1])
    if short := re.search(r"['’](\d)0s$", said):
        return made(match, ("20" if short[1] in "01" else "19") + short[1])
    word = next(word for word in _DECADES if word in said)
    if not re.search(r"the|nineteen|eighteen", said) or re.search(
        r"\b(?:his|her|their|my)\s(?:\w+\s)?$", context.before(match.start())
    ):
        return None
    return made(match, ("18" if "eighteen" in said else "19") + _DECADES[word])


_CENTURIES = {
    **ORDINALS, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip


def _century(_: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    digits = re.search(r"(\d+)(?:st|nd|rd|th)", said)
    number = (
        int(digits[1])
        if digits
        else next((_CENTURIES[w] for w in sorted(_CENTURIES, key=len, reverse=True) if w in said), 0)
    )
    if not 1 <= number <= 99:
        return None
    return made(match, f"BC{number - 1:02}" if re.search(r"bce?$", said) else f"{number - 1:02}")


# --- counting from the anchor or from another date ----------------------------------------------------------------


def _ago(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    if said.endswith("ago") and "long" in said.split():
        return made(match, "PAST_REF")
    if simple := re.fullmatch(r"(?:the )?(day after tomorrow|day before yesterday)", said):
        anchor = context.anchor.date if context.anchor else None
        return made(match, plus_days(anchor, 2 if "after" in simple[1] else -2).isoformat() if anchor else None)
    if around := re.fullmatch(r"the (day|week|month|year|night) (before|after)", said):
        return made(match, _from_last(context, match, around[1], -1 if around[2] == "before" else 1))
    counted = re.match(
        r"(?:(?:more|less|fewer|longer|shorter) than |at (?:least|most) |up to |as \w+ as |no \w+ than |just (?:over|under) |well over |close to "
        r"|nearly |almost |about |around |over |under |approximately |roughly |an estimated |some )?(.+?)(?: more| or so)? (\w+)(?: and a half| or (?:so|two|more))? (ago|earlier|later|from now|hence)$",
        said,
    )
    if counted is None:
        return made(match, None)
    count, unit = number_in(counted[1]), _unit(counted[2])
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
    return made(match, _from_last(context, match, unit, int(count) * sign) if count == int(count) else None)


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
        return plus_days(base.date, 7 * count).isoformat()
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
    if part := re.search(r"\b(morning|afternoon|evening|night)$", said):
        code = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}[part[1]]
        day = context.anchor.date if context.anchor else None
        return Date(span, f"{day.isoformat()}T{code}" if day else None, DateKind.TIME)
    unit = _unit(said)
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
    if word == "next" and said.startswith("the next "):
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
    unit = _unit(said)
    step = 1 if re.search("following|next", said) else -1 if re.search("previous|preceding|prior", said) else 0
    if not unit:
        return made(match, None, DateKind.TIME)
    if "the same" in said and unit not in ("day", "week", "month", "year", "weekend"):
        return None
    return made(match, _from_last(context, match, unit, step) if unit not in ("weekend", "decade") else None)


_GENERIC = r"(?:generation|youth|young|world|society|culture|economy|market|workforce|technology|standard|children|kid|teen|student|leader|voter|consumer|women|men|people|parent|citie|car|hero)"
_AN_AGE = re.compile(rf"['’]s\s(?:\w+\s)?{_GENERIC}")
_OF_AN_AGE = re.compile(rf"\b{_GENERIC}\w*\sof\s$")
"""Beside "today" or "tomorrow": the age we live in ("today's youth", "the leaders of tomorrow"), and no day."""


def _deictic(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if said in ("today", "tomorrow", "yesterday") and (
        _AN_AGE.match(context.lower, match.end()) or _OF_AN_AGE.search(context.before(match.start(), 24))
    ):
        return None
    day = context.anchor.date if context.anchor else None
    kind = DateKind.DATE
    if said == "overnight" or re.search(
        r"[A-Z]\w*\s[TY]$", context.text[max(0, match.start() - 12) : match.start() + 1]
    ):
        return None  # "USA Today" is a name
    shift = -1 if re.search("yesterday|last night", said.replace("\n", " ")) else 1 if "tomorrow" in said else 0
    value = plus_days(day, shift).isoformat() if day else None
    part = re.search(r"(morning|afternoon|evening|night)\b", said)
    if part and value:
        value += {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}[part[1]]
    if part:
        kind = DateKind.TIME
    return made(match, value, kind)


def _next_n(_: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    unit = _unit(said)
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


def _edge_of(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0]).replace("’", "'")
    anchor = context.anchor
    if year := _YEAR.search(said):
        half = re.search(r"(first|second|latter) half", said)
        return made(match, f"{year[1]}-H{1 if half[1] == 'first' else 2}" if half else year[1])
    unit = _unit(re.sub(r"'s[ -]|-", " ", said))
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


# --- sets, references, durations ----------------------------------------------------------------------------------

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
    if (day := said.removesuffix("s").split(" ")[-1]) in WEEKDAYS:
        at = context.lower.find(day, match.start())
        return made(match, f"XXXX-WXX-{WEEKDAYS[day] + 1}", DateKind.SET) if context.text[at].isupper() else None
    unit = _unit(said)
    if not unit:
        return made(match, None, DateKind.SET) if re.search("morning|afternoon|evening", said) else None
    count = (
        number_in(re.sub(r"^(?:every|each) ", "", said).rpartition(" ")[0] or "a")
        if said.startswith(("every", "each"))
        else 1
    )
    count = 2 if " other " in said else count
    return made(match, duration_value(count or 1, unit), DateKind.SET)


def _past(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    if re.match(
        r"\s(?:the|\d|noon|midnight|six|seven|perfect|tense|due)\b", context.lower[match.end() : match.end() + 10]
    ):
        return None
    if said in ("past", "future", "recent past") or not re.search(r"past|future|recent|coming|early", said):
        return None
    if said.startswith(("coming", "the coming")):
        return made(match, duration_value(None, _unit(said)), DateKind.DURATION)
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


def _duration(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s", " ", match[0])
    after = context.lower[match.end() : match.end() + 12]
    if re.match(r"[\s-](?:old|olds|of age)\b", after):
        return None
    if re.fullmatch(r"\w+-long", said) and _unit(said.removesuffix("-long")):
        return made(match, duration_value(1, _unit(said)), DateKind.DURATION)
    unit = _unit(said)
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
    return made(match, duration_value(count, unit), DateKind.DURATION)


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


def _bare_units(context: Context, match: re.Match[str]) -> Date | None:
    before = context.before(match.start())
    after = context.lower[match.end() : match.end() + 12]
    if re.search(r"\b(?:for|in|after|within|take|took|takes|lasted|last|spent|over)\s$", before) or (
        match[0] != "hours"
        and re.match(r"\s(?:of|ago|later|earlier|before|after)\b", after)
        and not re.search(r"\b(?:the|these|those|his|her|their|our|my|\d+|and|of)\s$", before)
    ):
        return made(match, duration_value(None, _unit(match[0])), DateKind.DURATION)
    return None


RULES: dict[str, Rule] = {
    "quarter": _quarter, "this_quarter": _this_quarter, "year_ago": _year_ago, "ago": _ago, "edge_of": _edge_of,
    "fiscal": _fiscal, "decade": _decade, "century": _century, "next_n": _next_n, "relative": _relative, "that": _that,
    "deictic": _deictic, "every": _every, "past": _past, "now": _now, "duration": _duration, "the_unit": _the_unit,
    "bare_units": _bare_units,
}  # fmt: skip
