"""What surrounds the body of a Word document: paper, header and footer, properties, and the briefing it carries."""

from __future__ import annotations

import re
from datetime import datetime

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.section import _BaseHeaderFooter
from docx.shared import Twips
from lxml import etree

from briefing.model import Briefing
from briefing.model.codec import NAMESPACE
from briefing.writers.docx.runs import LOCALES, Setter, add, field_code, set_language, w
from briefing.writers.markings import Marking, marking
from briefing.writers.messages import Wording
from briefing.writers.pieces import legal, right_to_left

PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height in twips (1/1440 inch)."""
MARGINS = {"left": 1134, "right": 1134, "header": 624, "footer": 510}
_LONGEST_RUNNING_TITLE = 80

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID = "{6B0F1B5E-2C58-5F0A-9A0B-B41EF1B41EF1}"


def set_paper(document: WordDocument, paper: str, *, margin: float = 0.0) -> int:
    """Sets the paper and its margins, in centimetres where given; gives the width of the text in twips."""
    sides = round(margin * 1440 / 2.54) if margin else MARGINS["left"]
    width, height = PAPERS.get(paper, PAPERS["a4"])
    section = document.sections[0]
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.left_margin = section.right_margin = Twips(sides)
    section.top_margin, section.bottom_margin = Twips(max(sides, 850)), Twips(max(sides - 57, 850))
    section.header_distance, section.footer_distance = Twips(MARGINS["header"]), Twips(MARGINS["footer"])
    return width - 2 * sides


def width_of(document: WordDocument) -> int:
    """The width of the text in twips, as the document's last section has it."""
    section = document.sections[-1] if len(document.sections) else document.add_section()
    try:
        page, left, right = section.page_width, section.left_margin, section.right_margin
    except ValueError:  # a measure that python-docx cannot read
        page = left = right = None
    width = (page.twips if page else PAPERS["a4"][0]) - sum(m.twips if m is not None else 1304 for m in (left, right))
    return width if width > 1440 else PAPERS["a4"][0] - MARGINS["left"] - MARGINS["right"]


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
    document: WordDocument, briefing: Briefing, setter: Setter, words: Wording, width: int
) -> None:
    """Marking on top and at the bottom of each page; the title and "Page X of Y" at the bottom.

    A house style's own headers and footers stay as they are; the marking joins them.
    """
    label = marking(briefing.marking)
    for number, section in enumerate(document.sections):
        footers = [section.footer]
        headers = [section.header]
        if section.different_first_page_header_footer:
            footers.append(section.first_page_footer)
            headers.append(section.first_page_header)
        if document.settings.odd_and_even_pages_header_footer:
            footers.append(section.even_page_footer)
            headers.append(section.even_page_header)
        if label.text:
            for header in headers:
                if not header.is_linked_to_previous:
                    _mark(header._element, label, setter)  # noqa: SLF001  python-docx has no public way to it
                elif not number:
                    _mark(_emptied(header), label, setter)
        for footer in footers:
            if not number and footer.is_linked_to_previous:
                _page_line(_emptied(footer), briefing, setter, words, width)
            if label.text and not footer.is_linked_to_previous:
                _mark(footer._element, label, setter)  # noqa: SLF001


def _emptied(piece: _BaseHeaderFooter) -> etree._Element:
    """The element of a header or footer that was not there before."""
    piece.is_linked_to_previous = False
    element: etree._Element = piece._element  # noqa: SLF001
    for child in list(element):
        element.remove(child)
    return element


def _page_line(footer: etree._Element, briefing: Briefing, setter: Setter, words: Wording, width: int) -> None:
    paragraph = setter.paragraph(footer, "Footer", ())
    properties = paragraph[0]
    if (turned := properties.find(w("bidi"))) is not None:
        properties.remove(turned)
    tabs = add(properties, "tabs")
    add(tabs, "tab", val="right", pos=width)
    if right_to_left(words.page):
        add(properties, "bidi")
    title = " ".join(briefing.title.split())
    setter.run(paragraph, (title if len(title) <= _LONGEST_RUNNING_TITLE else "") + "\t")
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


def set_properties(document: WordDocument, briefing: Briefing, moment: datetime) -> None:
    """Sets the core properties; python-docx takes at most 255 characters for each."""
    extra = {key.lower(): value for key, value in briefing.extra}
    properties = document.core_properties
    author = briefing.author or briefing.sender
    properties.title = _short(briefing.title)
    properties.author = _short(author)
    properties.last_modified_by = _short(author or "briefing")
    properties.subject = _short(extra.get("subject", ""))
    properties.keywords = _short(extra.get("keywords", ""))
    properties.category = _short(extra.get("category", ""))
    properties.comments = _short(briefing.method)
    properties.language = _short(LOCALES.get(briefing.language, briefing.language))
    properties.created = properties.modified = moment
    properties.revision = 1


def _short(text: str) -> str:
    line = legal(" ".join(text.split()))
    return line if len(line) <= 255 else line[:254] + "…"


def carry(document: WordDocument, payload: bytes) -> None:
    """Puts the briefing's JSON into a custom XML part, so that the Word file can be read back as data."""
    package = document.part.package
    taken = {str(part.partname) for part in package.iter_parts()}
    number = next(n for n in range(1, 10_000) if f"/customXml/item{n}.xml" not in taken)
    root = etree.Element(f"{{{NAMESPACE}}}briefing", nsmap={"b": NAMESPACE})
    root.text = _ascii(payload)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    item = Part(PackURI(f"/customXml/item{number}.xml"), CONTENT_TYPE.XML, blob, package)
    store = etree.Element(f"{{{_STORE}}}datastoreItem", {f"{{{_STORE}}}itemID": _STORE_ID}, nsmap={"ds": _STORE})
    references = etree.SubElement(store, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_STORE}}}schemaRef", {f"{{{_STORE}}}uri": NAMESPACE})
    props = Part(
        PackURI(f"/customXml/itemProps{number}.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        etree.tostring(store, xml_declaration=True, encoding="UTF-8", standalone=False),
        package,
    )
    item.relate_to(props, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _ascii(payload: bytes) -> str:
    r"""JSON with every character above ASCII as ``\uXXXX``: nothing in it that XML does not allow."""
    return _NOT_ASCII.sub(_escaped, payload.decode("utf-8"))


def _escaped(found: re.Match[str]) -> str:
    code = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{code[at : at + 4]}" for at in range(0, len(code), 4))
