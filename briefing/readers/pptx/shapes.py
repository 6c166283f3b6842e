"""The shapes of a slide → what each says, and where it lies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from briefing.model import BlockKind
from briefing.readers import raised, xml
from briefing.readers.docx import math
from briefing.readers.office_package import OfficePackage, relation_id, unescaped
from briefing.readers.pptx.order import Box, box_of, elements, in_order, number
from briefing.readers.pptx.unseen import Ground, is_unseen
from briefing.readers.reading_builder import Piece

_TITLES = frozenset({"title", "ctrTitle"})
_FRAME = frozenset({"dt", "ftr", "sldNum", "hdr"})
"""Placeholders that hold what a template prints on each slide."""
_BODIES = frozenset({"body", "obj"})
_GROUPS = frozenset({"cSld", "spTree", "grpSp"})
_POINTS = frozenset({"node", "asst"})
"""Points of a diagram that are seen."""
_BULLETS = frozenset({"buChar", "buAutoNum", "buBlip"})
_TRUE = frozenset({"1", "true", "on"})

Boxes = dict[str, Box]
"""Where a layout puts its placeholders, by index ("7") and by type ("body")."""


class Shape(NamedTuple):
    """A shape that says something; `kind` is its placeholder's type, "" for a free one."""

    pieces: tuple[Piece, ...]
    box: Box | None = None
    kind: str = ""

    @property
    def is_placeholder(self) -> bool:
        """Whether a layout has arranged it."""
        return bool(self.kind)

    @property
    def is_title(self) -> bool:
        """Whether it is the slide's title."""
        return self.kind in _TITLES

    @property
    def is_frame(self) -> bool:
        """Whether it is what stands around a slide: a date, a footer, a number."""
        return self.kind in _FRAME

    @property
    def text(self) -> str:
        """All that it says, in one line."""
        return " ".join(" ".join(piece.text for piece in self.pieces).split())


