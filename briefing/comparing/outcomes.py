"""One thing told with two outcomes: "signed a gas deal", "the gas deal collapsed"; "acquitted", "convicted".

Two sentences that tell one thing, the one with a word of its coming about, the other with one of its coming to nothing.
Neither document has both words: a court that convicts may have acquitted before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from briefing.agreement import sentences
from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import CALENDAR, Statements
from briefing.comparing.two_events import SOME_OF, two_events
from briefing.frozen import frozen
from briefing.grouping import background
from briefing.grouping.two_events import two_things
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import signs
from briefing.model import Claim, Span

LIKE = 0.55
"""Cosine by the background's weights from which two sentences tell one thing."""
LIKE_KNOWN = 0.38
"""Cosine without the words of the outcomes, where the two sentences open documents that tell one event for certain."""
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
_NOT_SO = deferred(r"\b(?:not|never) (?:yet |been |be )*$|n['’]t (?:been |be )?$")
"""What stands before a word of an outcome that did not come about: "was not hurt"."""
_NEAR = 24
_NEGATED = ("hunt", "vote")
"""Things that came to nothing where their word is negated: "has not been arrested"."""
_NOBODY = deferred(r"no(?:body| one)?\b", re.IGNORECASE)
"""How that opens which is said of nobody at all: "nobody was hurt", "no arrests"."""
_HOW_MANY = deferred(rf" (\d[\d,]*|{any_of(lexicon('en').numbers.cardinals)})\b", re.IGNORECASE)
_KEPT = 10_000
"""Sentences of which the outcomes are kept, for several sources say some in the same words."""
OF_THE_PAST = deferred(r"\bin (?:1[5-9]|20)\d\d\b|\bago\b|\blast year\b", re.IGNORECASE)
_BY_SUBJECT = ("school", "road", "hunt")
"""Things of which one subject tells in two reports of one event that they are of one: "the pit has been shut", "the pit would reopen"."""
_SOMEBODY = deferred(
    rf"\b(?:\d+|{any_of(lexicon('en').numbers.cardinals)}|people|suspects?|m[ae]n|wom[ae]n)\b", re.IGNORECASE
)
"""Whom a story tells of without saying more: "two builders", "a man"."""
_PREPOSITION = re.compile(r" (?:in|at|of|on|for|from|near|by) ")
_LEAK = "leak"
"""The kind of outcome that a story mostly has one of, whatever words tell of it."""
_BY_EVENT = ("harm", _LEAK)
"""Kinds of outcome that several events in one place may each have: somebody is hurt in the one and nobody in the other."""
_NAMES = 2
"""Names that the openings of two documents of one day share, one of them no place's, if they tell one event for certain."""
_HELD, _EVENT = ("deal", "vote", "trial"), "event"
_FAILED_TO = deferred(r"failed to (?!agree|reach|pass|win|get)", re.IGNORECASE)
"""What tells of no vote and no deal: "failed to settle this"."""
_ONE_OF_A_STORY = (*_HELD, _EVENT, "plea", "office", "fit", "appeal", "ruling", "walkout", "offer", "road")
"""Things of which a story has one outcome at a time."""
_BEFORE, _AFTER = 70, 40
"""Characters at each side of an outcome in which a word tells what came out so."""
_AHEAD = ("will", "to ", "stay", "remain")
"""How a word of an outcome begins that is told of what is still to come: "will not resign"."""


