"""Topics and days → whether two documents may tell one story, so that what they say may be set side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from datetime import date
from functools import cached_property

from briefing.model import Findings

FEW = 20
"""Documents; of more, only those of one topic are compared. Fewer were put together by somebody who knew why."""
MOST_DAYS = 10
"""Days between two documents whose claims are compared: what is farther apart is another state of things."""


class Stories:
    """The documents of findings, by topic and day."""

    def __init__(self, findings: Findings) -> None:
        documents = findings.corpus.documents
        self.many = len(documents) > FEW
        grouped = findings.topics if self.many else ()
        self._topic = {document: number for number, group in enumerate(grouped) for document in group}
        self._days = [_day(document.metadata.date) for document in documents]
        self._dated = self.many and sum(day is not None for day in self._days) > len(documents) / 2

    def one(self, left: int, right: int) -> bool:
        """Whether two documents are of one topic, where there are many, and not of days too far apart."""
        if self._topic.get(left) != self._topic.get(right):
            return False
        a, b = self._days[left], self._days[right]
        if a is None or b is None:
            return not self._dated  # among many that have a date, one without may be of any day
        return abs((a - b).days) <= MOST_DAYS

    def beside(self, number: int) -> list[int]:
        """The other documents that may tell one story with one, ascending."""
        near = self._by_day[self._topic.get(number)]
        day = self._days[number]
        if self._dated and day is not None:
            first, last = day.toordinal() - MOST_DAYS, day.toordinal() + MOST_DAYS
            near = near[bisect_left(near, (first, 0)) : bisect_left(near, (last + 1, 0))]
        return sorted(other for _, other in near if other != number and self.one(number, other))

    @cached_property
    def _by_day(self) -> dict[int | None, list[tuple[int, int]]]:
        """Topic → its documents by day (0 where that is not known), each with it."""
        found: dict[int | None, list[tuple[int, int]]] = defaultdict(list)
        for number, day in enumerate(self._days):
            found[self._topic.get(number)].append((day.toordinal() if day else 0, number))
        return {topic: sorted(rows) for topic, rows in found.items()}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
