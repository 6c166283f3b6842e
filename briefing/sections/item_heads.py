"""A passage → what it is told of, where that stands in a head of its own: one of several options, one of a list of tips.

"Stock recovers by 2028." is true of one option alone, "Do it once before the season starts." says nothing without its tip. The head is the
source's own words, set before the passage as its label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Document, Sentence, Span
from briefing.sections.by_document import once_a_document

LONGEST = 14
"""Words of a head that is set before a passage; of a longer option its name alone."""
_LEAST_TIPS = 3
"""Numbered headings of a list of tips, at the least."""
_NUMBER = deferred(r"\W{0,4}(?:tip\s|step\s|rule\s)?\d{1,2}[.):]?\s{1,3}|\W{1,4}", re.IGNORECASE)
"""What stands before a head and is none of it."""
_CLOSES = " .:;–—-*#"
_ITEM = deferred(r"(?:\d{1,2}[.)]|[一二三四五六七八九十]{1,2}、)[^\n]{2,90}(?=\n|$)")
"""The first line of a paragraph that heads an item."""
_COUNT = deferred(r"\W{0,4}(?:[A-Z]{2,4}\s)?(?:\d{1,2}[.):]?\s{1,3}|[一二三四五六七八九十]{1,2}、)")
"""What counts it: "4. ", "TOP 2 "."""
_PUT = deferred(
    r"(?:Question|Motion|Bill|Amendment|Clause)\s(?:put|made|accordingly|agreed|negatived|withdrawn|read)|RESOLVED\b"
)
"""How a record says what became of what its heading names."""
_WORDS, _WIDE, _STEM = (
    deferred(r"[^\W\d_]{4,}|[\u3040-\u9fff\uac00-\ud7af]{2,}"),
    deferred(r"[\u3040-\u9fff\uac00-\ud7af]"),
    5,
)
_FULL = 14
"""Words of a passage that says enough without its item."""
_LONGEST_LINE = 90
"""Characters of a heading."""


_TIME = deferred(r"\d{1,2}[.:]\d\d\b")
"""A heading that says when, not of what."""
_DAY = deferred(r"\b(?:\d{1,2}\.?\s[^\W\d_]{3,10}|[^\W\d_]{3,10}\s\d{1,2},)\s(?:19|20)\d\d$")
"""A day at the end of a line: who issued a text, and when."""


class _Head(NamedTuple):
    """What a stretch of a document is told of."""

    inside: Span
    """Where that holds, behind the head itself."""
    label: str
    name: str
    """Words by which a sentence shows itself what it tells of."""


def label(document: Document, span: Span) -> str:
    """What the passage at `span` is told of, in the source's words; "" for one that says it itself, or belongs to no such head."""
    starts, heads = _heads(document)
    at = bisect_right(starts, span.start) - 1
    if at < 0 or span.start >= heads[at].inside.stop:
        return ""
    told = document[span].lower()
    return "" if heads[at].name.lower() in told or heads[at].label.lower() in told else heads[at].label


def named(text: str, document: Document) -> str:
    """The one option of a document that a text names behind its first word, in small letters; "" for none or several."""
    _, heads = _heads(document)
    names = {head.name.lower() for head in heads if head.name.lower() in text[1:].lower()}
    return names.pop() if len(names) == 1 else ""


def matter(document: Document, span: Span, *, bare: bool) -> str:
    """The item of a meeting that a passage below it belongs to and does not name, in the source's words; "" where there is none.

    Args:
        document: Minutes, or a record.
        span: The passage.
        bare: Only where the passage is a decision that says nothing of what it decides: "Question put and negatived."
    """
    text = document[span]
    if (bare or text.count(" ") >= _FULL) and not _PUT.match(text):
        return ""
    starts, heads = _matters(document)
    at = bisect_right(starts, span.start) - 1
    if at < 0 or span.start >= heads[at].inside.stop:
        return ""
    told = set(_stems(text))
    return "" if told.intersection(_stems(heads[at].name)) else heads[at].label


def _stems(text: str) -> Iterator[str]:
    """The beginnings of the words of a text that name something; of a script without blanks every two characters."""
    for word in _WORDS.findall(text.lower()):
        if _WIDE.match(word):
            yield from map("".join, pairwise(word))
        else:
            yield word[:_STEM]


@once_a_document
def _matters(document: Document) -> tuple[list[int], list[_Head]]:
    """The stretches of minutes and records that have a heading, ascending, with where each begins."""
    title = document.metadata.title_span
    every, heads = (_line_of(document, block) for block in document.blocks), list[_Head]()
    lines = [line for line in every if line and not (title and line.start < title.stop)]
    for line, following in zip_longest(lines, lines[1:]):
        stop = following.start if following else len(document.text)
        words = document[line]
        words = words[found.end() if (found := _COUNT.match(words)) else 0 :].strip(_CLOSES)
        told = not (_TIME.match(words) or _DAY.search(words))
        if told and 0 < len(words.split()) <= LONGEST and len(words) <= _LONGEST_LINE:
            heads.append(_Head(Span(line.stop, stop), words, words))
    return [head.inside.start for head in heads], heads


