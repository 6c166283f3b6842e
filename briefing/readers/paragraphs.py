"""Lines of plain text → blocks: paragraphs, headings, list items, quotations, table rows, captions.

A blank line ends a block. Between two lines without one, a break is the wrapping of a paragraph if the next word would
not have fitted, or if the sentence plainly goes on; else each line is a block of its own. One pass, linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Span

_LINE = deferred(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_BREAK = deferred(r"\r\n|[\n\r\u2028\u2029\x0b\x0c]")
_SIGN = deferred(r"\w")
_ITEM = deferred(
    r"""(?:[-*+•‣▪◦⁃·●○■–]\s+\S                                       # a bullet
    | [(\[]?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,5})\.?[)\]]\s+\S          # (1)  a)  iv.)
    | (?:\d{1,3}|[ivxl]{2,5}|[IVXL]{2,5})\.\s+\S                     # 1.  iv.
    | [•‣▪◦⁃●○■]\S                                                  # a bullet set tight
    | \d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\S)                           # 2.1""",
    re.VERBOSE,
)
_NUMBERED = deferred(r"(?:(\d{1,2}(?:\.\d{1,2}){0,3})\.?|([IVX]{1,4}|[A-H])\.)\s+[A-ZÀ-ÞА-Я]")
_SPEAKER = deferred(
    r"""(?:[A-Z][\w.’'\ -]{1,40}(?:\ \([\w\ ,.-]{1,40}\))?  # a name, with its office
    | [\[(]?(?:[\d./-]{6,10},?\ )?\d{1,2}:\d\d(?::\d\d)?[\])]?\ (?:-\ )?[^\n:]{1,40}):\s  # when, and who
    """,
    re.VERBOSE,
)
"""Who speaks, or when and who, before the words of a message."""
_FIELD = deferred(r"[A-Z][^:\n]{1,60}: \S{1,30}(?: \S{1,30}){0,2}$")
"""A field whose value is a word or three, which is whole: "Overall rating: Requires improvement"."""
_CELLS = deferred(r"\t+|\s{3,}|\s?\|\s|\s\|")
_CELL_AT_MOST = 8
"""Words of a table's cell; in prose set wide, more stands between two gaps."""
_LEADER = deferred(r"(?:\.\s?|…\s?|_\s?|·\s?){5}\s*(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxlc]{1,6})$")
"""The dots and the page that end a line of a list of contents."""
_UNDERLINE = deferred(r"([=\-~^*#_])\1{2,}")
_ENDED = frozenset(".!?…。！？।۔؟:;,")
_STOPS = frozenset(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»)]"
_TAIL = 40
"""Characters at a line's end in which a leader is looked for."""
_WIDE = 120
"""No text is wrapped by hand at more columns."""
_HEADING_AT_MOST = 100
_BODY_AT_LEAST = 80
_SMALL = 6
"""Lines below one with a stop by which it is told whether sentences begin in small letters."""
_TIGHT = 3
"""Headings right above their bodies, without a blank line, that a text has at the least."""
_ASKED_AT_MOST = 160, 28
"""Characters and words of a question that stands right above its answer, at the most."""
_GOES_ON = frozenset({"that", "to", "you", "the", "and", "of", "for", "by"})
"""Words that end no heading, but what leads a list: "I give you notice that"."""
_LETTERS = ("Q: ", "A: ", "Q. ")
"""What stands before a question or an answer."""


class Line(NamedTuple):
    """One line that holds a letter or digit, trimmed; `after` is how many line breaks stand before it."""

    start: int
    stop: int
    text: str
    breaks: int
    rule: str = ""
    """The mark of the rule (=== or ---) right under it."""


@cache
def _caption() -> re.Pattern[str]:
    """How the line under a picture or table begins: "Figure 2: "."""
    works = any_of(lexicon("en").boilerplate.works)
    return deferred(rf"{works}\s?\d{{0,3}}(?:\.\d{{1,2}})?\s?[:.|–—]\s", re.IGNORECASE)


def lines_of(text: str) -> list[Line]:
    """The lines that say something, in order; lines of mere marks are left out."""
    out: list[Line] = []
    last = 0
    for found in _LINE.finditer(text):
        raw = found[0]
        bare = raw.strip()
        if not bare:
            continue
        start = found.start() + raw.index(bare[0])
        breaks = _breaks(text, last, start) if out else 2
        if not _SIGN.search(bare):
            if out and breaks == 1 and _UNDERLINE.fullmatch(bare):
                out[-1] = out[-1]._replace(rule=bare[0])
            elif out and breaks == 1 and bare in _STOPS:
                last = start + 1
                out[-1] = Line(out[-1].start, last, text[out[-1].start : last], out[-1].breaks)
            elif not _SIGN.search(bare) and bare.strip("-=_*~#^.·•+|> \t"):
                out.append(Line(start, start + len(bare), bare, breaks))
                last = start + len(bare)
            continue
        out.append(Line(start, start + len(bare), bare, breaks))
        last = start + len(bare)
    return out


