"""Names of a brief in a script without capitals: which words name somebody or something, and whether the sources have another name there.

A name is told by what reads it in the sources (people with a role, speakers), and by the word for what it names that
stands beside it: "حي الزهراء", "青屏湖", "東陵大学". A name of a person that no source has, and that is one sign, or a
letter or two of one word, away from one that a source has, is that name misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import ends_words, has_capitals
from briefing.model import BriefClaim, ClaimKind, EntityKind, Evidence, Finding, Span
from briefing.verifying.brief import Brief
from briefing.verifying.sources import Source, Sources
from briefing.verifying.spelling import distance
from briefing.verifying.words import Words

_SIGNS = 3
"""Signs of a person's name at least that is told from another by one of them."""
_LETTERS = 3
"""Letters of a word of a name at least."""
_LONGEST = 3
"""Signs or words of a name at most that stand for others."""
_INSIDE = r"[^\W\d_\u3040-\u309f]"
"""A sign of a name; hiragana are in none."""
_BETWEEN = {"ja": 4, "zh": 2}
"""Signs of a name at most between the one that differs and the word for what it names; Chinese has no other kana to part words."""


def check(brief: Brief, sources: Sources) -> Iterator[Finding]:
    """A finding for each person's name that the sources spell otherwise."""
    language = brief.document.language
    if language == "und" or has_capitals(language):
        return
    known = sorted({name for source in sources.each for name in _persons(source)})
    for span in _mentions(brief):
        name = brief.document[span]
        if any(True for _ in _evidence(name, sources)):
            continue
        meant = next((other for other in known if _is_misspelt(name, other, language)), None)
        if meant is not None:
            evidence = tuple(_evidence(meant, sources))
            yield Finding(BriefClaim(ClaimKind.NAME, span), "misspelt", evidence, f"[-{meant}-] {{+{name}+}}")


def _evidence(name: str, sources: Sources) -> Iterator[Evidence]:
    """Where each source has a name first; a longer word that begins so is another one, where words have ends."""
    for number, source in enumerate(sources.each):
        whole = r"(?!\w)" if ends_words(source.document.language) else ""
        if found := re.search(re.escape(name) + whole, source.document.text):
            yield Evidence(number, Span(*found.span()))


def _mentions(brief: Brief) -> Iterator[Span]:
    """Where the brief has names of people, each once."""
    found = {m for e in brief.facts.entities if e.kind is EntityKind.PERSON for m in e.mentions}
    yield from sorted((span for span in found if not brief.claims_nothing(span)), key=lambda span: span.start)


def _persons(source: Source) -> Iterator[str]:
    yield from (e.name for e in source.entities if e.kind is EntityKind.PERSON)


def _is_misspelt(one: str, other: str, language: str) -> bool:
    """Whether two names are the same but for one sign, or for a letter or two of one word."""
    if language == "ko" or not ends_words(language):
        alike = sum(a == b for a, b in zip(one, other, strict=False))
        return len(one) == len(other) >= _SIGNS and alike == len(one) - 1
    pairs = list(zip(one.split(), other.split(), strict=False))
    apart = [(a, b) for a, b in pairs if a != b]
    if len(one.split()) != len(other.split()) or len(pairs) < 2 or len(apart) != 1:
        return False
    ((mine, theirs),) = apart
    return min(len(mine), len(theirs)) >= _LETTERS and distance(mine, theirs, most=2) > 0


def differ(brief: Brief, source: Source, mine: range, theirs: range) -> bool:
    """Whether words that stand opposite each other are two names."""
    if not 0 < len(mine) <= _LONGEST or not 0 < len(theirs) <= _LONGEST:
        return False
    language = brief.document.language
    if ends_words(language):
        return _are_placed(brief.words, mine, source.words, theirs, language)
    if len(mine) != len(theirs):
        return False
    said, stands = (f.span(r.start, r.stop - 1) for f, r in ((brief.words, mine), (source.words, theirs)))
    if language == "ko":
        return _are_in_one_word(brief.document.text, said, source, stands)
    return _is_in_name(source, stands) or _ends_as_name(brief, said, source, language)


def _is_in_name(source: Source, span: Span) -> bool:
    """Whether a stretch lies inside a person's name in the source."""
    text = source.document.text
    return any(
        text.startswith(name, start)
        for name in _persons(source)
        if len(name) >= _SIGNS
        for start in range(max(0, span.stop - len(name)), span.start + 1)
    )


def _ends_as_name(brief: Brief, span: Span, source: Source, language: str) -> bool:
    """Whether a word for what is named stands behind some signs, which are none that no name has, and the source has no such name."""
    known, text = lexicon(language), brief.document.text
    said = brief.document[span]
    if any(sign in known.names.no_name for sign in said) or said in known.speech.finite | known.speech.reporting:
        return False
    found = _named_behind(language).match(text, span.stop)
    if found is None or any(sign in known.names.no_name for sign in found["inside"]):
        return False
    return text[max(0, span.start - 1) : found.end()] not in source.document.text


@cache
def _named_behind(language: str) -> re.Pattern[str]:
    endings = sorted(lexicon(language).names.place_words, key=len, reverse=True)
    return re.compile(rf"(?P<inside>{_INSIDE}{{0,{_BETWEEN.get(language, 1)}}}?){any_of(endings)}")


def _are_in_one_word(text: str, said: Span, source: Source, stands: Span) -> bool:
    """Whether two Korean words differ inside a person's name, or before the word for what they name ("해남항", "해담항")."""
    one, other = text[said.start : said.stop], source.document[stands]
    if any(other.startswith(name) and not one.startswith(name) for name in _persons(source) if len(name) >= _SIGNS):
        return len(one) == len(other) and sum(a == b for a, b in zip(one, other, strict=True)) == len(one) - 1
    endings = lexicon("ko").names.place_words
    return len(one) == len(other) and any(
        at > 1 and one[at:] == other[at:] and one[at:].startswith(tuple(endings)) for at in range(2, len(one))
    )


def _are_placed(said: Words, mine: range, stands: Words, theirs: range, language: str) -> bool:
    """Whether a word stands behind the same word for what it names in both."""
    placing = lexicon(language).names.place_words
    before = (said.forms[mine.start - 1] if mine.start else "", stands.forms[theirs.start - 1] if theirs.start else "")
    one, other = said.forms[mine.start], stands.forms[theirs.start]
    long = min(len(one), len(other)) >= _LETTERS and one not in other and other not in one
    return long and all(any(word.endswith(place) for place in placing) for word in before if word) and all(before)