@frozen
class _Outcome:
    """A word in a sentence that tells how something came out: of which kind of thing, and on which side."""

    index: int
    thing: str
    side: int
    span: Span


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that tell two outcomes of one thing."""
    told = _outcomes(statements, range(len(statements.profile.texts)))
    of = statements.profile.document
    indices = sorted(index for index in told if not statements.profile.heading[index])
    sides: dict[tuple[int, str], set[int]] = defaultdict(set)
    for one in (one for index in indices for one in told[index]):
        sides[of[one.index], one.thing].add(one.side)

    def against(left: int, right: int) -> tuple[_Outcome, _Outcome] | None:
        if not statements.one_story(of[left], of[right]):
            return None
        for one, other in ((one, other) for one in told[left] for other in told[right]):
            if _opposed(one, other) and all(len(sides[of[at.index], at.thing]) == 1 for at in (one, other)):
                return one, other
        return None

    def wanted(left: int, right: int) -> bool:
        return against(left, right) is not None

    for _, left, right in statements.neighbours(indices, least=LEAST, wanted=wanted):
        found = against(left, right)
        if found and not statements.of_another(left, right) and _of_one(statements, *found):
            yield statements.in_background(left, right), _claim(statements, found[0]), _claim(statements, found[1]), ""
    yield from _nobody(statements, told, against)


def _of_one(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether two sentences with opposed outcomes are alike enough to tell one thing, and nothing speaks for two."""
    left, right = one.index, other.index
    texts = statements.profile.texts
    if two_events(statements, left, right) or SOME_OF.search(texts[left]) or SOME_OF.search(texts[right]):
        return False
    if _of_two(statements, one, other):
        return False
    known = _known_event(statements, left, right)
    if statements.two_named(left, right):
        return False
    if statements.of_days and _went_on(statements, one, other):
        return True
    ahead = any(_said(statements, at).lower().startswith(_AHEAD) for at in (one, other))
    if not statements.one_beside_numbers(
        left, right, of_days=statements.of_days, negated=True, polled=ahead, known=known
    ):
        return False
    least = LIKE_OF_DAYS if statements.of_days else LIKE
    return statements.in_background(left, right) >= least or (
        known and (_of_one_thing(statements, one, other) or _of_one_subject(statements, one, other))
    )


