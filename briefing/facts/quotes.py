"""Quotations with their speakers: a `Document` → `Quote` values.

Direct speech is what stands between quotation marks and is given to somebody, or stands alone as a sentence; scare
quotes, titles of works and nicknames are passed over. Indirect speech is the clause that a verb of saying or
"according to" reports. A speaker is the words of the text, and a name is printed only where one candidate is left.
"""

from __future__ import annotations

from briefing.facts import clauses, quotation_marks
from briefing.facts.attribution import Attribution, Attributor
from briefing.facts.quotation_marks import Quotation
from briefing.facts.speech_words import TRANSITIVE, WORKS
from briefing.model import Document, Entity, Quote, Span


def extract(document: Document, *, entities: tuple[Entity, ...] = ()) -> tuple[Quote, ...]:
    """The quotations of `document`, ascending by the start of their content.

    Args:
        document: With its blocks and sentences.
        entities: Names found before; they resolve surnames and pronouns. Without them capitalised words must do.
    """
    del entities
    marked = quotation_marks.find(document.text, document.blocks)
    rows = clauses.lines(document, marked)
    given = Attributor(document.text, marked, rows).find()
    out: list[Quote] = []
    for number, attribution in given.items():
        quotation = marked[number]
        if attribution is None:
            if not _stands_alone(document.text, quotation.content):
                continue
            out.append(Quote(quotation.content, group=number))
            continue
        if _is_title(document.text, quotation, attribution):
            continue
        out.append(Quote(quotation.content, speaker=attribution.speaker, cue=attribution.cue, group=number))
    return tuple(sorted(out, key=lambda q: q.content))


def _stands_alone(text: str, content: Span) -> bool:
    """Whether a quotation that nobody is named for is speech: a sentence or more."""
    words = content.of(text)
    return words[-1] in ".?!…" and words[0].isupper() and len(words.split()) > 4


def _is_title(text: str, quotation: Quotation, given: Attribution) -> bool:
    """Whether a quotation is the title of a work, or a name: its words are capitalised and no comma leads to it."""
    tokens = quotation.content.of(text).rstrip(",.").split()
    if len(tokens) > 8 or tokens[-1][-1] in "!?…":
        return False
    if not all(token[0].isupper() or token[0].isdigit() or (len(token) < 5 and n) for n, token in enumerate(tokens)):
        return False
    if given.cue.stop > quotation.content.start:
        return False
    lead = text[max(0, quotation.outer.start - 40) : quotation.outer.start].rstrip()
    if lead.endswith(","):
        return lead[:-1].split()[-1:] != [] and lead[:-1].split()[-1].lower() in WORKS
    touches = quotation.outer.start - given.cue.stop < 2
    return not lead.endswith(":") and (not touches or given.cue.of(text).lower() in TRANSITIVE)
