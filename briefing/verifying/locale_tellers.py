"""A sentence in a language other than English → the full name that stands right beside its verb of saying, where the facts read no speaker.

With capitals a first name and a surname before the verb, or behind it and a role; without them the name that opens the
sentence as its subject. Who it is nothing tells: only whether two sentences have the same name there may be asked.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.lower_case import plain_form
from briefing.language.scripts import ends_words, has_capitals, is_unspaced
from briefing.model import Document, Span
from briefing.verifying.words import words

_SHORTEST = 3
"""Letters of a first name or a surname at least."""
_NO_NAME = "회청부당측会庁省部署所党社側県市町"
"""How the names of bodies end, in Korean and Japanese."""


def name_beside_verb(document: Document, sentence: Span) -> Span | None:
    """The one full name that stands beside a verb of saying in a sentence."""
    if not has_capitals(document.language):
        return None if ends_words(document.language) else _opening_name(document, sentence)
    found = words(document.text, sentence.start, sentence.stop)
    says = _verbs(document.language)
    pairs = [n for n in range(len(found) - 1) if all(_may_be_name(document.text, found.span(m, m)) for m in (n, n + 1))]
    beside = [
        n for n in pairs if n + 2 not in pairs and n + 1 not in pairs and _is_told(found.forms, n, says, document)
    ]
    return found.span(beside[0], beside[0] + 1) if len(beside) == 1 else None


def _may_be_name(text: str, span: Span) -> bool:
    return span.of(text).istitle() and span.stop - span.start >= _SHORTEST


def _is_told(forms: list[str], name: int, says: frozenset[str], document: Document) -> bool:
    """Whether a verb of saying stands right behind two words, or right before them and perhaps their role."""
    known = lexicon(document.language).names
    if name + 2 < len(forms) and forms[name + 2] in says:
        return True
    before = forms[max(0, name - 2) : name]
    role = (
        before[-1:] if before and (before[-1] in known.role or before[-1].endswith(tuple(known.role_endings))) else []
    )
    return bool(before) and (before[-1] in says or (bool(role) and before[0] in says))


@cache
def _verbs(language: str) -> frozenset[str]:
    speech = lexicon(language).speech
    return frozenset(map(plain_form, speech.finite | speech.reporting))


def _opening_name(document: Document, sentence: Span) -> Span | None:
    found = _opening(document.language).match(document.text, sentence.start, sentence.stop)
    if found is None or found["name"][-1] in _NO_NAME:
        return None
    return Span(*found.span("name"))


@cache
def _opening(language: str) -> re.Pattern[str]:
    """The subject of a sentence that may be somebody's name."""
    known = lexicon(language)
    family = any_of(sorted(known.names.family_names))
    if not is_unspaced(language):
        marks = any_of(known.speech.subject_marks)
        return re.compile(rf"(?:[^\s.,]+\s){{0,2}}?(?P<name>{family}[가-힣]{{2}}){marks}\s")
    if known.speech.subject_marks:
        titles = any_of(sorted(known.speech.titles | known.names.role))
        return re.compile(rf"(?:[^、。はが]{{1,12}}の)?(?P<name>[\u4e00-\u9fff々]{{3,5}}?){titles}?[はが]")
    says = any_of(sorted(known.speech.finite | known.speech.reporting))
    return re.compile(rf"[^，。]{{0,12}}?(?P<name>{family}[\u4e00-\u9fff]{{1,2}}?){says}")
