"""What surrounds the body of a Word document: paper, header and footer."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.section import Section, _BaseHeaderFooter
from docx.shared import Twips
from lxml import etree

from briefing.model import Briefing
from briefing.writers.docx.runs import Setter, add, field_code, set_language, w
from briefing.writers.markings import Marking, marking
from briefing.writers.messages import Messages, running_line
from briefing.writers.pieces import right_to_left
from briefing.writers.sheets import BOTTOM_LESS, LEAST_TOP, PAPERS, SIDE, margin_of

_HEADER, _FOOTER = 624, 510
"""Twips from the edge of the paper."""


def set_paper(document: WordDocument, paper: str, *, margin: float = 0.0) -> int:
    """Sets the paper and its margins, in centimetres where given; gives the width of the text in twips."""
    sides = margin_of(margin)
    width, height = PAPERS.get(paper, PAPERS["a4"])
    section = document.sections[0]
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.left_margin = section.right_margin = Twips(sides)
    section.top_margin, section.bottom_margin = (
        Twips(max(sides, LEAST_TOP)),
        Twips(max(sides - BOTTOM_LESS, LEAST_TOP)),
    )
    section.header_distance, section.footer_distance = Twips(_HEADER), Twips(_FOOTER)
    return width - 2 * sides


def width_of(document: WordDocument) -> int:
    """The width of the text in twips, as the document's last section has it."""
    section = document.sections[-1] if len(document.sections) else document.add_section()
    try:
        page, left, right = section.page_width, section.left_margin, section.right_margin
    except ValueError:  # a measure that python-docx cannot read
        page = left = right = None
    width = (page.twips if page else PAPERS["a4"][0]) - sum(m.twips if m is not None else 1304 for m in (left, right))
    return width if width > 1440 else PAPERS["a4"][0] - 2 * SIDE


def last_bookmark(document: WordDocument) -> int:
    """The highest number of a bookmark, at least 1000: what a house style has may count from there, too."""
    numbers = [mark.get(w("id")) or "" for mark in document.element.iter(w("bookmarkStart"))]
    return 1000 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def set_language_of(document: WordDocument, language: str) -> None:
    """Sets the language that the styles default to."""
    for element in document.styles.element.iter(w("lang")):
        set_language(element, language)
    for element in document.settings.element.iter(w("themeFontLang")):
        set_language(element, language)
    if right_to_left("", language):
        section = document.element.body.sectPr
        if section is not None and section.find(w("bidi")) is None:
            turned = add(section, "bidi")
            for later in ("rtlGutter", "docGrid", "printerSettings", "sectPrChange"):  # the schema's order
                if (node := section.find(w(later))) is not None:
                    node.addprevious(turned)
                    break


def set_header_and_footer(
    document: WordDocument, briefing: Briefing, setter: Setter, words: Messages, width: int
) -> None:
    """Marking on top and at the bottom of each page; title, date and "Page X of Y" at the bottom.

    A house style's own headers and footers stay as they are; the marking joins them.
    """
    label = marking(briefing.marking)
    for number, section in enumerate(document.sections):
        headers, footers = zip(*_of_section(document, section), strict=True)
        if not number:
            for header in filter(_is_missing, headers if label.text else ()):
                _emptied(header)
            for footer in filter(_is_missing, footers):
                _page_line(_emptied(footer), briefing, setter, words, width)
        for piece in (*headers, *footers) if label.text else ():
            if not _is_missing(piece):
                _mark(_element(piece), label, setter)


def _of_section(document: WordDocument, section: Section) -> Iterator[tuple[_BaseHeaderFooter, _BaseHeaderFooter]]:
    """The headers of a section, each with the footer of its pages."""
    yield section.header, section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_header, section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header, section.even_page_footer


def _is_missing(piece: _BaseHeaderFooter) -> bool:
    """Whether a section has none of its own, and takes that of the section before, if there is one."""
    linked: bool = piece.is_linked_to_previous
    return linked


def _element(piece: _BaseHeaderFooter) -> etree._Element:
    element: etree._Element = piece._element  # noqa: SLF001  python-docx has no public way to it
    return element


def _emptied(piece: _BaseHeaderFooter) -> etree._Element:
    """The element of a header or footer that was not there before."""
    piece.is_linked_to_previous = False
    element = _element(piece)
    for child in list(element):
        element.remove(child)
    return element


def _page_line(footer: etree._Element, briefing: Briefing, setter: Setter, words: Messages, width: int) -> None:
    paragraph = setter.paragraph(footer, "Footer", ())
    properties = paragraph[0]
    if (turned := properties.find(w("bidi"))) is not None:
        properties.remove(turned)
    tabs = add(properties, "tabs")
    add(tabs, "tab", val="right", pos=width)
    if right_to_left(words.page):
        add(properties, "bidi")
    setter.run(paragraph, f"{running_line(briefing)}\t")
    before, between, after = words.page.split("{}")
    setter.run(paragraph, before)
    field_code(setter, paragraph, "PAGE", "1")
    setter.run(paragraph, between)
    field_code(setter, paragraph, "NUMPAGES", "1")
    if after:
        setter.run(paragraph, after)


def _mark(parent: etree._Element, label: Marking, setter: Setter) -> None:
    there = " ".join("".join(node.text or "" for node in parent.iter(w("t"))).split())
    if label.line in there:  # a house style may have it already
        return
    style = "Footer" if parent.tag == w("ftr") else "Header"
    paragraph = setter.paragraph(parent, style, ())
    outer = "left" if paragraph[0].find(w("bidi")) is not None else "right"  # sides change places under w:bidi
    add(paragraph[0], "jc", val=outer if label.colour else "center")
    run = setter.run(paragraph, label.text, "MarkingLabel")
    if label.colour:
        properties = run[0]
        add(properties, "color", val=label.colour)
        add(properties, "shd", val="clear", color="auto", fill="000000")
    if label.rest:
        setter.run(paragraph, f" {label.rest}", "MarkingLabel")
