"""A sentence of a brief → how much of its content one short stretch of the sources has, and which words no source has.

Content words count by their inverse document frequency (Spärck Jones 1972), a sentence of the sources being a document;
the stretch is one to three sentences, as a summary fuses them (McKeown et al. 2010). It is a measure of shared words, no judgement: what it
says is a note, never a problem. docs/verify.md has the curves that its thresholds are read from.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from briefing.frozen import frozen
from briefing.language.stems import stemmer
from briefing.language.stop_words import plain_stop_words
from briefing.model import Sentence, Span
from briefing.verifying.index import distinct
from briefing.verifying.sources import Sources

WINDOW = 3
"""Sentences of a stretch at most."""
_TRIED = 12
"""Stretches whose words are counted exactly, of those that share most."""


@frozen
class Support:
    """What the best stretch has of a sentence: its share by weight (0 to 1), where it is; and the words without a source.

    `absent` are numbers of words in the sequence that was asked about.
    """

    share: float
    source: int
    span: Span
    absent: tuple[int, ...]


class Supports:
    """The sentences of the sources by the stems of their words; made when first asked for."""

    def __init__(self, sources: Sources, language: str) -> None:
        self.sources = sources
        self._stem, self._stop = stemmer(language), plain_stop_words(language)
        self._found: dict[tuple[tuple[str, ...], int], list[Support]] = {}
        """What was asked for: several checks ask about one sentence."""
        self._held: dict[str, Any] = {}
        self._places: dict[str, Any] = {}

    @cached_property
    def _sentences(self) -> tuple[Any, list[tuple[int, int]]]:
        """The place of the first word of each sentence among all words, ascending, and its source and number there."""
        firsts: list[int] = []
        names: list[tuple[int, int]] = []
        for source, (document, begin) in enumerate(zip(self.sources.documents, self.sources.index.begins, strict=True)):
            starts = self.sources.index.words[source].starts
            offsets = [sentence.span.start for sentence in document.sentences]
            firsts += [begin + int(at) for at in np.searchsorted(starts, offsets)] if offsets else []
            names += [(source, number) for number in range(len(offsets))]
        return np.array(firsts, dtype=np.int64), names

    @cached_property
    def _last(self) -> Any:
        """For each sentence the number of the last sentence of its source."""
        sources = np.array([source for source, _ in self._sentences[1]], dtype=np.int64)
        return np.searchsorted(sources, sources, "right") - 1

    @cached_property
    def _forms(self) -> dict[str, list[str]]:
        """The words of the sources by their stem."""
        out: dict[str, list[str]] = {}
        for form in self.sources.index.vocabulary:
            out.setdefault(self._stem(form), []).append(form)
        return out

    def places(self, stem: str) -> Any:
        """The places of a stem among all words, ascending."""
        if stem not in self._places:
            places = [self.sources.index.places(form) for form in self._forms.get(stem, ())]
            self._places[stem] = np.sort(np.concatenate(places)) if places else np.array([], dtype=np.int64)
        return self._places[stem]

    def sentence_numbers(self, places: Any) -> Any:
        """The number of the sentence of each place, ascending with it; -1 before the first."""
        return np.searchsorted(self._sentences[0], places, "right") - 1

    def content(self, forms: Sequence[str]) -> Iterator[tuple[int, str]]:
        """The words of content among `forms`: the place of each and its stem."""
        for at, form in enumerate(forms):
            if form not in self._stop and (len(form) > 2 or form.isdigit()):
                yield at, self._stem(form)

    def weight(self, stem: str) -> float:
        """The inverse document frequency of a stem; 0 for one that no source has."""
        held = len(self._holding(stem))
        return self._weight(held) if held else 0.0

    @property
    def greatest(self) -> float:
        """The weight of a stem that no sentence had."""
        return math.log(2 * (len(self._sentences[1]) + 1))

    def _weight(self, held: int) -> float:
        return math.log((len(self._sentences[1]) + 1) / (held + 0.5))

    def _holding(self, stem: str) -> Any:
        """The numbers of the sentences that hold a stem, ascending."""
        if stem not in self._held:
            found = self.sentence_numbers(self.places(stem))
            self._held[stem] = distinct(found[found >= 0])
        return self._held[stem]

    def of(self, forms: Sequence[str]) -> Support | None:
        """The stretch that has most of these words; None where no source shares a word of content."""
        return next(iter(self.stretches(forms, most=1)), None)

    def stretches(self, forms: Sequence[str], *, most: int) -> list[Support]:
        """The stretches that have most of these words, best first; none overlaps another."""
        key = (tuple(forms), most)
        if key not in self._found:
            self._found[key] = self._stretches(forms, most=most)
        return self._found[key]

    def _stretches(self, forms: Sequence[str], *, most: int) -> list[Support]:
        stems = dict(self.content(forms))
        held = {stem: self._holding(stem) for stem in dict.fromkeys(stems.values())}
        weights = {stem: self._weight(len(found)) for stem, found in held.items()}
        whole = sum(weights.values())
        if whole <= 0:
            return []
        absent = tuple(n for n, stem in stems.items() if not len(held[stem]))
        found = self._best(held, weights, max(_TRIED, 3 * most))
        return [self._support(weight / whole, first, last, absent) for weight, first, last in _apart(found)[:most]]

    def shares(self, weights: Mapping[str, float]) -> list[tuple[float, int, Sentence]]:
        """The weight of stems in each sentence that has most of them, with its source, best first."""
        held = {stem: self._holding(stem) for stem in sorted(weights)}  # in one order: floats are summed
        sharing, shares = self._sharing(held, weights)
        if len(sharing) < _TRIED:  # and the first that share nothing
            some = np.arange(min(len(self._sentences[1]), 2 * _TRIED))
            others = np.setdiff1d(some, sharing, assume_unique=True)[: _TRIED - len(sharing)]
            sharing, shares = np.append(sharing, others), np.append(shares, np.zeros(len(others)))
        best = _greatest(shares, sharing, _TRIED)
        own = dict(zip(sharing.tolist(), shares.tolist(), strict=True))
        return [(own[at], *self._sentence(at)) for at in best]

    def _sentence(self, at: int) -> tuple[int, Sentence]:
        """A sentence by its number among all sentences, with its source."""
        source, number = self._sentences[1][at]
        return source, self.sources.documents[source].sentences[number]

    def _sharing(self, held: Mapping[str, Any], weights: Mapping[str, float]) -> tuple[Any, Any]:
        """The sentences that hold any of some stems, each once, and the weight of those that each holds; no other sentence is looked at."""
        alone = self._alone
        parts = []
        for stem, found in held.items():
            parts.append(found[alone[found] == 0])
            alone[found] += weights[stem]
        sharing = np.concatenate(parts) if parts else np.array([], dtype=np.int64)
        shares = alone[sharing]
        alone[sharing] = 0
        return sharing, shares

    @cached_property
    def _alone(self) -> Any:
        """A number for each sentence and for the last stretches' ends; all are 0 between two questions."""
        return np.zeros(len(self._sentences[1]) + WINDOW - 1)

    def _support(self, share: float, first: int, last: int, absent: tuple[int, ...]) -> Support:
        source, number = self._sentences[1][first]
        sentences = self.sources.documents[source].sentences
        span = Span(sentences[number].span.start, sentences[number + last - first].span.stop)
        return Support(share, source, span, absent)

    def _best(self, held: dict[str, Any], weights: dict[str, float], tried: int) -> list[tuple[float, int, int]]:
        """Weight, first and last sentence of stretches, from the one that has most; of equals the shortest, then the first."""
        sharing, shares = self._sharing(held, weights)
        alone = self._alone
        alone[sharing] = shares
        firsts = [sharing]
        for before in range(1, WINDOW):  # a stretch may begin before the first sentence that shares
            others = sharing[sharing >= before] - before
            new = np.logical_and.reduce([alone[others + more] == 0 for more in range(before)])
            firsts.append(others[new])
        begins = np.concatenate(firsts)
        together = alone[begins] + alone[begins + 1] + alone[begins + 2]
        alone[sharing] = 0
        best = _greatest(together, begins, tried)
        stretches = sorted(
            (-sum(weights[s] for s, found in held.items() if _within(found, first, last)), last - first, first)
            for first in best
            for last in range(first, min(first + WINDOW - 1, int(self._last[first])) + 1)
        )
        return [(-weight, first, first + more) for weight, more, first in stretches if weight < 0]


def _greatest(values: Any, numbers: Any, most: int) -> list[int]:
    """Those of some numbers that have the greatest values, from the greatest; of equals the least number."""
    if most < len(values):  # few are wanted of many: not all of them are sorted
        kept = values >= np.partition(values, -most)[-most]
        values, numbers = values[kept], numbers[kept]
    return [int(number) for number in numbers[np.lexsort((numbers, -values))[:most]]]


def _apart(found: list[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """The found passages that overlap none before them."""
    out: list[tuple[float, int, int]] = []
    for weight, first, last in found:
        if all(last < other or first > end for _, other, end in out):
            out.append((weight, first, last))
    return out


def _within(found: Any, first: int, last: int) -> bool:
    """Whether one of the numbers, which ascend, lies in ``[first, last]``."""
    at = bisect_left(found, first)  # a tenth of the time that numpy takes to look for one number
    return at < len(found) and int(found[at]) <= last
