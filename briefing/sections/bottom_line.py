"""Bottom line: the one sentence to remember."""

from __future__ import annotations

from briefing.model import Findings, Section
from briefing.sections.composing import Taken, of_pick

KEY = "bottom-line"


def build(findings: Findings, taken: Taken) -> Section | None:
    """The passage that selection set apart, or None where none will do."""
    if findings.bottom is None:
        return None
    taken.add(findings.bottom.document, findings.bottom.span)
    return Section(KEY, "Bottom line", (of_pick(findings, findings.bottom),))
