"""Years, fiscal years, decades and centuries → their values."""

from __future__ import annotations

import re

from briefing.facts.dates.context import Context, Resolver, ResolverRule, made, nothing
from briefing.facts.dates.words import DATING, ORDINALS, YEAR_IN
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import words_value
from briefing.language.patterns import deferred
from briefing.language.rules import Rules
from briefing.model import Date, Span

_TENS = {word: n for word, n in lexicon("en").numbers.cardinals.items() if word.endswith("ty")}
_BEFORE = deferred(rf"(?:\b{any_of(DATING.before_years)}[\s-]|[(\[/–—‘'\"“]|,\s|^|\n|['’]s\s)$")
_SURE_BEFORE = deferred(rf"\b{any_of(DATING.sure_before_years)}[\s-]$")
_COUNTED = deferred(rf"[\s-]{any_of(DATING.counted, blank=r'[ ]')}\b|\s?[%°]")
_NOT_BEFORE = deferred(rf"\b{any_of(DATING.not_before_years)}\s$")
_JOINED = deferred(r"[\d\w][./,-]$")
_PREFIXES = ("pre-", "post-", "mid-", "early-", "late-")
_NOUN_BEFORE = deferred(r"(?:^|[^\w])[a-z]+[.)]?\s$")
_STREET = deferred(r"\s[A-Z]?[a-z]+\s(?:St|Ave|Street|Avenue|Road|Blvd)\b")
_ERA = deferred(r"(bce?|ad|ce)$")


def _of_an_era(_: Context, match: re.Match[str]) -> Date | None:
    era = _ERA.search(match[0])
    before_christ = era is not None and era[1].startswith("bc")
    return made(match, f"{'BC' if before_christ else ''}{int(match[0][:4]):04}")


def _plain(_: Context, match: re.Match[str]) -> Date | None:
    return Date(Span(match.start(), match.start() + 4), match[0][:4])


def _year_before(context: Context, match: re.Match[str]) -> str:
    return context.before(match.start(), 12)


YEAR: Rules[Context, re.Match[str], Resolver] = Rules(
    (
        ResolverRule(
            "behind a currency or a mark of codes",
            lambda context, match: _year_before(context, match)[-1:] in tuple("$€£¥#:@_+=&*"),
            nothing,
            (("They paid $1998 there.", ""), ("See post #2011 there.", "")),
        ),
        ResolverRule(
            "joined to what stands before",
            lambda context, match: (
                _JOINED.search(_year_before(context, match)[-2:])
                and not _year_before(context, match).endswith(_PREFIXES)
            ),
            nothing,
            (("It is form A-1998 there.", ""), ("See note b.1998 there.", "")),
        ),
        ResolverRule(
            "a count",
            lambda context, match: _COUNTED.match(context.lower, match.end()),
            nothing,
            (("In all 2000 people came.", ""), ("It took 1950 votes.", "")),
        ),
        ResolverRule(
            "a number of something, or a rounded one",
            lambda context, match: _NOT_BEFORE.search(_year_before(context, match)),
            nothing,
            (("He is in room 1999 there.", ""), ("It has nearly 2000 there.", "")),
        ),
        ResolverRule(
            "a year of an era",
            lambda _, match: _ERA.search(match[0]),
            _of_an_era,
            (("It fell in 1200 BC to the sea.", "BC1200"), ("It was built in 1066 AD there.", "1066")),
        ),
        ResolverRule(
            "far from our time, with no word that makes it a year",
            lambda context, match: (
                not 1800 <= int(match[0][:4]) < 2060 and not _SURE_BEFORE.search(_year_before(context, match))
            ),
            nothing,
            (("The lot, 1234 there, is sold.", ""), ("They read the 1450 again.", "")),
        ),
        ResolverRule(
            "the number of a name",
            lambda context, match: (
                not _BEFORE.search(_year_before(context, match))
                and not _NOUN_BEFORE.search(context.text[max(0, match.start() - 20) : match.start()])
            ),
            nothing,
            (("They sold an Orion 2000 there.", ""), ("It is part of Agenda 2030 there.", "")),
        ),
        ResolverRule(
            "a house in a street",
            lambda context, match: _STREET.match(context.text[match.end() : match.end() + 30]),
            nothing,
            (("It is at 1998 Elm Street there.", ""), ("They met at 2010 Mirn Road there.", "")),
        ),
    ),
    _plain,
)
"""Whether four digits are a year."""


def _year(context: Context, match: re.Match[str]) -> Date | None:
    return YEAR.verdict(context, match)(context, match)


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


_DECADES = {word.removesuffix("y") + "ies": number[0] for word, number in _TENS.items()}
"""A decade in words ("fifties") → its digit."""


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


def _century(_: Context, match: re.Match[str]) -> Date | None:
    said = match[0]
    digits = re.search(r"(\d+)(?:st|nd|rd|th)", said)
    number = (
        int(digits[1])
        if digits
        else next((ORDINALS[w] for w in sorted(ORDINALS, key=len, reverse=True) if w in said), 0)
    )
    if not 1 <= number <= 99:
        return None
    return made(match, f"BC{number - 1:02}" if re.search(r"bce?$", said) else f"{number - 1:02}")


RESOLVERS: dict[str, Resolver] = {
    "year": _year,
    "years": _years,
    "spoken_year": _spoken_year,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
}
