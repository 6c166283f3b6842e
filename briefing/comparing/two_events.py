"""Two sentences of two documents that look alike → whether they tell of two events, two people, two polls.

Reports of one story tell of several things in the same words: two men are jailed, two fires do damage, two institutes ask
the voters. What two sentences give of such things is no difference between their sources.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.comparing import measures
from briefing.comparing.made_by import made_by
from briefing.comparing.statements import CALENDAR, Statements
from briefing.grouping.events import NUMBERS, words_without_attribution
from briefing.grouping.two_events import two_events as two_deeds
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Span

_WORDS = lexicon("en").comparing
_ONE_OF_A_KIND = deferred(
    r"""
    (?:\b[Tt]he|['’]s)\ ([a-z]{3,20})
    \ (?!(?:said|says|say|has|had|was|is)\b)([a-z]{3,20})\b   # its second word is no verb
    (?!\ (?:said|say|report|announc))(?!$)                      # and no speaker
    """,
    re.VERBOSE,
)
_OF_WHOLE = deferred(r"\s+of (?:the |its |their |all |those )?(?:[a-z-]{1,20} )??([a-z]{3,20})\b")
_WAYS = lexicon("en").comparing.ways
_WAY = deferred(rf"\b{any_of(_WAYS)}\b", re.IGNORECASE)
"""Which way a percentage goes."""
OF_POLLS = frozenset(("poll", "survey"))
_STATES = (
    deferred(r"\b(?:so far|to date|until now)\b", re.IGNORECASE),
    deferred(r"\b(?:limit|allowed|permitted|(?:keep|remain|stay)s?(?: \w+){0,3} open)\b", re.IGNORECASE),
    deferred(r"\b(?:was|were|been) (?:\w{1,20} )?in (?:19|20)\d\d\b"),
    deferred(
        r"""
          \bsince\ (?:(?:the|its|their)\ )?(?:[\w’'-]{1,20}\ ){0,4}?   # "since the war began"
            (?:began|started|erupted|broke\ out|start|beginning|outbreak)\b
        | \bin\ the\ (?:past|last)\ (?:\w{1,12}\ )?(?:days?|weeks?|months?|years?)\b
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
    deferred(
        r"""
          \b(?<!\ball\ )(?:votes?|ballots?|precincts|stations)\ (?:(?:had\ been|have\ been|were)\ )?(?:counted|reporting)\b
        | \b(?:early|partial|preliminary|provisional|exit)\ (?:results?|counts?|polls?)\b   # of an election
        """,
        re.IGNORECASE | re.VERBOSE,
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
SOME_OF = deferred(
    rf"\b(?:\d+|some|many|most|several|{any_of(lexicon('en').numbers.cardinals)}) of (?:the|those|these|his|her|its|their)\b",
    re.IGNORECASE,
)
"""What may befall some of several, and not the others."""
FRAME = 0.65
"""Share of the words of two sentences, without numbers and who said it, that stand in the same order if they are one frame."""
LONGEST = 3
"""Words, at most, that take the place of others in it."""
_KEPT = 2048
"""Sentences of which what they tell is kept: each is set against many that stand shortly before it."""


def two_events(statements: Statements, left: int, right: int, *, of_days: bool = False) -> bool:
    """Whether two sentences tell of two events, or name two people, polls or things of one name that the other document knows nothing of.

    `of_days`: their documents are of two days, so that each may tell of a state of its own.
    """
    texts = statements.profile.texts
    return (
        _two_people(statements, left, right)
        or two_deeds(statements, left, right)
        or _two_polls(statements, left, right)
        or (not (of_days or statements.of_days) and two_states(texts[left], texts[right]))
        or _two_of_a_kind(statements, left, right)
    )


def some_alone(statements: Statements, left: int, right: int) -> bool:
    """Whether one of two sentences alone tells of some of several."""
    one, other = (_some(statements.profile.texts[index]) for index in (left, right))
    return one != other


def _some(text: str) -> bool:
    """Whether a sentence tells of some of several; "one of the best" is a way to praise."""
    return any(not found[0].lower().startswith("one ") for found in SOME_OF.finditer(text))


def two_states(one: str, other: str) -> bool:
    """Whether one of two sentences alone tells of a state of its thing, or the one of a departure and the other of an arrival."""
    (states, left, arrived), (others, other_left, other_arrived) = _states(one), _states(other)
    return states != others or (left and other_arrived) or (other_left and arrived)


@lru_cache(maxsize=_KEPT)
def _states(text: str) -> tuple[tuple[bool, ...], bool, bool]:
    """Which of `_STATES` a sentence tells of, and whether it does of a departure, and of an arrival."""
    left, arrived = (mark.search(text) is not None for mark in (_LEFT, _ARRIVED))
    return tuple([mark.search(text) is not None for mark in _STATES]), left, arrived


def _two_of_a_kind(statements: Statements, left: int, right: int) -> bool:
    """Whether each tells of one of several things of one name, of which the other document has no word: "the red line", "the green line"."""
    texts, of = statements.profile.texts, statements.profile.document
    ones, others = _kinds(texts[left]), _kinds(texts[right])
    for noun in ones.keys() & others.keys():
        one, other = statements.stem(ones[noun]), statements.stem(others[noun])
        strange = one not in statements.known(of[right]) and other not in statements.known(of[left])
        if one != other and strange:
            return True
    return False


@lru_cache(maxsize=_KEPT)
def _kinds(text: str) -> Mapping[str, str]:
    """Each noun that a sentence names one of a kind of, and which it is."""
    return {noun: said for said, noun in _ONE_OF_A_KIND.findall(text) if noun not in stop_words("en")}


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


def _two_polls(statements: Statements, left: int, right: int) -> bool:
    """Whether two bodies made the polls or studies that two sentences tell of."""
    bodies = [made_by(statements.profile.texts[index]) for index in (left, right)]
    if not all(bodies):
        return False
    one, other = map(statements.stems, bodies)
    return bool(one and other) and one.isdisjoint(other)


def one_frame(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences are one frame of words with another thing in it, of which the other document has no word: "a flat costs", "a house costs"."""
    texts, of = statements.profile.texts, statements.profile.document
    one, other = (_frame(texts[index]) for index in (left, right))
    if one == other:
        return False
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


@lru_cache(maxsize=_KEPT)
def _frame(text: str) -> Sequence[str]:
    """The words of a sentence without numbers, days and who said it."""
    return [word for word in words_without_attribution(text) if word.isalpha() and word not in _NO_FRAME]
