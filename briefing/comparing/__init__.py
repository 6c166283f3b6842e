"""Comparing: findings → where their sources agree, where they differ, and what only one of them says.

To add a kind of difference: a file with ``pairs(statements)`` that yields (strength, claim, claim, what they are about),
and a row in `kinds`. A printed difference must be real: precision comes before recall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.comparing import denials, differences
from briefing.comparing.one_document import may_contradict
from briefing.comparing.statements import Statements
from briefing.model import Claim, Comparison, Difference, DifferenceKind, Findings

_Pairs = Callable[[Statements], Iterator[tuple[float, Claim, Claim, str]]]
_Kinds = tuple[tuple[DifferenceKind, _Pairs], ...]


def _figures(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """As `figures.pairs`, which is not even loaded for one document without figures that may contradict each other."""
    if len(statements.corpus.documents) > 1 or may_contradict(statements):
        from briefing.comparing import figures

        yield from figures.pairs(statements)


WITHIN: _Kinds = (
    (DifferenceKind.FIGURE, _figures),
    (DifferenceKind.DENIAL, denials.pairs),
)
"""What may differ in one document, too: between two voices."""


def kinds(documents: int) -> _Kinds:
    """The kinds of difference that so many documents may have; what differs only between two is not even loaded for one."""
    if documents < 2:
        return WITHIN
    from briefing.comparing import attributions, contrary, counterparts, dates, named, outcomes, places

    return (
        (DifferenceKind.FIGURE, _figures),
        (DifferenceKind.DATE, dates.pairs),
        (DifferenceKind.DENIAL, denials.pairs),
        (DifferenceKind.ATTRIBUTION, attributions.pairs),
        (DifferenceKind.ATTRIBUTION, attributions.of_studies),
        (DifferenceKind.PLACE, places.pairs),
        (DifferenceKind.NAME, named.pairs),
        (DifferenceKind.STATUS, outcomes.pairs),
        (DifferenceKind.STATUS, contrary.pairs),
        (DifferenceKind.FIGURE, counterparts.corrections),
    )


def _by_cover() -> _Kinds:
    """Kinds that ask little of the words, and are looked for in sentences of which no other one has found anything."""
    from briefing.comparing import counterparts, of_one_matter, strange_values

    return (
        (DifferenceKind.FIGURE, counterparts.figures),
        (DifferenceKind.STATUS, counterparts.turned),
        (DifferenceKind.FIGURE, strange_values.figures),
        (DifferenceKind.FIGURE, of_one_matter.noughts),
        (DifferenceKind.DATE, of_one_matter.dates),
        (DifferenceKind.DATE, of_one_matter.weekdays),
        (DifferenceKind.STATUS, of_one_matter.outcomes),
    )


def compare(findings: Findings) -> Comparison:
    """Compares the documents of `findings`, which must have facts; differences that they have are not looked for again."""
    from briefing.comparing import agreements

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
    wanted = list(kinds(len(statements.corpus.documents)))
    if len(set(statements.profile.languages)) > 1:
        from briefing.comparing import across_languages

        wanted.append((DifferenceKind.FIGURE, across_languages.pairs))
    every = {
        tuple((claim.document, claim.focus or claim.span) for claim in difference.claims): difference
        for kind, pairs in wanted
        for difference in differences.joined(statements, kind, pairs(statements))
    }
    found = list(every.values())  # an hour is a figure and a date
    for kind, pairs in _by_cover() if len(statements.corpus.documents) > 1 else ():
        told = {(claim.document, claim.span) for difference in found for claim in difference.claims}
        more = (
            pair for pair in pairs(statements) if told.isdisjoint((claim.document, claim.span) for claim in pair[1:3])
        )
        found += differences.joined(statements, kind, more)
    return tuple(found)
