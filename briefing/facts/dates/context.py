"""What the rules for dates share: the text on its way through them, and small readings that several need."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import field

from briefing.facts.dates.calendar import Anchor, shifted
from briefing.facts.dates.day_order import DayOrder
from briefing.facts.dates.tense import Tense, Verb, tense, verbs
from briefing.facts.dates.words import CALENDAR, DATING, MONTH_NAME
from briefing.frozen import slotted
from briefing.language.lexicon import any_of
from briefing.language.numerals import words_value
from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.model import Date, DateKind, Span

Resolver = Callable[["Context", re.Match[str]], Date | None]
"""Makes the date of an expression that the grammar found; None where it is none."""
ResolverRule = Rule["Context", re.Match[str], Resolver]
"""A row of a table that says which resolver an expression is for."""

_OF_THE_DAY = deferred(
    rf"""\b(?:
      {any_of(day.lower() for day in CALENDAR.weekdays)}
    | yesterday | tomorrow | tonight | ago  # beside the day of the text
    | (?:last|this|next)\s(?:week|month|year)  # by units
    )\b""",
    re.VERBOSE,
)
"""Words of a text that tells of its own days."""
_DATED = deferred(rf"(?P<day>{MONTH_NAME.pattern}\.?\s\d\d?),\s(?P<year>\d{{4}})\b")
"""A day with its year."""
_REPORTED = 5000
"""Characters for each such word: a report has more of them than that."""
_OF_NOW = ("clock", "deictic")
"""Rules of expressions that count from the day of the text."""
_LONG_PAST = 10
"""Years."""


@slotted
class Context:
    """A text on its way through the rules: what dates count from, and what was said last.

    `quarter` is the last quarter (or, where a span of months was named later, the last year) that figures were given
    for; `last` the last calendar date and the paragraph that it stands in.
    """

    text: str
    lower: str
    anchor: Anchor | None
    order: DayOrder
    starts: list[int]
    stops: list[int]
    paragraphs: list[int]
    quarter: str | None = None
    last: tuple[str, int] | None = None
    last_at: int = 0
    unsure: bool = False
    """Whether `last` is no certain day."""
    of_now: int | None = None
    """Where the sentence begins in which `last` stands as the day of the text itself ("today", "at 4.30"); None for others."""
    verbs: tuple[int, list[Verb]] = field(default=(-1, []))
    """The verbs of the sentence that begins at an offset."""
    dated: dict[str, frozenset[str]] | None = None
    """Days with their years, as the text has them; None until one is asked for."""
    narrative: bool | None = None
    """Whether the text tells of times long past; None until it is asked."""

    def sentence(self, offset: int) -> tuple[int, int]:
        """The bounds of the sentence at `offset`."""
        at = bisect_right(self.starts, offset) - 1
        return (self.starts[at], self.stops[at]) if at >= 0 else (0, len(self.text))

    def years_of(self, day: str) -> frozenset[str]:
        """The years that the text gives a day as it is written in lower case ("june 2") somewhere."""
        if self.dated is None:
            self.dated = {}
            for match in _DATED.finditer(self.lower):
                self.dated[match["day"]] = self.dated.get(match["day"], frozenset()) | {match["year"]}
        return self.dated.get(day, frozenset())

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at `offset`."""
        at = bisect_right(self.starts, offset) - 1
        return self.paragraphs[at] if at >= 0 else -1

    def tense(self, start: int, stop: int, *, before_only: bool = False, unsaid: bool = False) -> Tense:
        """The tense of the verb nearest to ``[start, stop)`` in its sentence.

        Args:
            start: Where the date begins.
            stop: Where it ends.
            before_only: Only the verbs before it are looked at.
            unsaid: Verbs that only tell who says so ("…, the union said, …") are passed over.
        """
        found = self._verbs(start)
        if before_only:
            found = [verb for verb in found if verb[1] <= start]
        if unsaid:
            found = [verb for verb in found if self.lower[verb[0] : verb[1]] not in DATING.reporting_verbs]
        return tense(self.lower, start, stop, found)

    def verb_between(self, start: int, stop: int) -> bool:
        """Whether a verb whose tense is plain stands in ``[start, stop)``, in one sentence."""
        return any(start <= verb[0] and verb[1] <= stop for verb in self._verbs(start))

    def verb_beside(self, start: int) -> bool:
        """Whether a verb whose tense is plain stands right before `start`, or before the "on" that does."""
        near = start - (4 if self.lower.endswith(" on ", 0, start) else 1)
        return any(verb[1] == near for verb in self._verbs(start))

    def looks_ahead(self, offset: int) -> bool:
        """Whether any verb of the sentence at `offset` looks ahead."""
        return any(ahead for _, _, ahead in self._verbs(offset))

    def looks_back(
        self, offset: int, unless: re.Pattern[str] | None = None, within: tuple[int, int] = (0, sys.maxsize)
    ) -> bool:
        """Whether any verb of the sentence at `offset`, `within` a stretch, is in the past, `unless` what stands before it says that it is none."""
        return any(
            not ahead and within[0] <= start < within[1] and not (unless and unless.search(self.before(start)))
            for start, _, ahead in self._verbs(offset)
        )

    def _verbs(self, offset: int) -> list[Verb]:
        low, high = self.sentence(offset)
        if self.verbs[0] != low:
            self.verbs = (low, verbs(self.lower, low, high))
        return self.verbs[1]

    def narrative_year(self, offset: int) -> int | None:
        """In a text that tells of times long past, with hardly a day of the news: the year its paragraph is at, or None."""
        if self.narrative is None:
            self.narrative = _REPORTED * sum(1 for _ in _OF_THE_DAY.finditer(self.lower)) < len(self.lower)
        if not self.narrative or self.anchor is None or self.last is None or self.last[1] != self.paragraph(offset):
            return None
        year = self.last[0][:4]
        return int(year) if year.isdigit() and int(year) <= self.anchor.year - _LONG_PAST else None

    def last_date(self, offset: int) -> str | None:
        """The calendar date last named in the paragraph at `offset` or the one before it."""
        if self.last is None or self.paragraph(offset) - self.last[1] not in (0, 1):
            return None
        return self.last[0]

    def said(self, date: Date) -> str:
        """The words of a date in lower case."""
        return self.lower[date.span.start : date.span.stop]

    def before(self, start: int, length: int = 16) -> str:
        """The lower-case text that stands right before `start`."""
        return self.lower[max(0, start - length) : start]

    def remember(self, date: Date, rule: str) -> None:
        """Keeps what later expressions count from."""
        value = date.value or ""
        if rule == "quarter" and self.anchor and re.fullmatch(r"\d{4}-Q[1-4]", value):
            now, then = shifted(self.anchor, "quarter", 0), shifted(self.anchor, "quarter", -4)
            if now and then and then < value < now:
                self.quarter = value
        elif date.kind is DateKind.DURATION and re.fullmatch(r"P[69]M", value) and self.anchor:
            self.quarter = f"{self.anchor.year:04}"
        if date.kind in (DateKind.DATE, DateKind.TIME) and re.match(r"\d{4}(?:$|-[\dQW])", value):
            self.last, self.unsure = (value[:10], self.paragraph(date.span.start)), date.ambiguous
            self.last_at = date.span.start
            self.of_now = self.sentence(date.span.start)[0] if self._of_now(rule, date, value[:10]) else None

    def _of_now(self, rule: str, date: Date, day: str) -> bool:
        """Whether an expression names the day of the text only as that ("today", "at 4.30"), or goes back to one that does."""
        if rule == "that":
            return date.ambiguous
        return rule in _OF_NOW and self.anchor is not None and bool(self.anchor.date) and day == str(self.anchor.date)


