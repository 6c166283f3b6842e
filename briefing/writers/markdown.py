"""A briefing → Markdown (CommonMark 0.31, tables as in GitHub Flavored Markdown).

Whatever the text holds shows as it stands. A citation reads ``[[¶6]]``, or of several sources ``[[1 ¶6]]``, and is a link:
what its inner brackets mean is defined at the end of the file, where each points to its source.
"""

from __future__ import annotations

from briefing.language.patterns import deferred
from briefing.model import Briefing, Item, ItemKind, Section, Table
from briefing.writers import Layout
from briefing.writers.markings import marking
from briefing.writers.messages import Messages, closing_line, colon, messages_of, metadata_lines, source_parts
from briefing.writers.notes import Notes
from briefing.writers.pieces import (
    Citing,
    Line,
    Piece,
    PieceKind,
    children,
    closers,
    laid_out,
    lines,
    printable,
    row_lines,
    spaced,
    unrepeated,
)

_ALWAYS = deferred(r"[\\`*\[\]<>|~]|&(?=#?\w+;)|(?<![^\W_])_|_(?![^\W_])")
_START = deferred(r"(?:[-+=#>:]|\d{1,9}(?=[.)](?:\s|$)))")
_CLOSING = deferred(r"#+$")


def write(briefing: Briefing, *, layout: Layout) -> bytes:
    """Lays `briefing` out as Markdown, UTF-8, with LF ends of line."""
    notes = Notes(briefing, layout.documents)
    page = _Page(
        messages_of(briefing.language),
        notes,
        Citing.of(briefing, layout.cite),
        numbered=layout.numbered,
        paragraphs=layout.paragraphs,
        run_in=layout.run_in,
    )
    return page.page(briefing).encode("utf-8")


def escape(text: str, *, start: bool = False) -> str:
    """The text, one line, with a backslash wherever Markdown would read a sign; `start` if it begins a line."""
    line = printable(spaced(text))
    line = _ALWAYS.sub(lambda sign: f"\\{sign[0]}", line + closers(line))
    if start and (found := _START.match(line)):
        at = found.end() if found[0][0].isdigit() else 0
        line = f"{line[:at]}\\{line[at:]}"
    return line


