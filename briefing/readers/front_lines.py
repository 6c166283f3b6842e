"""What a document prints above its body, line by line: the day of a letter, a memorandum's header, the month of a title page.

`front_matter` reads the head of a news text, in which title, author and date follow each other; these stand among lines of other kinds
(an address, a recipient, "FOR IMMEDIATE RELEASE"). Two days, or a name that may be none, tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefing.language.lexicon import lexicon
from briefing.readers.front_matter import date_of

_LONGEST = 120
"""Characters of a line that stands above the body."""
_PARTS = re.compile(r"[|·•]")
_PLACE = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){0,2}, (?:the |den |le |el )?(?=\d)")
_MONTH = re.compile(r"[^\W\d_]{3,10}\.? (?:19|20)\d\d$")
_LABELLED = re.compile(r"(?P<label>[A-Z][A-Za-z-]{1,24}) ?: *(?P<value>\S.*)$")
_AUTHORS = frozenset({"from", "author", "authors"})
_NAME = re.compile(r"(?=[A-ZÀ-Þ])[^\W\d_]+(?:[.’'-][^\W\d_]*)*(?: [^\W\d_]+(?:[.’'-][^\W\d_]*)*){1,4}")


def printed_date(lines: Sequence[str]) -> str:
    """The one day (or month) that stands alone in a line above the body, in ISO 8601; "" where there are more, or none."""
    found = {day for line in _above(lines) for part in _PARTS.split(line) if (day := _day(part.strip()))}
    days = {day for day in found if not any(other != day and other.startswith(day) for other in found)}
    return days.pop() if len(days) == 1 else ""


def printed_author(lines: Sequence[str]) -> str:
    """The author that a header of two lines or more names ("From: Ida Brandt, director"); "" where it is no person's name."""
    known = lexicon("en").boilerplate.header_names
    headers = {
        found["label"].lower(): found["value"]
        for line in _above(lines)
        if (found := _LABELLED.match(line)) and found["label"].lower() in known
    }
    names = [headers[label].split(",")[0].strip() for label in headers if label in _AUTHORS]
    return names[0] if len(headers) > 1 and len(names) == 1 and _NAME.fullmatch(names[0]) else ""


def _above(lines: Sequence[str]) -> Iterator[str]:
    """The lines above the body, which begins with a long one."""
    return takewhile(lambda line: len(line) <= _LONGEST, lines)


def _day(text: str) -> str:
    """The day of a line that holds no more than a label or a place beside it, or its month."""
    if _MONTH.match(text):
        return date_of(f"1 {text}")[:7]
    place = _PLACE.match(text)
    return date_of(text) or (date_of(text[place.end() :]) if place else "")