@dataclass(slots=True)
class Slide:
    """One slide's part, and what of it nobody sees."""

    package: OfficePackage
    name: str
    size: tuple[int, int] = (0, 0)
    """Width and height, 0 where they are not known."""
    boxes: Boxes = field(default_factory=dict)
    ground: Callable[[], Ground] | None = None
    """What lies below its text, where that is to be asked."""
    hidden: int = 0
    """Characters that were left out."""

    def shapes(self, root: etree._Element) -> list[Shape]:
        """The shapes that say something, as they stand in the file; a group is one, in its own order."""
        return list(self._shapes(root))

    def _shapes(self, parent: etree._Element) -> Iterator[Shape]:
        for element in parent:
            name = xml.local(element)
            if name == "AlternateContent":
                yield from next(filter(None, (list(self._shapes(choice)) for choice in element)), [])
            elif name in _GROUPS or name in {"sp", "graphicFrame"}:
                found = self._group(element) if name in _GROUPS else self._one(element)
                unseen = _is_hidden(element)
                for shape in found:
                    if unseen or self._is_outside(shape.box):
                        self.hidden += len(shape.text)
                    elif shape.text:
                        yield shape

    def _group(self, element: etree._Element) -> list[Shape]:
        shapes = list(self._shapes(element))
        if xml.local(element) != "grpSp" or not shapes:
            return shapes
        pieces = tuple(piece for shape in in_order(shapes) for piece in shape.pieces)
        return [Shape(pieces, box_of(element))]

    def _one(self, element: etree._Element) -> list[Shape]:
        kind, index = placeholder(element)
        box = box_of(element) or self.boxes.get(index) or self.boxes.get(kind)
        if xml.local(element) == "graphicFrame":
            return [Shape((*self._rows(element), *self._points(element)), box, kind)]
        return [Shape(tuple(self.paragraphs(element, bulleted=kind in _BODIES, box=box)), box, kind)]

    def paragraphs(self, shape: etree._Element, *, bulleted: bool, box: Box | None = None) -> list[Piece]:
        """The paragraphs of a shape's own text; those of a body are a list's items, unless there is one alone."""
        paragraphs = [p for body in shape if xml.local(body) == "txBody" for p in body if xml.local(p) == "p"]
        told = [(text, *_bullet(p, bulleted=bulleted)) for p in paragraphs if (text := self._text(p, box)).strip()]
        alone = len(told) == 1
        return [
            Piece(text, BlockKind.LIST_ITEM, min(max(level, 0), 8) + 1) if listed and not alone else Piece(text)
            for text, listed, level in told
        ]

    def _text(self, paragraph: etree._Element, box: Box | None) -> str:
        """The text of a paragraph's runs and formulas; fields (a slide's number, the day) are no text of it."""
        out: list[str] = []
        for run in paragraph:
            name = xml.local(run)
            if name == "br":
                out.append("\n")
            elif name == "r":
                out.append(self._run(run, "".join(out[-8:]), box))
            elif name in {"m", "AlternateContent"}:
                out += [math.line(formula) for formula in run.iter(f"{math.M}oMath")]
        return unescaped("".join(out))

    def _run(self, run: etree._Element, before: str, box: Box | None) -> str:
        text = "".join(e.text or "" for e in run if xml.local(e) == "t")
        properties = next((e for e in run if xml.local(e) == "rPr"), None)
        if properties is None:
            return text
        if is_unseen(properties, self.ground, box):
            self.hidden += len(text.strip())
            return ""
        return raised.shown(before, text) if number(properties.get("baseline")) > 0 else text

    def _rows(self, frame: etree._Element) -> Iterator[Piece]:
        """The rows of a table; where it is coloured its style says, so that no colour hides a cell."""
        for row in elements(frame, "tr"):
            cells = (
                " ".join(" ".join(self._text(p, None) for p in elements(cell, "p")).split())
                for cell in row
                if xml.local(cell) == "tc"
            )
            if filled := [cell for cell in cells if cell]:
                yield Piece(" | ".join(filled), BlockKind.TABLE_ROW)

    def _points(self, frame: etree._Element) -> Iterator[Piece]:
        """The points of a diagram (SmartArt), whose text lies in a part of its own."""
        for element in elements(frame, "relIds"):
            relation = self.package.relations(self.name).get(relation_id(element, "dm"))
            for point in elements(self.package.part(relation.target) if relation else None, "pt"):
                text = "\n".join("".join(t.text or "" for t in elements(p, "t")) for p in elements(point, "p"))
                if text.strip() and point.get("type", "node") in _POINTS:
                    yield Piece(" ".join(text.split()), BlockKind.LIST_ITEM, 1)

    def _is_outside(self, box: Box | None) -> bool:
        """Whether a shape lies wholly beside the slide."""
        width, height = self.size
        if box is None or not (width and height):
            return False
        return box.right < 0 or box.bottom < 0 or box.left > width or box.top > height


def placeholder(shape: etree._Element) -> tuple[str, str]:
    """The type and the index of a shape's placeholder; "" twice where it is none."""
    found = next(elements(next(iter(shape), None), "ph"), None)
    return ("", "") if found is None else (found.get("type", "obj"), found.get("idx", ""))


def boxes_of(layout: etree._Element | None) -> Boxes:
    """Where a layout or a master puts its placeholders."""
    found: Boxes = {}
    for shape in elements(layout, "sp"):
        kind, index = placeholder(shape)
        if kind and (box := box_of(shape)):
            found.setdefault(kind, box)
            if index:
                found[index] = box
    return found


def _bullet(paragraph: etree._Element, *, bulleted: bool) -> tuple[bool, int]:
    """Whether a bullet or a number stands before a paragraph, in a body that is `bulleted` or not, and its level from 0."""
    properties = next((e for e in paragraph if xml.local(e) == "pPr"), None)
    if properties is None:
        return bulleted, 0
    marks = {xml.local(mark) for mark in properties}
    return bool(marks & _BULLETS) or (bulleted and "buNone" not in marks), number(properties.get("lvl"))


def _is_hidden(shape: etree._Element) -> bool:
    about = next((e for e in next(iter(shape), ()) if xml.local(e) == "cNvPr"), None)
    return about is not None and about.get("hidden") in _TRUE
