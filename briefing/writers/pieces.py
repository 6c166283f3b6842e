"""An item → paragraphs of pieces (text, insertion, citation …), the same for every writer.

What differs from writer to writer is only how a piece is set. The text of an item comes out whole and in order; white
space inside a paragraph, with the marks of quoted mail at a line's start, becomes one space, and a blank line in the source ends a paragraph.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from briefing.frozen import frozen
from briefing.language.patterns import deferred
from briefing.language.scripts import is_right_to_left
from briefing.model import OMISSION, Briefing, Citation, Item, ItemKind, Section, Table
from briefing.model.briefings import REDACTED
from briefing.writers import Cite
from briefing.writers.messages import Messages, colon


class PieceKind(StrEnum):
    """What a piece is."""

    LABEL = "label"
    TEXT = "text"
    INSERTION = "insertion"
    OMISSION = "omission"
    """The sign that words of the source are left out, in its brackets."""
    CITATION = "citation"
    MARK = "mark"
    """The sign of a note; its text and places are those of the citation mark that the note begins with."""
    NOTE = "note"
    PLAIN = "plain"
    """Spaces and brackets between the others."""


@frozen
class Place:
    """A place that a citation mark names: `lead` is what stands between it and the one before."""

    lead: str
    text: str
    citation: Citation


@frozen
class Piece:
    """A run of characters of one kind.

    `places` are those that a citation mark names; `passages` those that a note shows, each with its words as far as the
    briefing holds them.
    """

    kind: PieceKind
    text: str
    places: tuple[Place, ...] = ()
    passages: tuple[tuple[Citation, str], ...] = ()

    @property
    def document(self) -> int:
        """The source that a citation mark points to first, from 0."""
        return self.places[0].citation.document if self.places else 0


Line = tuple[Piece, ...]


@frozen
class Citing:
    """How a briefing shows its citations; `alone`: there is one source, whose number goes without saying."""

    cite: Cite = Cite.INLINE
    alone: bool = False

    @classmethod
    def of(cls, briefing: Briefing, cite: Cite = Cite.INLINE) -> Citing:
        """How `briefing` shows them."""
        return cls(cite, len(briefing.sources) == 1)


INLINE = Citing()

OMITTED = Piece(PieceKind.OMISSION, f"[{OMISSION}]")

NO_BREAK = "\u00a0"
"""The space at which no line ends."""

_UNBROKEN = 4
"""Places up to which a mark stands on one line."""
_SPACE = Piece(PieceKind.PLAIN, " ")
_BLANK_LINE = deferred(r"\r?\n[ \t]*\r?\n|\u2029")
_WHITE = deferred("[\t\n\v\f\r \x85\u00a0\u2028\u2029]+(?:(?<=[\n\r])(?:>[ \t]?)+)?")
"""White space, with the marks of quoted mail that begin a line."""
_TOKENS = deferred(r"(?<=[^\W_]) (?=[.,](?:\s(?!\.)|\Z))|(?<=[A-Za-z]) (?='(?:s|re|m|ll|ve|d)\b)")
"""The blank that a transcript cut into tokens has inside "it 's" and before a stop: layout, no word."""
_SHORT = 40
"""Characters of an entry that does not need a line of its own."""
_RUN_IN = ("bottom-line", "key-points")
"""The sections that are one paragraph where a template wants it."""
_CLOSED = (":", ".", "?", "!", "…", ";", "،", "؟", "：", "。")


def lines(item: Item, words: Messages, citing: Citing = INLINE) -> tuple[Line, ...]:
    """The paragraphs of an item without the children that stand below it; none of them is empty.

    A quotation's label stands in a paragraph of its own; elsewhere the label leads the first paragraph. Citations and
    note end the last one; the note stands in parentheses unless it stands alone.
    All that a paragraph's children have is one paragraph.
    """
    if item.kind is ItemKind.PARAGRAPH:
        return _one([line for child in item.children for line in lines(child, words, citing)])
    paragraphs = _paragraphs(item, words)
    tail = _ending(item, words, citing, alone=not paragraphs[-1])
    label = _line(item.label)
    if item.kind is ItemKind.QUOTATION and label:
        note = (_SPACE, _note(item.note)) if item.note.strip() else ()
        head: Line = (Piece(PieceKind.LABEL, label), *note)
        paragraphs[-1] += tail
        return (head, *(tuple(line) for line in paragraphs if line))
    if item.note.strip():
        alone = not (tail or paragraphs[-1])
        tail += [Piece(PieceKind.NOTE, _line(item.note))] if alone else [_SPACE, _note(item.note)]
    paragraphs[-1] += tail
    if label:
        paragraphs[0][:0] = _lead(label, paragraphs[0], colon(words.language))
    return tuple(tuple(line) for line in paragraphs if line)


def _one(paragraphs: Sequence[Line]) -> tuple[Line, ...]:
    """Paragraphs as one, with spaces between them; none of none."""
    spaced_out = [piece for line in paragraphs for piece in (_SPACE, *line)]
    return (tuple(spaced_out[1:]),) if spaced_out else ()


def _paragraphs(item: Item, words: Messages) -> list[list[Piece]]:
    """The item's texts, one a paragraph; a placeholder's is all ours. There is at least one, which may be empty."""
    if item.kind is ItemKind.PLACEHOLDER and not item.citations:
        bare = " ".join(item.text.split())
        bare = bare[1:-1] if bare.startswith("[") and bare.endswith("]") else bare
        return [[Piece(PieceKind.INSERTION, bare)] if bare else []]
    return [list(line) for line in _texts(item, words)] or [[]]


def _ending(item: Item, words: Messages, citing: Citing, *, alone: bool) -> list[Piece]:
    """The citations, and the children that run on in the same line; `alone` where no text stands before them."""
    tail = list(_tail(item, citing))
    if not alone and tail and tail[0].kind is not PieceKind.MARK:
        tail.insert(0, _SPACE)
    run_in = tuple(_run_in(item, words, citing))
    return [*tail, *(run_in if tail or not alone else run_in[1:])]


def _lead(label: str, line: Sequence[Piece], behind: str) -> list[Piece]:
    """The label as it stands before a line: with a colon, but before what is no text, or where it has a stop of its own."""
    if not line:
        return [Piece(PieceKind.LABEL, label)]
    told = line[0].kind is PieceKind.TEXT or line[0].text == REDACTED
    closed = label.endswith(_CLOSED) or not told
    return [Piece(PieceKind.LABEL, label if closed else f"{label}{behind}"), _SPACE]


def row_lines(row: Sequence[Item], words: Messages, citing: Citing) -> list[tuple[Line, ...]]:
    """The cells of a table's row; where citations are notes, cells that cite one place share the longest one's note."""
    if citing.cite in {Cite.INLINE, Cite.NONE}:
        return [lines(cell, words, citing) for cell in row]
    longest: dict[tuple[int, str], tuple[int, int]] = {}
    for column, cell in enumerate(row):
        for citation in cell.citations:
            place = (citation.document, citation.locator)
            longest[place] = max(longest.get(place, (-1, 0)), (len(citation.span), column))
    kept = [
        replace(cell, citations=tuple(c for c in cell.citations if longest[c.document, c.locator][1] == column))
        for column, cell in enumerate(row)
    ]
    return [lines(cell, words, citing) for cell in kept]


def laid_out(sections: Sequence[Section], *, run_in: bool) -> tuple[Section, ...]:
    """The sections as they are printed; with `run_in` bottom line and key points are one paragraph under no heading."""
    told = [section for section in sections if section.key in _RUN_IN] if run_in else []
    if not told:
        return tuple(sections)
    items = tuple(node for section in told for node in section.nodes if isinstance(node, Item))
    paragraph = Section(told[0].key, "", (Item("", kind=ItemKind.PARAGRAPH, children=items),))
    return tuple(paragraph if s is told[0] else s for s in sections if s is told[0] or s not in told)


def unrepeated(nodes: Iterable[Item | Table]) -> Iterator[Item | Table]:
    """The nodes as they are laid out: a speaker who is quoted twice running is named once.

    A label of no speaker ("unattributed") is ours to repeat: two such quotations need not have one speaker.
    """
    before = ""
    for node in nodes:
        label = node.label if isinstance(node, Item) and node.kind is ItemKind.QUOTATION else ""
        yield replace(node, label="") if isinstance(node, Item) and label and label == before else node
        before = label if label not in ("unattributed", "speaker not read") else ""


def children(item: Item) -> tuple[Item, ...]:
    """The children that stand below an item; a paragraph's, and short bare entries such as names, stand in its own line."""
    if item.kind is ItemKind.PARAGRAPH:
        return ()
    bare = (
        child.kind is ItemKind.ENTRY
        and 0 < len(child.text) <= _SHORT
        and not (child.label or child.note or child.insertions or child.also or child.children)
        for child in item.children
    )
    return () if item.kind is not ItemKind.QUOTATION and all(bare) else item.children


