"""Pointing into a text: spans, blocks, sentences, locators."""

from __future__ import annotations

from enum import StrEnum

from briefing.frozen import frozen


@frozen(order=True)
class Span:
    """Half-open offsets ``[start, stop)`` into one text, in Unicode code points."""

    start: int
    stop: int

    def __len__(self) -> int:
        return self.stop - self.start

    def __contains__(self, other: Span | int) -> bool:
        if isinstance(other, int):
            return self.start <= other < self.stop
        return self.start <= other.start and other.stop <= self.stop

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.stop and other.start < self.stop

    def of(self, text: str) -> str:
        """The piece of `text` that the span points to."""
        return text[self.start : self.stop]


class BlockKind(StrEnum):
    """What a block is in its source."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    NOTE = "note"


@frozen
class Block:
    """One heading, paragraph, list item … of a document; blocks are disjoint and ascend.

    `level` is 1 for a title or top heading, 2 … 6 below it, and the nesting depth (1 = outermost) of a list item
    and of what a mail quotes; 0 elsewhere.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


@frozen
class Sentence:
    """A sentence; its identity is its position (`index` in its document), never its text."""

    index: int
    span: Span
    block: int
    """Index of the block that it stands in."""


class LocatorKind(StrEnum):
    """What a locator names."""

    PAGE = "page"
    SLIDE = "slide"
    """A slide of a presentation: "4"; its speaker notes are "4 notes"."""
    PART = "part"
    TIME = "time"
    """From the start of a recording, "00:12:31"."""
    OCR = "ocr"
    """A stretch that was recognised in a picture; its label is the engine's confidence, "97%"."""


@frozen
class Locator:
    """A stretch of the text and the place in the source that it comes from (`label`: "3" for page 3)."""

    span: Span
    kind: LocatorKind
    label: str
