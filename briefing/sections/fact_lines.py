"""Facts: what happened before anybody decided it, told in the first part of a text by the parties' names and days."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Findings, Span
from briefing.sections import rhetoric
from briefing.sections.first_person import in_first_person
from briefing.sections.judgment_lines import LONGEST
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import matching

KEY = "facts"
HEADING = "Facts"
_FIRST_PART = 0.45
"""Share of a text's characters that tells the facts."""
_OTHER_PARTS = (rhetoric.issues, rhetoric.holdings, rhetoric.orders)
_DAY, _PARTY = 0.25, 0.25
"""What a day and a party add to what a line is worth, of 1."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The past events of the first part of each text; one of a named party on a named day weighs most."""
    found = matching(findings, KEY, lambda text, number: _tells(findings, number, text), longest=LONGEST)
    return tuple(_weighed(findings, line) for line in found if _early(findings, line))


def _tells(findings: Findings, number: int, text: str) -> bool:
    """Whether a sentence tells what happened or of a party, and neither asks, holds nor orders."""
    return (
        any(rhetoric.holds(findings, number, text, words) for words in (rhetoric.past, rhetoric.parties))
        and not in_first_person(text)
        and not any(rhetoric.holds(findings, number, text, part) for part in _OTHER_PARTS)
    )


def _early(findings: Findings, line: Line) -> bool:
    number, start = line.place
    return start < _FIRST_PART * len(findings.corpus.documents[number].text)


def _weighed(findings: Findings, line: Line) -> Line:
    number, start = line.place
    span = Span(start, start + len(line.item.text))
    dated = any(date.span in span for date in findings.facts[number].dates)
    party = rhetoric.holds(findings, number, line.item.text, rhetoric.parties)
    return replace(line, worth=(1 - _DAY - _PARTY) * line.worth + _DAY * dated + _PARTY * party)


build = whole_section(KEY, HEADING, lines)
