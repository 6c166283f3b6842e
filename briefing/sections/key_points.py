"""Key points: the chosen passages, each cited, as reported."""

from __future__ import annotations

from briefing.model import Findings, Section
from briefing.sections.introductions import introducing
from briefing.sections.items import Taken

KEY = "key-points"
HEADING = "Key points"


def build(findings: Findings, taken: Taken) -> Section | None:
    """One item for each pick of the extract, in its order."""
    for pick in findings.extract.picks:
        taken.tell(findings, pick.first, pick.last)
        taken.add(pick.document, pick.span, heading=HEADING)
    nodes = tuple(introducing(findings, pick) for pick in findings.extract.picks)
    return Section(KEY, HEADING, nodes) if nodes else None
