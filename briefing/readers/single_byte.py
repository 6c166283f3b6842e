"""Bytes of one of the languages whose encoding differs from Windows-1252 in a few letters → their text.

Turkish, Central European, Baltic and Vietnamese texts read as Windows-1252 have a few wrong letters. Each encoding is tried: one is right
where the text that it gives is in a language of its own, and nearly all letters are that language's.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from unicodedata import normalize

from briefing.language import detection
from briefing.language.lexicon import lexicon

_CENTRAL_EUROPEAN = ("cs", "hr", "hu", "pl", "ro", "sk", "sl")
_ENCODINGS = {
    "cp1254": ("tr",), "cp1250": _CENTRAL_EUROPEAN, "iso8859_2": _CENTRAL_EUROPEAN, "cp1257": ("et", "lt", "lv"),
    "cp1258": ("vi",),
}  # fmt: skip
"""An encoding → the languages whose texts without a mark are in it."""
_SAMPLE = 20_000
_SURELY = 0.9
"""Share of the letters beyond ASCII that must be letters of the language."""


def decode(data: bytes) -> tuple[str, str] | None:
    """The text and the encoding's name; None where the language is none of these, or no encoding gives its letters."""
    sample = data[:_SAMPLE]
    if not any(byte > 0x7F for byte in sample):
        return None
    best, most = "", 0
    for encoding, languages in _ENCODINGS.items():
        text = normalize("NFC", sample.decode(encoding, "replace"))  # Vietnamese has its tones apart
        language = detection.detect(text)
        if language not in languages:
            continue
        letters = Counter(c for c in text.lower() if c > "\x7f" and (c.isalpha() or c == "\ufffd"))
        known = sum(count for letter, count in letters.items() if letter in _alphabet(language))
        if known > most and known >= _SURELY * letters.total():
            best, most = encoding, known
    return (data.decode(best, "replace"), best) if best else None


@cache
def _alphabet(language: str) -> frozenset[str]:
    """The letters beyond ASCII of a language, by the words of its data file."""
    known = lexicon(language)
    words = (
        *known.text.function_words, known.text.letters, *known.calendar.months, *known.calendar.weekdays, *known.speech.finite,
        *known.page.messages.values(),
    )  # fmt: skip
    return frozenset(letter for word in words for letter in word.lower() if letter > "\x7f" and letter.isalpha())
