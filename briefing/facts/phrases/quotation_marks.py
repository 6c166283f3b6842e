"""Marks → quotations: which stretches of a text stand between quotation marks.

The marks are those of the Unicode Standard, chapter 6.2 ("Language-Based Usage of Quotation Marks"): each mark is read
with the language's habits in mind („…“ »…« ”…” «…» 「…」), so that no language has to be known beforehand. Apostrophes,
minutes and inches are told apart by what stands beside them. One pass over the marks of each block; a quotation whose
opening mark is repeated at each paragraph is one, a missing closing mark ends with its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Block, BlockKind, Span

_MARK = deferred(
    r"""[`'‘’‚‹›"＂“”„‟«»「」『』《》](?:  # the first character as a set, for which a text is searched fastest
      (?<=["＂“”„‟«»「」『』《》])
    | (?<=`)` | (?<=')'(?!')
    # a single mark inside a word is an apostrophe, and never a match
    | (?<=[‘‚‹`])(?<![^\W_].)(?=\w) | (?<=['’])(?<![^\W_].)(?=[\w“"«…])
    | (?<=[‹›]) | (?<=\S['’‘])(?!\w))""",
    re.VERBOSE,
)
_CLOSERS: dict[str, str | tuple[str, ...]] = {
    "“": '”"“＂',
    "„": '“”"‟',
    "‟": '”"',
    "”": "”",
    '"': '"”＂',
    "＂": '＂"”',
    "«": "»",
    "»": "«»",
    "``": ("''", '"', "”"),
    "''": ("''",),  # a single mark inside is an apostrophe: ''ISIS' best recruiter''
    "「": "」",
    "『": "』",
    "《": "》",
    "‘": "’'",
    "'": "'’",
    "’": "’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "`": "'’",
}
_DEEPEST = 32
"""Open marks among which the partner of a closing one is looked for; real quotations nest three deep."""
_SINGLE = frozenset("‘'’‚‹›`")
_ONLY_OPENING = frozenset(("„", "‟", "``", "「", "『", "《"))
_ONLY_CLOSING = frozenset("」』》")
_ELISION = deferred(rf"(?:\d0s|{any_of(lexicon('en').text.elisions)})\b", re.IGNORECASE)
_FEET = deferred(r"\d['’′]\s?\d{1,2}(?:\s?½)?$")
_CAPTION = deferred(r"[.!?…]\s[A-Z][\w ,’'-]{2,40}:\s[A-Z]")
"""The label of a picture's caption, which stands between two paragraphs of a quotation."""
_PARTICLE = deferred(r"[\u3041-\u30ff\uac00-\ud7a3]")
"""A letter of a script in which particles touch what stands before them: kana, Hangul ("갑니다"라고)."""
_KASHIDA = "\u0640"
"""The stroke that parts an Arabic preposition from the mark it is joined to (بـ"…")."""
_LONGEST_RUN = 12
"""Paragraphs that a quotation may run through when the mark is not repeated."""
_SAID = any_of(lexicon("en").speech.after_quotation)
_UNMARKED_CUE = deferred(
    rf"""(?P<comma>[,?!])\s
    (?: {_SAID}\s (?:(?:the|a|an|his|her)\s)? (?:[\w.’'-]+\s){{0,4}} [\w.’'-]+\s?   # "said the mayor of Vik"
      | (?:(?:the|a|an|his|her|one)\s)? (?:[\w.’'-]+\s){{1,5}}? {_SAID}              # "the mayor said"
    )(?:[.,;]|$)""",
    re.VERBOSE,
)
"""What stands behind a quotation whose closing mark is missing."""


@frozen
class Quotation:
    """What stands between two marks: `content` without them, `outer` with them.

    `depth` is 0 for the outermost. `single` tells ‘…’ from “…”; `closed` is False where the text has no closing mark.
    """

    content: Span
    outer: Span
    depth: int
    single: bool
    closed: bool


@frozen
class _Open:
    mark: str
    at: int
    stop: int
    """Where the content begins."""


def find(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """All quotations of `text`, ascending by start, outer ones before those nested in them.

    Args:
        text: The document's text.
        blocks: Its blocks, disjoint and ascending; a quotation runs over several blocks only where its opening mark
            is repeated, or where nothing but its closing mark is found in the next ones.
    """
    marks = [[(m.start(), m[0]) for m in _MARK.finditer(text, b.span.start, b.span.stop)] for b in blocks]
    found: list[tuple[int, int, int, int, bool, bool]] = []
    carried: _Open | None = None
    for number, block in enumerate(blocks):
        if not marks[number] and carried is None:
            continue
        here = marks[number] if carried else _pair_loose(text, block.span, marks[number], found)
        stack = _pair(text, block, here, carried, found)
        carried = next((entry for entry in stack if entry.mark not in _SINGLE), None)
        if carried is None or _goes_on(text, blocks, marks, number, carried):
            continue
        stop = _end_of_unclosed(text, carried.stop, block.span.stop)
        found.append((carried.at, stop, carried.stop, stop, False, False))
        carried = None
    return _nested(text, found)


def _pair(
    text: str,
    block: Block,
    marks: Sequence[tuple[int, str]],
    carried: _Open | None,
    found: list[tuple[int, int, int, int, bool, bool]],
) -> list[_Open]:
    """Pairs the marks of one block; what stays open is returned."""
    start = block.span.start
    stack = [carried] if carried else []
    for index, (at, mark) in enumerate(marks):
        here = _mark_at(text, block.span, at, mark)
        if carried and at == start and mark == carried.mark:
            if _is_cut_off(here, carried):
                end = carried.stop + len(text[carried.stop : at].rstrip())
                found.append((carried.at, end, carried.stop, end, False, True))
                stack.remove(carried)
            continue  # the opening mark, repeated at the head of the paragraph
        level = _closes(stack, mark)
        if mark in "'’‘" and level is not None and _possessive(text, at, marks, index):
            continue
        if level is not None and _may_close(here, stack[level]):
            entry = stack[level]
            del stack[level:]
            if text[entry.stop : at].strip():
                found.append((entry.at, at + len(mark), entry.stop, at, entry.mark in _SINGLE, True))
        elif _may_open(here):
            _open(text, stack, here)
    return stack


def _is_cut_off(here: _Mark, opened: _Open) -> bool:
    """Whether a mark at the head of a paragraph is the closing one of the paragraph before, which a break parted from it."""
    return here.mark == '"' and here.after.isspace() and not here.text[opened.stop].isspace()


def _open(text: str, stack: list[_Open], here: _Mark) -> None:
    """Puts an opening mark on the stack, in the place of one that has lost its partner; a repeated one is passed over."""
    if stack and _is_repeated(text, stack[-1], here):
        return
    if stack and _is_stray(stack[-1], here.mark, here.start):
        stack.pop()
    stack.append(_Open(here.mark, here.at, here.at + len(here.mark)))


def _pair_loose(
    text: str, block: Span, marks: Sequence[tuple[int, str]], found: list[tuple[int, int, int, int, bool, bool]]
) -> Sequence[tuple[int, str]]:
    """Pairs the straight marks of a block in turn where blanks stand on both sides of all, and an even number of them.

    Returns:
        The marks that are left.
    """
    straight = [at for at, mark in marks if mark == '"']
    lone = (text[max(block.start, at - 1) : min(block.stop, at + 2)].strip() == '"' for at in straight)
    if len(straight) % 2 or not all(lone):
        return marks
    for opening, closing in zip(straight[::2], straight[1::2], strict=True):
        if text[opening + 1 : closing].strip():
            found.append((opening, closing + 1, opening + 1, closing, False, True))
    return [entry for entry in marks if entry[1] != '"']


class _Mark(NamedTuple):
    """A mark at `at` with the characters beside it, a blank at the edges of its block, which begins at `start`."""

    text: str
    start: int
    at: int
    mark: str
    before: str
    after: str


def _mark_at(text: str, block: Span, at: int, mark: str) -> _Mark:
    end = at + len(mark)
    before = text[at - 1] if at > block.start else " "
    before = " " if before == _KASHIDA else before
    return _Mark(text, block.start, at, mark, before, text[end] if end < block.stop else " ")


def _is_repeated(text: str, opened: _Open, here: _Mark) -> bool:
    """Whether the opening mark is repeated inside its quotation, as at the head of a paragraph whose break was lost.

    "'We wait. 'It is late,' Lund said": a sentence ends before the second one, and a sentence began with the first.
    """
    if here.mark != opened.mark or not (text[opened.stop : opened.stop + 1].isupper() and here.after.isupper()):
        return False
    if _CAPTION.search(text, opened.stop, here.at):
        return False
    led = text[max(here.start, opened.at - 3) : opened.at].rstrip()
    return here.before == " " and text[here.at - 2] in ".?!…" and (not led or led[-1] in ".?!:,…")


def _is_stray(opened: _Open, mark: str, start: int) -> bool:
    """Whether an open mark was an elision, or has lost its partner: the same mark opens again."""
    return mark in "'‘\"" and opened.mark == mark and not (mark == '"' and opened.at == start)


def _closes(stack: Sequence[_Open], mark: str) -> int | None:
    """Which open mark `mark` can close: the innermost; a single one never reaches through a double one."""
    for level in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
        opened = stack[level].mark
        if mark in _CLOSERS.get(opened, ""):
            return level
        if mark in _SINGLE and opened not in _SINGLE:
            return None
    return None


def _may_close(here: _Mark, opened: _Open) -> bool:
    """Whether a mark that could close does: it hugs what stands before it, or cannot open."""
    mark, before, after = here.mark, here.before, here.after
    if mark == "“":
        # closes „…“ always, and “…“ where it hugs the word before
        return opened.mark == "„" or (not before.isspace() and not after.isalnum())
    if mark in '"＂':
        return _straight_closes(here)
    if mark in _SINGLE:
        return not before.isspace() and not after.isalnum()
    if mark == "”" and opened.mark not in {"”", "“"}:
        return not (before.isspace() and after.isalnum())
    return True


def _straight_closes(here: _Mark) -> bool:
    """Whether a straight mark closes: it hugs the word before it, and is no sign for inches."""
    before, after = here.before, here.after
    if before.isalnum() and after.isalnum() and not _PARTICLE.match(after):
        return False
    if _FEET.search(here.text, max(here.start, here.at - 8), here.at) and after != ".":
        return False
    return not (before.isspace() or before in "([{") or after.isspace()


def _may_open(here: _Mark) -> bool:
    """Whether a mark opens: nothing hugs it on its left, and something on its right."""
    mark, before, after = here.mark, here.before, here.after
    if mark in _ONLY_OPENING:
        return True
    if mark in _ONLY_CLOSING:
        return False
    if mark == "''":
        return before.isspace() and not after.isspace()
    if mark in _SINGLE:
        return _single_opens(here)
    if mark in "“«":
        return mark == "«" or not (before.isalnum() and (after.isspace() or after in ".,;:!?)"))
    if before.isalnum() or after.isspace() or after in ".,;:!?)]}":
        return False  # inches, or a closing mark that has lost its partner
    return before.isspace() or before in "([{—–-/‘'“:>…=*_.,"


def _single_opens(here: _Mark) -> bool:
    """Whether a single mark opens: it stands before a word, and for no letters that are left out ("’em")."""
    free = here.before.isspace() or here.before in '([{—–-“"„«:/…'
    elided = _ELISION.match(here.text, here.at + 1) and not (
        here.mark == "‘" and here.after.isupper()
    )  # Dutch ‘Er is …’
    return free and not here.after.isspace() and not elided


def _possessive(text: str, at: int, marks: Sequence[tuple[int, str]], index: int) -> bool:
    """Whether a single mark after an s is the plural possessive ("the soldiers' guns"): another one closes later."""
    if text[at - 1] not in "sS" or not text[at + 1 : at + 3].strip().islower() or text[at + 1] != " ":
        return False
    if index + 1 >= len(marks):
        return False
    following, mark = marks[index + 1]
    return mark in "'’‘" and (following + 1 >= len(text) or not text[following + 1].isalnum())


def _goes_on(
    text: str, blocks: Sequence[Block], marks: Sequence[Sequence[tuple[int, str]]], number: int, opened: _Open
) -> bool:
    """Whether a quotation left open at the end of a block runs on into the next one."""
    if number + 1 >= len(blocks) or blocks[number + 1].kind is BlockKind.HEADING:
        return False
    following = blocks[number + 1].span.start
    if text[following] == opened.mark[0]:
        return True
    if opened.mark == "«" and text[following] == "»":
        return True
    for later in range(number + 1, min(len(blocks), number + 1 + _LONGEST_RUN)):
        start, stop = blocks[later].span.start, blocks[later].span.stop
        for at, mark in marks[later]:
            if mark in _SINGLE:
                continue
            before = text[at - 1] if at > start else " "
            after = text[at + len(mark)] if at + len(mark) < stop else " "
            if mark not in _CLOSERS[opened.mark] or before.isspace():
                return False
            return after.isspace() or not after.isalnum()
    return False


def _end_of_unclosed(text: str, start: int, stop: int) -> int:
    """Where a quotation without its closing mark ends: at the comma before "the mayor said.", else with its paragraph."""
    cue = _UNMARKED_CUE.search(text, start, stop)
    return cue.end("comma") if cue else stop


def _nested(text: str, found: list[tuple[int, int, int, int, bool, bool]]) -> tuple[Quotation, ...]:
    """Sorted, trimmed of blanks, with their depth."""
    out: list[Quotation] = []
    around: list[int] = []
    for start, stop, first, last, single, closed in sorted(found, key=lambda q: (q[0], -q[1])):
        while around and around[-1] <= start:
            around.pop()
        content = text[first:last]
        inner = first + len(content) - len(content.lstrip())
        end = inner + len(content.strip())
        if inner < end:
            out.append(Quotation(Span(inner, end), Span(start, stop), len(around), single, closed))
            around.append(stop)
    return tuple(out)
