"""Who is described and not named beside a verb of saying, in a script with capitals: "fa sapere una portavoce dell'azienda".

A role or body of the language's data with what belongs to it, as reported speech has it; right behind a verb that ends its
clause also an article and a single noun, whatever it is ("afirmou a autarca").
"""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.phrases import speakers_capitals, subjects_capitals
from briefing.facts.phrases.locale_words import Passage
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Span

_BLANK = r"[ \u00a0]"


def behind(passage: Passage, at: int) -> Span | None:
    """Who is described right behind a verb that ends at `at`."""
    text, language, stop = passage.text, passage.language, passage.clause_end(at)
    first = text.find(",", at, stop)
    end = first if first >= 0 else stop
    gap = Span(at, end)
    if whole := _whole(language).fullmatch(text, at, end):
        return Span(*whole.span("who"))
    if found := subjects_capitals.subject_behind(text, gap, language):
        return found[0]
    return noun_behind(passage, at)


def noun_behind(passage: Passage, at: int) -> Span | None:
    """An article and one noun that are all of the clause behind a verb that ends at `at`."""
    stop = passage.clause_end(at)
    comma = passage.text.find(",", at, stop)
    noun = _noun(passage.language).match(passage.text, at, comma if comma >= 0 else stop)
    return Span(*noun.span("who")) if noun else None


@cache
def _whole(language: str) -> re.Pattern[str]:
    """A role or body with what belongs to it that is all of the clause."""
    nouns = speakers_capitals.nouns(language)
    articles = rf"(?:{any_of(sorted(lexicon(language).speech.article))}{_BLANK}|l[’'])"
    if not lexicon(language).speech.article:
        return re.compile("(?!)")
    return re.compile(
        rf"{_BLANK}(?P<who>(?=(?:{articles}){nouns}(?!\w))(?:{speakers_capitals.subject(language)})){_BLANK}?",
        re.IGNORECASE,
    )


def before(passage: Passage, verb: int) -> Span | None:
    """Who is described right before a verb at `verb`, at the head of its clause."""
    found = subjects_capitals.subject_before(passage.text, Span(passage.start, verb), passage.language)
    return found[0] if found and not found[1] else None


def governed(passage: Passage, at: int) -> Span | None:
    """Who is described right behind "according to"."""
    start = at + (passage.text[at : at + 1] in (" ", "\u00a0"))
    return subjects_capitals.governed(passage.text, Span(start, passage.outer.start), passage.language)


@cache
def _noun(language: str) -> re.Pattern[str]:
    """An article and one noun that are all of the clause."""
    articles = lexicon(language).speech.article
    if not articles:
        return re.compile("(?!)")
    noun = rf"{any_of(sorted(articles))}{_BLANK}[^\W\d_]{{3,}}(?<!s)"
    return re.compile(rf"{_BLANK}(?P<who>{noun}){_BLANK}?$", re.IGNORECASE)
