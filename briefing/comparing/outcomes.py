"""One thing told with two outcomes: "signed a gas deal", "the gas deal collapsed"; "acquitted", "convicted".

Two sentences that tell one thing, the one with a word of its coming about, the other with one of its coming to nothing.
Neither document has both words: a court that convicts may have acquitted before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import signs
from briefing.model import Claim, Span

LIKE = 0.55
"""Cosine by the background's weights from which two sentences tell one thing."""
LIKE_OF_DAYS = 0.45
"""Cosine asked for in place of `LIKE` of two days' texts, where the later tells how a thing went on."""
LEAST = 0.2
"""Cosine by the story's own weights, which is asked for before."""
FEWEST, SHARE = 2, 0.75
"""Terms, and share of the terms of the shorter of two days' sentences, from which both tell of the same."""
MARKS = 2
"""Marks that two sentences share if they are of one event whoever is named first."""
_WORDS = lexicon("en").comparing
_SIDES: tuple[Mapping[str, str], ...] = (_WORDS.came_about, _WORDS.came_to_nothing)
_SIGNS = {word: signs((word,))[0] for side in _SIDES for word in side}
"""The longest part of each: where a sentence has none of them, none is looked for."""
_NOBODY = deferred(r"no(?:body| one)?\b", re.IGNORECASE)
"""How that opens which is said of nobody at all: "nobody was hurt", "no arrests"."""
_HARM = "harm"
"""The kind of outcome that several events in one place may each have: somebody is hurt in the one and nobody in the other."""
_HELD, _EVENT = ("deal", "vote", "trial"), "event"
"""What may be called off as an event is."""


@frozen
class _Outcome:
    """A word in a sentence that tells how something came out: of which kind of thing, and on which side."""

    index: int
    thing: str
    side: int
    span: Span


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that tell two outcomes of one thing."""
    told = _outcomes(statements)
    of = statements.profile.document
    sides: dict[tuple[int, str], set[int]] = defaultdict(set)
    for one in (told[index] for index in told if not statements.profile.heading[index]):
        sides[of[one.index], one.thing].add(one.side)

    def opposed(left: int, right: int) -> bool:
        one, other = told[left], told[right]
        if not _opposed(one, other) or not statements.stories.one(of[left], of[right]):
            return False
        return all(len(sides[of[at.index], at.thing]) == 1 for at in (one, other))

    indices = sorted(index for index in told if not statements.profile.heading[index])
    for _, left, right in statements.neighbours(indices, least=LEAST, wanted=opposed):
        likeness = statements.in_background(left, right)
        if statements.of_another(left, right) or statements.two_named(left, right):
            continue
        if statements.of_days and _went_on(statements, told[left], told[right]):
            yield likeness, _claim(statements, told[left]), _claim(statements, told[right]), ""
            continue
        least = LIKE_OF_DAYS if statements.of_days else LIKE
        known = _known_event(statements, left, right)
        if likeness >= least and statements.one_beside_numbers(
            left, right, of_days=statements.of_days, negated=True, known=known
        ):
            yield likeness, _claim(statements, told[left]), _claim(statements, told[right]), ""
    yield from _nobody(statements, told, opposed)


def _known_event(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences open documents that tell one event for certain, and have a day, a name, a number in common, two of them."""
    one, other = (statements.profile.document[index] for index in (left, right))
    opening = statements.both_open(left, right) and statements.one_event(one, other, sure=True)
    return opening and statements.shared_marks(left, right) >= MARKS


def _went_on(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether two sentences of two days say the same of the same but for how it came out: "are closed", "reopen on Monday"."""
    own, now = (statements.terms[at.index] - statements.stems(_said(statements, at)) for at in (one, other))
    shared, fewer = len(own & now), min(len(own), len(now))
    return shared >= SHARE * fewer and shared >= min(FEWEST, fewer) > 0


def _opposed(one: _Outcome, other: _Outcome) -> bool:
    """Whether one came about and the other came to nothing: the same, or a deal or a vote that was put off."""
    if one.side == other.side:
        return False
    if one.thing == other.thing:
        return True
    about, nothing = sorted((one, other), key=lambda outcome: outcome.side)
    return about.thing in _HELD and nothing.thing == _EVENT


def _nobody(
    statements: Statements, told: Mapping[int, _Outcome], opposed: Callable[[int, int], bool]
) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, claim, "") of what is said of nobody at all in one of two documents that tell one event.

    "No arrests were made" says too little to be like the sentence that it speaks against.
    """
    of = statements.profile.document
    body = [index for index in sorted(told) if not statements.profile.heading[index]]
    for index in body:
        if not _NOBODY.match(_said(statements, told[index])):
            continue
        others = (at for at in body if of[at] != of[index] and opposed(index, at))
        for other in others:
            sure = told[index].thing == _HARM
            if statements.one_event(of[index], of[other], sure=sure) and not statements.of_another(index, other):
                left, right = sorted((index, other))
                yield LEAST, _claim(statements, told[left]), _claim(statements, told[right]), ""
                break


def _outcomes(statements: Statements) -> dict[int, _Outcome]:
    """The first outcome of each English sentence that has words of one side alone."""
    out: dict[int, _Outcome] = {}
    for index, text in enumerate(statements.profile.texts):
        if statements.profile.languages[statements.profile.document[index]] != "en":
            continue
        low = text.lower()
        words = tuple(word for word, sign in _SIGNS.items() if sign in low)
        if not words:
            continue
        found = [(side, match) for match in _any_of(words).finditer(text) for side in _side(match[0].lower())]
        if len({side for side, _ in found}) == 1:
            side, match = found[0]
            start = statements.span(index).start
            thing = _SIDES[side][match[0].lower()]
            place = Span(start + match.start(), start + match.end())
            out[index] = _Outcome(index, thing, side, place)
    return out


@lru_cache(1024)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds words of both sides, those of the first before those of the other."""
    first, other = (any_of(word for word in words if word in side) for side in _SIDES)
    return re.compile(rf"\b(?:{first}|{other})\b", re.IGNORECASE)


def _side(word: str) -> list[int]:
    return [side for side, words in enumerate(_SIDES) if word in words]


def _said(statements: Statements, one: _Outcome) -> str:
    return statements.corpus.documents[statements.profile.document[one.index]][one.span]


def _claim(statements: Statements, one: _Outcome) -> Claim:
    document = statements.profile.document[one.index]
    return Claim(document, statements.passage(one.index), one.span, _said(statements, one))
