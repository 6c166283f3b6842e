"""Two sentences that look alike → whether they tell of two events: two acts, two doers, two times, two scenes.

What is said to agree, what stands once on a page and what is set against each other is asked here, so that two wrecks or two
votes are neither one event nor a difference. What the other document has a word of is no sign of another event.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefing.agreement import acts
from briefing.agreement.clause_vocabulary import forms_of, opposed_verbs, vocabulary
from briefing.grouping import background
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer, without_possessive
from briefing.language.stop_words import stop_words

if TYPE_CHECKING:
    from briefing.grouping.similarity import Alike

_WORDS = lexicon("en").comparing
_STEM = stemmer("en")
_MONTHS = "|".join(month.capitalize() for month in lexicon("en").calendar.months)
_WEEKDAYS = "|".join(day.capitalize() for day in lexicon("en").calendar.weekdays)
_IN_A_MONTH = deferred(rf"\bin (?:early |late |mid-)?({_MONTHS})\b")
_NAMES_A_MONTH = deferred(rf"(?<!\d )\b({_MONTHS})\b(?! \d{{1,2}}\b(?! per|%))")
_YEAR_NAMED = deferred(r"\bin (?:19|20)\d\d\b")
_IN_A_YEAR = deferred(r"\b(?:in|of|for|during) ((?:19|20)\d\d)\b")
_PART_OF_DAY = deferred(r"\b(?:(morning)|(afternoon|midday|noon)|(evening|night|midnight))\b", re.IGNORECASE)
_THIS_YEAR = deferred(r"\bthis year\b", re.IGNORECASE)
_ON_A_DAY = deferred(rf"\b(?:{_WEEKDAYS})\b|\b(?:{_MONTHS}) \d|\d (?:{_MONTHS})\b")
_WHERE = deferred(r"\b([a-z]{4,}) (?:in|at|on) an? (?:[a-z-]+ )??([a-z-]{4,})(?= (?:in|at|on|of|near|outside)\b|[.,])")
"""What happened, and in what: "fire in a warehouse"."""
_OF_KIND = deferred(rf"\b{any_of(_WORDS.counted_by)} of ([a-z]{{3,20}})\b")
"""What is counted in pairs, boxes, tonnes."""
_NOUN_DOES = deferred(r"An? (?:[a-z-]{1,20} )??([a-z]{3,20}) ([a-z]{3,20})\b")
"""What a sentence opens with, and what befell it."""
_PRONOUN = deferred(r"(?:Its?|They|Their|He|She|His|Her) ")
_IRREGULAR = any_of((word for word in vocabulary("en").irregular if vocabulary("en").is_past(word)), blank="[ ]")
_DOER = deferred(
    rf"""
    \W*
    (?: (?!(?:In|At|On|For|From|After)\b) [A-Z]?[a-z’'-]{{1,20}}\ (?!(?:in|at|of|from|near|on|for|off)\b) ){{0,3}}?  # "The old"
    ( [A-Z][\w’'&-]{{1,24}} (?:\ [A-Z][\w’'&-]{{1,24}}){{0,3}} )
    (?:,\ [^,.]{{1,60}},)?\                                                                    # who that is
    ( said|says|cut|beat | {_IRREGULAR} | [a-z]{{1,16}}ed | {any_of(lexicon("en").reference.finite_auxiliaries)} )\b
    """,
    re.VERBOSE,
)
"""Who does what a sentence tells of, by name, and the verb."""
_ITSELF = deferred(r" (?:that )?(?:it|he|she|they) ")
_SURE = lexicon("en").reference.finite_auxiliaries | {"lost", "won"}
_SAYING = ("said", "says")
_SCORE = deferred(r"(?<![\d.,-])(\d{1,3})[-–](\d{1,3})(?![\d-]|[.,]\d|\w)")
_KEPT = 2048
_DOERS = {_STEM(word): name for word, name in _WORDS.one_doer.items()}
_CLASSES = (_WORDS.befell, _WORDS.measured, _DOERS)
_FAMILY = 5
"""Letters of a stem with which one of the same family begins."""
_LIKE = 0.75
"""Cosine in what is written about words from which two of them may be of one: "officers", "police"."""
_OTHER, _FAR = 0.9, 0.4
"""Cosine in what is written about words below which somebody is somebody else, and what is done another act."""


def two_events(alike: Alike, left: int, right: int) -> bool:
    """Whether two sentences tell two doers, times, scenes or things of which the other document knows nothing."""
    texts = alike.profile.texts
    return (
        _two_doers(alike, left, right)
        or two_times(texts[left], texts[right])
        or _two_scenes(alike, left, right)
        or _two_kinds(alike, _leant_on(alike, left), _leant_on(alike, right))
    )


def told_otherwise(alike: Alike, left: int, right: int) -> bool:
    """Whether what two sentences say of one event, if it is one, is not the same: another year, doer, or deed."""
    if _apart(_IN_A_YEAR, *(alike.profile.texts[index] for index in (left, right))) or _two_deeds(alike, left, right):
        return True
    return opposed_words(*(frozenset(alike.stems_of(index).stems) for index in (left, right)))


def two_acts(alike: Alike, left: int, right: int) -> bool:
    """Whether one of two sentences tells of somebody who does something of whom, and of which, the other has no word."""
    one, two = (_act(alike.profile.texts[index]) for index in (left, right))
    if one is None or two is None:
        return False
    every = [frozenset(alike.profile.terms[index]) for index in (left, right)]
    return _strange(one, two, *every) or _strange(two, one, *every[::-1])


def _two_deeds(alike: Alike, left: int, right: int) -> bool:
    """Whether one thing is done by two, or to two, of which neither document has a word of the other, or its opposite by one.

    "Net profit rose" and "sales rose" are two, and so are "police freed a girl" and "police freed a banker", "it was fined
    for noise" and "for smells", "the court upheld it" and "the court quashed it".
    """
    one, two = (_act(alike.profile.texts[index]) for index in (left, right))
    if one is None or two is None or not (one.subject and two.subject):
        return False
    of = alike.profile.document
    if not one.verb.isdisjoint(two.verb):
        return _two_sides(one, two, alike.known(of[left]), alike.known(of[right]))
    if one.subject.isdisjoint(two.subject):
        return False
    every = [frozenset(alike.profile.terms[index]) for index in (left, right)]
    return any((a, b) in _opposed() for a in one.verb for b in two.verb) or _apart_in_deed(one, two, *every)


def _two_sides(one: acts.Act, two: acts.Act, own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether of one verb two do it, or it is done to two or of two things; `own` and `other` are the terms of the documents."""
    if one.subject.isdisjoint(two.subject) and _unlike(one.head, two.head, own, other):
        return True
    objects = ((one.whom, two.whom), (one.name, two.name), (one.ground, two.ground))
    return bool(one.head & two.head) and any(_unlike(mine, theirs, own, other) for mine, theirs in objects)


def _apart_in_deed(one: acts.Act, two: acts.Act, own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what one subject does by two sentences has no word in common, but for names, numbers and what stands at them."""
    mine, theirs = one.deed - one.subject, two.deed - two.subject
    if mine & other or theirs & own or not (mine - one.verb and theirs - two.verb):
        return False
    return max(nearness(mine, theirs), nearness(theirs, mine)) < _LIKE


def two_things(alike: Alike, left: int, right: int) -> bool:
    """Whether two sentences say of one noun which it is, and each says what the other's document has no word of: "a bill on dogs", "a pension bill"."""
    one, two = (_act(alike.profile.texts[index]) for index in (left, right))
    if one is None or two is None or one.whom != two.whom or not (one.whom and one.which and two.which):
        return False
    of = alike.profile.document
    return one.which.isdisjoint(alike.known(of[right])) and two.which.isdisjoint(alike.known(of[left]))


def opposed_deeds(alike: Alike, left: int, right: int) -> bool:
    """Whether one subject does a thing by the one sentence, and by the other its opposite, of which neither document tells beside it."""
    one, two = (_act(alike.profile.texts[index]) for index in (left, right))
    of = alike.profile.document
    if one is None or two is None or one.head.isdisjoint(two.head):
        return False
    if one.verb & alike.known(of[right]) or two.verb & alike.known(of[left]):
        return False
    if one.whom and two.whom and one.whom.isdisjoint(two.whom):
        return False  # "lost the set", "won the final"
    return any((a, b) in _opposed() for a in one.verb for b in two.verb)


def opposed_words(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether of two sets of stems each has a verb that undoes one of the other, beside what they share: "withdrew", "raised"."""
    shared = one & two
    return any((a, b) in _opposed() for a in one - shared for b in two - shared)


def _unlike(one: frozenset[str], two: frozenset[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two nouns are of two things, neither of which the other's document has."""
    if not (one and two) or one & other or two & own or _WORDS.people_stems >= one | two:
        return False
    return max(nearness(one, two), nearness(two, one)) < _LIKE


@cache
def _opposed() -> frozenset[tuple[str, str]]:
    """The stems of two verbs that are each other's opposite, either way round."""
    known = forms_of("en")
    said = (*opposed_verbs("en"), *((row[0], verb) for row in _WORDS.undone for verb in row[1:]))
    rows = [
        (_STEM(one), _STEM(two)) for a, b in said for one in (a, *known.get(a, ())) for two in (b, *known.get(b, ()))
    ]
    return frozenset((*rows, *((b, a) for a, b in rows)))


def _strange(act: acts.Act, other: acts.Act, own: frozenset[str], every: frozenset[str]) -> bool:
    """Whether another sentence has no word of who acts, nor of what is done; `own` and `every` are the terms of the two."""
    if not (act.subject and act.verb) or nearness(act.subject, every) >= _OTHER:
        return False
    bound = _FAR if own.isdisjoint(other.verb | other.led) else 1.0
    return nearness(act.verb | act.led, every) < bound  # "cleared what farmers blocked"


def nearness(stems: frozenset[str], others: frozenset[str]) -> float:
    """The cosine of the two that are nearest, 1 where one is the same, or both are words for one thing."""
    if not stems.isdisjoint(others) or _of_one_family(stems, others) or _of_one_class(stems, others):
        return 1.0
    from briefing.ranking import related  # which needs numpy

    vectors = related.shipped()
    own, their = ([vectors.known[stem] for stem in sorted(told) if stem in vectors.known] for told in (stems, others))
    return float((vectors.rows[own] @ vectors.rows[their].T).max()) if own and their else 0.0


def _of_one_family(stems: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of two sets has a stem with which one of the other begins: "rescued", "rescuers"."""
    pairs = ((a, b) for a in stems for b in others if min(len(a), len(b)) >= _FAMILY)
    return any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _of_one_class(stems: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each of two sets has a word for one thing."""
    classes = {table[stem] for table in _CLASSES for stem in others if stem in table}
    return any(table.get(stem) in classes for table in _CLASSES for stem in stems)


def _stems(text: str) -> frozenset[str]:
    return frozenset(_STEM(without_possessive(word)) for word in text.lower().split())


@lru_cache(maxsize=_KEPT)
def _act(text: str) -> acts.Act | None:
    return acts.read(text)


def _leant_on(alike: Alike, index: int) -> int:
    """The sentence that says what one is about: the one before it where it opens with a pronoun."""
    leans = _PRONOUN.match(alike.profile.texts[index]) is not None
    return index - 1 if leans and alike.profile.position[index] else index


def _two_kinds(alike: Alike, left: int, right: int) -> bool:
    """Whether the same befell two unlike things, neither of which the other document has ("a trawler sank", "a yacht sank"), or such are counted."""
    texts, of = alike.profile.texts, alike.profile.document
    told = [_OF_KIND.search(texts[index]) for index in (left, right)]
    if not all(told):
        told = [_NOUN_DOES.match(texts[index]) for index in (left, right)]
        if not (told[0] and told[1]) or told[0][2] != told[1][2]:
            return False
    one, other = (_STEM(_WORDS.one_event.get(found[1], found[1])) for found in told if found)
    return one != other and one not in alike.known(of[right]) and other not in alike.known(of[left])


def _two_doers(alike: Alike, left: int, right: int) -> bool:
    """Whether two names do what is told, one of which the other document does not know; two scores told from two sides are two."""
    texts, of = alike.profile.texts, alike.profile.document
    doers = [_doer(texts[index]) for index in (left, right)]
    if not all(doers):
        return False
    names = [_stems(doer) for doer in doers]
    if names[0] & names[1]:
        scores = [_SCORE.search(texts[index]) for index in (left, right)]
        won = [int(score[1]) > int(score[2]) for score in scores if score]
        return len(won) > 1 and won[0] != won[1]
    return names[0].isdisjoint(alike.known(of[right])) or names[1].isdisjoint(alike.known(of[left]))


@lru_cache(maxsize=_KEPT)
def _scenes(text: str) -> Mapping[str, str]:
    """What happened by a sentence, and in what each."""
    return dict(_WHERE.findall(text))


@lru_cache(maxsize=_KEPT)
def _doer(text: str) -> str:
    """The name of who does what a sentence tells of; "" for nobody, and for who only says it."""
    found = _DOER.match(text)
    if found is None or (found[2] in _SAYING and not _ITSELF.search(text, found.end(), found.end() + 40)):
        return ""
    irregular = vocabulary("en").irregular.get(found[2], found[2]) != found[2] and found[2] not in _SURE
    many = found.start(1) == 0 and " " not in found[1] and found[1].endswith("s")
    stem = _STEM(found[1].lower())
    people = many and (irregular or stem in _DOERS or stem in background.weights())  # "Burglars took", "Voters will"
    return "" if people or found[1].split()[0].lower() in stop_words("en") else found[1]


def two_times(one: str, other: str) -> bool:
    """Whether one sentence tells of a month alone, and the other of a day; or the two of two months, parts of a day, or years."""
    if {_month_or_day(one), _month_or_day(other)} == {(True, False), (False, True)}:
        return True
    if any(_YEAR_NAMED.search(a) and _THIS_YEAR.search(b) for a, b in ((one, other), (other, one))):
        return True
    return any(_apart(mark, one, other) for mark in (_NAMES_A_MONTH, _PART_OF_DAY))


@lru_cache(maxsize=_KEPT)
def _month_or_day(text: str) -> tuple[bool, bool]:
    """Whether a sentence tells of a month as a whole, and whether of a day."""
    return _IN_A_MONTH.search(text) is not None, _ON_A_DAY.search(text) is not None


def _apart(mark: re.Pattern[str], one: str, other: str) -> bool:
    """Whether the pattern finds something in both sentences, and nothing by the same group, or of one group the same words."""
    first = _marked(mark, one)
    return bool(first) and bool(others := _marked(mark, other)) and first.isdisjoint(others)


@lru_cache(maxsize=4 * _KEPT)
def _marked(mark: re.Pattern[str], text: str) -> frozenset[tuple[int | None, str]]:
    """By which group a pattern finds something in a sentence, and what, where it has one group."""
    return frozenset((m.lastindex, m[1] if mark.groups == 1 else "") for m in mark.finditer(text))


def _two_scenes(alike: Alike, left: int, right: int) -> bool:
    """Whether the same happened in two unlike places, neither of which the other document has: "fire in a school", "fire in a mill"."""
    texts, of = alike.profile.texts, alike.profile.document
    scenes = [_scenes(texts[index]) for index in (left, right)]
    for event in scenes[0].keys() & scenes[1].keys():
        one, other = (_STEM(scene[event]) for scene in scenes)
        if one not in alike.known(of[right]) and other not in alike.known(of[left]):
            return True
    return False