def _line_of(document: Document, block: Block) -> Span | None:
    """The line of a block that heads an item: a heading, a line in capitals, or the first line of a numbered paragraph."""
    text = document[block.span]
    if block.kind is BlockKind.HEADING or (text.isupper() and "\n" not in text):
        return block.span
    numbered = _ITEM.match(text)
    return Span(block.span.start, block.span.start + numbered.end()) if numbered else None


@once_a_document
def _heads(document: Document) -> tuple[list[int], list[_Head]]:
    """The stretches that have a head, ascending, with where each begins."""
    if document.language not in ("en", "und"):
        return [], []
    found = sorted((*_options(document), *_tips(document)), key=lambda head: head.inside)
    return [head.inside.start for head in found], found


def _options(document: Document) -> list[_Head]:
    """One head an option: its heading, or the first sentence of the paragraph or item that tells it."""
    out = []
    for at, block in enumerate(document.blocks):
        named = _alternative().match(document[block.span])
        if not named or named["list"]:
            continue
        if block.kind is BlockKind.HEADING:
            out.append(
                _Head(
                    Span(block.span.stop, _end(document, at)),
                    _short(document[block.span], named["name"]),
                    named["name"],
                )
            )
            continue
        stop = _end_of_item(document, at)
        told = [
            (one.span, named) for one in _inside(document, at) if (named := _alternative().match(document[one.span]))
        ]
        ends = [span.start for span, _ in told[1:]] + [stop]
        for (span, own), end in zip(told, ends, strict=True):
            out.append(_Head(Span(span.stop, end), _short(document[span], own["name"]), own["name"]))
    return out if len({head.name for head in out}) > 1 else []


def _inside(document: Document, at: int) -> list[Sentence]:
    """The sentences of block `at`: several of them may each open another option."""
    return [one for one in document.sentences if one.block == at]


def _short(head: str, name: str) -> str:
    """A head without its number and stop; its name alone where it is long."""
    bare = head[head.index(name) :].strip(_CLOSES)
    return bare if len(bare.split()) <= LONGEST else name


def _end(document: Document, at: int) -> int:
    """Where what stands below the heading of block `at` ends: at the next heading that is no lower one."""
    level = document.blocks[at].level
    below = (one for one in document.blocks[at + 1 :] if one.kind is BlockKind.HEADING and one.level <= level)
    following = next(below, None)
    return following.span.start if following else len(document.text)


def _end_of_item(document: Document, at: int) -> int:
    """Where the paragraph of an option ends, with the points of a list that follow it."""
    block, stop = document.blocks[at], document.blocks[at].span.stop
    for one in document.blocks[at + 1 :]:
        if (
            one.kind is not BlockKind.LIST_ITEM
            or block.kind is BlockKind.LIST_ITEM
            or _alternative().match(document[one.span])
        ):
            break
        stop = one.span.stop
    return stop


def _tips(document: Document) -> list[_Head]:
    """One head a tip of a text whose title counts or names them: "7 ways to save", "Tips for a dark winter"."""
    title = document.metadata.title_span or document.blocks[0].span
    numbered = [
        (at, block)
        for at, block in enumerate(document.blocks)
        if _is_numbered(document, block) and not block.span.overlaps(title)
    ]
    if len(numbered) < _LEAST_TIPS or not _lists().search(document.metadata.title or document[title]):
        return []
    out = []
    for at, block in numbered:
        words = _NUMBER.sub("", document[block.span], count=1).strip(_CLOSES)
        if 0 < len(words.split()) <= LONGEST:
            out.append(_Head(Span(block.span.stop, _end(document, at)), words, words))
    return out


def _is_numbered(document: Document, block: Block) -> bool:
    return block.kind is BlockKind.HEADING and any(map(str.isdigit, document[block.span][:8]))


@cache
def _alternative() -> re.Pattern[str]:
    """How a paragraph or a heading begins that tells one of several options; "Options A and B" tells of more than one."""
    nouns = any_of(lexicon("en").reference.alternatives)
    number = r"\W{0,4}(?:\d{1,2}[.)]?\s{1,3})?\W{0,3}"
    label = r"(?:[A-H]|\d{1,2}|[IVX]{1,4}|one|two|three|four)\b"
    more = r"(?P<list>,?\s(?:and|or|to)\s|,\s)?"
    return deferred(rf"{number}(?P<name>{nouns}\s(?:no\.?\s)?{label}){more}", re.IGNORECASE)


@cache
def _lists() -> re.Pattern[str]:
    """A title that counts or names what a text lists."""
    return deferred(rf"\b{any_of(lexicon('en').reference.listed_nouns)}\b", re.IGNORECASE)
