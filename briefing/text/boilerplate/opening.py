"""How a line opens: the condition that most rows of the tables of boilerplate have."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache

from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import PhraseSearch, signs
from briefing.language.rules import Rule
from briefing.language.vocabulary.boilerplate import Boilerplate

Line = Rule[str, str]
"""A form of words, and what a line of that form is."""

_RUN = deferred(r"[^\W_]+")
_LOOKED_AT = 600
"""Characters of a sentence from its start; a line around a text shows by then what it is."""


@frozen(eq=False)  # told apart as objects: hashed for each sentence
class Opening:
    """A condition: the line opens with a form of English words, whatever their case.

    `form` is a verbose pattern, or makes one of the lexicon's words. It is compiled when a first line is asked about,
    for most runs of the program ask about none. Of a form that takes long to look for, `has` gives words or phrases one of
    which is in any line that it opens; it is looked for in no other.
    """

    form: str | Callable[[Boilerplate], str]
    has: Callable[[Boilerplate], Collection[str]] | None = None

    def written(self) -> str:
        """The pattern, with the lexicon's words in it."""
        return self.form if isinstance(self.form, str) else self.form(lexicon("en").boilerplate)

    def __call__(self, line: str) -> object:
        """A match where the line opens with the form, else None."""
        if self.has and _signs(self.has).isdisjoint(runs(line)):
            return None
        return _compiled((self,)).match(line[:_LOOKED_AT])


def opens(
    form: str | Callable[[Boilerplate], str], *, has: Callable[[Boilerplate], Collection[str]] | None = None
) -> Opening:
    """The condition that a line opens with `form`, and `has` one of some words or phrases."""
    return Opening(form, has)


def first_that_opens(line: str, openings: tuple[Opening, ...]) -> Opening | None:
    """The first of many forms that a line opens with; one search in place of many, for most lines open with none."""
    found = _compiled(openings).match(line[:_LOOKED_AT])
    return openings[found.lastindex - 1] if found and found.lastindex else None


@cache
def _compiled(openings: tuple[Opening, ...]) -> re.Pattern[str]:
    """A pattern with a group for each form; forms have no groups of their own."""
    forms = "|".join(f"({one.written()}\n)" for one in openings)  # the end of a line ends a remark in a form
    return deferred(rf"[|\s•»>(*–—-]*(?:{forms})", re.VERBOSE | re.IGNORECASE)


@cache
def _signs(of: Callable[[Boilerplate], Collection[str]]) -> frozenset[str]:
    """Words one of which stands in each line with one of the phrases."""
    return frozenset(signs(of(lexicon("en").boilerplate)))


@lru_cache(2)  # several rows ask of one line
def runs(line: str) -> frozenset[str]:
    """The letters and digits of a line that stand together, in small letters."""
    return frozenset(_RUN.findall(line.lower()))


@frozen(eq=False)
class Phrases:
    """A condition: one of the lexicon's phrases stands in the line, whatever its case and the spaces in it."""

    of: Callable[[Boilerplate], Collection[str]]

    def __call__(self, line: str) -> object:
        """A match where a phrase is there, else None."""
        return None if _signs(self.of).isdisjoint(runs(line)) else _phrases(self).search(line)


@cache
def _phrases(phrases: Phrases) -> PhraseSearch:
    return PhraseSearch(phrases.of(lexicon("en").boilerplate))


def spaced(words: Iterable[str]) -> str:
    """Any of the words, in a verbose pattern, where a bare blank counts for nothing."""
    return any_of(words, blank=r"\s+")
