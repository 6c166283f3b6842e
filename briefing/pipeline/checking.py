"""A brief and its sources → a verdict on each of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing.model import Briefing, Document, Verification
from briefing.pipeline.containers import read_whole
from briefing.pipeline.reading import read_brief

_SHORT = 400
"""Characters of a brief at most whose own words may not settle its language."""


def check(
    brief: Document, sources: Sequence[Document], *, carried: Briefing | None = None, language: str = "auto"
) -> Verification:
    """Checks a brief against its sources.

    Args:
        brief: Of `read_brief`.
        sources: Of `read`.
        carried: Of `read_brief`.
        language: As it was asked for; with "auto" a short brief in the words of its sources is in their language.
    """
    from briefing.verifying import verification

    unsettled = language == "auto" and carried is None and len(brief.text) <= _SHORT
    page = _as_its_sources(brief, sources) if unsettled else brief
    return verification.verify(page, sources, carried=carried)


def _as_its_sources(brief: Document, sources: Sequence[Document]) -> Document:
    """The brief in the language of the sources whose words it has: a sentence or two may have too few small words to tell Spanish from Catalan."""
    from briefing.text import sentences
    from briefing.verifying.brief_language import language_of

    code = language_of(brief, sources)
    if code == brief.language:
        return brief
    return replace(brief, language=code, sentences=sentences.split(brief.text, brief.blocks, language=code))


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
    return check(page, documents, carried=carried, language=language)
