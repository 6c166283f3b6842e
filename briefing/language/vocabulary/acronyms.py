"""Words for acronyms: what every reader knows, what is certainly one, what only looks like one."""

from __future__ import annotations

from briefing.language.fields import WordGroup, words


class Acronyms(WordGroup):
    """Acronyms are in capitals, words in lower case."""

    leads = words()
    """Words in a bracket before the short form ("*hereafter* the LF")."""
    small = words()
    """Words of a long form that need not show in the short one."""
    everyday = words()
    """What every reader knows: never listed as undefined."""
    known = words()
    """Certain acronyms, also where capitals stand in a row or the length speaks against it."""
    currency = words()
    """Codes and signs of currencies, which are no acronyms of the text."""
    unit = words()
    """Symbols of units in capitals."""
    not_acronyms = words()
    """Words that are shouted, or set in capitals in headings."""
