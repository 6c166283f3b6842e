"""A `Document` → its figures: numbers with unit, value, qualifier and what they count.

Digits are read in every language, in the habit of the document's language; number words, qualifiers and what is
counted in English. A figure is not a date, a duration, a name ("Flight 370"), an ordinal, a reference, a list or page
number, a telephone number, an address or a version.

One pass finds digits and number words; all else is matched beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isfinite

from briefing.facts.figures import counted, exclusions, grammar, qualifiers
from briefing.facts.figures.exclusions.candidate import Verdict
from briefing.facts.figures.numbers import SMALL_WORDS, Number
from briefing.language.lower_case import lowered
from briefing.language.numerals import digit_habit
from briefing.language.patterns import deferred
from briefing.language.support import NUMBER_WORDS, reads
from briefing.model import Date, Document, Entity, Figure, Span


def extract(document: Document, *, dates: Sequence[Date], entities: Sequence[Entity] = ()) -> tuple[Figure, ...]:
    """All figures of `document`, ascending and disjoint.

    Args:
        document: With its language.
        dates: Of `dates.extract`; a number inside one is no figure.
        entities: Whose names may hold numbers, which then are no figures.
    """
    text, language = document.text, document.language
    lower = lowered(text)
    read_in_full = NUMBER_WORDS in reads(language)
    digits = language if read_in_full else digit_habit(text, language)
    dated = _Taken([d.span for d in dates])
    taken = _Taken([d.span for d in dates] + _numbered_names(text, entities))
    found: list[Figure] = []
    done = 0
    for trigger in grammar.triggers(language).finditer(lower):
        at = trigger.start()
        if at < done:
            continue
        if stop := taken.end(at):
            done = stop
            continue
        number = grammar.read(text, lower, at, done, language=language, digits=digits)
        if number is None:
            continue
        if taken.inside(number.start, number.stop) or _is_none(text, lower, number, language):
            done = max(done, number.core_stop)
        elif figure := (
            _in_english(text, lower, number, dated)
            if read_in_full
            else _figure(number, qualifiers.of_language(lower, number.start, language), None)
        ):
            found.append(figure)
            done = figure.span.stop
    return tuple(_in_blocks(document, _shared_units(text, found) if read_in_full else found))


def _in_blocks(document: Document, found: Sequence[Figure]) -> Iterator[Figure]:
    """The figures; what stands in the next block, or row of a table, is not what one counts."""
    stops = [block.span.stop for block in document.blocks]
    for figure in found:
        at = bisect_left(stops, figure.span.stop)
        beyond = figure.of is not None and at < len(stops) and stops[at] <= figure.of.start
        yield replace(figure, of=None) if beyond else figure


def _is_none(text: str, lower: str, number: Number, language: str) -> bool:
    """Whether a number is part of something else."""
    if language in ("en", "und"):
        return exclusions.not_a_figure(text, lower, number)
    from briefing.facts.figures.exclusions import elsewhere

    verdict = elsewhere.verdict(text, lower, number, language)
    return exclusions.not_a_figure(text, lower, number) if verdict is None else verdict is Verdict.OTHER


def _numbered_names(text: str, entities: Sequence[Entity]) -> list[Span]:
    """The parts of names in which a number is part of the name."""
    parts = (_numbered(text, mention) for entity in entities for mention in entity.mentions)
    return [part for part in parts if part is not None]


class _Taken:
    """Stretches of the text that are something else."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def end(self, at: int) -> int:
        """Where the stretch that holds `at` ends, or 0."""
        i = bisect_right(self._starts, at) - 1
        return self._spans[i].stop if i >= 0 and at < self._spans[i].stop else 0

    def inside(self, start: int, stop: int) -> bool:
        """Whether one of them begins inside ``[start, stop)``."""
        i = bisect_left(self._starts, start)
        return i < len(self._starts) and self._starts[i] < stop


