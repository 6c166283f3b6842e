"""Words around names and their short forms: particles, titles, nouns for roles and for organisations; which capitals are an acronym."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, ordered, rows, text, words


class Names(WordGroup):
    """All in lower case."""

    lands = rows()
    """A land, what is of it, and its people: one land a line ("france french frenchman")."""
    same_roles = classes()
    """A role in other words or in letters → its plain words: "ceo" chief executive."""
    joining = words()
    """Words that may join two parts of one name ("Bank *of* England")."""
    particle = words()
    """Small words of a surname ("van", "al")."""
    titled = words()
    """What stands before a person's name ("Mr", "minister")."""
    before_places = words()
    """What stands before the name of a place."""
    saying = words()
    """What stands beside a person who speaks."""
    role = words()
    """Nouns that say what somebody is."""
    inflected = words()
    """How surnames end that are declined as adjectives ("Kowalsk*iego*"), where names have cases; none elsewhere."""
    noun_endings = ordered()
    """How nouns end, in a language that writes every noun with a capital; none elsewhere."""
    role_of_what = words()
    """Words of `role` that say nothing without the word before them ("chief")."""
    role_adjective = words()
    """Adjectives and nouns that may stand in a title before a name."""
    role_adjective_endings = words()
    """How adjectives end that may stand before a role, in a language in which any may ("главный *санитарный* врач")."""
    honorific = words()
    """Titles that are no role."""
    body = words()
    """Common nouns that say what an organisation is."""
    firm = words()
    """Words of `body` that stand before or behind the name of a firm or club alone."""
    determiner = words()
    """Articles and possessives before a role."""
    abbreviations = words()
    """What is written with a full stop in and beside names, beside `Text.abbreviations` ("Mt.", "Sept.")."""
    states = words()
    """Abbreviations of American states, as they are written behind a town in the news."""
    news_agencies = words()
    """As they stand in a dateline."""
    surname_particles = words()
    """Small words before a surname, in any language of Europe or in Arabic ("van", "ibn")."""
    kin = words()
    """Relatives."""
    styles = words()
    """Words of address that are no name ("his *honour*")."""
    of_land = words()
    """What a land or a town has, before "of" and its name: "the coast of"."""
    thing_endings = words()
    """Last words of names of streets, islands, prizes and the like, and seldom of a person's; as they are written."""
    inner_particles = words()
    """Small words that stand inside a whole name between two words with a capital, and are no words of English."""
    legal_forms = words()
    """What stands at the end of a firm's full name."""
    street_titles = words()
    """Titles that streets are called by; as they are written."""
    address = words()
    """Words with which somebody is addressed, and no office ("the right honourable")."""
    former = words()
    """Words before the bodies that somebody was at ("*former* Navy officer")."""
    relational_roles = words()
    """What somebody is beside another, whom the words do not name ("rival")."""
    clause_openers = words()
    """What opens the clause that a role begins ("*While* Sen. Lee waits, …")."""
    personal = words()
    """What stands right before somebody's name and before no other; as it is written."""
    leaning = words()
    """Words with a sentence's capital that are no part of the name behind them."""
    role_endings = ordered()
    """How compounds end that say what somebody is (German "Bau*stadträtin*")."""
    patronymic_endings = ordered()
    """How the middle of three names ends that is a father's (Russian "Олег *Иванович* Старцев")."""
    bodies = words()
    """Signs with which the name of an organisation or a place ends, in a script without blanks."""
    plain_adjective = words()
    """Adjectives with which a title may begin."""
    role_end = words()
    """Words before which the head of a description ends."""
    finite = words()
    """Finite verbs that make a sentence of what looks like a description."""
    office_verbs = words()
    """What somebody does for a living, or did."""
    office_adverbs = words()
    """Adverbs between "who" and such a verb."""
    family_names = words()
    """Family names of one character, in Chinese."""
    sentence_openers = words()
    """Small words with which a sentence begins and no title does."""
    place_words = words()
    """In a script without capitals: what stands right before the name of a place or body (Arabic), or what such a name ends with."""
    no_name = text()
    """Signs that stand before such an ending and in no name ("*该*公司"), in a script without blanks."""


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
