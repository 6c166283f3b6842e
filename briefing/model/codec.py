"""A briefing ↔ a JSON-able dict, and ↔ the bytes of a JSON file (briefing/schema/briefing.schema.json).

The dict is what the .json writer prints and what a Word file carries inside. `decode` undoes `encode` exactly; only two
surrogates that stand side by side in a text, which no reader gives, would come back as one character.
"""

from __future__ import annotations

import json
import re
from typing import Any

from briefing.errors import InputError
from briefing.model import choices_codec
from briefing.model.briefings import Briefing, Citation, Item, ItemKind, Section, Source, Table
from briefing.model.documents import sha256
from briefing.model.json_values import as_list, checked, get, mapping, rows
from briefing.model.spans import Span
from briefing.version import __version__

SCHEMA = "briefing/2"
"""Name and version of the form that is written."""

READABLE = frozenset({SCHEMA, "briefing/1"})
"""The forms that are read. The first, of 0.1.0, has no items of several pieces and no remarks on sources."""

NAMESPACE = "urn:briefing:json:1"
"""Namespace of the one element of the custom XML part in which a Word file carries the JSON, in ASCII."""

_TAG = "briefing:"
"""What the tag of a content control for the analyst begins with; the section's key follows. Word takes 64 characters."""

_LONE = re.compile("[\ud800-\udfff]")
_TEXTS = (
    "title",
    "method",
    "date",
    "author",
    "to",
    "sender",
    "marking",
    "language",
    "template",
    "asked",
    "got",
    "sourcing",
)
_SOURCE_TEXTS = ("title", "author", "outlet", "date", "name", "format", "sha256", "language", "url")
_DEEPEST = 32

UNKNOWN = "unknown"
"""`Item.edited_from` of a cited text that comes without its digest: nothing shows that it is verbatim."""


def slot_tag(key: str) -> str:
    """The tag of the content control in which a Word file holds the section `key` for the analyst to write."""
    return _TAG + re.sub(r"[^\w.-]+", "-", key)[:50]


def dumps(briefing: Briefing) -> bytes:
    """The JSON file of a briefing: UTF-8, keys sorted, indented by two, a line feed at the end."""
    text = json.dumps(encode(briefing), ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
    return _LONE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", text).encode() + b"\n"


def digest(text: str) -> str:
    """The SHA-256 of a text, in hex."""
    return sha256(text.encode("utf-8", "surrogatepass"))


def loads(data: bytes | str) -> Briefing:
    """The briefing in a JSON file.

    Raises:
        InputError: key ``bad-record``; no JSON, or not a briefing: the reason names the place.
    """
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}", key="bad-record") from error
    return decode(value)


# --- out ----------------------------------------------------------------------------------------------------------


def encode(briefing: Briefing) -> dict[str, Any]:
    """A briefing as dicts, lists, strings and numbers."""
    return {
        "schema": SCHEMA,
        "generator": {"name": "briefing", "version": __version__},
        **{key: getattr(briefing, key) for key in _TEXTS},
        "words": briefing.words,
        "notices": list(briefing.notices),
        "extra": [list(pair) for pair in briefing.extra],
        "sections": [
            {"key": section.key, "heading": section.heading, "nodes": [_node(node) for node in section.nodes]}
            for section in briefing.sections
        ],
        "sources": [
            {
                **{key: getattr(source, key) for key in _SOURCE_TEXTS},
                "words": source.words,
                "share": source.share,
                "remarks": list(source.remarks),
                **({"retrieved": source.retrieved} if source.retrieved else {}),
            }
            for source in briefing.sources
        ],
        **({"choices": choices_codec.encode(briefing.choices)} if briefing.choices else {}),
    }


def _node(node: Item | Table) -> dict[str, Any]:
    if isinstance(node, Table):
        return {
            "type": "table",
            "columns": list(node.columns),
            "widths": list(node.widths),
            "rows": [[_item(cell) for cell in row] for row in node.rows],
            **({"when": list(node.when)} if node.when else {}),
        }
    return {"type": "item", **_item(node)}


def _item(item: Item) -> dict[str, Any]:
    return {
        "text": item.text,
        "citations": [_citation(c) for c in item.citations],
        "kind": item.kind.value,
        "label": item.label,
        "note": item.note,
        "insertions": [{"offset": offset, "text": words} for offset, words in item.insertions],
        "also": [_citation(c) for c in item.also],
        "children": [_item(child) for child in item.children],
        "sha256": (item.edited_from or digest(item.text)) if item.citations else "",
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "start": citation.span.start,
        "end": citation.span.stop,
        "locator": citation.locator,
    }


# --- in -----------------------------------------------------------------------------------------------------------


