"""A profile → how much two of its sentences have in common: the cosine of their terms, weighted.

A term weighs its inverse frequency over the sentences (Spärck Jones, J. of Documentation 28, 1972), so that what every
source says about the story says little about whether two sentences tell the same. Numbers are left out: they are what
two reports of one thing may differ in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from math import inf, log

from briefing.agreement import sentences
from briefing.model import Profile

TELLING = 8
"""Terms of a sentence, the weightiest, of which another must share one to be compared with it."""
MOST = 40
"""Earlier sentences with the same telling term, latest first, that a sentence is compared with."""
_REPEATED = 0.2
"""Share of the sentences with terms of their own below which the likeness of two sets of terms is kept."""
FEW = 2000
"""Sentences; of more, those that share a term with one that is told once each are enough to be compared."""


class TermVectors:
    """The sentences of one profile as weighted sets of terms."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._telling: dict[frozenset[str], list[str]] = {}
        self._likenesses: dict[tuple[int, int], float] = {}
        """Of sentences that repeat each other's terms, by the first with the same."""

    @cached_property
    def terms(self) -> list[frozenset[str]]:
        """The terms of each sentence without numbers."""
        return [frozenset(t for t in stems if not t[0].isdigit()) for stems in self.profile.terms]

    @cached_property
    def weights(self) -> dict[str, float]:
        """Term → its squared inverse sentence frequency."""
        frequency = Counter(term for stems in self.terms for term in stems)
        total = len(self.terms)
        return {term: log(1 + total / count) ** 2 for term, count in frequency.items()}

    @cached_property
    def norms(self) -> list[float]:
        """The length of each sentence's vector."""
        weights = self.weights
        return [sentences.length(stems, weights) for stems in self.terms]

    @cached_property
    def _same_terms(self) -> list[int]:
        """For each sentence the first one with the same terms; empty where most have terms of their own."""
        first: dict[frozenset[str], int] = {}
        found = [first.setdefault(terms, index) for index, terms in enumerate(self.terms)]
        return found if len(first) < _REPEATED * len(found) else []

    def likeness(self, left: int, right: int) -> float:
        """Cosine of two sentences' weighted terms, 0 to 1."""
        if not (same := self._same_terms):
            return self._cosine(left, right)
        pair = same[left], same[right]
        if pair not in self._likenesses:
            self._likenesses[pair] = self._cosine(left, right)
        return self._likenesses[pair]

    def _cosine(self, left: int, right: int) -> float:
        shared = self.terms[left] & self.terms[right]
        if not shared:
            return 0.0
        weights = self.weights
        return sum(weights[t] for t in sorted(shared)) / (self.norms[left] * self.norms[right])

    def telling(self, index: int) -> list[str]:
        """The terms of a sentence that weigh most, at most `TELLING`; of few sentences, those that another has, too."""
        terms = self.terms[index]
        if (known := self._telling.get(terms)) is None:
            alone = log(1 + len(self.terms)) ** 2 if len(self.terms) <= FEW else inf
            shared = (term for term in terms if self.weights[term] < alone)
            known = self._telling[terms] = sorted(shared, key=lambda term: (-self.weights[term], term))[:TELLING]
        return known

    def neighbours(
        self,
        indices: Sequence[int],
        *,
        least: float,
        same_document: bool = False,
        wanted: Callable[[int, int], bool] | None = None,
    ) -> Iterator[tuple[float, int, int]]:
        """(likeness, earlier, later) of each two of `indices` that are so alike at least and share a telling term.

        Args:
            indices: Sentences, ascending.
            least: Likeness from which two are given.
            same_document: Also two of one document.
            wanted: Which pairs are looked at; all where it is not given.
        """
        document = self.profile.document
        holders: dict[str, list[int]] = {}
        for later in indices:
            near: set[int] = set()
            for term in self.telling(later):
                held = holders.setdefault(term, [])
                nearest = held[-MOST:]
                # documents stand one behind the other: where the first is of this one, all are
                if nearest and (same_document or document[nearest[0]] != document[later]):
                    near.update(nearest)
                held.append(later)
            for earlier in sorted(near):
                if not same_document and document[earlier] == document[later]:
                    continue
                if wanted is None or wanted(earlier, later):
                    likeness = self.likeness(earlier, later)
                    if likeness >= least:
                        yield likeness, earlier, later
