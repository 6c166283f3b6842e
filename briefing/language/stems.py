"""A word → its stem, per language: Snowball (Porter 2001) in C by PyStemmer.

NLTK's Snowball and ISRI stemmers (pure Python, 30 times slower to run and 0.5 s to load) step in only for a language
that the installed PyStemmer does not have; elsewhere a word is its own stem.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefing.language.lexicon import lexicon

LIMIT = 50_000
"""Words that a language's cache holds; it starts anew when full."""


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """The function that stems lower-case words of `language` (ISO 639-1 code), with a bounded cache of its own."""
    stem = _algorithm(lexicon(language).text.stemmer if language != "und" else "")
    known: dict[str, str] = {}

    def cached(word: str) -> str:
        found = known.get(word)
        if found is None:
            if len(known) >= LIMIT:
                known.clear()
            found = known[word] = stem(word) or word
        return found

    return cached


def without_possessive(word: str) -> str:
    """An English word or name without the 's that says whose something is."""
    return word.removesuffix("'s").removesuffix("’s")


def _algorithm(name: str) -> Callable[[str], str]:
    if not name:
        return _same
    import Stemmer

    if name in Stemmer.algorithms():
        # the cache above is the larger one
        fast: Callable[[str], str] = Stemmer.Stemmer(name, 0).stemWord
        return fast
    slow = _nltk(name)
    return slow or _same


def _nltk(name: str) -> Callable[[str], str] | None:
    """NLTK's stemmer of that name, which loads NLTK; None where it has none."""
    from nltk.stem import isri, snowball

    if name in snowball.SnowballStemmer.languages:
        stem: Callable[[str], str] = snowball.SnowballStemmer(name).stem
        return stem
    if name == "arabic":
        root: Callable[[str], str] = isri.ISRIStemmer().stem
        return root
    return None


def _same(word: str) -> str:
    return word
