"""A profile → topics: which documents tell one story, and the words that they have in common.

Documents are vectors of stems weighed by frequency and inverse document frequency (Salton & Buckley 1988); the heaviest
`TERMS` of each stand for it. They are joined by average link: the two likest groups first, as long as the mean likeness of
their documents reaches a bound. Which bound depends on the corpus: reports of one story over weeks, in a language of many forms, are
less alike than two reports of one beat. So of up to `MANY` documents the groups of each of `LEVELS` are judged by their mean
silhouette (Rousseeuw, J. Comp. Appl. Math. 20, 1987), and the best stand, unless none is clear: then, and of more documents, the
bound is `LIKE`. No level is above it, which would part the outlets of one event. Only documents that share a term are compared, and of
a term that very many have only the heaviest holders, so that a thousand documents take a second. How alike two groups are is kept where two of their documents are alike
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
"""Mean cosine of the documents of two groups from which they are one topic, where their own likeness does not tell."""
LEVELS = (LIKE, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04, 0.035, 0.03, 0.025, 0.02)
"""The bounds that are tried."""
MANY = 400
"""Documents, at the most, of which they are."""
CLEAR = 0.05
"""The least mean silhouette of groups that stand: reports that have nothing to do with each other reach .02 to .03."""
TERMS = 60
"""Stems that stand for a document."""
_NONE = 5e-324
"""The least number above nought: documents that share no stem are not alike at all."""
UNSEEN = 40
"""Documents of other stories that are thought of beside those at hand, so that few documents of one story are alike."""
_HOLDERS = 400
"""Documents with one term, those where it weighs most, that are compared through it."""


def topics(profile: Profile) -> tuple[tuple[int, ...], ...]:
    """The documents by topic: topics in the order of their first documents, documents ascending."""
    vectors = _vectors(profile)
    if len(vectors) > MANY:
        return next(_joined(_Groups(vectors, _likenesses(vectors, LIKE), LIKE), (LIKE,)))
    likenesses = [*_likenesses(vectors, _NONE)]
    least = LEVELS[-1]
    groups = _Groups(vectors, (found for found in likenesses if found[-1] >= least), least)
    found = dict(zip(LEVELS, _joined(groups, LEVELS), strict=True))
    alike = np.zeros((len(vectors), len(vectors)))
    for left, right, likeness in likenesses:
        alike[left, right] = alike[right, left] = likeness
    clear = {level: _silhouette(alike, groups) for level, groups in found.items()}
    best = max(LEVELS, key=lambda level: clear[level])
    return found[best if clear[best] >= CLEAR else LIKE]


def _joined(groups: _Groups, levels: Sequence[float]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """The topics at each of some levels, descending: what is as alike at least is joined, the likest first."""
    heap, left = groups.pairs(), [*levels]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if groups.mean(a, b) == -negative:  # else one of them has grown, or is part of another
            while left and left[0] > -negative:
                yield groups.topics()
                del left[0]
            for entry in groups.join(a, b):
                heapq.heappush(heap, entry)
    yield from (groups.topics() for _ in left)


def _silhouette(alike: Any, topics: Sequence[Sequence[int]]) -> float:
    """How much nearer the documents are to their own topic than to the next one, from -1 to 1; 0 for one alone, and for one topic.

    Args:
        alike: The cosine of each two documents, 0 of one with itself: a matrix.
        topics: The documents of each.
    """
    if len(topics) < 2:
        return 0.0
    every, own = np.arange(len(alike)), np.empty(len(alike), dtype=int)
    for number, documents in enumerate(topics):
        own[list(documents)] = number
    sizes = np.bincount(own)
    sums = np.stack([alike[:, list(documents)].sum(axis=1) for documents in topics], axis=1)
    inside = 1 - sums[every, own] / np.maximum(sizes[own] - 1, 1)
    outside = 1 - sums / sizes
    outside[every, own] = np.inf
    nearest = outside.min(axis=1)
    parts = np.where(sizes[own] > 1, (nearest - inside) / np.maximum(np.maximum(nearest, inside), _NONE), 0.0)
    return round(float(parts.mean()), 9)  # sums differ in their last digits from machine to machine


class _Groups:
    """Groups of documents, each by the number of one of its documents, and how alike those are that have two documents alike enough."""

    def __init__(
        self, vectors: Sequence[dict[str, float]], likenesses: Iterable[tuple[int, int, float]], least: float
    ) -> None:
        """`likenesses` are those of `least` and more, from which on two groups may become one."""
        self._least = least
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

    def topics(self) -> tuple[tuple[int, ...], ...]:
        """The groups in the order of their first documents, documents ascending."""
        return tuple(tuple(group) for _, group in sorted((group[0], group) for group in self.members.values()))

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
            if mean is not None and mean >= self._least:
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


def _likenesses(vectors: list[dict[str, float]], least: float) -> Iterator[tuple[int, int, float]]:
    """(earlier, later, cosine) of each two documents that are so alike at least."""
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
        found = np.flatnonzero(likeness[:number] >= least)
        yield from zip(found.tolist(), repeat(number), likeness[found].tolist(), strict=False)


def _ascending(held: Sequence[tuple[float, int]]) -> tuple[Any, Any]:
    """Weights with their documents → the documents, ascending, and the weight in each; arrays."""
    documents = np.array([number for _, number in held])
    order = documents.argsort()
    return documents[order], np.array([weight for weight, _ in held])[order]