def _breaks(text: str, last: int, start: int) -> int:
    gap = text[last:start]
    if gap in {"\n", "\n\n"}:
        return len(gap)
    if "\x0c" in gap:
        return 2
    return len(_BREAK.findall(gap))


def blocks_of(lines: Sequence[Line], *, titled: bool = False) -> list[Block]:
    """The blocks that `lines` make; `titled`: a title stands above them, so that headings below are of level 2."""
    groups = _groups(lines)
    tight = _tight_headings(groups)
    out: list[Block] = []
    for number, group in enumerate(groups):
        span = Span(group[0].start, group[-1].stop)
        kind, level = _kind(group, groups[number + 1] if number + 1 < len(groups) else ())
        if number in tight and kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            kind, level = BlockKind.HEADING, tight[number]
        if kind is BlockKind.QUOTATION and group[0].text.startswith(">"):
            first = group[0].text.lstrip("> ")
            span = Span(span.start + len(group[0].text) - len(first), span.stop) if first else span
        out.append(Block(span, kind, min(6, level + (titled and kind is BlockKind.HEADING and level == 1))))
    return out


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that make one block each."""
    groups: list[list[Line]] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and lines[stop].breaks < 2:
            stop += 1
        if stop - at == 1:
            groups.append([lines[at]])
        else:
            groups += _joined(lines[at:stop])
        at = stop
    return groups


def _joined(lines: Sequence[Line]) -> list[list[Line]]:
    """The blocks of a run of lines without a blank one between."""
    width = max(len(line.text) for line in lines)
    listed = all(line.text[0].islower() and line.text[-1] not in _ENDED for line in lines)
    verse = len(lines) > 2 and width < 70 and _is_verse(lines)
    # a full stop at a line's end is chance in a wrapped paragraph, and the rule where a line is a paragraph
    flowing = any(line.text.rstrip(_CLOSERS)[-1:] not in _STOPS for line in lines[:-1])
    small = _is_in_small_letters(lines)
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        goes_on = verse or _goes_on(before.text, line.text, width if flowing else 0, small=small)
        if not listed and goes_on and not before.rule:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_in_small_letters(lines: Sequence[Line]) -> bool:
    """Whether sentences begin in small letters, so that such a letter does not say that a line goes on."""
    begins = [line.text[0] for before, line in pairwise(lines) if before.text[-1] in _STOPS]
    return len(begins) >= _SMALL and 2 * sum(map(str.islower, begins)) > len(begins)


def _is_verse(lines: Sequence[Line]) -> bool:
    """Short lines with capitals, most of them ending in a mark, some in a comma: a stanza."""
    marked = sum(line.text.rstrip(_CLOSERS)[-1:] in _ENDED or line.text[-1] in "—-" for line in lines)
    commas = sum(line.text[-1] in ",;—" for line in lines)
    plain = not any(_ITEM.match(line.text) or _SPEAKER.match(line.text) for line in lines)
    return plain and commas > 0 and marked * 10 >= len(lines) * 6


def _goes_on(before: str, line: str, width: int, *, small: bool = False) -> bool:
    """Whether `line` carries on the paragraph of the line before it, in lines of at most `width`; `small`: sentences begin in small letters."""
    if ">" in (before[0], line[0]):
        return depth(line) == depth(before)
    if _ITEM.match(line) or _SPEAKER.match(line) or _is_table(line) or _is_row(before):
        return False
    ended = before.rstrip(_CLOSERS)[-1:] in _STOPS
    first = line.split(None, 1)[0]
    if _FIELD.match(before) and line[0].isupper():
        return False
    if 40 <= width <= _WIDE and len(before) + 1 + len(first) > width - (0 if ended else width // 12):
        return True
    if ended or before[-1] == ":":
        return False
    return _hangs_on(before, line, small=small)


def _hangs_on(before: str, line: str, *, small: bool) -> bool:
    """Whether the letters on both sides of a line's end tell that a sentence goes on."""
    return (line[0].islower() and not small) or line[0] in "(,;)" or before[-1] in ",–—-("


def _is_row(line: str) -> bool:
    """Whether a line is a table's or, with dots that lead to a page, a list of contents'."""
    return (line[-1].isalnum() and _LEADER.search(line, max(0, len(line) - _TAIL)) is not None) or _is_table(line)


def _is_table(line: str) -> bool:
    """Whether a line is set in three or more columns."""
    if not ("\t" in line or "   " in line or "|" in line):
        return False
    cells = [cell for cell in _CELLS.split(line[:500]) if cell.strip()]
    return len(cells) > 2 and max(len(cell.split()) for cell in cells) <= _CELL_AT_MOST


def _kind(group: Sequence[Line], following: Sequence[Line]) -> tuple[BlockKind, int]:
    """What a block is, and its level."""
    line = group[0].text
    if group[0].rule and len(group) == 1 and len(line) <= _HEADING_AT_MOST:
        return BlockKind.HEADING, 1 if group[0].rule == "=" else 2
    if line[0] == ">":
        return BlockKind.QUOTATION, depth(line)
    if _caption().match(line) and len(line) < 300:
        return BlockKind.CAPTION, 0
    if len(group) == 1 and len(line) < 500 and _is_row(line):
        return BlockKind.TABLE_ROW, 0
    if level := _heading_level(group, following):
        return BlockKind.HEADING, level
    if _ITEM.match(line) and len(line) < 200:
        return BlockKind.LIST_ITEM, 1
    return BlockKind.PARAGRAPH, 0


