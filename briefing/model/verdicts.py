"""What checking a brief against its sources gives: claims, and a finding for each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from briefing.frozen import frozen
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
    ClaimKind.SENTENCE: ("verbatim", "near", "supported", "supported-in-part", "changed", "no-source"),
    ClaimKind.CITATION: ("same", "cited-elsewhere", "no-such-source"),
}  # fmt: skip
"""Every verdict that a claim of a kind can get, the best one first."""

PROBLEMS = (
    "not-found", "joined", "altered", "out-of-quotes", "wrong-speaker", "changed", "other-thing", "conflict", "misspelt",
    "qualifier-lost", "role-differs", "unattributed-in-source", "cited-elsewhere", "no-such-source",
)  # fmt: skip
"""The verdicts that fail a check unless it is told otherwise, the worst first."""


class Level(StrEnum):
    """How bad a finding is: a source stands against it; no source stands for it; to be known."""

    ERROR = "error"
    CHECK = "check"
    NOTE = "note"


_LEVELS = {each: rank for rank, each in enumerate(Level)}
_RANKS = {verdict: rank for rank, verdict in enumerate(PROBLEMS)}
_CHECKS = ("not-found", "out-of-quotes", "unattributed-in-source")


def level(kind: ClaimKind, verdict: str) -> Level:
    """The level of a verdict on a claim of a kind; words in quotation marks that no source has are an error."""
    if verdict not in PROBLEMS:
        return Level.NOTE
    invented = kind is ClaimKind.QUOTATION and verdict == "not-found"
    return Level.CHECK if verdict in _CHECKS and not invented else Level.ERROR


@frozen
class BriefClaim:
    """A stretch of a brief that its sources must bear out; `speaker` is whom the brief gives a quotation to, or ""."""

    kind: ClaimKind
    span: Span
    speaker: str = ""


@frozen
class Evidence:
    """Where a source bears on a claim; `source` is the source's index."""

    source: int
    span: Span


@frozen
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
    """What the other words of a `changed` sentence do to it ("negation", "status", "hedge" …); "" for any other verdict."""
    accepted: bool = False
    """Whether the user has accepted it beforehand; it then is no problem."""
    disputed: bool = False
    """Whether another source has it otherwise: the evidence then holds that, too, after what bears the claim out."""
    nearest: Evidence | None = None
    """The passage that comes nearest to what is `not-found`; it is no evidence."""
    absent: tuple[str, ...] = ()
    """The words of a sentence that no source has, where the sentence is not told in much the same words."""

    @property
    def level(self) -> Level:
        """How bad it is; a note where the user has accepted it."""
        return Level.NOTE if self.accepted else level(self.claim.kind, self.verdict)

    @property
    def is_problem(self) -> bool:
        """Whether it is more than a note."""
        return self.level is not Level.NOTE

    def fails(self, failing: frozenset[str]) -> bool:
        """Whether its verdict or level is among `failing`, or it is a problem of a kind named there."""
        of_kind = self.is_problem and str(self.claim.kind) in failing
        return of_kind or self.verdict in failing or str(self.level) in failing


class RemarkKey(StrEnum):
    """What can be said of a brief as a whole."""

    OTHER_LANGUAGE = "other-language"
    OTHER_SUBJECT = "other-subject"


@frozen
class Remark:
    """What is said of a brief as a whole, once: a sentence."""

    key: RemarkKey
    text: str

    @property
    def level(self) -> Level:
        """How bad it is."""
        return Level.ERROR if self.key is RemarkKey.OTHER_SUBJECT else Level.NOTE


@frozen
class Verification:
    """A checked brief: its findings in the order of the text.

    `changed` names the sources that are not, byte for byte, those that the brief says it was made of; `missing` those
    that it says it was made of and that were not given; `remarks` say what holds of all of it.
    """

    brief: Document
    sources: tuple[Document, ...]
    findings: tuple[Finding, ...]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_elsewhere(self) -> bool:
        """Whether the brief is about something else, so that no claim of it need be told."""
        return any(remark.key is RemarkKey.OTHER_SUBJECT for remark in self.remarks)

    def counts(self) -> dict[str, int]:
        """How many claims got each verdict; worst first, those that nothing got left out."""
        every = dict.fromkeys((*PROBLEMS, *(v for known in VERDICTS.values() for v in reversed(known))), 0)
        for finding in self.findings:
            every[finding.verdict] += 1
        return {verdict: number for verdict, number in every.items() if number}

    def problems(self, failing: tuple[str, ...] = PROBLEMS) -> tuple[Finding, ...]:
        """The findings with one of the verdicts or levels `failing`, or that are problems of a kind named there; worst first."""
        wanted = frozenset(failing)
        found = [f for f in self.findings if not f.accepted and f.fails(wanted)]
        return tuple(
            sorted(found, key=lambda f: (_LEVELS[f.level], _RANKS.get(f.verdict, len(PROBLEMS)), f.claim.span))
        )

    def remarkable(self, failing: tuple[str, ...] = PROBLEMS) -> tuple[Finding, ...]:
        """The problems, then what stands in one source and is otherwise in another, in the order of the text."""
        problems = self.problems(failing)
        return problems + tuple(f for f in self.findings if f.disputed and not f.accepted and f not in problems)
