"""A verification → the brief's text with its altered quotations in the source's own words, and what was changed.

Only what stands between the marks changes, from its first to its last word: marks, stops at the end and all else stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.frozen import frozen
from briefing.model import ClaimKind, Document, Evidence, Finding, Span, Verification
from briefing.verifying.words import words

_MARKS = re.compile('["“”„«»]')
_WIDEST = 2.0
"""A passage so many times longer than the quotation is more than what was quoted."""


@frozen
class Repair:
    """One quotation: where its words stand in the brief, and the source's words for them."""

    span: Span
    words: str
    evidence: Evidence


def repairs(verification: Verification) -> list[Repair]:
    """The repairs that can be made, ascending; none overlaps another."""
    out: list[Repair] = []
    for finding in verification.findings:
        repair = _repair(verification, finding)
        if repair and not (out and out[-1].span.overlaps(repair.span)):
            out.append(repair)
    return out


def _repair(verification: Verification, finding: Finding) -> Repair | None:
    altered = finding.claim.kind is ClaimKind.QUOTATION and finding.verdict == "altered"
    if not altered or finding.accepted or not finding.evidence:
        return None
    evidence = finding.evidence[0]
    stands = " ".join(verification.sources[evidence.source][evidence.span].split())
    content = finding.claim.span
    found = words(verification.brief.text, content.start, content.stop)
    if not len(found) or _MARKS.search(stands) or len(stands) > _WIDEST * len(content):
        return None
    return Repair(found.span(0, len(found) - 1), stands, evidence)


def applied(brief: Document, made: Sequence[Repair]) -> str:
    """The text of the brief's file with the repairs, which ascend."""
    there = brief.source_map
    text = there.file if there else brief.text
    out, at = [], 0
    for repair in made:
        span = there.span(repair.span) if there else repair.span
        out += [text[at : span.start], repair.words]
        at = span.stop
    return "".join([*out, text[at:]])


def proved(verification: Verification, check: Callable[[str], Verification]) -> tuple[list[Repair], str, Verification]:
    """The repairs after which their quotations stand, the text with them, and what a check says of it.

    Args:
        verification: Of the brief as it is.
        check: The text of a brief → its verification.
    """
    made = repairs(verification)
    while True:
        text = applied(verification.brief, made)
        result = check(text) if made else verification
        failed = _failed(result.brief, result, made)
        if not failed:
            return made, text, result
        made = [repair for n, repair in enumerate(made) if n not in failed]


def _failed(brief: Document, result: Verification, made: Sequence[Repair]) -> set[int]:
    """The numbers of the repairs after which a quotation is still altered."""
    altered = [f.claim.span for f in result.findings if f.verdict == "altered" and f.claim.kind is ClaimKind.QUOTATION]
    shift, out = 0, set()
    for number, repair in enumerate(made):
        start = repair.span.start + shift
        now = Span(start, min(start + len(repair.words), len(brief.text)))
        if any(span.overlaps(now) for span in altered):
            out.add(number)
        shift += len(repair.words) - len(repair.span)
    return out
