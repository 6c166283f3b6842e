"""A brief and its sources → a verdict on each of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.model import Briefing, Document, Verification
from briefing.pipeline.containers import read_whole
from briefing.pipeline.reading import read_brief


def check(brief: Document, sources: Sequence[Document], *, carried: Briefing | None = None) -> Verification:
    """Checks a brief against its sources.

    Args:
        brief: Of `read_brief`.
        sources: Of `read`.
        carried: Of `read_brief`.
    """
    from briefing.verifying import verification

    return verification.verify(brief, sources, carried=carried)


def verify(brief: str | Path | bytes, sources: Sequence[str | Path], *, language: str = "auto") -> Verification:
    """Reads a brief and its sources, and checks each claim of the one against the others.

    Args:
        brief: A path, or the bytes themselves.
        sources: Paths of files and folders; of a container each source that is in it.
        language: Of all of them; "auto" finds each one's own.

    Raises:
        BriefingError: the brief, or a source that was named, cannot be read.
    """
    from briefing.readers import sources as named

    page, carried = read_brief(brief, language=language)
    documents: list[Document] = []
    for found in named.expand([str(source) for source in sources]):
        documents += read_whole(found.path, name=found.name, language=language)
    return check(page, documents, carried=carried)
