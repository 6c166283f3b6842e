"""A profile → topics: which documents tell one story, and the words that they have in common.

Documents are vectors of stems weighed by frequency and inverse document frequency (Salton & Buckley 1988); the heaviest
`TERMS` of each stand for it. They are joined by average link: the two likest groups first, as long as the mean likeness of
their documents reaches `LIKE`. Only documents that share a term are compared, and of a term that very many have only the
heaviest holders, so that a thousand documents take a second. How alike two groups are is kept where two of their documents are alike
enough, for no mean is above all that it is of; what it lacks of the others is the product of the groups' vectors, added up.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_HOLDERS = 400
"""Documents with one term, those where it weighs most, that are compared through it."""


def topics(profile: Profile) -> tuple[tuple[int, ...], ...]:
    """The documents by topic: topics in the order of their first documents, documents ascending."""
    vectors = _vectors(profile)
    groups = _Groups(vectors, _likenesses(vectors))
    heap = groups.pairs()
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if groups.mean(a, b) == -negative:  # else one of them has grown, or is part of another
            for entry in groups.join(a, b):
                heapq.heappush(heap, entry)
    return tuple(tuple(group) for _, group in sorted((group[0], group) for group in groups.members.values()))


class _Groups:
    """Groups of documents, each by the number of one of its documents, and how alike those are that have two documents alike enough."""

    def __init__(self, vectors: Sequence[dict[str, float]], likenesses: Iterable[tuple[int, int, float]]) -> None:
        self.members = {number: [number] for number in range(len(vectors))}
        self._sums = [*vectors]
        """The vectors of a group's documents, added up."""
        self._links: list[dict[int, float]] = [{} for _ in vectors]
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
        return [(-likeness, a, b) for a, row in enumerate(self._links) for b, likeness in row.items() if a < b]

    def join(self, a: int, b: int) -> Iterator[tuple[float, int, int]]:
        """Makes the group `b` a part of `a`; gives the pairs of `a` that are alike enough, as `pairs` does."""
        ours, theirs, self._links[b] = self._links[a], self._links[b], {}
        for other in theirs:
            del self._links[other][b]
        for other in {**ours, **theirs}:
            if other != a:
                self._links[other][a] = ours[other] = self._told(a, other, ours) + self._told(b, other, theirs)
        self.members[a] = sorted((*self.members[a], *self.members.pop(b)))
        self._add(a, b)
        for other in ours:
            mean = self.mean(a, other)
            if mean is not None and mean >= LIKE:
                yield -mean, min(a, other), max(a, other)

    def _add(self, a: int, b: int) -> None:
        """Adds the vectors of the group `b` to those of `a`; the shorter to the longer, for one grows to all stems that there are."""
        less, more = sorted((self._sums[a], self._sums[b]), key=len)
        for stem, weight in less.items():
            more[stem] = more.get(stem, 0.0) + weight
        self._sums[a], self._sums[b] = more, {}

    def _told(self, group: int, other: int, links: Mapping[int, float]) -> float:
        """The likeness of the documents of two groups, added up: what is known, or the product of their vectors."""
        known = links.get(other)
        if known is not None:
            return known
        few, many = sorted((self._sums[group], self._sums[other]), key=len)
        return sum([weight * many[stem] for stem, weight in few.items() if stem in many])


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


def _likenesses(vectors: list[dict[str, float]]) -> Iterator[tuple[int, int, float]]:
    """(earlier, later, cosine) of each two documents that are alike enough."""
    held: dict[str, list[tuple[float, int]]] = {}
    for number, vector in enumerate(vectors):
        for stem, weight in vector.items():
            held.setdefault(stem, []).append((weight, number))
    kept = {stem: _ascending(sorted(rows, reverse=True)[:_HOLDERS]) for stem, rows in held.items() if len(rows) > 1}
    likeness = np.zeros(len(vectors))
    for number, vector in enumerate(vectors):
        likeness[:number] = 0.0
        for stem, weight in vector.items():
            if stem in kept:
                others, weights = kept[stem]
                earlier = others.searchsorted(number)
                likeness[others[:earlier]] += weight * weights[:earlier]
        found = np.flatnonzero(likeness[:number] >= LIKE)
        yield from zip(found.tolist(), repeat(number), likeness[found].tolist(), strict=False)


def _ascending(held: Sequence[tuple[float, int]]) -> tuple[Any, Any]:
    """Weights with their documents → the documents, ascending, and the weight in each; arrays."""
    documents = np.array([number for _, number in held])
    order = documents.argsort()
    return documents[order], np.array([weight for weight, _ in held])[order]
