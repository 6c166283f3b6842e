"""The words of a short brief → the language that it is in, where it has its words from its sources."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Document
from briefing.verifying.words import words

_SHARED = 0.4
"""Share of a brief's words, names apart, that stand in sources of its language at least."""

_QUOTED = deferred('[„“”"«「『][^„“”"«»「」『』]{1,400}[“”"»」』]')


def language_of(brief: Document, sources: Sequence[Document]) -> str:
    """The language of the sources that have most of a brief's words; its own where it has small words that none of them has."""
    text = _QUOTED.sub(lambda quotation: " " * len(quotation[0]), brief.text)  # an English brief may quote in French
    said, found = _telling(text), words(text)
    own = _function_words(brief.language).intersection(found.forms)
    best, share = brief.language, 0.0
    for code in dict.fromkeys(source.language for source in sources if said):
        known = frozenset(form for source in sources if source.language == code for form in words(source.text).forms)
        told = sum(form in known for form in said) / len(said)
        foreign = code != brief.language and not own <= known
        if told >= _SHARED and told > share and not foreign:
            best, share = code, told
    return best


def _telling(text: str) -> list[str]:
    """The words of a text but for those with a capital, or all where each has one: a name proves no language, a dateline has nothing else."""
    found = words(text)
    letters = [(form, text[at]) for form, at in zip(found.forms, found.starts, strict=True) if text[at].isalpha()]
    return [form for form, first in letters if not first.isupper()] or [form for form, _ in letters]


def _function_words(language: str) -> frozenset[str]:
    known = lexicon(language).text
    return known.function_words | known.common_words
