"""The kinds of lines beside the key points: what earns their heading, and how many of them a page takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefing.model import Findings
from briefing.sections import (
    date_lines,
    difference_lines,
    figure_lines,
    people_lines,
    quote_lines,
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
    "figures": Side(figure_lines.HEADING, figure_lines.lines, least=2, most=5, worth=0.0),
    "outlook": Side(statement_lines.HEADINGS["outlook"], statement_lines.next_steps, least=2, worth=0.6, joins=True),
    "caveats": Side(statement_lines.HEADINGS["caveats"], statement_lines.not_established, worth=0.6),
    "timeline": Side(date_lines.HEADING, date_lines.lines, least=3, most=6, worth=0.3),
    "people": Side(people_lines.HEADING, people_lines.lines, least=3, most=6, worth=0.0),
    "background": Side(statement_lines.HEADINGS["background"], statement_lines.earlier_events, least=2, worth=0.6),
}
"""Section key → the lines that compete for a page; the order settles ties."""
