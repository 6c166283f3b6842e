"""Matches of the date grammar → dates with their TIMEX3 values: days, months, years, clock times, weekdays.

What lasts or recurs, and what counts from another date, is in `periods`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from briefing.facts.calendar import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Anchor,
    holiday,
    month_value,
    plus_days,
    shifted,
    valid,
    weekday_near,
)
from briefing.facts.date_order import DayOrder
from briefing.facts.numerals import ORDINALS, words_value
from briefing.facts.tense import Tense, Verb, tense, verbs
from briefing.facts.weekdays import WEEKDAY_NAME, part_of_a_name, weekday_value
from briefing.model import Date, DateKind, Span

Rule = Callable[["Context", re.Match[str]], Date | None]


@dataclass(slots=True)
class Context:
    """A text on its way through the rules: what dates count from, and what was said last.

    `quarter` is the last quarter (or, where a span of months was named later, the last year) that figures were given
    for; `last` the last calendar date and the paragraph that it stands in.
    """

    text: str
    lower: str
    anchor: Anchor | None
    order: DayOrder
    starts: list[int]
    stops: list[int]
    paragraphs: list[int]
    quarter: str | None = None
    last: tuple[str, int] | None = None
    verbs: tuple[int, list[Verb]] = field(default=(-1, []))
    """The verbs of the sentence that begins at an offset."""

    def sentence(self, offset: int) -> tuple[int, int]:
        """The bounds of the sentence at `offset`."""
        at = bisect_right(self.starts, offset) - 1
        return (self.starts[at], self.stops[at]) if at >= 0 else (0, len(self.text))

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at `offset`."""
        at = bisect_right(self.starts, offset) - 1
        return self.paragraphs[at] if at >= 0 else -1

    def tense(self, start: int, stop: int, *, before_only: bool = False) -> Tense:
        """The tense of the verb nearest to ``[start, stop)`` in its sentence; `before_only`: of those before it."""
        low, high = self.sentence(start)
        if self.verbs[0] != low:
            self.verbs = (low, verbs(self.lower, low, high))
        found = [verb for verb in self.verbs[1] if verb[1] <= start] if before_only else self.verbs[1]
        return tense(self.lower, start, stop, found)

    def before(self, start: int, length: int = 16) -> str:
        """The lower-case text that stands right before `start`."""
        return self.lower[max(0, start - length) : start]

    def remember(self, date: Date, rule: str) -> None:
        """Keeps what later expressions count from."""
        value = date.value or ""
        if rule == "quarter" and self.anchor and re.fullmatch(r"\d{4}-Q[1-4]", value):
            now, then = shifted(self.anchor, "quarter", 0), shifted(self.anchor, "quarter", -4)
            if now and then and then < value < now:
                self.quarter = value
        elif date.kind is DateKind.DURATION and re.fullmatch(r"P[69]M", value) and self.anchor:
            self.quarter = f"{self.anchor.year:04}"
        if date.kind in (DateKind.DATE, DateKind.TIME) and re.match(r"\d{4}(?:$|-[\dQW])", value):
            self.last = (value[:10], self.paragraph(date.span.start))


def made(match: re.Match[str], value: str | None, kind: DateKind = DateKind.DATE, *, skip: str = "") -> Date:
    """The date at a match, without the words `skip` before it."""
    start, stop = match.span()
    if skip and (lead := re.match(skip, match[0])):
        start += lead.end()
    return Date(Span(start, stop), value, kind)


def number_in(text: str) -> float | None:
    """The number that a phrase begins with: digits, words, "a", "half an", "two and a half", "5 1/2"; None if vague."""
    text = text.strip()
    if digits := re.match(r"(\d[\d,]*(?:\.\d+)?)(?:[ -](\d)/(\d))?", text):
        whole = float(digits[1].replace(",", ""))
        return whole + (int(digits[2]) / int(digits[3]) if digits[2] else 0)
    if re.match(r"(?:half an?|a half)\b", text):
        return 0.5
    if text in ("a", "an", "one", "another"):
        return 1
    return words_value(text)


# --- full and partial dates ---------------------------------------------------------------------------------------


def _iso(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0].upper().replace(" ", "T")
    year, month, day = (int(part) for part in said[:10].split("-"))
    if valid(year, month, day) is None or context.before(match.start(), 1).isalnum():
        return None
    return made(match, said, DateKind.TIME if "T" in said else DateKind.DATE)


