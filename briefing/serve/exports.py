"""A session and choices → a file to take along, byte for byte what the command line makes of them."""

from __future__ import annotations

from briefing.errors import UsageError
from briefing.model import Choices, choices_codec
from briefing.readers import kept_sources, sources
from briefing.readers.sources import Named, Page
from briefing.serve.session import Session
from briefing.sharing import packing
from briefing.writers.timestamps import EARLIEST

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMS = {
    "docx": ("docx", ".docx", _WORD),
    "pdf": ("pdf", ".pdf", "application/pdf"),
    "md": ("md", ".md", "text/markdown; charset=utf-8"),
    "html": ("html", ".html", "text/html; charset=utf-8"),
    "txt": ("text", ".txt", "text/plain; charset=utf-8"),
    "json": ("json", ".json", "application/json"),
}
"""Format → the writer that makes it, its suffix, its media type."""


def export(session: Session, choices: Choices, form: str) -> tuple[bytes, str, str]:
    """The file, its suffix, its media type.

    ``choices`` is what ``make --choices`` takes; where a text was pasted or a page fetched, an archive of it with all sources.

    Raises:
        UsageError: key ``unknown-format``.
        BriefingError: the page cannot be made.
    """
    if form == "choices":
        if not session.sources.has_no_files:
            return choices_codec.dumps(choices), ".choices.json", "application/json"
        return _with_sources(session, choices), ".choices.zip", "application/zip"
    writer, suffix, media_type = form_of(form)
    return session.made(choices, writer).files[0], suffix, media_type


def form_of(form: str) -> tuple[str, str, str]:
    """The writer of a format, its suffix, its media type.

    Raises:
        UsageError: key ``unknown-format``.
    """
    if form not in FORMS:
        raise UsageError.among(f"no format {form[:40]!r}", form, (*FORMS, "choices"), key="unknown-format")
    return FORMS[form]


def _with_sources(session: Session, choices: Choices) -> bytes:
    """An archive of the choices and the sources beside them, by their digests."""
    held: dict[str, bytes] = {}
    named = []
    for source in session.sources.kept:
        data = sources.load(source.path)
        path = kept_sources.place(data, source.file or source.name)
        held[path] = data
        page = Page(source.file, source.url, source.retrieved) if source.url else None
        named.append(Named(path, source.name, page=page))
    listed = choices_codec.dumps(choices, sources=kept_sources.encoded(named))
    return packing.zipped({"choices.json": listed, **held}, EARLIEST)
