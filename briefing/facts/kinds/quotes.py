"""Quotations, direct and reported."""

from __future__ import annotations

from typing import Any

from briefing.facts import quotes
from briefing.facts.kinds import Extraction, FactKind, as_pair
from briefing.model import Document, Quote, Span


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
    if quote.speaker is None:
        return quote.name or "unattributed"
    words = document[quote.speaker]
    return words if not quote.name or quote.name == words else f"{quote.name} (“{words}”)"


KIND: FactKind[Quote] = FactKind(
    extract=_extract,
    spans=lambda quote: (quote.content,),
    as_json=_as_json,
    columns=_columns,
    counted=lambda quote: quote.direct,
)
