"""A profile → groups of sentences that say nearly the same, so that a repeat does not multiply its own score.

Candidates come from prefix filtering (Bayardo, Ma & Srikant, WWW 2007): two sets of terms whose Jaccard index reaches
a threshold must share one of their rarest few terms. So only sentences with a rare term in common are compared, and
the work stays near to linear.
"""

from __future__ import annotations

from collections import Counter
from math import ceil

from briefing.agreement.sentences import COPY, overlap
from briefing.model import Profile

FEWEST = 3
"""Terms; shorter sentences ("He agreed.") are the same only where their terms are equal."""
_FREQUENT = 200
"""Earlier sentences that a shared term is followed to, latest first; a boilerplate line repeated more often is caught
by its equal copies, and the work stays linear."""


def group(profile: Profile) -> tuple[int, ...]:
    """For each sentence the index of the first sentence of its group; its own index where it stands alone.

    A sentence joins the group of the nearest earlier one; ties go to the earliest.
    """
    sets = [frozenset(terms) for terms in profile.terms]
    frequency = Counter(term for terms in sets for term in terms)
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
        if len(terms) < FEWEST:
            out.append(index)
            continue
        rarest = sorted(terms, key=lambda term: (frequency[term], term))
        # two sets with Jaccard >= t overlap in at least ceil(t * size) terms of each
        prefix = rarest[: len(terms) - ceil(COPY * len(terms) - 1e-9) + 1]
        nearest, likest = index, COPY
        compared: set[int] = set()
        for term in prefix:
            for other in holders.get(term, ())[-_FREQUENT:]:
                if other in compared:
                    continue
                compared.add(other)
                likeness = overlap(terms, sets[other])
                if likeness > likest or (likeness == likest and other < nearest):
                    nearest, likest = other, likeness
            if frequency[term] > 1:
                holders.setdefault(term, []).append(index)
        out.append(out[nearest] if nearest < index else index)
    return tuple(out)
