"""Numbers in other languages than English: digits in the habit of the language, its scale words, units and currencies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefing.facts.figures import units
from briefing.facts.figures.numbers import Number
from briefing.facts.figures.quantities import take_unit
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import digits_value
from briefing.language.patterns import deferred
from briefing.language.scripts import ends_words, has_capitals

_SPACE = r"[\s\u00a0\u202f]"
_DIGITS = r"""(?:
      \d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)                         # 1,23,456 (India)
    | \d+(?:[.,'’٬\u00a0\u202f]\d{3})+(?:[.,٫]\d+)?(?!\d)              # 1.234,5
    | \d+(?:[.,٫]\d+)?                                                 # 12,5
    )"""
_SPACED = r"\d{1,3}(?:[\ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?"  # 1 234,5
_SUFFIXED = frozenset({"tr", "fi", "hu", "et", "eu", "az", "kk"})
"""Languages that write case endings on a scale word ("3,2 milyondan")."""
_LINKED = frozenset({"ro"})
"""Languages that put a word between a number and what it counts ("92 *de* milioane")."""
_ELIDED = re.compile(r"[ \u00a0\u202f]d['’](?=[^\W\d_])")
_LETTERS = {"k": 3, "m": 6, "md": 9, "mds": 9, "mrd": 9, "bn": 9}
"""Letters between digits and a sign of currency ("1 234,5 M€") → the power of ten."""
_THOUSAND = 3
_HUNDREDS = deferred(r"[1-9]\d\d")
"""What goes on behind a word for thousand ("3 bin 200 kişi")."""
_LONGEST_LEAD = 10
"""Characters of a word for "per cent" before a number."""
_SIGN_BEHIND = deferred(r"[\s\u00a0\u202f]?([€$£¥₺₽₴₹₩])(?![\s\u00a0\u202f]?\d)")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Digits with a scale word of `language`, or letters before a sign of currency, behind them."""
    scales = any_of(lexicon(language).numbers.scales)
    ending = r"(?P<ending>['’]?[^\W\d_]{1,6})?" if language in _SUFFIXED else "(?P<ending>)"
    edge = r"(?!\w)" if ends_words(language) else ""
    linked = rf"(?:de{_SPACE})?" if language in _LINKED else ""
    return re.compile(
        rf"""
        (?P<digits>{_SPACED}|{_DIGITS})
        (?:{_SPACE}?(?: {linked}(?P<scale>{scales}){ending}{edge}        # "3,5 Millionen"
                      | (?P<letters>{any_of(_LETTERS)})(?=[€$£]) ))?     # "1 234,5 M€"
        """,
        re.VERBOSE,
    )


def _with_smaller(lower: str, stop: int, value: float, power: int, language: str, digits: str) -> tuple[float, int]:
    """A scaled number with the smaller ones behind it ("18억 6,000만", "3 करोड़ 20 लाख"), and where they end."""
    scales = lexicon(language).numbers.scales
    blanks = re.compile(_SPACE if ends_words(language) else f"{_SPACE}?")
    while blank := blanks.match(lower, stop):
        match = _pattern(language).match(lower, blank.end())
        joined = not blank[0]  # "1만4500"
        if match is None:
            break
        unscaled = 0 if joined or (power == _THOUSAND and _HUNDREDS.fullmatch(match["digits"])) else power
        if (smaller := int(scales[match["scale"]]) if match["scale"] else unscaled) >= power:
            break
        more, power = digits_value(match["digits"], digits), smaller
        if more is None:
            break
        value, stop = value + more * 10**power, match.end() - len(match["ending"] or "")
    return value, stop


def _with_larger(lower: str, stop: int, value: float, power: int, language: str, digits: str) -> tuple[float, int, int]:
    """Thousands of a scale that stands behind the hundreds ("1천830억"), where they end, and the scale; Korean writes so."""
    match = _pattern(language).match(lower, stop) if power == _THOUSAND and not ends_words(language) else None
    if match is None or not match["scale"]:
        return value, stop, power
    larger, more = int(lexicon(language).numbers.scales[match["scale"]]), digits_value(match["digits"], digits)
    if larger <= power or more is None or more >= 10**_THOUSAND:
        return value, stop, power
    return (value + more) * 10**larger, match.end(), larger


@cache
def _currency(language: str) -> re.Pattern[str]:
    """A currency with whatever particle behind it ("12만원을")."""
    return re.compile(rf"{_SPACE}?(?P<unit>{any_of(lexicon(language).numbers.currencies)})")


@cache
def _percent_before(language: str) -> re.Pattern[str]:
    """The words for "per cent" that stand before their number, at its edge."""
    return re.compile(rf"{any_of(lexicon(language).numbers.percent_before)}{_SPACE}?$")


@cache
def _units(language: str) -> Mapping[str, str]:
    """The units that are written in `language`: symbols and English words, and its own words for shares."""
    numbers = lexicon(language).numbers
    return {**units.TABLE, **numbers.rates, **numbers.currencies}


def _behind_elision(lower: str, at: int) -> int:
    """Where the word begins that a French "d'" joins to a number ("3,5 millions *d'*euros"); `at` where none does."""
    elided = _ELIDED.match(lower, at)
    return elided.end() if elided else at


def number_at(text: str, lower: str, at: int, low: int, language: str, *, digits: str) -> Number | None:
    """The number whose first digit is at `at`, with its unit or currency; nothing before `low` is part of it.

    `digits` is a language in whose habit its digits are written.
    """
    match = _pattern(language).match(lower, at)
    if match is None:
        return None
    stop, scale = match.end() - len(match["ending"] or ""), match["scale"]
    value = digits_value(match["digits"], digits)
    if value is None:
        return None
    power = lexicon(language).numbers.scales[scale] if scale else _LETTERS.get(match["letters"] or "")
    if power:
        value = round(value * 10 ** int(power), 6)
        value, stop, power = _with_larger(lower, stop, value, int(power), language, digits)
        value, stop = _with_smaller(lower, stop, value, int(power), language, digits)
    number = Number(at, stop, at, stop, value, kind="scaled" if power else "digits")
    if percent := _percent_before(language).search(lower, max(low, at - _LONGEST_LEAD), at):
        number.unit, number.start = "percent", percent.start()
    elif sign := units.BEFORE.search(lower, max(low, at - 6), at):
        number.unit, number.start = units.currency(sign[0]), sign.start()
    elif unit := units.after(lower, _behind_elision(lower, stop), _units(language)):
        take_unit(text, lower, number, unit)
    if number.unit is None:
        _take_currency(lower, number, stop, language)
    return number


def _take_currency(lower: str, number: Number, stop: int, language: str) -> None:
    """A currency with a particle behind it, or its sign, behind a number that has no unit yet."""
    if not has_capitals(language) and (joined := _currency(language).match(lower, stop)):
        number.unit, number.stop = lexicon(language).numbers.currencies[joined["unit"]], joined.end()
    elif after := _SIGN_BEHIND.match(lower, stop):
        number.unit, number.stop = units.currency(after[1]), after.end()