def _run_in(item: Item, words: Messages, citing: Citing) -> Iterator[Piece]:
    if not children(item):
        for number, child in enumerate(item.children):
            yield Piece(PieceKind.PLAIN, "; " if number else " ")
            for line in _texts(child, words):
                yield from line
            tail = tuple(_tail(child, citing))
            if tail and tail[0].kind is not PieceKind.MARK:
                yield _SPACE
            yield from tail


def _tail(item: Item, citing: Citing) -> Iterator[Piece]:
    """The one mark of an item, for all that it cites."""
    if citing.cite is Cite.NONE or not (item.citations or item.also):
        return
    mark = cited((*item.citations, *item.also), citing)
    if citing.cite is Cite.INLINE:
        yield mark
        return
    words = (item.text[span.start : span.stop] for span in item.pieces)
    passages = tuple(zip(item.citations, words, strict=True))
    yield replace(mark, kind=PieceKind.MARK, passages=passages if item.broken else passages[:1])


def cited(citations: Sequence[Citation], citing: Citing) -> Piece:
    """One mark for several citations, without its brackets: "¶6, ¶8" of one source, of several "1 ¶6; 3 ¶2".

    No line ends inside it, or inside a place where there are many: spaces are no-break ones. A place that is named twice
    is printed once.
    """
    several = f";{NO_BREAK}" if len(citations) <= _UNBROKEN else "; "
    places: list[Place] = []
    for citation in citations:
        locator = _line(citation.locator).replace(" ", NO_BREAK)
        first = not places or places[-1].citation.document != citation.document
        number = "" if citing.alone and locator else f"{citation.document + 1}"
        text = NO_BREAK.join(filter(None, (number, locator))) if first else locator
        named = {(place.citation.document, place.citation.locator) for place in places}
        if (citation.document, citation.locator) in named or not text:
            continue
        lead = "" if not places else several if first else f",{NO_BREAK}"
        places.append(Place(lead, text, citation))
    return Piece(PieceKind.CITATION, "".join(place.lead + place.text for place in places), tuple(places))


