"""A sentence told in other words → whether its verb has the opposite in its source: "acquitted of the theft" for "convicting her of theft".

Opposites are those of the lexicon in any form of the verb, its noun ("the dismissal") and its phrase ("turned down") among them.
One counts where most of what the brief's sentence tells stands in the source's sentence and around the verb there, where
nothing negates either or holds it open, and where no source has the brief's own verb in as much of the same company.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from briefing.agreement.clause_vocabulary import opposed_verbs
from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.tellings import State, Telling, Tellings

_LANGUAGE = "en"
_LEAST = 0.6
"""Share, by weight, that a sentence of a source has at least of what the brief's sentence tells besides its verb."""
_MOST = 0.8
"""Share in place of `_LEAST` where the brief's sentence has one word besides its verb."""
_FEWEST = 2
"""Words of it beside the verb at least."""
_PRESENT, _OPPONENT = "s", ("to", "against", "over")
"""The ending of a verb in the present, and what stands before the other side of a contest: it lost where this one won."""
_FAR = 5
"""Words behind a verb among which its side is named: "won its case against"."""


_GIVE = frozenset(("pay", "paid", "declare", "declared"))


class Contraries:
    """The verbs of a brief's sentences against their opposites in the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, told: Tellings) -> None:
        self.brief, self.sources, self._supports, self._told = brief, sources, supports, told
        self._known, self._stem = WordEffects(_LANGUAGE), stemmer(_LANGUAGE)
        self._phrases = lexicon(_LANGUAGE).clauses.phrasal_verbs
        self._contests = {self._stem(verb) for verb in lexicon(_LANGUAGE).clauses.contests}

    def of(self, sentence: Span) -> Rival | None:
        """The first verb of a sentence of the brief whose opposite stands in its place."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        words = list(self._told.of_brief(sentence))
        told = {word.stem for word in words}
        found = (self._rival(word, told) or self._denied_thing(word, sentence) for word in words)
        return next((rival for rival in found if rival), None)

    def _denied_thing(self, own: Telling, sentence: Span) -> Rival | None:
        """A thing of two words that the sources have with "no" before it alone: "had no political power"."""
        before = self._told.before(own)
        inside = self.brief.words.inside(sentence)
        if before is None or self._known.negates([self.brief.words.forms[n] for n in inside]):
            return None
        first, rest = before.stem, {word.stem for word in self._told.of_brief(sentence)} - {own.stem, before.stem}
        there = [other for other in self._told.places(own.stem) if (b := self._told.before(other)) and b.stem == first]
        given = not _GIVE.isdisjoint(self._told.lead(before, _FEWEST))
        if not there or not all(self._is_denied(other, given=given) for other in there):
            return None
        if not given and all(other.company.isdisjoint(rest) for other in there):
            return None
        other = there[0]
        stands = self.sources.documents[other.source][other.span]
        return Rival(self.brief.document[own.span], stands, Evidence(other.source, other.span), Change.NEGATION)

    def _is_denied(self, word: Telling, *, given: bool) -> bool:
        """Whether a source has no such thing, or nobody gives it: "will not declare a final *dividend*"; "not yet" is open."""
        before = self._told.before(word)
        withheld = before and before.state is State.NEGATED and "yet" not in self._told.lead(word, _FAR)
        return self._told.is_none(word) or bool(given and withheld)

    def _rival(self, own: Telling, told: set[str]) -> Rival | None:
        stem = self._phrase(own) or own.stem
        against = self._opposites.get(stem, frozenset())
        if not against or against & told or not self._is_sure(own):
            return None
        weights = {each: self._supports.weight(each) for each in told - {own.stem}}
        best = self._opposite(against, weights, own.befallen)
        if best is None or stem in best.company:
            return None  # a claim is dismissed where the motion to dismiss it is granted
        if self._told.of_what(own) and self._told.of_what(best) not in (*told, ""):
            return None  # convicted of the one, cleared of the other
        if best.company <= own.befallen:
            weights = {each: weights.get(each, 0.0) for each in own.befallen}  # whoever dismissed the appeal
        near = self._near(best, weights)
        same = (self._near(other, weights) for alike in self._alike(stem) for other in self._places(alike))
        if max(same, default=-1) >= near:
            return None
        stands = self.sources.documents[best.source][best.span]
        said = self.brief.document[own.span]
        return Rival(said, stands, Evidence(best.source, best.span), Change.ANTONYM)

    def _opposite(self, against: frozenset[str], weights: dict[str, float], befallen: frozenset[str]) -> Telling | None:
        """Of some verbs in the sources the one told of most of some words (by weight), as a fact, and of enough of them or of no more than befell."""
        found = [other for each in against for other in self._places(each)]
        best = max(found, key=lambda other: (self._near(other, weights), self._shared(other, weights)), default=None)
        if best is None or best.state is not State.PLAIN:
            return None
        alone = best.company == best.befallen == befallen  # "The appeal is dismissed."
        return best if (befallen and alone) or self._stands_for(best, weights) else None

    def _is_sure(self, own: Telling) -> bool:
        """Whether the brief tells a verb as what has been, or is going on."""
        tells = self._known.is_past(own.form) or own.goes_on or own.form.endswith(_PRESENT)
        beaten = any(self._told.has_behind(own, word) for word in _OPPONENT) or self._told.has_behind(
            own, "against", _FAR
        )
        contest = own.stem in self._contests and beaten
        return own.state is State.PLAIN and not own.is_far and tells and not contest

    def _phrase(self, own: Telling) -> str:
        """The stem of the verb that a verb of the brief stands for with the word behind it: "miss" for "fell short"; "" for none."""
        found = (
            stem
            for stem, phrases in self._written.items()
            for verb, particle in phrases
            if verb == own.stem and self._told.has_behind(own, particle)
        )
        return next(found, "")

    def _stands_for(self, other: Telling, weights: dict[str, float]) -> bool:
        """Whether a word of a source is told of what the brief's sentence tells of (its words by weight)."""
        whole, shared = sum(weights.values()), self._shared(other, weights)
        beside = len(other.company & weights.keys())
        known = sum(weight > 0 for weight in weights.values())
        if not beside or shared < _LEAST * whole:
            return False
        return beside >= min(_FEWEST, known) or (known > _FEWEST and shared >= _MOST * whole)

    def _near(self, other: Telling, weights: dict[str, float]) -> float:
        """What stands beside a word of a source of some words by weight."""
        return sum(weight for stem, weight in weights.items() if stem in other.company)

    def _shared(self, other: Telling, weights: dict[str, float]) -> float:
        """What the sentence of a word of a source has of some words by weight."""
        there = self._told.stems_around(other)
        return sum(weight for stem, weight in weights.items() if stem in there)

    def _places(self, stem: str) -> Iterator[Telling]:
        """Where the sources have a verb, by its stem, or the phrase that stands for it."""
        yield from self._told.places(stem)
        for verb, particle in self._written.get(stem, ()):
            yield from (word for word in self._told.places(verb) if self._told.has_behind(word, particle))

    def _alike(self, stem: str) -> frozenset[str]:
        """A verb, and those that have an opposite in common with it."""
        opposites = self._opposites.get(stem, frozenset())
        return frozenset({stem}.union(*(self._opposites.get(other, frozenset()) for other in opposites)))

    @cached_property
    def _opposites(self) -> dict[str, frozenset[str]]:
        """The stem of a verb → those of its opposites."""
        out: dict[str, set[str]] = {}
        for one, other in opposed_verbs(_LANGUAGE):
            first, second = self._stem(one), self._stem(other)
            out.setdefault(first, set()).add(second)
            out.setdefault(second, set()).add(first)
        return {stem: frozenset(others) for stem, others in out.items()}

    @cached_property
    def _written(self) -> dict[str, list[tuple[str, str]]]:
        """The stem of a verb → the phrases that stand for it, each as the stem of its verb and its particle."""
        out: dict[str, list[tuple[str, str]]] = {}
        for phrase, verb in self._phrases.items():
            form, _, particle = phrase.partition(" ")
            parts = (self._stem(self._known.plain(form)), particle)
            if parts not in out.setdefault(self._stem(verb), []):
                out[self._stem(verb)].append(parts)
        return out
