"""Pairs of claims that differ → differences: pairs that share a claim become one, with each value once a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from briefing.comparing.statements import Statements
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer, without_possessive
from briefing.model import Claim, Difference, DifferenceKind

_MARKS = ".,;:!?()[]“”\"'’‘"
_PART = deferred(r"[^,;:!?“”()]+")
"""What a label may be cut out of."""
_AWAY = 60
"""Characters between a part of a sentence and the value in it by which the part is worth half."""
_LONGEST = 6
"""Words of a label."""
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
    groups = _Groups()
    for strength, left, right, about in sorted(pairs, key=lambda pair: (-pair[0], _place(pair[1]), _place(pair[2]))):
        groups.take(left, right, about, sure=kind is DifferenceKind.FIGURE and strength >= SURE)
    merged = _merged(statements, groups.claims, groups.subjects)
    found = [_difference(statements, kind, claims, about) for claims, about in merged if claims]
    return tuple(sorted(found, key=lambda difference: min(_place(claim) for claim in difference.claims)))


def _difference(statements: Statements, kind: DifferenceKind, claims: list[Claim], about: str) -> Difference:
    ordered = claims if kind is DifferenceKind.DENIAL else sorted(claims, key=_place)
    updated = kind is DifferenceKind.FIGURE and _updated(statements, claims)
    return Difference(kind, about or subject(statements, claims), tuple(ordered), updated)


class _Groups:
    """Claims that differ, in groups that grow pair by pair."""

    def __init__(self) -> None:
        self.claims: list[list[Claim]] = []
        """The claims of each group; of a group that became part of another, none."""
        self.subjects: list[str] = []
        """What the pair that opened each group is about."""
        self._held: dict[Claim, int] = {}

    def take(self, left: Claim, right: Claim, about: str, *, sure: bool) -> None:
        """Takes a pair in: a new group, or one more claim of a group; `sure` pairs join whatever they touch."""
        if left not in self._held and right not in self._held:
            self._held[left] = self._held[right] = len(self.claims)
            self.claims.append([left, right])
            self.subjects.append(about)
            return
        anchor, claim = (left, right) if left in self._held else (right, left)
        number = self._held[anchor]
        if claim in self._held:
            if sure and self._held[claim] != number:
                self._unite(*sorted((number, self._held[claim])))
        elif (sure or anchor in self.claims[number][:2]) and len(self.claims[number]) < MOST:
            self._join(claim, number)

    def _join(self, claim: Claim, number: int) -> None:
        """A claim becomes one of a group; it is told there where its document has none yet."""
        self._held[claim] = number
        if claim.document not in {known.document for known in self.claims[number]}:
            self.claims[number].append(claim)

    def _unite(self, first: int, second: int) -> None:
        """Two groups that tell of one thing become the first of them."""
        _add(self.claims[first], self.claims[second])
        self.claims[second] = []
        for claim, group in self._held.items():
            if group == second:
                self._held[claim] = first


def _add(group: list[Claim], claims: list[Claim]) -> None:
    """Adds the claims of documents that the group has no claim of, `MOST` in all."""
    told = {claim.document for claim in group}
    group += [claim for claim in claims if claim.document not in told][: MOST - len(group)]


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
        _add(out[at][0], claims)
    return out


def _place(claim: Claim) -> tuple[int, int, int]:
    return claim.document, claim.span.start, claim.focus.start if claim.focus else 0


def subject(statements: Statements, claims: list[Claim]) -> str:
    """The weightiest words of the first claim, near its value, that stand together there and that all have, at most `_LONGEST`."""
    indices = [i for claim in claims if (i := statements.index(claim.document, claim.span.start)) is not None]
    if not indices:
        return ""
    shared = frozenset.intersection(*(statements.terms[i] for i in indices))
    if small := statements.small(claims[0].document):
        return _shared_words(statements, indices[0], shared, small)
    focus = claims[0].focus
    at = focus.start - statements.span(indices[0]).start if focus else None
    best, weight = "", 0.0
    for said, where, told in _together(statements, indices[0], shared):
        near = told / (1 + (0 if at is None else abs(where - at)) / _AWAY)
        if near > weight:
            best, weight = said, near
    return best


def _shared_words(statements: Statements, index: int, shared: AbstractSet[str], small: AbstractSet[str]) -> str:
    """In another language than English the shared words of a sentence, at most four, in its order."""
    stem_of = stemmer(statements.profile.languages[statements.profile.document[index]])
    words: dict[str, str] = {}
    for bare in (word.strip(_MARKS) for word in statements.profile.texts[index].split()):
        stem = stem_of(without_possessive(bare.lower()))
        if stem in shared and bare.lower() not in small:
            words.setdefault(stem, bare)
    best = sorted(words, key=lambda stem: (-statements.weights[stem], stem))[:4]
    return " ".join(word for stem, word in words.items() if stem in best)


def _together(statements: Statements, index: int, shared: AbstractSet[str]) -> Iterator[tuple[str, int, float]]:
    """(words, where their part of the sentence begins, weight) of each run of shared words."""
    for part in _PART.finditer(statements.profile.texts[index]):
        words = [word.strip(_MARKS) for word in part[0].split()]
        stems = [statements.stem(without_possessive(word.lower())) for word in words]
        common = [stem if stem in shared else "" for stem in stems]
        for start, stop in _runs(common, words, statements.stops):
            weight = sum(statements.weights[stem] for stem in {*common[start:stop]} - {""})
            yield " ".join(words[start:stop]), part.start(), weight


def _runs(shared: list[str], words: list[str], small: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """(first, behind the last) of each run of shared words with nothing but small ones between: "head of the prison service"."""
    start = stop = 0
    for at, (stem, word) in enumerate(zip(shared, words, strict=True)):
        if stem and stop and at - start < _LONGEST:
            stop = at + 1
        elif stem or (stop and word.lower() not in small):
            if stop:
                yield start, stop
            start, stop = (at, at + 1) if stem else (0, 0)
    if stop:
        yield start, stop


def _updated(statements: Statements, claims: list[Claim]) -> bool:
    """Whether the documents' dates tell an update from a conflict: each value stands in documents of its own days."""
    days: dict[str, set[float | str | None]] = {}
    for claim in claims:
        day = statements.days[claim.document]
        if len(day) < 10:
            return False
        days.setdefault(day[:10], set()).add(claim.value)
    return len(days) > 1 and all(len(values) == 1 for values in days.values())
