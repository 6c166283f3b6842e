"""A verification → what is shown of it: rows for a table, remarks for Word, and the JSON contract."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing.model import Finding, Verification
from briefing.model.verdicts import PROBLEMS

COLUMNS = ("verdict", "kind", "in the brief", "in the source", "where", "difference")
CONTEXT = 60
"""Characters of the source that are shown on each side of a passage."""
_PART = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)


def rows(verification: Verification, *, failing: tuple[str, ...] = PROBLEMS) -> list[tuple[str, ...]]:
    """One row for each problem, worst first, then those for which sources differ; the columns are `COLUMNS`."""
    return [_row(verification, finding) for finding in verification.remarkable(failing)]


def _row(verification: Verification, finding: Finding) -> tuple[str, ...]:
    claim = finding.claim
    said = verification.brief[claim.span]
    if claim.speaker:
        said = f"{claim.speaker}: {said}"
    shown = finding.evidence if finding.disputed else finding.evidence[:1]
    stands = " / ".join(verification.sources[e.source][e.span] for e in shown)
    return (finding.verdict, str(claim.kind), said, stands, _where(verification, finding), finding.difference)


def _where(verification: Verification, finding: Finding) -> str:
    """Where the first evidence stands, with the source's name where there are several."""
    if not finding.evidence:
        return ""
    first = finding.evidence[0]
    source = verification.sources[first.source]
    place = source.place(first.span)
    return f"{source.origin.name} {place}" if len(verification.sources) > 1 else place


def summary(verification: Verification) -> str:
    """One line: how many claims of each kind were checked, and how often each verdict was given."""
    kinds = Counter(str(f.claim.kind) for f in verification.findings)
    checked = ", ".join(f"{number} {kind}{'s' * (number != 1)}" for kind, number in kinds.items()) or "nothing to check"
    counts = ", ".join(f"{number} {verdict}" for verdict, number in verification.counts().items())
    accepted = sum(f.accepted for f in verification.findings)
    return f"{checked}: {counts}" * bool(counts) + checked * (not counts) + f"; {accepted} accepted" * bool(accepted)


def warnings(verification: Verification) -> list[str]:
    """What is to be said before all else: sources that have changed, or are not there."""
    return [
        *(f"changed since the brief was made: {name}" for name in verification.changed),
        *(f"not given, though the brief was made of it: {name}" for name in verification.missing),
    ]


def remark(verification: Verification, finding: Finding) -> str:
    """What a comment in the margin says of a finding."""
    lines = [f"{finding.verdict} ({finding.claim.kind})"]
    for evidence in finding.evidence if finding.disputed else finding.evidence[:1]:
        source = verification.sources[evidence.source]
        stands = " ".join(source[evidence.span].split())
        lines.append(f"Source: “{stands}” ({source.origin.name}, {source.place(evidence.span)})")
    if finding.difference:
        lines.append(f"Difference: {finding.difference}")
    return "\n".join(lines)


def difference_parts(difference: str) -> Iterator[tuple[str, str]]:
    """A difference as pieces: "-" and what only the source has, "+" and what only the brief has, "" and the rest."""
    at = 0
    for match in _PART.finditer(difference):
        if match.start() > at:
            yield "", difference[at : match.start()]
        yield ("-", match[1]) if match[1] is not None else ("+", match[2])
        at = match.end()
    if at < len(difference):
        yield "", difference[at:]


def as_json(verification: Verification) -> dict[str, Any]:
    """The verification in the shape of the JSON contract (docs/json.md)."""
    return {
        "brief": verification.brief.origin.name,
        "sources": [source.origin.name for source in verification.sources],
        "changed": list(verification.changed),
        "missing": list(verification.missing),
        "claims": [_claim(verification, finding) for finding in verification.findings],
        "counts": verification.counts(),
    }


def _claim(verification: Verification, finding: Finding) -> dict[str, Any]:
    claim = finding.claim
    out: dict[str, Any] = {
        "kind": str(claim.kind),
        "text": verification.brief[claim.span],
        "start": claim.span.start,
        "end": claim.span.stop,
        "verdict": finding.verdict,
        "problem": finding.is_problem,
        "level": str(finding.level),
    }
    if claim.speaker:
        out["speaker"] = claim.speaker
    out["evidence"] = [
        {
            "source": verification.sources[e.source].origin.name,
            "start": e.span.start,
            "end": e.span.stop,
            "text": verification.sources[e.source][e.span],
            "locator": verification.sources[e.source].place(e.span),
        }
        for e in finding.evidence
    ]
    if finding.difference:
        out["difference"] = finding.difference
    if finding.change:
        out["change"] = finding.change
    if finding.absent:
        out["absent"] = list(finding.absent)
    if finding.accepted:
        out["accepted"] = True
    return out
