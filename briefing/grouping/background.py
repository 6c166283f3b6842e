"""How rare a stem is in news at large → what it weighs between two sentences of one story.

Inside one story the story's own words are frequent, and say little; two sentences that share them still tell one event
sooner than two that share what every report has ("officials", "Monday"). So a second weight is taken from stories that
have nothing to do with those at hand: inverse document frequency (Spärck Jones 1972) over the clusters of
``benchmarks/train_background.py``, in bands of half a doubling. A stem that is in no band is as rare as the rarest.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log, log2
from pathlib import Path

from briefing.weights import read

SHIPPED = Path(__file__).with_name("background.json.xz")


class Background(dict[str, float]):
    """Stem → its weight, the square of its inverse document frequency (natural logarithm)."""

    def __init__(self, bands: Mapping[str, str], *, stories: int, fewest: int) -> None:
        super().__init__(
            (stem, (int(band) / 2 * log(2)) ** 2) for band, stems in bands.items() for stem in stems.split()
        )
        self._rarest = (log2(stories / fewest) * log(2)) ** 2

    def __missing__(self, stem: str) -> float:
        return self._rarest


@cache
def weights() -> Background:
    """The table that is shipped; English alone."""
    data = read(SHIPPED)
    return Background(data["bands"], stories=data["stories"], fewest=data["fewest"])
