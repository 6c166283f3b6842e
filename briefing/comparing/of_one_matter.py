"""Two reports of one matter, each in words of its own: the one day, number or outcome of a kind that each gives and the other does not.

Where two documents share most of their names, what they tell in unlike sentences is of one matter, too. So little is asked of the sentences, and
much of the values: each stands alone in its document, and the other document does not have it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from math import isclose

from briefing.comparing import counterparts
from briefing.comparing.counted import PEOPLE
from briefing.comparing.date_values import apart
from briefing.comparing.dated import Dated, days
from briefing.comparing.figure_context import Stated, stated
from briefing.comparing.matters import WHOLE_DAY
from briefing.comparing.outcomes import opposed_in
from briefing.comparing.sole_measures import reports_of_one_event
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import two_events
from briefing.facts.dates.calendar import NO_YEAR
from briefing.grouping import event_match
from briefing.grouping.two_events import two_things, two_times
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.model import Claim

LIKE, COVERED = 0.2, 0.35
"""Cosine by the background's weights of two sentences with one day each, or how far they say the same."""
NEAR, LARGE = 0.25, 1000
"""How far two sentences with a nought more say the same, and from which number on that is no chance."""
FARTHEST, FARTHEST_YEARS = 92, 3700
"""Days between two days of one thing, and between two years."""
SAME, SAME_IN_BACKGROUND = 0.5, 0.4
"""How far two sentences with a day of the week each say the same, and their cosine by the background's weights."""
HEAD, ALIKE = 4, 0.3
"""Sentences at the head of a report in which its outcome stands, and cosine of two of them that do not both open their reports."""
_SAID_THEN = deferred(r"\s(?:said|says|told|announced)\b")
"""What follows a day on which only something was said."""
_PEOPLE = stemmer("en")("people")
_Pairs = Iterator[tuple[float, Claim, Claim, str]]


def _reports(statements: Statements) -> Iterator[tuple[int, int]]:
    """Each two English documents that tell one event, also as a whole."""
    return (both for both in reports_of_one_event(statements) if statements.one_event(*both))


def dates(statements: Statements) -> _Pairs:
    """(likeness, claim, claim, what they are about) of each two days, the one of its kind that each of two documents gives alone."""
    for left, right in _reports(statements):
        told = [_strange_days(statements, *pair) for pair in ((left, right), (right, left))]
        for ahead in (True, False):
            ones, others = ([one for one in every if _ahead(statements, one) == ahead] for every in told)
            if len(ones) == len(others) == 1 and _of_one_day(statements, ones[0], others[0]):
                likeness = statements.in_background(ones[0].index, others[0].index)
                yield likeness, _day(statements, ones[0]), _day(statements, others[0]), ones[0].about


def weekdays(statements: Statements) -> _Pairs:
    """(cover, claim, claim, what they are about) of each two days of the week that two openings which say the same give."""
    for left, right in _reports(statements):
        told = [{one.index: one for one in days(statements, number, named=True)} for number in (left, right)]
        for one, other in product(statements.openings[left], statements.openings[right]):
            a, b = told[0].get(one), told[1].get(other)
            covered = _covered(statements, one, other) if a and b else 0.0
            if covered >= SAME and a and b and _two_weekdays(statements, a, b):
                yield covered, _day(statements, a), _day(statements, b), a.about


