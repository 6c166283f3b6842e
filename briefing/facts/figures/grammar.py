"""A place in a text → the number that stands there: digits or words, scale words, unit or currency, ranges, ratios."""
# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.facts.figures import units
from briefing.language.numerals import SCALES, SMALL, digits_value, words_value
from briefing.model import Span

_W = "|".join(sorted(SMALL, key=len, reverse=True))
_SCALE = "hundred|thousand|million|billion|trillion|quadrillion"
_VAGUE = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
TRIGGER = re.compile(
    rf"\d|\b(?:{_W}|hundreds?|thousands?|millions?|billions?|trillions?|tens|dozens?|scores|half|thirds?|quarters?|fifth|tenth)\b|[½¼¾⅓⅔]"
)
"""Whatever a figure may hang on, in lower-cased English."""
DIGITS = re.compile(r"\d")

_DIGITS = r"\d+(?:[.,'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_ENGLISH_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?(?:[ \u00a0\u2009\u202f][1-9]/[2-9](?!\d)|[½¼¾⅓⅔])?|\.\d+|[½¼¾⅓⅔]"
)
_WORDS = rf"(?:{_W})(?:[\s-](?:{_W}|{_SCALE})\b|(?:(?<=hundred)|(?<=thousand)|(?<=million))\sand\s(?:{_W})\b|\sand\sa\s(?:half|quarter)\b)*"
_PIECE = re.compile(
    rf"(?:(?P<digits>{_ENGLISH_DIGITS})(?:[\s-]?(?P<scale>(?:hundred|thousand|million|billion|trillion|quadrillion)\b(?:\s(?:thousand|million|billion|trillion)\b)?)|\s?(?P<short>[kmbt]|bn|mn|mln|tn|mm|mill?|bln|trn)\b(?!\.[a-z])(?![-’'/]\w)|(?P<tight>m)(?=c\b))?"
    rf"|(?P<half>(?:a\s)?half\sa\s(?:dozen|hundred|thousand|million|billion|trillion)|a\s(?:half|quarter)[\s-](?:of\sa\s)?(?:hundred|thousand|million|billion|trillion)|(?:a|three)[\s-]quarters?\sof\sa\s(?:million|billion|trillion))"
    rf"|(?P<dozen>(?:(?:an?|half\sa|{_W})\s)?dozen)\b"
    rf"|(?P<fraction>(?:(?:a|one|two|three|four|five|seven|nine)[\s-])?(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?))\b"
    rf"|(?P<vague>(?:{_VAGUE})(?:\s(?:or|and)\s(?:{_VAGUE}))?(?:\sof\s(?:{_VAGUE}))*)\b"
    rf"|(?P<words>(?:(?:an?|one|several)\s)?(?:{_SCALE})(?:[\s-](?:{_SCALE}))*(?:(?:\sand)?[\s-](?:{_W})\b)*|{_WORDS})\b)"
)
_ARTICLED = re.compile(
    r"\b(?:an?|half\sa|a\shalf\sa|a\squarter\sof\sa|three\squarters\sof\sa|a\shalf|a\squarter[\s-])\s?$"
)
_JOIN = re.compile(r"\s?(?P<dash>[-–—−])\s?|[\s-](?P<word>to|or)[\s-]|\s(?P<and>and)\s")
_BETWEEN = re.compile(r"\bbetween\s(?:[a-z]+\s)?(?:us|c|a|nz|hk)?[$£€]?\s?$")
_CHANGE = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|growing|increas\w+|decreas\w+|decline[sd]?|declining|dropp?(?:ed|ing|s)?|climb\w*|jump\w*|surg\w+|slid|slipp?ed|plung\w+|cut|rais\w+|lower\w*|reduc\w+"
    r"|narrow\w*|widen\w*|shr[aiu]nk|went|gone|moved?|expand\w*|improv\w+|up|down|swell\w*|soar\w*|doubled|tripled|slash\w*|halved|changed?|dipp?ed|edged)\b[^.;]{0,60}\bfrom\s(?:[a-z]+\s){0,3}(?:us|c|a|nz|hk)?[$£€]?$"
)
_FRACTIONS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SHORT = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mm": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_OUT_OF = re.compile(
    rf"\s(?P<link>in|out\sof)\s(?:every\s)?(?P<whole>\d[\d,]*|{_W}|a\shundred|100|1,000|a\smillion)(?![\w%]|[.,]\d|-)"
)
_SLASH = re.compile(r"/(\d[\d,]*)(?![\d/\w])")
_CENTS = re.compile(rf"\sand\s(\d+|(?:{_W})(?:[\s-](?:{_W}))?)\scents\b")
_AGE = re.compile(r"[\s-]years?[\s-](?:olds?|of[\s-]age)\b")
_TIMES = re.compile(
    r"\s?times(?=\s(?:as|the|more|less|higher|lower|larger|greater|smaller|bigger|faster|slower|closer|longer|shorter|better|worse|its|their|that|what|earnings|over)\b|[.,;])|[\s-]?fold\b"
)
_OF_MONEY = re.compile(
    r"\sof\s(?P<unit>(?:u\.?s\.?\s|american\s)?dollars|euros|pounds|yen|yuan|rupees|francs|rubles|roubles|pesos)\b"
)


