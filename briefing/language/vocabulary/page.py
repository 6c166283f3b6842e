"""The page's own words: headings of sections, and what writers add."""

from __future__ import annotations

from briefing.language.fields import WordGroup, labels


class Page(WordGroup):
    """As they are printed."""

    headings = labels()
    """A section's key → its heading."""
    words = labels()
    """A key of `writers.messages.Wording` → the page's own word."""
