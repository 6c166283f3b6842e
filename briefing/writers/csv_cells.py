"""A text → a cell of a CSV file that no spreadsheet takes for a formula (OWASP, CSV injection)."""

from __future__ import annotations

import re

_BEGIN = frozenset("=＝+＋@＠\t\r")
"""What a formula begins with, and the full-width forms that spreadsheets take for it."""
_NUMBER = re.compile(r"-\d+(?:[.,]\d+)*%?")


def inert(cell: str) -> str:
    """The cell, with an apostrophe before what would start a formula."""
    begins = cell[:1] in _BEGIN or (cell[:1] in {"-", "－"} and not _NUMBER.fullmatch(cell))
    return "'" + cell if begins else cell
