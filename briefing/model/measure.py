"""Measures a briefing: the words of its body as it is laid out, which length budgets count."""

from __future__ import annotations

from briefing.model.briefings import Briefing, Item, Section, Table
from briefing.model.words import count

ANNEXES = frozenset({"coverage", "timeline-picture"})
"""Sections that are added at the end, and are no part of a briefing's body."""


def body_words(briefing: Briefing) -> int:
    """Words from the first line to the last section before Sources.

    Headings, column headings, labels, texts, insertions and notes count; the title and citation marks do not.
    """
    return sum(section_words(section) for section in briefing.sections if section.key not in ANNEXES)


def section_words(section: Section) -> int:
    """Words of one section with its heading."""
    columns = (node.columns for node in section.nodes if isinstance(node, Table))
    headings = count(section.heading) + sum(count(name) for names in columns for name in names)
    return headings + sum(map(_own_words, section.items()))


def item_words(item: Item) -> int:
    """Words of an item with its children."""
    return _own_words(item) + sum(map(item_words, item.children))


def _own_words(item: Item) -> int:
    """Words of an item with its label, insertions and note, without its children's."""
    return sum(map(count, (item.label, item.text, item.note, *(words for _, words in item.insertions))))
