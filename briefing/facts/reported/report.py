"""What is found of reported speech, in any language but English."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model import Span


class Report(NamedTuple):
    """What is reported, who says it, and the words that tell so."""

    content: Span
    speaker: Span
    cue: Span
    pronoun: bool = False
