"""The same event with another date: two sentences that tell the same, each with one date, and the dates cannot both hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.agreement import when
from briefing.agreement.dates import CLOSE, ROUGH, minutes_apart
from briefing.comparing.statements import Statements
from briefing.facts.dates.calendar import NO_DAY, NO_YEAR, PLACED
from briefing.language.lexicon import lexicon
from briefing.model import Claim, Date, DateKind, Document, Span

LIKE = 0.42
"""Cosine of two sentences from which they may tell one event, where one of the two words before the date is the same."""
LIKE_TOLD = 0.27
"""The same where three words around the date are the same, whatever their order."""
FEWEST_TOLD = 3
"""Words around two dates that the two have in common if they are of one event."""
FEWEST_LED = 2
"""The same of the words before the dates, where the last is the same."""
LIKE_LED = 0.2
"""The same where three of the four words before the date are, the last among them: "Congressman Elija Brandvold died"."""
MOST_ALIKE = 0.5
"""The same where one of them is."""
LIKE_SAID_SO = 0.12
"""The same where the word before the date is the same, and another of the four before it: "walkout … begin on"."""
_WEEKDAY = re.compile(
    r"(?:on |late |early |this |last )*(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_DAY = re.compile(rf"{PLACED}(?:-\d\d(?:-\d\d)?)?")
_SAID = re.compile(
    r"\b(?:said|says?|told|announced|reported|stated|added|tweeted|wrote|warned|claimed|according to [\w .]{3,30})\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    r"\b(?:today|tonight|now|years?|months?|weeks?|decades?|century|days?|earlier|ago|yesterday|tomorrow)\b",
    re.IGNORECASE,
)
_NOT_OF_THE_EVENT = re.compile(
    r"\b(?:by|before|after|from|through|between|ending|earlier|previous|next)\W+(?:\w+\W+){0,2}$|\bas of\b[^.;]{0,60}$|\bthe\s$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\W{0,2}(?:\s\([^)\n]{2,30}\))?\s[-–—]{1,2}(?:\s|$)")
"""What follows the day that opens a report: "TARN, 5 February - "."""
_UNTIL = re.compile(r"\b(since|until|till)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
"""What makes a date the beginning or the end of what is told."""
_ONE_WORD = {
    "blast": "explosion", "blaze": "fire", "accident": "crash", "collision": "crash", "quake": "earthquake", "assault": "attack",
    "slaying": "killing", "murder": "killing", "probe": "inquiry", "investigation": "inquiry", "began": "start", "begins": "start",
    "begin": "start", "started": "start", "starts": "start", "held": "hold", "met": "meet", "meeting": "meet", "left": "leave",
}  # fmt: skip
"""Words for one event."""
_MARK = re.compile(r"[,;:—]")
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_WORD = re.compile(r"[^\W\d_]+")
_OFFSET = re.compile(r"\b(?:earlier|later|ago)$", re.IGNORECASE)
"""What only measures from another date: "five days earlier"."""
_REACH = 40
_YEAR = re.compile(r"\d{4}")
_DAYS = tuple(day.lower() for day in lexicon("en").calendar.weekdays)
_LATE = re.compile(r"\b(?:night|late|evening|midnight)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|morning|dawn|hours|overnight)\b", re.IGNORECASE)
_NEAR = 12
"""Characters around a date in which its time of day is told."""
_YEARS = 2
"""Years between two dates that may be given to one event; more is another event."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|shortly|just|nearly|almost|roughly|by|before|after|since|until|till)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(r"(?:about|around|approximately|shortly|just|nearly|almost|roughly)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Dated:
    """The one date of what a sentence tells."""

    document: int
    index: int
    span: Span
    value: str
    lead: tuple[str, ...]
    """The stems of the words of content before it, at most four; the last is mostly its verb."""
    about: str
    """Those words as they stand, with what is between them."""
    trail: tuple[str, ...]
    """The stems of those after it, up to the next mark, at most four."""
    plain: frozenset[str]
    """The stems of the words in lower case around it: no names."""
    said: bool
    """Whether it dates what somebody said."""
    rough: bool
    until: str
    """The word that makes it a beginning or an end, in lower case."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, what they are about) of each two sentences whose dates differ, in the order of the corpus."""
    dated: dict[tuple[int, bool], _Dated] = {}
    given: dict[int, list[tuple[int, str]]] = {}
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        found: dict[tuple[int, bool], list[Date]] = {}
        for date in facts.dates:
            index = statements.index(number, date.span.start)
            vague = (date.value or "").endswith("_REF")  # "recently"
            if index is not None and date.kind in (DateKind.DATE, DateKind.TIME) and not vague:
                value = _value(document, date)
                found.setdefault((index, value.startswith("T")), []).append(date)
                given.setdefault(number, []).append((index, value))
        for key, dates in found.items():
            one = _dated(statements, number, document, key[0], dates)
            if one is not None:
                dated[key] = one
    for likeness, left, right in statements.neighbours(sorted({index for index, _ in dated}), least=LIKE_SAID_SO):
        for clock in (False, True):
            a, b = dated.get((left, clock)), dated.get((right, clock))
            if a is None or b is None or not statements.stories.one(a.document, b.document):
                continue
            if not _apart(statements, a, b) or not _one_event(a, b, likeness):
                continue
            if not _given(statements, a, given[b.document]) and not _given(statements, b, given[a.document]):
                yield likeness, _claim(statements, a), _claim(statements, b), a.about


