"""A session and choices → a file to take along, byte for byte what the command line makes of them."""

from __future__ import annotations

from briefing.errors import UsageError
from briefing.model import Choices, choices_codec
from briefing.serve.session import Session

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

    ``choices`` is what ``make --choices`` takes.

    Raises:
        UsageError: key ``unknown-format``.
        BriefingError: the page cannot be made.
    """
    if form == "choices":
        return choices_codec.dumps(choices), ".choices.json", "application/json"
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