def made(match: re.Match[str], value: str | None, kind: DateKind = DateKind.DATE, *, skip: str = "") -> Date:
    """The date at a match, without the words `skip` before it."""
    start, stop = match.span()
    if skip and (lead := re.match(skip, match[0])):
        start += lead.end()
    return Date(Span(start, stop), value, kind)


def number_in(text: str) -> float | None:
    """The number that a phrase begins with: digits, words, "a", "half an", "two and a half", "5 1/2"; None if vague."""
    text = text.strip()
    if digits := re.match(r"(\d[\d,]*(?:\.\d+)?)(?:[ -](\d)/(\d))?", text):
        whole = float(digits[1].replace(",", ""))
        return whole + (int(digits[2]) / int(digits[3]) if digits[2] else 0)
    if re.match(r"(?:half an?|a half)\b", text):
        return 0.5
    if text in ("a", "an", "one", "another"):
        return 1
    return words_value(text)


def is_capital(context: Context, match: re.Match[str], name: str) -> bool:
    """Whether `name` is written with a capital where it stands in a match."""
    at = context.lower.find(name, match.start())
    return at >= 0 and context.text[at].isupper()


def spaced(match: re.Match[str]) -> str:
    """The words of a match with blanks between them, whatever space stands there."""
    return re.sub(r"\s", " ", match[0])


def nothing(_: Context, __: re.Match[str]) -> Date | None:
    """The resolver of what is no date."""
    return None