def _dated(statements: Statements, number: int, document: Document, index: int, dates: list[Date]) -> _Dated | None:
    """The date of what a sentence tells, or else of who said it; None where there are several, or none that is a day."""
    sentence = statements.span(index)
    own = [date for date in dates if not _said(document, sentence, date)]
    own = [date for date in own if not _OFFSET.search(document[date.span])] or ([] if own else dates)
    if len(own) != 1 or not (value := _value(document, own[0])):
        return None
    span = own[0].span
    before = document.text[max(sentence.start, span.start - 2 * _REACH) : span.start]
    if before.endswith(('="', "Super ", "ct of ", "ill of ", "aw of ")) or _NOT_OF_THE_EVENT.search(
        before
    ):  # markup, a name
        return None
    if _DATELINE.match(document.text, span.stop):
        return None
    after = document.text[span.stop : min(sentence.stop, span.stop + 2 * _REACH)]
    return _Dated(
        document=number,
        index=index,
        span=span,
        value=value,
        lead=_content(statements, before)[-4:],
        about=_about(statements, before),
        trail=_trail(statements, after, opens=not _content(statements, before)),
        plain=frozenset(statements.stem(word) for word in _LOWER.findall(f"{before} {after}")),
        said=own == dates and _said(document, sentence, own[0]),
        rough=_ABOUT.search(before) is not None or _ROUGHLY.match(document[span]) is not None,
        until=until[1].lower().replace("till", "until") if (until := _UNTIL.search(before)) else "",
    )


def _about(statements: Statements, before: str) -> str:
    """The last words of content before a date, at most four, as they stand."""
    found = [m for m in _WORD.finditer(before) if len(m[0]) > 2 and m[0].lower() not in statements.stops]
    return " ".join(before[found[-4:][0].start() : found[-1].end()].split()) if found else ""


def _trail(statements: Statements, after: str, *, opens: bool) -> tuple[str, ...]:
    """The stems of what follows a date up to the next mark; of what is told after one that opens its sentence."""
    told = after.lstrip(" ,") if opens else after
    return _content(statements, _MARK.split(told, maxsplit=1)[0])[: 6 if opens else 4]


def _content(statements: Statements, text: str) -> tuple[str, ...]:
    """The stems of the words of content of a piece of text, in its order."""
    words = (_ONE_WORD.get(word.lower(), word.lower()) for word in _WORD.findall(text))
    return tuple(statements.stem(word) for word in words if len(word) > 2 and word not in statements.stops)


def _said(document: Document, sentence: Span, date: Date) -> bool:
    """Whether a verb of saying stands right before the date: it tells when something was said."""
    start = max(sentence.start, date.span.start - 4 * _REACH)
    return bool(_SAID.search(document.text, start, date.span.start))


def _one_event(a: _Dated, b: _Dated, likeness: float) -> bool:
    """Whether two sentences tell one event: by how alike they are, and by the words around their dates."""
    if not a.lead or not b.lead:  # "On Monday, …" opens a sentence; "In 2019, …" is another year's
        days = all(_kind(one.value) == "weekday" or len(one.value) > len("2024-03") for one in (a, b))
        if not (a.lead or a.trail) or not (b.lead or b.trail) or not days:
            return False
    if a.until != b.until:
        return False
    if a.said != b.said:  # "according to a filing on Thursday", "filed on Wednesday"
        near = {*a.lead[-2:]} & {*b.lead} | {*b.lead[-2:]} & {*a.lead}
        return likeness >= MOST_ALIKE and bool(near)
    if likeness >= LIKE and not set(a.lead[-2:]).isdisjoint(b.lead[-2:]):
        return True
    if a.said:
        return False
    around = {*a.lead, *a.trail} & {*b.lead, *b.trail}
    told = len(around) >= FEWEST_TOLD and not around.isdisjoint(a.plain & b.plain)
    if (likeness >= MOST_ALIKE and around) or (likeness >= LIKE_TOLD and told):
        return True
    shared = {*a.lead} & {*b.lead}
    if a.lead[-1:] != b.lead[-1:] or len(shared) < FEWEST_LED:
        return False
    return len(shared) in (len({*a.lead}), len({*b.lead})) or (len(shared) >= FEWEST_TOLD and likeness >= LIKE_LED)


