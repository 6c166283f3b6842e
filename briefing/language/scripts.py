"""How a language is written: in Latin script or another, from left or right; its names of weekdays tell."""

from __future__ import annotations

import unicodedata
from functools import cache

from briefing.language.lexicon import lexicon

_RIGHT_TO_LEFT = frozenset({"ps", "sd", "ug", "dv", "ckb"})
"""Languages written from right to left of which there is no data file."""
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo"})
"""Languages written without blanks between words."""
_LATIN_UNTIL = "\u024f"
"""Last letter of the block Latin Extended-B; Vietnamese has later ones, too."""


def is_latin(language: str) -> bool:
    """Whether a language (ISO 639 code) is known to be written in Latin script."""
    first = _first_letter(language)
    return "" < first <= _LATIN_UNTIL


def is_other(language: str) -> bool:
    """Whether a language is known to be written in another script."""
    return _first_letter(language) > _LATIN_UNTIL


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    first = _first_letter(language)
    return language in _RIGHT_TO_LEFT or (first != "" and unicodedata.bidirectional(first) in {"R", "AL"})


def is_unspaced(language: str) -> bool:
    """Whether a language is written without blanks between words."""
    return language in _UNSPACED


def ends_words(language: str) -> bool:
    """Whether a blank or mark stands where a word ends; in Korean endings and counters are written together with it."""
    return language not in _UNSPACED and language != "ko"


def has_capitals(language: str) -> bool:
    """Whether a language is written with capital and small letters; one of which nothing is known is."""
    first = _first_letter(language)
    return first == "" or first.lower() != first.upper()


@cache
def _first_letter(language: str) -> str:
    """The first letter of the language's first weekday; "" where that is not known."""
    return "".join(lexicon(language).calendar.weekdays)[:1]
