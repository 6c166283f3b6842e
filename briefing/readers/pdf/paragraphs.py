"""Lines in reading order → blocks: paragraphs, headings, list items, table rows, notes.

By geometry, as pdftotext and GROBID do it: the gap between lines, indents, the size of type, and whether the next
line's first word would have had room. A paragraph goes on in the next column or on the next page when it has not come
to its end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from briefing.model import BlockKind
from briefing.readers.pdf.lines import Line

_BULLET = re.compile(r"(?:[•‣◦▪■●○◆◇►▶➢➤✓✔·∙*–—-]|[\ue000-\uf8ff])(?:\s+|$)|o\s+(?=[A-ZÀ-Þ0-9])")
_NUMBERED = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)])\s+\S|\((?:\d{1,3}|[a-z])\)\s+\S|\[\d{1,3}\]\s+\S"
)
_SECTION = re.compile(
    r"(?:(?:chapter|section|part|annex|appendix)\s+[\dA-Z]+\b|(?:\d{1,2}\.)*\d{1,2}\.?\s+[A-ZÀ-Þ])", re.IGNORECASE
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s*\S")
_END = re.compile(r"[.!?:;。！？؟][\"'”’»)\]]*$")
_HYPHENATED = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_CONJUNCTIONS = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o"})
_KEPT_PREFIXES = frozenset(
    {"self", "non", "ex", "well", "so", "half", "cross", "all", "anti", "pro", "semi", "vice", "quasi"}
)


_WIDE_GAP = 3.5
"""In ems; no justified line has a gap as wide."""


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


@dataclass(slots=True)
class Type:
    """The type that a document is set in: size of the body and the usual distance of two lines in ems."""

    size: float
    pitch: float
    headings: list[float]
    words: Counter[str]


def passages(lines: Sequence[Line]) -> list[Passage]:
    """The blocks of all lines of a document."""
    if not lines:
        return []
    used = _type(lines)
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


def _type(lines: Sequence[Line]) -> Type:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    size = max(weights, key=lambda s: (weights[s], s))
    gaps = [
        (a.y - b.y) / size
        for a, b in pairwise(lines)
        if a.area == b.area
        and a.page == b.page
        and abs(a.size - size) < 0.6
        and abs(b.size - size) < 0.6
        and 0.8 < (a.y - b.y) / size < 3
    ]
    pitch = median(sorted(gaps)[: max(1, len(gaps) * 3 // 4)]) if gaps else 1.2
    headings = sorted({s for s in weights if s > 1.12 * size}, reverse=True)
    words: Counter[str] = Counter()
    for line in lines:
        words.update(word.lower() for word in _WORD.findall(line.text.removesuffix("-")))
    return Type(size, pitch, headings, words)


# --- lines → groups -----------------------------------------------------------------------------------------------


def _grouped(lines: Sequence[Line], used: Type) -> list[tuple[BlockKind, int, list[Line]]]:
    groups: list[tuple[BlockKind, int, list[Line]]] = []
    held: list[Line] = []
    for index, line in enumerate(lines):
        if _is_row(lines, index):
            if held:
                groups.append((*_kind(held, used), held))
                held = []
            groups.append((BlockKind.TABLE_ROW, 0, [line]))
            continue
        if held and _parts(held, line, used):
            groups.append((*_kind(held, used), held))
            held = []
        held.append(line)
    if held:
        groups.append((*_kind(held, used), held))
    return groups


def _is_row(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a table's row: it has cells, and one of them stands under or over one of a line near it.

    Justified text has wide gaps too, but nowhere twice in the same place.
    """
    line = lines[index]
    if not _has_cells(line):
        return False
    reach = 1 if _fills(line) and line.left < line.column[0] + line.size else 4
    for other in lines[max(0, index - reach) : index + reach + 1]:
        near = other is not line and other.area == line.area and other.page == line.page and _has_cells(other)
        if near and any(_aligned(a, b) for a in _inner(line) for b in _inner(other)):
            whole = len(line.cells) == len(other.cells) and all(map(_aligned, _inner(line), _inner(other)))
            if whole or reach > 1:
                return True
    return len(line.cells) > 2 and not _fills(line)


def _inner(line: Line) -> list[tuple[float, float]]:
    """The edges of all cells but the first; the column's own right edge, which justified lines share, is not counted."""
    edges = list(line.edges[1:])
    if _fills(line) and edges[-1][0] - line.edges[-2][1] < _WIDE_GAP * line.size:
        edges[-1] = (edges[-1][0], edges[-1][0])
    return edges


def _aligned(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) < 1.5 or abs(a[1] - b[1]) < 1.5 or abs(sum(a) - sum(b)) < 3


def _fills(line: Line) -> bool:
    """Whether the line ends where its column does."""
    return line.right > line.column[1] - 0.06 * (line.column[1] - line.column[0])


def _has_cells(line: Line) -> bool:
    first = line.cells[0]
    lead = _BULLET.fullmatch(f"{first} ") or _NUMBERED.match(f"{first} x") or re.fullmatch(r"[\d.]{1,8}", first)
    return len(line.cells) > (2 if lead else 1)


