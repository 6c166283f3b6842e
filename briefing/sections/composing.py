"""What sections share: an item from a span, the marks a sentence carries, and what was already said."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model import Citation, Document, Findings, Item, ItemKind, Span


@dataclass(slots=True)
class Taken:
    """What the sections before this one have set already, so that a later one does not repeat it."""

    spans: set[tuple[int, int, int]] = field(default_factory=set)

    def add(self, citation: Citation) -> None:
        """Notes that the cited passage stands in the briefing."""
        self.spans.add((citation.document, citation.span.start, citation.span.stop))

    def holds(self, document: int, span: Span) -> bool:
        """Whether `span` lies inside a passage that stands already."""
        return any(d == document and start <= span.start and span.stop <= stop for d, start, stop in self.spans)


def cite(findings: Findings, document: int, span: Span) -> Citation:
    """The citation of `span` in the document with that index."""
    return Citation(document, span, findings.corpus.documents[document].place(span))


def item(
    findings: Findings,
    document: int,
    span: Span,
    *,
    kind: ItemKind = ItemKind.POINT,
    label: str = "",
    note: str = "",
    insertions: tuple[tuple[int, str], ...] = (),
    also: tuple[Citation, ...] = (),
) -> Item:
    """An item that sets the words at `span`, verbatim and cited."""
    text = findings.corpus.documents[document][span]
    return Item(text, (cite(findings, document, span),), kind, label, note, insertions, also)


def offset(findings: Findings, document: int) -> int:
    """The corpus-wide index of a document's first sentence."""
    return sum(len(d.sentences) for d in findings.corpus.documents[:document])


def sentence_span(document: Document, span: Span) -> Span:
    """From the start of the sentence where `span` begins to the end of the one where it ends."""
    first = document.sentence_at(span.start)
    last = document.sentence_at(span.stop - 1) or first
    if first is None or last is None:
        return span
    return Span(min(first.span.start, span.start), max(last.span.stop, span.stop))
