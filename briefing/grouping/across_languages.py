"""Documents in several languages → which tell one story, and which of their sentences tell the same or differ, by value.

Words of two languages say nothing of each other. What carries over is figures with their unit, whole days, and names that
both write alike. Precision comes before recall: a small count without a unit, the day of a dateline, or a value that stands in
several sentences joins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, islice

from briefing.frozen import frozen
from briefing.language.lower_case import plain_form
from briefing.model import Corpus, Facts, Figure, Profile

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
class Told:
    """What one sentence tells by value: figures as (value, unit), whole days, and words with a capital."""

    figures: frozenset[tuple[float, str]]
    days: frozenset[str]
    names: frozenset[str]


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
        """Those of these facts, worked out once for what groups and what compares."""
        known = profile.memo.get("across languages")
        if not isinstance(known, cls) or known.facts is not facts:
            known = profile.memo["across languages"] = cls(corpus, facts, profile)
        return known

    @cached_property
    def told(self) -> list[list[tuple[int, Told]]]:
        """For each document its body sentences by their indices, and what they tell."""
        out: list[list[tuple[int, Told]]] = []
        for number, start in enumerate(self._corpus.starts()):
            document = self._corpus.documents[number]
            rows = [
                (start + sentence.index, self._of(number, sentence.span.start, sentence.span.stop))
                for sentence in document.sentences
                if not self._profile.heading[start + sentence.index]
            ]
            dateline = rows[0][1].days if rows else frozenset()
            out.append([(i, Told(row.figures, row.days - dateline, row.names)) for i, row in rows])
        return out

    def _of(self, number: int, start: int, stop: int) -> Told:
        document, facts = self._corpus.documents[number], self.facts[number]
        figures = (key for figure in facts.figures if start <= figure.span.start < stop if (key := _key(figure)))
        days = (date.value for date in facts.dates if start <= date.span.start < stop)
        names = (plain_form(word) for word in _NAME.findall(document.text, start, stop) if word[0].isupper())
        return Told(frozenset(figures), frozenset(day for day in days if day and len(day) == 10), frozenset(names))

    @cached_property
    def stories(self) -> list[tuple[int, int]]:
        """Pairs of documents in unlike languages that tell one story."""
        documents = self._corpus.documents
        pairs = combinations(range(len(documents)), 2)
        return [(a, b) for a, b in pairs if documents[a].language != documents[b].language and self._one(a, b)]

    def _one(self, left: int, right: int) -> bool:
        one, other = self._whole[left], self._whole[right]
        strong = len(one.figures & other.figures) + len(one.days & other.days)
        return strong >= _STRONG or (strong >= _STRONG - 1 and len(one.names & other.names) >= _NAMES)

    @cached_property
    def _whole(self) -> list[Told]:
        """What each document tells."""
        return [
            Told(
                frozenset(key for _, row in rows for key in row.figures),
                frozenset(day for _, row in rows for day in row.days),
                frozenset(name for _, row in rows for name in row.names),
            )
            for rows in self.told
        ]

    def same(self) -> Iterator[tuple[int, int]]:
        """Pairs of sentences that tell the same."""
        for left, right in self.stories:
            found = [(i, j) for i, one in self.told[left] for j, other in self.told[right] if _tells_same(one, other)]
            for i, j in found:
                alone = sum(i == k for k, _ in found) == 1 and sum(j == k for _, k in found) == 1
                if alone:
                    yield i, j

    def merged(self, groups: Sequence[int]) -> tuple[int, ...]:
        """The group of each sentence, with those joined that tell the same in unlike languages."""
        out = list(groups)
        for left, right in self.same():
            first, second = sorted((out[left], out[right]))
            out = [first if group == second else group for group in out]
        return tuple(out)

    def differing(self) -> Iterator[Differing]:
        """Pairs of sentences that give one thing another value."""
        for left, right in self.stories:
            leads = [{i for i, row in islice(self._with_figures(n), _LEAD)} for n in (left, right)]
            for i, one in self._with_figures(left):
                for j, other in self._with_figures(right):
                    mine = one.figures - self._whole[right].figures
                    theirs = other.figures - self._whole[left].figures
                    news = i in leads[0] and j in leads[1]
                    linked = one.names & other.names or one.figures & other.figures
                    if linked and _is_other(mine, theirs, news=news):
                        yield Differing(i, j, (self._figure(left, i, *mine), self._figure(right, j, *theirs)))

    def _with_figures(self, document: int) -> Iterator[tuple[int, Told]]:
        return ((i, row) for i, row in self.told[document] if row.figures)

    def _figure(self, number: int, index: int, key: tuple[float, str]) -> Figure:
        sentence = self._corpus.documents[number].sentences[index - self._corpus.starts()[number]].span
        return next(f for f in self.facts[number].figures if f.span.start in sentence and _key(f) == key)


def _key(figure: Figure) -> tuple[float, str] | None:
    """A figure's value with a unit that every language writes alike; None for what tells nothing by itself."""
    unit = figure.unit or ""
    shared = unit if unit == "percent" or (unit.isascii() and len(unit) <= _MOST_UNIT) else ""
    if figure.value is None or (unit and not shared) or (not shared and figure.value <= _SMALL):
        return None
    return figure.value, shared


def _tells_same(one: Told, other: Told) -> bool:
    """Whether the values of one sentence are those of the other, or some of them."""
    if one.figures or other.figures:
        shared = one.figures & other.figures
        within = shared in (one.figures, other.figures)
        return bool(shared) and within and not (one.days and other.days and one.days.isdisjoint(other.days))
    return bool(one.days) and one.days == other.days


def _is_other(mine: frozenset[tuple[float, str]], theirs: frozenset[tuple[float, str]], *, news: bool) -> bool:
    """Whether each has one figure of its own, of one unit and size; without a unit, in sentences that tell the news."""
    if len(mine) != 1 or len(theirs) != 1:
        return False
    (value, unit), (instead, unit_there) = *mine, *theirs
    near = 0 < value <= instead * _RATIO and 0 < instead <= value * _RATIO
    return unit == unit_there and near and (bool(unit) or news)
