"""Days told from the present in other languages than English: a weekday, alone or with "last" or "next", and "yesterday".

They count from the document's own date, else from its dateline: a full date in the first lines, before the text begins. A
weekday alone has a value only where it is that day itself, for whether it is past or to come, verbs would have to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from briefing.facts.dates.calendar import weekday_near
from briefing.language.lexicon import Lexicon, any_of, lexicon
from briefing.language.scripts import ends_words, is_unspaced
from briefing.model import Date, Span

_HEAD = 240
"""Characters in which a dateline stands."""
_LEADS = re.compile(r"[^.!?。\n]{0,60}$")
"""What may stand before the date of a dateline in its own line."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKS = {"previous week": -1, "next week": 1}
"""A weekday of another week ("lundi de la semaine dernière", "上周一") → how many weeks from this one."""
_BLANK = r"[\s\u00a0]"


def extract(text: str, language: str, *, anchor: date | None, named: Sequence[Date]) -> list[Date]:
    """The days of `text` that count from the present, ascending and disjoint; none where the language has no words for them.

    Args:
        text: Of the whole document.
        language: Its ISO 639-1 code.
        anchor: The document's own date, if it is known.
        named: The dates that name a month, of which one may be the dateline.
    """
    known = lexicon(language)
    pattern = _pattern(known)
    if pattern is None:
        return []
    anchor = anchor or _dateline(text, named)
    return [Date(Span(*match.span()), _value(match, known, anchor)) for match in _disjoint(pattern, text, named)]


def _dateline(text: str, named: Sequence[Date]) -> date | None:
    """The full date in the first line of the text proper, or in a line above it."""
    for one in named:
        if one.span.start > _HEAD:
            return None
        if one.value and _DAY.fullmatch(one.value) and _LEADS.search(text, 0, one.span.start):
            return date.fromisoformat(one.value)
    return None


def _disjoint(pattern: re.Pattern[str], text: str, named: Sequence[Date]) -> Iterator[re.Match[str]]:
    taken = sorted(one.span for one in named)
    at = 0
    for match in pattern.finditer(text):
        while at < len(taken) and taken[at].stop <= match.start():
            at += 1
        if at == len(taken) or taken[at].start >= match.end():
            yield match


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
    words = any_of(sorted(calendar.relative_days), blank=_BLANK)
    gap, edge, end = (
        ("", "", "") if unspaced else (f"{_BLANK}+", r"(?<!\w)", r"(?!\w)" if ends_words(known.language) else "")
    )
    return re.compile(
        rf"{edge}(?:(?P<before>{which}){gap})?(?P<day>{days})(?:{gap}(?P<after>{which}))?{end}|{edge}(?P<word>{words}){end}",
        re.IGNORECASE,
    )


@cache
def _weekdays(known: Lexicon) -> dict[str, int]:
    """The names of weekdays, in lower case, → 0 to 6; short forms only where a script has no blanks, for "Mi" may be a name."""
    calendar = known.calendar
    whole = {name.lower() for name in (*calendar.weekdays, *calendar.variants)}
    short = is_unspaced(known.language)
    numbers = calendar.weekday_numbers
    return {_plain(name): day for name, day in numbers.items() if name in whole or (short and len(name) > 1)}


def _value(match: re.Match[str], known: Lexicon, anchor: date | None) -> str | None:
    if anchor is None:
        return None
    calendar = known.calendar
    if word := match["word"]:
        return (anchor + timedelta(days=int(calendar.relative_days[_plain(word)]))).isoformat()
    weekday = _weekdays(known)[_plain(match["day"])]
    which = match["before"] or match["after"]
    if which is None:
        return anchor.isoformat() if anchor.weekday() == weekday else None
    said = calendar.relative[_plain(which)]
    if said in _WEEKS:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=_WEEKS[said])
        return (monday + timedelta(days=weekday)).isoformat()
    if said == "current":
        return (anchor + timedelta(days=weekday - anchor.weekday())).isoformat()
    return weekday_near(anchor, weekday, ahead=said == "next", strict=True).isoformat()


def _plain(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())
