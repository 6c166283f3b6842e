"""Outlook: what is expected, planned, due or demanded; the modal verb is part of the sentence and so is kept."""

from __future__ import annotations

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Findings, Section
from briefing.sections.items import Taken, matching

KEY = "outlook"
MOST = 4
_WORDS = lexicon("en").sections
_AHEAD = deferred(rf"\b(?:{any_of(_WORDS.ahead)}|(?:is|are|was|were|be|being) {any_of(_WORDS.awaited)} to)\b")
_TALK = deferred(r"[“\"]|\bwill of\b|\bfree will\b|\bgoodwill\b")


def build(findings: Findings, taken: Taken) -> Section | None:
    """Sentences that look ahead and stand nowhere else in the briefing."""
    nodes = matching(findings, ahead, taken, most=MOST)
    return Section(KEY, "Outlook", nodes) if nodes else None


def ahead(text: str, document: int) -> bool:
    """Whether a sentence looks ahead, in the writer's own words."""
    del document
    return bool(_AHEAD.search(text)) and not _TALK.search(text)
