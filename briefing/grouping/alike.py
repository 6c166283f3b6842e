"""A profile → how much two of its sentences have in common: the cosine of their terms, weighted.

A term weighs its inverse frequency over the sentences (Spärck Jones, J. of Documentation 28, 1972), so that what every
source says about the story says little about whether two sentences tell the same. Numbers are left out: they are what
two reports of one thing may differ in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import log

from briefing.model import Profile
from briefing.text.stems import stemmer

TELLING = 8
"""Terms of a sentence, the weightiest, of which another must share one to be compared with it."""
MOST = 40
"""Earlier sentences with the same telling term, latest first, that a sentence is compared with."""
SAME = 0.6
"""Likeness from which two sentences of unlike words say the same."""
FEWEST_PLAIN = 2
"""Terms beside names that two sentences must share to say the same."""
PLAIN = 0.4
"""Share of the terms beside names of the one that has fewer which the other must have."""
_MARKS = ".,;:!?()[]{}“”„«»\"'’‘…–—-"
FEWEST = 5
"""Terms; what shorter sentences say is too little to be said by another."""


class Alike:
    """The sentences of one profile as weighted sets of terms."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._shapes: dict[int, tuple[frozenset[str], frozenset[str]]] = {}

    @cached_property
    def terms(self) -> list[frozenset[str]]:
        """The terms of each sentence without numbers."""
        return [frozenset(t for t in terms if not t[0].isdigit()) for terms in self.profile.terms]

    @cached_property
    def weights(self) -> dict[str, float]:
        """Term → its squared inverse sentence frequency."""
        frequency = Counter(term for terms in self.terms for term in terms)
        total = len(self.terms)
        return {term: log(1 + total / count) ** 2 for term, count in frequency.items()}

    @cached_property
    def norms(self) -> list[float]:
        """The length of each sentence's vector."""
        weights = self.weights
        return [sum(weights[t] for t in sorted(terms)) ** 0.5 for terms in self.terms]

    def likeness(self, left: int, right: int) -> float:
        """Cosine of two sentences' weighted terms, 0 to 1."""
        shared = self.terms[left] & self.terms[right]
        if not shared:
            return 0.0
        weights = self.weights
        return sum(weights[t] for t in sorted(shared)) / (self.norms[left] * self.norms[right])

    def telling(self, index: int) -> list[str]:
        """The terms of a sentence that weigh most, at most `TELLING`."""
        return sorted(self.terms[index], key=lambda term: (-self.weights[term], term))[:TELLING]

    def neighbours(
        self, indices: Sequence[int], *, least: float, same_document: bool = False
    ) -> Iterator[tuple[float, int, int]]:
        """(likeness, earlier, later) of each two of `indices` that are so alike at least and share a telling term."""
        document = self.profile.document
        holders: dict[str, list[int]] = {}
        for later in indices:
            near: set[int] = set()
            for term in self.telling(later):
                held = holders.setdefault(term, [])
                near.update(held[-MOST:])
                held.append(later)
            for earlier in sorted(near):
                if same_document or document[earlier] != document[later]:
                    likeness = self.likeness(earlier, later)
                    if likeness >= least:
                        yield likeness, earlier, later

    def says_same(self, left: int, right: int) -> bool:
        """Whether two sentences tell one thing: alike, no numbers or names against it, and not by their names alone."""
        if self.likeness(left, right) < SAME or not self.consistent(left, right):
            return False
        (names, plain), (others, bare) = self._shape(left), self._shape(right)
        if names and others and names.isdisjoint(others):
            return False
        shared = len(plain & bare)
        return shared >= FEWEST_PLAIN and shared >= PLAIN * min(len(plain), len(bare))

    def _shape(self, index: int) -> tuple[frozenset[str], frozenset[str]]:
        """The capitalised words inside a sentence, and the terms of the others."""
        if index not in self._shapes:
            words = [word.strip(_MARKS) for word in self.profile.texts[index].split()]
            names = {word.casefold().removesuffix("’s").removesuffix("'s") for word in words[1:] if word[:1].isupper()}
            stem = stemmer(self.profile.languages[self.profile.document[index]])
            lower = {stem(word.casefold()) for word in words if word[:1].islower()} | (
                {stem(words[0].casefold())} if words and words[0].casefold() not in names else set()
            )
            self._shapes[index] = frozenset(names), self.terms[index] & lower
        return self._shapes[index]

    def consistent(self, left: int, right: int) -> bool:
        """Whether the numbers of two sentences do not speak against their saying the same: all of one are in the other."""
        a, b = self._numbers(left), self._numbers(right)
        return a <= b or b <= a

    def _numbers(self, index: int) -> frozenset[str]:
        return frozenset(self.profile.terms[index]) - self.terms[index]

    def same(self, index: int) -> tuple[int, ...]:
        """The sentences of other documents that say the same as one, the most alike of each, in order."""
        if len(self.terms[index]) < FEWEST:
            return ()
        telling = frozenset(self.telling(index))
        best: dict[int, tuple[float, int]] = {}
        document = self.profile.document
        for other, terms in enumerate(self.terms):
            if document[other] == document[index] or self.profile.heading[other] or telling.isdisjoint(terms):
                continue
            if self.says_same(index, other):
                likeness = self.likeness(index, other)
                best[document[other]] = max(best.get(document[other], (0.0, 0)), (likeness, -other))
        return tuple(-other for _, (_, other) in sorted(best.items()))
