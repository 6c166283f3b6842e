"""Two short reports of one event and day: the one value of a type in a sentence of each that the other report does not have at all.

What two reports agree on stands in both, in whatever words; so a number that is strange to the other report is either something
that the other leaves out, or what it tells otherwise. It does the latter where it has a strange value of the same type in a sentence that says
the same but for the value. Values are matched, and not sentences: a report may tell in one sentence what the other tells in two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.comparing import counterparts, slots
from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated, stated
from briefing.comparing.figure_exclusions import not_of_one
from briefing.comparing.figure_pair import ABSTRACT, Pair
from briefing.comparing.figures import two_ends
from briefing.comparing.measures import in_days
from briefing.comparing.sole_measures import reports_of_one_event
from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.grouping import event_match
from briefing.grouping.two_events import nearness, two_acts, two_times
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Claim, DateKind, Span

LEAST, SOLE = 0.3, 0.15
"""How far two sentences must say the same beside two numbers, and where each is the one strange number of its type that the other could be."""
UNDATED, MARKS = 0.5, 2
"""How far two sentences must say the same, and their cosine by the background's weights, where their documents have no day and neither number is the
one that the other could be, unless they share so many marks of an event (a day, a name, a number)."""
_OF_ONE_NOUN, _NEAREST = 0.5, 0.5
"""Cosine in what is written about words from which two nouns are one thing, and how far two sentences say the same that count one thing by
whatever nouns."""
_FARTHEST, _ROUNDED, _CUT, _EXACT = 4.0, 0.1, 0.01, 20.0
"""So many times one number may be the other; by what share it may be its rounding, by what it may be cut ("$138.7 million", "$138 million"), and
from which number on."""
_TOLD_EXACTLY, _ALIKE = 1000.0, 0.45
"""From which number on its digits tell whether it is rounded, and how far two sentences say the same that may look ahead in words of their own."""
_BEFORE, _BEHIND = 12, 6
"""Characters beside a number in which it is said to be another time's."""
_OTHER_TIME = deferred(r"\b(?:previous|past|last|next|prior|more|another)\b|\w-(?:month|year)")
_TOLD_ROUGHLY = deferred(r"\b(?:half|almost|decades?|an?)\b", re.IGNORECASE)
"""What makes a stretch of time no number that another one could contradict: "a year and a half", "almost two decades"."""
_ROUNDING = lexicon("en").comparing.rounding


@frozen
class _Value:
    """A number in a sentence: its type, and what it counts (`of`)."""

    type: str
    document: int
    index: int
    span: Span
    value: float
    of: str
    source: Stated | None = None


