"""By topic: the best passages of each topic.

A topic is a group of sources that tell one story (`briefing.grouping.topics`); of a single source, a part under a heading of its own. Its line is the title of its first source (or that heading), verbatim where the text has it; below stand the passages.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from briefing.model import Block, BlockKind, Document, Findings, Item, ItemKind, Section, Span
from briefing.sections.composing import LONGEST, Taken, item, standing

KEY = "topics"
MOST = 8
POINTS = 3
"""Passages of a topic."""


class Part(NamedTuple):
    """A topic: its line, and the (document, span) stretches that belong to it."""

    head: Item
    stretches: tuple[tuple[int, Span], ...]


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item a topic, its passages as children; None where there is a single topic only."""
    documents = findings.corpus.documents
    if len(documents) == 1:
        parts = _headed(findings, documents[0])
    else:
        parts = [
            Part(_subject(findings, group), tuple((n, Span(0, len(documents[n].text))) for n in group))
            for group in findings.topics
        ]
    nodes = tuple(node for part in parts if (node := told(findings, taken, part, most=POINTS)))
    return Section(KEY, "By topic", nodes[:MOST]) if len(nodes) > 1 else None


def told(findings: Findings, taken: Taken, part: Part, *, most: int) -> Item | None:
    """The line of a part with its best passages below, in reading order; None where it has none to give."""
    found = []
    for head, passage, span, document in standing(findings):
        inside = any(document == number and span in stretch for number, stretch in part.stretches)
        if inside and passage.words <= LONGEST and not taken.touches(document, span):
            found.append((findings.ranking.scores[head], head, document, span))
    groups: dict[int, tuple[float, int, int, Span]] = {}
    for row in sorted(found, key=lambda row: (-row[0], row[1])):
        groups.setdefault(findings.groups[row[1]] if findings.groups else row[1], row)
    best = sorted(list(groups.values())[:most], key=lambda row: row[1])
    for _, _, document, span in best:
        taken.add(document, span)
    points = tuple(item(findings, document, span) for _, _, document, span in best)
    return replace(part.head, children=points) if points else None


def titled(findings: Findings, number: int) -> Item:
    """The title of a source as it stands in its text; else its title or name, as a label of ours."""
    document = findings.corpus.documents[number]
    span = document.metadata.title_span
    if span is not None and document[span].strip():
        return item(findings, number, span, kind=ItemKind.ENTRY)
    return Item("", kind=ItemKind.ENTRY, label=" ".join((document.metadata.title or document.origin.name).split()))


def _subject(findings: Findings, group: tuple[int, ...]) -> Item:
    """The title of the first source that has one; else the names that most of the sources mention, as a label of ours."""
    for number in group:
        if findings.corpus.documents[number].metadata.title.strip():
            return titled(findings, number)
    names: Counter[str] = Counter()
    for number in group if findings.facts else ():
        names.update({e.name: len(e.mentions) for e in findings.facts[number].entities})
    best = [name for name, _ in names.most_common(2)]
    return Item("", kind=ItemKind.ENTRY, label=", ".join(best)) if best else titled(findings, group[0])


def _headed(findings: Findings, document: Document) -> list[Part]:
    """The parts of one document under its headings below the title."""
    title = document.metadata.title_span
    heads = [b for b in document.blocks if b.kind is BlockKind.HEADING and not (title and b.span in title)]
    heads = [block for block in heads if document.paragraph(block.span.start)] or heads[1:]
    stops: list[int] = [block.span.start for block in heads[1:]]
    return [
        Part(_line(findings, block), ((0, Span(block.span.stop, stop)),))
        for block, stop in zip(heads, [*stops, len(document.text)], strict=False)
    ]


def _line(findings: Findings, block: Block) -> Item:
    document = findings.corpus.documents[0]
    text = document[block.span]
    start = block.span.start + len(text) - len(text.lstrip("# \t"))  # Markdown's signs are no words
    stop = block.span.start + len(text.rstrip())
    return item(findings, 0, Span(start, max(start, stop)), kind=ItemKind.ENTRY)
