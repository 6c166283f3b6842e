"""Reports of one matter on several days: the newest figures lead, and the older ones stand only where the sources differ."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Claim, Corpus, Findings, Passage, Profile, Ranking
from briefing.selection import bottom_line, superseded


def newest(
    corpus: Corpus, profile: Profile, ranking: Ranking, pieces: tuple[Passage | None, ...]
) -> tuple[Ranking, tuple[Passage | None, ...]]:
    """The ranking and the passages without what a document of a later day tells anew with other figures."""
    days = [date[:10] if len(date := document.metadata.date) >= 10 else "" for document in corpus.documents]
    older = superseded.superseded(profile, days)
    return superseded.moved(ranking, older), superseded.without(pieces, older)


def but_for_older_values(findings: Findings) -> Findings:
    """The findings without the sentences whose value a document of a later day gives anew; both stand where the sources differ."""
    older: dict[int, int] = {}
    for difference in findings.differences if not findings.request.query else ():
        if difference.updated:
            days = [findings.corpus.documents[claim.document].metadata.date for claim in difference.claims]
            at = [_sentence(findings, claim) for claim in difference.claims]
            newest = at[days.index(max(days))]
            older |= {index: newest for index, day in zip(at, days, strict=True) if day < max(days)}
    if not older:
        return findings
    pieces, ranking = superseded.without(findings.passages, older), superseded.moved(findings.ranking, older)
    outcomes = [one for one in findings.outcomes if one.sentence not in older]
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    first = bottom_line.choose(findings.profile, ranking, pieces, spans, outcomes=outcomes, kinds=findings.kinds)
    return replace(findings, passages=pieces, ranking=ranking, bottom=first)


def _sentence(findings: Findings, claim: Claim) -> int:
    """The corpus-wide index of the sentence in which a claim's value stands."""
    at = claim.focus or claim.span
    found = findings.corpus.documents[claim.document].sentence_at(at.start)
    return findings.corpus.starts()[claim.document] + (found.index if found else 0)
