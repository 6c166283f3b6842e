"""Pictures of our own: a `Drawing` of lines, dots and words, laid out by `timeline`, written by `svg` and `emf`.

Nothing is drawn that its table does not say: the table stays beside it, for those who cannot see the picture.
"""

from __future__ import annotations

from enum import StrEnum

from briefing.frozen import frozen


class Tone(StrEnum):
    """A colour by what it is for."""

    TEXT = "text"
    ACCENT = "accent"
    QUIET = "quiet"


COLOURS = {Tone.TEXT: "1B1B1B", Tone.ACCENT: "1F3864", Tone.QUIET: "595959"}
"""RRGGBB on white paper; those of the page's style sheet."""


@frozen
class Stroke:
    """A straight line; all measures are points (1/72 inch), from the left upper corner."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float
    tone: Tone


@frozen
class Dot:
    """A filled circle."""

    x: float
    y: float
    radius: float
    tone: Tone


@frozen
class Words:
    """One line of text from its base line; `ends` says that `x` is where it ends."""

    x: float
    y: float
    text: str
    size: float
    tone: Tone
    bold: bool = False
    ends: bool = False


@frozen
class Drawing:
    """A picture, with its title and, in words, all that it shows."""

    width: float
    height: float
    shapes: tuple[Stroke | Dot | Words, ...]
    title: str
    description: str
