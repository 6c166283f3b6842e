"""markdown-it's tokens → pieces of text with their kinds, and where in the file the characters of each stand.

Code is left out, as are directives, comments and the marks of a callout (``[!NOTE]``); HTML gives the text that it shows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from briefing.frozen import frozen
from briefing.model import BlockKind
from briefing.readers.markdown.inline import Rendered, render
from briefing.readers.reading_builder import STRUCK

_TASK = re.compile(r"\[[ xX]\][ \t]+")
_CALLOUT = re.compile(r"\[!\w{1,20}\][+-]?[^\n]*(?:\n|$)")
_ATTRIBUTES = re.compile(r"\{[#.][^{}\n]*\}$")
_CELL = " | "
_HEADING, _BOLD_LEVEL = 100, 3
"""Characters of a line in bold that is a heading, and the level of one."""
_CAPTION_WORDS = 3
"""Words from which the text that stands for an image is its caption."""


@frozen
class Stretch:
    """A piece of the text: `marker` is what stands before it and is none of it ("1. "); `runs` point into the file."""

    shown: Rendered
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""


def _bold_line(token: Token, text: str) -> int:
    """The characters of a paragraph's first line where it is all in bold and reads as a heading: a question above its answer; else 0."""
    kinds = [child.type for child in token.children or () if child.type != "text" or child.content]
    if kinds[:1] != ["strong_open"] or kinds.count("strong_open") != 1:
        return 0
    behind = kinds[kinds.index("strong_close") + 1 :]
    line = text.partition("\n")[0]
    able = not behind or behind[0] in {"softbreak", "hardbreak"}
    return len(line) if able and len(line) <= _HEADING and line[-1:] not in {"", ".", ":", ",", ";"} else 0


