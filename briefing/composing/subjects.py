"""An untitled English text → what it is about, in its own words: names of its bottom line and phrases that the text keeps coming back to.

The phrases are those of RAKE (Rose et al. 2010): runs of words between small words, verbs and punctuation. How much one
says of the text is how often the text has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stop_words import stop_words
from briefing.model import EntityKind, Findings, Pick, Span
from briefing.selection.strikes.seen import verbs
from briefing.text.boilerplate import lead

_LONGEST = 4
"""Words of a phrase that is counted."""
_AGAIN = 2
"""Times that a text has what it comes back to."""
_PARTS = 2
"""Names and phrases of a title."""
_TOLD_FIRST = 2
"""What a phrase of the bottom line counts beside one of another sentence, and a name of it beside a place."""
_TOKEN = deferred(r"[^\W\d_](?:[\w&]|[.’'-](?=\w)){0,40}|[^\s\w]|\d\S{0,20}")
_OF = deferred(r" of\b")
_OWNERS = ("’s", "'s")
_ENDINGS = ("ly", "ed", "ing")
"""How a word of small letters ends that is rarely a noun."""


class _Part(NamedTuple):
    """A name or a phrase, its stems, and what it weighs."""

    name: str
    stems: frozenset[str]
    weight: float


def subject(findings: Findings, bottom: Pick) -> str:
    """What sources are about in one or two names and phrases, the weightiest first; "" where they come back to nothing.

    Of what comes back to nothing, the phrases of the bottom line tell.
    """
    chosen: list[_Part] = []
    again = sorted([*_named(findings, bottom), *_spoken_of(findings, bottom)], key=lambda part: -part.weight)
    for part in again or _told(findings, bottom):
        if len(chosen) < _PARTS and all(part.stems.isdisjoint(one.stems) for one in chosen):
            chosen.append(part)
    title = ", ".join(part.name for part in chosen)
    return title[:1].upper() + title[1:]


def _named(findings: Findings, bottom: Pick) -> Iterator[_Part]:
    """The names of the bottom line that stand elsewhere, too."""
    if not findings.facts:
        return
    text = findings.corpus.documents[bottom.document][bottom.span]
    told = Span(bottom.span.start + lead(text), bottom.span.stop)
    often = Counter(entity.name for facts in findings.facts for entity in facts.entities for _ in entity.mentions)
    everywhere = (*lexicon("en").boilerplate.wires, *lexicon("en").acronyms.everyday)
    for entity in findings.facts[bottom.document].entities:
        if often[entity.name] < _AGAIN or entity.name in everywhere or not any(map(told.overlaps, entity.mentions)):
            continue
        words = entity.name.split()
        weight = often[entity.name] * min(len(words), 2) * (1 if entity.kind is EntityKind.PLACE else _TOLD_FIRST)
        yield _Part(entity.name, frozenset(map(_stem, words)), weight)


def _spoken_of(findings: Findings, bottom: Pick) -> Iterator[_Part]:
    """The phrases of two words and more that several sentences have; those of the bottom line before others."""
    profile = findings.profile
    found: dict[tuple[str, ...], dict[int, str]] = {}
    for n, text in enumerate(profile.texts):
        if findings.partial and not findings.passages[n]:
            continue  # no line of the page
        skipped = lead(text)
        for begin, end, stems in () if profile.heading[n] else _phrases(text):
            if begin >= skipped and len(stems) > 1:
                found.setdefault(stems, {}).setdefault(n, text[begin:end])
    for stems, places in found.items():
        if len(places) >= _AGAIN:
            weight = len(places) * len(stems) * (_TOLD_FIRST if bottom.first in places else 1)
            name = places.get(bottom.first) or next(iter(places.values()))
            yield _Part(name.removesuffix("’s").removesuffix("'s"), frozenset(stems), weight)


def _told(findings: Findings, bottom: Pick) -> Iterator[_Part]:
    """The phrases of the bottom line of a text that comes back to nothing, the longer of two that begin alike."""
    text = findings.profile.texts[bottom.first]
    longest = {begin: (end, stems) for begin, end, stems in _phrases(text) if begin >= lead(text) and len(stems) > 1}
    for begin, (end, stems) in longest.items():
        yield _Part(text[begin:end], frozenset(stems), 0)


def _phrases(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Every phrase of a sentence, with its stems: up to `_LONGEST` words side by side, none of them a small word or a verb."""
    run: list[tuple[int, int, str]] = []
    for found in _TOKEN.finditer(text):
        word = found[0]
        if not word[0].isalpha() or _is_small(word):
            run.clear()
            continue
        if run and text[: run[-1][1]].endswith(_OWNERS):
            run.clear()
        run.append((found.start(), found.end(), _stem(word)))
        if _OF.match(text, found.end()):
            continue  # "the chamber of commerce" is no chamber
        for size in range(1, min(len(run), _LONGEST) + 1):
            yield run[-size][0], run[-1][1], tuple(stem for *_, stem in run[-size:])


def _stem(word: str) -> str:
    """A word without capitals and without the ending of its plural or of an owner."""
    return word.lower().removesuffix("’s").removesuffix("'s").removesuffix("s")


def _is_small(word: str) -> bool:
    """Whether a word ends a run: a stop word, a verb, an adverb."""
    return word.lower() in _no_nouns() or (word.islower() and word.endswith(_ENDINGS))


@cache
def _no_nouns() -> frozenset[str]:
    english = lexicon("en")
    calendar = english.calendar
    return (
        frozenset(stop_words("en"))
        | verbs()
        | {*english.numbers.cardinals, *calendar.months, *calendar.weekdays, *calendar.units, "ago"}
    )
