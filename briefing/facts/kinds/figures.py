"""Figures: numbers with their unit or currency, and what they count."""

from __future__ import annotations

import math
from typing import Any

from briefing.facts.figures import extraction
from briefing.facts.kinds import SPAN, SPAN_OR_NULL, Extraction, FactKind, as_pair
from briefing.model import Document, Figure, Span


def _extract(found: Extraction) -> tuple[Figure, ...]:
    return extraction.extract(found.document, dates=found.of("dates"), entities=found.of("entities"))


def _as_json(document: Document, figure: Figure) -> dict[str, Any]:
    out: dict[str, Any] = {"span": as_pair(figure.span), "value": _finite(figure.value)}
    for key, bound in (("low", figure.low), ("high", figure.high)):
        if bound is not None:
            out[key] = _finite(bound)
    out["unit"] = figure.unit
    out["qualifier"] = document[figure.qualifier] if figure.qualifier else None
    out["of"] = as_pair(figure.of)
    return out


def _finite(value: float | None) -> float | int | None:
    """Whole numbers without ".0"; what is not finite is no number."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else value


def _columns(document: Document, figure: Figure) -> tuple[Span, str, str]:
    shown = figure.span
    if figure.qualifier:
        shown = Span(min(shown.start, figure.qualifier.start), max(shown.stop, figure.qualifier.stop))
    return shown, _value(figure), document[figure.of] if figure.of else ""


def _value(figure: Figure) -> str:
    number = "" if figure.value is None else f"{figure.value:.12g}"
    if figure.low is not None or figure.high is not None:
        number = "–".join("" if end is None else f"{end:.12g}" for end in (figure.low, figure.high))
    return " ".join(part for part in (number, figure.unit or "") if part)


_SCHEMA: tuple[tuple[str, dict[str, Any]], ...] = (
    ("span", SPAN),
    ("value", {"type": ["number", "null"]}),
    ("low", {"type": "number"}),
    ("high", {"type": "number"}),
    ("unit", {"type": ["string", "null"]}),
    ("qualifier", {"type": ["string", "null"]}),
    ("of", SPAN_OR_NULL),
)

KIND: FactKind[Figure] = FactKind(
    extract=_extract,
    spans=lambda figure: (figure.span,),
    as_json=_as_json,
    columns=_columns,
    schema=_SCHEMA,
    optional=("low", "high"),
)