def _numbered(text: str, mention: Span) -> Span | None:
    """The part of a name in which a number is part of the name: all of it with digits, else all but the first word.

    "Six Republicans" counts Republicans; "Twenty One Lanterns" and "Flight 370" are names.
    """
    said = text[mention.start : mention.stop]
    if any(c.isdigit() for c in said):
        return mention
    first = said.find(" ")
    return Span(mention.start + first, mention.stop) if first > 0 else None


_RESPECTIVELY = deferred(r"(?:,?\s(?:and\s)?[^\s.;]{1,20}){1,6},?\srespectively\b")
"""Behind a figure that is one of several things', told in order ("revenue and profit growth of 7% and 8%, respectively")."""


def _in_english(text: str, lower: str, number: Number, dated: _Taken) -> Figure | None:
    """The figure with its qualifier and what it counts; None for a "one" without a qualifier, which is a pronoun."""
    qualifier = qualifiers.before(lower, number.start) or qualifiers.after(lower, number.stop)
    if qualifier is None and exclusions.needs_support(lower, number):
        return None
    of = _counted_after(text, lower, number, qualifier)
    if of and (dated.end(of.start) or _told_behind(lower, number, of)):
        of = None
    if (
        of is None
        and number.unit not in (None, "years", "score", "times")
        and not _RESPECTIVELY.match(lower, number.stop)
    ):
        of = counted.before(lower, qualifier.start if qualifier and qualifier.start < number.start else number.start)
    return _figure(number, qualifier, of)


_TOLD = deferred(r"\s[a-z]{2,}[^e\W]ed\s")
_NUMBER_WORD = deferred(rf"{SMALL_WORDS}\b")


def _told_behind(lower: str, number: Number, of: Span) -> bool:
    """Whether what stands behind a figure is no noun that it counts.

    A verb where what is measured stands before ("*income* of $3 million marked new highs"), or another number ("two percent
    of fifteen to twenty year olds").
    """
    if _NUMBER_WORD.match(lower, of.start, of.stop) and " " not in lower[of.start : of.stop]:
        return True
    told = number.unit is not None and of.start == number.stop + 1 and _TOLD.match(lower, number.stop, of.stop + 1)
    return bool(told) and counted.before(lower, number.start) is not None


def _counted_after(text: str, lower: str, number: Number, qualifier: Span | None) -> Span | None:
    """What a number counts, said after it; up to a qualifier that stands in it ("12 boats or more")."""
    if number.unit in ("years", "°C", "°F", "score") and not number.hyphenated:
        return None
    if number.unit not in (None, "percent") and not number.hyphenated and counted.names_ahead(text, number.stop):
        return None
    of = counted.after(
        text, lower, number.stop,
        currency=number.unit is not None or number.vague,
        plural=not (number.value == 1 and number.low is None) and not number.hyphenated,
    )  # fmt: skip
    if of and qualifier and of.start <= qualifier.start < of.stop:
        return Span(of.start, qualifier.start - 1) if qualifier.start - 1 > of.start else None
    return of


def _figure(number: Number, qualifier: Span | None, of: Span | None) -> Figure:
    return Figure(
        span=Span(number.start, number.stop),
        value=_finite(number.value),
        low=_finite(number.low),
        high=_finite(number.high),
        unit=number.unit,
        qualifier=qualifier,
        of=of,
    )


def _finite(value: float | None) -> float | None:
    """The value, or None where it is too large for a float: JSON has no infinity."""
    return value if value is not None and isfinite(value) else None


def _shared_units(text: str, found: list[Figure]) -> list[Figure]:
    """In "by 4 and 7%", the first takes the unit of the second."""
    for i in range(len(found) - 2, -1, -1):
        first, second = found[i], found[i + 1]
        if (
            first.unit is None
            and second.unit == "percent"
            and first.of is None
            and re.fullmatch(r",?\s(?:and|or)\s|,\s", text[first.span.stop : second.span.start])
        ):
            found[i] = Figure(first.span, first.value, first.low, first.high, second.unit, first.qualifier, first.of)
    return found
