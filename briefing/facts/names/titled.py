"""What is found of a person beside a title or role, in any language but English."""

from __future__ import annotations

from typing import NamedTuple

from briefing.model import Span


class Titled(NamedTuple):
    """A full name with the words that say who bears it."""

    name: Span
    role: Span
