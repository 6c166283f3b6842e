"""A ranking and a budget → an extract, by maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998).

The gain of a passage is its score less `redundancy` times its greatest similarity to what is already chosen. That
similarity can only grow, so a stale gain is an upper bound and a heap with lazy re-evaluation gives the greedy choice
without comparing all with all: near-linear up to 100,000 sentences. Where the ranking knows what several documents agree on,
the gain is what a passage adds to covering that (`covering.py`) instead.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from briefing.model import Budget, Extract, Findings, Order, Passage, Pick, Profile, Ranking, Request, Span

if TYPE_CHECKING:
    from briefing.selection.covering import Covering

SAME = 0.75
"""Cosine of two passages' terms from which the second says nothing new and is left out altogether."""
SAME_OF_MANY = 0.5
"""Cosine from which the second is left out where several documents tell one story, each in words of its own."""
_LAST, _LAST_CAPPED = 4, 24
"""How many passages are weighed as the last one; more under a cap, where a long one cannot stand."""
_WORTH = 0.25
"""What a lower-ranked last passage must gain in nearness, as a share of the words asked for."""


class Covered(Protocol):
    """Sentences, by index, and whether one tells the same as one of them."""

    def add(self, index: int) -> None:
        """Takes one more sentence in."""

    def __contains__(self, index: object) -> bool:
        """Whether a sentence of another document tells what one of those taken in tells."""