def numeric_value(said: str, order: DayOrder) -> tuple[str | None, bool]:
    """The value of "03/04/2024", and whether it is ambiguous; ``(None, False)`` where it is no date at all."""
    parts = [int(part) for part in re.split(r"[/.-]", said)]
    if len(parts) != 3:
        return None, False
    if len(re.split(r"[/.-]", said)[0]) == 4:
        day = valid(*parts)
        return (day.isoformat(), False) if day else (None, False)
    first, second, year = parts
    if year < 100 and len(said.rstrip()) < 9:
        year += 2000 if year < 50 else 1900
    if not 1000 <= year <= 2999:
        return None, False
    day_first, month_first = valid(year, second, first), valid(year, first, second)
    if "." in said and order is not DayOrder.MONTH:
        month_first = None if day_first else month_first
    if day_first and month_first and day_first != month_first:
        if order is DayOrder.UNKNOWN:
            return None, True
        return (day_first if order is DayOrder.DAY else month_first).isoformat(), False
    day = day_first or month_first
    return (day.isoformat(), False) if day else (None, False)


def _numeric(context: Context, match: re.Match[str]) -> Date | None:
    if context.before(match.start(), 1) in ("/", ".", "-", "$") or context.before(match.start(), 8).endswith(
        "version "
    ):
        return None
    if match[0].isdigit():
        return _compact(context, match)
    value, ambiguous = numeric_value(match[0], context.order)
    if value is None and re.fullmatch(r"\d\d-\d\d-\d\d", match[0]):
        return None  # as likely a code or a score
    return Date(Span(*match.span()), value, ambiguous=ambiguous) if value or ambiguous else None


def _compact(context: Context, match: re.Match[str]) -> Date | None:
    """Read "19980213", the basic form of ISO 8601, where no currency, number sign or word stands right before it."""
    said = match[0]
    day = valid(int(said[:4]), int(said[4:6]), int(said[6:]))
    lead = context.before(match.start(), 1)
    if day is None or not (lead == "" or lead.isspace() or lead in '(["“'):
        return None
    if re.search(
        r"(?:\b(?:no|nos|number|numbers|id|phone|tel|fax|ref)[.:]?|[$£€#])\s$", context.before(match.start(), 9)
    ):
        return None
    return made(match, day.isoformat())


_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def _part(said: str) -> str:
    """The TIMEX3 part of the day that a phrase ends with ("TMO"), or ""."""
    return next((f"T{code}" for word, code in _PARTS.items() if said.rstrip("s").endswith(word)), "")


def _capital(context: Context, match: re.Match[str], name: str) -> bool:
    at = context.lower.find(name, match.start())
    return at >= 0 and context.text[at].isupper()


