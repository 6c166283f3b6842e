"""Pages that are pictures of text, as scans are → words, by optical character recognition.

Such a page has no character of its own and a picture on it, or hardly a character and pictures over half of it. It is drawn at
200 dots an inch, and turned where its lines run up, down or upside down; each line that is recognised gives words on one
baseline, so that columns, paragraphs and running heads are found as elsewhere.
"""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import chain
from statistics import median
from typing import Any

import pypdfium2
from pypdfium2 import raw

from briefing.errors import LimitError, MissingExtraError
from briefing.readers import ocr
from briefing.readers.ocr import OcrMode, RecognisedLine
from briefing.readers.pdf.engine import Page
from briefing.readers.pdf.words import Word

_DOTS_PER_INCH = 200
_LONGEST_SIDE = 3_000
"""Pixels: a larger page is drawn smaller."""
_MOST_PAGES = 200
"""Pages of one file that are recognised at most: five seconds each."""
_FEW_CHARACTERS = 80
"""Characters up to which a page's own text is a stamp or a line that a scanner adds."""
_COVERED, _COVERED_ALONE = 0.5, 0.05
"""Shares of a page from which on it is a picture, beside a few characters and where it has none."""
_SURE = 0.6
"""Confidence below which a line is no text but a stain or a drawing."""
_UPRIGHT = 0.8
"""Confidence below which a page may stand upside down."""
_EM, _DESCENT = 0.75, 0.2
"""Shares of the height of a line's box: the size of its type, and what lies below the baseline."""
_ALIKE = 0.35
"""Share by which boxes of one size of type differ in height, as their letters reach up and down."""
_GLUED = re.compile(r"(?<=[a-z]{3})(?=\d)|(?<=[a-z]{2})(?=(?:19|20)\d\d\b)|(?<=\d)(?=[A-Z]?[a-z]{3})")
"""Where the engine has lost the blank between a word and a number ("14March2031")."""
_PART = re.compile(r"(\S+) ?")


class Pictures:
    """The pages of one file that are pictures. The engine is made when the first of them is met."""

    def __init__(self, mode: OcrMode) -> None:
        self._mode = mode
        self._engine: ocr.Engine | None = None
        self._missing = False
        self._recognised = 0

    @property
    def hint(self) -> str:
        """What the user can do about pages that were not read."""
        if self._mode is OcrMode.NEVER:
            return "--ocr auto"
        return f"pip install 'briefing-desk[{ocr.EXTRA}]'" if self._missing else ""

    def fill(self, page: Page, opened: Any) -> None:
        """Marks a page that is a picture, and puts in the glyphs that are recognised, with the engine's confidence.

        Raises:
            MissingExtraError: recognition is forced, and no engine is installed.
            LimitError: more pages than are recognised of one file.
        """
        if self._mode is not OcrMode.FORCE and not _is_picture(page, opened):
            return
        page.is_picture = True
        if self._mode is OcrMode.NEVER or not self._is_there():
            return
        assert self._engine is not None
        self._recognised += 1
        if self._recognised > _MOST_PAGES:
            raise LimitError(f"more than {_MOST_PAGES} pages are pictures", hint="split it")
        image, scale = _drawn(opened)
        found, height = _recognised(self._engine, image)
        lines = [line for line in found if line.confidence >= _SURE and line.text.strip()]
        if lines:
            page.runs, page.plain = [_words(lines, scale, height)], ""
            page.confidence = _weight(lines) / sum(len(line.text) for line in lines)

    def _is_there(self) -> bool:
        if self._engine is None and not self._missing:
            try:
                self._engine = ocr.engine()
            except MissingExtraError:
                if self._mode is OcrMode.FORCE:
                    raise
                self._missing = True
        return not self._missing


def _is_picture(page: Page, opened: Any) -> bool:
    """Whether a page has hardly a character, and pictures cover half of it."""
    own = len("".join(page.plain.split()))
    for word in chain.from_iterable(page.runs):
        own += len(word.text) if word is not None else 0
        if own > _FEW_CHARACTERS:
            return False
    width, height = opened.get_size()
    covered = 0.0
    with suppress(pypdfium2.PdfiumError):
        for drawn in opened.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = drawn.get_bounds()
            covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered >= (_COVERED if own else _COVERED_ALONE) * width * height)


def _drawn(opened: Any) -> tuple[Any, float]:
    """The page as a picture, and its pixels a point."""
    scale = min(_DOTS_PER_INCH / 72, _LONGEST_SIDE / max(*opened.get_size(), 1))
    return opened.render(scale=scale, no_smoothtext=False).to_numpy()[:, :, :3], scale


def _recognised(engine: ocr.Engine, image: Any) -> tuple[list[RecognisedLine], int]:
    """The lines of a page, and its height in pixels, as it stands upright."""
    found = [(engine.recognise(image), image.shape[0])]
    for turns in _turns(found[0][0]):
        import numpy as np  # most files have no such page

        turned = np.ascontiguousarray(np.rot90(image, turns))
        found.append((engine.recognise(turned), turned.shape[0]))
    return max(found, key=lambda each: _weight(each[0]) * (not _is_sideways(each[0])))


def _turns(lines: list[RecognisedLine]) -> tuple[int, ...]:
    """By how many quarter turns a page may have to be turned, as the lines that were found in it say."""
    if _is_sideways(lines):
        return 1, 3
    length = sum(len(line.text) for line in lines)
    return (2,) if length and _weight(lines) < _UPRIGHT * length else ()


def _is_sideways(lines: list[RecognisedLine]) -> bool:
    """Whether most of the lines are higher than they are wide."""
    high = [line.bottom - line.top > line.right - line.left for line in lines if len(line.text) > 2]
    return sum(high) * 2 > len(high)


def _weight(lines: list[RecognisedLine]) -> float:
    """Characters, each counted as surely as it was recognised."""
    return sum(line.confidence * len(line.text) for line in lines)


def _words(lines: list[RecognisedLine], scale: float, height: int) -> list[Word | None]:
    """The words of the lines, their characters evenly spread over their boxes, in points; a line's end after each."""
    usual = above = median(line.bottom - line.top for line in lines)
    out: list[Word | None] = []
    for line in lines:
        tall = line.bottom - line.top
        above = next((known for known in (usual, above) if abs(tall - known) <= _ALIKE * known), tall)
        size = above * _EM / scale
        baseline = (height - line.bottom + _DESCENT * tall) / scale
        text = _GLUED.sub(" ", " ".join(line.text.split()))
        step = (line.right - line.left) / len(text) / scale
        start = line.left / scale
        out += [
            Word(part[0], start + part.start() * step, start + part.end(1) * step, baseline, size, bold=False)
            for part in _PART.finditer(text)
        ]
        out.append(None)
    return out
