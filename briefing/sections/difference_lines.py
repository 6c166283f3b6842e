"""Where sources differ: a line for each difference, both sides verbatim below it."""

from __future__ import annotations

from briefing.model import Findings, Item, ItemKind
from briefing.sections.differences import HEADING, KEY, LATER, label, sides, weightiest
from briefing.sections.lines import Line

__all__ = ["HEADING", "KEY", "lines"]

_SIDE = 32
"""Words of a side, above which the difference is left to ``compare``."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The differences between sources, the weightiest first."""
    out = []
    ranked = weightiest(findings, findings.differences)
    for place, difference in enumerate(ranked):
        claims = sides(findings, difference)
        if len({claim.document for claim in difference.claims}) < 2 or any(len(c.text.split()) > _SIDE for c in claims):
            continue
        note = LATER if difference.updated else ""
        item = Item("", kind=ItemKind.ENTRY, label=label(findings, difference), note=note, children=claims)
        out.append(Line(KEY, item, 1 - place / len(ranked), (), (place,)))
    return tuple(out)
