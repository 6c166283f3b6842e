"""Whether two reports of about one day tell one matter, whatever each opens with: by what their heads say, and by whom and what they name."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from briefing.agreement import sentences
from briefing.grouping import background
from briefing.language.patterns import deferred

if TYPE_CHECKING:
    from briefing.comparing.statements import Statements

NAME = deferred(r"\b[A-Z][\w’'-]{2,}")
WHOLE_DAY, NEAR_DAYS = len("2024-03-09"), 2
"""Characters of a day in ISO 8601 (of one month or year are many), and days by which two reports of one matter may be apart."""
HEAD, ONE_MATTER, TWO_MATTERS, UNDATED = 15, 0.24, 0.12, 0.2
"""Sentences at the head of a report; their cosine by the background's weights from which two of one day tell one matter, under which they do not whatever
they name (of 150 pairs of one day and campaign two of several matters reached .19 at the most), and under which two without a day do not."""
MOST_NAMES = 0.5
"""How much of the weight of the names in the opening of the one with fewer both have, if they tell one matter."""
_REAL_DAY = re.compile(r"[1-9]\d{3}-\d\d-\d\d")


class Matters:
    """What two documents of a corpus tell together; each pair is looked at once."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._heads: dict[int, frozenset[str]] = {}
        self._known: dict[tuple[int, int], bool] = {}

    def one(self, document: int, other: int) -> bool:
        """Whether two documents tell one matter."""
        pair = (min(document, other), max(document, other))
        if pair not in self._known:
            self._known[pair] = self._is_one(*pair)
        return self._known[pair]

    def _is_one(self, document: int, other: int) -> bool:
        days = [self._statements.days[number] for number in (document, other)]
        if not self._statements.one_story(document, other) or not self._may_be_of_one_day(document, other, days):
            return False
        alike = sentences.likeness(self._head(document), self._head(other), background.weights())
        if any(days) and alike >= ONE_MATTER:
            return True
        least = TWO_MATTERS if any(days) else UNDATED
        return alike >= least and self._statements.names_shared(document, other) >= MOST_NAMES

    def _may_be_of_one_day(self, document: int, other: int, days: list[str]) -> bool:
        """Whether two documents are of one day or the next, or no day is known and their openings do not name two of the week."""
        if not any(days):
            named = [self._days_named(number) for number in (document, other)]
            return not (all(named) and named[0].isdisjoint(named[1]))
        if not all(map(_REAL_DAY.match, days)):
            return False
        one, two = (date.fromisoformat(day[:WHOLE_DAY]) for day in days)
        return abs((one - two).days) <= NEAR_DAYS

    def _days_named(self, number: int) -> frozenset[str]:
        """The days of the week in the opening of a document."""
        return frozenset().union(*(self._statements.days_named(at) for at in self._statements.openings[number]))

    def _head(self, number: int) -> frozenset[str]:
        """The terms of the first sentences of a document."""
        if number not in self._heads:
            inside = self._statements.first_sentences(number, HEAD)
            self._heads[number] = frozenset().union(*(self._statements.terms[at] for at in inside))
        return self._heads[number]
