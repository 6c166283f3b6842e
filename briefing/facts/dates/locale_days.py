"""Days told from the present in other languages than English: a weekday, alone or with "last" or "next", and "yesterday".

A weekday alone has a value only where it is the document's day itself, or where the words around it tell whether it is past
or to come (`locale_tense`). "Yesterday" in a quotation counts from the day on which it was said, which is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from briefing.facts.dates import locale_tense, locale_years
from briefing.facts.dates.calendar import weekday_near
from briefing.facts.phrases import quotation_marks
from briefing.language.lexicon import Lexicon, any_of, lexicon
from briefing.language.lower_case import lowered
from briefing.language.patterns import deferred
from briefing.language.scripts import ends_words, is_unspaced
from briefing.model import Date, Document, Span

_WEEKS = {"previous week": -1, "next week": 1}
"""A weekday of another week ("lundi de la semaine dernière", "上周一") → how many weeks from this one."""
_ADJOINS = re.compile(
    r"[\s\u00a0]|,[\s\u00a0](?:den[\s\u00a0]|dem[\s\u00a0])?|[\s\u00a0]?[(（]|[\s\u00a0]den[\s\u00a0]|"
)
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]{2,}")
_BLANK = r"[\s\u00a0]"
_OPENS_NAME = deferred(r"(?<=[^\W\d_.,] )[A-Z][^\W\d_]+ [A-Z]")
"""A word with a capital inside a sentence, and another behind it ("a Quinta Turma")."""


def extract(document: Document, *, anchor: date | None, named: Sequence[Date]) -> list[Date]:
    """The days of `document` that count from the present, ascending and disjoint; none where its language has no words for them.

    Args:
        document: With its sentences, of which the verbs tell whether a weekday is past.
        anchor: The day that they count from, if it is known.
        named: The dates that are told otherwise, ascending.
    """
    text, known = document.text, lexicon(document.language)
    pattern = _pattern(known)
    if pattern is None:
        return []
    said = quotation_marks.find(text, document.blocks) if anchor else ()
    found = []
    for match in _beside(pattern, text, [one.span for one in named]):
        value = _value(match, document, known, anchor)
        if match["word"] and any(match.start() in quotation.outer for quotation in said):
            value = None  # the day on which something was said is another one
        found.append(Date(Span(*match.span()), value))
    return found


def _beside(pattern: re.Pattern[str], text: str, taken: Sequence[Span]) -> Iterator[re.Match[str]]:
    """The matches that overlap with none of `taken`."""
    at = 0
    for match in pattern.finditer(text):
        while at < len(taken) and taken[at].stop <= match.start():
            at += 1
        if any(match["day"] and _ADJOINS.fullmatch(text, *gap) for gap in _gaps(match, taken, at)):
            continue  # the weekday of a date that is told ("domenica 18 gennaio")
        if at == len(taken) or taken[at].start >= match.end():
            yield match


def _gaps(match: re.Match[str], taken: Sequence[Span], at: int) -> Iterator[tuple[int, int]]:
    """The stretches between a match and the dates right before and behind it."""
    if at and taken[at - 1].stop <= match.start():
        yield taken[at - 1].stop, match.start()
    if at < len(taken) and taken[at].start >= match.end():
        yield match.end(), taken[at].start


@cache
def _pattern(known: Lexicon) -> re.Pattern[str] | None:
    """A weekday with a word for last or next on either side of it, or a word for a day."""
    calendar = known.calendar
    if not calendar.weekdays or not calendar.relative_days:
        return None
    unspaced = is_unspaced(known.language)
    names = _weekdays(known)
    days = any_of(sorted(names), blank=_BLANK)
    which = any_of(sorted(calendar.relative), blank=_BLANK)
    behind = "(?!)" if _IDEOGRAPHS.fullmatch(calendar.weekdays[0]) else which  # "周六上午" is a morning
    words = any_of(sorted(calendar.relative_days), blank=_BLANK)
    gap, edge, end = (
        ("", "", "") if unspaced else (f"{_BLANK}+", r"(?<!\w)", r"(?!\w)" if ends_words(known.language) else "")
    )
    return re.compile(
        rf"{edge}(?:(?P<before>{which}){gap})?(?P<day>{days})(?:{gap}(?P<after>{behind}))?{end}|{edge}(?P<word>{words}){end}",
        re.IGNORECASE,
    )


@cache
def _weekdays(known: Lexicon) -> dict[str, int]:
    """The names of weekdays, in lower case, → 0 to 6; short forms only in ideographs ("周一"), for "Mi" may be a name."""
    calendar = known.calendar
    whole = {name.lower() for name in (*calendar.weekdays, *calendar.variants)}
    numbers = calendar.weekday_numbers
    return {_plain(name): day for name, day in numbers.items() if name in whole or _IDEOGRAPHS.fullmatch(name)}


def _value(match: re.Match[str], document: Document, known: Lexicon, anchor: date | None) -> str | None:
    if anchor is None:
        return None
    calendar = known.calendar
    if word := match["word"]:
        return (anchor + timedelta(days=int(calendar.relative_days[_plain(word)]))).isoformat()
    weekday = _weekdays(known)[_plain(match["day"])]
    which = match["before"] or match["after"]
    if which is None and locale_years.is_deadline(lowered(document.text), Span(*match.span()), document.language):
        return weekday_near(anchor, weekday, ahead=True, strict=False).isoformat()
    if which is None:
        return anchor.isoformat() if anchor.weekday() == weekday else _near(match, document, anchor, weekday)
    said = calendar.relative[_plain(which)]
    if said in _WEEKS:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=_WEEKS[said])
        return (monday + timedelta(days=weekday)).isoformat()
    if said == "current":
        return (anchor + timedelta(days=weekday - anchor.weekday())).isoformat()
    return weekday_near(anchor, weekday, ahead=said == "next", strict=True).isoformat()


def _near(match: re.Match[str], document: Document, anchor: date, weekday: int) -> str | None:
    """The weekday before or behind the anchor, as the words around it tell; None where they do not."""
    if _OPENS_NAME.match(document.text, match.start()) and lexicon(document.language).calendar.weekdays[0].islower():
        return None
    sentence = locale_years.sentence_of(document, match.start())
    told = locale_tense.looks(lowered(document.text), Span(*match.span()), sentence, document.language, by_endings=True)
    if told == locale_tense.UNKNOWN:
        return None
    return weekday_near(anchor, weekday, ahead=told == locale_tense.FUTURE).isoformat()


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())
