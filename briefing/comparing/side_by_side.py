"""Two short reports of one event, side by side: which two tell what they have of one event, and what speaks for two things in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import two_events
from briefing.grouping.two_events import two_things, two_times


def together(statements: Statements, of_one: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Each two English documents that tell what they have `of_one`: one event, one matter."""
    documents = statements.corpus.documents
    if statements.stories.many or statements.of_days:
        return
    english = [n for n, document in enumerate(documents) if document.language == "en"]
    for left, right in combinations(english, 2):
        if told_together(statements, left, right) and of_one(left, right):
            yield left, right


def of_two(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences with two outcomes tell them of two things, times or people."""
    return (
        two_times(*(statements.profile.texts[index] for index in (left, right)))
        or statements.two_named(left, right)
        or two_things(statements, left, right)
        or two_events(statements, left, right)
        or statements.of_another(left, right)
        or not statements.consistent(left, right)
    )
