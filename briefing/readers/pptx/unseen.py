"""Text of a slide that is there, and that nobody sees: under 2 pt, without ink, or in the colour of the slide below it.

Only what a run says of itself counts. A colour hides nothing where something may lie below it: what is painted there on the slide, its
layout or its master, or a background that is no plain colour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from briefing.readers import xml
from briefing.readers.pptx.order import Box, box_of, elements, number

_TINY = 200
"""Hundredths of a point below which text cannot be seen."""
_MAPS = ("overrideClrMapping", "clrMap")
_PAINTED = frozenset({"pic", "graphicFrame"})
_PAINT = frozenset({"gradFill", "blipFill", "pattFill", "grpFill"})
_NONE = "none"
"""A colour that is seen through."""
_WHITE, _BLACK = "FFFFFF", "000000"
_KNOWN = {"white": _WHITE, "lt1": _WHITE, "bg1": _WHITE, "black": _BLACK, "dk1": _BLACK, "tx1": _BLACK}


class Ground:
    """What lies below the text of one slide.

    Args:
        roots: The slide, its layout, its master; None where one is missing.
    """

    def __init__(self, roots: Sequence[etree._Element | None]) -> None:
        maps = (found for root in roots for name in _MAPS for found in elements(root, name))
        self._names = {str(name): str(value) for name, value in next(maps, {}).items()}
        self._colour = self._background(roots)
        shapes = (e for root in roots for name in ("sp", "cxnSp", *_PAINTED) for e in elements(root, name))
        self._painted = [box_of(shape) for shape in shapes if self._is_painted(shape)]

    def hides(self, fill: etree._Element, box: Box | None) -> bool:
        """Whether letters of this fill, in a shape at `box`, are seen by nobody."""
        colour = self.colour(fill)
        return colour == _NONE or (colour != "" and colour == self._colour and not self._touches(box))

    def colour(self, around: etree._Element) -> str:
        """The colour in an element, black and white as six digits; "" where it is not plain."""
        found = next(iter(around), None)
        if found is None:
            return ""
        if any(xml.local(change) == "alpha" and change.get("val") in {"0", "0%"} for change in found):
            return _NONE
        name = found.get("lastClr") or found.get("val") or ""
        name = self._names.get(name, name)
        return "" if len(found) else _KNOWN.get(name, name.upper())

    def _background(self, roots: Sequence[etree._Element | None]) -> str:
        for root in roots:
            for background in elements(root, "bg"):
                fill = next(iter(background), background)
                if xml.local(fill) == "bgRef":
                    return self.colour(fill) if fill.get("idx") == "1001" else ""
                return next((self.colour(plain) for plain in fill if xml.local(plain) == "solidFill"), "")
        return _WHITE

    def _is_painted(self, shape: etree._Element) -> bool:
        if xml.local(shape) in _PAINTED:
            return True
        for properties in (child for child in shape if xml.local(child) == "spPr"):
            for fill in properties:
                kind = xml.local(fill)
                if kind in _PAINT or kind == "noFill":
                    return kind in _PAINT
                if kind == "solidFill":
                    return self.colour(fill) not in {_NONE, self._colour}
        return any(style.get("idx") != "0" for style in elements(shape, "fillRef"))

    def _touches(self, box: Box | None) -> bool:
        """Whether something painted may lie below what stands at `box`."""
        return any(
            box is None
            or under is None
            or (box.left < under.right and under.left < box.right and box.top < under.bottom and under.top < box.bottom)
            for under in self._painted
        )


def is_unseen(properties: etree._Element, ground: Callable[[], Ground] | None, box: Box | None) -> bool:
    """Whether the run of these properties (``a:rPr``), in a shape at `box`, is read by nobody."""
    if 0 < number(properties.get("sz")) < _TINY:
        return True
    kinds = {xml.local(child): child for child in properties}
    if "ln" in kinds and next(elements(kinds["ln"], "noFill"), None) is None:
        return False
    if "solidFill" in kinds:
        return ground is not None and ground().hides(kinds["solidFill"], box)
    return "noFill" in kinds
