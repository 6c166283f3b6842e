"""A page of PDFium's → its words, each with its place, type and whether it is seen.

PDFium tells the place, the type and the object of one character at a time, and each question costs more than all else that is done
with the answer. So a word is asked about as one where its characters are drawn by one object on one line, and in parts where
they are not, where something may lie over it, and where one of its figures is raised.
"""

from __future__ import annotations

import ctypes
import math
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw

from briefing.readers.pdf import calls, raised_figures
from briefing.readers.pdf.calls import address
from briefing.readers.pdf.hidden import Seen, Sides, Veil, middle

_PIECE = re.compile(r"(\S++)([^\S\r\n]*+)|[\r\n]++")
_NONE = "\0"
_SURROGATES = re.compile(r"[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")
_FIGURE = re.compile(r"(?<=[^\d\s])\d")
"""A figure that may be raised: the first of its number."""
_LEVEL = 0.05
"""In ems: how far the feet of a word's first and last character lie apart at the most."""
_SIZES = 0.5, 1000.0
"""Points between which a size is believed."""


_MATRIX = struct.Struct("6f").unpack
_SIDES = struct.Struct("4f").unpack
"""What PDFium has written of a box → its left, top, right and bottom."""


class Word(NamedTuple):
    """Characters of one type that follow one another, with the space behind them.

    From `left` to `right` without that space on a baseline, with the type's size in points, and whether it is bold.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool


class Placed(NamedTuple):
    """A word, None at a line's end, how many quarter turns counter-clockwise it runs, and whether it is seen."""

    word: Word | None
    turn: int
    seen: Seen = Seen.YES


class _Style(NamedTuple):
    size: float
    bold: bool
    turn: int
    unseen: bool = False
    white: bool = False


def words(page: Any, count: int, veil: Veil) -> Iterator[Placed]:
    """The words of a text page of so many characters, in the order in which PDFium gives them."""
    asked = _Page(page, veil)
    text = _text(page, count)
    for piece in _PIECE.finditer(text):
        characters, space = piece.groups()
        if characters is None:
            yield Placed(None, asked.style.turn)
        elif _NONE in characters:
            yield from _without_none(asked.words(characters, piece.start(), space))
        elif (word := asked.word(characters, piece.start(), space)) is not None:
            yield word
        else:
            yield from asked.parted(characters, piece.start(), space)


def _without_none(found: Iterable[Placed]) -> Iterator[Placed]:
    for placed in found:
        if placed.word and (text := placed.word.text.replace(_NONE, "")):
            yield placed._replace(word=placed.word._replace(text=text))


def _text(page: Any, count: int) -> str:
    """The page's text, each character at the place where PDFium counts it; NUL for one that is none."""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    units = max(0, raw.FPDFText_GetText(page, 0, count, buffer) - 1)
    text = bytes(memoryview(buffer)[:units]).decode("utf-16-le", "replace")
    if len(text) == count and "\ufffd" not in text:
        return text.replace("\ufffe", "\x02")  # its mark of a hyphen at a line's end, as it is told of one character
    at = address(page)
    codes = (calls.unicode_at(at, index) for index in range(count))
    told = "".join(chr(code) if code <= sys.maxunicode else _NONE for code in codes)  # a file's own table may say more
    return _SURROGATES.sub(_joined, told)


def _joined(surrogates: re.Match[str]) -> str:
    """The character that two surrogates stand for, at the place of the first; one alone is none."""
    return (
        surrogates[0]
        .encode("utf-16-le", "surrogatepass")
        .decode("utf-16-le", "ignore")
        .ljust(len(surrogates[0]), _NONE)
    )


