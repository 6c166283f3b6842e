"""Numbers in Chinese and Japanese text: digits with the scale characters 万 and 亿, mixed forms, and shares.

12億3450万 is 1,234,500,000; 14亿元 has its currency behind it; 百分之八 is eight percent. Characters stand side by side, so
nothing is asked of what stands before or behind.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.figures import units
from briefing.facts.figures.numbers import Number
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import digits_value
from briefing.language.patterns import deferred

_DIGITS = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?"
_NUMERALS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_THOUSANDS = "(?:千(?![米克瓦卡]))"
"""Thousands behind digits ("8千万"), where they are no kilometre's or kilogram's."""
_SHARE = "百分之"
_WRITTEN = f"[{''.join(_NUMERALS)}{''.join(_POWERS)}]"
TRIGGER = deferred(
    rf"""
      [0-9０-９]
    | {_SHARE}(?=[0-9０-９]|{_WRITTEN})                                                       # a share of a hundred
    | (?<!{_WRITTEN}){_WRITTEN}{{1,7}}(?=[万萬亿億])                                          # written out, with a scale word
    | (?<!{_WRITTEN})[一二三四五六七八九两](?=割(?![引合り])|成[，。、；）的以左上多])         # tenths
    """,
    re.VERBOSE,
)
"""Whatever a figure hangs on."""
_TENTHS = re.compile(r"割(?![引合り])|成(?=[，。、；）的以左上多\s]|$)")
"""Signs for tenths of a whole ("3割", "四成")."""
_PERCENT = re.compile(r"[%％]|パーセント")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Numbers one behind the other, each with a scale but the last."""
    scales = any_of(scale for scale in lexicon(language).numbers.scales if scale not in _POWERS)
    return re.compile(rf"({_DIGITS}{_THOUSANDS}?|{_WRITTEN}{{1,7}})({scales})?")


@cache
def _currencies(language: str) -> re.Pattern[str]:
    return re.compile(any_of(lexicon(language).numbers.currencies))


def number_at(lower: str, at: int, low: int, language: str) -> Number | None:
    """The number at `at`, with its unit or currency; nothing before `low` is part of it."""
    share = lower.startswith(_SHARE, at)
    start = at + len(_SHARE) if share else at
    value, stop, scaled = _value(lower, start, language)
    if value is None:
        return None
    number = Number(at, stop, at, stop, value, kind="scaled" if scaled else "digits")
    if share:
        number.unit = "percent"
    elif tenths := _TENTHS.match(lower, stop):
        number.value, number.unit, number.stop = value * 10, "percent", tenths.end()
    elif percent := _PERCENT.match(lower, stop):
        number.unit, number.stop = "percent", percent.end()
    elif sign := units.BEFORE.search(lower, max(low, at - 6), at):
        number.unit, number.start = units.currency(sign[0]), sign.start()
    elif currency := _currencies(language).match(lower, stop):
        number.unit, number.stop = lexicon(language).numbers.currencies[currency[0]], currency.end()
    return number


def _value(lower: str, at: int, language: str) -> tuple[float | None, int, bool]:
    """The value of the digits, numerals and scales from `at`, where they end, and whether a scale stands among them."""
    total, scaled, last = 0.0, False, float("inf")
    stop = at
    while match := _pattern(language).match(lower, stop):
        digits, scale = match[1], match[2]
        value = _of_digits(digits) if digits[0] not in _ORDINARY else _written(digits)
        power = 10.0 ** int(lexicon(language).numbers.scales[scale]) if scale else 1.0
        if value is None or power >= last:
            break
        total, stop, last = round(total + value * power, 6), match.end(), power
        scaled = scaled or bool(scale) or digits[-1] == "千"
        if not scale:
            break
    return (total, stop, scaled) if stop > at else (None, at, False)


_ORDINARY = frozenset((*_NUMERALS, *_POWERS))


def _of_digits(digits: str) -> float | None:
    plain = digits.removesuffix("千")
    value = digits_value(plain.replace("，", ",").replace("．", "."), "en")
    return value if value is None or plain == digits else value * 1000


def _written(numerals: str) -> float:
    """The value of Chinese numerals below ten thousand: 二百五十 is 250."""
    total, digit = 0, 0
    for character in numerals:
        if character in _POWERS:
            total += (digit or 1) * _POWERS[character]
            digit = 0
        else:
            digit = _NUMERALS[character]
    return float(total + digit)
