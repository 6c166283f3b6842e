"""The kinds of lines beside the key points: what earns their heading, and how many of them a page takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefing.model import Findings
from briefing.sections import (
    assessment_lines,
    board_lines,
    date_lines,
    dated_lines,
    difference_lines,
    disposition_lines,
    fact_lines,
    figure_lines,
    holding_lines,
    issue_lines,
    next_lines,
    people_lines,
    position_lines,
    quote_lines,
    reason_lines,
    statement_lines,
)
from briefing.sections.lines import Line


class Side(NamedTuple):
    """A kind of line beside the key points.

    `least` lines earn a heading; fewer stand among the key points where `joins`, else nowhere. `worth` is what a line's
    sentence must have, 0 to 1.
    """

    heading: str
    lines: Callable[[Findings], tuple[Line, ...]]
    least: int = 1
    most: int = 3
    worth: float = 0.5
    joins: bool = False


SIDES = {
    "differences": Side(difference_lines.HEADING, difference_lines.lines, worth=0.0),
    "quotes": Side(quote_lines.HEADING, quote_lines.lines, worth=0.4),
    "figures": Side(figure_lines.HEADING, figure_lines.lines, least=2, most=5, worth=0.0, joins=True),
    "outlook": Side(next_lines.HEADING, next_lines.lines, least=2, worth=0.6, joins=True),
    "caveats": Side(statement_lines.HEADINGS["caveats"], statement_lines.not_established, worth=0.6),
    "timeline": Side(date_lines.HEADING, date_lines.lines, least=3, most=6, worth=0.3),
    "people": Side(people_lines.HEADING, people_lines.lines, least=3, most=6, worth=0.0),
    "background": Side(statement_lines.HEADINGS["background"], statement_lines.earlier_events, least=2, worth=0.6),
    "facts": Side(fact_lines.HEADING, fact_lines.lines, most=12, worth=0.2),
    "issue": Side(issue_lines.HEADING, issue_lines.lines, most=4, worth=0.2),
    "holding": Side(holding_lines.HEADING, holding_lines.lines, most=6, worth=0.2),
    "reasons": Side(reason_lines.HEADING, reason_lines.lines, most=6, worth=0.2),
    "disposition": Side(disposition_lines.HEADING, disposition_lines.lines, most=4, worth=0.0),
    "latest": Side(dated_lines.HEADINGS["latest"], dated_lines.latest, most=12, worth=0.2),
    "chronology": Side(dated_lines.HEADINGS["chronology"], dated_lines.chronology, least=2, most=16, worth=0.1),
    "counts": Side(figure_lines.HEADINGS["counts"], figure_lines.counts, most=10, worth=0.2),
    "money": Side(figure_lines.HEADINGS["money"], figure_lines.money, most=6, worth=0.0),
    "positions": Side(position_lines.HEADING, position_lines.lines, most=12, worth=0.1),
    "stated": Side(assessment_lines.HEADINGS["stated"], assessment_lines.stated, most=12, worth=0.4),
    "judged": Side(assessment_lines.HEADINGS["judged"], assessment_lines.judged, most=12, worth=0.3),
    "decisions": Side(board_lines.HEADINGS["decisions"], board_lines.decisions, most=5, worth=0.3),
    "risks": Side(board_lines.HEADINGS["risks"], board_lines.risks, most=6, worth=0.3),
}
"""Section key → the lines that compete for a page; the order settles ties."""
