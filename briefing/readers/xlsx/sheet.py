"""One sheet → rows of cells as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from lxml import etree

from briefing.readers import xml
from briefing.readers.xlsx.number_formats import shown
from briefing.readers.xlsx.workbook import Look, Text, Workbook, is_on, text_of

_T = TypeVar("_T")
_COLOURING = frozenset({"conditionalFormatting", "tableParts", "picture"})
"""What may colour a cell below its text: then no colour of its own hides it."""
_COLUMN = re.compile(r"[A-Z]{1,3}")


class Sheet:
    """The cells of a sheet; `hidden`, `unseen` and `without_result` count what `rows` has left out so far."""

    def __init__(self, name: str, root: etree._Element, workbook: Workbook) -> None:
        self.name = name
        self.hidden = 0
        """Cells with text in rows or columns that are hidden."""
        self.unseen = 0
        """Characters that nobody sees."""
        self.without_result = 0
        """Cells with a formula whose result is not stored."""
        self._root = root
        self._workbook = workbook
        self._is_coloured = any(xml.local(part) in _COLOURING for part in root)
        self._hidden_columns = [
            (_number(column.get("min", "")), _number(column.get("max", "")))
            for group in _named(root, "cols")
            for column in _named(group, "col")
            if is_on(column.get("hidden")) or _is_nothing(column.get("width"))
        ]

    def rows(self) -> Iterator[list[str]]:
        """The text of each row's cells, "" where a cell has none."""
        for data in _named(self._root, "sheetData"):
            for row in _named(data, "row"):
                yield self._cells(row)

    def _cells(self, row: etree._Element) -> list[str]:
        hidden = is_on(row.get("hidden")) or _is_nothing(row.get("ht"))
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
        """What is seen of a cell; "" for an error, and for a formula without its result."""
        text = self._shown(cell)
        look = _at(self._workbook.looks, cell.get("s", "0"), Look())
        unseen = look.tiny or (look.same and not self._is_coloured)
        seen = "" if unseen else text.seen if look.plain and not self._is_coloured else text.whole
        self.unseen += len(text.whole) - len(seen)
        return seen

    def _shown(self, cell: etree._Element) -> Text:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return next(map(text_of, _named(cell, "is")), Text())
        value = next((child.text or "" for child in _named(cell, "v")), "")
        if not value:
            self.without_result += next(_named(cell, "f"), None) is not None
        elif kind == "s":
            return _at(self._workbook.strings, value, Text())
        elif kind == "n":
            value = shown(
                value, _at(self._workbook.formats, cell.get("s", "0"), ""), from_1904=self._workbook.from_1904
            )
        elif kind == "b":
            value = "TRUE" if is_on(value) else "FALSE"
        elif kind not in {"str", "d"}:
            return Text()
        return Text(value, value)


def _named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element if xml.local(child) == name)


def _number(text: str) -> int:
    """A whole number of at most seven digits, which is more than rows and columns can be; else -1."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 7 else -1


def _at(values: Sequence[_T], number: str, default: _T) -> _T:
    at = _number(number)
    return values[at] if 0 <= at < len(values) else default


def _is_nothing(size: str | None) -> bool:
    """Whether a width or a height is 0."""
    return size is not None and size.strip("0.") == ""


def _column(letters: str) -> int:
    """The number of a column, from 1: "A" is 1, "AA" 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
