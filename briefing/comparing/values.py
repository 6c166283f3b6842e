"""Whether two figures can both be right: their values, ranges, roundings and qualifiers."""

from __future__ import annotations

from math import floor, isclose, log10

from briefing.model import Figure

_LOOSE = ("about", "around", "nearly", "almost", "some", "approximately", "roughly", "estimated", "close", "up to", "as many", "as much")  # fmt: skip
_ABOVE = ("more", "over", "at least", "above", "exceed", "upward", "plus", "no less", "no fewer")
SCORE = "score"
"""The unit of two numbers set against each other, votes or goals, in the facts."""
_ROUND = 10
_DOZEN = 12
"""More than a dozen may be any number up to two dozen."""
_BELOW = ("less", "under", "fewer", "below", "at most", "up to", "as many", "as much", "no more", "maximum")


def agree(left: Figure, said: str, right: Figure, also: str) -> bool:
    """Whether two figures can both be right: equal, one inside the other's range, or rounded or bounded so."""
    a, b = bounds(left), bounds(right)
    if left.unit == right.unit == SCORE and len({*a}) == len({*b}) == 2:
        return a == b
    if a[0] <= b[1] and b[0] <= a[1]:
        return True
    if len({*a, *b}) == 2 and _rounded(a[0], b[0]):
        return True
    if said and said == also and not _loose(said):
        return False  # "at least 60" and "at least 75" are two statements
    return _allows(said, a[0], b[0]) or _allows(also, b[0], a[0])


def bounds(figure: Figure) -> tuple[float, ...]:
    """The least and the greatest value that a figure gives; empty where it gives none."""
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


def _next(value: float) -> float:
    """Up to where "more than" a round number may reach: 30 for 20, 4,000 for 3,000, two dozen for a dozen; no farther for 17."""
    if value == _DOZEN:
        return 2.0 * _DOZEN
    return value + 10.0 ** floor(log10(abs(value))) if _digits(value) == 1 and value >= _ROUND else value


def _loose(qualifier: str) -> bool:
    return any(word in qualifier for word in _LOOSE)


def _allows(qualifier: str, value: float, other: float) -> bool:
    """Whether "about", "more than" … before a value leave room for the other."""
    if not value or (value > 0) != (other > 0):
        return False
    ratio = other / value
    return (
        (_loose(qualifier) and 0.85 <= ratio <= 1.15)
        or (any(q in qualifier for q in _ABOVE) and value <= other <= max(value * 1.15, _next(value)))
        or (any(q in qualifier for q in _BELOW) and 0.85 <= ratio <= 1)
    )