class _Page:
    def __init__(
        self, words: Messages, notes: Notes, citing: Citing, *, numbered: bool, paragraphs: bool, run_in: bool
    ) -> None:
        self.words = words
        self.notes = notes
        self.citing = citing
        self.numbered = numbered
        self.paragraphs = paragraphs
        self.run_in = run_in
        self.count = 0
        self.marks: dict[str, int] = {}

    def page(self, briefing: Briefing) -> str:
        blocks: list[str] = []
        label = marking(briefing.marking).line
        if label:
            blocks.append(f"**{_bold(label)}**")
        blocks.append(_heading(briefing.title, 1))
        rows = metadata_lines(briefing)
        if rows:
            behind = colon(briefing.language)
            blocks.append(" · ".join(f"**{_bold(name)}{behind}** {escape(value)}" for name, value in rows))
        for section in laid_out(briefing.sections, run_in=self.run_in):
            blocks += self.section(section)
        blocks += self.sources(briefing)
        if line := closing_line(briefing):
            blocks.append(escape(line, start=True).strip(" "))
        blocks += [f"[^{number}]: {self.line(note)}" for number, note in enumerate(self.notes.lines, 1)]
        if self.marks:
            known = len(briefing.sources)
            blocks.append("\n".join(_definition(mark, number) for mark, number in self.marks.items() if number < known))
        if label:
            blocks.append(f"**{_bold(label)}**")
        return "\n\n".join(block for block in blocks if block) + "\n"

    def section(self, section: Section) -> list[str]:
        blocks = [_heading(section.heading)]
        points: list[str] = []
        for node in unrepeated(section.nodes):
            if isinstance(node, Item) and self._listed(node, section.key):
                marker = self.marker(len(points) + 1, section.key)
                points.append(self.point(node, marker, ""))
                continue
            if points:
                blocks.append("\n".join(points))
                points = []
            blocks.append(self.table(node) if isinstance(node, Table) else self.quotation(node))
        if points:
            blocks.append("\n".join(points))
        return blocks

    def marker(self, number: int, key: str) -> str:
        """What stands before a point; paragraphs are counted through the whole briefing."""
        if self.paragraphs:
            self.count += 1
            return f"{self.count}."
        return f"{number}." if self.numbered and key == "key-points" else "-"

    def _listed(self, item: Item, key: str) -> bool:
        if self.paragraphs:
            return item.kind is not ItemKind.QUOTATION
        return item.kind in {ItemKind.POINT, ItemKind.ENTRY} and key != "bottom-line"

    def point(self, item: Item, marker: str, indent: str) -> str:
        laid = [self.line(line) for line in lines(item, self.words, self.citing)] or [""]
        inner = indent + " " * (len(marker) + 1)
        rows = [f"{indent}{marker} {laid[0]}".rstrip(), *(f"\n{inner}{line}" for line in laid[1:])]
        rows += [self.point(child, "-", inner) for child in children(item)]
        return "\n".join(rows)

    def quotation(self, item: Item) -> str:
        """A quotation, a bottom line or a placeholder, with its children."""
        laid = [self.line(line) for line in lines(item, self.words, self.citing)]
        blocks: list[str] = []
        if item.kind is ItemKind.QUOTATION:
            if item.label.strip():
                blocks.append(laid.pop(0))
            blocks.append("\n>\n".join(f"> {line}" for line in laid))
        else:
            blocks += laid
        if below := children(item):
            blocks.append("\n".join(self.point(child, "-", "") for child in below))
        return "\n\n".join(block for block in blocks if block)

    def table(self, table: Table) -> str:
        head = [escape(name).strip(" ") for name in table.columns]
        rows = [
            [" <br> ".join(self.line(line) for line in cell) for cell in row_lines(row, self.words, self.citing)]
            for row in table.rows
        ]
        rule = ["---"] * len(head)
        return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))

    def line(self, line: Line) -> str:
        laid = []
        for number, piece in enumerate(line):
            plain = piece.kind is PieceKind.NOTE and _touched(line, number)  # signs of emphasis would show
            laid.append(escape(piece.text) if plain else self.piece(piece, start=not number))
        return "".join(laid).strip(" ")

    def piece(self, piece: Piece, *, start: bool) -> str:
        if piece.kind is PieceKind.LABEL:
            return f"**{_bold(piece.text)}**"
        if piece.kind is PieceKind.INSERTION:
            return f"*\\[{_bold(piece.text)}\\]*"
        if piece.kind is PieceKind.NOTE:
            return f"*{_bold(piece.text)}*"
        if piece.kind is PieceKind.CITATION:
            mark = escape(piece.text).strip(" ")
            self.marks.setdefault(mark, piece.document)
            return f"[[{mark}]]"
        if piece.kind is PieceKind.MARK:
            return f"[^{self.notes.add(piece)}]"
        return escape(piece.text, start=start)

    def sources(self, briefing: Briefing) -> list[str]:
        if not briefing.sources:
            return []
        rows = []
        for number, source in enumerate(briefing.sources, 1):
            title, stop, facts = (escape(part) for part in source_parts(source, self.words))
            head = f'**{_bold(title, done=True)}**<a id="source-{number}"></a>{stop}'
            rows.append(f"{'' if self.citing.alone else f'{number}. '}{head} {facts}".rstrip())
        sourcing = "" if self.citing.alone else escape(briefing.sourcing, start=True).strip(" ")
        return [_heading(self.words.sources), sourcing, "\n".join(rows)]


def _touched(line: Line, number: int) -> bool:
    """Whether a piece touches its neighbour, so that signs of emphasis might not be read as such."""
    before, after = line[:number][-1:], line[number + 1 :][:1]
    return any(p.text[-1:].strip() for p in before) or any(p.text[:1].strip() for p in after)


def _heading(text: str, level: int = 2) -> str:
    """A heading; number signs at its end would be taken for decoration."""
    line = escape(text, start=True).strip(" ")
    return f"{'#' * level} {_CLOSING.sub(lambda signs: chr(92) + signs[0], line)}" if line else ""


def _bold(text: str, *, done: bool = False) -> str:
    """Text between signs of emphasis, which need a character that is no space at either side."""
    return (text if done else escape(text)).strip(" ")


def _definition(mark: str, number: int) -> str:
    return f"[{mark}]: #source-{number + 1}"
