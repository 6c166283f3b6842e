"""The bytes of a PDF → pages of words: the one door to PDFium (pypdfium2).

PDFium says where each word stands, and sets the spaces and line ends that a PDF does not have. Words come in
the order of the content stream, right-to-left lines in reading order. Coordinates are points, turned so that the text
runs from left to right and y grows upwards, whatever the page's rotation.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import pypdfium2
from pypdfium2 import raw

from briefing.errors import InputError, LimitError
from briefing.language.detection import detect
from briefing.readers.pdf.form_fields import print_values
from briefing.readers.pdf.hidden import Seen, Veil
from briefing.readers.pdf.words import Placed, Word, words

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000
_LETTER = re.compile(r"\S")
_BLACKENED = "█"
"""What stands for a character under a black box, as the page shows it."""
_TRIED = 20
"""Pages by which two ways to mend a damaged file are compared."""
_MOST_COVERED, _MOST_INVISIBLE = 0.5, 0.9
"""Shares of a page's characters."""

_LOCK = Lock()
"""PDFium is not safe for threads."""


@dataclass(slots=True)
class Page:
    """A page: its label, and its words by the direction they run in, the main one first.

    None among the words stands for a line's end.
    """

    label: str
    runs: list[list[Word | None]] = field(default_factory=list)
    plain: str = ""
    """The page's text as PDFium gives it, where no word has a place."""
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
    """How many pages could not be loaded, or not be understood."""
    mended: bool = False
    """Whether its end was lost, and what is left of its pages is read."""
    unseen: dict[str, int] = field(default_factory=dict)
    """Page's label → how many of its characters nobody sees, which are left out."""


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
        document, mended = _opened(data)
        with closing(document):
            return _file(document, pictures, mended=mended)


def _opened(data: bytes) -> tuple[Any, bool]:
    """The file, opened, and whether its end was lost and a new one had to be written."""
    try:
        return pypdfium2.PdfDocument(data), False
    except pypdfium2.PdfiumError as error:
        refusal = _refusal(error)
        if refusal.key != "damaged":
            raise refusal from error
        from briefing.readers.pdf.damaged import mended

        found: list[Any] = []
        for candidate in mended(data):
            with suppress(pypdfium2.PdfiumError):
                found.append(pypdfium2.PdfDocument(candidate))
        if not found:
            raise refusal from error
        best = max(found, key=_legible)
        for other in found:
            if other is not best:
                other.close()
        return best, True


def _legible(document: Any) -> int:
    """How many characters stand on the first pages that can be opened."""
    total = 0
    for index in range(min(len(document), _TRIED)):
        with (
            suppress(pypdfium2.PdfiumError),
            closing(document[index]) as page,
            closing(page.get_textpage()) as text,
        ):
            total += text.count_chars()
    return total


def _refusal(error: pypdfium2.PdfiumError) -> InputError:
    if getattr(error, "err_code", None) in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY} or "assword" in str(error):
        return InputError("a password is needed to open it", key="encrypted", hint="save it without the password")
    return InputError("no PDF that can be opened", key="damaged")


def _file(document: Any, pictures: Callable[[Page, Any], None] | None, *, mended: bool) -> File:
    count = len(document)
    if count > MAX_PAGES:
        raise LimitError(f"{count} pages; at most {MAX_PAGES} are read", hint="split it")
    if not count:
        raise InputError("it has no pages", key="damaged")
    file = File([], _information(document), mended=mended)
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
                if mended and detect(text.get_text_range()) == "und":  # its fonts, which tell what a glyph is, are lost
                    file.broken += 1
                    continue
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
    """Fills in the page's words; gives how many characters were left out because nobody sees them."""
    placed = list(words(text.raw, text.count_chars(), veil))
    seen_at = _seen_at(placed)
    left_out = _left_out(seen_at)
    unseen = sum(seen_at[kind] for kind in left_out)
    runs: dict[int, list[Word | None]] = {}
    turn = 0
    run = runs[turn] = list[Word | None]()
    for word, word_turn, _ in _shown(placed, left_out) if unseen else placed:
        if word is not None and word_turn != turn:
            turn = word_turn
            run = runs.setdefault(turn, [])
            run.append(None)
        run.append(word)
    page.runs = _heaviest_first(runs)
    if not any(word is not None for run in page.runs for word in run):
        page.runs = []
        page.plain = "" if unseen else text.get_text_range()
    return unseen


def _heaviest_first(runs: dict[int, list[Word | None]]) -> list[list[Word | None]]:
    """The words by the direction they run in, the one with most characters first."""
    if len(runs) == 1:
        return list(runs.values())
    weight = {turn: sum(len(word.text) if word else 1 for word in run) for turn, run in runs.items()}
    return [runs[turn] for turn in sorted(runs, key=lambda turn: (-weight[turn], turn)) if runs[turn]]


def _seen_at(placed: Iterable[Placed]) -> Counter[Seen]:
    """How many characters are seen how."""
    seen_at: Counter[Seen] = Counter()
    if any([seen is not Seen.YES for _, _, seen in placed]):
        for word, _, seen in placed:
            seen_at[seen] += len(word.text.rstrip()) if word else 0
    return seen_at


def _shown(placed: Iterable[Placed], left_out: frozenset[Seen]) -> Iterator[Placed]:
    """The page's words as it shows them: black for what is blackened, a line's end for what is left out."""
    for each in placed:
        word, turn, seen = each
        if seen not in left_out or word is None:
            yield each
        elif seen is Seen.BLACKENED:
            yield each._replace(word=word._replace(text=_LETTER.sub(_BLACKENED, word.text)))
        else:
            yield Placed(None, turn)


def _left_out(seen: Counter[Seen]) -> frozenset[Seen]:
    """Which of a page's characters are left out; where nearly all were, it is we who do not see how the page is drawn."""
    most = {Seen.BLACKENED: _MOST_COVERED, Seen.WHITE: _MOST_COVERED, Seen.INVISIBLE: _MOST_INVISIBLE}
    return frozenset(kind for kind, share in most.items() if seen[kind] <= share * seen.total())
