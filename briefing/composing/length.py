"""The length asked for and the sources → how long the page may be.

A page follows its sources: with n words of them its body has at most T = min(0.4 n, 120 + 0.12 n, 450) words, and
min(700, 0.5 n) from 10,000 words or six sources on.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.frozen import frozen
from briefing.model import Budget, BudgetUnit, Findings
from briefing.model.requests import SHORT_SOURCE, WORDS_A_PAGE

_MANY_WORDS, _MANY_SOURCES = 10_000, 6
_MOST = 0.8
"""Share of the sources that no page is longer than."""
_PARAGRAPH = 200
"""Words of one paragraph of fifteen lines."""


@frozen
class Allowance:
    """How long a page may be.

    `words` of its body, None without a limit; `points` at the most, None where words count; `whole`: the text itself
    stands; `at_most`: words are a cap, else the nearest total; `sheets` of paper that all must fit on, 0 for any number.
    """

    words: float | None
    points: int | None = None
    whole: bool = False
    at_most: bool = True
    capped: bool = False
    """Whether the user asked for so many words at the most."""
    sheets: float = 0.0
    times: float = 1.0
    """How many times the words of the default."""

    @property
    def times_default(self) -> float:
        """How many times the words of the default; 1 for a shorter page, too."""
        return max(1.0, self.times)

    @property
    def is_asked(self) -> bool:
        """Whether so many words, sheets or points were asked for, which the page then has."""
        return bool(self.capped or self.sheets or not self.at_most or self.points)


def medium(words: int, sources: int) -> float:
    """T: the words that the body of a page may have by default, of so many words of so many sources."""
    if words < SHORT_SOURCE:
        return float(words)
    if words >= _MANY_WORDS or sources >= _MANY_SOURCES:
        return min(700, 0.5 * words)
    return min(0.4 * words, 120 + 0.12 * words, 450)


def allowance(findings: Findings, budget: Budget, *, run_in: bool = False) -> Allowance:
    """How long the page of `findings` may be.

    Args:
        findings: Their documents are counted, and with `changes` they are an update, which keeps its sections.
        budget: As asked for.
        run_in: Whether its lines are one paragraph, which by name is none longer than a paragraph is.
    """
    documents = findings.corpus.documents
    words, sources = sum(document.words for document in documents), len(documents)
    itself = sources == 1 and (words < SHORT_SOURCE or _is_one_sentence(findings)) and findings.changes is None
    if budget.name and budget.name != "full" and itself:
        return Allowance(None, whole=True)
    room = _room(findings, budget, words, sources)
    if run_in and budget.name and room.words is not None:
        room = replace(room, words=min(room.words, _PARAGRAPH))
    return replace(room, times=room.words / max(1.0, medium(words, sources))) if room.words else room


def _is_one_sentence(findings: Findings) -> bool:
    """Whether the sources have one sentence, of any length, beside their headings: it cannot be told shorter."""
    return sum(not heading for heading in findings.profile.heading) == 1


def _room(findings: Findings, budget: Budget, words: int, sources: int) -> Allowance:
    """What is asked for of so many words of so many sources."""
    if budget.name:
        return Allowance(None if budget.name == "full" else _named(budget.name, words, sources))
    if budget.sheets:
        return Allowance(min(WORDS_A_PAGE * budget.sheets, _MOST * words), sheets=budget.sheets)
    if budget.unit is BudgetUnit.WORDS:
        return Allowance(budget.amount, at_most=budget.at_most, capped=budget.at_most)
    profile = findings.profile
    matter = sum(not heading and i not in profile.boilerplate for i, heading in enumerate(profile.heading))
    return Allowance(None, points=budget.sentences(matter))


def _named(name: str, words: int, sources: int) -> float:
    default = medium(words, sources)
    if words < SHORT_SOURCE:
        return default
    return {"short": default / 2, "long": min(2 * default, _MOST * words)}.get(name, default)
