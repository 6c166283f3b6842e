"""Who says a quotation in other languages than English: a name beside a verb of saying, in the forms that news writes.

The words behind the quotation ("…", sagte Katrin Brandt), the words before it (Brandt erklärte: "…"), and a name before it
with the verb behind it (Demirtaş, "…" diye ekledi). A speaker is a run of words with capitals, in Chinese and Japanese
the words before the verb. Where no name stands there, nobody is given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import is_unspaced
from briefing.model import Document, Span

_REACH = 160
"""Characters on either side of a quotation in which its speaker is looked for."""
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_STOP = r"[.!?;:\n“”„«»\"‹›。！？；：「」『』]"
_ENDS = re.compile(_STOP)
_SIDES = re.compile(r"[,،，、–—]")
_LEAD_IN = r"[\s,.،，、–—-]{0,5}"
_LONGEST_NAME = 5
"""Words of a name with its particles, and of what stands before it in capitals."""
_ARTICLES = frozenset({"der", "den", "dem", "die", "das"})
"""Particles that are articles, too, where no other particle stands before them ("Aue der Zeitung")."""
_ADVERBS = "还也则又再仍都并就還則並"
"""Characters between a Chinese speaker and the verb ("also", "then", "again")."""
_CHARACTERS = 12
"""Characters of a speaker in a script without blanks."""


@dataclass(frozen=True, slots=True)
class Given:
    """Whose words a quotation is, and the verb that says so."""

    speaker: Span
    cue: Span


def attributions(document: Document, quotations: Sequence[Quotation]) -> dict[int, Given | None]:
    """Outermost quotation, by its number → its speaker; None where none stands beside it."""
    language = document.language
    find = _unspaced if is_unspaced(language) else _spaced
    return {n: find(document, q.outer) for n, q in enumerate(quotations) if not q.depth}


def _block(document: Document, at: int) -> Span:
    blocks = document.blocks
    number = bisect_right(blocks, at, key=lambda block: block.span.start) - 1
    return blocks[number].span if number >= 0 else Span(0, len(document.text))


def _spaced(document: Document, outer: Span) -> Given | None:
    text, language = document.text, document.language
    block = _block(document, outer.start)
    stop = min(block.stop, outer.stop + _REACH)
    cue = _behind(language).match(text, outer.stop, stop)
    if cue and (speaker := _name_after(text, cue.end(), stop, language)):
        return Given(speaker, Span(*cue.span("verb")))
    start = max(block.start, outer.start - _REACH)
    for end in _ENDS.finditer(text, start, max(start, len(text[: outer.start].rstrip(" \u00a0\n:")))):
        start = end.end()
    before = text[start : outer.start].rstrip()
    if cue or before.endswith((":", ",")):
        return _name_before(text, Span(start, start + len(before)), cue, language)
    return None


@cache
def _behind(language: str) -> re.Pattern[str]:
    """A verb of saying right behind a quotation, with an auxiliary before it, at most ("a déclaré", "ha detto")."""
    verbs = any_of(sorted(lexicon(language).speech.finite))
    return re.compile(rf"{_LEAD_IN}(?:[^\W\d_]+(?:-[^\W\d_]+)*\s){{0,2}}?(?P<verb>{verbs})(?!\w)", re.IGNORECASE)


def _name_after(text: str, at: int, stop: int, language: str) -> Span | None:
    """The first name behind a verb, in its clause or in the next one, which may be an apposition of it."""
    end = _ENDS.search(text, at, stop)
    clause = Span(at, end.start() if end else stop)
    first, *others = _parts(text, clause)
    for part in (first, *others[:1]):
        for run in _names(text, part, language):
            return run
    return None


def _parts(text: str, span: Span) -> list[Span]:
    starts = [span.start, *(m.end() for m in _SIDES.finditer(text, span.start, span.stop))]
    stops = [*(start - 1 for start in starts[1:]), span.stop]
    return [Span(a, max(a, b)) for a, b in zip(starts, stops, strict=True)]


def _name_before(text: str, span: Span, cue: re.Match[str] | None, language: str) -> Given | None:
    """The name nearest to a verb before the quotation, or to its colon, or to the quotation where the verb is behind it."""
    verbs = list(_verb(language).finditer(text, span.start, span.stop))
    if verbs:
        names = list(_names(text, Span(span.start, verbs[-1].start()), language))
        behind = list(_names(text, Span(verbs[-1].end(), span.stop), language))
        chosen = names[-1] if names else behind[0] if behind else None
        return Given(chosen, Span(*verbs[-1].span())) if chosen else None
    names = list(_names(text, span, language))
    if not names:
        return None
    if cue and text[names[-1].stop : span.stop].strip(" ,") == "":
        return Given(names[-1], Span(*cue.span("verb")))
    colon = text[: span.stop].endswith(":")
    return Given(names[-1], Span(span.stop - 1, span.stop)) if colon else None


@cache
def _verb(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(sorted(lexicon(language).speech.finite))}(?!\w)", re.IGNORECASE)


def _names(text: str, span: Span, language: str) -> Iterator[Span]:
    """Runs of words with capitals, particles inside; a lone word that is one of the language's function words is none."""
    particles, functions = lexicon("en").names.surname_particles, lexicon(language).text.function_words
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, span.start, span.stop):
        joined = bool(run) and text[run[-1].end() : word.start()] in (" ", "\u00a0")
        if word[0][0].isupper() and not (not run and word[0].lower() in functions):
            if not joined:
                yield from _trimmed(run, particles)
                run = []
            run.append(word)
        elif joined and word[0] in particles and (word[0] not in _ARTICLES or run[-1][0] in particles):
            run.append(word)
        else:
            yield from _trimmed(run, particles)
            run = []
    yield from _trimmed(run, particles)


