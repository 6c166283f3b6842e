"""Phrases looked for in a text: one word of each tells at once that most texts have none of them."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property

from briefing.language.lexicon import any_of

_RUN = re.compile(r"[^\W_]+")


class PhraseSearch:
    """Any of some phrases, whatever their case and the spaces in them.

    A search of the text for a sign of each phrase, its longest word, is faster than the pattern, and the pattern is compiled
    when a text has one first.
    """

    def __init__(self, phrases: Collection[str]) -> None:
        self._phrases = sorted(phrases)
        longest = (max(_RUN.findall(phrase.lower()), key=len, default="") for phrase in self._phrases)
        self._signs = tuple(dict.fromkeys(longest))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = any_of(self._phrases, blank=r"\s+")
        return re.compile(rf"\b{words}(?!\w)", re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in the text, as whole words."""
        low = text.lower()
        for sign in self._signs:
            if sign in low:
                return self._pattern.search(text)
        return None
