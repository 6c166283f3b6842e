"""Two sentences of which one number is another: "shut for nine days", "shut for twelve days".

Where all else is word for word the same, it need not be known what the number counts: a percentage, a duration, a price are
set against each other as they stand. Two sentences that tell one thing in words of their own are set against each other by
the one percentage, or the one stretch of time, that each has.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import floor, log10

from briefing.comparing import measures
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import OF_POLLS, two_events, two_shares
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Claim, DateKind, Span

LIKE = 0.5
"""Cosine of two sentences from which they are laid beside each other word by word."""
FEWEST = 5
"""Words that two sentences have in common at least, in the same order."""
LIKE_BY_MARKS = (0.6, 0.6, 0.45, 0.38)
"""Cosine by the background's weights from which two sentences in words of their own tell one thing, by the number of marks
(a day, a name, a number) that they share; two words beside the measures are one more."""
UNSAID = 1.5
"""So many times one percentage may be the other where no word says what they are of."""
FEWEST_BESIDE = 2
"""Words beside two measures that they have in common, where what they are of is known of one of them alone."""
FARTHEST = 4
"""So many times one measure may be the other; what is farther apart is another thing."""
ROUND = ("a ", "an ")
"""How a stretch of time begins that is told roughly: "for a week"."""
_STRETCH = deferred(r"P(\d+)([DWMY])|PT(\d+)([HM])")
"""A whole number of one unit in TIMEX3: days to years, hours, minutes."""
_ORDINALS = lexicon("en").numbers.ordinals
_COUNTED = ("day", "night", "week", "month", "year")
_NTH = deferred(rf"\bits ({any_of(_ORDINALS)}) (day|week|month|year)\b", re.IGNORECASE)
_SMALLER = {"TH": ("TM", 60), "W": ("D", 7), "Y": ("M", 12)}
"""Unit → a smaller one, and how many of these it has."""
_BEFORE = (" from ", " than ")
"""What stands before a percentage of another time: "down from 3.1 percent"."""
_NEAR = 16
"""Characters before a measure in which it is bounded or rounded."""
_WIDE = 28
"""Characters on each side of a measure in which a word tells what it is of."""
_ROUGH = deferred(rf"\b{any_of(lexicon('en').comparing.bounding)} $", re.IGNORECASE)
_CARDINALS = {word: float(value) for word, value in lexicon("en").numbers.cardinals.items()}
_BOUND_WITHIN = deferred(rf"{any_of(lexicon('en').comparing.bounding, blank=' ')} ", re.IGNORECASE)
_RANGE = deferred(rf"\b(?:\d+|{any_of(_CARDINALS)}) to $", re.IGNORECASE)
"""What makes a measure the end of a range: "six to 13 days"."""
_FACED = deferred(r"\bfac(?:es|ed|ing|e) [^,;.]*$", re.IGNORECASE)
POLL = deferred(r"\b(?:poll|survey|sampl)\w*", re.IGNORECASE)
_KEPT = 10_000
"""Sentences whose words are kept: what a sentence is compared with stands shortly before it."""
_WORD = deferred(r"[$€£]?\d[\d,.]*\d|[$€£]?\d|[^\W\d_]+")
_VAGUE = frozenset(("one",))
"""A number that is as often a pronoun."""


@frozen
class _Word:
    """A word of a sentence in small letters, and where it stands in the document."""

    text: str
    span: Span

    @property
    def value(self) -> float | None:
        """The number that it is, if it is one."""
        return _value(self.text)


def _value(word: str) -> float | None:
    """The number that a word in small letters is, if it is one."""
    bare = word.lstrip("$€£").replace(",", "")
    if bare[:1].isdecimal():  # and no raised digit
        return float(bare) if bare.count(".") < 2 else None
    return None if word in _VAGUE else _CARDINALS.get(word)


@lru_cache(maxsize=_KEPT)
def _is_number(word: str) -> bool:
    return _value(word) is not None or word in _ORDINALS


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, what follows the number) of each two sentences that differ in one number."""
    told: set[tuple[int, int]] = set()
    for likeness, left, right, about, at in _alike(statements):
        told.add(at)
        yield likeness, left, right, about
    for likeness, one, other in _measured(statements):
        if (one.index, other.index) not in told:
            yield likeness, _measured_claim(statements, one), _measured_claim(statements, other), ""


