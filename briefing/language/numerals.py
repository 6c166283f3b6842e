"""English number words → numbers ("three hundred and sixteen" → 316), and the digits of every language's habits."""

from __future__ import annotations

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred

_NUMBERS = lexicon("en").numbers
SMALL = {word: int(number) for word, number in _NUMBERS.cardinals.items()}
UNITS = {word: number for word, number in SMALL.items() if number < 20}
TENS = {word: number for word, number in SMALL.items() if number >= 20}
SCALES = {word: 10 ** int(power) for word, power in _NUMBERS.scales.items() if not word.endswith("s")}
ORDINALS = {word: int(number) for word, number in _NUMBERS.ordinals.items()}

WORD_NUMBER = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(w for w in UNITS if w != 'zero')}))?|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
"""A number below one hundred in words, as a regular expression for lower-case text (or with IGNORECASE)."""

_FRACTIONS = {"half": 0.5, "quarter": 0.25}
_TOKEN = deferred(r"[a-z]+|\d[\d,.]*")


def words_value(text: str) -> float | None:
    """The value of a number in words, with or without scale words and "and"; None where a word is no number.

    "nineteen ninety-six" is read as 1996, "a hundred" as 100, "two and a half" as 2.5.
    """
    tokens = _TOKEN.findall(text.lower())
    if not tokens:
        return None
    if year := _spoken_year(tokens):
        return year
    total: float = 0
    group: float | None = None
    for word in tokens:
        if word in ("and", "a", "an"):
            continue
        if word == "hundred":
            group = (1 if group is None else group) * 100
        elif word in SCALES:
            total += (1 if group is None else group) * SCALES[word]
            group = None
        elif (added := _added(word)) is not None:
            group = (group or 0) + added
        else:
            return None
    return total + (group or 0)


def _added(word: str) -> float | None:
    """What a number below one hundred, a fraction or digits add to a number in words; None for any other word."""
    if word in SMALL:
        return SMALL[word]
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    return plain(word) if word[0].isdigit() else None


def _spoken_year(tokens: list[str]) -> int | None:
    """Read "nineteen ninety-six" and "twenty fourteen": two numbers below one hundred set side by side."""
    if len(tokens) in (2, 3) and tokens[0] in ("eighteen", "nineteen", "twenty"):
        rest = [SMALL.get(token, -1) for token in tokens[1:]]
        low = sum(rest)
        if min(rest) > 0 and (len(rest) == 1 or (rest[0] >= 20 and rest[1] < 10)) and 10 <= low <= 99:
            return SMALL[tokens[0]] * 100 + low
    return None


def plain(text: str) -> float | None:
    """Digits in the English habit: "1,234.5" → 1234.5."""
    try:
        return float(text.rstrip(".,").replace(",", ""))
    except ValueError:
        return None


SPACES = "\u00a0\u202f "


def digits_value(text: str, language: str) -> float | None:
    """The value of a number in digits, read in the habit of `language`.

    English: "1,234.5". German and most of Europe: "1.234,5", "1 234,5". A mark that the habit does not explain
    ("1.234.567" in English, "3.5" in German) is read by its own shape. None where marks part no thousands ("1.23.45").
    """
    forms = lexicon(language).locale_formats
    text = text.rstrip(".,").replace("’", "'")
    for space in SPACES:
        text = text.replace(space, "")
    text = text.replace("'", "").replace("٬", "").replace("٫", forms.decimal).translate(ASCII_DIGITS)
    decimal = _decimal_mark(text, comma=forms.decimal == ",")
    if not decimal and _NO_GROUPS.search(text):
        return None
    for mark in ",.":
        text = text.replace(mark, "." if mark == decimal and decimal == "." else "\0" if mark == decimal else "")
    try:
        return float(text.replace("\0", "."))
    except ValueError:
        return None


_POINTS = deferred(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}\s?%)(?![\d.,]\d)")
_COMMAS = deferred(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}\s?%)(?![\d.,]\d)")
"""Digits that only one habit writes: "1,234.5", "9.3%"; "1.234,5", "9,3 %"."""


def digit_habit(text: str, language: str) -> str:
    """A language in whose habit the digits of a text are written: its own, unless all that can tell says otherwise.

    Spanish is written with a point in Mexico ("14,520.7"), Arabic with a comma in Morocco.
    """
    comma = lexicon(language).locale_formats.decimal == ","
    own, other = (_COMMAS, _POINTS) if comma else (_POINTS, _COMMAS)
    if not other.search(text) or own.search(text):
        return language
    return "en" if comma else "de"


_NO_GROUPS = deferred(r"([.,])\d+\1(?:\d+\1)*(?!\d{3}$)")
"""Several equal marks that part no thousands: the digits behind the last are not three."""


def _decimal_mark(text: str, *, comma: bool) -> str:
    """The mark before the decimals of digits, "" for none; `comma` says that the language's habit is a comma."""
    commas, stops = text.count(","), text.count(".")
    if commas and stops:
        return "," if text.rfind(",") > text.rfind(".") else "."
    if commas > 1 or stops > 1:
        return ""
    if commas:
        tail = len(text) - text.find(",") - 1
        return "," if comma or tail != 3 else ""
    if stops:
        tail = len(text) - text.find(".") - 1
        return "" if comma and tail == 3 and not text.startswith("0.") else "."
    return ""


ASCII_DIGITS = {
    ord(digit): str(number)
    for zero in ("\u0660", "\u06f0", "\u0966", "\u09e6", "\u0e50", "\uff10")
    for number, digit in enumerate(chr(ord(zero) + n) for n in range(10))
}
"""Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits."""
