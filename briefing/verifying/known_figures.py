"""The figures of the sources, by value, by size and by what they count, so that each of a brief's is compared with few."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from operator import itemgetter

from briefing.agreement import figures as agreement
from briefing.agreement.figures import Amount
from briefing.language.lexicon import lexicon
from briefing.model import Figure
from briefing.verifying import alignment
from briefing.verifying.locating import Location
from briefing.verifying.sources import Sources
from briefing.verifying.spelling import one_spelling
from briefing.verifying.unsaid_units import UnsaidUnits
from briefing.verifying.words import words

_NEAR = 10
"""Words on each side of a figure in which what the brief counts may stand."""
_WINDOW, _MOST = 0.2, 200
"""Share of a value around it within which another may bear it out, and how many such figures are looked at."""
_MOST_EQUAL = 200
"""Figures of one value that one of the brief is held against; a table may have thousands."""

_AGAINST, _SETS_AGAINST = 5, frozenset(("to", "against"))
"""Words behind a number among which another stands against it, and what stands between the two."""
_BEGINNING = 5
"""Letters by which a word is taken for one of a noun's kin."""

Known = tuple[int, Figure]
"""A figure with the number of its source."""


class KnownFigures:
    """The figures of `sources`; `stem` is of the brief's language."""

    def __init__(self, sources: Sources, stem: Callable[[str], str]) -> None:
        self.sources, self._stem = sources, stem
        self.unsaid = UnsaidUnits(sources)

    def stem(self, form: str) -> str:
        """The stem of a word, whichever way it is spelt."""
        return self._stem(one_spelling(form))

    def amount(self, number: int, figure: Figure) -> Amount | None:
        """What a figure of the source `number` says; None where it gives no value."""
        document = self.sources.documents[number]
        return agreement.read(figure, document.text, language=document.language)

    @cached_property
    def _amounts(self) -> list[tuple[Amount, int, Figure]]:
        return [
            (amount, number, figure)
            for number, source in enumerate(self.sources.each)
            for figure in source.figures
            if (amount := self.amount(number, figure)) is not None
        ]

    @cached_property
    def by_value(self) -> dict[tuple[float, float], list[Known]]:
        """By least and greatest value; a range stands for each of its ends, too."""
        out: dict[tuple[float, float], list[Known]] = defaultdict(list)
        for amount, number, figure in self._amounts:
            out[amount.low, amount.high].append((number, figure))
            if not amount.is_one and not amount.vague:
                for end in (amount.low, amount.high):
                    out[end, end].append((number, figure))
        return out

    def equal(self, low: float, high: float, placed: Location) -> list[Known]:
        """The figures of one value; where it stands very often, those around the place of the sentence, else the first."""
        found = self.by_value.get((low, high), [])
        if len(found) <= _MOST_EQUAL:
            return found
        place = placed.match.place if placed.match else None
        key = (place.source, self.sources.index.span(place).start) if place else (0, 0)
        at = bisect_left(found, key, key=lambda known: (known[0], known[1].span.start))
        first = max(0, min(at - _MOST_EQUAL // 2, len(found) - _MOST_EQUAL))
        return found[first : first + _MOST_EQUAL]

    @cached_property
    def by_thing(self) -> dict[str, list[Known]]:
        """By the stem of what they count."""
        out: dict[str, list[Known]] = defaultdict(list)
        for number, source in enumerate(self.sources.each):
            for figure in source.figures:
                if head := self.head(source.document[figure.of] if figure.of else ""):
                    out[head].append((number, figure))
        return out

    @cached_property
    def _by_size(self) -> list[tuple[float, int, Figure]]:
        """(value, source, figure) of those of one value, by value."""
        single = ((amount.low, number, figure) for amount, number, figure in self._amounts if amount.is_one)
        return sorted(single, key=lambda known: (known[0], known[1], known[2].span))

    def about(self, low: float, high: float) -> Iterator[Known]:
        """The figures whose value is between two, or so near that they may bear one out, the smallest first."""
        ends = sorted((low * (1 - _WINDOW), high * (1 + _WINDOW)))
        first = bisect_left(self._by_size, ends[0], key=itemgetter(0))
        stop = bisect_right(self._by_size, ends[1], key=itemgetter(0))
        for _, number, figure in self._by_size[first : min(stop, first + _MOST)]:
            yield number, figure

    def against(self, one: float, other: float) -> Iterator[Known]:
        """The figures that another number stands against right behind: "three votes to one", "12 against 4"."""
        for number, figure in self.by_value.get((one, one), ())[:_MOST]:
            found = self.sources.index.words[number]
            behind = found.forms[found.inside(figure.span).stop :][:_AGAINST]
            at = next((n for n, form in enumerate(behind) if form in _SETS_AGAINST), len(behind))
            if any(alignment.number([form]) == other for form in behind[at + 1 : at + 2]):
                yield number, figure

    def at(self, placed: Location) -> Iterator[Known]:
        """The figures where a sentence of the brief was placed."""
        if placed.match is not None:
            place = placed.match.place
            for figure in self.sources.each[place.source].figures_in(self.sources.index.span(place)):
                yield place.source, figure

    def is_beside(self, number: int, figure: Figure, head: str) -> bool:
        """Whether a word of the stem `head` stands beside a figure."""
        found = self.sources.index.words[number]
        own = found.inside(figure.span)
        low, high = max(0, own.start - _NEAR), min(len(found), own.stop + _NEAR)
        beside = {self.stem(form) for form in found.forms[low:high]}
        kinds = lexicon("en").comparing.counted_as
        is_kind = kinds.get(head) in beside or any(kinds.get(stem) == head for stem in beside)
        return head in beside or is_kind or any(_is_kin(form, head) for form in found.forms[low:high])

    def head(self, thing: str) -> str:
        """The stem of the noun in what is counted: "ship" of "ships of the line"; "" for nothing."""
        forms = words(thing.split(" of ", maxsplit=1)[0]).forms
        return self.stem(forms[-1]) if forms else ""


def _is_kin(form: str, head: str) -> bool:
    """Whether a word and a noun begin alike: "evacuated" and "evacuees"."""
    return len(head) >= _BEGINNING and form[:_BEGINNING] == head[:_BEGINNING]
