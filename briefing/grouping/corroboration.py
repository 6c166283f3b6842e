"""Findings → the same, each chosen passage with what other documents say of it, and how many independent sources say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.grouping import independent_sources, origins
from briefing.grouping.similarity import alike
from briefing.grouping.stories import Stories
from briefing.model import Findings, Order, Pick, Profile, Sentence
from briefing.selection import threads


def corroborated(findings: Findings) -> Findings:
    """The findings of several documents, whose picks also cite the sentences of other documents that say the same in other words."""
    if threads.ages(findings.corpus):
        return findings  # who answers in a thread is no further source
    told, stories, of = alike(findings.profile), Stories(findings), findings.profile.document
    sentences = list(findings.corpus.sentences())
    apart, speakers, origin_of = _apart(findings), origins.speakers(findings), origins.of_documents(findings)

    def more(pick: Pick) -> Pick:
        pick = _original(findings, pick, sentences)
        same = told.same(pick.first) if pick.first == pick.last else ()
        found = {i for i in pick.also if not told.contradict(pick.first, i)}
        found.update(i for i in same if stories.one(of[i], pick.document))
        also = tuple(sorted(found - apart.get(pick.first, set())))
        heard = independent_sources.count(findings.profile, findings.groups, origin_of, (pick.first, *also), speakers)
        outlets = (
            _outlets_of_one_origin(findings.profile, origin_of, (pick.first, *also), speakers) if heard == 1 else 0
        )
        return replace(pick, also=also, independent=heard, outlets=outlets)

    picks = [more(pick) for pick in findings.extract.picks]
    if findings.request.order is not Order.RANK:
        picks.sort(key=lambda pick: pick.first)
    extract = replace(findings.extract, picks=tuple(picks))
    return replace(findings, extract=extract, bottom=more(findings.bottom) if findings.bottom else None)


def _outlets_of_one_origin(
    profile: Profile, origin_of: Sequence[int], indices: Sequence[int], speakers: Mapping[int, str]
) -> int:
    """How many of `origin_of`, one a document, have the sentences at `indices` from one origin that all name; else 0."""
    outlets = len({origin_of[profile.document[index]] for index in indices})
    return outlets if outlets > 1 and independent_sources.one_origin(profile, indices, speakers) else 0


def _apart(findings: Findings) -> dict[int, set[int]]:
    """For each sentence those that a difference sets against it, by corpus-wide index: they do not say the same."""
    starts = findings.corpus.starts()
    out: dict[int, set[int]] = {}
    for difference in findings.differences:
        indices = {
            starts[claim.document] + sentence.index
            for claim in difference.claims
            if (sentence := findings.corpus.documents[claim.document].sentence_at((claim.focus or claim.span).start))
        }
        for index in indices:
            out.setdefault(index, set()).update(indices - {index})
    return out


def _original(findings: Findings, pick: Pick, sentences: Sequence[tuple[int, Sentence]]) -> Pick:
    """The first sentence that a chosen one copies, where that can stand alone; the copy is cited beside it."""
    first = findings.groups[pick.first]
    passage = findings.passages[first]
    alone = pick.first == pick.last and passage is not None and passage.first == passage.last
    document, sentence = sentences[first]
    if not alone or document == pick.document:
        return pick
    also = tuple(sorted({*pick.also, pick.first} - {first}))
    return replace(pick, document=document, first=first, last=first, span=sentence.span, also=also, insertions=())
