"""A sentence of a brief in another language than English → what it says otherwise than its source, by what the facts read there.

Claims given to another person, roles given to another, and what is to come or may be, told as done or as sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice, pairwise, product

from briefing.agreement import tenses
from briefing.agreement.clauses import Change, exchanged, is_done_after_all
from briefing.agreement.word_effects import WordEffects
from briefing.language.scripts import ends_words, is_unspaced
from briefing.language.stop_words import plain_stop_words
from briefing.language.support import has_grammar
from briefing.model import Document, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.locale_claimants import LocaleClaimants
from briefing.verifying.locale_exchanges import Exchanges
from briefing.verifying.locale_persons import Persons
from briefing.verifying.locale_roles import LocaleRoles
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import words

_COPIED = 0.45
"""Share of a sentence's pairs of signs that the source's one has at least, where words have no ends."""
_BRIEF = 16
"""Signs of a sentence at most that few of its pairs of signs tell apart from others."""
_MOST = 0.6
"""Share of the pairs of signs of what is told that a sentence has that tells it."""
_ALIKE = 0.6
"""Share of the pairs of signs of a source's sentence that one has which tells it but for a word."""
_CANDIDATES = 4
"""Sentences of the sources, by the weight of what they share, that are looked at."""
_LEAST = 0.5
"""Share of a sentence's words of content that the source's one sentence has."""


