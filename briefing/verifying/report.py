"""A verification → what is shown of it: rows for a table, and the JSON contract."""

from __future__ import annotations

from typing import Any

from briefing.model import Finding, Verification
from briefing.model.verdicts import PROBLEMS

COLUMNS = ("verdict", "kind", "in the brief", "in the source", "where", "difference")


def rows(verification: Verification, *, failing: tuple[str, ...] = PROBLEMS) -> list[tuple[str, ...]]:
    """One row for each problem, worst first; the columns are `COLUMNS`."""
    return [_row(verification, finding) for finding in verification.problems(failing)]


def _row(verification: Verification, finding: Finding) -> tuple[str, ...]:
    claim = finding.claim
    said = verification.brief[claim.span]
    if claim.speaker:
        said = f"{claim.speaker}: {said}"
    stands, where = "", ""
    if finding.evidence:
        first = finding.evidence[0]
        source = verification.sources[first.source]
        stands = source[first.span]
        where = (
            f"{source.origin.name} {source.place(first.span)}"
            if len(verification.sources) > 1
            else source.place(first.span)
        )
    return (finding.verdict, str(claim.kind), said, stands, where, finding.difference)


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
    if finding.accepted:
        out["accepted"] = True
    return out
