"""How sentences were ranked, and which were chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import field
from enum import Enum
from typing import NamedTuple

from briefing.frozen import frozen
from briefing.model.spans import Span


class Signals(NamedTuple):
    """What one pass over a sentence's words counted: the cheap marks of what a sentence does."""

    numbers: int
    """Words with a digit that are no year."""
    quotation_marks: int
    capitals: int
    """Capitalised words, but for the sentence's first."""
    dates: int
    """Years, names of months and days, "yesterday" …"""
    first_person: int
    second_person: int
    third_person: int
    speech: int
    """Verbs of saying."""
    modals: int
    """Words of the future and of duty: "will", "expected", "must"."""


@frozen
class Profile:
    """A corpus as rankers see it: one row a sentence, counted through all documents.

    Every tuple but `languages`, `titles`, `query`, `phrases`, `groups`, `tabular` and `boilerplate` has one entry a sentence. `terms` are stems of content
    words (numbers and dotted acronyms kept), `words` all words in lower case, `size` the number of words between white
    space, `position` the index inside the document, `block_position` the index inside its block.
    """

    languages: tuple[str, ...]
    titles: tuple[tuple[str, ...], ...]
    """Per document: the stems of its title."""
    document: tuple[int, ...]
    position: tuple[int, ...]
    block: tuple[int, ...]
    block_position: tuple[int, ...]
    section: tuple[int, ...]
    """How many headings stand before the sentence's block in its document."""
    heading: tuple[bool, ...]
    """Whether the sentence stands in a heading."""
    size: tuple[int, ...]
    words: tuple[tuple[str, ...], ...]
    terms: tuple[tuple[str, ...], ...]
    signals: tuple[Signals, ...]
    texts: tuple[str, ...]
    query: tuple[str, ...] = ()
    """The stems of all that is asked for, each once, in order."""
    phrases: tuple[tuple[str, ...], ...] = ()
    """The stems of each query, in order, and behind them of the other forms in which the text has it."""
    tabular: frozenset[int] = frozenset()
    """The sentences that are rows of a table."""
    boilerplate: frozenset[int] = frozenset()
    """The sentences that stand around a text and are none of it."""
    groups: tuple[int, ...] = ()
    """For each sentence the first sentence of its group of near-duplicates; empty where none were looked for."""
    memo: dict[str, object] = field(init=False, repr=False, compare=False, default_factory=dict)
    """What was worked out of it and is asked for again, by the name of who did."""

    def __len__(self) -> int:
        return len(self.document)

    def of_document(self, number: int) -> range:
        """The indices of a document's sentences; they are in order, so that none of another document is looked at."""
        return range(bisect_left(self.document, number), bisect_right(self.document, number))


@frozen
class Concepts:
    """What a summary of several documents is to cover: words and pairs of words, numbered from 0."""

    of: tuple[tuple[int, ...], ...]
    """For each sentence the concepts that stand in it, ascending."""
    worth: tuple[float, ...]
    """For each concept what a summary gains by having it once, 0 or more."""


class Asked(Enum):
    """What a query asks for."""

    QUESTION = "question"
    """A kind of fact: the words are those of the sentences that answer it together, whatever else the text says."""
    TOPIC = "topic"
    """What the text says of something."""


@frozen
class Ranking:
    """One finite score a sentence, aligned by position.

    `parts` names the contributions; for each sentence they add up to its score. A method that cannot be taken apart
    has one part, its own name.
    """

    scores: tuple[float, ...]
    parts: dict[str, tuple[float, ...]]
    concepts: Concepts | None = None
    """Where there are several documents and the method knows: what the choice is to cover, each thing once."""
    asked: Asked | None = None
    """What is asked for, where the method leaves it to the choice to answer it as a whole."""


@frozen
class Passage:
    """The smallest piece that can stand alone around a sentence (`head`): sentences `first` … `last`, inclusive.

    Indices are corpus-wide; `words` counts the words between white space.
    """

    first: int
    last: int
    words: int
    head: int

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))


@frozen
class Pick:
    """One chosen passage: consecutive sentences that stand together (mostly one).

    Args:
        document: Index in the corpus.
        first: Corpus-wide index of the first sentence.
        last: Corpus-wide index of the last sentence, inclusive.
        span: From the first sentence's start to the last one's end, in that document's text.
        score: Of the sentence that was chosen.
        also: Corpus-wide indices of near-duplicates that it stands for, and of sentences of other documents that say
            the same.
        independent: How many independent sources say it; 0 where that was not looked for.
        outlets: How many outlets say it that all name one origin; 0 where they do not.
        insertions: ``(offset in the passage, text)``: what we add, shown in [square brackets].
    """

    document: int
    first: int
    last: int
    span: Span
    score: float
    also: tuple[int, ...] = ()
    insertions: tuple[tuple[int, str], ...] = ()
    independent: int = 0
    outlets: int = 0


@frozen
class OutcomeCandidate:
    """A sentence that may state what came out: what was decided, held, found, asked for, announced."""

    sentence: int
    """Corpus-wide index."""
    chance: float
    """Calibrated probability, 0 to 1, that a reader would take it for the outcome of its document, or for as good."""


@frozen
class Extract:
    """The chosen passages in the order asked for, with the words that they come to."""

    picks: tuple[Pick, ...]
    words: int
    notices: tuple[str, ...] = ()


@frozen
class Reason:
    """One part of what decided on a sentence: its name, what it adds or takes, and what was seen, in words."""

    part: str
    amount: float
    words: str


@frozen
class Account:
    """Why a sentence was chosen or not: a score and the reasons that add up to it, the weightiest first."""

    sentence: int
    """Corpus-wide index."""
    score: float
    """The ranking's score with its passage's other sentences and the redundancy penalty counted in."""
    reasons: tuple[Reason, ...]
    chosen: bool
    apart: str = ""
    """What apart from its score settled its place, in words; empty where nothing did."""
