"""What of a PDF page's text nobody sees: covered by a filled box, white on white, too small, drawn invisibly or off the page.

Such text is a failed redaction, or was put there for machines alone. An invisible layer over a picture of the page is
what OCR has read of it, and stays. What stands inside a form (ISO 32000-1, 8.10) is not judged by what is drawn over it.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw

from briefing.readers.pdf import calls
from briefing.readers.pdf.calls import address

_MOST_OBJECTS = 20_000
"""Objects of a page that are looked at; a map or a drawing has more."""
_SMALLEST = 2.0
"""Points; nobody reads smaller type."""
_EDGE = 3.0
"""Points that a box over a word may leave of its first and last letter."""
_RULE = 1.5
"""Points: a narrower box is a line."""
_BOX = (4, 5, 6)
"""Segments that the path of a plain box may have."""
_WHITE = 250
"""The least that each of red, green, blue is in white."""
_STRIPS = 64
"""Strips of a page's height by which boxes are looked up."""
_LAYER = 0.5
"""Share of a page that a picture fills whose invisible text was read from it."""


_COLOUR = struct.Struct("4I").unpack
"""What PDFium has written of a colour → its red, green, blue and alpha; ctypes takes it apart in twice the time."""

Sides = tuple[float, ...]
"""Left, top, right and bottom of a character, in points."""


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
    thing: int

    @property
    def size(self) -> float:
        """In square points."""
        return (self.right - self.left) * (self.top - self.bottom)

    @property
    def is_thin(self) -> bool:
        """Whether it is a rule, or a stroke through a word, which hides no letter."""
        return self.right - self.left < _RULE or self.top - self.bottom < _RULE

    def holds(self, x: float, y: float, edge: float = 0.0) -> bool:
        return self.left - edge <= x <= self.right + edge and self.bottom <= y <= self.top

    def meets(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Whether it lies over some of a box, or nearly."""
        beside = bottom > self.top or top < self.bottom or left > self.right + _EDGE
        return not beside and right >= self.left - _EDGE


class Veil:
    """What lies over and under the text of one page."""

    def __init__(self, page: Any) -> None:
        """Looks at the objects of an opened page in the order in which they are drawn."""
        self._order: dict[int, int] = {}
        self._boxes: list[_Area] = []
        """What may be a filled box over a text drawn before it; whether it is one is asked where it may lie over a word."""
        self._known: dict[int, bool] = {}
        self._page = _shown(page)
        self._strip = max(1.0, page.get_height()) / _STRIPS
        self._asked = _Asked()
        self._grounds: list[tuple[int, int]] = []
        largest = 0.0
        at = address(page.raw)
        for order in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
            thing = calls.object_of_page(at, order)
            kind = calls.type_of(thing)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                self._order[thing] = order
                continue
            if kind != raw.FPDF_PAGEOBJ_PATH:
                largest = max(largest, self._asked.area(thing, order).size)
            elif not self._asked.is_filled(thing):
                continue
            elif self._order and self._asked.may_be_box(thing):
                area = self._asked.area(thing, order)
                if area.is_thin:
                    continue
                self._boxes.append(area)
            self._grounds.append((order, thing))
        self._scanned = largest > _LAYER * page.get_width() * page.get_height()
        self._by_strip: list[list[_Area]] = [[] for _ in range(_STRIPS)]
        for box in self._boxes:
            for strip in range(self._strip_of(box.bottom), self._strip_of(box.top) + 1):
                self._by_strip[strip].append(box)

    @cached_property
    def _pictures(self) -> list[_Area]:
        """Pictures, forms and shapes, which may be the ground of a text; a white shape is none."""
        return [area for area, is_box in self._coloured if not is_box]

    @cached_property
    def _coloured(self) -> list[tuple[_Area, bool]]:
        """All that is drawn in another colour than white, and whether it is a box."""
        found: list[tuple[_Area, bool]] = []
        for order, thing in self._grounds:
            area = self._asked.area(thing, order)
            if calls.type_of(thing) != raw.FPDF_PAGEOBJ_PATH:
                found.append((area, False))
            elif not (area.is_thin or self._asked.is_white(thing)):
                found.append((area, self._is_box(area)))
        return found

    def _strip_of(self, y: float) -> int:
        """Which strip of the page a height lies in; what lies outside the page is counted to its edge."""
        return int(min(max(0.0, y / self._strip), _STRIPS - 1.0))  # 0 for what is no number

    def is_unseen(self, text: int, size: float) -> bool:
        """Whether a text object is drawn invisibly, or in a size (points) that nobody reads."""
        if self._scanned:
            return False
        return calls.render_mode(text) == raw.FPDF_TEXTRENDERMODE_INVISIBLE or size < _SMALLEST

    def is_white(self, text: int) -> bool:
        """Whether a text object is white; whether on white is asked with `is_covered` for each place."""
        return text in self._order and self._asked.is_white(text)

    def seen(self, text: int, x: float, y: float, *, unseen: bool, white: bool) -> Seen:
        """Whether a character is seen, whose middle is at `x` and `y` (points on the page); `text` is the address of its object."""
        if unseen or not self._is_on_page(x, y):
            return Seen.INVISIBLE
        order = self._order.get(text)
        if order is None:
            return Seen.YES
        near = self._by_strip[self._strip_of(y)] if self._boxes else self._boxes
        if near and (
            over := [box for box in near if box.order > order and box.holds(x, y, _EDGE) and self._is_box(box)]
        ):
            return Seen.WHITE if self._asked.is_white(over[-1].thing) else Seen.BLACKENED
        return Seen.WHITE if white and not self._has_ground(order, x, y) else Seen.YES

    def is_clear(self, text: int, first: Sides, last: Sides) -> bool:
        """Whether all of a word lies on the page and nothing over it; the boxes of its first and last character are given."""
        left, bottom, right, top = self._page
        x, y = (first[0] + first[2]) / 2, (first[1] + first[3]) / 2
        at_x, at_y = (last[0] + last[2]) / 2, (last[1] + last[3]) / 2
        if not (left <= x <= right and left <= at_x <= right and bottom <= y <= top and bottom <= at_y <= top):
            return False
        order = self._order.get(text) if self._boxes else None
        if order is None:
            return True
        if x > at_x:
            x, at_x = at_x, x
        if y > at_y:
            y, at_y = at_y, y
        for near in self._by_strip[self._strip_of(y) : self._strip_of(at_y) + 1]:
            for box in near:
                if box.order > order and box.meets(x, y, at_x, at_y) and self._is_box(box):
                    return False
        return True

    def is_on_picture(self, text: int, first: Sides, last: Sides) -> bool:
        """Whether all of a word stands on one picture; the boxes of its first and last character are given."""
        begin, end = middle(first), middle(last)
        return text not in self._order or any(each.holds(*begin) and each.holds(*end) for each in self._pictures)

    def _is_on_page(self, x: float, y: float) -> bool:
        left, bottom, right, top = self._page
        return left <= x <= right and bottom <= y <= top

    def _has_ground(self, order: int, x: float, y: float) -> bool:
        """Whether a place has another ground than white under what is drawn as the `order`-th."""
        if any(picture.holds(x, y) for picture in self._pictures):
            return True
        return any(is_box and area.order < order and area.holds(x, y) for area, is_box in self._coloured)

    def _is_box(self, area: _Area) -> bool:
        found = self._known.get(area.thing)
        if found is None:
            found = self._known[area.thing] = self._asked.is_box(area.thing)
        return found


def _shown(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what is shown of a page; without bounds where that is not known."""
    box = raw.FS_RECTF()
    known = raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(box)) and box.right > box.left and box.top > box.bottom
    endless = float("inf")
    return (box.left, box.bottom, box.right, box.top) if known else (-endless, -endless, endless, endless)


