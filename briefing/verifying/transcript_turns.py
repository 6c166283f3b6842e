"""Who speaks where a source sets speech off without marks: turns of a transcript, and names under a block quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.model import BlockKind, Document, Span

_TURN = re.compile(
    r"""
    ^[ \t]* \**
    (?:\d{1,3}\.[ \t]+)?                      # the turn's number
    (?:[QA][ \t]*[–—-][ \t]*)?                # question or answer
    (?P<who> [^\W\d_][\w.'’-]* (?:[ \t]+[\w.,'’-]+){0,6} (?:[ \t]*\([^()\n]{1,60}\))? )   # a name, and a role in brackets
    [ \t]* :\** [ \t]+\S
    """,
    re.MULTILINE | re.VERBOSE,
)
"""A line that begins with a speaker's label: "MR LINDGREN: …", "CHAIR (Ms Oda Brenn): …", "A – Oda Brenn: …"."""
_ROLE = re.compile(r"[,(]")
"""What a role stands behind in a label: given where somebody first speaks, and left out from then on."""
SIGNED = re.compile(r"\W*(?:—|–|--)[ \t]*(?P<who>[^\W\d_][^“”\"«»\n]{1,80})\s*$")
"""A line that names whose words stand above it: "— Marta Ohlin, farmer"."""
_LAST_LINES = 8
"""Lines from a letter's end in which it takes leave."""
_TRANSCRIPT = 3
"""Lines with a label from which a text is a transcript."""
_REPEATED = 2
"""Labels, at least, that come again or stand in capitals in a transcript."""


@frozen
class Turn:
    """What one speaker says without marks, and the words that name the speaker ("" where only Q and A do)."""

    span: Span
    who: str


def turns(document: Document) -> tuple[Turn, ...]:
    """The turns of a transcript and the signed block quotations of a document, ascending."""
    return tuple(sorted((*_labelled(document.text), *signed(document)), key=lambda turn: turn.span))


def at(found: tuple[Turn, ...], offset: int) -> Turn | None:
    """The turn that holds an offset."""
    number = bisect_right(found, offset, key=lambda turn: turn.span.start) - 1
    return found[number] if number >= 0 and offset < found[number].span.stop else None


def _labelled(text: str) -> Iterator[Turn]:
    labels = list(_TURN.finditer(text))
    names = [_ROLE.split(match["who"], maxsplit=1)[0].strip() for match in labels]
    telling = sum(names.count(name) > 1 or name.isupper() for name in names)
    if len(labels) < _TRANSCRIPT or telling < _REPEATED:
        return
    stops = [match.start() for match in labels[1:]] + [len(text)]
    for match, stop in zip(labels, stops, strict=True):
        yield Turn(
            Span(match.end("who"), stop),
            "" if match["who"].lower() in lexicon("en").verifying.transcript_labels else match["who"],
        )


def signed(document: Document) -> Iterator[Turn]:
    """A block that is set off as a quotation, with the line under it, or its own last line, that names who said it."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.QUOTATION or is_signature(document, number):
            continue
        text = document[block.span]
        last = text.rstrip().rpartition("\n")[2]
        above = text.rstrip().removesuffix(last).rstrip("> \n")
        if above and (match := SIGNED.match(last)):
            yield Turn(Span(block.span.start, block.span.start + len(above)), match["who"])
        elif number + 1 < len(blocks) and (match := SIGNED.match(document[blocks[number + 1].span])):
            yield Turn(block.span, match["who"])


def signature(document: Document) -> str:
    """The lines under the words with which a letter takes leave; "" where nobody does."""
    lines = document.text.rstrip().split("\n")
    first = max(0, len(lines) - _LAST_LINES)
    for number in range(first, len(lines)):
        if _leave().fullmatch(lines[number]):
            return "\n".join(lines[number + 1 :])
    return ""


@cache
def _leave() -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(lexicon('en').boilerplate.leave)}\W*", re.IGNORECASE)


def is_signature(document: Document, number: int) -> bool:
    """Whether a block is nothing but the line that names whose words stand in the block above it."""
    return number > 0 and SIGNED.fullmatch(document[document.blocks[number].span]) is not None
