"""Whether two reports of about one day tell one matter, whatever each opens with: by what their heads say, and by whom and what they name."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from briefing.agreement import sentences
from briefing.grouping import background
from briefing.language.patterns import deferred
from briefing.language.stems import without_possessive

if TYPE_CHECKING:
    from briefing.comparing.statements import Statements

NAME = deferred(r"\b[A-Z][\w’'-]{2,}")
WHOLE_DAY, NEAR_DAYS = len("2024-03-09"), 2
"""Characters of a day in ISO 8601, and days by which two reports of one matter may be apart."""
SHARE_OF_NAMES, MARKS_OF_ONE = 0.5, 3
"""Share of the words of the names of the one with fewer that both have, and how many of these words and of numbers, if they tell one matter."""
SMALL, FEW = 10, 3
"""The least of a bare number, and of one with a unit, that is a mark of what is told."""
HEAD, ONE_MATTER, TWO_MATTERS = 15, 0.24, 0.12
"""Sentences at the head of a report; their cosine by the background's weights from which two tell one matter, and under which they do not whatever
they name: of 150 pairs of one day and campaign two of several matters reached .19 at the most."""
UNDATED, MOST_NAMES = 0.2, 0.5
"""That cosine of two reports without a day, and how much of the weight of the names in the opening of the one with fewer both have."""
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
        if not any(days):
            return self._undated(document, other)
        if not all(map(_REAL_DAY.match, days)) or not self._statements.stories.one(document, other):
            return False
        if abs((date.fromisoformat(days[0][:WHOLE_DAY]) - date.fromisoformat(days[1][:WHOLE_DAY])).days) > NEAR_DAYS:
            return False
        alike = sentences.likeness(self._head(document), self._head(other), background.weights())
        if alike >= ONE_MATTER or alike < TWO_MATTERS:
            return alike >= ONE_MATTER
        names, numbers = ([found(number) for number in (document, other)] for found in (self._name_words, self._values))
        shared, valued = len(names[0] & names[1]), len(numbers[0] & numbers[1])
        share = shared / max(1, min(map(len, names)))
        return share >= SHARE_OF_NAMES and shared + min(valued, 2) >= MARKS_OF_ONE and shared > 1

    def _undated(self, document: int, other: int) -> bool:
        """Whether two documents, of which nothing says from which day they are, share most of their names and what is rare in news at large."""
        named = [self._days_named(number) for number in (document, other)]
        if not self._statements.stories.one(document, other) or (all(named) and named[0].isdisjoint(named[1])):
            return False
        alike = sentences.likeness(self._head(document), self._head(other), background.weights())
        return alike >= UNDATED and self._statements.names_shared(document, other) >= MOST_NAMES

    def _days_named(self, number: int) -> frozenset[str]:
        """The days of the week in the opening of a document."""
        return frozenset().union(*(self._statements.days_named(at) for at in self._statements.openings[number]))

    def _head(self, number: int) -> frozenset[str]:
        """The terms of the first sentences of a document."""
        if number not in self._heads:
            inside = self._statements.first_sentences(number, HEAD)
            self._heads[number] = frozenset().union(*(self._statements.terms[at] for at in inside))
        return self._heads[number]

    def _name_words(self, number: int) -> frozenset[str]:
        """The words, in small letters, of the names in a document."""
        document = self._statements.corpus.documents[number]
        words = (word for span in self._statements.named[number] for word in NAME.findall(document[span]))
        return frozenset(without_possessive(word.lower()) for word in words)

    def _values(self, number: int) -> frozenset[float]:
        """What a document counts and measures, but for small counts."""
        told = (
            (figure.value or 0.0, FEW if figure.unit else SMALL) for figure in self._statements.facts[number].figures
        )
        return frozenset(round(value, 4) for value, least in told if value >= least)
