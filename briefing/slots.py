"""A briefing's file → whether it is complete: which slots for the analyst are filled, and which are open.

A Word file or JSON of ours is read as data, with what was written into the Word file since. In any other file (Markdown,
HTML, text, somebody's Word) an open slot is a placeholder that still stands in its text.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from briefing.frozen import frozen
from briefing.language.lexicon import any_of
from briefing.language.page_words import in_all_languages
from briefing.model import OPEN_SLOT, BlockKind, Briefing, Document, Item, ItemKind


@cache
def _placeholder() -> re.Pattern[str]:
    """An open slot as it stands in a text, in the words of any page."""
    return re.compile(rf"\\?\[{any_of(in_all_languages(OPEN_SLOT))}[^\[\]]*\]")


@frozen
class Slot:
    """One section that is the analyst's; `key` is the section's, or made of its heading."""

    key: str
    heading: str
    words: str
    """What stands there."""
    is_open: bool


def slots(path: Path) -> tuple[Slot, ...]:
    """The slots of the briefing in the file at `path`, in their order.

    Raises:
        BriefingError: the file cannot be read.
    """
    from briefing import pipeline
    from briefing.readers import sources, stored

    data = sources.load(path)
    briefing = stored.load(data)
    if briefing is not None:
        return slots_of(briefing)
    document = pipeline.read(data, name=path.name)
    return tuple(_found(document, match) for match in _placeholder().finditer(document.text))


def _found(document: Document, match: re.Match[str]) -> Slot:
    """The slot of a placeholder in a text, named by the heading above it."""
    words = " ".join(match[0].replace("\\", "").split()).strip("[]")
    above = [b.span for b in document.blocks if b.kind is BlockKind.HEADING and b.span.start < match.start()]
    heading = " ".join(document[above[-1]].strip("# \n").split()) if above else ""
    return Slot(heading.lower().replace(" ", "-") or words, heading, words, is_open=True)


def slots_of(briefing: Briefing) -> tuple[Slot, ...]:
    """The slots of a briefing, in their order."""
    return tuple(
        Slot(section.key, section.heading, node.text, is_open=node.kind is ItemKind.PLACEHOLDER)
        for section in briefing.sections
        for node in section.nodes
        if isinstance(node, Item) and node.kind in {ItemKind.PLACEHOLDER, ItemKind.ANALYST}
    )