def _alike(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str, tuple[int, int]]]:
    """(likeness, claim, claim, what follows the number, the sentences) of each two that differ in one number alone."""
    indices = [index for index, heading in enumerate(statements.profile.heading) if not heading]
    of = statements.profile.document

    @lru_cache(maxsize=_KEPT)
    def numbered(index: int) -> bool:
        return _has_number(statements, index)

    @lru_cache(maxsize=_KEPT)
    def said(index: int) -> list[_Word]:
        return _words(statements, index)

    def wanted(left: int, right: int) -> bool:
        return statements.one_story(of[left], of[right]) and numbered(left) and numbered(right)

    for likeness, left, right in statements.neighbours(indices, least=LIKE, wanted=wanted):
        one, two = said(left), said(right)
        if found := _one_number(one, two):
            a, b = one[found[0]], two[found[0]]
            dated = _dated(statements, left, a) or _dated(statements, right, b)
            if not dated and not two_events(statements, left, right):
                about = " ".join(word.text for word in one[found[0] + 1 : found[0] + 2])
                yield likeness, _claim(statements, left, a), _claim(statements, right, b), about, (left, right)


def _has_number(statements: Statements, index: int) -> bool:
    said = statements.corpus.documents[statements.profile.document[index]][statements.span(index)]
    return any(map(_is_number, _WORD.findall(said.lower())))


def _words(statements: Statements, index: int) -> list[_Word]:
    document = statements.corpus.documents[statements.profile.document[index]]
    sentence = statements.span(index)
    found = _WORD.finditer(document.text, sentence.start, sentence.stop)
    return [_Word(word[0].lower(), Span(word.start(), word.end())) for word in found]


def _one_number(one: Sequence[_Word], two: Sequence[_Word]) -> tuple[int] | None:
    """The place of the one word in which two sentences differ, where it is a number in both and neither rounds the other."""
    if len(one) != len(two) or len(one) <= FEWEST:
        return None
    changed = [at for at, (left, right) in enumerate(zip(one, two, strict=True)) if left.text != right.text]
    if len(changed) != 1:
        return None
    (at,) = changed
    a, b = (_nth(said, at) if said[at].value is None else said[at].value for said in (one, two))
    return (at,) if a is not None and b is not None and a != b and not (rounds(a, b) or rounds(b, a)) else None


def _nth(said: Sequence[_Word], at: int) -> float | None:
    """The number of a day, week … that is counted: "its third week"."""
    counted = at + 1 < len(said) and said[at + 1].text in _COUNTED
    return float(_ORDINALS[said[at].text]) if counted and said[at].text in _ORDINALS else None


@frozen
class _Measure:
    """A percentage or a stretch of time; `unit` is "percent", or a unit of TIMEX3 ("D")."""

    index: int
    unit: str
    value: float
    span: Span


def _measured(statements: Statements) -> Iterator[tuple[float, _Measure, _Measure]]:
    """(likeness, measure, measure) of each two sentences that tell one thing and have one measure of a unit each."""
    measures = dict(_measures(statements))
    of = statements.profile.document
    given = {(of[one.index], one.unit, one.value) for every in measures.values() for one in every}
    sole = {index: found for index, every in measures.items() if (found := _sole(every))}

    def opposed(left: int, right: int) -> Iterator[tuple[_Measure, _Measure]]:
        for unit in sorted(sole[left].keys() & sole[right].keys()):
            one, other = sole[left][unit], sole[right][unit]
            known = (of[left], unit, other.value) in given or (of[right], unit, one.value) in given
            if _apart(one.value, other.value) and not known:
                yield one, other

    def wanted(left: int, right: int) -> bool:
        return statements.one_story(of[left], of[right]) and any(opposed(left, right))

    indices = [index for index in sole if not statements.profile.heading[index]]
    for _, left, right in statements.neighbours(indices, least=LIKE / 2, wanted=wanted):
        likeness, marks = statements.in_background(left, right), statements.shared_marks(left, right)
        polled = all(POLL.search(statements.profile.texts[index]) for index in (left, right))
        if not statements.one_beside_numbers(left, right, polled=polled) or not _one_scope(statements, left, right):
            continue
        for one, other in opposed(left, right):
            beside = len(_beside(statements, one) & _beside(statements, other))
            least = LIKE_BY_MARKS[min(len(LIKE_BY_MARKS) - 1, marks + (beside > 1))]
            if likeness >= least and _one_matter(statements, one, other, marks, beside):
                yield likeness, one, other


