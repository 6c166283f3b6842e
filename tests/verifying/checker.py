"""A brief of one line against a source: whether it has a problem."""

from __future__ import annotations

from functools import cache

from briefing import pipeline
from briefing.model import Document


def is_flagged(line: str, source: str) -> bool:
    """Whether a sentence has a problem against the text of a source, which is read once."""
    brief, carried = pipeline.read_brief(f"{line}\n".encode(), name="brief.txt")
    return any(f.is_problem for f in pipeline.check(brief, [_read(source)], carried=carried).findings)


@cache
def _read(source: str) -> Document:
    return pipeline.read(source.encode(), name="source.txt")
