"""A stop beside quotation marks or brackets → what belongs to its sentence, and whether it stands inside a quotation."""

from __future__ import annotations

from briefing.language.patterns import deferred

QUOTES = frozenset("\"'”’“‘»«›‹„‚`´」』")
"""Quotation marks of every kind, opening and closing."""

_SET_OFF = frozenset("”’»›")
_PAIRS = (("“", "”", 120), ("«", "»", 120), ('"', '"', 120), ("'", "'", 250))
"""Opening and closing mark, and the characters up to which a quotation is not cut."""
_SINGLE_CLOSED = deferred(r"[.,!?]'(?!\w)")
_LOOK_BACK = 1000
"""Characters of the sentence that are looked at, so that a text without ends stays linear."""


def embedded(text: str, at: int, end: int, begin: int, stop: int) -> bool:
    """Whether the stop at `at` stands inside a short quotation that began within the sentence: such a one is not cut.

    The sentence begins at `begin`, the stop's closing marks run to `end`, the block to `stop`.
    """
    near = max(begin, at - _LOOK_BACK)
    for first, last, most in _PAIRS:
        opened = _opened(text, first, near, at, most)
        if _is_open(text, first, last, near, opened, end):
            limit = min(stop, opened + most)
            # the closing mark of single ones looks like an apostrophe: it stands after a stop or comma
            closes = _closed_single(text, opened, end, limit) if first == "'" else text.find(last, end, limit) >= 0
            if closes:
                return True
    return False


def _opened(text: str, first: str, near: int, at: int, most: int) -> int:
    """Where the last opening mark before `at` stands; -1 if there is none. A single one is no apostrophe."""
    opened = text.rfind(first, near + 1, at)
    while first == "'" and opened > near and not text[opened - 1].isspace():
        opened = text.rfind(first, near + 1, opened) if at - opened < most else -1
    return opened


def _is_open(text: str, first: str, last: str, near: int, opened: int, end: int) -> bool:
    """Whether the mark at `opened` opens a quotation within the sentence that is not closed before `end`."""
    if opened <= near or not text[opened - 1].isspace() or text[opened + 1 : opened + 2].isspace():
        return False
    if not text[near:opened].strip("\"'“‘ \n"):
        return False
    if first == '"':
        return text.count(first, near, end) % 2 == 1
    return first == last or text.rfind(last, opened, end) <= opened


def _closed_single(text: str, opened: int, end: int, limit: int) -> bool:
    return not _SINGLE_CLOSED.search(text, opened, end) and _SINGLE_CLOSED.search(text, end, limit) is not None


def belongs(text: str, mark: str, gap: str, begin: int, end: int) -> bool:
    """Whether `mark`, first in the `gap` after a stop's `end`, closes what stands before it though a space sets it off.

    So do ” ’ » ›, the second of two straight marks, and a bracket that was opened in the sentence.
    """
    after = gap.lstrip()[1:2]
    if after and not (after.isspace() or after in QUOTES or after in ".,;:)"):
        return False
    if not after and not gap.strip()[1:]:
        return False
    if mark in _SET_OFF:
        return True
    near = max(begin, end - _LOOK_BACK)
    if mark == ")":
        return text.rfind("(", near, end) > text.rfind(")", near, end)
    return mark == '"' and text.count('"', near, end) % 2 == 1
