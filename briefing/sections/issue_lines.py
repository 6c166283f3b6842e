"""Issue: the question that is to be decided, in the sentences that put it."""

from __future__ import annotations

from briefing.model import Findings
from briefing.sections import rhetoric
from briefing.sections.judgment_lines import of_the_court
from briefing.sections.lines import Line, whole_section

KEY = "issue"
HEADING = "Issue"


def lines(findings: Findings) -> tuple[Line, ...]:
    """The sentences that put a question, each with its place in the text."""
    return of_the_court(findings, KEY, rhetoric.issues, argued=True)


build = whole_section(KEY, HEADING, lines)
