"""A profile → topics: which documents tell one story, and the words that they have in common.

Documents are vectors of stems weighed by frequency and inverse document frequency (Salton & Buckley 1988); the heaviest
`TERMS` of each stand for it. They are joined by average link: the two likest groups first, as long as the mean likeness of
their documents reaches `LIKE`. Only documents that share a term are compared, and of a term that very many have only the
heaviest holders, so that a thousand documents take a second.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Container
from math import log

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
    links: list[dict[int, float]] = [{} for _ in vectors]
    for left, right, likeness in _likenesses(vectors):
        links[left][right] = links[right][left] = likeness
    sizes = [1] * len(vectors)
    members: dict[int, list[int]] = {number: [number] for number in range(len(vectors))}
    heap = [(-s, a, b) for a, row in enumerate(links) for b, s in row.items() if a < b and s >= LIKE]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in members or b not in members or links[a].get(b, 0.0) / (sizes[a] * sizes[b]) != -negative:
            continue
        members[a] = sorted((*members[a], *members.pop(b)))
        _unite(links, a, b, members)
        sizes[a] += sizes[b]
        for other, shared in links[a].items():
            if other in members and other != a and (mean := shared / (sizes[a] * sizes[other])) >= LIKE:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return tuple(tuple(group) for _, group in sorted((group[0], group) for group in members.values()))


def _unite(links: list[dict[int, float]], a: int, b: int, members: Container[int]) -> None:
    """The links of the group `b` become those of `a`."""
    for other, shared in links[b].items():
        if other in members and other != a:
            links[a][other] = links[other][a] = links[a].get(other, 0.0) + shared


def _vectors(profile: Profile) -> list[dict[str, float]]:
    """Of each document its heaviest stems, as a vector of length one."""
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


def _likenesses(vectors: list[dict[str, float]]) -> list[tuple[int, int, float]]:
    """(earlier, later, cosine) of each two documents that share one of their heaviest stems."""
    holders: dict[str, list[tuple[float, int]]] = {}
    for number, vector in enumerate(vectors):
        for stem, weight in vector.items():
            holders.setdefault(stem, []).append((weight, number))
    kept = {stem: sorted(held, reverse=True)[:_HOLDERS] for stem, held in holders.items() if len(held) > 1}
    out = []
    for number, vector in enumerate(vectors):
        shared: dict[int, float] = {}
        for stem, weight in vector.items():
            for other_weight, other in kept.get(stem, ()):
                if other < number:
                    shared[other] = shared.get(other, 0.0) + weight * other_weight
        out += [(other, number, likeness) for other, likeness in sorted(shared.items())]
    return out
