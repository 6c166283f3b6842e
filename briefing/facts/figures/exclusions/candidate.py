"""A number that may be a figure, with the text around it, and what it can turn out to be."""

from __future__ import annotations

import re
from enum import Enum

from briefing.facts.figures.numbers import Number
from briefing.frozen import frozen
from briefing.language.patterns import deferred
from briefing.language.rules import Rule

_WORD_BEFORE = deferred(r"([\w’'.-]+)[\s\u00a0]$")


class Verdict(Enum):
    """What a number is."""

    FIGURE = "figure"
    OTHER = "something else"
    AGE = "age in years"


@frozen
class Candidate:
    """A number that may be a figure, with the text around it."""

    text: str
    lower: str
    number: Number
    before: str
    """The character before it, or ""."""
    after: str
    """The character behind it, or ""."""
    tail: str
    """Up to forty characters before it."""
    tail_lower: str
    said: str
    """The figure's digits or words in lower case, without unit and currency."""

    @classmethod
    def of(cls, text: str, lower: str, number: Number) -> Candidate:
        """The candidate for `number` in `text` (`lower`: the same in lower case)."""
        start, stop = number.start, number.stop
        tail = text[max(0, start - 40) : start]
        return cls(
            text, lower, number, text[start - 1 : start], text[stop : stop + 1], tail, tail.lower(),
            lower[number.core_start : number.core_stop],
        )  # fmt: skip

    def ahead(self, length: int) -> str:
        """So many characters behind the number, in lower case."""
        return self.lower[self.number.stop : self.number.stop + length]

    @property
    def unit(self) -> str | None:
        """The unit that was read."""
        return self.number.unit

    @property
    def behind(self) -> str:
        """Up to 24 characters before the number, in lower case."""
        return self.lower[max(0, self.number.start - 24) : self.number.start]

    @property
    def words(self) -> str:
        """The number with its unit and currency, in lower case."""
        return self.lower[self.number.start : self.number.stop]

    @property
    def word_before(self) -> re.Match[str] | None:
        """The word right before a number that could be part of a name ("Flight 370"); not before "1,000"."""
        if self.number.kind not in ("digits", "range") or "," in self.said:
            return None
        return _WORD_BEFORE.search(self.tail)

    @property
    def bare(self) -> bool:
        """Whether no unit was read; a score ("52–48") has none either."""
        return self.number.unit in (None, "score")


Exclusion = Rule[Candidate, Verdict]
