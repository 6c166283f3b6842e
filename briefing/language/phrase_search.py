"""Phrases looked for in a text: one word of each tells at once that most texts have none of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cached_property

from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_GAP = r"\*"
"""What stands in a phrase for a few words ("wollte sich * nicht äußern"), as it is escaped."""
_RUN = deferred(r"[^\W_]+")


def signs(phrases: Iterable[str]) -> tuple[str, ...]:
    """The longest word of each phrase, in small letters, each once: a text that has none of them has no phrase."""
    return tuple(dict.fromkeys(max(_RUN.findall(phrase.lower()), key=len, default="") for phrase in phrases))


class PhraseSearch:
    """Any of some phrases, whatever their case and the spaces in them.

    A search of the text for a sign of each phrase, its longest word, is faster than the pattern, and the pattern is compiled
    when a text has one first.
    """

    def __init__(self, phrases: Collection[str], *, whole: bool = True) -> None:
        """Takes the phrases, and whether they are looked for as whole words: not where endings or neighbours are joined to them."""
        self._phrases, self._whole = sorted(phrases), whole
        self._signs = signs(self._phrases)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        few = r"\w+(?:[\s,-]+\w+){0,4}" if self._whole else r"[^.。，,！？!?]{0,12}"
        words = any_of(self._phrases, blank=r"\s+").replace(_GAP, few)
        return deferred(rf"\b{words}(?!\w)" if self._whole else words, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in the text."""
        low = text.lower()
        return self._pattern.search(text) if any(map(low.__contains__, self._signs)) else None