@dataclass(slots=True)
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
    hyphenated: bool = False
    qualifier: Span | None = None


def read(text: str, lower: str, at: int, low: int, *, language: str, english: bool) -> Number | None:
    """The number whose first digit or number word is at `at`, or None; nothing before `low` is part of it."""
    if not english:
        return _foreign(text, lower, at, low, language)
    start = at
    if lower[at].isalpha() and (lead := _ARTICLED.search(lower, max(low, at - 24), at)):
        start = lead.start()
    elif lower[at] == "." or (
        lower[at].isdigit() and at > low and lower[at - 1] == "." and (at < 2 or not lower[at - 2].isalnum())
    ):
        start = at - 1
    first = _piece(lower, start) or (_piece(lower, at) if start != at else None)
    if first is None:
        return None
    _with_unit(text, lower, first, low)
    if first.kind == "fraction":
        return first
    return _ratio(lower, first) or _range(text, lower, first, low) or first


def _piece(lower: str, at: int) -> Number | None:
    match = _PIECE.match(lower, at)
    if match is None or (at and lower[at - 1].isalpha() and lower[at].isalpha()):
        return None
    kind = match.lastgroup or ""
    value: float | None
    if match["digits"] is not None:
        value = _digits(match["digits"])
        kind = "digits"
        if match["scale"]:
            for word in match["scale"].split():
                value = value * SCALES[word] if value is not None else None
            kind = "scaled"
        elif match["short"] or match["tight"]:
            kind = "short"
    elif match["half"]:
        value = _half(match["half"])
        kind = "scaled"
    elif match["dozen"]:
        lead = match["dozen"].removesuffix("dozen").strip()
        value = 6 if lead.startswith("half") else 12 * (SMALL.get(lead, 1))
        kind = "words"
    elif match["fraction"]:
        value = _fraction(match["fraction"])
        kind = "fraction"
        if value is None:
            return None
    elif match["vague"]:
        value, kind = None, "vague"
    else:
        value = words_value(match["words"].replace("several ", ""))
        value = None if match["words"].startswith("several ") else value
        kind = "vague" if match["words"].startswith("several ") else "words"
    stop = match.end()
    number = Number(at, stop, at, stop, value, kind=kind, vague=kind == "vague")
    if kind == "short":
        number.core_stop = number.stop = match.end("digits")
    return number


def _digits(said: str) -> float | None:
    if said[-1] in _GLYPHS:
        return (float(said[:-1].replace(",", "")) if said[:-1] else 0) + _GLYPHS[said[-1]]
    whole, *part = said.split()
    value = float(whole.replace(",", ""))
    if part:
        above, _, under = part[0].partition("/")
        value += int(above) / int(under)
    return value


