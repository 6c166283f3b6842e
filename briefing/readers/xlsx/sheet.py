"""One sheet → rows of cells as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from briefing.readers import xml
from briefing.readers.xlsx.number_formats import shown
from briefing.readers.xlsx.workbook import Workbook, is_on, text_of

_COLUMN = re.compile(r"[A-Z]{1,3}")


class Sheet:
    """The cells of a sheet; `hidden` and `without_result` count what `rows` has left out so far."""

    def __init__(self, name: str, root: etree._Element, workbook: Workbook) -> None:
        self.name = name
        self.hidden = 0
        """Cells with text in rows or columns that are hidden."""
        self.without_result = 0
        """Cells with a formula whose result is not stored."""
        self._root = root
        self._workbook = workbook
        self._hidden_columns = [
            (_number(column.get("min", "")), _number(column.get("max", "")))
            for group in _named(root, "cols")
            for column in _named(group, "col")
            if is_on(column.get("hidden"))
        ]

    def rows(self) -> Iterator[list[str]]:
        """The text of each row's cells, "" where a cell has none."""
        for data in _named(self._root, "sheetData"):
            for row in _named(data, "row"):
                yield self._cells(row)

    def _cells(self, row: etree._Element) -> list[str]:
        hidden = is_on(row.get("hidden"))
        texts = []
        column = 0
        for cell in _named(row, "c"):
            named = _COLUMN.match(cell.get("r", ""))
            column = _column(named[0]) if named else column + 1
            text = self._text(cell)
            if text and (hidden or any(low <= column <= high for low, high in self._hidden_columns)):
                self.hidden += 1
            else:
                texts.append(text)
        return texts

    def _text(self, cell: etree._Element) -> str:
        """What a cell shows; "" for an error, and for a formula without its result."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(text_of(inline) for inline in _named(cell, "is"))
        value = next((child.text or "" for child in _named(cell, "v")), "")
        if not value:
            self.without_result += next(_named(cell, "f"), None) is not None
            return ""
        if kind == "s":
            return self._string(value)
        if kind == "n":
            return shown(value, self._format(cell.get("s", "0")), from_1904=self._workbook.from_1904)
        if kind == "b":
            return "TRUE" if is_on(value) else "FALSE"
        return value if kind in {"str", "d"} else ""

    def _string(self, number: str) -> str:
        strings = self._workbook.strings
        at = _number(number)
        return strings[at] if 0 <= at < len(strings) else ""

    def _format(self, style: str) -> str:
        formats = self._workbook.formats
        at = _number(style)
        return formats[at] if 0 <= at < len(formats) else ""


def _named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element if xml.local(child) == name)


def _number(text: str) -> int:
    """A whole number of at most seven digits, which is more than rows and columns can be; else -1."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 7 else -1


def _column(letters: str) -> int:
    """The number of a column, from 1: "A" is 1, "AA" 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
