"""Days and months that name no year, in other languages than English → the year that the document's own date gives them.

The nearest such day is meant, as long as it is near; one that is months away only where its clause says on which side it
lies. Where the sentence names another year, nothing is counted. So "am 30. November" stays XXXX-11-30 unless it is known.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from briefing.facts.dates import locale_tense
from briefing.facts.dates.calendar import NO_YEAR, valid
from briefing.language.lexicon import Lexicon, any_of, lexicon
from briefing.language.lower_case import lowered
from briefing.language.patterns import deferred
from briefing.language.scripts import ends_words
from briefing.model import Date, Document, Span

_NEAR, _SURE = 120, 182
"""Days within which the nearest one is meant, and within which it is where its clause says on which side it lies."""
_LONGEST_TERM = 240
"""Days to a deadline that names no year; one that is further away is rather past already."""
_YEAR = deferred(r"(?<!\d)(?:1[5-9]|20|25)\d\d(?!\d)")
_BESIDE = 20
"""Characters behind a date in which another one may give it its year ("am 3. Mai und am 4. Juni 2029")."""
_MID_MONTH = 15
_HEAD = 240
"""Characters in which a title and a dateline stand."""
_REACH = 24
"""Characters before a date in which a word for its year stands."""
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40}(?:-[^\W\d_]{1,40})?),?[ \u00a0](?:den[ \u00a0]|dem[ \u00a0])?$")
_SHORT = 3
"""Letters of a weekday's short form, which may be another word."""
_BLANK = r"[\s\u00a0]"
_SIDES = frozenset({"previous", "next"})
"""Which month of that name is meant ("juin dernier"), as the data files call it."""


def with_years(document: Document, dates: Sequence[Date], anchor: date) -> list[Date]:
    """`dates` with the years of those that name none, counted from `anchor`, as far as they are known."""
    lower = lowered(document.text)
    dated = [one.span for one in dates]
    out = []
    for one in dates:
        if _is_dateline(one, anchor):
            out.append(replace(one, value=anchor.isoformat()))
        elif (one.value or "").startswith(NO_YEAR) and not _in_another_year(document, one.span, dated, anchor):
            out.append(_with_year(document, lower, one, anchor))
        else:
            out.append(one)
    return out


def _is_dateline(one: Date, anchor: date) -> bool:
    """Whether a day at the head of a text is the document's own: the dateline ("Saint-Cyr, 3 mai - …")."""
    return one.span.start < _HEAD and one.value == f"{NO_YEAR}{anchor:-%m-%d}"


def _in_another_year(document: Document, span: Span, dated: Sequence[Span], anchor: date) -> bool:
    """Whether the sentence names another year, before the date or right behind it, or as a year alone."""
    sentence = sentence_of(document, span.start)
    for year in _YEAR.finditer(document.text, sentence.start, sentence.stop):
        alone = not any(year.start() in each for each in dated)
        if year[0] != str(anchor.year) and (alone or year.start() < span.stop + _BESIDE):
            return True
    return False


def sentence_of(document: Document, at: int) -> Span:
    """The sentence that holds a place; all of the text where none does."""
    sentences = document.sentences
    number = bisect_right(sentences, at, key=lambda sentence: sentence.span.start) - 1
    return sentences[number].span if number >= 0 else Span(0, len(document.text))


def _with_year(document: Document, lower: str, one: Date, anchor: date) -> Date:
    value = one.value or ""
    month, day = int(value[5:7]), int(value[8:10] or 0)
    weekday = _weekday_before(lower, one.span.start, lexicon(document.language))
    if day and weekday:
        return replace(one, value=_on_weekday(month, day, weekday, anchor) or value)
    nearest = _nearest(month, day, anchor)
    if nearest is None:
        return one
    away = (nearest - anchor).days
    if day and is_deadline(lower, one.span, document.language):
        coming = _next(month, day, anchor)
        return replace(one, value=coming.isoformat()) if (coming - anchor).days <= _LONGEST_TERM else one
    told = locale_tense.looks(lower, one.span, sentence_of(document, one.span.start), document.language)
    contradicted = told * away < 0 and abs(away) > 1
    if contradicted or abs(away) > (_SURE if told else _NEAR):
        return one
    return replace(one, value=nearest.isoformat()[: len(value)])


def is_deadline(lower: str, day: Span, language: str) -> bool:
    """Whether a word right beside a day says that something is to be done by it, or is fixed for it ("per sabato", "29일까지")."""
    before = _deadline(language).search(lower[max(0, day.start - _REACH) : day.start])
    return before is not None or _deadline_behind(language).match(lower, day.stop) is not None


