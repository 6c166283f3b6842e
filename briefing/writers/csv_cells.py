"""A text → a cell of a CSV file that no spreadsheet takes for a formula (OWASP, CSV injection)."""

from __future__ import annotations


def inert(cell: str) -> str:
    """The cell, with an apostrophe before what would start a formula."""
    begins = cell[:1] in {"=", "+", "@", "\t", "\r"} or (cell[:1] == "-" and not cell[1:2].isdigit())
    return "'" + cell if begins else cell
