"""Dates, times, durations and sets, with their TIMEX3 values."""

from __future__ import annotations

from typing import Any

from briefing.facts.dates import extraction
from briefing.facts.kinds import SPAN, Extraction, FactKind, as_pair
from briefing.model import Date, Document, Span


def _extract(found: Extraction) -> tuple[Date, ...]:
    return extraction.extract(found.document, as_of=found.as_of)


def _as_json(_: Document, date: Date) -> dict[str, Any]:
    out = {"span": as_pair(date.span), "value": date.value, "kind": str(date.kind)}
    return {**out, "ambiguous": True} if date.ambiguous else out


def _columns(_: Document, date: Date) -> tuple[Span, str, str]:
    return date.span, (date.value or "") + (" ambiguous" if date.ambiguous else ""), str(date.kind)


_SCHEMA: tuple[tuple[str, dict[str, Any]], ...] = (
    ("span", SPAN),
    ("value", {"type": ["string", "null"], "description": "A TIMEX3 value."}),
    ("kind", {"enum": ["date", "time", "duration", "set"]}),
    ("ambiguous", {"const": True}),
)

KIND: FactKind[Date] = FactKind(
    extract=_extract,
    spans=lambda date: (date.span,),
    as_json=_as_json,
    columns=_columns,
    schema=_SCHEMA,
    optional=("ambiguous",),
)
