"""Reasons: why, in the sentences that say because, it follows, for these reasons."""

from __future__ import annotations

from briefing.model import Findings
from briefing.sections import rhetoric
from briefing.sections.judgment_lines import of_the_court
from briefing.sections.lines import Line, whole_section

KEY = "reasons"
HEADING = "Reasons"


def lines(findings: Findings) -> tuple[Line, ...]:
    """The sentences that give a reason."""
    return of_the_court(findings, KEY, rhetoric.reasons)


build = whole_section(KEY, HEADING, lines)
