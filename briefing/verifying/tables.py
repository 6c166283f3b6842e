"""The tables of the sources: rows by what their first cell names, the figures of each column, and how many rows there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from briefing.frozen import frozen
from briefing.language.stop_words import stop_words
from briefing.model import Block, BlockKind, Figure, Span
from briefing.verifying import counts
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

CELL = "|"
"""What stands between two cells of a row."""
_FEWEST = 2
"""Rows of a table below its head at least."""
_MOST = 20
"""Rows of a name that are looked at."""


@frozen
class Table:
    """A run of rows of a source; the first is the head."""

    source: int
    rows: tuple[Block, ...]

    @property
    def body(self) -> Span:
        """From the first row below the head to the end of the last."""
        return Span(self.rows[1].span.start, self.rows[-1].span.stop)


class Tables:
    """The tables of all sources."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._stop = stop_words("en")

    @cached_property
    def all(self) -> list[Table]:
        """The tables with at least two rows below their head."""
        return [
            Table(number, tuple(rows))
            for number, document in enumerate(self._sources.documents)
            for rows in _runs(document.blocks)
            if len(rows) > _FEWEST
        ]

    def of_thing(self, thing: str) -> Iterator[Table]:
        """The tables whose first column has a noun, in the singular, at its head: "District"."""
        for table in self.all:
            first = words(self._label(table.source, table.rows[0])).forms
            if first and counts.singular(first[-1]) == thing:
                yield table

    def named(self, forms: Sequence[str]) -> list[tuple[int, Span]]:
        """The rows whose first cell stands among words in normal form: (source, span of the row)."""
        said = set(forms)
        found = {place for form in said for place in self._by_word.get(form, ())}
        whole = (place for place in sorted(found) if self._names(place) <= said)
        return [(source, span) for source, span in whole][:_MOST]

    def columns(self, table: Table) -> Iterator[list[Figure]]:
        """The figures of each column that has one in each row below the head."""
        source = self._sources.each[table.source]
        found: dict[int, list[Figure]] = defaultdict(list)
        for row in table.rows[1:]:
            for figure in source.figures_in(row.span):
                before = source.document[Span(row.span.start, max(row.span.start, figure.span.start))]
                found[before.count(CELL)].append(figure)
        yield from (figures for _, figures in sorted(found.items()) if len(figures) == len(table.rows) - 1)

    def _label(self, source: int, row: Block) -> str:
        return self._sources.documents[source][row.span].split(CELL, maxsplit=1)[0]

    def _names(self, place: tuple[int, Span]) -> set[str]:
        label = self._sources.documents[place[0]][place[1]].split(CELL, maxsplit=1)[0]
        return set(words(label).forms) - self._stop

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, Span]]]:
        out: dict[str, list[tuple[int, Span]]] = defaultdict(list)
        for table in self.all:
            for row in table.rows[1:]:
                for form in sorted(self._names((table.source, row.span))):
                    out[form].append((table.source, row.span))
        return out


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The rows that follow one another."""
    run: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.TABLE_ROW:
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run
