"""A language → its stop words: the words that say nothing of a text's subject.

sumy's lists are package data and are read as such: none of its code is imported. Where sumy has no list there is a
short one of our own in the language's data file, of its most frequent function words.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefing.language.lexicon import lexicon

_SAME = {"bs": "hr"}
"""Languages served by a near relative's list."""


@cache
def languages() -> tuple[str, ...]:
    """The ISO 639-1 codes that there is a list for, sorted."""
    return tuple(code for code in lexicon("en").page.languages if stop_words(code))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of `language` (ISO 639-1 code) in lower case, with straight apostrophes; none where unknown."""
    code = _SAME.get(language, language)
    words = lexicon(code).text.stop_words or _sumy(lexicon("en").page.languages.get(code, ""))
    return frozenset(unicodedata.normalize("NFC", word.strip().lower().replace("’", "'")) for word in words) - {""}


@cache
def plain_stop_words(language: str) -> frozenset[str]:
    """The stop words in the form in which words are compared: without accents."""
    from briefing.language.lower_case import plain_form  # `summarize` compares no words

    return frozenset(map(plain_form, stop_words(language)))


def _sumy(name: str) -> list[str]:
    """The lines of sumy's list for a language by its English name; none where it has none, or is not laid out as files."""
    spec = find_spec("sumy")  # finds the folder, runs nothing
    for folder in (spec.submodule_search_locations or ()) if spec and name else ():
        path = Path(folder, "data", "stopwords", f"{name.lower()}.txt")
        if path.is_file():
            return path.read_text(encoding="utf-8").splitlines()
    return []
