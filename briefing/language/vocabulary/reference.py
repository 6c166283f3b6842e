"""Words that point at something else in the text: pronouns, demonstratives, connectives."""

from __future__ import annotations

from briefing.language.fields import WordGroup, words


class Reference(WordGroup):
    """All in lower case; phrases of several words have blanks."""

    pronouns = words()
    """Third-person pronouns and possessives, which need an antecedent."""
    demonstratives = words()
    """Bare demonstratives."""
    connectives = words()
    """Words and phrases at the head of a sentence that point back ("however", "as a result")."""
    pointing_nouns = words()
    """Nouns that, with "the", name what was just told ("the move")."""
    first_person = words()
    """Pronouns of the one who speaks."""
    answers = words()
    """Words of talk that answer what was said before ("yeah")."""
    leaning_starts = words()
    """First words of a sentence that points back."""
