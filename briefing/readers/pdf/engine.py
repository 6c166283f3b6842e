"""The bytes of a PDF → pages of glyphs: the one door to PDFium (pypdfium2).

PDFium says where each character stands, and sets the spaces and line ends that a PDF does not have. Glyphs come in
the order of the content stream, right-to-left lines in reading order. Coordinates are points, turned so that the text
runs from left to right and y grows upwards, whatever the page's rotation.
"""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from briefing.errors import InputError, LimitError
from briefing.readers.pdf import raised_figures
from briefing.readers.pdf.form_fields import print_values
from briefing.readers.pdf.hidden import Seen, Veil, address

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000
_BLACKENED = "█"
"""What stands for a character under a black box, as the page shows it."""
_MOST_COVERED, _MOST_INVISIBLE = 0.5, 0.9
"""Shares of a page's characters."""

_LOCK = Lock()
"""PDFium is not safe for threads."""


class Glyph(NamedTuple):
    """One character: its box from `left` to `right`, its baseline, its size in points, and whether it is bold."""

    character: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool


@dataclass(slots=True)
class Page:
    """A page: its label, and its glyphs by the direction they run in, the main one first.

    None among the glyphs stands for a line's end.
    """

    label: str
    runs: list[list[Glyph | None]] = field(default_factory=list)
    plain: str = ""
    """The page's text as PDFium gives it, where no glyph has a place."""
    line_numbers: int = 0
    """How many numbers that count its lines `lines` has left out, …"""
    last_number: tuple[int, float] = (0, 0.0)
    """… and the last of them, with its right edge; (0, 0) where there is none."""
    columns: int = 0
    """Beside one another at its widest, as `lines` found them; 0 where it took the order in which the file draws."""
    as_drawn: bool = False
    """Whether `lines` took the order in which the file draws its text."""
    is_form: bool = False
    """Whether values of a form's fields are among its text, which the file draws apart from what they stand beside."""
    is_picture: bool = False
    """Whether it is a picture of text, such as a scan."""
    confidence: float = 0.0
    """Confidence of the characters that were recognised in the picture, 0 to 1; 0 where none were."""


@dataclass(slots=True)
class File:
    """All pages, and what the file says of itself (`Title`, `Author`, `CreationDate`, `Lang` …)."""

    pages: list[Page]
    information: dict[str, str]
    broken: int = 0
    """How many pages could not be loaded."""
    unseen: dict[str, int] = field(default_factory=dict)
    """Page's label → how many of its characters nobody sees, which are left out."""


class _Style(NamedTuple):
    size: float
    bold: bool
    turn: int
    unseen: bool = False
    white: bool = False


def load(data: bytes, *, pictures: Callable[[Page, Any], None] | None = None) -> File:
    """All pages of the file.

    Args:
        data: The file.
        pictures: Told of each page, with PDFium's own, after its text was read: it may recognise what is a picture.

    Raises:
        InputError: key ``encrypted`` (a password is needed) or ``damaged``.
        LimitError: too many pages or characters.
    """
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refusal(error) from error
        with closing(document):
            return _file(document, pictures)


def _refusal(error: pypdfium2.PdfiumError) -> InputError:
    if getattr(error, "err_code", None) in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY} or "assword" in str(error):
        return InputError("a password is needed to open it", key="encrypted", hint="save it without the password")
    return InputError("no PDF that can be opened", key="damaged")


def _file(document: Any, pictures: Callable[[Page, Any], None] | None) -> File:
    count = len(document)
    if count > MAX_PAGES:
        raise LimitError(f"{count} pages; at most {MAX_PAGES} are read", hint="split it")
    if not count:
        raise InputError("it has no pages", key="damaged")
    file = File([], _information(document))
    total = 0
    for index in range(count):
        label = ""
        with suppress(pypdfium2.PdfiumError, UnicodeDecodeError, ValueError):
            label = " ".join(document.get_page_label(index).split())
        page = Page(label or str(index + 1))
        file.pages.append(page)
        try:
            with closing(_printed(document, index, page)) as opened, closing(opened.get_textpage()) as text:
                total += text.count_chars()
                if total > MAX_CHARACTERS:
                    raise LimitError(f"more than {MAX_CHARACTERS:,} characters", hint="split it")
                if left_out := _fill(page, text, Veil(opened)):
                    file.unseen[page.label] = left_out
                if pictures:
                    pictures(page, opened)
        except pypdfium2.PdfiumError:
            file.broken += 1
    if file.broken == count:
        raise InputError("none of its pages can be opened", key="damaged")
    return file


def _printed(document: Any, index: int, page: Page) -> Any:
    """PDFium's page, opened, with what is filled into its form."""
    opened = document[index]
    page.is_form = print_values(opened)
    if not page.is_form:
        return opened
    opened.close()
    return document[index]