def _note(note: str) -> Piece:
    line = _line(note)
    return Piece(PieceKind.NOTE, line if line.startswith(("(", "[")) else f"({line})")


def _line(text: str) -> str:
    return " ".join(text.split())


def _texts(item: Item, words: Messages) -> Iterator[Line]:
    """The paragraphs of the text alone, insertions at their places; an edited text says so at its end."""
    cuts = [(match.start(), match.end()) for match in _BLANK_LINE.finditer(item.text)]
    starts = [0, *(stop for _, stop in cuts)]
    stops = [*(start for start, _ in cuts), len(item.text)]
    waiting = sorted(item.insertions, key=lambda pair: pair[0])
    if item.edited_from:
        waiting.append((len(item.text), words.edited))
    for number, (start, stop) in enumerate(zip(starts, stops, strict=True)):
        last = number == len(starts) - 1
        here = [pair for pair in waiting if pair[0] <= stop or last]
        waiting = waiting[len(here) :]
        line = tuple(_merged(_segments(item.text, start, stop, here)))
        if line:
            yield line


def _segments(text: str, start: int, stop: int, insertions: list[tuple[int, str]]) -> Iterator[Piece]:
    at = start
    for offset, words in insertions:
        place = min(max(offset, start), stop)
        yield Piece(PieceKind.TEXT, text[at:place])
        left = text[place - 1] if place > start else " "
        right = text[place : min(place + 3, stop)] or " "
        yield Piece(PieceKind.PLAIN, " " if _joins(left) else "")
        yield OMITTED if words == OMISSION else Piece(PieceKind.INSERTION, _line(words))
        yield Piece(PieceKind.PLAIN, " " if _begins(right, after=left) else "")
        at = place
    yield Piece(PieceKind.TEXT, text[at:stop])