def figures(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(cover, claim, claim, "") of each two numbers that two reports of one event and day give of one thing."""
    together = list(reports_of_one_event(statements, of_a_day=True))
    told = {number: list(_numbers(statements, number)) for number in sorted({n for both in together for n in both})}
    for left, right in together:
        for cover, one, other in _matched(statements, told[left], told[right]):
            yield cover, _claim(statements, one), _claim(statements, other), ""


def _numbers(statements: Statements, number: int) -> Iterator[_Value]:
    text, inside = statements.corpus.documents[number].text, set(counterparts.body(statements, number))
    for one in stated(statements, among=inside):
        unit, value = one.figure.unit, one.figure.value
        if unit != "years" and value and value >= 1 and _is_whole(text, one):
            kind = "unit" if unit else "count"
            yield _Value(kind, number, one.index, one.figure.span, float(value), unit or one.head, one)
    for date in statements.facts[number].dates:
        index = statements.index(number, date.span.start)
        exact = (
            statements.days[number]
            and date.kind is DateKind.DURATION
            and not _TOLD_ROUGHLY.search(text, date.span.start, date.span.stop)
        )
        days = in_days(date.value or "") if exact else 0.0
        if index in inside and days:
            yield _Value("duration", number, index, date.span, days, "")


def _is_whole(text: str, one: Stated) -> bool:
    """Whether a figure counts no part and none beside others, and is no bound: "at least 20", "its pilot and three passengers"."""
    qualifier = one.figure.qualifier
    bounded = qualifier is not None and qualifier.of(text).lower() not in _ROUNDING
    part = text.endswith(counterparts.PARTS, 0, one.figure.span.start)
    return not (part or bounded or one.others_of or one.perpetrator)


def _matched(
    statements: Statements, left: Sequence[_Value], right: Sequence[_Value]
) -> Iterator[tuple[float, _Value, _Value]]:
    """The values of two documents that are each other's nearest, of those that are strange to the other document."""
    ones, others = _strange(left, right), _strange(right, left)
    of_one = [(one, other) for one in ones for other in others if _of_one_type(statements, one, other)]
    seen = Counter((at.document, at.span) for pair in of_one for at in pair)
    scored = []
    for one, other in of_one:
        cover = _cover(statements, one, other)
        sole = all(seen[at.document, at.span] == 1 for at in (one, other))
        if _alike(statements, one, other, cover, sole=sole):
            scored.append((cover, one, other))
    taken: set[tuple[int, Span]] = set()
    for cover, one, other in sorted(scored, key=lambda row: (-row[0], row[1].span, row[2].span)):
        places = {(one.document, one.span), (other.document, other.span)}
        if taken.isdisjoint(places):
            taken |= places
            if _differ(statements, one, other):
                yield cover, one, other


def _alike(statements: Statements, one: _Value, other: _Value, cover: float, *, sole: bool) -> bool:
    """Whether the sentences of two values are so alike that they tell one thing; `sole`: neither could be another one of the other document."""
    if sole and one.of == other.of and _is_a_thing(one) and statements.open_alike(one.document, other.document):
        return True  # "300 barrels", "900 barrels"
    if cover < (SOLE if sole and _is_large(one) and _is_large(other) else LEAST):
        return False
    if sole or _dated(statements, one, other) or statements.shared_marks(one.index, other.index) >= MARKS:
        return True
    return cover >= UNDATED and statements.in_background(one.index, other.index) >= UNDATED


def _is_a_thing(one: _Value) -> bool:
    """Whether it is said what a value is of, and that is neither people nor money."""
    return bool(one.of) and one.type != "duration" and one.of not in ABSTRACT | {PEOPLE}


def _dated(statements: Statements, one: _Value, other: _Value) -> bool:
    """Whether it is known of which day the documents of two values are."""
    return all(statements.days[at.document] for at in (one, other))


def _is_large(one: _Value) -> bool:
    """Whether a value is a number of which a report has hardly two by chance; small counts it has of many things."""
    return one.type != "count" or one.value >= _EXACT


def _strange(told: Sequence[_Value], by: Sequence[_Value]) -> list[_Value]:
    """The values of one document that the other does not have, and of which its sentence has no other of the type."""
    found = [one for one in told if by and not any(_is_one_number(one.value, at.value) for at in by)]
    beside = Counter((one.index, one.type, one.of) for one in found)
    return [one for one in found if beside[one.index, one.type, one.of] == 1]


def _is_one_number(one: float, other: float) -> bool:
    """Whether one number may be the other, rounded."""
    low, high = sorted((one, other))
    if low == high:
        return True
    near = high >= _EXACT and high - low <= _ROUNDED * high
    return near and (
        high - low <= _CUT * high or high < _TOLD_EXACTLY or slots.rounds(low, high) or slots.rounds(high, low)
    )


def _of_one_type(statements: Statements, one: _Value, other: _Value) -> bool:
    """Whether two values are of one type, and what they count may be one thing."""
    if one.source is None or other.source is None or one.type != "count" or other.type != "count":
        return (one.type, one.of) == (other.type, other.of)
    if not _of_one_fate(one.source, other.source):
        return False
    nouns = [statements.stems(f"{at.of} {at.source.counted}") for at in (one, other) if at.source]
    return not all(nouns) or nearness(*nouns) >= _OF_ONE_NOUN or _cover(statements, one, other) >= _NEAREST


def _cover(statements: Statements, one: _Value, other: _Value) -> float:
    """How far the sentences of two values say the same beside them, 0 to 1."""
    beside = []
    for at in (one, other):
        stems = statements.stems_of(at.index)
        own = statements.stems(statements.corpus.documents[at.document][at.span])
        kept = tuple(stem for stem in stems.stems if stem.isalpha() and stem not in own)
        beside.append(event_match.Stems(kept, stems.plain, stems.leads))
    return sum(event_match.covers(*beside)) / 2


def _differ(statements: Statements, one: _Value, other: _Value) -> bool:
    """Whether two values cannot both hold, and nothing says that they are of two things or times."""
    left, right = one.index, other.index
    if two_times(statements.profile.texts[left], statements.profile.texts[right]):
        return False
    days = statements.days_named(left), statements.days_named(right)
    if all(days) and days[0].isdisjoint(days[1]):
        return False
    if statements.of_another(left, right):
        return False
    if not statements.one_ahead(left, right) and _cover(statements, one, other) < _ALIKE:
        return False  # "will pay", "is contributing"
    low, high = sorted((one.value, other.value))
    if high > _FARTHEST * low or any(_of_another_time(statements, at) for at in (one, other)):
        return False
    if one.source is None or other.source is None:
        return True
    if not _dated(statements, one, other) and _of_two(statements, one.source, other.source):
        return False
    return _of_one_thing(one, one.source, other, other.source)


def _of_two(statements: Statements, one: Stated, other: Stated) -> bool:
    """Whether anything says that two figures, of documents without a day, are of two things."""
    left, right = one.index, other.index
    pair = Pair(statements, one, other, statements.likeness(left, right))
    acts = one.counted and other.counted and two_acts(statements, left, right)
    return bool(acts) or not_of_one(pair) or two_ends(statements, one, other)


def _of_another_time(statements: Statements, one: _Value) -> bool:
    text = statements.corpus.documents[one.document].text
    return _OTHER_TIME.search(text[max(0, one.span.start - _BEFORE) : one.span.stop + _BEHIND]) is not None


def _of_one_thing(one: _Value, told: Stated, other: _Value, given: Stated) -> bool:
    """Whether neither of two figures alone is a part's or a change, but for two counts by one noun, nor one of another fate."""
    counted = one.type == "count" and one.of == other.of != PEOPLE
    if told.otherwise != given.otherwise and not counted:
        return False
    if _adds_up(told, given) or _adds_up(given, told):
        return False  # "2.5 million doses and 1.5 million", "4 million doses"
    flowed = _is_a_thing(one) and told.fates ^ given.fates == {"escaped"}  # "leaked 300 barrels", "900 barrels escaped"
    return flowed or _of_one_fate(told, given)


def _of_one_fate(told: Stated, given: Stated) -> bool:
    """Whether the same befell what two figures count, or nothing."""
    return told.fates == given.fates or not told.fates.isdisjoint(given.fates)


def _adds_up(parts: Stated, whole: Stated) -> bool:
    """Whether a figure and the others of its sentence are together what another one is."""
    return bool(parts.others) and (parts.figure.value or 0) + sum(parts.others) == whole.figure.value


def _claim(statements: Statements, one: _Value) -> Claim:
    return statements.claim(one.index, one.span, one.value)
