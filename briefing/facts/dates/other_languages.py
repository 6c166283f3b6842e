"""The dates of a document in another language than English: numeric ones, those that name a month, and days told from the present."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain

from briefing.facts.dates import locale_dates, locale_days, locale_lone_years, locale_numeric, locale_years
from briefing.facts.dates.calendar import NO_YEAR, Anchor, valid
from briefing.language.lexicon import any_of, lexicon
from briefing.language.numerals import ASCII_DIGITS
from briefing.language.patterns import LETTERS
from briefing.language.scripts import is_unspaced
from briefing.model import Date, Document, Span

_HEAD = 240
"""Characters in which a dateline stands."""
_LEADS = re.compile(r"[^.!?。\n]{0,60}")
"""What may stand before the date of a dateline in its own line."""
_ENDS = re.compile(r"[电電讯訊](?=[\s）)])|[ \u00a0]?(?:[^\W\d_]{1,4}\.?)?[ \u00a0]?(?:[)）]?\n|[–—―:()/】\].-]|$)")
"""What stands behind the date of a dateline ("12 марта 2024 года. ", "12 marca 2024 r. – ")."""
_LEAD_WORDS, _SMALL_WORD, _LEAD_SIGNS = 5, 3, 12
"""Words of a place before a date and letters of a small one among them; signs of it where words are not parted."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PAIR = re.compile(r"(?<![\d.,])(?P<d>[0-3]?\d)\.?(?:[ \u00a0](?:[^\W\d_]{1,3})[ \u00a0]|[ \u00a0]?[-–][ \u00a0]?)$")
"""The first of two days that share their month ("3 et 4 novembre", "3–4 ноября")."""


def extract(document: Document, *, numeric: Iterable[Date], as_of: str = "") -> tuple[Date, ...]:
    """The dates of `document`, ascending and disjoint.

    Args:
        document: In a language of which nothing but its lexicon is known.
        numeric: Its dates in digits, as every language writes them.
        as_of: An ISO date that relative ones count from, in place of the document's own.
    """
    text, language = document.text.translate(ASCII_DIGITS), document.language
    eras = chain(locale_numeric.of_eras(text, language), locale_numeric.of_solar_months(text, language))
    named = _disjoint(chain(eras, numeric, locale_numeric.spaced(text), locale_dates.extract(text, language)))
    stated = Anchor.parse(as_of) or Anchor.parse(document.metadata.date)
    anchor = (stated.date if stated else None) or dateline(text, named, language)
    named = _disjoint(chain(named, _firsts_of_pairs(text, named)))
    if anchor:
        named = _disjoint(chain(named, locale_years.beside_words(text, named, anchor, language)))
        named = locale_years.with_years(document, named, anchor)
        named = _disjoint(chain(named, locale_numeric.days_alone(text, language, anchor)))
    named = _disjoint(chain(named, locale_lone_years.extract(text, language)))
    return tuple(_disjoint(chain(named, locale_days.extract(document, anchor=anchor, named=named))))


def _disjoint(dates: Iterable[Date]) -> list[Date]:
    """`dates` in order; of two that overlap the one that begins first, or else the longer."""
    out: list[Date] = []
    for one in sorted(dates, key=lambda one: (one.span.start, -one.span.stop)):
        if not out or one.span.start >= out[-1].span.stop:
            out.append(one)
    return out


def dateline(text: str, named: Iterable[Date], language: str) -> date | None:
    """The document's day: a full date behind a place at the head of the text or at the end of its title, or behind "today"."""
    for one in named:
        if one.span.start > _HEAD:
            return None
        if one.value and _DAY.fullmatch(one.value) and _is_dateline(text, one.span, language):
            return date.fromisoformat(one.value)
    return None


def _is_dateline(text: str, span: Span, language: str) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    lead = text[start : span.start]
    if _today(language).search(lead.lower()):
        return True
    if not _LEADS.fullmatch(lead) or not (end := _ENDS.match(text, span.stop)):
        return False
    return end[0].endswith("\n") or end.end() == len(text) or names_a_place(lead, language)


@cache
def _today(language: str) -> re.Pattern[str]:
    """A word for today right before a date ("oggi, 31 luglio 2031")."""
    days = lexicon(language).calendar.relative_days
    return re.compile(rf"{any_of(word for word, away in days.items() if away == '0')}[,، ]{{1,2}}$")


def names_a_place(lead: str, language: str) -> bool:
    """Whether words before a date are no clause: names and small words alone, and few of them."""
    if is_unspaced(language):
        return len(lead) <= _LEAD_SIGNS
    words = LETTERS.findall(lead)
    small = (word for word in words if word[0].islower() and len(word) > _SMALL_WORD)
    return len(words) <= _LEAD_WORDS and not any(small)


def _firsts_of_pairs(text: str, named: Iterable[Date]) -> Iterable[Date]:
    """The days before those of `named` that take month and year from them."""
    for one in named:
        value = one.value or ""
        first = (
            _PAIR.search(text, max(0, one.span.start - 10), one.span.start) if len(value) == len("2031-11-04") else None
        )
        if first is None or not text[one.span.start].isdigit() or int(first["d"]) >= int(value[8:]):
            continue
        year = 2000 if value.startswith(NO_YEAR) else int(value[:4])
        if valid(year, int(value[5:7]), int(first["d"])):
            yield Date(Span(*first.span("d")), f"{value[:8]}{int(first['d']):02}")
