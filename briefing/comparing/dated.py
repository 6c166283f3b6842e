"""Sentences with the one date of what they tell, and the words around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.comparing.statements import Statements
from briefing.facts.dates.calendar import PLACED
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.model import Date, DateKind, Document, Span

_WORDS = lexicon("en").comparing

_WEEKDAY = deferred(
    rf"""
    (?:(?:on|late|early|this|last)\ )*
    ({any_of(day.lower() for day in lexicon("en").calendar.weekdays)})
    (?:\ (?:morning|afternoon|evening|night))?  # the part of that day
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DAY = deferred(rf"{PLACED}(?:-\d\d(?:-\d\d)?)?")
_SAID = deferred(
    rf"\b(?:{any_of(_WORDS.before_said_dates)}|according to [\w .]{{3,30}})\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE
)
_DEICTIC = deferred(rf"\b{any_of(_WORDS.no_fixed_dates)}\b", re.IGNORECASE)
_NOT_OF_THE_EVENT = deferred(
    rf"\b{any_of(_WORDS.beside_events)}\W+(?:\w+\W+){{0,2}}$|\bas of\b[^.;]{{0,60}}$|\bthe\s$", re.IGNORECASE
)
_DATELINE = deferred(r"\W{0,2}(?:\s\([^)\n]{2,30}\))?\s[-–—]{1,2}(?:\s|$)")
"""What follows the day that opens a report: "TARN, 5 February - "."""
_UNTIL = deferred(r"\b(since|until|till|from)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
"""What makes a date the beginning or the end of what is told."""
_MARK = deferred(r"[,;:—]")
_LOWER = deferred(r"\b[a-z]{3,}\b")
_OFFSET = deferred(r"\b(?:earlier|later|ago)$", re.IGNORECASE)
"""What only measures from another date: "five days earlier"."""
_NAMES = ('="', "Super ", "ct of ", "ill of ", "aw of ")
"""What stands before a date in markup, or in a name: "Act of 1965"."""
_YEAR = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")
_WIDER = len("2024"), len("2024-03")
_REACH = 40
_CLOCK = deferred(r"T(\d\d):(\d\d)")
_ABOUT = deferred(rf"\b(?:{any_of(_WORDS.roughly)}|by|before|after|since|until|till)\W+(?:\w+\W+)?$", re.IGNORECASE)
_ROUGHLY = deferred(rf"{any_of(_WORDS.roughly)}\b", re.IGNORECASE)


@frozen
class Dated:
    """The one date of what a sentence tells."""

    document: int
    index: int
    span: Span
    value: str
    lead: tuple[str, ...]
    """The stems of the words of content before it, at most four; the last is mostly its verb."""
    about: str
    """The words of `lead` as they stand in the text, with what is between them."""
    trail: tuple[str, ...]
    """The stems of those after it, up to the next mark, at most four."""
    plain: frozenset[str]
    """The stems of the words in lower case around it: no names."""
    said: bool
    """Whether it dates what somebody said."""
    rough: bool
    until: str
    """The word that makes it a beginning or an end, in lower case."""


@frozen
class _GivenDate:
    """A date in a sentence, with its value as `_value` gives it."""

    index: int
    date: Date
    value: str

    @property
    def kind(self) -> str:
        """Whether it is a time of day, a year, or a day or month."""
        if self.value.startswith("T"):
            return "time"
        return "year" if _YEAR.fullmatch(self.value) else "day"


class Dates:
    """The dates of a corpus: those of what its sentences tell, and all that a document gives."""

    def __init__(self, statements: Statements) -> None:
        self.events: dict[tuple[int, str], Dated] = {}
        """(sentence, "time", "year" or "day") → the one date of that kind of what the sentence tells."""
        self.given: dict[int, list[tuple[int, str]]] = defaultdict(list)
        """Document → (sentence, value) of all its dates."""
        for number, document in enumerate(statements.corpus.documents):
            by_sentence: dict[tuple[int, str], list[Date]] = defaultdict(list)
            for given in _given_dates(statements, number):
                if not _is_dateline(document, statements.span(given.index), given.date):
                    by_sentence[given.index, given.kind].append(given.date)
                self.given[number].append((given.index, given.value))
            for key, dates in by_sentence.items():
                one = _dated(statements, number, document, key[0], dates)
                if one is not None:
                    self.events[key] = one

    def alone(self, index: int) -> bool:
        """Whether a sentence has one date, times of day apart."""
        return ((index, "day") in self.events) != ((index, "year") in self.events)


def days(statements: Statements, number: int, *, named: bool = False) -> Iterator[Dated]:
    """Each day, month and year (or `named`: day of the week) that a document tells something of, but for those of a sentence with several, and that of a dateline."""
    document = statements.corpus.documents[number]
    by_sentence: dict[int, list[Date]] = defaultdict(list)
    for given in _given_dates(statements, number):
        written = _DIGIT.search(document[given.date.span]) is not None
        if (
            (len(given.value) == len("2024-03-05") and written != named) or (len(given.value) in _WIDER and not named)
        ) and not _is_dateline(document, statements.span(given.index), given.date):
            by_sentence[given.index].append(given.date)
    for index, dates in by_sentence.items():
        one = _dated(statements, number, document, index, dates)
        if one is not None and not one.said:
            yield one


def _is_dateline(document: Document, sentence: Span, date: Date) -> bool:
    """Whether a date opens a report ("5 February - ", "5 February."), and says nothing of what its sentence tells."""
    alone = document[sentence].rstrip(" .") == document[date.span]
    return alone or _DATELINE.match(document.text, date.span.stop) is not None


def _given_dates(statements: Statements, number: int) -> Iterator[_GivenDate]:
    """The dates and times of a document that stand in sentences, but for vague ones ("recently"), and the stamp of a wire above them."""
    document = statements.corpus.documents[number]
    for date in statements.facts[number].dates:
        index = statements.index(number, date.span.start)
        vague = (date.value or "").endswith("_REF")
        stamp = (
            index is not None
            and statements.profile.heading[index]
            and not _LOWER.search(statements.profile.texts[index])
        )
        if index is not None and not stamp and date.kind in (DateKind.DATE, DateKind.TIME) and not vague:
            yield _GivenDate(index, date, _value(document, date))


def _dated(statements: Statements, number: int, document: Document, index: int, dates: Sequence[Date]) -> Dated | None:
    """The date of what a sentence tells, or else of who said it; None where there are several, or none that is a day."""
    sentence = statements.span(index)
    date, said = _one(document, sentence, dates)
    value = _value(document, date) if date else ""
    if date is None or not value:
        return None
    span = date.span
    before = document.text[max(sentence.start, span.start - 2 * _REACH) : span.start]
    if before.endswith(_NAMES) or _NOT_OF_THE_EVENT.search(before) or _is_dateline(document, sentence, date):
        return None
    after = document.text[span.stop : min(sentence.stop, span.stop + 2 * _REACH)]
    lead = _content(statements, before)
    return Dated(
        document=number,
        index=index,
        span=span,
        value=value,
        lead=lead[-4:],
        about=_about(statements, before),
        trail=_trail(statements, after, opens=not lead),
        plain=frozenset(statements.stem(word) for word in _LOWER.findall(f"{before} {after}")),
        said=said,
        rough=_ABOUT.search(before) is not None or _ROUGHLY.match(document[span]) is not None,
        until=_until(before),
    )


def _one(document: Document, sentence: Span, dates: Sequence[Date]) -> tuple[Date | None, bool]:
    """The one date of what is told, or else, with True, of who said it; None where there are several."""
    own = [date for date in dates if not _said(document, sentence, date)]
    plain = [date for date in own if not _OFFSET.search(document[date.span])]
    found = plain or ([] if own else list(dates))
    if len(found) != 1:
        return None, False
    return found[0], found == list(dates) and _said(document, sentence, found[0])


def _until(before: str) -> str:
    """The word that makes a date a beginning or an end, "" for none."""
    found = _UNTIL.search(before)
    return found[1].lower().replace("till", "until") if found else ""


def _about(statements: Statements, before: str) -> str:
    """The last words of content before a date, at most four, as they stand."""
    found = [m for m in LETTERS.finditer(before) if len(m[0]) > 2 and m[0].lower() not in statements.stops]
    return " ".join(before[found[-4:][0].start() : found[-1].end()].split()) if found else ""


def _trail(statements: Statements, after: str, *, opens: bool) -> tuple[str, ...]:
    """The stems of what follows a date up to the next mark; of what is told after one that opens its sentence."""
    told = after.lstrip(" ,") if opens else after
    return _content(statements, _MARK.split(told, maxsplit=1)[0])[: 6 if opens else 4]


def _content(statements: Statements, text: str) -> tuple[str, ...]:
    """The stems of the words of content of a piece of text, in its order."""
    words = (_WORDS.one_event.get(word.lower(), word.lower()) for word in LETTERS.findall(text))
    return tuple(statements.stem(word) for word in words if len(word) > 2 and word not in statements.stops)


def _said(document: Document, sentence: Span, date: Date) -> bool:
    """Whether a verb of saying stands right before the date: it tells when something was said."""
    start = max(sentence.start, date.span.start - 4 * _REACH)
    return bool(_SAID.search(document.text, start, date.span.start))


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
