"""By topic: the best passages of each topic.

A topic is a group of sources that tell one story (`briefing.grouping.topics`); of a single source, a part under a heading of
its own. Its line is the title of its first source (or that heading), verbatim where the text has it; below stand the passages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Document, Findings, Item, ItemKind, Section, Span
from briefing.sections.first_person import voiced
from briefing.sections.items import LONGEST, Taken, bare, item, standing
from briefing.sections.statement_lines import statement_item
from briefing.selection.paragraph_by_paragraph import round_ups

KEY = "topics"
MOST = 8
POINTS = 3
"""Passages of a topic."""
_PARTS = 200
"""Parts that are looked at, from the first."""


class Part(NamedTuple):
    """A topic: its line, and the (document, span) stretches that belong to it."""

    head: Item
    stretches: tuple[tuple[int, Span], ...]


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item a topic, its passages as children; None where there is a single topic only."""
    nodes = topic_items(findings, taken, parts_of(findings))
    return Section(KEY, "By topic", nodes[:MOST]) if len(nodes) > 1 else None


def parts_of(findings: Findings) -> list[Part]:
    """The topics of several sources; of one its headed parts, or the stories of a round-up."""
    documents = findings.corpus.documents
    if len(documents) == 1:
        told_apart = round_ups(findings.profile)
        return (_told_apart if told_apart else _headed)(findings, documents[0])[:_PARTS]
    topics = [
        Part(_subject(findings, group), tuple((n, Span(0, len(documents[n].text))) for n in group))
        for group in findings.topics
    ]
    return topics[:_PARTS]


def topic_items(findings: Findings, taken: Taken, parts: Sequence[Part]) -> tuple[Item, ...]:
    """The line of each part with its best passages below, in reading order; a part that has none to give is left out."""
    rows = by_part(findings, parts)
    nodes = []
    for part, found in zip(parts, rows, strict=True):
        groups: set[int] = set()
        best: list[tuple[float, int, int, Span]] = []
        children: dict[int, Item] = {}
        for row in sorted(found, key=lambda row: (-row[0], row[1])):
            group = findings.groups[row[1]] if findings.groups else row[1]
            if len(best) == POINTS or group in groups or taken.touches(row[2], row[3]) or _overlaps(row, best):
                continue
            if child := voiced(findings, statement_item(findings, row[2], row[3])):
                groups.add(group)
                best.append(row)
                children[row[1]] = child
        for _, _, document, span in best:
            taken.add(document, span)
        ordered = sorted(best, key=lambda row: row[1])
        if ordered:
            nodes.append(replace(part.head, children=tuple(children[row[1]] for row in ordered)))
    return tuple(nodes)


def _overlaps(row: tuple[float, int, int, Span], rows: Sequence[tuple[float, int, int, Span]]) -> bool:
    """Whether a passage has a sentence of another one: one that leans brings the sentence before it."""
    return any(document == row[2] and span.overlaps(row[3]) for _, _, document, span in rows)


_OF_ONE_NAMED = deferred(r"(?:The|This|That|These|Those)\s[a-z\d]")
"""How a sentence opens that tells of whom or what another one names."""
_LEANING = 0.6
"""What its chance is worth beside one that names them."""


def line_chances(findings: Findings) -> dict[int, float]:
    """Sentence → its chance to state the outcome, as far as it could stand for a story by itself."""
    texts = findings.profile.texts
    leans = {one.sentence: bool(_OF_ONE_NAMED.match(texts[one.sentence])) for one in findings.outcomes}
    return {one.sentence: one.chance * (_LEANING if leans[one.sentence] else 1.0) for one in findings.outcomes}


