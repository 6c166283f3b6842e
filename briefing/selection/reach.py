"""A corpus that is far longer than its page → the sentences that the page can reach.

Of twelve thousand sentences a page prints twenty. Those that stand as high as any line of it are a few hundred, so the facts of
the others, what an editor would strike of them, and whom they contradict are not worked out. Measured where a page has a tenth
of the choice (60 passages for 12 lines, on 63 texts of over 80 sentences): what a page covers of human summaries is .221 as with all.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from briefing.model import BudgetUnit, OutcomeCandidate, Passage, Profile, Ranking, Request

_RANKED = 400
"""The passages that stand highest, and are reached: a page of the usual length prints twenty-five, …"""
_WORDS_EACH = 4
"""… more where a page of so many times their number of words is asked for."""
_OUTCOMES = 100
"""The likeliest outcomes."""
_OPENING = 20
"""Sentences of each document of a few that open it."""
_FEW = 20
"""Documents; of more the openings are not reached for their own sake."""
_LARGE, _TIMES = 10_000, 20
"""Sentences of a book, from which on passages and outcomes, too, are looked for only among so many times those that stand highest, …"""
_VAST, _OF_VAST, _EACH = 20_000, 10, 2
"""… and of a register or a mailbox, of which fewer are; beside those at the ends of a few documents, and the first ones of each of many."""
_TOPICS, _OF_TOPIC = 100, 4
"""Topics, the first ones, and passages of each that may tell it best."""


def is_partial(profile: Profile, request: Request) -> bool:
    """Whether a page of so many words or the usual length is asked for, of sources that are far longer."""
    budget, sentences = request.budget, len(profile.texts)
    measured = budget.unit is BudgetUnit.WORDS or (budget.name and budget.name != "full")
    return bool(measured) and not request.choices and sentences > 2 * _ranked(request)


def _ranked(request: Request) -> int:
    """How many passages are reached by their rank."""
    words = request.budget.amount if request.budget.unit is BudgetUnit.WORDS else 0
    return max(_RANKED, int(words / _WORDS_EACH))


def narrow(profile: Profile, ranking: Ranking, request: Request) -> None:
    """Notes for `passages.looked_at` which sentences of a very long corpus any line of the page may be chosen from."""
    if len(profile) <= _LARGE or not is_partial(profile, request):
        return
    scores, total = ranking.scores, Counter(profile.document)
    times = _TIMES if len(profile) <= _VAST else _OF_VAST
    best = heapq.nlargest(times * _ranked(request), range(len(profile)), key=scores.__getitem__)
    first, last = (_EACH, 0) if len(total) > _FEW else (_OPENING * _OF_VAST, _OPENING * _OF_VAST)
    ends = (
        index
        for index, (document, place) in enumerate(zip(profile.document, profile.position, strict=True))
        if place < first or place >= total[document] - last
    )
    profile.memo["looked at"] = frozenset((*best, *ends))


def reached(
    profile: Profile,
    ranking: Ranking,
    request: Request,
    pieces: Sequence[Passage | None],
    outcomes: Sequence[OutcomeCandidate],
    topics: Sequence[Sequence[int]],
) -> frozenset[int]:
    """The heads of the passages that a page can reach.

    Args:
        profile: Of the corpus.
        ranking: Of its sentences.
        request: How long the page is to be.
        pieces: The passage of each sentence, None where it cannot stand.
        outcomes: The likeliest first.
        topics: The documents by topic.
    """
    scores = ranking.scores
    heads = [head for head, piece in enumerate(pieces) if piece and not profile.heading[head]]
    best = sorted(heads, key=lambda head: (-scores[head], head))[: _ranked(request)]
    likely = [candidate.sentence for candidate in outcomes[:_OUTCOMES]]
    few = len(profile.titles) <= _FEW
    opening = [head for head in heads if profile.position[head] < _OPENING] if few else []
    return frozenset((*best, *likely, *opening, *_leading(profile, ranking, heads, outcomes, topics)))


def _leading(
    profile: Profile,
    ranking: Ranking,
    heads: Sequence[int],
    outcomes: Sequence[OutcomeCandidate],
    topics: Sequence[Sequence[int]],
) -> list[int]:
    """The passages that may tell each of the first topics, where there are several."""
    chances = {candidate.sentence: candidate.chance for candidate in outcomes}
    of_document: dict[int, list[int]] = defaultdict(list)
    for head in heads:
        of_document[profile.document[head]].append(head)
    found: list[int] = []
    for group in topics[:_TOPICS] if len(topics) > 1 else ():
        told = chain.from_iterable(of_document[document] for document in group)
        found += sorted(told, key=lambda i: (-chances.get(i, 0.0), -ranking.scores[i], i))[:_OF_TOPIC]
    return found