class _Page:
    """A text page, of which one thing after another is asked."""

    def __init__(self, page: Any, veil: Veil) -> None:
        self.style = _Style(10.0, bold=False, turn=0)
        self._page, self._veil = address(page), veil
        self._styles: dict[int | None, _Style] = {}
        self._fonts: dict[int, bool] = {}
        self._before = Word(" ", 0.0, 0.0, 0.0, self.style.size, self.style.bold)
        self._level: tuple[int | None, float] = (0, 0.0)
        """The object and the foot of the word whose origin was asked last."""
        self._sides, self._x, self._y = (ctypes.c_float * 4)(), ctypes.c_double(), ctypes.c_double()
        self._size, self._matrix = ctypes.c_float(), (ctypes.c_float * 6)()
        self._sides_at, self._x_at, self._y_at, self._size_at, self._matrix_at = map(
            ctypes.addressof, (self._sides, self._x, self._y, self._size, self._matrix)
        )

    def words(self, text: str, start: int, space: str) -> list[Placed]:
        """Characters from an index on, with the space behind them: one word, or as many as it takes."""
        word = self.word(text, start, space)
        return self.parted(text, start, space) if word is None else [word]

    def parted(self, text: str, start: int, space: str) -> list[Placed]:
        """Characters that are not one word, with the space behind them: parted where another object draws them, else in the middle."""
        if len(text) == 1:
            return self._character(text + space, start)
        objects = [calls.object_at(self._page, start + index) for index in range(len(text))]
        if objects[0] != objects[-1]:
            parts = [0, *(at for at, (left, right) in enumerate(pairwise(objects), 1) if left != right), len(text)]
        elif self.style.white:  # each is asked about
            whole = [*text[:-1], text[-1] + space]
            return [placed for index, one in enumerate(whole, start) for placed in self._character(one, index)]
        else:
            parts = [0, len(text) // 2, len(text)]
        found: list[Placed] = []
        for low, high in pairwise(parts):
            found += self.words(text[low:high], start + low, space if high == len(text) else "")
        return found

    def word(self, text: str, start: int, space: str) -> Placed | None:
        """One word, where it is drawn by one object on one line, nothing lies over it and none of its figures is raised."""
        page, last = self._page, start + len(text) - 1
        at = calls.object_at(page, last)
        if not self._is_of_one(text, start, at):
            return None
        style = self.style = self._styles.get(at) or self._entered(at, start)
        if not calls.loose_box_at(page, start, self._sides_at):
            return None
        box = end = _SIDES(self._sides)
        if last != start and calls.loose_box_at(page, last, self._sides_at):
            end = _SIDES(self._sides)
            if not _is_level(box, end, style):
                return None
        if not (style.unseen or self._is_shown(at, box, end)):
            return None
        if style.turn or self._level != (at, box[3]):  # what one object draws in one line stands on one base line
            self._ask_origin(start, at, box[3])
        left, right, baseline = _turned(style.turn, box, end, self._x.value, self._y.value)
        if not (style.turn or text.isalpha()) and self._has_raised(text, start, baseline):
            return None
        self._before = Word(text + space, left, right, baseline, style.size, style.bold)
        return Placed(self._before, style.turn, Seen.INVISIBLE if style.unseen else Seen.YES)

    def _is_of_one(self, text: str, start: int, at: int | None) -> bool:
        """Whether the object that draws a word's last character draws its first.

        The characters of an object follow one another, but for those of a line that runs from right to left.
        """
        return len(text) == 1 or (at == self._level[0] and text.isascii()) or calls.object_at(self._page, start) == at

    def _is_shown(self, at: int | None, box: Sides, end: Sides) -> bool:
        """Whether all of a word is seen, whose first and last character have these boxes."""
        clear = self._veil.is_clear(at or 0, box, end)
        return clear and (not self.style.white or self._veil.is_on_picture(at or 0, box, end))

    def _ask_origin(self, index: int, at: int | None, foot: float) -> None:
        calls.origin_at(self._page, index, self._x_at, self._y_at)
        self._level = (at, foot)

    def _character(self, text: str, index: int) -> list[Placed]:
        at = calls.object_at(self._page, index)
        style = self._entered(at, index)
        if not calls.loose_box_at(self._page, index, self._sides_at):
            return []
        box = _SIDES(self._sides)
        self._ask_origin(index, 0, 0.0)
        word = Word(text, *_turned(style.turn, box, box, self._x.value, self._y.value), style.size, style.bold)
        seen = self._veil.seen(at, *middle(box), unseen=style.unseen, white=style.white)
        self._before = self._as_drawn(word, index)
        return [Placed(self._before, style.turn, seen)]

    def _has_raised(self, text: str, start: int, baseline: float) -> bool:
        """Whether one of a word's figures is raised by its font."""
        page, size = self._page, self.style.size
        for found in _FIGURE.finditer(text):
            if raised_figures.is_raised(page, start + found.start(), baseline, size):
                return True
        first = text[0].isdecimal() and self._may_be_raised()
        return first and raised_figures.is_raised(page, start, baseline, size)

    def _may_be_raised(self) -> bool:
        """Whether a figure may be raised behind what stands before it."""
        last = self._before.text[-1]
        return not last.isspace() and (not last.isdigit() or self._before.size < self.style.size)

    def _as_drawn(self, word: Word, index: int) -> Word:
        """The character; a figure that its font has raised smaller and above the line, as one of another type would be."""
        if self.style.turn or not word.text[0].isdecimal() or not self._may_be_raised():
            return word
        if not raised_figures.is_raised(self._page, index, word.baseline, word.size):
            return word
        return word._replace(
            size=raised_figures.SIZE * word.size, baseline=word.baseline + raised_figures.RAISED * word.size
        )

    def _entered(self, at: int | None, index: int) -> _Style:
        """The style of an object, which is now the page's; None for what PDFium has added to a page."""
        if at:
            style = self._styles.get(at)
            if style is None:
                style = self._styles[at] = self._style_of(index, at)
            self.style = style
        return self.style

    def _style_of(self, index: int, at: int) -> _Style:
        """Size, weight and direction of a text object: the font's size times the scale of its matrix."""
        calls.font_size(at, self._size_at)
        calls.matrix_at(self._page, index, self._matrix_at)
        a, b, c, d, _, _ = _MATRIX(self._matrix)
        scale = math.hypot(c, d) or 1.0
        points = abs(self._size.value * scale)
        turn = round(math.atan2(b, a) / (math.pi / 2)) % 4 if b or a < 0 else 0
        shown = points if _SIZES[0] < points < _SIZES[1] else 10.0
        veil = self._veil
        return _Style(shown, self._is_bold(at), turn, veil.is_unseen(at, points), veil.is_white(at))

    def _is_bold(self, at: int) -> bool:
        font = calls.font(at) or 0
        if font not in self._fonts:
            self._fonts[font] = bool(font) and _is_bold(ctypes.cast(font, raw.FPDF_FONT))
        return self._fonts[font]


def _is_level(box: Sides, end: Sides, style: _Style) -> bool:
    """Whether two characters stand on one line, as it runs."""
    return abs(box[0] - end[0] if style.turn % 2 else box[3] - end[3]) <= _LEVEL * style.size


def _turned(turn: int, box: Sides, end: Sides, x: float, y: float) -> tuple[float, float, float]:
    """Left, right and base line as a line runs, after `turn` quarter turns counter-clockwise, from one box to another."""
    if turn == 0:
        return min(box[0], end[0]), max(box[2], end[2]), y
    if turn == 1:
        return min(box[3], end[3]), max(box[1], end[1]), -x
    if turn == 2:
        return -max(box[2], end[2]), -min(box[0], end[0]), -y
    return -max(box[1], end[1]), -min(box[3], end[3]), x


def _is_bold(font: Any) -> bool:
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, buffer, 128)
    name = buffer.value.decode("latin-1").rpartition("+")[2].lower()
    return any(word in name for word in ("bold", "black", "heavy", "semibold", "demi", "cmbx", "-bd")) or (
        not name and raw.FPDFFont_GetWeight(font) >= 600
    )
