"""A verification → what is said of all of it, and the JSON contract."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefing.model import Evidence, Finding, Verification

CONTEXT = 60
"""Characters of the source that are shown on each side of a passage."""
_PART = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)


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
        "remarks": [{"key": str(r.key), "level": str(r.level), "text": r.text} for r in verification.remarks],
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
    out["evidence"] = [_evidence(verification, evidence) for evidence in finding.evidence]
    if finding.nearest:
        out["nearest"] = _evidence(verification, finding.nearest)
    if finding.difference:
        out["difference"] = finding.difference
    if finding.change:
        out["change"] = finding.change
    if finding.absent:
        out["absent"] = list(finding.absent)
    if finding.accepted:
        out["accepted"] = True
    return out


def _evidence(verification: Verification, evidence: Evidence) -> dict[str, Any]:
    source, span = verification.sources[evidence.source], evidence.span
    place = {"start": span.start, "end": span.stop, "text": source[span], "locator": source.place(span)}
    return {"source": source.origin.name, **place}
