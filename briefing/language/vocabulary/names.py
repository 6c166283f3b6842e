"""Words around names: particles, titles, nouns for roles and for organisations."""

from __future__ import annotations

from briefing.language.fields import WordGroup, words


class Names(WordGroup):
    """All in lower case."""

    joining = words()
    """Words that may join two parts of one name ("Bank *of* England")."""
    particle = words()
    """Small words of a surname ("van", "al")."""
    titled = words()
    """What stands before a person's name ("Mr", "minister")."""
    placing = words()
    """What stands before the name of a place."""
    saying = words()
    """What stands beside a person who speaks."""
    role = words()
    """Nouns that say what somebody is."""
    role_adjective = words()
    """Adjectives and nouns that may stand in a title before a name."""
    honorific = words()
    """Titles that are no role."""
    body = words()
    """Common nouns that say what an organisation is."""
    determiner = words()
    """Articles and possessives before a role."""
    news_agencies = words()
    """As they stand in a dateline."""
    surname_particles = words()
    """Small words before a surname, in any language of Europe or in Arabic ("van", "ibn")."""
