"""Acronyms at their first use, with what they stand for."""

from __future__ import annotations

from typing import Any

from briefing.facts.acronyms import extraction
from briefing.facts.kinds import SPAN, Extraction, FactKind, as_pair
from briefing.model import Acronym, Document, Span


def _extract(found: Extraction) -> tuple[Acronym, ...]:
    return extraction.extract(found.document)


def _as_json(_: Document, acronym: Acronym) -> dict[str, Any]:
    return {"short": acronym.short, "long": acronym.long, "span": as_pair(acronym.span)}


def _columns(_: Document, acronym: Acronym) -> tuple[Span, str, str]:
    return acronym.span, acronym.long or "", "" if acronym.long else "not spelled out"


_SCHEMA: tuple[tuple[str, dict[str, Any]], ...] = (
    ("short", {"type": "string"}),
    ("long", {"type": ["string", "null"]}),
    ("span", SPAN),
)

KIND: FactKind[Acronym] = FactKind(
    extract=_extract, spans=lambda acronym: (acronym.span,), as_json=_as_json, columns=_columns, schema=_SCHEMA
)
