"""A text → its words in a normal form, each with its offsets, so that typography makes no difference.

Case, accents, ligatures (Unicode NFKC), marks, dashes, spaces, apostrophes and hyphens are gone; digits lose the marks
between their groups, and a decimal mark stays. "%" is "percent", "&" is "and"; a currency's sign is a word of its own.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from briefing.frozen import frozen
from briefing.language.lower_case import plain_form
from briefing.language.patterns import deferred
from briefing.model import Span
from briefing.model.words import BEYOND_LATIN

_ALONE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts without spaces: each character is a word."""
_UNSEEN = "\u00ad\u064b-\u0655\u0670\u200b-\u200d\u2060\ufeff"
"""Soft hyphens, joiners and the vowel signs of Arabic, which are no part of a word."""
_LETTERS = rf"[^\W\d_{_ALONE}]+"
_WORD = deferred(rf"\d+(?:[.,]\d+)*|[{_ALONE}]|{_LETTERS}(?:[{_UNSEEN}]+{_LETTERS})*|[%％&$€£¥₹₽]")
_LATIN_WORD = deferred(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[\u00ad\u2060]+[^\W\d_]+)*|[%&$€£¥₹₽]")
"""A word, number or sign of money in a text that has nothing that is `BEYOND_LATIN`."""
UNSEEN = deferred(f"[{_UNSEEN}]+")
_SHORT = 1000
"""Characters of a piece at most whose words are remembered."""
_SIGNS = {"%": "percent", "％": "percent", "&": "and"}
_GROUPS = deferred(r",(?=\d{3}(?!\d))")


@frozen
class Words:
    """The words of one text side by side: normal form, first offset, offset after the last character."""

    forms: list[str]
    starts: Sequence[int]
    stops: Sequence[int]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """From the start of the word `first` to the end of the word `last`, inclusive."""
        return Span(self.starts[first], self.stops[last])

    def inside(self, span: Span) -> range:
        """The words that lie within `span`."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.stops, span.stop))


def words(text: str, start: int = 0, stop: int | None = None) -> Words:
    """The words of ``text[start:stop]``, with offsets into `text`; those of a short piece are remembered: five ask for the same."""
    stop = len(text) if stop is None else stop
    return (_remembered if stop - start <= _SHORT else _read)(text, start, stop)


def _read(text: str, start: int, stop: int) -> Words:
    forms: list[str] = []
    starts, stops = array("q"), array("q")
    known: dict[str, str] = {}  # each form once: a book has 30 times as many words
    pattern = _WORD if BEYOND_LATIN.search(text, start, stop) else _LATIN_WORD
    for match in pattern.finditer(text, start, stop):
        first, last = match.span()
        form = _form(match[0])
        forms.append(known.setdefault(form, form))
        starts.append(first)
        stops.append(last)
    return Words(forms, starts, stops)


_remembered = lru_cache(maxsize=1024)(_read)


def _form(word: str) -> str:
    if word.isascii():
        if word[0].isdigit():
            return _GROUPS.sub("", word) if "," in word else word
        return _SIGNS.get(word) or word.lower()
    if word in _SIGNS:
        return _SIGNS[word]
    return plain_form(UNSEEN.sub("", word))
