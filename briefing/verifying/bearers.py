"""A clause of a brief → whether the sources give what it tells to somebody else: "Orlo offered a pay rise" for "Orlo asked, and Haan offered more pay".

Verbs need not be the same: a clause is known by the words that it has behind whoever bears it (its subject, or whom "by" names; of what is
said, who says it). The brief is wrong where a clause of the sources that another one bears has most of these words, and no clause that its own bearer
may have has nearly as many.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.agreement.clauses import Change
from briefing.facts.phrases.reporting_words import FINITE
from briefing.frozen import frozen
from briefing.model import Evidence, Span
from briefing.verifying.participants import Participants
from briefing.verifying.predications import Argument, Predication, Predications
from briefing.verifying.rivals import Rival
from briefing.verifying.support import Supports

_FEWEST, _LEAST, _CLEAR = 2, 0.5, 0.3
"""Words that both clauses have at least, their share by weight, and by how much more than any clause that the brief's own bearer may have."""
_BESIDE = 0.15
"""The same, where the brief's own bearer has another clause in the sentence."""
_ACCORDING = "according"
_UNKNOWN = 0.25
"""Part of the greatest weight that a word has which no source has."""
_RELATIVE, _ANTECEDENT = frozenset(("which", "whom", "that")), 12
"""What takes up what stands before it, and how many words of that are told with it."""


_FINDERS = frozenset(("tribunal", "court", "judge", "inquiry", "coroner", "panel", "jury", "ombudsman"))
"""Who finds what parties say."""


@frozen
class _Clause:
    """Whose a clause is (None for nobody that is sure), the words of that one's name, the plain stems of what it tells, and its words."""

    bearer: Argument | None
    names: frozenset[str]
    content: frozenset[str]
    place: range
    is_speech: bool
    verb: str


class Bearers:
    """The clauses of a brief's sentences against whose they are in the sources."""

    def __init__(self, participants: Participants, supports: Supports) -> None:
        self._participants, self._supports = participants, supports

    def of(self, sentence: Span) -> Rival | None:
        """The first clause of a sentence that the sources give to another one."""
        asked = self._participants
        if not asked.is_read:
            return None
        inside = asked.brief.words.inside(sentence)
        return next((r for own in self._clauses(asked.mine, inside) if (r := self._rival(own))), None)

    def _rival(self, own: _Clause) -> Rival | None:
        """What the sources have another one bear of a clause of the brief; None for nothing that is sure."""
        if own.bearer is None or not own.bearer.is_explicit or not (own.bearer.names or _finds(own)):
            return None
        told = list(self._told(own))
        others = [each for each in told if each[4]]
        if not others:
            return None
        share, _, number, clause, _ = max(others, key=lambda each: each[0])
        same = max((each[0] for each in told if not each[4]), default=0.0)
        asked, found = self._participants, self._participants.sources.each[number].words
        sentence = asked.theirs(number).inside(clause.place.start)
        beside = not own.names.isdisjoint(found.forms[n] for n in sentence)
        if share < _LEAST or share - same < (_BESIDE if beside else _CLEAR):
            return None
        mine = asked.brief.words
        evidence = Evidence(number, found.span(clause.place.start, clause.place.stop - 1))
        said = asked.brief.document[mine.span(own.place.start, own.place.stop - 1)]
        return Rival(said, asked.sources.documents[number][evidence.span], evidence, Change.SUBJECT)

    def _told(self, own: _Clause) -> Iterator[tuple[float, int, int, _Clause, bool]]:
        """The clauses of the sources that share most with one of the brief: the share by weight, how many words, where, and whether they are another one's."""
        asked = self._participants
        weights = {stem: self._supports.weight(stem) for stem in own.content}
        whole = sum(weight or _UNKNOWN * self._supports.greatest for weight in weights.values()) or 1.0
        for _, number, sentence in self._supports.shares({s: w for s, w in weights.items() if w}):
            clauses = list(self._clauses(asked.theirs(number), asked.sources.each[number].words.inside(sentence.span)))
            for clause in self._held(clauses) if own.is_speech else clauses:
                shared = own.content & clause.content
                another = self._is_of_another(own, clause, clauses)
                if shared and (not another or len(shared) + (own.verb == clause.verb) >= _FEWEST):
                    yield sum(weights[s] for s in shared) / whole, len(shared), number, clause, another

    def _held(self, clauses: list[_Clause]) -> Iterator[_Clause]:
        """The clauses, those of what is said only once, as whoever says it has them."""
        stop = 0
        for clause in clauses:
            if clause.place.stop > stop:
                yield clause
            if clause.is_speech and clause.bearer:
                stop = clause.place.stop

    def _is_of_another(self, own: _Clause, other: _Clause, beside: list[_Clause]) -> bool:
        """Whether two who bear clauses are surely two, and the brief's clause does not tell of the other one."""
        asked = self._participants
        if own.bearer is None or other.bearer is None:
            return False
        told = other.names or other.bearer.key
        if not own.names:
            return other.is_speech and bool(other.names)  # what a party says, and no tribunal finds
        mine, theirs = asked.known_words(own.bearer) | own.names, asked.known_words(other.bearer) | other.names
        if mine & theirs or own.content & frozenset(map(asked.plain, told)):
            return False
        if own.names and other.names and asked.are_of_kind(own.names, other.names):
            return True
        return other.bearer.is_explicit and any(each.names & own.names for each in beside)

    def _clauses(self, text: Predications, inside: range) -> Iterator[_Clause]:
        """The clauses of a stretch, each with its verb."""
        yield from (self._clause(text, told) for told in text.of(inside.start, inside.stop))
        forms, asked = text.found.forms, self._participants
        for n in inside[:-2]:
            who = text.phrase_from(n + 2) if forms[n] == _ACCORDING else None
            if who and (bearer := asked.held(who)):
                rest = range(who.last + 1, inside.stop) if n == inside.start else range(inside.start, n)
                yield _Clause(bearer, bearer.names - asked.titles, asked.company(text.found, rest), rest, True, "")

    def _clause(self, text: Predications, told: Predication) -> _Clause:
        asked, bearer = self._participants, self._participants.held(told.agent)
        first = told.patient.first if told.is_passive and told.patient else told.verb
        start, stop = min(first, told.verb), max(told.behind.stop, told.verb + 1)
        opens = text.inside(told.verb).start
        if bearer and bearer.first > opens and text.found.forms[bearer.first - 1] in _RELATIVE:
            start = max(opens, bearer.first - _ANTECEDENT)
        is_speech = text.found.forms[told.verb] in FINITE
        content = asked.company(text.found, range(start, stop))
        content -= {asked.plain(text.found.forms[told.verb])} if is_speech else frozenset()
        names = frozenset[str]()
        if bearer:
            content -= frozenset(map(asked.plain, bearer.words))
            inside = range(bearer.first, bearer.last + 1)
            names = (bearer.names | {text.found.forms[n] for n in inside if text.is_name(n)}) - asked.titles
        verb = asked.plain(text.found.forms[told.verb])
        return _Clause(bearer, names, content, range(start, stop), is_speech, verb)


def _finds(own: _Clause) -> bool:
    """Whether a clause is what a court or an inquiry says is so."""
    return own.is_speech and own.bearer is not None and own.bearer.head in _FINDERS
