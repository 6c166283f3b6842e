"""A stretch of a source → the groups in it that a writer counts: ages, names, a pair, single mentions of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.lexicon import any_of, lexicon
from briefing.model import Span

_WORD = r"(?:[A-ZÀ-ÞĀ-ſ]\.|[A-ZÀ-ÞĀ-ſ][\w’'-]{0,24})"
_NAME = rf"{_WORD}(?:\s(?:(?:of|the|de|van|von)\s)?{_WORD}){{0,4}}"
_KNOWN = rf"{_NAME}(?:,\s\d{{1,2}},?(?:\s(?:of|from)\s[^,.;]{{1,40}}?)?)?"
"""A name, with age and home: "Ann Lee, 54 of Tarn"."""
_NAMES = re.compile(rf"{_KNOWN}(?:,\s{_KNOWN}){{0,10}},?\sand\s{_NAME}")
_ENTRY = rf"(?:[A-Z][a-z]{{1,4}}\.?\s)?{_NAME}(?:\s\([^()]{{1,40}}\))?"
_LISTED = re.compile(rf"(?<=:\s){_ENTRY}(?:,\s{_ENTRY}){{1,11}}(?=\s*(?:$|[.;\n]))", re.MULTILINE)
"""Names behind a label: "Present: Dr Ann Lee (chair), Jo Hall"."""
_PARTED = re.compile(r",?\sand\s|,\s(?=[A-ZÀ-ÞĀ-ſ])")
_AGES = re.compile(r"\baged\s\d{1,2}(?:,\s\d{1,2})*,?\sand\s\d{1,2}\b")
_AGE = re.compile(r"\d+")
_PAIR = re.compile(rf"\b{any_of(lexicon('en').verifying.pairs)}\b", re.IGNORECASE)
_TWO = 2
_ORDINALS, _REACH = ("second", "third", "fourth"), 160
"""What counts on from "a first attempt", and how many characters behind."""


def groups(text: str, span: Span, thing: str) -> Iterator[tuple[int, Span]]:
    """How many a group has and where it stands, for each group of the stretch `span`.

    Args:
        text: The source's.
        span: Of it.
        thing: What is counted, in the singular ("man", for "a man … another man"), or "" for nothing said.
    """
    for ages in _AGES.finditer(text, span.start, span.stop):
        yield len(_AGE.findall(ages[0])), Span(*ages.span())
    for names in _NAMES.finditer(text, span.start, span.stop):
        yield len(_PARTED.split(names[0])), Span(*names.span())
    for listed in _LISTED.finditer(text, span.start, span.stop):
        yield len(_PARTED.split(listed[0])), Span(*listed.span())
    for pair in _PAIR.finditer(text, span.start, span.stop):
        yield _TWO, Span(*pair.span())
    if thing:
        labels = re.compile(
            rf"\b{re.escape(thing)}s\s\d{{1,4}}(?:,\s\d{{1,4}}){{0,10}},?\sand\s\d{{1,4}}\b", re.IGNORECASE
        )
        for listed in labels.finditer(text, span.start, span.stop):
            yield len(_AGE.findall(listed[0])), Span(*listed.span())  # "plots 14 and 15"
        for n, last in enumerate(_ORDINALS, start=2):
            row = re.compile(
                rf"\bfirst\s(?:[\w-]+\s){{0,2}}?{re.escape(thing)}\b.{{1,{_REACH}}}?\b{last}\b", re.IGNORECASE
            )
            if counted := row.search(text, span.start, span.stop):
                yield n, Span(*counted.span())
        mention = re.compile(rf"\b(?:an?|another)\s(?:[\w-]+\s){{0,2}}?{re.escape(thing)}\b", re.IGNORECASE)
        found = list(mention.finditer(text, span.start, span.stop))
        if len(found) > 1:
            yield len(found), Span(found[0].start(), found[-1].end())


def singular(noun: str) -> str:
    """The singular of an English noun in lower case, as far as its ending or the lexicon tells it."""
    word = noun.lower()
    if known := lexicon("en").verifying.singulars.get(word):
        return known
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s") if not word.endswith("ss") else word
