"""A long sentence → the pieces of it that a page may print, each verbatim; what is left out is marked […] by the page.

Left out is only what adds: brackets, and a clause behind the last comma that opens with "which", "including" … And only where
it holds no negation, hedge, modal, qualifier, condition or verb of saying: without these a sentence would say something else.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

LONGEST = 35
"""Words of a line that need not be cut."""
_SHORTEST = 8
"""Words that must be left."""
_BRACKET = deferred(r"\s+\([^()]*\)(?=\s+\w|\W*$)")
_NUMBER = deferred(r"\(?\d{1,3}[.)]?\s+(?=[A-Z])")
"""A paragraph's number, glued to the sentence."""
_PICTURE = deferred(
    r"""
    \s{0,4}
    \(
    (?:(?:both|all)\s)?
    (?:
        left | right
      | (?:pictured|shown)(?:\s(?:above|below|left|right|here|together))?
      | above | below
      | (?:file|stock)\s(?:picture|photo|image)(?:\s\w+)?
    )
    \)
    (?=\s+\w|[.!?]?['’]?$)                                                   # inside a sentence or at its end
    """,
    re.VERBOSE,
)
"""What points to a picture that a page has not."""
_CLOSING = ".!?'’"
"""What ends a sentence, and stays behind an omission at its end only as that."""
_QUOTES = deferred(r"[\"“”«»]")


def pieces(text: str, *, language: str = "en", longest: int = LONGEST) -> tuple[Span, ...]:
    """The pieces of a sentence to print, as spans of `text`, ascending.

    What stands before the first piece is the number of a paragraph; what is between two pieces or behind the last is an
    omission. A sentence of at most `longest` words, and one that cannot be cut without loss, is one piece.
    """
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    whole = (Span(start, len(text)),)
    if _words(text[start:]) <= longest or _QUOTES.search(text):
        return whole
    gone: list[Span] = []
    for omission in _omissions(text, start, language):
        if _words(_without(text, start, gone)) <= longest:
            break
        if not any(omission.overlaps(other) for other in gone):
            gone.append(omission)
    left = _left(text, start, sorted(gone))
    return left if gone and sum(_words(text[p.start : p.stop]) for p in left) >= _SHORTEST else whole


def without_pictures(text: str) -> tuple[Span, ...]:
    """The pieces of a sentence between the brackets that point to pictures: "Una Karsk (pictured) was met by her crew"."""
    gone = [Span(found.start(), found.end()) for found in _PICTURE.finditer(text)]
    return _left(text, 0, gone)


def _omissions(text: str, start: int, language: str) -> list[Span]:
    """What may be left out, the longest first."""
    found = _brackets(text, start)
    stop = len(text.rstrip(_CLOSING))
    found += [Span(match.start(), stop) for match in _additions(language).finditer(text, start)]
    if language == "en":  # "companies, including makers of lamps, have met": the sentence goes on behind it
        found = [span for span in found if not _goes_on().search(text[span.start : span.stop])]
    kept = _kept(language)
    safe = [span for span in found if not kept.search(text[span.start : span.stop])]
    return sorted(safe, key=lambda span: (-len(span), span.start))


def _brackets(text: str, start: int) -> list[Span]:
    """The brackets that may be left out: not one word, for which the mark would stand, nor one number of several."""
    found = [Span(match.start(), match.end()) for match in _BRACKET.finditer(text, start)]
    numbered = [span for span in found if any(map(str.isdigit, text[span.start : span.stop]))]
    kept = numbered if len(numbered) > 1 else []
    return [span for span in found if span not in kept and _words(text[span.start : span.stop]) > 1]


@cache
def _additions(language: str) -> re.Pattern[str]:
    return deferred(rf",\s+(?:{any_of(lexicon(language).clauses.additions)})\b", re.IGNORECASE)


@cache
def _goes_on() -> re.Pattern[str]:
    """How a sentence goes on behind a clause between commas: with its verb."""
    return deferred(rf",\s(?:{any_of(lexicon('en').reference.finite_auxiliaries)}|[a-z]{{2,20}}ed)\b")


@cache
def _kept(language: str) -> re.Pattern[str]:
    """Words that a sentence may not lose."""
    words = lexicon(language)
    clauses, speech = words.clauses, words.speech
    said = {*speech.finite, *speech.regular, *speech.participle, *speech.base, *(verb + "d" for verb in speech.regular)}
    said |= {verb + "ed" for verb in speech.regular} | {verb + "s" for verb in speech.regular}
    listed = {*clauses.negators, *clauses.negative_verbs, *clauses.hedges, *clauses.modals, *clauses.conditions, *said}
    return deferred(rf"\b{any_of(listed)}\b|n['’]t\b|according to", re.IGNORECASE)


def _left(text: str, start: int, gone: list[Span]) -> tuple[Span, ...]:
    """What is left of ``text[start:]`` without the omissions, and without white space at their edges."""
    stop = len(text)
    out: list[Span] = []
    at = start
    for omission in gone:
        out.append(Span(at, omission.start))
        at = omission.stop
    out.append(Span(at, stop))
    trimmed = (_trimmed(text, piece) for piece in out)
    return tuple(piece for piece in trimmed if text[piece.start : piece.stop].strip(_CLOSING))


def _trimmed(text: str, piece: Span) -> Span:
    inner = text[piece.start : piece.stop]
    start = piece.start + len(inner) - len(inner.lstrip())
    return Span(start, max(start, piece.start + len(inner.rstrip())))


def _without(text: str, start: int, gone: list[Span]) -> str:
    return " ".join(text[piece.start : piece.stop] for piece in _left(text, start, sorted(gone)))


def _words(text: str) -> int:
    return len(text.split())
