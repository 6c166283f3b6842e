"""One event with two dates: two sentences that tell the same, each with one date, and the dates cannot both hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.agreement import sentences
from briefing.comparing import outcomes
from briefing.comparing.date_values import apart, differ, kind
from briefing.comparing.dated import Dated, Dates
from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import one_frame, some_alone, two_events, two_phases
from briefing.facts.dates.calendar import NO_YEAR
from briefing.grouping import background
from briefing.grouping.two_events import opposed_deeds
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Claim

LIKE = 0.42
"""Cosine of two sentences from which they may tell one event, where one of the two words before the date is the same."""
LIKE_EVENT = 0.27
"""Cosine of two sentences that is enough where three words around the date are the same, whatever their order."""
FEWEST_AROUND = 3
"""Words around two dates that the two have in common if they are of one event."""
FEWEST_LED = 2
"""Words before two dates that the two have in common, the last among them, if they are of one event."""
LIKE_LED = 0.2
"""Cosine that is enough where three of the four words before the date are the same, the last among them: "Congressman Elija Brandvold died"."""
MOST_ALIKE = 0.5
"""Cosine that is enough where one word around the date is the same."""
LIKE_SAID_SO = 0.12
"""Cosine that is enough where the word before the date is the same, and another of the four before it: "walkout … begin on"."""

LIKE_TO_COME = 0.5
"""Cosine by the background's weights from which two sentences announce one thing, …"""
LIKE_ANNOUNCED = 0.7
"""… and the same where the main clause of one of them does not look ahead: "can be used again from"."""
LIKE_OPENINGS = 0.45
"""Cosine by the background's weights of the openings of two documents from which the one day of each is of one event, …"""
LIKE_SOLE_DAY = 0.2
"""… if the two sentences are so alike by the same weights, …"""
NAMES = 2
"""… and the openings have so many names in common."""
MARKS = 2
"""Marks of an event that two sentences with a day of the week must share: a name and a number."""
_DAY = re.compile(r"-\d\d-\d\d$")
_MONTH = re.compile(rf"^(?:{NO_YEAR}|\d{{4}})-\d\d$")
_AGAIN = deferred(r"\b(?:repeat(?:ed|s)?|reiterat(?:ed|es)|again)\b", re.IGNORECASE)
"""What is said or done once more may be of two days."""
_ANNOUNCED = deferred(r"\b(?:announced|confirmed|reported) (?:the|his|her|its|their)\b", re.IGNORECASE)
"""Where the day may be that of the news: "announced the death of the minister on Sunday"."""
_STILL = deferred(r"\b(?:still|no longer)\b", re.IGNORECASE)
"""What is told of a later state."""
_FORECAST = deferred(r"\b(?:expect|forecast|predict)(?:ed|s)?\b", re.IGNORECASE)
"""What is looked for on one day, and comes about on another."""
_WORDS = lexicon("en").comparing
_DATED_FOR = deferred(rf"\b{any_of(_WORDS.dated_for, blank=' ')}\b", re.IGNORECASE)
BUILT = "built"
"""What has a year, and no day, in the classes of things that are dated once; …"""
LIKE_BUILT = 0.4
"""… cosine by the background's weights of two sentences that tell when one thing was built."""
_SOLE = ("weekday", "date")
_KINDS = (("day", "day"), ("year", "year"), ("time", "time"), ("day", "year"), ("year", "day"))
"""Dates that are compared; a day with a year only where each is the one date of its sentence."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, what they are about) of each two sentences whose dates differ, in the order of the corpus."""
    dates = Dates(statements)
    indices = sorted({index for index, _ in dates.events})
    told: set[tuple[int, int]] = set()
    for likeness, left, right in statements.neighbours(indices, least=LIKE_SAID_SO):
        for one, other in _KINDS:
            a, b = dates.events.get((left, one)), dates.events.get((right, other))
            if one != other and not (dates.alone(left) and dates.alone(right)):
                continue
            if a is not None and b is not None and _conflict(statements, dates, a, b, likeness):
                told.add((a.document, b.document))
                yield likeness, _claim(statements, a), _claim(statements, b), a.about
    if not (statements.stories.many or statements.of_days):
        for a, b in (*_sole_days(statements, dates), *_days_of_a_thing(statements, dates)):
            if (a.document, b.document) not in told:
                told.add((a.document, b.document))
                yield LIKE_SOLE_DAY, _claim(statements, a), _claim(statements, b), a.about


