"""A table of contents, written out by us: Word has nothing to compute when it opens the file, and asks nothing.

It is a real TOC field (ECMA-376 part 1, 17.16.5.68) without page numbers, which only a layout engine knows: an update in
Word gives the same entries. A short briefing has them in one paragraph, a long one in a line each.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from briefing.writers.docx.runs import Setter, add, field_begin, field_end
from briefing.writers.flow import bookmark
from briefing.writers.messages import Messages
from briefing.writers.pieces import Piece, PieceKind

_CODE = 'TOC \\o "1-1" \\h \\n'


def insert(parent: etree._Element, setter: Setter, headings: Sequence[str], words: Messages, *, compact: bool) -> None:
    """Adds the table to `parent`; its entries link to the headings, which are numbered in this order."""
    label = Piece(PieceKind.LABEL, f"{words.contents}:")
    paragraph = setter.paragraph(parent, "Contents", () if compact else (label,), keep=int(not compact))
    for number, heading in enumerate(headings, 1):
        if not compact:
            paragraph = setter.paragraph(parent, "TOC1", ())
        if number == 1:
            field_begin(paragraph, _CODE)
        if compact and number == 1:
            setter.piece(paragraph, label)
        if compact:
            setter.run(paragraph, " " if number == 1 else " · ")
        link = add(paragraph, "hyperlink", anchor=bookmark(number), history=1)
        setter.run(link, " ".join(heading.split()))
    field_end(paragraph)
