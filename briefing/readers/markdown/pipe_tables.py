"""Tables with bars (GitHub Flavored Markdown) → tokens of the cells that are there.

markdown-it's own rule says what is a table. It gives each row as many cells as the head has, though, so that a wide head over
short rows makes cells by the square of the text; nobody reads an empty cell, and here there is none.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table


def pipe_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The rule of the table that begins in the line `start`."""
    if not table(state, start, end, True):
        return False
    if silent:
        return True
    before, state.parentType = state.parentType, "table"
    head = _cells(state, start)
    state.push("table_open", "table", 1).map = [start, end]
    _push_row(state, start, head, "th")
    line = start + 2
    while line < end and _goes_on(state, line, end) and (cells := _cells(state, line)) is not None:
        _push_row(state, line, cells[: len(head or ())], "td")
        line += 1
    state.push("table_close", "table", -1)
    state.parentType, state.line = before, line
    return True


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line may be a row: no other block begins in it."""
    if state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return False
    return not any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("blockquote"))


def _cells(state: StateBlock, line: int) -> list[str] | None:
    """The cells of a row without the bars around it; None for an empty line."""
    text = getLine(state, line).strip()
    if not text:
        return None
    cells = escapedSplit(text)
    return cells[cells[0] == "" : len(cells) - (len(cells) > 1 and cells[-1] == "")]


def _push_row(state: StateBlock, line: int, cells: list[str] | None, tag: str) -> None:
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for cell in cells or ():
        state.push(f"{tag}_open", tag, 1)
        token = state.push("inline", "", 0)
        token.map, token.content, token.children = [line, line + 1], cell.strip(), []
        state.push(f"{tag}_close", tag, -1)
    state.push("tr_close", "tr", -1)
