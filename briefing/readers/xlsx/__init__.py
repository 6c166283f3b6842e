"""Excel workbooks (SpreadsheetML; ECMA-376, ISO/IEC 29500, transitional and strict) → their sheets as tables.

`workbook` finds sheets, strings and formats, `number_formats` says how a number is shown. What a reader of the sheet sees is
read: values as they are shown, results that are stored in place of formulas; hidden sheets, rows and columns are left out with what nobody
sees.
Nothing is calculated, and no link to another file is followed.
"""

from __future__ import annotations

from briefing.errors import InputError
from briefing.model import Metadata, Reading
from briefing.readers.archive import Archive
from briefing.readers.reading_builder import HIDDEN, ReadingBuilder
from briefing.readers.tables import Tables
from briefing.readers.xlsx.sheet import Sheet
from briefing.readers.xlsx.workbook import Workbook


def read(data: bytes, *, name: str) -> Reading:
    """Reads a workbook, also a damaged one as far as it goes.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted``, ``no-text``, or ``unsupported``: no cell holds a sentence.
        LimitError: it unpacks to too much, is nested too deep, or its cells hold too much.
        SecurityError: key ``unsafe``.
    """
    del name
    if not data:
        raise InputError("the file is empty", key="empty")
    workbook = Workbook(Archive(data))
    builder = ReadingBuilder()
    tables = Tables(builder)
    sheets = [Sheet(sheet.name, sheet.root, workbook) for sheet in workbook.sheets()]
    for sheet in sheets:
        tables.add(sheet.rows(), heading=sheet.name if len(sheets) > 1 else "")
    tables.check()
    builder.unseen[HIDDEN], builder.damaged = sum(sheet.unseen for sheet in sheets), workbook.damaged
    return builder.reading(Metadata(title=workbook.title()), notices=tuple(_notices(workbook, sheets)))


def _notices(workbook: Workbook, sheets: list[Sheet]) -> list[str]:
    """What was left out, and why."""

    def many(number: int, noun: str) -> str:
        return f"{number:,} {noun}{'s' * (number > 1)}"

    rows_or_columns = sum(sheet.hidden for sheet in sheets)
    without_result = sum(sheet.without_result for sheet in sheets)
    said = (
        (workbook.hidden, f"{many(workbook.hidden, 'hidden sheet')} left out"),
        (rows_or_columns, f"{many(rows_or_columns, 'cell')} in hidden rows or columns left out"),
        (without_result, f"{many(without_result, 'formula')} left out: no result in the file"),
    )
    return [notice for applies, notice in said if applies]
