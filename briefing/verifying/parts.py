"""A figure of a sentence told in other words → whether its source has it in the other part of one sentence, and another figure in this one.

"54 percent support the line, 31 percent oppose it" has two parts, each with its figure. Where the brief has the figure of one
beside words that only the other part has, and no word of its own part, the two have changed places. A sentence is parted only where one
conjunction, or else one comma, lies between two figures; the words before the first are the subject of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from briefing.agreement import figures as agreement
from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import words_value
from briefing.language.stop_words import stop_words
from briefing.language.vocabulary.verifying import Verifying
from briefing.model import Document, Evidence, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.words import Words, words

_MOST = 3
"""Places of a value that are looked at; what stands oftener is bound to nothing."""
_FIGURES = 5
"""Figures of one unit in a sentence at most; more are a table."""
_BOUNDS = frozenset(("under", "over", "below", "above"))
_MEASURES = frozenset(("percent",))
"""Stems of what another figure is measured in, and no word of what this one is of."""
_DENIED = 3
"""Words before a figure among which stands what denies it."""
_SHORTEST = 3
"""Letters of a word of content at least."""


_NUMBER = rf"(\d[\d,]{{0,12}}|(?:{any_of(lexicon('en').numbers.cardinals)})(?:-[a-z]{{1,9}})?)"
_VOTE = re.compile(
    rf"""
    \b{_NUMBER}\s (?:(?!and\b|but\b)[a-z’']{{1,20}}\s){{0,4}}?  # how many
    (?: (?P<yes>in\sfavou?r|(?:voted|were)\sfor|voted\sto\s(?:accept|approve|back|support))  # for
      | (?P<no>against|opposed|voted\sto\s(?:reject|refuse))  # against
      | (?P<neither>abstained|abstentions?)  # neither
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TALLY = re.compile(rf"\bby\s{_NUMBER}(?:\svotes)?\sto\s{_NUMBER}\b", re.IGNORECASE)
_OUTCOMES = {**lexicon("en").clauses.outcomes, "carried": "granted"}
_SIDES = {"granted": ("yes", "no"), "refused": ("no", "yes")}
"""A number of votes with its side; two by which something was decided, and the side of each."""


@frozen
class _Part:
    """A figure and the stems of the words of content of its part: before it, the one right before it, behind it, the first behind it."""

    span: Span
    value: float
    unit: str | None
    before: frozenset[str]
    beside: frozenset[str]
    behind: frozenset[str]
    first: frozenset[str]
    thing: frozenset[str]
    """What the figure counts."""
    leans: bool
    """Whether a pronoun stands in it for something of the other part."""

    @property
    def all(self) -> frozenset[str]:
        """The words of the whole part."""
        return self.before | self.behind


@frozen
class _Text:
    """A text with its words."""

    document: Document
    words: Words

    @property
    def verifying(self) -> Verifying:
        """The words of its language that part a sentence, or stand for another part of it."""
        return lexicon(self.document.language).verifying


class Parts:
    """The figures of a brief and of its sources by the parts of the sentences in which they stand."""

    def __init__(self, brief: Brief, sources: Sources, known: KnownFigures) -> None:
        self.brief, self.sources, self._known = brief, sources, known
        self._stop, self._effects = stop_words(brief.document.language), WordEffects(brief.document.language)

    def of(self, sentence: Span) -> Rival | None:
        """The first figure of a sentence of the brief that its source has in the other part."""
        figures = [f for f in self.brief.figures_in(sentence) if self._is_told(f)]
        here = self._parted(self.brief.document, self.brief.words, sentence, figures)
        return (
            next((rival for own in here if (rival := self._rival(own, here))), None)
            or self._crossed(here)
            or self._cast(sentence)
        )

    def _is_told(self, figure: Figure) -> bool:
        """Whether a figure of the brief says how many; not what something is denied: "would not allow four"."""
        at = self.brief.words.inside(figure.span).start
        denied = self._effects.denies(self.brief.words.forms[max(0, at - _DENIED) : at])
        return not denied and not self.brief.claims_nothing(figure.span)

    def _cast(self, sentence: Span) -> Rival | None:
        """A number of votes that its source has on another side, where it has another number on this one."""
        mine = dict(_votes(self.brief.document.text, sentence))
        for number, source in enumerate(self.sources.each if len(mine) == 1 else ()):
            for each in source.document.sentences:
                theirs = dict(_votes(source.document.text, each.span))
                for value, (side, span) in mine.items():
                    instead = next((s for v, (other, s) in theirs.items() if other == side and v != value), None)
                    if instead and value in theirs and theirs[value][0] != side:
                        stands = source.document[instead]
                        return Rival(self.brief.document[span], stands, Evidence(number, instead), Change.NUMBER)
        return None

    def _crossed(self, here: Sequence[_Part]) -> Rival | None:
        """Two figures of a sentence of which each has most of its words in the source's sentence of the other."""
        for one, other in combinations(here, 2):
            places = [
                [
                    known
                    for known in self._known.by_value.get((part.value, part.value), [])
                    if known[1].unit == part.unit
                ]
                for part in (one, other)
            ]
            if one.unit != other.unit or any(len(found) != 1 for found in places):
                continue
            (mine,), (theirs,) = places
            near, far = self._sentence_of(*mine), self._sentence_of(*theirs)
            if near != far and _shares(one, far, near) and _shares(other, near, far):
                stands = self.sources.documents[theirs[0]][theirs[1].span]
                evidence = Evidence(theirs[0], theirs[1].span)
                return Rival(self.brief.document[one.span], stands, evidence, Change.NUMBER)
        return None

    def _sentence_of(self, number: int, figure: Figure) -> frozenset[str]:
        """The stems of the words of content in the sentence of a figure."""
        source = self.sources.each[number]
        sentence = source.document.sentence_at(figure.span.start)
        return frozenset(self._content(source.words, sentence.span)) if sentence else frozenset()

    def _rival(self, own: _Part, here: Sequence[_Part]) -> Rival | None:
        """What stands in the place of a figure of the brief in the sentence that has it; None unless each such sentence has it so."""
        places = self._known.by_value.get((own.value, own.value), [])
        if not 0 < len(places) <= _MOST:
            return None
        found = [self._instead(own, here, number, figure) for number, figure in places]
        return found[0] if all(found) else None

    def _instead(self, own: _Part, here: Sequence[_Part], number: int, figure: Figure) -> Rival | None:
        source = self.sources.each[number]
        sentence = source.document.sentence_at(figure.span.start)
        if sentence is None:
            return None
        parts = self._parted(source.document, source.words, sentence.span, source.figures_in(sentence.span))
        mine = next((part for part in parts if part.span == figure.span), None)
        if mine is None or mine.unit != own.unit:
            return None
        for other in parts:
            if other.unit == mine.unit and other.value != mine.value and _is_swapped(own, mine, other):
                if any(part.value == other.value and _is_in(part, other, mine) for part in here):
                    continue
                stands = source.document[other.span]
                return Rival(self.brief.document[own.span], stands, Evidence(number, other.span), Change.NUMBER)
        return None

    def _parted(self, document: Document, words: Words, sentence: Span, figures: Sequence[Figure]) -> list[_Part]:
        """The parts of a sentence by its figures of each unit."""
        alone: dict[str | None, list[tuple[Figure, float]]] = {}
        for figure in figures:
            amount = agreement.read(figure, document.text, language=document.language)
            if amount is not None and amount.is_one:
                alone.setdefault(amount.unit, []).append((figure, amount.low))
        return [
            part for unit, found in alone.items() for part in self._parts(_Text(document, words), sentence, unit, found)
        ]

    def _parts(
        self, text: _Text, sentence: Span, unit: str | None, figures: Sequence[tuple[Figure, float]]
    ) -> Iterator[_Part]:
        """The parts of a sentence, one a figure; none where it cannot be parted between each two of them for sure."""
        joints = [_joint(text, Span(one.span.stop, other.span.start)) for (one, _), (other, _) in pairwise(figures)]
        if len(figures) > _FIGURES or any(joint is None for joint in joints):
            return
        ends = [sentence.start, *(joint for joint in joints if joint is not None), sentence.stop]
        for (figure, value), (start, stop) in zip(figures, pairwise(ends), strict=True):
            span = figure.span
            before = list(self._content(text.words, Span(start, max(start, span.start))))
            after = Span(span.stop, max(span.stop, stop))
            behind = list(self._content(text.words, after))
            thing = frozenset(self._content(text.words, figure.of) if figure.of else ())
            yield _Part(
                span, value, unit, frozenset(before), frozenset(before[-1:]), frozenset(behind), frozenset(behind[:1]), thing,
                any(text.words.forms[n] in text.verifying.substitutes for n in text.words.inside(after)),
            )  # fmt: skip

    def _content(self, words: Words, span: Span) -> Iterator[str]:
        for n in words.inside(span):
            form = words.forms[n]
            if (form not in self._stop or form in _BOUNDS) and len(form) >= _SHORTEST and not form[0].isdigit():
                yield self._known.stem(form)


@cache
def _joints(coordinators: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """What parts a sentence between two figures: the first kind counts of which there is just one."""
    return re.compile(rf";|\b{any_of(coordinators)}\b"), re.compile(",")


def _joint(text: _Text, between: Span) -> int | None:
    """Where two figures are parted; None where nothing, or more than one thing of a kind, lies between."""
    for kind in _joints(text.verifying.coordinators):
        found = [match.start() for match in kind.finditer(text.document.text, between.start, between.stop)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _votes(text: str, sentence: Span) -> Iterator[tuple[float, tuple[str, Span]]]:
    """The numbers of a sentence that are for something, against it, or neither."""
    for vote in _VOTE.finditer(text, sentence.start, sentence.stop):
        if (value := words_value(vote[1])) is not None and vote.lastgroup:
            yield value, (vote.lastgroup, Span(*vote.span(1)))
    tally = _TALLY.search(text, sentence.start, sentence.stop)
    told = words(text, sentence.start, tally.start()).forms if tally else ()
    ways = [way for form in told if (way := _OUTCOMES.get(form))]
    sides = _SIDES.get(ways[-1] if ways else "", ())
    for group, side in enumerate(sides if tally else (), 1):
        if tally and (value := words_value(tally[group])) is not None:
            yield value, (side, Span(*tally.span(group)))


def _is_swapped(own: _Part, mine: _Part, other: _Part) -> bool:
    """Whether a part of the brief has words of the other part only, and none of those that only its figure's has."""
    telling = mine.all - other.all
    if not (mine.before or mine.leans) and len(mine.all) <= 1 and other.thing:
        return False  # what is left out stands in the other part: "twelve members were for the dance, two abstained"
    if not other.thing:
        telling -= mine.thing  # "the plant has 340 workers, the warehouse 85" counts workers twice
    if own.all & _bounds(other) - _bounds(mine) and _bounds(mine) - _bounds(other) - own.all:
        return True
    first = other.first - mine.all - _MEASURES
    if first & own.behind and mine.first and not own.all & (mine.first | (mine.behind - other.all)):
        return True  # "18 percent with the salve, 21 percent with the syrup"
    if not telling or own.all & telling:
        return False
    strong = other.first if mine.leans else other.behind
    if mine.before - other.before:
        strong |= other.beside
    return bool(own.all & (strong - mine.all))


def _bounds(part: _Part) -> frozenset[str]:
    """The words that set an age or a size as a bound: "adults *under* 60"."""
    return part.behind & _BOUNDS


def _shares(part: _Part, more: frozenset[str], less: frozenset[str]) -> bool:
    """Whether a part has more of its words in one sentence than in another."""
    return len(part.all & more) > len(part.all & less)


def _is_in(part: _Part, own: _Part, other: _Part) -> bool:
    """Whether a part of the brief keeps its figure's place: it has words of that part, so that the sentence was parted otherwise."""
    return bool(part.all & (own.all - other.all))
