"""What comes next: what is scheduled, planned, expected or due, a line each; the modal verb is kept."""

from __future__ import annotations

import re
from functools import cache, partial

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch
from briefing.language.scripts import ends_words
from briefing.model import Date, DateKind, Document, DocumentKind, Findings, Span
from briefing.sections import outlook
from briefing.sections.lines import Line, Worth
from briefing.sections.statement_lines import LONGEST, matching, statement_item

HEADING = "Next"
_DAYS = frozenset({DateKind.DATE, DateKind.TIME})
_UNTIL = deferred(
    r"\b(?:by|until|before|due(?:\son)?|no\slater\sthan|deadline(?:\s\w+)?|closes?\son|expires?\son)\s(?:the\s|noon\son\s)?$",
    re.IGNORECASE,
)
_SUPPOSED = deferred(r"(?:if|when|whether|unless|should|suppose|assum\w+)\b", re.IGNORECASE)
"""How an English sentence opens that says what would be."""

_WILL = deferred(r"\b(?:will|won['’]t|shall|must|(?:is|are) to)\b")
"""What says of a day in a text without a date of its own that it lies ahead."""

_ASKING = frozenset({DocumentKind.MAIL, DocumentKind.LETTER})
_NEEDS = deferred(r"\b(?:please|(?:I|we) (?:need|ask|must have)|(?:can|could|would|will) you)\b", re.IGNORECASE)
"""How somebody asks another for what is due, in a present that looks nowhere ahead."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """What is planned, expected or scheduled, and what will be on a day that is named."""
    found = []
    for line in matching(findings, outlook.KEY, partial(_looks_ahead, findings)):
        citation = line.item.citations[0]
        document = findings.corpus.documents[citation.document]
        kind = findings.kinds[citation.document] if findings.kinds else DocumentKind.REPORT
        if _comes(findings, citation.document, document, citation.span, kind):
            found.append(line)
    return tuple(found)


def _looks_ahead(findings: Findings, text: str, number: int) -> bool:
    language = findings.corpus.documents[number].language
    return outlook.ahead(findings, text, number) or _planned(language).search(text) is not None


def _comes(findings: Findings, number: int, document: Document, span: Span, kind: DocumentKind) -> bool:
    """Whether a sentence that looks ahead tells of something to come: a paper's own next work, a court's day, else a plan or a day."""
    text = document[span]
    if _supposed(document.language).match(text):
        return False
    if kind is DocumentKind.PAPER:
        return _further_work().search(text) is not None
    dates = (date for date in findings.facts[number].dates if span.start <= date.span.start < span.stop)
    dated = (document.metadata.date or _WILL.search(text)) and any(_is_ahead(date, document) for date in dates)
    return bool(dated) or (kind is not DocumentKind.JUDGMENT and _planned(document.language).search(text) is not None)


def _is_ahead(date: Date, document: Document) -> bool:
    """Whether a day, month, year or quarter lies not before the document's own; one that nothing dates may lie ahead."""
    if date.kind not in _DAYS or not date.value:
        return False
    own = document.metadata.date or ""
    size = min(len(date.value), len(own))
    return date.value[:size] >= own[:size] if date.value[:1].isdigit() else "FUTURE" in date.value


@cache
def _further_work() -> re.Pattern[str]:
    return deferred(rf"\b{any_of(lexicon('en').sections.further_work, blank=' ')}\b", re.IGNORECASE)


@cache
def _planned(language: str) -> PhraseSearch | re.Pattern[str]:
    """A plan or an expectation, as it is put: "plans to", "is due to"."""
    words = lexicon(language).sections
    if language not in outlook.ENGLISH:
        return PhraseSearch(words.planned, whole=ends_words(language))
    return deferred(
        rf"\b(?:{any_of(words.planned, blank=' ')}|(?:is|are|be|being) {any_of(words.awaited)} to)\b", re.IGNORECASE
    )


@cache
def _supposed(language: str) -> re.Pattern[str]:
    """How a sentence opens that says what would be."""
    if language in outlook.ENGLISH:
        return _SUPPOSED
    conditions = any_of(lexicon(language).clauses.conditions)
    return deferred(rf"{conditions}(?!\w)" if ends_words(language) else conditions, re.IGNORECASE)


def deadlines(findings: Findings) -> tuple[Line, ...]:
    """What is asked for or happens by a day that the sentence names, a line each; they survive every length.

    None of a call on results: what a company expects by some day is no deadline, and its guidance is read for first.
    """
    worth, found = Worth.of(findings), []
    for number, start in enumerate(findings.corpus.starts()):
        if findings.kinds and findings.kinds[number] is DocumentKind.CALL:
            continue
        document = findings.corpus.documents[number]
        for date in findings.facts[number].dates:
            sentence = document.sentence_at(date.span.start)
            if sentence is None or date.kind not in _DAYS or not _due(findings, number, sentence.span, date.span):
                continue
            head = start + sentence.index
            passage = findings.passages[head]
            if (
                passage is None
                or passage.first != passage.last
                or passage.words > LONGEST
                or findings.profile.heading[head]
            ):
                continue
            one = statement_item(findings, number, sentence.span)
            found.append(Line(outlook.KEY, one, worth[head], (head,), (head,)))
    return tuple(found)


def _due(findings: Findings, number: int, sentence: Span, date: Span) -> bool:
    """Whether a date is named as one by which something is due, and its sentence looks ahead to it."""
    document = findings.corpus.documents[number]
    before = document.text[max(sentence.start, date.start - 24) : date.start]
    if _UNTIL.search(before) is None:
        return False
    asked = findings.kinds and findings.kinds[number] in _ASKING and _NEEDS.search(document[sentence])
    return bool(asked) or outlook.ahead(findings, document[sentence], number)
