"""A stored briefing → the same with its own words in another language; its passages, citations and lengths stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.language.retranslation import retranslated
from briefing.model import Briefing, Item, ItemKind, Table


def in_other_language(briefing: Briefing, language: str) -> Briefing:
    """A stored briefing with its own words in another language; its passages, citations and lengths stay."""
    old = briefing.language if briefing.language != "und" else "en"

    def line(text: str) -> str:
        return retranslated(text, old, language, parts=True)

    def whole(text: str) -> str:
        return retranslated(text, old, language)

    return replace(
        briefing,
        title=whole(briefing.title.partition(": ")[0]) + "".join(briefing.title.partition(": ")[1:]),
        sections=tuple(
            replace(
                section, heading=line(section.heading), nodes=tuple(_other_node(n, whole, line) for n in section.nodes)
            )
            for section in briefing.sections
        ),
        sources=tuple(
            replace(source, remarks=tuple(whole(remark) for remark in source.remarks)) for source in briefing.sources
        ),
        sourcing=line(briefing.sourcing),
        method=line(briefing.method),
        notices=tuple(whole(notice) for notice in briefing.notices),
        language=language,
    )


def _other_node(node: Item | Table, whole: Callable[[str], str], line: Callable[[str], str]) -> Item | Table:
    if isinstance(node, Item):
        return _other_item(node, whole, line)
    rows = tuple(tuple(_other_item(cell, whole, line) for cell in row) for row in node.rows)
    return replace(node, columns=tuple(whole(name) for name in node.columns), rows=rows)


def _other_item(item: Item, whole: Callable[[str], str], line: Callable[[str], str]) -> Item:
    return replace(
        item,
        text=line(item.text) if item.kind is ItemKind.PLACEHOLDER else item.text,
        label=whole(item.label),
        note=whole(item.note),
        insertions=tuple((offset, whole(words)) for offset, words in item.insertions),
        children=tuple(_other_item(child, whole, line) for child in item.children),
    )
