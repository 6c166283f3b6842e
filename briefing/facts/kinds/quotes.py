"""Quotations, direct and reported."""

from __future__ import annotations

from typing import Any

from briefing.facts import quotes
from briefing.facts.kinds import SPAN, SPAN_OR_NULL, Extraction, FactKind, as_pair
from briefing.model import Document, Quote, Span

_NEAR = 3
"""Words between a speaker and the cue that are shown with it ("did not")."""


def _extract(found: Extraction) -> tuple[Quote, ...]:
    return quotes.extract(found.document, entities=found.of("entities"))


def _as_json(_: Document, quote: Quote) -> dict[str, Any]:
    return {
        "content": as_pair(quote.content),
        "speaker": as_pair(quote.speaker),
        "cue": as_pair(quote.cue),
        "direct": quote.direct,
        "name": quote.name,
    }


def _columns(document: Document, quote: Quote) -> tuple[Span, str, str]:
    return quote.content, "direct" if quote.direct else "indirect", _speaker(document, quote)


def _speaker(document: Document, quote: Quote) -> str:
    """Who said it, and how: "the minister (denied)", "Ann Lee (“she”, did not say)"."""
    if quote.speaker is None:
        return quote.name or "unattributed"
    words = document[quote.speaker]
    name = quote.name or words
    said = [f"“{words}”"] if name != words else []
    said += [how] if (how := _how(document, quote)) else []
    return f"{name} ({', '.join(said)})" if said else name


def _how(document: Document, quote: Quote) -> str:
    """The cue with the few words between it and the speaker, so that no "not" is lost; "" where it is a mark."""
    if quote.cue is None or not document[quote.cue][:1].isalpha():
        return ""
    cue = document[quote.cue]
    if quote.speaker is None or quote.speaker.stop > quote.cue.start:
        return cue
    between = document.text[quote.speaker.stop : quote.cue.start]
    near = len(between.split()) <= _NEAR and all(c.isalpha() or c in " ’'" for c in between)
    return " ".join(f"{between} {cue}".split()) if near and between.strip() else cue


_SCHEMA: tuple[tuple[str, dict[str, Any]], ...] = (
    ("content", SPAN),
    ("speaker", SPAN_OR_NULL),
    ("cue", SPAN_OR_NULL),
    ("direct", {"type": "boolean"}),
    ("name", {"type": ["string", "null"]}),
)

KIND: FactKind[Quote] = FactKind(
    extract=_extract,
    spans=lambda quote: (quote.content,),
    as_json=_as_json,
    columns=_columns,
    counted=lambda quote: quote.direct,
    schema=_SCHEMA,
)
