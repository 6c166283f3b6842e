"""A workbook's parts: which sheets there are, the strings that they share, how their numbers are shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from briefing.errors import InputError
from briefing.readers import xml
from briefing.readers.archive import Archive
from briefing.readers.office_package import OfficePackage, relation_id, unescaped
from briefing.readers.xlsx.number_formats import BUILT_IN

_TRUE = frozenset({"1", "true", "on"})
_TINY = 2.0
"""Points below which text cannot be seen."""
_WHITE = "FFFFFF"
_WHITES = frozenset({("theme", "0"), ("indexed", "1"), ("indexed", "9")})


class Part(NamedTuple):
    """A sheet's name and its parsed XML."""

    name: str
    root: etree._Element


def is_on(value: str | None) -> bool:
    """Whether an attribute that is a yes or no says yes."""
    return (value or "").lower() in _TRUE


class Look(NamedTuple):
    """What of a cell nobody sees by its style: all that is `tiny`, or has the `same` colour as the cell; whether that is `plain` white."""

    tiny: bool = False
    same: bool = False
    plain: bool = True


class Text(NamedTuple):
    """A cell's text, and what is seen of it on white."""

    whole: str = ""
    seen: str = ""


def text_of(element: etree._Element) -> Text:
    """The text of a string item: its runs, without phonetic hints (ECMA-376 part 1, 18.4.8)."""
    whole, seen = [], []
    for child in element:
        is_run = xml.local(child) == "r"
        for text in child if is_run else (child,):
            if xml.local(text) == "t":
                whole.append(text.text or "")
                seen += [] if is_run and any(_seldom_seen(_child(child, "rPr"), _WHITE)) else whole[-1:]
    return Text(*(unescaped("".join(parts)) for parts in (whole, seen)))


class Workbook:
    """The parts of one file.

    Raises:
        InputError: key ``damaged``: no list of sheets in it.
    """

    def __init__(self, archive: Archive) -> None:
        self._package = OfficePackage(archive)
        self.hidden = 0
        """How many sheets that are hidden were passed over."""
        self._name = self._package.related("", "officeDocument") or "xl/workbook.xml"
        root = self._package.part(self._name)
        if root is None or xml.local(root) != "workbook":
            raise InputError("no list of sheets in it", key="damaged")
        self._root = root
        properties = next((child for child in root if xml.local(child) == "workbookPr"), None)
        self.from_1904 = properties is not None and is_on(properties.get("date1904"))
        """Whether days are counted from 1904, as old Macintosh programs did."""

    @property
    def damaged(self) -> bool:
        """Whether something had to be repaired or cut short."""
        return self._package.damaged

    def sheets(self) -> Iterator[Part]:
        """The sheets that are shown, in their order; charts are none."""
        relations = self._package.relations(self._name)
        for element in self._root.iter():
            if xml.local(element) != "sheet":
                continue
            if element.get("state", "visible") != "visible":
                self.hidden += 1
                continue
            relation = relations.get(relation_id(element))
            root = self._package.part(relation.target) if relation else None
            if root is not None and xml.local(root) == "worksheet":
                yield Part(" ".join(element.get("name", "").split()), root)

    @cached_property
    def strings(self) -> list[Text]:
        """The strings that cells refer to by number."""
        root = self._related("sharedStrings")
        return [text_of(item) for item in root if xml.local(item) == "si"] if root is not None else []

    @cached_property
    def formats(self) -> list[str]:
        """The code of the number format of each cell style, by the style's number."""
        root = self._related("styles")
        if root is None:
            return []
        codes = dict(BUILT_IN)
        for element in root.iter():
            if xml.local(element) == "numFmt":
                codes[element.get("numFmtId", "")] = element.get("formatCode", "")
        styles = next((child for child in root if xml.local(child) == "cellXfs"), ())
        return [codes.get(style.get("numFmtId", ""), "") for style in styles if xml.local(style) == "xf"]

    @cached_property
    def looks(self) -> list[Look]:
        """What each cell style lets be seen, by the style's number."""
        root = self._related("styles")
        parts = {xml.local(part): list(part) for part in root} if root is not None else {}
        fonts, fills = ({str(n): part for n, part in enumerate(parts.get(name, []))} for name in ("fonts", "fills"))
        return [
            _look(fonts.get(row.get("fontId", "")), fills.get(row.get("fillId", "")))
            for row in parts.get("cellXfs", [])
            if xml.local(row) == "xf"
        ]

    def title(self) -> str:
        """The title among the file's properties, or ""."""
        root = self._package.part("docProps/core.xml")
        found = (element.text for element in root.iter() if xml.local(element) == "title") if root is not None else ()
        return " ".join(next((text for text in found if text), "").split())

    def _related(self, kind: str) -> etree._Element | None:
        """The workbook's part that is its `kind`."""
        return self._package.part(self._package.related(self._name, kind))


def _look(font: etree._Element | None, fill: etree._Element | None) -> Look:
    pattern = next(iter(fill), None) if fill is not None else None
    kind = pattern.get("patternType", "none") if pattern is not None else "none"
    plain = kind == "none" and (pattern is None or xml.local(pattern) == "patternFill")
    below = _WHITE if plain else _colour(_child(pattern, "fgColor")) if kind == "solid" else ""
    return Look(*_seldom_seen(font, below), plain)


def _seldom_seen(font: etree._Element | None, below: str) -> tuple[bool, bool]:
    """Whether letters of a font (``font``, ``rPr``) are tiny, and whether they have the colour that lies below, "" where it is not known."""
    colour, size = _colour(_child(font, "color")), _child(font, "sz")
    points = size.get("val", "") if size is not None else ""
    tiny = points.replace(".", "", 1).isdecimal() and 0 < float(points) < _TINY
    return tiny, colour != "" and colour == below


def _colour(element: etree._Element | None) -> str:
    """A colour as six digits; "" where none is named, or by a number that is not white's."""
    if element is None or element.get("auto") or element.get("tint", "0").strip("0."):
        return ""
    return element.get("rgb", "")[-6:].upper() or (_WHITE if not _WHITES.isdisjoint(element.items()) else "")


def _child(element: etree._Element | None, name: str) -> etree._Element | None:
    return next((child for child in element if xml.local(child) == name), None) if element is not None else None
