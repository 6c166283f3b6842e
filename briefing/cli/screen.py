"""A briefing → its page as a terminal shows it: wrapped, headings bold, citations dim. The one place that uses rich."""

from __future__ import annotations

import io
import itertools
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from briefing.model import Briefing
from briefing.writers import Layout
from briefing.writers.flow import Block, Flow, Paragraph, Rows, Slot
from briefing.writers.messages import messages_of
from briefing.writers.pieces import NO_BREAK, Citing, Line, PieceKind, closers, printable

WIDEST = 96
"""Columns of a line at the most; longer ones are hard to read."""

_STYLES = {
    PieceKind.LABEL: "bold",
    PieceKind.INSERTION: "italic",
    PieceKind.NOTE: "dim",
    PieceKind.CITATION: "dim",
    PieceKind.MARK: "dim",
}
_PARAGRAPHS = {
    "Title": "bold",
    "Metadata": "dim",
    "Heading1": "bold blue",
    "Heading2": "bold",
    "BottomLine": "bold",
    "TableHeading": "bold",
    "Method": "dim",
}
_SPACED = {"Title", "Heading1", "Method"}
"""Styles with an empty line above."""
_BRACKETED = {PieceKind.INSERTION, PieceKind.CITATION, PieceKind.MARK}
_HELD = "\ufdd0"
"""Stands for a no-break space while lines are broken, for rich breaks there, too; no text has this code point."""


def width() -> int:
    """Columns of the terminal, as far as they are used."""
    return min(Console().width, WIDEST)


def page(briefing: Briefing, layout: Layout) -> str:
    """The page as a string of lines, with the escape sequences that this terminal takes.

    With NO_COLOR, or TERM=dumb without FORCE_COLOR, it is nothing but text.
    """
    console = Console(
        file=io.StringIO(),
        width=width(),
        force_terminal=True,
        color_system=None if _is_plain() else "standard",
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    flow = Flow(
        messages_of(briefing.language),
        Citing.of(briefing, layout.cite),
        layout.numbered,
        layout.paragraphs,
        run_in=layout.run_in,
    )
    sheet = _Sheet(console, flow.paragraphs, ascii_only=not _shows_bullets())
    with console.capture() as captured:
        for block in itertools.chain(flow.front_matter(briefing), flow.sections(briefing)):
            sheet.block(block)
    return captured.get().replace(_HELD, NO_BREAK)


def _is_plain() -> bool:
    """Whether the terminal takes, or the user wants, no escape sequences (no-color.org, force-color.org)."""
    if os.environ.get("NO_COLOR"):
        return True
    terminal = Console()
    return terminal.legacy_windows or (terminal.is_dumb_terminal and not os.environ.get("FORCE_COLOR"))


def _shows_bullets() -> bool:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        "•│".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


@dataclass(slots=True)
class _Sheet:
    """Prints blocks one below the other. `running`: numbers go on from section to section."""

    console: Console
    running: bool
    ascii_only: bool
    number: int = 0
    source: int = 0
    before: str = field(default="")
    """The style of the paragraph above, "" on top."""

    def block(self, block: Block) -> None:
        """One paragraph, table or slot."""
        if isinstance(block, Rows):
            self.table(block)
            return
        for paragraph in (block,) if isinstance(block, Paragraph) else block.paragraphs:
            self.paragraph(paragraph, "yellow" if isinstance(block, Slot) and block.is_open else "")

    def paragraph(self, paragraph: Paragraph, style: str = "") -> None:
        """A paragraph, broken at the terminal's width, each line behind the sign or the indent of its style."""
        if paragraph.style == "Heading1" and not self.running:
            self.number = 0
        first, rest = self.signs(paragraph)
        if self.before and (paragraph.style in _SPACED or self.before in {"Title", "Metadata"}):
            self.console.print()
        room = max(self.console.width - len(first), 20)
        for stretch in _text(paragraph.line, _PARAGRAPHS.get(paragraph.style, style)).split("\n"):
            for line in stretch.wrap(self.console, room):
                line.rstrip()
                self.console.print(Text.assemble((first, "dim"), line), soft_wrap=True)
                first = rest
        self.before = paragraph.style

    def signs(self, paragraph: Paragraph) -> tuple[str, str]:
        """What stands before the first line of a paragraph, and before the others."""
        bullet, bar = ("-", "|") if self.ascii_only else ("•", "│")
        if paragraph.style == "ListNumber":
            self.number += 1
            sign = f"{self.number}. "
        elif paragraph.style == "SourceEntry" and not paragraph.unnumbered:
            self.source += 1
            sign = f"{self.source}. "
        elif paragraph.style in {"BottomLine", "Quote"}:
            return f"{bar} ", f"{bar} "
        elif paragraph.style == "ListContinue":
            return "  ", "  "
        else:
            sign = {"ListBullet": f"{bullet} ", "ListBullet2": "  - "}.get(paragraph.style, "")
        return sign, " " * len(sign)

    def table(self, block: Rows) -> None:
        """A table over the whole width."""
        shares = block.table.widths or (1.0,) * len(block.table.columns)
        table = Table(box=box.ASCII if self.ascii_only else box.SIMPLE_HEAD, expand=True, show_edge=False)
        head, *rows = block.rows
        for cell, share in zip(head, shares, strict=False):
            table.add_column(Text("\n").join(_cell(cell)), ratio=max(1, round(share * 100)), overflow="fold")
        for row in rows:
            table.add_row(*(Text("\n").join(_cell(cell)) for cell in row))
        self.console.print(table)
        self.before = "TableText"


def _cell(cell: tuple[Paragraph, ...]) -> Iterator[Text]:
    for paragraph in cell:
        yield _text(paragraph.line, _PARAGRAPHS.get(paragraph.style, ""))


def _text(line: Line, style: str) -> Text:
    text = Text(style=style)
    for piece in line:
        said = f"[{piece.text}]" if piece.kind in _BRACKETED else piece.text
        shown = "\n".join(printable(part) for part in said.replace("\t", " ").split("\n"))
        text.append((shown + closers(shown)).replace(NO_BREAK, _HELD), _STYLES.get(piece.kind, ""))
    return text
