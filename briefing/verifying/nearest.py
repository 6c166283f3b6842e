"""What no source has → the passage that comes nearest to it, to be shown beside it; never evidence, and nothing in a page of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.model import ClaimKind, Evidence, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.lookup import Answer, look_up
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports

_LEAST = 0.1
"""Share of a sentence's content from which a passage is shown: a candidate is for the reader's eye, and may be wrong."""


def noted(findings: Iterable[Finding], brief: Brief, sources: Sources, supports: Supports) -> Iterator[Finding]:
    """The findings; one that is `not-found` has with it the nearest passage, where one is near."""
    known: dict[Span, Evidence | None] = {}
    for finding in findings:
        if finding.verdict != "not-found" or finding.evidence or brief.ours:
            yield finding
            continue
        nearest = _quoted(finding, brief, sources) if finding.claim.kind is ClaimKind.QUOTATION else None
        around = brief.around(finding.claim.span)
        if nearest is None and around not in known:
            known[around] = _nearest(around, brief, supports)
        yield replace(finding, nearest=nearest or known.get(around))


def _quoted(finding: Finding, brief: Brief, sources: Sources) -> Evidence | None:
    found = look_up(brief.document[finding.claim.span], sources)
    if found.answer is Answer.NOWHERE or found.source is None or found.span is None:
        return None
    return Evidence(found.source, found.span)


def _nearest(around: Span, brief: Brief, supports: Supports) -> Evidence | None:
    """The stretch that has most of the words of the brief's sentence."""
    inside = [n for n in brief.words.inside(around) if not brief.claims_nothing(brief.words.span(n, n))]
    found = supports.of([brief.words.forms[n] for n in inside])
    return Evidence(found.source, found.span) if found and found.share >= _LEAST else None
