"""Lines in reading order → blocks: paragraphs, headings, list items, table rows, notes.

By geometry, as pdftotext and GROBID do it (`breaks`, `rows`): the gap between lines, indents, the size of type, and whether
the next line's first word would have had room. A paragraph goes on in the next column or on the next page when it has not come
to its end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.language.lexicon import lexicon
from briefing.model import BlockKind
from briefing.readers.pdf.breaks import BULLET, END, NUMBERED, WORD, Type, begins_block, fills, type_of
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.rows import is_row, wrapped

_SECTION = re.compile(
    r"(?:(?:chapter|section|part|annex|appendix)\s+[\dA-Z]+\b|(?:\d{1,2}\.)*\d{1,2}\.?\s+[A-ZÀ-Þ])", re.IGNORECASE
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s*\S")
_HYPHENATED = re.compile(r"([^\W\d_]+)-$")
_CONJUNCTIONS = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o"})


@dataclass(slots=True)
class Passage:
    """A block with the page that each stretch of it stands on: ``pages`` is ``(offset, page from 0)``, ascending."""

    parts: list[str]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    pages: list[tuple[int, int]] = field(default_factory=list)
    size: float = 0.0
    length: int = 0
    full: bool = True
    """Whether its last line fills the column."""

    @property
    def text(self) -> str:
        """The whole text; its parts are its lines."""
        return "".join(self.parts)


def passages(lines: Sequence[Line]) -> list[Passage]:
    """The blocks of all lines of a document."""
    if not lines:
        return []
    used = type_of(lines)
    groups = _grouped(lines, used)
    found: list[Passage] = []
    notes: list[Passage] = []
    for kind, level, group in groups:
        passage = _passage(group, kind, level, used)
        if kind is BlockKind.NOTE:
            notes.append(passage)
            continue
        if found and _goes_on(found[-1], passage, group[0]):
            _append(found[-1], passage, used)
            continue
        if notes and found and found[-1].pages[-1][1] != group[0].page:
            found.extend(notes)
            notes = []
        found.append(passage)
    return found + notes


# --- lines → groups -----------------------------------------------------------------------------------------------


def _grouped(lines: Sequence[Line], used: Type) -> list[tuple[BlockKind, int, list[Line]]]:
    groups: list[tuple[BlockKind, int, list[Line]]] = []
    held: list[Line] = []
    for index, line in enumerate(lines):
        if not held and groups and groups[-1][0] is BlockKind.TABLE_ROW and wrapped(groups[-1][2], line):
            groups[-1][2].append(line)
            continue
        if is_row(lines, index):
            if held:
                groups.append((*_kind(held, used), held))
                held = []
            groups.append((BlockKind.TABLE_ROW, 0, [line]))
            continue
        if held and begins_block(held, line, used):
            groups.append((*_kind(held, used), held))
            held = []
        held.append(line)
    if held:
        groups.append((*_kind(held, used), held))
    return groups


def _kind(group: list[Line], used: Type) -> tuple[BlockKind, int]:
    text = " ".join(line.text for line in group)
    size = max(line.size for line in group)
    if size < 0.92 * used.size and _NOTE.match(text) and len(text) > 20 and not BULLET.match(text):
        return BlockKind.NOTE, 0
    if BULLET.match(text) and len(text) > 2:
        return BlockKind.LIST_ITEM, 1
    if level := _heading_level(group, text, size, used):
        return BlockKind.HEADING, level
    return (BlockKind.LIST_ITEM, 1) if NUMBERED.match(text) else (BlockKind.PARAGRAPH, 0)


def _heading_level(group: list[Line], text: str, size: float, used: Type) -> int:
    """By size, else the level below all sizes for what is bold or a numbered section's heading; 0 for what is none."""
    if len(text) > 200 or len(group) > 4 or not any(c.isalpha() for c in text):
        return 0
    if size > 1.12 * used.size and not text.endswith((",", ";")):
        rank = sum(1 for other in used.headings if other > size + 0.05)
        return min(6, rank + 1)
    return min(5, len(used.headings)) + 1 if _is_heading_in_body_type(group, text) else 0


def _is_heading_in_body_type(group: list[Line], text: str) -> bool:
    if len(text) > 120 or len(group) > 2 or END.search(text) or text.endswith(","):
        return False
    return all(line.bold for line in group) or (len(group) == 1 and _is_section(text))


