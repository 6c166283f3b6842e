"""A ranking and a budget → an extract, by maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998).

The gain of a passage is its score less `redundancy` times its greatest similarity to what is already chosen. That
similarity can only grow, so a stale gain is an upper bound and a heap with lazy re-evaluation gives the greedy choice
without comparing all with all: near-linear up to 100,000 sentences. Where the ranking knows what several documents agree on,
the gain is what a passage adds to covering that (`covering.py`) instead.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from briefing.model import Budget, Extract, Findings, Order, Passage, Pick, Profile, Ranking, Request, Span
from briefing.selection.covering import Covering
from briefing.text import query_expansion

SAME = 0.75
"""Cosine of two passages' terms from which the second says nothing new and is left out altogether."""
SAME_OF_MANY = 0.6
"""The same where several documents tell one story, each in words of its own."""
_LAST, _LAST_CAPPED = 4, 24
"""How many passages are weighed as the last one; more under a cap, where a long one cannot stand."""
_WORTH = 0.25
"""What a lower-ranked last passage must gain in nearness, as a share of the words asked for."""


class Told(Protocol):
    """Sentences, by index, and whether one tells the same as one of them."""

    def add(self, index: int) -> None:
        """Takes one more sentence in."""

    def __contains__(self, index: object) -> bool:
        """Whether a sentence of another document tells what one of those taken in tells."""


def choose(findings: Findings, request: Request, *, told: Told | None = None) -> Extract:
    """Chooses among the passages of `findings` for another request; the bottom line is not chosen again.

    Args:
        findings: As analysed.
        request: Budget, order, redundancy.
        told: As for `select`.
    """
    return select(
        findings.profile,
        findings.ranking,
        findings.passages,
        [sentence.span for _, sentence in findings.corpus.sentences()],
        request,
        groups=findings.groups,
        taken=findings.bottom,
        told=told,
    )


def select(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    spans: Sequence[Span],
    request: Request,
    *,
    groups: Sequence[int],
    taken: Pick | None = None,
    told: Told | None = None,
) -> Extract:
    """Chooses passages within the budget.

    Args:
        profile: The corpus as rankers see it.
        ranking: One score a sentence.
        passages: For each sentence the passage that it can be cited in, or None.
        spans: Each sentence's span in its document's text.
        request: Budget, order, redundancy.
        groups: For each sentence the first sentence of its group of near-duplicates; one of a group is chosen.
        taken: A passage that stands elsewhere already, and is not chosen again.
        told: Remembers what the chosen passages tell; one that tells the same in other words is left out.

    Returns:
        The picks in the order asked for; at least one wherever a passage is left that tells anything new.
    """
    candidates = pool(passages, groups, taken)
    notices: tuple[str, ...] = ()
    if request.query and profile.query:
        wanted = query_expansion.matching(profile)
        matching = [p for p in candidates if not wanted.isdisjoint(p)]
        if not matching:
            notices = ("nothing matches the query",)
        if request.focus_only:
            candidates = matching
    if not candidates:
        return Extract((), 0, notices)
    if told and taken:
        for i in range(taken.first, taken.last + 1):
            told.add(i)
    chosen = _greedy(candidates, profile, ranking, request, groups, told, taken)
    members: dict[int, list[int]] = {}
    for index, group in enumerate(groups):
        members.setdefault(group, []).append(index)
    picks = [
        pick(
            p,
            profile,
            ranking,
            spans,
            also=tuple(i for i in members[groups[p.head]] if i not in range(p.first, p.last + 1)),
        )
        for p in chosen
    ]
    if request.order is not Order.RANK:
        picks.sort(key=lambda one: one.first)
    return Extract(tuple(picks), sum(p.words for p in chosen), notices)


def pick(
    passage: Passage, profile: Profile, ranking: Ranking, spans: Sequence[Span], *, also: tuple[int, ...] = ()
) -> Pick:
    """The passage as a pick, with its span and its head's score."""
    return Pick(
        document=profile.document[passage.first],
        first=passage.first,
        last=passage.last,
        span=Span(spans[passage.first].start, spans[passage.last].stop),
        score=ranking.scores[passage.head],
        also=also,
    )


def pool(passages: Sequence[Passage | None], groups: Sequence[int], taken: Pick | None) -> list[Passage]:
    """The passages to choose from, one for each pair of first and last sentence: that of its best-placed head."""
    found: dict[tuple[int, int], Passage] = {}
    gone = {groups[i] for i in range(taken.first, taken.last + 1)} if taken else set()
    for p in passages:
        if p is not None and gone.isdisjoint(groups[i] for i in p):
            found.setdefault((p.first, p.last), p)
    return list(found.values())