class LocaleRivals:
    """The sentences of a brief against the sources of its language."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        persons = Persons(brief, sources)
        self._effects = WordEffects(brief.document.language)
        self._stop = plain_stop_words(brief.document.language)
        self._claimants = LocaleClaimants(brief, sources, supports, persons)
        self._roles = LocaleRoles(brief, sources, persons)
        self._exchanges = Exchanges(brief.document.language, persons)

    def of(self, sentence: Span) -> Rival | None:
        """The first thing that a sentence says otherwise; None in English, and for nothing that is sure."""
        language = self.brief.document.language
        if language == "und" or has_grammar(language) or self.brief.ours:
            return None
        found = self._claimants.of(sentence) or self._roles.of(sentence) or self._told_otherwise(sentence)
        return found or self._exchanged(sentence)

    def _exchanged(self, sentence: Span) -> Rival | None:
        """What it is but for two things that have changed places, or for who does it."""
        brief = self.brief.document
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        own = self._candidates(forms) if ends_words(brief.language) else iter([self._alike(brief[sentence])])
        for number, span in filter(None, own):
            source = self.sources.documents[number]
            if change := self._exchanges.change(brief, sentence, source, span):
                return Rival(brief[sentence], source[span], Evidence(number, span), change)
        return None

    def _told_otherwise(self, sentence: Span) -> Rival | None:
        """What its own sentence of the source tells as to come, as possible, or as not so."""
        found = self._own_sentence(sentence)
        if found is None:
            return None
        document = self.sources.documents[found[0]]
        language = self.brief.document.language
        said, stands = list(_small(self.brief.document, sentence)), list(_small(document, found[1]))
        change = tenses.change(said, stands, language=language)
        if change is None and not ends_words(language):
            change = tenses.changed_ending(self.brief.document[sentence], document[found[1]], language=language)
        if change is None and self._is_turned(sentence, found):
            change = Change.ANTONYM
        if change is None and self._is_turned_by_negator(said, stands):
            change = Change.NEGATION
        if change is None:
            return None
        return Rival(self.brief.document[sentence], document[found[1]], Evidence(*found), change)

    def _is_turned_by_negator(self, said: Sequence[str], stands: Sequence[str]) -> bool:
        """Whether what is refused or denied is told as done, or as so."""
        language = self.brief.document.language
        return is_done_after_all(said, stands, language=language) or tenses.loses_negator(
            said, stands, language=language
        )

    def _is_turned(self, sentence: Span, own: tuple[int, Span]) -> bool:
        """Whether a sentence is its source's but for a word that has its opposite there, and no other sentence has it so."""
        if is_unspaced(self.brief.document.language):
            return self._is_exchanged(self.brief.document[sentence], self.sources.documents[own[0]][own[1]])
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        stands = words(self.sources.documents[own[0]][own[1]]).forms
        theirs = [form for form in stands if form not in forms]
        mine = [form for before, form in pairwise(("", *forms)) if self._has_turned(before, form, stands, theirs)]
        if not mine or self._is_negated(forms, stands, theirs) or self._agrees(mine, theirs):
            return False
        rest = _beside(forms, mine, stands)
        borne_out = self._agrees(mine, list(self._told_with(rest, forms)))
        return self._tells(rest, self.sources.documents[own[0]][own[1]]) and not borne_out

    def _is_negated(self, forms: Sequence[str], stands: Sequence[str], theirs: Sequence[str]) -> bool:
        """Whether one of two wordings negates, by a word or inside a verb."""
        by_word = self._effects.negates(forms) or self._effects.negates(stands)
        return by_word or any(self._effects.negated_inside(*pair) for pair in product(forms, theirs))

    def _is_exchanged(self, said: str, stands: str) -> bool:
        """Whether a sentence in a script without blanks is its source's but for a word that has its opposite there."""
        theirs, signs = _pairs(stands), frozenset(stands)
        alike = len(_pairs(said) & theirs) >= _ALIKE * len(theirs)
        alike = alike or (len(said) <= _BRIEF and len(signs & frozenset(said)) > _LEAST * len(signs))
        return alike and exchanged(words(said).forms, words(stands).forms, language=self.brief.document.language)

    def _has_turned(self, before: str, form: str, stands: Sequence[str], theirs: Sequence[str]) -> bool:
        """Whether a word has its opposite among `theirs`; a small one ("für", "gegen") only behind the same word."""
        against = [] if form in stands else [other for other in theirs if self._effects.opposite(form, other)]
        return bool(against) and (form not in self._stop or any((before, one) in pairwise(stands) for one in against))

    def _told_with(self, rest: list[str], forms: list[str]) -> Iterator[str]:
        """The words of the sentences of the sources near some words that tell the rest of them."""
        for number, span in self._candidates(forms):
            text = self.sources.documents[number][span]
            if self._tells(rest, text):
                yield from words(text).forms

    def _agrees(self, forms: list[str], others: list[str]) -> bool:
        """Whether one of some words has one among others that agrees with it."""
        return any(self._effects.agree(form, other) for form in forms for other in others)

    def _tells(self, forms: list[str], text: str) -> bool:
        """Whether a text has the words of content of some words; where words take particles, most of their pairs of signs."""
        if ends_words(self.brief.document.language):
            told = {stem for _, stem in self._supports.content(forms)}
            return bool(told) and told <= {stem for _, stem in self._supports.content(words(text).forms)}
        told_pairs = _pairs("".join(forms))
        return len(told_pairs & _pairs(text)) > _MOST * len(told_pairs)

    def _candidates(self, forms: list[str]) -> Iterator[tuple[int, Span]]:
        """The sentences of the sources that have most of some words, by weight."""
        told = {stem for _, stem in self._supports.content(forms)}
        weights = {stem: weight for stem in told if (weight := self._supports.weight(stem)) > 0}
        for _, number, own in islice(self._supports.shares(weights) if weights else (), _CANDIDATES):
            yield number, own.span

    def _own_sentence(self, sentence: Span) -> tuple[int, Span] | None:
        """The sentence of the sources that has most of this one's words of content."""
        if not ends_words(self.brief.document.language):
            return self._alike(self.brief.document[sentence])
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(sentence)]
        told = {stem for _, stem in self._supports.content(forms)}
        best: float = _LEAST * len(told)
        found = None
        for number, span in self._candidates(forms):
            shared = len(self._content(number, span) & told)
            if shared >= best and (found is None or shared > best):
                best, found = shared, (number, span)
        return found

    def _content(self, number: int, span: Span) -> set[str]:
        """The stems of the words of content of a stretch of a source."""
        document = self.sources.documents[number]
        return {stem for _, stem in self._supports.content(words(document[span]).forms)}

    def _alike(self, said: str) -> tuple[int, Span] | None:
        """The sentence of the sources that has most of the pairs of signs of this one, where it has nearly all but its end."""
        told = _pairs(said)
        best: float = _COPIED * len(told)
        found = None
        for number, document in enumerate(self.sources.documents):
            for sentence in document.sentences:
                shared = len(told & _pairs(document[sentence.span]))
                if shared > best:
                    best, found = shared, (number, sentence.span)
        return found or (self._brief_one(said) if len(said) <= _BRIEF else None)

    def _brief_one(self, said: str) -> tuple[int, Span] | None:
        """Of a sentence of a few signs the one that has most of them in order: two or three of them are most of its pairs."""
        best, found = _LEAST * len(said), None
        for number, document in enumerate(self.sources.documents):
            for span in (s.span for s in document.sentences if s.span.stop - s.span.start <= _BRIEF):
                shared = sum(size for _, _, size in SequenceMatcher(None, document[span], said).get_matching_blocks())
                if shared > best:
                    best, found = float(shared), (number, span)
        return found


def _beside(forms: Sequence[str], turned: Sequence[str], stands: Sequence[str]) -> list[str]:
    """The words of a sentence beside those that are `turned`, and beside the verb that one of these goes with ("*kabul* etti")."""
    verbs = {form for pair in pairwise(forms) for form in pair if not set(turned).isdisjoint(pair)}
    return [form for form in forms if form not in turned and (form in stands or form not in verbs)]


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """The signs of a text that stand side by side."""
    return frozenset(pairwise(c for c in text if c.isalnum()))


def _small(document: Document, span: Span) -> Iterator[str]:
    """The words of a sentence in lower case, but for those with a capital inside it: names, and German nouns."""
    found = words(document.text, span.start, span.stop)
    for n, (start, stop) in enumerate(zip(found.starts, found.stops, strict=True)):
        word = document.text[start:stop]
        if not n or not word[:1].isupper():
            yield word.lower()
