"""A stored number and the code of its format (ECMA-376 part 1, 18.8.31) → the number as the sheet shows it.

Decimals, thousands, percent, currencies and what stands around a number are shown as the code says; days and times as ISO 8601, which
no country's order of day and month can confuse. A code that asks for more (fractions, conditions) shows the number as it is.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

BUILT_IN = {
    "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
    "14": "yyyy-mm-dd", "15": "yyyy-mm-dd", "16": "yyyy-mm-dd", "17": "yyyy-mm", "18": "h:mm", "19": "h:mm:ss", "20": "h:mm",
    "21": "h:mm:ss", "22": "yyyy-mm-dd h:mm", "37": "#,##0;(#,##0)", "38": "#,##0;(#,##0)", "39": "#,##0.00;(#,##0.00)",
    "40": "#,##0.00;(#,##0.00)", "45": "mm:ss", "47": "mm:ss",
    **{str(number): "yyyy-mm-dd" for number in (*range(27, 37), *range(50, 59))},
}  # fmt: skip
"""The formats that a file need not hold, by their numbers (18.8.30)."""

_TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"?
    | \\(?P<escaped>.)
    | \[\$(?P<currency>[^\[\]-]{0,20})[^\[\]]{0,40}\]                        # "[$€-407]"
    | \[(?P<brackets>[^\[\]]{0,60})\]                                        # a colour, a condition, hours that run on
    | [_*].                                                                  # room or filling
    | (?P<other>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_COLOURS = frozenset({"black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"})
_PLACEHOLDERS = "0#?"
_STANDS_FOR_ITSELF = frozenset("$-+/():!^&'~{}<>= \u00a0€£¥₹₽₺₩")
_DATE_LETTERS = frozenset("ymdhsg")
_FIRST_DAY, _FIRST_DAY_1904 = datetime(1899, 12, 30, tzinfo=UTC), datetime(1904, 1, 1, tzinfo=UTC)
_FALSE_LEAP_DAY = 60
"""29 February 1900, which the count of days has and the calendar has not."""
_LAST_DAY = 2_958_466
"""The first day that has no date: 1 January 10000."""
_EXACT = 1e15
"""Beyond it a stored number has no exact whole part."""
_MOST_DECIMALS = 30


class _Layout(NamedTuple):
    """One section of a code: what stands around the number, and how the number is written."""

    before: str = ""
    after: str = ""
    whole: str = ""
    decimals: str = ""
    thousands: bool = False
    percents: int = 0
    divisions: int = 0
    """By 1,000."""
    date: str = ""
    """The letters of days and times, in small letters, in their order."""
    plain: bool = False
    """Whether the number stands as it is."""


def shown(value: str, code: str, *, from_1904: bool = False) -> str:
    """The number `value` as a sheet shows it by the format `code`; "" where the code hides it, or it is no number.

    Args:
        value: As the file stores it: "45123.5", "1.5E-3".
        code: "" for a number that stands as it is.
        from_1904: Whether days are counted from 1 January 1904.
    """
    try:
        number = float(value)
    except ValueError:
        return ""
    if not math.isfinite(number):
        return ""
    sections = _sections(code or "General")
    negative = number < 0 and len(sections) > 1
    layout = sections[1 if negative else 2 if number == 0 and len(sections) > 2 else 0]
    if layout.date and (day := _day(number, layout.date, from_1904=from_1904)):
        return day
    if layout.plain or layout.date or abs(number) >= _EXACT:
        return _general(number)
    return _laid_out(abs(number) if negative else number, layout).strip()


def _general(number: float) -> str:
    """A number without a format: whole ones exactly, others with 11 digits, as their column shows at most."""
    return f"{number:.0f}" if number == int(number) and abs(number) < _EXACT else f"{number:.11g}"


def _laid_out(number: float, layout: _Layout) -> str:
    if not layout.whole and not layout.decimals:
        return layout.before + layout.after
    # The 15 digits that a spreadsheet calculates with: 1.005 is rounded as it is written.
    exact = Decimal(f"{number:.15g}").scaleb(2 * layout.percents - 3 * layout.divisions)
    most = min(len(layout.decimals), _MOST_DECIMALS)
    rounded = exact.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    whole, _, decimals = f"{abs(rounded):f}".partition(".")
    least = layout.decimals.rfind("0") + 1
    decimals = decimals[:least] + decimals[least:].rstrip("0")
    whole = whole.lstrip("0").zfill(layout.whole.count("0"))
    if layout.thousands:
        whole = f"{int(whole or 0):,}".zfill(layout.whole.count("0"))
    text = f"{whole}.{decimals}" if decimals else whole or "0"
    return f"{'-' if rounded < 0 else ''}{layout.before}{text}{layout.after}"


def _day(number: float, letters: str, *, from_1904: bool) -> str:
    """A count of days as ISO 8601, with the parts that its format shows; "" for what no calendar has."""
    if not 0 <= number < _LAST_DAY:
        return ""
    first = _FIRST_DAY_1904 if from_1904 else _FIRST_DAY + timedelta(days=number < _FALSE_LEAP_DAY)
    try:
        moment = first + timedelta(seconds=round(number * 86_400))
    except OverflowError:
        return ""
    timed = "h" in letters or "s" in letters
    time = f"{moment:%H:%M:%S}" if "s" in letters else f"{moment:%H:%M}" if timed else ""
    if "d" in letters:
        date = f"{moment.year:04}-{moment:%m-%d}"
    elif "y" in letters:
        date = f"{moment.year:04}" + (f"-{moment:%m}" if "m" in letters else "")
    else:
        date = "" if timed else f"{moment.year:04}-{moment:%m}"
    return f"{date} {time}".strip()


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[_Layout, ...]:
    """The sections of a code: of positive numbers, of negative ones, of nought; the fourth is of texts."""
    parts: list[list[re.Match[str]]] = [[]]
    for match in _TOKEN.finditer(code[:255]):
        if match["other"] == ";":
            parts.append([])
        else:
            parts[-1].append(match)
    return tuple(_layout(part) for part in parts[:3])


def _layout(tokens: list[re.Match[str]]) -> _Layout:
    """One section, from its tokens."""
    literals = [_literal(token) for token in tokens]
    marks = "".join(token["other"] or "" for token, literal in zip(tokens, literals, strict=True) if literal is None)
    if marks.lower() == "general" or any(_asks_more(token["brackets"] or "") for token in tokens):
        return _Layout(plain=True)
    letters = "".join(mark for mark in marks.lower() if mark in _DATE_LETTERS)
    if letters:
        return _Layout(date=letters)
    if not set(marks) <= set(_PLACEHOLDERS + ".,%") or "/" in literals:
        return _Layout(plain=True)
    return _number_layout(tokens, marks)


def _number_layout(tokens: list[re.Match[str]], marks: str) -> _Layout:
    """A section that shows a number, or nothing but what is written in it."""
    places = [at for at, token in enumerate(tokens) if (token["other"] or "-") in _PLACEHOLDERS]
    first, last = (places[0], places[-1]) if places else (len(tokens), len(tokens))
    digits = marks.replace("%", "")
    whole, _, decimals = digits.partition(".")
    scaled = len(digits) - len(digits.rstrip(","))
    return _Layout(
        before=_written(tokens[:first]),
        after=_written(tokens[last + 1 :]),
        whole=whole.replace(",", "") if set(digits) & {"0", "#"} else "",
        decimals=decimals.replace(",", "") if set(digits) & {"0", "#"} else "",
        thousands="," in whole.rstrip(","),
        percents=marks.count("%"),
        divisions=scaled,
    )


def _literal(token: re.Match[str]) -> str | None:
    """What a token writes: a text, "" for what only sets width, colour or language; None for a mark of the number itself."""
    for name in ("quoted", "escaped", "currency"):
        if token[name] is not None:
            return token[name]
    if token["brackets"] is not None or token["other"] is None:
        return ""
    return token["other"] if token["other"] in _STANDS_FOR_ITSELF else None


def _written(tokens: list[re.Match[str]]) -> str:
    """What stands before or behind the number; a sign of percent is one of its marks, and is shown where it stands."""
    return "".join("%" if token["other"] == "%" else _literal(token) or "" for token in tokens)


def _asks_more(brackets: str) -> bool:
    """Whether what stands in brackets is a condition or another count than a number: ``[>100]``, ``[h]``, ``[DBNum1]``."""
    name = brackets.lower()
    return bool(name) and name not in _COLOURS and not name.startswith("color")
