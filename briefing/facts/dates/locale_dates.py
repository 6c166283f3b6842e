"""Dates that name a month, in a language of which nothing more is known than its lexicon: "12. marts 2016", "marzo de 2016".

The order of day, month and year is CLDR's for the language (`Lexicon.locale_formats`), or day, month and year with blanks between
them. A date without its year is "XXXX-09-12": whether it is past or to come, only the language's verbs could tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefing.facts.dates.calendar import NO_YEAR
from briefing.language.lexicon import Lexicon, any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import ends_words, has_capitals
from briefing.model import Date, Span

_LEAP_YEAR = 2000
"""Stands for a year that is not said, so that 29 February may be one of its days."""
_INITIAL = 2
"""Letters of a short form that may as well be another word's."""
_BLANK = r"[\s\u00a0]"
_YEAR = r"(?<!\d)(?P<y>(?:1[5-9]|20)\d\d)(?!\d)"
_BUDDHIST_YEAR = r"(?<!\d)(?P<y>2[45]\d\d|(?:1[5-9]|20)\d\d)(?!\d)"
_BUDDHIST = frozenset({"th", "lo"})
_BUDDHIST_ERA, _FIRST_OF_IT = 543, 2400
"""Years by which the Buddhist era is ahead; from which year on a number is one of it."""
_YEAR_AND_BESIDE = deferred(r"^\{y\}[^{}]*|[^{}]*\{y\}[^{}]*$")


def extract(text: str, language: str) -> list[Date]:
    """The dates of `text` that name a month of `language`, ascending and disjoint; none where its months are not known."""
    known = lexicon(language)
    found = [date for pattern in _patterns(known) for date in _dates(text, pattern, known)]
    out: list[Date] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.stop)):
        if not out or one.span.start >= out[-1].span.stop:
            out.append(one)
    return [one for one in out if one.value]


@cache
def _patterns(known: Lexicon) -> tuple[re.Pattern[str], ...]:
    """A day with month and year, a day with its month, a month with its year, each as the language writes it."""
    calendar, forms = known.calendar, known.locale_formats
    if not calendar.months:
        return ()
    names = {*calendar.months, *calendar.months_alone, *_other_spellings(known)}
    short = {name for row in calendar.month_abbreviations for name in row if len(name) > _INITIAL}
    behind = rf"(?:\.|{re.escape(forms.first[1:])})?" if forms.first else r"\.?"
    full = rf"(?P<m>{any_of(names, blank=_BLANK)})"
    any_name = rf"(?P<m>{any_of(names, blank=_BLANK)}|{any_of(short, blank=_BLANK)}\.?)"
    year = _BUDDHIST_YEAR if known.language in _BUDDHIST else _YEAR
    places = {"d": rf"(?<!\d)(?<!\d[.,:])(?P<d>[0-3]?\d){behind}", "y": year, "m": any_name}
    spaced = ends_words(known.language)
    letter = r"\w" if spaced else r"\d"
    with_year = dict.fromkeys(filter(None, (forms.day, "{d} {m} {y}", forms.month, "{m} {y}")))
    return (
        *(_pattern(form, places, letter) for form in with_year),
        *(
            _pattern(form, places if form == "{d} {m}" and spaced else places | {"m": full}, letter)
            for form in _without_year(known)
        ),
    )


def _without_year(known: Lexicon) -> tuple[str, ...]:
    """The forms of a day that has no year, and of a month that is written with its number, and so is no other word."""
    numbered = not has_capitals(known.language) and known.calendar.months[0][0].isdigit()
    forms = (_YEAR_AND_BESIDE.sub("", known.locale_formats.day), "{d} {m}", *(("{m}",) if numbered else ()))
    return tuple(dict.fromkeys(filter(None, forms)))


def _other_spellings(known: Lexicon) -> Iterator[str]:
    """The months in other spellings and cases ("w czerwcu")."""
    months = {name.lower() for name in (*known.calendar.months, *known.calendar.months_alone)}
    return (word for word, name in known.calendar.variants.items() if name.lower() in months)


def _pattern(form: str, places: dict[str, str], letter: str) -> re.Pattern[str]:
    """A form with its places filled, with no `letter` on either side; what punctuation it ends with is not asked for, nor is a full stop behind the day."""
    pieces = re.split(r"\{([dmy])\}", form.replace("{d}.", "{d}").rstrip(" .,"))
    for index, piece in enumerate(pieces):
        pieces[index] = places[piece] if index % 2 else re.escape(piece).replace(r"\ ", _BLANK)
    if form in ("{m} {y}", "{d} {m} {y}"):
        pieces[-3] = rf"{_BLANK}(?:[^\W\d_]{{2,3}}{_BLANK})?"  # "Ιούνιο του 2023"
    edge = rf"(?<!{letter})" if pieces[0] == "" else ""
    end = "" if pieces[-1] and letter == r"\d" else f"(?!{letter})"  # "18日19時"
    return re.compile(f"{edge}{''.join(pieces)}{end}", re.IGNORECASE)


def _dates(text: str, pattern: re.Pattern[str], known: Lexicon) -> Iterator[Date]:
    numbers = known.calendar.month_numbers
    for match in pattern.finditer(text):
        parts = match.groupdict()
        name = " ".join(parts["m"].lower().replace("’", "'").split()).removesuffix(".")
        number = numbers.get(name) or numbers.get(name.replace("'", "’"))
        if number:
            yield Date(Span(*match.span()), _value(parts.get("y") or "", number, parts.get("d") or ""))


def _value(year: str, month: int, day: str) -> str | None:
    """The TIMEX3 value; None for a day that the month does not have."""
    if year and int(year) >= _FIRST_OF_IT:
        year = str(int(year) - _BUDDHIST_ERA)
    try:
        date(int(year or _LEAP_YEAR), month, int(day or 1))
    except ValueError:
        return None
    return f"{year or NO_YEAR}-{month:02}" + (f"-{int(day):02}" if day else "")
