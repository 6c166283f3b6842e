"""A claim that a brief gives to somebody, in its own words → whether the source gives it to somebody else: "Haas said that the port had known".

Who claims something is told by a verb of saying behind a name, by the turn of a transcript, or by the facts, which know whom a
pronoun stands for. The brief is wrong only where each sentence that has most of the claim gives it to another person, or to
another body: bodies speak by their people, and people for their bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import FINITE
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import Document, EntityKind, Evidence, Sentence, Span
from briefing.verifying import transcript_turns
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Source, Sources
from briefing.verifying.support import Supports
from briefing.verifying.transcript_turns import Turn
from briefing.verifying.words import Words, words

_LANGUAGE = "en"
_FEWEST = 2
"""Words of content that a claim and the sentence that has it share at least."""
_LEAST, _ALMOST = 0.45, 0.75
"""Share of a claim that its sentence has at least, and share of the best one's from which another sentence may be meant."""
_ASIDE = 10
"""Words of an aside between a name and its verb at most: "Ms Quint, for the respondent, submits"."""
_JOINS = frozenset(("and", "but", "while", "that"))
_BEFORE_VERB = 4
"""Words before a verb among which its subject and what negates it stand."""
_FIRST_PERSON = frozenset(("i", "my"))
_TO = "to"
_ACCORDING = "according"


class _Claim(NamedTuple):
    """Who claims something (the name's words and where they stand), and the words of what is claimed."""

    names: frozenset[str]
    span: Span
    content: range
    acts: bool = False
    """Whether the name does something, and says nothing: what only a speaker's "I" does is theirs."""


