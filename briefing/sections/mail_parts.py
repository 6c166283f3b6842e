"""A mail → its messages: what is quoted below or between the lines of the newest, of whom and of what day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from typing import NamedTuple

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Document, Span
from briefing.sections.by_document import once_a_document

_WROTE = deferred(r"(?:\A|\n)[> \t]*+On\s(?P<about>[^\n]{6,90}(?:\n[^\n]{0,60})?)\swrote:\s*\Z")
"""How a program announces what it quotes: "On Mon, 2 May 2031 at 09:12, Bo Tarn <bo@orlen.example> wrote:"."""
_BEFORE_NAME = deferred(r".*(?:\d\s*[AP]M|\d)\s*(?:[+-]\d{4}\s*)?,?\s+", re.IGNORECASE | re.DOTALL)
_ADDRESS = deferred(r"\s*[<\[(]?\S+@\S+[>\])]?")
_CLOCK = deferred(r"[,\s]+(?:at\s)?\d{1,2}[:.]\d\d.*", re.DOTALL)
_FIELD = deferred(r"[>\s]*([A-Z][\w-]+):[ \t]*(.*)")
_RULE = deferred(r"[>\s]*[-_*]{3,}.*?[-_*]*\s*\Z|[>\s]*Begin forwarded message:\s*\Z")


_WORD = 4
"""Characters of a word that somebody may set above what he forwards."""


class Part(NamedTuple):
    """A stretch of a mail from `start` on: `age` 0 for the newest message, then counted up.

    `label` is "sender, day" of a message that is quoted, "" where nobody says whose it is; `head` where the stretch is no
    more than what a program sets above a message.
    """

    start: int
    age: int
    label: str = ""
    head: bool = False


def part_at(document: Document, offset: int) -> Part:
    """The part of a mail that `offset` stands in."""
    parts = _parts(document)
    at = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return parts[at] if at >= 0 else Part(0, 0)


def quoted(document: Document, span: Span) -> str | None:
    """Sender and day of a quoted passage; "" in the newest message, None where nobody says whose a quoted one is."""
    part = part_at(document, span.start)
    return part.label or None if part.age else ""


@once_a_document
def _parts(document: Document) -> tuple[Part, ...]:
    """The parts of a mail, a block each, ascending."""
    names = lexicon(document.language).boilerplate.header_names
    parts: list[Part] = []
    label, age = "", 0
    at_depth: dict[int, tuple[str, int]] = {}
    """Marks of quotation before a line → whose such lines are, and their age."""
    fields: dict[str, str] = {}
    """Fields of the head that the last block stands in."""
    is_marked = False  # whether what was announced is marked as quoted, so that what is not is the newest again
    body = _below_head(document, names)
    for block in document.blocks:
        text, start = document[block.span], block.span.start
        is_quoted = block.kind is BlockKind.QUOTATION or text.startswith(">")
        depth = block.level if is_quoted else 0
        above = at_depth.get(depth, ("", max(age, 1))) if depth else (label, max(age, is_quoted))
        if found := _WROTE.search(text):
            if found.start():
                parts.append(Part(start, above[1], above[0]))
            label, age, is_marked, fields = _announced(found["about"]), age + 1, False, {}
            at_depth[depth + 1] = (label, age)
            parts.append(Part(start + found.start(), age, label, head=True))
        elif more := _fields(text, names):
            age, is_marked = age + (bool(parts) and not fields and start >= body), False
            fields = fields | more
            label = _named(fields.get("from", ""), fields.get("sent", "") or fields.get("date", ""))
            at_depth[depth] = (label, age)
            parts.append(Part(start, age, label, head=True))
        elif _RULE.match(text):
            parts.append(Part(start, age, label, head=True))
        else:
            fields = {}
            is_marked = is_marked or is_quoted
            newest = is_marked and not is_quoted
            parts.append(Part(start, 0) if newest else Part(start, above[1], above[0]))
    return tuple(parts)


def _fields(text: str, names: Container[str]) -> dict[str, str]:
    """The fields of a mail's head that a block consists of, by their names in lower case; none in any other block."""
    found = _FIELD.match(text)
    if not found or found[1].lower() not in names:
        return {}
    return {m[1].lower(): m[2].strip() for line in text.splitlines() if (m := _FIELD.match(line))}


def _below_head(document: Document, names: Container[str]) -> int:
    """Where the body of a memorandum or a circular begins, whose fields stand below its letterhead; 0 in a mail."""
    for block in document.blocks:
        text = document[block.span]
        more = _fields(text, names)
        if not (_is_memorandum(text, more) if more else _is_letterhead(block, text)):
            return block.span.start
    return 0


def _is_memorandum(text: str, fields: Container[str]) -> bool:
    """Whether the fields of a head are those of a memorandum or a circular, whose lines are its writer's own, and of no mail."""
    return "@" not in text and "sent" not in fields


def _is_letterhead(block: Block, text: str) -> bool:
    """Whether a block may stand above a memorandum's fields: who issues it, what it is, a marking; not "FYI"."""
    capitals = sum(map(str.isupper, text))
    return block.kind is BlockKind.HEADING or (len(text) > _WORD and 2 * capitals > sum(map(str.isalpha, text)))


def _announced(about: str) -> str:
    """From "Mon, 2 May 2031 at 09:12, Bo Tarn <…>" to "Bo Tarn, Mon, 2 May 2031"; "" where no name follows the day."""
    bare = _ADDRESS.sub("", " ".join(about.split())).strip(" ,")
    day = _BEFORE_NAME.match(bare)
    return _named(bare[day.end() :], day[0]) if day else ""


def _named(who: str, when: str) -> str:
    """Sender and day, without address and clock time; "" where either is missing."""
    name, day = _ADDRESS.sub("", who).strip(" ,\"'"), _CLOCK.sub("", when).strip(" ,")
    return f"{name}, {day}" if name and day else ""
