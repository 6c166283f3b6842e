"""Figures of a source that leave their unit out → the units that their text gives them: in the head of a column, or earlier in the paragraph.

"Revenue was 212 million euros; orders were 198 million", "| Land lost (ha) |". Both a bare number and a number with one of
these units say what stands there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from briefing.facts.figures import extraction
from briefing.language.lexicon import lexicon
from briefing.model import Block, BlockKind, Document, Figure, Metadata, Sentence, Span
from briefing.verifying.sources import Source, Sources

_IN_BRACKETS = re.compile(r"\((?:in )?([^()\d]{1,20})\)|\bin ([^\W\d_]{1,12})$|([%€$£])")
"""Where the head of a column says its unit: "Land lost (ha)", "Cost in EUR", "Share %"."""
_CELL = "|"
_RELATIVE, _WHOLE = ("percent", "percentage points", "basis points", "points"), 100
"""What is more than the whole is no percentage that was left unsaid."""


class UnsaidUnits:
    """The units that figures of the sources leave out."""

    def __init__(self, sources: Sources) -> None:
        self._each = [_Units(source) for source in sources.each]

    def of(self, number: int, figure: Figure) -> tuple[str, ...]:
        """The units that a figure of the source `number` may have, the likeliest first; none of one that says its own or counts something."""
        return self._each[number].of(figure)

    def is_unit(self, number: int, figure: Figure, unit: str | None) -> bool:
        """Whether a figure leaves out just this unit."""
        return unit is not None and unit in self.of(number, figure)


class _Units:
    """Units that the figures of one source leave out."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known: dict[Span, tuple[str, ...]] = {}

    def of(self, figure: Figure) -> tuple[str, ...]:
        if figure.unit is not None:
            return _SHARED.get(figure.unit, ())
        if figure.span not in self._known:
            self._known[figure.span] = self._read(figure)
        return self._known[figure.span]

    def _read(self, figure: Figure) -> tuple[str, ...]:
        document = self._source.document
        if figure.of is not None:
            return _SHARED.get(document[figure.of].lower(), ())
        sentence = document.sentence_at(figure.span.start)
        if sentence is None:
            return ()
        block = document.blocks[sentence.block]
        if block.kind is BlockKind.TABLE_ROW:
            return self._of_column(sentence.block, figure)
        before = self._source.figures_in(Span(block.span.start, figure.span.start))
        said = dict.fromkeys(other.unit for other in reversed(before) if other.unit)
        large = figure.value is not None and figure.value > _WHOLE
        return tuple(unit for unit in said if not (large and unit in _RELATIVE))

    def _of_column(self, row: int, figure: Figure) -> tuple[str, ...]:
        """The unit in the head of the column in which a figure stands."""
        head = self._heads.get(row)
        if head is None:
            return ()
        document = self._source.document
        column = document[Span(document.blocks[row].span.start, figure.span.start)].count(_CELL)
        cells = document[document.blocks[head].span].split(_CELL)
        said = _IN_BRACKETS.search(cells[column].strip()) if column < len(cells) else None
        unit = _unit(document, next(filter(None, said.groups()))) if said else None
        return (unit,) if unit else ()

    @cached_property
    def _heads(self) -> dict[int, int]:
        """Each row of a table → its first row; by number of block."""
        out: dict[int, int] = {}
        for number, block in enumerate(self._source.document.blocks):
            if block.kind is BlockKind.TABLE_ROW:
                out[number] = out.get(number - 1, number)
        return out


def _unit(document: Document, said: str) -> str | None:
    """The unit that words name: "ha", "in EUR"; None for none that is known."""
    for text in (f"It is 5 {said}.", f"It is {said} 5."):
        span = Span(0, len(text))
        alone = replace(
            document, text=text, blocks=(Block(span),), sentences=(Sentence(0, span, 0),), metadata=Metadata()
        )
        if unit := next((figure.unit for figure in extraction.extract(alone, dates=()) if figure.unit), None):
            return unit
    return None


_SHARED = {word: tuple(codes.split()) for word, codes in lexicon("en").verifying.shared_currencies.items()}
"""The name of a currency of several countries → their ISO 4217 codes."""
