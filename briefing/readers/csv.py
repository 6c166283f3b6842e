"""Files of values (RFC 4180; also with semicolons, tabs or bars) → their rows; refused where no cell holds a sentence."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import LimitError
from briefing.model import Reading
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.tables import Tables
from briefing.readers.text import decode

_DELIMITERS = ",;\t|"
_DECLARED = ("sep=", "SEP=")
"""How a spreadsheet program notes in the first line which delimiter follows."""
_SAMPLE_ROWS = 50


def read(data: bytes, *, name: str) -> Reading:
    """Reads one table.

    Raises:
        InputError: key ``empty``, ``no-text``, or ``unsupported`` for what is no text, or a table without a sentence.
        LimitError: a cell or all of them are too large.
    """
    text, notices, details = decode(data)
    first, _, rest = text.partition("\n")
    if first.startswith(_DECLARED) and len(first.rstrip()) == len(_DECLARED[0]) + 1:
        delimiter, text = first[len(_DECLARED[0])], rest
    else:
        delimiter = "\t" if name.lower().endswith((".tsv", ".tab")) else _delimiter(text)
    builder = ReadingBuilder()
    tables = Tables(builder)
    try:
        tables.add(_rows(text, delimiter))
    except csv.Error as error:
        raise LimitError(
            f"a cell of more than {csv.field_size_limit():,} characters", hint="is a quotation mark left open?"
        ) from error
    tables.check()
    return replace(builder.reading(notices=notices), details=details)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """The delimiter that parts most rows at the file's head into the same number of cells; a comma where none does."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have as many cells as most have, and how many cells these are; zeros for one column."""
    widths: list[int] = []
    try:
        for row in _rows(text, delimiter):
            widths += [len(row)] if row else []
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass  # a cell that is too large: what stands before it tells enough
    if not widths:
        return 0, 0
    usual = max(sorted(set(widths)), key=widths.count)
    return (widths.count(usual), usual) if usual > 1 else (0, 0)
