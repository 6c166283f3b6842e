"""Two lines in reading order → whether a new block begins with the second, by gap, type, indent and the room that was left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from briefing.readers.pdf.lines import Line

BULLET = re.compile(r"(?:[•‣◦▪■●○◆◇►▶➢➤✓✔·∙*–—-]|[\ue000-\uf8ff])(?:\s+|$)|o\s+(?=[A-ZÀ-Þ0-9])")
NUMBERED = re.compile(
    r"(?![A-Z]\.\s[A-Z]\.)(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,5})[.)])\s+\S|\((?:\d{1,3}|[a-z])\)\s+\S|\[\d{1,3}\]\s+\S"
)
END = re.compile(r"[.!?:;。！？؟][\"'”’»)\]]*$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")


@dataclass
class Type:
    """The type that a document is set in: size of the body and the usual distance of two lines in ems."""

    size: float
    pitch: float
    headings: list[float]
    lines: Sequence[Line]

    @cached_property
    def words(self) -> Counter[str]:
        """How often the document has a word; it is asked for where a line's end parts one."""
        found: Counter[str] = Counter()
        for line in self.lines:
            found.update(WORD.findall(line.text.removesuffix("-").lower()))
        return found


def type_of(lines: Sequence[Line]) -> Type:
    """The type of a document: the size of most characters, and the usual distance of two lines in that size."""
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
    return Type(size, pitch, headings, lines)


def begins_block(held: list[Line], line: Line, used: Type) -> bool:
    """Whether a new block begins with `line`, after the lines `held` of the block so far."""
    last = held[-1]
    if line.area != last.area or line.page != last.page:
        return True
    if (
        _changes_size(last, line)
        or _is_far(last, line, used)
        or _changes_weight(last, line)
        or _begins_item(held, line)
    ):
        return True
    if _is_item(held[0]):
        return _leaves_item(held, line)
    return _begins_indented(held, line) or (_has_room(last, line) and (_stops(last) or _is_set_off(last, line)))


def _changes_size(last: Line, line: Line) -> bool:
    change = abs(line.size - last.size) / max(line.size, last.size)
    within = change < 0.15 and line.text[0].islower() and fills(last) and not _stops(last)
    return change > 0.08 and len(line.text) > 3 and not within


def _is_far(last: Line, line: Line, used: Type) -> bool:
    gap = (last.y - line.y) / max(line.size, last.size)
    return gap > max(1.3 * used.pitch, used.pitch + 0.35) * (1.1 if line.size > used.size else 1.0)


def _changes_weight(last: Line, line: Line) -> bool:
    return line.bold != last.bold and (_stops(last) or (last.bold and _has_room(last, line)))


def _is_item(line: Line) -> bool:
    return bool(BULLET.match(line.text) or NUMBERED.match(line.text))


def _begins_item(held: list[Line], line: Line) -> bool:
    """A bullet always begins one; a number after a stop, in a list of numbers, or where it had room in the line before."""
    if BULLET.match(line.text):
        return True
    if not NUMBERED.match(line.text):
        return False
    return _stops(held[-1]) or bool(NUMBERED.match(held[0].text)) or _has_room(held[-1], line)


def _leaves_item(held: list[Line], line: Line) -> bool:
    """Whether a line stands further to the left than the text of the list item above it."""
    first, last = held[0], held[-1]
    if line.left < first.left - 0.5 * line.size:
        return True
    return _stops(last) and line.left < first.left + 0.3 * line.size and _has_room(last, line)


def _begins_indented(held: list[Line], line: Line) -> bool:
    """Whether the line's indent is that of a new paragraph."""
    last = held[-1]
    if line.left - last.left <= 0.7 * line.size:
        return False
    if len(held) > 1 and last.left > held[0].left + 0.3 * line.size:
        return False
    if len(held) > 1 and _stops(last):
        return True
    return line.left - line.column[0] < 4 * line.size and (_stops(last) or _ends_short(last))


def fills(line: Line) -> bool:
    """Whether the line ends where its column does."""
    return line.right > line.column[1] - 0.06 * (line.column[1] - line.column[0])


def _stops(line: Line) -> bool:
    return END.search(line.text) is not None


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
