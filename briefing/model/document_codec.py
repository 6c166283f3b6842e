"""A document ↔ the bytes of a JSON object: how one that a process of its own has read comes back, never unpickled."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from briefing.errors import InputError
from briefing.model.documents import Document, Metadata, Origin
from briefing.model.json_values import as_list, checked, get, mapping, rows
from briefing.model.spans import Block, BlockKind, Locator, LocatorKind, Sentence, Span

_TEXTS = ("title", "author", "outlet", "date", "language", "url", "marking")


def dumps(document: Document) -> bytes:
    """The document as JSON in ASCII; its source map, which only a brief has, and the details of its reading are left out."""
    title = document.metadata.title_span
    value = {
        "text": document.text,
        "blocks": [[b.span.start, b.span.stop, b.kind.value, b.level] for b in document.blocks],
        "sentences": [[s.index, s.span.start, s.span.stop, s.block] for s in document.sentences],
        "metadata": {key: getattr(document.metadata, key) for key in _TEXTS},
        "title_span": [title.start, title.stop] if title else [],
        "origin": [document.origin.name, document.origin.format, document.origin.size, document.origin.sha256],
        "locators": [[p.span.start, p.span.stop, p.kind.value, p.label] for p in document.locators],
        "notices": list(document.notices),
        "language": document.language,
    }
    return json.dumps(value).encode("ascii")


def loads(data: bytes) -> Document:
    """The document that `dumps` made `data` of; every span lies in its text.

    Raises:
        InputError: key ``bad-record``; it is none.
    """
    try:
        top = mapping(json.loads(data), "document")
        text = get(top, "text", str, "")
        title = [checked(n, int, place) for n, place in rows(top, "title_span", "")]
        name, form, size, digest = as_list(top.get("origin"), "origin")
        metadata = mapping(top.get("metadata"), "metadata")
        return Document(
            text=text,
            blocks=tuple(
                Block(_span(text, a, b), BlockKind(c), checked(d, int, "")) for a, b, c, d in _lists(top, "blocks")
            ),
            sentences=tuple(
                Sentence(checked(n, int, ""), _span(text, a, b), checked(c, int, ""))
                for n, a, b, c in _lists(top, "sentences")
            ),
            metadata=Metadata(
                **{key: get(metadata, key, str, "metadata") for key in _TEXTS},
                title_span=_span(text, *title) if title else None,
            ),
            origin=Origin(
                checked(name, str, ""), checked(form, str, ""), checked(size, int, ""), checked(digest, str, "")
            ),
            locators=tuple(
                Locator(_span(text, a, b), LocatorKind(c), checked(d, str, ""))
                for a, b, c, d in _lists(top, "locators")
            ),
            notices=tuple(checked(line, str, place) for line, place in rows(top, "notices", "")),
            language=get(top, "language", str, ""),
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise InputError(f"no document: {type(error).__name__}", key="bad-record") from error


def _lists(top: Any, key: str) -> Iterable[Any]:
    return (as_list(row, place) for row, place in rows(top, key, ""))


def _span(text: str, start: object, stop: object) -> Span:
    if not 0 <= checked(start, int, "") <= checked(stop, int, "") <= len(text):
        raise ValueError("a span outside the text")
    return Span(checked(start, int, ""), checked(stop, int, ""))
