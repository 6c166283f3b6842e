"""What is asked for: a budget (how long), and a request (how long, about what, in which sections)."""

from __future__ import annotations

import math
import re
from dataclasses import field
from enum import StrEnum

from briefing.errors import UsageError
from briefing.frozen import frozen
from briefing.model.choices import Choices

WORDS_A_PAGE = 400
"""Words on one page of a briefing: A4, 11 point, with headings and lists."""
SHORT_SOURCE = 100
"""Words; of a single source below them the text itself stands, and several may be told whole."""
WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction (Brysbaert 2019, Journal of Memory and Language 109)."""


class BudgetUnit(StrEnum):
    """What a budget counts."""

    SENTENCES = "sentences"
    RATIO = "ratio"
    WORDS = "words"


NAMED_LENGTHS = {"short": "3", "medium": "5", "long": "10", "full": "100%"}
"""The lengths that have a name, as what `summarize` takes of the sentences; a page follows its sources' length instead."""

_FORM = re.compile(r"(\d+(?:\.\d+)?)\s*(%|w|words?|p|pages?|min|minutes?)?", re.IGNORECASE)


@frozen
class Budget:
    """How much is asked for, parsed once.

    `amount` counts sentences (key points), is a share of them (0 < amount <= 1), or counts words; `asked` keeps what
    the user typed. `at_most` makes a number of words a cap; otherwise it is a target and the nearest total of whole
    sentences is given.
    """

    unit: BudgetUnit
    amount: float
    asked: str
    at_most: bool = False

    @property
    def name(self) -> str:
        """``short``, ``medium``, ``long`` or ``full`` where that was asked for, else ""."""
        return self.asked.lower() if self.asked.lower() in NAMED_LENGTHS else ""

    @property
    def is_everything(self) -> bool:
        """Whether all sentences are asked for: ``100%``, ``full``."""
        return self.unit is BudgetUnit.RATIO and self.amount >= 1

    @property
    def sheets(self) -> float:
        """Sheets of paper asked for ("1p"), 0 where no paper was meant."""
        match = _FORM.fullmatch(self.asked.lower())
        return float(match[1]) if match and (match[2] or "").startswith("p") else 0.0

    @classmethod
    def parse(cls, text: str, *, at_most: bool = False) -> Budget:
        """Reads ``7``, ``20%``, ``250w``, ``1p``, ``2min``, ``short``, ``medium``, ``long`` or ``full``.

        Raises:
            UsageError: key ``bad-length``; the text is none of these, or is zero.
        """
        asked = text.strip()
        match = _FORM.fullmatch(NAMED_LENGTHS.get(asked.lower(), asked))
        if not match or not (number := float(match[1])) or not math.isfinite(number):
            raise UsageError(
                f"no length: {asked[:40]!r}",
                key="bad-length",
                hint="7, 20%, 250w, 1p, 2min, short, medium, long or full",
            )
        suffix = (match[2] or "").lower()
        if suffix == "%":
            if number > 100:
                raise UsageError(f"more than all: {asked!r}", key="bad-length", hint="at most 100%")
            return cls(BudgetUnit.RATIO, number / 100, asked, at_most)
        if not suffix:
            if number != int(number):
                raise UsageError(f"no whole number: {asked!r}", key="bad-length", hint="7 or 20%")
            return cls(BudgetUnit.SENTENCES, number, asked, at_most)
        scale = {"w": 1, "p": WORDS_A_PAGE, "m": WORDS_A_MINUTE}[suffix[0]]
        return cls(BudgetUnit.WORDS, number * scale, asked, at_most)

    def sentences(self, total: int) -> int | None:
        """How many of `total` sentences to take, or None where words are counted; at least 1 where there is one."""
        if self.unit is BudgetUnit.WORDS:
            return None
        wanted = self.amount if self.unit is BudgetUnit.SENTENCES else round(self.amount * total)
        return min(total, max(1, int(wanted)))


class Order(StrEnum):
    """The order in which chosen sentences are given."""

    DOCUMENT = "document"
    SOURCE = "source"
    """Source by source, as they are named; the same as `DOCUMENT`."""
    DATE = "date"
    """As `DOCUMENT`, the sources from the earliest to the newest; those without a date last."""
    RANK = "rank"


@frozen
class Request:
    """What the user wants of a corpus."""

    budget: Budget
    ranker: str = "auto"
    query: tuple[str, ...] = ()
    focus_only: bool = False
    order: Order = Order.DOCUMENT
    redundancy: float = 0.3
    """Weight of the redundancy penalty in maximal marginal relevance, 0 to 1."""
    kind: str = ""
    """What kind of text it is (a `DocumentKind`), where that is not left to the text to tell."""
    as_of: str = ""
    """The date that relative dates count from, where it is not the source's own."""
    names: str = ""
    """What finds names: "" our own tagger, "spacy" or "spacy:MODEL" spaCy."""
    choices: Choices = field(default_factory=Choices)
    """What an editor struck, pinned, added and moved."""


@frozen
class Frame:
    """What stands around the extracted lines: template, sections, title, addressees, marking.

    `sections` and `without` name sections by key; empty means the template's. `extra` holds ``-M key=value`` pairs.
    """

    template: str = "bluf"
    sections: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    title: str = ""
    date: str = ""
    author: str = ""
    to: str = ""
    sender: str = ""
    marking: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    by: str = ""
    """"topic" or "source": key points are led by the best passages of each; "" for one story."""
    coverage: bool = False
    """Whether the share of the sources that stands in the briefing is added at its end."""
    timeline: bool = False
    """Whether a picture of the dates in their order is added at its end, with the table of what it shows."""
    language: str = ""
    """ISO 639-1 code of the page's own words; "" for that of the first source."""
