"""What leads a page in any case (changes, topics, sources): shortened to the words that the page has for it."""

from __future__ import annotations

from dataclasses import replace

from briefing.composing.length import Allowance
from briefing.model import Item, Section, Table
from briefing.model.measure import section_words
from briefing.sections import changes

SHARE = 2 / 3
"""Share of the page's words for what leads it."""
_KEPT = frozenset({changes.NEW, changes.CHANGED})
"""Lists of changes that stand whole, but where words are a cap."""


def trimmed(section: Section, room: Allowance) -> Section:
    """The section without its last lines, as far as the page's words ask for it.

    Of changes all that is new or changed stays, unless a number of words was asked for; of topics and sources the last
    line of the longest part goes first, and each part keeps one.
    """
    if room.words is None or any(isinstance(node, Table) for node in section.nodes):
        return section
    kept = _KEPT if section.key == changes.KEY and not room.capped else frozenset[str]()
    whole = section.key == changes.KEY and not room.capped
    limit = room.words if whole else SHARE * room.words
    while section_words(section) > limit and (shorter := _shorter(section, kept)):
        section = shorter
    return section


def _shorter(section: Section, kept: frozenset[str]) -> Section | None:
    """The section without one line; None where none can go."""
    nodes = [node for node in section.nodes if isinstance(node, Item)]
    can = [at for at, node in enumerate(nodes) if len(node.children) > 1 and node.label not in kept]
    if can:
        last = section.key == changes.KEY
        at = can[-1] if last else max(can, key=lambda at: (len(nodes[at].children), at))
        nodes[at] = replace(nodes[at], children=nodes[at].children[:-1])
        return replace(section, nodes=tuple(nodes))
    if len(nodes) > 1 and nodes[-1].label not in kept:
        return replace(section, nodes=tuple(nodes[:-1]))
    return None
