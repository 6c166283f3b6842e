"""A session and choices → a file to take along, byte for byte what the command line makes of them."""

from __future__ import annotations

from functools import partial

from briefing import pipeline
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

    ``eml`` is the draft that ``briefing share`` makes of the page's JSON, ``choices`` what ``make --choices`` takes.

    Raises:
        UsageError: key ``unknown-format``.
        BriefingError: the page cannot be made.
    """
    if form == "choices":
        return choices_codec.dumps(choices), ".choices.json", "application/json"
    if form == "eml":
        return _mail(session, choices), ".eml", "message/rfc822"
    if form not in FORMS:
        raise UsageError.among(f"no format {form[:40]!r}", form, (*FORMS, "eml", "choices"), key="unknown-format")
    writer, suffix, media_type = FORMS[form]
    return session.made(choices, writer).files[0], suffix, media_type


def _mail(session: Session, choices: Choices) -> bytes:
    from briefing.sharing import export as sharing
    from briefing.sharing import naming

    _, briefing = session.page(choices)
    timestamp, dated = pipeline.timestamp(briefing)
    held = sharing.HELD[".eml"]
    formats = tuple((writer, suffix) for writer, suffix, _ in FORMS.values() if suffix in held)
    wish = sharing.Wish(name=naming.DEFAULT, formats=formats)
    render = partial(pipeline.render, paper="a4")
    return sharing.made(briefing, ".eml", "", wish, render, sources={}, timestamp=timestamp, dated=dated)
