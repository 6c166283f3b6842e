"""Measures a briefing: the words of its body as it is laid out, which length budgets count."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.briefings import Briefing, Item, Section, Table

ANNEXES = frozenset({"coverage"})
"""Sections that speak of the briefing, and are no part of its body."""


def body_words(briefing: Briefing) -> int:
    """Words, separated by white space, from the title to the last section before Sources.

    Headings, column headings, labels, texts, insertions and notes count; citation marks do not.
    """
    body = (section for section in briefing.sections if section.key not in ANNEXES)
    return _words(briefing.title) + sum(section_words(section) for section in body)


def section_words(section: Section) -> int:
    """Words of one section with its heading."""
    total = _words(section.heading)
    for node in section.nodes:
        if isinstance(node, Table):
            total += sum(map(_words, node.columns))
            total += items_words(cell for row in node.rows for cell in row)
        else:
            total += items_words((node,))
    return total


def items_words(items: Iterable[Item]) -> int:
    """Words of items with their labels, insertions, notes and children."""
    total = 0
    for item in items:
        total += _words(item.label) + _words(item.text) + _words(item.note)
        total += sum(_words(words) for _, words in item.insertions)
        total += items_words(item.children)
    return total


def _words(text: str) -> int:
    return len(text.split())
