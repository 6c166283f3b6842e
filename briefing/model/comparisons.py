"""What a comparison of sources found: where they agree, where they differ, what only one of them says."""

from __future__ import annotations

from enum import StrEnum

from briefing.frozen import frozen
from briefing.model.spans import Span


class DifferenceKind(StrEnum):
    """In what two claims differ."""

    FIGURE = "figure"
    DATE = "date"
    DENIAL = "denial"
    ATTRIBUTION = "attribution"
    PLACE = "place"
    NAME = "name"
    STATUS = "status"


@frozen
class Claim:
    """A passage of one document; `focus` is the figure, date or speaker in it that the claim turns on.

    `value` is what the focus means: a number, "10 to 15" for a range, a TIMEX3 value, a speaker; None where there is
    no such thing.
    """

    document: int
    span: Span
    focus: Span | None = None
    value: float | str | None = None


@frozen
class Difference:
    """Claims about the same thing that do not agree; which one is right is not said.

    `about` is what they are about, in the words of a source. `updated`: the later claims stand in later documents, so
    that the value may have changed in between.
    """

    kind: DifferenceKind
    about: str
    claims: tuple[Claim, ...]
    updated: bool = False


@frozen
class Agreement:
    """Passages of several documents that say the same; `independent` counts those that did not copy it from another."""

    claims: tuple[Claim, ...]
    independent: int


@frozen
class Comparison:
    """All that a comparison found, each list in the order of the corpus but for agreements: those of most independent sources first."""

    agreements: tuple[Agreement, ...] = ()
    differences: tuple[Difference, ...] = ()
    only_in: tuple[Claim, ...] = ()
