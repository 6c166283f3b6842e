"""One event told by two documents, each with one measure of a kind, and the two differ: "jailed for 18 months", "sent to prison for two years".

Two reports seldom tell an event in sentences that are alike, but each tells once for how long, at what price, how old, with what score.
So where documents tell one event by their openings, what is asked of the sentences is little: a word beside the measures, or two words
for one thing, the same group of people, and that nothing speaks for two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.agreement import sentences
from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated
from briefing.comparing.matters import MOST_NAMES, WHOLE_DAY
from briefing.comparing.measures import CAPACITY, COUNTED, DIMENSIONS, HOURS, STAFF, Measure, clause, measures
from briefing.comparing.slots import fewer_tenths
from briefing.comparing.statements import CALENDAR, Statements
from briefing.comparing.two_events import OF_POLLS, two_events, two_phases, two_shares
from briefing.grouping import background
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Claim, Span

LIKE = 0.3
"""Cosine by the background's weights of two openings from which the two documents tell one event, if they share a name, too."""
LIKE_NAMED = 0.27
"""That cosine, where they share `MOST_NAMES`."""
LIKE_OF_A_DAY = 0.16
"""That cosine, where both are of one day."""
SENTENCE = 0.15
"""Cosine by the background's weights of the two sentences with the measures, where no person's name says that they are of one thing."""
HALF_HOUR, QUARTER = 30, 15
"""Minutes by which two hours differ, and two of which neither is rounded."""
SAME_HOUR = 0.3
"""Cosine by the background's weights of two sentences with an hour each."""
FARTHEST = {"age": 1.6, "percent": 3.0, "money": 3.0, "duration": 4.0, "people": 3.0, "length": 3.0, "magnitude": 1.5}
"""So many times one measure may be the other; what is farther apart is another thing."""
MANY = 1000
"""From which number of people on it is no chance that another one is it with a nought more."""
ROUNDED = {"people": 0.15}
"""Share of a measure by which another may differ as a rounding of it, …"""
ROUNDED_ELSE = 0.05
"""… of any other kind."""
ROUGHLY = 0.2
"""Share by which another measure may differ from one that is told as rounded: "about 12 km"."""
UNSAID = 1.5
"""So many times one percentage may be the other where no word says what they are of."""
ONE_HOUR = 0.5
"""Cosine of two sentences with an hour each, if no word says what happened then."""
PEOPLE_WHO = COUNTED | {STAFF, CAPACITY, "ill", "evacuated", "trapped", "missing", "powerless", "camped", "bidding"}
"""What people are counted for here, beside the dead, hurt and held, whom `figures` compares."""
_FATES = frozenset(("evacuated", "powerless", "destroyed", "closure", "cancelled", "jobs", "delay", "banned"))
"""What befalls what is counted by one noun; two of them are two counts."""
LASTING, ONE_STRETCH = frozenset(("lasting",)), 0.5
"""Cosine by the background's weights of two sentences with the one stretch of time of each document, if one alone says that it lasted so long."""
RARE = 16.0
"""Weight in the background of the words that the neighbourhoods of two measures share, if no word for what they are of is known."""
_EXACT = ("score", "magnitude", "age", "percent")
"""Kinds that are told exactly, as a rule: no two values of them are a rounding of each other but a percentage without tenths."""
_HEAD, _CLASS = "head", "class"
"""How a measure says what it is of."""
_Values = dict[tuple[str, str, str, str], set[float]]
"""(kind, unit, how it is said what a measure is of, what that is) → the values of a document."""
_NAME = deferred(r"\b[A-Z][\w’'-]{2,}")
_NAMED_BEFORE = deferred(r"(?<![\w’'-])((?:[A-Z][\w’'-]{1,30} )?[A-Z][\w’'-]{1,40}), (?:aged )?$")
_NAMED_BEHIND = deferred(r"-year-old (?:[a-z]+ ){0,2}[a-z]*,? ?((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)")


