"""Pairs of claims that differ → differences: pairs that share a claim become one, with each value once a document."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.comparing.statements import Statements
from briefing.model import Claim, Difference, DifferenceKind

MOST = 24
"""Claims of one difference."""
SURE = 0.3
"""Strength from which two figures tell of one thing whatever others they differ from."""


def joined(
    statements: Statements, kind: DifferenceKind, pairs: Iterable[tuple[float, Claim, Claim, str]]
) -> tuple[Difference, ...]:
    """The differences of one kind, in the order of their first claims; a claim stands before its denial.

    The strongest pairs come first. A further claim joins a difference only where it differs from one of its first two
    claims; each document has one claim in it.
    """
    groups: list[list[Claim]] = []
    subjects: list[str] = []
    held: dict[Claim, int] = {}
    for strength, left, right, about in sorted(pairs, key=lambda pair: (-pair[0], _place(pair[1]), _place(pair[2]))):
        if left not in held and right not in held:
            held[left] = held[right] = len(groups)
            groups.append([left, right])
            subjects.append(about)
            continue
        anchor, claim = (left, right) if left in held else (right, left)
        group = groups[held[anchor]]
        sure = kind is DifferenceKind.FIGURE and strength >= SURE
        if claim in held:
            if sure and held[claim] != held[anchor]:
                _unite(groups, held, *sorted((held[anchor], held[claim])))
            continue
        if not (sure or anchor in group[:2]) or len(group) >= MOST:
            continue
        held[claim] = held[anchor]
        if claim.document not in {c.document for c in group}:
            group.append(claim)
    found = [
        Difference(
            kind,
            about or _subject(statements, claims),
            tuple(claims if kind is DifferenceKind.DENIAL else sorted(claims, key=_place)),
            kind is DifferenceKind.FIGURE and _updated(statements, claims),
        )
        for claims, about in _merged(statements, groups, subjects)
        if claims
    ]
    return tuple(sorted(found, key=lambda difference: min(_place(claim) for claim in difference.claims)))


def _unite(groups: list[list[Claim]], held: dict[Claim, int], first: int, second: int) -> None:
    """Two groups that tell of one thing become the first of them."""
    told = {claim.document for claim in groups[first]}
    groups[first] += [claim for claim in groups[second] if claim.document not in told][: MOST - len(groups[first])]
    groups[second] = []
    for claim, group in held.items():
        if group == second:
            held[claim] = first


def _merged(statements: Statements, groups: list[list[Claim]], subjects: list[str]) -> list[tuple[list[Claim], str]]:
    """Groups of claims and what they are about; those of the same values of one thing, told by other sources, are one."""
    out: list[tuple[list[Claim], str]] = []
    first: dict[tuple[frozenset[float | str | None], str], int] = {}
    for claims, about in zip(groups, subjects, strict=True):
        values = frozenset(claim.value for claim in claims)
        thing = statements.stem(about.lower().split()[-1]) if about else ""
        at = first.setdefault((values, thing), len(out)) if thing and None not in values else len(out)
        if at == len(out):
            out.append((claims, about))
            continue
        earlier = out[at][0]
        told = {claim.document for claim in earlier}
        earlier += [claim for claim in claims if claim.document not in told][: MOST - len(earlier)]
    return out


def _place(claim: Claim) -> tuple[int, int, int]:
    return claim.document, claim.span.start, claim.focus.start if claim.focus else 0


def _subject(statements: Statements, claims: list[Claim]) -> str:
    """The words of the first claim that all of them have, at most four, in its order."""
    indices = [i for claim in claims if (i := statements.index(claim.document, claim.span.start)) is not None]
    shared = frozenset.intersection(*(statements.terms[i] for i in indices)) if indices else frozenset()
    words: dict[str, str] = {}
    for word in statements.profile.texts[indices[0]].split() if indices else ():
        bare = word.strip(".,;:!?()[]“”\"'’‘")
        stem = statements.stem(bare.lower().removesuffix("’s").removesuffix("'s"))
        if stem in shared:
            words.setdefault(stem, bare)
    best = sorted(words, key=lambda stem: (-statements.weights[stem], stem))[:4]
    return " ".join(word for stem, word in words.items() if stem in best)


def _updated(statements: Statements, claims: list[Claim]) -> bool:
    """Whether the documents' dates tell an update from a conflict: each value stands in documents of its own days."""
    days: dict[str, set[float | str | None]] = {}
    for claim in claims:
        day = statements.corpus.documents[claim.document].metadata.date
        if len(day) < 10:
            return False
        days.setdefault(day[:10], set()).add(claim.value)
    return len(days) > 1 and all(len(values) == 1 for values in days.values())