def _information(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    with suppress(pypdfium2.PdfiumError, UnicodeDecodeError):
        found.update(document.get_metadata_dict(skip_empty=True))
    with suppress(AttributeError):
        length = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
        if 2 < length < 200:
            buffer = (ctypes.c_ushort * (length // 2 + 1))()
            raw.FPDFCatalog_GetLanguage(document.raw, buffer, length)
            found["Lang"] = bytes(buffer).decode("utf-16-le", "ignore").split("\0")[0]
    return found


def _fill(page: Page, text: Any, veil: Veil) -> int:
    """Fills in the page's glyphs; gives how many were left out because nobody sees them."""
    glyphs = list(characters(text.raw, text.count_chars(), veil))
    seen_at = [seen for glyph, _, seen in glyphs if glyph and not glyph.character.isspace()]
    left_out = _left_out(seen_at)
    runs: dict[int, list[Glyph | None]] = {}
    weight: dict[int, int] = {}
    turn = 0
    for glyph, glyph_turn in _shown(glyphs, left_out):
        if glyph is not None and glyph_turn != turn and glyph.character != " ":
            turn = glyph_turn
            runs.setdefault(turn, []).append(None)
        runs.setdefault(turn, []).append(glyph)
        weight[turn] = weight.get(turn, 0) + 1
    order = sorted(runs, key=lambda t: (-weight.get(t, 0), t))
    page.runs = [runs[t] for t in order]
    if not any(g is not None and not g.character.isspace() for run in page.runs for g in run):
        page.runs = []
        page.plain = "" if left_out else text.get_text_range()
    return sum(map(seen_at.count, left_out))


def _shown(
    glyphs: list[tuple[Glyph | None, int, Seen]], left_out: frozenset[Seen]
) -> Iterator[tuple[Glyph | None, int]]:
    """The page's glyphs as it shows them: black for what is blackened, a line's end for what is left out."""
    for glyph, turn, seen in glyphs:
        if seen not in left_out or glyph is None:
            yield glyph, turn
        elif seen is Seen.BLACKENED:
            yield glyph if glyph.character.isspace() else glyph._replace(character=_BLACKENED), turn
        else:
            yield None, turn


def _left_out(seen: list[Seen]) -> frozenset[Seen]:
    """Which of a page's characters are left out; where nearly all were, it is we who do not see how the page is drawn."""
    most = {Seen.BLACKENED: _MOST_COVERED, Seen.WHITE: _MOST_COVERED, Seen.INVISIBLE: _MOST_INVISIBLE}
    return frozenset(kind for kind, share in most.items() if seen.count(kind) <= share * len(seen))


def characters(page: Any, count: int, veil: Veil) -> Iterator[tuple[Glyph | None, int, Seen]]:
    """Each character, how many quarter turns counter-clockwise it runs, and whether it is seen; None at a line's end."""
    unicode_of, box_of, origin_of, object_of = (
        raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin, raw.FPDFText_GetTextObject,
    )  # fmt: skip
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_at, x_at, y_at = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    styles: dict[int, _Style] = {}
    style = _Style(10.0, False, 0)
    before = Glyph(" ", 0.0, 0.0, 0.0, style.size, style.bold)
    high = 0
    for index in range(count):
        code = unicode_of(page, index)
        if code in {10, 13}:
            yield None, style.turn, Seen.YES
            continue
        if code == 0 or 0xDC00 <= code < 0xE000:
            if not high or not code:
                continue
            code, high = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00, 0
        elif 0xD800 <= code < 0xDC00:
            high = code
            continue
        if code > sys.maxunicode:  # what a file's own table of characters (ToUnicode) may say
            continue
        pointer = object_of(page, index)
        at = address(pointer)
        if at:
            if at not in styles:
                styles[at] = _style(page, index, pointer, veil)
            style = styles[at]
        if not box_of(page, index, box_at) or not origin_of(page, index, x_at, y_at):
            continue
        character = chr(code)
        left, right, base = _turned(style.turn, box, x.value, y.value)
        middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        seen = veil.seen(at, *middle, unseen=style.unseen, white=style.white)
        before = _as_drawn(page, index, before, Glyph(character, left, right, base, style.size, style.bold), style.turn)
        yield before, style.turn, seen


def _as_drawn(page: Any, index: int, before: Glyph, glyph: Glyph, turn: int) -> Glyph:
    """The glyph; a figure that its font has raised smaller and above the line, as one of another type would be."""
    follows = not before.character.isspace() and (not before.character.isdigit() or before.size < glyph.size)
    if turn or not follows or not glyph.character.isdecimal():
        return glyph
    if not raised_figures.is_raised(page, index, glyph.baseline, glyph.size):
        return glyph
    return glyph._replace(
        size=raised_figures.SIZE * glyph.size, baseline=glyph.baseline + raised_figures.RAISED * glyph.size
    )


def _turned(turn: int, box: Any, x: float, y: float) -> tuple[float, float, float]:
    """Left, right and base line of a character as its own line runs, after `turn` quarter turns counter-clockwise."""
    if turn == 0:
        return box.left, box.right, y
    if turn == 1:
        return box.bottom, box.top, -x
    if turn == 2:
        return -box.right, -box.left, -y
    return -box.top, -box.bottom, x


def _style(page: Any, index: int, pointer: Any, veil: Veil) -> _Style:
    """Size, weight and direction of a text object: the font's size times the scale of its matrix."""
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(pointer, ctypes.byref(size))
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, ctypes.byref(matrix))
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    points = abs(size.value * scale)
    turn = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4 if matrix.a or matrix.b else 0
    shown = points if 0.5 < points < 1000 else 10.0
    return _Style(shown, _is_bold(pointer), turn, veil.is_unseen(pointer, points), veil.is_white(pointer))


def _is_bold(pointer: Any) -> bool:
    font = raw.FPDFTextObj_GetFont(pointer)
    if not font:
        return False
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, buffer, 128)
    name = buffer.value.decode("latin-1").rpartition("+")[2].lower()
    return any(word in name for word in ("bold", "black", "heavy", "semibold", "demi", "cmbx", "-bd")) or (
        not name and raw.FPDFFont_GetWeight(font) >= 600
    )
