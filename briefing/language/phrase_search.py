"""Phrases looked for in a text: a part of each tells at once that most texts have none of them."""

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


def parts(phrases: Iterable[str]) -> tuple[str, ...]:
    """The longest part of each phrase between gaps and apostrophes, in small letters, each once.

    A text in `single_blanks` that has none of them has no phrase.
    """
    split = (phrase.lower().replace("*", "'").replace("’", "'").split("'") for phrase in phrases)
    return tuple(dict.fromkeys(max(each, key=len).strip() for each in split))


def single_blanks(text: str) -> str:
    """A text in small letters, with one blank for each white space."""
    return " ".join(text.lower().split())


class PhraseSearch:
    """Any of some phrases, whatever their case and the spaces in them.

    A search of the text for a word of each phrase, and then for a part of each, is faster than the pattern, and the pattern
    is compiled when a text has one first.
    """

    def __init__(self, phrases: Collection[str], *, whole: bool = True) -> None:
        """Takes the phrases, and whether they are looked for as whole words: not where endings or neighbours are joined to them."""
        self._phrases, self._whole = sorted(phrases), whole
        self._signs = signs(self._phrases)

    @cached_property
    def _parts(self) -> tuple[str, ...]:
        return parts(self._phrases)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        few = r"\w+(?:[\s,-]+\w+){0,4}" if self._whole else r"[^.。，,！？!?]{0,12}"
        words = any_of(self._phrases, blank=r"\s+").replace(_GAP, few)
        return deferred(rf"\b{words}(?!\w)" if self._whole else words, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first phrase in the text."""
        low = text.lower()
        if not any(map(low.__contains__, self._signs)):
            return None
        spaced = single_blanks(low)
        return self._pattern.search(text) if any(map(spaced.__contains__, self._parts)) else None
