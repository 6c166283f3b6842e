"""What of a PDF page's text nobody sees: covered by a filled box, white on white, too small, drawn invisibly or off the page.

Such text is a failed redaction, or was put there for machines alone. An invisible layer over a picture of the page is
what OCR has read of it, and stays. What stands inside a form (ISO 32000-1, 8.10) is not judged by what is drawn over it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw

_MOST_OBJECTS = 20_000
"""Objects of a page that are looked at; a map or a drawing has more."""
_SMALLEST = 2.0
"""Points; nobody reads smaller type."""
_EDGE = 3.0
"""Points that a box over a word may leave of its first and last letter."""
_BOX = 6
"""Segments that the path of a plain box has at the most."""
_WHITE = 250
"""The least that each of red, green, blue is in white."""
_STRIPS = 64
"""Strips of a page's height by which boxes are looked up."""
_LAYER = 0.5
"""Share of a page that a picture fills whose invisible text was read from it."""


class Seen(Enum):
    """Whether a character is seen."""

    YES = auto()
    BLACKENED = auto()
    """A box of a colour stands over it: the page shows that something is withheld."""
    WHITE = auto()
    """White text where nothing is under it, or text under a white box."""
    INVISIBLE = auto()


class _Area(NamedTuple):
    order: int
    left: float
    bottom: float
    right: float
    top: float
    white: bool
    picture: bool = False

    @property
    def size(self) -> float:
        """In square points."""
        return (self.right - self.left) * (self.top - self.bottom)

    def holds(self, x: float, y: float, edge: float = 0.0) -> bool:
        return self.left - edge <= x <= self.right + edge and self.bottom <= y <= self.top


class Veil:
    """What lies over and under the text of one page."""

    def __init__(self, page: Any) -> None:
        """Looks at the objects of an opened page in the order in which they are drawn."""
        self._order: dict[int, int] = {}
        self._boxes: list[_Area] = []
        self._page = _shown(page)
        self._strip = max(1.0, page.get_height()) / _STRIPS
        self._pictures: list[_Area] = []
        for order in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
            thing = raw.FPDFPage_GetObject(page.raw, order)
            kind = raw.FPDFPageObj_GetType(thing)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                self._order[address(thing)] = order
            elif kind == raw.FPDF_PAGEOBJ_PATH and _is_box(thing):
                if _is_filled(thing):
                    self._boxes.append(_area(thing, order, white=_is_white(thing)))
            elif kind != raw.FPDF_PAGEOBJ_PATH or not _is_white(
                thing
            ):  # a picture, a form, a shape that may be a ground
                self._pictures.append(_area(thing, order, white=False)._replace(picture=kind != raw.FPDF_PAGEOBJ_PATH))
        size = page.get_width() * page.get_height()
        largest = max((p.size for p in self._pictures if p.picture), default=0.0)
        self._scanned = largest > _LAYER * size
        self._by_strip: list[list[_Area]] = [[] for _ in range(_STRIPS)]
        for box in self._boxes:
            for strip in range(self._strip_of(box.bottom), self._strip_of(box.top) + 1):
                self._by_strip[strip].append(box)

    def _strip_of(self, y: float) -> int:
        """Which strip of the page a height lies in; what lies outside the page is counted to its edge."""
        return int(min(max(0.0, y / self._strip), _STRIPS - 1.0))  # 0 for what is no number

    def is_unseen(self, text: Any, size: float) -> bool:
        """Whether a text object is drawn invisibly, or in a size (points) that nobody reads."""
        if self._scanned:
            return False
        return raw.FPDFTextObj_GetTextRenderMode(text) == raw.FPDF_TEXTRENDERMODE_INVISIBLE or size < _SMALLEST

    def is_white(self, text: Any) -> bool:
        """Whether a text object is white; whether on white is asked with `is_covered` for each place."""
        return self._order.get(address(text)) is not None and _is_white(text)

    def seen(self, text: int, x: float, y: float, *, unseen: bool, white: bool) -> Seen:
        """Whether a character is seen, whose middle is at `x` and `y` (points on the page); `text` is the address of its object."""
        if unseen or not self._is_on_page(x, y):
            return Seen.INVISIBLE
        order = self._order.get(text)
        if order is None:
            return Seen.YES
        near = self._by_strip[self._strip_of(y)] if self._boxes else self._boxes
        if near and (over := [box for box in near if box.order > order and box.holds(x, y, _EDGE)]):
            return Seen.WHITE if over[-1].white else Seen.BLACKENED
        return Seen.WHITE if white and not self._has_ground(order, x, y) else Seen.YES

    def _is_on_page(self, x: float, y: float) -> bool:
        left, bottom, right, top = self._page
        return left <= x <= right and bottom <= y <= top

    def _has_ground(self, order: int, x: float, y: float) -> bool:
        """Whether a place has another ground than white under what is drawn as the `order`-th."""
        if any(picture.holds(x, y) for picture in self._pictures):
            return True
        return any(not box.white for box in self._boxes if box.order < order and box.holds(x, y))


def _shown(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what is shown of a page; without bounds where that is not known."""
    box = raw.FS_RECTF()
    known = raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(box)) and box.right > box.left and box.top > box.bottom
    endless = float("inf")
    return (box.left, box.bottom, box.right, box.top) if known else (-endless, -endless, endless, endless)


def address(thing: Any) -> int:
    """Where PDFium keeps one of a page's objects; 0 for none."""
    return ctypes.addressof(thing.contents) if thing else 0


def _is_box(path: Any) -> bool:
    """Whether a path is a rectangle; the head of an arrow, say, hides no letter."""
    count = raw.FPDFPath_CountSegments(path)
    if not 4 <= count <= _BOX or raw.FPDFPageObj_HasTransparency(path):
        return False
    points = list(_points(raw.FPDFPath_GetPathSegment(path, index) for index in range(count)))
    return all(abs(a[0] - b[0]) < 1 or abs(a[1] - b[1]) < 1 for a, b in pairwise(points))


def _is_filled(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(mode), ctypes.byref(stroke))
    return int(mode.value) != int(raw.FPDF_FILLMODE_NONE)


def _is_white(thing: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = raw.FPDFPageObj_GetFillColor(thing, *map(ctypes.byref, (red, green, blue, alpha)))
    return bool(known) and (min(red.value, green.value, blue.value) >= _WHITE or not alpha.value)


def _area(thing: Any, order: int, *, white: bool) -> _Area:
    """What an object fills of the page, as far as its clipping lets it be seen."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides)):
        return _Area(order, 0, 0, 0, 0, white)
    left, bottom, right, top = (side.value for side in sides)
    for clip in _clips(raw.FPDFPageObj_GetClipPath(thing)):
        left, bottom = max(left, clip[0]), max(bottom, clip[1])
        right, top = min(right, clip[2]), min(top, clip[3])
    return _Area(order, left, bottom, right, top, white)


def _clips(path: Any) -> list[tuple[float, float, float, float]]:
    """The box around each path that clips an object."""
    found: list[tuple[float, float, float, float]] = []
    for number in range(max(0, raw.FPDFClipPath_CountPaths(path)) if path else 0):
        count = min(raw.FPDFClipPath_CountPathSegments(path, number), 100)
        points = list(_points(raw.FPDFClipPath_GetPathSegment(path, number, index) for index in range(count)))
        if points:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            found.append((min(xs), min(ys), max(xs), max(ys)))
    return found


def _points(segments: Iterable[Any]) -> Iterator[tuple[float, float]]:
    """Where each segment of a path ends."""
    for segment in segments:
        x, y = ctypes.c_float(), ctypes.c_float()
        if segment and raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            yield x.value, y.value