def _trimmed(run: list[re.Match[str]], particles: frozenset[str]) -> Iterator[Span]:
    """The run without particles at its end, and of what is long its last words."""
    while run and run[-1][0] in particles:
        run = run[:-1]
    run = run[-_LONGEST_NAME:]
    while run and run[0][0] in particles:
        run = run[1:]
    if run and len(run[0][0]) > 1:
        yield Span(run[0].start(), run[-1].end())


# --- without blanks -----------------------------------------------------------------------------------------------


def _unspaced(document: Document, outer: Span) -> Given | None:
    """The words before the verb, behind the quotation or before it."""
    text, language = document.text, document.language
    block = _block(document, outer.start)
    behind = _speaks_behind(language).match(text, outer.stop, min(block.stop, outer.stop + _REACH))
    before = _speaks_before(language).search(text[max(block.start, outer.start - _REACH) : outer.start])
    if behind:
        return _subject(text, Span(*behind.span("who")), Span(*behind.span("verb")), language)
    if before:
        shift = max(block.start, outer.start - _REACH)
        who, verb = before.span("who"), before.span("verb")
        return _subject(text, Span(shift + who[0], shift + who[1]), Span(shift + verb[0], shift + verb[1]), language)
    return None


@cache
def _speaks_behind(language: str) -> re.Pattern[str]:
    verbs = any_of(sorted(lexicon(language).speech.finite, key=len, reverse=True))
    return re.compile(rf"[，,、と]?(?P<who>[^，,。“”「」\s]{{2,24}}?)(?P<verb>{verbs})")


@cache
def _speaks_before(language: str) -> re.Pattern[str]:
    verbs = any_of(sorted(lexicon(language).speech.finite, key=len, reverse=True))
    topic = "(?:は|が)、?" if language == "ja" else ""
    verb = "" if language == "ja" else rf"(?P<verb>{verbs})[：:，,]?"
    return re.compile(
        rf"(?:^|[。！？，,\n”」])(?P<who>[^，,。“”「」\s]{{2,24}}?)(?:{topic or ''}){verb or '(?P<verb>)'}$"
    )


def _subject(text: str, who: Span, verb: Span, language: str) -> Given | None:
    """The name at the end of the words before a verb: from a family name on, else all of the words if they are few."""
    said = text[who.start : who.stop]
    topic = re.search(r"[はが]", said)
    said = said[: topic.start()] if topic and language == "ja" else said
    said = said.rstrip(_ADVERBS)
    for size in (3, 2, 4):
        if len(said) >= size and said[-size] in _family_names(language):
            return Given(Span(who.start + len(said) - size, who.start + len(said)), verb)
    return Given(Span(who.start, who.start + len(said)), verb) if 0 < len(said) <= _CHARACTERS else None


@cache
def _family_names(language: str) -> frozenset[str]:
    return lexicon(language).names.family_names
