"""A sentence that may stand on a page, as the rows of strikes see it."""

from __future__ import annotations

from typing import NamedTuple

from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.text.boilerplate import lead, speaker_label

TALK = frozenset({DocumentKind.CALL, DocumentKind.MEETING, DocumentKind.SPEECH, DocumentKind.INTERVIEW})
MEASURED = deferred(r"%|\bper\s?cent\b|\d\.\d")


class Seen(NamedTuple):
    """A sentence, and the kind of its document."""

    text: str
    kind: DocumentKind


Strike = Rule[Seen, str]
"""What an editor strikes, and why."""


def said(text: str) -> str:
    """A line without the label of its speaker, and without what is glued to its start."""
    text = text[speaker_label(text) :]
    return text[lead(text) :]
