r"""The groups of a rich text file, followed token by token → its stories, and what it says of itself.

A group is what stands in a pair of braces; what a word sets in it ends with it. Its first word may say that it is a
*destination*: text that is something else than the document's, such as a note, a picture's bytes, a table of fonts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.errors import LimitError
from briefing.model import Metadata
from briefing.readers import core_properties
from briefing.readers.passages import Passage
from briefing.readers.rtf.story import Story
from briefing.readers.rtf.tables import Fonts, Styles
from briefing.readers.rtf.tokens import CLOSE, OPEN, PARAGRAPH_END, TEXT, Token, tokens

MAX_DEPTH = 1000
"""Groups in one another."""
_TINY = 3
"""Half points up to which text is too small to be seen."""
_LONGEST = 1000
"""Characters of a title or an author that are kept."""

_MARKS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "_": "-",
}  # fmt: skip
_SPACES = {"tab": "\t", "line": "\n", "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\u00a0"}
_CHARACTERS = _MARKS | _SPACES

_SHOWN, _SKIPPED, _SHAPE = "", "skipped", "shape"
_FONTS, _STYLES, _INFO = "fonttbl", "stylesheet", "info"
_ABOUT = ("title", "author")
_ENDS = frozenset({PARAGRAPH_END, "sect", "page", "column", "cell", "nestcell", "row", "nestrow"})
_BOXES = ("shptxt", "dptxbxtext")
_RUNNING = ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf")
_PLACES = {
    **{name: name for name in (_FONTS, _STYLES, _INFO)},
    **dict.fromkeys(("shpinst", "do", "shpgrp"), _SHAPE),
    "nesttableprops": _SHOWN,
    **dict.fromkeys(("pict", "objdata", "colortbl", "filetbl", "fldinst", "annotation", "nonshppict"), _SKIPPED),
    **dict.fromkeys(("xe", "rxe", "tc", "tcn", "listtext", "pntext", "nonesttables", "shprslt"), _SKIPPED),
    **dict.fromkeys(("ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"), _SKIPPED),
}
"""What stands in a group that begins with this word."""


_RAISING = frozenset({"super", "up", "nosupersub"})
_COLOURS = re.compile(rb"\{\\colortbl([^{}]{0,9000})\}")
_GROUND = re.compile(
    rb"\\(?:highlight|cb|(?:ch|cl|tr|tscell)?cbpat|shading|(?:ch|cl)shdng|shpfblwtxt)[1-9]|\\background\b|fFilled|fillColor"
)
"""What white letters may lie on: a colour, a picture behind the text, a box."""


def _white(data: bytes) -> frozenset[int]:
    """The places of white in the table of colours; none where something that is coloured may lie below it."""
    table = _COLOURS.search(data)
    if table is None or _GROUND.search(data):
        return frozenset()
    whites = (b"\\red255", b"\\green255", b"\\blue255")
    entries = table[1].split(b";")
    return frozenset(n for n, entry in enumerate(entries) if all(part in entry for part in whites))


class _Group(NamedTuple):
    """What holds inside a pair of braces."""

    place: str = _SHOWN
    story: str = ""
    """The destination whose own story it is; "" for none."""
    hidden: bool = False
    deleted: bool = False
    tiny: bool = False
    colour: int = 0
    """Of the letters, by its place in the file's table."""
    raised: bool = False
    bold: bool = False
    font: int = -1
    replaced: int = 1
    r"""Characters behind a Unicode one for programs that do not know it (``\uc``)."""

    def after(self, word: str, number: int | None) -> _Group:
        """What holds after a word that says how characters look."""
        if word == "plain":
            return self._replace(hidden=False, deleted=False, tiny=False, colour=0, raised=False, bold=False, font=-1)
        if word == "v":
            return self._replace(hidden=number != 0)
        if word == "deleted":
            return self._replace(deleted=number != 0)
        if word == "b":
            return self._replace(bold=number != 0)
        if word in _RAISING:
            return self._replace(raised=number != 0 and word != "nosupersub")
        if word == "cf":
            return self._replace(colour=number or 0)
        if number is None or word not in {"f", "fs", "uc"}:
            return self
        if word == "fs":
            return self._replace(tiny=0 < number <= _TINY)
        return self._replace(font=number) if word == "f" else self._replace(replaced=max(0, min(number, 8)))


