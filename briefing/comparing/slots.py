"""Two sentences that are word for word alike but for one number: "shut for nine days", "shut for twelve days".

Where all else is the same, it need not be known what the number counts: a percentage, a duration, a price are set against
each other as they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import floor, log10

from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.model import Claim, DateKind, Span

LIKE = 0.5
"""Cosine of two sentences from which they are laid beside each other word by word."""
FEWEST = 5
"""Words that two sentences have in common at least, in the same order."""
_KEPT = 10_000
"""Sentences whose words are kept: what a sentence is compared with stands shortly before it."""
_WORD = re.compile(r"[$€£]?\d[\d,.]*\d|[$€£]?\d|[^\W\d_]+")
_CARDINALS = {word: float(value) for word, value in lexicon("en").numbers.cardinals.items()}
_VAGUE = frozenset(("one",))
"""A number that is as often a pronoun."""


@frozen
class _Word:
    """A word of a sentence in small letters, and where it stands in the document."""

    text: str
    span: Span

    @property
    def value(self) -> float | None:
        """The number that it is, if it is one."""
        return _value(self.text)


def _value(word: str) -> float | None:
    """The number that a word in small letters is, if it is one."""
    bare = word.lstrip("$€£").replace(",", "")
    if bare[:1].isdecimal():  # and no raised digit
        return float(bare) if bare.count(".") < 2 else None
    return None if word in _VAGUE else _CARDINALS.get(word)


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, what follows the number) of each two sentences that differ in one number alone."""
    indices = [index for index, heading in enumerate(statements.profile.heading) if not heading]
    of = statements.profile.document
    numbered = {index for index in indices if _has_number(statements, index)}

    @lru_cache(maxsize=_KEPT)
    def said(index: int) -> list[_Word]:
        return _words(statements, index)

    def wanted(left: int, right: int) -> bool:
        return left in numbered and right in numbered and statements.stories.one(of[left], of[right])

    for likeness, left, right in statements.neighbours(indices, least=LIKE, wanted=wanted):
        one, two = said(left), said(right)
        if found := _one_number(one, two):
            a, b = one[found[0]], two[found[0]]
            if not (_dated(statements, left, a) or _dated(statements, right, b)):
                about = " ".join(word.text for word in one[found[0] + 1 : found[0] + 2])
                yield likeness, _claim(statements, left, a), _claim(statements, right, b), about


def _has_number(statements: Statements, index: int) -> bool:
    said = statements.corpus.documents[statements.profile.document[index]][statements.span(index)]
    return any(_value(word) is not None for word in _WORD.findall(said.lower()))


def _words(statements: Statements, index: int) -> list[_Word]:
    document = statements.corpus.documents[statements.profile.document[index]]
    sentence = statements.span(index)
    found = _WORD.finditer(document.text, sentence.start, sentence.stop)
    return [_Word(word[0].lower(), Span(word.start(), word.end())) for word in found]


def _one_number(one: Sequence[_Word], two: Sequence[_Word]) -> tuple[int] | None:
    """The place of the one word in which two sentences differ, where it is a number in both and neither rounds the other."""
    if len(one) != len(two) or len(one) <= FEWEST:
        return None
    changed = [at for at, (left, right) in enumerate(zip(one, two, strict=True)) if left.text != right.text]
    if len(changed) != 1:
        return None
    (at,) = changed
    a, b = one[at].value, two[at].value
    return (at,) if a is not None and b is not None and a != b and not (_rounds(a, b) or _rounds(b, a)) else None


def _rounds(rough: float, exact: float) -> bool:
    """Whether one number is the other, rounded (half up) to the digits that it has."""
    if rough <= 0 or exact <= 0:
        return False
    unit = 10.0 ** floor(log10(rough))
    while rough % unit:
        unit /= 10
        if unit < 1:
            return False
    return unit > 1 and floor(exact / unit + 0.5) * unit == rough


def _dated(statements: Statements, index: int, word: _Word) -> bool:
    """Whether a word is part of a day, a year or a time of day, which are compared as such."""
    dates = statements.facts[statements.profile.document[index]].dates  # ascending, disjoint
    at = bisect_right(dates, word.span.start, key=lambda date: date.span.start) - 1
    return at >= 0 and dates[at].kind in (DateKind.DATE, DateKind.TIME) and word.span in dates[at].span


def _claim(statements: Statements, index: int, word: _Word) -> Claim:
    return Claim(statements.profile.document[index], statements.passage(index), word.span, word.value)
