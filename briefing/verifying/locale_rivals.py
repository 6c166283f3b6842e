"""A sentence of a brief in another language than English → what it says otherwise than its source, by what the facts read there.

Claims given to another person, roles given to another, and what is to come or may be, told as done or as sure.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.agreement import tenses
from briefing.language.support import has_grammar
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.locale_claimants import LocaleClaimants
from briefing.verifying.locale_persons import Persons
from briefing.verifying.locale_roles import LocaleRoles
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_LEAST = 0.5
"""Share of a sentence's words of content that the source's one sentence has."""


class LocaleRivals:
    """The sentences of a brief against the sources of its language."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        persons = Persons(brief, sources)
        self._claimants = LocaleClaimants(brief, sources, supports, persons)
        self._roles = LocaleRoles(brief, sources, persons)

    def of(self, sentence: Span) -> Rival | None:
        """The first thing that a sentence says otherwise; None in English, and for nothing that is sure."""
        language = self.brief.document.language
        if language == "und" or has_grammar(language) or self.brief.ours:
            return None
        return self._claimants.of(sentence) or self._roles.of(sentence) or self._told_as_done(sentence)

    def _told_as_done(self, sentence: Span) -> Rival | None:
        """What its own sentence of the source tells as to come, or as possible."""
        found = self._own_sentence(sentence)
        if found is None:
            return None
        document = self.sources.documents[found[0]]
        said, stands = list(_small(self.brief.document, sentence)), list(_small(document, found[1]))
        change = tenses.change(said, stands, language=self.brief.document.language)
        if change is None:
            return None
        return Rival(self.brief.document[sentence], document[found[1]], Evidence(*found), change)

    def _own_sentence(self, sentence: Span) -> tuple[int, Span] | None:
        """The sentence of the sources that has most of this one's words of content."""
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        told = {stem for _, stem in self._supports.content(forms)}
        weights = {stem: weight for stem in told if (weight := self._supports.weight(stem)) > 0}
        best = next(iter(self._supports.shares(weights)), None)
        if best is None or not told:
            return None
        _, number, own = best
        there = {stem for _, stem in self._supports.content(words(self.sources.documents[number][own.span]).forms)}
        return (number, own.span) if len(there & told) >= _LEAST * len(told) else None


def _small(document: Document, span: Span) -> Iterator[str]:
    """The words of a sentence in lower case, but for those with a capital inside it: names, and German nouns."""
    found = words(document.text, span.start, span.stop)
    for n, (start, stop) in enumerate(zip(found.starts, found.stops, strict=True)):
        word = document.text[start:stop]
        if not n or not word[:1].isupper():
            yield word.lower()