def _half(said: str) -> float:
    words = re.split(r"[\s-]", said)
    scale = 12 if words[-1] == "dozen" else SCALES[words[-1]]
    part = 0.75 if "quarters" in words else 0.25 if "quarter" in words else 0.5
    return scale * part


def _fraction(said: str) -> float | None:
    words = re.split(r"[\s-]", said)
    under = _FRACTIONS.get(words[-1].removesuffix("s"))
    if under is None:
        return None
    if len(words) == 1:
        return 0.5 if words[0] == "half" else None
    above = 1 if words[0] in ("a", "one") else SMALL[words[0]]
    return above / under if above < under else None


def _with_unit(text: str, lower: str, number: Number, low: int) -> None:
    """Adds the currency before, the scale letter, and the unit after."""
    sign = units.BEFORE.search(lower, max(low, number.start - 6), number.start)
    if sign:
        number.unit = units.currency(sign[0])
        number.start = sign.start()
    minus = lower[number.start - 1 : number.start]
    if (
        minus in ("-", "−")
        and (number.start < 2 or lower[number.start - 2] in " (\n[")
        and number.value
        and number.start - 1 >= low
    ):
        number.start -= 1
        number.value = -number.value
    short = _PIECE.match(lower, number.core_start)
    if short and (letters := short["short"] or short["tight"]) and number.kind == "short":
        if (
            number.unit
            or (letters in ("bn", "mn", "mln", "tn", "bln", "trn", "k", "tight") or short["tight"])
            or _plural_after(lower, short.end())
        ):
            number.value = number.value * _SHORT[letters] if number.value is not None else None
            number.stop = number.core_stop = short.end()
        number.kind = "digits" if number.stop == number.core_stop and lower[number.stop - 1].isdigit() else "scaled"
    if number.vague:
        if money := _OF_MONEY.match(lower, number.stop):
            number.unit, number.stop = units.TABLE[re.sub(r"\s", " ", money["unit"])], money.end()
        return
    if age := _AGE.match(lower, number.stop):
        number.unit, number.stop = "years", age.end()
        number.hyphenated = "-" in age[0] or not age[0].endswith("s")
        return
    if times := _TIMES.match(lower, number.stop):
        number.unit, number.stop = "times", times.end()
        return
    if (
        number.unit is None
        and (compound := _COMPOUND_UNIT.match(text, number.stop))
        and compound[1].lower() not in _NOT_UNITS
    ):
        number.unit, number.stop = compound[1], compound.end()
    elif number.unit is None and (unit := units.after(lower, number.stop)):
        _take_unit(text, lower, number, unit)
    elif number.unit and (extra := re.compile(r"\s(?:u\.?s\.?\s)?dollars\b").match(lower, number.stop)):
        number.stop = extra.end()


def _take_unit(text: str, lower: str, number: Number, unit: units.Unit) -> None:
    """Takes a unit, unless it is a word of its own here ("5 m" of millions, "6 pounds" of money)."""
    word, symbol = unit.word, unit.symbol
    written = text[unit.start : unit.stop]
    if word in units.CASED and written != symbol.removeprefix("°"):
        return
    if word == "c" and unit.start != number.stop:
        return
    if word in ("m", "g", "l", "t") and (number.kind != "digits" or _plural_after(lower, unit.stop)):
        return
    if word.startswith("pound") and (number.kind == "scaled" or _STERLING.match(lower, unit.stop)):
        symbol = "GBP"
    if symbol == "points" and number.kind == "scaled":
        return
    if lower[number.stop] == "-" and word in _SINGULAR:
        number.hyphenated = True
    number.unit, number.stop = symbol, unit.stop
    if symbol == "USD" and number.value is not None and (cents := _CENTS.match(lower, number.stop)):
        number.value += (words_value(cents[1]) or 0) / 100
        number.stop = cents.end()


