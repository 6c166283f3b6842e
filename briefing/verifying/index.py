"""Sources → an index of their words, in which a passage is found by its rarest words and pairs of words.

All sources stand in one array of word numbers, with a gap between two of them. Where a word, and where a pair of
neighbours (a shingle of two) stands, is read off two sorted arrays; what the pairs of a passage have in common is the
diagonal, place in the source less place in the passage. Nothing is compared that shares no pair.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from briefing.frozen import frozen
from briefing.model import Document, Span
from briefing.verifying.words import Words, words

_GAP = 0
_COMMON = 300
"""Places of a pair above which it tells nothing, unless the passage has no rarer one."""


@frozen
class Place:
    """Words `first` … `last`, inclusive, of the source `source`."""

    source: int
    first: int
    last: int


class Index:
    """The words of `sources`; word numbers begin at 1 in each query and source alike, 0 parts two sources."""

    def __init__(self, sources: Sequence[Document]) -> None:
        self.sources = sources
        self.words: list[Words] = [words(document.text) for document in sources]
        self._numbers: dict[str, int] = {}
        self.begins: list[int] = []
        """Where the words of each source begin among all words."""
        numbers = self._numbers
        stream = array("q")
        for each in self.words:
            self.begins.append(len(stream))
            stream.extend(numbers.setdefault(form, len(numbers) + 1) for form in each.forms)
            stream.append(_GAP)
        self._stream = np.array(stream or [_GAP], dtype=np.int64)
        self._order = np.argsort(self._stream, kind="stable")
        sizes = np.bincount(self._stream, minlength=len(numbers) + 1)
        self._stops: list[int] = np.cumsum(sizes).tolist()
        """Where the places of each word number end in the order; those of the next one begin there."""
        pairs = self._stream[:-1] * (len(numbers) + 1) + self._stream[1:]
        self._pair_order = np.argsort(pairs, kind="stable")
        self._pairs = pairs[self._pair_order]

    def knows(self, form: str) -> bool:
        """Whether the word stands in any source."""
        return form in self._numbers

    def count(self, form: str) -> int:
        """How often a word stands in the sources."""
        number = self._numbers.get(form)
        return 0 if number is None else self._size(number)

    @property
    def vocabulary(self) -> Iterable[str]:
        """Each word of the sources once."""
        return self._numbers

    def places(self, form: str) -> Any:
        """The places of a word among all words, ascending."""
        number = self._numbers.get(form)
        return self._order[:0] if number is None else self._places(number)

    def having(self, form: str) -> list[int]:
        """The sources that have a word, ascending."""
        places: list[int] = distinct(np.searchsorted(self.begins, self.places(form), side="right") - 1).tolist()
        return places

    def find(self, forms: Sequence[str], *, most: int = 50) -> list[Place]:
        """Every place where exactly these words stand one after the other, in the order of the sources."""
        query = [self._numbers.get(form, -1) for form in forms]
        if not query or min(query) < 0:
            return []
        counts = [self._size(number) for number in query]
        rare = counts.index(min(counts))
        at = self._places(query[rare]) - rare
        at = at[(at >= 0) & (at + len(query) <= len(self._stream))]
        for offset, number in enumerate(query):
            if offset != rare and len(at):
                at = at[self._stream[at + offset] == number]
        return [self._place(int(first), len(query)) for first in np.sort(at)[:most]]

    def near(self, forms: Sequence[str], *, most: int = 4) -> list[tuple[Place, float]]:
        """The stretches that share most pairs with these words, with the share of pairs, best first.

        A stretch is as long as the passage and a little wider on both sides.
        """
        query = [self._numbers.get(form, -1) for form in forms]
        width = max(4, len(query) // 4)
        hits, size = self._diagonals(query)
        if not len(hits):
            return []
        bins = hits // width
        values, counts = np.unique(bins, return_counts=True)
        both = counts.astype(np.int64)
        following = np.zeros_like(both)
        together = values[1:] == values[:-1] + 1
        following[:-1][together] = both[1:][together]
        score = both + following
        best = np.lexsort((values, -score))
        out: list[tuple[Place, float]] = []
        taken: list[int] = []
        for rank in best[: 3 * most]:
            value = int(values[rank])
            if any(abs(value - other) <= 1 for other in taken):
                continue
            taken.append(value)
            place = self._stretch(value * width - width, (value + 2) * width + len(query) + width)
            if place:
                out.append((place, float(score[rank]) / size))
            if len(out) == most:
                break
        return out

    def document(self, place: Place) -> Document:
        """The source that a place lies in."""
        return self.sources[place.source]

    def span(self, place: Place) -> Span:
        """The offsets of a place in its source."""
        return self.words[place.source].span(place.first, place.last)

    def forms(self, place: Place) -> list[str]:
        """The words of a place."""
        return self.words[place.source].forms[place.first : place.last + 1]

    def _places(self, number: int) -> Any:
        return self._order[self._stops[number - 1] : self._stops[number]]

    def _size(self, number: int) -> int:
        return self._stops[number] - self._stops[number - 1]

    def _diagonals(self, query: list[int]) -> tuple[Any, int]:
        """Place less offset for every pair of the query that stands in a source, and the number of its pairs."""
        base = len(self._numbers) + 1
        found: list[Any] = []
        common: list[Any] = []
        for offset, (first, second) in enumerate(pairwise(query)):
            if first < 0 or second < 0:
                continue
            key = first * base + second
            start, stop = self._pairs.searchsorted(key), self._pairs.searchsorted(key, "right")
            if stop > start:
                (found if stop - start <= _COMMON else common).append(
                    self._pair_order[start : min(stop, start + _COMMON)] - offset
                )
        kept = found or common
        return (np.concatenate(kept) if kept else np.array([], dtype=np.int64)), max(1, len(query) - 1)

    def _stretch(self, first: int, stop: int) -> Place | None:
        """The part of ``[first, stop)`` that lies in the source of its middle."""
        middle = min(max(0, (first + stop) // 2), len(self._stream) - 1)
        source = bisect_right(self.begins, middle) - 1
        begin = self.begins[source]
        size = len(self.words[source])
        low, high = max(0, first - begin), min(size, stop - begin) - 1
        return Place(source, low, high) if low <= high else None

    def _place(self, first: int, size: int) -> Place:
        source = bisect_right(self.begins, first) - 1
        begin = first - self.begins[source]
        return Place(source, begin, begin + size - 1)


def distinct(ascending: Any) -> Any:
    """Each of some numbers that ascend once: `numpy.unique` would sort them, and load the masked arrays."""
    return ascending[np.append(True, ascending[1:] != ascending[:-1])] if len(ascending) else ascending
