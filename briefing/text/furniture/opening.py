"""How a line opens: the condition that most rows of the tables of furniture have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.rules import Rule
from briefing.language.vocabulary.furniture import Furniture

Line = Rule[[str], str]
"""A form of words, and what a line of that form is."""

_LOOKED_AT = 600
"""Characters of a sentence from its start; a line around a text shows by then what it is."""


def opens(form: str | Callable[[Furniture], str]) -> Callable[[str], object]:
    """A condition: the line opens with a form of English words, whatever their case.

    `form` is a verbose pattern, or makes one of the lexicon's words. It is compiled when a first line is asked about,
    for most runs of the program ask about none.
    """

    @cache
    def pattern() -> re.Pattern[str]:
        written = form if isinstance(form, str) else form(lexicon("en").furniture)
        return re.compile(rf"[|\s•»>(*–—-]*(?:{written})", re.VERBOSE | re.IGNORECASE)

    return lambda line: pattern().match(line[:_LOOKED_AT])


def spaced(words: Iterable[str]) -> str:
    """Any of the words, in a verbose pattern, where a bare blank counts for nothing."""
    return any_of(words, blank=r"\s+")