class Document:
    """What was read of one file so far."""

    def __init__(self) -> None:
        self.notes: list[Passage] = []
        self.running: list[Passage] = []
        """Headers and footers."""
        self.body: list[Passage] = []
        self.hidden = 0
        """Characters that nobody sees."""
        self.formulas = 0
        """Formulas, which are not read."""
        self.is_cut = False
        """Whether the file ends inside a group."""
        self._white: frozenset[int] = frozenset()
        """Colours in which nobody sees a letter."""
        self._fonts = Fonts()
        self._styles = Styles()
        self._group = _Group()
        self._outer: list[_Group] = []
        self._stories = [Story(self._styles)]
        self._about: dict[str, str] = {}
        self._coded = bytearray()
        self._to_skip = 0
        self._is_fresh = False
        """Whether nothing stands in the group yet, so that its first word may name a destination."""
        self._is_optional = False

    def metadata(self) -> Metadata:
        """Title and author as the file says them; the day it was made is none of its text."""
        return Metadata(
            title=core_properties.title_of(self._about.get("title", "")),
            author=core_properties.author_of(self._about.get("author", "")),
        )

    def take(self, data: bytes) -> None:
        """Reads a file to its last brace.

        Raises:
            LimitError: its groups are nested too deep.
        """
        self._white = _white(data)
        for token in tokens(data):
            if token.name == TEXT:
                self._code(token.data)
                continue
            self._flush()
            if token.name == OPEN:
                self._open()
            elif token.name == CLOSE:
                self._close()
                if not self._outer:
                    break
            else:
                self._word(token)
        self._flush()
        self.is_cut = bool(self._outer)
        while self._outer:
            self._close()
        self.body = self._stories[0].end()

    def _open(self) -> None:
        if len(self._outer) >= MAX_DEPTH:
            raise LimitError("its groups are nested too deep")
        self._outer.append(self._group)
        self._is_fresh, self._is_optional, self._to_skip = True, False, 0
        self._group = self._group._replace(story="")

    def _close(self) -> None:
        self._is_fresh, self._to_skip = False, 0
        if not self._outer:
            return
        closed, self._group = self._group, self._outer.pop()
        if closed.place == _STYLES:
            self._styles.end()
        if closed.story:
            found = self._stories.pop().end()
            if closed.story in _BOXES:
                self._stories[-1].boxes += found
            elif closed.story in _RUNNING:
                self.running += found
            else:
                self.notes += found

    def _code(self, data: bytes) -> None:
        """Takes coded characters; those that stand for a Unicode character before them are passed over."""
        self._is_fresh = False
        if self._to_skip:
            passed = min(self._to_skip, len(data))
            self._to_skip -= passed
            data = data[passed:]
        if self._group.place not in {_SKIPPED, _SHAPE}:
            self._coded += data

    def _flush(self) -> None:
        """Writes the coded characters that were taken, now that their last byte is known."""
        if not self._coded:
            return
        data = bytes(self._coded)
        self._coded.clear()
        if self._group.place == _FONTS:
            self._fonts.name(data)
        elif self._group.place == _STYLES:
            self._styles.name(data)
        else:
            self._write(self._fonts.decode(data, self._group.font))

    def _write(self, text: str) -> None:
        group = self._group
        if group.place in _ABOUT:
            self._about[group.place] = (self._about.get(group.place, "") + text)[:_LONGEST]
        elif group.place != _SHOWN or group.deleted:
            return
        elif group.hidden or group.tiny or group.colour in self._white:
            self.hidden += len(text.strip()) if group.story not in _RUNNING else 0
        else:
            self._stories[-1].write(text, bold=group.bold, raised=group.raised)

    def _word(self, token: Token) -> None:
        name, number = token.name, token.number
        if name == "*":
            self._is_optional = True
            return
        is_first, self._is_fresh = self._is_fresh, False
        if is_first and self._enters(name):
            return
        if name in _CHARACTERS:
            if self._to_skip:
                self._to_skip -= 1
            else:
                self._write(_CHARACTERS[name])
        elif name == "u" and number is not None:
            self._unicode(number)
        elif self._group.place != _SHOWN:
            self._define(name, number)
        elif name in _ENDS:
            self._end(name)
        else:
            self._fonts.declare(name, number)
            self._group = self._group.after(name, number)
            self._stories[-1].look = self._stories[-1].look.after(name, number)

    def _enters(self, word: str) -> bool:
        """Whether a group's first word says that it is no text of the story around it; takes note of it."""
        place = self._group.place
        if place in {_SHOWN, _SHAPE}:
            return self._enters_from_text(word)
        if place == _INFO:
            # What is said again is what a later hand has put in.
            is_new = word in _ABOUT and word not in self._about
            self._about.setdefault(word, "")
            self._group = self._group._replace(place=word if is_new else _SKIPPED)
            return True
        if self._is_optional and word not in {"cs", "ds", "ts"}:
            self._group = self._group._replace(place=_SKIPPED)
        return False

    def _enters_from_text(self, word: str) -> bool:
        if word in {"listtext", "pntext"}:
            self._stories[-1].is_marked = True
        if word == "footnote" or word in _BOXES or word in _RUNNING:
            self._stories.append(Story(self._styles))
            self._group = self._group._replace(place=_SHOWN, story=word)
        elif word in _PLACES:
            self._group = self._group._replace(place=_PLACES[word])
        elif self._is_optional:
            self.formulas += word == "moMath"
            self._group = self._group._replace(place=_SKIPPED)
        else:
            return False
        return True

    def _define(self, word: str, number: int | None) -> None:
        """Takes a word in a table of the file's head."""
        if self._group.place == _FONTS:
            self._fonts.define(word, number)
        elif self._group.place == _STYLES:
            self._styles.define(word, number)

    def _unicode(self, number: int) -> None:
        """A character by its number in UTF-16, often written as a negative one."""
        code = number % 0x10000 if number < 0x10000 else min(number, 0x10FFFF)
        self._write(self._fonts.symbol(code, self._group.font))
        self._to_skip = self._group.replaced

    def _end(self, word: str) -> None:
        """A paragraph, cell or row ends."""
        story = self._stories[-1]
        if word in {"cell", "nestcell"}:
            story.end_cell(inner=word == "nestcell")
        elif word in {"row", "nestrow"}:
            story.end_row(inner=word == "nestrow")
        else:
            story.end_paragraph()
