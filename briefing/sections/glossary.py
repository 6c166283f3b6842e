"""Glossary: the acronyms, and what the sources say they stand for; those that no source spells out are named as such."""

from __future__ import annotations

from briefing.model import Findings, Item, ItemKind, Section, Table
from briefing.sections import people
from briefing.sections.items import Taken, item

KEY = "glossary"


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table of acronyms in the order of the alphabet."""
    taken.glossary = True
    rows = people.acronyms(findings)
    for number, facts in enumerate(findings.facts):
        for acronym in facts.acronyms:
            if acronym.short not in rows:
                short = item(findings, number, acronym.span, kind=ItemKind.ENTRY)
                rows[acronym.short] = (short, Item("", kind=ItemKind.ENTRY, note="not spelled out in the sources"))
    table = Table(("Term", "Meaning"), tuple(rows[short] for short in sorted(rows)), (0.22, 0.78))
    return Section(KEY, "Glossary", (table,)) if rows else None
