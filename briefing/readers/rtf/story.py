"""A story of a rich text file (body, note, text box, header): its text, given piece by piece → passages."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model import BlockKind
from briefing.readers import passages
from briefing.readers.passages import Passage
from briefing.readers.raised import shown
from briefing.readers.rtf.tables import Styles

_PIECES_BEFORE = 8
"""That tell what a figure is raised behind."""


class Look(NamedTuple):
    """What a paragraph says of itself; `depth` is that of the table that it stands in."""

    style: int = 0
    outline: int | None = None
    depth: int = 0
    listed: bool = False
    level: int = 0

    def after(self, word: str, number: int | None) -> Look:
        """What holds after a word of the file."""
        if word == "pard":
            return Look()
        if word == "intbl":
            return self._replace(depth=max(1, self.depth))
        if number is None:
            return self
        if word == "s":
            return self._replace(style=number)
        if word == "outlinelevel":
            return self._replace(outline=number)
        if word == "itap":
            return self._replace(depth=number)
        if word == "ls":
            return self._replace(listed=number != 0)
        return self._replace(level=number) if word == "ilvl" else self


class Story:
    """Collects one story; `passages` are those that have ended."""

    def __init__(self, styles: Styles) -> None:
        self.look = Look()
        self.passages: list[Passage] = []
        self.boxes: list[Passage] = []
        """Text boxes that are anchored in the paragraph, to be written after it."""
        self.is_marked = False
        """Whether a list's number or bullet stands before the paragraph."""
        self._styles = styles
        self._text: list[str] = []
        self._letters = 0
        self._bold = 0
        self._cell: list[Passage] = []
        self._cells: list[list[Passage]] = []
        self._inner_cell: list[Passage] = []
        self._inner_cells: list[list[Passage]] = []

    def write(self, text: str, *, bold: bool, raised: bool = False) -> None:
        """Takes a piece of a paragraph's text."""
        if raised:
            text = shown("".join(self._text[-_PIECES_BEFORE:]), text)
        self._text.append(text)
        size = len(text.strip())
        self._letters += size
        self._bold += size * bold

    def end_paragraph(self) -> None:
        """A paragraph ends, in a cell or outside tables."""
        found = [*self._passage(), *self.boxes]
        self.boxes = []
        if self.look.depth > 1:
            self._inner_cell += found
        elif self.look.depth:
            self._cell += found
        else:
            if found:
                self._close_table()
            self.passages += found

    def end_cell(self, *, inner: bool = False) -> None:
        """A cell ends; `inner`: one of a table that stands in a cell."""
        self.look = self.look._replace(depth=2 if inner else 1)
        self.end_paragraph()
        if inner:
            self._inner_cells.append(self._inner_cell)
            self._inner_cell = []
        else:
            self._cells.append(self._inner() + self._cell)
            self._cell = []

    def end_row(self, *, inner: bool = False) -> None:
        """A row ends."""
        if inner:
            self._cell += self._inner()
            return
        cells, self._cells = self._cells, []
        self.passages += passages.row(cells)

    def end(self) -> list[Passage]:
        """The story ends: all its passages."""
        self.end_paragraph()
        self._close_table()
        return self.passages

    def _close_table(self) -> None:
        """Takes what was begun of a row that never ended."""
        rest = self._inner() + self._cell
        self._cell = []
        if rest:
            self._cells.append(rest)
        if self._cells:
            self.end_row()

    def _inner(self) -> list[Passage]:
        """The row of a table in a cell that is open, or nothing."""
        cells = [*self._inner_cells, self._inner_cell] if self._inner_cell else self._inner_cells
        self._inner_cells, self._inner_cell = [], []
        return list(passages.row(cells))

    def _passage(self) -> list[Passage]:
        """The paragraph that ends, unless it is blank."""
        # Characters beyond the first plane come in two halves.
        text = "".join(self._text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        is_bold = 0 < self._letters <= self._bold
        listed = self.look.listed or self.is_marked
        self._text, self._letters, self._bold, self.is_marked = [], 0, 0, False
        if not text.strip():
            return []
        kind, level, is_title = self._styles.kind(self.look.style, self.look.outline)
        if listed and kind is BlockKind.PARAGRAPH:
            return [Passage(text, BlockKind.LIST_ITEM, min(max(self.look.level, 0) + 1, 9))]
        return [Passage(text, kind, level, is_title, is_bold)]
