"""Figures of the same subject and unit with another value.

Precision before recall: two figures are set against each other only where they count the same thing, the same befell
it, their sentences tell the same story, they mean the same time, and neither source gives the other's value as well.
"""

# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, isclose, log10

from briefing.comparing.statements import Statements
from briefing.model import Claim, Document, Figure, Span

LIKE = 0.21
"""Cosine of two sentences from which they may speak of the same thing, where what is counted is the same word."""
LIKE_BARE = 0.5
"""The same where the text does not say what is counted."""
LIKE_MEASURED = 0.33
"""The same for a length, a weight … whose unit says what is measured."""
LIKE_NAMES = 0.33
"""The same where the names around the two figures have none in common."""
FEWEST_INSIDE = 4
"""Terms; shorter sentences of one document are alike by chance."""
ALIKE_INSIDE = 0.85
"""Jaccard index of the terms of two sentences of one document, which seldom contradicts itself."""
LIKE_YEARS = 0.4
"""The same where one sentence names a year that the other does not."""
LIKE_POLLS = 0.5
"""The same for polls, of which there are many, each with figures of its own."""
FARTHEST = 6
"""So many times one value may be the other; what is farther apart is another thing."""
MOST = 40
"""Earlier figures that share a telling term, latest first, that a figure is compared with."""
_WINDOW = 60
"""Characters at either side of a figure that say what befell what is counted."""
_FAR = 1000
"""Characters of a sentence, at either side of a figure, that years and ages are looked for in; few sentences are longer."""
_BESIDE = 20
"""Figures of a sentence, at either side of one, that it may add up with."""
_FATES = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"kill|died|dies|dead|death|fatal|slain|perish|bod(?:y|ies)\b|toll\b",
        r"injur|wound|hurt|hospital",
        r"arrest|detain|custody|jailed|charge[ds]\b|indict|convict",
        r"missing|unaccounted",
        r"infect|tested|sick|ill\b",
        r"displac|evacuat|homeless|fled|refugee",
        r"rescue|surviv|saved",
        r"buil[dt]|construct",
        r"(?:voted|votes?) (?:for|in favou?r)|support|back(?:ed|ing)|favou?r|approv",
        r"against|oppos|disapprov",
    )
)
_BEFORE_TIME = re.compile(
    r"\b(?:compared (?:with|to)|up from|down from|from|than|versus|vs|last (?:year|month|week|quarter|season)|previous(?:ly)?"
    r"|earlier|prior|originally|initially|formerly|next|first|second|third|another|additional|other|each|per|every|average"
    r"|includ\w+|of (?:its|the|their|his|her|these|those|some)|further|extra|more than once|(?:(?:increas|decreas|grow|dropp?|gain|climb|declin)\w*|ris(?:e|es|en|ing)|rose|fall\w*|fell|grew)(?! to\b)(?: by)?)\b(?:(?! to )[^.;]){0,24}$",
    re.IGNORECASE,
)
"""What stands before a figure of another time, or of a part or a change."""
_AFTER_TIME = re.compile(
    r"[\s,(]*(?:[\w-]+\s){0,4}?(?:(?:a|the) (?:year|month|week|decade)s? (?:ago|earlier|before)|last (?:year|month|week)|previously|earlier"
    r"|before|more\b|less\b|fewer\b|higher\b|lower\b|each\b|per\b|to \W?\d|of (?:them|those|whom|these)\b|of (?:the|its|their) (?:\d|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]+")
