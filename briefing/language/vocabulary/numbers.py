"""Words of numbers: numerals, ordinals, scale words, fractions, units, and what weakens or bounds a number."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, phrases, words


class Numbers(WordGroup):
    """All in lower case, but for symbols and codes."""

    cardinals = classes()
    """A numeral → its value: "seven" 7, "twenty" 20."""
    ordinals = classes()
    """An ordinal in words → its number."""
    scales = classes()
    """A scale word in any form ("millions", "Mio.") → the power of ten it stands for."""
    scale_letters = classes()
    """A scale written as a letter or two behind digits ("5m", "3bn") → the power of ten."""
    vague_scales = words()
    """Scale words in the plural, which count nothing exactly ("dozens of")."""
    fractions = classes()
    """A fraction in any form → its denominator: "quarters" 4."""
    at_least = phrases()
    """Qualifiers by which a number is a lower bound ("at least", "more than")."""
    at_most = phrases()
    """Qualifiers by which it is an upper bound ("up to", "fewer than")."""
    about = phrases()
    """Qualifiers by which it is approximate ("around", "nearly")."""
    only = phrases()
    """Qualifiers that call it small and leave its value as it is ("just", "merely")."""
    qualifier_adverbs = words()
    """Adverbs that stand before a qualifier ("*well* over")."""
    measures = classes()
    """A unit in any form → its symbol: "kilometres" km."""
    rates = classes()
    """Shares and points: "per_cent" percent, "bps" basis points."""
    percent_before = words()
    """Words and signs for "per cent" that stand before their number (Turkish "yüzde 8")."""
    currencies = classes()
    """A currency in words → its ISO 4217 code."""
    currency_signs = classes()
    """A sign or symbol of a currency → its ISO 4217 code."""
    currency_codes = words()
    """ISO 4217 codes that are written with a number."""
    units_with_powers = words()
    """Symbols of units behind which a raised digit is a power."""