_STERLING = re.compile(r"\s(?:sterling|an?\s(?:year|month|week|hour|head)|each)\b")
_SINGULAR = frozenset(
    "dollar euro franc percent foot mile pound point inch yard acre barrel ton degree gallon meter metre kilometer kilometre"
    " kilogram tonne watt megawatt gigabyte square+foot".split()
)
_NOT_UNITS = frozenset("and/or his/her he/she n/a w/o km/h kmh".split())
_COMPOUND_UNIT = re.compile(r"\s([A-Za-zµ°]{1,4}/[A-Za-zµ]{1,5}\d?)(?![\w/])")


def _plural_after(lower: str, at: int) -> bool:
    return bool(re.compile(r"\s[a-z-]{3,}[^s\W]s\b|\s(?:people|men|women|children)\b").match(lower, at))


def _ratio(lower: str, first: Number) -> Number | None:
    """Read "3/957", "one in five", "17 out of 21"."""
    if first.value is None or first.unit is not None or first.kind == "scaled":
        return None
    if (slash := _SLASH.match(lower, first.stop)) and first.kind == "digits":
        whole = float(slash[1].replace(",", ""))
        if whole and whole >= first.value and (first.value, whole) not in ((9, 11), (24, 7), (50, 50)):
            first.value, first.unit, first.stop, first.core_stop = (
                first.value / whole,
                "ratio",
                slash.end(),
                slash.end(),
            )
            first.kind = "ratio"
            return first
        return None
    if (parts := _OUT_OF.match(lower, first.stop)) is None:
        return None
    whole = words_value(parts["whole"]) or 0
    if whole <= first.value or (
        parts["link"] == "in"
        and (
            whole not in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10**4, 10**5, 10**6)
            or first.value > 99
        )
    ):
        return None
    first.value, first.unit, first.stop, first.core_stop, first.kind = (
        first.value / whole,
        "ratio",
        parts.end(),
        parts.end(),
        "ratio",
    )
    return first


_VOTE = re.compile(
    r"\b(?:vot(?:e[sd]?|ing)|passed|approved|rejected|won|win|beat|defeat\w*|lost|lose|loss|victory|score\w*|game|half|lead|led|leads|ahead|trail\w*|decision|ruling|ruled|draw|drew|final|match|tie|tied|margin|majority|ended|rout|triumph\w*)\b"
)


def _range(text: str, lower: str, first: Number, low: int) -> Number | None:
    """Read "10 to 15", "10–15%", "between $8 and $10", "three or four"; a pair such as "52–48" has the unit "score"."""
    if first.value is None or first.unit in ("times", "ratio", "years"):
        return None
    join = _JOIN.match(lower, first.stop)
    if join is None:
        return None
    before = lower[max(low, first.start - 90) : first.start]
    if join["and"] and not _BETWEEN.search(before):
        return None
    if join["word"] == "to" and (_CHANGE.search(before) or re.search(r"\bby\s[$£€]?$", before)):
        return None
    at = join.end()
    sign = re.compile(r"(?:us|c|a|nz|hk)?[$£€]\s?").match(lower, at)
    second = _piece(lower, sign.end() if sign else at)
    if second is None or second.value is None or second.kind in ("fraction", "vague"):
        return None
    if join["dash"] and lower[second.start] == "0" and lower[second.start + 1 : second.start + 2].isdigit():
        return None  # a telephone number
    if join["dash"] and (first.core_stop - first.core_start, second.core_stop - second.core_start) == (3, 4):
        return None  # another one: "225-5185"
    if (
        not first.unit
        and second.core_stop - second.core_start == 4
        and join["dash"]
        and first.core_stop - first.core_start == 4
        and first.value < 2100
    ):
        return None
    _with_unit(text, lower, second, at)
    if second.value is None or second.value < 0:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    if first.unit and not second.unit and first.unit not in units.SIGNS.values() and join["dash"] is None:
        return None
    if (join["word"] == "or" and (first.value >= second.value or second.value > 3 * first.value + 3)) or lower[
        second.stop : second.stop + 1
    ] == "/":
        return None
    if (
        join["dash"]
        and lower[second.stop : second.stop + 1] in ("-", "–")
        and lower[second.stop + 1 : second.stop + 2].isdigit()
    ):
        return None
    low_value, high = _scaled_alike(first, second)
    unit = second.unit or first.unit
    if unit is None and re.search(r"\bage[ds]?\s(?:ranges?\s|ranging\s)?(?:from\s|between\s)?$", before):
        unit = "years"
    if (
        unit is None
        and second.kind != "scaled"
        and (
            low_value > high
            or low_value == high
            or (_VOTE.search(before[-60:]) and join["word"] != "or" and not re.search(r"\b(?:from|up)\s$", before))
        )
    ):
        if join["word"] == "to" and not _VOTE.search(before[-60:]) and low_value == high:
            return None
        unit = "score"
    return Number(
        first.start, second.stop, first.core_start, second.core_stop, None, unit, low_value, high,
        kind="range", hyphenated=second.hyphenated,
    )  # fmt: skip


