"""How many sheets of paper a briefing takes in Word or LibreOffice, estimated from above.

The fonts of the machine that opens the file are not known: where the one that a template names is missing, another takes
its place. So the characters are as wide here as those of DejaVu Sans, the widest of the common ones, its height of a line
is taken, too, and every line is broken where it is full. What is estimated to fit fits with Arial, too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from briefing.frozen import frozen
from briefing.model import Briefing
from briefing.templates.values import Page
from briefing.writers.flow import Block, Flow, Paragraph, Rows, Slot
from briefing.writers.messages import messages_of
from briefing.writers.pieces import Citing, Line, PieceKind
from briefing.writers.widths import is_wide, width_of

PAPERS = {"a4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height in twips (1/1440 inch)."""
SIDE, LEAST_TOP, BOTTOM_LESS = 1134, 850, 57
"""Twips: the margin at the sides, the least one on top and at the bottom, and what the bottom has less."""
SIZE = 10.0
"""Points of the running text in ``docx/base/styles.xml``."""

_LINE_HEIGHT = 1.175
"""Height of a line over the size of its font: DejaVu's; Arial has 1.15."""
_TALL_LINE_HEIGHT = 1.5
"""Height of a line over the size of its font, for scripts that another font is asked for."""
_BOLD = 1.14
_SAFETY = 1.02
"""For serif fonts, and for what Word and LibreOffice break in other places."""
_SHEET_LOSS = 0.03
"""Share of each sheet after the first that stays empty, because a block was kept together."""
_CELL_PADDING = (170, 80)
"""Twips to the sides of a cell's text, and above and below it with its rules."""
_BORDER = {"Metadata": 90}
"""Twips of a rule and its distance."""


@frozen
class Metric:
    """A paragraph style: points of its font, twips above and below it and at its sides, 240ths of a line; bold or not."""

    size: float = SIZE
    before: int = 0
    after: int = 60
    left: int = 0
    right: int = 0
    line: int = 245
    bold: bool = False


METRICS = {
    "Normal": Metric(),
    "Title": Metric(15, after=40, line=240, bold=True),
    "Metadata": Metric(9, after=120),
    "Heading1": Metric(11, 140, 40, line=240, bold=True),
    "Heading2": Metric(before=80, after=20, line=240, bold=True),
    "BottomLine": Metric(11.5, left=240),
    "ListBullet": Metric(after=40, left=340),
    "ListBullet2": Metric(after=40, left=680),
    "ListNumber": Metric(after=40, left=425),
    "ListContinue": Metric(after=40, left=340),
    "Speaker": Metric(before=40, after=0),
    "Quote": Metric(after=40, left=340, right=170),
    "SourceEntry": Metric(8.5, after=20, left=425, line=240),
    "Method": Metric(8, before=80, after=0, line=240),
    "TableText": Metric(9, 20, 20, line=240),
    "TableHeading": Metric(9, 20, 20, line=240, bold=True),
}
"""What ``docx/base/styles.xml`` and its numbering say of each style."""


def sheets(briefing: Briefing, page: Page) -> float:
    """Sheets of paper that `briefing` takes with title, sources and all; a share of the one sheet where that is enough.

    Args:
        briefing: As it will be written, its citations in the line.
        page: The template's: its paper, margin and size count.
    """
    width, height = text_area(page)
    scale = (page.size or SIZE) / SIZE
    flow = Flow(messages_of(briefing.language), Citing.of(briefing))
    needed = sum(_height(block, width, scale) for block in (*flow.front_matter(briefing), *flow.sections(briefing)))
    full = needed * _SAFETY / height
    return full if full <= 1 else full / (1 - _SHEET_LOSS)


def text_area(page: Page) -> tuple[int, int]:
    """Width and height of a sheet's text, in twips."""
    width, height = PAPERS.get(page.paper, PAPERS["a4"])
    side = margin_of(page.margin)
    return width - 2 * side, height - max(side, LEAST_TOP) - max(side - BOTTOM_LESS, LEAST_TOP)


def margin_of(centimetres: float) -> int:
    """A margin in twips; 0 centimetres stand for ours."""
    return round(centimetres * 1440 / 2.54) if centimetres else SIDE


def _height(block: Block, width: int, scale: float) -> float:
    if isinstance(block, Paragraph):
        return _paragraph(block, width, scale)
    if isinstance(block, Slot):
        return sum(_paragraph(paragraph, width, scale) for paragraph in block.paragraphs)
    return _table(block, width, scale)


def _table(block: Rows, width: int, scale: float) -> float:
    sides, above = _CELL_PADDING
    columns = column_widths(block.table.widths, len(block.table.columns), width)
    total = 0.0
    for row in block.rows:
        cells = (
            sum(_paragraph(paragraph, max(column - sides, 200), scale) for paragraph in cell)
            for column, cell in zip(columns, row, strict=True)
        )
        total += max(cells, default=0) + above
    return total


def column_widths(shares: Iterable[float], count: int, width: int) -> list[int]:
    """The columns' widths in twips; they add up to `width`."""
    given = tuple(shares)
    if len(given) != count or sum(given) <= 0:
        given = (1 / max(count, 1),) * count
    edges = [0.0]
    for share in given:
        edges.append(edges[-1] + max(0, share) / sum(given))
    return [round(right * width) - round(left * width) for left, right in pairwise(edges)]


def _paragraph(paragraph: Paragraph, width: int, scale: float) -> float:
    metric = METRICS.get(paragraph.style, METRICS["Normal"])
    size = metric.size * scale * 20
    left = metric.left if paragraph.indent is None else paragraph.indent
    room = max(width - (0 if paragraph.unnumbered else left) - metric.right, 400) / size
    before = metric.before if paragraph.before is None else paragraph.before
    text = "".join(piece.text for piece in paragraph.line)
    tall = _TALL_LINE_HEIGHT if any(map(_is_tall, text)) else _LINE_HEIGHT
    lines = _lines(paragraph.line, room, bold=metric.bold)
    return before + metric.after + _BORDER.get(paragraph.style, 0) + lines * size * tall * metric.line / 240


def _lines(line: Line, room: float, *, bold: bool) -> int:
    """How many lines of `room`, in sizes of the font, the words of a paragraph fill; at least one."""
    count, used = 1, 0.0
    for word, width in _words(line, bold=bold):
        if word == "\n":
            count, used = count + 1, 0.0
            continue
        if used and used + width > room:
            count, used = count + 1, 0.0
        used += width
        while used > room:  # a word that is longer than a line
            count, used = count + 1, used - room
        used += width_of(" ")
    return count


def _words(line: Line, *, bold: bool) -> Iterator[tuple[str, float]]:
    """What no line breaks inside, each with its width in sizes of the font; a line break stands alone."""
    word, width = "", 0.0
    for piece in line:
        bracketed = piece.kind in {PieceKind.CITATION, PieceKind.INSERTION, PieceKind.MARK}
        factor = _BOLD if bold or piece.kind is PieceKind.LABEL else 1.0
        for character in f"[{piece.text}]" if bracketed else piece.text:
            apart = character in " \t\n" or is_wide(character)
            if apart and word:
                yield word, width
                word, width = "", 0.0
            if character == "\n" or is_wide(character):
                yield character, width_of(character)
            elif not apart:
                word, width = word + character, width + factor * width_of(character)
    if word:
        yield word, width


@cache
def _is_tall(character: str) -> bool:
    """Whether another font is asked for: letters that are neither Latin, Greek nor Cyrillic."""
    return ord(character) > 0x52F and unicodedata.category(character) in {"Lo", "Lm", "Mc"}
