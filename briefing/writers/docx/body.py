"""A briefing → the body of a Word document: title, metadata, sections, sources, method."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from briefing.model import Briefing, Item, ItemKind, Section, Table, codec
from briefing.writers import Cite
from briefing.writers.docx import contents
from briefing.writers.docx.runs import Setter, add, plain
from briefing.writers.messages import Wording, length_line, metadata_lines, source_lines
from briefing.writers.pieces import Line, Piece, PieceKind, children, legal, lines, right_to_left, row_lines, unrepeated

_LIST_STYLES = ("ListBullet", "ListBullet2")
_HEADED = {"topics", "digest"}
"""Sections whose items are headings over their children."""
_ENDS = (".", "?", "!")
_HEADINGS = 6
"""Up to so many sections there is no table of contents where none is asked for."""
_LONG = 3000
"""Words of a body from which the table of contents has a line for each heading."""
_FIRST_SLOT = 1_170_000_000
"""Content controls are numbered from here: far from those that a house style may have."""
_LINE = 92
"""Characters of the metadata's size that fit into one line."""


@dataclass(slots=True)
class Body:
    """Sets a briefing into a ``w:body``; `width` is the width of the text in twips."""

    element: etree._Element
    setter: Setter
    words: Wording
    width: int
    numbered: bool = False
    paragraphs: bool = False
    cite: Cite = Cite.INLINE
    toc: bool | None = None
    """Whether a table of contents stands on top; None: where there are more than `_HEADINGS` sections."""
    slots: int = 0
    """Content controls set so far."""
    headings: int = 0
    """Headings set so far."""

    def briefing(self, briefing: Briefing) -> None:
        """Everything from the title to the last line of Method."""
        if briefing.title.strip():
            self.setter.paragraph(self.element, "Title", plain(briefing.title))
        if rows := metadata_lines(briefing):
            self.setter.paragraph(self.element, "Metadata", _metadata(rows))
        if entries := self.contents_of(briefing):
            contents.insert(self.element, self.setter, entries, self.words, compact=briefing.words <= _LONG)
        for section in briefing.sections:
            self.section(section)
        self.sources(briefing)
        self.method(briefing)

    def contents_of(self, briefing: Briefing) -> list[str]:
        """The headings that a table of contents lists, in their order; none where there is to be no table."""
        found = [s.heading for s in briefing.sections if s.heading.strip()]
        wanted = len(found) > _HEADINGS if self.toc is None else self.toc
        found += [self.words.sources] if briefing.sources else []
        found += [self.words.method] if _method(briefing) else []
        return found if wanted else []

    def heading(self, text: str) -> None:
        """A heading of a section, with the bookmark that the table of contents points to."""
        self.headings += 1
        paragraph = self.setter.paragraph(self.element, "Heading1", plain(text))
        self.setter.name(paragraph, contents.bookmark(self.headings))

    def section(self, section: Section) -> None:
        """A heading, and the items and tables under it."""
        if section.heading.strip():
            self.heading(section.heading)
        before: Item | Table | None = None
        for node in unrepeated(section.nodes):
            if isinstance(node, Table):
                if isinstance(before, Table):  # Word joins tables that touch
                    self.setter.paragraph(self.element, "TableText", ())
                self.table(node, section.heading)
            elif node.kind in {ItemKind.PLACEHOLDER, ItemKind.ANALYST}:
                self.slot(node, section)
            else:
                self.item(node, section.key, spaced=isinstance(before, Table))
            before = node

    def item(self, item: Item, key: str, *, depth: int = 0, spaced: bool = False) -> None:
        """An item and its children, in the style that its kind and section ask for."""
        laid = lines(item, self.words, self.cite)
        below = children(item)
        language = self.setter.foreign(citation.document for citation in item.citations)
        for number, line in enumerate(laid):
            style = self._style(item, key, depth, number)
            extra: dict[str, str | int] = {}
            if spaced and not number:
                extra["before"] = 120
            if style == "ListBullet" and self.numbered and key == "key-points":
                style = "ListNumber"
            if self.paragraphs and style in {"ListBullet", "BottomLine"} and not number:
                style = "ListNumber"
            if (style == "Quote" and number < len(laid) - 1) or (below and number == len(laid) - 1):
                extra["keep"] = 1
            if depth > 1 and style == "ListBullet2":
                extra["indent"] = 340 * (min(depth, 8) + 1)
            self.setter.paragraph(self.element, style, line, language=language, **extra)
        under = depth if key in _HEADED and not depth and below else depth + 1
        for child in below:
            self.item(child, "" if key in _HEADED else key, depth=under)

    def _style(self, item: Item, key: str, depth: int, number: int) -> str:
        if item.kind is ItemKind.QUOTATION:
            return "Speaker" if item.label.strip() and not number else "Quote"
        if key in _HEADED and not depth and item.children:
            return "Heading2"
        if key == "bottom-line" and not depth:
            return "BottomLine"
        return "ListContinue" if number else _LIST_STYLES[min(depth, 1)]

    def slot(self, item: Item, section: Section) -> None:
        """A content control: the analyst clicks, and what they write takes the placeholder's place."""
        control = add(self.element, "sdt")
        properties = add(control, "sdtPr")
        name = legal(" ".join(section.heading.split()) or section.key)
        add(properties, "alias", val=name[:60])
        add(properties, "tag", val=codec.slot_tag(section.key))
        self.slots += 1
        add(properties, "id", val=_FIRST_SLOT + self.slots)
        is_open = item.kind is ItemKind.PLACEHOLDER
        if is_open:
            add(properties, "showingPlcHdr")
        content = add(control, "sdtContent")
        style = "ListNumber" if self.paragraphs else "Normal"
        for line in lines(item, self.words):
            paragraph = self.setter.paragraph(content, style, () if is_open else line)
            if is_open:
                run = self.setter.run(paragraph, "".join(f"[{piece.text}]" for piece in line), "OpenSlot")
                add(run[0], "shd", val="clear", color="auto", fill="FFF2CC")  # LibreOffice needs it here

    def table(self, table: Table, title: str) -> None:
        """A table over the whole width: header row repeated, rows not split."""
        if not table.columns:
            return
        element = add(self.element, "tbl")
        properties = add(element, "tblPr")
        add(properties, "tblStyle", val=self.setter.styles.get("BriefingTable", "BriefingTable"))
        if right_to_left("", self.setter.language):
            add(properties, "bidiVisual")
        add(properties, "tblW", w=self.width, type="dxa")
        add(properties, "tblLayout", type="fixed")
        look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
        add(properties, "tblLook", val="0620", **look)
        add(properties, "tblCaption", val=legal(title))
        add(properties, "tblDescription", val=legal("; ".join(table.columns)))
        widths = column_widths(table, self.width)
        grid = add(element, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=width)
        head = [(plain(name),) for name in table.columns]
        self._row(element, widths, head, head=True)
        for row in table.rows:
            self._row(element, widths, row_lines(row, self.words, self.cite), cells=row)

    def _row(
        self,
        table: etree._Element,
        widths: list[int],
        laid: Sequence[tuple[Line, ...]],
        *,
        cells: tuple[Item, ...] = (),
        head: bool = False,
    ) -> None:
        row = add(table, "tr")
        properties = add(row, "trPr")
        add(properties, "cantSplit")
        if head:
            add(properties, "tblHeader")
        for column, (width, content) in enumerate(zip(widths, laid, strict=False)):
            cell = add(row, "tc")
            add(add(cell, "tcPr"), "tcW", w=width, type="dxa")
            cited = cells[column].citations if cells else ()
            language = self.setter.foreign(citation.document for citation in cited)
            for line in content or ((),):
                self.setter.paragraph(cell, "TableHeading" if head else "TableText", line, language=language)

    def sources(self, briefing: Briefing) -> None:
        """The numbered sources; each is a bookmark that citations link to."""
        if not briefing.sources:
            return
        self.heading(self.words.sources)
        if briefing.sourcing.strip():
            self.setter.paragraph(self.element, "Method", plain(briefing.sourcing), keep=1)
        for number, source in enumerate(briefing.sources, 1):
            title, published, facts = source_lines(source, self.words)
            line = [Piece(PieceKind.LABEL, title)]
            if published:
                line.append(Piece(PieceKind.TEXT, f" {published}" if title.endswith(_ENDS) else f". {published}"))
            line += [Piece(PieceKind.TEXT, "\n"), Piece(PieceKind.NOTE, facts)]
            found = [
                (start, place, name)
                for (cited, place), (start, name) in self.setter.places.items()
                if cited == number - 1
            ]
            places = [(place, name) for _, place, name in sorted(found)]
            if places:
                line += [Piece(PieceKind.TEXT, "\n"), Piece(PieceKind.NOTE, f"{self.words.cited}: ")]
            paragraph = self.setter.paragraph(self.element, "SourceEntry", line)
            self.setter.name(paragraph, f"source_{number}")
            self.back_links(paragraph, places)

    def back_links(self, paragraph: etree._Element, places: Sequence[tuple[str, str]]) -> None:
        """Links from a source to the first place in the briefing that cites each of its passages."""
        for count, (locator, name) in enumerate(places):
            if count:
                self.setter.run(paragraph, " · ", "Note")
            link = add(paragraph, "hyperlink", anchor=name, history=1)
            self.setter.run(link, " ".join(locator.split()) or "↑", "Citation")

    def method(self, briefing: Briefing) -> None:
        """How the briefing was made, what length was asked for and given, and what was noticed."""
        if not _method(briefing):
            return
        texts = [line for line in (briefing.method, length_line(briefing)) if line.strip()]
        self.heading(self.words.method)
        for text in texts:
            self.setter.paragraph(self.element, "Method", plain(text))
        if briefing.notices:
            line = (*plain(f"{self.words.notices}:", PieceKind.LABEL),)
            self.setter.paragraph(self.element, "Method", line, keep=1)
            for notice in briefing.notices:
                self.setter.paragraph(self.element, "ListBullet", plain(notice, PieceKind.NOTE))


def _method(briefing: Briefing) -> bool:
    """Whether there is something to say under Method."""
    return any(line.strip() for line in (briefing.method, length_line(briefing))) or bool(briefing.notices)


def column_widths(table: Table, width: int) -> list[int]:
    """The columns' widths in twips; they add up to `width`."""
    count = len(table.columns)
    shares = table.widths if len(table.widths) == count and sum(table.widths) > 0 else (1 / max(count, 1),) * count
    total = sum(shares)
    edges = [0.0]
    for share in shares:
        edges.append(edges[-1] + max(0, share) / total)
    return [round(right * width) - round(left * width) for left, right in pairwise(edges)]


def _metadata(rows: tuple[tuple[str, str], ...]) -> Line:
    """One line where all fits into it, else a line for each, as in a memorandum."""
    one = sum(len(name) + len(value) + 7 for name, value in rows) <= _LINE
    line: list[Piece] = []
    for name, value in rows:
        if line:
            line.append(Piece(PieceKind.TEXT, "   |   " if one else "\n"))
        line += [Piece(PieceKind.LABEL, f"{name}:"), Piece(PieceKind.TEXT, f" {value}" if one else f"\t{value}")]
    return tuple(line)