def _greedy(
    pool: list[Passage],
    profile: Profile,
    ranking: Ranking,
    request: Request,
    groups: Sequence[int],
    told: Told | None,
    stands: Pick | None,
) -> list[Passage]:
    budget = request.budget
    count = budget.sentences(len(pool))
    same = SAME if len(profile.titles) < 2 else SAME_OF_MANY
    covering = Covering(ranking, ranking.concepts, redundancy=request.redundancy) if ranking.concepts else None
    if covering:
        if stands:
            covering.know(stands.first, stands.last)
        scores = [worth(p, profile, ranking) + covering.full(p) for p in pool]
    else:
        scores = _scores(pool, profile, ranking)
    vectors: dict[int, Counter[str]] = {}
    lengths: dict[int, float] = {}
    chosen: list[int] = []
    taken: set[int] = set()  # sentences
    seen: set[int] = set()  # groups
    holders: dict[str, list[int]] = {}  # term -> chosen passages (as ranks in `chosen`) that have it
    fresh = [0] * len(pool)  # how many choices a gain has been compared with
    nearest = [0.0] * len(pool)
    heap = [(-score + (covering.loss(pool[at]) if covering else 0.0), at) for at, score in enumerate(scores)]
    heapq.heapify(heap)
    total = 0
    spare: list[int] = []

    def vector(at: int) -> Counter[str]:
        if at not in vectors:
            own = vectors[at] = Counter(profile.terms[pool[at].first])
            for i in range(pool[at].first + 1, pool[at].last + 1):
                own.update(profile.terms[i])
            lengths[at] = sum([n * n for n in own.values()]) ** 0.5 or 1.0
        return vectors[at]

    def closeness(at: int) -> float:
        """The greatest cosine to a choice that this passage has not been compared with yet, or to an earlier one."""
        shared: dict[int, float] = {}
        own = vector(at)
        for term, n in own.items():
            for rank in reversed(holders.get(term, ())):
                if rank < fresh[at]:
                    break
                shared[rank] = shared.get(rank, 0.0) + n * vectors[chosen[rank]][term]
        norm = lengths[at]
        return max([nearest[at], *[dot / (norm * lengths[chosen[rank]]) for rank, dot in shared.items()]])

    while heap and (len(chosen) < count if count is not None else total < budget.amount):
        _, at = heapq.heappop(heap)
        passage = pool[at]
        if groups[passage.head] in seen or any(i in taken for i in passage):
            continue
        if fresh[at] < len(chosen):
            nearest[at] = closeness(at)
            fresh[at] = len(chosen)
            if nearest[at] >= same:
                continue
            gain = scores[at] - (covering.loss(passage) if covering else request.redundancy * nearest[at])
            if heap and -gain > heap[0][0]:
                heapq.heappush(heap, (-gain, at))
                continue
        if told and any(i in told for i in passage):
            continue
        if count is None and (spare or total + passage.words > budget.amount):
            spare.append(at)  # may stand as the last one, if that brings the total nearest
            if len(spare) >= (_LAST_CAPPED if budget.at_most else _LAST):
                break
            continue
        chosen.append(at)
        if covering:
            covering.take(passage)
        taken.update(passage)
        seen.update(groups[i] for i in passage)
        if told:
            for i in passage:
                told.add(i)
        total += passage.words
        for term in vector(at):
            holders.setdefault(term, []).append(len(chosen) - 1)
    if count is None and (chosen or spare):
        chosen = _fit(chosen, spare, pool, budget)
    return [pool[at] for at in chosen]


def worth(passage: Passage, profile: Profile, ranking: Ranking) -> float:
    """A passage's score: its head's, and where there are more sentences, halfway to the mean of its words."""
    score = ranking.scores[passage.head]
    if passage.last > passage.first:
        mean = sum(ranking.scores[i] * profile.size[i] for i in passage) / max(1, passage.words)
        score = (score + mean) / 2
    return score


def stretch(pool: Sequence[Passage], profile: Profile, ranking: Ranking) -> float:
    """How far the scores of the passages reach; 0 where all are equal."""
    raw = [worth(p, profile, ranking) for p in pool]
    return max(raw) - min(raw) if raw else 0.0


def _scores(pool: list[Passage], profile: Profile, ranking: Ranking) -> list[float]:
    """Each passage's score, stretched to 0 … 1."""
    raw = [worth(p, profile, ranking) for p in pool]
    low, high = min(raw), max(raw)
    return [(x - low) / (high - low) for x in raw] if high > low else [0.0] * len(raw)


def _fit(chosen: list[int], spare: list[int], pool: list[Passage], budget: Budget) -> list[int]:
    """Ends the choice where the total of words is nearest to the target: as it stands, or with one more passage.

    The best-ranked ones always stay. Of several that would do as the last one, a lower-ranked one is preferred only
    where it brings the total nearer by more than `_WORTH` of the target.
    """
    so_far = sum(pool[at].words for at in chosen)

    def miss(words: int) -> float:
        over = words - budget.amount
        return float("inf") if budget.at_most and over > 0 else abs(over)

    best, least = list(chosen), miss(so_far) if chosen else float("inf")
    for number, at in enumerate(spare):
        option = miss(so_far + pool[at].words)
        if option < least - _WORTH * budget.amount if number else option <= least:
            best, least = [*chosen, at], option
    return best or [min(spare, key=lambda at: (pool[at].words, at))]
