"""The tokens of a line or paragraph → its text as it reads, and where each stretch of it stands in the Markdown."""

from __future__ import annotations

import re

from markdown_it.token import Token

from briefing.frozen import frozen
from briefing.readers.markdown.syntax import CITATION_MARK
from briefing.readers.reading_builder import clean

_NEAR = 1000
"""Characters behind what was rendered before within which the next text stands: only blanks lie between."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_STRUCK = ("del", "s", "strike")
_NO_TEXT = ("script", "style", "template", "textarea")
_SPACES = " \t"
_STOPS = tuple(".,;:!?)")
_BLANKS = " \t\n"


@frozen
class Rendered:
    """What is read of a stretch of Markdown.

    `runs` are (offset in `text`, offset in the Markdown, length) of what stands there in the same characters, ascending;
    `struck` counts the visible characters that are struck out and left out, `images` are the texts that stand for images.
    """

    text: str = ""
    runs: tuple[tuple[int, int, int], ...] = ()
    struck: int = 0
    images: tuple[str, ...] = ()

    def behind(self, prefix: int) -> Rendered:
        """This text without its first `prefix` characters."""
        cut = ((at - prefix, source, length) for at, source, length in self.runs)
        runs = tuple((max(0, at), source - min(0, at), length + min(0, at)) for at, source, length in cut)
        return Rendered(self.text[prefix:], tuple(run for run in runs if run[2] > 0), self.struck, self.images)


def render(token: Token, *, marks: bool) -> Rendered:
    """What an inline token reads as.

    Args:
        token: With its children.
        marks: Whether marks of footnotes and the brackets of citations stay, as in a brief that is to be checked.
    """
    line = _Line(token.content, marks=marks)
    for child in token.children or ():
        line.take(child)
    return line.rendered()


class _Line:
    """The text so far; `cursor` is where in the Markdown it has come to."""

    def __init__(self, content: str, *, marks: bool) -> None:
        self._content = content
        self._marks = marks
        self._cursor = 0
        self._parts: list[tuple[str, int]] = []
        self._link = 0
        self._href = ""
        self._striking = 0
        self._struck = 0
        self._silent = ""
        self._close_up = False
        """Whether something that shows nothing stands before what comes next."""
        self._images: list[str] = []

    def take(self, token: Token) -> None:
        """Adds what one token shows."""
        kind = token.type
        if kind == "text":
            self._say_here(token.content)
        elif kind == "text_special":
            self._pass(token.markup)
            is_escape = token.markup.endswith(token.content)  # an entity is written in other characters
            self._say(token.content, self._cursor - len(token.content) if is_escape else -1)
        elif kind in {"softbreak", "hardbreak"}:
            self._pass("\n")
            self._end_line(self._cursor - 1)
        elif kind == "code_inline":
            self._say_here(token.content)
            self._pass(token.markup)
        elif kind == "shown" or (kind == "footnote_ref" and self._marks):
            self._say(token.content, token.meta["start"])
        elif kind in {"footnote_ref", "inline_note", "nothing"}:
            self._close_up = True
        elif kind in {"link_open", "link_close"}:
            self._take_link(token)
        elif kind == "html_inline":
            self._take_tag(token)
        elif kind == "image":
            self._images.append(token.content)
            self._close_up = True
        else:
            self._striking += token.nesting * (kind in {"s_open", "s_close"})
            self._pass(token.markup)
        self._cursor = max(self._cursor, token.meta.get("stop", 0))

    def _take_link(self, token: Token) -> None:
        if token.nesting > 0:
            self._link, self._href = len(self._parts), str(token.attrs.get("href", ""))
            return
        shown = "".join(text for text, _ in self._parts[self._link :])
        before = "".join(text for text, _ in self._parts[max(0, self._link - 2) : self._link])
        if not CITATION_MARK.fullmatch(shown) or before.endswith("["):
            return
        if self._marks:
            self._parts[self._link :] = [("[", -1), *self._parts[self._link :], ("]", -1)]
        elif before[-1:].strip() and (self._href.startswith("#") or shown.isdigit()):
            del self._parts[self._link :]  # the number of a note, which would join the word before it

    def _take_tag(self, token: Token) -> None:
        found = _TAG.match(token.content)
        if found is None:
            return
        closes, name = bool(found[1]), found[2].lower()
        if name == "br":
            self._end_line(-1)
        elif name in _STRUCK:
            self._striking = max(0, self._striking + (-1 if closes else 1))
        elif name in _NO_TEXT:
            self._silent = "" if closes else name

    def _end_line(self, at: int) -> None:
        if self._parts and self._parts[-1][0] != "\n":
            self._parts.append(("\n", at))

    def _pass(self, markup: str) -> None:
        """Steps over markup that stands next."""
        found = self._content.find(markup, self._cursor, self._cursor + _NEAR)
        if found >= 0:
            self._cursor = found + len(markup)

    def _say_here(self, text: str) -> None:
        """Adds a text that stands next in the same characters."""
        found = self._content.find(text, self._cursor, self._cursor + len(text) + _NEAR)
        self._say(text, found)
        if found >= 0:
            self._cursor = found + len(text)

    def _say(self, text: str, at: int) -> None:
        if self._silent:
            return
        if self._striking:
            self._struck += len("".join(text.split()))
            return
        self._close_gap(text)
        if not self._parts or self._parts[-1][0][-1] in _BLANKS:
            stripped = text.lstrip(_SPACES)
            text, at = stripped, at + len(text) - len(stripped) if at >= 0 else at
        if text:
            self._parts.append((text, at))

    def _close_gap(self, text: str) -> None:
        """Takes the blank away that stood before what shows nothing, where a stop follows: "closed [^1]." is "closed."."""
        last, at = self._parts[-1] if self._parts else ("", -1)
        if self._close_up and text[:1] in _STOPS and last.endswith(" ") and last.strip():
            self._parts[-1] = (last.rstrip(" "), at)
        self._close_up = False

    def rendered(self) -> Rendered:
        """All of it, without blanks at its ends and the characters that may not stand in a text."""
        texts: list[str] = []
        runs: list[tuple[int, int, int]] = []
        length = 0
        for text, at in self._parts:
            for shown, start in _cleaned(text):
                texts.append(shown)
                if at >= 0:
                    runs.append((length, at + start, len(shown)))
                length += len(shown)
        whole = "".join(texts)
        kept = len(whole.rstrip())
        made = Rendered(
            whole[:kept],
            tuple((at, source, min(size, kept - at)) for at, source, size in runs if at < kept),
            self._struck,
            tuple(self._images),
        )
        return made.behind(len(made.text) - len(made.text.lstrip()))


def _cleaned(text: str) -> list[tuple[str, int]]:
    """The stretches of `text` between characters that may not stand in it, each with its offset."""
    if clean(text) == text:
        return [(text, 0)]
    out: list[tuple[str, int]] = []
    for at, letter in enumerate(text):
        if clean(letter) == letter:
            last, start = out[-1] if out else ("", -1)
            if out and start + len(last) == at:
                out[-1] = (last + letter, start)
            else:
                out.append((letter, at))
    return out