def choose(findings: Findings, request: Request, *, covered: Covered | None = None) -> Extract:
    """Chooses among the passages of `findings` for another request; the bottom line is not chosen again.

    Args:
        findings: As analysed.
        request: Budget, order, redundancy.
        covered: As for `select`.
    """
    return select(
        findings.profile,
        findings.ranking,
        findings.passages,
        [sentence.span for _, sentence in findings.corpus.sentences()],
        request,
        groups=findings.groups,
        taken=findings.bottom,
        covered=covered,
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
    covered: Covered | None = None,
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
        covered: Remembers what the chosen passages tell; one that tells the same in other words is left out.

    Returns:
        The picks in the order asked for; at least one wherever a passage is left that tells anything new.
    """
    offered = candidates(passages, groups, taken)
    notices: tuple[str, ...] = ()
    if request.query and profile.query:
        from briefing.text import query_expansion

        wanted = query_expansion.matching(profile)
        matching = [p for p in offered if not wanted.isdisjoint(p)]
        if not matching and (taken is None or wanted.isdisjoint(range(taken.first, taken.last + 1))):
            notices = ("nothing matches the query",)
        if request.focus_only:
            offered = matching
    if not offered:
        return Extract((), 0, notices)
    _cover(covered, taken)
    chosen = _greedy(offered, profile, ranking, request, groups, covered, taken)
    return extracted(chosen, profile, ranking, spans, request, groups=groups, notices=notices)


def extracted(
    chosen: Sequence[Passage],
    profile: Profile,
    ranking: Ranking,
    spans: Sequence[Span],
    request: Request,
    *,
    groups: Sequence[int],
    notices: tuple[str, ...] = (),
) -> Extract:
    """The `chosen` passages, the first ones first, as picks in the order asked for; each with the near-duplicates that it stands for."""
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


def _cover(covered: Covered | None, taken: Pick | None) -> None:
    """What stands elsewhere already is covered."""
    if covered is not None and taken is not None:
        for i in range(taken.first, taken.last + 1):
            covered.add(i)


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


def candidates(passages: Sequence[Passage | None], groups: Sequence[int], taken: Pick | None) -> list[Passage]:
    """The passages to choose from, one for each pair of first and last sentence: that of its best-placed head."""
    found: dict[tuple[int, int], Passage] = {}
    gone = {groups[i] for i in range(taken.first, taken.last + 1)} if taken else set()
    for p in passages:
        if p is not None and gone.isdisjoint(groups[i] for i in p):
            found.setdefault((p.first, p.last), p)
    return list(found.values())


def _greedy(
    candidates: list[Passage],
    profile: Profile,
    ranking: Ranking,
    request: Request,
    groups: Sequence[int],
    covered: Covered | None,
    stands: Pick | None,
) -> list[Passage]:
    """The passages chosen one by one, each time the one that gains most."""
    budget = request.budget
    count = budget.sentences(len(candidates))
    gains = _Gains(candidates, profile, ranking, request, stands)
    chosen = _Chosen(groups, covered)
    spare: list[int] = []
    while gains.heap and (chosen.words < budget.amount if count is None else len(chosen.at) < count):
        _, at = heapq.heappop(gains.heap)
        passage = candidates[at]
        if chosen.has(passage) or not gains.is_best(at):
            continue
        if count is not None or (not spare and chosen.words + passage.words <= budget.amount):
            chosen.take(at, passage)
            gains.take(at)
            continue
        spare.append(at)  # may stand as the last one, if that brings the total nearest
        if len(spare) >= (_LAST_CAPPED if budget.at_most else _LAST):
            break
    best = chosen.at
    if count is None and (best or spare):
        best = _fit(best, spare, candidates, budget)
    return [candidates[at] for at in best]


class _Chosen:
    """The choice so far: places among the candidates, in the order of choosing, and what stands by them."""

    def __init__(self, groups: Sequence[int], covered: Covered | None) -> None:
        self.at: list[int] = []
        self.words = 0
        self._groups = groups
        self._covered = covered
        self._sentences: set[int] = set()
        self._seen: set[int] = set()

    def has(self, passage: Passage) -> bool:
        """Whether a sentence of it, or a near-duplicate of its head, is chosen already, or another document's sentences tell it."""
        if self._groups[passage.head] in self._seen or any(i in self._sentences for i in passage):
            return True
        return self._covered is not None and any(i in self._covered for i in passage)

    def take(self, at: int, passage: Passage) -> None:
        """Adds a passage."""
        self.at.append(at)
        self.words += passage.words
        self._sentences.update(passage)
        self._seen.update(self._groups[i] for i in passage)
        if self._covered is not None:
            for i in passage:
                self._covered.add(i)


class _Gains:
    """What each passage of a candidates would add to the choice: its score less what the chosen ones say already."""

    def __init__(
        self, candidates: list[Passage], profile: Profile, ranking: Ranking, request: Request, stands: Pick | None
    ) -> None:
        self._candidates = candidates
        self._profile = profile
        self._redundancy = request.redundancy
        self._same = same(profile)
        self._covering = _covering(ranking, request)
        if self._covering and stands:
            self._covering.know(stands.first, stands.last)
        self._scores = (
            [worth(p, profile, ranking) + self._covering.full(p) for p in candidates]
            if self._covering
            else _scores(candidates, profile, ranking)
        )
        self._vectors: dict[int, Counter[str]] = {}
        self._lengths: dict[int, float] = {}
        self._chosen: list[int] = []
        self._holders: dict[str, list[int]] = {}  # term -> ranks of the chosen passages that have it
        self._compared = [0] * len(candidates)  # how many choices a gain has been compared with
        self._nearest = [0.0] * len(candidates)
        first = (self._covering.loss(p) if self._covering else 0.0 for p in candidates)
        self.heap = [(loss - score, at) for at, (score, loss) in enumerate(zip(self._scores, first, strict=True))]
        heapq.heapify(self.heap)

    def is_best(self, at: int) -> bool:
        """Whether a passage's gain, compared with all choices, is still the greatest; if not it goes back, or out."""
        if self._compared[at] == len(self._chosen):
            return True
        self._nearest[at] = self._closeness(at)
        self._compared[at] = len(self._chosen)
        if self._nearest[at] >= self._same:
            return False
        lost = self._covering.loss(self._candidates[at]) if self._covering else self._redundancy * self._nearest[at]
        gain = self._scores[at] - lost
        if self.heap and -gain > self.heap[0][0]:
            heapq.heappush(self.heap, (-gain, at))
            return False
        return True

    def take(self, at: int) -> None:
        """The passage is chosen."""
        if self._covering:
            self._covering.take(self._candidates[at])
        for term in self._vector(at):
            self._holders.setdefault(term, []).append(len(self._chosen))
        self._chosen.append(at)

    def _vector(self, at: int) -> Counter[str]:
        if at not in self._vectors:
            own = self._vectors[at] = vector(self._profile, self._candidates[at])
            self._lengths[at] = _length(own) or 1.0
        return self._vectors[at]

    def _closeness(self, at: int) -> float:
        """The greatest cosine to a choice that this passage has not been compared with yet, or to an earlier one."""
        shared: dict[int, float] = {}
        for term, n in self._vector(at).items():
            for rank in reversed(self._holders.get(term, ())):
                if rank < self._compared[at]:
                    break
                shared[rank] = shared.get(rank, 0.0) + n * self._vectors[self._chosen[rank]][term]
        norm = self._lengths[at]
        return max([self._nearest[at], *[dot / (norm * self._lengths[self._chosen[r]]) for r, dot in shared.items()]])


def _covering(ranking: Ranking, request: Request) -> Covering | None:
    """What a choice is to cover, where the ranking of several documents says so."""
    if not ranking.concepts:
        return None
    from briefing.selection.covering import Covering

    return Covering(ranking, ranking.concepts, redundancy=request.redundancy)


def same(profile: Profile) -> float:
    """The cosine from which a passage says nothing new beside another, in these documents."""
    return SAME if len(profile.titles) < 2 else SAME_OF_MANY


def vector(profile: Profile, indices: Passage | range) -> Counter[str]:
    """The terms of some sentences, counted."""
    return Counter(chain.from_iterable(profile.terms[i] for i in indices))


def cosine(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """How alike two passages are by their terms, 0 to 1."""
    shared = sum(n * other[term] for term, n in one.items() if term in other)
    return shared / (_length(one) * _length(other)) if shared else 0.0


def _length(terms: Mapping[str, int]) -> float:
    return float(sum([n * n for n in terms.values()]) ** 0.5)


def worth(passage: Passage, profile: Profile, ranking: Ranking) -> float:
    """A passage's score: its head's, and where there are more sentences, halfway to the mean of its words."""
    score = ranking.scores[passage.head]
    if passage.last > passage.first:
        mean = sum(ranking.scores[i] * profile.size[i] for i in passage) / max(1, passage.words)
        score = (score + mean) / 2
    return score


def stretch(candidates: Sequence[Passage], profile: Profile, ranking: Ranking) -> float:
    """How far the scores of the passages reach; 0 where all are equal."""
    raw = [worth(p, profile, ranking) for p in candidates]
    return max(raw) - min(raw) if raw else 0.0


def _scores(candidates: list[Passage], profile: Profile, ranking: Ranking) -> list[float]:
    """Each passage's score, stretched to 0 … 1."""
    raw = [worth(p, profile, ranking) for p in candidates]
    low, high = min(raw), max(raw)
    return [(x - low) / (high - low) for x in raw] if high > low else [0.0] * len(raw)


def _fit(chosen: list[int], spare: list[int], candidates: list[Passage], budget: Budget) -> list[int]:
    """Ends the choice where the total of words is nearest to the target: as it stands, or with one more passage.

    The best-ranked ones always stay. Of several that would do as the last one, a lower-ranked one is preferred only
    where it brings the total nearer by more than `_WORTH` of the target.
    """
    so_far = sum(candidates[at].words for at in chosen)

    def miss(words: int) -> float:
        over = words - budget.amount
        return float("inf") if budget.at_most and over > 0 else abs(over)

    best, least = list(chosen), miss(so_far) if chosen else float("inf")
    for number, at in enumerate(spare):
        option = miss(so_far + candidates[at].words)
        if option < least - _WORTH * budget.amount if number else option <= least:
            best, least = [*chosen, at], option
    return best or [min(spare, key=lambda at: (candidates[at].words, at))]