def _sole(measures: Sequence[_Measure]) -> dict[str, _Measure]:
    """The measures of a sentence that are told outright, by unit; none of a unit of which it has more."""
    units = Counter(one.unit for one in measures)
    return {one.unit: one for one in measures if one.value and units[one.unit] == 1}


def _measures(statements: Statements) -> Iterator[tuple[int, list[_Measure]]]:
    """(sentence, its percentages and stretches of time), ascending; what is bounded or rounded has the value 0."""
    found: dict[int, list[_Measure]] = {}
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        percents = ((one.span, "percent", one.value) for one in facts.figures if one.unit == "percent")
        stretches = (
            (one.span, *_in_smaller_units(match[2] or f"T{match[4]}", float(match[1] or match[3])))
            for one in facts.dates
            if one.kind is DateKind.DURATION and (match := _STRETCH.fullmatch(one.value or ""))
        )
        for span, unit, value in (*percents, *stretches, *_nths(document.text)):
            index = statements.index(number, span.start)
            if index is not None and not document.text.endswith(_BEFORE, max(0, span.start - _NEAR), span.start):
                rough = _rough(document.text, span)
                found.setdefault(index, []).append(_Measure(index, unit, 0.0 if rough else value or 0.0, span))
    yield from sorted(found.items())


def _rough(text: str, span: Span) -> bool:
    """Whether a measure is rounded, bounded, or only what may come: "about three", "faces up to ten years"."""
    if _ROUGH.search(text, max(0, span.start - _NEAR), span.start) or _BOUND_WITHIN.match(text, span.start, span.stop):
        return True
    if text.startswith(ROUND, span.start):
        return True
    faced = _FACED.search(text, max(0, span.start - _WIDE), span.start) is not None
    return faced or _RANGE.search(text, max(0, span.start - _NEAR), span.start) is not None


def _in_smaller_units(unit: str, number: float) -> tuple[str, float]:
    """(unit, number) of a stretch of time, hours as minutes and weeks as days."""
    smaller, times = _SMALLER.get(unit, (unit, 1))
    return smaller, times * number


def _nths(text: str) -> Iterator[tuple[Span, str, float]]:
    """(place, unit, number) of each day or the like that is counted from a beginning: "in its sixth day"."""
    for match in _NTH.finditer(text):
        yield Span(match.start(1), match.end()), match[2], float(_ORDINALS[match[1].lower()])


def _apart(one: float, other: float) -> bool:
    """Whether two values of one unit cannot both hold, and are near enough to be of one thing."""
    low, high = sorted((one, other))
    return low > 0 and low != high and high <= FARTHEST * low and not (rounds(low, high) or rounds(high, low))


def _one_matter(statements: Statements, one: _Measure, other: _Measure, marks: int, beside: int) -> bool:
    """Whether nothing tells that two measures are of two things, and a word beside them, or all three marks, that they are of one."""
    left, right = one.index, other.index
    if statements.of_another(left, right) or statements.one_word_else(left, right):
        return False
    before = [measures.clause(statements, at.index, at.span)[0] for at in (one, other)]
    if measures.looked_for(before[0]) != measures.looked_for(before[1]):
        return False
    if two_events(statements, left, right) or _two_spells(statements, one, other):
        return False
    if one.unit == "percent" and (
        two_shares(statements, (left, one.span), (right, other.span)) or _only_polled(statements, one, other)
    ):
        return False
    if _of_two_things(statements, one, other, beside):
        return False
    one_time = statements.one_ahead(left, right) or all(
        POLL.search(statements.profile.texts[at]) for at in (left, right)
    )
    return one_time and (marks == len(LIKE_BY_MARKS) - 1 or beside > 0)


