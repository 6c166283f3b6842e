"""A judgment's parts that its words tell: the issue, what the court holds, and its reasons, a line each."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import DocumentKind, Findings
from briefing.sections import rhetoric, transcript_turns
from briefing.sections.first_person import in_first_person
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import matching
from briefing.selection.rulings import BELOW
from briefing.selection.zones import OTHER_COURT

ISSUE, HOLDING, REASONS = "issue", "holding", "reasons"
HEADINGS = {ISSUE: "Issue", HOLDING: "Holding", REASONS: "Reasons"}
LONGEST = 60
"""Words of a line; a court's sentences are long."""
VOICE = "The judgment:"
"""Whose *I* a judgment's is."""


def issues(findings: Findings) -> tuple[Line, ...]:
    """The sentences that put the question that is to be decided."""
    return _of_the_court(findings, ISSUE, rhetoric.issues, argued=True)


def holdings(findings: Findings) -> tuple[Line, ...]:
    """The sentences in which the court finds or holds something, or is satisfied of it."""
    return _of_the_court(findings, HOLDING, rhetoric.holdings)


def reasons(findings: Findings) -> tuple[Line, ...]:
    """The sentences that say why: because, it follows, for these reasons."""
    return _of_the_court(findings, REASONS, rhetoric.reasons)


def _of_the_court(findings: Findings, key: str, words: rhetoric.Words, *, argued: bool = False) -> tuple[Line, ...]:
    """The sentences that have one of `words`, those in the first person of a judgment with whose words they are.

    Args:
        findings: With facts.
        key: Of the section.
        words: What a sentence must have.
        argued: Whether what a party submits is among them; else only what the court says itself.
    """

    def fits(text: str, number: int) -> bool:
        at = rhetoric.place(findings, number, text, words)
        if at < 0 or argued:
            return at >= 0
        another = OTHER_COURT.search(text, 0, at) or BELOW.match(text)  # what stands behind it is what that court held
        return another is None and not rhetoric.holds(findings, number, text, rhetoric.submissions)

    found = matching(findings, key, fits, longest=LONGEST)
    return tuple(voiced(findings, line) for line in found if not is_of_dissent(findings, line))


def is_of_dissent(findings: Findings, line: Line) -> bool:
    """Whether a line is of a judge who does not agree with the others: what he would have done, nobody did."""
    cited = line.item.citations[0]
    return transcript_turns.is_dissent(findings.corpus.documents[cited.document], cited.span.start)


def voiced(findings: Findings, line: Line) -> Line:
    """The line; where it is a judgment's and has an *I* that nothing settles yet, it says that the judgment speaks."""
    one = line.item
    number = one.citations[0].document
    kind = findings.kinds[number] if findings.kinds else None
    if kind is not DocumentKind.JUDGMENT or not in_first_person(one.text) or any(at == 0 for at, _ in one.insertions):
        return line
    document = findings.corpus.documents[number]
    if transcript_turns.begins(document, one.citations[0].span):
        return line
    judge = transcript_turns.voice(document, one.citations[0].span)
    voice = f"{judge}:" if judge else VOICE
    return replace(line, item=replace(one, insertions=((0, voice), *one.insertions)))


build_issue = whole_section(ISSUE, HEADINGS[ISSUE], issues)
build_holding = whole_section(HOLDING, HEADINGS[HOLDING], holdings)
build_reasons = whole_section(REASONS, HEADINGS[REASONS], reasons)
