"""What a document prints above its body, line by line: the day of a letter, a memorandum's header, the month of a title page.

`front_matter` reads the head of a news text, in which title, author and date follow each other; these stand among lines of other kinds
(an address, a recipient, "FOR IMMEDIATE RELEASE"). Two days, or a name that may be none, tell nothing. `author_lines` has what stands
below a title without a "By".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from briefing.language.lexicon import any_of, lexicon
from briefing.readers.front_matter import PLACE, date_of

_LONGEST = 120
"""Characters of a line that stands above the body."""
_FEW = 2
"""Lines of a header that may be chance."""
_PARTS = re.compile(r"[|·•]")
_MONTH = re.compile(r"[^\W\d_]{3,10}\.? (?:19|20)\d\d$")
_LABELLED = re.compile(r"(?P<label>[A-Z][A-Za-z-]{1,24}) ?: *(?P<value>\S.*)$")
_BEHIND = re.compile(r"(?P<head>[A-ZÀ-Þ][^,|]{2,60}), (?=[^,]{0,12}\d|[^\W\d_]{3,10}\.? \d)")
"""What an event or a name is followed by, where a day comes last in a line: "Board meeting, 6 May 2031"."""
_HOURS = re.compile(r",? \d{1,2}[:.]\d\d ?[–-] ?\d{1,2}[:.]\d\d$")
_WHERE = re.compile(r",? (?:at|in|from) \S.*$")
_SENDERS = frozenset({"from", "author"})
_LOOKED_AT = 6
_DATELINE = re.compile(r"[A-ZÀ-Þ]{3}[A-ZÀ-Þ ]{0,40}, (?P<day>[^–—-]{8,24}) (?:[–—-]|--) (?=\S)")
"""How the first paragraph of a press release begins: "TARN, 3 June 2031 – "."""
_SUBJECTS = frozenset({"subject", "re", "title"})
_NAME = re.compile(r"(?=[A-ZÀ-Þ])[^\W\d_]+(?:[.’'-][^\W\d_]*)*(?: [^\W\d_]+(?:[.’'-][^\W\d_]*)*){1,4}")


@cache
def _held() -> re.Pattern[str]:
    """How a line begins that says when what is recorded took place: "Held on "."""
    return re.compile(rf"{any_of(lexicon('en').boilerplate.occasions, blank=' ')}\b(?: on)? ", re.IGNORECASE)


@cache
def _not_its_own() -> re.Pattern[str]:
    """A word beside a day that is not the document's."""
    return re.compile(rf"\b{any_of(lexicon('en').boilerplate.other_days)}\b", re.IGNORECASE)


def printed_date(lines: Sequence[str]) -> str:
    """The one day (or month) that stands alone in a line above the body, in ISO 8601; "" where there are more, or none."""
    found = {day for line in _above(lines) for part in _PARTS.split(line) if (day := _day(part.strip()))}
    if not found:
        found = {
            day for line in lines[:_LOOKED_AT] if (opened := _DATELINE.match(line)) and (day := date_of(opened["day"]))
        }
    days = {day for day in found if not any(other != day and other.startswith(day) for other in found)}
    return days.pop() if len(days) == 1 else ""


def printed_author(lines: Sequence[str]) -> str:
    """The author that a header of two lines or more names ("From: Ida Brandt, director"); "" where it is no person's name."""
    headers = _headers(lines)
    names = [headers[label].split(",")[0].strip() for label in headers if label in _SENDERS]
    several = [part.strip() for part in headers.get("authors", "").split(",")]
    if len(headers) > 1 and not names and all(map(_NAME.fullmatch, several)):
        return ", ".join(several)
    return names[0] if len(headers) > 1 and len(names) == 1 and _NAME.fullmatch(names[0]) else ""


def printed_subject(lines: Sequence[str]) -> str:
    """The subject that a header of three lines or more gives ("Re: New rules for the quay"); "" where there is none."""
    headers = _headers(lines)
    return next((headers[label] for label in headers if label in _SUBJECTS), "") if len(headers) > _FEW else ""


def _headers(lines: Sequence[str]) -> dict[str, str]:
    """Label in small letters → value, of the lines above the body that are a header's."""
    known = lexicon("en").boilerplate.header_names | _SUBJECTS
    found = filter(None, map(_LABELLED.match, _above(lines)))
    return {match["label"].lower(): match["value"] for match in found if match["label"].lower() in known}


def _above(lines: Sequence[str]) -> Iterator[str]:
    """The lines above the body, which begins with a long one."""
    return takewhile(lambda line: len(line) <= _LONGEST, lines)


def is_day(line: str) -> bool:
    """Whether a line holds a day or a month, and no more than a label, a place or an event beside it."""
    return bool(_day(line))


def _day(text: str) -> str:
    """The day of a line that holds no more than a label, a place or an event beside it, or its month."""
    if _MONTH.match(text):
        return date_of(f"1 {text}")[:7]
    if _not_its_own().search(text):
        return date_of(text)
    held = _held().match(text)
    if held:
        return date_of(_WHERE.sub("", text[held.end() :]))
    text = _HOURS.sub("", text)
    before = PLACE.match(text) or _BEHIND.match(text)
    return date_of(text) or (date_of(text[before.end() :]) if before else "")
