"""Decision tables: ordered rules, each with a condition, a verdict and examples; the first rule that applies decides.

Where a grammar finds what may be a fact, a cascade of conditions says what it is. As a table each condition has a name,
stands beside what it is for, and is tested and counted by itself: `tests/facts/test_decision_tables.py` runs every
example, `benchmarks/rules.py` counts how often each rule decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Case = TypeVar("Case")
Verdict = TypeVar("Verdict")

Example = tuple[str, str]
"""A text, and what must be found in it as the test of its room prints it: the value, or "" for nothing."""


@dataclass(frozen=True)
class Rule(Generic[Case, Verdict]):
    """One row: what it is called, when it applies, what then holds, and texts in which it decides."""

    name: str
    applies: Callable[[Case], object]
    """Truthy where the rule decides the case."""
    verdict: Verdict
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class DecisionTable(Generic[Case, Verdict]):
    """Rules in the order in which they are asked, and the verdict where none of them applies."""

    name: str
    rules: Sequence[Rule[Case, Verdict]]
    otherwise: Verdict

    def decide(self, case: Case) -> Verdict:
        """The verdict of the first rule that applies to `case`."""
        rule = self.rule(case)
        return self.otherwise if rule is None else rule.verdict

    def rule(self, case: Case) -> Rule[Case, Verdict] | None:
        """The first rule that applies to `case`, or None."""
        for rule in self.rules:
            if rule.applies(case):
                return rule
        return None
