"""What a board asks for: what was or is to be decided, and what may go wrong or is not established."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.language.patterns import deferred
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


_UNDECIDED = deferred(
    r"""\b(?:the|an?|its|their|previously|as)\s(?:\w{3,12}\s)?(?:agreed|approved|signed|adopted|announced)\b  # done before
      | \bsince\s(?:an?|the)\s[^,;.]{3,60}\s(?:was|were)\s\w{3,12}ed\b  # when something else began
      | \bdecides?\s(?:who|what|how)\b  # what something depends on
      | \bnot\s(?:\w{2,10}\s){0,2}(?:decide|approve|adopt)\b  # not done
      | \b(?:Option|Alternative|Proposal)\s\w{1,3}\s(?:was|is)\s(?:rejected|refused)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""English words of decisions that decide nothing: "below the agreed floor", "as announced", "did not decide", or tell what nobody wants: "Option B was rejected"."""
_NO_RISK = deferred(
    r"""\b(?:to|could|would)\s(?:prevent|avoid|avert|reduce|cut|delay)\s?(?:(?:an?|the|any|further)\s)?(?:\w{3,12}\s)?(?:\w{4,12}\b)?  # prevented, asked for
      | \b(?:no|without|never|zero)\s(?:\w{3,12}\s)?(?:risk|danger|threat|loss(?:es)?|delays?|failure|breach)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""English words of risks that say that none is there: "to prevent a failure", "no risk", or what is asked for: "to delay"."""


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
        if rhetoric.holds(findings, number, _UNDECIDED.sub(" ", text), rhetoric.decisions):
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
    return rhetoric.holds(findings, number, _NO_RISK.sub(" ", text), rhetoric.risks) or caveats.open_question(
        findings, text, number
    )


build_decisions = whole_section(DECISIONS, HEADINGS[DECISIONS], decisions)
build_risks = whole_section(RISKS, HEADINGS[RISKS], risks)
