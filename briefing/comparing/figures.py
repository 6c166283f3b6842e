"""Figures of the same subject and unit with another value.

Precision before recall: two figures are set against each other only where they count the same thing, the same befell
it, their sentences tell the same story, they mean the same time, and neither source gives the other's value as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import isclose

from briefing.agreement.figures import SCORE, bounds, compare
from briefing.comparing.figure_context import PEOPLE, Stated, stated
from briefing.comparing.statements import Statements
from briefing.model import Claim

LIKE = 0.21
"""Cosine of two sentences from which they may speak of the same thing, where what is counted is the same word."""
LEAST = 0.1
"""The same where the words around the two figures are alike, too."""
TOGETHER = 0.24
"""Likeness of the sentences and of the words around the figures, added, where what is counted is the same word."""
NAMED = 0.1
"""What a name that both sentences have adds to that."""
LIKE_BARE = 0.5
"""The same as `LIKE` where the text does not say what is counted."""
LIKE_MEASURED = 0.33
"""The same for a length, a weight … whose unit says what is measured."""
LIKE_SUM = 0.25
"""The same for sums of money that two words for one thing have: a package, a programme."""
LIKE_SCORES = 0.4
"""The same for the votes or goals of two sides: several are counted in one story."""
LIKE_TOLD = 0.12
"""The same, together with the sentences before them, for the killed, hurt, held or missing of a story."""
LIKE_TOLD_LATER = 0.08
"""The same where the two are of two days of one story."""
LIKE_NAMES = 0.33
"""The same where the names around the two figures have none in common, …"""
NEAR_NAMES = 0.12
"""… unless the words right around them are so alike."""
TITLE = 0.1
"""Weight of what a title says: its text says more."""
LIKE_TITLE = 0.15
"""The same for the killed, hurt, held or missing of a title and of the text under it."""
FEWEST_INSIDE = 4
"""Terms; shorter sentences of one document are alike by chance."""
ALIKE_INSIDE = 0.85
"""Jaccard index of the terms of two sentences of one document, which seldom contradicts itself."""
LIKE_YEARS = 0.4
"""The same where one sentence names a year that the other does not, …"""
NEAR_YEARS = 0.12
"""… and likeness of the words around the figures from which that is no matter."""
MANY_STRICTER = 0.12
"""What is added to each where there are many documents: the more there are, the more is alike by chance."""
LIKE_POLLS = 0.5
"""The same for polls, of which there are many, each with figures of its own."""
FARTHEST = 6
"""So many times one value may be the other; what is farther apart is another thing."""
OLDER = 1.25
"""The same for an age: what is farther apart is a relative's."""
MOST = 40
"""Earlier figures that share a telling term, latest first, that a figure is compared with."""
_FEW = 3
_GROUPS = frozenset({"child", "children", "women", "woman", "girl", "boy", "teen", "teenag", "babi", "infant"})
"""Words for some of the people of a story, by stem."""
_BEFELL = re.compile(r"ed$|^(?:dead|hurt|slain|missing)$", re.IGNORECASE)
"""What may stand behind the people whom it befell: "people killed"."""
_WORDS = 3
_MARKS = ".,;:!?()[]“”\"'’‘"
_TOLLS = frozenset(range(4))
"""Of `stated_figures`: killed, injured, detained, missing."""
_PLANS = frozenset(
    {"program", "packag", "plan", "bill", "deal", "propos", "budget", "fund", "scheme", "project", "relief", "aid"}
)
_POLL = re.compile(r"\b(?:poll|survey|sampl)\w*", re.IGNORECASE)
_MONEY = frozenset({"USD", "EUR", "GBP"})
_ABSTRACT = frozenset({None, "percent", "percentage points", "basis points", "points", "USD", "EUR", "GBP"})


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, claim, what they count) of each two figures that differ, in the order of the corpus."""
    found = list(stated(statements))
    values: dict[tuple[int, str | None], list[Stated]] = defaultdict(list)
    for one in found:
        values[one.document, one.figure.unit].append(one)
    many = statements.stories.many
    for left, right in _candidates(found, statements):
        likeness = statements.likeness(left.index, right.index)
        if not _enough(statements, left, right, likeness, many=many) or not _comparable(left, right):
            continue
        if (many or likeness < LIKE_NAMES) and _other_names(statements, left, right):
            continue
        if left.figure.unit in _MONEY and (left.names or right.names) and left.names.isdisjoint(right.names):
            continue
        if likeness < LIKE_POLLS and any(_POLL.search(statements.profile.texts[one.index]) for one in (left, right)):
            continue
        if left.years != right.years and _other_year(statements, left, right, likeness):
            continue
        if left.document == right.document:
            if not _contradicts(statements, left, right, likeness):
                continue
        elif _given(statements, left, values[right.document, left.figure.unit]) or _given(
            statements, right, values[left.document, left.figure.unit]
        ):
            continue
        titled = statements.profile.heading[left.index] or statements.profile.heading[right.index]
        strength = likeness * TITLE if titled else likeness
        yield strength, _claim(statements, left), _claim(statements, right), _about(statements, left, right)


def _other_names(statements: Statements, left: Stated, right: Stated) -> bool:
    """Whether the names around two figures speak against their counting the same."""
    if not left.names or not right.names or left.names & right.names:
        return False
    return left.head in ("", PEOPLE) or statements.alike(left.around, right.around) < NEAR_NAMES


def _some_of(left: Stated, right: Stated) -> bool:
    """Whether one counts some of the people that the other counts: "five Kenyan employees", "four children"."""
    if left.counted == right.counted:
        return False
    return bool(left.kind) != bool(right.kind) or not _GROUPS.isdisjoint((left.counted, right.counted))


def _other_year(statements: Statements, left: Stated, right: Stated, likeness: float) -> bool:
    """Whether the years that the two sentences name, and not both, speak against their meaning the same time."""
    if (left.years and right.years) or (left.head == PEOPLE and left.fates & right.fates & _TOLLS):
        return True
    return likeness < LIKE_YEARS and statements.alike(left.around, right.around) < NEAR_YEARS


def _enough(statements: Statements, left: Stated, right: Stated, likeness: float, *, many: bool) -> bool:
    """Whether the sentences of two figures are alike enough for what they count."""
    stricter = MANY_STRICTER if many else 0.0
    unit = left.figure.unit
    if _same_thing(left, right):
        if likeness >= (LIKE_SCORES if unit == SCORE else LIKE) + stricter:
            return True
        if many or unit == SCORE or (unit in _ABSTRACT and unit is not None):
            return False
        if left.aged and right.aged:
            return True
        if left.head == PEOPLE and left.fates & right.fates & _TOLLS:
            told = max(likeness, statements.context(left.index, right.index))
            return told >= (LIKE_TOLD_LATER if statements.of_days else LIKE_TOLD)
        if likeness < LEAST:
            return False
        named = NAMED if left.names & right.names else 0.0
        return likeness + statements.alike(left.around, right.around) + named >= TOGETHER
    if unit in _MONEY and left.head in _PLANS and right.head in _PLANS:
        return likeness >= LIKE_SUM + stricter
    return likeness >= (LIKE_BARE if unit in _ABSTRACT else LIKE_MEASURED) + stricter


def _same_thing(left: Stated, right: Stated) -> bool:
    """Whether two figures count the same: by the same word, or people whom the same befell."""
    if not left.head or left.head != right.head:
        return False
    return left.head != PEOPLE or bool(left.fates & right.fates) or left.counted == right.counted


def _candidates(found: Sequence[Stated], statements: Statements) -> Iterator[tuple[Stated, Stated]]:
    """Each two figures of one unit whose sentences share one of their most telling terms."""
    holders: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for number, right in enumerate(found):
        near: set[int] = set()
        thing = (f"={right.head}",) if right.head else ()
        for term in (*statements.telling(right.index), *thing):
            held = holders[right.figure.unit, term]
            near.update(held[-MOST:])
            held.append(number)
        for earlier in sorted(near):
            left = found[earlier]
            if left.index != right.index and statements.stories.one(left.document, right.document):
                yield left, right


def _comparable(left: Stated, right: Stated) -> bool:
    """Whether the two may mean the same thing at the same time, and do not agree."""
    if left.otherwise or right.otherwise or (left.kind and right.kind and left.kind.isdisjoint(right.kind)):
        return False
    if left.figure.unit in (None, "years") and (not left.head or left.head != right.head):
        return False
    plans = left.figure.unit in _MONEY and left.head in _PLANS and right.head in _PLANS
    if left.head and right.head and left.head != right.head and not plans:
        return False
    if left.head == right.head == PEOPLE and (not _same_thing(left, right) or _some_of(left, right)):
        return False
    if left.days and right.days and left.days.isdisjoint(right.days):
        return False
    if left.subject and right.subject and left.subject != right.subject and not left.fates & right.fates:
        return False
    if _one_more(left, right) or _one_more(right, left) or _with_others(left, right) or _with_others(right, left):
        return False
    if not (left.head and right.head) and left.figure.unit in _ABSTRACT and left.bare.isdisjoint(right.bare):
        return False
    if _magnitude(left, right) > (OLDER if left.aged else FARTHEST) or _fraction(left) != _fraction(right):
        return False
    if left.figure.unit is None and left.fates != right.fates and left.fates.isdisjoint(right.fates):
        return False
    return not compare(left.amount, right.amount).holds and not _adds_up(left, right) and not _adds_up(right, left)


def _one_more(left: Stated, right: Stated) -> bool:
    """Whether one counts whoever did it among the dead, and the other does not."""
    return left.perpetrator and not right.perpetrator and 0 < bounds(left.figure)[0] - bounds(right.figure)[0] <= _FEW


def _with_others(left: Stated, right: Stated) -> bool:
    """Whether one counts the others and the other all: "Tarn and five other towns", "six towns"."""
    return left.others_of and bounds(right.figure)[0] - bounds(left.figure)[0] == 1


def _fraction(one: Stated) -> bool:
    """Whether a figure is a half, a third …, which is no count."""
    return one.figure.unit is None and 0 < bounds(one.figure)[0] < 1


def _magnitude(left: Stated, right: Stated) -> float:
    """How many times the greater value is the smaller one; values of unlike sign or with zero are far apart."""
    a, b = bounds(left.figure)[0], bounds(right.figure)[0]
    return max(a / b, b / a) if a * b > 0 else float("inf")


def _adds_up(left: Stated, right: Stated) -> bool:
    """Whether one value is the sum of the other and some figure beside it: three women and six children, nine people."""
    own, whole = bounds(left.figure)[0], bounds(right.figure)[0]
    return whole in left.others or any(isclose(own + other, whole) for other in left.others)


def _contradicts(statements: Statements, left: Stated, right: Stated, likeness: float) -> bool:
    """Whether one document says the same with another value: in the same words, or of the same toll under a title."""
    if not left.head or left.head != right.head:
        return False
    titled = statements.profile.heading[left.index] != statements.profile.heading[right.index]
    dated = left.years or right.years or left.days or right.days  # of another event
    toll = left.head == PEOPLE and left.fates & right.fates & _TOLLS and not dated
    return (titled and bool(toll) and likeness >= LIKE_TITLE) or _same_sentence(statements, left, right)


def _same_sentence(statements: Statements, left: Stated, right: Stated) -> bool:
    """Whether two sentences say the same but for this one figure."""
    a, b = statements.terms[left.index], statements.terms[right.index]
    same = len(a) >= FEWEST_INSIDE and len(a & b) >= ALIKE_INSIDE * len(a | b)
    return same and sorted(left.others) == sorted(right.others)


def _given(statements: Statements, one: Stated, others: Sequence[Stated]) -> bool:
    """Whether a document gives the same value for what may be the same thing."""
    return any(
        compare(one.amount, other.amount).holds
        and (
            one.head == other.head
            or statements.likeness(one.index, other.index) >= (0.4 if one.head and other.head else 0.2)
        )
        for other in others
    )


def _claim(statements: Statements, one: Stated) -> Claim:
    low, *_, high = bounds(one.figure)
    value: float | str = low if low == high else f"{low:.12g} to {high:.12g}"
    return Claim(one.document, statements.passage(one.index), one.figure.span, value)


def _about(statements: Statements, left: Stated, right: Stated) -> str:
    """What is counted, in the words of one of the two, or else what both say around it, or the unit."""
    documents = statements.corpus.documents
    for one in (left, right):
        if one.figure.of:
            counted = " ".join(documents[one.document][one.figure.of].split())
            toll = one.head == PEOPLE and left.fates & right.fates & _TOLLS and one.fate not in counted
            return f"{counted} {one.fate}" if toll and len(one.fates) == 1 and _BEFELL.search(one.fate) else counted
    shared = left.around & right.around
    words = (word.strip(_MARKS) for word in documents[left.document][statements.span(left.index)].split())
    said = dict.fromkeys(word for word in words if statements.stem(word.lower()) in shared)
    return " ".join(list(said)[:_WORDS]) or left.figure.unit or ""
