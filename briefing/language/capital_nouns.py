"""A word with a capital, in a language that writes every noun so (German) → whether it may be a noun and nobody's name."""

from __future__ import annotations

from briefing.language.lexicon import lexicon


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
