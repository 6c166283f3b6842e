"""What a sentence reports whose verb of saying has no subject: the one who speaks in the sentence right before it goes on.

"وأضافت أن …", "Añadió que …", "이어 … 덧붙였다", "…との見方も示した". The sentence must open with its verb, or with a word by which a
speaker goes on, so that nobody else can be its subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import has_capitals
from briefing.model import Document, Quote, Span

_BLANK = r"[ \u00a0]"
_LEAST = 6
"""Characters of a clause that says something."""
_VIEW_JA = r"との(?:見方|考え|認識|見解|方針|意向|見通し)(?:を|も)(?P<verb>示した|示している|述べた|明らかにした|強調した|語った)"
_SAID_KO = r"[다라자냐](?:고|며)"
_NOMINAL_TR = r"(?:[ıiuü]ğ[ıiuü]n[ıiuü]|[ea]ceğini|[ea]cağını|(?:ları|leri)n[ıi])"


def find(document: Document, marked: Sequence[Quotation], said: Sequence[Quote]) -> Iterator[Quote]:
    """The clauses that somebody goes on to report.

    Args:
        document: In a language whose verbs of saying are known.
        marked: What stands between quotation marks.
        said: All that is given to somebody so far, with or without marks.
    """
    form = _form(document.language) if said else None
    if form is None:
        return
    known = sorted(said, key=lambda quote: quote.content)
    taken = [one.outer for one in marked] + [quote.content for quote in known]
    for before, sentence in zip(document.sentences, document.sentences[1:], strict=False):
        found = form.match(document.text, sentence.span.start, sentence.span.stop)
        if found is None or document.paragraph(before.span.start) != document.paragraph(sentence.span.start):
            continue
        content = Span(*found.span("what"))
        told = _last(known, before.span)
        if told is None or len(content) < _LEAST or any(span.overlaps(Span(*found.span())) for span in taken):
            continue
        more = replace(told, content=content, cue=Span(*found.span("verb")), direct=False)
        known.append(more)
        yield more


def _last(known: Sequence[Quote], sentence: Span) -> Quote | None:
    """The last in a sentence that is given to somebody who is named."""
    told = [quote for quote in known if quote.cue and quote.cue.start in sentence and quote.speaker]
    return told[-1] if told and told[-1].name is not None else None


@cache
def _form(language: str) -> re.Pattern[str] | None:
    """How a sentence is written that goes on: `verb` and `what`; None for a language whose verb always has its subject."""
    known = lexicon(language).speech
    verb = f"(?P<verb>{any_of(sorted(known.reporting), blank=_BLANK)})"
    on = any_of(sorted(known.continuing))
    if language == "ja":
        return re.compile(rf"\s*(?:{on}、?)?(?P<what>[^。「」]+?){_VIEW_JA}(?=。)")
    if language == "ko":
        return re.compile(rf"\s*{on},?\s(?P<what>[^.“”\"]+?{_SAID_KO})\s{verb}(?=\.)")
    if language == "tr":
        return re.compile(rf"\s*{on},?\s(?P<what>[^.“”\"\nA-ZÇĞİÖŞÜ]+?{_NOMINAL_TR})\s(?:de\s|da\s)?{verb}(?=\.)")
    if not known.continuing or not known.complementizers:
        return None
    that = any_of(sorted(known.complementizers))
    what = r"(?P<what>(?:[^.\n«»“”\"]|(?<=\d)\.(?=\d))+)(?=\.?\s*$)"
    if not has_capitals(language):
        return re.compile(rf"\s*و{verb}(?:\s(?:إلى|على|من|عن))?\s{that}\s{what}")
    auxiliary = rf"(?:{any_of(sorted(known.auxiliary))}[ \u00a0])?"
    return re.compile(
        rf"\s*(?:{on},?[ \u00a0])?{auxiliary}(?:{on}[ \u00a0])?{verb}(?:[ \u00a0]{on})?,?[ \u00a0]{that}[ \u00a0]{what}",
        re.IGNORECASE,
    )
