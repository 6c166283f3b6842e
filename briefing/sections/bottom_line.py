"""Bottom line: the one sentence to remember."""

from __future__ import annotations

from briefing.model import Findings, Section
from briefing.sections.introductions import introducing
from briefing.sections.items import Taken

KEY = "bottom-line"
HEADING = "Bottom line"


def build(findings: Findings, taken: Taken) -> Section | None:
    """The passage that selection set apart, or None where none will do."""
    if findings.bottom is None:
        return None
    taken.tell(findings, findings.bottom.first, findings.bottom.last)
    taken.add(findings.bottom.document, findings.bottom.span, heading=HEADING)
    return Section(KEY, HEADING, (introducing(findings, findings.bottom),))
