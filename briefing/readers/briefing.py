"""A briefing's own JSON file → a reading: what it lays out, as the other formats show it.

Labels stand before a text and notes after it, insertions in [square brackets], citations as "[1 ¶6]"; sources and method
come last. What the file was made of is read by `stored`.
"""

from __future__ import annotations

from briefing.errors import InputError
from briefing.model import BlockKind, Briefing, Citation, Item, ItemKind, Metadata, Reading, Source, Table
from briefing.readers import stored
from briefing.readers.reading_builder import ReadingBuilder


def read(data: bytes, *, name: str) -> Reading:
    """Reads the JSON file of a briefing.

    Raises:
        InputError: key ``bad-record``: it is none, or it is damaged.
    """
    del name
    briefing = stored.load(data)
    if briefing is None:
        raise InputError("no briefing in it", key="bad-record")
    return _builder(briefing).reading(
        Metadata(title=briefing.title, author=briefing.author, date=briefing.date, language=briefing.language)
    )


def _builder(briefing: Briefing) -> ReadingBuilder:
    builder = ReadingBuilder()
    builder.add_title(briefing.title)
    rows = (("Date", briefing.date), ("From", briefing.sender), ("To", briefing.to), ("Author", briefing.author))
    for label, value in rows:
        if value:
            builder.add(f"{label}: {value}", parted=True)
    for section in briefing.sections:
        builder.add(section.heading, BlockKind.HEADING, 2)
        for node in section.nodes:
            if isinstance(node, Table):
                builder.add(" | ".join(node.columns), BlockKind.TABLE_ROW)
                for row in node.rows:
                    builder.add(" | ".join(" ".join(_line(cell).split()) for cell in row), BlockKind.TABLE_ROW)
            else:
                _item(builder, node)
    builder.add("Sources", BlockKind.HEADING, 2)
    for number, source in enumerate(briefing.sources, 1):
        builder.add(_source(number, source), BlockKind.LIST_ITEM, 1, parted=True)
    builder.add("Method", BlockKind.HEADING, 2)
    builder.add(briefing.method, parted=True)
    return builder


def _item(builder: ReadingBuilder, item: Item, depth: int = 1) -> None:
    if item.kind is ItemKind.QUOTATION:
        builder.add(item.label)
        builder.add(_line(item, label=False), BlockKind.QUOTATION, parted=True)
    else:
        builder.add(_line(item), BlockKind.LIST_ITEM, depth, parted=True)
    for child in item.children:
        _item(builder, child, min(depth + 1, 6))


def _line(item: Item, *, label: bool = True) -> str:
    text = item.text
    for offset, words in sorted(item.insertions, reverse=True):
        text = f"{text[:offset]} [{words}]{text[offset:]}" if offset else f"[{words}] {text}"
    parts = [f"{item.label.removesuffix(':')}:" if label and item.label else "", text, *map(_mark, item.citations)]
    parts += [f"(also {' '.join(map(_mark, item.also))})" if item.also else "", f"({item.note})" if item.note else ""]
    return " ".join(part for part in parts if part)


def _mark(citation: Citation) -> str:
    return f"[{citation.document + 1} {citation.locator}]".replace(" ]", "]")


def _source(number: int, source: Source) -> str:
    said = ", ".join(part for part in (source.title, source.author, source.outlet, source.date) if part)
    return f"{number}. {said}\n{source.name} · {source.format} · SHA-256 {source.sha256}"
