"""The words of a page → fragments: stretches of text on one baseline, without the numbers of notes in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.lexicon import lexicon
from briefing.readers.pdf import tight_columns
from briefing.readers.pdf.words import Word

CELL_GAP = 1.5
"""In ems; a wider gap parts two cells or columns. Justified text stays below."""
_SMALL = 0.85
"""Of the line's type: what is raised or lowered is smaller."""
_BOLD = 0.95
"""Share of the characters of a fragment that is bold."""
_LONGEST_UNIT = 6
"""Characters of what stands before a raised number that are looked at."""
_NEAREST = 8
"""Fragments of a row, the lowest ones, one of which an index may belong to."""
_PLAIN = str.maketrans({
    "\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-", "\xad": "-",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u200b": "",
})  # fmt: skip
"""PDFium's mark of a hyphen at a line's end, other hyphens, ligatures and spaces, as plain characters."""
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_BETWEEN_UNITS = re.compile(r"[/·⋅*]")
_RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))


@dataclass(slots=True)
class Fragment:
    """A stretch of text on one baseline; `y` grows upwards."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    spaced: bool = False
    """Whether a space follows it."""
    is_cell: bool = False
    """Whether it begins a cell or column, though it stands close to what is left of it."""


def fragments_of(run: Sequence[Word | None]) -> list[Fragment]:
    """The fragments of words in the order of the content stream; None among these ends a line."""
    stretches = list(_stretches(run))
    begun = tight_columns.starts(stretches)
    found: list[Fragment] = []
    for number, stretch in enumerate(stretches):
        cells = begun.get(number, ())
        starts = sorted({0, *cells})
        for start, stop in zip(starts, [*starts[1:], len(stretch)], strict=True):
            fragment = _closed(stretch[start:stop])
            fragment.is_cell = start in cells
            found.append(fragment)
    return found


def _stretches(run: Sequence[Word | None]) -> Iterator[list[Word]]:
    """The words that follow one another on a baseline without a wide gap."""
    held: list[Word] = []
    last: Word | None = None
    for word in run:
        if word is None:
            if held:
                yield held
            held, last = [], None
            continue
        if last is not None and _is_apart(last, word):
            yield held
            held = []
        held.append(word)
        last = word
    if held:
        yield held


def _is_apart(last: Word, word: Word) -> bool:
    """Whether a word begins a fragment: on another baseline than the word before it, or behind a wide gap."""
    size = max(last.size, word.size)
    if not -0.6 * size <= word.baseline - last.baseline <= 0.6 * size:
        return True
    if last.text.isascii() and word.text.isascii():
        step = word.left - last.right
        return (step if step >= 0 else -step - size) > CELL_GAP * size
    leftwards, before = is_rtl(word.text), is_rtl(last.text)
    step = (word.right if leftwards else word.left) - (last.left if before else last.right)
    if leftwards != before:
        return abs(step) - 0.5 * size > CELL_GAP * size
    return _gap(-step if leftwards else step, size) > CELL_GAP * size


def _gap(step: float, size: float) -> float:
    """The white between two words, of which the second begins so far behind the end of the first; one may stand before it."""
    return step if step >= 0 else -step - size


def is_rtl(text: str) -> bool:
    """Whether a text begins with letters that run from right to left."""
    return not text.isascii() and _LEFTWARDS.search(text, 0, 20) is not None


def rows_of(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """The fragments by baseline, from top to bottom, each row from left to right."""
    rows: list[list[Fragment]] = []
    base: Fragment | None = None
    for fragment in sorted(fragments, key=lambda f: -f.y):
        if base and _on_row(fragment, base, rows[-1][-_NEAREST:]):
            rows[-1].append(fragment)
            if base.size < _SMALL * fragment.size:  # an exponent came first
                base = fragment
        else:
            rows.append([fragment])
            base = fragment
    for row in rows:
        row.sort(key=lambda f: f.left)
    return rows


def _on_row(fragment: Fragment, base: Fragment, nearest: Sequence[Fragment]) -> bool:
    """Whether a fragment stands on the base line of a row, of which the nearest from above are given, or is an index in it."""
    if base.y - fragment.y < 0.45 * min(fragment.size, base.size):
        return True
    size = fragment.size
    return any([_is_beside(fragment, other) or _is_beside(other, fragment) for other in nearest if other.size != size])


def _is_beside(small: Fragment, large: Fragment) -> bool:
    """Whether a fragment is an exponent or index: set smaller, a little higher or lower, close behind what it belongs to."""
    if small.size >= _SMALL * large.size or abs(large.y - small.y) >= 0.45 * large.size:
        return False
    return large.left < small.left < large.right + 0.3 * large.size


def without_note_numbers(row: Sequence[Fragment]) -> list[Fragment]:
    """A row of fragments without those that are the number of a note."""
    return [*row[:1], *(fragment for before, fragment in pairwise(row) if not _is_note_number(fragment, before))]


def _is_note_number(fragment: Fragment, before: Fragment) -> bool:
    """Whether a fragment is the raised number of a note to what stands before it, and no power."""
    size = before.size
    raised = fragment.size < _SMALL * size and fragment.y > before.y + 0.15 * size
    near = -0.2 * size < fragment.left - before.right < 0.3 * size
    return raised and near and fragment.text.isdecimal() and not _takes_power(before.text.split()[-1])


def _takes_power(word: str) -> bool:
    """Whether a raised number after a word is a power: after a unit, also one of several ("A/cm"), or a digit."""
    return (
        _BETWEEN_UNITS.split(word)[-1].strip("(") in lexicon("en").numbers.units_with_powers
        or word[-1].isdigit()
        or word[-1] in _RAISED.values()
    )


def _closed(words: list[Word]) -> Fragment:
    first = words[0]
    size, y = round(first.size, 1), first.baseline
    sizes = {word.size for word in words}
    if len(sizes) > 1:
        size, y = _usual(words)
    raised = min(sizes) < _SMALL * size
    text = _with_notes(words, size, y) if raised else "".join([word.text for word in words])
    if not text.isascii() or "\x02" in text:
        text = text.translate(_PLAIN)
    bold = first.bold
    if any([word.bold != bold for word in words]):
        bold = sum(len(word.text) for word in words if word.bold) >= _BOLD * sum(len(word.text) for word in words)
    left, right = min([word.left for word in words]), max([word.right for word in words])
    return Fragment(" ".join(text.split()), left, right, y, size, bold, text[-1:].isspace())


def _usual(words: Sequence[Word]) -> tuple[float, float]:
    """The size that most characters have, and the baseline of the first word in it."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text.rstrip())
    size = max(sizes, key=lambda s: (sizes[s], s))
    return size, next(word.baseline for word in words if abs(word.size - size) < 0.11)


def _with_notes(words: list[Word], size: float, y: float) -> str:
    """The text without the raised numbers of notes; a raised number after a unit or a digit is a power and stays."""
    text = ""
    for word in words:
        if word.size >= _SMALL * size or word.baseline <= y + 0.15 * size:
            text += word.text
            continue
        for character in word.text:
            last = text[-_LONGEST_UNIT:]
            before = last.split()[-1] if last and not last[-1].isspace() else ""
            if not before or not (character.isdigit() or character in ",*†‡"):
                text += character
            elif _takes_power(before):
                text += _RAISED.get(character, character)
    return text
