"""The words that weaken or bound a number, before it ("at least") and after it ("or more"), as they stand."""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.figures.words import COUNTING, NUMBERS
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import is_unspaced
from briefing.model import Span

_ADVERB = any_of(NUMBERS.qualifier_adverbs)
_MORE = any_of(COUNTING.comparatives)
_CORE = rf"""(?:
      {any_of(COUNTING.core_qualifiers, blank="[ ]")}
    | (?:(?:no|not)[ ])?{_MORE}[ ]than                                    # more than, no fewer than
    | as[ ]{any_of(COUNTING.amounts)}[ ]as                                # as many as
    | (?:just|slightly|well|far)[ ](?:over|under|above|below|beyond)      # well over
    )"""
_MARKS = r"[~≈<>≤≥±]|\+/-"
_BEFORE = deferred(rf"(?<![\w-])(?P<q>(?:{_ADVERB}\s)*{_CORE}|{_MARKS}|more|less)(?:(?<=than)\san?)?\s?$", re.VERBOSE)
_LAST = COUNTING.qualifier_ends | {"+/-"}
"""The words that a qualifier ends with."""
_AFTER = deferred(
    rf"""(?P<between>(?:\s(?:an?|per)\s\w+|\s[a-z]+){{0,2}}?)[\s-]      # "an hour"
    (?P<q>{any_of(COUNTING.qualifiers_after, blank="[ ]")}                 # "or less"
    | plus(?=[\s.,;)]|$)
    | at[ ](?:least|most|the[ ]most|minimum)(?=[.,;)]|$))\b""",
    re.VERBOSE,
)
_ARTICLES = ("a", "an")
_OPENING = "([“‘\"'—–"
"""What a qualifier stands right behind, without a blank: "(around 400"."""
_LONGEST = 44
"""Characters before a number among which its qualifier stands."""
_PLUS = deferred(r"\+(?!\w)")
_NOT_QUALIFYING = deferred(rf"(?:\b(?:just|only)\s)?\b{any_of(COUNTING.no_qualifiers)}\s$")


def before(lower: str, start: int) -> Span | None:
    """The qualifier that ends right before a number at `start`."""
    low = max(0, start - _LONGEST)
    tail = lower[low:start]
    words = tail.rsplit(None, 2)
    if not words:
        return None
    last = words[-2 if words[-1] in _ARTICLES else -1 :][0].lstrip(_OPENING)
    if last not in _LAST and words[-1][-1:] not in "~≈<>≤≥±-":
        return None
    if "\n\n" in tail:
        tail = tail[tail.rindex("\n\n") + 2 :]
    match = _BEFORE.search(tail)
    if match is None:
        return None
    said = match["q"]
    if said in ("about", "over", "around", "above", "within", "under", "below", "to") and _NOT_QUALIFYING.search(
        tail[: match.start("q")]
    ):
        return None
    at = start - len(tail) + match.start("q")
    return Span(at, at + len(said))


@cache
def _of_language(language: str) -> re.Pattern[str]:
    """A qualifier of `language` at the end of a text in lower case; the per cent of "yaklaşık yüzde 8" may stand behind it."""
    known = lexicon(language).numbers
    edge = "" if is_unspaced(language) else r"(?<!\w)"
    listed = any_of(known.about | known.at_least | known.at_most, blank=r"\s")
    return deferred(rf"{edge}(?P<q>{listed})[\s\u00a0]?$")


def of_language(lower: str, start: int, language: str) -> Span | None:
    """The qualifier that ends right before a number at `start`, by the words of `language`."""
    low = max(0, start - _LONGEST)
    match = _of_language(language).search(lower[low:start])
    return Span(low + match.start("q"), low + match.end("q")) if match else None


def is_term(lower: str, start: int, language: str) -> bool:
    """Whether a word for "until" stands right before a number at `start`, which may be a year there ("hasta 2045")."""
    return _term(language).search(lower[max(0, start - _LONGEST) : start]) is not None


@cache
def _term(language: str) -> re.Pattern[str]:
    listed = any_of(sorted(lexicon(language).calendar.deadlines), blank=r"[\s\u00a0]")
    return deferred(rf"(?<!\w){listed}[\s\u00a0]$")


def after(lower: str, stop: int) -> Span | None:
    """The qualifier that follows a number that ends at `stop`, with at most a few words between ("$15 an hour or less")."""
    if plus := _PLUS.match(lower, stop):
        return Span(*plus.span())
    match = _AFTER.match(lower, stop, stop + 48)
    return Span(*match.span("q")) if match else None
