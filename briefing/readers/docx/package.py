"""The parts of an Office Open XML package, found by relationship (ECMA-376 part 2), from ZIP or flat XML."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from briefing.errors import InputError
from briefing.language.patterns import deferred
from briefing.readers import xml
from briefing.readers.archive import Archive
from briefing.readers.docx import changes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"

TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/", b"http://schemas.openxmlformats.org/wordprocessingml/2006/"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (
        b"http://schemas.microsoft.com/office/word/2003/wordml",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)
"""Strict namespaces (and Word 2003's) under their transitional names, so that one set of names serves all."""

_BINARY = re.compile(rb"<(pkg:binaryData|w:binData)\b[^>]*>[^<]*</")
_CORE = "core-properties"
_NOT_MAIN = deferred(r"(^|/)(_rels|docProps|customXml|glossary)/", re.IGNORECASE)


class Part(NamedTuple):
    """One part: its name in the package and its parsed XML."""

    name: str
    root: etree._Element


class Package:
    """The parts of one file; `original`: as they were before tracked changes.

    Raises:
        InputError: key ``empty``, ``damaged`` or ``encrypted``.
    """

    def __init__(self, data: bytes, *, original: bool = False) -> None:
        if not data:
            raise InputError("the file is empty", key="empty")
        self._archive: Archive | None = None
        self._repaired = False
        self._original = original
        self._flat: dict[str, etree._Element] = {}
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}
        if b"PK\x03\x04" in data[:4096]:
            self._archive = Archive(data)
            self.main = self._find_main()
        else:
            self.main = self._flat_main(data)

    @property
    def damaged(self) -> bool:
        """Whether something had to be repaired or cut short."""
        return self._repaired or (self._archive is not None and self._archive.damaged)

    def bytes_of(self, name: str) -> bytes | None:
        """The bytes of the part called `name`, or None."""
        return self._archive.get(name) if self._archive else None

    def part(self, name: str) -> Part | None:
        """The XML part called `name`, or None where it is missing or holds no XML."""
        if name in self._flat:
            return Part(name, self._flat[name])
        data = self.bytes_of(name)
        if not data:
            return None
        try:
            root, repaired = _parse(data)
        except InputError:
            return None
        self._repaired |= repaired
        if self._original and name not in self._flat:
            changes.undo(root, W)
        return Part(name, root)

    def all_related(self, kind: str) -> list[Part]:
        """Every part that the main part is related to as `kind`, in the order of the relationships."""
        found = [
            self.part(target) for relation, target in self._relations_of(self.main.name).values() if relation == kind
        ]
        return [part for part in found if part]

    def related(self, kind: str) -> Part | None:
        """The main part's `kind` (``styles``, ``footnotes`` …), by its relationship, else by its usual name."""
        for relation, target in self._relations_of(self.main.name).values():
            if relation == kind and (part := self.part(target)):
                return part
        return self.part(posixpath.join(posixpath.dirname(self.main.name), f"{kind}.xml"))

    def target(self, relation: str) -> str:
        """The name of the part that the main part's relationship `relation` points to, or ""."""
        return self._relations_of(self.main.name).get(relation, ("", ""))[1]

    def core_properties(self) -> Part | None:
        """The Dublin Core properties, or None."""
        for relation, target in self._relations_of("").values():
            if relation == _CORE and (part := self.part(target)):
                return part
        return self.part("docProps/core.xml")

    def _relations_of(self, name: str) -> dict[str, tuple[str, str]]:
        """The relationships of one part (``""``: of the package): id → (last word of the type, target)."""
        if name not in self._relations:
            folder, base = posixpath.split(name)
            part = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
            found: dict[str, tuple[str, str]] = {}
            for element in part.root.iter() if part else ():
                if xml.local(element) != "Relationship" or element.get("TargetMode") == "External":
                    continue
                target = unquote(element.get("Target", "").split("#")[0]).replace("\\", "/")
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[element.get("Id", "")] = (element.get("Type", "").rsplit("/", 1)[-1], path)
            self._relations[name] = found
        return self._relations[name]

    def _find_main(self) -> Part:
        named = [target for relation, target in self._relations_of("").values() if relation == "officeDocument"]
        usual = ["word/document.xml", "word/document2.xml"]
        others = (
            [n for n in self._archive.names if n.endswith(".xml") and not _NOT_MAIN.search(n)] if self._archive else []
        )
        broken = False
        for name in dict.fromkeys((*named, *usual, *others)):
            if part := self.part(name):
                if part.root.tag == f"{W}document" or xml.local(part.root) == "document":
                    return part
            else:
                broken |= name in self
        reason = "its main part cannot be read" if broken else "no Word document in it"
        raise InputError(reason, key="damaged")

    def __contains__(self, name: str) -> bool:
        return self._archive is not None and name in self._archive

    def _flat_main(self, data: bytes) -> Part:
        if not xml.utf8(data).startswith(b"<"):
            raise InputError("neither a ZIP archive nor XML", key="damaged")
        root, self._repaired = _parse(_BINARY.sub(rb"<\1></", data))
        if self._original:
            changes.undo(root, W)
        if root.tag != f"{PKG}package":
            if xml.local(root) not in {"wordDocument", "document"}:
                raise InputError("no Word document in it", key="damaged")
            return Part("document.xml", root)
        for part in root.iter(f"{PKG}part"):
            content = part.find(f"{PKG}xmlData")
            if content is not None and len(content):
                self._flat[part.get(f"{PKG}name", "").lstrip("/")] = content[0]
        named = [target for relation, target in self._relations_of("").values() if relation == "officeDocument"]
        for name in (*named, "word/document.xml"):
            if name in self._flat:
                return Part(name, self._flat[name])
        raise InputError("no Word document in it", key="damaged")


def _parse(data: bytes) -> tuple[etree._Element, bool]:
    data = xml.utf8(data)
    for strict, transitional in TRANSITIONAL:
        data = data.replace(strict, transitional)
    return xml.parse_damaged(data)
