"""A briefing → what stands on its sheets, from top to bottom: paragraphs by the name of their style, tables, slots.

What a Word file has, and what the number of its sheets is estimated from (`briefing.writers.sheets`), is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.frozen import frozen, slotted
from briefing.model import Briefing, Item, ItemKind, Section, Table
from briefing.writers.messages import Messages, closing_line, colon, metadata_lines, source_parts
from briefing.writers.pieces import (
    Citing,
    Line,
    Piece,
    PieceKind,
    children,
    laid_out,
    lines,
    plain,
    row_lines,
    unrepeated,
)

_LIST_STYLES = ("ListBullet", "ListBullet2")
_HEADED = {"topics", "digest"}
"""Sections whose items are headings over their children."""
_LINE = 92
"""Characters of the metadata's size that fit into one line."""
_KEPT = 4
"""Paragraphs up to which a quotation is kept on one page."""
_DEEPEST = 8
_STEP = 340
"""Twips that a list is set in for each level."""


@frozen
class Paragraph:
    """One paragraph. `documents` are the sources that it cites, `before` and `indent` in twips, None as the style has it.

    `keep` holds it on one page with the next; `anchor` is the bookmark that links lead to; `unnumbered` takes the
    style's number away.
    """

    style: str
    line: Line
    documents: tuple[int, ...] = ()
    keep: bool = False
    before: int | None = None
    indent: int | None = None
    anchor: str = ""
    unnumbered: bool = False


@frozen
class Slot:
    """A section's place for the analyst; `is_open` while a placeholder stands there."""

    key: str
    name: str
    paragraphs: tuple[Paragraph, ...]
    is_open: bool


@frozen
class Rows:
    """A table with the paragraphs of its cells; the first row is its head."""

    table: Table
    title: str
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


Block = Paragraph | Slot | Rows


