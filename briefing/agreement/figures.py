"""Two figures → whether both can be right, and whether one bears the other out: by value, unit, rounding and bounds.

A figure is read as an `Amount`: the least and the greatest value that it gives, its unit, and what its qualifier makes of
it. `compare` is of equals (two reports of one thing), `bears_out` of a copy and its source, of which more is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cache
from math import floor, isclose, log10, prod

from briefing.agreement import units
from briefing.agreement.verdicts import Agreement, Verdict
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.model import Figure, Span

SCORE = "score"
"""The unit of two numbers set against each other, votes or goals, in the facts."""
ROUNDED, WITHIN, CONVERTED, BOUNDED, SHARE = "rounded", "within a range", "converted", "within a bound", "as a share"
ANOTHER_UNIT, ANOTHER_NUMBER = "another unit", "another number"
_LOOSE = 0.15
"""Share of a value by which "about" and bounds of two independent reports leave room for another."""
_ROUGHLY = 0.1
"""Share of a value by which "about" alone leaves room for another: 3,500 is not said for 4,000."""
_NEAR = 0.05
"""Share of a value by which a copy may differ from its source, where the copy has fewer digits."""
_CLOSE = 0.02
"""Share by which a rounded value without a qualifier may differ from what it is rounded from."""
_COUNTS = 1000
"""Whole numbers below are counts: without a qualifier 210 is no rounded 212."""
_POINTS = 1.0
"""Percent by which a fraction in words may differ from a share in figures: two in three is 66.4 percent."""
_ABOUT_POINTS = 4.0
"""The same behind "nearly" or "about": 46 percent is nearly half."""
_BEYOND = 10.0
"""Percent by which a share may be beyond a fraction that bounds it: 54 percent is "more than half"."""
_SMALL = 100
"""Whole numbers below which two reports round nothing: 17 and 20 are two counts."""
_ROUND = 10
_DOZEN = 12
"""More than a dozen may be any number up to two dozen."""
_VAGUE = (2, 100)
"""How many times its unit a vague count is at the least and at the most: "hundreds" may be 200 or 9,000."""


class Bound(StrEnum):
    """What a qualifier makes of a number."""

    EXACT = ""
    ABOUT = "about"
    LEAST = "at least"
    MOST = "at most"
    ONLY = "only"
    """The word ("only") calls the number small and leaves its value as it is."""


_BOUNDING = frozenset((Bound.LEAST, Bound.MOST))


@frozen
class Amount:
    """What a figure says: `low` and `high` are one value unless it is a range, or `vague` ("dozens")."""

    low: float
    high: float
    unit: str | None = None
    bound: Bound = Bound.EXACT
    said: str = ""
    """The qualifier in its words, in lower case."""
    vague: bool = False

    @property
    def is_one(self) -> bool:
        """Whether it gives one value."""
        return self.low == self.high


def read(figure: Figure, text: str, *, language: str = "en") -> Amount | None:
    """What a figure of `text` says; None where it gives no value, not even a vague one."""
    said = text[figure.qualifier.start : figure.qualifier.stop].lower() if figure.qualifier else ""
    ends = bounds(figure)
    if ends:
        return Amount(ends[0], ends[1], figure.unit, bound(said, language), said)
    if vague := _vague(text[figure.span.start : figure.span.stop], language):
        return Amount(*vague, figure.unit, bound(said, language), said, vague=True)
    return None


def plain(amount: Amount) -> Amount:
    """The amount without its wording: equal for figures that say the same ("over 300", "more than 300")."""
    return replace(amount, said="", bound=Bound.EXACT if amount.bound is Bound.ONLY else amount.bound)


def bounds(figure: Figure) -> tuple[float, ...]:
    """The least and the greatest value that a figure gives; empty where it gives none."""
    if figure.value is not None:
        return (figure.value, figure.value)
    if figure.low is not None and figure.high is not None:
        return (min(figure.low, figure.high), max(figure.low, figure.high))
    return ()


def bound(said: str, language: str = "en") -> Bound:
    """What a qualifier makes of its number; adverbs before it ("just over", "only about") change nothing."""
    known, adverbs = _bounds(language)
    words = said.lower().replace("-", " ").split()
    while words:
        if found := known.get(" ".join(words)):
            return found
        if len(words) == 1 or words[0] not in adverbs:
            break
        words = words[1:]
    return Bound.ABOUT if words else Bound.EXACT


def whole(figure: Figure) -> Span:
    """The figure with its qualifier, where that stands beside it."""
    start, stop = figure.span.start, figure.span.stop
    if figure.qualifier:
        start, stop = min(start, figure.qualifier.start), max(stop, figure.qualifier.stop)
    return Span(start, stop)


def compare(one: Amount, other: Amount) -> Agreement:
    """Whether two figures of one unit, told independently of each other, can both be right."""
    return next((verdict for applies, verdict in _TWO_REPORTS if applies(one, other)), _ANOTHER_NUMBER)


def bears_out(said: Amount, stands: Amount) -> Agreement:
    """Whether what a source says (`stands`) bears out what is `said` of it; qualifiers of one value are no matter here.

    The same value in any form · rounded to fewer digits · within the range or the vague count said · above what "more than"
    says, up to the next round number · converted. A source's "more than 50" bears out no other bound.
    """
    if _is_share(said) and _is_share(stands) and said.unit != stands.unit:
        return _as_share(said, stands)
    factor = 1.0 if units.alike(said.unit, stands.unit) else units.factor(stands.unit, said.unit)
    if factor is None:
        return Agreement(Verdict.DIFFERENT, ANOTHER_UNIT)
    copied = replace(stands, low=stands.low * factor, high=stands.high * factor, unit=said.unit)
    found = next((verdict for applies, verdict in _COPY_AND_SOURCE if applies(said, copied)), _ANOTHER_NUMBER)
    if factor != 1 and found.reason in ("", ROUNDED):
        return Agreement(Verdict.COMPATIBLE, CONVERTED)
    return found


def is_rounded(said: float, stands: float, *, exact: bool) -> bool:
    """Whether a value is another one with fewer digits that count; `exact`: no word says that it is only about so."""
    if not said or not stands or _digits(said) >= _digits(stands):
        return False
    if not exact:
        larger = max(abs(said), abs(stands))  # "nearly 2 million" for 1.9: its twentieth is one of what is said
        return abs(said - stands) <= _NEAR * larger * (1 + 1e-9)
    count = stands == floor(stands) and abs(stands) < _COUNTS
    off = abs(said - stands) / abs(stands)
    return off <= _CLOSE and not count and isclose(_to_digits(stands, _digits(said)), said, rel_tol=1e-9)


def keeps_bound(said: Bound, stands: Bound) -> bool:
    """Whether a copy says of its number what the source says of it; "only" and "just" may be left out."""
    return stands in (Bound.EXACT, Bound.ONLY) or said is stands


# --- values -------------------------------------------------------------------------------------------------------


_Condition = Callable[[Amount, Amount], bool]
_ANOTHER_NUMBER = Agreement(Verdict.DIFFERENT, ANOTHER_NUMBER)


def _equal(one: Amount, other: Amount) -> bool:
    return (one.low, one.high, one.vague) == (other.low, other.high, other.vague)


def _two_scores(one: Amount, other: Amount) -> bool:
    """Whether two scores are not the same: 3 to 1 is no range that 2 to 1 might lie in."""
    scores = one.unit == other.unit == SCORE and not one.is_one and not other.is_one
    return scores and not _equal(one, other)


def _overlapping(one: Amount, other: Amount) -> bool:
    return one.low <= other.high and other.low <= one.high


def _both_rounded(one: Amount, other: Amount) -> bool:
    near = isclose(one.low, other.low, rel_tol=_ROUGHLY)
    return one.is_one and other.is_one and near and _rounded(one.low, other.low)


def _one_bound(one: Amount, other: Amount) -> bool:
    """Whether both have the same bound: "at least 60" and "at least 75" are two statements."""
    return bool(one.said) and one.said == other.said and one.bound is not Bound.ABOUT


def _either_allows(one: Amount, other: Amount) -> bool:
    return _allows(one, other.low) or _allows(other, one.low)


_TWO_REPORTS: tuple[tuple[_Condition, Agreement], ...] = (
    (_two_scores, _ANOTHER_NUMBER),
    (_equal, Agreement(Verdict.SAME)),
    (_overlapping, Agreement(Verdict.COMPATIBLE, WITHIN)),
    (_both_rounded, Agreement(Verdict.COMPATIBLE, ROUNDED)),
    (_one_bound, _ANOTHER_NUMBER),
    (_either_allows, Agreement(Verdict.COMPATIBLE, BOUNDED)),
)
"""Rules for the figures of two independent reports: the first condition that applies decides; where none does, the numbers differ."""


def _holds(said: Amount, stands: Amount) -> bool:
    """Whether a range or a vague count holds the source's value; a score is no range."""
    return not said.is_one and said.unit != SCORE and stands.is_one and said.low <= stands.low <= said.high


