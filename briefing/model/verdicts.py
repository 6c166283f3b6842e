"""What checking a brief against its sources gives: claims, and a finding for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.documents import Document
from briefing.model.spans import Span


class ClaimKind(StrEnum):
    """What a brief can claim, that can be looked up."""

    QUOTATION = "quotation"
    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    ACRONYM = "acronym"
    SENTENCE = "sentence"
    CITATION = "citation"


VERDICTS: Mapping[ClaimKind, tuple[str, ...]] = {
    ClaimKind.QUOTATION: (
        "exact", "exact-but-for-typography", "altered", "joined", "wrong-speaker", "unattributed-in-source",
        "out-of-quotes", "not-found",
    ),
    ClaimKind.FIGURE: ("same", "same-value", "derived", "counted", "qualifier-lost", "changed", "other-thing", "not-found"),
    ClaimKind.DATE: ("same", "resolved", "conflict", "not-found"),
    ClaimKind.NAME: ("same", "variant", "misspelt", "role-differs", "not-found"),
    ClaimKind.ACRONYM: ("same", "variant", "misspelt", "not-found"),
    ClaimKind.SENTENCE: ("verbatim", "near", "supported-in-part", "changed", "no-source"),
    ClaimKind.CITATION: ("same", "cited-elsewhere", "no-such-source"),
}  # fmt: skip
"""Every verdict that a claim of a kind can get, the best one first."""

PROBLEMS = (
    "not-found", "joined", "altered", "out-of-quotes", "wrong-speaker", "changed", "other-thing", "conflict", "misspelt",
    "qualifier-lost", "role-differs", "unattributed-in-source", "cited-elsewhere", "no-such-source",
)  # fmt: skip
"""The verdicts that fail a check unless it is told otherwise, the worst first."""


@dataclass(frozen=True, slots=True)
class BriefClaim:
    """A stretch of a brief that its sources must bear out; `speaker` is whom the brief gives a quotation to, or ""."""

    kind: ClaimKind
    span: Span
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a source bears on a claim; `source` is the source's index."""

    source: int
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one claim, the evidence for it, best first, and what differs ("" where nothing does).

    In `difference` words of the source that the brief lacks stand in ``[-…-]``, words that only the brief has in
    ``{+…+}``, as wdiff prints them.
    """

    claim: BriefClaim
    verdict: str
    evidence: tuple[Evidence, ...] = ()
    difference: str = ""
    change: str = ""
    """Of a sentence that is `changed`: what its other words do to it ("negation", "status", "hedge" …), else ""."""
    accepted: bool = False
    """Whether the user has accepted it beforehand; it then is no problem."""
    disputed: bool = False
    """Whether another source has it otherwise: the evidence then holds that, too, after what bears the claim out."""


@dataclass(frozen=True, slots=True)
class Verification:
    """A checked brief: its findings in the order of the text.

    `changed` names the sources that are not, byte for byte, those that the brief says it was made of; `missing` those
    that it says it was made of and that were not given.
    """

    brief: Document
    sources: tuple[Document, ...]
    findings: tuple[Finding, ...]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many claims got each verdict; worst first, those that nothing got left out."""
        every = dict.fromkeys((*PROBLEMS, *(v for known in VERDICTS.values() for v in reversed(known))), 0)
        for finding in self.findings:
            every[finding.verdict] += 1
        return {verdict: number for verdict, number in every.items() if number}

    def problems(self, failing: tuple[str, ...] = PROBLEMS) -> tuple[Finding, ...]:
        """The findings with one of the verdicts `failing` (or of a kind named there), worst first."""
        order = {name: rank for rank, name in enumerate(failing)}

        def rank(finding: Finding) -> int:
            return min(order.get(finding.verdict, len(order)), order.get(finding.claim.kind.value, len(order)))

        found = [f for f in self.findings if rank(f) < len(order) and not f.accepted]
        return tuple(sorted(found, key=lambda f: (rank(f), f.claim.span)))

    def remarkable(self, failing: tuple[str, ...] = PROBLEMS) -> tuple[Finding, ...]:
        """The problems, then what stands in one source and is otherwise in another, in the order of the text."""
        problems = self.problems(failing)
        return problems + tuple(f for f in self.findings if f.disputed and not f.accepted and f not in problems)
