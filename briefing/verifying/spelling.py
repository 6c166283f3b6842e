"""How far two words are from each other, one spelling for words that English has two of, numbers in digits and in words."""

from __future__ import annotations

import re

from briefing.language.numerals import SMALL, TENS, UNITS

_WORDS, _TENS = tuple(UNITS), tuple(TENS)
_DIGITS = 2
"""Digits of a number below a hundred."""
_BRITISH = (
    (re.compile(r"(?<=[a-z]{4})mme(?=s?$)"), "m"),  # programmes
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|ers?)?$)"), "or"),  # labour, neighbours
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),  # centres, metres
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[ds]?|ers?|ing|ations?)$)"), "iz"),  # organisations
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(?=(?:ed|ers?|ing)$)"), "l"),  # travellers
)
"""British endings → the American ones."""


def one_spelling(word: str) -> str:
    """A word in lower case as American English spells it: "program" for "programme", "labor" for "labour".

    Only to compare words that are all put through it: it knows endings and no words, so that "contour" becomes "contor".
    """
    for ending, other in _BRITISH:
        word = ending.sub(other, word)
    return word


def distance(one: str, other: str, *, most: int) -> int:
    """Letters to add, drop, replace or swap with a neighbour to make `other` of `one`; -1 where it takes more than `most`.

    The restricted edit distance of Damerau (1964, "A technique for computer detection and correction of spelling
    errors", CACM 7).
    """
    if abs(len(one) - len(other)) > most:
        return -1
    if one == other:
        return 0
    older: list[int] = []
    before = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            value = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                value = min(value, older[j - 2] + 1)
            row.append(value)
        if min(row) > most:
            return -1
        older, before = before, row
    return before[-1] if before[-1] <= most else -1


def number_spellings(forms: list[str]) -> list[list[str]]:
    """A number's words, and the same number in digits or in words."""
    if len(forms) == 1 and forms[0].isdecimal() and len(forms[0]) <= _DIGITS and (worded := _in_words(int(forms[0]))):
        return [forms, worded]
    if len(forms) == 1 and forms[0] in SMALL:
        return [forms, [str(SMALL[forms[0]])]]
    return [forms]


def _in_words(number: int) -> list[str]:
    """The words of a whole number below a hundred, as a transcript has them ("twenty - five"); none for another."""
    if number < len(_WORDS):
        return [_WORDS[number]]
    tens, rest = divmod(number, 10)
    if tens >= len(_TENS) + 2:
        return []
    return [_TENS[tens - 2], *([_WORDS[rest]] if rest else [])]
