"""A piece of text → its words, in lower case.

Numbers stay whole ("5,000", "3.5%"), and so do dotted acronyms ("U.S." → "u.s."). Hyphens and dashes part words;
apostrophes do not ("don't"), but for the elisions of French, Italian and Catalan ("l'avion"). Scripts that set no
spaces (Han, kana, Thai, Lao, Khmer, Burmese) give overlapping pairs of characters, the usual stand-in for words in
retrieval (Nie, Gao, Zhang & Zhou, IRAL 2000).
"""

from __future__ import annotations

import unicodedata

from briefing.language.patterns import deferred
from briefing.model.words import BEYOND_LATIN

ELIDING = frozenset({"fr", "it", "ca"})
"""Languages in which what stands before an apostrophe is a word of its own."""

_MARKS = (
    # vowel signs, points and joiners that Python's \w leaves out of words
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff\u0f71-\u0f84\u200c\u200d"
)
_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ACRONYM = r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?"
_NUMBER = r"\d+(?:[.,]\d+)*"
_LETTER = rf"(?:(?![{_SPACELESS}])[\w{_MARKS}])"

_PLAIN = deferred(rf"{_ACRONYM}|{_NUMBER}(?:%|\w*)|\w+(?:'\w+)*")
_ANY = deferred(rf"[{_SPACELESS}]+|{_ACRONYM}|{_NUMBER}(?:%|{_LETTER}*)|{_LETTER}+(?:'{_LETTER}+)*")
_RUN = deferred(rf"[{_SPACELESS}]+")
_POINTS = deferred("[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0640\u064b-\u065f\u0670]")
"""Hebrew and Arabic points, and the Arabic stretching sign: set or left out at will."""


def tokenize(text: str, language: str = "en") -> list[str]:
    """The words of `text` in order, in lower case; punctuation is left out.

    Args:
        text: Any piece of text; it is read once, in time linear in its length.
        language: ISO 639-1 code, or "und"; it only settles what an apostrophe does.
    """
    if text.isascii():
        words = _PLAIN.findall(text.lower())
    else:
        clean = unicodedata.normalize("NFC", text).replace("’", "'").lower()
        if BEYOND_LATIN.search(clean):
            clean = _POINTS.sub("", clean)
        words = _of_all_scripts(clean) if BEYOND_LATIN.search(clean) else _PLAIN.findall(clean)
    if language in ELIDING and "'" in "".join(words):
        words = [part for word in words for part in word.split("'") if part]
    return words


def _of_all_scripts(clean: str) -> list[str]:
    words: list[str] = []
    for word in _ANY.findall(clean):
        if _RUN.match(word):
            words.extend(_pairs(word))
        else:
            words.append(word)
    return words


def _pairs(run: str) -> list[str]:
    """Overlapping pairs of characters; a single one stands alone."""
    return [run[i : i + 2] for i in range(len(run) - 1)] if len(run) > 1 else [run]
