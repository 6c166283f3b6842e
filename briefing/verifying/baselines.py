"""A figure or a comparison of a sentence told in other words → whether its source has it of another year, of what was before, or the other way.

"Turnout was 48 percent, up from 35 percent in 2018": 35 is what was before. "Less than in 2019": the brief has "more than in
2019". A figure is bound to a year that stands in its clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.agreement import figures as agreement
from briefing.agreement import units
from briefing.agreement.clauses import Change
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Document, Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports

_WORDS = lexicon("en").verifying
_BEFORE = re.compile(
    rf"\b(?:{any_of(_WORDS.baselines)})\s(?:(?:a|an|the|some|about|around|only|just)\s)*$", re.IGNORECASE
)
"""What stands right before a figure of an earlier time."""
_LOOKS_BACK = re.compile(rf"\b(?:{any_of(_WORDS.baselines | _WORDS.looking_back)})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_CLAUSE = re.compile(r"[,;:()–—.]|\b(?:and|but|while|whereas)\b")
_THAN = re.compile(
    r"""
    \b(?P<way>more|less|fewer|higher|lower|larger|smaller)\b
    (?:\s\w+){0,4}? \sthan\s                                # "more lamps than"
    (?P<what>(?:in\s|on\s|the\s|its\s)*[\w-]+)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UP = ("more", "higher", "larger")
_MOST = 3
"""Places of a value that are looked at."""


class Baselines:
    """The figures and comparisons of a brief against those of its sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, known: KnownFigures) -> None:
        self.brief, self.sources, self._supports, self._known = brief, sources, supports, known

    def of(self, sentence: Span) -> Rival | None:
        """The first figure or comparison of a sentence that its source has otherwise."""
        if self.brief.document.language not in ("en", "und"):
            return None
        text = self.brief.document[sentence]
        figures = [f for f in self.brief.figures_in(sentence) if not self.brief.claims_nothing(f.span)]
        for figure in figures:
            if rival := self._of_before(figure, text, figures) or self._of_another_year(figure, sentence):
                return rival
        return self._compared_otherwise(sentence)

    def _of_before(self, figure: Figure, text: str, figures: Sequence[Figure]) -> Rival | None:
        """Where a source has the figure only as what was before, and the brief speaks of nothing earlier."""
        places = self._places(figure)
        if _LOOKS_BACK.search(text) or not places:
            return None
        for number, other in places:
            document = self.sources.documents[number]
            start = agreement.whole(other).start
            if not _BEFORE.search(document.text[max(0, start - 30) : start]) and not self._in_bracket(number, other):
                return None
        number, other = places[0]
        now = self._beside(number, other)
        told = now is None or any(same[0] == number and same[1] == now for f in figures for same in self._places(f))
        return None if told or now is None else self._rival(figure, number, now)

    def _in_bracket(self, number: int, other: Figure) -> bool:
        """Whether a bare figure stands alone in a bracket right behind another one, as that of the year before does: "8.2 percent (10.3)"."""
        text = self.sources.documents[number].text
        alone = text[other.span.start - 1 : other.span.start] + text[other.span.stop : other.span.stop + 1] == "()"
        before = self.sources.each[number].figures_in(Span(max(0, other.span.start - 3), other.span.start - 1))
        return alone and other.unit is None and bool(before)

    def _beside(self, number: int, other: Figure) -> Figure | None:
        """The figure of its unit that stands before a figure in its sentence."""
        document = self.sources.documents[number]
        sentence = document.sentence_at(other.span.start)
        inside = self.sources.each[number].figures_in(Span(sentence.span.start, other.span.start)) if sentence else []
        return next((f for f in reversed(inside) if units.alike(f.unit, other.unit) or other.unit is None), None)

    def _of_another_year(self, figure: Figure, sentence: Span) -> Rival | None:
        """Where each place of the figure is bound to one other year than the only one of the brief's sentence."""
        years = set(_YEAR.findall(self.brief.document[sentence]))
        places = self._places(figure)
        if len(years) != 1 or not places:
            return None
        for number, other in places:
            bound = self._years_beside(self.sources.documents[number], other)
            if len(bound) != 1 or bound & years:
                return None
        number, other = places[0]
        year = next(iter(self._years_beside(self.sources.documents[number], other)))
        return Rival(min(years), year, Evidence(number, agreement.whole(other)), Change.DATE)

    def _years_beside(self, document: Document, figure: Figure) -> set[str]:
        """The years in the clause of a figure."""
        sentence = document.sentence_at(figure.span.start)
        if sentence is None:
            return set()
        start, stop = sentence.span.start, sentence.span.stop
        before = [m.end() for m in _CLAUSE.finditer(document.text, start, figure.span.start)]
        after = _CLAUSE.search(document.text, figure.span.stop, stop)
        return set(_YEAR.findall(document.text[before[-1] if before else start : after.start() if after else stop]))

    def _compared_otherwise(self, sentence: Span) -> Rival | None:
        """A comparison with one thing that goes the other way in the stretch that tells most of the sentence."""
        mine = list(_THAN.finditer(self.brief.document.text, sentence.start, sentence.stop))
        if not mine:
            return None
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        stretch = self._supports.of(forms)
        if stretch is None:
            return None
        theirs = list(
            _THAN.finditer(self.sources.documents[stretch.source].text, stretch.span.start, stretch.span.stop)
        )
        return next((rival for own in mine if (rival := _against(own, theirs, stretch.source))), None)

    def _places(self, figure: Figure) -> list[tuple[int, Figure]]:
        """The figures of the sources of its value; none where it stands often."""
        document = self.brief.document
        said = agreement.read(figure, document.text, language=document.language)
        found = self._known.by_value.get((said.low, said.high), []) if said and said.is_one else []
        return found if len(found) <= _MOST else []

    def _rival(self, figure: Figure, number: int, other: Figure) -> Rival:
        stands = self.sources.documents[number][other.span]
        return Rival(self.brief.document[figure.span], stands, Evidence(number, other.span), Change.NUMBER)


def _against(own: re.Match[str], theirs: Sequence[re.Match[str]], source: int) -> Rival | None:
    like = [other for other in theirs if other["what"].lower() == own["what"].lower()]
    if not like or any((other["way"].lower() in _UP) == (own["way"].lower() in _UP) for other in like):
        return None
    return Rival(own[0], like[0][0], Evidence(source, Span(*like[0].span())), Change.DIRECTION)
