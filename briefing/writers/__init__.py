"""Writers: a `Briefing` → the bytes of one file.

To add a writer: a file with ``write(briefing, *, layout) -> bytes`` and a row in `briefing.catalog.WRITERS`. The same
briefing and layout give the same bytes, whatever the clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Protocol

from briefing.frozen import frozen
from briefing.model import Briefing, Document, Item


class Cite(StrEnum):
    """How citations are shown: in the line, as notes, as comments beside the text, or not at all."""

    INLINE = "inline"
    ENDNOTE = "endnote"
    FOOTNOTE = "footnote"
    COMMENTS = "comments"
    NONE = "none"


@frozen
class Look:
    """How a template wants its pages to look; "" and 0 leave what the writer has. `margin` is in centimetres."""

    font: str = ""
    size: float = 0.0
    """Points of the running text; headings and notes keep their ratio to it."""
    accent: str = ""
    """RRGGBB: title, headings, rules."""
    margin: float = 0.0


@frozen
class Layout:
    """How a briefing is laid out, where that is not the briefing's own affair.

    `paper` is "a4" or "letter"; `epoch` seconds since 1970 for a file's own time stamps (SOURCE_DATE_EPOCH), by
    default the briefing's date or 1980-01-01; `reference` the bytes of a house style .docx, if any; `payload` the
    briefing as JSON, which a Word file carries in a custom XML part, by default the codec's; `numbered` whether the key
    points are numbered, `paragraphs` whether all that stands in the sections is, `run_in` whether bottom line and key points
    are one paragraph; `look` the template's; `toc` whether a
    table of contents stands on top, None from five sheets on; `cite` how citations are shown;
    `documents` the sources that are at hand, by their index in the briefing: from them come the words around a passage,
    and the text that HTML shows; `evidence` whether it does; `ranked` every passage as a key point with its rank from 1, in
    reading order, for a page where the reader chooses how many stand; `shown` is set where the source stands alone, and
    says how many of the ranked passages are marked in it.
    """

    paper: str = "a4"
    epoch: int | None = None
    reference: bytes | None = None
    payload: bytes | None = None
    numbered: bool = False
    paragraphs: bool = False
    run_in: bool = False
    toc: bool | None = None
    look: Look = field(default_factory=Look)
    cite: Cite = Cite.INLINE
    documents: Mapping[int, Document] = field(default_factory=dict)
    evidence: bool = True
    ranked: tuple[tuple[int, Item], ...] = ()
    shown: int = 0


class Writer(Protocol):
    """What every writer's ``write`` looks like."""

    def __call__(self, briefing: Briefing, *, layout: Layout) -> bytes:
        """Lays `briefing` out."""
        ...
