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

_SPACE = r"[\s\u00a0\u202f]"
_DIGITS = r"""(?:
      \d+(?:[.,'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)                # 1.234,5
    | \d+(?:[.,]\d+)?                                                  # 12,5
    | \d{1,3}(?:[\ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)                 # 1 234,5
    )"""
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?")
_SIGN_BEHIND = re.compile(r"[\s\u00a0\u202f]?([€$£¥])")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Digits with a scale word of `language` behind them."""
    scales = any_of(lexicon(language).numbers.scales)
    return re.compile(rf"(?P<digits>{_DIGITS})(?:{_SPACE}?(?P<scale>{scales})(?!\w))?", re.VERBOSE)


@cache
def _units(language: str) -> Mapping[str, str]:
    """The units that are written in `language`: symbols and English words, and its own words for shares."""
    return {**units.TABLE, **lexicon(language).numbers.rates}


def number_at(text: str, lower: str, at: int, low: int, language: str) -> Number | None:
    """The number whose first digit is at `at`, with its unit or currency; nothing before `low` is part of it."""
    match = _pattern(language).match(lower, at)
    if match is None:
        return None
    digits, stop, scale = match["digits"], match.end(), match["scale"]
    spaced = _SPACED.match(lower, at)
    if spaced and spaced.end() > match.end("digits"):
        digits, stop, scale = spaced[0], spaced.end(), None
    value = digits_value(digits, language)
    if value is None:
        return None
    if scale:
        value *= 10 ** int(lexicon(language).numbers.scales[scale])
    number = Number(at, stop, at, stop, value, kind="scaled" if scale else "digits")
    if sign := units.BEFORE.search(lower, max(low, at - 6), at):
        number.unit, number.start = units.currency(sign[0]), sign.start()
    elif unit := units.after(lower, stop, _units(language)):
        take_unit(text, lower, number, unit)
    if number.unit is None and (after := _SIGN_BEHIND.match(lower, stop)):
        number.unit, number.stop = units.currency(after[1]), after.end()
    return number
