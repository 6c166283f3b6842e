"""Sentences that stand because of what they do: look ahead, deny or leave open, tell what came before; a line each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from briefing.model import DateKind, Document, DocumentKind, Findings, Item, Span
from briefing.sections import background, caveats, outlook
from briefing.sections.date_brackets import resolved
from briefing.sections.items import bare, standing, statement
from briefing.sections.lines import Line, Worth

LONGEST = 40
"""Words of a line."""
_DAYS = frozenset({DateKind.DATE, DateKind.TIME})
_UNTIL = re.compile(
    r"\b(?:by|until|before|due(?:\son)?|no\slater\sthan|deadline(?:\s\w+)?|closes?\son|expires?\son)\s(?:the\s|noon\son\s)?$",
    re.IGNORECASE,
)
HEADINGS = {outlook.KEY: "Next", caveats.KEY: "Not established", background.KEY: "Background"}


def next_steps(findings: Findings) -> tuple[Line, ...]:
    """What is expected, planned, due or demanded; the modal verb is kept."""
    return matching(findings, outlook.KEY, outlook.ahead)


def not_established(findings: Findings) -> tuple[Line, ...]:
    """What is denied, disputed, could not be verified, or was not answered; what a paper did not find is its result."""
    open_question = partial(caveats.open_question, findings)

    def fits(text: str, number: int) -> bool:
        paper = bool(findings.kinds) and findings.kinds[number] is DocumentKind.PAPER
        return not paper and bool(open_question(text, number))

    return matching(findings, caveats.KEY, fits)


def earlier_events(findings: Findings) -> tuple[Line, ...]:
    """What came before."""
    return matching(findings, background.KEY, background.of_the_past(findings))


def deadlines(findings: Findings) -> tuple[Line, ...]:
    """What is asked for or happens by a day that the sentence names, a line each; they survive every length."""
    worth, found = Worth(findings), []
    for number, start in enumerate(findings.corpus.starts()):
        document = findings.corpus.documents[number]
        for date in findings.facts[number].dates:
            sentence = document.sentence_at(date.span.start)
            if sentence is None or date.kind not in _DAYS or not _due(document, sentence.span, date.span):
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


def _due(document: Document, sentence: Span, date: Span) -> bool:
    """Whether a date is named as one by which something is due, or a sentence as one that looks ahead to it."""
    before = document.text[max(sentence.start, date.start - 24) : date.start]
    return _UNTIL.search(before) is not None and outlook.ahead(document[sentence], 0)


def matching(
    findings: Findings, key: str, fits: Callable[[str, int], bool] | None = None, *, longest: int = LONGEST
) -> tuple[Line, ...]:
    """The passages of at most `longest` words whose head fits, in the order of the corpus.

    Args:
        findings: With facts.
        key: Of the section.
        fits: Called with a sentence and the index of its document; None where every sentence does.
        longest: Words of a line.
    """
    worth, found = Worth(findings), []
    for head, passage, span, number in standing(findings):
        text = findings.profile.texts[head]
        if passage.words <= longest and not text.endswith("?") and (fits is None or fits(text, number)):
            one = statement_item(findings, number, span)
            found.append(Line(key, one, worth[head], tuple(passage), (number, span.start)))
    return tuple(found)


def statement_item(findings: Findings, number: int, span: Span) -> Item:
    """The item of whole sentences, with its speaker in a transcript and its dates resolved."""
    shown = bare(findings, number, span)
    one = statement(findings, number, shown)
    added = tuple(sorted((*one.insertions, *resolved(findings, number, shown))))
    return replace(one, insertions=added)
