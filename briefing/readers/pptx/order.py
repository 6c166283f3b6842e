"""Shapes on a slide → the order in which they are read.

Placeholders that a layout has arranged stand in the file in the order that it was made for. Free shapes are parted by the widest
gap that runs through all of them, from top to bottom or from side to side, again and again ("recursive XY cut").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeVar

_MOST = 400
"""Shapes beyond which no gaps are looked for."""
_OVERLAP = 91_440
"""English Metric Units (a tenth of an inch) that shapes side by side may overlap."""


class Box(NamedTuple):
    """Where a shape lies, in English Metric Units from the slide's upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


class Placed(Protocol):
    """What has a place; None where the file does not say it."""

    @property
    def box(self) -> Box | None:
        """Where it lies."""
        ...

    @property
    def is_placeholder(self) -> bool:
        """Whether a layout has arranged it."""
        ...


_T = TypeVar("_T", bound=Placed)


def in_order(shapes: Sequence[_T]) -> list[_T]:
    """The shapes as they are read, from left to right and from top to bottom."""
    placed = [(shape.box, shape) for shape in shapes if shape.box is not None]
    if len(placed) < len(shapes) or all(shape.is_placeholder for shape in shapes):
        return list(shapes)
    if len(placed) > _MOST:
        return [shape for _, shape in sorted(placed, key=lambda pair: (pair[0].top, pair[0].left))]
    return [shape for _, shape in _cut(placed)]


def _cut(placed: list[tuple[Box, _T]]) -> list[tuple[Box, _T]]:
    """Parts the shapes at their widest gap, until there is none."""
    if len(placed) < 2:
        return placed
    across, down = _widest(placed, 0), _widest(placed, 1)
    if across is None and down is None:
        return placed
    axis = 0 if down is None or (across is not None and across[0] >= down[0]) else 1
    _, at = (across, down)[axis] or (0, 0)
    before = [pair for pair in placed if pair[0][axis] < at]
    return _cut(before) + _cut([pair for pair in placed if pair[0][axis] >= at])


def _widest(placed: list[tuple[Box, _T]], axis: int) -> tuple[int, int] | None:
    """The widest gap along an axis (0: from left to right, 1: downwards), as its width and where it ends."""
    spans = sorted((box[axis], box[axis + 2]) for box, _ in placed)
    best: tuple[int, int] | None = None
    reached = spans[0][1]
    for start, stop in spans[1:]:
        gap = start - reached
        if gap > -_OVERLAP and (best is None or gap > best[0]) and start > spans[0][0]:
            best = gap, start
        reached = max(reached, stop)
    return best
