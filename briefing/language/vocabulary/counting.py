"""Words of figures: the numbers themselves, their units and bounds (`Numbers`), and what stands around them (`Counting`)."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, phrases, words


class Counting(WordGroup):
    """All in lower case, but for `streets`."""

    function_words = words()
    """Words that cannot be inside the noun phrase behind a figure."""
    verbs = words()
    """Verbs that end it."""
    verbs_and_nouns = words()
    """Nouns and adjectives as the first word of a phrase, verbs and adverbs later."""
    openers_of_phrases = words()
    """Words that may open the phrase, though they would end it later."""
    pronouns = words()
    """Pronouns that stand for what is counted."""
    irregular_plurals = words()
    """Plurals without the usual ending."""
    attributive = words()
    """Plural nouns that stand before another ("*sales* staff")."""
    contracted = words()
    """What stands before the apostrophe of a contraction."""
    clause_gerunds = words()
    """Forms in -ing behind a figure that begin another clause ("13 percent *supporting* another")."""
    no_kinds = words()
    """Nouns behind a sum and "in" that only lead on ("$5 million in *respect* of the loan")."""
    no_measures = words()
    """Nouns before "of $5 million" that say nothing of what is measured."""
    before_measured = words()
    """Words between "of" and a figure that measures what stands before."""
    articles = words()
    """Articles and possessives."""
    references = words()
    """Words after which a bare number tells which one, not how many."""
    law_codes = words()
    """Codes of law, behind the number of their title."""
    law_reports = words()
    """Reports of cases, between the numbers of a volume and a page."""
    counters = words()
    """Measure words right behind a number, in scripts without blanks and in Korean."""
    sentence_openers = words()
    """Words with a capital at the head of a sentence, and no names."""
    rate_units = words()
    """What money is paid by ("an *hour*")."""
    before_pounds = words()
    """What is told of pounds that are money, before them in their clause ("*sold* for 450,000 pounds")."""
    rate_pieces = words()
    """What else a figure counts by, beside these ("a *game*")."""
    agents = words()
    """Prepositions behind a participle that is no part of the phrase ("a bill drafted *by* the house")."""
    halves_of = words()
    """Words before "half" that make it half of a game, a year or itself."""
    wholes = words()
    """Words behind "half" that name the whole."""
    before_half = words()
    """Words before "half" that make it a share."""
    before_share = words()
    """Words before "a third" that make it a share."""
    streets = words()
    """Words that end the name of a street."""
    of_an_age = words()
    """Words before an age that is the limit of a group."""
    numbered = words()
    """Words before a number in words that tells which one."""
    times_as = words()
    """Words behind "times" that make it a factor ("three times *as* large")."""
    money = words()
    """Currencies behind a vague count ("billions of *dollars*")."""
    singular_units = words()
    """Units that stand in the singular before what they measure ("a 12-*mile* walk")."""
    changes = words()
    """Words of change before "from … to …", which are two figures."""
    changing = words()
    """Beginnings of such words."""
    votes = words()
    """Words before two numbers that make them a score."""
    voting = words()
    """Beginnings of such words."""
    no_qualifiers = words()
    """Words that a preposition behind them belongs to, so that it is no qualifier ("according *to*", "worried *about*")."""
    qualifier_ends = words()
    """Last words of qualifiers before a number."""
    comparatives = words()
    """Comparatives in a qualifier ("no *more* than")."""
    amounts = words()
    """What stands in "as *many* as"."""
    core_qualifiers = words()
    """Other qualifiers before a number."""
    qualifiers_after = words()
    """Qualifiers behind a number."""
    cased_units = words()
    """Units of a letter or two, which are taken only in the case that the symbol has ("5 m", but not "5 M")."""


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
