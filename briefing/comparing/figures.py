"""Figures of the same subject and unit with another value.

Precision before recall: two figures are set against each other only where they count the same thing, the same befell
it, their sentences tell the same story, they mean the same time, and neither source gives the other's value as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.agreement.figures import bounds
from briefing.comparing import slots, sole_measures
from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated, stated
from briefing.comparing.figure_exclusions import excluded
from briefing.comparing.figure_pair import MONEY, Pair, alike, hold_together
from briefing.comparing.one_document import may_contradict
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import one_frame
from briefing.language.patterns import deferred
from briefing.model import Claim

TITLE = 0.1
"""Weight of what a title says: its text says more."""
MOST = 40
"""Earlier figures that share a telling term, latest first, that a figure is compared with, …"""
MOST_PAIRS = 120_000
"""… fewer where all that makes more pairs: from 3,000 figures on."""
GIVEN = 0.2
"""Cosine of two sentences from which a figure of the same value may count the same thing, …"""
GIVEN_OF_TWO = 0.4
"""… where two words say what the two count."""
_BEFELL = deferred(r"ed$|^(?:dead|hurt|slain|missing)$", re.IGNORECASE)
"""What may stand behind the people whom it befell: "people killed"."""
_FOR = deferred(r"\s(?:[a-z-]+\s)?for\s(?:(?:a|an|the|its|their)\s)?([a-z-]+(?:\s[a-z-]+)?)")
"""What a figure is for."""
_WORDS = 3
_MARKS = ".,;:!?()[]“”\"'’‘"

_Values = Mapping[tuple[int, str | None], Sequence[Stated]]
"""(document, unit) → its figures."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, claim, what they count) of each two figures that differ, in the order of the corpus."""
    alone = len(statements.corpus.documents) < 2
    found = list(stated(statements, among=may_contradict(statements) if alone else None))
    values: dict[tuple[int, str | None], list[Stated]] = defaultdict(list)
    for one in found:
        values[one.document, one.figure.unit].append(one)
    told: set[tuple[int | None, ...]] = set()
    focused: set[tuple[int, int]] = set()
    for left, right in _candidates(found, statements):
        pair = Pair(statements, left, right, statements.likeness(left.index, right.index))
        if alike(pair) and not excluded(pair) and not _known(pair, values) and not two_ends(statements, left, right):
            told.add((left.index, right.index))
            focused.update((one.document, one.figure.span.start) for one in (left, right))
            yield _strength(pair), _claim(statements, left), _claim(statements, right), _about(pair)
    if alone:
        return
    yield from _beside_counts(statements, found, told, focused)


def _beside_counts(
    statements: Statements, found: Sequence[Stated], told: set[tuple[int | None, ...]], focused: set[tuple[int, int]]
) -> Iterator[tuple[float, Claim, Claim, str]]:
    """What else is measured, of sentences that are not `told`, or of another place in them than those `focused` on."""
    for other in slots.pairs(statements):
        at = _sentences(statements, other)
        if at not in told and not two_ends(statements, other[1], other[2]):
            told.add(at)
            focused.update(_starts(other))
            yield other
    for other in sole_measures.pairs(statements, found):
        seen = _sentences(statements, other) in told and not focused.isdisjoint(_starts(other))
        if not seen and not two_ends(statements, other[1], other[2]):
            yield other


def _starts(pair: tuple[float, Claim, Claim, str]) -> list[tuple[int, int]]:
    """Where the values of two claims begin."""
    return [(claim.document, (claim.focus or claim.span).start) for claim in pair[1:3]]


def _sentences(statements: Statements, pair: tuple[float, Claim, Claim, str]) -> tuple[int | None, ...]:
    """The sentences of two claims."""
    return tuple(statements.index(claim.document, claim.focus.start) for claim in pair[1:3] if claim.focus)


