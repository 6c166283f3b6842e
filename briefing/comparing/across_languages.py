"""Figures of one thing that sources in unlike languages give otherwise, and sentences in which they agree, by value."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.comparing.statements import Statements
from briefing.grouping.across_languages import AcrossLanguages
from briefing.model import Agreement, Claim, Difference

_STRENGTH = 0.5


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """Pairs of claims with unlike figures."""
    for found in AcrossLanguages.of(statements.corpus, statements.facts, statements.profile).differing():
        left, right = (
            Claim(statements.profile.document[index], statements.span(index), figure.span, figure.value)
            for index, figure in zip((found.left, found.right), found.figures, strict=True)
        )
        yield _STRENGTH, left, right, ""


def agreements(statements: Statements, differences: tuple[Difference, ...]) -> tuple[Agreement, ...]:
    """What sources in unlike languages say alike, one claim a document, but for what they differ in."""
    differing = {(c.document, c.span) for difference in differences for c in difference.claims}
    groups: dict[int, dict[int, Claim]] = {}
    found = AcrossLanguages.of(statements.corpus, statements.facts, statements.profile)
    merged = found.merged(range(len(statements.profile)))
    for index, group in enumerate(merged):
        document = statements.profile.document[index]
        groups.setdefault(group, {}).setdefault(document, Claim(document, statements.span(index)))
    return tuple(
        Agreement(tuple(claims.values()), len(claims))
        for claims in groups.values()
        if len(claims) > 1 and not any((c.document, c.span) in differing for c in claims.values())
    )
