"""Why two figures of one unit are not set against each other: a table of reasons, each read off the pair.

A reason says that the two mean another thing or another time, that they agree, or that one is a part of the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import isclose

from briefing.agreement.figures import SCORE, bounds
from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated
from briefing.comparing.figure_pair import ABSTRACT, MONEY, Pair, hold_together
from briefing.comparing.measures import (
    COINS,
    PART_OF_MATCH,
    clause,
    looked_for,
    meant,
    of_two_groups,
    of_two_peoples,
    things,
)
from briefing.comparing.one_document import contradicts
from briefing.comparing.two_events import two_events, two_states
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer

_WORDS = lexicon("en").comparing

_COINS = frozenset(map(stemmer("en"), COINS))
UNSAID = 1.5
"""So many times one percentage may be the other where no word says what they are of."""
LIKE_NAMES = 0.33
"""Cosine of two sentences that is asked for where the names around the two figures have none in common, …"""
NEAR_NAMES = 0.12
"""… unless the words right around them are so alike."""
LIKE_YEARS = 0.4
"""Cosine of two sentences that is asked for where one names a year that the other does not, …"""
NEAR_YEARS = 0.12
"""… and likeness of the words around the figures from which that is no matter."""
LIKE_POLLS = 0.5
"""Cosine of two sentences that is asked for of polls, of which there are many, each with figures of its own."""
FARTHEST = 6
"""So many times one value may be the other; what is farther apart is another thing."""
LIKE_NOUGHTS = 0.6
"""Cosine by the background's weights of two sentences in which a nought is a slip, and no other thing."""
OLDER = 1.25
"""So many times one age may be the other; what is farther apart is a relative's."""
_FEW = 3
_AND_ONE = deferred(r"\b(?:an?|the|its|his|her|their)\s(?:[a-z-]{2,20}\s){1,2}and\s$")
_BESIDE = 60
"""Characters before a count in which one more is named: "the pilot and three passengers"."""
_FORECAST = deferred(
    r"""
    \b(?: expects | forecasts? | predict(?:s|ed)? | fear(?:s|ed)?  # verbs
        | (?:is|are|was|were|had|analysts|economists)\ (?:\w+\ )?(?:expect(?:ed)?|predict(?:ed)?) )\b  # verbs of several, and participles
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GRAVELY = deferred(
    r"\b(?:serious|critical|bad|grave|severe|slight|light)(?:ly)? (?:hurt|injur|wound|condition)", re.IGNORECASE
)
_TELLING = deferred(r"(?: [\w.’'-]+){0,4}? (?:officials|people|sources|aides) (?:familiar|briefed|close|said)\b")
_OF_WHOLE = deferred(r"\sof\s(?:the|its|their)\s(\d[\d,]{0,12})\b")
_IN_ALL = deferred(r"\b(?:in all|in total|altogether|combined|of which|alone)\b", re.IGNORECASE)
_POLL = deferred(r"\b(?:poll|survey|sampl)\w*", re.IGNORECASE)


def excluded(pair: Pair) -> bool:
    """Whether there is a reason not to set two figures against each other."""
    reasons = _AGAINST_SLIPS if _slip(pair) else _REASONS
    return any(reason(pair) for reason in reasons)


def not_of_one(pair: Pair) -> bool:
    """Whether there is a reason against two counts that are the only ones of their thing in two reports of one event."""
    beside = {_otherwise} if pair.left.otherwise and pair.right.otherwise else set()  # two changes of one thing
    return any(reason(pair) for reason in _REASONS if reason not in _IN_ONE_EVENT | beside)


# --- another thing -------------------------------------------------------------------------------------------------


def _otherwise(pair: Pair) -> bool:
    """One is said of another time, of a part, or is a change; two parts of one whole are not: "118 of the 226", "198 of the 226"."""
    wholes = [
        _OF_WHOLE.match(pair.statements.corpus.documents[at.document].text, at.figure.span.stop)
        for at in (pair.left, pair.right)
    ]
    if wholes[0] and wholes[1] and wholes[0][1] == wholes[1][1]:
        return False
    return pair.left.otherwise or pair.right.otherwise


def _two_events(pair: Pair) -> bool:
    """The sentences tell of two events, two people, two polls; of tolls, of two states of one event: since it began, so far."""
    if pair.one_toll():
        texts = pair.statements.profile.texts
        return not pair.statements.of_days and two_states(texts[pair.left.index], texts[pair.right.index])
    return two_events(pair.statements, pair.left.index, pair.right.index)


def _other_kind(pair: Pair) -> bool:
    """What is counted is of two kinds: "American goods", "Chinese goods"."""
    return _apart(pair.left.kind, pair.right.kind)


def _other_people_paid(pair: Pair) -> bool:
    """Sums of money of two groups: what women earn, what men earn."""
    return (pair.unit in MONEY or pair.left.head in _COINS) and of_two_groups(
        pair.statements, *((at.index, at.figure.span) for at in (pair.left, pair.right))
    )


def _other_sum(pair: Pair) -> bool:
    """One counts two things together, and the other one of them: "31 flats and offices", "eight flats"."""
    return any(one.of_two for one in (pair.left, pair.right)) and pair.left.of_two != pair.right.of_two


def _forecast(pair: Pair) -> bool:
    """One is forecast or feared, and the other counted: "up to 60 centimetres are expected", "45 centimetres fell"."""
    texts = pair.statements.profile.texts
    one, other = (_FORECAST.search(texts[at.index]) is not None for at in (pair.left, pair.right))
    return one != other


def _other_occasion(pair: Pair) -> bool:
    """Another day by its number, another stage of a case, or several places and one."""
    return pair.statements.two_occasions(pair.left.index, pair.right.index)


def _part_of_a_match(pair: Pair) -> bool:
    """One score is that of a part of a match: "led 14-7 at half-time"."""
    texts = pair.statements.profile.texts
    return pair.unit == SCORE and any(PART_OF_MATCH.search(texts[at.index]) for at in (pair.left, pair.right))


def _other_rate(pair: Pair) -> bool:
    """Not both are counted for a day, a week, a month, a year, or not for the same."""
    return pair.left.rate != pair.right.rate


def _only_meant(pair: Pair) -> bool:
    """One is only meant, and the other came about: "aims to raise 80,000", "raised 104,000"; one is a bid, the other a worth."""
    one, other = (clause(pair.statements, at.index, at.figure.span)[0] for at in (pair.left, pair.right))
    if (pair.unit in MONEY or pair.left.head in _COINS) and looked_for(one) != looked_for(other):
        return True
    return meant(one) != meant(other) and not pair.statements.one_ahead(pair.left.index, pair.right.index)


def _nothing_counted(pair: Pair) -> bool:
    """Bare numbers and years of age tell nothing where not the same word says what they count."""
    return pair.unit in (None, "years") and not (pair.one_head() or pair.sole_ages())


def _other_thing(pair: Pair) -> bool:
    """Two words say what is counted, and they are no two words for one plan."""
    left, right = pair.left, pair.right
    if pair.sums_of_plans() or pair.sole_ages():
        return False
    return bool(left.head and right.head) and not pair.one_head()


def _other_people(pair: Pair) -> bool:
    """People are counted whom something else befell, or some of the people that the other counts."""
    return pair.left.head == pair.right.head == PEOPLE and (not pair.one_thing() or _some_of(pair.left, pair.right))


def _some_of(left: Stated, right: Stated) -> bool:
    """Whether one counts some of those whom the other counts, or others: "five Kenyan employees", "four children"."""
    if left.counted == right.counted:
        return False
    one, other = _WORDS.roles_of_people.get(left.counted), _WORDS.roles_of_people.get(right.counted)
    if one and other and one != other:
        return True
    return bool(left.kind) != bool(right.kind) or not _WORDS.groups_of_people.isdisjoint((left.counted, right.counted))


def _other_days(pair: Pair) -> bool:
    """Both sentences name days, months or years, and none that is the same."""
    return _apart(pair.left.days, pair.right.days)


def _other_subject(pair: Pair) -> bool:
    """Two are named before the figures, and not the same befell what is counted."""
    left, right = pair.left, pair.right
    return bool(left.subject and right.subject) and left.subject != right.subject and not left.fates & right.fates


def _other_words(pair: Pair) -> bool:
    """Nothing says what is counted, and no word beside the figures is the same."""
    left, right = pair.left, pair.right
    if left.head in right.around or right.head in left.around:
        return False  # "a fine of 65,000 euros", "was fined 80,000 euros"
    return not (left.head and right.head) and pair.unit in ABSTRACT and left.bare.isdisjoint(right.bare)


def _other_fate(pair: Pair) -> bool:
    """Something else befell what is counted: flights are cancelled, flights are late."""
    left, right = pair.left, pair.right
    if pair.unit is None and not pair.one_toll():
        one, other = (
            things(pair.statements.stems(" ".join(clause(pair.statements, at.index, at.figure.span))))
            for at in (left, right)
        )
        if _apart(one, other):
            return True
    return pair.unit is None and left.fates != right.fates and left.fates.isdisjoint(right.fates)


def _other_names(pair: Pair) -> bool:
    """The names around the two are others, in sentences that are not very alike or among many documents."""
    left, right = pair.left, pair.right
    if not _apart(left.names, right.names) or not (pair.many or pair.likeness < LIKE_NAMES):
        return False
    if pair.one_toll() and not pair.many and pair.statements.both_open(left.index, right.index):
        return False
    return left.head in ("", PEOPLE) or pair.nearness() < NEAR_NAMES


def _other_payer(pair: Pair) -> bool:
    """Sums of money beside names, none of which is the same."""
    left, right = pair.left, pair.right
    return pair.unit in MONEY and bool(left.names or right.names) and left.names.isdisjoint(right.names)


def _other_poll(pair: Pair) -> bool:
    """One is a poll's, and the sentences are not very alike."""
    texts = pair.statements.profile.texts
    return pair.likeness < LIKE_POLLS and any(_POLL.search(texts[one.index]) for one in (pair.left, pair.right))


def _other_year(pair: Pair) -> bool:
    """The years that the two sentences name, and not both, speak against their meaning the same time."""
    left, right = pair.left, pair.right
    if left.years == right.years:
        return False
    if (left.years and right.years) or (left.head == PEOPLE and pair.one_toll()):
        return True
    return pair.likeness < LIKE_YEARS and pair.nearness() < NEAR_YEARS


def _apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether both have something, and nothing in common."""
    return bool(left) and bool(right) and left.isdisjoint(right)


def _other_part(pair: Pair) -> bool:
    """Each sentence names a part or a place, and not the same: the north, the south."""
    left, right = (pair.statements.scopes(one.index) for one in (pair.left, pair.right))
    if _apart(left, right) or (left != right and pair.unit in {*MONEY, "percent"}):
        return True
    if pair.unit == "percent" and _of_two_things(pair):
        return True
    return not pair.one_toll() and pair.statements.two_places(pair.left.index, pair.right.index)


def _of_two_things(pair: Pair) -> bool:
    """Whether two percentages are of two things: but for a word the sentences are alike, or one of them only looks ahead."""
    left, right = pair.left.index, pair.right.index
    return pair.statements.one_word_else(left, right) or not pair.statements.one_ahead(left, right)


def _another_one(pair: Pair) -> bool:
    """Whether one of two ages is told of somebody else, too: "also brought a man of 52 ashore"."""
    return pair.unit == "years" and pair.statements.of_another(pair.left.index, pair.right.index)


# --- values --------------------------------------------------------------------------------------------------------


def _other_share(pair: Pair) -> bool:
    """Two percentages are of two things by the words of their clauses, or far apart where no word says what they are of."""
    if pair.unit != "percent":
        return False
    statements = pair.statements
    if of_two_peoples(statements, *((at.index, at.figure.span) for at in (pair.left, pair.right))):
        return True
    one, other = (
        things(statements.stems(" ".join(clause(statements, at.index, at.figure.span))))
        for at in (pair.left, pair.right)
    )
    if one and other:
        return one.isdisjoint(other)
    return _magnitude(pair.left, pair.right) > UNSAID


def _sources(pair: Pair) -> bool:
    """One counts those who told the news: "three officials familiar with the matter said"."""
    documents = pair.statements.corpus.documents
    return any(
        _TELLING.match(documents[one.document].text, one.figure.span.stop) is not None
        for one in (pair.left, pair.right)
    )


def _of_the_whole(pair: Pair) -> bool:
    """One is a sum of money in all, and the other may be a part of it."""
    texts = pair.statements.profile.texts
    return not pair.one_toll() and len({_IN_ALL.search(texts[at.index]) is None for at in (pair.left, pair.right)}) > 1


def _other_degree(pair: Pair) -> bool:
    """One counts those who were hurt gravely, or slightly, and the other all who were hurt."""
    texts = pair.statements.profile.texts
    one, other = (_GRAVELY.search(texts[at.index]) is not None for at in (pair.left, pair.right))
    return pair.left.head == PEOPLE and one != other


def _either(reason: Callable[[Stated, Stated], bool]) -> Callable[[Pair], bool]:
    """A reason that may hold from the one figure to the other or back."""
    return lambda pair: reason(pair.left, pair.right) or reason(pair.right, pair.left)


def _one_more(left: Stated, right: Stated) -> bool:
    """Whether one counts whoever did it among the dead, and the other does not."""
    return left.perpetrator and not right.perpetrator and 0 < bounds(left.figure)[0] - bounds(right.figure)[0] <= _FEW


def _with_others(left: Stated, right: Stated) -> bool:
    """Whether one counts the others and the other all: "Tarn and five other towns", "six towns"."""
    return left.others_of and bounds(right.figure)[0] - bounds(left.figure)[0] == 1


def _far(pair: Pair) -> bool:
    """One value is too many times the other, and no slip in the number of its noughts."""
    left, right = pair.left, pair.right
    if _noughts(left, right) and ((pair.unit in MONEY and pair.one_head()) or _tells_one_event(pair)):
        return False
    return _magnitude(pair.left, pair.right) > (OLDER if pair.left.aged else FARTHEST)


def _slip(pair: Pair) -> bool:
    """Whether the one has a nought more or less than the other, with digits that are not both there by chance."""
    left, right = pair.left, pair.right
    digits = f"{bounds(left.figure)[0]:.12g}".replace(".", "").strip("0")
    counted = pair.unit is not None or pair.one_head()
    return len(digits) > 1 and counted and _noughts(left, right) and _tells_one_event(pair)


def _tells_one_event(pair: Pair) -> bool:
    """Whether two sentences tell one thing, by how rare their words are in news at large."""
    return pair.statements.in_background(pair.left.index, pair.right.index) >= LIKE_NOUGHTS


def _noughts(left: Stated, right: Stated) -> bool:
    """Whether two values have the same digits, and one ten, a hundred or a thousand times the other."""
    times = _magnitude(left, right)
    return any(isclose(times, ten) for ten in (10, 100, 1000))


def _one_fraction(pair: Pair) -> bool:
    """One is a fraction and the other a count."""
    return _fraction(pair.left) != _fraction(pair.right)


def _agree(pair: Pair) -> bool:
    """What the two say can hold together."""
    return hold_together(pair.statements, pair.left, pair.right)


def _fraction(one: Stated) -> bool:
    """Whether a figure is a half, a third …, which is no count."""
    return one.figure.unit is None and 0 < bounds(one.figure)[0] < 1


def _magnitude(left: Stated, right: Stated) -> float:
    """How many times the greater value is the smaller one; values of unlike sign or with zero are far apart."""
    a, b = bounds(left.figure)[0], bounds(right.figure)[0]
    return max(a / b, b / a) if a * b > 0 else float("inf")


def _beside_one(pair: Pair) -> bool:
    """One counts those beside somebody, and the other all: "killing its pilot and three passengers", "four people died"."""
    documents, (few, many) = pair.statements.corpus.documents, sorted((pair.left, pair.right), key=_low)
    start = few.figure.span.start
    beside = _AND_ONE.search(documents[few.document].text, max(0, start - _BESIDE), start)
    return beside is not None and _low(many) - _low(few) == 1


def _low(one: Stated) -> float:
    return bounds(one.figure)[0]


def _adds_up(left: Stated, right: Stated) -> bool:
    """Whether one value is the sum of the other and some figure beside it: three women and six children, nine people."""
    own, whole = bounds(left.figure)[0], bounds(right.figure)[0]
    return whole in left.others or any(isclose(own + other, whole) for other in left.others)


# --- one document --------------------------------------------------------------------------------------------------


def _consistent(pair: Pair) -> bool:
    """Both stand in one document, which does not contradict itself with them."""
    return pair.left.document == pair.right.document and not contradicts(pair)


_REASONS: tuple[Callable[[Pair], bool], ...] = (
    _consistent,
    _otherwise,
    _other_kind,
    _other_people_paid,
    _other_sum,
    _other_rate,
    _agree,
    _other_thing,
    _other_people,
    _other_days,
    _other_subject,
    _either(_one_more),
    _either(_with_others),
    _other_words,
    _far,
    _one_fraction,
    _other_fate,
    _either(_adds_up),
    _beside_one,
    _other_names,
    _other_payer,
    _other_year,
    _nothing_counted,
    _part_of_a_match,
    _forecast,
    _another_one,
    _other_degree,
    _of_the_whole,
    _sources,
    _other_poll,
    _other_occasion,
    _only_meant,
    _other_part,
    _other_share,
    _two_events,
)
"""Reasons against a pair, in the order in which they are asked: what is cheap to read comes first."""
_AGAINST_SLIPS = tuple(
    reason for reason in _REASONS if reason not in {_otherwise, _other_words, _other_fate, _other_names, _other_payer}
)
"""Reasons that speak also against a nought too many: what the words around say of a change or a part, both may say."""
_IN_ONE_EVENT = frozenset(
    {_other_thing, _other_words, _other_names, _other_subject, _nothing_counted, _other_payer, _consistent}
)
"""Reasons that ask whether the sentences are of one thing, which two reports of one event may be for all that."""
