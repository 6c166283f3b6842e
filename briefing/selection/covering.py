"""How much of what several documents agree on a passage would add to a choice (Gillick & Favre, ILP Workshop 2009).

Each concept counts once. A passage's gain is its score and, beside it, the worth of its concepts that no choice has yet,
for its length; that can only shrink, so that a stale gain is an upper bound.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Concepts, Passage, Ranking

WEIGHT = 25.0
"""What a word's worth of concepts weighs beside a standard deviation of the scores."""
_MORE = 4
"""Words that are added to a passage's length, so that the shortest ones are not the best."""
FULL = 0.3
"""The redundancy penalty from which a concept that was said counts no more."""


class Covering:
    """The concepts of passages, and those that are in the choice already; amounts are in the ranking's unit."""

    def __init__(self, ranking: Ranking, concepts: Concepts, *, redundancy: float) -> None:
        self._concepts = concepts
        self._unit = WEIGHT * _spread(ranking.scores)
        self._less = min(1.0, redundancy / FULL)
        self._said: dict[int, int] = {}  # concept -> the choice, counted from 0, that has it first
        self._choices = 0

    def full(self, passage: Passage) -> float:
        """What the concepts of a passage add where nothing is chosen."""
        worth = self._concepts.worth
        return self._scaled(sum([worth[c] for c in self.of(passage)]), passage)

    def loss(self, passage: Passage, *, before: int | None = None) -> float:
        """What of that is lost because it is said by those that are chosen, or by the first ones, `before` in number."""
        worth, said = self._concepts.worth, self._said
        end = self._choices if before is None else before
        lost = sum([worth[c] for c in self.of(passage) if said.get(c, end) < end])
        return self._scaled(self._less * lost, passage)

    def know(self, first: int, last: int) -> None:
        """The sentences `first` … `last` stand elsewhere already, before any choice."""
        for concept in self.of(Passage(first, last, 0, first)):
            self._said[concept] = -1

    def take(self, passage: Passage) -> None:
        """A passage is chosen."""
        for concept in self.of(passage):
            self._said.setdefault(concept, self._choices)
        self._choices += 1

    def of(self, passage: Passage) -> Sequence[int]:
        """The concepts of a passage, each once."""
        if passage.first == passage.last:
            return self._concepts.of[passage.first]
        return sorted({c for i in passage for c in self._concepts.of[i]})

    def _scaled(self, total: float, passage: Passage) -> float:
        return self._unit * total / (passage.words + _MORE)


def _spread(scores: Sequence[float]) -> float:
    """The standard deviation of `scores`; 1 where all are equal."""
    mean = sum(scores) / max(1, len(scores))
    return (sum((x - mean) ** 2 for x in scores) / max(1, len(scores))) ** 0.5 or 1.0
