"""A sentence told in other words → whether it gives to one name what its source tells of another that it names as well.

"Rood resigned, and Falk will run the port" of "Falk resigned, and Rood will run the port" has all of its source's words.
Read are verbs in the past right behind a name. A verb counts where the stretch has it once, not as a passive, behind
other names than here, and has the name of here elsewhere; speech has checks of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from briefing.agreement.clauses import Change, WordEffects
from briefing.facts.phrases.reporting_words import FINITE
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Document, EntityKind, Evidence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Source, Sources
from briefing.verifying.support import Support, Supports
from briefing.verifying.words import Words, words

_LANGUAGE = "en"
_BE = frozenset(["be", "been", "being", "is", "are", "was", "were"])
_BY, _WHO, _OF = "by", "who", "of"
_AGENT = 6
"""Words behind a passive verb among which "by" stands, with whoever does it."""
_GOING, _ADVERB = "ing", "ly"
_NAME = 3
"""Words that open a sentence among which its subject's name stands."""
_OBJECT = 3
"""Words behind a verb among which stands whom it befalls."""
_JOINS = frozenset(["and", "but", "while", "whereas"])
_ALIKE, _BEHIND_VERB = 2, 5
"""Words behind two verbs that are the same at least, the last one of content, and how far it is looked for."""
_BEFORE, _BEHIND = 3, 2
"""Words before a verb in which a form of *be* makes it passive, and behind it in which "by" does."""


@frozen
class _Action:
    """A name of the brief, and the verb right behind it."""

    names: frozenset[str]
    verb: str
    span: Span


