"""A text → the same in lower case, character for character, so that offsets into one are offsets into the other."""

from __future__ import annotations


def lowered(text: str) -> str:
    """`text` in lower case; a letter whose lower case is longer than one character ("İ") is kept or loses its mark."""
    lower = text.replace("İ", "I").lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
