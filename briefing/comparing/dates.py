"""The same event with another date: two sentences that tell the same, each with one date, and the dates cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.comparing.statements import Statements
from briefing.model import Claim, Date, DateKind, Document, Span

LIKE = 0.42
"""Cosine of two sentences from which they may tell one event, where one of the two words before the date is the same."""
LIKE_SAID_SO = 0.12
"""The same where the word before the date is the same, and another of the four before it: "walkout … begin on"."""
_WEEKDAY = re.compile(
    r"(?:on |late |early |this |last )*(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SAID = re.compile(
    r"\b(?:said|says?|told|announced|reported|stated|added|tweeted|wrote|warned|claimed|according to [\w .]{3,30})\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    r"\b(?:today|tonight|now|years?|months?|weeks?|decades?|century|days?|earlier|ago|yesterday|tomorrow)\b",
    re.IGNORECASE,
)
_NOT_OF_THE_EVENT = re.compile(
    r"\b(?:since|until|till|by|before|after|from|through|between|as of|ending|earlier|previous|next)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_OFFSET = re.compile(r"\b(?:earlier|later|ago)$", re.IGNORECASE)
"""What only measures from another date: "five days earlier"."""
_REACH = 40


@dataclass(frozen=True, slots=True)
class _Dated:
    """The one date of what a sentence tells."""

    document: int
    index: int
    span: Span
    value: str
    lead: tuple[str, ...]
    """The stems of the words of content before it, at most four; the last is mostly its verb."""
    said: bool
    """Whether it dates what somebody said."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, what they are about) of each two sentences whose dates differ, in the order of the corpus."""
    dated: dict[int, _Dated] = {}
    given: dict[int, list[tuple[int, str]]] = {}
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        found: dict[int, list[Date]] = {}
        for date in facts.dates:
            index = statements.index(number, date.span.start)
            if index is not None and date.kind in (DateKind.DATE, DateKind.TIME):
                found.setdefault(index, []).append(date)
                given.setdefault(number, []).append((index, _value(document, date)))
        for index, dates in found.items():
            one = _dated(statements, number, document, index, dates)
            if one is not None:
                dated[index] = one
    for likeness, left, right in statements.neighbours(sorted(dated), least=LIKE_SAID_SO):
        a, b = dated[left], dated[right]
        if not statements.stories.one(a.document, b.document):
            continue
        if not _differ(a.value, b.value) or not _one_event(a, b, likeness):
            continue
        if _given(statements, a, given[b.document]) or _given(statements, b, given[a.document]):
            continue
        yield likeness, _claim(statements, a), _claim(statements, b), ""


def _dated(statements: Statements, number: int, document: Document, index: int, dates: list[Date]) -> _Dated | None:
    """The date of what a sentence tells, or else of who said it; None where there are several, or none that is a day."""
    sentence = statements.span(index)
    own = [date for date in dates if not _said(document, sentence, date)]
    own = [date for date in own if not _OFFSET.search(document[date.span])] or ([] if own else dates)
    if len(own) != 1 or not (value := _value(document, own[0])):
        return None
    start = max(sentence.start, own[0].span.start - 2 * _REACH)
    if document.text[start : own[0].span.start].endswith(('="', "Super ")):  # markup, a name
        return None
    if _NOT_OF_THE_EVENT.search(document.text[start : own[0].span.start]):
        return None
    words = [word.lower() for word in _WORD.findall(document.text[start : own[0].span.start])]
    lead = tuple(statements.stem(word) for word in words if len(word) > 2 and word not in statements.stops)[-4:]
    return _Dated(
        number,
        index,
        own[0].span,
        value,
        lead,
        own == dates and len(own) == 1 and _said(document, sentence, own[0]),
    )


def _said(document: Document, sentence: Span, date: Date) -> bool:
    """Whether a verb of saying stands right before the date: it tells when something was said."""
    start = max(sentence.start, date.span.start - 4 * _REACH)
    return bool(_SAID.search(document.text, start, date.span.start))


def _one_event(a: _Dated, b: _Dated, likeness: float) -> bool:
    if a.said != b.said or not a.lead or not b.lead:
        return False
    if likeness >= LIKE and not set(a.lead[-2:]).isdisjoint(b.lead[-2:]):
        return True
    shared = {*a.lead} & {*b.lead}
    return (
        not a.said and a.lead[-1] == b.lead[-1] and len(shared) > 1 and len(shared) in (len({*a.lead}), len({*b.lead}))
    )


def _given(statements: Statements, one: _Dated, dates: list[tuple[int, str]]) -> bool:
    """Whether a document has the same date in a sentence that may tell the same."""
    return any(
        value and not _differ(value, one.value) and statements.likeness(index, one.index) >= LIKE / 2
        for index, value in dates
    )


def _claim(statements: Statements, one: _Dated) -> Claim:
    return Claim(one.document, statements.passage(one.index), one.span, one.value)


def _value(document: Document, date: Date) -> str:
    """The day, month or year that a date means, else its weekday, else "" (so for "last year", which is any time)."""
    if _DEICTIC.search(document[date.span]):
        return ""
    if date.value and (match := _DAY.match(date.value)):
        return match[0]
    weekday = _WEEKDAY.fullmatch(document[date.span])
    return weekday[1].lower() if weekday else ""


def _differ(left: str, right: str) -> bool:
    """Whether two days cannot be one: "2016" and "2016-09" can, and so can a day and a weekday."""
    if left[:1].isdigit() != right[:1].isdigit():
        return False
    return not left.startswith(right) and not right.startswith(left)
