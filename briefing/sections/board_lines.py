"""What a board asks for: what was or is to be decided, and what may go wrong or is not established."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Findings
from briefing.sections import caveats, outlook, rhetoric
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import matching

DECISIONS, RISKS = "decisions", "risks"
HEADINGS = {DECISIONS: "Decisions", RISKS: "Risks"}
_NEXT = 0.5
"""What is planned is worth beside what was decided."""


def decisions(findings: Findings) -> tuple[Line, ...]:
    """What most likely is the outcome, what was decided, and what comes next."""
    chances = {one.sentence: one.chance for one in findings.outcomes}
    out = []
    for line in matching(findings, DECISIONS):
        number, text = line.place[0], findings.profile.texts[line.sentences[0]]
        chance = max((chances.get(i, 0.0) for i in line.sentences), default=0.0)
        weight = _NEXT if outlook.ahead(findings, text, number) else 0.0
        if rhetoric.holds(findings, number, text, rhetoric.decisions):
            weight = 1.0
        if weight or chance:
            out.append(replace(line, worth=max(chance, weight * line.worth)))
    return tuple(out)


def risks(findings: Findings) -> tuple[Line, ...]:
    """What threatens, may fail, is denied, disputed or not known."""
    return matching(findings, RISKS, lambda text, number: _is_risk(findings, number, text))


def _is_risk(findings: Findings, number: int, text: str) -> bool:
    return rhetoric.holds(findings, number, text, rhetoric.risks) or caveats.open_question(findings, text, number)


build_decisions = whole_section(DECISIONS, HEADINGS[DECISIONS], decisions)
build_risks = whole_section(RISKS, HEADINGS[RISKS], risks)
