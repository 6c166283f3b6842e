"""What changed since the last briefing: new, changed (both values cited), repeated, no longer mentioned."""

from __future__ import annotations

from briefing.model import Findings, Item, ItemKind, Section
from briefing.sections.date_brackets import said
from briefing.sections.items import Taken

KEY = "changes"
NEW = "New"
CHANGED = "Changed"
REPEATED = "Repeated"
GONE = "No longer mentioned"


def build(findings: Findings, taken: Taken) -> Section | None:
    """A list for each kind of change; None where no earlier briefing was given."""
    changes = findings.changes
    if changes is None:
        return None
    heading = f"What changed since {said(changes.since) or changes.since or 'the last briefing'}"
    changed = tuple(
        Item("", kind=ItemKind.ENTRY, label=change.about, children=(change.before, change.now))
        for change in changes.changed
    )
    lists = ((NEW, changes.new), (CHANGED, changed), (REPEATED, changes.repeated), (GONE, changes.gone))
    nodes = [Item("", kind=ItemKind.ENTRY, label=name, children=items) for name, items in lists if items]
    for one in (*changes.new, *(change.now for change in changes.changed), *changes.repeated):
        for citation in one.citations:
            if citation.document < len(findings.corpus.documents):
                taken.add(citation.document, citation.span, heading=heading)
    if not nodes:
        nodes = [Item("", kind=ItemKind.ENTRY, note="Nothing new.")]
    return Section(KEY, heading, tuple(nodes))
