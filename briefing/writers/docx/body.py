"""A briefing → the body of a Word document: title, metadata, sections, sources, small print."""

from __future__ import annotations

from collections.abc import Sequence

from docx.opc.part import Part
from lxml import etree

from briefing.frozen import slotted
from briefing.model import Briefing, codec
from briefing.writers.docx import contents
from briefing.writers.docx.runs import Setter, add
from briefing.writers.flow import Block, Flow, Paragraph, Rows, Slot
from briefing.writers.pieces import legal, right_to_left
from briefing.writers.sheets import column_widths

_LONG = 3000
"""Words of a body from which the table of contents has a line for each heading."""
_FIRST_SLOT = 1_170_000_000
"""Content controls are numbered from here: far from those that a house style may have."""


@slotted
class Body:
    """Sets a briefing into a ``w:body`` of the document's `part`; `width` is the width of the text in twips."""

    element: etree._Element
    setter: Setter
    flow: Flow
    width: int
    part: Part
    slots: int = 0
    """Content controls set so far."""
    pictures: int = 0
    """Pictures set so far."""

    def briefing(self, briefing: Briefing) -> None:
        """Everything from the title to the last line."""
        for block in self.flow.front_matter(briefing):
            self.block(block)
        if self.flow.toc and (entries := self.flow.contents(briefing)):
            contents.insert(self.element, self.setter, entries, self.flow.words, compact=briefing.words <= _LONG)
        for block in self.flow.sections(briefing):
            self.block(block)

    def block(self, block: Block) -> None:
        """One paragraph, table or slot."""
        if isinstance(block, Paragraph):
            self.paragraph(self.element, block)
        elif isinstance(block, Slot):
            self.slot(block)
        else:
            self.table(block)

    def paragraph(self, parent: etree._Element, block: Paragraph) -> None:
        """One paragraph with its bookmark."""
        extra: dict[str, str | int] = {}
        if block.keep:
            extra["keep"] = 1
        if block.unnumbered:
            extra["unnumbered"] = 1
        if block.before is not None:
            extra["before"] = block.before
        if block.indent is not None:
            extra["indent"] = block.indent
        language = self.setter.foreign(block.documents)
        element = self.setter.paragraph(parent, block.style, block.line, language=language, **extra)
        if block.anchor:
            self.setter.name(element, block.anchor)

    def slot(self, block: Slot) -> None:
        """A content control: the analyst clicks, and what they write takes the placeholder's place."""
        control = add(self.element, "sdt")
        properties = add(control, "sdtPr")
        add(properties, "alias", val=legal(block.name)[:60])
        add(properties, "tag", val=codec.slot_tag(block.key))
        self.slots += 1
        add(properties, "id", val=_FIRST_SLOT + self.slots)
        if block.is_open:
            add(properties, "showingPlcHdr")
        content = add(control, "sdtContent")
        for laid in block.paragraphs:
            paragraph = self.setter.paragraph(content, laid.style, () if block.is_open else laid.line)
            if block.is_open:
                run = self.setter.run(paragraph, "".join(f"[{piece.text}]" for piece in laid.line), "OpenSlot")
                add(run[0], "shd", val="clear", color="auto", fill="FFF2CC")  # LibreOffice needs it here

    def picture(self, block: Rows) -> None:
        """A table's timeline, where it has two dates to draw."""
        from briefing.writers.chart import timeline
        from briefing.writers.docx import pictures

        if drawing := timeline.draw(block.table, block.title, self.flow.words):
            self.pictures += 1
            paragraph = self.setter.paragraph(self.element, "Normal", (), keep=1)
            add(paragraph, "r").append(pictures.drawn(drawing, self.part, self.pictures, width=self.width))

    def table(self, block: Rows) -> None:
        """A table over the whole width: header row repeated, rows not split; one of dates with its picture before it."""
        if block.table.when:
            self.picture(block)
        element = add(self.element, "tbl")
        properties = add(element, "tblPr")
        add(properties, "tblStyle", val=self.setter.styles.get("BriefingTable", "BriefingTable"))
        if right_to_left("", self.setter.language):
            add(properties, "bidiVisual")
        add(properties, "tblW", w=self.width, type="dxa")
        add(properties, "tblLayout", type="fixed")
        look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
        add(properties, "tblLook", val="0620", **look)
        add(properties, "tblCaption", val=legal(block.title))
        add(properties, "tblDescription", val=legal("; ".join(block.table.columns)))
        widths = column_widths(block.table.widths, len(block.table.columns), self.width)
        grid = add(element, "tblGrid")
        for width in widths:
            add(grid, "gridCol", w=width)
        for number, row in enumerate(block.rows):
            self._row(element, widths, row, head=not number)

    def _row(
        self, table: etree._Element, widths: list[int], cells: Sequence[Sequence[Paragraph]], *, head: bool
    ) -> None:
        row = add(table, "tr")
        properties = add(row, "trPr")
        add(properties, "cantSplit")
        if head:
            add(properties, "tblHeader")
        for width, content in zip(widths, cells, strict=False):
            cell = add(row, "tc")
            add(add(cell, "tcPr"), "tcW", w=width, type="dxa")
            for paragraph in content:
                self.paragraph(cell, paragraph)
