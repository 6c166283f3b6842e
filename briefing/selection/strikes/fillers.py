"""What is said and means nothing: fillers at the edges of what somebody says, hesitations inside, words said twice."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stop_words import stop_words
from briefing.model import Span
from briefing.text.boilerplate import speaker_label

_MEANT = frozenset({"no", "nope", "yes", "yep", "like"})
"""Fillers that may answer a question, or compare."""
_SAYING = r"(?:you\s+know|I\s+mean)"
_LEAST = 4
"""Words that must be left."""
_MOST = 3
"""Pieces, at the most, of a line that can be read."""
_PHRASE_AGAIN = deferred(
    r"\b([a-z]{1,12}(?:\s?['’][a-z]{1,2})?(?:\s[a-z]{1,12}(?:\s?['’][a-z]{1,2})?){1,3})(?:\s*,)?\s+(?=\1\b)",
    re.IGNORECASE,
)
"""Two words to four that are said again at once: "you should you should"."""
_BEGUN = deferred(r"(?<![\w'’.-])([a-z]{1,3})\s+(?=\1[a-z])")
"""A word that was begun and then said whole: "s specific", "im implement"."""


@cache
def _again() -> re.Pattern[str]:
    """A word that is said again at once: "the, the harbour", "we 're we 're"; not where it may be meant twice."""
    meant = any_of(lexicon("en").rhetoric.meant_twice)
    return deferred(
        rf"\b(?!{meant}\b)([a-z]{{1,12}}(?:\s?['’][a-z]{{1,2}})?)(?:\s*,)?\s+(?=\1(?!\s?['’-])\b)", re.IGNORECASE
    )


@cache
def _opening() -> re.Pattern[str]:
    """Fillers at the start of what is said: "Um, so", "Yeah, I mean,", "And, um,"."""
    boilerplate = lexicon("en").boilerplate
    plain = any_of(w for w in boilerplate.fillers if w not in _MEANT)
    return deferred(
        rf"""(?:
            (?:{any_of(boilerplate.hesitations)})\b[\s,.…–—-]{{1,6}}
          | {plain}\s{{0,2}}(?:[,.!…]|\s[–—-]\s)+\s{{0,3}}  # "Well,", "Great."
          | (?:so|okay|ok|yeah)\s{{1,3}}(?!{any_of(lexicon("en").rhetoric.behind_so)}\b)
          | (?:and|but)\s{{0,2}},\s{{1,3}} | then\s{{1,3}}(?=(?:we|I|you|let)\b)
          | and\s{{1,3}}(?!so\son\b|the\slike\b)
          | {_SAYING}\s{{0,2}},\s{{1,3}} | I\smean\s{{1,3}}
          | [A-Za-z]{{1,6}}-\s{{1,3}}  # cut off
        ){{1,8}}""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _inside() -> re.Pattern[str]:
    """Hesitations and words that only keep the turn: ", um,", ", you know,"."""
    hesitations = any_of(lexicon("en").boilerplate.hesitations)
    return deferred(
        rf"""(?:(?<=,)\s{{1,3}}(?:{hesitations}|{_SAYING})\s{{0,2}},  # ", um,": one comma stays
          | \s{{1,3}}(?:{hesitations})\b(?:\s{{0,2}},)?
          | \s{{1,3}}[A-Za-z]{{1,6}}-(?!\s(?:and|or|to)\b)(?=\s)
        ){{1,4}}(?=\s)""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _ending() -> re.Pattern[str]:
    """Fillers at the end, before the stop: ", you know.", " or something."."""
    hesitations = any_of(lexicon("en").boilerplate.hesitations)
    return deferred(
        rf"""(?:\s{{0,2}},)?\s{{1,3}}
        (?:{hesitations}|{_SAYING}|or\s(?:something|whatever)|and\sstuff|et\s?cetera|yeah|okay)  # what says nothing there
        \s{{0,2}}[.,…]?\s{{0,2}}\Z""",
        re.IGNORECASE | re.VERBOSE,
    )


def opening(text: str, start: int = 0) -> int:
    """Where the fillers end with which what is said from `start` on begins; `start` where it begins with none."""
    found = _opening().match(text, start)
    return found.end() if found else start


def pieces(text: str, start: int) -> tuple[Span, ...]:
    """What is said in ``text[start:]`` without its fillers, as spans of `text`, ascending; all of it where too little would be left."""
    begins = opening(text, start)
    ends = _ending().search(text, begins)
    stop = ends.start() if ends else len(text)
    gaps = [match.span() for match in _inside().finditer(text, begins, stop)]
    gaps += [match.span() for match in _again().finditer(text, begins, stop)]
    gaps += [match.span() for match in _PHRASE_AGAIN.finditer(text, begins, stop)]
    begun = _BEGUN.finditer(text, begins, stop)
    gaps += [match.span() for match in begun if _is_no_word(match[1])]
    out, at = list[Span](), begins
    for first, last in sorted(gaps):
        before = _before(text, at, first, last)
        if before.stop > before.start:
            out.append(before)
        at = max(at, last)
    out.append(_bare(text, at, stop))
    left = tuple(piece for piece in out if piece.stop > piece.start)
    words = sum(len(text[piece.start : piece.stop].split()) for piece in left)
    return left if words >= _LEAST else (Span(start, len(text)),)


def bare(text: str) -> str | None:
    """A turn as it would be printed, with its label; None where it would have more than two marks of omission."""
    start = speaker_label(text)
    left = pieces(text, start)
    if len(left) > _MOST:
        return None
    return text[:start] + " ".join(text[piece.start : piece.stop] for piece in left)


def _before(text: str, start: int, stop: int, goes_on: int) -> Span:
    """What stands before a gap, without its comma, and without a last word with which `goes_on` begins again: "that, you know, that"."""
    piece = _bare(text, start, stop)
    told = text[piece.start : piece.stop].rstrip(" ,")
    last = told.rpartition(" ")[2]
    if last and re.match(rf"\s{{0,2}}{re.escape(last)}\b", text[goes_on:], re.IGNORECASE):
        told = told[: -len(last)].rstrip(" ,")
    return Span(piece.start, piece.start + len(told))


def _is_no_word(begun: str) -> bool:
    return set("aeiouy").isdisjoint(begun) or begun not in stop_words("en")


def _bare(text: str, start: int, stop: int) -> Span:
    inner = text[start:stop]
    start += len(inner) - len(inner.lstrip())
    return Span(start, max(start, start + len(inner.strip())))
