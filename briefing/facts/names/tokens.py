"""Text → tokens for the recognition of names: words, dotted abbreviations, marks, each with its offsets; and a name among them.

A possessive ending and a hyphen are tokens of their own, so that the name in "Iran’s" or "post-ISIS" stands alone.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from operator import add

from briefing.frozen import slotted
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

_ENGLISH = lexicon("en")
_TOKEN = deferred(
    rf"""
    (?=[^\W_]+\.)  # few words have a full stop: these alone are looked at
    (?:
        (?: [^\W\d_a-z]\. ){{2,}}  # U.S., J.R.R.
        | [^\W\d_a-z]\. (?=\s[^\W\d_a-z])  # the initial in Michael E. Kerr
        | {any_of(_ENGLISH.text.abbreviations | _ENGLISH.names.abbreviations, blank="[ ]")} (?!\w)
    )
    | [^\W_]+ (?: ['’] (?! (?:s|S|re|ve|ll|d|m|t)\b ) [^\W\d_]+ )*  # a word: O'Hara, but it + 's
    | ['’][sS]\b  # a genitive
    | [^\w\s]  # a sign
    """,
    re.VERBOSE,
)


class Tokens:
    """The tokens of a document: `words`, their offsets `starts` and `stops`, and which begin a sentence."""

    __slots__ = ("begins", "capitals", "common", "starts", "stops", "words")

    def __init__(self, text: str, sentences: Sequence[int]) -> None:
        """Takes a text, and the offsets at which its sentences start, ascending."""
        known: dict[str, str] = {}  # each word once: a book has 30 times as many tokens
        words: list[str] = []
        self.starts = starts = array("q")
        for match in _TOKEN.finditer(text):
            word = match[0]
            words.append(known.setdefault(word, word))
            starts.append(match.start())
        self.words, self.stops = words, array("q", map(add, starts, map(len, words)))
        for index in [index for index, word in enumerate(words) if word == "-"]:
            if index == 0 or starts[index] != self.stops[index - 1]:
                words[index] = "–"  # a hyphen that stands alone is a dash
        self.capitals = [index for index, word in enumerate(words) if word[0].isupper()]
        """The tokens that begin with a capital."""
        self.common = frozenset([word for word in words if word.islower()])
        """All words without a capital."""
        self.begins = {bisect_left(starts, offset) for offset in sentences} | {0}

    def __len__(self) -> int:
        return len(self.words)


def tokens(document: Document) -> Tokens:
    """The tokens of `document`."""
    return Tokens(document.text, [sentence.span.start for sentence in document.sentences])


@slotted
class Mention:
    """A name where it stands in a text: its span, its kind, its first and last token."""

    span: Span
    kind: str
    first: int
    last: int
