"""Cells and parts of cells that are there, and that nobody sees: under 2 pt, or in the colour of the cell.

Only what a cell's style or a run says of itself counts. A colour hides nothing where a rule, a table's style or a picture may colour
the sheet below it.
"""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from briefing.readers import xml

_TINY = 2.0
_WHITE = "FFFFFF"
_COLOURING = frozenset({"conditionalFormatting", "tableParts", "picture"})


class Look(NamedTuple):
    """What a cell's style lets be seen: nothing, for it is `tiny`, or has the `same` colour as the cell; whether that is white."""

    tiny: bool = False
    same: bool = False
    plain: bool = True


def looks(styles: etree._Element | None) -> list[Look]:
    """What each cell style of a workbook lets be seen, by its number."""
    parts = {xml.local(part): list(part) for part in styles} if styles is not None else {}
    fonts, fills = parts.get("fonts", []), parts.get("fills", [])
    rows = [row for row in parts.get("cellXfs", []) if xml.local(row) == "xf"]
    return [_look(_at(fonts, row.get("fontId")), _at(fills, row.get("fillId"))) for row in rows]


def is_coloured(sheet: etree._Element) -> bool:
    """Whether a sheet may have colours that no cell's style names."""
    return any(xml.local(part) in _COLOURING for part in sheet)


def is_unseen(font: etree._Element | None, below: str) -> bool:
    """Whether what has this font (``font`` or ``rPr``) is seen by nobody on a colour; "" for one that is not known."""
    marks = {xml.local(mark): mark for mark in font} if font is not None else {}
    colour = _colour(marks.get("color"))
    return _is_tiny(marks.get("sz")) or (colour != "" and colour == below)


def on_white(run: etree._Element) -> bool:
    """Whether a run (``r``) of a cell's text is seen by nobody on a sheet without colours."""
    return is_unseen(next((child for child in run if xml.local(child) == "rPr"), None), _WHITE)


def _look(font: etree._Element | None, fill: etree._Element | None) -> Look:
    pattern = next(iter(fill), None) if fill is not None else None
    kind = pattern.get("patternType", "none") if pattern is not None else "none"
    plain = kind == "none" and (pattern is None or xml.local(pattern) == "patternFill")
    colours = {xml.local(colour): colour for colour in pattern} if pattern is not None else {}
    below = _WHITE if plain else _colour(colours.get("fgColor")) if kind == "solid" else ""
    return Look(is_unseen(font, ""), is_unseen(font, below), plain)


def _colour(element: etree._Element | None) -> str:
    """A colour by its digits or by its number; "" where none is named."""
    if element is None or element.get("auto"):
        return ""
    if (digits := element.get("rgb", "")[-6:].upper()) or element.get("tint", "0") not in {"0", "0.0"}:
        return digits
    number = element.get("theme") or element.get("indexed") or ""
    is_white = number == "0" if element.get("theme") else number in {"1", "9"}
    return _WHITE if is_white else ""


def _is_tiny(size: etree._Element | None) -> bool:
    try:
        return size is not None and 0 < float(size.get("val", "")) < _TINY
    except ValueError:
        return False


def _at(parts: list[etree._Element], number: str | None) -> etree._Element | None:
    at = int(number) if number and number.isdecimal() and len(number) < 7 else -1
    return parts[at] if 0 <= at < len(parts) else None
