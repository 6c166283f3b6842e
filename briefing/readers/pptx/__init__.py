"""PowerPoint presentations (PresentationML; ECMA-376, ISO/IEC 29500, transitional and strict) → a reading.

`deck` finds the slides, `shapes` what they say, `order` how it is read. Slides stand in the order of the show; on each its title,
its other shapes, then its notes. Hidden slides and shapes, text beside the slide or below 2 pt, and what a template prints on every
slide (dates, footers, numbers) are left out. A citation names the slide. Author and day are what the first slide prints: the file's own
are those of whoever made the deck that it was copied from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import InputError
from briefing.model import BlockKind, LocatorKind, Metadata, Reading, markings
from briefing.readers import core_properties
from briefing.readers.archive import Archive
from briefing.readers.line_dates import date_of
from briefing.readers.pptx.deck import Deck, Page
from briefing.readers.pptx.order import in_order
from briefing.readers.reading_builder import HIDDEN, ReadingBuilder

_NAMED = 10
"""Slides that a notice names."""
_SEPARATOR = re.compile(r"[|·•–—\n]|,(?=\s+\d)")


def read(data: bytes, *, name: str) -> Reading:
    """Reads a presentation, also a damaged one as far as it goes.

    Raises:
        InputError: key ``empty``, ``damaged``, ``encrypted`` or ``no-text``.
        LimitError: key ``too-large``: it unpacks to too much, or is nested too deep.
        SecurityError: key ``unsafe``.
    """
    del name
    if not data:
        raise InputError("the file is empty", key="empty")
    deck = Deck(Archive(data))
    builder = ReadingBuilder()
    pages = deck.pages()
    for page in pages:
        _begin(builder, f"{page.number}")
        _write(page, builder)
        _begin(builder, f"{page.number} notes")
        for piece in page.notes:
            builder.add(piece.text, BlockKind.NOTE)
    known = core_properties.metadata(deck.properties())
    found = Metadata(known.title, date=_day(pages), language=known.language, marking=markings.of_lines(deck.running))
    builder.unseen[HIDDEN], builder.damaged = deck.hidden, deck.damaged
    reading = builder.reading(found, notices=tuple(_notices(deck)), own_lines=True)
    return replace(reading, locators=tuple(replace(place, kind=LocatorKind.SLIDE) for place in reading.locators))


def _begin(builder: ReadingBuilder, label: str) -> None:
    """A part of the text begins; one that said nothing is none."""
    at = len(builder.pieces)
    if builder.parts and builder.parts[-1][0] == at:
        builder.parts.pop()
    builder.parts.append((at, label))


def _write(page: Page, builder: ReadingBuilder) -> None:
    for shape in page.shapes:
        if shape.is_title and builder.pieces:
            builder.add(shape.text, BlockKind.HEADING, 2)
        elif shape.is_title:
            builder.add_title(shape.text)
    for shape in in_order([shape for shape in page.shapes if not shape.is_title]):
        builder.extend(list(shape.pieces))


def _day(pages: list[Page]) -> str:
    """The one day that stands alone on the first slide, or in a line with a place or a name; else ""."""
    lines = [piece.text for page in pages[:1] for shape in page.shapes if not shape.is_title for piece in shape.pieces]
    days = {day for line in lines for part in (line, *_SEPARATOR.split(line)) if (day := date_of(part))}
    return days.pop() if len(days) == 1 else ""


def _notices(deck: Deck) -> Iterator[str]:
    """What was left out, and why."""
    if slides := deck.hidden_slides:
        yield f"{slides} hidden slide{'s' * (slides > 1)} left out"
    if deck.charts:
        yield f"charts not read: {deck.charts}"
    if deck.silent:
        named = ", ".join(map(str, deck.silent[:_NAMED])) + (" …" if len(deck.silent) > _NAMED else "")
        yield f"slides without text: {named}"
