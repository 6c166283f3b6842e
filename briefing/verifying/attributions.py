"""Who a brief gives a quotation to, by the words beside it in its own line.

A brief is made of loose lines, not of an article's paragraphs: "“…” Lee said." and "“…” — Lee" are attributions there,
whatever ends the quotation, and what the line before says is no help.
"""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.facts.phrases.reporting_words import FINITE
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Entity, EntityKind, Span

_VERB = "|".join(sorted((re.escape(verb) for verb in FINITE), key=lambda v: (-len(v), v)))
_PHRASE = r"(?:(?:the|an?|one|his|her|their|its|another)\s)?[^\W\d_][^“”\"«»:;,\n—–]{0,70}?"
_ASIDE = r"(?:,[^“”\"«»:;\n]{1,80},|\s\([^()\n]{1,40}\))?"
_ENDS = rf"(?=[,.;:\n—–(]|\s{any_of(lexicon('en').verifying.speaker_ends)}\s|$)"
_INVERTED = deferred(rf"[\s,.]*(?:{_VERB})\s+(?P<who>{_PHRASE}){_ENDS}")
_WHO = rf"(?P<who>{_PHRASE}){_ASIDE}\s(?:also\s|later\s|then\s|has\s|had\s)?"
"""A subject, what is said of it between commas, and a small word before its verb."""
_CLAUSE_START = r"(?:^|[.!?”\"]\s|\n|[-*•]\s|,\s)\s*"
_SUBJECT = deferred(rf"[\s,.]*{_WHO}(?:{_VERB})\b(?P<rest>[^“”\"«»\n]{{0,60}}[:,]\s*[“\"«])?")
_SIGNED = re.compile(r"\s*(?:—|–|--|-)\s*(?P<who>[^\W\d_][^“”\"«»\n.;]{1,70})")
_SOURCE = deferred(rf"[\s,.]*according\sto\s(?P<who>{_PHRASE}){_ENDS}", re.IGNORECASE)
_BY = deferred(rf"\s*by\s(?P<who>{_PHRASE}){_ENDS}")
_PASSIVE = deferred(r"\s(?:am|is|are|was|were|be|been|being)$")
"""What ends a subject of which something is said."""
_CLOSING = deferred(rf"[^“”\"«»\n.!?;:]{{1,120}},\s(?:{_VERB})\s(?P<who>{_PHRASE}){_ENDS}")
"""Who speaks at the end of the sentence that the quotation is a part of: 'She was "lucky" to be there, says Lee.'"""
_BRACKETED = re.compile(r"\s*\((?P<who>[^\W\d_][^()\d\n]{1,60})\)")
_LABEL = re.compile(r"(?:^|[.!?”\"]\s)\s*(?:[-*•]\s+)?(?P<who>[^\W\d_][^:“”\"«»\n.!?]{1,80})[:：]\s*$")
_LEADING = deferred(rf"{_CLAUSE_START}{_WHO}(?:{_VERB})\b[^“”\"«»\n.!?]{{0,60}}$")
_FROM = deferred(
    rf"""
    according\sto\s(?P<who>{_PHRASE})
    (?: ,[^“”"«»\n.!?]{{0,80}}                                                                             # more of who it is
      | \s{any_of(lexicon("en").verifying.clause_openers, blank="[ ]")}\b[^“”"«»\n.!?]{{0,80}}
      | :?\s* )$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DESCRIBING = deferred(rf"{_CLAUSE_START}{_WHO}{any_of(lexicon('en').verifying.describing)}\b[^“”\"«»\n.!?]{{0,80}}$")
"""Whoever spoke of "…", or called something "…"."""
_FOR = re.compile(r"(?:^|[.!?”\"]\s|\n|[-*•]\s)\s*For\s(?P<who>[A-Z][^“”\"«»:;,\n—–.]{1,60}),\s*$")
"""A name before a quotation that is that person's view: 'For Ann Lee, "…"'."""
_ABBREVIATED = deferred(
    rf"\b({any_of(title.rstrip('.') for title in lexicon('en').names.titled if title.endswith('.'))}|[A-Z])\.(?=\s?[A-Z])",
    re.IGNORECASE,
)
_DOT = "\N{ONE DOT LEADER}"
"""Stands for the full stop of an abbreviation, which ends no phrase."""
_NAMED = r"(?:(?:the|an?)\s)?(?:[a-z][\w-]*\s){0,4}[^\W\d_a-z][\w’'.-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,4}"
_CLAUSE = deferred(
    rf"^(?:[^,]{{1,60}},\s)?(?P<who>{_NAMED}){_ASIDE}\s(?:{any_of(lexicon('en').clauses.auxiliaries)}|[a-z]{{2,}}ed)\b",
)
"""A clause before a colon, whose subject speaks: "On debt, Ms Lee was blunt: “…”"."""
_NOBODY = frozenset("it there that this which what who".split())


def beside(text: str, line: Span, outer: Span) -> str:
    """The words for whoever says the quotation at `outer`, or "".

    Args:
        text: The brief's text.
        line: The block that the quotation stands in.
        outer: The quotation with its marks.
    """
    after, before = (
        _ABBREVIATED.sub(rf"\1{_DOT}", stretch)
        for stretch in (text[outer.stop : line.stop][:240], text[line.start : outer.start][-240:])
    )
    for pattern in (_INVERTED, _SOURCE, _SIGNED, _SUBJECT, _BRACKETED):
        match = pattern.match(after)
        if match and not match.groupdict().get("rest") and (who := _speaker_of(match["who"])):
            return who
    for pattern in (_FROM, _LEADING, _DESCRIBING, _FOR, _LABEL):
        if (match := pattern.search(before)) and (who := _speaker_of(match["who"])):
            if _PASSIVE.search(who):  # 'Orlo was called "a fool" by Lee'
                by = _BY.match(after)
                return _speaker_of(by["who"]) if by else ""
            clause = _CLAUSE.match(who) if pattern is _LABEL else None
            return _speaker_of(clause["who"]) if clause else who
    closing = _CLOSING.match(after)
    return _speaker_of(closing["who"]) if closing else ""


def persons_before(document: Document, entities: Sequence[Entity], at: int) -> list[str]:
    """The persons whom a paragraph names before the offset `at`, in their order, each by the full name."""
    number = document.block_index(at)
    if number < 0:
        return []
    before = Span(document.blocks[number].span.start, at)
    found = sorted(
        (mention.start, entity.name)
        for entity in entities
        if entity.kind is EntityKind.PERSON
        for mention in entity.mentions
        if mention in before
    )
    return [name for _, name in found]


def _speaker_of(who: str) -> str:
    who = who.replace(_DOT, ".").strip(" .,-*•")
    words = who.split()
    return who if words and len(words) <= 12 and words[0].lower() not in _NOBODY else ""
