"""The parts of an Office Open XML package in an archive, and how they relate (ECMA-376 part 2)."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from briefing.errors import InputError
from briefing.readers import xml
from briefing.readers.archive import Archive

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Relation(NamedTuple):
    """What a part has to do with another: the last word of the relationship's type, and the other part's name."""

    kind: str
    target: str


class OfficePackage:
    """The parts of one file by name."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._repaired = False
        self._relations: dict[str, dict[str, Relation]] = {}

    @property
    def damaged(self) -> bool:
        """Whether something had to be repaired or cut short."""
        return self._repaired or self._archive.damaged

    def part(self, name: str) -> etree._Element | None:
        """A part's root element, or None where it is missing or holds no XML.

        Raises:
            LimitError: it unpacks to too much, or is nested too deep.
            SecurityError: key ``unsafe``.
        """
        data = self._archive.get(name) if name else None
        if not data:
            return None
        try:
            root, repaired = xml.parse_damaged(data)
        except InputError:
            return None
        self._repaired |= repaired
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """The relationships of one part (``""``: of the package) by id; none leads outside."""
        if name not in self._relations:
            folder, base = posixpath.split(name)
            root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
            self._relations[name] = dict(_relation(row, folder) for row in _rows(root))
        return self._relations[name]

    def related(self, name: str, kind: str) -> str:
        """The name of the first part that `name` is related to as its `kind` ("notesSlide"), or ""."""
        return next((relation.target for relation in self.relations(name).values() if relation.kind == kind), "")


def _rows(root: etree._Element | None) -> list[etree._Element]:
    rows = root.iter() if root is not None else ()
    return [row for row in rows if xml.local(row) == "Relationship" and row.get("TargetMode") != "External"]


def _relation(row: etree._Element, folder: str) -> tuple[str, Relation]:
    target = unquote(row.get("Target", "").split("#")[0]).replace("\\", "/")
    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return row.get("Id", ""), Relation(row.get("Type", "").rsplit("/", 1)[-1], path)


def relation_id(element: etree._Element, name: str = "id") -> str:
    """The id of the relationship that an element's attribute ``r:name`` names, in whatever version's namespace; else ""."""
    found = (str(value) for key, value in element.items() if str(key).endswith(f"/relationships}}{name}"))
    return next(found, "")


def unescaped(text: str) -> str:
    """Text in which characters that XML does not allow are written as ``_x000D_``."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
