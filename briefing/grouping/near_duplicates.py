"""A profile → groups of sentences that say nearly the same, so that a repeat does not multiply its own score.

Candidates come from prefix filtering (Bayardo, Ma & Srikant, WWW 2007): two sets of terms whose Jaccard index reaches
a threshold must share one of their rarest few terms, and what the one has alone in the whole text it shares with nobody. So only
sentences with a rare term in common are compared, and the work stays near to linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import chain
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
    rows, alone = _rows(profile)
    bits = _bits(rows)
    out: list[int] = []
    first_of: dict[tuple[int, ...] | tuple[str, ...], int] = {}
    holders: dict[int, list[int]] = {}
    for index, row in enumerate(rows):
        key = row or profile.words[index]  # all stop words: the words themselves
        if not key:
            out.append(index)
            continue
        equal = first_of.setdefault(key, index)
        if equal < index:
            out.append(out[equal])
            continue
        size = len(row)
        if size < FEWEST or size - bisect_left(row, alone) < COPY * size - 1e-9:  # too many terms that no other has
            out.append(index)
            continue
        prefix = row[: size - ceil(COPY * size - 1e-9) + 1]  # of the rarest terms what is near has one
        near = {other for term in prefix for other in holders.get(term, ())[-most:]}
        nearest = _nearest(index, sorted(near)[-most:], rows, bits)
        for term in prefix:
            if term >= alone:
                holders.setdefault(term, []).append(index)
        out.append(index if nearest is None else out[nearest])
    return tuple(out)


def _compared_with(sentences: int) -> int:
    """How many earlier sentences one of so many is compared with."""
    return _FREQUENT if sentences <= _LONG else _OF_LONG


def _rows(profile: Profile) -> tuple[list[tuple[int, ...]], int]:
    """The terms of each sentence as numbers, each once, the rarest first, and the first number of those that two have.

    A tuple has a seventh of the size of a set of the same terms.
    """
    frequency = Counter(chain.from_iterable(map(set, profile.terms)))
    rarest_first = sorted(frequency, key=lambda term: (frequency[term], term))
    number = {term: place for place, term in enumerate(rarest_first)}.__getitem__
    alone = bisect_left(rarest_first, 2, key=frequency.__getitem__)
    return [tuple(sorted(map(number, set(terms)))) for terms in profile.terms], alone


def _bits(rows: Sequence[tuple[int, ...]]) -> list[int]:
    """For each sentence a bit for each term, which others may have, too: of a bit that only one of two has, that one alone has a term."""
    bit = [1 << number for number in range(_BITS)]
    found = []
    for row in rows:
        own = 0
        for term in row:
            own |= bit[term % _BITS]
        found.append(own)
    return found


def _nearest(index: int, candidates: Sequence[int], rows: Sequence[tuple[int, ...]], bits: Sequence[int]) -> int | None:
    """The candidate that has most in common with a sentence, if it is near enough; of equals the earliest."""
    own, size = bits[index], len(rows[index])
    longest, lacking = (
        size / COPY + 1e-9,
        (1 - COPY) * size + 1e-9,
    )  # what is longer, or lacks more, has too little in common
    candidates = [other for other in candidates if (own & ~bits[other]).bit_count() <= lacking]
    nearest, most, terms = None, 0.0, set(rows[index]) if candidates else set()
    for other in candidates:  # the arithmetic of `overlap`, without a second set for each two
        if len(rows[other]) > longest:
            continue
        shared = len(terms.intersection(rows[other]))
        alike = shared / (size + len(rows[other]) - shared)
        if alike >= COPY and alike > most:
            nearest, most = other, alike
    return nearest
