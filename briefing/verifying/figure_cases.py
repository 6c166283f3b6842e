"""A figure of a brief as it is checked: its value, its sentence's place, and every figure of the sources that may bear it out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefing.agreement import figures as agreement
from briefing.agreement import units
from briefing.agreement.figures import Amount
from briefing.agreement.sentences import SURE_PLACE
from briefing.frozen import frozen
from briefing.model import BriefClaim, ClaimKind, Figure
from briefing.verifying.brief import Brief
from briefing.verifying.known_figures import KnownFigures
from briefing.verifying.locating import Location, Locations
from briefing.verifying.paraphrase import PARTICLES

_TELLING, _DIGITS = 1000, 2
"""From which value, of how many figures that are no noughts, a number with its unit is hardly that of another thing."""
TOPIC = 2
"""Words of a sentence's topic that tie a figure elsewhere to it."""


@frozen
class FigureCandidate:
    """A figure of a source with the brief's value."""

    source: int
    figure: Figure
    placed: bool
    shared: int
    thing: bool
    """Whether what the brief counts stands beside it."""
    alike: bool
    """Whether its unit is the brief's, said or not."""

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """By what the likelier of two is told."""
        return (self.placed, self.thing, self.shared)

    @property
    def is_telling(self) -> bool:
        """Whether its value is so particular that two places that give it speak of one thing: 1.8 billion, and not 5,000."""
        return self.figure.value is not None and is_telling(self.figure.value)


def is_telling(value: float) -> bool:
    """Whether a value is so large, and of so many digits, that another place that gives it speaks of the same."""
    return abs(value) >= _TELLING and len(f"{abs(value):.15g}".strip("0.")) >= _DIGITS


@dataclass(frozen=True)
class FigureCase:
    """A figure of the brief as it is checked."""

    claim: BriefClaim
    figure: Figure
    said: Amount | None
    """None where it gives no value."""
    placed: Location
    topic: frozenset[str]
    head: str
    """The stem of what it counts, "" for nothing said."""
    equal: tuple[FigureCandidate, ...]
    """Every figure of the sources with its value."""
    here: tuple[tuple[int, Figure], ...]
    """Every figure where its sentence was placed, with its source."""

    @property
    def is_sure(self) -> bool:
        """Whether its sentence's place settles what it is held against."""
        return self.placed.match is not None and self.placed.match.share >= SURE_PLACE

    @property
    def is_copied(self) -> bool:
        """Whether it stands in a sentence that was made from one place, and not in a line of a list."""
        return self.is_sure and len(self.topic) >= TOPIC

    @property
    def is_share(self) -> bool:
        """Whether it is less than the whole: "half", "two thirds"."""
        return self.said is not None and 0 < self.said.high < 1

    @cached_property
    def first(self) -> tuple[FigureCandidate, ...]:
        """The likeliest of those with its value and unit."""
        found = [c for c in self.equal if c.alike]
        if not found and self.figure.unit is None and self.figure.of is None:
            found = list(self.equal)
        ranks = [c.rank for c in found]
        top = max(ranks, default=None)
        return tuple(c for c, rank in zip(found, ranks, strict=True) if rank == top)

    @property
    def is_of_another_thing(self) -> bool:
        """Whether its value stands nowhere near its place, nor beside what it counts."""
        top = self.first[0]
        return bool(self.head) and not top.placed and not top.thing and any(c.figure.of for c in self.first)


class FigureCases:
    """The figures of a brief, each with what it is held against."""

    def __init__(self, brief: Brief, locations: Locations, known: KnownFigures) -> None:
        self.brief, self.locations, self.known = brief, locations, known

    def of(self, figure: Figure) -> FigureCase:
        """The case of a figure."""
        placed, topic = self.locations.of(figure.span), self.locations.topic(figure.span)
        said = agreement.read(figure, self.brief.document.text, language=self.brief.document.language)
        counted = figure.of and not (figure.unit == "percent" and self._compares(figure))
        head = self.known.head(self.brief.document[figure.of] if figure.of and counted else "")
        stretch = self.locations.stretch(placed)
        equal = tuple(
            FigureCandidate(
                n,
                f,
                stretch is not None and stretch[0] == n and stretch[1].overlaps(f.span),
                self.locations.shared(topic, n, f.span),
                bool(head) and self.known.is_beside(n, f, head),
                units.alike(figure.unit, f.unit) or self.known.unsaid.is_unit(n, f, figure.unit),
            )
            for n, f in (self.known.equal(said.low, said.high, placed) if said else ())
        )
        here = tuple(self.known.at(placed))
        return FigureCase(BriefClaim(ClaimKind.FIGURE, figure.span), figure, said, placed, topic, head, equal, here)

    def _compares(self, figure: Figure) -> bool:
        """Whether a share says by how much something is more or less so, and counts nothing: "40% more upright"."""
        between = self.brief.document.text[figure.span.stop : figure.of.start if figure.of else figure.span.stop]
        return between.strip().lower() in PARTICLES
