"""Whom a brief in another language than English gives a claim to → whom the source gives it to, where that is somebody else.

English claims are read by its word order (`claimants`); here both sides are what the facts read as reported speech. A name alone in
a sentence with a verb of saying is the one who says it. Better silent than wrong: both have to be persons, and nobody of the brief's name may
stand in the source's sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefing.agreement.clauses import Change
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import lowered, plain_form
from briefing.language.scripts import ends_words
from briefing.language.support import has_grammar
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.locale_persons import Person, Persons
from briefing.verifying.locale_tellers import name_beside_verb
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Source, Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_MOST = 0.7
"""Share of a claim's words that a report of it has at least."""
_FEWEST = 2
"""Words of content of a claim at least; a report of one of no more has both."""


@frozen
class _Claim:
    """Who says something, and the words of content of what is said."""

    person: Person
    span: Span
    terms: frozenset[str]


class LocaleClaimants:
    """The claims of a brief's sentences against those of the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, persons: Persons) -> None:
        self.brief, self.sources, self._supports, self._persons = brief, sources, supports, persons
        self._language = brief.document.language
        self._known: dict[tuple[int, Span], frozenset[str]] = {}
        """The words of content of the sources' sentences."""
        self._applies = self._language != "und" and not has_grammar(self._language)

    def of(self, sentence: Span) -> Rival | None:
        """The first claim of a sentence that every report of it gives to somebody else."""
        if not self._applies:
            return None
        return next((rival for own in self._claims(sentence) if (rival := self._rival(own))), None)

    def _claims(self, sentence: Span) -> Iterator[_Claim]:
        """What a sentence reports of whom: by the facts, else by its one name beside a verb of saying."""
        document, reported = self.brief.document, False
        for quote in self.brief.facts.quotes:
            if quote.content.overlaps(sentence) and quote.speaker:
                reported = True
                person = self._persons.named(quote.name or document[quote.speaker])
                if person and not quote.direct and quote.speaker in sentence:
                    yield _Claim(person, quote.speaker, self._terms(document, quote.content))
        if not reported:
            yield from self._by_verb(document, sentence)

    def _by_verb(self, document: Document, sentence: Span) -> Iterator[_Claim]:
        """What a sentence without a report by the facts says of its one person, or of the full name beside its verb of saying."""
        mentioned = list(self._persons.inside(document, sentence))
        if not mentioned:
            yield from self._of_full_name(document, sentence)
        if len({person.name for person, _ in mentioned}) == 1 and self._says(document[sentence]):
            person, span = mentioned[0]
            behind = Span(span.stop, sentence.stop) if span.start - sentence.start < sentence.stop - span.stop else None
            yield _Claim(person, span, self._terms(document, behind or Span(sentence.start, span.start)))

    def _of_full_name(self, document: Document, sentence: Span) -> Iterator[_Claim]:
        """The claim of a full name beside a verb of saying, where a source has the name."""
        name = name_beside_verb(document, sentence)
        if name and any(document[name] in source.document.text for source in self.sources.each):
            told = self._terms(document, Span(name.stop, sentence.stop))
            yield _Claim(self._persons.person(document[name]), name, told)

    def _rival(self, own: _Claim) -> Rival | None:
        """Who else claims it in the reports that have most of it; None where one of them may be of the brief's own name."""
        if len(own.terms) < _FEWEST:
            return None
        found: list[tuple[float, int, Span]] = []
        for number, share, person, span in self._reports(own):
            source = self.sources.each[number]
            if person is None or person.may_be(own.person) or self._stands(source, span, own.person):
                return None
            if self._persons.are_linked(person, own.person):
                return None
            found.append((share, number, span))
        if not found:
            return None
        _, number, span = max(found, key=lambda each: each[0])
        stands = self.sources.documents[number][span]
        return Rival(self.brief.document[own.span], stands, Evidence(number, span), Change.NAME)

    def _reports(self, own: _Claim) -> Iterator[tuple[int, float, Person | None, Span]]:
        """The sentences of the sources that have most of a claim: how much, who says it there (None where nobody is sure), and where he stands."""
        for number, source in enumerate(self.sources.each):
            for sentence in source.document.sentences:
                share = len(own.terms & self._terms_of(number, sentence.span)) / len(own.terms)
                if share >= _MOST:
                    person, span = self._teller(source, sentence.span)
                    yield number, share, person, span

    def _teller(self, source: Source, sentence: Span) -> tuple[Person | None, Span]:
        """Who says what a sentence tells: by the facts, else the one person named in it beside a verb of saying."""
        for quote in source.quotes:
            if quote.content.overlaps(sentence) and quote.speaker:
                return self._persons.named(quote.name or source.document[quote.speaker]), quote.speaker
        named = list(self._persons.inside(source.document, sentence))
        if len({person.name for person, _ in named}) == 1 and self._says(source.document[sentence]):
            return named[0]
        name = None if named else name_beside_verb(source.document, sentence)
        return (self._persons.person(source.document[name]), name) if name else (None, sentence)

    def _terms_of(self, number: int, span: Span) -> frozenset[str]:
        if (number, span) not in self._known:
            self._known[number, span] = self._terms(self.sources.documents[number], span)
        return self._known[number, span]

    def _stands(self, source: Source, near: Span, person: Person) -> bool:
        """Whether somebody of the name is mentioned in the sentence of a report."""
        around = source.document.sentence_at(near.start)
        inside = self._persons.inside(source.document, around.span) if around else ()
        return any(other.may_be(person) for other, _ in inside)

    def _terms(self, document: Document, span: Span) -> frozenset[str]:
        """The stems of a stretch's words of content; where words have no ends each two signs that stand side by side."""
        if not ends_words(self._language):
            signs = [c for c in document[span] if c.isalnum()]
            return frozenset(a + b for a, b in pairwise(signs))
        forms = words(document.text, span.start, span.stop).forms
        return frozenset(stem for _, stem in self._supports.content(forms))

    def _says(self, sentence: str) -> bool:
        """Whether a sentence has a verb of saying."""
        speech, lower = lexicon(self._language).speech, lowered(sentence)
        said = speech.finite | speech.reporting
        if not ends_words(self._language):
            names = [person.name for person, _ in self._persons.known]
            return any(verb in lower for verb in said if len(verb) > 1) or any(
                f"{name}{verb}" in sentence for name in names for verb in said
            )
        return not {plain_form(verb) for verb in said}.isdisjoint(words(sentence).forms)
