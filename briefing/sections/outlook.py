"""Outlook: what is expected, planned, due or demanded; the modal verb is part of the sentence and so is kept."""

from __future__ import annotations

from functools import cache, partial

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.scripts import ends_words
from briefing.model import Findings, Section
from briefing.sections.items import Taken, matching

KEY = "outlook"
MOST = 4
ENGLISH = ("en", "und")
"""Languages whose own grammar of plans is known; of the others, their data files have the phrases."""
_WORDS = lexicon("en").sections
_AHEAD = deferred(rf"\b(?:{any_of(_WORDS.ahead)}|(?:is|are|was|were|be|being) {any_of(_WORDS.awaited)} to)\b")
_TALK = deferred(r"[“”„«»「\"]|\bwill of\b|\bfree will\b|\bgoodwill\b")


def build(findings: Findings, taken: Taken) -> Section | None:
    """Sentences that look ahead and stand nowhere else in the briefing."""
    nodes = matching(findings, partial(ahead, findings), taken, most=MOST)
    return Section(KEY, "Outlook", nodes) if nodes else None


def ahead(findings: Findings, text: str, document: int) -> bool:
    """Whether a sentence looks ahead, in the writer's own words."""
    language = findings.corpus.documents[document].language
    search = _AHEAD if language in ENGLISH else _elsewhere(language)
    return bool(search.search(text)) and not _TALK.search(text)


@cache
def _elsewhere(language: str) -> PhraseSearch:
    return PhraseSearch(lexicon(language).sections.ahead, whole=ends_words(language))
