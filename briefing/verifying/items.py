"""The figures, dates and names of a brief and of its sources, as what one sentence may have in another one's place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, product
from operator import itemgetter

from briefing.agreement import dates, figures, names, units, when
from briefing.agreement.clauses import Change
from briefing.agreement.figures import Amount
from briefing.agreement.when import When
from briefing.frozen import frozen
from briefing.model import DateKind, Document, Entity, EntityKind, Figure, Span
from briefing.verifying.brief import Brief
from briefing.verifying.known_dates import KnownDates
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.sources import Sources
from briefing.verifying.words import words

_FARTHEST = 1000
"""So many times one number may be another in whose place it stands."""
_MOST = 200
"""Places of a word of a name that are looked at."""


Value = Amount | When | Entity


@frozen
class Item:
    """A figure, date or name where it stands: in the source of a number, or in the brief (-1)."""

    source: int
    span: Span
    value: Value

    @property
    def change(self) -> Change:
        """What a sentence has changed that has another one of its kind in its place."""
        match self.value:
            case Amount():
                return Change.NUMBER
            case When():
                return Change.DATE
            case Entity():
                return Change.NAME

    def agrees(self, other: Item) -> bool:
        """Whether both are of one kind and say the same, or one of them less exactly."""
        match self.value, other.value:
            case Amount() as one, Amount() as two:
                return one.low == two.low
            case When() as one, When() as two:
                return dates.covers(one, two) or dates.covers(two, one)
            case Entity() as one, Entity() as two:
                return _one_name(one, two)
            case _:
                return False

    def contradicts(self, other: Item) -> bool:
        """Whether both are of one kind and cannot be the same."""
        match self.value, other.value:
            case Amount() as one, Amount() as two:
                sizes = sorted((abs(one.low), abs(two.low)))
                return (
                    one.low != two.low and units.alike(one.unit, two.unit) and sizes[1] <= _FARTHEST * max(sizes[0], 1)
                )
            case When() as one, When() as two:
                return dates.compare(one, two).fails
            case Entity() as one, Entity() as two:
                return one.kind is two.kind and not _one_name(one, two)
            case _:
                return False


def _one_name(one: Entity, other: Entity) -> bool:
    """Whether two names, in any of their forms, may be one; spelt in two ways they share most words ("Frasão", "Frasao")."""
    shared = {*words(one.name).forms} & {*words(other.name).forms}
    if len(shared) > 1 and 2 * len(shared) > len(words(one.name).forms):
        return True
    pairs = product((one.name, *one.aliases), (other.name, *other.aliases))
    return any(not names.compare(mine.split(), theirs.split()).fails for mine, theirs in pairs)


class Items:
    """The figures, dates and names of a brief and of its sources."""

    def __init__(self, brief: Brief, sources: Sources, figures: KnownFigures, dates: KnownDates) -> None:
        self.brief, self.sources, self._figures, self._dates = brief, sources, figures, dates
        self._named_in: dict[int, list[tuple[Span, Entity]]] = {}

    def said(self, sentence: Span) -> Iterator[Item]:
        """The items of a sentence of the brief; no names beside a quotation, whose speaker is checked with it."""
        quoted = self.brief.is_quoted(sentence)
        begins = bisect_left(self._brief, sentence.start - self._longest, key=lambda item: item.span.start)
        for item in self._brief[begins : bisect_left(self._brief, sentence.stop, key=lambda item: item.span.start)]:
            if item.span.overlaps(sentence) and not (quoted and isinstance(item.value, Entity)):
                yield item

    def standing(self, source: int, span: Span) -> Iterator[Item]:
        """The items of a stretch of a source."""
        of = self.sources.each[source]
        for figure in of.figures_in(span):
            yield from self._figure(source, of.document, figure)
        for known in self._dates.within(source, span):
            if known.date.kind is DateKind.DATE and known.whole:
                yield Item(source, known.date.span, known.whole)
        mentions = self._mentions(source)
        at = bisect_left(mentions, span.start, key=lambda mention: mention[0].start)
        while at < len(mentions) and mentions[at][0].start < span.stop:
            yield Item(source, *mentions[at])
            at += 1

    def places(self, item: Item) -> Iterator[tuple[int, int]]:
        """Where the sources say the same: the first and the last word among all words."""
        match item.value:
            case Amount() as amount:
                found = self._figures.by_value.get((amount.low, amount.high), [])
                yield from (self.place(source, figure.span) for source, figure in found[:_MOST])
            case When() as said:
                for known in islice(self._dates.fitting(said), _MOST):
                    yield self.place(known.source, known.date.span)
            case Entity() as entity:
                yield from self._named(item, entity)

    def is_merged(self, item: Item) -> bool:
        """Whether it is a person whose names are those of several: the sources have each of them in a name, none has the whole."""
        if not isinstance(item.value, Entity) or item.value.kind is not EntityKind.PERSON:
            return False
        parts = words(item.value.name).forms
        return len(parts) > 1 and all(self._is_named(part) for part in parts)

    def _is_named(self, word: str) -> bool:
        """Whether a word is part of a person's name in a source."""
        for place in self.sources.index.find([word], most=_MOST):
            mention = self._mention(place.source, self.sources.index.span(place))
            if mention is not None and mention[1].kind is EntityKind.PERSON:
                return True
        return False

    def place(self, source: int, span: Span) -> tuple[int, int]:
        """The first and the last word of a span among all words of the sources."""
        inside, begin = self.sources.index.words[source].inside(span), self.sources.index.begins[source]
        return begin + inside.start, begin + max(inside.start, inside.stop - 1)

    def _named(self, item: Item, entity: Entity) -> Iterator[tuple[int, int]]:
        """Where a name stands, in whatever form: at each of its words."""
        for word in dict.fromkeys(words(entity.name).forms):
            for place in self.sources.index.find([word], most=_MOST):
                span = self.sources.index.span(place)
                mention = self._mention(place.source, span)
                if mention is not None and item.agrees(Item(place.source, *mention)):
                    yield self.place(place.source, mention[0])

    def _mention(self, source: int, span: Span) -> tuple[Span, Entity] | None:
        """The mention of a name that holds a word."""
        mentions = self._mentions(source)
        at = bisect_right(mentions, span.start, key=lambda mention: mention[0].start) - 1
        return mentions[at] if at >= 0 and span.start < mentions[at][0].stop else None

    def _figure(self, source: int, document: Document, figure: Figure) -> Iterator[Item]:
        amount = figures.read(figure, document.text, language=document.language)
        if amount is not None and amount.is_one:
            yield Item(source, figure.span, amount)

    @cached_property
    def _brief(self) -> list[Item]:
        document, found = self.brief.document, self.brief.facts
        out = [item for figure in found.figures for item in self._figure(-1, document, figure)]
        for date in found.dates:
            span = date.span
            said = when.read(date.value, document.text, span.start, span.stop, language=document.language)
            if date.kind is DateKind.DATE and said:
                out.append(Item(-1, span, said))
        out += [Item(-1, mention, entity) for entity in found.entities for mention in entity.mentions]
        return sorted((item for item in out if not self.brief.claims_nothing(item.span)), key=lambda item: item.span)

    @cached_property
    def _longest(self) -> int:
        """Characters of the longest item of the brief."""
        return max((len(item.span) for item in self._brief), default=0)

    def _mentions(self, source: int) -> list[tuple[Span, Entity]]:
        """The mentions of a source's names, ascending."""
        if source not in self._named_in:
            mentions = ((m, entity) for entity in self.sources.each[source].entities for m in entity.mentions)
            self._named_in[source] = sorted(mentions, key=itemgetter(0))
        return self._named_in[source]