def middle(box: Sides) -> tuple[float, float]:
    """Where a character is looked at."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


class _Asked:
    """What PDFium says of an object of a page, with the places to which it writes made once."""

    def __init__(self) -> None:
        self._colour, self._sides = (ctypes.c_uint * 4)(), (ctypes.c_float * 4)()
        self._colour_at = [ctypes.addressof(self._colour) + 4 * part for part in range(4)]
        self._sides_at = [ctypes.addressof(self._sides) + 4 * side for side in range(4)]
        self._mode, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._mode_at, self._stroke_at = ctypes.addressof(self._mode), ctypes.addressof(self._stroke)

    def may_be_box(self, path: int) -> bool:
        """Whether a path has as many segments as a rectangle may have."""
        return calls.count_segments(path) in _BOX

    def is_box(self, path: int) -> bool:
        """Whether a path is a rectangle; the head of an arrow, say, hides no letter."""
        if not self.may_be_box(path) or calls.has_transparency(path):
            return False
        points = list(self._points(calls.segment(path, index) for index in range(calls.count_segments(path))))
        return all(abs(a[0] - b[0]) < 1 or abs(a[1] - b[1]) < 1 for a, b in pairwise(points))

    def is_filled(self, path: int) -> bool:
        calls.draw_mode(path, self._mode_at, self._stroke_at)
        return int(self._mode.value) != int(raw.FPDF_FILLMODE_NONE)

    def is_white(self, thing: int) -> bool:
        if not calls.fill_colour(thing, *self._colour_at):
            return False
        red, green, blue, alpha = _COLOUR(self._colour)
        return (red >= _WHITE and green >= _WHITE and blue >= _WHITE) or not alpha

    def area(self, thing: int, order: int) -> _Area:
        """What an object fills of the page, as far as its clipping lets it be seen."""
        if not calls.bounds(thing, *self._sides_at):
            return _Area(order, 0, 0, 0, 0, thing)
        left, bottom, right, top = self._sides
        for clip in self._clips(calls.clip_path(thing)):
            left, bottom = max(left, clip[0]), max(bottom, clip[1])
            right, top = min(right, clip[2]), min(top, clip[3])
        return _Area(order, left, bottom, right, top, thing)

    def _clips(self, path: int | None) -> list[tuple[float, float, float, float]]:
        """The box around each path that clips an object."""
        found: list[tuple[float, float, float, float]] = []
        for number in range(max(0, calls.count_clips(path)) if path else 0):
            count = min(calls.count_clip_segments(path, number), 100)
            points = list(self._points(calls.clip_segment(path, number, index) for index in range(count)))
            if points:
                xs, ys = [x for x, _ in points], [y for _, y in points]
                found.append((min(xs), min(ys), max(xs), max(ys)))
        return found

    def _points(self, segments: Iterable[int | None]) -> Iterator[tuple[float, float]]:
        """Where each segment of a path ends."""
        x_at, y_at, _, _ = self._sides_at
        for segment in segments:
            if segment and calls.segment_end(segment, x_at, y_at):
                yield self._sides[0], self._sides[1]
