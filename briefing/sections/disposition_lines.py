"""Disposition: the orders, and the sentences that most likely state the outcome."""

from __future__ import annotations

from dataclasses import replace

from briefing.language import roles
from briefing.model import Findings
from briefing.sections import rhetoric, transcript_turns
from briefing.sections.judgment_lines import LONGEST, is_of_dissent, voiced
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import matching
from briefing.selection.rulings import BELOW

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
        if _of_others(findings, line):
            continue
        chance = max((chances.get(i, 0.0) for i in line.sentences), default=0.0)
        late = _late(findings, line)
        orders = rhetoric.holds(findings, line.place[0], line.item.text, rhetoric.orders) or _of_all(findings, line)
        ruled = late and chance >= _CERTAIN and _rules(findings, line)
        if ruled or (orders and (late or chance >= _LEAST)):
            worth = max(chance, _ORDER * line.worth if late and orders else 0.0)
            found.append(voiced(findings, replace(line, worth=worth)))
    return tuple(found)


def _of_others(findings: Findings, line: Line) -> bool:
    """Whether a line is what a party submits, another court did, or a dissenter would have done."""
    submitted = rhetoric.holds(findings, line.place[0], line.item.text, rhetoric.submissions)
    return submitted or BELOW.match(line.item.text) is not None or is_of_dissent(findings, line)


def _rules(findings: Findings, line: Line) -> bool:
    """Whether a line without an order's words says that something is upheld, refused, founded; a likely one may be a reason."""
    known = roles.load(findings.corpus.documents[line.place[0]].language)
    return known is None or any("ruling" in known.seen(findings.profile.words[i]) for i in line.sentences)


def _of_all(findings: Findings, line: Line) -> bool:
    number, start = line.place
    return transcript_turns.is_order(findings.corpus.documents[number], start)


def _late(findings: Findings, line: Line) -> bool:
    number, start = line.place
    return start > _LAST_PART * len(findings.corpus.documents[number].text)


build = whole_section(KEY, HEADING, lines)
