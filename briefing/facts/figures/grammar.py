"""A place in a text → the number that stands there, with its unit: in digits or words, a range, a score or a ratio."""

from __future__ import annotations

import re

from briefing.facts.figures.numbers import FEW, TRIGGER, Number, number_at
from briefing.facts.figures.quantities import add_unit
from briefing.facts.figures.ranges import number_range, ratio
from briefing.language.patterns import deferred

DIGITS = deferred(r"\d")
"""Whatever a figure may hang on, in other languages than English."""
IDEOGRAPHIC = frozenset({"zh", "ja"})
"""Languages whose numbers have scale characters and no word around them."""
_ARTICLED = deferred(
    rf"\b(?:{FEW}|an?|half\sa|a\shalf\sa|(?:a\squarter|three\squarters)\sof\sa|a\shalf|a\squarter[\s-])\s?$"
)


def triggers(language: str) -> re.Pattern[str]:
    """What a figure may hang on in a lower-cased text of `language`."""
    if language in IDEOGRAPHIC:
        from briefing.facts.figures import ideographs

        return ideographs.TRIGGER
    return TRIGGER if language in ("en", "und") else DIGITS


def read(text: str, lower: str, at: int, low: int, *, language: str, digits: str) -> Number | None:
    """The number whose first digit or number word is at `at`, or None; nothing before `low` is part of it.

    `digits` is a language in whose habit the text's digits are written (`numerals.digit_habit`).
    """
    if language not in ("en", "und"):
        return _elsewhere(text, lower, at, low, language=language, digits=digits)
    start = _start(lower, at, low)
    first = number_at(lower, start) or (number_at(lower, at) if start != at else None)
    if first is None:
        return None
    add_unit(text, lower, first, low)
    if first.kind == "fraction":
        return first
    return ratio(lower, first) or number_range(text, lower, first, low) or first


def _elsewhere(text: str, lower: str, at: int, low: int, *, language: str, digits: str) -> Number | None:
    """The number at `at` in another language than English."""
    from briefing.facts.figures import ideographs, other_languages

    if language in IDEOGRAPHIC:
        return ideographs.number_at(lower, at, low, language)
    return other_languages.number_at(text, lower, at, low, language, digits=digits)


def _start(lower: str, at: int, low: int) -> int:
    """Where the number at `at` begins: with its article ("a hundred") or the point of ".5"."""
    if lower[at].isalpha():
        lead = _ARTICLED.search(lower, max(low, at - 24), at)
        return lead.start() if lead else at
    if lower[at] == ".":
        return at - 1
    point = lower[at].isdigit() and at > low and lower[at - 1] == "."
    return at - 1 if point and (at < 2 or not lower[at - 2].isalnum()) else at
