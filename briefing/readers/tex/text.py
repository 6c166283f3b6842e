"""LaTeX's tokens → title, author, date and pieces of text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from briefing.model import BlockKind
from briefing.readers import left_out, raised
from briefing.readers.reading_builder import Piece
from briefing.readers.tex.commands import COMMANDS
from briefing.readers.tex.mathematics import PRINTED, linear
from briefing.readers.tex.syntax import Ends, Kind, Token

_SECTIONS = {
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5,
    "frametitle": 2, "framesubtitle": 3,
}  # fmt: skip
_TITLED = {
    "frame": "frametitle",
    "block": "framesubtitle",
    "alertblock": "framesubtitle",
    "exampleblock": "framesubtitle",
}
"""Environments that begin with a title in braces; that of a frame is no must."""
_OF_LETTERS = frozenset({"opening", "closing", "ps", "encl", "cc", "letter"})
_OVERLAY = re.compile(r"<[\d,|+-]{1,12}>")
"""On which slides a command of Beamer shows what it has."""
_FRONT = ("title", "author", "date")
_QUOTES = (("``", "“"), ("''", "”"), ("---", "—"), ("--", "–"), ("~", " "), ("`", "‘"))
_LINE_END = "\N{LINE SEPARATOR}"
"""Where ``\\\\`` ends a line, which is a blank but between a name and where its bearer works."""
_OPTIONAL = 60
"""Tokens in which an optional argument ends."""
_RAISED = "textsuperscript"
_PLACED = frozenset({*_FRONT, *_SECTIONS, *_OF_LETTERS, _RAISED})
"""Commands whose argument goes to a place of its own."""
_PIECES_BEFORE = 8
"""That tell what a figure is raised behind."""
_LONGEST_WORD = 80
"""Characters of a definition that is put in for its name."""
_MATH_ENDS = {"(": ")", "[": "]"}
_DEEPEST = 100
"""Environments in one another that are told apart."""
_OPTIONS = re.compile(r"(?:\[[^\]\n]{0,500}\])+")
_LABEL = re.compile(r"\s*\[([^\]]{0,200})\]")


class _Frame(NamedTuple):
    """Text that goes elsewhere until the token `stop`; `before` is the text that it interrupts."""

    stop: int
    name: str
    before: list[str]


class Text:
    """One pass over the tokens of a file."""

    def __init__(self, found: list[Token]) -> None:
        self.pieces: list[Piece] = []
        self.front: dict[str, str] = {}
        """What title, author and date say, by these names."""
        self.authors = ""
        """The names alone, without what stands in the lines below them."""
        self._tokens = found
        self._ends = Ends(found)
        self._buffer: list[str] = []
        self._frames: list[_Frame] = []
        self._notes: list[str] = []
        self._open: list[str] = []
        self._item = False
        self._accent = ""
        self._own: dict[str, str] = {}
        self._left: Counter[str] = Counter()
        self._included: list[str] = []
        self._preamble = any(kind is Kind.BEGIN and value == "document" for kind, value, _ in found)

    def walk(self) -> None:
        """Reads the tokens from the first to the last."""
        at = 0
        while at < len(self._tokens):
            self._close(at)
            at = self._step(at)
        self._close(at)
        self._end_paragraph()

    def notices(self) -> Iterator[str]:
        """What was left out."""
        return left_out.notices(self._left, self._included)

    def _step(self, at: int) -> int:
        """Reads the token `at`, and gives the index of the next one to read."""
        kind, value, _ = self._tokens[at]
        if kind is Kind.TEXT:
            self._write(value)
        elif kind is Kind.BREAK:
            self._end_paragraph()
        elif kind is Kind.BEGIN:
            return self._begin(at, value)
        elif kind is Kind.END:
            return self._end(value, at)
        elif kind is Kind.COMMAND:
            return self._command(at, value)
        elif kind is Kind.SYMBOL:
            return self._symbol(at, value)
        elif kind is Kind.MATH:
            return self._mathematics(at, value, shown=value == "$")
        elif kind is Kind.CODE:
            self._leave_out(value)
        return at + 1

    def _write(self, text: str) -> None:
        if self._accent and text.strip():
            text = text.lstrip()
            text, self._accent = text[0] + self._accent + text[1:], ""
        self._buffer.append(text)

    # --- paragraphs ------------------------------------------------------------------------------------------------

    def _end_paragraph(self) -> None:
        """Makes a piece of what was written since the last one, then its notes."""
        if self._frames:
            self._buffer.append(" ")
            return
        text, self._buffer = _plain(self._buffer), []
        if not text or self._preamble:
            return
        kind, level = BlockKind.PARAGRAPH, 0
        if self._item:
            kind, level = BlockKind.LIST_ITEM, max(1, sum(name in COMMANDS.lists for name in self._open))
        elif any(name in COMMANDS.quotations for name in self._open):
            kind = BlockKind.QUOTATION
        self._item = False
        self.pieces += [Piece(text, kind, level), *(Piece(note, BlockKind.NOTE) for note in self._notes)]
        self._notes = []

    def _open_frame(self, name: str, opening: int) -> int:
        """From the brace at `opening` to its end, text goes elsewhere; it is walked as any other."""
        self._frames.append(_Frame(self._ends.of(opening), name, self._buffer))
        self._buffer = []
        return opening + 1

    def _close(self, at: int) -> None:
        """Ends the frames whose brace ends at the token `at`."""
        while self._frames and self._frames[-1].stop <= at:
            frame = self._frames.pop()
            inside, self._buffer = self._buffer, frame.before
            text = _plain(inside)
            if frame.name in _FRONT:
                self.front.setdefault(frame.name, text)
            if frame.name == "author":
                self.authors = self.authors or _names("".join(inside))
            elif frame.name in _SECTIONS and text:
                self.pieces.append(Piece(text, BlockKind.HEADING, _SECTIONS[frame.name]))
            elif frame.name in _OF_LETTERS and text:
                self.pieces.append(Piece(text))
            elif frame.name in COMMANDS.notes and text:
                self._notes.append(text)

    # --- environments ----------------------------------------------------------------------------------------------

    def _begin(self, at: int, name: str) -> int:
        self._end_paragraph()
        if name in COMMANDS.environments:
            self._leave_out(name)
            return self._ends.of(at) + 1
        if name == "document":
            self._preamble, self._buffer = False, []
        if len(self._open) < _DEEPEST:
            self._open.append(name)
        following = self._after_options(at + 1)
        if name in _TITLED or name in _OF_LETTERS:
            return self._opened(_TITLED.get(name, name), following)
        return self._after_arguments(following, COMMANDS.arguments.get(name, 0))

    def _end(self, name: str, at: int) -> int:
        self._end_paragraph()
        if name in self._open:
            while self._open.pop() != name:
                pass
        return len(self._tokens) if name == "document" else at + 1

    def _leave_out(self, environment: str) -> None:
        what = COMMANDS.environments.get(environment, environment)
        if what != "comments" and not self._preamble:
            self._left[what] += 1

    # --- commands --------------------------------------------------------------------------------------------------

    def _command(self, at: int, name: str) -> int:
        if name == "item":
            return self._begin_item(at + 1)
        following = self._after_options(at + 1) if self._tokens[at].tight else at + 1
        if name in COMMANDS.definitions:
            return self._define(following)
        if name in COMMANDS.inclusions:
            self._include(following)
        if name in COMMANDS.arguments:
            self._write(COMMANDS.prints.get(name, ""))
            return self._after_arguments(following, COMMANDS.arguments[name])
        if name in _PLACED or name in COMMANDS.notes:
            return self._opened(name, following)
        if name == "bye":
            return len(self._tokens)
        if name == "par":
            self._end_paragraph()
        elif name in COMMANDS.accents and self._is(following, Kind.OPEN):
            self._accent = COMMANDS.accents[name]
        elif (printed := self._own.get(name, COMMANDS.prints.get(name))) is not None:
            self._write(printed)
        return following

    def _opened(self, name: str, following: int) -> int:
        """What a section, a note, a title holds, to its own place."""
        if not self._is(following, Kind.OPEN):
            return following
        if name == _RAISED:
            return self._raised(following)
        if name in _SECTIONS or name in _OF_LETTERS:
            self._end_paragraph()
        return self._open_frame(name, following)

    def _raised(self, opening: int) -> int:
        """What stands raised, where it is text alone; else the brace that opens it is passed over."""
        end = self._ends.of(opening)
        inside = self._tokens[opening + 1 : end]
        if len(inside) != 1 or inside[0].kind is not Kind.TEXT:
            return opening
        self._write(raised.shown("".join(self._buffer[-_PIECES_BEFORE:]), inside[0].value))
        return end + 1

    def _begin_item(self, following: int) -> int:
        self._end_paragraph()
        self._item = True
        token = self._tokens[following] if following < len(self._tokens) else None
        label = _LABEL.match(token.value) if token and token.kind is Kind.TEXT else None
        if token and label:
            self._write(f"{label[1]} ")
            self._tokens[following] = Token(Kind.TEXT, token.value[label.end() :])
        return following

    def _symbol(self, at: int, value: str) -> int:
        if end := _MATH_ENDS.get(value):
            return self._mathematics(at, end, shown=value == "(")
        if value in COMMANDS.accents:
            self._accent = COMMANDS.accents[value]
        elif value == "\\":
            self._buffer.append(_LINE_END)
            return self._after_options(at + 1)
        elif value.isspace():
            self._buffer.append(" ")
        elif value in PRINTED:
            self._write(PRINTED[value])
        return at + 1

    def _define(self, at: int) -> int:
        r"""``\newcommand{\name}[n]{text}``: a plain text is noted for the name; nothing else is ever put in."""
        place = at + 1 if self._is(at, Kind.OPEN) else at
        name = self._tokens[place].value if self._is(place, Kind.COMMAND) else ""
        body = self._after_options(self._ends.of(at) + 1 if place > at else at + 1)
        if not self._is(body, Kind.OPEN):
            return body
        stop = self._ends.of(body)
        inside = self._tokens[body + 1 : min(stop, body + 9)]
        text = "".join(token.value for token in inside)
        plain = all(token.kind in {Kind.TEXT, Kind.SYMBOL} for token in inside) and stop == body + 1 + len(inside)
        if name and plain and len(text) <= _LONGEST_WORD and "#" not in text:
            self._own[name] = text
        return stop + 1

    def _include(self, at: int) -> None:
        if self._is(at, Kind.OPEN) and not self._preamble:
            self._included.append("".join(t.value for t in self._tokens[at + 1 : min(self._ends.of(at), at + 9)])[:80])

    def _after_arguments(self, at: int, count: int) -> int:
        """Behind the next `count` arguments in braces, and what is optional between them."""
        for _ in range(count):
            while self._is(at, Kind.TEXT) and not self._tokens[at].value.strip():
                at += 1
            at = self._after_options(at)
            if not self._is(at, Kind.OPEN):
                break
            at = self._ends.of(at) + 1
        return at

    def _after_options(self, at: int) -> int:
        """Behind the optional arguments in brackets, and the slides in angles, that begin at the token `at`, if some do."""
        if self._is(at, Kind.TEXT) and (slides := _OVERLAY.match(self._tokens[at].value)):
            at = self._from(at, self._tokens[at].value[slides.end() :])
        if not self._is(at, Kind.TEXT) or not self._tokens[at].value.startswith("["):
            return at
        if whole := _OPTIONS.match(self._tokens[at].value):
            return self._from(at, self._tokens[at].value[whole.end() :])
        for place in range(at + 1, min(at + _OPTIONAL, len(self._tokens))):
            kind, value, _ = self._tokens[place]
            if kind is Kind.BREAK:
                break
            if kind is Kind.TEXT and "]" in value:
                return self._from(place, value.partition("]")[2])
        return at

    def _from(self, at: int, rest: str) -> int:
        """The token `at` with the `rest` of its text; the one behind it where nothing is left."""
        self._tokens[at] = Token(Kind.TEXT, rest)
        return at if rest else at + 1

    def _is(self, at: int, kind: Kind) -> bool:
        return at < len(self._tokens) and self._tokens[at].kind is kind

    # --- mathematics -----------------------------------------------------------------------------------------------

    def _mathematics(self, at: int, mark: str, *, shown: bool) -> int:
        """What stands in a line is written without its commands; what is displayed is left out."""
        stop = self._ends.of_math(at, mark)
        if stop is None:
            return at + 1
        if shown:
            self._write("".join(linear(self._tokens, self._ends, at + 1, stop)))
        elif not self._preamble:
            self._left["mathematics"] += 1
        return stop + 1


def _names(authors: str) -> str:
    """The first line of each author."""
    return ", ".join(filter(None, (_plain([one.split(_LINE_END)[0]]) for one in authors.split(COMMANDS.prints["and"]))))


def _plain(buffer: list[str]) -> str:
    """A text in one line, with the signs that TeX makes of marks."""
    text = "".join(buffer)
    for mark, sign in _QUOTES:
        text = text.replace(mark, sign)
    text = re.sub(r" ([.,;:!?)])", r"\1", " ".join(text.split()))
    return unicodedata.normalize("NFC", text)
