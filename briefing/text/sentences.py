"""Blocks → sentences with exact spans."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.model import Block, Sentence, Span

_END = re.compile(r"[.!?]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")


def split(
    text: str, blocks: Sequence[Block], *, language: str = "en", abbreviations: Collection[str] = ()
) -> tuple[Sentence, ...]:
    """Sentences of `text`, each inside one block, trimmed of white space, ascending and disjoint.

    Args:
        text: The document's text, never altered.
        blocks: Disjoint and ascending.
        language: ISO 639-1 code, or "und".
        abbreviations: More abbreviations (without their last full stop) that end no sentence.
    """
    out: list[Sentence] = []
    for number, block in enumerate(blocks):
        start = block.span.start
        ends = [m.end() for m in _END.finditer(text, block.span.start, block.span.stop)]
        for stop in (*ends, block.span.stop):
            piece = text[start:stop]
            if trimmed := piece.strip():
                first = start + len(piece) - len(piece.lstrip())
                out.append(Sentence(len(out), Span(first, first + len(trimmed)), number))
            start = stop
    return tuple(out)
