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
FEW = 2000
"""Sentences; of more, those that share a term with one that is told once each are enough to be compared."""


class TermVectors:
    """The sentences of one profile as weighted sets of terms."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._telling: dict[frozenset[str], list[str]] = {}

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

    def likeness(self, left: int, right: int) -> float:
        """Cosine of two sentences' weighted terms, 0 to 1."""
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
                near.update(held[-MOST:])
                held.append(later)
            for earlier in sorted(near):
                if not same_document and document[earlier] == document[later]:
                    continue
                if wanted is None or wanted(earlier, later):
                    likeness = self.likeness(earlier, later)
                    if likeness >= least:
                        yield likeness, earlier, later
