"""Pieces of text, in reading order → a `Reading`: one text with blocks and title that point into it.

For the formats whose text we put together ourselves (Word, OpenDocument, EPUB, mail, feeds). Paragraphs are separated
by a blank line, list items and table rows by a line end. Characters that XML 1.0 forbids, lone surrogates and
soft hyphens never get into the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import InputError
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Locator, LocatorKind, Metadata, Reading, Span
from briefing.readers.paragraphs import blocks_of, lines_of
from briefing.readers.printed_head import as_printed

_ILLEGAL = deferred("[^\t\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\xad")
_LINE_END = deferred("\r\n?|[\x0b\x0c\x1c-\x1e\u0085\u2028]")
_SPACE_BEFORE_END = deferred(r"[ \t]+(?=\n)")
_PARAGRAPH_END = deferred(r"\n\n+|\u2029")
_BULLET = deferred(r"[•▪◦‣●■][ \t\u00a0]+(?=\S)")
_STOP = deferred(r"(?<!\b[A-ZÀ-Þ])\. ")
"""What ends a sentence: no initial does ("E. Lorn, K. Weiss")."""
_MAY_HAVE_BULLET = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_TIGHT = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})


HIDDEN, STRUCK = "hidden text", "struck-out text"
"""What a source holds and nobody sees."""


class Piece(NamedTuple):
    """A piece of text and what it is in its source; `level` as in `Block`."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


def clean(text: str) -> str:
    """`text` with one kind of line end and without the characters that may not stand in it."""
    return _ILLEGAL.sub("", _LINE_END.sub("\n", text))


class ReadingBuilder:
    """Collects pieces; `reading` joins them."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.title: int | None = None
        """Index of the piece that is the title, where the source says so."""
        self.authors: list[str] = []
        """The authors, where the source marks them as such."""
        self.parts: list[tuple[int, str]] = []
        """Where a part of the source (a message of a mailbox) begins: index of its first piece, and its label."""
        self.markers: dict[int, str] = {}
        """What stands in the text before a piece, by its index, and is no part of its block: "1. "."""
        self.unseen = Counter[str]()
        """Characters that were left out, as `HIDDEN` or `STRUCK`."""
        self.damaged = False
        """Whether something of the source is missing, or had to be repaired."""

    def add(self, text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, *, parted: bool = False) -> None:
        """Adds a piece; a blank one is passed over, and a blank line inside it parts it in two.

        Line ends inside a paragraph may be its author's way to begin another (a list, an address) or the wrapping of
        lines that were pasted: they are judged as in plain text, unless it is `parted` already.
        """
        text = clean(text).strip()
        if "\n" not in text and "\u2029" not in text:
            if text:
                self._append(Piece(text, kind, level))
            return
        for part in _PARAGRAPH_END.split(_SPACE_BEFORE_END.sub("", text)):
            part = part.strip()  # noqa: PLW2901  # what is left of it is all that counts
            blocks = blocks_of(lines_of(part)) if "\n" in part and kind is BlockKind.PARAGRAPH and not parted else []
            if len(blocks) > 1:
                for block in blocks:
                    self._append(Piece(block.span.of(part), block.kind, block.level))
            elif part:
                self._append(Piece(part, kind, level))

    def _append(self, piece: Piece) -> None:
        """Adds a piece; a bullet that was typed stands before it, and makes an item of a list of it."""
        bullet = _BULLET.match(piece.text) if piece.kind in _MAY_HAVE_BULLET else None
        self.markers.pop(len(self.pieces), None)
        if bullet:
            self.markers[len(self.pieces)] = bullet[0]
            piece = Piece(piece.text[bullet.end() :], BlockKind.LIST_ITEM, piece.level or 1)
        self.pieces.append(piece)

    def add_title(self, text: str) -> None:
        """Adds the title, a heading of level 1."""
        before = len(self.pieces)
        self.add(text, BlockKind.HEADING, 1)
        if self.title is None and len(self.pieces) > before:
            self.title = before

    def add_author(self, text: str) -> None:
        """Adds a line that holds an author, by what the source says of it."""
        before = len(self.pieces)
        self.add(text, BlockKind.HEADING, 6)
        self.authors.extend(" ".join(piece.text.split()) for piece in self.pieces[before:])

    def extend(self, pieces: list[Piece]) -> None:
        """Adds each of `pieces`."""
        for piece in pieces:
            self.add(*piece)

    def reading(
        self, metadata: Metadata | None = None, *, notices: tuple[str, ...] = (), own_lines: bool = False
    ) -> Reading:
        """The text of all pieces with its blocks.

        Args:
            metadata: As the source gives it; the title found among the pieces is added.
            notices: Remarks for the user, beside those on what is unseen or damaged.
            own_lines: Whether the first lines may say title, author and date, and are believed before `metadata`: what
                a word processor notes of a file is often another text's, or the machine's.

        Raises:
            InputError: key ``no-text``.
        """
        if not self.pieces:
            raise InputError("no text in it", key="no-text")
        metadata = metadata or Metadata()
        notices = (*["the file is damaged; read as far as it goes"] * self.damaged, *notices, *self._left_out())
        self._settle_headings()
        at = self._find_title(metadata.title, sure=not own_lines)
        text, blocks = self._join()
        if at is not None:
            metadata = replace(metadata, title=" ".join(self.pieces[at].text.split()), title_span=blocks[at].span)
        if own_lines:
            metadata, blocks = as_printed(text, blocks, metadata, at or 0)
        if self.authors:
            metadata = replace(metadata, author=", ".join(self.authors))
        return Reading(text, blocks, metadata, locators=self._locators(blocks), notices=notices)

    def _left_out(self) -> Iterator[str]:
        for what, count in self.unseen.items():
            if count:
                yield f"{what} left out: {count:,} character{'s' * (count > 1)}"

    def _settle_headings(self) -> None:
        """Headings that are no headings become paragraphs: whole paragraphs in a heading's style, or nothing else."""
        body = False
        for index, piece in enumerate(self.pieces):
            if piece.kind is not BlockKind.HEADING:
                body = True
            elif index != self.title and (len(piece.text) > 300 or len(_STOP.findall(piece.text)) > 1):
                self.pieces[index] = Piece(piece.text)
                body = True
        if not body:
            self.pieces = [p if i == self.title and len(self.pieces) > 1 else Piece(p.text) for i, p in _numbered(self)]

    def _find_title(self, known: str, *, sure: bool) -> int | None:
        """Index of the piece that is the title `known`, else (unless that is for `sure`) of a top heading."""
        if self.title is not None:
            return self.title
        wanted = " ".join(known.split()).casefold()
        for index, piece in _numbered(self)[:5]:
            if wanted and " ".join(piece.text.split()).casefold() == wanted and len(self.pieces) > 1:
                self.pieces[index] = Piece(piece.text, BlockKind.HEADING, 1)
                return index
        for index, piece in _numbered(self)[:3] if not (known and sure) else ():
            if piece.kind is BlockKind.HEADING and piece.level == 1:
                return index
            if len(piece.text) > 100:
                break
        return None

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
        for number, (text, kind, level) in enumerate(self.pieces):
            gap = "" if before is None else "\n" if kind is before and kind in _TIGHT else "\n\n"
            gap += self.markers.get(number, "")
            parts.append(gap)
            at += len(gap)
            parts.append(text)
            blocks.append(Block(Span(at, at + len(text)), kind, level))
            at += len(text)
            before = kind
        return "".join(parts), tuple(blocks)


def _numbered(builder: ReadingBuilder) -> list[tuple[int, Piece]]:
    return list(enumerate(builder.pieces))