_MONTH_NAME = re.compile(rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b")
_YEAR_IN = re.compile(r"(?<!\d)((?:1[0-9]|20)\d\d)(?!\d)")


def _month_day(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if of_month := re.fullmatch(r"the\s(\d\d?)\w\w\sof\s(last|this|next)\smonth", said):
        shift = {"last": -1, "this": 0, "next": 1}[of_month[2]]
        month = shifted(context.anchor, "month", shift) if context.anchor else None
        known = month and valid(int(month[:4]), int(month[5:]), int(of_month[1]))
        return made(match, known.isoformat() if known else None)
    name = _MONTH_NAME.search(said)
    if not name or not _capital(context, match, name[1]):
        return None
    rest = said[: name.start()] + " " + said[name.end() :]
    year_said = _YEAR_IN.search(rest)
    short = re.search(r"['’](\d\d)$", rest)
    if year_said:
        rest = rest[: year_said.start()] + rest[year_said.end() :]
    elif short:
        rest = rest[: short.start()]
    for word, nth in ORDINALS.items():
        rest = re.sub(rf"\b{word}\b", str(nth), rest)
    days = [int(day) for day in re.findall(r"\d{1,2}", rest)]
    if not days or not all(1 <= day <= 31 for day in days[:2]):
        return None
    year = int(year_said[1]) if year_said else None
    if short and not year_said:
        year = int(short[1]) + (2000 if int(short[1]) < 50 else 1900)
    values = [_resolved_day(context, match, year, MONTHS[name[1]], day) for day in days[:2]]
    if None in values:
        return None
    part = _part(said)
    value = "/".join(v for v in values if v) + (part if len(values) == 1 else "")
    return made(match, value, DateKind.TIME if part else DateKind.DATE)


def _resolved_day(context: Context, match: re.Match[str], year: int | None, month: int, day: int) -> str | None:
    """The ISO day; "XXXX-06-05" without an anchor; None where no year has that day."""
    if year is not None:
        found = valid(year, month, day)
        return found.isoformat() if found else None
    if valid(2000, month, day) is None:
        return None
    anchor = context.anchor
    if anchor is None or anchor.month is None:
        return f"XXXX-{month:02}-{day:02}"
    year = _nearest_year(context, match, anchor, month, day)
    found = valid(year, month, day) or valid(year - 1, month, day) or valid(year + 1, month, day)
    return found.isoformat() if found else None


def _nearest_year(context: Context, match: re.Match[str], anchor: Anchor, month: int, day: int = 15) -> int:
    """The year of a month or day named without one: the nearest, unless the verb looks the other way."""
    assert anchor.month is not None
    gap = (month - anchor.month) + (day - (anchor.day or 15)) / 31
    year = anchor.year + (1 if gap < -6 else -1 if gap > 6 else 0)
    gap += 12 * (year - anchor.year)
    if abs(gap) > 1.5:
        looks = context.tense(*match.span())
        if looks is Tense.PAST and gap > 0:
            return year - 1
        if looks is Tense.FUTURE and gap < -3:
            return year + 1
    return year


_SURE_BEFORE = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|between|through|during|before|after|and|to|for|as of|early|late|mid)|[-(,])[\s-]$"
)
_NO_MONTH = re.compile(
    r"\s(?:not|be|have|also|only|well|i|we|you|he|she|they|it|on|for|in|to|the|a|against|said|says|told|and|of|said)\b"
)


