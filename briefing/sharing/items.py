"""Every item of a briefing, tables and children included: to look at each, or to put another in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing.model import Briefing, Item, Table


def walk(briefing: Briefing) -> Iterator[Item]:
    """Each item in the order in which it is laid out, an item before its children."""
    for section in briefing.sections:
        for node in section.nodes:
            for item in (cell for row in node.rows for cell in row) if isinstance(node, Table) else (node,):
                yield from _below(item)


def _below(item: Item) -> Iterator[Item]:
    yield item
    for child in item.children:
        yield from _below(child)


def mapped(briefing: Briefing, change: Callable[[Item], Item]) -> Briefing:
    """The briefing with `change` made to each item; children are changed before their parent."""

    def one(item: Item) -> Item:
        return change(replace(item, children=tuple(map(one, item.children))) if item.children else item)

    def node(value: Item | Table) -> Item | Table:
        if isinstance(value, Table):
            return replace(value, rows=tuple(tuple(map(one, row)) for row in value.rows))
        return one(value)

    sections = tuple(replace(s, nodes=tuple(map(node, s.nodes))) for s in briefing.sections)
    return replace(briefing, sections=sections)