@cache
def _deadline_behind(language: str) -> re.Pattern[str]:
    listed = lexicon(language).calendar.deadlines_behind
    ending = rf"(?:['’][^\W\d_]{{1,4}})?{_BLANK}" if ends_words(language) else ""
    return re.compile(rf"{ending}{any_of(sorted(listed))}" if listed else "(?!)")


@cache
def _deadline(language: str) -> re.Pattern[str]:
    listed = lexicon(language).calendar.deadlines
    if not listed:
        return re.compile("(?!)")
    return re.compile(rf"(?<!\w){any_of(sorted(listed), blank=_BLANK)}{_BLANK}$")


def _next(month: int, day: int, anchor: date) -> date:
    """The first day of that name that is not before the anchor."""
    found = (valid(anchor.year + years, month, day) for years in range(9))
    return next(when for when in found if when and when >= anchor)


def _weekday_before(lower: str, at: int, known: Lexicon) -> int:
    """The weekday right before a date ("domenica 18 gennaio"), Monday 1; 0 for none."""
    word = _LAST_WORD.search(lower, max(0, at - _REACH), at)
    return known.calendar.weekday_numbers.get(word[1], -1) + 1 if word and len(word[1]) > _SHORT else 0


def _on_weekday(month: int, day: int, weekday: int, anchor: date) -> str | None:
    """The one day of that name in the years around the anchor that falls on a weekday."""
    found = (valid(anchor.year + years, month, day) for years in (0, 1, -1))
    return next((when.isoformat() for when in found if when and when.isoweekday() == weekday), None)


def _nearest(month: int, day: int, anchor: date) -> date | None:
    """The day of that name nearest to the anchor; of a month (`day` 0) the anchor's own day, else its middle."""
    if not day and month == anchor.month:
        return anchor
    found = (valid(anchor.year + years, month, day or _MID_MONTH) for years in (-1, 0, 1))
    return min((when for when in found if when), key=lambda when: abs(when - anchor), default=None)


# --- words for years ------------------------------------------------------------------------------------------------


def beside_words(text: str, dates: Sequence[Date], anchor: date, language: str) -> Iterator[Date]:
    """Days and months beside a word for their year ("3 mai de l'an dernier", "来年5月", "juin dernier"), word and all."""
    known = lexicon(language)
    if not known.calendar.relative_years:
        return
    lower = lowered(text)
    before, behind = _year_words(known)
    for one in dates:
        if not (one.value or "").startswith(NO_YEAR):
            continue
        if word := behind.match(lower, one.span.stop):
            yield _dated(
                Span(one.span.start, word.end()), one.value or "", known.calendar.relative_years[word[1]], anchor
            )
        elif word := before.search(lower, max(0, one.span.start - _REACH), one.span.start):
            yield _dated(
                Span(word.start(), one.span.stop), one.value or "", known.calendar.relative_years[word[1]], anchor
            )
    yield from _months(lower, anchor, known)


def _dated(span: Span, value: str, years: str, anchor: date) -> Date:
    return Date(span, f"{anchor.year + int(years):04}{value.removeprefix(NO_YEAR)}")


@cache
def _year_words(known: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words for a year as they stand right before a date, and right behind it."""
    words = any_of(sorted(known.calendar.relative_years), blank=_BLANK)
    edge, end = (r"(?<!\w)", r"(?!\w)") if ends_words(known.language) else ("", "")
    return re.compile(rf"{edge}({words}){_BLANK}?$"), re.compile(rf",?{_BLANK}({words}){end}")


def _months(lower: str, anchor: date, known: Lexicon) -> Iterator[Date]:
    """Months without a day beside a word for their year, or for last or next."""
    calendar = known.calendar
    if not ends_words(known.language):
        return
    for match in _month_words(known).finditer(lower):
        month = calendar.month_numbers[match["m"] or match["m2"]]
        word = " ".join((match["before"] or match["behind"]).split())
        if word in calendar.relative_years:
            year = anchor.year + int(calendar.relative_years[word])
        elif calendar.relative[word] == "previous":
            year = anchor.year - (month >= anchor.month)
        else:
            year = anchor.year + (month <= anchor.month)
        yield Date(Span(*match.span()), f"{year:04}-{month:02}")


@cache
def _month_words(known: Lexicon) -> re.Pattern[str]:
    calendar = known.calendar
    whole = {name.lower() for name in (*calendar.months, *calendar.months_alone)}
    months = any_of(whole | {name for name, month in calendar.variants.items() if month.lower() in whole})
    words = any_of(
        {*calendar.relative_years, *(word for word, side in calendar.relative.items() if side in _SIDES)}, blank=_BLANK
    )
    return re.compile(
        rf"(?<![\w.])(?:(?P<before>{words}){_BLANK}(?P<m>{months})|(?P<m2>{months}){_BLANK}(?P<behind>{words}))(?!\w)"
    )
