"""Words of what stands around a text: captions, credits, navigation, notices."""

from __future__ import annotations

from briefing.language.fields import WordGroup, phrases, words


class Furniture(WordGroup):
    """In lower case where case says nothing."""

    credits = words()
    """Agencies and words of picture credits."""
    openings = phrases()
    """How a line opens that belongs to the page around a text and not to the text."""
    sites = words()
    """Names of web sites that ask to be followed."""
    publications = words()
    """Nouns by which a publisher speaks of what was printed, in a correction."""