def _scaled_alike(first: Number, second: Number) -> tuple[float, float]:
    """Let the scale of "10 to 15 million" belong to both."""
    assert first.value is not None
    assert second.value is not None
    low, high = first.value, second.value
    if (
        second.kind in ("scaled", "words")
        and first.kind in ("digits", "words")
        and low < 1000
        and high >= 1000
        and first.value == int(first.value)
    ) or (second.kind == "scaled" and first.kind == "digits" and low < 1000):
        scale = next((s for s in (10**12, 10**9, 10**6, 1000) if high >= s), 1)
        if low < high / scale * 10 and low < 1000:
            low *= scale
    return low, high


# --- other languages ----------------------------------------------------------------------------------------------

_FOREIGN_SCALES = {
    "tausend": 3, "millionen": 6, "million": 6, "mio": 6, "mio.": 6, "milliarden": 9, "milliarde": 9, "mrd": 9, "mrd.": 9, "billionen": 12,
    "mille": 3, "millions": 6, "milliards": 9, "milliard": 9, "mil": 3, "millones": 6, "millón": 6, "mila": 3, "milioni": 6,
    "milione": 6, "miliardi": 9, "miliardo": 9, "milhões": 6, "milhão": 6, "bilhões": 9, "bilhão": 9, "duizend": 3, "miljoen": 6,
    "miljard": 9, "miljoner": 6, "miljarder": 9, "millioner": 6, "milliarder": 9, "milionów": 6, "mln": 6, "mld": 9, "tys.": 3,
    "тысяч": 3, "тыс.": 3, "миллионов": 6, "млн": 6, "миллиардов": 9, "млрд": 9, "milyon": 6, "milyar": 9, "万": 4, "亿": 8, "億": 8,
}  # fmt: skip
_FOREIGN = re.compile(
    rf"(?P<digits>{_DIGITS}|\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?:,\d+)?(?!\d))(?:[\s\u00a0\u202f]?(?P<scale>{'|'.join(re.escape(w) for w in sorted(_FOREIGN_SCALES, key=len, reverse=True))})(?!\w))?"
)


def _foreign(text: str, lower: str, at: int, low: int, language: str) -> Number | None:
    spaced = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?").match(lower, at)
    match = _FOREIGN.match(lower, at)
    if match is None:
        return None
    digits, stop = match["digits"], match.end()
    if spaced and spaced.end() > match.end("digits"):
        digits, stop = spaced[0], spaced.end()
        scale = None
    else:
        scale = match["scale"]
    value = digits_value(digits, language)
    if value is None:
        return None
    if scale:
        value *= 10 ** _FOREIGN_SCALES[scale]
    number = Number(at, stop, at, stop, value, kind="scaled" if scale else "digits")
    sign = units.BEFORE.search(lower, max(low, at - 6), at)
    if sign:
        number.unit, number.start = units.currency(sign[0]), sign.start()
    elif unit := units.after(lower, stop):
        _take_unit(text, lower, number, unit)
    if number.unit is None and (after := re.compile(r"[\s\u00a0\u202f]?([€$£¥])").match(lower, stop)):
        number.unit, number.stop = units.currency(after[1]), after.end()
    return number
