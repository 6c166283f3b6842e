"""Entities: people, organisations and places by name."""

from __future__ import annotations

from typing import Any

from briefing.facts.kinds import SPAN, Extraction, FactKind, as_pair
from briefing.facts.names import extraction
from briefing.model import Document, Entity, Span


def _extract(found: Extraction) -> tuple[Entity, ...]:
    return extraction.extract(found.document, acronyms=found.of("acronyms"), engine=found.names)


def _as_json(_: Document, entity: Entity) -> dict[str, Any]:
    return {
        "name": entity.name,
        "kind": str(entity.kind),
        "mentions": [as_pair(mention) for mention in entity.mentions],
        "roles": list(entity.roles),
        "aliases": list(entity.aliases),
    }


def _columns(_: Document, entity: Entity) -> tuple[Span, str, str]:
    about = "; ".join([str(entity.kind), *entity.roles, *(f"also {alias}" for alias in entity.aliases)])
    return entity.mentions[0], entity.name, about


_SCHEMA: tuple[tuple[str, dict[str, Any]], ...] = (
    ("name", {"type": "string"}),
    ("kind", {"enum": ["person", "organisation", "place"]}),
    ("mentions", {"type": "array", "items": SPAN}),
    ("roles", {"type": "array", "items": {"type": "string"}}),
    ("aliases", {"type": "array", "items": {"type": "string"}}),
)

KIND: FactKind[Entity] = FactKind(
    extract=_extract, spans=lambda entity: entity.mentions, as_json=_as_json, columns=_columns, schema=_SCHEMA
)
