"""A language's words of speech as expressions, where nothing else of its grammar is known; compiled at first use."""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.language import abbreviations
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

REACH = 160
"""Characters on either side of a quotation in which its speaker is looked for."""
LEAD_IN = r"[ \u00a0,،，、–—-]{0,5}"
"""What may stand between a quotation and its cue."""
_ENDS = deferred(r"[.!?;:\n“”„«»‹›。！？；：「」『』]|\"(?!\w)|(?<!\w)\"")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_LONGEST_ABBREVIATION = 12


class Passage:
    """A quotation in its paragraph: where its sentence begins before it, and where what follows ends."""

    def __init__(self, document: Document, quotation: Quotation, block: Span) -> None:
        """Takes the document, one of its quotations, and the block that it stands in."""
        self.text, self.language = document.text, document.language
        self.outer, self.content = quotation.outer, quotation.content
        self.stop = max(self.outer.stop, min(block.stop, self.outer.stop + REACH))
        low = min(self.outer.start, max(block.start, self.outer.start - REACH))
        self.start = self._sentence_start(low)

    @property
    def before(self) -> str:
        """Its sentence as far as it stands before the quotation."""
        return self.text[self.start : self.outer.start].rstrip()

    @property
    def words(self) -> str:
        """What is said."""
        return self.content.of(self.text)

    def clause_end(self, at: int) -> int:
        """Where the clause ends that goes on from `at`."""
        for end in _ENDS.finditer(self.text, at, self.stop):
            if not _abbreviated(self.text, end.start(), self.language):
                return end.start()
        return self.stop

    def _sentence_start(self, low: int) -> int:
        introduced = len(self.text[: self.outer.start].rstrip(" \u00a0\n:：,，"))
        start = low
        for end in _ENDS.finditer(self.text, low, max(low, introduced)):
            if not _abbreviated(self.text, end.start(), self.language):
                start = end.end()
        return start


def _abbreviated(text: str, at: int, language: str) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or an initial ("M. Pétin")."""
    if text[at] != ".":
        return False
    token = _TOKEN.search(text[max(0, at - _LONGEST_ABBREVIATION) : at])
    if token is None:
        return False
    return (len(token[0]) == 1 and token[0].isupper()) or abbreviations.load(language).kind(token[0]) > 0


@cache
def verbs(language: str) -> str:
    """The verbs of saying as an expression."""
    return any_of(sorted(lexicon(language).speech.finite), blank=r"\s")


@cache
def cue_behind(language: str) -> re.Pattern[str]:
    """A verb of saying right behind a quotation, with an auxiliary before it, at most ("a déclaré", "ha detto"), or "according to"."""
    according = any_of(sorted(lexicon(language).speech.according), blank=r"\s")
    return re.compile(
        rf"{LEAD_IN}(?:(?:[^\W\d_]+(?:[-’'][^\W\d_]+)*\s){{0,2}}?(?P<verb>{verbs(language)})|(?P<according>{according}))(?!\w)",
        re.IGNORECASE,
    )


@cache
def verb(language: str) -> re.Pattern[str]:
    """A verb of saying as a word of its own."""
    return re.compile(rf"(?<!\w){verbs(language)}(?!\w)", re.IGNORECASE)


@cache
def fragment_verb(language: str) -> re.Pattern[str]:
    """A verb by which a fragment in marks is somebody's words."""
    speech = lexicon(language).speech
    return re.compile(
        rf"(?<!\w){any_of(sorted(speech.finite | speech.labels), blank=chr(92) + 's')}(?!\w)", re.IGNORECASE
    )


@cache
def according(language: str) -> re.Pattern[str]:
    """The words for "according to" at the head of a sentence."""
    listed = any_of(sorted(lexicon(language).speech.according), blank=r"\s")
    return re.compile(rf"[\W_]*{listed}(?!\w)", re.IGNORECASE)


@cache
def pronoun(language: str) -> re.Pattern[str]:
    """A pronoun that speaks, also one that is joined to its verb ("a-t-elle")."""
    return re.compile(rf"(?<![^\W_]){any_of(sorted(lexicon(language).speech.subject))}(?![\w’'])", re.IGNORECASE)
