"""Two sentences → how alike they are, and from what likeness on they are taken for a copy, for one thing told, for no news.

Two measures, of sets of terms: overlap (Jaccard 1901) counts each term the same and finds copies, all at once
(`grouping/near_duplicates.py`); `likeness` weighs a term by how rare it is (the cosine of Salton & Buckley 1988) and finds one
thing told in other words. A brief is compared with its sources word by word, in order: its measure is the share of its words
that stand there.
"""

from __future__ import annotations

from collections.abc import Mapping

COPY = 0.8
"""Overlap from which two sentences are near-duplicates: of ten words one may be another."""
SAME = 0.6
"""Likeness from which two sentences of unlike words say the same, where neither numbers nor names speak against it."""
ONE_EVENT = 0.25
"""Likeness from which two sentences may tell one event, where their main clauses speak for it; below, none was found to."""
BACKGROUND = 0.5
"""Likeness from which two sentences tell one event, terms weighed by how rare terms are in news at large: of 12 pairs read above it 11 told one event, of 12 from .45 to it 7."""
ALONE = 0.25
"""Likeness up to which a sentence has no like in another document: what may tell one event is not alone."""
NO_NEWS = 0.35
"""Likeness from which a passage is no news after an earlier one, and the earlier one is still mentioned."""

SUPPORTED = 0.5
"""Share of a sentence's content, by weight, from which a stretch of up to three sentences supports it."""
SUPPORTED_IN_PART = 0.2
"""Share below which nothing speaks for it: of a text about something else 1 sentence in 50 has more."""
PARAPHRASED = 0.5
"""Share from which a sentence in other words is told from its stretch, so that what it says otherwise is a change."""
SURE_PLACE = 0.55
"""Share from which a sentence's place settles what its figures and dates are compared with."""
ALIGNED = 0.6
"""Share from which a word that differs changes what the sentence says, and is no part of another way to say it."""
NEAR = 0.75
"""Share from which a sentence is told nearly word for word."""
COPIED = 0.85
"""Share from which a sentence is a copy: its figures are the source's or changed, each at its very place."""


def likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Cosine of two sets of terms, 0 to 1; `weights` are the squares of the terms' weights."""
    shared = sum(weights[term] for term in sorted(one & other))
    if not shared:
        return 0.0
    return shared / (length(one, weights) * length(other, weights))


def length(terms: frozenset[str], weights: Mapping[str, float]) -> float:
    """The length of a sentence's vector."""
    return float(sum(weights[term] for term in sorted(terms)) ** 0.5)
