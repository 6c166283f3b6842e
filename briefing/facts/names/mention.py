"""A name where it stands in a text."""

from __future__ import annotations

from briefing.frozen import slotted
from briefing.model import Span


@slotted
class Mention:
    """A name in the text: its span, its kind, its first and last token."""

    span: Span
    kind: str
    first: int
    last: int
