"""Lines of reStructuredText → pieces of text (docutils' "reStructuredText Markup Specification")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.model import BlockKind
from briefing.readers import left_out
from briefing.readers.reading_builder import Piece
from briefing.readers.rst.inline import render

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}$")
_FIELD = re.compile(r":(?P<name>[A-Za-z][^:\n]{0,60}):(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"(?:[-*+•‣]|(?:\d{1,4}|[#A-Za-z])[.)]|\((?:\d{1,4}|[#A-Za-z])\))\s+(?=\S)")
_DIRECTIVE = re.compile(r"\.\. (?P<name>[A-Za-z][\w:.+-]{0,60})::(?:\s+(?P<argument>.*))?$")
_SUBSTITUTION = re.compile(r"\.\. \|(?P<name>[^|\n]{1,80})\| +replace:: +(?P<text>.{1,300})$")
_NOTE = re.compile(r"\.\. \[(?:[#*]?[\w.-]{0,40})\] +(?=\S)")
_SIMPLE_TABLE = re.compile(r"=+(?: +=+)+$")
_LINE_BLOCK = re.compile(r"\|(?: +(?=\S)|$)")
_ADMONITIONS = ("note", "warning", "important", "tip", "hint", "caution", "attention", "danger")
_EXPLICIT = ".. "
_LONGEST_TABLE = 200
"""Lines in which a table without borders around its cells ends."""


class Blocks:
    """One pass over the lines of a file; `fields` has what stands at its head, by names in small letters."""

    def __init__(self, text: str) -> None:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._lines = [line.expandtabs(8).rstrip() if "\t" in line else line.rstrip() for line in lines]
        self._substitutions = {
            found["name"].lower(): found["text"] for line in self._lines if (found := _SUBSTITUTION.match(line))
        }
        self.fields: dict[str, str] = {}
        self._styles: list[tuple[str, bool]] = []
        self._left: Counter[str] = Counter()
        self._included: list[str] = []
        self._body = False
        self._list_until = 0
        """The line up to which indented paragraphs belong to a list, a definition, a note, and are no quotation."""

    def notices(self) -> Iterator[str]:
        """What was left out."""
        return left_out.notices(self._left, self._included)

    def all(self) -> Iterator[Piece]:
        """The pieces in their order."""
        at = 0
        while at < len(self._lines):
            line = self._lines[at].lstrip()
            if not line:
                at += 1
            elif title := self._title(at):
                text, level, at = title
                yield Piece(text, BlockKind.HEADING, level)
            elif (after := self._passed_over(at, line)) > at:
                at = after
            elif found := _NOTE.match(line):
                text, at = self._paragraph(at, found.end())
                yield Piece(text, BlockKind.NOTE)
            elif line.startswith(_EXPLICIT) or line == "..":
                yield from self._explicit(line)
                at = self._after_explicit(at, line)
            else:
                yield from self._text(at, line)
                at = self._next

    # --- what is a block ---------------------------------------------------------------------------------------------

    def _title(self, at: int) -> tuple[str, int, int] | None:
        """(text, level, next line) of a section's title, which has a line of signs below it, and may have one above."""
        first, second, third = (*self._lines[at : at + 3], "", "")[:3]
        over = _ADORNMENT.match(first) is not None
        text, under = (second, third) if over else (first, second)
        if over and under != first:
            return None
        if not text.strip() or _ADORNMENT.match(text) or not _ADORNMENT.match(under) or (text[0] == " " and not over):
            return None
        if len(under) < min(len(text.strip()), 4):
            return None
        style = (under[0], over)
        # Below the first title, and a subtitle below it, stand the fields of the document.
        self._body |= bool(self._styles) and (style in self._styles or len(self._styles) > 1)
        if style not in self._styles:
            self._styles.append(style)
        return self._shown(text), self._styles.index(style) + 1, at + (3 if over else 2)

    def _passed_over(self, at: int, line: str) -> int:
        """Behind what is no text and begins in the line `at`; `at` where that is text."""
        if _ADORNMENT.match(line) and not _SIMPLE_TABLE.match(line):
            return at + 1
        if line.startswith(("+-", "+=")) or _SIMPLE_TABLE.match(line):
            self._left["tables"] += 1
            return self._after_table(at, line)
        if line.startswith(">>> "):
            self._left["code"] += 1
            return self._until_blank(at)
        if line.startswith("__ "):
            return at + 1
        if (found := _FIELD.match(line)) and not self._body:
            stop = self._indented(at)
            value = " ".join([found["value"] or "", *map(str.strip, self._lines[at + 1 : stop])])
            name, known = found["name"].lower(), self.fields.get(found["name"].lower(), "")
            self.fields[name] = known or self._shown(value)
            if known and name == "author":
                self.fields[name] = f"{known}, {self._shown(value)}"
            return stop
        return at

    def _explicit(self, line: str) -> Iterator[Piece]:
        """The argument of an admonition; of any other directive nothing."""
        found = _DIRECTIVE.match(line)
        if found is None or _SUBSTITUTION.match(line):
            return
        name, argument = found["name"].lower(), found["argument"] or ""
        if name in _ADMONITIONS:
            if text := self._shown(argument):
                yield Piece(text)
        elif name in {"include", "literalinclude"}:
            self._included.append(argument[:80])
        else:
            self._left["code" if name in {"code", "code-block", "sourcecode"} else f"directive {name[:30]}"] += 1

    def _after_explicit(self, at: int, line: str) -> int:
        """Behind a directive, a comment, a target and what is indented below it; of an admonition behind its first line."""
        found = _DIRECTIVE.match(line)
        stop = self._indented(at)
        if found and found["name"].lower() in _ADMONITIONS:
            self._list_until = max(self._list_until, stop)
            return at + 1
        return stop

    def _text(self, at: int, line: str) -> Iterator[Piece]:
        """A list's item, a line of verse, a paragraph; `_next` is the line behind it."""
        self._body = True
        indent = len(self._lines[at]) - len(line)
        if found := _ITEM.match(line):
            self._list_until = max(self._list_until, self._indented(at))
            kind, start = BlockKind.LIST_ITEM, found.end()
        elif found := _LINE_BLOCK.match(line) or _FIELD.match(line):
            kind, start = BlockKind.PARAGRAPH, found.end() if line[0] == "|" else found.start("value")
        else:
            quoted = indent and at >= self._list_until
            kind, start = BlockKind.QUOTATION if quoted else BlockKind.PARAGRAPH, 0
        text, self._next = self._paragraph(at, max(start, 0))
        if kind is not BlockKind.LIST_ITEM and self._next < len(self._lines) and self._lines[self._next]:
            self._list_until = max(self._list_until, self._indented(at))  # a term with its definition below it
        if text.endswith("::"):
            text = text.removesuffix("::").rstrip() + (":" if not text.endswith(" ::") and text != "::" else "")
            self._next = self._after_code(self._next, indent)
        if text:
            yield Piece(text, kind, 1 if kind is BlockKind.LIST_ITEM else 0)

    # --- how far it goes ---------------------------------------------------------------------------------------------

    def _paragraph(self, at: int, start: int) -> tuple[str, int]:
        """The text of a paragraph whose first line begins at `start` behind its indent, and the line behind it."""
        first = self._lines[at].lstrip()
        indent = len(self._lines[at]) - len(first)
        taken = [first[start:]]
        line = at + 1
        while line < len(self._lines) and (text := self._lines[line].lstrip()):
            shift = len(self._lines[line]) - len(text)
            goes_on = shift > indent if start else shift == indent and not _is_marked(text)
            if not goes_on:
                break
            taken.append(text)
            line += 1
        return self._shown("\n".join(taken)), line

    def _indented(self, at: int) -> int:
        """The line behind the block that is indented below the line `at`; empty lines at its end are not part of it."""
        indent = len(self._lines[at]) - len(self._lines[at].lstrip())
        line = stop = at + 1
        while line < len(self._lines):
            text = self._lines[line].lstrip()
            if text and len(self._lines[line]) - len(text) <= indent:
                break
            line += 1
            stop = line if text else stop
        return stop

    def _after_code(self, at: int, indent: int) -> int:
        """Behind a block of code, which is indented further than the paragraph that announces it."""
        line = at
        while line < len(self._lines) and not self._lines[line]:
            line += 1
        if line == len(self._lines) or len(self._lines[line]) - len(self._lines[line].lstrip()) <= indent:
            return at
        self._left["code"] += 1
        while line < len(self._lines) and (
            not self._lines[line] or len(self._lines[line]) - len(self._lines[line].lstrip()) > indent
        ):
            line += 1
        return line

    def _after_table(self, at: int, line: str) -> int:
        """Behind a table: a grid ends with an empty line, a simple one with the border that one follows."""
        if line[0] == "+":
            return self._until_blank(at)
        for border in range(at + 1, min(at + _LONGEST_TABLE, len(self._lines))):
            if self._lines[border].lstrip().startswith("==") and not "".join(self._lines[border + 1 : border + 2]):
                return border + 1
        return at + 1

    def _until_blank(self, at: int) -> int:
        while at < len(self._lines) and self._lines[at]:
            at += 1
        return at

    def _shown(self, text: str) -> str:
        return render(text, self._substitutions)


def _is_marked(text: str) -> bool:
    """Whether a line begins another block, although no empty line parts it from the one before."""
    return text.startswith(_EXPLICIT) or _LINE_BLOCK.match(text) is not None
