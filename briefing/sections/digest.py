"""Source by source: the best passages of each, under its title."""

from __future__ import annotations

from briefing.model import Findings, Section, Span
from briefing.sections.items import Taken
from briefing.sections.topics import Part, titled, told

KEY = "digest"
POINTS = 2
"""Passages of a source; three where there is only one source."""
LONGEST = 35
"""Words of a passage."""


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item a source, in the order of the corpus, its passages as children."""
    documents = findings.corpus.documents
    most = POINTS + (len(documents) == 1)
    parts = [Part(titled(findings, n), ((n, Span(0, len(d.text))),)) for n, d in enumerate(documents)]
    nodes = told(findings, taken, parts, most=most, longest=LONGEST)
    return Section(KEY, "Source by source", nodes) if nodes else None
