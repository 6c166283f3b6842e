"""The briefing: sections of items and tables, each extracted string with its citation. Nothing here is rendered yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from enum import StrEnum
from itertools import accumulate

from briefing.frozen import frozen
from briefing.model.choices import Choices
from briefing.model.comparisons import Difference
from briefing.model.document_kinds import DocumentKind
from briefing.model.documents import Corpus
from briefing.model.facts import Facts
from briefing.model.rankings import Extract, OutcomeCandidate, Passage, Pick, Profile, Ranking
from briefing.model.requests import Request
from briefing.model.spans import Span


@frozen
class Findings:
    """All that analysis found in a corpus.

    `passages` has one entry a sentence, None for those that cannot stand alone; `facts` one a document. `bottom` is the
    passage for the bottom line, which the extract leaves out; None where none was asked for or none will do.
    """

    corpus: Corpus
    request: Request
    profile: Profile
    ranking: Ranking
    extract: Extract
    passages: tuple[Passage | None, ...]
    facts: tuple[Facts, ...]
    groups: tuple[int, ...] = ()
    """For each sentence the first sentence of its group of near-duplicates."""
    bottom: Pick | None = None
    originals: tuple[int, ...] = ()
    """For each document the first one that it is a copy of: its own index where it is none."""
    topics: tuple[tuple[int, ...], ...] = ()
    """The documents by topic, in the order of the first of each."""
    differences: tuple[Difference, ...] = ()
    """Where the documents differ."""
    changes: Changes | None = None
    """What changed since an earlier briefing, where one was given."""
    corrections: tuple[int, ...] = ()
    """The sentences in which a publisher corrects the article that they stand under, ascending."""
    kinds: tuple[DocumentKind, ...] = ()
    """What kind of text each document is; one a document, empty where nobody looked."""
    outcomes: tuple[OutcomeCandidate, ...] = ()
    """The sentences that may state the outcome of their document, the likeliest first, ties by position.

    Only sentences that can stand on a page are among them: no headings, captions, greetings, fragments. The bottom line
    is mostly the first; the others belong among the key points where their chance is high. Empty where none was asked for.
    """
    urging: frozenset[int] = frozenset()
    """The sentences of arguments that urge somebody in the text's own words."""
    partial: bool = False
    """Whether facts and passages are only those that the page can reach, since the sources are far longer than it."""

    def __repr__(self) -> str:
        return f"<Findings of {len(self.corpus.documents)} documents, {len(self.extract.picks)} passages chosen>"

    @property
    def kind(self) -> DocumentKind | None:
        """The kind that all documents share, or None."""
        return self.kinds[0] if len({*self.kinds}) == 1 else None


@frozen
class Citation:
    """Evidence: a span of one source, and what is printed for it ("¶6", "p. 3")."""

    document: int
    """Index of the source in the briefing, from 0; printed from 1."""
    span: Span
    locator: str = ""


REDACTED = "redacted"
"""The insertion that stands where something was taken out of an extracted text."""

OMISSION = "…"
"""The insertion that stands between two pieces of one item, where words of the source are left out."""


class ItemKind(StrEnum):
    """How an item is laid out."""

    POINT = "point"
    QUOTATION = "quotation"
    ENTRY = "entry"
    PLACEHOLDER = "placeholder"
    ANALYST = "analyst"
    """Words of the analyst's own, in a section that we never fill."""
    PARAGRAPH = "paragraph"
    """One paragraph that its children run on in."""


@frozen
class Item:
    """One line of a briefing.

    `text` equals the source at each of `citations`, or is made of several pieces: what stands at each of them in turn,
    joined by one space. A placeholder and the analyst's own words have no citations.
    `label` is what we set before it (a speaker, a date, "not spelled out"), `note` what we set after it; both are ours
    or put together from the source's words, and are no part of the citation. `insertions` are ``(offset in text, words)``,
    shown in [square brackets]. `also` cites passages elsewhere that say nearly the same. `edited_from` is set where
    somebody has changed the text since it was extracted, and it equals the source no longer: the SHA-256 of the text as
    it was, or "unknown".
    """

    text: str
    citations: tuple[Citation, ...] = ()
    kind: ItemKind = ItemKind.POINT
    label: str = ""
    note: str = ""
    insertions: tuple[tuple[int, str], ...] = ()
    also: tuple[Citation, ...] = ()
    children: tuple[Item, ...] = ()
    edited_from: str = ""

    @property
    def pieces(self) -> tuple[Span, ...]:
        """For each citation the stretch of `text` that stands there: pieces in turn, or the whole text each time.

        The signs of omission say where one piece ends, also in a text that was cut since; else the lengths do.
        """
        joints = [offset for offset, words in self.insertions if words == OMISSION]
        if len(joints) + 1 != len(self.citations) or not joints:
            lengths = [len(citation.span) for citation in self.citations]
            fits = len(lengths) > 1 and sum(lengths) + len(lengths) - 1 == len(self.text)
            if not fits:
                return (Span(0, len(self.text)),) * len(lengths)
            joints = [end + number for number, end in enumerate(accumulate(lengths[:-1]))]
        ends = [*(len(self.text[:joint].rstrip(" ")) for joint in joints), len(self.text)]
        starts = [0, *(end + (self.text[end : end + 1] == " ") for end in ends[:-1])]
        return tuple(Span(start, max(start, end)) for start, end in zip(starts, ends, strict=True))

    def apart(self) -> tuple[Item, ...]:
        """Each piece as an item that cites its own place, with the insertions that stand in it; else itself alone."""
        if not self.broken:
            return (self,)
        return tuple(
            replace(
                self,
                text=self.text[piece.start : piece.stop],
                citations=(citation,),
                insertions=tuple(
                    (offset - piece.start, words)
                    for offset, words in self.insertions
                    if words != OMISSION and piece.start <= offset <= piece.stop
                ),
            )
            for citation, piece in zip(self.citations, self.pieces, strict=True)
        )

    @property
    def broken(self) -> bool:
        """Whether `text` is made of several pieces."""
        return len({*self.pieces}) > 1


