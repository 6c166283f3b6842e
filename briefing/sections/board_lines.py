"""What a board asks for: what was or is to be decided, and what may go wrong or is not established."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import DocumentKind, Findings
from briefing.sections import caveats, outlook, rhetoric, role_lines
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import matching

DECISIONS, RISKS = "decisions", "risks"
HEADINGS = {DECISIONS: "Decisions", RISKS: "Risks"}
_NEXT = 0.5
"""What is planned is worth beside what was decided."""

_ASKED = frozenset({"ask", "recommendation", "resolve", "decision", "settled"})
"""What a text is read for that is a decision, or asks for one."""
_OF_DECISIONS = frozenset({DocumentKind.JUDGMENT, DocumentKind.MINUTES, DocumentKind.MEETING, DocumentKind.MAIL})
"""Kinds whose outcome is what somebody decides; of the others it may be what came about or was found."""


def decisions(findings: Findings) -> tuple[Line, ...]:
    """What most likely is the outcome, what was decided, and what comes next."""
    chances = {one.sentence: one.chance for one in findings.outcomes}
    out = [
        replace(one, key=DECISIONS, worth=(1 + one.worth) / 2)
        for one in role_lines.lines(findings)
        if one.role in _ASKED
    ]
    told = {line.sentences[0] for line in out}
    for line in matching(findings, DECISIONS):
        if line.sentences[0] in told or role_lines.is_routine(findings, line.sentences[0]):
            continue
        number, text = line.place[0], findings.profile.texts[line.sentences[0]]
        chance = max((chances.get(i, 0.0) for i in line.sentences), default=0.0)
        value = 0.0
        if rhetoric.holds(findings, number, text, rhetoric.decisions):
            value = (1 + line.worth) / 2
        elif outlook.ahead(findings, text, number):
            value = _NEXT * line.worth
        if value or (chance and findings.kinds and findings.kinds[number] in _OF_DECISIONS):
            out.append(replace(line, worth=max(chance, value)))
    return tuple(out)


def risks(findings: Findings) -> tuple[Line, ...]:
    """What threatens, may fail, is denied, disputed or not known."""
    return matching(findings, RISKS, lambda text, number: _is_risk(findings, number, text))


def _is_risk(findings: Findings, number: int, text: str) -> bool:
    return rhetoric.holds(findings, number, text, rhetoric.risks) or caveats.open_question(findings, text, number)


build_decisions = whole_section(DECISIONS, HEADINGS[DECISIONS], decisions)
build_risks = whole_section(RISKS, HEADINGS[RISKS], risks)
