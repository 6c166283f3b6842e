"""A house style as python-docx has opened it → the same without anything that loads, runs or fetches.

Only what lays a briefing out is taken over: styles, theme, fonts, numbering, headers and footers with page numbers as their
only fields, pictures that are inside the file, links to web pages. All else (attached templates, macros, OLE, frames,
mail merge, sub-documents, chunks, other fields) is dropped, because a briefing is mailed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.part import Part, XmlPart
from lxml import etree

from briefing.language.patterns import deferred
from briefing.writers.docx.runs import w

_PACKAGE = frozenset({"officeDocument", "core-properties", "extended-properties", "custom-properties"})
KEPT = {
    "styles", "stylesWithEffects", "numbering", "settings", "webSettings", "fontTable", "theme", "header", "footer",
    "footnotes", "endnotes",
}  # fmt: skip
"""Kinds of parts that stay when the old text goes; its pictures, comments and objects do not."""
_PARTS = frozenset(KEPT | {"image", "font", "customXml", "customXmlProps", "comments"})
"""Kinds of relationships that stay, inside the file."""
_SETTINGS = ("attachedTemplate", "mailMerge", "updateFields", "linkStyles", "saveThroughXslt")
_LIVE = ("altChunk", "subDoc", "object", "control", "frameset", "movie")
_DRAWN = ("drawing", "pict", "object", "altChunk", "subDoc")
"""What goes as a whole when something in it points to what is dropped."""
_QUIET = frozenset(
    {
        "thumbnail",
        "printerSettings",
        "glossaryDocument",
        "people",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
    }
)
"""Kinds of relationships that go, and do nothing: of them not a word is said."""
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAGE_NUMBER = deferred(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b", re.IGNORECASE)
_WEB = ("http://", "https://", "mailto:")


def drop(document: WordDocument) -> tuple[str, ...]:
    """Takes live content out of `document`; gives the names of what was dropped, each once, in alphabetical order."""
    package = document.part.package
    dropped = set(_drop_relations(package.rels, _PACKAGE, ""))
    for part in _parts(document.part):
        kept = frozenset() if str(part.partname).endswith(("settings.xml", "webSettings.xml")) else _PARTS
        dropped |= set(_drop_relations(part.rels, kept, "hyperlink"))
        root = part.element if isinstance(part, XmlPart) else _root(part)
        if root is None:
            continue
        found = set(_clean(root, frozenset(part.rels)))
        dropped |= found
        if found and not isinstance(part, XmlPart):
            # python-docx keeps parts that it has no class for as bytes, and has no public way to set them
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001
    return tuple(sorted(dropped - _QUIET))


def _parts(main: Part) -> Iterator[Part]:
    """The main part and all that it leads to, each once."""
    seen: set[int] = set()
    pending = [main]
    while pending:
        part = pending.pop()
        if id(part) not in seen:
            seen.add(id(part))
            yield part
            pending += [rel.target_part for rel in part.rels.values() if not rel.is_external]


def _root(part: Part) -> etree._Element | None:
    """The XML of a part that python-docx keeps as bytes; None for one that is none."""
    if not str(part.partname).endswith(".xml"):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(part.blob, parser)


def _drop_relations(relations: Any, kept: frozenset[str], outside: str) -> Iterator[str]:
    """Lets go of all relationships but those of the `kept` kinds inside the file, and links to web pages (`outside`)."""
    for key, relation in list(relations.items()):
        kind = relation.reltype.rpartition("/")[2]
        stays = kind in kept
        if relation.is_external:
            stays = kind == outside and relation.target_ref.lower().startswith(_WEB)
        if not stays:
            del relations[key]
            yield kind


def _clean(root: etree._Element, relations: frozenset[str]) -> Iterator[str]:
    for element in list(root.iter(*map(w, (*_SETTINGS, *_LIVE)))):
        yield _removed(element)
    for element in [e for e in root.iter(etree.Element) if not _leads_somewhere(e, relations)]:
        if element.tag == w("hyperlink"):
            element.attrib.pop(f"{_RELATION}id")
            continue
        whole = next((a for a in element.iterancestors(*map(w, _DRAWN))), element)
        yield _removed(whole)
    yield from _plain_fields(root)


def _leads_somewhere(element: etree._Element, relations: frozenset[str]) -> bool:
    """Whether all of an element's relationships are there."""
    return all(
        value in relations for name, value in element.attrib.items() if str(name).startswith(_RELATION) and value
    )


def _removed(element: etree._Element) -> str:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
    return str(element.tag).rpartition("}")[2]


def _plain_fields(root: etree._Element) -> Iterator[str]:
    """Makes text of all fields but page numbers: what they last showed stays."""
    for simple in list(root.iter(w("fldSimple"))):
        instruction = simple.get(w("instr")) or ""
        parent = simple.getparent()
        if not _PAGE_NUMBER.match(instruction) and parent is not None:
            at = parent.index(simple)
            parent[at : at + 1] = list(simple)
            yield _name(instruction)
    fields: list[tuple[list[etree._Element], list[str]]] = []
    for element in list(root.iter(w("fldChar"), w("instrText"))):
        kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else ""
        if kind == "begin":
            fields.append(([], []))
        if not fields:
            continue
        fields[-1][0].append(element)
        if not kind:
            fields[-1][1].append(element.text or "")
        if kind == "end":
            yield from _plain(*fields.pop())
    for unfinished in fields:
        yield from _plain(*unfinished)


def _plain(marks: list[etree._Element], instruction: list[str]) -> Iterator[str]:
    """Takes the marks of a field away where it is no page number."""
    said = "".join(instruction)
    if not _PAGE_NUMBER.match(said):
        for mark in marks:
            _removed(mark)
        yield _name(said)


def _name(instruction: str) -> str:
    return f"field {(instruction.split() or ['?'])[0][:20]}"
