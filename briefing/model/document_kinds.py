"""The kinds of text that a source can be; what its outcome is, and how a page is laid out, depends on them."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    """What kind of text a document is; the values are those of ``--kind``."""

    NEWS = "news"
    REPORT = "report"
    """A report, and any text that is like no other kind."""
    JUDGMENT = "judgment"
    PAPER = "paper"
    MINUTES = "minutes"
    """What a meeting decided, written by a secretary."""
    MEETING = "meeting"
    """What was said at a meeting, word for word, with speakers."""
    CALL = "call"
    """A company's talk with investors about its results."""
    LETTER = "letter"
    MAIL = "mail"
    SPEECH = "speech"
    INTERVIEW = "interview"

    @classmethod
    def _missing_(cls, value: object) -> DocumentKind | None:
        """What 0.1.0 called some of them."""
        return {"court": cls.JUDGMENT, "other": cls.REPORT}.get(str(value))