def _of_two(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether two outcomes are of two things: "freed 14 hostages", "still holding 22 hostages"."""
    counts = [_counted(statements, at) for at in (one, other)]
    if all(counts) and counts[0].isdisjoint(counts[1]):
        return True
    said = [_said(statements, at).lower() for at in (one, other)]
    if {"vetoed", "veto"}.intersection(said) and {"passed", "adopted"}.intersection(said):
        return True  # by two, one after the other
    if two_things(statements, one.index, other.index):
        return True
    return _another_one(statements, one, other) or _another_one(statements, other, one)


def _counted(statements: Statements, one: _Outcome) -> frozenset[str]:
    """How many an outcome befell: the number right behind its word."""
    text = statements.corpus.documents[statements.profile.document[one.index]].text
    found = _HOW_MANY.match(text, one.span.stop)
    return frozenset((found[1].lower(),)) if found else frozenset()


def _of_one_thing(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether what came out so is called by one word in two sentences, and all else in them is alike enough."""
    said = [statements.stems(_said(statements, at)) for at in (one, other)]
    beside = [_beside(statements, at) | words for at, words in zip((one, other), said, strict=True)]
    if beside[0].isdisjoint(beside[1]):
        return False
    weights = background.weights()
    bare = [statements.terms[at.index] - said[0] - said[1] for at in (one, other)]
    return sentences.likeness(bare[0], bare[1], weights) >= LIKE_KNOWN


def _of_one_subject(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether two outcomes of what a story has one of are told of one subject: "the pit has been shut", "the pit would reopen"."""
    return one.thing in _BY_SUBJECT and not _subject(statements, one).isdisjoint(_subject(statements, other))


def _subject(statements: Statements, one: _Outcome) -> frozenset[str]:
    """The terms right before an outcome, but for names, days and who tells it."""
    document = statements.profile.document[one.index]
    text, start = statements.corpus.documents[document].text, statements.span(one.index).start
    before = text[max(start, one.span.start - _BEFORE) : one.span.start].rpartition(" that ")[2]
    said = _WORDS.sourcing | CALENDAR | {"police"}
    plain = (word for word in re.findall(r"\b[a-z]{3,}", before) if word not in said)
    return statements.stems(" ".join(plain)) & statements.terms[one.index]


def _another_one(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether what was called off is something that the other document does not know: a screening at a festival."""
    if one.thing != _EVENT or not one.side:
        return False
    sentence, document = statements.span(one.index), statements.profile.document
    before = statements.corpus.documents[document[one.index]].text[sentence.start : one.span.start]
    head = statements.stems(_PREPOSITION.split(before, maxsplit=1)[0].split()[-1]) if before.split() else frozenset()
    known = statements.known(document[other.index]) | statements.stems(_said(statements, other))
    return bool(head) and head.isdisjoint(known)


def _beside(statements: Statements, one: _Outcome) -> frozenset[str]:
    """The terms of a sentence near the word of its outcome."""
    text, sentence = (
        statements.corpus.documents[statements.profile.document[one.index]].text,
        statements.span(one.index),
    )
    near = text[max(sentence.start, one.span.start - _BEFORE) : min(sentence.stop, one.span.stop + _AFTER)]
    return statements.stems(near) & statements.terms[one.index]


def opposed(statements: Statements, left: int, right: int, *, of_one: bool = False) -> bool:
    """Whether two sentences tell two outcomes of one kind of thing; `of_one`: of the very same, and nothing speaks for two such things."""
    told = _outcomes(statements, (left, right))
    against = [(one, other) for one in told.get(left, ()) for other in told.get(right, ()) if _opposed(one, other)]
    if not of_one:
        return bool(against)
    sole = (pair for pair in against if not any(_of_all(statements, at) for at in pair))  # of which `_nobody` is asked
    return any(one.thing == other.thing and not _of_two(statements, one, other) for one, other in sole)


def opposed_in(statements: Statements, left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The two sentences, one of each list, that tell two outcomes of each thing of which a story has one, if neither document has both."""
    told = [_told_in(statements, near[0]) if near else {} for near in (left, right)]
    for thing in _ONE_OF_A_STORY:
        ones, others = (every.get(thing, []) for every in told)
        sides = [{one.side for one in every} for every in (ones, others)]
        if len(sides[0]) == len(sides[1]) == 1 and sides[0] != sides[1]:
            one, other = (_first_of(*every) for every in ((ones, left), (others, right)))
            if one and other and not _of_two(statements, one, other):
                yield one.index, other.index


def _told_in(statements: Statements, index: int) -> dict[str, list[_Outcome]]:
    """The outcomes that the document of a sentence tells, by thing."""
    of = statements.profile.document
    found: dict[str, list[_Outcome]] = defaultdict(list)
    for every in _outcomes(statements, (at for at, document in enumerate(of) if document == of[index])).values():
        for one in every:
            found[one.thing].append(one)
    return found


def _first_of(told: Iterable[_Outcome], near: Sequence[int]) -> _Outcome | None:
    return next((one for one in told if one.index in near), None)


def _known_event(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences are of documents that tell one event, on one day, or open such as tell it for certain, with two marks in common."""
    one, other = (statements.profile.document[index] for index in (left, right))
    if not statements.of_days and told_together(statements, one, other, of_a_day=True):
        return True
    opening = statements.both_open(left, right) and statements.one_event(one, other, sure=True)
    return opening and statements.shared_marks(left, right) >= MARKS


def _went_on(statements: Statements, one: _Outcome, other: _Outcome) -> bool:
    """Whether two sentences of two days say the same of the same but for how it came out: "are closed", "reopen on Monday"."""
    own, now = (
        statements.terms[at.index] - statements.stems(_said(statements, at)) - statements.days_named(at.index)
        for at in (one, other)
    )
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
    statements: Statements,
    told: Mapping[int, Sequence[_Outcome]],
    against: Callable[[int, int], tuple[_Outcome, _Outcome] | None],
) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, claim, "") of what is said of nobody at all in one of two documents that tell one event.

    "No arrests were made" says too little to be like the sentence that it speaks against; so may "Oil is still flowing".
    """
    of = statements.profile.document
    body = [index for index in sorted(told) if not statements.profile.heading[index]]
    for index in body:
        if not any(_of_all(statements, one) for one in told[index]):
            continue
        for other in (at for at in body if of[at] != of[index]):
            found = against(index, other)
            if found is None or not _of_all(statements, found[0]) or _of_strangers(statements, found[1], of[index]):
                continue
            told_of = _certain if found[0].thing in _BY_EVENT else _one_event
            if told_of(statements, of[index], of[other]) and not statements.of_another(index, other):
                left, right = sorted(found, key=lambda one: one.index)
                yield LEAST, _claim(statements, left), _claim(statements, right), ""
                break


def _one_event(statements: Statements, one: int, other: int) -> bool:
    return statements.one_event(one, other) or told_together(statements, one, other, of_a_day=True)


def _of_strangers(statements: Statements, one: _Outcome, document: int) -> bool:
    """Whether another document has none of the words of an outcome's clause but those for who tells it: "a thief was arrested in the market"."""
    text = statements.profile.texts[one.index]
    clause = next((part for part in text.split(", and ") if _said(statements, one) in part), text)
    if OF_THE_PAST.search(text):
        return True
    if _SOMEBODY.search(clause):
        return False
    said = _WORDS.sourcing | CALENDAR | {"police"}
    own = statements.stems(clause) & statements.terms[one.index]
    own -= statements.stems(_said(statements, one)) | frozenset(map(statements.stem, said))
    return own.isdisjoint(statements.known(document))


def _of_all(statements: Statements, one: _Outcome) -> bool:
    """Whether an outcome is told of nobody at all, or of all that leaks."""
    return (one.thing == _LEAK and one.side == 1) or _NOBODY.match(_said(statements, one)) is not None


def _certain(statements: Statements, one: int, other: int) -> bool:
    """Whether two documents tell one event for certain: by their openings, or by their day and whom both name there."""
    if statements.one_event(one, other, sure=True):
        return True
    days = {statements.corpus.documents[number].metadata.date for number in (one, other)}
    names = statements.opening_terms(one).names & statements.opening_terms(other).names
    beside = names.difference(*(statements.places(index) for n in (one, other) for index in statements.openings[n]))
    return (
        len(days) == 1 and "" not in days and len(names) >= _NAMES and bool(beside) and statements.one_event(one, other)
    )


def _outcomes(statements: Statements, indices: Iterable[int]) -> dict[int, list[_Outcome]]:
    """The first outcome of each thing that an English sentence tells one side alone of."""
    out: dict[int, list[_Outcome]] = {}
    for index in indices:
        text = statements.profile.texts[index]
        if statements.profile.languages[statements.profile.document[index]] != "en":
            continue
        if told := _outcomes_of(text):
            start = statements.span(index).start
            out[index] = [
                _Outcome(index, thing, side, Span(start + at.start, start + at.stop)) for thing, side, at in told
            ]
    return out


@lru_cache(maxsize=_KEPT)
def _outcomes_of(text: str) -> Sequence[tuple[str, int, Span]]:
    """(thing, side, place in the sentence) of the first outcome of each thing of which a sentence tells one side alone."""
    low = text.lower()
    words = tuple([word for word, sign in _SIGNS.items() if sign in low])
    if not words:
        return ()
    told: dict[str, list[tuple[str, int, Span]]] = defaultdict(list)
    for match in _any_of(words).finditer(text):
        if _tells_nothing(text, match):
            continue
        negated = _NOT_SO.search(text, max(0, match.start() - _NEAR), match.start())
        place = Span(negated.start() if negated else match.start(), match.end())
        for side in _side(match[0].lower()):
            for thing in _SIDES[side][match[0].lower()].split(" or "):
                if not negated or thing in _NEGATED:
                    told[thing].append((thing, 1 - side if negated else side, place))
    return [every[0] for every in told.values() if len({side for _, side, _ in every}) == 1]


def _tells_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether a word is part of another one or of what did not come about: "signed off his post", "failed to settle this"."""
    return text.startswith((" off", " up"), match.end()) or bool(_FAILED_TO.match(text, match.start()))


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
    return statements.claim(one.index, one.span, _said(statements, one))