class Claimants:
    """Whom a brief gives claims to, against whom its sources give them to."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals) -> None:
        self.brief, self.sources, self._supports, self._capitals = brief, sources, supports, capitals
        self._stem, self._effects = stemmer(_LANGUAGE), WordEffects(_LANGUAGE)
        known = lexicon(_LANGUAGE)
        self._titles = known.verifying.title_forms | known.verifying.speaker_titles | {"the"}
        self._auxiliaries = known.clauses.auxiliaries
        self._kinds: dict[str, frozenset[EntityKind]] = {}

    def of(self, sentence: Span) -> Rival | None:
        """The first claim of a sentence of the brief that its source gives to somebody else."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        if self.brief.is_quoted(sentence):
            return None  # its speaker is checked with the quotation
        for own in self._claims(self.brief.document, self.brief.words, sentence):
            if rival := self._denied(own) or self._rival(own):
                return rival
        return None

    def _denied(self, own: _Claim) -> Rival | None:
        """What somebody says in their own turn that they do not do, where the brief has them do it: "I cannot support it"."""
        forms = [self.brief.words.forms[n] for n in own.content]
        if not own.acts or not forms or self._effects.negates(forms):
            return None
        verb, found = self._stem(self._effects.plain(forms[0])), None
        for number, turn in self._turns_of(own.names):
            source = self.sources.each[number]
            inside = source.words.inside(turn.span)
            for n in inside:
                if self._stem(self._effects.plain(source.words.forms[n])) != verb:
                    continue
                before = source.words.forms[max(inside.start, n - _BEFORE_VERB) : n]
                if _FIRST_PERSON.isdisjoint(before) or not self._effects.denies(before):
                    return None
                found = (number, source.words.span(n - len(before), n))
        if found is None:
            return None
        stands = self.sources.documents[found[0]][found[1]]
        return Rival(self.brief.document[own.span], stands, Evidence(*found), Change.NEGATION)

    def _turns_of(self, names: frozenset[str]) -> Iterator[tuple[int, Turn]]:
        """The turns of the sources whose label has all of some names, in order."""
        lists = (self._labelled.get(form, []) for form in names)
        for number, turn, label in min(lists, key=len, default=[]):
            if names <= label:
                yield number, turn

    @cached_property
    def _labelled(self) -> dict[str, list[tuple[int, Turn, frozenset[str]]]]:
        """The turns of the sources by each word of their label, with all of these."""
        out: dict[str, list[tuple[int, Turn, frozenset[str]]]] = defaultdict(list)
        for number, source in enumerate(self.sources.each):
            for turn in source.turns:
                label = self._plain(turn.who) if turn.who else frozenset()
                for form in label:
                    out[form].append((number, turn, label))
        return out

    def _rival(self, own: _Claim) -> Rival | None:
        forms = [self.brief.words.forms[n] for n in own.content]
        told = {stem for _, stem in self._supports.content(forms)}
        places = self._places(told)
        others = [self._other(own, told, number, sentence) for number, sentence in places]
        if not others or not all(others):
            return None
        rival = next(other for other in others if other)
        stands = self.sources.documents[rival[0]][rival[1]]
        return Rival(self.brief.document[own.span], stands, Evidence(*rival), Change.NAME)

    def _places(self, told: set[str]) -> list[tuple[int, Sentence]]:
        """The sentences that have most of a claim; none where none has enough."""
        weights = {stem: weight for stem in told if (weight := self._supports.weight(stem)) > 0}
        shares = self._supports.shares(weights)
        best = max((share for share, _, _ in shares), default=0.0)
        if best < _LEAST * (sum(weights.values()) or 1.0):
            return []
        return [(number, sentence) for share, number, sentence in shares if share >= _ALMOST * best]

    def _other(self, own: _Claim, told: set[str], number: int, sentence: Sentence) -> tuple[int, Span] | None:
        """Who else claims it in a sentence of a source; None where it may be the one of the brief, or nobody is sure."""
        source = self.sources.each[number]
        shared = self._stems(source, source.words.inside(sentence.span)) & told
        here = frozenset(source.words.forms[n] for n in source.words.inside(sentence.span))
        if len(shared) < _FEWEST or own.names & here:
            return None
        made = self._claims(source.document, source.words, sentence.span)
        claims = [] if own.acts else [claim for claim in made if not claim.acts]
        if own.acts and here.isdisjoint(_FIRST_PERSON):
            return None
        if claims:
            best = max(claims, key=lambda claim: len(self._stems(source, claim.content) & told))
            names, span = best.names, best.span
        elif turn := transcript_turns.at(source.turns, sentence.span.stop - 1):
            return (number, turn.span) if self._is_turn_of_another(own, source, turn) else None
        elif not own.acts and (known := self._resolved(source, sentence.span, shared)):
            names, span = known
        else:
            return None
        return (number, span) if self._are_two(own.names, names) else None

    def _resolved(self, source: Source, sentence: Span, told: set[str]) -> tuple[frozenset[str], Span] | None:
        """Whom the facts give what a sentence says of some words to, where they know the name: who says most of them."""
        for quote in source.quotes:
            if quote.content.overlaps(sentence) and quote.speaker and quote.name:
                if 2 * len(self._stems(source, source.words.inside(quote.content)) & told) < len(told):
                    continue
                return self._plain(quote.name), quote.speaker
        return None

    def _is_turn_of_another(self, own: _Claim, source: Source, turn: Turn) -> bool:
        """Whether somebody has turns of their own in a transcript and this is not one of them, or is only talked of in an interview."""
        if not turn.who:
            outside = [n for n in self._named_outside(source) if own.names & n]
            return not outside and bool(self._named_outside(source)) and self._kind(own.names) is EntityKind.PERSON
        labels = [self._plain(other.who) for other in source.turns if other.who]
        return any(own.names <= label for label in labels) and not own.names & self._plain(turn.who)

    def _named_outside(self, source: Source) -> list[frozenset[str]]:
        """The names of the persons whom a source names outside its turns: those who talk in an interview without labels."""
        return [
            self._plain(name)
            for entity in source.entities
            if entity.kind is EntityKind.PERSON
            and any(transcript_turns.at(source.turns, mention.start) is None for mention in entity.mentions)
            for name in (entity.name, *entity.aliases)
        ]

    def _are_two(self, own: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two names are of two persons, or two bodies, neither of them spoken for by the other."""
        kind = None if own & other else self._kind(own)
        return kind is not None and kind is self._kind(other)

    def _kind(self, names: frozenset[str]) -> EntityKind | None:
        """What the sources have a name for; None for nothing that is sure."""
        found = {kind for form in names for kind in self._kinds_of(form)}
        return next(iter(found)) if len(found) == 1 else None

    def _kinds_of(self, form: str) -> frozenset[EntityKind]:
        """What the sources have those for whose names have a word."""
        if form not in self._kinds:
            entities = (entity for source in self.sources.having(form) for entity in source.entities)
            named = ((e.kind, name) for e in entities for name in (e.name, *e.aliases))
            self._kinds[form] = frozenset(kind for kind, name in named if form in self._plain(name))
        return self._kinds[form]

    # --- claims -------------------------------------------------------------------------------------------------------

    def _claims(self, document: Document, found: Words, sentence: Span) -> Iterator[_Claim]:
        """The claims of a sentence: a name with a verb of saying behind it, or "according to" before it."""
        inside = found.inside(sentence)
        for run in self._capitals.runs(document, found, sentence):
            names = frozenset(found.forms[n] for n in run) - self._titles
            if not names:
                continue
            span = found.span(run.start, run.stop - 1)
            if found.forms[max(inside.start, run.start - 2) : run.start] == [_ACCORDING, _TO]:
                rest = (
                    range(run.stop, inside.stop)
                    if run.start - 2 == inside.start
                    else range(inside.start, run.start - 2)
                )
                yield _Claim(names, span, rest)
            elif (verb := self._verb(document, found, run, inside)) >= 0:
                behind = range(verb + 1, inside.stop)
                yield _Claim(names, span, behind if len(behind) > _FEWEST else range(inside.start, run.start))
            elif run.start <= inside.start + 1 and document.text[found.starts[inside.start]].isupper():
                yield _Claim(names, span, range(run.stop, inside.stop), acts=True)

    def _verb(self, document: Document, found: Words, run: range, inside: range) -> int:
        """The verb of saying of a name that opens its clause, right behind it or behind an aside; -1 for none."""
        before = run.start - 1
        while before >= inside.start and found.forms[before] in self._titles:
            before -= 1
        opens = before < inside.start or document.text[found.stops[before]] in ",;:." or found.forms[before] in _JOINS
        at = run.stop
        if not opens or at >= inside.stop:
            return -1
        if document.text[found.stops[at - 1]] == ",":
            stops = (n for n in range(at, min(inside.stop, at + _ASIDE)) if document.text[found.stops[n]] == ",")
            at = next(stops, inside.stop) + 1
        while at < inside.stop and found.forms[at] in self._auxiliaries:
            at += 1
        return at if at < inside.stop and found.forms[at] in FINITE else -1

    def _stems(self, source: Source, inside: range) -> set[str]:
        return {self._stem(source.words.forms[n]) for n in inside}

    def _plain(self, name: str) -> frozenset[str]:
        """The words of a name without titles, and of a label without its role."""
        return frozenset(words(name.split(",", maxsplit=1)[0].split("(", maxsplit=1)[0]).forms) - self._titles
