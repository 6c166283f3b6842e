"""A figure beside the name of a table's row → whether its source has it in another row, and what stands in this one."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.agreement import figures as agreement
from briefing.agreement.clauses import Change
from briefing.model import Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import Known, KnownFigures
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.tables import CELL, Tables

_MOST = 6
"""Places of a value that are looked at; what stands oftener is bound to no row."""


class TableRows:
    """The figures of a brief that stand in rows of its sources' tables."""

    def __init__(self, brief: Brief, sources: Sources, known: KnownFigures) -> None:
        self.brief, self.sources, self._known = brief, sources, known
        self._tables = Tables(sources)

    def of(self, sentence: Span) -> Rival | None:
        """The first figure of a sentence that stands in other rows only than those that the sentence names."""
        if not self._tables.all:
            return None
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        named = self._tables.named(forms)
        figures = (f for f in self.brief.figures_in(sentence) if not self.brief.claims_nothing(f.span))
        return next((rival for figure in figures if named and (rival := self._rival(figure, named))), None)

    def _rival(self, figure: Figure, named: list[tuple[int, Span]]) -> Rival | None:
        """What a row that is named has in the column in which the figure stands."""
        document = self.brief.document
        said = agreement.read(figure, document.text, language=document.language)
        equal = self._known.by_value.get((said.low, said.high), []) if said else []
        places = [place for place in equal if place[1].unit in (None, figure.unit)]
        if not 0 < len(places) <= _MOST or any(self._is_in(place, named) for place in places):
            return None
        cells = [(place, row) for place in places if (row := self._row(place))]
        if len(cells) < len(places):
            return None  # it stands in the text as well
        (number, other), row = cells[0]
        column = self._column(number, row, other)
        for source, mine in named:
            if source == number:
                for instead in self.sources.each[source].figures_in(mine):
                    if self._column(source, mine, instead) == column:
                        stands = self.sources.documents[source][instead.span]
                        return Rival(document[figure.span], stands, Evidence(source, instead.span), Change.NUMBER)
        return None

    def _is_in(self, place: Known, rows: list[tuple[int, Span]]) -> bool:
        return any(source == place[0] and place[1].span in row for source, row in rows)

    def _row(self, place: Known) -> Span | None:
        """The row below a table's head in which a figure stands."""
        return next((row for row in self._rows(place[0]) if place[1].span in row), None)

    def _rows(self, source: int) -> Iterator[Span]:
        for table in self._tables.all:
            if table.source == source:
                yield from (row.span for row in table.rows[1:])

    def _column(self, source: int, row: Span, figure: Figure) -> int:
        return self.sources.documents[source][Span(row.start, figure.span.start)].count(CELL)
