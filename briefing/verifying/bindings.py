"""A figure of a sentence told in other words → whether its source has it of another name, and another figure of the name here.

"Ode received $138 million and Risch $43 million" binds two figures to two names. A name is bound to a figure where it stands
before it in the sentence with no other figure of the kind between, or right behind it in the same phrase. A brief is wrong
only where all of this holds: no place of the figure binds it to a name that it is bound to here, each place binds it to some
other name, and a name of here stands nearer to another figure of the kind, which it is bound to.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from briefing.agreement import figures as agreement
from briefing.agreement.clauses import Change
from briefing.agreement.names import of_one_land
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Document, Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.rivals import Rival, is_given
from briefing.verifying.sources import Sources
from briefing.verifying.words import Words

_BEHIND = 5
"""Words behind a figure in which a name may be bound to it."""
_MOST = 12
"""Places of a figure that are looked at; what stands oftener is bound to nothing."""
_STOPS = re.compile(r"[;:–—]")
"""What ends a clause before a figure."""
_JOINTS = re.compile(r"[;:]|\b(?:and|but|or|while|whereas)\b(?!\s(?:was|were|has|had|is|are|\w{2,20}ed)\b)")
"""What lies between two statements; "pleaded guilty *and was fined*" is of one."""
_AGE = re.compile(r"(?<=[^\W\d_][,(]\s)\d{1,2}(?=[,;.)])|(?<=[^\W\d_]\s\()\d{1,2}(?=\))")
"""An age beside a name: "Ann Lee, 27,", "Ann Lee (27)"."""
_BREAKS = re.compile(rf"[,;:–—()]|\b{any_of(lexicon('en').verifying.clause_breaks)}\b")
"""What ends the phrase behind a figure."""


@frozen
class _Bound:
    """A figure of a source (-1: of the brief), and the words of the names that it is bound to, each with its distance."""

    source: int
    span: Span
    value: float
    unit: str | None
    thing: str
    """The stem of what it counts, "" for nothing said."""
    of: Span | None
    """What it counts: "Irish students" names nobody."""
    names: dict[str, int]

    def is_like(self, other: _Bound) -> bool:
        """Whether both are of one kind: of one unit, or without one of the same thing."""
        return self.unit == other.unit and (self.unit is not None or (bool(self.thing) and self.thing == other.thing))

    def equals(self, other: _Bound) -> bool:
        """Whether both have one value and one unit, whatever they count."""
        return self.value == other.value and self.unit == other.unit


@frozen
class _Text:
    """A text in which figures are bound: the brief, or the source of a number."""

    source: int
    document: Document
    words: Words


class Bindings:
    """The figures of a brief and of its sources by the names that they are bound to."""

    def __init__(self, brief: Brief, sources: Sources, known: KnownFigures, capitals: Capitals) -> None:
        self.brief, self.sources, self._known, self._capitals = brief, sources, known, capitals

    def of(self, sentence: Span) -> Rival | None:
        """The first figure of a sentence of the brief that its source has of another name."""
        figures = [f for f in self.brief.figures_in(sentence) if not self.brief.claims_nothing(f.span)]
        here = list(self._bound(_Text(-1, self.brief.document, self.brief.words), sentence, figures))
        bound = (o for o in here if o.names and not self._is_given(o) and not self._is_told_beside(o, here))
        return next((rival for own in bound if (rival := self._rival(own))), None)

    def _is_given(self, own: _Bound) -> bool:
        """Whether a figure of the brief is given to its name, which a source may have of whoever gives it: "Orlo was awarded £40"."""
        at = self.brief.words.inside(own.span).start
        return is_given(self.brief.words.forms[max(0, at - 2) : at])

    def _rival(self, own: _Bound) -> Rival | None:
        """What the source has in the place of a figure of the brief."""
        places = self._by_value.get((own.value, own.unit), [])
        if not 0 < len(places) <= _MOST or not all(own.names.keys().isdisjoint(place.names) for place in places):
            return None
        named = sorted({n for name in own.names for n in self._by_name.get(name, ())})
        others = (o for n in named if (o := self._everywhere[n]).is_like(own) and not o.equals(own))
        other = next((each for each in others if all(self._is_apart(own, each, place) for place in places)), None)
        if other is None:
            return None
        evidence = Evidence(other.source, other.span)
        stands = self.sources.documents[other.source][other.span]
        return Rival(self.brief.document[own.span], stands, evidence, Change.NUMBER)

    def _is_apart(self, own: _Bound, other: _Bound, place: _Bound) -> bool:
        """Whether a name that both share stands nearer to the other figure than to the place of the brief's, or in another statement."""
        shared = own.names.keys() & other.names.keys()
        source = self.sources.each[place.source]
        sentence = source.document.sentence_at(place.span.start)
        inside = [n for n in source.words.inside(sentence.span) if source.words.forms[n] in shared] if sentence else []
        gaps = [_gap(source.words.span(n, n), place.span) for n in inside]
        if all(_JOINTS.search(source.document[gap]) for gap in gaps):
            return bool(gaps or place.names)
        if sentence and not place.names and other.source == place.source and other.span in sentence.span:
            return False  # "fined £110 and ordered to repay £1,600"
        return min(other.names[name] for name in shared) < min(len(source.words.inside(gap)) for gap in gaps)

    def _is_told_beside(self, own: _Bound, here: Sequence[_Bound]) -> bool:
        """Whether a source has a figure beside another one of the brief's sentence, measured otherwise, where it names nobody of here."""
        others = [other for other in here if other.unit != own.unit]
        for place in self._by_value.get((own.value, own.unit), ()) if others else ():
            source = self.sources.each[place.source]
            sentence = source.document.sentence_at(place.span.start)
            near = [each for each in self._of_source[place.source] if sentence and each.span in sentence.span]
            if any(each.equals(other) for each in near for other in others):
                named = {source.words.forms[n] for n in source.words.inside(sentence.span)} if sentence else set()
                return not own.names.keys() <= named
        return False

    @cached_property
    def _everywhere(self) -> list[_Bound]:
        """The figures of the sources, sentence by sentence."""
        return [
            bound
            for number, source in enumerate(self.sources.each)
            for sentence in source.document.sentences
            for bound in self._bound(
                _Text(number, source.document, source.words), sentence.span, source.figures_in(sentence.span)
            )
        ]

    @cached_property
    def _by_value(self) -> dict[tuple[float, str | None], list[_Bound]]:
        """The figures of the sources by value and unit."""
        out: dict[tuple[float, str | None], list[_Bound]] = defaultdict(list)
        for each in self._everywhere:
            out[each.value, each.unit].append(each)
        return out

    @cached_property
    def _by_name(self) -> dict[str, list[int]]:
        """The places, among all figures of the sources, of those that are bound to a word of a name."""
        out: dict[str, list[int]] = defaultdict(list)
        for n, each in enumerate(self._everywhere):
            for name in each.names:
                out[name].append(n)
        return out

    @cached_property
    def _of_source(self) -> list[list[_Bound]]:
        """The figures of each source."""
        out: list[list[_Bound]] = [[] for _ in self.sources.each]
        for each in self._everywhere:
            out[each.source].append(each)
        return out

    def _bound(self, text: _Text, sentence: Span, figures: Sequence[Figure]) -> Iterator[_Bound]:
        """The figures of one value in a sentence, each with the names that it is bound to."""
        alone = [own for figure in figures if (own := self._read(text, figure))]
        alone += _ages(text, sentence, alone)
        for n in text.words.inside(sentence) if alone else ():
            if self._capitals.is_name(text.document, text.words, n):
                name, form = text.words.span(n, n), text.words.forms[n]
                for own in _bound_to(name, form, text, alone):
                    apart = len(text.words.inside(_gap(name, own.span)))
                    own.names[form] = min(apart, own.names.get(form, apart))
        yield from alone

    def _read(self, text: _Text, figure: Figure) -> _Bound | None:
        """A figure of one value, bound to nothing yet; None for a range and what has no value."""
        document = text.document
        amount = agreement.read(figure, document.text, language=document.language)
        if amount is None or not amount.is_one:
            return None
        thing = self._known.head(document[figure.of] if figure.of else "")
        return _Bound(text.source, figure.span, amount.low, amount.unit, thing, figure.of, {})


