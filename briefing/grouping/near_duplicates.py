"""A profile → groups of sentences that say nearly the same, so that a repeat does not multiply its own score.

Candidates come from prefix filtering (Bayardo, Ma & Srikant, WWW 2007): two sets of terms whose Jaccard index reaches
a threshold must share one of their rarest few terms, and what the one has alone in the whole text it shares with nobody. So only
sentences with a rare term in common are compared, and the work stays near to linear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from math import ceil

from briefing.agreement.sentences import COPY
from briefing.model import Profile

FEWEST = 3
"""Terms; shorter sentences ("He agreed.") are the same only where their terms are equal."""
_FREQUENT = 200
"""Earlier sentences that one is compared with, latest first; a boilerplate line repeated more often is caught
by its equal copies, and the work stays linear."""
_LONG, _OF_LONG = 20_000, 40
"""Sentences of a register or a book, each of which is compared with so many."""
_BITS = 60
"""Bits that stand for a sentence's terms: as many as a small number has."""


def group(profile: Profile) -> tuple[int, ...]:
    """For each sentence the index of the first sentence of its group; its own index where it stands alone.

    A sentence joins the group of the nearest earlier one; ties go to the earliest.
    """
    most = _compared_with(len(profile.terms))
    sets = [frozenset(terms) for terms in profile.terms]
    frequency = Counter(term for terms in sets for term in terms)
    rarity = _rarity(frequency)
    bits = list(map(partial(_bits, numbers=rarity), sets))
    out: list[int] = []
    first_of: dict[frozenset[str] | tuple[str, ...], int] = {}
    holders: dict[str, list[int]] = {}
    for index, terms in enumerate(sets):
        key = terms or profile.words[index]  # all stop words: the words themselves
        if not key:
            out.append(index)
            continue
        equal = first_of.setdefault(key, index)
        if equal < index:
            out.append(out[equal])
            continue
        if len(terms) < FEWEST or _is_its_own(terms, frequency):
            out.append(index)
            continue
        prefix = _rarest(terms, rarity)
        near = {other for term in prefix for other in holders.get(term, ())[-most:]}
        nearest = _nearest(index, sorted(near)[-most:], sets, bits)
        for term in prefix:
            if frequency[term] > 1:
                holders.setdefault(term, []).append(index)
        out.append(index if nearest is None else out[nearest])
    return tuple(out)


def _compared_with(sentences: int) -> int:
    """How many earlier sentences one of so many is compared with."""
    return _FREQUENT if sentences <= _LONG else _OF_LONG


def _is_its_own(terms: frozenset[str], frequency: Mapping[str, int]) -> bool:
    """Whether so many terms of a sentence stand in no other that none can be near."""
    shared = len([term for term in terms if frequency[term] > 1])
    return shared < COPY * len(terms) - 1e-9


def _rarity(frequency: Mapping[str, int]) -> dict[str, int]:
    """Term → its place among all, the rarest first."""
    return {term: place for place, term in enumerate(sorted(frequency, key=lambda term: (frequency[term], term)))}


def _rarest(terms: frozenset[str], rarity: Mapping[str, int]) -> list[str]:
    """The rarest terms of a sentence, of which one that is near has one: they overlap in at least so many terms of each."""
    return sorted(terms, key=rarity.__getitem__)[: len(terms) - ceil(COPY * len(terms) - 1e-9) + 1]


def _bits(terms: frozenset[str], numbers: Mapping[str, int]) -> int:
    """A bit for each term, which others may have, too: of a bit that only one of two sets has, that one alone has a term."""
    found = 0
    for term in terms:
        found |= 1 << numbers[term] % _BITS
    return found


def _nearest(index: int, candidates: Sequence[int], sets: Sequence[frozenset[str]], bits: Sequence[int]) -> int | None:
    """The candidate that has most in common with a sentence, if it is near enough; of equals the earliest."""
    terms, own = sets[index], bits[index]
    nearest, most, size = None, 0.0, len(terms)
    longest, lacking = (
        size / COPY + 1e-9,
        (1 - COPY) * size + 1e-9,
    )  # what is longer, or lacks more, has too little in common
    for other in candidates:  # the arithmetic of `overlap`, without a second set for each two
        if (own & ~bits[other]).bit_count() > lacking or len(sets[other]) > longest:
            continue
        shared = len(terms & sets[other])
        alike = shared / (size + len(sets[other]) - shared)
        if alike >= COPY and alike > most:
            nearest, most = other, alike
    return nearest
