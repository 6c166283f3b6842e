"""Which part a sentence has in its text, by the words of its language (`briefing.language.vocabulary.rhetoric`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.vocabulary.rhetoric import Rhetoric
from briefing.model import Findings

Words = Callable[[Rhetoric], frozenset[str]]
"""Which words of the group are asked for; a function of a module, so that patterns are made once."""


def holds(findings: Findings, number: int, text: str, words: Words) -> bool:
    """Whether a sentence of the document `number` has one of these words or phrases."""
    return place(findings, number, text, words) >= 0


def place(findings: Findings, number: int, text: str, words: Words) -> int:
    """Where the first of these words or phrases stands in a sentence of the document `number`; -1 for nowhere."""
    found = _pattern(findings.corpus.documents[number].language, words).search(text)
    return found.start() if found else -1


@cache
def _pattern(language: str, words: Words) -> re.Pattern[str]:
    phrases = any_of(words(lexicon(language).rhetoric), blank=r"\s+")
    return deferred(rf"(?<!\w){phrases}(?!\w)", re.IGNORECASE)


def parties(group: Rhetoric) -> frozenset[str]:
    """Who stands before a court."""
    return group.parties


def past(group: Rhetoric) -> frozenset[str]:
    """Verbs of what happened."""
    return group.past


def issues(group: Rhetoric) -> frozenset[str]:
    """What puts a question to be decided."""
    return group.issues


def holdings(group: Rhetoric) -> frozenset[str]:
    """What says that a court holds something."""
    return group.holdings


def submissions(group: Rhetoric) -> frozenset[str]:
    """What says that a party holds something."""
    return group.submissions


def reasons(group: Rhetoric) -> frozenset[str]:
    """What gives a reason."""
    return group.reasons


def orders(group: Rhetoric) -> frozenset[str]:
    """What a court orders."""
    return group.orders


def judgements(group: Rhetoric) -> frozenset[str]:
    """What marks a judgement, an estimate, an expectation."""
    return group.judgements


def risks(group: Rhetoric) -> frozenset[str]:
    """What may go wrong."""
    return group.risks


def decisions(group: Rhetoric) -> frozenset[str]:
    """What was or is to be decided."""
    return group.decisions
