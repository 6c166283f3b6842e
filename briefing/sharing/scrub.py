"""A briefing, or a Word file → the same without what says who made it, from which files, with which settings.

What a reader sees (title, text, addressee, marking, titles of the sources) stays; that is what `redaction` is for.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

from lxml import etree

from briefing.model import Briefing

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
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    if name == "[Content_Types].xml":
        gone = [e for e in root if _DROPPED.search(e.get("PartName", "").lstrip("/"))]
    elif name.endswith(".rels"):
        folder = "word/" if name.startswith("word/") else ""
        targets = {e: e.get("Target", "") for e in root}
        gone = [e for e, t in targets.items() if _DROPPED.search(t.lstrip("/") if t.startswith("/") else folder + t)]
        gone += [e for e in root if e.get("Type", "").endswith("/attachedTemplate")]
    elif name == "docProps/app.xml":
        gone = [e for e in root if not e.tag.endswith("}Application")]
    elif name == "docProps/core.xml":
        gone = [
            e
            for e in root
            if e.tag.endswith(("}creator", "}lastModifiedBy", "}description", "}keywords", "}category", "}subject"))
        ]
    elif name.startswith("word/"):
        gone = [e for e in root.iter() if isinstance(e.tag, str) and _PERSONAL.search(e.tag)]
        for element in root.iter():
            for key in [k for k in map(str, element.attrib) if _RSID.search(k)]:
                del element.attrib[key]
    else:
        return data
    for element in gone:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
