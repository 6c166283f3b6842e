"""The clause that a figure's line shows: whole, with its verb, without half of a list or comparison; else none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

LONGEST = 22
"""Words of a line."""
_SHORTEST = 3
_BOUND = deferred(r"[;—–]\s|,\s|\s[—–-]\s|\s\((?=\w)[^()]*\)\.?$|\)\s")
"""Where a clause may end; at a bracket only where that ends the sentence."""
_MISREAD = deferred(r"(?<!\w)\d{1,2}[A-Z][a-z]{2,}|#\d{2,5};")
"""A footnote's number that grew together with the next word, or a character that was not decoded."""
_COUNTER = deferred(r"\d+/\d+\s[A-Z]|[A-Z][a-z]+s\s\d+[-–]\d+,?\s(?:\d|and\s)")
"""How a line opens that counts slides ("1/18 On Tides") or names numbered things ("Features 6-8, 9-11")."""
_FIRM = deferred(r"\d{4,}\s(?:[A-Z][\w&.]*\s){1,3}(?:Inc|Ltd|Pty|Corp|LLC|Limited)\b")
"""A firm that is called by a number."""
_LABELLED = deferred(r":\s")
_PRONOUNS = frozenset(("this", "that", "these", "those", "his", "her", "some", "both"))
"""Determiners that may end a sentence."""
_AND = 6
"""Words behind "and" among which the verb of a clause stands."""


def clause(document: Document, figure: Span, sentence: Span) -> Span | None:
    """The clause of `sentence` that holds `figure`, whole enough to stand as a line; None where it cannot be cut out."""
    text = document.text
    if _is_no_line(document, figure, sentence):
        return None
    if len(text[sentence.start : sentence.stop].split()) <= LONGEST:
        return sentence
    return next(_cut(document, figure, sentence), None)


def _cut(document: Document, figure: Span, sentence: Span) -> Iterator[Span]:
    """The beginnings of a sentence, the shortest first, that end behind a figure and are whole; none before a comparison."""
    text, guarded = document.text, _bounding(document.language)
    for bound in _BOUND.finditer(text, figure.stop, sentence.stop):
        if _contrasts().match(text, bound.end()):
            return  # half of a comparison
        span = Span(sentence.start, bound.start())
        whole = document[span].count("(") == document[span].count(")") and _says(document, figure, span)
        short = _SHORTEST <= len(document[span].split()) <= LONGEST
        listed = text[bound.start()] == "," and _goes_on(document, bound.end(), sentence.stop)
        listed = listed or (text.startswith(" (", bound.start()) and "(" in document[span])  # "A (60%) and B (40%)"
        listed = listed or _resumed().match(text, bound.start(), sentence.stop) is not None
        if whole and short and not listed and not guarded.search(text, bound.start(), sentence.stop):
            yield span


def _is_no_line(document: Document, figure: Span, sentence: Span) -> bool:
    """Whether a figure tells nothing: the number in a name, or the head of a line before its colon, or a text misread."""
    text = document.text
    said = text[sentence.start : sentence.stop]
    if said[:1] in ("(", "["):
        return True  # an aside
    if _MISREAD.search(said) or said.count("[") != said.count("]") or _FIRM.match(text, figure.start):
        return True
    if not _is_english(document):
        return False
    if _COUNTER.match(text, sentence.start, sentence.stop) or _is_left_open(text, sentence):
        return True
    if figure.start > sentence.start and text[figure.start - 1] in "“\"‘'":
        return True  # the “four quays agreement”
    colon = _LABELLED.search(text, figure.stop, sentence.stop)
    return colon is not None and _finite().search(text, sentence.start, colon.start()) is None


def _is_left_open(text: str, span: Span) -> bool:
    """Whether a stretch ends with a word that another one has to follow ("and", "who")."""
    last = text[span.start : span.stop].rstrip(" .,;:!?)”\"'’").rpartition(" ")[2].lower()
    return last in lexicon("en").speech.conjunction or last in lexicon("en").speech.determiner - _PRONOUNS


def _is_english(document: Document) -> bool:
    return document.language in ("en", "und")


def _says(document: Document, figure: Span, span: Span) -> bool:
    """Whether a clause of an English text is main and has its verb to the end; others are not looked at."""
    if not _is_english(document):
        return True
    text, finite = document.text, _finite()
    if _subordinate().match(text, span.start, span.stop) or _LABELLED.search(text, figure.stop, span.stop):
        return False
    if _is_left_open(text, span):
        return False
    related = _relative().search(text, span.start, span.stop)
    verb = finite.search(text, span.start, related.start() if related else span.stop)
    joined = [match.end() for match in _joined().finditer(text, span.start, span.stop)]
    return verb is not None and all(finite.search(text, at, span.stop) for at in joined[-1:])


def _goes_on(document: Document, at: int, stop: int) -> bool:
    """Whether what stands behind a comma may be the next of a list: no clause, participle or phrase of its own begins."""
    if not _is_english(document):
        return False
    text = document.text
    if (joined := _and().match(text, at, stop)) is not None:
        ahead = text[joined.end() : stop].split()[:_AND]
        return _finite().search(" ".join(ahead)) is None
    return _own().match(text, at, stop) is None


@cache
def _resumed() -> re.Pattern[str]:
    """An insertion behind which the clause goes on with its verb: "lamp-related firms, including makers of oil, have left"."""
    return deferred(rf",\s[^,;]{{2,120}},\s{any_of(lexicon('en').reference.finite_auxiliaries)}\b")


@cache
def _bounding(language: str) -> re.Pattern[str]:
    """What must stand with a figure: who says it, whether it holds, on which condition."""
    clauses = lexicon(language).clauses
    return deferred(rf"(?<!\w){any_of((*clauses.negators, *clauses.attributions))}(?!\w)|[“”\"]", re.IGNORECASE)


@cache
def _finite() -> re.Pattern[str]:
    """A word by which a clause tells what is or was."""
    english = lexicon("en")
    verbs = (*english.speech.auxiliary, *english.speech.past, *english.speech.finite, *english.counting.changes)
    return deferred(rf"\b(?:{any_of(verbs)}|(?<!\bthe )(?<!\ban )(?<!\ba )[a-z]{{3,}}ed)\b", re.IGNORECASE)


@cache
def _contrasts() -> re.Pattern[str]:
    """How the rest of a sentence begins that a figure is set against."""
    return deferred(rf"(?:{any_of(lexicon('en').speech.subordinate)}|but|whereas|compared|against|versus|yet)\b")


@cache
def _subordinate() -> re.Pattern[str]:
    """How a clause begins that waits for its main clause."""
    return deferred(rf"(?:{any_of(lexicon('en').speech.subordinate)}|with|once|where|unless)\b", re.IGNORECASE)


@cache
def _relative() -> re.Pattern[str]:
    """How a clause or participle begins that tells more of the noun before it."""
    return deferred(r",\s(?:which|who|whose|where|[a-z]{2,}ing)\b")


@cache
def _and() -> re.Pattern[str]:
    return deferred(r"(?:and|or|plus)\s")


@cache
def _joined() -> re.Pattern[str]:
    """Before the second of two clauses."""
    return deferred(r",\s(?:and|but|so)\s")


@cache
def _own() -> re.Pattern[str]:
    """How a relative clause, a participle or a phrase of its own begins behind a comma."""
    speech = lexicon("en").speech
    return deferred(rf"(?:{any_of(speech.preposition)}|which|who|whose|where|so|[a-z]{{1,24}}(?:ing|ed|ly)|made|led)\b")