_OF = re.compile(r"\s+of\s+(?:the\s+|a\s+|an\s+)?([^\W\d_]+(?:\s[^\W\d_]+)?)")
_NO_COUNT = re.compile(r"\s+block\b|-[^\W\d_]+(?!-old)\b(?<!old)", re.IGNORECASE)
"""What follows the number of an address, or a number that is part of an adjective ("a 5-word message")."""
_POLL = re.compile(r"\b(?:poll|survey|sampl)\w*", re.IGNORECASE)
_MARGIN = re.compile(r"\bmargins? of\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:I|he|she|we)\b", re.IGNORECASE)
_AGED = re.compile(r"([A-Z][\w’'-]+),\s*$")
_PEOPLE = frozenset(
    "peopl person civilian victim other dead casualti fatal death life live passeng student pupil worker employe"
    " protest demonstr man men woman women child children migrant refuge soldier troop offic resid patient other injur".split()
)
_KIN = frozenset("child son daughter boy girl toddler baby infant".split())
_MONEY = frozenset({"USD", "EUR", "GBP"})
_ABSTRACT = frozenset({None, "percent", "percentage points", "basis points", "points", "USD", "EUR", "GBP"})
_WORD = re.compile(r"[^\W\d_]+")
_LOOSE = (
    "about",
    "around",
    "nearly",
    "almost",
    "some",
    "approximately",
    "roughly",
    "estimated",
    "close",
    "up to",
    "as many",
    "as much",
)
_ABOVE = ("more", "over", "at least", "above", "exceed", "upward", "plus", "no less", "no fewer")
_BELOW = ("less", "under", "fewer", "below", "at most", "up to", "as many", "as much", "no more", "maximum")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure in its sentence: what it counts (`head`, a stem), and what stands around it."""

    document: int
    index: int
    figure: Figure
    head: str
    fates: frozenset[int]
    names: frozenset[str]
    subject: str
    """The last name before it in its sentence, "" where there is none."""
    bare: frozenset[str]
    """The words of content nearest to it, by stem."""
    years: frozenset[str]
    otherwise: bool
    """Whether it is said of another time, of a part, or is a change."""
    others: tuple[float, ...]
    """The other values of its sentence."""
    kind: frozenset[str]
    """Capitalised words in what is counted ("American goods"), and what follows "of" after it ("flybys of Venus")."""
    qualifier: str


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, claim, what they count) of each two figures that differ, in the order of the corpus."""
    stated = list(_stated(statements))
    values: dict[tuple[int, str | None], list[_Stated]] = defaultdict(list)
    for one in stated:
        values[one.document, one.figure.unit].append(one)
    for left, right in _candidates(stated, statements):
        likeness = statements.likeness(left.index, right.index)
        if likeness < _enough(left, right) or not _comparable(left, right):
            continue
        if likeness < LIKE_NAMES and left.names and right.names and left.names.isdisjoint(right.names):
            continue
        if left.figure.unit in _MONEY and left.names.isdisjoint(right.names):
            continue
        if likeness < LIKE_POLLS and any(_POLL.search(statements.profile.texts[one.index]) for one in (left, right)):
            continue
        if left.years != right.years and (likeness < LIKE_YEARS or (left.years and right.years)):
            continue
        if left.document == right.document:
            if not left.head or left.head != right.head or not _same_sentence(statements, left, right):
                continue
        elif _given(statements, left, values[right.document, left.figure.unit]) or _given(
            statements, right, values[left.document, left.figure.unit]
        ):
            continue
        yield likeness, _claim(statements, left), _claim(statements, right), _about(statements, left, right)


def _enough(left: _Stated, right: _Stated) -> float:
    """How alike the sentences of two figures must be."""
    if left.head and left.head == right.head:
        return LIKE
    return LIKE_BARE if left.figure.unit in _ABSTRACT else LIKE_MEASURED


def _candidates(stated: Sequence[_Stated], statements: Statements) -> Iterator[tuple[_Stated, _Stated]]:
    """Each two figures of one unit whose sentences share one of their most telling terms."""
    holders: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for number, right in enumerate(stated):
        near: set[int] = set()
        for term in statements.telling(right.index):
            held = holders[right.figure.unit, term]
            near.update(held[-MOST:])
            held.append(number)
        for earlier in sorted(near):
            left = stated[earlier]
            if left.index != right.index and statements.one_story(left.document, right.document):
                yield left, right


def _stated(statements: Statements) -> Iterator[_Stated]:
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        for figure in facts.figures:
            index = statements.index(number, figure.span.start)
            if (
                index is None
                or statements.profile.heading[index]
                or not _bounds(figure)
                or _MARGIN.search(statements.profile.texts[index])
                or _NO_COUNT.match(document.text, figure.span.stop)
            ):
                continue
            yield _around(document, number, index, figure, statements)


