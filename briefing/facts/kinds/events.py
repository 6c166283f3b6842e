"""Events: what each date dates."""

from __future__ import annotations

from typing import Any

from briefing.facts.dates import events
from briefing.facts.kinds import Extraction, FactKind, as_pair
from briefing.model import Document, Event, Span


def _extract(found: Extraction) -> tuple[Event, ...]:
    return events.extract(found.document, dates=found.of("dates"))


def _as_json(_: Document, event: Event) -> dict[str, Any]:
    return {"span": as_pair(event.date.span), "clause": as_pair(event.clause)}


def _columns(_: Document, event: Event) -> tuple[Span, str, str]:
    return event.clause, event.date.value or "", ""


KIND: FactKind[Event] = FactKind(
    extract=_extract, spans=lambda event: (event.clause,), as_json=_as_json, columns=_columns
)
