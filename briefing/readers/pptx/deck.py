"""The slides of a presentation, in the order of the show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from lxml import etree

from briefing.errors import InputError
from briefing.readers import xml
from briefing.readers.archive import Archive
from briefing.readers.office_package import OfficePackage, relation_id
from briefing.readers.pptx.order import elements, number
from briefing.readers.pptx.shapes import Boxes, Shape, Slide, boxes_of, placeholder
from briefing.readers.pptx.unseen import Ground
from briefing.readers.reading_builder import Piece

_FALSE = frozenset({"0", "false", "off"})
_RUNNING = 100
"""Characters up to which a shape may be one that stands on every slide."""
_LEAST = 3
"""Slides on which it stands then."""


class Page(NamedTuple):
    """A slide: its place in the show from 1, its shapes as they stand in the file, and its notes."""

    number: int
    shapes: list[Shape]
    notes: list[Piece]


class Deck:
    """The slides of one file.

    Raises:
        InputError: key ``damaged``: no presentation in it.
    """

    def __init__(self, archive: Archive) -> None:
        self._package = OfficePackage(archive)
        self._name = self._package.related("", "officeDocument") or "ppt/presentation.xml"
        root = self._package.part(self._name)
        if root is None or xml.local(root) != "presentation":
            raise InputError("no presentation in it", key="damaged")
        self._root = root
        self._layouts: dict[str, Boxes] = {}
        self.hidden_slides = 0
        self.hidden = 0
        """Characters that nobody sees."""
        self.silent: list[int] = []
        """Slides on which nothing but pictures and charts stands, by their place in the show."""
        self.charts = 0
        self.running: list[str] = []
        """What stands on every slide, and is no text of any."""

    @property
    def damaged(self) -> bool:
        """Whether something had to be repaired or cut short."""
        return self._package.damaged

    def properties(self) -> etree._Element | None:
        """The Dublin Core properties, or None."""
        return self._package.part(self._package.related("", "core-properties") or "docProps/core.xml")

    def pages(self) -> list[Page]:
        """The slides that are shown, without what stands on every one of them."""
        pages = list(self._pages())
        slides = Counter(
            line for page in pages for line in {_line(shape, page.number) for shape in page.shapes if _may_run(shape)}
        )
        running = {line for line, count in slides.items() if count >= max(_LEAST, len(pages) / 2)}
        return [
            page._replace(shapes=[s for s in page.shapes if not self._runs(s, page.number, running)]) for page in pages
        ]

    def _runs(self, shape: Shape, place: int, running: set[str]) -> bool:
        """Whether a shape stands on every slide; takes note of it."""
        runs = shape.is_frame or (
            _may_run(shape) and (_line(shape, place) in running or shape.text in {str(place), "\u2039#\u203a"})
        )
        if runs:
            self.running.append(shape.text)
        return runs

    def _pages(self) -> Iterator[Page]:
        size = next(elements(self._root, "sldSz"), None)
        width, height = (number(size.get("cx")), number(size.get("cy"))) if size is not None else (0, 0)
        for place, name in self._slides():
            root = self._package.part(name)
            if root is None:
                continue
            if root.get("show") in _FALSE:
                self.hidden_slides += 1
                continue
            slide = Slide(self._package, name, (width, height), self._boxes(name), self._ground(name, root))
            page = Page(place, slide.shapes(root), self._notes(name))
            yield page
            self.hidden += slide.hidden
            self._look_for_pictures(root, page)

    def _look_for_pictures(self, root: etree._Element, page: Page) -> None:
        """Takes note of what is not read."""
        charts = sum(1 for _ in elements(root, "chart"))
        self.charts += charts
        if not page.shapes and not page.notes and (charts or next(elements(root, "pic"), None) is not None):
            self.silent.append(page.number)

    def _slides(self) -> Iterator[tuple[int, str]]:
        """The slides' places in the show from 1, and their parts' names; each once."""
        relations = self._package.relations(self._name)
        seen: set[str] = set()
        for place, element in enumerate(elements(self._root, "sldId"), 1):
            relation = relations.get(relation_id(element))
            if relation and relation.kind == "slide" and relation.target not in seen:
                seen.add(relation.target)
                yield place, relation.target

    def _boxes(self, slide: str) -> Boxes:
        """Where the slide's layout puts placeholders, and else its master."""
        layout = self._package.related(slide, "slideLayout")
        if layout not in self._layouts:
            master = self._package.related(layout, "slideMaster") if layout else ""
            of_master = boxes_of(self._package.part(master))
            of_layout = boxes_of(self._package.part(layout))
            self._layouts[layout] = {kind: box for kind, box in of_master.items() if not kind.isdigit()} | of_layout
        return self._layouts[layout]

    def _ground(self, name: str, root: etree._Element) -> Callable[[], Ground]:
        """What lies below the text of a slide, found when it is first asked for."""

        @cache
        def ground() -> Ground:
            layout = self._package.related(name, "slideLayout")
            master = self._package.related(layout, "slideMaster") if layout else ""
            return Ground([root, self._package.part(layout), self._package.part(master)])

        return ground

    def _notes(self, slide: str) -> list[Piece]:
        """What the speaker has noted."""
        name = self._package.related(slide, "notesSlide")
        notes = Slide(self._package, name)
        shapes = elements(self._package.part(name), "sp")
        return [
            p for shape in shapes if placeholder(shape)[0] == "body" for p in notes.paragraphs(shape, bulleted=False)
        ]


def _may_run(shape: Shape) -> bool:
    """Whether a shape may be one that was copied to every slide."""
    return not shape.is_placeholder and len(shape.text) <= _RUNNING


def _line(shape: Shape, place: int) -> str:
    """What a shape says, whatever number its slide has."""
    return re.sub(rf"(?<!\d){place}(?!\d)", "#", shape.text, count=1)
