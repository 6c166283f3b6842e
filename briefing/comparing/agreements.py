"""What several documents say, and what only one of them says."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.agreement.sentences import ALONE
from briefing.comparing import counterparts
from briefing.comparing.statements import Statements
from briefing.grouping import independent_sources, origins
from briefing.grouping.similarity import FEWEST
from briefing.model import Agreement, Claim, Difference, Findings

_FEWEST_ALONE = 3
"""Terms of a sentence that may stand in one source only: too few to say what it agrees with ("Osk said he would appeal")."""
MOST_ALONE = 5
"""Passages of one document that stand for what only it says."""


def find(
    findings: Findings, statements: Statements, differences: Sequence[Difference]
) -> tuple[tuple[Agreement, ...], tuple[Claim, ...]]:
    """What several documents say, that of most independent sources first, and the best-ranked passages that only one document has."""
    if len(findings.corpus.documents) < 2:
        return (), ()
    headings = findings.profile.heading
    told = [
        index
        for index, terms in enumerate(statements.terms)
        if len(terms) >= _FEWEST_ALONE and not headings[index] and statements.reached(index)
    ]
    same, shared = _same(statements, told)
    for difference in differences:
        for claim in difference.claims:
            at = statements.index(claim.document, (claim.focus or claim.span).start)
            shared |= set() if at is None else {at}
    return _agreements(findings, statements, differences, same), _alone(findings, statements, told, shared)


def _same(statements: Statements, told: Sequence[int]) -> tuple[list[tuple[float, int, int]], set[int]]:
    """(likeness, sentence, sentence) of each two that say the same, and the sentences of which another document has a like."""
    of = statements.profile.document
    shared: set[int] = set()
    same: list[tuple[float, int, int]] = []
    for likeness, left, right in statements.neighbours(told, least=ALONE):
        shared |= {left, right}
        if min(len(statements.terms[left]), len(statements.terms[right])) < FEWEST:
            continue
        one = statements.one_story(of[left], of[right]) and statements.says_same(left, right)
        if one and not counterparts.at_odds(statements, left, right):
            same.append((likeness, left, right))
    seen = {pair[1:] for pair in same}
    same += [pair for pair in counterparts.agreeing(statements) if pair[1:] not in seen]
    shared.update(index for _, *pair in counterparts.counterparts(statements) for index in pair)
    return same, shared


def _agreements(
    findings: Findings,
    statements: Statements,
    differences: Sequence[Difference],
    same: Sequence[tuple[float, int, int]],
) -> tuple[Agreement, ...]:
    differing = {(c.document, c.span) for difference in differences for c in difference.claims}
    speakers, origin_of = origins.speakers(findings), origins.of_documents(findings)
    found: list[Agreement] = []
    for group in _groups(findings, statements, same):
        claims: dict[int, Claim] = {}
        for index in group:
            document = findings.profile.document[index]
            claims.setdefault(document, Claim(document, statements.span(index)))
        if len(claims) > 1 and not any((c.document, c.span) in differing for c in claims.values()):
            heard = independent_sources.count(findings.profile, findings.groups, origin_of, group, speakers)
            found.append(Agreement(tuple(claims.values()), heard))
    return tuple(sorted(found, key=lambda a: (-a.independent, -len(a.claims), a.claims[0].document, a.claims[0].span)))


def _groups(findings: Findings, statements: Statements, same: Sequence[tuple[float, int, int]]) -> list[list[int]]:
    """Sentences that say the same: each is like the first of its group, in the order of the corpus."""
    members: dict[int, list[int]] = {}
    leaders: dict[int, int] = {}
    pairs = {found[1:] for found in same}
    for _, left, right in sorted(same, key=lambda found: (-found[0], found[1:])):
        if findings.passages[left] is None or findings.passages[right] is None:
            continue
        leader = leaders.get(left, leaders.get(right, left))
        for one in (left, right):
            agree = one == leader or {(leader, one), (one, leader)} & pairs or statements.says_same(leader, one)
            if one not in leaders and agree:
                leaders[one] = leader
                members.setdefault(leader, []).append(one)
    return [sorted(group) for group in members.values()]


def _alone(findings: Findings, statements: Statements, told: Sequence[int], shared: set[int]) -> tuple[Claim, ...]:
    """The best-ranked passages of each document that no other document has a like of, in the order of the corpus.

    None where the documents are in several languages: likeness of words does not tell what another one says in its own.
    """
    if len(set(findings.profile.languages)) > 1:
        return ()
    best: dict[int, list[tuple[float, int]]] = {}
    for index in told:
        passage = findings.passages[index]
        if index not in shared and passage is not None and passage.first == passage.last:
            best.setdefault(findings.profile.document[index], []).append((-findings.ranking.scores[index], index))
    kept = sorted(index for ranked in best.values() for _, index in sorted(ranked)[:MOST_ALONE])
    return tuple(Claim(findings.profile.document[index], statements.span(index)) for index in kept)
