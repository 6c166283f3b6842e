"""A number and the text around it → a quantity: its currency, minus sign, scale letters ("5m") and unit are added to it."""

from __future__ import annotations

import re

from briefing.facts.figures import units
from briefing.facts.figures.numbers import SCALE_LETTERS, SURE_LETTERS, Number
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.numerals import words_value
from briefing.language.patterns import deferred
from briefing.language.rules import Rule, Rules

_OF_ONE = deferred(r"\s(?:of\s)?an?(?=\s)")
_CENTS = deferred(r"\sand\s(?P<count>\d+|[a-z]+(?:[\s-][a-z]+)?)\scents\b")
_AGE = deferred(r"[\s-]years?[\s-](?:olds?|of[\s-]age)\b")
_TIMES = deferred(rf"\s?times(?=\s{any_of(COUNTING.times_as)}\b|[.,;])|[\s-]?fold\b")
_MONEY = any_of(COUNTING.money, blank=r"\s")
_OF_MONEY = deferred(rf"(?:\sof)?\s(?P<unit>{_MONEY})\b")
_DOLLARS = deferred(r"\s(?:u\.?s\.?\s)?dollars\b")
_STERLING = deferred(r"\s(?:sterling|an?\s(?:year|month|week|hour|head)|each)\b")
_NAMES_TOO = ("rand", "franc", "mark", "real")
_CAPITAL_BEHIND = deferred(r"\s[A-Z][a-z]")
_SUM = deferred(rf"\b{any_of(COUNTING.before_pounds)}\b[^.;,:\n]{{0,40}}$")
_OF_A_THING = deferred(r"\s(?:of\s(?!debts?\b|fines?\b|pay\b|tax)|(?:heavier|lighter|in\sweight)\b)")
_NOT_UNITS = frozenset(["and/or", "his/her", "he/she", "n/a", "w/o", "km/h", "kmh"])
_COMPOUND = deferred(r"\s([A-Za-zµ°]{1,4}/[A-Za-zµ]{1,5}\d?)(?![\w/])")
_INCHES = deferred(r",?\s(?:and\s)?(\d|1[01])[\s-]inch(?:es)?\b")
_COUNTED = deferred(r"\s[a-z-]{3,}[^s\W]s\b|\s(?:people|men|women|children)\b")


def add_unit(text: str, lower: str, number: Number, low: int) -> None:
    """Adds the currency before, the minus sign, the scale letters, and the unit after; nothing before `low` is taken."""
    if sign := units.BEFORE.search(lower, max(low, number.start - 6), number.start):
        number.unit, number.start = units.currency(sign[0]), sign.start()
    _add_minus(lower, number, low)
    if number.letters:
        _add_scale(lower, number)
    if number.vague:
        _add_money(lower, number)
    elif not _add_age_or_times(lower, number):
        _add_measure(text, lower, number)
        if number.kind == "fraction" and number.unit is None:
            _add_one_unit(lower, number)


def _add_one_unit(lower: str, number: Number) -> None:
    """Takes the unit that a fraction is of: "half a percentage point", "a third of a mile"."""
    of = _OF_ONE.match(lower, number.stop)
    unit = units.after(lower, of.end()) if of else None
    if unit is not None and unit.word not in units.CASED:
        number.unit, number.stop = unit.symbol, unit.stop


def _add_minus(lower: str, number: Number, low: int) -> None:
    at = number.start - 1
    if at < low or not number.value or lower[at : at + 1] not in ("-", "−"):
        return
    if not at or lower[at - 1] in " (\n[":
        number.start, number.value = at, -number.value


def _add_scale(lower: str, number: Number) -> None:
    """Takes the letters behind digits as a scale where it is sure that they are one: "$5m", "5bn", "5m people"."""
    tight = number.letters == "mc"
    if number.unit or tight or number.letters in SURE_LETTERS or _counted_after(lower, number.letters_stop):
        if number.value is not None:
            number.value *= SCALE_LETTERS["m" if tight else number.letters]
        number.stop = number.core_stop = number.letters_stop
    number.kind = "digits" if number.stop == number.core_stop and lower[number.stop - 1].isdigit() else "scaled"
    number.letters = ""


def _add_money(lower: str, number: Number) -> None:
    if money := _OF_MONEY.match(lower, number.stop):
        number.unit, number.stop = units.TABLE[re.sub(r"\s", " ", money["unit"])], money.end()


def _add_age_or_times(lower: str, number: Number) -> bool:
    if age := _AGE.match(lower, number.stop):
        number.unit, number.stop = "years", age.end()
        number.hyphenated = "-" in age[0] or not age[0].endswith("s")
        return True
    if times := _TIMES.match(lower, number.stop):
        number.unit, number.stop = "times", times.end()
        return True
    return False


