"""A text → the same in lower case: character for character, so that offsets into one are offsets into the other, or a word's plain form."""

from __future__ import annotations

import unicodedata

from briefing.language.patterns import deferred

_ACCENTS = deferred("[\u0300-\u0305\u0307\u0309-\u036f]|(?<!\u0438)\u0306|(?<!\u0456)\u0308")
"""Accents, but those that make another letter of и and і (й, ї)."""


def lowered(text: str) -> str:
    """`text` in lower case; a letter whose lower case is longer than one character ("İ") is kept or loses its mark."""
    lower = text.replace("İ", "I").lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def plain_form(word: str) -> str:
    """A word without case, accents and ligatures (Unicode NFKC), by which two texts are compared."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKC", word).casefold()
    return (
        plain
        if plain.isascii()
        else unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
    )
