"""What stands in a bracket behind a date: the day, month or year that its words leave open and that is certain."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Date, DateKind, Document, DocumentKind, EntityKind, Findings, Span

_MONTHS = lexicon("en").calendar.months
_YEAR = deferred(r"\d{4}")
_TODAY = deferred(
    r"\b(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_BEHIND_A_NAME = deferred(r"[A-Z][a-z]+\s$")
"""What stands before the surname that a holiday or month may be ("Jory Christmas")."""
_NAME = 24
_FULL_YEAR = deferred(r"\b20\d\d\b")
_SOON = 45
"""Characters behind a date in which its own year may stand ("21 November to early December 2002")."""
_OWN_YEAR = deferred(
    r",?\s(?:(?:of|in)\s(?:that|last|this|next|the\s(?:same|following|previous))\syear\b|(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d))"
)
_FIGURATIVE = deferred(r"\b(?:today|tomorrow|yesterday)\b(?!\s(?:morning|afternoon|evening|night))", re.IGNORECASE)
_GENERIC = deferred(r"\bthe year$", re.IGNORECASE)
_POINTS_BACK = deferred(r"(?:.{0,20}\bof\s)?that\syear", re.IGNORECASE)
"""Words that point back to a year that the text has named, not to the text's own."""
_OWN_YEARS = deferred(r"\b(?:financial|fiscal|tax|academic|school|budget|trading|reporting)\syears?\b", re.IGNORECASE)
_MONTH_VALUE = deferred(r"\d{4}-\d\d")
_OFFSET = deferred(r"\b(?:later|earlier|after|before)$")
_DAY_BEFORE = deferred(
    r"(?:\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}|\b[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:,?\s(?:19|20)\d\d)?\s?[,(–—-]\s?$"
)
_PRESENT_CLAUSE = deferred(
    r",\s(?:who|which)\s[a-z]+(?:[^su]s|[a-z]es|e)\s(?:(?!\bwas\b|\bwere\b)[\w-]+\s){0,6}in\s(?:early\s|late\s|mid-)?$"
)
_NESTED = 4
"""Quotations that begin before a date, the nearest ones, among which is the one that holds it."""
_DAY = deferred(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")
_APART = (1, 2)
"""Signs between two words for one day ("today (Wednesday)")."""
_OWN_WORDS = deferred(r"\b(?:I|I['’](?:m|d|ve|ll)|[Mm]y|[Mm]e)\b")
_TOLD_BY_ONE = 60
"""Words of a text for each "I" or "my": who tells of himself says "on Wednesday" of a week long past."""
_UNTOLD = frozenset({DocumentKind.SPEECH, DocumentKind.INTERVIEW, DocumentKind.MEETING})
"""Kinds in which somebody tells of what was, weeks or years before the day on which it was written down."""
_OF_FILES = frozenset({"docx", "doc", "odt", "rtf", "epub"})
"""Formats whose files have a day of their own, which is a template's, a copy's or a later edition's as often as the text's."""


def resolved(findings: Findings, document: int, span: Span) -> tuple[tuple[int, str], ...]:
    """(offset in the passage, "14 March 2024") for each date in it that the words alone do not settle, and we could."""
    if not findings.facts or _kind(findings, document) is DocumentKind.PAPER:
        return ()  # the days of a paper are those of its examples
    source = findings.corpus.documents[document]
    dates = findings.facts[document].dates
    first, last = (bisect_left(dates, offset, key=lambda date: date.span.start) for offset in (span.start, span.stop))
    within = (date for date in dates[first:last] if date.span in span and is_settled(findings, document, date))
    added = [(date, words) for date in within if (words := _added(source, date))]
    torn = _months_of_two_years(source, dates) if added else ()
    behind = {date.span.start - apart: words for date, words in added for apart in _APART}
    return tuple(
        (_behind_possessive(source.text, date.span.stop) - span.start, words)
        for date, words in added
        if source[date.span] not in torn and behind.get(date.span.stop) != words  # "yesterday, Monday" is one day
    )


def _behind_possessive(text: str, stop: int) -> int:
    """Where a bracket stands behind a date: not inside "Friday's"."""
    return stop + 2 * (text[stop : stop + 2] in ("'s", "’s"))


def _is_surname(findings: Findings, document: int, date: Span) -> bool:
    """Whether what was taken for a holiday, month or weekday ends somebody's name."""
    text = findings.corpus.documents[document].text
    if _BEHIND_A_NAME.search(text, max(0, date.start - _NAME), date.start) is None:
        return False
    people = (one for one in findings.facts[document].entities if one.kind is EntityKind.PERSON)
    return any(m.start < date.start and date in m for one in people for m in one.mentions)


def _follows_a_year(document: Document, date: Date) -> bool:
    """Whether a later year than a month's stands before it in its sentence: "takes office in January 2032, stands again in November"."""
    sentence = document.sentence_at(date.span.start)
    if sentence is None or not date.value or not _MONTH_VALUE.fullmatch(date.value):
        return False
    before = _FULL_YEAR.findall(document.text, sentence.span.start, date.span.start)
    return any(year > date.value[:4] for year in before)


def _is_apposition(document: Document, date: Span) -> bool:
    """Whether "three days later" stands behind a day, and a comma, to say how far that day is: "on 12 November, three days later"."""
    return (
        _OFFSET.search(document[date]) is not None and _DAY_BEFORE.search(document.text[: date.start][-40:]) is not None
    )


def _is_habit_ahead(document: Document, date: Date) -> bool:
    """Whether a month taken for one that is past stands in a relative clause in the present: "the mayor, who faces the voters in May"."""
    if not date.value or not _MONTH_VALUE.fullmatch(date.value) or date.value > document.metadata.date[:7]:
        return False
    return _PRESENT_CLAUSE.search(document.text[: date.span.start][-90:]) is not None


def _counts_otherwise(document: Document, date: Span) -> bool:
    """Whether the sentence of a year counts in years that begin on another day: "in the current financial year, up from 4 million last year"."""
    sentence = document.sentence_at(date.start)
    return sentence is not None and _OWN_YEARS.search(document[sentence.span]) is not None


def _added(document: Document, date: Date) -> str:
    """What a date's words leave open; "" where they say all, its year stands behind them, or it is no day, month or year."""
    written = document[date.span]
    if date.kind is not DateKind.DATE or not date.value or not _DAY.fullmatch(date.value) or _YEAR.search(written):
        return ""
    if len(date.value) == len("2031") and _counts_otherwise(document, date.span):
        return ""
    words = left_open(written, date.value, document.language)
    return words if words and not _said_behind(document, date.span, words) else ""


def _months_of_two_years(document: Document, dates: Sequence[Date]) -> set[str]:
    """Months as they are written that were taken for those of two years in one text, so that one of them is wrong."""
    years: dict[str, set[str]] = {}
    for date in dates:
        if date.value and _MONTH_VALUE.fullmatch(date.value) and not date.ambiguous:
            years.setdefault(document[date.span], set()).add(date.value[:4])
    return {written for written, values in years.items() if len(values) > 1}


def left_open(written: str, value: str, language: str) -> str:
    """What the words of a date leave open of its value, as `missing` tells it, in any language; "" where they say all."""
    if language in ("en", "und") or _DAY.fullmatch(value) is None or len(value) < len("2031-05"):
        return missing(written, said(value))
    if not _names_month(written, value, language):
        return said(value)
    return "" if _says(written, value[:4]) else value[:4]


def _names_month(written: str, value: str, language: str) -> bool:
    """Whether a date in another language than English names its day and month, or its month where it is no day."""
    months = lexicon(language).calendar.month_numbers
    tokens = {token.strip(".,") for token in written.lower().split()}
    numbered = re.findall(r"(?<!\d)\d{1,2}[月월]", written)  # "2013年8月"
    named = any(months.get(token) == int(value[5:7]) for token in (*tokens, *numbered))
    return named and (len(value) < len("2031-05-01") or _says(written, value[8:10].lstrip("0")))


def _of_another_time(document: Document, date: Date, kind: DocumentKind | None) -> bool:
    """Whether what a date counts from is not the day of the text, by its kind.

    A judgment tells of days long before its own, and quotes what witnesses said "today"; a story, essay or form, which is like no other
    kind, counts from nothing unless it names a year close to it.
    """
    written, value = document[date.span], date.value or ""
    if not _DAY.fullmatch(value):
        return False
    told = kind in _UNTOLD or (kind is DocumentKind.REPORT and _is_told_by_one(document))
    if told and not any(char.isdigit() for char in written):
        return True
    if kind not in (DocumentKind.JUDGMENT, DocumentKind.REPORT):
        return False
    if kind is DocumentKind.JUDGMENT:
        return True
    year = int(value[:4])
    return _GENERIC.search(written) is not None or not any(
        str(near) in document.text for near in (year - 1, year, year + 1)
    )


def _is_told_by_one(document: Document) -> bool:
    """Whether a text is somebody's own story."""
    return _TOLD_BY_ONE * sum(1 for _ in _OWN_WORDS.finditer(document.text)) > document.words


def _has_day_of_its_file(findings: Findings, document: int) -> bool:
    """Whether the day that dates count from is only the file's: the text prints no such day."""
    source = findings.corpus.documents[document]
    day = source.metadata.date
    if findings.request.as_of or source.origin.format not in _OF_FILES or not day:
        return False
    return not any(date.value == day and _YEAR.search(source[date.span]) for date in findings.facts[document].dates)


def _kind(findings: Findings, document: int) -> DocumentKind | None:
    return findings.kinds[document] if findings.kinds else None


def is_settled(findings: Findings, document: int, date: Date) -> bool:
    """Whether what a date's words leave open is certain enough to be printed, whatever stands behind it."""
    other = _of_another_time(findings.corpus.documents[document], date, _kind(findings, document))
    return not other and not _unsure(findings, document, date)


def _unsure(findings: Findings, document: int, date: Date) -> bool:
    source = findings.corpus.documents[document]
    # "the prior year" of a text without a date counts from whatever year it named last
    undated = date.value is not None and date.value.isdigit() and not source.metadata.date
    loose = _is_apposition(source, date.span) or _is_habit_ahead(source, date)
    loose = (
        loose
        or undated
        or _is_surname(findings, document, date.span)
        or _follows_a_year(source, date)
        or _has_day_of_its_file(findings, document)
        or _POINTS_BACK.fullmatch(source[date.span]) is not None
    )
    return loose or date.ambiguous or spoken_deixis(findings, document, date.span) or _is_figurative(source, date.span)


def _said_behind(document: Document, date: Span, words: str) -> bool:
    """Whether what a date lacks stands close behind it, or its year is told there ("year-end 2020", "May 3 of that year")."""
    behind = document.text[date.stop : date.stop + _SOON]
    if _OWN_YEAR.match(behind):
        return True
    *day, year = words.split()
    return year in behind and all(_says(behind.casefold(), word) for word in day)


def _is_figurative(document: Document, date: Span) -> bool:
    """Whether "tomorrow" is set against "today" in one sentence ("act today to preserve tomorrow"), or "Today:" is a programme's."""
    if not _FIGURATIVE.fullmatch(document[date]):
        return False
    if document.text.startswith(":", date.stop):
        return True
    sentence = document.sentence_at(date.start)
    told = _FIGURATIVE.findall(document[sentence.span]) if sentence else []
    return len({word.lower() for word in told}) > 1


def spoken_deixis(findings: Findings, document: int, date: Span) -> bool:
    """Whether a date is "today" or the like inside a quotation: it counts from when that was said, which nobody tells."""
    if not _TODAY.search(findings.corpus.documents[document][date]):
        return False
    quotes = findings.facts[document].quotes
    at = bisect_right(quotes, date.start, key=lambda quote: quote.content.start)
    if any(quote.direct and date in quote.content for quote in quotes[max(0, at - _NESTED) : at]):
        return True
    source = findings.corpus.documents[document]
    sentence = source.sentence_at(date.start)
    before = source.text[sentence.span.start : date.start] if sentence else ""
    return before.count("“") > before.count("”")


def missing(written: str, words: str) -> str:
    """What of a date in words the text does not say itself: "2024" where it says "2 April"; "" where it says all."""
    there = written.casefold()
    if words.casefold() in there:
        return ""
    lacking = [word for word in words.split() if not _says(there, word)]
    if not lacking:
        return ""  # all of it is said, in whatever order
    # "April 2" and "mid-April" lack nothing but the year
    return lacking[0] if lacking == words.split()[-1:] else words.removeprefix(written).strip()


def _says(there: str, word: str) -> bool:
    """Whether a date in lower case has a day's or year's number, or a month's first three letters."""
    if word.isdigit():
        return re.search(rf"(?<!\d){word}(?!\d)", there) is not None
    return word.casefold()[:3] in there


def said(value: str) -> str:
    """A TIMEX3 day, month or year in words; "" for what has none that reads well."""
    match = _DAY.fullmatch(value)
    if not match:
        return ""
    year, month, day = match.groups()
    if not month:
        return year
    if not 1 <= int(month) <= 12:
        return ""
    name = _MONTHS[int(month) - 1]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"
