"""What is read: a reading (text and blocks as a reader gives them), the document made of it, and the corpus."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum
from functools import cache
from importlib import import_module
from itertools import accumulate
from typing import Any

from briefing.frozen import frozen
from briefing.model.spans import Block, BlockKind, Locator, LocatorKind, Sentence, Span
from briefing.model.words import count

_SHORT = 100_000
"""Bytes up to which the interpreter's own SHA-256 serves: `hashlib` loads OpenSSL, a hundredth of a short run, and is faster on long files."""
_OWN = ("_sha2", "_sha256")
"""Where CPython has it, from 3.12 on and before; other interpreters need not."""


@frozen
class Metadata:
    """What a document says of itself; "" where it says nothing.

    `date` is ISO 8601 with the precision the source has: "2016", "2016-09" or "2016-09-12".
    `title_span` points to the title where it stands in the text, else None. `retrieved` is the day on which a web page was
    fetched, as its server dates the answer.
    """

    title: str = ""
    author: str = ""
    outlet: str = ""
    date: str = ""
    language: str = ""
    url: str = ""
    marking: str = ""
    title_span: Span | None = None
    retrieved: str = ""


@frozen
class Origin:
    """Where a document came from: the name that is printed, kind of file, size in bytes, digest of the bytes."""

    name: str
    format: str = "text"
    size: int = 0
    sha256: str = ""


@frozen
class SourceMap:
    """Where a text that was rendered stands in its file, whose own text is `file`.

    `runs` are (offset in the text, offset in `file`, length) of stretches that are the same in both, ascending.
    """

    file: str
    runs: tuple[tuple[int, int, int], ...]

    def span(self, span: Span) -> Span:
        """The stretch of the file from the first to the last character of `span`."""
        start = self._offset(span.start)
        return Span(start, max(start, self._offset(span.stop - 1) + 1 if len(span) else start))

    def _offset(self, offset: int) -> int:
        """Where a character stands; of one that is written otherwise in the file, the end of what stands before it."""
        number = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        if number < 0:
            return 0
        at, source, length = self.runs[number]
        return source + min(offset - at, length)


class Certainty(StrEnum):
    """How a source's encoding is known."""

    CERTAIN = "certain"
    """By a byte-order mark, or because the bytes are well-formed UTF-8."""
    DECLARED = "declared"
    """The source says so itself."""
    LIKELY = "likely"
    """By its letters, which are those of its language."""
    GUESSED = "guessed"


@frozen
class ReadingDetails:
    """What a reader did that no text shows; what it does not know stands as "" or ().

    `encoding` is Python's name of it; `columns` how many each page has, 0 for a page that was read as the file draws it;
    `left_out` says what is no part of the text, a line a kind.
    """

    encoding: str = ""
    certainty: Certainty | None = None
    columns: tuple[int, ...] = ()
    left_out: tuple[str, ...] = ()


