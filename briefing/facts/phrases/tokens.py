"""Blocks → lines of tokens in which an outermost quotation is one token, with a break before each sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.model import Document, Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){1,5}(?=[\s,)])(?:-[^\W_]+)?|[^\W\d_]\.(?:[^\W\d_]\.)+-\w+"  # initials: J. · U.S. · U.S.-led
    r"|\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Prof|Del|Amb|Brig|Cmdr|Cpl|Pvt|Supt|Insp|Msgr|Ald|Atty|Asst)\.(?!\s*$)"
    r"|[@#]?\w+(?:[-'’&/]\w+)*(?:\.\w+)*"
    r"|[^\w\s]"
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


@dataclass(slots=True)
class Line:
    """The tokens of one block: kinds, offsets and lower-case forms side by side.

    A BREAK stands before each sentence but the first, a QUOTE for each outermost quotation; `quotes` gives the index
    of the quotation that the token at a position stands for, `names` all words of the document that are capitalised
    inside a sentence, `common` all that are not.
    """

    kinds: list[Kind] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    quotes: dict[int, int] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    begins: list[int] = field(default_factory=list)

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


def lines(document: Document, quotations: Sequence[Quotation]) -> list[Line]:
    """One line a block; only outermost quotations are tokens."""
    text = document.text
    outer = [(q.outer.start, q.outer.stop, n) for n, q in enumerate(quotations) if not q.depth]
    breaks = [s.span.start for s in document.sentences]
    out: list[Line] = []
    names: set[str] = set()
    common: set[str] = set()
    at = 0
    for block in document.blocks:
        line = Line()
        position = block.span.start
        while at < len(outer) and outer[at][1] <= position:
            at += 1
        following = at
        while following < len(outer) and outer[following][0] < block.span.stop:
            start, stop, number = outer[following]
            _tokens(text, position, max(position, start), line, breaks)
            _break(line, max(start, position), breaks)
            line.quotes[len(line)] = number
            ends = quotations[number].content.of(text)[-1] in ",.?!"
            line.add(Kind.QUOTE, max(start, position), min(stop, block.span.stop), "“," if ends else "“")
            position = min(stop, block.span.stop)
            following += 1
        _tokens(text, position, block.span.stop, line, breaks)
        out.append(line)
        names.update(
            line.low[n]
            for n, kind in enumerate(line.kinds)
            if kind is Kind.NAME and n and line.kinds[n - 1] is not Kind.BREAK
        )
        common.update(word for word, kind in zip(line.low, line.kinds, strict=True) if kind is Kind.WORD)
    known, others = frozenset(names), frozenset(common)
    for line in out:
        line.names, line.common = known, others
    return out


def _break(line: Line, start: int, breaks: Sequence[int]) -> None:
    """A BREAK where a sentence begins between the last token and `start`."""
    if line.kinds and line.kinds[-1] is not Kind.BREAK:
        last = line.stops[-1]
        number = bisect_left(breaks, last)
        if number < len(breaks) and breaks[number] <= start:
            line.add(Kind.BREAK, start, start, "")


def _tokens(text: str, start: int, stop: int, line: Line, breaks: Sequence[int]) -> None:
    """Appends the tokens of ``text[start:stop]``."""
    number = bisect_left(breaks, line.stops[-1] if line.stops else start)
    following = breaks[number] if number < len(breaks) else len(text) + 1
    kinds, starts, stops, low = line.kinds, line.starts, line.stops, line.low
    for match in _TOKEN.finditer(text, start, stop):
        token = match[0]
        first, last = match.span()
        if first >= following:
            if kinds and kinds[-1] is not Kind.BREAK and not _abbreviated(low[-1]):
                line.add(Kind.BREAK, first, first, "")
            while following <= first:
                number += 1
                following = breaks[number] if number < len(breaks) else len(text) + 1
        initial = token[0]
        kind = (
            Kind.WORD
            if initial.islower()
            else Kind.NAME
            if initial.isalpha() or (initial in "@#" and last > first + 1)
            else Kind.NUMBER
            if initial.isdigit()
            else Kind.MARK
        )
        kinds.append(kind)
        starts.append(first)
        stops.append(last)
        low.append(token.lower())


def _abbreviated(word: str) -> bool:
    """Whether a token is an initial or a title with its full stop, after which no sentence begins."""
    return word.endswith(".") and (len(word) == 2 or (len(word) > 3 and word.count(".") == 1))


def sentence_start(line: Line, at: int) -> int:
    """The first token of the sentence in which the token at `at` stands."""
    if not line.begins:
        begin = 0
        for n, kind in enumerate(line.kinds):
            if kind is Kind.BREAK:
                begin = n + 1
            line.begins.append(begin if kind is not Kind.BREAK else n)
        line.begins.append(begin)
    return max(line.begins[min(at, len(line))], at - _LONGEST_SENTENCE)
