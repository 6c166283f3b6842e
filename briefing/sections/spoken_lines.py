"""A line of talk as it is printed: without its fillers, each piece verbatim and cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import OMISSION, Findings, Item, Span
from briefing.sections.items import cite
from briefing.selection.strikes import fillers
from briefing.text.boilerplate import speaker_label


def without_fillers(findings: Findings, one: Item) -> Item:
    """The item without fillers at its edges and inside; a mark of omission stands where it is cut inside, or begins small and nobody is named before it."""
    citation = one.citations[0]
    begins = citation.span.start
    label = speaker_label(one.text)
    parts = fillers.pieces(one.text, label)
    if parts == (Span(label, len(one.text)),):
        return one
    named = len(one.text[:label].rstrip())
    if parts[0].start == label:
        parts = (Span(0, parts[0].stop), *parts[1:])
    elif named:  # the speaker and his words, as they stand where no filler is between them
        parts = (Span(0, named), *parts)
    text, insertions = _joined(one, parts, named)
    before = [(at, words) for at, words in one.insertions if not at]
    if not before and parts[0].start and text[0].islower():
        before = [(0, OMISSION)]
    spans = (Span(begins + part.start, begins + part.stop) for part in parts)
    citations = tuple(cite(findings, citation.document, span) for span in spans)
    return replace(one, text=text, citations=citations, insertions=(*before, *insertions))


def _joined(one: Item, parts: Sequence[Span], named: int) -> tuple[str, list[tuple[int, str]]]:
    """The words of these parts of an item, and what is set into them, with a mark of omission at each joint but behind the speaker, who ends at `named`."""
    text, insertions = "", list[tuple[int, str]]()
    for part in parts:
        if text:
            insertions += [(len(text), OMISSION)] if len(text) > named else []
            text += " "
        inside = ((at, words) for at, words in one.insertions if at and part.start <= at <= part.stop)
        insertions += ((at - part.start + len(text), words) for at, words in inside)
        text += one.text[part.start : part.stop]
    return text, insertions
