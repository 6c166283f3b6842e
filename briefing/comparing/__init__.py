"""Comparing: findings → where their sources agree, where they differ, and what only one of them says.

To add a kind of difference: a file with ``pairs(statements)`` that yields (strength, claim, claim, what they are about),
and a row in `KINDS`. A printed difference must be real: precision comes before recall.
"""

from __future__ import annotations

from briefing.comparing import agreements, attributions, dates, denials, differences, figures, named, outcomes, places
from briefing.comparing.statements import Statements
from briefing.model import Comparison, Difference, DifferenceKind, Findings

KINDS = (
    (DifferenceKind.FIGURE, figures.pairs),
    (DifferenceKind.DATE, dates.pairs),
    (DifferenceKind.DENIAL, denials.pairs),
    (DifferenceKind.ATTRIBUTION, attributions.pairs),
    (DifferenceKind.ATTRIBUTION, attributions.of_studies),
    (DifferenceKind.PLACE, places.pairs),
    (DifferenceKind.NAME, named.pairs),
    (DifferenceKind.STATUS, outcomes.pairs),
)


def compare(findings: Findings) -> Comparison:
    """Compares the documents of `findings`, which must have facts; differences that they have are not looked for again."""
    statements = Statements(findings)
    found = findings.differences or _differences(statements)
    agreed, alone = agreements.find(findings, statements, found)
    if len(set(findings.profile.languages)) > 1:
        from briefing.comparing import across_languages

        agreed = (*agreed, *across_languages.agreements(statements, found))
    return Comparison(agreements=agreed, differences=found, only_in=alone)


def differ(findings: Findings) -> tuple[Difference, ...]:
    """Where the documents of `findings` differ, and nothing else."""
    return _differences(Statements(findings))


def _differences(statements: Statements) -> tuple[Difference, ...]:
    kinds = list(KINDS)
    if len(set(statements.profile.languages)) > 1:
        from briefing.comparing import across_languages

        kinds.append((DifferenceKind.FIGURE, across_languages.pairs))
    return tuple(
        difference for kind, pairs in kinds for difference in differences.joined(statements, kind, pairs(statements))
    )