def two_ends(statements: Statements, left: Stated | Claim, right: Stated | Claim) -> bool:
    """Whether two figures are for two things, neither of which the other document has: "for a hip", "for a knee"."""
    at, to = (
        one.index if isinstance(one, Stated) else statements.index(one.document, (one.focus or one.span).start)
        for one in (left, right)
    )
    if at is not None and to is not None and one_frame(statements, at, to):
        return True
    documents, ends = statements.corpus.documents, []
    for one, other in ((left, right), (right, left)):
        stop = one.figure.span.stop if isinstance(one, Stated) else one.focus.stop if one.focus else one.span.stop
        end = _FOR.match(documents[one.document].text, stop)
        ends.append(statements.stems(end[1]) - statements.stops if end else frozenset())
        if not ends[-1] or not ends[-1].isdisjoint(statements.known(other.document)):
            return False
    return True


def _strength(pair: Pair) -> float:
    """How surely the two differ: a title counts for little, since its text says more."""
    heading = pair.statements.profile.heading
    titled = heading[pair.left.index] or heading[pair.right.index]
    return pair.likeness * TITLE if titled else pair.likeness


def _known(pair: Pair, values: _Values) -> bool:
    """Whether one of two documents gives the other's value as well."""
    left, right = pair.left, pair.right
    return left.document != right.document and (
        _given(pair.statements, left, _of_unit(values, right.document, pair.unit))
        or _given(pair.statements, right, _of_unit(values, left.document, pair.unit))
    )


def _of_unit(values: _Values, document: int, unit: str | None) -> Sequence[Stated]:
    """The figures of a document of one unit; of sums of money those, too, whose currency is said elsewhere."""
    bare = values.get((document, None), ()) if unit in MONEY else ()
    return [*values.get((document, unit), ()), *bare]


def _candidates(found: Sequence[Stated], statements: Statements) -> Iterator[tuple[Stated, Stated]]:
    """Each two figures of one unit whose sentences share one of their most telling terms."""
    holders: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    most = max(1, min(MOST, MOST_PAIRS // max(len(found), 1)))
    for number, right in enumerate(found):
        near: set[int] = set()
        thing = (f"={right.head}",) if right.head else ()
        for term in (*statements.telling(right.index), *thing):
            held = holders[right.figure.unit, term]
            near.update(held[-most:])
            held.append(number)
        for earlier in sorted(near):
            left = found[earlier]
            if left.index != right.index and statements.one_story(left.document, right.document):
                yield left, right


def _given(statements: Statements, one: Stated, others: Sequence[Stated]) -> bool:
    """Whether a document gives the same value for what may be the same thing."""
    return any(
        hold_together(statements, one, other)
        and (
            one.head == other.head
            or statements.likeness(one.index, other.index) >= (GIVEN_OF_TWO if one.head and other.head else GIVEN)
        )
        for other in others
        if not (statements.of_days and other.otherwise)
    )


def _claim(statements: Statements, one: Stated) -> Claim:
    low, *_, high = bounds(one.figure)
    value: float | str = low if low == high else f"{low:.12g} to {high:.12g}"
    return statements.claim(one.index, one.figure.span, value)


def _about(pair: Pair) -> str:
    """What is counted, in the words of one of the two, or else what both say around it, or the unit."""
    statements = pair.statements
    documents = statements.corpus.documents
    for one in (pair.left, pair.right):
        if one.figure.of:
            counted = " ".join(documents[one.document][one.figure.of].split())
            toll = one.head == PEOPLE and pair.one_toll() and one.fate not in counted
            if not toll or len(one.fates) > 1:
                return counted
            return f"{counted} {one.fate if _BEFELL.search(one.fate) else next(iter(one.fates))}"  # "killing"
    if pair.one_toll() and pair.left.head == pair.right.head == PEOPLE:  # "at least 27 dead", "the toll rises to 31"
        return f"{PEOPLE} {min(pair.tolls())}"
    unit = pair.unit if documents[pair.left.document].language in ("en", "und") else ""  # an English word, or a code
    return _said_around(pair) or unit or ""


def _said_around(pair: Pair) -> str:
    """The first words that both say around their figures."""
    statements, left = pair.statements, pair.left
    shared = left.around & pair.right.around
    text = statements.corpus.documents[left.document][statements.span(left.index)]
    words = (word.strip(_MARKS) for word in text.split())
    small = statements.small(left.document)
    said = dict.fromkeys(w for w in words if statements.stem(w.lower()) in shared and w.lower() not in small)
    return " ".join(list(said)[:_WORDS])
