"""People: three or more with a role; who they are in the words of the text."""

from __future__ import annotations

from briefing.model import EntityKind, Findings, ItemKind
from briefing.sections.items import item
from briefing.sections.lines import Line
from briefing.sections.people import KEY, full_names

HEADING = "People"
LONGEST = 10
"""Words of a role."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The people with a role, the most mentioned weighing most; one line a person."""
    full, out = full_names(findings), {}
    most = 1
    for number, facts in enumerate(findings.facts):
        for entity in facts.entities:
            if entity.kind is EntityKind.PERSON and entity.roles and " " in entity.name:
                most = max(most, len(entity.mentions))
                name = full.get(entity.name, entity.name)
                if name not in out and len(entity.roles[0].split()) <= LONGEST:
                    out[name] = number, entity
    found = []
    for number, entity in out.values():
        document = findings.corpus.documents[number]
        span = next((m for m in entity.mentions if document[m] == entity.name), None)
        if span is not None:
            row = item(findings, number, span, kind=ItemKind.ENTRY, note=entity.roles[0])
            found.append(
                Line(KEY, row, len(entity.mentions) / most, (), (number, span.start), after=entity.name.split()[-1])
            )
    return tuple(found)
