"""A briefing with another item in the place of each, tables and children included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.model import Briefing, Item, Table


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