class Lines:
    """The lines of a file, to find where the content of a token stands in it."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._lines = text.split("\n")
        self._starts = starts

    def located(self, shown: Rendered, token: Token) -> Rendered:
        """`shown`, of the inline token `token`, with runs that point into the file.

        The token's content is its lines without what stands before them (``> ``, ``- ``), so each ends its line. Where it
        is not found (a tab was expanded) there are no runs.
        """
        first = token.map[0] if token.map else 0
        starts, places, at = [], [], 0
        for number, content in enumerate(token.content.split("\n"), first):
            place = self._lines[number].rfind(content) if number < len(self._lines) else -1
            if place < 0:
                return replace(shown, runs=())
            starts.append(at)
            places.append(self._starts[number] + place)
            at += len(content) + 1
        runs, line_at = [], 0
        for offset, source, length in shown.runs:
            while line_at + 1 < len(starts) and starts[line_at + 1] <= source:
                line_at += 1
            runs.append((offset, places[line_at] + source - starts[line_at], length))
        return replace(shown, runs=tuple(runs))

    def located_in_row(self, shown: Rendered, token: Token, column: int) -> tuple[Rendered, int]:
        """A cell with its places in the file, looked for from `column` of its line on, and the column behind it."""
        number = token.map[0] if token.map else 0
        written = token.content.replace("|", "\\|")  # as the rows of a table are told apart
        place = self._lines[number].find(written, column)
        if place < 0:
            return replace(shown, runs=()), column
        sure = written.find("\\") if "|" in token.content else len(written)
        there = self._starts[number] + place
        runs = tuple((at, there + source, length) for at, source, length in shown.runs if source + length <= sure)
        return replace(shown, runs=runs), place + len(written)


class Blocks:
    """One pass over the tokens; `notices` says what was left out."""

    def __init__(self, lines: Lines, *, marks: bool) -> None:
        self._lines = lines
        self._marks = marks
        self._quotations = 0
        self._note = False
        self._marker = ""
        """What stands before the next text in the file and is printed with it: a note's mark."""
        self._heading = 0
        self._lists: list[int] = []
        """For each list that is open, the number of its item; 0 where it has none."""
        self._item = False
        self._row: list[Rendered] | None = None
        self._column = 0
        self.unseen = Counter[str]()
        """Characters that are struck out or hidden."""
        self._code = 0
        """Blocks of code."""

    def all(self, tokens: Sequence[Token]) -> Iterator[Stretch]:
        """The stretches in order."""
        for token in tokens:
            if token.type == "inline":
                yield from self._inline(token)
                yield from self._notes_inside(token)
            elif token.type == "html_block":
                yield from self._html(token.content)
            elif token.type == "tr_close":
                yield from self._end_row()
            else:
                self._step(token)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is left out as it is no prose."""
        return (f"blocks of code: {self._code}",) if self._code else ()

    def _step(self, token: Token) -> None:
        """What opens or closes around the next text."""
        kind = token.type
        self._code += kind in {"fence", "code_block"}
        if kind in {"blockquote_open", "blockquote_close"}:
            self._quotations += token.nesting
        elif kind in {"bullet_list_open", "ordered_list_open"}:
            self._lists.append(0)
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()
        elif kind in {"list_item_open", "list_item_close"}:
            self._item = token.nesting > 0
            self._lists[-1] = int(token.info or 0)
        elif kind in {"heading_open", "heading_close"}:
            self._heading = int(token.tag[1]) if token.nesting > 0 else 0
        elif kind in {"footnote_open", "footnote_close"}:
            self._note = token.nesting > 0
            self._marker = f"[^{token.meta['label']}]: " if self._note and self._marks else ""
        elif kind == "tr_open":
            self._row, self._column = [], 0

    def _inline(self, token: Token) -> Iterator[Stretch]:
        """The text of a paragraph, a heading, a cell."""
        shown = render(token, marks=self._marks)
        self.unseen[STRUCK] += shown.struck
        if self._row is not None:
            if self._marks:
                shown, self._column = self._lines.located_in_row(shown, token, self._column)
            self._row.append(replace(shown, text=shown.text.replace("\n", " ")))
            return
        if self._marks:
            shown = self._lines.located(shown, token)
        if found := self._prefix(shown.text):
            shown = shown.behind(found.end())
        if self._heading and (found := _ATTRIBUTES.search(shown.text)):
            shown = replace(shown, text=shown.text[: found.start()].rstrip())
        if not self._marks and self._is_plain and (cut := _bold_line(token, shown.text)):
            yield Stretch(replace(shown, text=shown.text[:cut]), BlockKind.HEADING, _BOLD_LEVEL)
            shown = shown.behind(min(cut + 1, len(shown.text)))
        if shown.text:
            yield self._stretch(shown)
        elif len(shown.images) == 1 and len(shown.images[0].split()) >= _CAPTION_WORDS:
            yield Stretch(Rendered(" ".join(shown.images[0].split())), BlockKind.CAPTION)

    def _notes_inside(self, token: Token) -> Iterator[Stretch]:
        """The notes that stand inside a line; in a brief they cite, and are none of its text."""
        for note in () if self._marks else token.children or ():
            if note.type == "inline_note":
                shown = render(note, marks=False)
                if any(map(str.isalpha, shown.text)):
                    yield Stretch(replace(shown, runs=()), BlockKind.NOTE)

    @property
    def _is_plain(self) -> bool:
        """Whether what comes is a paragraph of the text itself."""
        return not (self._heading or self._note or self._item or self._quotations or self._lists)

    def _prefix(self, text: str) -> re.Match[str] | None:
        """What stands at the start of an item or a quotation and is no text."""
        if self._item:
            return _TASK.match(text)
        return _CALLOUT.match(text) if self._quotations else None

    def _stretch(self, shown: Rendered) -> Stretch:
        """A text that is no cell, as what it is by what is open around it."""
        if self._heading:
            return Stretch(replace(shown, text=shown.text.replace("\n", " ")), BlockKind.HEADING, self._heading)
        if self._note:
            marker, self._marker = self._marker, ""
            return Stretch(shown, BlockKind.NOTE, marker=marker)
        first, self._item = self._item, False
        if first:
            number = self._lists[-1]
            return Stretch(shown, BlockKind.LIST_ITEM, len(self._lists), f"{number}. " if number else "")
        return Stretch(shown, BlockKind.QUOTATION if self._quotations else BlockKind.PARAGRAPH)

    def _end_row(self) -> Iterator[Stretch]:
        """The cells of a row in one line."""
        cells, self._row = [cell for cell in self._row or () if cell.text], None
        runs: list[tuple[int, int, int]] = []
        at = 0
        for cell in cells:
            runs += [(at + offset, source, length) for offset, source, length in cell.runs]
            at += len(cell.text) + len(_CELL)
        if cells:
            yield Stretch(Rendered(_CELL.join(cell.text for cell in cells), tuple(runs)), BlockKind.TABLE_ROW)

    def _html(self, content: str) -> Iterator[Stretch]:
        """The text that a block of HTML shows."""
        if content.lstrip().startswith("<!--") and content.rstrip().endswith("-->") and content.count("<!--") == 1:
            return
        from briefing.readers import hidden, markup
        from briefing.readers.reading_builder import clean

        root = markup.parse(content)
        self.unseen += hidden.drop(root, most=1)
        for text, kind, level in markup.pieces(root):
            if shown := "\n".join(filter(None, (line.strip() for line in clean(text).split("\n")))):
                yield Stretch(Rendered(shown), kind, level)
