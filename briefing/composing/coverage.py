"""A briefing and its findings → what share of the sources stands in it, and the best of what was left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing import catalog
from briefing.facts.kinds import kind_of
from briefing.model import (
    BlockKind,
    Briefing,
    Budget,
    Findings,
    Item,
    ItemKind,
    Section,
    Span,
    Table,
)
from briefing.sections.items import of_pick
from briefing.selection import mmr

KEY = "coverage"
HEADING = "Coverage"
BEST = 5
"""Passages that were left out and are shown."""
_MOSTLY = 0.8
"""Share of a sentence's characters from which it stands in the briefing: what is glued to its start may be left out."""


def section(findings: Findings, briefing: Briefing) -> Section:
    """A table of shares, then the best-ranked passages that the briefing does not have.

    A copy of a passage that stands in the briefing counts as standing in it.
    """
    covered = _Covered(findings, briefing)
    rows = tuple(_row(name, list(found)) for name, found in _counts(findings, covered))
    table = Table(("", "In the sources", "In the briefing", "Share"), rows, (0.34, 0.22, 0.22, 0.22))
    return Section(KEY, HEADING, (table, *_left_out(findings, covered)))


class _Covered:
    """Which stretches of the sources stand in a briefing."""

    def __init__(self, findings: Findings, briefing: Briefing) -> None:
        self._spans: dict[int, list[Span]] = {}
        for item in briefing.items():
            for citation in (*item.citations, *item.also):
                self._spans.setdefault(citation.document, []).append(citation.span)
        sentences = [(number, sentence.span) for number, sentence in findings.corpus.sentences()]
        said = {findings.groups[i] for i, (number, span) in enumerate(sentences) if self._holds(number, span)}
        self.sentences = [group in said for group in findings.groups]
        self._starts = [[s.span.start for s in d.sentences] for d in findings.corpus.documents]
        self._first = [0]
        for document in findings.corpus.documents:
            self._first.append(self._first[-1] + len(document.sentences))

    def _holds(self, document: int, span: Span) -> bool:
        least = _MOSTLY * max(1, len(span))
        return any(
            min(span.stop, other.stop) - max(span.start, other.start) >= least
            for other in self._spans.get(document, ())
        )

    def has(self, document: int, span: Span) -> bool:
        """Whether a fact at `span` stands in the briefing, itself or in a copy of its sentence."""
        if self._holds(document, span):
            return True
        at = bisect_right(self._starts[document], span.start) - 1
        return at >= 0 and self.sentences[self._first[document] + at]

    def touches(self, document: int, span: Span) -> bool:
        """Whether any sentence inside `span` stands in the briefing."""
        starts = self._starts[document]
        first = max(0, bisect_right(starts, span.start) - 1)
        inside = range(first, bisect_right(starts, span.stop - 1))
        return any(self.sentences[self._first[document] + at] for at in inside) or any(
            span.overlaps(other) for other in self._spans.get(document, ())
        )


def _counts(findings: Findings, covered: _Covered) -> Iterator[tuple[str, Iterable[bool]]]:
    rows = sorted((row.coverage, row.name) for row in catalog.FACTS.values() if row.coverage)
    facts = [(name, _stand(findings, covered, kind)) for (_, name), kind in rows]
    yield "Facts", [one for _, each in facts for one in each]
    yield from facts
    yield (
        "Paragraphs",
        [
            covered.touches(n, block.span)
            for n, document in enumerate(findings.corpus.documents)
            for block in document.blocks
            if block.kind is not BlockKind.HEADING and len(block.span)
        ],
    )
    yield "Sentences", [one for one, head in zip(covered.sentences, findings.profile.heading, strict=True) if not head]


def _stand(findings: Findings, covered: _Covered, name: str) -> list[bool]:
    """For each fact of a kind whether it stands in the briefing."""
    kind = kind_of(name)
    return [
        any(covered.has(number, span) for span in kind.spans(fact))
        for number, facts in enumerate(findings.facts)
        for fact in facts.of(name)
        if kind.counted(fact)
    ]


def _row(name: str, found: list[bool]) -> tuple[Item, ...]:
    there, here = len(found), sum(found)
    cells = (f"{there:,}", f"{here:,}", f"{here / there:.0%}" if there else "–")
    return (Item("", kind=ItemKind.ENTRY, label=name), *(Item("", kind=ItemKind.ENTRY, note=cell) for cell in cells))


def _left_out(findings: Findings, covered: _Covered) -> tuple[Item, ...]:
    passages = tuple(
        p if p is not None and not any(covered.sentences[i] for i in p) else None for p in findings.passages
    )
    request = replace(findings.request, budget=Budget.parse(str(BEST)), focus_only=False)
    chosen = mmr.choose(replace(findings, passages=passages, bottom=None), request)
    if not chosen.picks:
        return ()
    rest = replace(findings, extract=chosen, bottom=None)
    best = tuple(of_pick(rest, pick) for pick in chosen.picks)
    return (Item("", kind=ItemKind.ENTRY, label="Best of what was left out", children=best),)
