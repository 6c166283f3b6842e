"""Which words are roles, parts of titles, or end them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.gazetteer import classes
from briefing.language.lexicon import lexicon

NAME_WORDS = lexicon("en").names
ROLE, ADJECTIVE, HONORIFIC = NAME_WORDS.role, NAME_WORDS.role_adjective, NAME_WORDS.honorific
PLAIN_ADJECTIVE = NAME_WORDS.plain_adjective
ENDINGS = ("man", "woman", "person", "ologist", "ician", "keeper", "holder", "maker")
_NO_ROLE = frozenset(("human", "german", "roman", "norman", "ottoman", "talisman"))
"""Words that end as roles do."""
COURTESY = frozenset(("mr", "mrs", "ms", "messrs", "madam", "mister"))
"""Forms of address; a name has none inside."""
LONGEST = 18
"""Tokens of a role."""


def is_role(word: str) -> bool:
    """Whether a word says what somebody is ("engineer", "engineers")."""
    low = word.lower()
    if low in ROLE or "title" in classes(low):
        return low not in HONORIFIC
    if low in _NO_ROLE or (word[:1].isupper() and low.endswith("man") and not low.endswith("woman")):
        return False  # "Freeman" is a name
    return low.endswith(ENDINGS) or (low.endswith("s") and low[:-1] in ROLE)


def is_singular_role(word: str) -> bool:
    """Whether a word says what one person is."""
    return is_role(word) and not (word.lower().endswith("s") and word.lower()[:-1] in ROLE)


def is_title(word: str) -> bool:
    """Whether a capitalised word is the title of one person ("Supervisor")."""
    return word[:1].isupper() and is_singular_role(word) and len(word) > 4


def only_title(words: Sequence[str]) -> bool:
    """Whether words taken for a name are but a piece of a title ("Retired Army")."""
    return (
        len(words) > 1
        and words[0].lower() in PLAIN_ADJECTIVE
        and all(is_role(w) or w.lower() in ADJECTIVE for w in words)
    )