def _month(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = list(_MONTH_NAME.finditer(said))[-1]
    at = match.start() + name.start()
    if not context.text[at].isupper():
        return None
    short = len(name[1]) <= 4 and name[1] not in ("june", "july", "sept")
    prefixed = name.start() > 0
    bare = not prefixed and not _SURE_BEFORE.search(context.before(match.start()))
    if bare and (short or (name[1] in _WORDS_TOO and _a_word(context, match, at))):
        return None
    if short and name[1] != "may" and not said.endswith("."):
        return None
    number = MONTHS[name[1]]
    anchor = context.anchor
    stop = match.end()
    span = Span(match.start(), stop)
    if said.endswith(".") and name[1] in ("may", "march", "june"):
        span = Span(span.start, stop - 1)
    if anchor is None or anchor.month is None:
        return Date(span, f"XXXX-{number:02}")
    if "last" in said or "past" in said:
        # of the month just past, a writer says "last month"
        year = anchor.year - (number >= anchor.month - ("last" in said))
    elif "next" in said or "coming" in said:
        year = anchor.year + (number <= anchor.month)
    elif "this" in said:
        year = anchor.year
    elif anchor.month - number > 6 and re.search(r"\b(?:through|until|till|by)\s$", context.before(match.start())):
        year = anchor.year + 1
    else:
        looks = context.tense(*match.span())
        if looks is Tense.FUTURE and (number >= anchor.month or anchor.month - number > 6):
            year = anchor.year + (number < anchor.month)
        elif (looks is Tense.NONE and 0 < number - anchor.month <= 2) or number == anchor.month + 1:
            year = anchor.year  # of the last one but next, a writer says "last September"
        else:
            year = anchor.year - (number > anchor.month)
    return Date(span, month_value(year * 12 + number - 1))


_WORDS_TOO = ("march", "april", "june", "august")


def _a_word(context: Context, match: re.Match[str], at: int) -> bool:
    """Whether "March" or "June" is a verb or a person here."""
    return bool(_NO_MONTH.match(context.lower, match.end())) or _named(context, at, match.end())


def _named(context: Context, start: int, stop: int) -> bool:
    """Whether the word stands beside another capitalised one, as in the name of a person ("June Carter")."""
    after = re.match(r"\s([A-Z])[a-z]", context.text[stop : stop + 3])
    before = re.search(r"[A-Z][a-z]+\s$", context.text[max(0, start - 15) : start])
    return bool(
        after or (before and before[0].strip().lower() not in ("in", "last", "this", "the", "on", "by", "since"))
    )


def _month_year(context: Context, match: re.Match[str]) -> Date | None:
    name = _MONTH_NAME.search(match[0])
    if not name or not _capital(context, match, name[1]):
        return None
    rest = match[0][name.end() :]
    year: int | None = None
    if found := _YEAR_IN.search(rest):
        year = int(found[1])
    elif relative := re.search(r"(last|this|next) year", rest):
        if context.anchor is None:
            return made(match, f"XXXX-{MONTHS[name[1]]:02}")
        year = context.anchor.year + {"last": -1, "this": 0, "next": 1}[relative[1]]
    else:
        spoken = words_value(rest.strip(" ,.").removeprefix("of "))
        year = int(spoken) if spoken else None
    return made(match, f"{year:04}-{MONTHS[name[1]]:02}") if year else None


# --- days by name -------------------------------------------------------------------------------------------------


def _weekday(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = WEEKDAY_NAME.search(said)
    if name is None or not _capital(context, match, name[1]):
        return None
    if len(name[1]) < 6 and not said.endswith("."):
        return None
    if part_of_a_name(context, match.start() + name.start(), match.start() + name.end()):
        return None
    value, part = weekday_value(context, match, said), _part(said)
    skip = r"(?:earlier|later|early|late)\s(?:on\s)|on\s|(?:earlier|later|late)\s(?=\w+day)"
    return made(match, value + part if value else None, DateKind.TIME if part else DateKind.DATE, skip=skip)


def _week_ago(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    day = weekday_value(context, match, said) if WEEKDAY_NAME.search(said) else None
    anchor = context.anchor.date if context.anchor else None
    if anchor is None:
        return made(match, None)
    counted = re.match(r"(.+?)\s(weeks?|months?|years?)\s(ago|from)\s", said)
    name = WEEKDAY_NAME.search(said)
    if counted is None:  # "Friday week"
        if name is None or not _capital(context, match, name[1]):
            return None
        return made(match, plus_days(weekday_near(anchor, WEEKDAYS[name[1]], ahead=True, strict=True), 7).isoformat())
    count = number_in(counted[1])
    if count is None:
        return made(match, None)
    sign = -1 if counted[3] == "ago" else 1
    if name:
        base = weekday_near(anchor, WEEKDAYS[name[1]], ahead=sign > 0)
    else:
        base = plus_days(anchor, {"yesterday": -1, "tomorrow": 1}.get(said.split()[-1], 0))
    day = None
    if counted[2].startswith("week"):
        day = plus_days(base, sign * int(count) * 7).isoformat()
    elif counted[2].startswith("year"):
        same = valid(base.year + sign * int(count), base.month, base.day)
        day = same.isoformat() if same else None
    return made(match, day)


_FESTIVE = re.compile(
    r"\s(?:mask|costume|tree|card|carol|gift|present|shopping|song|decoration|album|movie|special)s?\b"
)
"""What is named for a holiday, and dates nothing."""


def _holiday(context: Context, match: re.Match[str]) -> Date | None:
    said = re.sub(r"\s+", " ", match[0])
    words = re.sub(r"^(?:last|this|next|the) ", "", re.sub(r"^(?:last|this|next) ", "", said))
    at = context.lower.find(words[:4], match.start())
    if at < 0 or not (context.text[at].isupper() or words.startswith(("fourth", "july"))):
        return None
    if _FESTIVE.match(context.lower, match.end()):
        return None
    year_said = _YEAR_IN.search(said)
    name = re.sub(r",? \d{4}$", "", words)
    if year_said:
        day = holiday(name, int(year_said[1]))
        return made(match, day.isoformat() if day else year_said[1])
    anchor = context.anchor
    if anchor is None or anchor.date is None:
        day = holiday(name, 2001)
        fixed = day and holiday(name, 2002) and day.replace(year=2002) == holiday(name, 2002)
        return made(match, f"XXXX-{day:%m-%d}" if fixed and day else None)
    days = [d for y in (-1, 0, 1) if (d := holiday(name, anchor.year + y))]
    if not days:
        return made(match, None)
    if said.startswith("last "):
        days = [d for d in days if d < anchor.date][-1:]
    elif said.startswith("next "):
        days = [d for d in days if d > anchor.date][:1]
    else:
        looks = context.tense(*match.span())
        week_of = looks is Tense.PAST and name == "easter week"  # which begins before its day
        reached = (
            [] if week_of else [d for d in days if (d <= anchor.date if looks is Tense.PAST else d >= anchor.date)]
        )
        days = reached if looks is not Tense.NONE and reached else days
    best = min(days, key=lambda d: abs((d - anchor.date).days))  # type: ignore[operator]  # the day is known here
    if name == "easter week":
        from briefing.facts.calendar import week

        return made(match, week(best))
    return made(match, best.isoformat())


# --- times and years ----------------------------------------------------------------------------------------------


def _clock(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    hour = minute = None
    if found := re.search(r"\b(noon|midnight|midday)\b", said):
        if context.before(match.start()).endswith("high "):
            return None
        hour, minute = (24 if found[1] == "midnight" else 12), 0
        hour = 0 if hour == 24 else hour
    elif found := re.search(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?([ap])\.?m", said):
        hour, minute = int(found[1]) % 12 + (12 if found[3] == "p" else 0), int(found[2] or 0)
        if not 1 <= int(found[1]) <= 12:
            hour = int(found[1])
    elif found := re.search(r"(\d{1,2}):(\d\d)", said):
        hour, minute = int(found[1]), int(found[2])
        if _no_time(context, match, said):
            return None
    elif found := re.match(r"(?:about |around |nearly )?([\w-]+)\s(?:o|in the)", said):
        count = number_in(found[1])
        if count is None or not 1 <= count <= 12:
            return None
        hour, minute = int(count) % 12 + (12 if re.search("afternoon|evening", said) else 0), 0
    if hour is None:
        return None
    day = _clock_day(context, match, said)
    stop = match.end()
    return Date(Span(match.start(), stop), f"{day}T{hour:02}:{minute:02}", DateKind.TIME)


def _no_time(context: Context, match: re.Match[str], said: str) -> bool:
    """Whether "3:16" is more likely a verse, a score or a ratio."""
    if re.search(r"[a-z]{2}", said.replace("about ", "").replace("around ", "")):
        return False
    before = context.before(match.start(), 12)
    return not re.search(
        r"\b(?:at|by|from|until|till|to|before|after|since|around|about|and|between)\s$", before
    ) and not (len(said) == 5 and (not before or before[-1] in "\n([ ") and not re.search(r"[a-z]\s$", before))


def _clock_day(context: Context, match: re.Match[str], said: str) -> str:
    """The day of a clock time: said beside it, else that of the last date in the sentence, else the anchor's."""
    anchor = context.anchor.date if context.anchor else None
    if WEEKDAY_NAME.search(said):
        return weekday_value(context, match, said) or "XXXX-XX-XX"
    for word, shift in (("yesterday", -1), ("tomorrow", 1), ("today", 0)):
        if word in said:
            return plus_days(anchor, shift).isoformat() if anchor else "XXXX-XX-XX"
    if (name := _MONTH_NAME.search(said)) and (
        number := re.match(r"\s*(?:the\s)?(\d{1,2})", said[name.end() :].lstrip("."))
    ):
        year = _YEAR_IN.search(said)
        return (
            _resolved_day(context, match, int(year[1]) if year else None, MONTHS[name[1]], int(number[1]))
            or "XXXX-XX-XX"
        )
    if context.last and len(context.last[0]) == 10 and context.last[1] == context.paragraph(match.start()):
        return context.last[0] if context.last[0][4] == "-" and "W" not in context.last[0] else "XXXX-XX-XX"
    return anchor.isoformat() if anchor else "XXXX-XX-XX"


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|between|during|through|before|after|early|late|mid|circa|ca\.|c\.|as of|the|and|to|or|for|than|a|an|on|year|spring|summer|fall|autumn|winter|back|around|about|over|their|its|his|her|our|my|that|into|vs\.?|versus|with|at|when|pre|post|against)[\s-]|[(\[/–—‘'\"“]|,\s|^|\n|['’]s\s)$"
)
_COUNTED = re.compile(
    r"[\s-](?:(?:people|troops|soldiers|men|women|children|workers|jobs|homes|votes|voters|delegates|dollars|euros|pounds|miles|kilomet|meters|metres|feet|acres|tons|tonnes|times|points|words|pages"
    r"|percent|per\scent|million|billion|thousand|shares|units|students|members|employees|copies|cases|deaths|others|refugees|migrants|square|degrees|kg|km|mm|mg|ml|cm|lbs?|hz|watts?|volts|calories|yen|rupees|francs|marks|pesos|guilders)\b)|\s?[%°]"
)


def _year(context: Context, match: re.Match[str]) -> Date | None:
    start, stop = match.span()
    before, text = context.before(start, 12), context.text
    if (before[-1:] in "$€£¥#:@_+=&*" and before[-1:]) or (
        re.search(r"[\d\w][./,-]$", before[-2:]) and not before.endswith(("pre-", "post-", "mid-", "early-", "late-"))
    ):
        return None
    if _COUNTED.match(context.lower, stop) or re.search(
        r"\b(?:no\.|number|room|flight|suite|route|highway|page|pp?\.|boeing|some|nearly|almost|least|most|approximately|than|total of|up to|figure|section|chapter|windows|office)\s$",
        before,
    ):
        return None
    said = match[0]
    year = int(said[:4])
    if era := re.search(r"(bce?|ad|ce)$", said):
        return made(match, f"BC{year:04}" if era[1].startswith("bc") else f"{year:04}")
    if not 1800 <= year < 2060 and not re.search(
        r"\b(?:in|since|by|until|from|between|circa|around|before|after|of|early|late|mid|year)[\s-]$", before
    ):
        return None
    if not _YEAR_BEFORE.search(before) and not re.search(
        r"(?:^|[^\w])[a-z]+[.)]?\s$", text[max(0, start - 20) : start]
    ):
        return None  # "Orion 2000", "Agenda 2030"
    if re.match(r"\s[A-Z]?[a-z]+\s(?:St|Ave|Street|Avenue|Road|Blvd)\b", text[stop : stop + 30]):
        return None
    return Date(Span(start, start + 4), said[:4])


def _years(context: Context, match: re.Match[str]) -> Date | None:
    first, second = match[0][:4], match[0][5:]
    second = second if len(second) == 4 else first[:2] + second
    if int(second) <= int(first) or context.before(match.start(), 1) in ("$", "-", "/", "#"):
        return _year(context, match) if int(second) > int(first) else None
    if not 1000 < int(first) < 2100 or _COUNTED.match(context.lower, match.end()):
        return None
    return made(match, f"{first}/{second}")


def _spoken_year(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0].removeprefix("the year ").replace("two thousand and", "two thousand")
    value = words_value(said)
    sure = match[0].startswith("the year") or re.search(
        r"\b(?:in|since|of|by|until|from|year)\s$", context.before(match.start())
    )
    if value is None or not 1800 <= value < 2100 or not (sure or not said.startswith("two thousand")):
        return None
    return made(match, f"{int(value):04}")


def _season(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    name = re.search(rf"\b({'|'.join(SEASONS)})\b", said)
    assert name is not None
    code = SEASONS[name[1]]
    year_said = _YEAR_IN.search(said) or re.search(r"['’](\d\d)$", said)
    lead = said[: name.start()]
    skip = r"(?:in|since|by|until|during)\s"
    if year_said:
        year = int(year_said[1]) + (0 if len(year_said[1]) == 4 else 2000)
        return made(match, f"{year:04}-{code}", skip=skip)
    if name[1] in ("fall", "spring") and not re.search(
        r"\b(?:this|last|next|past|coming|in the|early|late|mid)[\s-]", lead
    ):
        return None
    if not lead.strip() or said.endswith("of"):
        return None
    anchor = context.anchor
    if anchor is None:
        return made(match, f"XXXX-{code}", skip=skip)
    if anchor.month is None:
        return made(match, None, skip=skip)
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year = anchor.year
    looks = (
        Tense.PAST
        if "last" in lead or "past" in lead
        else Tense.FUTURE
        if "next" in lead or "coming" in lead
        else context.tense(*match.span())
    )
    if looks is Tense.FUTURE:
        year += anchor.month > begins + ("next" not in lead) * 2
    else:
        year -= anchor.month < begins or ("last" in lead and anchor.month < begins + 3)
    return made(match, f"{year:04}-{code}", skip=skip)


RULES: dict[str, Rule] = {
    "iso": _iso, "numeric": _numeric, "month_day": _month_day, "day_month": _month_day, "month_year": _month_year,
    "month": _month, "weekday": _weekday, "week_ago": _week_ago, "holiday": _holiday, "clock": _clock, "year": _year,
    "years": _years, "spoken_year": _spoken_year, "season": _season,
}  # fmt: skip