def _given(statements: Statements, one: _Dated, dates: list[tuple[int, str]]) -> bool:
    """Whether a document has the same date in a sentence that may tell the same."""
    return any(
        value
        and value.startswith("T") == one.value.startswith("T")
        and not _differ(value, one.value)
        and statements.likeness(index, one.index) >= LIKE / 2
        for index, value in dates
    )


def _claim(statements: Statements, one: _Dated) -> Claim:
    return Claim(one.document, statements.passage(one.index), one.span, one.value)


def _value(document: Document, date: Date) -> str:
    """The clock time that a date means ("T19:40"), or its day, month or year, else its weekday, else "" ("last year")."""
    said = document[date.span]
    if date.value and (clock := _CLOCK.search(date.value)):
        return clock[0]
    if _DEICTIC.search(said):
        return ""
    if date.value and (match := _DAY.match(date.value)):
        return match[0]
    weekday = _WEEKDAY.fullmatch(said)
    return weekday[1].lower() if weekday else ""


def _apart(statements: Statements, a: _Dated, b: _Dated) -> bool:
    """Whether two dates cannot be one; without a year, a day of the same name is any year's."""
    if not _differ(a.value, b.value):
        return False
    if a.value.startswith("T"):
        return _other_time(a, b)
    if _one_night(statements, a, b) or _one_night(statements, b, a) or _own_days(statements, a, b):
        return False
    if a.value[:4].isdigit() and b.value[:4].isdigit() and abs(int(a.value[:4]) - int(b.value[:4])) > _YEARS:
        return False
    written = (statements.corpus.documents[one.document][one.span] for one in (a, b))
    return a.value[4:] != b.value[4:] or len(a.value) < 10 or all(_YEAR.search(text) for text in written)


def _other_time(a: _Dated, b: _Dated) -> bool:
    """Whether two clock times are farther apart than reports of one event give it."""
    apart = minutes_apart(*(when.read(f"{NO_DAY}{one.value}") for one in (a, b)))
    return apart is not None and apart > (ROUGH if a.rough or b.rough else CLOSE)


def _one_night(statements: Statements, a: _Dated, b: _Dated) -> bool:
    """Whether one date is a night and the other the morning after it: "Friday night", "early on Saturday"."""
    evening, morning = (statements.corpus.documents[one.document] for one in (a, b))
    late = _LATE.search(evening.text, max(0, a.span.start - _NEAR), a.span.stop + _NEAR)
    early = _EARLY.search(morning.text, max(0, b.span.start - _NEAR), b.span.stop + _NEAR)
    return late is not None and early is not None and _next_day(a.value) == b.value


def _own_days(statements: Statements, a: _Dated, b: _Dated) -> bool:
    """Whether documents of two days use one word for their own days ("on Thursday"), or each tells of its own day."""
    documents = [statements.corpus.documents[one.document] for one in (a, b)]
    said, also = (document[one.span].lower() for document, one in zip(documents, (a, b), strict=True))
    if said == also:
        return True
    days = [_day(document.metadata.date) for document in documents]
    told = [_day(one.value) for one in (a, b)]
    return days[0] != days[1] and all(
        day and own and abs((day - own).days) <= 1 for day, own in zip(days, told, strict=True)
    )


def _day(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None


def _next_day(value: str) -> str:
    """The day after a weekday or a day of the calendar, "" of anything else."""
    if value in _DAYS:
        return _DAYS[(_DAYS.index(value) + 1) % len(_DAYS)]
    day = _day(value)
    return (day + dt.timedelta(days=1)).isoformat() if day else ""


def _differ(left: str, right: str) -> bool:
    """Whether two days cannot be one: "2016" and "2016-09" can, and so can a day and a weekday."""
    if _kind(left) != _kind(right):
        return False
    if NO_YEAR in (left[:4], right[:4]):
        left, right = left[4:], right[4:]
    return not left.startswith(right) and not right.startswith(left)


def _kind(value: str) -> str:
    """A clock time, a date of the calendar, or a weekday."""
    if value.startswith("T"):
        return "time"
    return "date" if value[:1].isdigit() or value.startswith(NO_YEAR) else "weekday"
