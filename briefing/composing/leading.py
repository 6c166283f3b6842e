"""What leads a page in any case (changes, topics, sources): shortened to the words that the page has for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefing.composing import titles
from briefing.composing.length import Allowance
from briefing.model import Findings, Item, Pick, Section, Table
from briefing.model.measure import section_words
from briefing.sections import changes, topics
from briefing.sections.brackets import bracketed
from briefing.sections.lines import Worth

SHARE, _ALL = 2 / 3, 0.8
"""Share of the page's words for what leads it, and for stories or sources where the page is made of them."""
_STORIES, _DIGEST = "stories", "digest"
"""Keys of sections whose modules only pages that have them load."""
_KEPT = frozenset({changes.NEW, changes.CHANGED})
"""Lists of changes that stand whole, but where words are a cap."""


def trimmed(findings: Findings, section: Section, room: Allowance, first: Pick | None = None) -> Section:
    """The section without some of its lines, as far as the page's words, and those of the `first` line above it, ask for it.

    Of changes all that is new or changed stays, unless a number of words was asked for. Of topics, stories and sources the
    longest part gives up a line first, and each keeps one: a source its first, the others those that the ranking places best.
    Then the source goes of which the first line is.
    """
    if room.words is None or any(isinstance(node, Table) for node in section.nodes):
        return section
    kept = _KEPT if section.key == changes.KEY and not room.capped else frozenset[str]()
    whole = section.key == changes.KEY and not room.capped
    share = _ALL if section.key in (_STORIES, _DIGEST) else SHARE
    limit = room.words if whole else share * room.words
    if first:
        limit = min(limit, room.words - sum(findings.profile.size[first.first : first.last + 1]))
    while section_words(section) > limit and (shorter := _shorter(findings, section, kept, first)):
        section = shorter
    return section


def introduced(findings: Findings, sections: Sequence[Section]) -> list[Section]:
    """The sections, in the order of the page, with each name introduced where it first stands in a line below another."""
    lines = [
        child for section in sections for node in section.nodes if isinstance(node, Item) for child in node.children
    ]
    named = iter(bracketed(findings, lines))
    whole = [replace(section, nodes=tuple(_with(node, named) for node in section.nodes)) for section in sections]
    return [
        one if one.key == changes.KEY else replace(one, nodes=tuple(_called(findings, node) for node in one.nodes))
        for one in whole
    ]


def _called(findings: Findings, node: Item | Table) -> Item | Table:
    """What leads the lines of one source, called as Sources calls it and not by the names that it names most."""
    if isinstance(node, Table) or node.citations or not (node.label and node.children):
        return node
    documents = findings.corpus.documents
    cited = {citation.document for child in node.children for citation in child.citations}
    name = titles.own(documents[min(cited)]) if len(cited) == 1 and min(cited) < len(documents) else ""
    return replace(node, label=name) if name else node


def _with(node: Item | Table, named: Iterator[Item]) -> Item | Table:
    """An item with as many of the `named` lines below it as it has."""
    return node if isinstance(node, Table) else replace(node, children=tuple(islice(named, len(node.children))))


def _shorter(findings: Findings, section: Section, kept: frozenset[str], first: Pick | None) -> Section | None:
    """The section without one line; None where none can go."""
    nodes = [node for node in section.nodes if isinstance(node, Item)]
    can = [at for at, node in enumerate(nodes) if len(node.children) > 1 and node.label not in kept]
    if can:
        last = section.key == changes.KEY
        at = can[-1] if last else max(can, key=lambda at: (len(nodes[at].children), at))
        children = list(nodes[at].children)
        ranked = section.key in (topics.KEY, _STORIES)
        able = children[1:] if section.key == _STORIES else children  # what leads a story stays
        least = min(reversed(able), key=lambda one: _worth(findings, one)) if ranked else children[-1]
        nodes[at] = replace(nodes[at], children=tuple(one for one in children if one is not least))
        return replace(section, nodes=tuple(nodes))
    at = _told_above(nodes, first)
    if len(nodes) > 1 and nodes[at].label not in kept:
        return replace(section, nodes=(*nodes[:at], *nodes[at + 1 :]))
    return None


def _told_above(nodes: Sequence[Item], first: Pick | None) -> int:
    """Which source of several goes: the one that the line above them is of, else the last one."""
    of = [node.children[0].citations[0].document for node in nodes] if first else []
    return of.index(first.document) if first and first.document in of else len(nodes) - 1


def _worth(findings: Findings, item: Item) -> float:
    """How the ranking places the best sentence of a line; 1 for what cites nothing."""
    worth, starts, documents = Worth.of(findings), findings.corpus.starts(), findings.corpus.documents
    found = ((c.document, documents[c.document].sentence_at(c.span.start)) for c in item.citations)
    return max((worth[starts[number] + sentence.index] for number, sentence in found if sentence), default=1.0)