def pairs(statements: Statements, counts: Sequence[Stated]) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, claim, "") of each two measures of one kind that two documents tell of one event, one each."""
    if statements.stories.many:
        return
    by_document: dict[int, list[Measure]] = defaultdict(list)
    for one in measures(statements, counts):
        by_document[one.document].append(one)
    told = sorted(by_document)
    for at, right in enumerate(told):
        for left in told[:at]:
            found = [
                pair
                for pair in _differing(statements, by_document[left], by_document[right])
                if _of_one(statements, *pair)
            ]
            votes = all(pair[0].kind == "votes" for pair in found) and statements.one_event(left, right, sure=True)
            if found and (votes or told_together(statements, left, right)):
                for one, other in _told_best(found):
                    yield SENTENCE, _claim(statements, one), _claim(statements, other), ""


def _told_best(found: Sequence[tuple[Measure, Measure]]) -> Iterator[tuple[Measure, Measure]]:
    """Of pairs with the same two values the one whose words name one thing: "two days", "a 48-hour strike"."""
    told: set[tuple[str, str, float, float]] = set()
    for one, other in sorted(found, key=lambda pair: not pair[0].classes & pair[1].classes):
        values = (one.kind, one.unit, one.value, other.value)
        if values not in told:
            told.add(values)
            yield one, other


def _differing(
    statements: Statements, left: Sequence[Measure], right: Sequence[Measure]
) -> Iterator[tuple[Measure, Measure]]:
    """Each two measures of one kind, the only ones of their thing (or hours told alike), that cannot both hold."""
    values, others = _values(left), _values(right)
    able = [other for other in right if _may_be_sole(other, others)]
    for one in left:
        for other in able if _may_be_sole(one, values) else ():
            if (one.kind, one.unit) != (other.kind, other.unit) or not _apart(one, other):
                continue
            sole = _sole(one, values, other) and _sole(other, others, one)
            if not sole and (one.kind != "time" or statements.in_background(one.told, other.told) < ONE_HOUR):
                continue
            if not (_is_told(one, right) or _is_told(other, left)):
                yield one, other


def _of_one(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether two measures are of one thing, and nothing says that they are of two."""
    if not _one_group(one, other) or (one.kind == "length" and (one.classes ^ other.classes) & DIMENSIONS):
        return False
    if not _matter(statements, one, other):
        return False
    if one.raised != other.raised or _only_meant(statements, one, other):
        return False
    return not (
        (one.kind != "magnitude" and statements.two_occasions(one.index, other.index))
        or statements.of_another(one.index, other.index)
        or (statements.two_named(one.index, other.index) and not _named_alike(statements, one, other))
        or _two_days(statements, one, other)
        or two_events(statements, one.index, other.index)
        or _told_there(statements, one, other)
        or _told_there(statements, other, one)
    )


