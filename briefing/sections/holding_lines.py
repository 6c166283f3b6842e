"""Holding: what the court finds, holds, or is satisfied of."""

from __future__ import annotations

from briefing.model import Findings
from briefing.sections import rhetoric
from briefing.sections.judgment_lines import of_the_court
from briefing.sections.lines import Line, whole_section

KEY = "holding"
HEADING = "Holding"


def lines(findings: Findings) -> tuple[Line, ...]:
    """The sentences in which the court holds something."""
    return of_the_court(findings, KEY, rhetoric.holdings)


build = whole_section(KEY, HEADING, lines)
