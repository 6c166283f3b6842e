"""Two figures of a source → what a writer works out of them: sum, difference, share of a whole, growth; and whether that is what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import isclose

from briefing.agreement import units
from briefing.agreement.figures import Amount, Bound, is_rounded
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon

_PRECISE = 1e-9
_SHARE = 0.01
"""By how much a fraction of a whole may be off: "a third" of 12 of 37."""
_ROUNDED = 0.005
"""By how much a percentage may be off."""
_LOOSE = 0.03
"""By how much it may be off behind "about", and be beyond a bound: "more than 40 percent" of 43."""
_BEYOND = 0.1
_WAY = "→"
"""The sign of what went from the one to the other."""
_OFF = 0.01
"""By how much what is so many percent of an amount may be off: neither figure is told to the last digit."""
_STOP = re.compile(r"[.!?]\s")
_GROWTH = re.compile(
    rf"""
    ^[^.;,]{{0,20}} \b(to|from)\b [^.;,]{{0,12}}$
    | ^\ \|\ ()$                                                                             # two cells
    | ^\s(\()$
    | ^[^.;]{{0,40}} \b({any_of(lexicon("en").verifying.baselines, blank="[ ]")})\s (?:(?:a|an|the|some|about|around|only|just)\s)*$
    """,
    re.VERBOSE,
)
"""What stands between what there was and what there is: "from 4.5 billion to 5.4", two cells side by side, "5.4, compared with"."""
_WHOLE = re.compile(r"\s(?:out )?of (?:the |its |their )?(?:[a-z]+ )?$")
"""What stands between a part and its whole: "twelve of the 24"."""
_PART = re.compile(r"^[^.;\d]{0,40},\s(?:(?:only|just|about|at least|some)\s)?$")
"""What stands between a whole and its part: "240 boats, 90 of them old", where `_OF_THEM` follows."""
_INCLUDES = re.compile(r"^[^.;\d]{0,40}\b(?:includes?|including|of which|of whom)\s[^.;\d]{0,20}$")
"""What stands between a whole and a part of its unit: "102 boats, which includes 47 …"."""
_OF_THEM = re.compile(r"\s(?:of (?:them|which|whom|these)|in)\b")


class Kind(StrEnum):
    """What a result is measured in."""

    AMOUNT = "amount"
    SHARE = "share"
    GROWTH = "growth"
    PART = "part"
    """So many percent of an amount, which nobody tells to the last digit."""


@frozen
class Result:
    """What two figures give, the sign that shows how, and the unit of an amount."""

    sign: str
    value: float
    kind: Kind
    unit: str | None = None


@frozen
class Operands:
    """Two figures in the order of the text, what stands between and behind them, and whether few others stand with them."""

    left: Amount
    right: Amount
    between: str
    behind: str = ""
    alone: bool = False

    @property
    def of_one_unit(self) -> bool:
        """Whether both are measured alike, and not in percent: one of them may be a share of the other."""
        return self.left.unit == self.right.unit != "percent"


def results(pair: Operands) -> Iterator[Result]:
    """What two figures give.

    A quotient only of a part and its whole, a growth only of what went from the one to the other, a share of both only
    where few others stand with them.
    """
    left, right = pair.left.low, pair.right.low
    if pair.left.unit == pair.right.unit:
        unit = pair.left.unit
        yield Result("+", left + right, Kind.AMOUNT, unit)
        yield Result("−", abs(left - right), Kind.AMOUNT, "percentage points" if unit == "percent" else unit)
    if not left or not right:
        return
    yield from _parts(pair)
    if _WHOLE.search(pair.between):
        yield Result("/", left / right, Kind.SHARE)
    if _PART.search(pair.between) and _OF_THEM.match(pair.behind) and right <= left:
        yield Result("with", right / left, Kind.SHARE)
        yield Result("without", 1 - right / left, Kind.SHARE)
    if pair.of_one_unit:
        if way := _GROWTH.search(pair.between):
            before, after = (right, left) if way[1] == "from" or way[3] or way[4] else (left, right)
            yield Result(_WAY, abs(after / before - 1), Kind.GROWTH)
        if pair.alone:
            yield Result("of both with", left / (left + right), Kind.GROWTH)
            yield Result("beside", right / (left + right), Kind.GROWTH)


def _parts(pair: Operands) -> Iterator[Result]:
    """So many percent of an amount that stands in the same sentence; the share that a part has of the amount that includes it."""
    if pair.of_one_unit and _INCLUDES.search(pair.between) and pair.right.low < pair.left.low:
        yield Result("with", pair.right.low / pair.left.low, Kind.SHARE)
    for amount, part in ((pair.left, pair.right), (pair.right, pair.left)):
        if part.unit == "percent" != amount.unit and not _STOP.search(pair.between):
            yield Result("×", amount.low * part.low / 100, Kind.PART, amount.unit)


def of_three(amounts: Sequence[Amount]) -> Iterator[Result]:
    """What three figures of one unit give that stand together: their sum, and the share that each has of it."""
    units_ = {amount.unit for amount in amounts}
    if len(units_) == 1 and "percent" not in units_:
        total = sum(amount.low for amount in amounts)
        yield Result("+", total, Kind.AMOUNT, amounts[0].unit)
        if total:
            yield from (Result("of all with", amount.low / total, Kind.GROWTH) for amount in amounts)


def went(pair: Operands) -> bool:
    """Whether the one figure is what there was, and the other what there is."""
    return _GROWTH.search(pair.between) is not None


def share_of(part: Amount | None, whole: Amount | None) -> Result | None:
    """The share that an amount has of a larger one of its unit; None where they are none of one whole."""
    if part is None or whole is None or not (part.is_one and whole.is_one) or part.unit == "percent":
        return None
    held = part.unit == whole.unit and 0 < part.low < whole.low
    return Result("/", part.low / whole.low, Kind.SHARE) if held else None


def fits(said: Amount, result: Result) -> bool:
    """Whether what is said is a result, in its unit."""
    if result.kind is Kind.AMOUNT:
        return _is_amount(said, result)
    if result.kind is Kind.PART:
        of_one_kind = result.unit is None or units.alike(said.unit, result.unit)
        return of_one_kind and isclose(said.low, result.value, rel_tol=_OFF)
    share = said.low / 100 if said.unit == "percent" else said.low if said.low < 1 else -1.0
    if share < 0 or (result.kind is Kind.GROWTH and result.sign != _WAY and said.unit != "percent"):
        return False
    return _is_share(share, said.bound, result.value, _SHARE if result.kind is Kind.SHARE else _ROUNDED)


def _is_share(share: float, bound: Bound, value: float, off: float) -> bool:
    beyond = value - share if bound is Bound.LEAST else share - value
    if bound in (Bound.LEAST, Bound.MOST):
        return 0 <= beyond <= _BEYOND
    return abs(share - value) <= (_LOOSE if bound is Bound.ABOUT else off)


def _is_amount(said: Amount, result: Result) -> bool:
    value = result.value
    if value == 0 or not units.alike(said.unit, result.unit):
        return False
    if isclose(said.low, value, rel_tol=_PRECISE):
        return True
    if said.bound is Bound.LEAST:
        return 0 < value - said.low <= _BEYOND * value
    return said.bound is Bound.ABOUT and is_rounded(said.low, value, exact=False)
