"""The English lexicon → word lists for acronyms: what is everyone's, what is certainly one, what looks like one."""

from __future__ import annotations

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred

_WORDS = lexicon("en").acronyms
ROMAN = deferred(r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""A Roman numeral."""
LEADS = _WORDS.leads
"""Words in a bracket before the short form ("hereafter the LF")."""
SMALL = _WORDS.small
"""Words of a long form that need not show in the short one."""
EVERYDAY = _WORDS.everyday
"""What every reader knows: never listed as undefined."""
KNOWN = _WORDS.known
"""Certain acronyms, also where capitals stand in a row or the length speaks against it."""
CURRENCY = _WORDS.currency
UNIT = _WORDS.unit
NOT_ACRONYMS = _WORDS.not_acronyms
"""Words, in lower case, that are shouted, or set in capitals in headings."""
