"""Two sentences of two documents that look alike → whether they tell of two events, two people, two polls.

Reports of one story tell of several things in the same words: two men are jailed, two fires do damage, two institutes ask
the voters. What two sentences give of such things is no difference between their sources.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.comparing import measures
from briefing.comparing.made_by import made_by
from briefing.comparing.statements import Statements
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stop_words import stop_words
from briefing.model import Span

_WORDS = lexicon("en").comparing
_MONTHS = "|".join(month.capitalize() for month in lexicon("en").calendar.months)
_WEEKDAYS = "|".join(day.capitalize() for day in lexicon("en").calendar.weekdays)
_IN_A_MONTH = deferred(rf"\bin (?:early |late |mid-)?({_MONTHS})\b")
_ON_A_DAY = deferred(rf"\b(?:{_WEEKDAYS})\b|\b(?:{_MONTHS}) \d|\d (?:{_MONTHS})\b")
_WHERE = deferred(r"\b([a-z]{4,}) (?:in|at|on) an? (?:[a-z-]+ )??([a-z-]{4,})(?= (?:in|at|on|of|near|outside)\b|[.,])")
"""What happened, and in what: "fire in a warehouse"."""
_OF_WHOLE = re.compile(r"\s+of (?:the |its |their |all |those )?(?:[a-z-]{1,20} )??([a-z]{3,20})\b")
_WAYS = lexicon("en").comparing.ways
_WAY = deferred(rf"\b{any_of(_WAYS)}\b", re.IGNORECASE)
"""Which way a percentage goes."""
OF_POLLS = frozenset(("poll", "survey"))
_NOUN_DOES = deferred(r"An? (?:[a-z-]{1,20} )??([a-z]{3,20}) ([a-z]{3,20})\b")
"""What a sentence opens with, and what befell it."""
_PRONOUN = re.compile(r"(?:Its?|They|Their|He|She|His|Her) ")
_DOER = deferred(
    rf"""
    \W*
    (?: (?!(?:In|At|On|For|From|After)\b) [A-Z]?[a-z’'-]{{1,20}}\ (?!(?:in|at|of|from|near|on|for|off)\b) ){{0,3}}?  # "The old"
    ( [A-Z][\w’'&-]{{1,24}} (?:\ [A-Z][\w’'&-]{{1,24}}){{0,3}} )
    (?:,\ [^,.]{{1,60}},)?\                                                                    # who that is
    ( said|says|cut|lost|won|beat | [a-z]{{1,16}}ed | {any_of(lexicon("en").reference.finite_auxiliaries)} )\b
    """,
    re.VERBOSE,
)
"""Who does what a sentence tells of, by name, and the verb."""
_ITSELF = re.compile(r" (?:that )?(?:it|he|she|they) ")
_SAYING = ("said", "says")
_SCORE = deferred(r"(?<![\d.,-])(\d{1,3})[-–](\d{1,3})(?![\d-]|[.,]\d|\w)")
_STATES = (
    deferred(r"\b(?:so far|to date|until now)\b", re.IGNORECASE),
    deferred(r"\b(?:limit|allowed|permitted)\b", re.IGNORECASE),
    deferred(r"\b(?:was|were|been) (?:\w{1,20} )?in (?:19|20)\d\d\b"),
)
"""What is told of one state of a thing alone: how far it has come, what is allowed, what was once."""
_PHASE = deferred(rf"\b{any_of(_WORDS.phases)}\b", re.IGNORECASE)
_KEPT = 2048


def two_events(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences name two people, two doers, two polls, two times or two scenes that the other document knows nothing of."""
    texts = statements.profile.texts
    return (
        _two_people(statements, left, right)
        or _two_doers(statements, left, right)
        or _two_polls(statements, left, right)
        or _two_times(texts[left], texts[right])
        or any((mark.search(texts[left]) is None) != (mark.search(texts[right]) is None) for mark in _STATES)
        or _two_scenes(statements, left, right)
        or _two_kinds(statements, _leant_on(statements, left), _leant_on(statements, right))
    )


def _leant_on(statements: Statements, index: int) -> int:
    """The sentence that says what one is about: the one before it where it opens with a pronoun."""
    leans = _PRONOUN.match(statements.profile.texts[index]) is not None
    return index - 1 if leans and index not in statements.starts else index


def _two_kinds(statements: Statements, left: int, right: int) -> bool:
    """Whether the same befell two unlike things, neither of which the other document has: "a trawler sank", "a yacht sank"."""
    texts, of = statements.profile.texts, statements.profile.document
    told = [_NOUN_DOES.match(texts[index]) for index in (left, right)]
    if not (told[0] and told[1]) or told[0][2] != told[1][2]:
        return False
    one, other = (statements.stem(_WORDS.one_event.get(found[1], found[1])) for found in told if found)
    return one != other and one not in statements.known(of[right]) and other not in statements.known(of[left])


def two_phases(one: str, other: str, *, told: bool = False) -> bool:
    """Whether one of two sentences tells how something began, and the other how it ended or, unless both must have `told`, neither."""
    phases = [{_WORDS.phases[word.lower()] for word in _PHASE.findall(text)} for text in (one, other)]
    return phases[0] != phases[1] and (all(phases) or not told)


def two_shares(statements: Statements, one: tuple[int, Span], other: tuple[int, Span]) -> bool:
    """Whether two percentages, each a sentence and a place, are of two wholes that the other document does not have, or go up and down."""
    near = [measures.clause(statements, *at) for at in (one, other)]
    wholes = [_OF_WHOLE.match(after) for _, after in near]
    of = statements.profile.document
    if wholes[0] and wholes[1]:
        first, second = (statements.stem(found[1]) for found in wholes if found)
        if first not in statements.known(of[other[0]]) and second not in statements.known(of[one[0]]):
            return True
    ways = [{_WAYS[word.lower()] for word in _WAY.findall(before)} for before, _ in near]
    return bool(ways[0] and ways[1]) and ways[0].isdisjoint(ways[1])


def _two_people(statements: Statements, left: int, right: int) -> bool:
    """Whether each names somebody, who is not the speaker, of whom the other document has no word."""
    of = statements.profile.document
    return all(_strangers(statements, one, of[other]) for one, other in ((left, right), (right, left)))


def _strangers(statements: Statements, index: int, other: int) -> bool:
    """Whether a sentence names a person whom another document does not know, and who does not speak in it."""
    known = statements.known(other)
    return any(surname.isdisjoint(known) for surname in statements.people_told_of(index))


def _two_doers(statements: Statements, left: int, right: int) -> bool:
    """Whether two names do what is told, one of which the other document does not know; two scores told from two sides are two."""
    texts, of = statements.profile.texts, statements.profile.document
    doers = [_doer(texts[index]) for index in (left, right)]
    if not all(doers):
        return False
    names = [statements.stems(doer) for doer in doers]
    if names[0] & names[1]:
        scores = [_SCORE.search(texts[index]) for index in (left, right)]
        won = [int(score[1]) > int(score[2]) for score in scores if score]
        return len(won) > 1 and won[0] != won[1]
    return names[0].isdisjoint(statements.known(of[right])) or names[1].isdisjoint(statements.known(of[left]))


@lru_cache(maxsize=_KEPT)
def _doer(text: str) -> str:
    """The name of who does what a sentence tells of; "" for nobody, and for who only says it."""
    found = _DOER.match(text)
    if found is None or (found[2] in _SAYING and not _ITSELF.search(text, found.end(), found.end() + 40)):
        return ""
    return "" if found[1].split()[0].lower() in stop_words("en") else found[1]


def _two_polls(statements: Statements, left: int, right: int) -> bool:
    """Whether two bodies made the polls or studies that two sentences tell of."""
    one, other = (statements.stems(made_by(statements.profile.texts[index])) for index in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def _two_times(one: str, other: str) -> bool:
    """Whether one sentence tells of a month alone, and the other of a day."""
    months = [_IN_A_MONTH.search(text) is not None and _ON_A_DAY.search(text) is None for text in (one, other)]
    days = [_ON_A_DAY.search(text) is not None and _IN_A_MONTH.search(text) is None for text in (one, other)]
    return (months[0] and days[1]) or (months[1] and days[0])


def _two_scenes(statements: Statements, left: int, right: int) -> bool:
    """Whether the same happened in two unlike places, neither of which the other document has: "fire in a school", "fire in a mill"."""
    texts, of = statements.profile.texts, statements.profile.document
    scenes = [dict(_WHERE.findall(texts[index])) for index in (left, right)]
    for event in scenes[0].keys() & scenes[1].keys():
        one, other = (statements.stem(scene[event]) for scene in scenes)
        if one not in statements.known(of[right]) and other not in statements.known(of[left]):
            return True
    return False
