"""Background: what came before, told by a past year, by "since", or by how something began."""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Findings, Section
from briefing.sections.items import Taken, matching

KEY = "background"
MOST = 4
_WORDS = lexicon("en").sections
_BEFORE = deferred(rf"\b(?:{any_of(_WORDS.past)}|(?:was|were) {any_of(_WORDS.begun)})\b|\b(?:19|20)\d0s\b")
_SINCE_AS_BECAUSE = deferred(r"\bsince (?:it|he|she|they|we|this|that|there)\b")
_YEAR = deferred(r"(?<![\d.,$€£-])\b(1[5-9]\d\d|20\d\d)\b(?![\d,.]\d|%)")
_AHEAD = deferred(r"\b(?:will|would|is expected to|are expected to|until|plans? to)\b")


def build(findings: Findings, taken: Taken) -> Section | None:
    """Sentences about the past that stand nowhere else in the briefing."""
    past = of_the_past(findings)
    nodes = matching(findings, past, taken, most=MOST)
    return Section(KEY, "Background", nodes) if nodes else None


def of_the_past(findings: Findings) -> Callable[[str, int], bool]:
    """What tells of a sentence and the index of its document whether it is about what came before."""
    present = [_present(findings, number) for number in range(len(findings.corpus.documents))]

    def past(text: str, document: int) -> bool:
        if _AHEAD.search(text):
            return False
        years = [int(year) for year in _YEAR.findall(text)]
        if any(year < present[document] for year in years):
            return True
        return bool(_BEFORE.search(text)) and not _SINCE_AS_BECAUSE.search(text)

    return past


def _present(findings: Findings, number: int) -> int:
    """The year that counts as the present of a document: its own, else the one after the latest it names."""
    date = findings.corpus.documents[number].metadata.date
    if date[:4].isdigit():
        return int(date[:4])
    return 1 + max(
        (int(d.value[:4]) for d in findings.facts[number].dates if d.value and d.value[:4].isdigit()), default=0
    )
