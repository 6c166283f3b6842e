"""Outlook: what is expected, planned, due or demanded; the modal verb is part of the sentence and so is kept."""

from __future__ import annotations

import re

from briefing.model import Findings, Section
from briefing.sections.items import Taken, matching

KEY = "outlook"
MOST = 4
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|(?:is|are|was|were|be|being) (?:expected|scheduled|due|set|likely|planned|slated|poised) to"
    r"|expects? to|plans? to|intends? to|aims? to|deadline|forecasts?|projected|by the end of|next (?:week|month|year|spring|"
    r"summer|autumn|fall|winter)|in the coming|upcoming|must|vow(?:s|ed) to|pledge[sd]? to|is to be)\b",
)
_TALK = re.compile(r"[“\"]|\bwill of\b|\bfree will\b|\bgoodwill\b")


def build(findings: Findings, taken: Taken) -> Section | None:
    """Sentences that look ahead and stand nowhere else in the briefing."""
    nodes = matching(findings, ahead, taken, most=MOST)
    return Section(KEY, "Outlook", nodes) if nodes else None


def ahead(text: str, document: int) -> bool:
    """Whether a sentence looks ahead, in the writer's own words."""
    del document
    return bool(_AHEAD.search(text)) and not _TALK.search(text)
