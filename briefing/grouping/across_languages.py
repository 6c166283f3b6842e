"""Documents in several languages → which tell one story, and which of their sentences tell the same or differ, by value.

Words of two languages say nothing of each other. What carries over is figures with their unit, whole days, and names that
both write alike. Precision comes before recall: a small count without a unit, the day of a dateline, or a value that stands in
several sentences joins nothing. Documents that share no value are never set against each other: those that may tell one story
are found by the values themselves, so that a thousand documents take a thousand times what one does. Whether two figures
agree is asked of `agreement.figures`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations, islice

from briefing.agreement import figures as agreement
from briefing.agreement.clause_vocabulary import vocabulary
from briefing.agreement.figures import Amount
from briefing.agreement.verdicts import Verdict
from briefing.frozen import frozen
from briefing.language.lower_case import plain_form
from briefing.language.patterns import LETTERS
from briefing.model import Corpus, Document, Facts, Figure, Profile

_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{3,}")
_SMALL = 12
"""Counts up to which a number without a unit tells no story from another."""
_MOST_UNIT = 3
"""Letters of a currency's code or a unit's symbol, which are the same in every language."""
_STRONG, _NAMES = 3, 2
"""Values, and names, that two documents of one story share at least: so many values, or one less with the names."""
_RATIO = 4.0
"""By how much two values of one thing may differ."""
_LEAD = 2
"""Sentences with a figure that may tell the news."""


@frozen
class Values:
    """What one sentence tells by value: figures, whole days, and words with a capital."""

    figures: frozenset[Amount]
    days: frozenset[str]
    names: frozenset[str]
    small: frozenset[str] = frozenset()
    """Counts up to twelve, in digits: they join nothing, and part what does not tell the same ("four dead", "fünf Tote")."""


@frozen
class Differing:
    """Two sentences, by their indices, and in each the figure that stands for another value in the other."""

    left: int
    right: int
    figures: tuple[Figure, Figure]


class AcrossLanguages:
    """The sentences of a corpus, counted through all documents, by their values."""

    def __init__(self, corpus: Corpus, facts: Sequence[Facts], profile: Profile) -> None:
        """Takes the corpus with the facts of each document, and which sentence is a heading."""
        self._corpus, self.facts, self._profile = corpus, facts, profile

    @classmethod
    def of(cls, corpus: Corpus, facts: Sequence[Facts], profile: Profile) -> AcrossLanguages:
        """The values of these facts, worked out once for what groups and what compares."""
        known = profile.memo.get("across languages")
        if not isinstance(known, cls) or known.facts is not facts:
            known = profile.memo["across languages"] = cls(corpus, facts, profile)
        return known

    @cached_property
    def values(self) -> list[list[tuple[int, Values]]]:
        """For each document its body sentences by their indices, and what they tell."""
        out: list[list[tuple[int, Values]]] = []
        for number, start in enumerate(self._corpus.starts()):
            document = self._corpus.documents[number]
            rows = [
                (start + sentence.index, self._of(number, sentence.span.start, sentence.span.stop))
                for sentence in document.sentences
                if not self._profile.heading[start + sentence.index]
            ]
            dateline = rows[0][1].days if rows else frozenset()
            out.append([(i, replace(row, days=row.days - dateline)) for i, row in rows])
        return out

    def _of(self, number: int, start: int, stop: int) -> Values:
        document, facts = self._corpus.documents[number], self.facts[number]
        inside = (figure for figure in facts.figures if start <= figure.span.start < stop)
        figures = (amount for figure in inside if (amount := _amount(figure, document)))
        days = (date.value for date in facts.dates if start <= date.span.start < stop)
        names = (plain_form(word) for word in _NAME.findall(document.text, start, stop) if word[0].isupper())
        whole = frozenset(day for day in days if day and len(day) == 10)
        return Values(frozenset(figures), whole, frozenset(names), frozenset(self._small(number, start, stop)))

    def _small(self, number: int, start: int, stop: int) -> Iterator[str]:
        """The counts up to twelve of a stretch, as figures and as words."""
        document, known = self._corpus.documents[number], vocabulary(self._corpus.documents[number].language)
        for figure in self.facts[number].figures:
            if start <= figure.span.start < stop and figure.value is not None and figure.value in range(2, _SMALL + 1):
                yield f"{figure.value:.0f}"
        for word in LETTERS.findall(document.text, start, stop):
            amount = known.amount(plain_form(word))
            if amount.isdigit() and int(amount) <= _SMALL:
                yield amount

    @cached_property
    def stories(self) -> list[tuple[int, int]]:
        """Pairs of documents in unlike languages that tell one story."""
        whole = self._whole
        return sorted(
            (left, right)
            for (left, right), shared in self._shared.items()
            if shared >= _STRONG or (shared >= _STRONG - 1 and len(whole[left].names & whole[right].names) >= _NAMES)
        )

    @cached_property
    def _shared(self) -> Counter[tuple[int, int]]:
        """Pairs of documents in unlike languages → how many figures and days both have; those that share none are left out."""
        having: defaultdict[object, list[int]] = defaultdict(list)
        for number, whole in enumerate(self._whole):
            for value in {(figure.low, figure.unit) for figure in whole.figures} | whole.days:
                having[value].append(number)
        language = [document.language for document in self._corpus.documents]
        pairs = (pair for numbers in having.values() for pair in combinations(numbers, 2))
        return Counter((left, right) for left, right in pairs if language[left] != language[right])

    @cached_property
    def _whole(self) -> list[Values]:
        """What each document tells."""
        return [
            Values(
                frozenset(figure for _, row in rows for figure in row.figures),
                frozenset(day for _, row in rows for day in row.days),
                frozenset(name for _, row in rows for name in row.names),
            )
            for rows in self.values
        ]

    def same(self) -> Iterator[tuple[int, int]]:
        """Pairs of sentences that tell the same."""
        for left, right in self.stories:
            found = [
                (i, j) for i, one in self.values[left] for j, other in self.values[right] if _tells_same(one, other)
            ]
            for i, j in found:
                alone = sum(i == k for k, _ in found) == 1 and sum(j == k for _, k in found) == 1
                if alone:
                    yield i, j

    def merged(self, groups: Sequence[int]) -> tuple[int, ...]:
        """The group of each sentence, with those joined that tell the same in unlike languages."""
        joined: dict[int, int] = {}

        def first(group: int) -> int:
            while group in joined:
                group = joined[group]
            return group

        for left, right in self.same():
            one, other = sorted((first(groups[left]), first(groups[right])))
            if one != other:
                joined[other] = one
        return tuple(map(first, groups))

    def differing(self) -> Iterator[Differing]:
        """Pairs of sentences that give one thing another value."""
        for left, right in self.stories:
            leads = [{i for i, row in islice(self._with_figures(n), _LEAD)} for n in (left, right)]
            for i, one in self._with_figures(left):
                for j, other in self._with_figures(right):
                    mine = _contradicted(one.figures, self._whole[right].figures)
                    theirs = _contradicted(other.figures, self._whole[left].figures)
                    news = i in leads[0] and j in leads[1]
                    linked = one.names & other.names or _same(one.figures, other.figures)
                    if linked and _is_other(mine, theirs, news=news):
                        yield Differing(i, j, (self._figure(left, i, *mine), self._figure(right, j, *theirs)))

    def _with_figures(self, document: int) -> Iterator[tuple[int, Values]]:
        return ((i, row) for i, row in self.values[document] if row.figures)

    def _figure(self, number: int, index: int, amount: Amount) -> Figure:
        document = self._corpus.documents[number]
        sentence = document.sentences[index - self._corpus.starts()[number]].span
        inside = (figure for figure in self.facts[number].figures if figure.span.start in sentence)
        return next(figure for figure in inside if _amount(figure, document) == amount)


def _amount(figure: Figure, document: Document) -> Amount | None:
    """A figure of one value with a unit that every language writes alike; None for what tells nothing by itself.

    Its qualifier is an effect, not a word of its language: "rund", "environ" and "about" are one.
    """
    unit = figure.unit or ""
    shared = unit if unit == "percent" or (unit.isascii() and len(unit) <= _MOST_UNIT) else ""
    if figure.value is None or (unit and not shared) or (not shared and figure.value <= _SMALL):
        return None
    amount = agreement.read(figure, document.text, language=document.language)
    return replace(amount, unit=shared or None, said=amount.bound.value) if amount else None


def _same(one: Iterable[Amount], other: Iterable[Amount]) -> list[Amount]:
    """The figures of `one` that stand in the other, too."""
    there = list(other)
    return [a for a in one if any(a.unit == b.unit and agreement.compare(a, b).verdict is Verdict.SAME for b in there)]


def _contradicted(one: Iterable[Amount], other: Iterable[Amount]) -> list[Amount]:
    """The figures of `one` with which none of the other agrees, not even rounded or as a bound."""
    there = list(other)
    return [a for a in one if not any(a.unit == b.unit and agreement.compare(a, b).holds for b in there)]


def _tells_same(one: Values, other: Values) -> bool:
    """Whether the values of one sentence are those of the other, or some of them."""
    if one.small and other.small and not (one.small <= other.small or other.small <= one.small):
        return False
    if one.figures or other.figures:
        here, there = _same(one.figures, other.figures), _same(other.figures, one.figures)
        within = len(here) == len(one.figures) or len(there) == len(other.figures)
        return bool(here) and within and not (one.days and other.days and one.days.isdisjoint(other.days))
    return bool(one.days) and one.days == other.days


def _is_other(mine: Sequence[Amount], theirs: Sequence[Amount], *, news: bool) -> bool:
    """Whether each has one figure of its own, of one unit and size; without a unit, in sentences that tell the news."""
    if len(mine) != 1 or len(theirs) != 1:
        return False
    (here,), (there,) = mine, theirs
    near = 0 < here.low <= there.low * _RATIO and 0 < there.low <= here.low * _RATIO
    return here.unit == there.unit and near and (here.unit is not None or news)
