"""A briefing → a Word document (.docx, ECMA-376), on a template of ours, through python-docx.

python-docx opens and packs the document and keeps its parts, sections and properties; paragraphs are set as XML
directly, which is some twenty times as fast.
"""

from __future__ import annotations

import io

from briefing.model import Briefing, codec
from briefing.templates.values import Page
from briefing.writers import Cite, Layout
from briefing.writers.docx import about, archive, base, headers_and_footers, reference_document
from briefing.writers.docx.body import Body
from briefing.writers.docx.notes import NotesOf
from briefing.writers.docx.runs import Setter
from briefing.writers.flow import Flow
from briefing.writers.messages import messages_of, source_line
from briefing.writers.notes import Notes
from briefing.writers.pieces import Citing, legal
from briefing.writers.sheets import sheets
from briefing.writers.timestamps import timestamp_of

_SHEETS = 4
"""Up to so many sheets there is no table of contents where none is asked for."""


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """Lays `briefing` out as a .docx; the same briefing and layout give the same bytes.

    Raises:
        InputError: `layout.reference` is no Word document that can be used.
    """
    reference = reference_document.opened(layout.reference) if layout.reference is not None else None
    document = reference.document if reference else base.empty()
    words = messages_of(briefing.language)
    timestamp = timestamp_of(layout.epoch, briefing.date)
    setter = Setter(
        language=briefing.language,
        styles=reference.styles if reference else {},
        languages=tuple(source.language for source in briefing.sources),
        tips=tuple(_tip(*source_line(source, words)) for source in briefing.sources),
        last_bookmark=headers_and_footers.last_bookmark(document) if reference else 0,
    )
    if reference:
        width = headers_and_footers.width_of(document)
    else:
        width = headers_and_footers.set_paper(document, layout.paper, margin=layout.look.margin)
        base.dress(document, layout.look)
        base.name_fonts(document, (briefing.language, *setter.languages))
    notes = None
    if layout.cite in {Cite.ENDNOTE, Cite.FOOTNOTE, Cite.COMMENTS}:
        notes = setter.notes = NotesOf(document, layout.cite, Notes(briefing, layout.documents))
    headers_and_footers.set_language_of(document, briefing.language)
    element = document.element.body
    before = reference.before if reference else element.sectPr
    end = len(element) if before is None else element.index(before)
    tail = list(element[end:])  # taken off while the body grows: inserting before it would cost the square
    for node in tail:
        element.remove(node)
    flow = Flow(
        words,
        Citing.of(briefing, layout.cite),
        layout.numbered,
        layout.paragraphs,
        _has_contents(briefing, layout),
        run_in=layout.run_in,
    )
    Body(element, setter, flow, width, document.part).briefing(briefing)
    element.extend(tail)
    if notes is not None:
        notes.save(setter)
    headers_and_footers.set_header_and_footer(document, briefing, setter, words, width)
    about.set_properties(document, briefing, timestamp)
    about.set_custom_properties(document, briefing)
    about.carry(document, layout.payload or codec.dumps(briefing))
    buffer = io.BytesIO()
    document.save(buffer)
    return archive.settle(buffer.getvalue(), timestamp)


def _has_contents(briefing: Briefing, layout: Layout) -> bool:
    """Whether a table of contents stands on top: from so many sheets on, where nothing else was asked for."""
    if layout.toc is not None:
        return layout.toc
    return len(briefing.sections) > 1 and sheets(briefing, _page(layout)) > _SHEETS


def _page(layout: Layout) -> Page:
    return Page(layout.paper, layout.look.margin, size=layout.look.size)


def _tip(title: str, published: str) -> str:
    line = legal(f"{title}. {published}" if published else title)
    return line if len(line) <= 250 else line[:249] + "…"
