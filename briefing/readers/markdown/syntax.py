"""Markdown → markdown-it's tokens: CommonMark with GitHub's tables and strike-through, footnotes, wikilinks, directives.

With `pipe_tables` the one door to markdown-it-py. Its tokens do not say where a link, an image or a tag ends in its line: the rules that make
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

from briefing.readers.markdown.pipe_tables import pipe_table

_DEEPEST = 60
"""Levels of lists and quotations inside one another; what lies deeper is left out."""
_NOTE = re.compile(r"\[\^([^\]\[\s]{1,60})\]:[ \t]*")
_NOTE_MARK = re.compile(r"\[\^[^\]\[\s]{1,60}\]")
_DIRECTIVE = re.compile(
    r""":{3,}[^:]{0,200}$                                   # ::: note
    | \{(?:%[^%]{0,200}%|\{[^{}]{0,200}\}|:[^{}]{0,200})\}$  # {% raw %}, {{< figure >}}, {: .class}
    | \[\[?_?toc_?\]\]?$ | \\(?:newpage|pagebreak|tableofcontents)$
    | %%.{0,2000}%%$                                       # a comment""",
    re.VERBOSE | re.IGNORECASE,
)
_HIGHLIGHT = re.compile(r"(?<![\w=])==(?P<shown>(?=\S)[^=\n]{1,500}(?<=\S))==(?![\w=])")
_INLINE_NOTE = re.compile(r"\^\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){1,2000})\]")
_CITATION_KEY = re.compile(r"\[-?@[^\[\]]{1,300}\]")
_WIKILINK = re.compile(r"!?\[\[(?P<page>[^\[\]\n|]{1,200})(?:\|(?P<shown>[^\[\]\n]{1,200}))?\]\]")
CITATION_MARK = re.compile(
    r"""
      \^?\d{1,3} | Sources?\ ?\d{1,3}
    | (?:(?:Sources?\ )?\d{1,3}[,\s]\s?)?                                    # the source
      (?:¶|pp?\.\s?\d|slide\s\d|\d\d?:\d\d(?::\d\d)?(?!\d)|title$)[^\[\]]{0,80}          # and the place in it
    """,
    re.VERBOSE,
)
"""What stands between brackets where a brief cites: "1", "2 ¶6", "p. 4", "Source 2"."""


def tokens(text: str) -> list[Token]:
    """The tokens of a text in which each line ends with a line feed."""
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.block.ruler.at("table", pipe_table, {"alt": ["paragraph", "reference"]})
    parser.disable("text_join")  # escapes and entities stay tokens of their own, each with what stands for it
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("reference", "directive", _directive, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "footnote_ref", _rule(_NOTE_MARK, _footnote_ref))
    parser.inline.ruler.before("link", "wikilink", _wikilink)
    parser.inline.ruler.before("link", "highlight", _rule(_HIGHLIGHT, _highlight))
    parser.inline.ruler.before("link", "inline_note", _rule(_INLINE_NOTE, _inline_note))
    parser.inline.ruler.before("link", "citation_key", _rule(_CITATION_KEY, _citation_key))
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
    """A line that tells a program how to set the page (``::: note``, ``{% raw %}``, ``[TOC]``) and is no text."""
    begin = state.bMarks[start] + state.tShift[start]
    if state.src[begin : begin + 1] not in ":{[\\%" or not _DIRECTIVE.match(state.src, begin, state.eMarks[start]):
        return False
    if not silent:
        state.line = start + 1
    return True


def _rule(pattern: re.Pattern[str], push: Callable[[StateInline, re.Match[str]], None]) -> _InlineRule:
    """A rule for what a pattern finds, of which `push` makes tokens."""

    def rule(state: StateInline, silent: bool) -> bool:
        found = pattern.match(state.src, state.pos, state.posMax)
        if found is None:
            return False
        if not silent:
            push(state, found)
        state.pos = found.end()
        return True

    return rule


def _footnote_ref(state: StateInline, found: re.Match[str]) -> None:
    token = state.push("footnote_ref", "", 0)
    token.content, token.meta = found[0], {"start": found.start(), "stop": found.end()}


def _inline_note(state: StateInline, found: re.Match[str]) -> None:
    """``^[text]``: a note inside its line, whose text is read as a line of its own."""
    token = state.push("inline_note", "", 0)
    token.content, token.children, token.meta = found[1], [], {"stop": found.end()}
    state.md.inline.parse(found[1], state.md, state.env, token.children)


def _citation_key(state: StateInline, found: re.Match[str]) -> None:
    """``[@doe2020]``, of which nothing is shown."""
    state.push("nothing", "", 0).meta = {"stop": found.end()}


def _wikilink(state: StateInline, silent: bool) -> bool:
    """``[[Page]]`` or ``[[Page|as shown]]``; with ``!`` what is embedded, of which nothing is shown here."""
    found = _WIKILINK.match(state.src, state.pos, state.posMax)
    if found is None or (not found["shown"] and CITATION_MARK.fullmatch(found["page"].strip())):
        return False
    if not silent:
        _show(state, found, "" if found[0][0] == "!" else "shown" if found["shown"] else "page")
    state.pos = found.end()
    return True


def _highlight(state: StateInline, found: re.Match[str]) -> None:
    """``==text==``; marks inside it stand as they are."""
    _show(state, found, "shown")


def _show(state: StateInline, found: re.Match[str], group: str) -> None:
    """A token that shows one group of what was found; nothing where that is ""."""
    token = state.push("shown" if group else "nothing", "", 0)
    token.content = found[group] if group else ""
    token.meta = {"start": found.start(group or 0), "stop": found.end()}