@frozen
class Table:
    """Rows of items under column headings; every row has as many cells as there are columns.

    `widths` are shares of the text width that add up to 1. `when` is for a table that is drawn as a timeline: for each row
    its day, or its first and last one with a slash between (ISO 8601), "" where they are not settled.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Item, ...], ...]
    widths: tuple[float, ...] = ()
    when: tuple[str, ...] = ()


@frozen
class Section:
    """A heading and what stands under it; `key` is the section's name in PRODUCT terms ("key-points")."""

    key: str
    heading: str
    nodes: tuple[Item | Table, ...]

    def items(self) -> Iterator[Item]:
        """Every item in reading order: those in tables row by row, an item before its children."""
        waiting: list[Item | Table] = [*reversed(self.nodes)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Table):
                waiting += [cell for row in reversed(node.rows) for cell in reversed(row)]
            else:
                yield node
                waiting += reversed(node.children)


OPEN_SLOT = "Analyst to complete"
"""What every placeholder begins with, in [square brackets]."""

ANALYST = "Analyst"
"""The label of the analyst's own words."""


@frozen
class Source:
    """One source as the Sources section prints it.

    `share` is its part of the briefing's cited words, 0 to 1; `retrieved` the day (ISO 8601) on which a web page was fetched; `remarks` are what else is to be known of it, in the words
    of the page ("copy of 1", "read in part", "retrieved on 3 May 2031").
    """

    title: str
    author: str
    outlet: str
    date: str
    name: str
    format: str
    sha256: str
    words: int
    share: float
    language: str
    url: str = ""
    remarks: tuple[str, ...] = ()
    retrieved: str = ""


@frozen
class Change:
    """What an earlier briefing said and a new source says otherwise; `about` is in the sources' words."""

    about: str
    before: Item
    now: Item


@frozen
class Changes:
    """What changed since an earlier briefing.

    Citations count the new documents first, then `sources`, those of the earlier briefing. `since` is ISO 8601 or "".
    """

    since: str
    new: tuple[Item, ...]
    changed: tuple[Change, ...]
    repeated: tuple[Item, ...]
    gone: tuple[Item, ...]
    sources: tuple[Source, ...]


@frozen
class Briefing:
    """A whole briefing, ready to be written.

    `date` is ISO 8601 or "". `asked` and `got` say the length in words for the reader ("7 key points").
    `extra` holds the user's ``-M key=value`` pairs in the order given.
    """

    title: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    method: str
    date: str = ""
    author: str = ""
    to: str = ""
    sender: str = ""
    marking: str = ""
    language: str = "en"
    template: str = "bluf"
    asked: str = ""
    got: str = ""
    words: int = 0
    """Words of the body: headings, labels and texts from the first line to the last section before Sources."""
    notices: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = field(default=())
    sourcing: str = ""
    """What the sources are, all together: how many, from whom, of which days, whom they quote."""
    choices: Choices = field(default_factory=Choices)
    """What an editor chose, where one did."""

    def __repr__(self) -> str:
        return f"<Briefing {self.title!r}, {len(self.sections)} sections, {self.words} words>"

    def items(self) -> Iterator[Item]:
        """Every item in reading order, section by section; those in tables and below others, too."""
        for section in self.sections:
            yield from section.items()

    @property
    def open_slots(self) -> tuple[str, ...]:
        """The keys of the sections that still wait for the analyst."""
        return tuple(
            section.key
            for section in self.sections
            if any(isinstance(node, Item) and node.kind is ItemKind.PLACEHOLDER for node in section.nodes)
        )
