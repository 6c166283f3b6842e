"""A profile → topics: which documents tell one story, and the words that they have in common.

Documents are vectors of stems weighed by frequency and inverse document frequency (Salton & Buckley 1988); the heaviest
`TERMS` of each stand for it. They are joined by average link: the two likest groups first, as long as the mean likeness of
their documents reaches `LIKE`. Only documents that share a term are compared, and of a term that very many have only the
heaviest holders, so that a thousand documents take a second. The likenesses of two documents are kept only where a chain of
documents that are alike enough joins the two: where none does, no two groups that have them ever become one.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from math import log
from typing import Any

import numpy as np

from briefing.model import Profile

LIKE = 0.11
"""Mean cosine of the documents of two groups from which they are one topic."""
TERMS = 60
"""Stems that stand for a document."""
UNSEEN = 40
"""Documents of other stories that are thought of beside those at hand, so that few documents of one story are alike."""
_NONE = 5e-324
"""The least number above nought: documents that share no stem are not alike at all."""
_HOLDERS = 400
"""Documents with one term, those where it weighs most, that are compared through it."""


def topics(profile: Profile) -> tuple[tuple[int, ...], ...]:
    """The documents by topic: topics in the order of their first documents, documents ascending."""
    vectors = _vectors(profile)
    groups = _Groups(len(vectors), _likenesses(vectors, _chains(vectors)))
    heap = groups.pairs()
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if groups.mean(a, b) == -negative:  # else one of them has grown, or is part of another
            for entry in groups.join(a, b):
                heapq.heappush(heap, entry)
    return tuple(tuple(group) for _, group in sorted((group[0], group) for group in groups.members.values()))


class _Groups:
    """Groups of documents, each by the number of one of its documents, and how alike each two are."""

    def __init__(self, count: int, likenesses: Iterable[tuple[int, int, float]]) -> None:
        self.members = {number: [number] for number in range(count)}
        self._links: list[dict[int, float]] = [{} for _ in range(count)]
        """The likeness of the documents of two groups, added up."""
        for left, right, likeness in likenesses:
            self._links[left][right] = self._links[right][left] = likeness

    def mean(self, a: int, b: int) -> float | None:
        """The mean likeness of the documents of two groups; None where one has become part of another."""
        if a not in self.members or b not in self.members:
            return None
        return self._links[a].get(b, 0.0) / (len(self.members[a]) * len(self.members[b]))

    def pairs(self) -> list[tuple[float, int, int]]:
        """(-likeness, group, later group) of each two documents that are alike enough."""
        return [
            (-likeness, a, b)
            for a, row in enumerate(self._links)
            for b, likeness in row.items()
            if a < b and likeness >= LIKE
        ]

    def join(self, a: int, b: int) -> Iterator[tuple[float, int, int]]:
        """Makes the group `b` a part of `a`; gives the pairs of `a` that are alike enough, as `pairs` does."""
        self.members[a] = sorted((*self.members[a], *self.members.pop(b)))
        links, self._links[b] = self._links[b], {}
        for other, shared in links.items():
            del self._links[other][b]
            if other != a:
                self._links[other][a] = self._links[a][other] = self._links[a].get(other, 0.0) + shared
        for other in self._links[a]:
            mean = self.mean(a, other)
            if mean is not None and mean >= LIKE:
                yield -mean, min(a, other), max(a, other)


def _vectors(profile: Profile) -> list[dict[str, float]]:
    """For each document its heaviest stems, as a vector of length one."""
    counts: list[Counter[str]] = [Counter() for _ in profile.titles]
    for document, terms in zip(profile.document, profile.terms, strict=True):
        counts[document].update(terms)
    for document, terms in enumerate(profile.titles):
        counts[document].update(terms)
    held = Counter(stem for count in counts for stem in count)
    total = len(counts)
    out = []
    for count in counts:
        weighed = {s: (1 + log(c)) * log((total + UNSEEN) / held[s]) for s, c in count.items()}
        best = sorted(weighed.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS]
        length = sum(w * w for _, w in best) ** 0.5
        out.append({s: w / length for s, w in best} if length else {})
    return out


def _chains(vectors: list[dict[str, float]]) -> list[int]:
    """For each document the first one of those that it is joined to by a chain of documents each two of which are alike enough."""
    first = [*range(len(vectors))]

    def root(number: int) -> int:
        while first[number] != number:
            first[number] = number = first[first[number]]
        return number

    for left, right, _ in _likenesses(vectors, [0] * len(vectors), least=LIKE):
        a, b = sorted((root(left), root(right)))
        first[b] = a
    return [root(number) for number in first]


def _likenesses(
    vectors: list[dict[str, float]], chains: Sequence[int], *, least: float = 0.0
) -> Iterator[tuple[int, int, float]]:
    """(earlier, later, cosine) of each two documents of one chain that share one of their heaviest stems, and are so alike at least.

    They are millions for some thousand documents.
    """
    held: dict[str, list[tuple[float, int]]] = {}
    for number, vector in enumerate(vectors):
        for stem, weight in vector.items():
            held.setdefault(stem, []).append((weight, number))
    kept = {stem: _ascending(sorted(rows, reverse=True)[:_HOLDERS]) for stem, rows in held.items() if len(rows) > 1}
    chain, likeness = np.array(chains), np.zeros(len(vectors))
    for number, vector in enumerate(vectors):
        likeness[:number] = 0.0
        for stem, weight in vector.items():
            if stem in kept:
                others, weights = kept[stem]
                earlier = others.searchsorted(number)
                likeness[others[:earlier]] += weight * weights[:earlier]
        found = np.flatnonzero((likeness[:number] >= max(least, _NONE)) & (chain[:number] == chain[number]))
        yield from zip(found.tolist(), repeat(number), likeness[found].tolist(), strict=False)


def _ascending(held: Sequence[tuple[float, int]]) -> tuple[Any, Any]:
    """Weights with their documents → the documents, ascending, and the weight in each; arrays."""
    documents = np.array([number for _, number in held])
    order = documents.argsort()
    return documents[order], np.array([weight for weight, _ in held])[order]
