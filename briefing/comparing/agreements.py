"""What several documents say, and what only one of them says."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.comparing.statements import Statements
from briefing.grouping import voices
from briefing.grouping.alike import FEWEST, SAME
from briefing.model import Agreement, Claim, Difference, Findings

ALONE = 0.25
"""Likeness up to which a sentence has no like in another document."""
MOST_ALONE = 5
"""Passages of one document that stand for what only it says."""


def find(findings: Findings, statements: Statements, differences: Sequence[Difference]) -> tuple[Agreement, ...]:
    """Agreements of two documents or more, those of most voices first, then in the order of the corpus."""
    differing = {(c.document, c.span) for difference in differences for c in difference.claims}
    found: list[Agreement] = []
    for group in _groups(findings, statements):
        claims: dict[int, Claim] = {}
        for index in group:
            document = findings.profile.document[index]
            claims.setdefault(document, Claim(document, statements.span(index)))
        if len(claims) > 1 and not any((c.document, c.span) in differing for c in claims.values()):
            heard = voices.count(findings.profile, findings.groups, findings.voices, group)
            found.append(Agreement(tuple(claims.values()), heard))
    return tuple(sorted(found, key=lambda a: (-a.voices, -len(a.claims), a.claims[0].document, a.claims[0].span)))


def _groups(findings: Findings, statements: Statements) -> list[list[int]]:
    """Sentences that say the same: each is like the first of its group, in the order of the corpus."""
    usable = [
        index
        for index, terms in enumerate(statements.terms)
        if len(terms) >= FEWEST and findings.passages[index] is not None and not findings.profile.heading[index]
    ]
    members: dict[int, list[int]] = {}
    leaders: dict[int, int] = {}
    near = statements.neighbours(usable, least=SAME)
    for _, left, right in sorted(near, key=lambda found: (-found[0], found[1:])):
        if not statements.consistent(left, right):
            continue
        leader = leaders.get(left, leaders.get(right, left))
        for one in (left, right):
            if one not in leaders and (one == leader or statements.likeness(leader, one) >= SAME):
                leaders[one] = leader
                members.setdefault(leader, []).append(one)
    return [sorted(group) for group in members.values()]


def only_in(findings: Findings, statements: Statements) -> tuple[Claim, ...]:
    """The best-ranked passages of each document that no other document has a like of, in the order of the corpus."""
    if len(findings.corpus.documents) < 2:
        return ()
    shared = {
        index
        for _, left, right in statements.neighbours(range(len(statements.terms)), least=ALONE)
        for index in (left, right)
    }
    best: dict[int, list[tuple[float, int]]] = {}
    for index, passage in enumerate(findings.passages):
        if passage is None or passage.first != passage.last or findings.profile.heading[index]:
            continue
        if index not in shared and len(statements.terms[index]) >= FEWEST:
            best.setdefault(findings.profile.document[index], []).append((-findings.ranking.scores[index], index))
    kept = sorted(index for ranked in best.values() for _, index in sorted(ranked)[:MOST_ALONE])
    return tuple(Claim(findings.profile.document[index], statements.span(index)) for index in kept)