def _around(document: Document, number: int, index: int, figure: Figure, statements: Statements) -> _Stated:
    sentence = statements.span(index)
    text = document.text
    start = max(sentence.start, figure.span.start - _WINDOW)
    window = text[start : min(sentence.stop, figure.span.stop + _WINDOW)]
    words = _WORD.findall(document[figure.of].lower()) if figure.of else []
    head = statements.stem(words[-1]) if words else ""
    fates = frozenset(n for n, fate in enumerate(_FATES) if fate.search(window))
    if figure.unit is None and (head in _PEOPLE or (not head and fates)):
        head = "people"
    if figure.unit == "years" and head in _KIN:
        head = "child"
    if not head and figure.unit == "years":  # an age is somebody's
        aged = _AGED.search(text, max(sentence.start, start - _FAR), figure.span.start)
        head = aged[1].lower() if aged else ""
    figures = statements.facts[number].figures
    here = bisect_left(figures, figure.span.start, key=_start)
    beside = figures[max(0, here - _BESIDE) : here + _BESIDE + 1]
    inside = [f for f in beside if f.span in sentence and f != figure]
    return _Stated(
        document=number,
        index=index,
        figure=figure,
        head=head,
        fates=fates,
        names=frozenset(_NAME.findall(window)),
        subject=_subject(document, statements.named[number], max(sentence.start, start - _FAR), figure.span.start),
        bare=_nearest(
            statements,
            text[start : figure.span.start],
            text[figure.span.stop : min(sentence.stop, figure.span.stop + _WINDOW)],
        ),
        years=frozenset(_YEAR.findall(text, max(sentence.start, start - _FAR), min(sentence.stop, start + _FAR))),
        otherwise=bool(_BEFORE_TIME.search(text[max(sentence.start, start) : figure.span.start]))
        or bool(_AFTER_TIME.match(text[figure.span.stop : min(sentence.stop, figure.span.stop + 40)])),
        others=tuple(f.value for f in inside if f.value is not None and f.unit == figure.unit),
        kind=_kind(document, figure),
        qualifier=document[figure.qualifier].lower() if figure.qualifier else "",
    )


def _subject(document: Document, mentions: Sequence[Span], start: int, stop: int) -> str:
    """The last word of the last name, or the pronoun, that stands before a figure in its sentence; "" for none."""
    pronoun = _PRONOUN.findall(document.text, start, stop)
    at = bisect_left(mentions, stop, key=lambda span: span.start) - 1
    if at < 0 or mentions[at].start < start:
        return pronoun[-1].lower() if pronoun else ""
    if _PRONOUN.search(document.text, mentions[at].stop, stop):
        return str(pronoun[-1]).lower()
    return document[mentions[at]].split()[-1].lower().removesuffix("’s").removesuffix("'s")


def _nearest(statements: Statements, before: str, after: str) -> frozenset[str]:
    """The stems of the two words of content before a figure, and of the one after it."""
    left = [w for w in _WORD.findall(before.lower()) if len(w) > 2 and w not in statements.stops][-2:]
    right = [w for w in _WORD.findall(after[:_WINDOW].lower()) if len(w) > 2 and w not in statements.stops][:1]
    return frozenset(statements.stem(word) for word in (*left, *right))


def _start(figure: Figure) -> int:
    return figure.span.start


def _kind(document: Document, figure: Figure) -> frozenset[str]:
    if figure.of is None:
        return frozenset()
    own = {word.lower() for word in _WORD.findall(document[figure.of]) if word[0].isupper()}
    follows = _OF.match(document.text, figure.of.stop) if figure.of.start > figure.span.start else None
    return frozenset(own | ({word.lower() for word in _WORD.findall(follows[1])} if follows else set()))


def _comparable(left: _Stated, right: _Stated) -> bool:
    """Whether the two may mean the same thing at the same time, and do not agree."""
    if left.otherwise or right.otherwise or (left.kind and right.kind and left.kind.isdisjoint(right.kind)):
        return False
    if left.figure.unit in (None, "years") and (not left.head or left.head != right.head):
        return False
    if left.head and right.head and left.head != right.head:
        return False
    if left.subject and right.subject and left.subject != right.subject and not left.fates & right.fates:
        return False
    if not (left.head and right.head) and left.figure.unit in _ABSTRACT and left.bare.isdisjoint(right.bare):
        return False
    if _magnitude(left, right) > FARTHEST:
        return False
    if left.figure.unit is None and left.fates != right.fates and left.fates.isdisjoint(right.fates):
        return False
    return not agree(left, right) and not _adds_up(left, right) and not _adds_up(right, left)


