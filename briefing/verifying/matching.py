"""A run of words → where it stands in the sources, word for word or nearly so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.frozen import frozen
from briefing.verifying import alignment
from briefing.verifying.alignment import Step
from briefing.verifying.index import Index, Place

_LEAST = 0.15
"""Share of its pairs of words that a second candidate must have to be aligned at all."""


@frozen
class Match:
    """How a run of words stands in the sources.

    `steps` are empty where it stands there word for word; `share` is the part of its words that are equal.
    """

    place: Place
    steps: tuple[Step, ...] = ()
    share: float = 1.0

    @property
    def clean(self) -> bool:
        """Whether nothing but spelling differs."""
        return all(step.equal for step in self.steps)


def near(index: Index, forms: Sequence[str], *, most: int = 5, least: float = 0.0) -> list[Match]:
    """The places that share most with the words, aligned, best first.

    Args:
        index: Of the sources.
        forms: The words in normal form.
        most: Places at most.
        least: Share of its pairs of words that a place must have to be looked at.
    """
    out: list[Match] = []
    for place, share in index.near(forms, most=most):
        if share < least or (out and share < _LEAST):
            break
        steps = alignment.align(forms, index.forms(place))
        equal = sum(step.b - step.a for step in steps if step.equal)
        if not equal:
            continue
        narrowed = Place(place.source, place.first + steps[0].c, place.first + max(steps[-1].d - 1, steps[0].c))
        moved = tuple(replace(s, c=s.c - steps[0].c, d=s.d - steps[0].c) for s in steps)
        extra = sum(step.d - step.c for step in steps if not step.equal)
        out.append(Match(narrowed, moved, (equal - 0.2 * min(extra, equal)) / len(forms)))
    return sorted(out, key=lambda match: -match.share)
