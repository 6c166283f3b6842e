"""A place in a text → the number that stands there, in digits, words or both, without its unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from briefing.facts.figures import units
from briefing.facts.figures.words import NUMBERS
from briefing.frozen import slotted
from briefing.language.lexicon import any_of, by_initial
from briefing.language.numerals import SCALES, SMALL, words_value
from briefing.language.patterns import deferred

SMALL_WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
"""The numerals below one hundred, as alternatives of a regular expression."""
SCALE_LETTERS = {letters: 10 ** int(power) for letters, power in NUMBERS.scale_letters.items()}
"""What a letter or two behind digits multiply by ("5m", "3bn")."""
SURE_LETTERS = ("bn", "mn", "mln", "tn", "bln", "trn", "k")
"""Letters behind digits that are taken for a scale also without a currency or a counted noun beside them."""

_SCALE = any_of(SCALES)
_VAGUE = any_of(NUMBERS.vague_scales)
_PARTS = ("half", "dozen", "third", "thirds", "quarter", "quarters", "fifth", "tenth")
_INITIALS, _RESTS = by_initial({*SMALL, *NUMBERS.vague_scales, *SCALES, *_PARTS})
TRIGGER = deferred(rf"[\d½¼¾⅓⅔{_INITIALS}](?:(?<=[\d½¼¾⅓⅔])|(?<!\w.)(?:{_RESTS})\b)")
"""Whatever a figure may hang on, in lower-cased English."""

FEW = r"(?:several|many|an?\sfew|a\scouple(?:\sof)?)"
"""Before a scale word: how many is not told."""
_DIGITS = r"""(?:
      \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)                                # 1,234.5
    | \d{1,3}(?:(?:['’]\d{3})+|(?:[\u00a0\u2009\u202f]\d{3})+)(?:\.\d+)?(?!\d)   # 1'234.5, no-break spaces
    | \d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)                          # 1,23,456 (India)
    | \d+(?:\.\d+)?(?:[\ \u00a0\u2009\u202f][1-9]/[2-9](?!\d)|[½¼¾⅓⅔])?    # 12.5, 1 1/2, 1½
    | \.\d+ | [½¼¾⅓⅔]
    )"""
_SCALED = rf"""(?:
      [\s-]?(?P<scale>(?:{_SCALE}|lakhs|crores)\b(?:\s(?:thousand|million|billion|trillion|crore)\b)?)       # 5 million
    | \s?(?P<short>{any_of(SCALE_LETTERS)})\b(?!\.[a-z])(?![-’'/](?!an?-)\w)          # 5m
    | (?P<tight>m)(?=c\b)
    )"""
_HALVES = r"""
      (?:a\s)?half\sa\s(?:dozen|hundred|thousand|million|billion|trillion)
    | a\s(?:half|quarter)[\s-](?:of\sa\s)?(?:hundred|thousand|million|billion|trillion)
    | (?:a|three)[\s-]quarters?\sof\sa\s(?:million|billion|trillion)"""
_FRACTION = rf"""
    (?:(?:a|one|two|three|four|five|seven|nine)[\s-])?
    {any_of(NUMBERS.fractions)}"""
_WORDS = rf"""
      (?:(?:an?|one|{FEW})\s)?(?:{_SCALE})(?:[\s-](?:{_SCALE}))*(?:(?:\sand)?[\s-](?:{SMALL_WORDS})\b)*  # a hundred and ten
    | (?:{SMALL_WORDS})(?:                                                                # twenty-two hundred
        [\s-](?:{SMALL_WORDS}|{_SCALE})\b
      | (?:(?<=hundred)|(?<=thousand)|(?<=million))\sand\s(?:{SMALL_WORDS})\b
      | \sand\sa\s(?:half|quarter)\b
      | \sand\s(?:one|two|three)[\s-]{any_of(NUMBERS.fractions)}\b)*"""
_NUMBER = deferred(
    rf"""(?P<digits>{_DIGITS}){_SCALED}?  # "3,500", "3.5 million"
    | (?P<half>{_HALVES})  # "half a"
    | (?P<dozen>(?:(?:an?|half\sa|{FEW}|{SMALL_WORDS})\s)?dozen)\b  # "two dozen"
    | (?P<fraction>{_FRACTION})\b  # "two thirds"
    | (?P<vague>(?:{_VAGUE})(?:\s(?:or|and)\s(?:{_VAGUE}))?(?:\sof\s(?:{_VAGUE}))*)\b  # "hundreds of thousands"
    | (?P<words>{_WORDS})\b""",
    re.VERBOSE,
)
_DENOMINATORS = {word: int(under) for word, under in NUMBERS.fractions.items()}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@slotted
class Number:
    """A number on its way to a figure; offsets of the whole with its unit, and of its digits or words alone."""

    start: int
    stop: int
    core_start: int
    core_stop: int
    value: float | None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    vague: bool = False
    kind: str = "digits"
    """digits, scaled ("5 million"), short ("5m": it is not known yet whether m is million), words, fraction, vague, range,
    ratio."""
    letters: str = ""
    """The letters behind a short one; "mc" for the m of "5mc"."""
    letters_stop: int = 0
    """Where they end."""
    hyphenated: bool = False


def number_at(lower: str, at: int) -> Number | None:
    """The number that begins at `at` in lower-cased text, without unit; None where none is, or none that can be read."""
    if (grouped := _grouped(lower, at)) is not None:
        return grouped
    match = _NUMBER.match(lower, at)
    if match is None or (at and lower[at - 1].isalpha() and lower[at].isalpha()):
        return None
    form = next(name for name in _READ if match[name] is not None)
    read = _READ[form](match)
    if read is None:
        return None
    value, kind = read
    stop = match.end("digits") if kind == "short" else match.end()
    letters = (match["short"] or f"{match['tight']}c") if kind == "short" else ""
    if kind == "words" and value is not None and value < _TENS:
        value, stop = _with_decimals(lower, value, stop)
    return Number(
        at, stop, at, stop, value, kind=kind, vague=kind == "vague", letters=letters, letters_stop=match.end()
    )


_TENS = 100
_POINT = deferred(r"\spoint(?=\s[a-z])")
_WORD = deferred(r"\s([a-z]{2,5})\b")


def _with_decimals(lower: str, value: float, stop: int) -> tuple[float, int]:
    """The value and the end of a number in words with its decimals as they are said ("five *point three*")."""
    point = _POINT.match(lower, stop)
    at, places = point.end() if point else stop, ""
    while point and (word := _WORD.match(lower, at)) and (digit := _digit(word[1])):
        at, places = word.end(), places + digit
    return (value + float(f".{places}"), at) if places else (value, stop)


def _digit(word: str) -> str:
    """The digit that a word says; "" for what is none."""
    if word in ("oh", "zero"):
        return "0"
    value = words_value(word)
    return f"{value:.0f}" if value is not None and 0 < value < 10 and value == int(value) else ""


_GROUPS = deferred(r"\d{1,3}(?P<mark>[ .])\d{3}(?:(?P=mark)\d{3})*(?:,\d{1,2})?(?!\d|[.,]\d| \d)")
_DECIMAL_COMMA = deferred(r"\d+,\d{1,2}(?!\d|[.,]\d)")
_GROUP_OF_ZEROS = deferred(r" 0\d\d")
_SCALE_BEHIND = deferred(rf"\s(?:{_SCALE})\b")
_NOUN_BEHIND = deferred(r"\s(?:[a-z-]{3,}[^s\W]s|people|men|women|children)\b")


def _grouped(lower: str, at: int) -> Number | None:
    """A number written as much of Europe does: "1 200 000 euros", "1.200.000 euros", "12,5 percent".

    In English text the same marks also join numbers of a list or a table. So a group of three behind a blank is one only
    where a unit, a currency or a counted noun stands beside it, or where it begins with 0; points must be two, and a
    comma before one or two digits needs a unit.
    """
    if not lower[at : at + 1].isdigit() or lower[max(0, at - 2) : at].strip()[-1:] in _JOINING:
        return None
    match = _GROUPS.match(lower, at)
    if match and (match["mark"] == " " or match[0].count(".") > 1) and _sure(lower, at, match):
        whole, _, decimals = match[0].partition(",")
        value = float(f"{re.sub('[ .]', '', whole)}.{decimals or 0}")
    elif (match := _DECIMAL_COMMA.match(lower, at)) and _measured(lower, at, match.end()):
        value = float(match[0].replace(",", "."))
    else:
        return None
    scale = _SCALE_BEHIND.match(lower, match.end())
    stop = scale.end() if scale else match.end()
    return Number(
        at, stop, at, stop, value * SCALES[scale[0].strip()] if scale else value, kind="scaled" if scale else "digits"
    )


_JOINING = tuple("0123456789.,:/-–+")
"""What stands before digits that go on a longer code."""


def _sure(lower: str, at: int, match: re.Match[str]) -> bool:
    zeros = match["mark"] == " " and _GROUP_OF_ZEROS.search(match[0]) is not None
    return zeros or _measured(lower, at, match.end()) or _NOUN_BEHIND.match(lower, match.end()) is not None


def _measured(lower: str, start: int, stop: int) -> bool:
    """Whether a currency, a unit or a scale word stands beside digits."""
    return (
        units.BEFORE.search(lower, max(0, start - 6), start) is not None
        or units.after(lower, stop) is not None
        or _SCALE_BEHIND.match(lower, stop) is not None
    )


def _digits(match: re.Match[str]) -> tuple[float | None, str]:
    value = digits_value(match["digits"])
    if match["scale"]:
        for word in match["scale"].split():
            value *= SCALES[word.removesuffix("s")]
        return value, "scaled"
    return value, "short" if match["short"] or match["tight"] else "digits"


def digits_value(said: str) -> float:
    """The value of digits in the English habit: "1,234.5", "1 1/2", "1½"."""
    if said[-1] in _GLYPHS:
        return (float(said[:-1].replace(",", "")) if said[:-1] else 0) + _GLYPHS[said[-1]]
    whole, *part = re.split(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d/)", said)
    value = float(re.sub(r"[,'’\u00a0\u2009\u202f]", "", whole))
    if part:
        above, _, under = part[0].partition("/")
        value += int(above) / int(under)
    return value


def _half(match: re.Match[str]) -> tuple[float, str]:
    words = re.split(r"[\s-]", match["half"])
    scale = 12 if words[-1] == "dozen" else SCALES[words[-1]]
    part = 0.75 if "quarters" in words else 0.25 if "quarter" in words else 0.5
    return scale * part, "scaled"


def _dozen(match: re.Match[str]) -> tuple[float | None, str]:
    lead = match["dozen"].removesuffix("dozen").strip()
    if _VAGUE_COUNT.match(lead):
        return None, "vague"
    return 6 if lead.startswith("half") else 12 * (SMALL.get(lead, 1)), "words"


def _fraction(match: re.Match[str]) -> tuple[float, str] | None:
    words = re.split(r"[\s-]", match["fraction"])
    under = _DENOMINATORS.get(words[-1])
    if under is None:
        return None
    if len(words) == 1:
        return (0.5, "fraction") if words[0] == "half" else None
    above = 1 if words[0] in ("a", "one") else SMALL[words[0]]
    return (above / under, "fraction") if above < under else None


def _vague(_: re.Match[str]) -> tuple[None, str]:
    return None, "vague"


def _words(match: re.Match[str]) -> tuple[float | None, str] | None:
    said = match["words"]
    if _VAGUE_COUNT.match(said):
        return None, "vague"
    if _is_recited(said):
        return None
    if mixed := _MIXED.fullmatch(said):  # "one and one-half"
        above, under = SMALL[mixed["above"]], _DENOMINATORS[mixed["under"]]
        return (words_value(mixed["whole"]) or 0) + above / under, "words"
    return words_value(said), "words"


def _is_recited(said: str) -> bool:
    """Whether words are several numbers one behind another, and no one number: "sixteen seventeen eighteen"."""
    below = [SMALL.get(word, _TENS) for word in re.split(r"[\s-]", said)]
    return any(one < _TENS and other < _TENS and (one < _TWENTY or other >= _TEN) for one, other in pairwise(below))


_TEN, _TWENTY = 10, 20
_VAGUE_COUNT = deferred(FEW)
_MIXED = deferred(rf"(?P<whole>.+)\sand\s(?P<above>one|two|three)[\s-](?P<under>{any_of(NUMBERS.fractions)})")


_READ: dict[str, Callable[[re.Match[str]], tuple[float | None, str] | None]] = {
    "digits": _digits,
    "half": _half,
    "dozen": _dozen,
    "fraction": _fraction,
    "vague": _vague,
    "words": _words,
}
"""How each form of number is read: its value and kind, or None."""
