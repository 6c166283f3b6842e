"""Words of a sentence → how much of that company the words around a place of the sources are.

A figure, date or name of a brief is known by the company it keeps (Firth 1957): each word of content around it counts by its
inverse document frequency and its nearness in the brief, and again by its nearness in the source. Between two sentences lies a
gap, so that words of the same sentence are nearer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports

_NEAR = 8
"""Words away at which a word counts half."""
_GAP = 6
"""Words that the end of a sentence counts for."""
_APART = 1000
"""Words that the end of a source counts for."""
_MOST = 400
"""Places of an item that are looked at; what stands oftener is known by no company."""


def nearness(apart: Any) -> Any:
    """What a word counts at a distance in words, 1 to 0."""
    return 1 / (1 + apart / _NEAR)


class Companies:
    """How near words stand to one another in the sources."""

    def __init__(self, sources: Sources, supports: Supports) -> None:
        self.sources, self._supports = sources, supports

    def around(self, forms: Sequence[str], item: range) -> dict[str, float]:
        """The company of the words `item` of a sentence: stem → weight; of words that no source has nothing."""
        out: dict[str, float] = {}
        for at, stem in self._supports.content(forms):
            if at not in item:
                apart = min(abs(at - item.start), abs(at - item.stop + 1))
                weight = self._supports.weight(stem) * float(nearness(apart))
                if weight > out.get(stem, 0.0):
                    out[stem] = weight
        return out

    def share(self, company: Mapping[str, float], places: Sequence[tuple[int, int]]) -> list[float]:
        """For each place (its first and last word among all words) how much of the company is there, 0 to 1."""
        whole = sum(company.values())
        if not places or whole <= 0:
            return [0.0] * len(places)
        firsts, lasts = np.array(places[:_MOST], dtype=np.int64).T
        found = np.zeros(len(firsts))
        for stem, weight in company.items():
            found += weight * nearness(self._apart(self._supports.places(stem), firsts, lasts))
        return [float(value) / whole for value in found]

    def _apart(self, places: Any, firsts: Any, lasts: Any) -> Any:
        """How far each stretch of words is from the nearest of the places outside it."""
        line = self._line
        before = np.searchsorted(places, firsts) - 1
        after = np.searchsorted(places, lasts, "right")
        far = np.full(len(firsts), np.inf)
        left, right = before >= 0, after < len(places)
        far[left] = line[firsts[left]] - line[places[before[left]]]
        far[right] = np.minimum(far[right], line[places[after[right]]] - line[lasts[right]])
        return far

    @cached_property
    def _line(self) -> Any:
        """The place of each word on a line on which the end of a sentence takes some room, and that of a source much."""
        index = self.sources.index
        words = np.arange(index.begins[-1] + len(index.words[-1]) if index.begins else 0)
        source = np.searchsorted(np.array(index.begins, dtype=np.int64), words, "right")
        return words + self._supports.sentence_numbers(words) * _GAP + source * _APART
