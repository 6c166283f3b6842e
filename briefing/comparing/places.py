"""One event told of two places: "will meet in Tarn on 9 June", "will meet in Skarn on 9 June"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from briefing.agreement import sentences
from briefing.agreement.names import of_one_land
from briefing.comparing.statements import Statements
from briefing.facts.phrases.reporting_words import NOT_A_NAME
from briefing.frozen import frozen
from briefing.grouping import background
from briefing.language.gazetteer import classes
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Claim, EntityKind, Span

LIKE = 0.5
"""Cosine by the background's weights, without the two places, from which two sentences tell one event."""
_WHERE = deferred(
    r"""
    \b([^\W\d_]+)\ (?: (?:in|into|on|onto|at)\ an?\ (?P<thing>(?:[a-z]+\ ){1,2}?) )?  # "died", "died in a fire"
    (in|at|near|outside|off|on(?=\ (?:Mount|Lake|Cape)\b)|(?<=diverted[ ])to)[ ]
    (?: the\ (?:(?:town|city|village|port|district|province)\ of\ )? )?
    (?P<name> [A-Z][\w-]+ (?:\ (?:of\ )?[A-Z][\w-]+){0,3} )\b
    """,
    re.VERBOSE,
)
"""The word before a place, mostly the verb, its preposition, and the place."""
LIKE_ELSE = 0.65
"""Cosine asked for in place of `LIKE` where other words stand before the two places, or neither name is known to be a place."""
LIKE_OPENING = 0.35
"""Cosine asked for in place of `LIKE` where each is told in the opening of its document, and the two openings tell one event."""
MARKS = 2
"""How many of a shared day, name and number do instead of one word before two known places: "will meet in", "are to gather in"."""
MOST = 20
"""Earlier places with the same word before them, or in sentences with the same telling term, that one is compared with."""
_OCCASIONS_OF_REPORTING = frozenset(("report", "confer", "interview", "briefing"))
"""Stems of words before a place where something was said: "told reporters in the Oval Office"."""
_STAGES_OF_LIFE = frozenset(("born", "rais", "buri", "die"))
"""Stems of words before places of which somebody has one each."""
LIKE_UNKNOWN = 0.4
"""Cosine asked for in place of `LIKE` where neither name is known to be a place, behind one word: "a depot in Tarn", "a depot in Skarn"."""
_PARTS_OF_A_LAND = any_of(lexicon("en").comparing.parts_of_a_land)
_REGION = deferred(rf" {_PARTS_OF_A_LAND}\b")
_OF_REGION = deferred(rf"\b{_PARTS_OF_A_LAND} of $")
"""What stands behind or before the name of a part of a land."""
_PART = re.compile(r"(?:, [A-Z]|['’]s\b|[- ][A-Z])")
"""What makes a place a part of another, a possessor or a part of a longer name."""


@frozen
class _Placed:
    """A place where something happened; `lead` is the stem of the word before it."""

    document: int
    index: int
    lead: str
    thing: str
    """The stem of what is said to lie there, if that is another word: "hidden *in a field* near"."""
    name: str
    span: Span
    known: bool
    """Whether it is known to be a place."""


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that tell one event in two places, in the order of the corpus."""
    holders: dict[str, list[_Placed]] = defaultdict(list)
    weights = background.weights()
    for one in _placed(statements):
        near = [other for term in (f"={one.lead}", *statements.telling(one.index)) for other in holders[term][-MOST:]]
        for other in dict.fromkeys(near):
            if not _elsewhere(statements, other, one):
                continue
            bare = statements.stems(f"{one.name} {other.name}")
            told = (statements.terms[other.index] - bare, statements.terms[one.index] - bare)
            likeness = sentences.likeness(*told, weights)
            if likeness >= _least(statements, other, one) and not _another_time(statements, other, one, likeness):
                yield likeness, _claim(statements, other), _claim(statements, one), ""
        for term in (f"={one.lead}", *statements.telling(one.index)):
            holders[term].append(one)


def _least(statements: Statements, one: _Placed, other: _Placed) -> float:
    """How alike two sentences with two places must be to tell one event."""
    led_alike = _led_alike(one, other) and (one.known or other.known)
    if not statements.both_open(one.index, other.index):
        return LIKE if led_alike else LIKE_ELSE
    if _led_alike(one, other) and not led_alike:
        return LIKE_UNKNOWN
    known = (one.known and other.known) or statements.one_matter(one.document, other.document)
    marked = statements.shared_marks(one.index, other.index) >= MARKS and known
    return LIKE_OPENING if led_alike or marked else LIKE


def _led_alike(one: _Placed, other: _Placed) -> bool:
    """Whether one word stands before two places, or one thing lies there: "a field near", "hidden in a field outside"."""
    return one.lead == other.lead or one.thing == other.thing


def _placed(statements: Statements) -> Iterator[_Placed]:
    """The places of English documents that follow a word and a preposition, one a sentence."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        if document.language != "en":
            continue
        kinds = {span.start: entity.kind for entity in facts.entities for span in entity.mentions}
        where = [
            placed
            for match in _WHERE.finditer(document.text)
            if (placed := _read(statements, number, match, kinds.get(match.start("name"))))
        ]
        told = Counter(one.index for one in where)
        yield from (one for one in where if told[one.index] == 1)


