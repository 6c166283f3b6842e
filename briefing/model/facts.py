"""Facts: small values with offsets into one document. Every one of them can be cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from typing import Any

from briefing.frozen import frozen
from briefing.model.spans import Span


@frozen
class Quote:
    """One piece of reported speech.

    `content` is what stands between the marks (direct) or the reported clause (indirect). `speaker` is the words in
    the text nearest to it, `name` what they resolve to (the full name, else the description as it stands, else None).
    Pieces of one utterance that its cue splits ("…," he said, "…") share `group`; `via` is who passed it on
    ("reported for The Washington Times").
    """

    content: Span
    speaker: Span | None = None
    cue: Span | None = None
    direct: bool = True
    name: str | None = None
    role: str = ""
    group: int = 0
    via: Span | None = None


@frozen
class Figure:
    """A number with its unit or currency (`span`), its value, and what it counts (`of`).

    A range has `low` and `high` and no `value`. `unit`: ISO 4217 code, "percent", SI symbol or the unit's word.
    `qualifier`: the words that weaken or bound it, as they stand ("at least"), outside `span`.
    """

    span: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    qualifier: Span | None = None
    of: Span | None = None


class DateKind(StrEnum):
    """TIMEX3 types."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@frozen
class Date:
    """A date, time, duration or set; `value` in TIMEX3 form, None where the text alone does not settle it."""

    span: Span
    value: str | None
    kind: DateKind = DateKind.DATE
    ambiguous: bool = False


@frozen
class Event:
    """What a date dates: the clause that tells it. `order` sorts events by time, coarse dates before finer ones."""

    date: Date
    clause: Span
    order: tuple[int, ...] = ()


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@frozen
class Entity:
    """Somebody or something named: full name, where it is mentioned, roles and other names as they stand."""

    name: str
    kind: EntityKind
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@frozen
class Acronym:
    """An acronym at its first use; `long` is None where the text does not spell it out.

    `long_span` points to the long form where it stands in the text.
    """

    short: str
    long: str | None
    span: Span
    long_span: Span | None = None


@frozen
class Facts:
    """All facts of one document; each list ascends by start."""

    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    entities: tuple[Entity, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    events: tuple[Event, ...] = ()
    others: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    """The facts of further kinds, each with its name in `catalog.FACTS`."""

    @classmethod
    def of_kinds(cls, found: Mapping[str, tuple[Any, ...]]) -> Facts:
        """The facts by kind, each under its name in `catalog.FACTS`."""
        own = {field.name for field in fields(cls)}
        others = tuple((name, those) for name, those in found.items() if name not in own)
        return cls(**{name: those for name, those in found.items() if name in own}, others=others)

    def of(self, kind: str) -> tuple[Any, ...]:
        """The facts of a kind, by its name in `catalog.FACTS`; none where they were not looked for."""
        further = dict(self.others)
        return further[kind] if kind in further else getattr(self, kind, ())
