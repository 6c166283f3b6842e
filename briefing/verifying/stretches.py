"""Stretches of a text, by place: whether one of them has a word of another stretch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from briefing.model import Span


class Stretches:
    """Stretches of a text, which may lie in each other, as they are asked for by place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ascending = sorted(spans)
        self._begins = [span.start for span in ascending]
        self._ends = list(accumulate((span.stop for span in ascending), max))
        """Where the last of those up to each ends."""

    def overlap(self, span: Span) -> bool:
        """Whether any overlaps a span."""
        before = bisect_left(self._begins, span.stop)
        return before > 0 and self._ends[before - 1] > span.start