def _read(statements: Statements, number: int, match: re.Match[str], kind: EntityKind | None) -> _Placed | None:
    """A name behind a preposition as where something happened; None for a day, somebody, a body or a heading."""
    index = statements.index(number, match.start("name"))
    if index is None or statements.profile.heading[index] or match["name"].lower() in NOT_A_NAME:
        return None
    if kind not in (None, EntityKind.PLACE) or _PART.match(match.string, match.end()):
        return None
    lead = statements.stem(match[1].lower())
    if lead in _OCCASIONS_OF_REPORTING:
        return None
    thing = statements.stem(match["thing"].split()[-1]) if match["thing"] else lead
    return _Placed(number, index, lead, thing, match["name"], Span(*match.span("name")), kind is not None)


def _elsewhere(statements: Statements, one: _Placed, other: _Placed) -> bool:
    """Whether two documents of one story give another place each, and neither names the other's."""
    if (
        one.document == other.document
        or not (one.known or other.known or statements.both_open(one.index, other.index))
        or not statements.stories.one(one.document, other.document)
    ):
        return False
    if one.lead != other.lead and not _STAGES_OF_LIFE.isdisjoint((one.lead, other.lead)):
        return False
    if _region(statements, one) != _region(statements, other):
        return False  # the one may lie in the other
    return _of_one_kind(one.name, other.name) and not (
        _named_in(statements, other.name, one.document) or _named_in(statements, one.name, other.document)
    )


def _region(statements: Statements, one: _Placed) -> bool:
    """Whether a place is called a part of a land: "in Tarn county"."""
    text = statements.corpus.documents[one.document].text
    before = text[max(0, one.span.start - 24) : one.span.start]
    return _REGION.match(text, one.span.stop) is not None or _OF_REGION.search(before) is not None


def _of_one_kind(one: str, other: str) -> bool:
    """Whether two places are two lands, or two places in lands, without a word in common: neither a part nor a longer form of the other."""
    words = [name.lower().split() for name in (one, other)]
    if any(len(name) > 1 and any(map(of_one_land, name)) for name in words):
        return False  # "the French Alps" have many places
    regions = ["region" in classes(name.lower()) for name in (one, other)]
    if regions[0] != regions[1]:
        return False  # the one may lie in the other
    return set(words[0]).isdisjoint(words[1]) and bool(of_one_land(one.lower())) == bool(of_one_land(other.lower()))


def _named_in(statements: Statements, place: str, document: int) -> bool:
    """Whether a document has a place, or of a land what is called after it: "Spain", "a Spanish jail"."""
    text = statements.corpus.documents[document].text
    land = of_one_land(place.lower())
    return place in text or (bool(land) and not statements.stems(text).isdisjoint(map(statements.stem, land)))


def _another_time(statements: Statements, one: _Placed, other: _Placed, likeness: float) -> bool:
    """Whether days, numbers, a "not" … say that the two are two events; of one matter, told at its head or in much the same words, numbers may differ, too."""
    left, right = one.index, other.index
    if statements.one_matter(one.document, other.document) and (
        statements.both_open(left, right) or likeness >= LIKE_ELSE
    ):
        return statements.two_occasions(left, right) or statements.of_another(left, right)
    return statements.contradict_beside_places(one.index, other.index)


def _claim(statements: Statements, one: _Placed) -> Claim:
    return statements.claim(one.index, one.span, one.name)
