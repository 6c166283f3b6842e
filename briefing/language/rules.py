"""Rules as rows: a cascade of conditions → a table that a reader, a test and a benchmark can walk.

A row has a name, a condition, what follows from it, and texts in which it fires. `tests/facts/test_rules.py` runs the
examples of every table under `briefing.facts`; `benchmarks/rules.py` counts on a corpus how often each row fires, so
that a row which never does can go.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Generic, TypeVar, TypeVarTuple

from briefing.frozen import frozen

Seen = TypeVarTuple("Seen")
Verdict = TypeVar("Verdict")


Example = str | tuple[str, str]
"""A text in which a rule decides; or such a text with what is found in it, as the tests of its room print that."""


@frozen
class Rule(Generic[*Seen, Verdict]):
    """A condition and its verdict; `examples` are texts in which this row decides."""

    name: str
    applies: Callable[[*Seen], object]
    """Whether it decides; what is truthy will do, such as a match."""
    verdict: Verdict
    examples: tuple[Example, ...]


@frozen
class Rules(Generic[*Seen, Verdict]):
    """Rules in order: the first one that applies decides, and where none does, `otherwise`."""

    rows: tuple[Rule[*Seen, Verdict], ...]
    otherwise: Verdict
    _steps: tuple[tuple[Callable[[*Seen], object], Verdict], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_steps", tuple((rule.applies, rule.verdict) for rule in self.rows))

    def row(self, *seen: *Seen) -> Rule[*Seen, Verdict] | None:
        """The rule that decides; None where none applies."""
        for rule in self.rows:
            if rule.applies(*seen):
                return rule
        return None

    def verdict(self, *seen: *Seen) -> Verdict:
        """What follows for what is seen."""
        for applies, verdict in self._steps:  # as `row` does, faster: this is asked of each word
            if applies(*seen):
                return verdict
        return self.otherwise


@frozen
class Pattern(Generic[*Seen, Verdict]):
    """A form of words and its reader, which gives None where the form is not there; `examples` are texts that have it."""

    name: str
    read: Callable[[*Seen], Verdict | None]
    examples: tuple[Example, ...]


@frozen
class Patterns(Generic[*Seen, Verdict]):
    """Patterns in order: the first one that reads something is taken."""

    rows: tuple[Pattern[*Seen, Verdict], ...]

    def row(self, *seen: *Seen) -> tuple[Pattern[*Seen, Verdict], Verdict] | None:
        """The pattern that is there, and what it reads; None where none is."""
        for pattern in self.rows:
            found = pattern.read(*seen)
            if found is not None:
                return pattern, found
        return None

    def read(self, *seen: *Seen) -> Verdict | None:
        """What is read; None where no pattern is there."""
        found = self.row(*seen)
        return None if found is None else found[1]
