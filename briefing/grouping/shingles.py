"""Words → runs of them, by which a copy is known whose words were changed here and there (Broder, SEQUENCES 1997)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LENGTH = 4
"""Words of a shingle: with one word in ten changed two thirds of them stand, of two writers' own words one in fifty."""
COPIED = 0.33
"""Share of a text's shingles in another from which it is a copy, edited."""
FEWEST = 20
"""Shingles; a shorter text has too few to tell."""
FEWEST_OF_SENTENCE = 8
"""Shingles of a sentence; a shorter one has too few to tell."""


def of(words: Iterable[Sequence[str]]) -> frozenset[tuple[str, ...]]:
    """The shingles of sentences, each a sequence of words."""
    return frozenset(tuple(row[at : at + LENGTH]) for row in words for at in range(len(row) - LENGTH + 1))


def share(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """Containment: the share of the shingles of `one` that `other` has, 0 to 1."""
    return len(one & other) / len(one) if one else 0.0
