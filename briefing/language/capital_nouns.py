"""A word with a capital, in a language that writes every noun so (German) → whether it may be a noun and nobody's name."""

from __future__ import annotations

from briefing.language.lexicon import lexicon

_INFLECTED = frozenset(("s", "es", "e", "n", "en", "er", "ern"))
"""The endings of German nouns in another case or number."""
_BEHIND_E = frozenset(("r", "m"))
"""What adjectives in -e may add to it: "Neue", "Neuer"."""


def may_be_noun(word: str, before: str, *, language: str) -> bool:
    """Whether a word may be a noun, which has an article or an adjective before it, or an ending that nouns have.

    Args:
        word: In lower case.
        before: The word before it, in lower case; "" for none.
        language: Its ISO 639-1 code; False in one that writes nouns small.
    """
    known = lexicon(language).names
    if not known.noun_endings:
        return False
    return before not in known.before_places or word.endswith(known.noun_endings)


def in_another_number(one: str, other: str) -> bool:
    """Whether one noun is the other with an ending: "Helfern" of "Helfer", "Neuer" of "Neue"."""
    short, long = sorted((one, other), key=len)
    ending = long[len(short) :]
    return long.startswith(short) and (ending in _INFLECTED or (short[-1:] == "e" and ending in _BEHIND_E))