@frozen
class Reading:
    """What a reader gives: the text, its blocks, and what it learned on the way.

    `notices` are one-line remarks for the user ("file says .pdf, but holds HTML").
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    locators: tuple[Locator, ...] = ()
    notices: tuple[str, ...] = ()
    source_map: SourceMap | None = field(default=None, repr=False)
    """From the text of a brief in Markdown to its file; None for other documents."""
    details: ReadingDetails = field(default_factory=ReadingDetails)


@frozen
class Document:
    """A text with its blocks and sentences. The text is set once by the reader and never altered.

    `id` is the SHA-256 of the text; `language` an ISO 639-1 code, or "und" where it is not known.
    """

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    metadata: Metadata = field(default_factory=Metadata)
    origin: Origin = field(default_factory=lambda: Origin("-"))
    locators: tuple[Locator, ...] = ()
    notices: tuple[str, ...] = ()
    language: str = "und"
    source_map: SourceMap | None = field(default=None, compare=False)
    details: ReadingDetails = field(default_factory=ReadingDetails, compare=False)
    _numbers: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """For each block how many that are no headings stand up to it."""
    _counted: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    """How many words the text has, once that was asked for: a page asks for each of its lines."""

    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    """Where each sentence begins, once that was asked for."""

    def __post_init__(self) -> None:
        counted = accumulate(int(block.kind is not BlockKind.HEADING) for block in self.blocks)
        object.__setattr__(self, "_numbers", tuple(counted))

    def __repr__(self) -> str:
        return f"<Document {self.origin.name!r}, {self.language}, {len(self.sentences)} sentences, {len(self.text)} characters>"

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.stop]

    @property
    def id(self) -> str:
        """The SHA-256 of the text, in hex."""
        return sha256(self.text.encode("utf-8", "surrogatepass"))

    @property
    def words(self) -> int:
        """How many words the text has."""
        if not self._counted:
            self._counted.append(count(self.text))
        return self._counted[0]

    def paragraph(self, offset: int) -> int:
        """The number, from 1, of the paragraph at `offset`; headings do not count, and 0 stands before the first."""
        at = self.block_index(offset)
        return self._numbers[at] if at >= 0 else 0

    def page(self, offset: int) -> str:
        """The label of the page at `offset`, or "" where the source has no pages."""
        return self._label(LocatorKind.PAGE, offset)

    def _label(self, kind: LocatorKind, offset: int) -> str:
        found = (place.label for place in self.locators if place.kind is kind and offset in place.span)
        return next(found, "")

    def place(self, span: Span) -> str:
        """What a citation prints for `span`: "p. 3", of a recognised page "p. 3 (OCR 97%)", "slide 3", "slide 3 notes", "00:12:31", else "¶6", of a heading the paragraph below it; "title" for one on top."""
        if page := self.page(span.start):
            confidence = self._label(LocatorKind.OCR, span.start)
            return f"p. {page} (OCR {confidence})" if confidence else f"p. {page}"
        if slide := self._label(LocatorKind.SLIDE, span.start):
            return f"slide {slide}"
        if time := self._label(LocatorKind.TIME, span.start):
            return time
        number = self.paragraph(span.start)
        at = self.block_index(span.start)
        if number and self.blocks[at].kind is BlockKind.HEADING:
            number = min(number + 1, self._numbers[-1])
        return f"¶{number}" if number else "title"

    def block_index(self, offset: int) -> int:
        """The index of the last block that begins at or before `offset`; -1 before the first."""
        return bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or None between blocks."""
        at = self.block_index(offset)
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].span.stop else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`, or None between sentences."""
        if not self._starts:
            self._starts.extend([sentence.span.start for sentence in self.sentences])
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset in self.sentences[at].span else None


@frozen
class Corpus:
    """Documents that stand together; one document is a corpus of one.

    Sentences of a corpus are counted through: position `i` of `sentences()` is what rankings and picks are aligned to.
    """

    documents: tuple[Document, ...]
    _starts: list[tuple[int, ...]] = field(default_factory=list, init=False, repr=False, compare=False)
    """For each document the corpus-wide index of its first sentence, once that was asked for."""

    def __repr__(self) -> str:
        return f"<Corpus of {len(self.documents)} documents>"

    def sentences(self) -> Iterator[tuple[int, Sentence]]:
        """Each sentence of each document in turn, as (index of the document, sentence)."""
        for number, document in enumerate(self.documents):
            for sentence in document.sentences:
                yield number, sentence

    def sentence(self, index: int) -> tuple[int, Sentence]:
        """The sentence of a corpus-wide index, with the index of its document."""
        starts = self.starts()
        number = bisect_right(starts, index) - 1
        return number, self.documents[number].sentences[index - starts[number]]

    def starts(self) -> tuple[int, ...]:
        """For each document the corpus-wide index of its first sentence."""
        if not self._starts:
            lengths = (len(document.sentences) for document in self.documents[:-1])
            self._starts.append(tuple(accumulate(lengths, initial=0)))
        return self._starts[0]

    def __len__(self) -> int:
        return sum(len(document.sentences) for document in self.documents)


def sha256(data: bytes) -> str:
    """The digest in hexadecimal."""
    digest: str = _hash(short=len(data) <= _SHORT)(data).hexdigest()
    return digest


@cache
def _hash(*, short: bool) -> Any:
    """What makes the hash of few or of many bytes; a module that is not there is looked for once, and not for each of 20,000 mails."""
    for name in (*(_OWN if short else ()), "hashlib"):
        try:
            return import_module(name).sha256
        except ImportError:
            continue
    raise AssertionError("hashlib is part of Python")
