"""The words of a short brief → the language that it is in, where it has its words from its sources."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Document
from briefing.verifying.words import words

_SHARED = 0.4
"""Share of a brief's words, names apart, that stand in sources of its language at least."""

_QUOTED = deferred("[„“”\"«「『][^„“”\"«»「」『』]{1,400}[“”\"»」』]")


def language_of(brief: Document, sources: Sequence[Document]) -> str:
    """The language of the sources that have most of a brief's words; its own where it has small words that none of them has."""
    said = _small(brief)
    if not said:
        return brief.language
    best, share = brief.language, 0.0
    for code in dict.fromkeys(source.language for source in sources):
        known = frozenset(form for s in sources if s.language == code for form in words(s.text).forms)
        told = sum(form in known for form in said) / len(said)
        foreign = code != brief.language and not _function_words(brief.language).isdisjoint(set(said) - known)
        if told >= _SHARED and told > share and not foreign:
            best, share = code, told
    return best


def _small(brief: Document) -> list[str]:
    """The words of a brief without a capital, outside its quotations: an English brief may quote in French."""
    text = _QUOTED.sub(lambda quotation: " " * len(quotation[0]), brief.text)
    found = words(text)
    return [
        form
        for form, start in zip(found.forms, found.starts, strict=True)
        if text[start].isalpha() and not text[start].isupper()
    ]


def _function_words(language: str) -> frozenset[str]:
    known = lexicon(language).text
    return known.function_words | known.common_words