def _told_there(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether the document of the one has the value of the other without a unit, too: "11 crowns; the price goes up to 14"."""
    bare = (figure for figure in statements.facts[one.document].figures if figure.unit is None and figure.of is None)
    return (one.kind != "people" or one.head not in ("", PEOPLE)) and any(
        figure.value == other.value for figure in bare
    )


def _only_meant(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether one of two measures is only meant, and the other's sentence tells what came about: "plan to spend 90 days", "after 74 days"."""
    return one.planned != other.planned and not statements.one_ahead(one.index, other.index)


def _one_group(one: Measure, other: Measure) -> bool:
    """Whether two measures are of the same people or part: not one of women and one of the young."""
    if {one.whose, other.whose} == {"m", "f"}:
        return False
    for mine, others in ((one.period, other.period), (one.people, other.people)):
        if mine and others and mine.isdisjoint(others):
            return False
    return one.group == other.group or bool(one.group & other.group)


def _matter(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether words beside two measures say that they are of one thing, and none that they are of two."""
    if one.kind in ("score", "magnitude", "votes"):
        return bool(one.around & other.around)
    if one.kind == "age":
        names = [_named_before(statements, measure) for measure in (one, other)]
        if all(names):
            return _one_name(*names)
    if one.kind == "people":
        if _one_noun(one, other):
            fates = one.classes & _FATES, other.classes & _FATES
            return not all(fates) or bool(fates[0] & fates[1])
        return bool(one.classes & other.classes & PEOPLE_WHO) and not (one.classes ^ other.classes) & PEOPLE_WHO
    likeness = statements.in_background(one.told, other.told)
    if likeness < SENTENCE and not one.classes & other.classes:
        return False
    if one.kind == "age":
        return bool(one.around & other.around)
    if one.kind == "time":
        return _one_hour(statements, one, other, likeness)
    return _one_thing(statements, one, other)


def _one_hour(statements: Statements, one: Measure, other: Measure, likeness: float) -> bool:
    """Whether two hours are told alike, in sentences that are alike enough for it."""
    if two_phases(*(statements.profile.texts[at.index] for at in (one, other))):
        return False
    shared = one.classes & other.classes
    if one.classes & HOURS and other.classes & HOURS:
        return not HOURS.isdisjoint(shared)
    return likeness >= (SAME_HOUR if shared else ONE_HOUR) and _led(statements, one) == _led(statements, other)


def _one_thing(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether two measures are of one thing by the classes of the words beside them, or by words that are rare in news at large."""
    if one.kind in ("money", "percent") and _parts(statements, one) != _parts(statements, other):
        return False
    if one.kind == "percent" and two_shares(statements, (one.index, one.span), (other.index, other.span)):
        return False
    if one.classes and other.classes:
        return bool(one.classes & other.classes)
    return _lasts(statements, one, other) or _of_rare_words(statements, one, other)


def _lasts(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether one of two stretches of time says that something lasted so long, and the other nothing else, in sentences that are alike."""
    lasting = one.kind == "duration" and one.classes | other.classes == LASTING
    return lasting and statements.in_background(one.told, other.told) >= ONE_STRETCH


def _of_rare_words(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether words beside two measures that are rare in news at large say that they are of one thing."""
    if not (one.classes or other.classes) and statements.unknown_places(one.index, other.index):
        return False
    if one.kind == "percent" and max(one.value, other.value) > UNSAID * min(one.value, other.value):
        return False
    shared = one.around & other.around
    if not statements.plain(one.index) & statements.plain(other.index) & shared - OF_POLLS:
        return False  # nothing but names
    weights = background.weights()
    return len(shared) >= 2 and sum(weights[stem] for stem in shared) >= RARE


def _parts(statements: Statements, one: Measure) -> frozenset[str]:
    """The words of a sentence for the part or the whole that is measured, but for stretches of time."""
    return statements.scopes(one.index).difference(lexicon("en").comparing.periods_of_account)


def _named_alike(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether two sentences have two capitalised words in common, whomever else they name: the sides and the ground of a match.

    Of a score they stand in its own clause: "and stay two points behind Rivers" names no side.
    """
    names, others = ({name.lower() for name in _NAME.findall(_told_of(statements, at))} for at in (one, other))
    return len((names & others) - CALENDAR) > 1


def _told_of(statements: Statements, one: Measure) -> str:
    """The sentence of a measure; of a score its part up to the next "and"."""
    text = statements.profile.texts[one.index]
    if one.kind != "score":
        return text
    behind = statements.corpus.documents[one.document][Span(one.span.stop, statements.span(one.index).stop)]
    kept = len(behind.partition(" and ")[0])
    return text[: len(text) - len(behind) + kept]


def _led(statements: Statements, one: Measure) -> str:
    """The word before an hour: "at", "by"."""
    before = statements.corpus.documents[one.document].text[: one.span.start].split()
    return before[-1].lower() if before else ""


def _named_before(statements: Statements, one: Measure) -> str:
    """The name that stands right before an age, or behind it: "Farrow, 67,", "a 67-year-old baker, Edmund Farrow,"."""
    text = statements.corpus.documents[one.document].text
    behind = _NAMED_BEHIND.match(text, one.span.stop)
    if behind and behind[1].lower() not in CALENDAR:
        return behind[1]
    match = _NAMED_BEFORE.search(text, max(0, one.span.start - 40), one.span.start)
    return match[1] if match else ""


def _one_name(one: str, other: str) -> bool:
    """Whether two names are one's: the same surname, and no two first names that begin with another letter."""
    names = one.split(), other.split()
    first = [words[0] for words in names if len(words) > 1]
    return names[0][-1] == names[1][-1] and (len(first) < 2 or first[0][0] == first[1][0])


def _one_noun(one: Measure, other: Measure) -> bool:
    """Whether two counts are of what is called by one noun, and is no people: "nine paintings", "seven paintings"."""
    return one.kind == "people" and one.head == other.head not in ("", PEOPLE)


def _values(every: Sequence[Measure]) -> _Values:
    """The values of each kind of measure that a document has, of anything and of each thing."""
    values: _Values = defaultdict(set)
    for one in every:
        for thing in _things(one):
            values[one.kind, one.unit, *thing].add(one.value)
    return values


def _things(one: Measure) -> list[tuple[str, str]]:
    """What a measure is of: anything, what its noun says, and each class of words."""
    return [("", ""), (_HEAD, one.head), *((_CLASS, name) for name in one.classes)]


def _may_be_sole(one: Measure, values: _Values) -> bool:
    """Whether a measure may be the only one of its kind or of some thing in its document; hours need not be."""
    return one.kind == "time" or any(len(values[one.kind, one.unit, *thing]) == 1 for thing in _things(one))


def _sole(one: Measure, values: _Values, other: Measure) -> bool:
    """Whether a measure is the one of its kind in its document, or the one that is of the same thing as the other."""
    if len(values[one.kind, one.unit, "", ""]) == 1:
        return True
    if _one_noun(one, other):
        return len(values[one.kind, one.unit, _HEAD, one.head]) == 1
    shared = [values[one.kind, one.unit, _CLASS, name] for name in one.classes & other.classes]
    return bool(shared) and len(set().union(*shared)) == 1


def _is_told(one: Measure, others: Sequence[Measure]) -> bool:
    """Whether a document has the other's measure as well, of whatever thing, or its parts."""
    return _given(one, others) or _whole(one, others)


def _given(one: Measure, others: Sequence[Measure]) -> bool:
    """Whether a document has the other's measure as well, of whatever thing."""
    return any(
        m.kind == one.kind and m.unit in (one.unit, "") and _same_value(m, one) and not _counts_else(m, one)
        for m in others
    )


def _counts_alike(one: Measure, other: Measure) -> bool:
    """Whether two counts are of one thing by their nouns."""
    return not COUNTED.isdisjoint(one.classes & other.classes) or _one_noun(one, other)


def _counts_else(one: Measure, other: Measure) -> bool:
    """Whether two counts are of two things by their nouns: 42 ships, 35 on board."""
    things, others = one.classes & COUNTED, other.classes & COUNTED
    return bool(things and others) and things.isdisjoint(others)


def _whole(one: Measure, others: Sequence[Measure]) -> bool:
    """Whether a sum is that of two that the other document has: "220 million", "140 million and 80 million"."""
    parts = {m.value for m in others if m.kind in ("money", "people")} if one.kind in ("money", "people") else set()
    return any(one.value - part in parts and part * 2 != one.value for part in parts)


def _apart(one: Measure, other: Measure) -> bool:
    """Whether two measures cannot both hold, and are near enough to be of one thing; none and some are."""
    low, high = sorted((one.value, other.value))
    if _same_value(one, other):
        return False
    if one.kind in ("score", "votes", "time") or (one.kind == "people" and low == 0):
        return True
    nought = one.kind == "money" or (one.kind == "people" and low >= MANY)
    return low > 0 and (high <= FARTHEST[one.kind] * low or (nought and abs(high / low - 10) < 0.01))


def _same_value(one: Measure, other: Measure) -> bool:
    """Whether one of two measures may be the other, rounded."""
    low, high = sorted((one.value, other.value))
    if one.kind == "time":
        return high - low < (HALF_HOUR if low % HALF_HOUR == 0 or high % HALF_HOUR == 0 else QUARTER)
    if low == high or one.kind in ("score", "votes"):
        return low == high
    share = ROUNDED.get(one.kind, ROUNDED_ELSE)
    if (one.rough or other.rough) and one.kind not in ("age", "percent"):
        share = max(share, ROUGHLY)
    elif one.kind in _EXACT or (low % 10 and high % 10 and _counts_alike(one, other)):
        share = 0.0
    return high - low <= share * high or (one.kind != "age" and fewer_tenths(low, high))


def reports_of_one_event(statements: Statements, *, of_a_day: bool = False) -> Iterator[tuple[int, int]]:
    """Each two English documents whose openings tell one event; none where the sources tell many stories, or the same ones of many days."""
    if statements.stories.many or statements.of_days:
        return
    english = [number for number, document in enumerate(statements.corpus.documents) if document.language == "en"]
    for left, right in combinations(english, 2):
        if told_together(statements, left, right, of_a_day=of_a_day):
            yield left, right


def told_together(statements: Statements, left: int, right: int, *, of_a_day: bool = False) -> bool:
    """Whether the openings of two documents tell one event: they share a name (or have one that is made of the other) and what is rare in news at large.

    `of_a_day`: and both are of one day, or nothing says of which day they are, and they tell one matter.
    """
    matter = statements.one_matter(left, right)
    if not (matter or statements.one_story(left, right)):
        return False
    days = [statements.corpus.documents[number].metadata.date[:10] for number in (left, right)]
    same = days[0] == days[1] and len(days[0]) == WHOLE_DAY
    if of_a_day and not (same or (matter and not any(days))):
        return False
    if matter:
        return True
    named = statements.names_shared(left, right)
    one, other = statements.opening_terms(left), statements.opening_terms(right)
    least = LIKE_OF_A_DAY if same else LIKE_NAMED if named >= MOST_NAMES else LIKE
    return named > 0 and sentences.likeness(one.terms, other.terms, background.weights()) >= least


def _days_near(statements: Statements, one: Measure) -> frozenset[str]:
    """The days of the week that stand near a measure in its clause."""
    near = " ".join(clause(statements, one.index, one.span)).lower()
    return statements.days_named(one.index).intersection(re.findall(r"[a-z]+day\b", near))


def _two_days(statements: Statements, one: Measure, other: Measure) -> bool:
    """Whether two sentences name days, and none that both name; how old somebody is is of no day."""
    if one.kind == "age":
        return False
    days = [_days_near(statements, m) or statements.days_named(m.index) for m in (one, other)]
    return bool(days[0] and days[1]) and days[0].isdisjoint(days[1])


def _claim(statements: Statements, one: Measure) -> Claim:
    said = statements.corpus.documents[one.document][one.span]
    plain = one.kind in ("money", "percent", "age", "magnitude")
    return statements.claim(one.index, one.span, one.value if plain else said)
