"""What a briefing says is what an update remembers: its cited passages, read as the documents of another day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from briefing.frozen import frozen
from briefing.model import Block, Briefing, Citation, Document, Item, ItemKind, Metadata, Origin, Section, Source, Span
from briefing.sections.changes import GONE
from briefing.text import sentences

_FIRST = frozenset({"bottom-line", "key-points", "changes"})
_PASSING = frozenset({"people", "caveats", "coverage"})
"""Sections whose lines are no statements of the day."""


@frozen
class Row:
    """A passage that a briefing cites: `gone` if it calls it no longer mentioned itself, `first` if it led with it, `said` whose words it is."""

    text: str
    citation: Citation
    gone: bool
    first: bool
    said: str


@frozen
class Old:
    """The passages of one source that a briefing cites, as a document; `places` maps them back."""

    document: Document
    source: int
    places: tuple[tuple[Span, Citation], ...]
    """(span in the document, citation) of each passage, ascending."""
    rows: tuple[Row, ...]


def remembered(old: Briefing) -> list[Old]:
    """The sources that a briefing cites, each as a document of the passages cited."""
    cited: dict[int, dict[tuple[int, int], Row]] = defaultdict(dict)
    for section in old.sections:
        if section.key not in _PASSING:
            for row in _rows(section):
                cited[row.citation.document].setdefault(_key(row), row)
    return [_document(number, old.sources[number], _outermost(rows)) for number, rows in sorted(cited.items())]


def _rows(section: Section) -> Iterator[Row]:
    """The passages that a section cites, as they stand in their sources, item by item."""
    for item, gone in _items(section.nodes, gone=False):
        for part in item.apart():
            for citation in part.citations[:1]:
                if part.text.strip() and len(part.text) == len(citation.span):
                    said = item.label if item.kind is ItemKind.QUOTATION else ""
                    yield Row(part.text, citation, gone=gone, first=section.key in _FIRST, said=said)


def _key(row: Row) -> tuple[int, int]:
    """Where a passage starts and stops in its source."""
    return row.citation.span.start, row.citation.span.stop


def _outermost(rows: dict[tuple[int, int], Row]) -> list[Row]:
    """The passages of one source, ascending, but for those that are part of another."""
    return [row for key, row in sorted(rows.items()) if not _inside(key, rows)]


def _items(nodes: object, *, gone: bool) -> Iterator[tuple[Item, bool]]:
    """(item, whether it stands under what is no longer mentioned) of a section's nodes, at any depth."""
    for node in nodes if isinstance(nodes, tuple) else ():
        if isinstance(node, Item):
            yield node, gone
            yield from _items(node.children, gone=gone or node.label == GONE)
        else:
            yield from _items(tuple(chain.from_iterable(node.rows)), gone=gone)


def _inside(key: tuple[int, int], keys: Iterable[tuple[int, int]]) -> bool:
    """Whether a passage is part of another that is cited."""
    return any(start <= key[0] and key[1] <= stop and (start, stop) != key for start, stop in keys)


def _document(number: int, source: Source, rows: list[Row]) -> Old:
    """A source of which only the cited passages are known, one a block."""
    blocks: list[Block] = []
    at = 0
    for row in rows:
        blocks.append(Block(Span(at, at + len(row.text))))
        at += len(row.text) + 2
    text = "\n\n".join(row.text for row in rows)
    language = source.language or "und"
    document = Document(
        text=text,
        blocks=tuple(blocks),
        sentences=sentences.split(text, tuple(blocks), language=language),
        metadata=Metadata(title=source.title, author=source.author, outlet=source.outlet, date=source.date),
        origin=Origin(source.name, source.format, 0, source.sha256),
        language=language,
    )
    places = tuple((block.span, row.citation) for block, row in zip(blocks, rows, strict=True))
    return Old(document, number, places, tuple(rows))
