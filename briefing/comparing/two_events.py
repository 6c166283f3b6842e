"""Two sentences of two documents that look alike → whether they tell of two events, two people, two polls.

Reports of one story tell of several things in the same words: two men are jailed, two fires do damage, two institutes ask
the voters. What two sentences give of such things is no difference between their sources.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.comparing import measures
from briefing.comparing.made_by import made_by
from briefing.comparing.statements import CALENDAR, Statements
from briefing.grouping.events import NUMBERS, words_without_attribution
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Span

_WORDS = lexicon("en").comparing
_MONTHS = "|".join(month.capitalize() for month in lexicon("en").calendar.months)
_WEEKDAYS = "|".join(day.capitalize() for day in lexicon("en").calendar.weekdays)
_IN_A_MONTH = deferred(rf"\bin (?:early |late |mid-)?({_MONTHS})\b")
_NAMES_A_MONTH = deferred(rf"(?<!\d )\b({_MONTHS})\b(?! \d{{1,2}}\b(?! per|%))")
_YEAR_NAMED = deferred(r"\bin (?:19|20)\d\d\b")
_PART_OF_DAY = deferred(r"\b(?:(morning)|(afternoon|midday|noon)|(evening|night|midnight))\b", re.IGNORECASE)
_THIS_YEAR = deferred(r"\bthis year\b", re.IGNORECASE)
_ON_A_DAY = deferred(rf"\b(?:{_WEEKDAYS})\b|\b(?:{_MONTHS}) \d|\d (?:{_MONTHS})\b")
_WHERE = deferred(r"\b([a-z]{4,}) (?:in|at|on) an? (?:[a-z-]+ )??([a-z-]{4,})(?= (?:in|at|on|of|near|outside)\b|[.,])")
"""What happened, and in what: "fire in a warehouse"."""
_OF_KIND = deferred(rf"\b{any_of(_WORDS.counted_by)} of ([a-z]{{3,20}})\b")
"""What is counted in pairs, boxes, tonnes."""
_ONE_OF_A_KIND = deferred(
    r"(?:\b[Tt]he|['’]s) ([a-z]{3,20}) (?!(?:said|says|say|has|had|was|is)\b)([a-z]{3,20})\b(?! (?:said|say|report|announc))(?!$)"
)
_OF_WHOLE = deferred(r"\s+of (?:the |its |their |all |those )?(?:[a-z-]{1,20} )??([a-z]{3,20})\b")
_WAYS = lexicon("en").comparing.ways
_WAY = deferred(rf"\b{any_of(_WAYS)}\b", re.IGNORECASE)
"""Which way a percentage goes."""
OF_POLLS = frozenset(("poll", "survey"))
_NOUN_DOES = deferred(r"An? (?:[a-z-]{1,20} )??([a-z]{3,20}) ([a-z]{3,20})\b")
"""What a sentence opens with, and what befell it."""
_PRONOUN = deferred(r"(?:Its?|They|Their|He|She|His|Her) ")
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
_ITSELF = deferred(r" (?:that )?(?:it|he|she|they) ")
_SAYING = ("said", "says")
_SCORE = deferred(r"(?<![\d.,-])(\d{1,3})[-–](\d{1,3})(?![\d-]|[.,]\d|\w)")
_STATES = (
    deferred(r"\b(?:so far|to date|until now)\b", re.IGNORECASE),
    deferred(r"\b(?:limit|allowed|permitted|(?:keep|remain|stay)s?(?: \w+){0,3} open)\b", re.IGNORECASE),
    deferred(r"\b(?:was|were|been) (?:\w{1,20} )?in (?:19|20)\d\d\b"),
    deferred(
        r"\bsince (?:the |its |their )?(?:[\w’'-]{1,20} ){0,4}?(?:began|started|erupted|broke out|start|beginning|outbreak)\b"
        r"|\bin the (?:past|last) (?:\w{1,12} )?(?:days?|weeks?|months?|years?)\b",
        re.IGNORECASE,
    ),
    deferred(
        r"\b(?<!\ball )(?:votes?|ballots?|precincts|stations) (?:(?:had been|have been|were) )?(?:counted|reporting)\b"
        r"|\b(?:early|partial|preliminary|provisional|exit) (?:results?|counts?|polls?)\b",
        re.IGNORECASE,
    ),
    deferred(r"\b(?:first|initially) (?:gave|put|said|reported|spoke)\b", re.IGNORECASE),
    deferred(r"\bcorrect(?:ed|ing) (?:itself|himself|herself|the|its|an?)\b", re.IGNORECASE),
    deferred(
        r"\b(?:raised|increased|improved|sweetened|lowered|cut) (?:its|his|her|the|their) (?:offer|bid)\b",
        re.IGNORECASE,
    ),
)
"""What is told of one state of a thing alone: how far it has come since it began, what is allowed, what was once, a part of the votes, a later bid."""
_LEFT = deferred(r"\b(?:left|departed|set (?:off|out))\b.{1,40}?\bfor\b", re.IGNORECASE)
_ARRIVED = deferred(r"\b(?:reached|arrived|got to)\b", re.IGNORECASE)
_PHASE = deferred(rf"\b{any_of(_WORDS.phases)}\b", re.IGNORECASE)
_SAID = frozenset(map(stemmer("en"), _WORDS.sourcing))
_NO_FRAME = CALENDAR.union(NUMBERS, _WORDS.no_fixed_dates, ("minute", "minutes", "hour", "hours"))
FRAME = 0.65
"""Share of the words of two sentences, without numbers and who said it, that stand in the same order if they are one frame."""
LONGEST = 3
"""Words, at most, that take the place of others in it."""
_KEPT = 2048


def two_events(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences name two people, two doers, two polls, two times or two scenes that the other document knows nothing of."""
    texts = statements.profile.texts
    return (
        _two_people(statements, left, right)
        or _two_doers(statements, left, right)
        or _two_polls(statements, left, right)
        or _two_times(texts[left], texts[right])
        or (not statements.of_days and two_states(texts[left], texts[right]))
        or _two_scenes(statements, left, right)
        or _two_of_a_kind(statements, left, right)
        or _two_kinds(statements, _leant_on(statements, left), _leant_on(statements, right))
    )