def _add_inches(lower: str, number: Number) -> None:
    """Takes the inches behind feet: "5 feet 10 inches"."""
    if number.unit == "ft" and number.value is not None and (behind := _INCHES.match(lower, number.stop)):
        number.value, number.stop = round(number.value + int(behind[1]) / 12, 2), behind.end()


def _add_measure(text: str, lower: str, number: Number) -> None:
    if number.unit is not None:
        if dollars := _DOLLARS.match(lower, number.stop):  # "$5 million dollars"
            number.stop = dollars.end()
        return
    compound = _COMPOUND.match(text, number.stop)
    if compound and compound[1].lower() not in _NOT_UNITS:
        number.unit, number.stop = compound[1], compound.end()
    elif unit := units.after(lower, number.stop):
        take_unit(text, lower, number, unit)
        _add_inches(lower, number)


class _Reading:
    """A unit that was read behind a number."""

    __slots__ = ("lower", "number", "text", "unit", "written")

    def __init__(self, text: str, lower: str, number: Number, unit: units.Unit) -> None:
        self.text, self.lower, self.number, self.unit = text, lower, number, unit
        self.written = text[unit.start : unit.stop]


_UnitRule = Rule[_Reading, str | None]
UNITS: Rules[_Reading, str | None] = Rules(
    (
        _UnitRule(
            "a letter in the wrong case",
            lambda case: case.unit.word in units.CASED and case.written != case.unit.symbol.removeprefix("°"),
            None,
            (("He took 5 G of it.", "5"), ("He ran 5 M there.", "5")),
        ),
        _UnitRule(
            "degrees Celsius apart from the digits",
            lambda case: case.unit.word == "c" and case.unit.start != case.number.stop,
            None,
            (("He took 5 C of it.", "5"), ("They took it 12 C of it.", "12")),
        ),
        _UnitRule(
            "a letter behind words, or before what is counted",
            lambda case: (
                case.unit.word in ("m", "g", "l", "t")
                and (
                    case.number.kind not in (("digits", "scaled") if case.unit.word == "t" else ("digits",))
                    or _counted_after(case.lower, case.unit.stop)
                )
            ),
            None,
            (("They sold 4 g strings there.", "4"), ("They sold three g strings.", "3")),
        ),
        _UnitRule(
            "a first name that is written like a currency",
            lambda case: (
                case.unit.word in _NAMES_TOO
                and case.written.istitle()
                and _CAPITAL_BEHIND.match(case.text, case.unit.stop)
            ),
            None,
            (("They ranked 8 Rand Orle behind them.", "8"), ("There were 40 Franc Mirn books.", "40")),
        ),
        _UnitRule(
            "pounds that are money",
            lambda case: case.unit.word.startswith("pound") and _are_money(case),
            "GBP",
            (
                ("It cost 3 million pounds.", "3e+06 GBP"),
                ("They paid 40 pounds a week.", "40 GBP"),
                ("The hall sold for 450,000 pounds.", "450000 GBP"),
            ),
        ),
        _UnitRule(
            "points by the million",
            lambda case: case.unit.symbol == "points" and case.number.kind == "scaled",
            None,
            (("She won 3 million points.", "3e+06"), ("They took 2 million points.", "2e+06")),
        ),
    ),
    "",
)
"""A unit behind a number → the symbol of another one, None where the word is no unit here, "" where it is what it says."""


def _are_money(case: _Reading) -> bool:
    """Whether pounds are a sum: by the million, by the week, or behind what is told of money and not of a thing."""
    if case.number.kind == "scaled" or _STERLING.match(case.lower, case.unit.stop):
        return True
    told = _SUM.search(case.lower, max(0, case.number.start - 60), case.number.start)
    return told is not None and _OF_A_THING.match(case.lower, case.unit.stop) is None


def take_unit(text: str, lower: str, number: Number, unit: units.Unit) -> None:
    """Takes a unit, unless it is a word of its own here ("5 m" of millions, "6 pounds" of money)."""
    other = UNITS.verdict(_Reading(text, lower, number, unit))
    if other is None:
        return
    if lower[number.stop] == "-" and unit.word in COUNTING.singular_units:
        number.hyphenated = True
    number.unit, number.stop = other or unit.symbol, unit.stop
    if number.unit == "USD" and number.value is not None and (cents := _CENTS.match(lower, number.stop)):
        number.value += (words_value(cents["count"]) or 0) / 100
        number.stop = cents.end()


def _counted_after(lower: str, at: int) -> bool:
    """Whether a plural noun stands at `at`, so that the letter before it is a scale and no unit ("5m people")."""
    return _COUNTED.match(lower, at) is not None