def by_part(
    findings: Findings, parts: Sequence[Part], longest: int = LONGEST
) -> list[list[tuple[float, int, int, Span]]]:
    """For each part the passages in it that can stand alone, as (score, head, document, span)."""
    starts: dict[int, list[tuple[int, int, int]]] = {}
    for at, part in enumerate(parts):
        for document, stretch in part.stretches:
            starts.setdefault(document, []).append((stretch.start, stretch.stop, at))
    for stretches in starts.values():
        stretches.sort()
    rows: list[list[tuple[float, int, int, Span]]] = [[] for _ in parts]
    for head, passage, span, document in standing(findings):
        stretches = starts.get(document, [])
        place = bisect_right(stretches, span.start, key=lambda row: row[0]) - 1
        if place >= 0 and span.stop <= stretches[place][1] and passage.words <= longest:
            rows[stretches[place][2]].append((findings.ranking.scores[head], head, document, span))
    return rows


def titled(findings: Findings, number: int) -> Item:
    """The title of a source as it stands in its text; else, as a label of ours, its title or whom and what it names most."""
    document = findings.corpus.documents[number]
    span = document.metadata.title_span
    if span is not None and document[span].strip():
        return item(findings, number, span, kind=ItemKind.ENTRY)
    title = " ".join(document.metadata.title.split())
    return _labelled(title or _names(findings, (number,)) or document.metadata.outlet or f"[{number + 1}]")


def _subject(findings: Findings, group: tuple[int, ...]) -> Item:
    """The title of the first source that has one; else the names that most of the sources mention, as a label of ours."""
    documents = findings.corpus.documents
    first = next((number for number in group if documents[number].metadata.title.strip()), group[0])
    names = "" if documents[first].metadata.title.strip() else _names(findings, group)
    return _labelled(names) if names else titled(findings, first)


def _names(findings: Findings, group: tuple[int, ...]) -> str:
    names: Counter[str] = Counter()
    for number in group if findings.facts else ():
        names.update({e.name: len(e.mentions) for e in findings.facts[number].entities})
    return ", ".join(name for name, _ in names.most_common(2))


def _labelled(words: str) -> Item:
    return Item("", kind=ItemKind.ENTRY, label=words)


def _headed(findings: Findings, document: Document) -> list[Part]:
    """The parts of one document under its headings below the title."""
    title = document.metadata.title_span
    heads = [b for b in document.blocks if b.kind is BlockKind.HEADING and not (title and b.span in title)]
    heads = [block for block in heads if not _is_front(findings, block)]
    heads = [block for block in heads if document.paragraph(block.span.start)] or heads[1:]
    stops: list[int] = [block.span.start for block in heads[1:]]
    return [
        Part(_line(findings, block), ((0, Span(block.span.stop, stop)),))
        for block, stop in zip(heads, [*stops, len(document.text)], strict=False)
    ]


def _is_front(findings: Findings, block: Block) -> bool:
    """Whether a line above a text only says who publishes it, who wrote it or when: no heading of a part."""
    document = findings.corpus.documents[0]
    line = document[block.span].strip()
    dates = findings.facts[0].dates if findings.facts else ()
    return line in {document.metadata.outlet, document.metadata.author} or any(
        document[one.span] == line for one in dates
    )


def _told_apart(findings: Findings, document: Document) -> list[Part]:
    """The paragraphs of a round-up, a story each: its first sentence is its line."""
    stories: list[Part] = []
    for sentence in document.sentences:
        passage = findings.passages[sentence.index]
        if passage and findings.profile.block_position[sentence.index] == 0:
            line = item(findings, 0, bare(findings, 0, sentence.span), kind=ItemKind.ENTRY)
            stories.append(Part(line, ((0, Span(sentence.span.stop, document.blocks[sentence.block].span.stop)),)))
    return stories


def _line(findings: Findings, block: Block) -> Item:
    document = findings.corpus.documents[0]
    text = document[block.span]
    start = block.span.start + len(text) - len(text.lstrip("# \t"))  # Markdown's signs are no words
    stop = block.span.start + len(text.rstrip())
    return item(findings, 0, Span(start, max(start, stop)), kind=ItemKind.ENTRY)