def two_states(one: str, other: str) -> bool:
    """Whether one of two sentences alone tells of a state of its thing, or the one of a departure and the other of an arrival."""
    if any((mark.search(one) is None) != (mark.search(other) is None) for mark in _STATES):
        return True
    return any(_LEFT.search(a) and _ARRIVED.search(b) for a, b in ((one, other), (other, one)))


def _leant_on(statements: Statements, index: int) -> int:
    """The sentence that says what one is about: the one before it where it opens with a pronoun."""
    leans = _PRONOUN.match(statements.profile.texts[index]) is not None
    return index - 1 if leans and index not in statements.starts else index


def _two_of_a_kind(statements: Statements, left: int, right: int) -> bool:
    """Whether each tells of one of several things of one name, of which the other document has no word: "the red line", "the green line"."""
    texts, of = statements.profile.texts, statements.profile.document
    ones, others = ({noun: said for said, noun in _ONE_OF_A_KIND.findall(texts[index])} for index in (left, right))
    for noun in ones.keys() & others.keys():
        one, other = statements.stem(ones[noun]), statements.stem(others[noun])
        strange = one not in statements.known(of[right]) and other not in statements.known(of[left])
        if one != other and strange:
            return True
    return False


def _two_kinds(statements: Statements, left: int, right: int) -> bool:
    """Whether the same befell two unlike things, neither of which the other document has ("a trawler sank", "a yacht sank"), or such are counted."""
    texts, of = statements.profile.texts, statements.profile.document
    told = [_OF_KIND.search(texts[index]) for index in (left, right)]
    if not all(told):
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
    of = statements.profile.document
    known = [statements.known(of[at[0]]) for at in (other, one)]
    wholes = [_OF_WHOLE.match(after) for _, after in near]
    strange = [
        found is not None and statements.stem(found[1]) not in said for found, said in zip(wholes, known, strict=True)
    ]
    if all(strange):
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
    """Whether one sentence tells of a month alone, and the other of a day; or the two of two months, parts of a day, or years."""
    months = [_IN_A_MONTH.search(text) is not None and _ON_A_DAY.search(text) is None for text in (one, other)]
    days = [_ON_A_DAY.search(text) is not None and _IN_A_MONTH.search(text) is None for text in (one, other)]
    if (months[0] and days[1]) or (months[1] and days[0]):
        return True
    if any(_YEAR_NAMED.search(a) and _THIS_YEAR.search(b) for a, b in ((one, other), (other, one))):
        return True
    return _apart(_NAMES_A_MONTH, one, other) or _apart(_PART_OF_DAY, one, other)


def _apart(mark: re.Pattern[str], one: str, other: str) -> bool:
    """Whether the pattern finds something in both sentences, and nothing by the same group, or of one group the same words."""
    found = [{(m.lastindex, m[0] if mark.groups == 1 else "") for m in mark.finditer(text)} for text in (one, other)]
    return bool(found[0] and found[1]) and found[0].isdisjoint(found[1])


def one_frame(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences are one frame of words with another thing in it, of which the other document has no word: "a flat costs", "a house costs"."""
    texts, of = statements.profile.texts, statements.profile.document
    one, other = (_frame(texts[index]) for index in (left, right))
    frame = SequenceMatcher(None, one, other, autojunk=False)
    if frame.ratio() < FRAME:
        return False
    for change, a, b, c, d in frame.get_opcodes():
        if change != "replace" or max(b - a, d - c) > LONGEST:
            continue
        mine, theirs = (statements.stems(" ".join(said)) - statements.stops - _SAID for said in (one[a:b], other[c:d]))
        strange = mine.isdisjoint(statements.known(of[right])) and theirs.isdisjoint(statements.known(of[left]))
        if mine and theirs and strange and not measures.things(mine | theirs):
            return not any(_WORDS.counted_as.get(kind) in those for kind in mine | theirs for those in (mine, theirs))
    return False


def _frame(text: str) -> list[str]:
    """The words of a sentence without numbers, days and who said it."""
    return [word for word in words_without_attribution(text) if word.isalpha() and word not in _NO_FRAME]


def _two_scenes(statements: Statements, left: int, right: int) -> bool:
    """Whether the same happened in two unlike places, neither of which the other document has: "fire in a school", "fire in a mill"."""
    texts, of = statements.profile.texts, statements.profile.document
    scenes = [dict(_WHERE.findall(texts[index])) for index in (left, right)]
    for event in scenes[0].keys() & scenes[1].keys():
        one, other = (statements.stem(scene[event]) for scene in scenes)
        if one not in statements.known(of[right]) and other not in statements.known(of[left]):
            return True
    return False
