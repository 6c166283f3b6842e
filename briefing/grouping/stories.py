"""Topics and days → whether two documents may tell one story, so that what they say may be set side by side."""

from __future__ import annotations

from datetime import date

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


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
