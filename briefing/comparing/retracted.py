"""A new sentence that takes an old one back, or tells how it went on, though no value of the two is compared.

What was first told otherwise, denied and is admitted now, not known and is known now, missing and was found, announced
and was put off, negated and is so now. The new sentence says most of what the old one said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.grouping.events import words_without_attribution
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import DateKind

_WORDS = lexicon("en").clauses
FEWEST = 2
"""Terms that the two share."""
_ALL = 1.0
"""Share that is asked for of what was negated: with another object another thing is told."""
REVISED, WENT_ON = 0.4, 0.5
"""Share of an old sentence's terms that a new one has if it gives another value of one thing, or says itself that something has changed."""
_CHANGED = deferred(rf"\b{any_of(lexicon('en').comparing.went_on)}\b", re.IGNORECASE)
_NEGATED = deferred(rf"\b{any_of(_WORDS.negators)}\b|n['’]t\b", re.IGNORECASE)
_ACCUSED = re.compile(r"\b(?:accusation|allegation|charge|claim)s?\b|\bwrongdoing\b", re.IGNORECASE)


@frozen
class _Turn:
    """How a sentence is taken back."""

    then: re.Pattern[str]
    """What stands in the old sentence; its words are no part of what the two share."""
    now: re.Pattern[str]
    """What stands in the new one."""
    share: float
    """Share of the old sentence's other terms that the new one has at least."""
    of_all: bool = False
    """Whether whoever the old sentence counts is as many in the new one: of six in hospital one who died is another story."""
    recalled: bool = False
    """Whether the new sentence may say again what stood in the old one: "who had been missing"."""


_ANY = re.compile("")
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|disput(?:es?|ed))\b", re.IGNORECASE)
_TURNS = (
    _Turn(
        _ANY,
        re.compile(
            r"""
            \b(?:first|initially|earlier|previously|originally|at\ first)\ (?:been\ )?  # words for the first time
            (?:said|report(?:s|ed)?|stated|announced|claimed|told|put|denied)\b  # verbs of saying
            """,
            re.IGNORECASE | re.VERBOSE,
        ),
        0.6,
    ),
    _Turn(
        _ANY,
        re.compile(
            r"""
            \b(?: contradict\w* | contrary\ to | rather\ than | in(?:stead|\ place)\ of  # what is not so
                | no\ longer | replac(?:es|ed|ing) | succeed(?:s|ed|ing) )\b  # what is so no more
            """,
            re.IGNORECASE | re.VERBOSE,
        ),
        0.6,
    ),
    _Turn(
        re.compile(r"\b(?:votes?|(?:will|is to|are to|to) (?:rule|decide|vote))\b"),
        re.compile(r"\b(?:voted|ruled|decided|rejected|approved|passed|adopted)\b"),
        0.6,
        recalled=True,
    ),
    _Turn(_ANY, re.compile(r"\bdied\b"), 0.75, of_all=True),
    _Turn(
        re.compile(r"\b(?:kidnapp|abduct|captur|seiz)ed\b"), re.compile(r"\b(?:freed|released|escaped|rescued)\b"), 0.4
    ),
    _Turn(
        re.compile(r"\b(?:(?:look|search)ing for|(?:investigat|study)ing)\b"),
        re.compile(r"\b(?:found|discovered)\b"),
        0.5,
    ),
    _Turn(
        re.compile(r"\b(?:killed|died|dead)\b"),
        re.compile(r"\b(?:[Aa]nother|[Ss]econd|[Tt]hird) (?:person|man|woman|victim) (?:was )?(?:died|killed)\b"),
        0.0,
        recalled=True,
    ),
    _Turn(_NEGATED, re.compile(r"\bnow (?:sa(?:ys?|id)|speaks? of|puts?|gives?|believes?|thinks?)\b"), 0.5),
    _Turn(_ANY, re.compile(r"\b(?:called off|given up|broken off|abandoned|suspended|resumed)\b"), 0.6),
    _Turn(
        _DENIED,
        re.compile(
            r"\b(?:admit(?:s|ted)?|confirm(?:s|ed)?|conced(?:es?|ed)|acknowledg(?:es?|ed)|confess(?:es|ed)?)\b",
            re.IGNORECASE,
        ),
        0.5,
    ),
    _Turn(
        re.compile(
            r"""
            \b(?: not\ (?:yet\ )?(?:been\ )?(?:known|clear|established|identified|named)  # of a thing
                | un(?:known|clear|identified)
                | do(?:es)?\ not\ know )\b  # of a person
            """,
            re.VERBOSE,
        ),
        re.compile(r"\b(?:was|were|is|are|found|identified|because|caused)\b"),
        0.6,
    ),
    _Turn(
        re.compile(r"\b(?:missing|unaccounted for|stuck|trapped|stranded)\b"),
        re.compile(r"\b(?:found|rescued|recovered|bod(?:y|ies)|safe(?:ty)?|freed|brought)\b"),
        0.6,
        recalled=True,
    ),
    _Turn(
        re.compile(r"\b(?:will|would|(?:is|are) (?:to|due|set)|plans? to)\b"),
        re.compile(r"\b(?:put off|postponed|delayed|brought forward|rescheduled|called off|cancell?ed|scrapped)\b"),
        0.4,
        recalled=True,
    ),
)