class Subjects:
    """The names that act in a brief's sentences against those that act in the stretches that they were told from."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals) -> None:
        self.brief, self.sources, self._supports, self._capitals = brief, sources, supports, capitals
        self._stem, self._stop, self._effects = stemmer(_LANGUAGE), stop_words(_LANGUAGE), WordEffects(_LANGUAGE)
        self._auxiliaries = lexicon(_LANGUAGE).clauses.auxiliaries - _BE

    def of(self, sentence: Span) -> Rival | None:
        """The first name of a sentence of the brief that its source has not before the verb behind it."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        told = list(self._actions(sentence))
        words = self.brief.words
        forms = [words.forms[n] for n in words.inside(sentence)]
        for stretch in self._supports.stretches(forms, most=1) if told else ():
            here = self._names(self.brief.document, words, sentence)
            for own in told:
                if acts := self._acts(own, here, stretch):
                    stands = self.sources.documents[stretch.source][acts]
                    return Rival(self.brief.document[own.span], stands, Evidence(stretch.source, acts), Change.SUBJECT)
        return None

    def _actions(self, sentence: Span) -> Iterator[_Action]:
        """The names of a sentence of the brief with a verb in the past right behind."""
        document, found = self.brief.document, self.brief.words
        inside = found.inside(sentence)
        for run in self._capitals.runs(document, found, sentence):
            if not _opens(document, found, run.start, inside.start):
                continue
            at = run.stop
            while at < inside.stop and found.forms[at] in self._auxiliaries:
                at += 1
            if at < inside.stop and self._is_verb(found.forms[at]) and not _is_passive(found, at, run.stop):
                names = frozenset(found.forms[n] for n in run)
                yield _Action(names, self._plain(found.forms[at]), found.span(run.start, at))

    def _acts(self, own: _Action, here: frozenset[str], stretch: Support) -> Span | None:
        """The name before the verb in a stretch, and the verb, where it is another one's; else None."""
        source = self.sources.each[stretch.source]
        verbs = [n for n in source.words.inside(stretch.span) if self._plain(source.words.forms[n]) == own.verb]
        if len(verbs) != 1:
            return None
        if _is_passive(source.words, verbs[0], verbs[0] - _BEFORE):
            return self._by_another(own, source, verbs[0])
        if source.words.forms[verbs[0]].endswith(_GOING):
            return None  # "decrees calling for" is no act of a name
        before = self._before(source, verbs[0])
        named = frozenset(source.words.forms[n] for run in before for n in run)
        everywhere = self._names(source.document, source.words, stretch.span)
        if named & own.names:
            return None
        if self._is_done_to(own, source, verbs[0]):
            return source.words.span(verbs[0] - 1, verbs[0])
        if self._is_another_persons(own, source, verbs[0]):
            return source.words.span(before[-1].start, verbs[0])
        if not own.names & everywhere:
            return None
        if not named & here and not self._goes_on_alike(own, source, verbs[0]):
            return None
        return source.words.span(before[0].start, verbs[0])

    def _by_another(self, own: _Action, source: Source, verb: int) -> Span | None:
        """The person by whom a source says that it was done, where the brief has another person do it: "was completed in May by Sund"."""
        sentence = source.document.sentence_at(source.words.starts[verb])
        inside = source.words.inside(sentence.span) if sentence else range(0)
        near = range(verb + 1, min(inside.stop, verb + 1 + _AGENT))
        by = next((n for n in near if source.words.forms[n] == _BY), -1)
        if by < 0 or not self._persons & own.names:
            return None
        runs = self._capitals.runs(
            source.document, source.words, Span(source.words.starts[by], source.words.stops[inside.stop - 1])
        )
        run = next(runs, range(0))
        agent = frozenset(source.words.forms[n] for n in run)
        if run.start != by + 1 or not agent & self._persons or agent & own.names:
            return None
        return source.words.span(verb, run.stop - 1)

    def _is_done_to(self, own: _Action, source: Source, verb: int) -> bool:
        """Whether the source has the name as what is done to, or its owner, behind a verb that somebody described does: "a friend who saw Orlo's car"."""
        sentence = source.document.sentence_at(source.words.starts[verb])
        inside = source.words.inside(sentence.span) if sentence else range(verb, verb)
        before, behind = (
            source.words.forms[verb - 1],
            source.words.forms[verb + 1 : min(inside.stop, verb + 1 + _OBJECT)],
        )
        described = before == _WHO or (
            before not in self._stop and not self._capitals.is_name(source.document, source.words, verb - 1)
        )
        touching = source.document.text[source.words.stops[verb - 1] : source.words.starts[verb]] == " "
        object_ = any(form.split("'")[0].split("’")[0] in own.names for form in behind)
        return inside.start < verb and described and touching and object_ and not self._is_verb(before)

    def _is_another_persons(self, own: _Action, source: Source, verb: int) -> bool:
        """Whether another person's name stands right before the source's verb, which the sources have nowhere else."""
        if len(self._supports.places(own.verb)) != 1 or not self._persons & own.names:
            return False
        sentence = source.document.sentence_at(source.words.starts[verb])
        first = source.words.inside(sentence.span).start if sentence else verb
        here = set(source.words.forms[first:verb])
        at = verb - 1
        while at > first and source.words.forms[at].endswith(_ADVERB):
            at -= 1
        return not own.names & here and bool(self._persons & self._subject(source, first, at))

    def _subject(self, source: Source, first: int, last: int) -> frozenset[str]:
        """The words of a name that a verb's subject ends or begins with: "Sporns", "Olaf Sporns of Indiana University"."""
        forms = source.words.forms
        opening = range(first, min(last + 1, first + _NAME)) if _OF in forms[first : last + 1] else range(0)
        named = self._capitals.is_name(source.document, source.words, last)
        return frozenset((forms[last], *(forms[n] for n in opening if named)))

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The words of the names of the sources' persons."""
        persons = (e for s in self.sources.each for e in s.entities if e.kind is EntityKind.PERSON)
        return frozenset(form for e in persons for name in (e.name, *e.aliases) for form in words(name).forms)

    def _goes_on_alike(self, own: _Action, source: Source, verb: int) -> bool:
        """Whether a name stands right before the source's verb, and the words behind both verbs are the same as far as a word of content."""
        sentence = source.document.sentence_at(source.words.starts[verb])
        if sentence is None or not self._capitals.is_name(source.document, source.words, verb - 1):
            return False
        mine = self._behind(self.brief.words, self.brief.words.inside(own.span).stop)
        theirs = self._behind(source.words, verb + 1)
        return len(mine) >= _ALIKE and mine == theirs

    def _behind(self, found: Words, first: int) -> tuple[str, ...]:
        """The words from one on as far as the next word of content."""
        stop = min(len(found), first + _BEHIND_VERB)
        last = next((n for n in range(first, stop) if found.forms[n] not in self._stop), -1)
        return tuple(found.forms[first : last + 1])

    def _before(self, source: Source, verb: int) -> list[range]:
        """The names of a verb's sentence that stand before it."""
        sentence = source.document.sentence_at(source.words.starts[verb])
        runs = self._capitals.runs(source.document, source.words, sentence.span) if sentence else iter(())
        return [run for run in runs if run.stop <= verb]

    def _names(self, document: Document, found: Words, span: Span) -> frozenset[str]:
        return frozenset(found.forms[n] for run in self._capitals.runs(document, found, span) for n in run)

    def _is_verb(self, form: str) -> bool:
        past = self._effects.is_past(form) or self._effects.plain(form) != form
        return past and form not in self._stop and form not in FINITE

    def _plain(self, form: str) -> str:
        return self._stem(self._effects.plain(form))


def _opens(document: Document, found: Words, word: int, first: int) -> bool:
    """Whether a word opens its sentence or a clause: nothing but a mark or a conjunction stands before it."""
    if word <= first:
        return True
    return document.text[found.stops[word - 1]] in ",;:" or found.forms[word - 1] in _JOINS


def _is_passive(found: Words, verb: int, start: int) -> bool:
    """Whether a form of *be* stands before a verb, from a word on, or "by" right behind it."""
    before, behind = found.forms[max(0, start) : verb], found.forms[verb + 1 : verb + 1 + _BEHIND]
    return not _BE.isdisjoint(before) or _BY in behind
