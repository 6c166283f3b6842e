"""What the sources judge (assess, believe, think likely), and apart from it what they state."""

from __future__ import annotations

import re

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Findings
from briefing.sections import rhetoric
from briefing.sections.lines import Line, whole_section
from briefing.sections.statement_lines import LONGEST, matching
from briefing.selection import zones

JUDGED, STATED = "judged", "stated"
HEADINGS = {JUDGED: "What the sources judge", STATED: "What the sources state"}

_NO_JUDGEMENT = deferred(
    rf"""
    (?<!\A)\bMay\b | \bMay\s(?=\d)                                           # the month
  | \bcould(?:\s?n['’]t|\snot)\b                                            # what nobody was able to do
  | \bexpected\s(?:in|on|at|back|next|this)\b    # what is scheduled
  | \b{any_of(lexicon("en").speech.telling)}\b[^.;]{{0,90}}?\bwould\b  # "will" that is reported
  | \bhope[sd]?\sto\b                                                       # what somebody plans
    """,
    re.VERBOSE,
)
"""English words of judgement that judge nothing here, …"""
_OTHER_SENSE = deferred(
    r"""
    \bappear(?:s|ed|ing)?\b(?!\s(?:to|that|as\sif|likely|unlikely)\b)  # who was seen in a film, or came before a court
  | \b(?:[Yy]ou|[Ww]e|I)\s(?:may|should|could|can)\b                 # what somebody is told or allowed to do
  | \bestimate[sd]?\b(?!\s(?:that|it|to|at|about|\$?\d))             # the values that a method gives
  | \bwould\slike\b
    """,
    re.VERBOSE,
)
"""… and those that have another sense."""


def judged(findings: Findings) -> tuple[Line, ...]:
    """The sentences that mark a judgement, an estimate, an expectation."""
    return matching(findings, JUDGED, lambda text, number: _is_judgement(findings, number, text), longest=LONGEST)


def stated(findings: Findings) -> tuple[Line, ...]:
    """The sentences that give a day or a figure, and mark no judgement; of a paper what it found, and not how."""
    numbers = {
        (number, sentence.index)
        for number, facts in enumerate(findings.facts)
        for span in (*(f.span for f in facts.figures), *(d.span for d in facts.dates))
        if (sentence := findings.corpus.documents[number].sentence_at(span.start))
    }
    starts = findings.corpus.starts()
    heads = {starts[number] + index for number, index in numbers}
    found = matching(findings, STATED, lambda text, number: not _is_judgement(findings, number, text))
    return tuple(line for line in found if _is_fact(findings, line, heads))


def _is_fact(findings: Findings, line: Line, numbered: set[int]) -> bool:
    """Whether a line gives a day or a figure (it has one of the sentences `numbered`), or a finding of a paper."""
    number, first = line.place[0], line.sentences[0]
    if findings.kinds and findings.kinds[number] is DocumentKind.PAPER:
        language = findings.corpus.documents[number].language
        return zones.finds(language, findings.profile.texts[first], findings.profile.words[first])
    return not numbered.isdisjoint(line.sentences)


def _is_judgement(findings: Findings, number: int, text: str) -> bool:
    return rhetoric.holds(findings, number, _OTHER_SENSE.sub(" ", _NO_JUDGEMENT.sub(" ", text)), rhetoric.judgements)


build_judged = whole_section(JUDGED, HEADINGS[JUDGED], judged)
build_stated = whole_section(STATED, HEADINGS[STATED], stated)
