"""What a Word document knows of itself: its properties, and the briefing that it carries as JSON."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Briefing
from briefing.model.codec import NAMESPACE
from briefing.writers.messages import properties as facts_about
from briefing.writers.pieces import legal

_NOT_ASCII = deferred(r"[^\x00-\x7f]")
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID = "{6B0F1B5E-2C58-5F0A-9A0B-B41EF1B41EF1}"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_EMPTY = f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}"/>'
_CUSTOM_NAME = "/docProps/custom.xml"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that user-defined properties belong to (ECMA-376 part 1, 22.3.2)."""
_FIRST_ID = 2
"""The lowest number that such a property may have."""


def set_properties(document: WordDocument, briefing: Briefing, timestamp: datetime) -> None:
    """Sets the core properties."""
    extra = {key.lower(): value for key, value in briefing.extra}
    core = document.core_properties
    author = briefing.author or briefing.sender
    core.title = _short(briefing.title)
    core.author = _short(author)
    core.last_modified_by = _short(author or "briefing")
    core.subject = _short(extra.get("subject", ""))
    core.keywords = _short(extra.get("keywords", ""))
    core.category = _short(extra.get("category", ""))
    core.comments = _short(briefing.method)
    core.language = _short(lexicon(briefing.language).locale_formats.locale or briefing.language)
    core.created = core.modified = timestamp
    core.revision = 1


def set_custom_properties(document: WordDocument, briefing: Briefing) -> None:
    """Says how the briefing was made and what its sources are; what a house style says stays, but under our names."""
    rows = facts_about(briefing)
    package = document.part.package
    root = etree.fromstring(_EMPTY)
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES and not relation.is_external:
            with suppress(etree.LxmlError):
                root = etree.fromstring(
                    relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True)
                )
            del package.rels[key]
    names = {legal(name).lower() for name, _ in rows}
    for there in [there for there in root if (there.get("name") or "").lower() in names]:
        root.remove(there)
    taken = [int(there.get("pid") or "") for there in root if (there.get("pid") or "").isdecimal()]
    for number, (name, value) in enumerate(rows, max([_FIRST_ID - 1, *taken]) + 1):
        attributes = {"fmtid": _FORMAT_ID, "pid": str(number), "name": legal(name)}
        entry = etree.SubElement(root, f"{{{_CUSTOM}}}property", attributes)
        etree.SubElement(entry, f"{{{_VALUES}}}lpwstr").text = legal(value)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI(_CUSTOM_NAME), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, blob, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _short(text: str) -> str:
    """The text as a core property, for which python-docx takes at most 255 characters."""
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