def _magnitude(left: _Stated, right: _Stated) -> float:
    """How many times the greater value is the smaller one; values of unlike sign or with zero are far apart."""
    a, b = _bounds(left.figure)[0], _bounds(right.figure)[0]
    return max(a / b, b / a) if a * b > 0 else float("inf")


def _adds_up(left: _Stated, right: _Stated) -> bool:
    """Whether one value is the sum of the other and some figure beside it: three women and six children, nine people."""
    own, whole = _bounds(left.figure)[0], _bounds(right.figure)[0]
    return whole in left.others or any(isclose(own + other, whole) for other in left.others)


def _same_sentence(statements: Statements, left: _Stated, right: _Stated) -> bool:
    """Whether two sentences say the same but for this one figure."""
    a, b = statements.terms[left.index], statements.terms[right.index]
    same = len(a) >= FEWEST_INSIDE and len(a & b) >= ALIKE_INSIDE * len(a | b)
    return same and sorted(left.others) == sorted(right.others)


def _given(statements: Statements, one: _Stated, others: Sequence[_Stated]) -> bool:
    """Whether a document gives the same value for what may be the same thing."""
    return any(
        agree(one, other)
        and (
            one.head == other.head
            or statements.likeness(one.index, other.index) >= (0.4 if one.head and other.head else 0.2)
        )
        for other in others
    )


def agree(left: _Stated, right: _Stated) -> bool:
    """Whether two figures can both be right: equal, one inside the other's range, or rounded or bounded so."""
    a, b = _bounds(left.figure), _bounds(right.figure)
    if a[0] <= b[1] and b[0] <= a[1]:
        return True
    if len({*a, *b}) == 2 and _rounded(a[0], b[0]):
        return True
    if left.qualifier and left.qualifier == right.qualifier and not _loose(left.qualifier):
        return False  # "at least 60" and "at least 75" are two statements
    return _allows(left.qualifier, a[0], b[0]) or _allows(right.qualifier, b[0], a[0])


def _bounds(figure: Figure) -> tuple[float, ...]:
    if figure.value is not None:
        return (figure.value, figure.value)
    if figure.low is not None and figure.high is not None:
        return (min(figure.low, figure.high), max(figure.low, figure.high))
    return ()


def _rounded(a: float, b: float) -> bool:
    """Whether one value is the other, rounded: 973,000 and 972,814, 13 and 13.2; 17 and 20 are two counts."""
    if min(abs(a), abs(b)) < 100 and a == floor(a) and b == floor(b):
        return False
    return any(isclose(_to_digits(x, _digits(y)), y, rel_tol=1e-9) for x, y in ((a, b), (b, a)))


def _digits(value: float) -> int:
    """Significant digits that a value is written with, trailing zeros left out."""
    return len(f"{value:.12g}".replace(".", "").replace("-", "").split("e")[0].strip("0")) or 1


def _to_digits(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(abs(value)))) if value else 0.0


def _loose(qualifier: str) -> bool:
    return any(word in qualifier for word in _LOOSE)


def _allows(qualifier: str, value: float, other: float) -> bool:
    """Whether "about", "more than" … before a value leave room for the other."""
    if not value or (value > 0) != (other > 0):
        return False
    ratio = other / value
    return (
        (_loose(qualifier) and 0.85 <= ratio <= 1.15)
        or (any(q in qualifier for q in _ABOVE) and 1 <= ratio <= 1.15)
        or (any(q in qualifier for q in _BELOW) and 0.85 <= ratio <= 1)
    )


def _claim(statements: Statements, one: _Stated) -> Claim:
    low, *_, high = _bounds(one.figure)
    value: float | str = low if low == high else f"{low:.12g} to {high:.12g}"
    return Claim(one.document, statements.passage(one.index), one.figure.span, value)


def _about(statements: Statements, left: _Stated, right: _Stated) -> str:
    """What is counted, in the words of one of the two, or the unit."""
    for one in (left, right):
        if one.figure.of:
            return " ".join(statements.corpus.documents[one.document][one.figure.of].split())
    return left.figure.unit or ""
