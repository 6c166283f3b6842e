"""Years, fiscal years, decades and centuries → their values."""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re

from briefing.facts.dates.context import YEAR_IN, Context, Rule, made
from briefing.language.numerals import ORDINALS, words_value
from briefing.model import Date, Span

_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|between|during|through|before|after|early|late|mid|circa|ca\.|c\.|as of|the|and|to|or|for|than|a|an|on|year|spring|summer|fall|autumn|winter|back|around|about|over|their|its|his|her|our|my|that|into|vs\.?|versus|with|at|when|pre|post|against)[\s-]|[(\[/–—‘'\"“]|,\s|^|\n|['’]s\s)$"
)


_COUNTED = re.compile(
    r"[\s-](?:(?:people|troops|soldiers|men|women|children|workers|jobs|homes|votes|voters|delegates|dollars|euros|pounds|miles|kilomet|meters|metres|feet|acres|tons|tonnes|times|points|words|pages"
    r"|percent|per\scent|million|billion|thousand|shares|units|students|members|employees|copies|cases|deaths|others|refugees|migrants|square|degrees|kg|km|mm|mg|ml|cm|lbs?|hz|watts?|volts|calories|yen|rupees|francs|marks|pesos|guilders)\b)|\s?[%°]"
)


def _year(context: Context, match: re.Match[str]) -> Date | None:
    start, stop = match.span()
    before, text = context.before(start, 12), context.text
    if (before[-1:] in "$€£¥#:@_+=&*" and before[-1:]) or (
        re.search(r"[\d\w][./,-]$", before[-2:]) and not before.endswith(("pre-", "post-", "mid-", "early-", "late-"))
    ):
        return None
    if _COUNTED.match(context.lower, stop) or re.search(
        r"\b(?:no\.|number|room|flight|suite|route|highway|page|pp?\.|boeing|some|nearly|almost|least|most|approximately|than|total of|up to|figure|section|chapter|windows|office)\s$",
        before,
    ):
        return None
    said = match[0]
    year = int(said[:4])
    if era := re.search(r"(bce?|ad|ce)$", said):
        return made(match, f"BC{year:04}" if era[1].startswith("bc") else f"{year:04}")
    if not 1800 <= year < 2060 and not re.search(
        r"\b(?:in|since|by|until|from|between|circa|around|before|after|of|early|late|mid|year)[\s-]$", before
    ):
        return None
    if not _YEAR_BEFORE.search(before) and not re.search(
        r"(?:^|[^\w])[a-z]+[.)]?\s$", text[max(0, start - 20) : start]
    ):
        return None  # "Orion 2000", "Agenda 2030"
    if re.match(r"\s[A-Z]?[a-z]+\s(?:St|Ave|Street|Avenue|Road|Blvd)\b", text[stop : stop + 30]):
        return None
    return Date(Span(start, start + 4), said[:4])


def _years(context: Context, match: re.Match[str]) -> Date | None:
    first, second = match[0][:4], match[0][5:]
    second = second if len(second) == 4 else first[:2] + second
    if int(second) <= int(first) or context.before(match.start(), 1) in ("$", "-", "/", "#"):
        return _year(context, match) if int(second) > int(first) else None
    if not 1000 < int(first) < 2100 or _COUNTED.match(context.lower, match.end()):
        return None
    return made(match, f"{first}/{second}")


def _spoken_year(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0].removeprefix("the year ").replace("two thousand and", "two thousand")
    value = words_value(said)
    sure = match[0].startswith("the year") or re.search(
        r"\b(?:in|since|of|by|until|from|year)\s$", context.before(match.start())
    )
    if value is None or not 1800 <= value < 2100 or not (sure or not said.startswith("two thousand")):
        return None
    return made(match, f"{int(value):04}")


def _fiscal(_: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if span := re.search(r"(\d{4})[-/–](\d\d)$", said):
        return made(match, f"{span[1]}/{span[1][:2]}{span[2]}")
    year = YEAR_IN.search(said)
    if year:
        return made(match, year[1])
    short = re.search(r"(\d\d)$", said)
    return made(match, f"20{short[1]}" if short else None)


_DECADES = dict(
    zip("twenties thirties forties fifties sixties seventies eighties nineties".split(), "23456789", strict=True)
)


def _decade(context: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    if year := re.search(r"(\d{3})0['’]?s$", said):
        return made(match, year[1])
    if short := re.search(r"['’](\d)0s$", said):
        return made(match, ("20" if short[1] in "01" else "19") + short[1])
    word = next(word for word in _DECADES if word in said)
    if not re.search(r"the|nineteen|eighteen", said) or re.search(
        r"\b(?:his|her|their|my)\s(?:\w+\s)?$", context.before(match.start())
    ):
        return None
    return made(match, ("18" if "eighteen" in said else "19") + _DECADES[word])


_CENTURIES = {
    **ORDINALS, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip


def _century(_: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    digits = re.search(r"(\d+)(?:st|nd|rd|th)", said)
    number = (
        int(digits[1])
        if digits
        else next((_CENTURIES[w] for w in sorted(_CENTURIES, key=len, reverse=True) if w in said), 0)
    )
    if not 1 <= number <= 99:
        return None
    return made(match, f"BC{number - 1:02}" if re.search(r"bce?$", said) else f"{number - 1:02}")


RULES: dict[str, Rule] = {
    "year": _year,
    "years": _years,
    "spoken_year": _spoken_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
}
