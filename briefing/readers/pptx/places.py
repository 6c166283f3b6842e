"""Where the shapes of a slide lie."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.readers import xml
from briefing.readers.pptx.order import Box


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
