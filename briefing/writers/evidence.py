"""A briefing's citations → the texts that they point to, with each cited passage marked, and links both ways.

Where a source is at hand its whole text stands; of one that is not (a stored briefing), or that is very long, the cited
passages stand as far as the briefing holds them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.frozen import frozen
from briefing.model import Block, BlockKind, Briefing, Citation, Document, Item, Span

WHOLE = 1_000_000
"""Characters of a source up to which its whole text stands."""
_NEAR = 64
"""Passages before a place that may reach as far."""


@dataclass(slots=True)
class Mark:
    """A passage that is cited: `item` is the longest text cited there, `backs` where it is cited.

    `rank` is that of the key point which alone cites it where the reader chooses how many stand, else 0.
    """

    name: str
    span: Span
    item: Item
    rank: int = 0
    backs: list[Back] = field(default_factory=list)


@frozen
class Back:
    """The first place under a heading that cites a passage: its id, and the rank of the key point that it stands in, else 0."""

    name: str
    heading: str
    rank: int = 0


@frozen
class Stretch:
    """A piece of a paragraph; one that is marked has its `mark`, and `first` and `last` say whether the mark begins or ends."""

    text: str
    mark: Mark | None = None
    first: bool = False
    last: bool = False


@frozen
class Paragraph:
    """A paragraph of a source; `place` is its number or page, where that is another than before."""

    kind: BlockKind
    place: str
    stretches: tuple[Stretch, ...]


class Evidence:
    """The passages that a briefing cites, by source; citations are linked to them one by one, in reading order."""

    def __init__(
        self, briefing: Briefing, documents: Mapping[int, Document], ranked: Iterable[tuple[int, Item]] = ()
    ) -> None:
        self.documents = {at: d for at, d in documents.items() if len(d.text) <= WHOLE}
        self._count = 0
        self._marks: dict[int, list[Mark]] = {}
        cited: dict[int, list[tuple[Span, int, Item]]] = {}
        for rank, item in (*((0, item) for item in briefing.items()), *ranked):
            for part in item.apart():
                for citation in part.citations:
                    cited.setdefault(citation.document, []).append((citation.span, rank, part))
            for citation in item.also:
                if citation.document in self.documents:
                    cited.setdefault(citation.document, []).append((citation.span, rank, item))
        for at, rows in cited.items():
            self._marks[at] = _merged(rows, at, whole=at in self.documents)

    def link(self, citation: Citation, heading: str, rank: int = 0) -> tuple[str, str]:
        """(id of the citing place, id of the passage) for one more citation; the passage is "" where none is held."""
        marks = self._marks.get(citation.document, [])
        at = bisect_right(marks, citation.span.start, key=lambda mark: mark.span.start)
        for mark in reversed(marks[max(0, at - _NEAR) : at]):  # stored passages may overlap
            if citation.span.stop <= mark.span.stop:
                self._count += 1
                name = f"cited-{self._count}"
                if all(back.heading != heading or (back.rank and not rank) for back in mark.backs):
                    mark.backs.append(Back(name, heading, rank))
                return name, mark.name
        return "", ""

    def sources(self) -> list[int]:
        """The sources that have something to show, in their order."""
        return sorted({*self._marks, *self.documents})

    def paragraphs(self, at: int) -> Iterator[Paragraph]:
        """What is shown of the source with that index."""
        marks = self._marks.get(at, [])
        document = self.documents.get(at)
        if document is not None:
            yield from _text(document, marks)
            return
        for mark in marks:
            place = next((c.locator for c in mark.item.citations if c.document == at), "")
            yield Paragraph(BlockKind.PARAGRAPH, place, (Stretch(mark.item.text, mark, first=True, last=True),))


def _merged(rows: list[tuple[Span, int, Item]], at: int, *, whole: bool) -> list[Mark]:
    """The spans as disjoint marks, ascending; without the text only those that lie inside another are joined to it."""
    out: list[Mark] = []
    for span, rank, item in sorted(rows, key=lambda row: (row[0].start, -row[0].stop, row[1])):
        before = out[-1].span if out else Span(-1, -1)
        if span.start < before.stop and (whole or span.stop <= before.stop):
            out[-1].span = Span(before.start, max(before.stop, span.stop))
            out[-1].rank = min(out[-1].rank, rank)
        elif len(span):
            out.append(Mark(f"passage-{at + 1}-{len(out) + 1}", span, item, rank))
    return out


def _text(document: Document, marks: list[Mark]) -> Iterator[Paragraph]:
    """The whole text, block by block; what stands between blocks is a paragraph of its own."""
    before, at, place = "", 0, 0
    for block in (*document.blocks, Block(Span(len(document.text), len(document.text)))):
        for span, kind in ((Span(at, block.span.start), BlockKind.PARAGRAPH), (block.span, block.kind)):
            if not document[span].strip():
                continue
            while place < len(marks) and marks[place].span.stop <= span.start:
                place += 1
            shown = "" if kind is BlockKind.HEADING else document.place(span)
            yield Paragraph(kind, shown if shown != before else "", tuple(_stretches(document, span, marks, place)))
            before = shown or before
        at = block.span.stop


def _stretches(document: Document, block: Span, marks: list[Mark], place: int) -> Iterator[Stretch]:
    at = block.start
    while place < len(marks) and marks[place].span.start < block.stop:
        mark = marks[place]
        start, stop = max(mark.span.start, block.start), min(mark.span.stop, block.stop)
        if at < start:
            yield Stretch(document.text[at:start])
        last = mark.span.stop <= block.stop or not document.text[block.stop : mark.span.stop].strip()
        yield Stretch(document.text[start:stop], mark, first=start == mark.span.start, last=last)
        at, place = stop, place + 1
    if at < block.stop:
        yield Stretch(document.text[at : block.stop])