def _parts(held: list[Line], line: Line, used: Type) -> bool:
    """Whether a new block begins with `line`."""
    last = held[-1]
    if line.area != last.area or line.page != last.page:
        return True
    change = abs(line.size - last.size) / max(line.size, last.size)
    within = change < 0.15 and line.text[0].islower() and _fills(last) and not _stops(last)
    if change > 0.08 and len(line.text) > 3 and not within:
        return True
    gap = (last.y - line.y) / max(line.size, last.size)
    if gap > max(1.3 * used.pitch, used.pitch + 0.35) * (1.1 if line.size > used.size else 1.0):
        return True
    if line.bold != last.bold and (_stops(last) or (last.bold and _has_room(last, line))):
        return True
    if _BULLET.match(line.text) or (
        _NUMBERED.match(line.text) and (_stops(last) or _NUMBERED.match(held[0].text) or _has_room(last, line))
    ):
        return True
    if _BULLET.match(held[0].text) or _NUMBERED.match(held[0].text):
        return line.left < held[0].left - 0.5 * line.size or (
            _stops(last) and line.left < held[0].left + 0.3 * line.size and _has_room(last, line)
        )
    indented = line.left - last.left > 0.7 * line.size and (
        len(held) == 1 or last.left <= held[0].left + 0.3 * line.size
    )
    if indented and _stops(last) and len(held) > 1:
        return True
    if indented and line.left - line.column[0] < 4 * line.size and (_stops(last) or _ends_short(last)):
        return True
    return _has_room(last, line) and (_stops(last) or _is_set_off(last, line))


def _stops(line: Line) -> bool:
    return _END.search(line.text) is not None


def _has_room(last: Line, line: Line) -> bool:
    """Whether the first word of `line` would have stood in the line before it."""
    words = line.text.split(maxsplit=1)
    per_character = (line.right - line.left) / max(len(line.text), 1)
    return last.right + (len(words[0]) + 1.5) * per_character < last.column[1]


def _ends_short(line: Line) -> bool:
    return line.right < line.column[0] + 0.6 * (line.column[1] - line.column[0])


def _is_set_off(last: Line, line: Line) -> bool:
    """A short line before one that begins anew: an address, a signature, a list without bullets."""
    return _ends_short(last) and not line.text[0].islower() and not last.text.endswith((",", "-"))


def _kind(group: list[Line], used: Type) -> tuple[BlockKind, int]:
    text = " ".join(line.text for line in group)
    size = max(line.size for line in group)
    if size < 0.92 * used.size and _NOTE.match(text) and len(text) > 20 and not _BULLET.match(text):
        return BlockKind.NOTE, 0
    if _BULLET.match(text) and len(text) > 2:
        return BlockKind.LIST_ITEM, 1
    short = len(text) <= 200 and len(group) <= 4 and any(c.isalpha() for c in text)
    if short and size > 1.12 * used.size and not text.endswith((",", ";")):
        rank = sum(1 for other in used.headings if other > size + 0.05)
        return BlockKind.HEADING, min(6, rank + 1)
    bold = all(line.bold for line in group)
    base = min(5, len(used.headings)) + 1
    if short and len(text) <= 120 and len(group) <= 2 and not _END.search(text) and not text.endswith(","):
        if bold:
            return BlockKind.HEADING, base
        if _SECTION.match(text) and len(text) <= 80 and len(group) == 1 and len(text.split()) >= 2 and _is_caps(text):
            return BlockKind.HEADING, base
    if _NUMBERED.match(text):
        return BlockKind.LIST_ITEM, 1
    return BlockKind.PARAGRAPH, 0


def _is_caps(text: str) -> bool:
    words = [w for w in text.split()[1:] if w[0].isalpha() and len(w) > 3]
    return bool(words) and all(w[0].isupper() for w in words)


# --- groups → passages --------------------------------------------------------------------------------------------


def _passage(group: list[Line], kind: BlockKind, level: int, used: Type) -> Passage:
    first = group[0]
    text = " | ".join(first.cells) if kind is BlockKind.TABLE_ROW else first.text
    if kind is BlockKind.LIST_ITEM and len(group) == 1 and (bullet := _BULLET.match(text)):
        text = text[bullet.end() :] or text
    elif kind is BlockKind.LIST_ITEM and (bullet := _BULLET.match(f"{text} ")):
        text = text[bullet.end() :]
    passage = Passage([text], kind, level, [(0, first.page)], first.size, len(text))
    for line in group[1:]:
        _add(passage, line.text, used)
    passage.full = _fills(group[-1])
    return passage


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
    follows = _WORD.match(line)
    if follows is None or not line[0].islower():
        return False, False
    left, right = match[1].lower(), follows[0].lower()
    if right in _CONJUNCTIONS:
        return False, True
    whole, compound = used.words[left + right], used.words[f"{left}-{right}"]
    if compound > whole or (left in _KEPT_PREFIXES and not whole):
        return False, False
    # "worst-" "case": two words that the document has, and never as one.
    two = not whole and min(len(left), len(right)) > 3 and used.words[left] > 0 and used.words[right] > 1
    return not two, False


def _goes_on(before: Passage, after: Passage, line: Line) -> bool:
    """Whether a paragraph that a column or page cut off goes on with `after`."""
    if before.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or after.kind is not BlockKind.PARAGRAPH:
        return False
    tail = before.parts[-1]
    if abs(before.size - after.size) > 0.6 or _END.search(tail[-20:]) or before.length < 40:
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
