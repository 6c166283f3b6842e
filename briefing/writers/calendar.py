"""Dates ahead → an iCalendar file (RFC 5545): whole days, each with the sentence that names it, word for word."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from briefing.model import Date, Document

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_OCTETS = 73
"""Octets of a line before it is folded; RFC 5545 allows 75."""


def write(documents: Sequence[Document], dates: Iterable[Iterable[Date]]) -> bytes:
    """A calendar of the days after each document's own date; without one, no day of it is known to lie ahead."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefing//dates ahead//EN"]
    for document, found in zip(documents, dates, strict=True):
        for one in _ahead(document, found):
            lines += _event(document, one)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode("utf-8")


def _ahead(document: Document, found: Iterable[Date]) -> Iterator[Date]:
    """The full days after the document's date, each day once a sentence."""
    own, seen = document.metadata.date, set()
    for one in found:
        sentence = document.sentence_at(one.span.start)
        key = one.value, sentence.span if sentence else one.span
        if one.value and _DAY.fullmatch(one.value) and _DAY.fullmatch(own) and one.value > own and key not in seen:
            seen.add(key)
            yield one


def _event(document: Document, one: Date) -> list[str]:
    assert one.value is not None
    sentence = document.sentence_at(one.span.start)
    words = " ".join(document[sentence.span if sentence else one.span].split())
    day = date.fromisoformat(one.value)
    place = f"{document.metadata.title or document.origin.name}, {document.place(one.span)}"
    digest = hashlib.sha256(f"{document.id}{one.span.start}".encode()).hexdigest()[:32]
    return [
        "BEGIN:VEVENT",
        f"UID:{digest}@briefing",
        f"DTSTAMP:{document.metadata.date.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{words.translate(_ESCAPED)}",
        f"DESCRIPTION:{' '.join(place.split()).translate(_ESCAPED)}",
        "END:VEVENT",
    ]


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character cut; all but the first begin with a blank."""
    piece = ""
    for character in line:
        if len((piece + character).encode("utf-8")) > _OCTETS:
            yield piece
            piece = " "
        piece += character
    yield piece
