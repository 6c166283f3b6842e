"""What must not leave the house: terms, and where they stand in a text.

A term is found whatever its case, however its words are joined ("odile-brandvold.txt"), with invisible characters in
it, composed or decomposed. One of four letters or more is found inside a word as well, and the whole word goes: better a
word too many than a name too few. Single words of a person's name, which may be words of the language ("Will", "Young"),
count with a capital and as whole words; so do figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from briefing.frozen import frozen
from briefing.model import Span

ANYWHERE = 4
"""Letters from which a term is looked for inside words."""

_INVISIBLE = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
_JOINED = r"(?:[\s._+/–-]|%20|&nbsp;)+"
_LIKE = {"'": "['’ʼ]", "’": "['’ʼ]", "-": "[-‐‑–]", "‐": "[-‐‑–]", "‑": "[-‐‑–]", "–": "[-‐‑–]"}


@frozen
class Term:
    """One term. `exact`: only as a whole word, as it is written or in capitals; `figure`: a number with its unit."""

    text: str
    exact: bool = False
    figure: bool = False


class Terms:
    """Terms as one search."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(dict.fromkeys(t for t in terms if t.text.strip()))
        ordered = sorted(self.terms, key=lambda term: (-len(term.text), term.text))
        parts = [_pattern(term) for term in ordered]
        self._search = re.compile("|".join(f"({part})" for part in parts)) if parts else None
        self._ordered = ordered

    def __bool__(self) -> bool:
        return bool(self.terms)

    def found(self, text: str) -> list[tuple[Span, Term]]:
        """Where a term stands in `text`, ascending."""
        if self._search is None:
            return []
        hits = self._search.finditer(text)
        return [(Span(m.start(), m.end()), self._ordered[(m.lastindex or 1) - 1]) for m in hits]

    def cuts(self, text: str) -> list[Span]:
        """What has to go from `text`: the terms, widened to whole words, neighbours joined; disjoint and ascending."""
        out: list[Span] = []
        for span, _ in self.found(text):
            start, stop = span.start, span.stop
            while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
                start -= 1
            while stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
                stop += 1
            if out and not text[out[-1].stop : start].strip(" \t\n\u00a0"):
                start = out.pop().start
            out.append(Span(start, stop))
        return out

    def without(self, text: str, mark: str) -> str:
        """`text` with `mark` for each cut."""
        pieces, at = [], 0
        for cut in self.cuts(text):
            pieces += [text[at : cut.start], mark]
            at = cut.stop
        return "".join(pieces) + text[at:] if pieces else text


def _pattern(term: Term) -> str:
    words = unicodedata.normalize("NFC", term.text).split()
    whole = term.exact or term.figure or sum(c.isalnum() for c in term.text) < ANYWHERE
    if term.exact:
        forms = dict.fromkeys((tuple(words), tuple(word.upper() for word in words)))
        inner = "|".join(_JOINED.join(_INVISIBLE.join(map(_letter, word)) for word in form) for form in forms)
    else:
        inner = _JOINED.join(_INVISIBLE.join(map(_letter, word)) for word in words)
        inner = f"(?i:{inner})"
    # A figure is no part of a longer one: "12" neither of "312" nor of "12,500" nor of "1.12".
    edge = (r"(?<![\w])(?<!\d[.,])", r"(?![\w])(?![.,]\d)") if term.figure else (r"(?<![^\W_])", r"(?![^\W_])")
    return f"{edge[0]}(?:{inner}){edge[1]}" if whole else f"(?:{inner})"


def _letter(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    one = _LIKE.get(letter, re.escape(letter))
    return f"(?:{one}|{re.escape(apart)})" if apart != letter else one
