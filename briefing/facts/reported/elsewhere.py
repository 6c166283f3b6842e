"""Reported speech in other languages than English: the clause behind "that", "according to", or before a parenthesis that says who.

No grammar of these languages is known, so each form wants everything in its place: a verb of the pack's `reporting`, a
subject right beside it that can speak, and a conjunction where the language has one. What is denied or asked is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.facts.reported.report import Report
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals, is_unspaced
from briefing.model import Document, Entity, Quote, Span

_DATELINE = deferred(
    r"(?:[^.\n]{3,40}?\d{4}[^.\n]{0,12}?|[^\W\d_a-zà-ÿа-яё][^\W\da-zà-ÿа-яё]{2,})[ \u00a0][–—-][ \u00a0]"
)
_LEAST = 12
"""Characters of a clause that says something, in a script of letters."""
_LEAST_UNSPACED = 6
_CASE_LETTERS = 2
"""Letters by which a surname in another case may differ."""


def find(document: Document, marked: Sequence[Quotation], entities: Sequence[Entity]) -> Iterator[Quote]:
    """The reported clauses of a document, in the order of their sentences.

    Args:
        document: In a language whose pack has `reporting`.
        marked: What stands between quotation marks there; a cue inside them is somebody's own words.
        entities: The people of the document, by whom surnames are told in full.
    """
    people = {entity.name: entity for entity in entities}
    for sentence in document.sentences:
        span = _stripped(document.text, sentence.span)
        if span is None or document.text[span.stop - 1 : span.stop] in ("?", "？", "؟"):
            continue
        for report in _in_sentence(document, span):
            if not _is_sound(document, report, marked):
                continue
            said = " ".join(report.speaker.of(document.text).split())
            name = None if report.pronoun else _full_name(said, people)
            yield Quote(report.content, speaker=report.speaker, cue=report.cue, direct=False, name=name)
            break


def _in_sentence(document: Document, span: Span) -> Iterator[Report]:
    if lexicon(document.language).speech.complementizers and has_capitals(document.language):
        from briefing.facts.reported import clauses_capitals

        return clauses_capitals.find(document.text, span, document.language)
    from briefing.facts.reported import clauses_marked

    return clauses_marked.find(document.text, span, document.language)


def _stripped(text: str, span: Span) -> Span | None:
    """A sentence without blanks, and the dash or bullet of a list, around it."""
    said = span.of(text)
    dateline = _DATELINE.match(said)
    said = said[dateline.end() :] if dateline else said
    start = span.stop - len(said.lstrip(" \n\u00a0•-*"))
    said = span.of(text)
    stop = span.start + len(said.rstrip())
    return Span(start, stop) if start < stop else None


def _is_sound(document: Document, report: Report, marked: Sequence[Quotation]) -> bool:
    """Whether a clause says something, and neither its cue nor all of it stands between quotation marks."""
    dense = is_unspaced(document.language) or lexicon(document.language).speech.subject_marks
    least = _LEAST_UNSPACED if dense else _LEAST
    if len(report.content) < least:
        return False
    behind = report.content.stop <= report.cue.start
    if behind and any(abs(quotation.outer.stop - report.content.stop) <= 1 for quotation in marked):
        return False
    return not any(
        report.cue.start in quotation.outer
        or report.speaker.start in quotation.content
        or (quotation.outer.start <= report.content.start + 1 and len(quotation.outer) * 2 > len(report.content))
        for quotation in marked
        if quotation.outer.overlaps(Span(min(report.cue.start, report.content.start), report.content.stop))
    )


def _full_name(said: str, people: dict[str, Entity]) -> str:
    """The one person's full name that words for a speaker hold, or end with its surname, maybe in another case; else the words."""
    held = [name for name in people if name in said]
    if not held:
        last = said.rsplit(maxsplit=1)[-1]
        held = [name for name in people if name.split()[-1] == last or _is_case_of(last, name.split()[-1])]
    return held[0] if len(held) == 1 else said


def _is_case_of(word: str, surname: str) -> bool:
    """Whether a word is likely a surname in another case ("Старцева")."""
    if len(surname) <= 2 * _CASE_LETTERS or not re.match(r"[^\W\da-zA-Z]", surname[-1]):
        return len(surname) > _CASE_LETTERS and word in (f"{surname}a", f"{surname}u")
    stem = surname[:-1] if surname[-1] in "аяйь" else surname
    return word.startswith(stem) and len(word) - len(stem) <= _CASE_LETTERS
