"""Which figures of an earnings call are of a part of the company that only an earlier sentence names.

"Turning to Marine Coatings, revenue rose 4%." opens a part; "Operating margin was 12%." behind it is of that part, and read
alone of the whole company. The part is over where another one is named, or the whole company's accounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, Profile

_REACH = 8
"""Sentences behind the one that names a part, in which figures may be of it."""
_OPENING = 7
"""Words at the start of a sentence among which stands what it measures."""
_SUBJECT = 80
"""Characters at the start of a sentence in which the part stands that it is about."""
_OWN = deferred(r"\b(?:we|our|us|i|per share)\b", re.IGNORECASE)
_NAME = deferred(r"(?<=[a-z,;:\d] )[A-Z][a-z]{2,}")
"""A name inside a sentence: it says itself of whom it is."""
_TURNS = deferred(
    r"""
    (?:\w+,?\s)?(?:turning|moving|shifting|switching|looking|beginning|starting|now)\s  # how it goes on
    (?:next\s|now\s|on\s|over\s)?(?:to|at|with)\s(?:our\s|the\s)?([^,.;:]{3,60})     # to what
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a speaker goes on to what a sentence or a stretch is about."""


class _Marks(NamedTuple):
    named: re.Pattern[str]
    fronted: re.Pattern[str]
    whole: re.Pattern[str]
    time: re.Pattern[str]
    measures: frozenset[str]


@cache
def _marks() -> _Marks:
    words = lexicon("en").rhetoric
    name = r"[A-Z][\w&’'/-]{1,30}(?:\s(?:and\s|&\s|of\s)?[A-Z][\w&’'/-]{1,30}){0,4}"
    small = any_of(words.no_part)
    return _Marks(
        re.compile(
            rf"\b(?!(?i:{small})\b)({name})\s(?:[a-z]{{1,20}}\s)?{any_of((*words.company_parts, *words.parts_of_companies))}\b"
        ),
        re.compile(
            rf"""
            (?:\w+\s(?:on\s)?)?(?i:in|for|within|at|to)\s(?:the\s|our\s)?  # "Now to our"
            (?!(?i:{small})\b)({name}|[a-z]+(?:\s[a-z]+)?),\s              # the part
            """,
            re.VERBOSE,
        ),
        re.compile(rf"\b{any_of(words.of_whole_company, blank=' ')}\b", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(words.no_part)}|20\d\d)\b", re.IGNORECASE),
        words.measured_of_parts,
    )


def sentences(profile: Profile, kinds: Sequence[DocumentKind]) -> frozenset[int]:
    """The corpus-wide indices of such sentences in English calls."""
    out: set[int] = set()
    for number, kind in enumerate(kinds):
        if kind is DocumentKind.CALL and profile.languages[number] == "en":
            out.update(_of_parts(profile.texts, profile.of_document(number), _marks()))
    return frozenset(out)


def _of_parts(texts: Sequence[str], indices: Sequence[int], marks: _Marks) -> Iterator[int]:
    left = 0
    for index in indices:
        text = texts[index]
        if _opens_part(text, marks):
            left = _REACH
        elif marks.whole.search(text):
            left = 0
        elif left:
            left -= 1
            if _measures(text, marks):
                yield index


def _opens_part(text: str, marks: _Marks) -> bool:
    """Whether a sentence names a part of the company, which those behind it are about."""
    turned = _TURNS.match(text)
    if turned:
        return not (marks.whole.search(turned[1]) or marks.time.search(turned[1]))
    fronted = marks.fronted.match(text)
    if fronted and not (marks.time.search(fronted[1]) or marks.whole.search(fronted[1])):
        return True
    named = marks.named.search(text, 0, _SUBJECT)
    return named is not None and not _OWN.search(text, 0, named.start())


def _measures(text: str, marks: _Marks) -> bool:
    """Whether a sentence opens with what is measured, gives a figure, and says not of whom."""
    opening = {word.strip(".,;:").lower() for word in text.split(None, _OPENING)[:_OPENING]}
    figure = any(map(str.isdigit, text))
    return figure and not opening.isdisjoint(marks.measures) and not (_OWN.search(text) or _NAME.search(text))
