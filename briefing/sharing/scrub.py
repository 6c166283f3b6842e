"""A briefing, or a Word file → the same without what says who made it, from which files, with which settings.

What a reader sees (title, text, addressee, marking, titles of the sources) stays; that is what `redaction` is for.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from briefing.model import Briefing, Choices

METHOD = "Extracted verbatim; no generative model used."
_KEPT = re.compile(r"\d+ places? redacted in this copy\.")
_DROPPED = re.compile(r"(?:docProps/(?:custom\.xml|thumbnail\.\w+)|word/(?:people|commentsIds|commentsExtended)\.xml)$")
_RSID = re.compile(r"\}(?:rsid\w*|paraId|textId)$")
_PERSONAL = re.compile(r"\}(?:rsids|attachedTemplate|docVars|mailMerge|printerSettings)$")


def scrubbed(briefing: Briefing) -> Briefing:
    """The briefing without author, extra pairs, notices and settings; its sources without file names and digests."""
    sources = tuple(
        replace(source, name=f"source {number}", sha256="", author="" if not source.title else source.author)
        for number, source in enumerate(briefing.sources, 1)
    )
    said = _KEPT.search(briefing.method)
    return replace(
        briefing,
        author="",
        extra=(),
        choices=Choices(),
        notices=(),
        sourcing="",
        asked="",
        got="",
        template="plain" if "/" in briefing.template or "\\" in briefing.template else briefing.template,
        sources=sources,
        method=f"{METHOD} {said[0]}" if said else METHOD,
    )


def word(data: bytes) -> bytes:
    """A Word file without the personal properties and edit marks that a house style may have brought into it.

    Members keep their order and their time stamps.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            if not _DROPPED.search(info.filename):
                content = old.read(info)
                xml = info.filename.endswith((".xml", ".rels"))
                new.writestr(info, _bare(info.filename, content) if xml else content, compresslevel=6)
    return buffer.getvalue()


def _bare(name: str, data: bytes) -> bytes:
    """A part without what is personal in it."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    personal = _personal_in(name)
    if personal is None:
        return data
    for element in personal(root, name):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _personal_in(name: str) -> Callable[[etree._Element, str], list[etree._Element]] | None:
    """What finds the personal elements of the part so called; None where there are none."""
    if name.endswith(".rels"):
        return _relations
    return _PARTS.get(name) or (_contents if name.startswith("word/") else None)


def _types(root: etree._Element, _: str) -> list[etree._Element]:
    return [element for element in root if _DROPPED.search(element.get("PartName", "").lstrip("/"))]


def _relations(root: etree._Element, name: str) -> list[etree._Element]:
    folder = "word/" if name.startswith("word/") else ""

    def is_dropped(element: etree._Element) -> bool:
        target = element.get("Target", "")
        return _DROPPED.search(target.lstrip("/") if target.startswith("/") else folder + target) is not None

    return [e for e in root if is_dropped(e) or e.get("Type", "").endswith("/attachedTemplate")]


def _application(root: etree._Element, _: str) -> list[etree._Element]:
    return [element for element in root if not element.tag.endswith("}Application")]


def _properties(root: etree._Element, _: str) -> list[etree._Element]:
    return [element for element in root if element.tag.endswith(_OWN_PROPERTIES)]


def _contents(root: etree._Element, _: str) -> list[etree._Element]:
    """The personal elements of a document's part; its edit marks, which are attributes, go at once."""
    for element in root.iter():
        for key in [key for key in map(str, element.attrib) if _RSID.search(key)]:
            del element.attrib[key]
    return [element for element in root.iter() if isinstance(element.tag, str) and _PERSONAL.search(element.tag)]


_OWN_PROPERTIES = ("}creator", "}lastModifiedBy", "}description", "}keywords", "}category", "}subject")
_PARTS = {"[Content_Types].xml": _types, "docProps/app.xml": _application, "docProps/core.xml": _properties}
"""Name of a part → what finds the personal elements in it."""
