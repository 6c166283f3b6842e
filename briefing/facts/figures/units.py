"""What stands beside a number ("%", "US$", "square feet", "kilometres") → its unit: ISO 4217 code, SI symbol, or word."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.facts.figures.words import COUNTING, NUMBERS
from briefing.frozen import frozen
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

SIGNS = NUMBERS.currency_signs
"""A sign or symbol of a currency in lower case → its ISO 4217 code."""


def _table() -> dict[str, str]:
    table = {}
    for said, symbol in {**NUMBERS.measures, **NUMBERS.rates}.items():
        table[said.replace("-", " ") if len(said) > 3 else said] = symbol
    for word, code in NUMBERS.currencies.items():
        table[word] = code
        table[f"{word}s"] = code
    return table


TABLE = _table()
CASED = COUNTING.cased_units
"""Units of a letter or two, which are taken only in the case that the symbol has ("5 m", but not "5 M")."""
_LETTERS = r"[^\W\d_]"
_NEXT = deferred(
    rf"""
    [\s-]?( % | ％ | ℃ | ℉ | °\s?[cf]?\b | °
        | {_LETTERS}+(?:/{_LETTERS}+|\.{_LETTERS}\.)?(?:[²³]|[23](?!\w))? )   # "km/h", "p.m.", "m²"
    (?:[\s-]({_LETTERS}+))?(?:[\s-]({_LETTERS}+))?                            # two words more
    """,
    re.VERBOSE,
)


@frozen
class Unit:
    """A unit that stands after a number: its symbol, the words for it, and where they stand."""

    symbol: str
    word: str
    start: int
    stop: int


def after(lower: str, at: int, table: Mapping[str, str] = TABLE) -> Unit | None:
    """The unit that follows a number which ends at `at`, in lower-cased text: up to three words."""
    match = _NEXT.match(lower, at)
    if match is None:
        return None
    for last in (3, 2, 1):
        if match[last] is None:
            continue
        word = " ".join(match.group(*range(1, last + 1))) if last > 1 else match[1].replace("° ", "°")
        symbol = table.get(word)
        stop = match.end(last)
        if symbol and not (lower[stop : stop + 1].isalnum() and lower[stop - 1].isalpha()):
            return Unit(symbol, word, match.start(1), stop)
    return None


_CODES = any_of(code.lower() for code in NUMBERS.currency_codes)
BEFORE = deferred(rf"(?:(?<![a-z])â?{any_of(SIGNS)}|\b{_CODES})\s?$")
"""A currency before a number, in lower-cased text that ends at the number; "Â£" is a pound sign in UTF-8 read as Latin-1."""


def currency(said: str) -> str:
    """The ISO 4217 code of a sign or code ("us$", "eur")."""
    said = said.strip().removeprefix("â")
    code = SIGNS.get(said) or said.upper()
    return "CNY" if code == "RMB" else code
