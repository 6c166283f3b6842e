"""Who's who: people and organisations with their roles and other names, without the acronyms."""

from __future__ import annotations

from briefing.model import Findings, Section, Table
from briefing.sections import people
from briefing.sections.items import Taken

KEY = "who"


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table of names: people first, then organisations."""
    del taken
    rows = people.named(findings, {})
    return Section(KEY, "Who’s who", (Table(("Name", "Who or what"), tuple(rows), (0.38, 0.62)),)) if rows else None
