"""Blocks → their tokens, an outermost quotation being one of them, with a break before each sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field
from enum import IntEnum
from functools import lru_cache
from typing import Any

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.frozen import slotted
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

_ENGLISH = lexicon("en")
_TOKEN = deferred(
    rf"""
      (?=\w+\.) (?:                                # few words have a full stop: these alone are looked at
          (?:[^\W\d_]\.){{1,5}} (?=[\s,)]) (?:-[^\W_]+)?   # initials: J. · U.S.
        | [^\W\d_]\. (?:[^\W\d_]\.)+ -\w+               # with what they lead: U.S.-led
        | \b {any_of(_ENGLISH.text.abbreviations | _ENGLISH.speech.abbreviated_titles)} (?! \s*$)  # not at the block's end
      )
    | [@\#]? \w+ (?:[-'’&/]\w+)* (?:\.\w+)*         # words and numbers: it's · Franco-Dutch · 3.5 · @name
    | [^\w\s]                                        # any mark
    """,
    re.VERBOSE,
)
_LONGEST_SENTENCE = 80
"""Tokens that are looked at to find where a sentence begins."""


class Kind(IntEnum):
    """What a token is."""

    WORD = 0
    NAME = 1
    NUMBER = 2
    MARK = 3
    QUOTE = 4
    BREAK = 5


@slotted
class TokenLine:
    """The tokens of one block: kinds, offsets and lower-case forms side by side.

    A BREAK stands before each sentence but the first, a QUOTE for each outermost quotation; `quotes` gives the index
    of the quotation that the token at a position stands for, `names` all words of the document that are capitalised
    inside a sentence, `common` all that are not; `phrases` keeps the noun phrases that were looked for before a token;
    `begins_in_capitals` says that the first token has no small letter.
    """

    kinds: list[Kind] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    quotes: dict[int, int] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    begins: list[int] = field(default_factory=list)
    phrases: dict[int, Any] = field(default_factory=dict)
    begins_in_capitals: bool = False

    def __len__(self) -> int:
        return len(self.kinds)

    def add(self, kind: Kind, start: int, stop: int, low: str) -> None:
        """One more token."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.stops.append(stop)
        self.low.append(low)

    def kind(self, at: int) -> Kind:
        """The kind at `at`; a BREAK before the first and after the last token."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else Kind.BREAK

    def word(self, at: int) -> str:
        """The lower-case form at `at`, or ""."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def span(self, first: int, last: int) -> Span:
        """From the start of one token to the end of another."""
        return Span(self.starts[first], self.stops[last])


def tokenize(document: Document, quotations: Sequence[Quotation]) -> list[TokenLine]:
    """The tokens of each block; only outermost quotations are tokens."""
    outer = [(q.outer.start, q.outer.stop, n) for n, q in enumerate(quotations) if not q.depth]
    breaks = [s.span.start for s in document.sentences]
    out: list[TokenLine] = []
    at = 0
    for block in document.blocks:
        while at < len(outer) and outer[at][1] <= block.span.start:
            at += 1
        out.append(_of_block(document.text, block.span, quotations, (outer[n] for n in range(at, len(outer))), breaks))
    names, common = _capitalised(out), _in_lower_case(out)
    for line in out:
        line.names, line.common = names, common
    return out


def _of_block(
    text: str,
    block: Span,
    quotations: Sequence[Quotation],
    outer: Iterable[tuple[int, int, int]],
    breaks: Sequence[int],
) -> TokenLine:
    """The tokens of one block; `outer` are start, stop and number of the quotations that do not end before it."""
    line = TokenLine()
    position = block.start
    for start, stop, number in outer:
        if start >= block.stop:
            break
        _add_words(text, position, max(position, start), line, breaks)
        _add_break(line, max(start, position), breaks)
        line.quotes[len(line)] = number
        ends = quotations[number].content.of(text)[-1] in ",.?!"
        line.add(Kind.QUOTE, max(start, position), min(stop, block.stop), "“," if ends else "“")
        position = min(stop, block.stop)
    _add_words(text, position, block.stop, line, breaks)
    line.begins_in_capitals = bool(line.kinds) and text[line.starts[0] : line.stops[0]].isupper()
    return line


def _capitalised(rows: Sequence[TokenLine]) -> frozenset[str]:
    """All words that have a capital inside a sentence."""
    return frozenset(
        line.low[at]
        for line in rows
        for at, kind in enumerate(line.kinds)
        if kind is Kind.NAME and at and line.kinds[at - 1] is not Kind.BREAK
    )


def _in_lower_case(rows: Sequence[TokenLine]) -> frozenset[str]:
    """All words that begin with a small letter."""
    return frozenset(
        word for line in rows for word, kind in zip(line.low, line.kinds, strict=True) if kind is Kind.WORD
    )


def _add_break(line: TokenLine, start: int, breaks: Sequence[int]) -> None:
    """Adds a BREAK where a sentence begins between the last token and `start`."""
    if line.kinds and line.kinds[-1] is not Kind.BREAK:
        last = line.stops[-1]
        number = bisect_left(breaks, last)
        if number < len(breaks) and breaks[number] <= start:
            line.add(Kind.BREAK, start, start, "")


def _add_words(text: str, start: int, stop: int, line: TokenLine, breaks: Sequence[int]) -> None:
    """Adds the tokens of ``text[start:stop]``, with a BREAK before each sentence."""
    number = bisect_left(breaks, line.stops[-1] if line.stops else start)
    following = breaks[number] if number < len(breaks) else len(text) + 1
    kinds, starts, stops, low = line.kinds, line.starts, line.stops, line.low
    for match in _TOKEN.finditer(text, start, stop):
        token = match[0]
        first, last = match.span()
        if first >= following:
            if kinds and kinds[-1] is not Kind.BREAK and not _abbreviated(low[-1]):
                line.add(Kind.BREAK, first, first, "")
            number = bisect_right(breaks, first, number)
            following = breaks[number] if number < len(breaks) else len(text) + 1
        kinds.append(_kind(token[:2]))
        starts.append(first)
        stops.append(last)
        low.append(token.lower())


@lru_cache(4096)
def _kind(opening: str) -> Kind:
    """The kind of a token that is no quotation, by its first two characters; "@name" and "#word" are names."""
    initial = opening[0]
    if initial.islower():
        return Kind.WORD
    if initial.isalpha():
        return Kind.NAME
    if initial.isdigit():
        return Kind.NUMBER
    return Kind.NAME if initial in "@#" and len(opening) > 1 else Kind.MARK


def _abbreviated(word: str) -> bool:
    """Whether a token is an initial or a title with its full stop, after which no sentence begins."""
    return word.endswith(".") and (len(word) == 2 or (len(word) > 3 and word.count(".") == 1))


def sentence_start(line: TokenLine, at: int) -> int:
    """The first token of the sentence in which the token at `at` stands."""
    if not line.begins:
        begin = 0
        for n, kind in enumerate(line.kinds):
            if kind is Kind.BREAK:
                begin = n + 1
            line.begins.append(begin if kind is not Kind.BREAK else n)
        line.begins.append(begin)
    return max(line.begins[min(at, len(line))], at - _LONGEST_SENTENCE)