def _is_end(said: Amount, stands: Amount) -> bool:
    """Whether a value is an end of the source's range: "up to 40" of "30 to 40"."""
    return said.is_one and not stands.is_one and not stands.vague and said.low in (stands.low, stands.high)


def _rounds(said: Amount, stands: Amount) -> bool:
    free = said.bound not in _BOUNDING or said.bound is stands.bound
    return (
        said.is_one and stands.is_one and free and is_rounded(said.low, stands.low, exact=said.bound is not Bound.ABOUT)
    )


def _bounds_it(said: Amount, stands: Amount) -> bool:
    open_ = said.bound in _BOUNDING and stands.bound not in _BOUNDING
    one = said.is_one and stands.is_one and _allows(said, stands.low)
    return one and (open_ or (said.bound is stands.bound and is_rounded(said.low, stands.low, exact=False)))


_COPY_AND_SOURCE: tuple[tuple[_Condition, Agreement], ...] = (
    (_equal, Agreement(Verdict.SAME)),
    (_holds, Agreement(Verdict.COMPATIBLE, WITHIN)),
    (_is_end, Agreement(Verdict.COMPATIBLE, WITHIN)),
    (_rounds, Agreement(Verdict.COMPATIBLE, ROUNDED)),
    (_bounds_it, Agreement(Verdict.COMPATIBLE, BOUNDED)),
)
"""Rules for the figures of a copy and its source: the first condition that applies decides; where none does, the numbers differ."""


