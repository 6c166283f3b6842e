"""Story by story: one line a story, then three to five short passages of it."""

from __future__ import annotations

from briefing.model import Findings, Section, Span
from briefing.sections.items import Taken
from briefing.sections.topics import MOST, Part, parts_of, titled, topic_items

KEY = "stories"
HEADING = "By topic"
POINTS, LONGEST = 5, 30
"""Passages of a story, and the words of each."""


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item a story, its passages as children; sources that tell one story are one item."""
    documents = findings.corpus.documents
    parts = parts_of(findings) or [Part(titled(findings, 0), ((0, Span(0, len(documents[0].text))),))]
    nodes = topic_items(findings, taken, parts, most=POINTS, longest=LONGEST)
    return Section(KEY, HEADING, nodes[:MOST]) if nodes else None