def plain(text: str, kind: PieceKind = PieceKind.TEXT) -> Line:
    """A line of one piece, its white space collapsed."""
    return (Piece(kind, _line(text)),)


def spaced(text: str) -> str:
    """The text with each run of white space as one space, and none before a stop, a comma or the end of "it 's".

    No-break and ideographic spaces that stand alone are left as they are: they mean something.
    """
    text = _WHITE.sub(lambda run: run[0] if run[0] == "\u00a0" else " ", text)
    return _TOKENS.sub("", text) if " ." in text or " ," in text or " '" in text else text


def _begins(right: str, *, after: str) -> bool:
    """Whether words begin where `right` does: a letter, digit or sum, an opening bracket or mark, but no "'s" of a name taken out."""
    first = right[0]
    marks = after.isspace() or unicodedata.category(after) in {"Po", "Pf", "Pe"}
    straight = first in "\"'" and marks and not (right[:2] == "'s" and not right[2:].isalnum())
    return first.isalnum() or straight or unicodedata.category(first) in {"Ps", "Pi", "Sc"}


def _joins(left: str) -> bool:
    """Whether an insertion after this character needs a space: not after space, an opening bracket or mark."""
    return not left.isspace() and unicodedata.category(left) not in {"Ps", "Pi", "Pd"} and left not in "\"'"


def _merged(segments: Iterator[Piece]) -> Iterator[Piece]:
    """The segments with runs of white space as one space, none at either end, and empty segments left out."""
    pending = False
    begun = False
    for piece in segments:
        if piece.kind in {PieceKind.INSERTION, PieceKind.OMISSION}:
            if piece.text:
                if pending and begun:
                    yield _SPACE
                yield piece
                begun, pending = True, False
            continue
        text = spaced(piece.text)
        bare = text.strip(" ")
        if not bare:
            pending = pending or bool(text)
            continue
        gap = (pending or text[0] == " ") and begun
        yield Piece(PieceKind.TEXT, f" {bare}" if gap else bare)
        begun, pending = True, text[-1] == " "


# --- directions ---------------------------------------------------------------------------------------------------


_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_ISOLATES = "\u2066\u2067\u2068"


def right_to_left(text: str, language: str = "") -> bool:
    """Whether `text` runs from right to left: by its first strong character, else by its language."""
    for character in text[:2000]:
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return True
        if kind == "L":
            return False
    return is_right_to_left(language)


def closers(text: str) -> str:
    """The bidi controls that close those left open in `text`, so that they do not turn what is set after it (UAX 9)."""
    if text.isascii():
        return ""
    stack: list[str] = []
    for character in text:
        if character in _OPENERS:
            stack.append("\u202c")
        elif character in _ISOLATES:
            stack.append("\u2069")
        elif character == "\u202c" and stack and stack[-1] == "\u202c":
            stack.pop()
        elif character == "\u2069" and "\u2069" in stack:
            while stack.pop() != "\u2069":
                pass
    return "".join(reversed(stack))


# --- characters ---------------------------------------------------------------------------------------------------

_NOT_XML = deferred("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_PRINTABLE = deferred("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def legal(text: str) -> str:
    """The text with U+FFFD for each code point that XML 1.0 does not allow."""
    return text if text.isprintable() else _NOT_XML.sub("\ufffd", text)


def printable(text: str) -> str:
    """The text with U+FFFD for control characters, which a terminal would obey, and for lone surrogates."""
    return text if text.isprintable() else _NOT_PRINTABLE.sub("\ufffd", text)