def _as_share(said: Amount, stands: Amount) -> Agreement:
    """The agreement of a fraction in words and a share in figures, either way."""
    off = _percent(stands) - _percent(said)
    beyond = off if said.bound is Bound.LEAST else -off if said.bound is Bound.MOST else -1.0
    near = abs(off) <= (_POINTS if said.bound is Bound.EXACT else _ABOUT_POINTS) or 0 < beyond < _BEYOND
    return Agreement(Verdict.COMPATIBLE, SHARE) if near else _ANOTHER_NUMBER


def _is_share(amount: Amount) -> bool:
    fraction = amount.unit is None and 0 < amount.low < 1
    return amount.is_one and (fraction or amount.unit in ("ratio", "percent"))


def _percent(amount: Amount) -> float:
    return amount.low if amount.unit == "percent" else 100 * amount.low


def _rounded(a: float, b: float) -> bool:
    """Whether one value is the other, rounded: 973,000 and 972,814, 13 and 13.2; 17 and 20 are two counts."""
    if min(abs(a), abs(b)) < _SMALL and a == floor(a) and b == floor(b):
        return False
    return any(isclose(_to_digits(x, _digits(y)), y, rel_tol=1e-9) for x, y in ((a, b), (b, a)))


def _allows(amount: Amount, other: float) -> bool:
    """Whether "about", "more than" … before a value leave room for another."""
    value = amount.low
    if not value or (value > 0) != (other > 0):
        return False
    ratio = other / value
    if amount.bound is Bound.ABOUT:
        return 1 - _ROUGHLY <= ratio <= 1 + _ROUGHLY
    if amount.bound is Bound.LEAST:
        return value <= other <= max(value * (1 + _LOOSE), _next(value))
    return amount.bound is Bound.MOST and 1 - _LOOSE <= ratio <= 1


def _next(value: float) -> float:
    """Up to where "more than" a round number may reach: 30 for 20, 4,000 for 3,000; no farther for 17."""
    if value == _DOZEN:
        return 2.0 * _DOZEN
    return value + 10.0 ** floor(log10(abs(value))) if _digits(value) == 1 and value >= _ROUND else value


def _digits(value: float) -> int:
    """Significant digits that a value is written with, trailing zeros left out."""
    return len(f"{value:.12g}".replace(".", "").replace("-", "").split("e")[0].strip("0")) or 1


def _to_digits(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(abs(value)))) if value else 0.0


# --- words --------------------------------------------------------------------------------------------------------


@cache
def _bounds(language: str) -> tuple[Mapping[str, Bound], frozenset[str]]:
    """Each qualifier → its effect, and the adverbs that may stand before one."""
    numbers = lexicon(language).numbers
    known = {
        phrase.replace("-", " "): effect
        for effect, phrases in (
            (Bound.ONLY, numbers.only), (Bound.ABOUT, numbers.about), (Bound.MOST, numbers.at_most), (Bound.LEAST, numbers.at_least),
        )
        for phrase in phrases
    }  # fmt: skip
    return known, numbers.qualifier_adverbs


def _vague(said: str, language: str) -> tuple[float, float] | None:
    """The least and the greatest value of a count in plural scale words: "hundreds of thousands", "dozens"."""
    numbers = lexicon(language).numbers
    words = said.lower().split()
    if not any(word in numbers.vague_scales for word in words):
        return None
    sizes = [size for word in words if (size := _size(word, language))]
    return (_VAGUE[0] * prod(sizes), _VAGUE[1] * prod(sizes)) if sizes else None


@cache
def _size(word: str, language: str) -> float:
    """The number that a vague scale word counts in, 0 for any other word."""
    numbers = lexicon(language).numbers
    if word in numbers.scales:
        return 10.0 ** int(numbers.scales[word])
    return float(_COUNTED_IN.get(word, 0)) if word in numbers.vague_scales else 0.0


_COUNTED_IN = {"tens": 10, "dozens": 12, "scores": 20}