def pairs(statements: Statements, old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(old sentence, new one) of each that is taken back, by corpus-wide index; then of each that went on, the likest first."""
    new = [now for now in new if not statements.profile.heading[now]]
    for now in new:
        for told in old:
            if any(_turned(statements, turn, told, now) for turn in _TURNS) or _is_so_now(statements, told, now):
                yield told, now
    went_on = ((_went_on(statements, told, now), told, now) for now in new for told in old)
    for _, told, now in sorted((found for found in went_on if found[0]), key=lambda found: -found[0]):
        yield told, now


def _went_on(statements: Statements, told: int, now: int) -> float:
    """How far a new sentence tells what an old one told, where it says that this has changed or gives another value; else 0."""
    share = statements.share_repeated(told, now)
    if share < REVISED:
        return 0.0
    revised = _values(statements, told), _values(statements, now)
    if any(revised[0][thing].isdisjoint(revised[1][thing]) for thing in revised[0].keys() & revised[1].keys()):
        return share
    if share < WENT_ON:
        return 0.0
    texts = statements.profile.texts
    if set(_CHANGED.findall(texts[now])).difference(_CHANGED.findall(texts[told])):
        return share
    return share if statements.turned_round(told, now) and not statements.adds_nothing(told, now) else 0.0


def _values(statements: Statements, index: int) -> dict[str, set[float | str | None]]:
    """The values of a sentence by unit, or by what they count; stretches of time beside them."""
    sentence, number = statements.span(index), statements.profile.document[index]
    facts, document = statements.facts[number], statements.corpus.documents[number]
    found: dict[str, set[float | str | None]] = defaultdict(set)
    for figure in facts.figures:
        if figure.span in sentence and (thing := figure.unit or (document[figure.of].split()[-1] if figure.of else "")):
            found[thing].add(figure.value)
    for date in facts.dates:
        if date.span in sentence and date.kind is DateKind.DURATION:
            found[DateKind.DURATION].add(date.value)
    return found


def _turned(statements: Statements, turn: _Turn, told: int, now: int) -> bool:
    """Whether a new sentence takes an old one back in this way."""
    texts = statements.profile.texts
    if not (turn.now.search(texts[now]) and turn.then.search(texts[told])):
        return False
    still = turn.then is not _ANY and turn.then.search(texts[now]) is not None
    if still and not turn.recalled:
        return False
    if turn.of_all and not statements.counts(told) <= statements.counts(now):
        return False
    return _share(statements, _ANY if still else turn.then, told, now) >= turn.share


def _is_so_now(statements: Statements, told: int, now: int) -> bool:
    """Whether what an old sentence negates is told outright: "will not negotiate", "is ready to negotiate"."""
    texts = statements.profile.texts
    if not _NEGATED.search(texts[told]) or _NEGATED.search(texts[now]):
        return False
    return _share(statements, _NEGATED, told, now) >= _ALL


def _share(statements: Statements, mark: re.Pattern[str], told: int, now: int) -> float:
    """Share of the terms of one sentence that another has; the words of a mark, and who said it, left out."""
    text = statements.profile.texts[told]
    bare = mark.sub(" ", text) if mark.pattern else text
    accused = mark is _DENIED and _ACCUSED.search(text) is not None
    if accused:
        bare = _ACCUSED.sub(" ", bare)  # whoever denies is all that is left
    own = _terms(statements, told, bare)
    shared = len(own & _terms(statements, now, statements.profile.texts[now]))
    return shared / len(own) if shared >= (1 if accused else FEWEST) else 0.0


def _terms(statements: Statements, index: int, text: str) -> frozenset[str]:
    """The terms of a text of one sentence, and its words of negation: nobody was hurt, and somebody was."""
    words = " ".join(words_without_attribution(text))
    return (statements.stems(words) & statements.terms[index]) | frozenset(_NEGATED.findall(words))