def _two_weekdays(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two days of the week are given to what two openings tell in words that are alike, and neither is given there, too."""
    if a.until != b.until or not apart(statements, a, b):
        return False
    if any(_SAID_THEN.match(statements.corpus.documents[at.document].text, at.span.stop) for at in (a, b)):
        return False
    if statements.in_background(a.index, b.index) < SAME_IN_BACKGROUND or statements.two_stages(a.index, b.index):
        return False
    if {*a.lead, *a.trail}.isdisjoint((*b.lead, *b.trail)) or statements.of_another(a.index, b.index):
        return False
    return not (_told_alike(statements, a, b.document) or _told_alike(statements, b, a.document))


def _told_alike(statements: Statements, one: Dated, number: int) -> bool:
    """Whether a document gives a day, too, in a sentence that may tell the same."""
    given = (date for date in statements.facts[number].dates if (date.value or "")[:10] == one.value)
    indices = (statements.index(number, date.span.start) for date in given)
    return any(index is not None and statements.in_background(index, one.index) >= ALIKE for index in indices)


def _strange_days(statements: Statements, number: int, other: int) -> list[Dated]:
    """The days of which a document tells something, and which the other does not give."""
    inside = set(counterparts.body(statements, number))
    known = [value for given in statements.facts[other].dates if (value := (given.value or "")[:10])]
    known += filter(None, [statements.days[other]])
    written = days(statements, number), days(statements, number, named=True)
    told = [
        one
        for every in written
        for one in every
        if one.index in inside
        and not any(map(one.value.startswith, known))
        and not any(value.startswith(one.value) for value in known)
    ]
    named = {one.span for one in days(statements, number, named=True) if not _ahead(statements, one)}
    return [one for one in told if one.value[:1] in "12X" and one.span not in named]


def _ahead(statements: Statements, one: Dated) -> bool:
    """Whether a day lies behind that of its document; of a document without one it may."""
    return one.value > statements.days[one.document]


def _of_one_day(statements: Statements, one: Dated, other: Dated) -> bool:
    left, right = one.index, other.index
    first, last = sorted(date.fromisoformat(_full(at.value)) for at in (one, other))
    if (
        len(one.value) != len(other.value)
        or {one.until, other.until} - {"", "from"}
        or (last - first).days > (FARTHEST if len(one.value) > len("1998") else FARTHEST_YEARS)
    ):
        return False
    if statements.two_stages(left, right) or statements.of_another(left, right):
        return False
    tests = statements.in_background(left, right) >= LIKE, _covered(statements, left, right) >= COVERED
    dated = all(statements.days[at.document] for at in (one, other))
    return any(tests) if dated and _ahead(statements, one) else all(tests)


def _full(value: str) -> str:
    """A day in ISO 8601: of a month or a year the first; of an unknown year that of a leap year."""
    return f"{value.replace(NO_YEAR, '2000')}-01-01"[:WHOLE_DAY]


def _covered(statements: Statements, left: int, right: int) -> float:
    """How far two sentences say the same, 0 to 1."""
    return sum(event_match.covers(statements.stems_of(left), statements.stems_of(right))) / 2


def noughts(statements: Statements) -> _Pairs:
    """(likeness, claim, claim, what is counted) of each two numbers of one thing of which one has a nought more than the other."""
    pairs = list(_reports(statements))
    told: dict[int, list[Stated]] = defaultdict(list)
    for one in stated(statements) if pairs else ():
        told[one.document].append(one)
    for left, right in pairs:
        ones, others = _by_thing(told[left]), _by_thing(told[right])
        given = [{at.figure.value for at in told[number]} for number in (left, right)]
        for key in sorted(ones.keys() & others.keys()):
            for one, other in product(ones[key], others[key]):
                strange = one.figure.value not in given[1] and other.figure.value not in given[0]
                near = _covered(statements, one.index, other.index) >= NEAR
                if strange and near and _nought_more(one.figure.value, other.figure.value):
                    yield LIKE, _figure(statements, one), _figure(statements, other), key[1]


def _by_thing(told: Sequence[Stated]) -> dict[tuple[str, str], list[Stated]]:
    """The numbers by unit, or by the noun that they count, but for people of whom nothing more is said."""
    found: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for one in told:
        unit, counted = one.figure.unit, one.counted
        if unit not in (None, "percent", "ratio", "years"):
            found["unit", unit].append(one)
        elif unit is None and counted and (one.head != PEOPLE or counted != _PEOPLE):
            found["thing", counted].append(one)
    return found


def _nought_more(one: float | None, other: float | None) -> bool:
    """Whether two numbers have the same digits, and one is ten times the other; small round ones may have them by chance."""
    low, high = sorted((one or 0.0, other or 0.0))
    told = low >= LARGE or len(f"{low:.12g}".replace(".", "").strip("0")) > 1
    return low > 0 and told and isclose(high / low, 10)


def outcomes(statements: Statements) -> _Pairs:
    """(likeness, claim, claim, "") of each two sentences at the heads of two documents that tell two outcomes of one thing of which a story has one."""
    for left, right in _reports(statements):
        heads = [counterparts.body(statements, number)[:HEAD] for number in (left, right)]
        for one, other in opposed_in(statements, *heads):
            likeness = statements.in_background(one, other)
            opening = all(index == every[0] for index, every in zip((one, other), heads, strict=True))
            if (opening or likeness >= ALIKE or _covered(statements, one, other) >= COVERED) and _of_one_occasion(
                statements, one, other
            ):
                yield likeness, counterparts.whole(statements, one), counterparts.whole(statements, other), ""


def _of_one_occasion(statements: Statements, one: int, other: int) -> bool:
    """Whether two sentences of two documents are of one day."""
    if _of_two(statements, one, other):
        return False
    of = statements.profile.document
    written = {statements.days[of[index]] for index in (one, other)}
    named = [statements.days_named(index) for index in (one, other)]
    if all(named):
        return not named[0].isdisjoint(named[1])
    return len(written) == 1


def _figure(statements: Statements, one: Stated) -> Claim:
    return statements.claim(one.index, one.figure.span, one.figure.value or 0.0)


def _day(statements: Statements, one: Dated) -> Claim:
    return statements.claim(one.index, one.span, one.value)


def _of_two(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences with two outcomes tell them of two things, times or people."""
    return (
        two_times(*(statements.profile.texts[index] for index in (left, right)))
        or statements.two_named(left, right)
        or two_things(statements, left, right)
        or two_events(statements, left, right)
        or statements.of_another(left, right)
        or not statements.consistent(left, right)
    )
