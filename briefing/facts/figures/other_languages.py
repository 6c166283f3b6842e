"""Numbers in other languages than English: digits in the habit of the language, its scale words, units and currencies."""

from __future__ import annotations

import re

from briefing.facts.figures import units
from briefing.facts.figures.numbers import Number
from briefing.facts.figures.quantities import take_unit
from briefing.language.numerals import digits_value

_SCALES = {
    "tausend": 3, "millionen": 6, "million": 6, "mio": 6, "mio.": 6, "milliarden": 9, "milliarde": 9, "mrd": 9, "mrd.": 9, "billionen": 12,
    "mille": 3, "millions": 6, "milliards": 9, "milliard": 9, "mil": 3, "millones": 6, "millón": 6, "mila": 3, "milioni": 6,
    "milione": 6, "miliardi": 9, "miliardo": 9, "milhões": 6, "milhão": 6, "bilhões": 9, "bilhão": 9, "duizend": 3, "miljoen": 6,
    "miljard": 9, "miljoner": 6, "miljarder": 9, "millioner": 6, "milliarder": 9, "milionów": 6, "mln": 6, "mld": 9, "tys.": 3,
    "тысяч": 3, "тыс.": 3, "миллионов": 6, "млн": 6, "миллиардов": 9, "млрд": 9, "milyon": 6, "milyar": 9, "万": 4, "亿": 8, "億": 8,
}  # fmt: skip
_NUMBER = re.compile(
    rf"""(?P<digits>
      \d+(?:[.,'’\u00a0\u202f]\d{{3}})+(?:[.,]\d+)?(?!\d)                # 1.234,5
    | \d+(?:[.,]\d+)?                                                     # 12,5
    | \d{{1,3}}(?:[\ \u00a0\u202f]\d{{3}})+(?:,\d+)?(?!\d)                # 1 234,5
    )
    (?:[\s\u00a0\u202f]?(?P<scale>{"|".join(re.escape(w) for w in sorted(_SCALES, key=len, reverse=True))})(?!\w))?""",
    re.VERBOSE,
)
_SPACED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?")
_SIGN_BEHIND = re.compile(r"[\s\u00a0\u202f]?([€$£¥])")


def number_at(text: str, lower: str, at: int, low: int, language: str) -> Number | None:
    """The number whose first digit is at `at`, with its unit or currency; nothing before `low` is part of it."""
    match = _NUMBER.match(lower, at)
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
        value *= 10 ** _SCALES[scale]
    number = Number(at, stop, at, stop, value, kind="scaled" if scale else "digits")
    if sign := units.BEFORE.search(lower, max(low, at - 6), at):
        number.unit, number.start = units.currency(sign[0]), sign.start()
    elif unit := units.after(lower, stop):
        take_unit(text, lower, number, unit)
    if number.unit is None and (after := _SIGN_BEHIND.match(lower, stop)):
        number.unit, number.stop = units.currency(after[1]), after.end()
    return number
