"""How a source was read, for ``text --report``: what a user wants to know who doubts what stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from briefing import catalog
from briefing.model import BlockKind, Document, LocatorKind

_PLACES = {LocatorKind.PAGE: "pages", LocatorKind.SLIDE: "slides", LocatorKind.PART: "parts", LocatorKind.TIME: "times"}


def as_object(document: Document) -> dict[str, Any]:
    """What was found about the reading of a document; a key whose value is not known is absent."""
    details, meta, origin = document.details, document.metadata, document.origin
    row = catalog.entries("readers").get(origin.format)
    found: dict[str, Any] = {
        "name": origin.name,
        "reader": origin.format,
        "about": row.about if row else "",
        "bytes": origin.size,
        "sha256": origin.sha256,
        "encoding": details.encoding,
        "certainty": str(details.certainty or ""),
        "language": document.language,
        **{key: getattr(meta, key) for key in ("title", "author", "outlet", "date", "retrieved", "marking")},
        "words": document.words,
        "sentences": len(document.sentences),
        "blocks": dict(sorted(Counter(str(block.kind) for block in document.blocks).items())),
        **{name: _count(document, kind) for kind, name in _PLACES.items()},
        "columns": list(details.columns),
        "ocr": [
            {"page": document.page(place.span.start), "confidence": place.label}
            for place in document.locators
            if place.kind is LocatorKind.OCR
        ],
        "left_out": list(details.left_out),
        "notices": list(document.notices),
    }
    return {key: value for key, value in found.items() if value}


def _count(document: Document, kind: LocatorKind) -> int:
    """How many places of a kind there are; a slide and its notes are one."""
    labels = [place.label for place in document.locators if place.kind is kind]
    return len({label.split()[0] for label in labels}) if kind is LocatorKind.SLIDE else len(labels)


def as_text(document: Document) -> str:
    """What is known of a document as lines: a name and its value."""
    lines = [line for line in _lines(as_object(document)) if line[1]]
    width = max(len(name) for name, _ in lines)
    return "".join(f"{name.ljust(width)}  {value}".rstrip() + "\n" for name, value in lines)


def _lines(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "source", found["name"]
    yield "reader", f"{found['reader']}: {found['about']}" if "about" in found else found["reader"]
    yield "size", f"{found.get('bytes', 0):,} bytes, SHA-256 {found['sha256']}"
    if "encoding" in found:
        yield "encoding", f"{found['encoding']} ({found['certainty']})"
    for key in ("language", "title", "author", "outlet", "date", "retrieved", "marking"):
        yield key, found.get(key, "not found" if key in {"title", "author", "date"} else "")
    yield "text", f"{found.get('words', 0):,} words, {found.get('sentences', 0):,} sentences"
    yield "blocks", ", ".join(f"{_plain(kind)} {count:,}" for kind, count in found.get("blocks", {}).items())
    for key in _PLACES.values():
        yield key, f"{found[key]:,}" if key in found else ""
    yield "columns", _columns(found.get("columns", ()))
    yield "OCR", ", ".join(f"p. {page['page']} {page['confidence']}" for page in found.get("ocr", ()))
    yield from _listed("left out", found.get("left_out", ()))
    yield from _listed("notices", found.get("notices", ()))


def _listed(name: str, rows: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A line for each row, the name before the first; "none" where there is none."""
    for number, row in enumerate(rows or ("none",)):
        yield "" if number else name, row


def _plain(kind: str) -> str:
    return BlockKind(kind).value.replace("-", " ")


def _columns(columns: Sequence[int]) -> str:
    """Runs of pages with as many columns: "1 on p. 1, 2 on p. 2–9"."""
    runs = []
    at = 0
    for count, pages in groupby(columns):
        first, at = at + 1, at + len(list(pages))
        runs.append(f"{count or 'not told'} on p. {first}" + (f"–{at}" if at > first else ""))
    return ", ".join(runs)