def depth(line: str) -> int:
    """How many marks of quoted mail a line begins with: ">> " of a quotation in a quotation."""
    return line[: len(line) - len(line.lstrip("> "))].count(">")


def begins_item(line: str) -> bool:
    """Whether a line begins as a list item or a numbered heading does."""
    return bool(_ITEM.match(line))


def heads(line: str) -> bool:
    """Whether a line ends as headings and titles do: in a word, a question or exclamation, a closing mark, no full stop."""
    last = line.rstrip(_CLOSERS)[-1:]
    if last and unicodedata.category(last).startswith("M"):
        return True  # a vowel sign or accent of the letter before it ("مفتوحاً", "हड़ताल की")
    return last.isalnum() or last in "?!%+*" or (line[-1] in _CLOSERS and last not in _ENDED)


def _heading_level(group: Sequence[Line], following: Sequence[Line]) -> int:
    """The level of a short line that stands alone above a body; 0 if it is no heading."""
    line = group[0].text
    if len(group) > 1 or not following or (following[0].breaks < 2 and not line.isupper()):
        return 0
    body = " ".join(each.text for each in following[:12])
    if not _is_body(body, line) or not _reads_as_heading(line):
        return 0
    if numbered := _NUMBERED.match(line):
        return 2 + (numbered[1] or "").count(".")
    if line[-1] in "?!" and len(line.split()) > 8:
        return 0
    if _is_capitals(line):
        return 0 if body.isupper() else 2
    return 0 if _ITEM.match(line) else 2


def _tight_headings(groups: Sequence[Sequence[Line]]) -> dict[int, int]:
    """Group → level of the headings right above their bodies, without a blank line: where a text has several, and all alike."""
    found = [n for n, (group, body) in enumerate(pairwise(groups)) if _heads_tightly(group, body)]
    numbered = [n for n in found if _ITEM.match(groups[n][0].text)]
    plain = [n for n in found if n not in numbered]
    alike = max(numbered, plain, key=len)
    if len(alike) < _TIGHT:
        return {}
    if 2 * sum(groups[n][0].text.endswith("?") for n in alike) > len(alike):
        alike = sorted((*alike, *_unmarked(groups, alike)))
    above = [n - 1 for n in alike if n and _stands_over(groups[n - 1])]
    return dict.fromkeys(alike, 3 if above else 2) | dict.fromkeys(above, 2)


def _unmarked(groups: Sequence[Sequence[Line]], asked: Sequence[int]) -> list[int]:
    """The lines right above an answer that ask without a mark, among questions that stand so: "I have a classic car."."""
    longest, words = _ASKED_AT_MOST
    found = []
    for n, (group, body) in enumerate(pairwise(groups)):
        line = group[0].text
        fits = len(group) == 1 and len(line) <= longest and len(line.split()) <= words and line[-1] == "."
        if fits and group[0].breaks > 1 and body[0].breaks == 1 and not (_ITEM.match(line) or _SPEAKER.match(line)):
            found.append(n)
    return found if len(found) <= 2 * len(asked) else []


def _stands_over(group: Sequence[Line]) -> bool:
    """Whether a group is a line in capitals that may stand over other headings."""
    return len(group) == 1 and _is_capitals(group[0].text) and _reads_as_heading(group[0].text)


def _heads_tightly(group: Sequence[Line], body: Sequence[Line]) -> bool:
    """Whether a short line below a blank one is a heading, by the whole sentence right below it."""
    line, first = group[0].text, body[0].text
    if len(group) > 1 or group[0].breaks < 2 or body[0].breaks != 1:
        return False
    reads = _reads_as_heading(line, *_ASKED_AT_MOST) if line[-1] == "?" else _reads_as_heading(line)
    if not reads or first[0].islower() or (_ITEM.match(line) and _ITEM.match(first)):
        return False
    told = " ".join(each.text for each in body)
    return len(told) > len(line) and told.rstrip(_CLOSERS)[-1:] in _STOPS


def _is_capitals(line: str) -> bool:
    return line.isupper() and any(map(str.isalpha, line))


def _is_body(body: str, line: str) -> bool:
    """Whether what stands below a line is long enough to be headed by it, or a whole sentence and longer than the line."""
    stopped = body.rstrip(_CLOSERS)[-1:] in ".!?…:。！？।۔؟"
    return len(body) >= _BODY_AT_LEAST or (stopped and len(body) > len(line))


def _reads_as_heading(line: str, longest: int = _HEADING_AT_MOST, words: int = 14) -> bool:
    if len(line) > longest or len(line.split()) > words or not heads(line) or line.startswith(_LETTERS):
        return False
    if line.rsplit(None, 1)[-1] in _GOES_ON:
        return False
    return line[0].isalnum() and not line[0].islower() and not _SPEAKER.match(line)
