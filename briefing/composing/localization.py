"""Sections → the same with what is ours in them, headings, column heads, labels, notes and dates in brackets, in the page's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.language.locale_formats import date_in_words, year_in_words
from briefing.language.page_words import translated, translated_with
from briefing.model import Citation, Item, ItemKind, Section, Table


def in_language(sections: Iterable[Section], language: str) -> tuple[Section, ...]:
    """The sections as a page in `language` words them; what stands in a source is never changed."""
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
        note=date_in_words(translated_with("see {}", item.note, language), language),
        citations=tuple(_citation(citation, language) for citation in item.citations),
        insertions=tuple((offset, year_in_words(words, language)) for offset, words in item.insertions),
        children=tuple(_item(child, language) for child in item.children),
    )


def _citation(citation: Citation, language: str) -> Citation:
    """The citation with the one place that is a word of ours: a heading on top."""
    is_title = citation.locator == "title"
    return replace(citation, locator=translated(citation.locator, language)) if is_title else citation
