"""The numbers of a document's paragraphs where they stand in its sentences: "19 Lamps are", "THE FACTS 35 As the keeper".

A number at the start of a sentence may count something ("19 boats"); one of a row that ascends through the document by
ones counts paragraphs. So they are read from the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

_LEAST = 6
"""Numbers of a row, at the least."""
_LEAST_OF_PARTS = 3
"""Numbers with parts, at the least."""
_LATEST_FIRST = 5
"""The number with which a row begins, at the most."""
_STEP = 3
"""How much higher the next one may be: not every paragraph's first sentence is found."""
_CAPITAL_OR_BRACKET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ(")
_HEADING = 16
"""Words that may stand before a number: those of a heading."""
_NUMBER = deferred(r"(?<!\S)[(\[]?(0?\d{1,3})[.)\]]?\s+(?=[\"“‘'(]?[A-Z])")

_PARTS = deferred(r"(\d{1,2}(?:\.\d{1,2}){1,2})\.?\s+(?=[\"“‘'(]?[A-Z])")


@cache
def _month() -> re.Pattern[str]:
    """A month, whose day the number before it is: "on 9 May"."""
    return deferred(rf"{any_of(lexicon('en').calendar.months)}\b", re.IGNORECASE)


def ends(sentences: Iterable[str]) -> dict[int, int]:
    """Sentence, from 0 → characters up to the end of the paragraph's number in it; empty where no row of numbers is found."""
    found: dict[int, int] = {}
    last = 0
    texts = list(sentences)
    for index, text in enumerate(texts):
        for match in _NUMBER.finditer(text, 0, 160):
            number = int(match[1])
            follows = last < number <= last + _STEP if last else number <= _LATEST_FIRST
            if follows and not _month().match(text, match.end()) and _is_heading(text[: match.start()]):
                found[index] = match.end()
                last = number
                break
    return (found if len(found) >= _LEAST else {}) | _ends_of_parts(texts)


def _ends_of_parts(sentences: Iterable[str]) -> dict[int, int]:
    """Sentence → where its number ends, of numbers with parts ("2.1 Crews waited"), which ascend and seldom count anything."""
    found: dict[int, int] = {}
    last: tuple[int, ...] = ()
    for index, text in enumerate(sentences):
        if match := _PARTS.match(text):
            number = tuple(map(int, match[1].split(".")))
            if number > last:
                found[index], last = match.end(), number
    return found if len(found) >= _LEAST_OF_PARTS else {}


def _is_heading(before: str) -> bool:
    """Whether what stands before a number may be a heading: nothing, or some words without a mark, the first with a capital."""
    words = before.split()
    if not any(map(str.isalnum, before)):  # the end of a quotation: "...' 10 The officer"
        return True
    return len(words) <= _HEADING and words[0][:1] in _CAPITAL_OR_BRACKET and not re.search(r"[.,;:!?]", before)
