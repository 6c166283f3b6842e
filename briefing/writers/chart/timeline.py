"""A table of dated rows → its timeline: an axis that is true to scale, and each row's words at its place in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.frozen import frozen
from briefing.model import Item, Table
from briefing.writers import Cite
from briefing.writers.chart import Dot, Drawing, Stroke, Tone, Words
from briefing.writers.chart.wrapping import wrapped
from briefing.writers.messages import Messages
from briefing.writers.pieces import Citing, PieceKind, lines

WIDTH = 450.0
"""Points: the width of the text on a sheet."""
_AXIS, _TEXT = 62.0, 92.0
"""Where the axis and where the words stand, from the left."""
_SIZE, _SMALL = 9.0, 8.0
_LINE = 11.5
_GAP = 7.0
_LEAST = 150.0
"""Points that an axis is long at the least."""
_EDGE = 12.0
_BAR = 45
"""Days from which a period is drawn as a bar."""
_TICKS = 8
"""Ticks of the axis at the most."""


@frozen
class _Entry:
    """A row that is drawn: its first and last day as ordinals, its date as it is printed, the lines of its event."""

    first: int
    last: int
    date: str
    event: tuple[str, ...]

    @property
    def height(self) -> float:
        return _LINE * (1 + len(self.event))


def draw(table: Table, title: str, words: Messages) -> Drawing | None:
    """The picture of a table with `when`; None where fewer than two rows have their place in time.

    Args:
        table: Two columns, the date and the event.
        title: The heading over it.
        words: Of the page's language.
    """
    entries = sorted(_entries(table, words), key=lambda entry: (entry.first, entry.last))
    if len(entries) < 2 or entries[0].first == entries[-1].last:
        return None
    axis = _Axis.of(entries)
    shapes: list[Stroke | Dot | Words] = [*axis.shapes()]
    for entry, top in zip(entries, _tops(entries, axis), strict=True):
        shapes += _shapes(entry, axis, top)
    description = "\n".join(f"{entry.date}: {' '.join(entry.event)}" for entry in entries)
    return Drawing(WIDTH, axis.length + 2 * _EDGE, tuple(shapes), title, description)


def _entries(table: Table, words: Messages) -> Iterator[_Entry]:
    for row, when in zip(table.rows, table.when, strict=False):
        days = [_day(day) for day in when.split("/")] if when else []
        if days and None not in days:
            first, last = days[0] or 0, days[-1] or 0
            event = wrapped(_plain(row[-1], words), _SIZE, WIDTH - _TEXT)
            yield _Entry(first, max(first, last), _plain(row[0], words), tuple(event))


def _day(text: str) -> int | None:
    """A day in ISO 8601 as an ordinal; None for what is none, as where it was redacted."""
    try:
        return dt.date.fromisoformat(text).toordinal()
    except ValueError:
        return None


def _plain(item: Item, words: Messages) -> str:
    """What a cell says, in one line and without its citation; additions in square brackets."""
    said = []
    for line in lines(item, words, Citing(Cite.NONE)):
        said += [f"[{piece.text}]" if piece.kind is PieceKind.INSERTION else piece.text for piece in line]
    return " ".join("".join(said).split())


@frozen
class _Axis:
    """The days from `first` to `last` on a line of `length` points."""

    first: int
    last: int
    length: float

    @classmethod
    def of(cls, entries: Sequence[_Entry]) -> _Axis:
        needed = sum(entry.height + _GAP for entry in entries) - _GAP
        return cls(entries[0].first, max(entry.last for entry in entries), max(_LEAST, needed))

    def at(self, day: int) -> float:
        """The height of a day."""
        return _EDGE + self.length * (day - self.first) / (self.last - self.first)

    def shapes(self) -> Iterator[Stroke | Words]:
        yield Stroke(_AXIS, _EDGE, _AXIS, _EDGE + self.length, 1.5, Tone.ACCENT)
        for day, name in self.ticks():
            y = self.at(day)
            yield Stroke(_AXIS - 4, y, _AXIS, y, 0.75, Tone.QUIET)
            yield Words(_AXIS - 7, y + _SMALL * 0.35, name, _SMALL, Tone.QUIET, ends=True)

    def ticks(self) -> list[tuple[int, str]]:
        """The days that are named beside the axis: years, months or days, the finest that are few enough."""
        for step in _STEPS:
            found = list(_stepped(self.first, self.last, step))
            if len(found) <= _TICKS:
                return found
        return []


_STEPS = (
    *(("day", n) for n in (1, 2, 7, 14)),
    *(("month", n) for n in (1, 2, 3, 6)),
    *(("year", n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)


def _stepped(first: int, last: int, step: tuple[str, int]) -> Iterator[tuple[int, str]]:
    unit, size = step
    start, stop = dt.date.fromordinal(first), dt.date.fromordinal(last)
    if unit == "day":
        yield from ((day, dt.date.fromordinal(day).isoformat()) for day in range(first, last + 1, size))
    elif unit == "month":
        for month in range(start.year * 12 + start.month - 1, stop.year * 12 + stop.month):
            day = dt.date(month // 12, month % 12 + 1, 1).toordinal()
            if month % size == 0 and first <= day <= last:
                yield day, f"{month // 12:04}-{month % 12 + 1:02}"
    else:
        for year in range(start.year, stop.year + 1):
            day = dt.date(year, 1, 1).toordinal()
            if year % size == 0 and first <= day <= last:
                yield day, f"{year}"


def _tops(entries: Sequence[_Entry], axis: _Axis) -> list[float]:
    """Where each row's words begin: as near to its place in time as those before and behind it let it."""
    tops = [axis.at(entry.first) - _LINE / 2 for entry in entries]
    tops[0] = max(tops[0], _EDGE)
    for at, (before, _) in enumerate(pairwise(entries), 1):
        tops[at] = max(tops[at], tops[at - 1] + before.height + _GAP)
    room = _EDGE + axis.length
    for at in range(len(entries) - 1, -1, -1):
        tops[at] = max(_EDGE - _LINE / 2, min(tops[at], room - entries[at].height))
        room = tops[at] - _GAP
    return tops


def _shapes(entry: _Entry, axis: _Axis, top: float) -> Iterator[Stroke | Dot | Words]:
    place, level = axis.at(entry.first), top + _LINE / 2
    if entry.last - entry.first >= _BAR:
        yield Stroke(_AXIS, place, _AXIS, axis.at(entry.last), 4, Tone.ACCENT)
    yield Dot(_AXIS, place, 3, Tone.ACCENT)
    yield Stroke(_AXIS + 3, place, _TEXT - 14, level, 0.5, Tone.QUIET)
    yield Stroke(_TEXT - 14, level, _TEXT - 4, level, 0.5, Tone.QUIET)
    base = top + 0.8 * _LINE
    yield Words(_TEXT, base, entry.date, _SIZE, Tone.ACCENT, bold=True)
    for number, line in enumerate(entry.event, 1):
        yield Words(_TEXT, base + number * _LINE, line, _SIZE, Tone.TEXT)