def decode(value: object) -> Briefing:
    """The briefing that `encode` made `value` of. Keys that it does not know are passed over.

    Raises:
        InputError: key ``bad-record``; the reason names the place ("sections[2].nodes[0].text").
    """
    top = mapping(value, "briefing")
    if top.get("schema") not in READABLE:
        raise InputError(f"no briefing of the form {SCHEMA}: {str(top.get('schema'))[:40]!r}", key="bad-record")
    sources = tuple(_decode_source(row, where) for row, where in rows(top, "sources", ""))
    return Briefing(
        sections=tuple(_decode_section(row, where, len(sources)) for row, where in rows(top, "sections", "")),
        sources=sources,
        words=get(top, "words", int, "", 0),
        notices=tuple(checked(row, str, where) for row, where in rows(top, "notices", "", optional=True)),
        extra=tuple(_pair(row, where) for row, where in rows(top, "extra", "", optional=True)),
        title=get(top, "title", str, ""),
        method=get(top, "method", str, "", ""),
        choices=choices_codec.decode(top.get("choices", {}), "choices"),
        **{key: get(top, key, str, "", _DEFAULTS[key]) for key in _DEFAULTS},
    )


_DEFAULTS = {
    "date": "", "author": "", "to": "", "sender": "", "marking": "", "language": "en", "template": "bluf",
    "asked": "", "got": "", "sourcing": "",
}  # fmt: skip


def _decode_source(value: object, where: str) -> Source:
    row = mapping(value, where)
    share = get(row, "share", (int, float), where, 0.0)
    if not 0 <= share <= 1:
        raise InputError(f"{where}.share is no share: {share}", key="bad-record")
    texts = {key: get(row, key, str, where, "") for key in _SOURCE_TEXTS}
    remarks = tuple(checked(r, str, place) for r, place in rows(row, "remarks", where, optional=True))
    words, retrieved = get(row, "words", int, where, 0), get(row, "retrieved", str, where, "")
    return Source(**texts, words=words, share=share, remarks=remarks, retrieved=retrieved)


def _decode_section(value: object, where: str, sources: int) -> Section:
    row = mapping(value, where)
    nodes = tuple(_decode_node(node, place, sources) for node, place in rows(row, "nodes", where))
    return Section(get(row, "key", str, where), get(row, "heading", str, where), nodes)


def _decode_node(value: object, where: str, sources: int) -> Item | Table:
    row = mapping(value, where)
    if row.get("type") != "table":
        return _decode_item(row, where, sources, 0)
    columns = tuple(checked(name, str, place) for name, place in rows(row, "columns", where))
    widths = tuple(float(checked(w, (int, float), p)) for w, p in rows(row, "widths", where, optional=True))
    lines = []
    for cells, place in rows(row, "rows", where):
        lines.append(tuple(_decode_item(c, f"{place}[{i}]", sources, 0) for i, c in enumerate(as_list(cells, place))))
        if len(lines[-1]) != len(columns):
            raise InputError(f"{place} has {len(lines[-1])} cells for {len(columns)} columns", key="bad-record")
    when = tuple(checked(day, str, place) for day, place in rows(row, "when", where, optional=True))
    return Table(columns, tuple(lines), widths, when)


def _decode_item(value: object, where: str, sources: int, depth: int) -> Item:
    row = mapping(value, where)
    if depth > _DEEPEST:
        raise InputError(f"{where} is nested too deeply", key="bad-record")
    kind = get(row, "kind", str, where, ItemKind.POINT.value)
    if kind not in {known.value for known in ItemKind}:
        raise InputError(f"{where}.kind is unknown: {kind[:40]!r}", key="bad-record")
    text = get(row, "text", str, where)
    insertions = []
    for entry, place in rows(row, "insertions", where, optional=True):
        pair = mapping(entry, place)
        offset = get(pair, "offset", int, place)
        if not 0 <= offset <= len(text):
            raise InputError(f"{place}.offset lies outside the text", key="bad-record")
        insertions.append((offset, get(pair, "text", str, place)))
    citations = tuple(_decode_citation(c, p, sources) for c, p in rows(row, "citations", where, optional=True))
    stored = get(row, "sha256", str, where, "") or UNKNOWN
    return Item(
        text=text,
        citations=citations,
        kind=ItemKind(kind),
        label=get(row, "label", str, where, ""),
        note=get(row, "note", str, where, ""),
        insertions=tuple(insertions),
        also=tuple(_decode_citation(c, p, sources) for c, p in rows(row, "also", where, optional=True)),
        children=tuple(
            _decode_item(child, place, sources, depth + 1)
            for child, place in rows(row, "children", where, optional=True)
        ),
        edited_from=stored if citations and stored != digest(text) else "",
    )


def _decode_citation(value: object, where: str, sources: int) -> Citation:
    row = mapping(value, where)
    document, start, end = (get(row, key, int, where) for key in ("document", "start", "end"))
    if not 0 <= document < sources:
        raise InputError(f"{where}.document: there is no source {document}", key="bad-record")
    if not 0 <= start <= end:
        raise InputError(f"{where}: {start} to {end} is no span", key="bad-record")
    return Citation(document, Span(start, end), get(row, "locator", str, where, ""))


def _pair(value: object, where: str) -> tuple[str, str]:
    pair = as_list(value, where)
    if len(pair) != 2:
        raise InputError(f"{where} is no pair", key="bad-record")
    return checked(pair[0], str, where), checked(pair[1], str, where)