def _days_of_a_thing(statements: Statements, dates: Dates) -> Iterator[tuple[Dated, Dated]]:
    """Each two days of one thing of which a story has one, told by two documents of one event: a law takes effect, schools open."""
    found: dict[str, dict[int, list[Dated]]] = defaultdict(lambda: defaultdict(list))
    for (index, name), one in sorted(dates.events.items()):
        if name in ("day", "year") and not one.said:
            for thing in _things(statements.profile.texts[index]):
                if name == "year" if thing == BUILT else name == "day" and one.until not in ("since", "from"):
                    found[thing][one.document].append(one)
    for told in found.values():
        sole = [every[0] for every in told.values() if len({one.value for one in every}) == 1]
        yield from ((a, b) for at, b in enumerate(sole) for a in sole[:at] if _two_days(statements, a, b))


def _two_days(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two days of one thing cannot both hold, and nothing says that they are of two events."""
    years = len(a.value) == len(b.value) == len("2016")
    apart_from = differ(a.value, b.value) if years else apart(statements, a, b)  # a thing is built once
    if (
        kind(a.value) != kind(b.value)
        or len(a.value) != len(b.value)
        or not apart_from
        or statements.two_named(a.index, b.index)
    ):
        return False
    if years and statements.in_background(a.index, b.index) < LIKE_BUILT:
        return False
    return told_together(statements, a.document, b.document)


def _things(said: str) -> frozenset[str]:
    return frozenset(_WORDS.dated_for[" ".join(match.lower().split())] for match in _DATED_FOR.findall(said))


def _sole_days(statements: Statements, dates: Dates) -> Iterator[tuple[Dated, Dated]]:
    """Each two days, the one of its kind in each of two documents, that are told of the event with which both open."""
    sole = [
        one for one in (_sole(statements, dates, kind_of, number) for number in dates.given for kind_of in _SOLE) if one
    ]
    for at, b in enumerate(sole):
        for a in sole[:at]:
            if a.document != b.document and kind(a.value) == kind(b.value) and _opened_with(statements, a, b):
                yield a, b


def _sole(statements: Statements, dates: Dates, kind_of: str, number: int) -> Dated | None:
    """The one day of a kind in a document, if what it opens with is told of it."""
    values = {value for _, value in dates.given[number] if kind(value) == kind_of and len(value) != len("2016")}
    told = [
        one
        for (index, name), one in dates.events.items()
        if name == "day" and one.document == number and index in statements.openings[number] and one.value in values
    ]
    return told[0] if len(values) == len(told) == 1 and not told[0].said else None


def _opened_with(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two days are of one event by the openings of their documents, and cannot both hold."""
    if a.until != b.until or not statements.one_story(a.document, b.document) or not apart(statements, a, b):
        return False
    marks = statements.shared_marks(a.index, b.index)
    if kind(a.value) == "weekday":
        told = marks >= MARKS
    else:
        told = all(_DAY.search(one.value) for one in (a, b)) and statements.both_to_come(a.index, b.index) and marks > 0
    if not told or statements.in_background(a.index, b.index) < LIKE_SOLE_DAY:
        return False
    if _another_stage(statements, a, b):
        return False
    one, other = statements.opening_terms(a.document), statements.opening_terms(b.document)
    return len(one.names & other.names) >= (NAMES if kind(a.value) == "weekday" else 1) and (
        sentences.likeness(one.terms, other.terms, background.weights()) >= LIKE_OPENINGS
    )


def _another_stage(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two days are of two stages, or of the beginning and the end, of two deeds, or of somebody else."""
    if (
        opposed_deeds(statements, a.index, b.index)
        or statements.two_stages(a.index, b.index)
        or statements.of_another(a.index, b.index)
    ):
        return True
    return two_phases(*(statements.profile.texts[at.index] for at in (a, b)), told=True)


def _conflict(statements: Statements, dates: Dates, a: Dated, b: Dated, likeness: float) -> bool:
    """Whether two documents date one event differently, and neither gives the other's date as well."""
    if not statements.one_story(a.document, b.document) or _another_event(statements, a, b):
        return False
    if not apart(statements, a, b) or not (_one_event(a, b, likeness) or _both_to_come(statements, a, b)):
        return False
    if kind(a.value) == "weekday" and statements.two_places(a.index, b.index):
        return False
    if (
        one_frame(statements, a.index, b.index)
        or two_events(statements, a.index, b.index)
        or outcomes.opposed(statements, a.index, b.index)
        or opposed_deeds(statements, a.index, b.index)
        or some_alone(statements, a.index, b.index)
    ):
        return False
    return not _given(statements, a, dates.given[b.document]) and not _given(statements, b, dates.given[a.document])


def _another_event(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether one of two sentences tells of another person, stage or turn, or what the other only looks for."""
    texts = [statements.profile.texts[at.index] for at in (a, b)]
    if any(
        (mark.search(texts[0]) is None) != (mark.search(texts[1]) is None)
        for mark in (_AGAIN, _ANNOUNCED, _FORECAST, _STILL)
    ):
        return True
    if two_phases(*texts, told=not a.value.startswith("T")):
        return True
    return any(
        asked(a.index, b.index)
        for asked in (statements.two_stages, statements.of_another, statements.one_of_several, statements.two_people)
    )


def _one_event(a: Dated, b: Dated, likeness: float) -> bool:
    """Whether two sentences tell one event: by how alike they are, and by the words around their dates."""
    if a.until != b.until or not _worded(a, b):
        return False
    if a.said != b.said:
        return likeness >= MOST_ALIKE and _led_near(a, b)
    if likeness >= LIKE and not set(a.lead[-2:]).isdisjoint(b.lead[-2:]):
        return True
    return not a.said and (_is_one_event(a, b, likeness) or _led_alike(a, b, likeness))


def _both_to_come(statements: Statements, a: Dated, b: Dated) -> bool:
    """Whether two sentences announce one thing, each with a day of a month: "will stand trial on", "the trial will open on"."""
    months = all(_MONTH.search(one.value) for one in (a, b)) and a.lead[-1:] == b.lead[-1:] != ()
    if a.said or b.said or a.until != b.until or not (months or all(_DAY.search(one.value) for one in (a, b))):
        return False
    least = LIKE_TO_COME if statements.both_to_come(a.index, b.index) and not months else LIKE_ANNOUNCED
    return statements.in_background(a.index, b.index) >= least


def _worded(a: Dated, b: Dated) -> bool:
    """Whether words tell what both dates are of: before them, or after a day: "On Monday, …", but not "In 2019, …"."""
    if a.lead and b.lead:
        return True
    days = all(kind(one.value) == "weekday" or len(one.value) > len("2024-03") for one in (a, b))
    return days and all(one.lead or one.trail for one in (a, b))


def _led_near(a: Dated, b: Dated) -> bool:
    """Whether the two words before the date of what was said lead to the other: "according to a filing on", "filed on"."""
    said, done = (a, b) if a.said else (b, a)
    return not set(said.lead[-2:]).isdisjoint(done.lead)


def _is_one_event(a: Dated, b: Dated, likeness: float) -> bool:
    """Whether enough of the words around the dates are the same, whatever their order."""
    around = {*a.lead, *a.trail} & {*b.lead, *b.trail}
    told = len(around) >= FEWEST_AROUND and not around.isdisjoint(a.plain & b.plain)
    return (likeness >= MOST_ALIKE and bool(around)) or (likeness >= LIKE_EVENT and told)


def _led_alike(a: Dated, b: Dated, likeness: float) -> bool:
    """Whether the word before the dates is the same, and enough of those before it."""
    shared = {*a.lead} & {*b.lead}
    if a.lead[-1:] != b.lead[-1:] or len(shared) < FEWEST_LED:
        return False
    return len(shared) in (len({*a.lead}), len({*b.lead})) or (len(shared) >= FEWEST_AROUND and likeness >= LIKE_LED)


def _given(statements: Statements, one: Dated, dates: Sequence[tuple[int, str]]) -> bool:
    """Whether a document has the same date in a sentence that may tell the same."""
    return any(
        value
        and value.startswith("T") == one.value.startswith("T")
        and not differ(value, one.value)
        and (kind(value) == kind(one.value) or len(one.value) > len("2016"))  # no weekday gives a year
        and statements.likeness(index, one.index) >= LIKE / 2
        for index, value in dates
    )


def _claim(statements: Statements, one: Dated) -> Claim:
    return statements.claim(one.index, one.span, one.value)
