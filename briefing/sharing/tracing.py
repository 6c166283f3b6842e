"""The text of a Word file as it was read → where each of its characters stands in the file.

The reader strips, splits and joins; what it never does is change the order of characters. So block by block the visible
characters are looked for in those that the file holds, from the place that was reached: what is not found (an embedded
file, a formula) is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from briefing.frozen import frozen
from briefing.model import Block, Document, Span
from briefing.readers.reading_builder import clean

_FAR = 4000
"""Characters that a short block may be away from where it is looked for."""
_SHORT = 24


@frozen
class Place:
    """A stretch of the text of one ``w:t``, in characters."""

    element: etree._Element
    start: int
    stop: int


class Trace:
    """Where the characters of one document stand among `origins` (`briefing.readers.docx.origins`)."""

    def __init__(self, document: Document, origins: Sequence[tuple[etree._Element | None, str]]) -> None:
        self._origins = origins
        self._text = document.text
        signs: list[str] = []
        self._at: list[tuple[int, int]] = []
        for number, (_, text) in enumerate(origins):
            for index, sign in enumerate(text):
                if _counts(sign):
                    signs.append(sign)
                    self._at.append((number, index))
        self._found = dict(_aligned(document, "".join(signs)))

    def places(self, span: Span) -> list[Place]:
        """The stretches that `span` covers, in order; white space between two of them is covered as well."""
        hits: dict[int, tuple[int, int]] = {}
        for offset in range(span.start, span.stop):
            if (sign := self._found.get(offset)) is not None:
                number, index = self._at[sign]
                low, high = hits.get(number, (index, index))
                hits[number] = (min(low, index), max(high, index))
        numbers = sorted(hits)
        out = []
        for number in numbers:
            element, text = self._origins[number]
            low, high = hits[number]
            start = low if number == numbers[0] or text[:low].strip() else 0
            stop = high + 1 if number == numbers[-1] or text[high + 1 :].strip() else len(text)
            if element is not None:
                out.append(Place(element, start, stop))
        return out


def _counts(sign: str) -> bool:
    if sign.isascii():
        return " " < sign < "\x7f"
    return not sign.isspace() and clean(sign) != ""


def _aligned(document: Document, held: str) -> Iterator[tuple[int, int]]:
    """(offset in the text, index in `held`) for each visible character that is found."""
    at = 0
    for block in document.blocks:
        pieces = [block.span]
        found = _find(document, block.span, held, at)
        if found < 0:  # a row, whose cells we have joined by " | "
            pieces = _cells(document, block)
        for piece in pieces:
            start = _find(document, piece, held, at)
            if start >= 0:
                offsets = [o for o in range(piece.start, piece.stop) if _counts(document.text[o])]
                yield from zip(offsets, range(start, start + len(offsets)), strict=True)
                at = start + len(offsets)


def _find(document: Document, span: Span, held: str, at: int) -> int:
    wanted = "".join(filter(_counts, document[span]))
    if not wanted:
        return -1
    return held.find(wanted, at, at + _FAR + len(wanted) if len(wanted) < _SHORT else len(held))


def _cells(document: Document, block: Block) -> list[Span]:
    out, at = [], block.span.start
    for part in document[block.span].split(" | "):
        out.append(Span(at, at + len(part)))
        at += len(part) + 3
    return out
