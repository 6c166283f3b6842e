"""Whether a surname stands in a citation of somebody's work, where no bracket tells who it is."""

from __future__ import annotations

import re

from briefing.language.patterns import deferred
from briefing.model import Document, Span

_CITED = deferred(
    r"""
      ,\s(?:[A-Z]\.\s?)+[,(]                                                # "Lund, F. C.,"
    | (?:,?\s(?:and|&)\s[A-Z][\w-]+|,\s(?:and\s)?[A-Z][\w-]+){1,4},?\s\(?(?:1[89]|20)\d\d\b   # "Lund, Orlov, and Reed 1981"
    | ,?\s\(?(?:1[89]|20)\d\d[a-z]?\)                                       # "(Lund, 2014)"
    | \set\sal\b                                                           # "Lund et al."
    """,
    re.VERBOSE,
)


def is_cited(document: Document, name: Span) -> bool:
    """Whether initials, "et al." or a year in a bracket follow a surname, as they do in references."""
    return _CITED.match(document.text, name.stop) is not None