def _only_polled(statements: Statements, one: _Measure, other: _Measure) -> bool:
    """Whether nothing but names and the poll stands beside two percentages of a poll: it had two questions."""
    if not all(POLL.search(statements.profile.texts[at.index]) for at in (one, other)):
        return False
    plain = statements.plain(one.index) & statements.plain(other.index)
    return not (plain & _beside(statements, one) & _beside(statements, other)) - OF_POLLS


def _two_spells(statements: Statements, one: _Measure, other: _Measure) -> bool:
    """Whether the clauses of two measures tell of two quarters, rounds … by their number."""
    spells = [statements.turns(" ".join(measures.clause(statements, at.index, at.span))) for at in (one, other)]
    return bool(spells[0] and spells[1]) and set(spells[0]).isdisjoint(spells[1])


def _of_two_things(statements: Statements, one: _Measure, other: _Measure, beside: int) -> bool:
    """Whether the clauses of two measures say that they are of two things, or too little: a delay, and how long the fog lasted."""
    own, others = _thing(statements, one), _thing(statements, other)
    known = [thing for thing in (own, others) if thing]
    if own.isdisjoint(others) and (len(known) > 1 or (known and beside < FEWEST_BESIDE)):
        return True
    if one.unit != "percent":
        return False
    far = max(one.value, other.value) > UNSAID * min(one.value, other.value)
    return (far and not own | others) or measures.of_two_peoples(
        statements, (one.index, one.span), (other.index, other.span)
    )


def _thing(statements: Statements, one: _Measure) -> frozenset[str]:
    """What a measure is of, by the words of its clause."""
    return measures.things(statements.stems(" ".join(measures.clause(statements, one.index, one.span))))


def _beside(statements: Statements, one: _Measure) -> frozenset[str]:
    """The terms of a sentence that stand right beside its measure."""
    document = statements.corpus.documents[statements.profile.document[one.index]]
    sentence = statements.span(one.index)
    before = document.text[max(sentence.start, one.span.start - _WIDE) : one.span.start]
    after = document.text[one.span.stop : min(sentence.stop, one.span.stop + _WIDE)]
    return statements.stems(f"{before} {after}") & statements.terms[one.index]


def _one_scope(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences speak of the same part, and none of a place that the other document does not name."""
    return statements.scopes(left) == statements.scopes(right) and not statements.unknown_places(left, right)


def _measured_claim(statements: Statements, one: _Measure) -> Claim:
    return statements.claim(one.index, one.span, one.value)


def fewer_tenths(one: float, other: float) -> bool:
    """Whether one of two values is the other, told to fewer tenths."""
    tenths = [len(f"{value:.6g}".partition(".")[2]) for value in (one, other)]
    if tenths[0] == tenths[1]:
        return False
    rough, exact = (one, other) if tenths[0] < tenths[1] else (other, one)
    unit = 10.0 ** -min(tenths)
    return abs(floor(exact / unit + 0.5 + 1e-9) * unit - rough) < unit / 100


def rounds(rough: float, exact: float) -> bool:
    """Whether one number is the other, rounded (half up) to the digits that it has."""
    if rough <= 0 or exact <= 0:
        return False
    if fewer_tenths(rough, exact):
        return True
    unit = 10.0 ** floor(log10(rough))
    while rough % unit:
        unit /= 10
        if unit < 1:
            return False
    return unit > 1 and floor(exact / unit + 0.5) * unit == rough


def _dated(statements: Statements, index: int, word: _Word) -> bool:
    """Whether a word is part of a day, a year or a time of day, which are compared as such."""
    dates = statements.facts[statements.profile.document[index]].dates  # ascending, disjoint
    at = bisect_right(dates, word.span.start, key=lambda date: date.span.start) - 1
    return at >= 0 and dates[at].kind in (DateKind.DATE, DateKind.TIME) and word.span in dates[at].span


def _claim(statements: Statements, index: int, word: _Word) -> Claim:
    return statements.claim(index, word.span, word.value)
