"""Two short reports of one event, side by side: the sentences of each that tell one thing, and the value that is another.

Reports of one event tell most of the same things, each once. So two sentences are set against each other that are nearer to one another than
to what is left (`counterparts` asks that each is the other's nearest, and so finds fewer), and two counts that are the only ones of their thing,
whatever their sentences say. It is asked last, of sentences in which nothing else has been found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import cast

from briefing.comparing import counterparts, figures
from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated, stated
from briefing.comparing.figure_exclusions import not_of_one
from briefing.comparing.figure_pair import ABSTRACT, Pair
from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import two_events
from briefing.grouping import event_match
from briefing.grouping.two_events import two_things, two_times
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Claim

_WORDS = lexicon("en").comparing
COVERED = 0.3
"""Cover from which two sentences that are nearer to each other than to what is left tell one thing, …"""
COUNTED = 0.4
"""… and from which they do where a count is another."""
_EACH = deferred(r"\s(?:a|an|each|every|per)\s(?:hour|day|week|month|quarter|year)\b")
_Pairs = Iterator[tuple[float, Claim, Claim, str]]
_Couple = tuple[float, int, int]


def couples(statements: Statements, left: int, right: int) -> list[_Couple]:
    """(cover, sentence, sentence) of two documents of one event, the nearest first, each sentence once; worked out once."""
    known = cast("dict[tuple[int, int], list[_Couple]]", statements.profile.memo.setdefault("couples", {}))
    if (left, right) not in known:
        known[left, right] = _coupled(statements, left, right)
    return known[left, right]


def _coupled(statements: Statements, left: int, right: int) -> list[_Couple]:
    bodies = [counterparts.body(statements, number) for number in (left, right)]
    if not all(bodies):
        return []
    cover = event_match.cover(*([statements.stems_of(index) for index in side] for side in bodies))
    every = sorted(
        ((float(cover[a, b]), -a, -b) for a in range(len(bodies[0])) for b in range(len(bodies[1]))), reverse=True
    )
    taken: set[int] = set()
    found = []
    for covered, a, b in every:
        one, other = bodies[0][-a], bodies[1][-b]
        if covered >= COVERED and taken.isdisjoint((one, other)):
            taken.update((one, other))
            found.append((covered, one, other))
    return found


def together(statements: Statements, of_one: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Each two English documents that tell what they have `of_one`: one event, one matter."""
    documents = statements.corpus.documents
    if statements.stories.many or statements.of_days:
        return
    english = [n for n, document in enumerate(documents) if document.language == "en"]
    for left, right in combinations(english, 2):
        if told_together(statements, left, right) and of_one(left, right):
            yield left, right


def counts(statements: Statements) -> _Pairs:
    """(strength, claim, claim, what is counted) of each two counts that are the only ones of their thing in two reports of one event."""
    pairs = list(together(statements, statements.open_alike))
    told: dict[int, list[Stated]] = defaultdict(list)
    for one in stated(statements) if pairs else ():
        inside = one.index - statements.starts[one.document] <= counterparts.REACH
        if inside and not statements.profile.heading[one.index]:
            told[one.document].append(one)
    for left, right in pairs:
        yield from _of_one_thing(statements, told[left], told[right])
        for cover, *couple in couples(statements, left, right):
            if cover >= COUNTED:
                beside = (
                    _bare(statements, told[number], index) for number, index in zip((left, right), couple, strict=True)
                )
                yield from _of_one_couple(statements, *beside)


def _of_one_thing(statements: Statements, left: Sequence[Stated], right: Sequence[Stated]) -> _Pairs:
    """The counts of two documents of which each is the only one of its thing there."""
    ones, others = _by_thing(left), _by_thing(right)
    for key in sorted(ones.keys() & others.keys()):
        sole = all(len({at.figure.value for at in every[key]}) == 1 for every in (ones, others))
        if sole and _differ(statements, ones[key][0], others[key][0]):
            yield COVERED, _count(statements, ones[key][0]), _count(statements, others[key][0]), key[1]


def _of_one_couple(statements: Statements, left: Sequence[Stated], right: Sequence[Stated]) -> _Pairs:
    """The one count of each of two sentences that tell one thing, if not both say what they count."""
    if len(left) == len(right) == 1 and not (left[0].head and right[0].head) and _differ(statements, left[0], right[0]):
        yield COUNTED, _count(statements, left[0]), _count(statements, right[0]), left[0].counted or right[0].counted


def _bare(statements: Statements, told: Sequence[Stated], index: int) -> list[Stated]:
    """The counts of a sentence."""
    return [one for one in told if one.index == index and one.figure.unit is None and not _is_rate(statements, one)]


def _is_rate(statements: Statements, one: Stated) -> bool:
    """Whether a count is of so many in each stretch of time: "one a month"."""
    return _EACH.match(statements.corpus.documents[one.document].text, one.figure.span.stop) is not None


def _by_thing(told: Sequence[Stated]) -> dict[tuple[str, str], list[Stated]]:
    found: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for one in told:
        for key in _keys(one):
            found[key].append(one)
    return found


def _differ(statements: Statements, one: Stated, other: Stated) -> bool:
    """Whether two counts cannot both hold, and nothing says that they are of two things."""
    opening = all(at.index == statements.openings[at.document][0] for at in (one, other))
    documents = statements.corpus.documents
    part = any(documents[at.document].text.endswith(counterparts.PARTS, 0, at.figure.span.start) for at in (one, other))
    if opening or part or not statements.one_ahead(one.index, other.index) or figures.two_ends(statements, one, other):
        return False
    return not not_of_one(Pair(statements, one, other, statements.likeness(one.index, other.index)))


def _keys(one: Stated) -> Iterator[tuple[str, str]]:
    """What a figure is the count of: what befell people, a thing by its noun, a measure by its unit."""
    unit = one.figure.unit
    if unit is None and one.head == PEOPLE:
        yield from (("befell", fate) for fate in one.fates)
    elif unit is None and one.head:
        yield "thing", _WORDS.counted_as.get(one.head, one.head)
    elif unit not in ABSTRACT and unit != "years":
        yield "unit", unit or ""


def of_two(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences with two outcomes tell them of two things, times or people."""
    return (
        two_times(*(statements.profile.texts[index] for index in (left, right)))
        or statements.two_named(left, right)
        or two_things(statements, left, right)
        or two_events(statements, left, right)
        or statements.of_another(left, right)
        or not statements.consistent(left, right)
    )


def _count(statements: Statements, one: Stated) -> Claim:
    return statements.claim(one.index, one.figure.span, one.figure.value or 0.0)