def _is_section(text: str) -> bool:
    return bool(_SECTION.match(text)) and len(text) <= 80 and len(text.split()) >= 2 and _is_caps(text)


def _is_caps(text: str) -> bool:
    words = [w for w in text.split()[1:] if w[0].isalpha() and len(w) > 3]
    return bool(words) and all(w[0].isupper() for w in words)


# --- groups → passages --------------------------------------------------------------------------------------------


def _passage(group: list[Line], kind: BlockKind, level: int, used: Type) -> Passage:
    first = group[0]
    if kind is BlockKind.TABLE_ROW:
        return _row(group, used)
    text = first.text
    if kind is BlockKind.LIST_ITEM and len(group) == 1 and (bullet := BULLET.match(text)):
        text = text[bullet.end() :] or text
    elif kind is BlockKind.LIST_ITEM and (bullet := BULLET.match(f"{text} ")):
        text = text[bullet.end() :]
    passage = Passage([text], kind, level, [(0, first.page)], first.size, len(text))
    for line in group[1:]:
        _add(passage, line.text, used)
    passage.full = fills(group[-1])
    return passage


def _row(group: list[Line], used: Type) -> Passage:
    """A table's row; cells that are wrapped go on in the lines after its first."""
    first = group[0]
    cells = [Passage([cell]) for cell in first.cells]
    for number, line in enumerate(group[1:], 1):
        for place, cell in zip(wrapped(group[:number], line) or (), line.cells, strict=False):
            _add(cells[place], cell, used)
    text = " | ".join(cell.text for cell in cells)
    return Passage([text], BlockKind.TABLE_ROW, 0, [(0, first.page)], first.size, len(text), fills(group[-1]))


def _add(passage: Passage, line: str, used: Type) -> None:
    """The next line; a word that the line's end parted is whole again."""
    last = passage.parts[-1]
    drop, gap = _seam(last, line, used)
    if drop:
        passage.parts[-1] = last[:-1]
        passage.length -= 1
    if gap and last:
        line = f" {line}"
    passage.parts.append(line)
    passage.length += len(line)


def _seam(last: str, line: str, used: Type) -> tuple[bool, bool]:
    """Whether the hyphen at the end of `last` goes, and whether a space stands before `line`."""
    match = _HYPHENATED.search(last[-80:])
    if match is None:
        return False, not (last.endswith(("-", "/")) and last[-2:-1].isalnum())
    follows = WORD.match(line)
    if follows is None or not line[0].islower():
        return False, False
    left, right = match[1].lower(), follows[0].lower()
    if right in _CONJUNCTIONS:
        return False, True
    whole, compound = used.words[left + right], used.words[f"{left}-{right}"]
    # "self-" "made", but "self-" "ish".
    joins = left in lexicon("en").text.prefixes and (len(right) > 3 or len(left) < 4)
    if compound > whole or (joins and not whole):
        return False, False
    # "worst-" "case": two words that the document has, and never as one.
    two = not whole and min(len(left), len(right)) > 3 and used.words[left] > 0 and used.words[right] > 1
    return not two, False


def _goes_on(before: Passage, after: Passage, line: Line) -> bool:
    """Whether a paragraph that a column or page cut off goes on with `after`."""
    if before.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or after.kind is not BlockKind.PARAGRAPH:
        return False
    tail = before.parts[-1]
    if abs(before.size - after.size) > 0.6 or END.search(tail[-20:]) or before.length < 40:
        return False
    if before.pages[-1][1] == line.page and line.area == 0:
        return False
    flush = line.left - line.column[0] < 0.5 * line.size
    first = after.parts[0][:1]
    return first.islower() or tail.endswith("-") or (first.isalnum() and before.full and before.length > 120 and flush)


def _append(passage: Passage, other: Passage, used: Type) -> None:
    _add(passage, other.parts[0], used)
    if other.pages[0][1] != passage.pages[-1][1]:
        passage.pages.append((passage.length - len(other.parts[0]), other.pages[0][1]))
    passage.parts.extend(other.parts[1:])
    passage.length += sum(map(len, other.parts[1:]))
    passage.full = other.full
