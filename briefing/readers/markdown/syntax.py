"""Markdown → markdown-it's tokens: CommonMark with GitHub's tables and strike-through, footnotes, wikilinks, directives.

The one door to markdown-it-py. Its tokens do not say where a link, an image or a tag ends in its line: the rules that make
them are wrapped, so that the last token of each has ``meta["stop"]``, an offset in the content of its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token

_DEEPEST = 60
"""Levels of lists and quotations inside one another; what lies deeper is left out."""
_NOTE = re.compile(r"\[\^([^\]\[\s]{1,60})\]:[ \t]*")
_NOTE_MARK = re.compile(r"\[\^[^\]\[\s]{1,60}\]")
_DIRECTIVE = re.compile(r":{3,}[^:]{0,200}$")
_WIKILINK = re.compile(r"!?\[\[(?P<page>[^\[\]\n|]{1,200})(?:\|(?P<shown>[^\[\]\n]{1,200}))?\]\]")
CITATION_MARK = re.compile(
    r"\^?\d{1,3}|Sources? ?\d{1,3}"
    r"|(?:(?:Sources? )?\d{1,3}[,\s]\s?)?(?:¶|pp?\.\s?\d|slide\s\d|\d\d:\d\d:\d\d|title$)[^\[\]]{0,80}"
)
"""What stands between brackets where a brief cites: "1", "2 ¶6", "p. 4", "Source 2"."""


def tokens(text: str) -> list[Token]:
    """The tokens of a text in which each line ends with a line feed."""
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.disable("text_join")  # escapes and entities stay tokens of their own, each with what stands for it
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("reference", "directive", _directive, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "footnote_ref", _footnote_ref)
    parser.inline.ruler.before("link", "wikilink", _wikilink)
    for name, rule in (("link", link), ("image", image), ("autolink", autolink), ("html_inline", html_inline)):
        parser.inline.ruler.at(name, _ending(rule))
    return parser


_InlineRule = Callable[[StateInline, bool], bool]


def _ending(rule: _InlineRule) -> _InlineRule:
    """The rule; the last token that it makes says where the markup ends."""

    def ended(state: StateInline, silent: bool) -> bool:
        taken = rule(state, silent)
        if taken and not silent:
            state.tokens[-1].meta["stop"] = state.pos
        return taken

    return ended


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^1]: text`` with the lines indented below it: what stands in it is read as blocks."""
    begin = state.bMarks[start] + state.tShift[start]
    found = None if state.is_code_block(start) else _NOTE.match(state.src, begin, state.eMarks[start])
    if found is None or silent:
        return found is not None
    state.push("footnote_open", "", 1).meta = {"label": found[1]}
    before = (state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType)
    state.bMarks[start], state.tShift[start] = found.end(), 0
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= 4
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = before
    state.push("footnote_close", "", -1)
    return True


def _directive(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line such as ``::: note``, which encloses blocks and is no text."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", begin) or not _DIRECTIVE.match(state.src, begin, state.eMarks[start]):
        return False
    if not silent:
        state.line = start + 1
    return True


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    found = _NOTE_MARK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.content, token.meta = found[0], {"start": found.start(), "stop": found.end()}
    state.pos = found.end()
    return True


def _wikilink(state: StateInline, silent: bool) -> bool:
    """``[[Page]]`` or ``[[Page|as shown]]``; with ``!`` what is embedded, of which nothing is shown here."""
    found = _WIKILINK.match(state.src, state.pos, state.posMax)
    if found is None or (not found["shown"] and CITATION_MARK.fullmatch(found["page"].strip())):
        return False
    if not silent:
        token = state.push("wikilink", "", 0)
        start, stop = found.span("shown" if found["shown"] else "page")
        token.content = "" if found[0][0] == "!" else state.src[start:stop]
        token.meta = {"start": start, "stop": found.end()}
    state.pos = found.end()
    return True