def _gap(name: Span, figure: Span) -> Span:
    """What lies between a name and a figure."""
    first, last = sorted((name, figure), key=lambda span: span.start)
    return Span(first.stop, max(first.stop, last.start))


def _ages(text: _Text, sentence: Span, known: Sequence[_Bound]) -> Iterator[_Bound]:
    """The ages beside names, which are no figures."""
    for age in _AGE.finditer(text.document.text, sentence.start, sentence.stop):
        span = Span(*age.span())
        if not any(own.span.overlaps(span) for own in known):
            yield _Bound(text.source, span, float(age[0]), "years", "", None, {})


def _bound_to(name: Span, form: str, text: _Text, alone: Sequence[_Bound]) -> list[_Bound]:
    """The figures that a name is bound to: those that it stands right behind, else those that it stands before."""
    if of_one_land(form) and any(own.of and name in own.of for own in alone):
        return []
    behind = [own for own in alone if own.span.stop <= name.start and _is_behind(own.span, name, text)]
    return behind or [own for own in alone if _is_before(own, name, text, alone)]


def _is_before(own: _Bound, name: Span, text: _Text, alone: Sequence[_Bound]) -> bool:
    """Whether a name stands before a figure in its clause, with no other of the kind between."""
    if name.stop > own.span.start:
        return False
    between = _gap(name, own.span)
    like = (other for other in alone if other is not own and other.is_like(own))
    return not any(other.span.overlaps(between) for other in like) and not _STOPS.search(text.document[between])


def _is_behind(figure: Span, name: Span, text: _Text) -> bool:
    """Whether a name stands right behind a figure in the same phrase."""
    between = _gap(name, figure)
    return len(text.words.inside(between)) < _BEHIND and not _BREAKS.search(text.document[between])
