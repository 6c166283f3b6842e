"""Pieces of text, in reading order → a `Reading`: one text with blocks and title that point into it.

For the formats whose text we put together ourselves (Word, OpenDocument, EPUB, mail, feeds). Paragraphs are separated
by a blank line, list items and table rows by a line end. Characters that XML 1.0 forbids, lone surrogates and
soft hyphens never get into the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import InputError
from briefing.model import Block, BlockKind, Locator, LocatorKind, Metadata, Reading, Span

_ILLEGAL = re.compile("[^\t\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\xad")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\u0085\u2028]")
_SPACE_BEFORE_END = re.compile(r"[ \t]+(?=\n)")
_PARAGRAPH_END = re.compile(r"\n\n+|\u2029")
_TIGHT = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_CLOSED = tuple(".!?:;,…。！？；，")
_SENTENCE_END = (".", "!", "?", '."', ".”", "。", "！", "？", "؟", "।")

TITLE_WORDS = 30
"""A first line longer than this is no title."""


class Piece(NamedTuple):
    """A piece of text and what it is in its source; `level` as in `Block`."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


def clean(text: str) -> str:
    """`text` with one kind of line end and without the characters that may not stand in it."""
    return _ILLEGAL.sub("", _LINE_END.sub("\n", text))


class Draft:
    """Collects pieces; `reading` joins them."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.title: int | None = None
        """Index of the piece that is the title, where the source says so."""
        self.parts: list[tuple[int, str]] = []
        """Where a part of the source (a message of a mailbox) begins: index of its first piece, and its label."""

    def add(self, text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> None:
        """Adds a piece; a blank one is passed over, and a blank line inside it parts it in two."""
        text = clean(text).strip()
        if not text:
            return
        if "\n" in text:
            for part in _PARAGRAPH_END.split(_SPACE_BEFORE_END.sub("", text)):
                if part := part.strip():
                    self.pieces.append(Piece(part, kind, level))
        else:
            self.pieces.append(Piece(text, kind, level))

    def add_title(self, text: str) -> None:
        """Adds the title, a heading of level 1."""
        before = len(self.pieces)
        self.add(text, BlockKind.HEADING, 1)
        if self.title is None and len(self.pieces) > before:
            self.title = before

    def extend(self, pieces: list[Piece]) -> None:
        """Adds each of `pieces`."""
        for piece in pieces:
            self.add(*piece)

    def reading(
        self, metadata: Metadata | None = None, *, notices: tuple[str, ...] = (), guess_title: bool = False
    ) -> Reading:
        """The text of all pieces with its blocks.

        Args:
            metadata: As the source gives it; the title found among the pieces is added.
            notices: Remarks for the user.
            guess_title: Whether a short first line over a body counts as the title.

        Raises:
            InputError: key ``no-text``.
        """
        if not self.pieces:
            raise InputError("no text in it", key="no-text")
        metadata = metadata or Metadata()
        self._settle_headings()
        at = self._find_title(metadata.title, guess=guess_title)
        text, blocks = self._join()
        if at is not None:
            metadata = replace(metadata, title=" ".join(self.pieces[at].text.split()), title_span=blocks[at].span)
        return Reading(text, blocks, metadata, locators=self._locators(blocks), notices=notices)

    def _settle_headings(self) -> None:
        """Headings that are no headings become paragraphs: whole paragraphs in a heading's style, or nothing else."""
        body = False
        for index, piece in enumerate(self.pieces):
            if piece.kind is not BlockKind.HEADING:
                body = True
            elif index != self.title and (len(piece.text) > 300 or piece.text.count(". ") > 1):
                self.pieces[index] = Piece(piece.text)
                body = True
        if not body:
            self.pieces = [p if i == self.title and len(self.pieces) > 1 else Piece(p.text) for i, p in _numbered(self)]

    def _find_title(self, known: str, *, guess: bool) -> int | None:
        if self.title is not None:
            return self.title
        wanted = " ".join(known.split()).casefold()
        for index, piece in _numbered(self)[:5]:
            if wanted and " ".join(piece.text.split()).casefold() == wanted and len(self.pieces) > 1:
                return self._make_title(index)
        if known:
            return None
        for index, piece in _numbered(self)[:3]:
            if piece.kind is BlockKind.HEADING and piece.level == 1:
                return index
            if len(piece.text) > 100:
                break
        return self._make_title(0) if guess and self._opens_with_title() else None

    def _make_title(self, index: int) -> int:
        self.pieces[index] = Piece(self.pieces[index].text, BlockKind.HEADING, 1)
        return index

    def _opens_with_title(self) -> bool:
        first, *rest = self.pieces
        if first.kind is not BlockKind.PARAGRAPH or "\n" in first.text or "\t" in first.text:
            return False
        if len(first.text.split()) > TITLE_WORDS or len(first.text) > 200 or first.text.endswith(_CLOSED):
            return False
        if not any(c.isalpha() for c in first.text):
            return False
        body = [p.text for p in rest if p.kind is BlockKind.PARAGRAPH and p.text.endswith(_SENTENCE_END)]
        return any(len(text) > len(first.text) for text in body) and sum(map(len, body)) > 300

    def _locators(self, blocks: tuple[Block, ...]) -> tuple[Locator, ...]:
        parts = [(at, label) for at, label in self.parts if at < len(blocks)]
        ends = [at for at, _ in parts[1:]] + [len(blocks)] * bool(parts)
        return tuple(
            Locator(Span(blocks[at].span.start, blocks[end - 1].span.stop), LocatorKind.PART, label)
            for (at, label), end in zip(parts, ends, strict=True)
            if end > at
        )

    def _join(self) -> tuple[str, tuple[Block, ...]]:
        parts: list[str] = []
        blocks: list[Block] = []
        at = 0
        before: BlockKind | None = None
        for text, kind, level in self.pieces:
            if before is not None:
                gap = "\n" if kind is before and kind in _TIGHT else "\n\n"
                parts.append(gap)
                at += len(gap)
            parts.append(text)
            blocks.append(Block(Span(at, at + len(text)), kind, level))
            at += len(text)
            before = kind
        return "".join(parts), tuple(blocks)


def _numbered(draft: Draft) -> list[tuple[int, Piece]]:
    return list(enumerate(draft.pieces))