@slotted
class Flow:
    """Lays one briefing out.

    `numbered`: key points are; `paragraphs`: all that stands in the sections is; `toc`: there is a table of contents,
    which leads to the headings; `run_in`: bottom line and key points are one paragraph.
    """

    words: Messages
    citing: Citing
    numbered: bool = False
    paragraphs: bool = False
    toc: bool = False
    run_in: bool = False
    headings: int = 0
    """Headings laid out so far."""

    def front_matter(self, briefing: Briefing) -> Iterator[Block]:
        """Title and metadata."""
        if briefing.title.strip():
            yield Paragraph("Title", plain(briefing.title))
        if rows := metadata_lines(briefing):
            yield Paragraph("Metadata", _metadata(rows, colon(briefing.language)))

    def sections(self, briefing: Briefing) -> Iterator[Block]:
        """Everything from the first section to the last line of Sources."""
        for section in laid_out(briefing.sections, run_in=self.run_in):
            yield from self._section(section)
        yield from self._sources(briefing)
        if line := closing_line(briefing):
            yield Paragraph("Method", plain(line))

    def contents(self, briefing: Briefing) -> list[str]:
        """The headings of the sections, in their order."""
        sections = laid_out(briefing.sections, run_in=self.run_in)
        found = [section.heading for section in sections if section.heading.strip()]
        return [*found, self.words.sources] if briefing.sources else found

    def _heading(self, text: str) -> Paragraph:
        self.headings += 1
        return Paragraph("Heading1", plain(text), anchor=bookmark(self.headings) if self.toc else "")

    def _section(self, section: Section) -> Iterator[Block]:
        if section.heading.strip():
            yield self._heading(section.heading)
        before: Item | Table | None = None
        for node in unrepeated(section.nodes):
            if isinstance(node, Table):
                if isinstance(before, Table):  # Word joins tables that touch
                    yield Paragraph("TableText", ())
                if node.columns:
                    yield self._table(node, section.heading)
            elif node.kind in {ItemKind.PLACEHOLDER, ItemKind.ANALYST}:
                yield self._slot(node, section)
            else:
                laid = list(self._item(node, section.key))
                yield from (
                    replace(p, before=120) if isinstance(before, Table) and not n else p for n, p in enumerate(laid)
                )
            before = node

    def _item(self, item: Item, key: str, depth: int = 0) -> Iterator[Paragraph]:
        """An item and its children, in the style that its kind and section ask for."""
        laid = lines(item, self.words, self.citing)
        below = children(item)
        cited = _documents(item)
        for number, line in enumerate(laid):
            style = self._style(item, key, depth, number)
            last = number == len(laid) - 1
            keep = (style == "Quote" and not last and len(laid) <= _KEPT) or bool(below and last)
            indent = _STEP * (min(depth, _DEEPEST) + 1) if depth > 1 and style == "ListBullet2" else None
            yield Paragraph(style, line, cited, keep, indent=indent)
        under = depth if key in _HEADED and not depth and below else depth + 1
        for child in below:
            yield from self._item(child, "" if key in _HEADED else key, under)

    def _style(self, item: Item, key: str, depth: int, number: int) -> str:
        if item.kind is ItemKind.PARAGRAPH:
            return "Normal"
        if item.kind is ItemKind.QUOTATION:
            return "Speaker" if item.label.strip() and not number else "Quote"
        if key in _HEADED and not depth and item.children:
            return "Heading2"
        if key == "bottom-line" and not depth:
            return "ListNumber" if self.paragraphs and not number else "BottomLine"
        return "ListContinue" if number else self._list_style(key, depth)

    def _list_style(self, key: str, depth: int) -> str:
        """The style of a point: a number where points of its section have one."""
        style = _LIST_STYLES[min(depth, 1)]
        counted = self.paragraphs or (self.numbered and key == "key-points")
        return "ListNumber" if style == "ListBullet" and counted else style

    def _slot(self, item: Item, section: Section) -> Slot:
        style = "ListNumber" if self.paragraphs else "Normal"
        laid = tuple(Paragraph(style, line) for line in lines(item, self.words, self.citing))
        name = " ".join(section.heading.split()) or section.key
        return Slot(section.key, name, laid, item.kind is ItemKind.PLACEHOLDER)

    def _table(self, table: Table, title: str) -> Rows:
        head = (Paragraph("TableHeading", plain(name)) for name in table.columns)
        rows: list[tuple[tuple[Paragraph, ...], ...]] = [tuple((cell,) for cell in head)]
        for row in table.rows:
            laid = zip(row, row_lines(row, self.words, self.citing), strict=True)
            rows.append(tuple(_cell(item, content) for item, content in laid))
        return Rows(table, title, tuple(rows))

    def _sources(self, briefing: Briefing) -> Iterator[Paragraph]:
        """A line for each source, which citations link to."""
        if not briefing.sources:
            return
        yield self._heading(self.words.sources)
        alone = len(briefing.sources) == 1
        if briefing.sourcing.strip() and not alone:
            yield Paragraph("SourceEntry", plain(briefing.sourcing), keep=True, unnumbered=True)
        for number, source in enumerate(briefing.sources, 1):
            title, stop, facts = source_parts(source, self.words)
            line = (Piece(PieceKind.TEXT, f"{title}{stop} {facts}".rstrip()),)
            yield Paragraph("SourceEntry", line, anchor=f"source_{number}", unnumbered=alone)


def _documents(item: Item) -> tuple[int, ...]:
    """The sources that an item cites, a paragraph with what runs on in it."""
    told = item.children if item.kind is ItemKind.PARAGRAPH else (item,)
    return tuple(citation.document for one in told for citation in one.citations)


def bookmark(number: int) -> str:
    """The bookmark of the heading with that number, from 1; a table of contents points to it."""
    return f"_Toc{number:08}"


def _cell(item: Item, content: Iterable[Line]) -> tuple[Paragraph, ...]:
    cited = tuple(citation.document for citation in item.citations)
    return tuple(Paragraph("TableText", line, cited) for line in content or ((),))


def _metadata(rows: tuple[tuple[str, str], ...], behind: str) -> Line:
    """One line where all fits into it, else a line for each, as in a memorandum."""
    one = sum(len(name) + len(value) + 7 for name, value in rows) <= _LINE
    line: list[Piece] = []
    for name, value in rows:
        if line:
            line.append(Piece(PieceKind.TEXT, "   |   " if one else "\n"))
        line += [Piece(PieceKind.LABEL, f"{name}{behind}"), Piece(PieceKind.TEXT, f" {value}" if one else f"\t{value}")]
    return tuple(line)
