"""Sentences of a brief → how much of them the sources have: word for word, nearly, in part, nothing. Never true or false."""

from __future__ import annotations

from briefing.model import BlockKind, BriefClaim, ClaimKind, Evidence, Finding, Span
from briefing.verifying import alignment
from briefing.verifying.brief import Brief
from briefing.verifying.locating import Placing
from briefing.verifying.sources import Sources

_FEWEST = 4
"""Words of a sentence at least; labels and entries of tables are shorter."""
_NEAR = 0.75
_PART = 0.35


def check(brief: Brief, sources: Sources, placing: Placing) -> list[Finding]:
    """A finding for each sentence of the brief that is no heading."""
    out: list[Finding] = []
    document = brief.document
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        inside = brief.words.inside(sentence.span)
        if block.kind is BlockKind.HEADING or len(inside) < _FEWEST or _all_silent(brief, sentence.span):
            continue
        claim = BriefClaim(ClaimKind.SENTENCE, sentence.span)
        placed = placing.of(sentence.span)
        match = placed.match
        if match is None or match.share < _PART:
            out.append(Finding(claim, "no-source"))
            continue
        evidence = (Evidence(match.place.source, sources.index.span(match.place)),)
        if match.clean:
            out.append(Finding(claim, "verbatim", evidence))
            continue
        verdict = "near" if match.share >= _NEAR else "supported-in-part"
        said = [document[brief.words.span(n, n)] for n in range(placed.first, placed.first + placed.size)]
        source = sources.each[match.place.source]
        stands = [source.document[source.words.span(n, n)] for n in range(match.place.first, match.place.last + 1)]
        out.append(Finding(claim, verdict, evidence, alignment.shown(said, stands, match.steps)))
    return out


def _all_silent(brief: Brief, span: Span) -> bool:
    return all(brief.claims_nothing(brief.words.span(n, n)) for n in brief.words.inside(span))
