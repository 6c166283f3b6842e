"""Lines of pages → the lines without running heads, running feet and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import pairwise
from statistics import median

from briefing.readers.pdf.lines import Line

_OUTER = 3
"""How many rows from the top and from the foot of a page are looked at."""
_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|pagina|página|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:page|seite|pagina|página|p\.)\s*\d{1,4}(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?[\W_]*$", re.IGNORECASE
)
_STAMP = re.compile(r"(?:Case|USCA\d* Case)\W{1,3}\S*\d.{0,120}\b(?:Filed|Page|Pg)\b.{0,60}", re.IGNORECASE)
"""What a court's register prints on each page: "Case 1:31-cv-00417 Document 12 Filed 05/04/31 Page 2 of 9"."""
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_SET_OFF = 1.4
"""In ems: the distance to the body that a running head or foot keeps at least."""


def body_lines(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages' lines without those that stand, but for their digits, on many pages in the same place.

    A page number alone goes wherever it stands at the edge of a page. Lines that are all there is are kept.
    """
    filled = sum(bool(page) for page in pages)
    unlike = filled > 1 and len({_text(page) for page in pages if page}) > 1
    places = _places(pages) if unlike else {}
    enough = max(2, min(round(0.3 * filled), 10)) if unlike else filled + 1
    kept: list[list[Line]] = []
    for page in pages:
        dropped = {id(line) for edge in _edges(page) for line in _dropped(edge, places, enough)}
        kept.append([line for line in page if id(line) not in dropped])
    return kept if any(kept) else pages


def _places(pages: list[list[Line]]) -> dict[tuple[str, int], set[int]]:
    """What stands at the edges of the pages: (text without digits, height in sixths of an inch) → on which pages."""
    places: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for line in (line for edge in _edges(page) for row in edge[:_OUTER] for line in row):
            key, height = _key(line), round(line.y / 6)
            for at in (-1, 0, 1):
                places[key, height + at].add(number)
    return places


def _text(page: list[Line]) -> str:
    return " ".join(line.text for line in page)


def _edges(page: list[Line]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The rows of a page from its top inwards, and from its foot inwards."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda line: -line.y):
        if rows and rows[-1][0].y - line.y < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows, rows[::-1]


def _dropped(rows: list[list[Line]], places: dict[tuple[str, int], set[int]], enough: int) -> list[Line]:
    """The lines of the outermost rows that repeat, as far as they are set off from the body."""
    found: list[Line] = []
    run: list[Line] = []
    gaps = [abs(a[0].y - b[0].y) for a, b in pairwise(rows)]
    usual = median(gaps) if len(gaps) > 4 else 0.0
    for index, row in enumerate(rows[:_OUTER]):
        inner = rows[index + 1][0] if index + 1 < len(rows) else None
        numbers = [line for line in row if _NUMBER.fullmatch(line.text)]
        repeating = [line for line in row if _repeats(line, places, enough)]
        run += repeating or (numbers if len(numbers) == len(row) else [])
        apart = inner is None or abs(inner.y - row[0].y) > max(
            _SET_OFF * max(row[0].size, 0.8 * inner.size), 1.25 * usual
        )
        if apart:
            found += run
            run = []
        if not repeating and len(numbers) < len(row):
            break
    return found


def _repeats(line: Line, places: Mapping[tuple[str, int], Collection[int]], enough: int) -> bool:
    """On two or three pages, a long line without a page number may as well be a clause that stands on each."""
    if _STAMP.fullmatch(line.text):
        return True
    on = places.get((_key(line), round(line.y / 6)), ()) if places else ()
    return len(on) >= enough and (len(line.text) <= 80 or len(on) > 3 or _COUNTED.search(line.text) is not None)


def _key(line: Line) -> str:
    if _NUMBER.fullmatch(line.text):
        return "#"
    return _DIGITS.sub("#", line.text.casefold())
