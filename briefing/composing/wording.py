"""Sections → the same with what is ours in them, headings, column heads, labels, notes and dates in brackets, in the page's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefing.language.locale_formats import date_in_words
from briefing.language.page_words import translated, translated_with
from briefing.language.rewording import reworded
from briefing.model import Briefing, Item, ItemKind, Section, Table


def in_language(sections: Iterable[Section], language: str) -> tuple[Section, ...]:
    """The sections as a page in `language` words them; what stands in a source is never changed."""
    if language in ("en", "und"):
        return tuple(sections)
    return tuple(
        replace(
            section,
            heading=translated_with("What changed since {}", section.heading, language),
            nodes=tuple(_node(node, language) for node in section.nodes),
        )
        for section in sections
    )


def _node(node: Item | Table, language: str) -> Item | Table:
    if isinstance(node, Item):
        return _item(node, language)
    columns = tuple(translated(name, language) for name in node.columns)
    return replace(node, columns=columns, rows=tuple(tuple(_item(cell, language) for cell in row) for row in node.rows))


def _item(item: Item, language: str) -> Item:
    return replace(
        item,
        text=translated(item.text, language) if item.kind is ItemKind.PLACEHOLDER else item.text,
        label=date_in_words(translated(item.label, language), language),
        note=translated_with("see {}", item.note, language),
        insertions=tuple((offset, date_in_words(words, language)) for offset, words in item.insertions),
        children=tuple(_item(child, language) for child in item.children),
    )


# --- a stored briefing ------------------------------------------------------------------------------------------------


def in_other_language(briefing: Briefing, language: str) -> Briefing:
    """A stored briefing with its own words in another language; its passages, citations and lengths stay."""
    old = briefing.language if briefing.language != "und" else "en"

    def line(text: str) -> str:
        return reworded(text, old, language, parts=True)

    def whole(text: str) -> str:
        return reworded(text, old, language)

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
