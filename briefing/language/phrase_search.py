"""Phrases looked for in a text: one word of each tells at once that most texts have none of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cached_property

from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_RUN = deferred(r"[^\W_]+")


def signs(phrases: Iterable[str]) -> tuple[str, ...]:
    """The longest word of each phrase, in small letters, each once: a text that has none of them has no phrase."""
    return tuple(dict.fromkeys(max(_RUN.findall(phrase.lower()), key=len, default="") for phrase in phrases))


class PhraseSearch:
    """Any of some phrases, whatever their case and the spaces in them.

    A search of the text for a sign of each phrase, its longest word, is faster than the pattern, and the pattern is compiled
    when a text has one first.
    """

    def __init__(self, phrases: Collection[str]) -> None:
        self._phrases = sorted(phrases)
        self._signs = signs(self._phrases)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = any_of(self._phrases, blank=r"\s+")
        return deferred(rf"\b{words}(?!\w)", re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in the text, as whole words."""
        low = text.lower()
        for sign in self._signs:
            if sign in low:
                return self._pattern.search(text)
        return None
