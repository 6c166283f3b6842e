"""Where the shapes of a slide lie, and the order in which they are read.

Placeholders that a layout has arranged stand in the file in the order that it was made for. Free shapes are parted by the widest
gap that runs through all of them, from top to bottom or from side to side, again and again ("recursive XY cut").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol, TypeVar

from lxml import etree

from briefing.readers import xml

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


def elements(root: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """All elements in one that have a local name."""
    return (element for element in root.iter() if xml.local(element) == name) if root is not None else iter(())


def number(value: str | None) -> int:
    """An attribute's whole number; 0 where it is none."""
    return int(value) if value and len(value) < 16 and value.removeprefix("-").isdecimal() else 0


def box_of(shape: etree._Element) -> Box | None:
    """Where a shape or a group lies on its slide; None where it does not say so itself."""
    box = _box(shape, "off", "ext")
    for around in shape.iterancestors("{*}grpSp") if box is not None else ():
        drawn, inside = _box(around, "off", "ext"), _box(around, "chOff", "chExt")
        if box is not None and drawn is not None and inside is not None:
            box = _moved(box, inside, drawn)
    return box


def _box(shape: etree._Element, corner: str, size: str) -> Box | None:
    frame = {xml.local(child): child for child in next(elements(shape, "xfrm"), ())}
    if corner not in frame or size not in frame:
        return None
    left, top = number(frame[corner].get("x")), number(frame[corner].get("y"))
    return Box(left, top, left + number(frame[size].get("cx")), top + number(frame[size].get("cy")))


def _moved(box: Box, inside: Box, drawn: Box) -> Box:
    """A box in a group's own measure as it is drawn."""
    left, right = (_along(at, inside.left, inside.right, drawn.left, drawn.right) for at in (box.left, box.right))
    top, bottom = (_along(at, inside.top, inside.bottom, drawn.top, drawn.bottom) for at in (box.top, box.bottom))
    return Box(left, top, right, bottom)


def _along(at: int, start: int, stop: int, to_start: int, to_stop: int) -> int:
    return to_start + ((at - start) * (to_stop - to_start) // (stop - start) if stop > start else at - start)
