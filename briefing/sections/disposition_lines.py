"""Disposition: the orders, and the sentences that most likely state the outcome."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Findings
from briefing.sections import rhetoric, transcript_turns
from briefing.sections.judgment_lines import LONGEST, is_of_dissent, voiced
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import matching

KEY = "disposition"
HEADING = "Disposition"
_LEAST = 0.25
"""Chance of stating the outcome from which a sentence is looked at."""
_CERTAIN = 0.5
"""Chance from which a sentence is looked at without an order's words, which may as well be a reason."""
_ORDER = 0.3
"""What an order's words are worth where nothing else says that it is the outcome."""
_LAST_PART = 0.5
"""Share of a text before which no court disposes of the matter."""


def lines(findings: Findings) -> tuple[Line, ...]:
    """The orders in the last part of each text and what is likely the outcome there or is worded as one, by its chance."""
    chances = {one.sentence: one.chance for one in findings.outcomes}
    every = matching(findings, KEY, longest=LONGEST)
    found = []
    for line in every:
        submitted = rhetoric.holds(findings, line.place[0], line.item.text, rhetoric.submissions)
        if submitted or is_of_dissent(findings, line):
            continue
        chance = max((chances.get(i, 0.0) for i in line.sentences), default=0.0)
        late = _late(findings, line)
        orders = rhetoric.holds(findings, line.place[0], line.item.text, rhetoric.orders) or _of_all(findings, line)
        if (orders and (late or chance >= _LEAST)) or (late and chance >= _CERTAIN):
            worth = max(chance, _ORDER * line.worth if late and orders else 0.0)
            found.append(voiced(findings, replace(line, worth=worth)))
    return tuple(found)


def _of_all(findings: Findings, line: Line) -> bool:
    number, start = line.place
    return transcript_turns.is_order(findings.corpus.documents[number], start)


def _late(findings: Findings, line: Line) -> bool:
    number, start = line.place
    return start > _LAST_PART * len(findings.corpus.documents[number].text)


build = whole_section(KEY, HEADING, lines)
