"""A document that is no Word file → one with its text: headings, paragraphs, lists, quotations, rows."""

from __future__ import annotations

import io

from briefing.model import Block, BlockKind, Briefing, Document, Span
from briefing.writers import Layout
from briefing.writers.docx import about, archive, base, headers_and_footers
from briefing.writers.docx.runs import Setter
from briefing.writers.pieces import plain
from briefing.writers.timestamps import timestamp_of

_STYLES = {BlockKind.LIST_ITEM: "ListBullet", BlockKind.QUOTATION: "Quote"}


def write(document: Document, *, layout: Layout) -> bytes:
    """The text of `document` in blocks of our styles, one paragraph a block; white space in it becomes one space."""
    word = base.empty()
    timestamp = timestamp_of(layout.epoch, document.metadata.date)
    headers_and_footers.set_paper(word, layout.paper)
    headers_and_footers.set_language_of(word, document.language)
    element = word.element.body
    (end,) = element
    element.remove(end)
    setter = Setter(language=document.language)
    at = 0
    for block in (*document.blocks, Block(Span(len(document.text), len(document.text)))):
        for span, style in ((Span(at, block.span.start), "Normal"), (block.span, _style(block, document))):
            if document[span].strip():
                setter.paragraph(element, style, plain(document[span]))
        at = block.span.stop
    element.append(end)
    about.set_properties(
        word, Briefing(document.metadata.title, (), (), "", author=document.metadata.author), timestamp
    )
    buffer = io.BytesIO()
    word.save(buffer)
    return archive.settle(buffer.getvalue(), timestamp)


def _style(block: Block, document: Document) -> str:
    if block.kind is BlockKind.HEADING:
        return "Title" if block.span == document.metadata.title_span else "Heading1"
    return _STYLES.get(block.kind, "Normal")
