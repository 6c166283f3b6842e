"""Rows of cells (a workbook's sheet, a file of values) → pieces: a row is a line, what is written out in a cell a paragraph.

A table that holds labels and numbers alone has nothing that a briefing could print, and is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.errors import InputError, LimitError
from briefing.language.patterns import deferred
from briefing.model import BlockKind
from briefing.model.words import count
from briefing.readers.reading_builder import ReadingBuilder

MAX_CHARACTERS = 20_000_000
"""Characters of all cells of one file: a string that is stored once may be shown in a million cells."""

_SENTENCE = 4
"""Words from which what ends with a full stop is a sentence."""
_WRITTEN_OUT = 15
"""Words from which a cell without one is prose: longer than labels and column heads are."""
_LONGEST_REMARK = 25
"""Words from which a cell is a text that has a row, and no remark on it."""
_TWO_SENTENCES = deferred(r"[.!?…]\s+\S|[。！？]\S")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟", ".”", "?”", "!”", '."', '?"', '!"', ".)", ".»", "。」")


class Tables:
    """Adds the rows of one file to `builder`."""

    def __init__(self, builder: ReadingBuilder) -> None:
        self._builder = builder
        self._characters = 0
        self._prose = False

    def add(self, rows: Iterable[list[str]], *, heading: str = "") -> None:
        """Adds a table, below a heading of its own where it has one; cells without text are left out.

        Raises:
            LimitError: the cells hold more than `MAX_CHARACTERS`.
        """
        headed = not heading
        for row in rows:
            self._characters += sum(map(len, row))
            if self._characters > MAX_CHARACTERS:
                raise LimitError(f"its cells hold more than {MAX_CHARACTERS // 1_000_000} million characters")
            cells = [cell for cell in (" ".join(cell.split()) for cell in row) if cell]
            if cells and not headed:
                self._builder.add(heading, BlockKind.HEADING, 2)
                headed = True
            self._row(cells)

    def _row(self, cells: list[str]) -> None:
        """The short cells of a row in one line, then each that is written out; a remark stays in its row."""
        long = [is_prose(cell) for cell in cells]
        self._prose |= any(long)
        line = " | ".join(cell for cell, prose in zip(cells, long, strict=True) if not prose)
        written = [cell for cell, prose in zip(cells, long, strict=True) if prose]
        if line and len(written) == 1 and count(written[0]) < _LONGEST_REMARK:
            self._builder.add(f"{line} | {written[0]}")  # alone it would not say what of
            return
        self._builder.add(line, BlockKind.TABLE_ROW)
        for cell in written:
            self._builder.add(cell)

    def check(self) -> None:
        """Raises where nothing that was added is prose.

        Raises:
            InputError: key ``unsupported``.
        """
        if self._builder.pieces and not self._prose:
            raise InputError(
                "a table of labels and numbers, no sentence in it",
                key="unsupported",
                hint="save the text about it as .docx or .txt",
            )


def is_prose(cell: str) -> bool:
    """Whether the text of a cell is written out: a sentence, or more words than a label has."""
    words = count(cell)
    return words >= _WRITTEN_OUT or (words >= _SENTENCE and cell.endswith(_ENDS))


def lays_out(cells: Sequence[str]) -> bool:
    """Whether a row of a written document is text side by side, and no entry of a table: sentences, with a label before them at most.

    Args:
        cells: The texts of its cells, those without text left out.
    """
    written = [is_prose(cell) for cell in cells]
    if all(written):
        return bool(cells)
    labelled = not written[0] and all(written[1:]) and len(cells) > 1 and any(map(str.isalpha, cells[0]))
    return labelled and all(count(cell) >= _WRITTEN_OUT or _TWO_SENTENCES.search(cell) for cell in cells[1:])
