"""A number of a sentence told in other words → whether its source has it as the whole, and another number as the part that is told of.

"Cracks were found in two of the nine gates": a brief that has cracks in nine gates has the whole in place of the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.agreement import figures as agreement
from briefing.agreement.clauses import Change
from briefing.model import Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports

_OF = re.compile(r"\s(?:out\s)?of\s(?:[a-z]+\s){0,2}")
"""What stands between a part and its whole."""
_OPENS = re.compile(r"[;:]|\b(?:which|who|whom|that|where|when)\b")
"""What opens the clause of a part: "a trial *in which* half of 2,000 patients walk"."""
_MOST = 3
"""Places of a value that are looked at."""
_FEWEST = 2
"""Words of content that the brief's sentence and the source's share at least, what is counted left out."""


class Wholes:
    """The numbers of a brief that its sources have as wholes only."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, known: KnownFigures) -> None:
        self.brief, self.sources, self._supports, self._known = brief, sources, supports, known

    def of(self, sentence: Span) -> Rival | None:
        """The first number of a sentence that each of its places has as the whole of another, which the sentence does not give."""
        if self.brief.document.language not in ("en", "und"):
            return None
        figures = [f for f in self.brief.figures_in(sentence) if not self.brief.claims_nothing(f.span)]
        values = {amount.low for f in figures if (amount := self._read(f))}
        return next((rival for figure in figures if (rival := self._rival(figure, values, sentence))), None)

    def _rival(self, figure: Figure, values: set[float], sentence: Span) -> Rival | None:
        """The part that a source has of a number, where each place has one, and the sentence gives none of them."""
        said = self._read(figure)
        if said is None or not said.is_one or said.unit is not None or self._is_whole(figure):
            return None
        places = self._known.by_value.get((said.low, said.high), [])
        parts = [found for source, other in places if (found := self._part(source, other))]
        if not parts or not len(places) == len(parts) <= _MOST:
            return None
        number, part = parts[0]
        amount = self._known.amount(number, part)
        if amount is None or amount.low in values or not self._tells(sentence, number, part, places[0][1]):
            return None
        stands = self.sources.documents[number][part.span]
        return Rival(self.brief.document[figure.span], stands, Evidence(number, part.span), Change.NUMBER)

    def _read(self, figure: Figure) -> agreement.Amount | None:
        return agreement.read(figure, self.brief.document.text, language=self.brief.document.language)

    def _is_whole(self, figure: Figure) -> bool:
        """Whether the brief has "of" before it as well: "most of the nine"."""
        before = self.brief.document.text[max(0, figure.span.start - 20) : figure.span.start]
        return re.search(r"\bof\s(?:\w+\s)?$", before) is not None

    def _part(self, number: int, whole: Figure) -> tuple[int, Figure] | None:
        """The figure before a whole in a source: "two of the nine"."""
        document = self.sources.documents[number]
        near = self.sources.each[number].figures_in(Span(max(0, whole.span.start - 40), whole.span.start))
        found = next((f for f in reversed(near) if f.span.stop <= whole.span.start), None)
        if found is None or not _OF.fullmatch(document.text[found.span.stop : whole.span.start]):
            return None
        return number, found

    def _tells(self, sentence: Span, number: int, part: Figure, whole: Figure) -> bool:
        """Whether the brief's sentence has words of the source's besides what is counted."""
        document = self.sources.documents[number]
        found = document.sentence_at(part.span.start)
        if found is None:
            return False
        counted = document[whole.of] if whole.of else ""
        own = self._stems(self.brief.words.forms[n] for n in self.brief.words.inside(sentence))
        words = self.sources.index.words[number]
        opens = max((m.end() for m in _OPENS.finditer(document.text, found.span.start, part.span.start)), default=0)
        there = self._stems(words.forms[n] for n in words.inside(Span(max(opens, found.span.start), found.span.stop)))
        return len((own & there) - self._stems(counted.lower().split())) >= _FEWEST

    def _stems(self, forms: Iterable[str]) -> set[str]:
        return {stem for _, stem in self._supports.content(list(forms)) if not stem[0].isdigit()}
