"""A verb of saying → whether the sources have somebody else say it, or the two the other way round: "warned managers", "managers warned"."""

from __future__ import annotations

from briefing.agreement.clauses import Change
from briefing.facts.phrases.reporting_words import FINITE
from briefing.language.lexicon import lexicon
from briefing.model import Evidence, Sentence, Span
from briefing.verifying.deeds import Deeds
from briefing.verifying.doers import Doers
from briefing.verifying.predications import Argument, Predication, Predications
from briefing.verifying.rivals import Rival
from briefing.verifying.support import Supports

_THAT = "that"
_OBJECTS = (["us"], ["me"], ["him"], ["her"], ["them"])
_FAR = 14
"""Words behind a verb among which stands to whom it is done."""
_RECEIVING = frozenset(("to", "from"))
_PRONOUNS = frozenset(("it", "they", "them", "this", "that"))
_LED = 2
"""Words from a verb of saying to the subject of what is said at most: "said that the company"."""
_FEWEST = 2
"""Words of a claim, and by how many more of them another one's has."""
_BOTH_WAYS = lexicon("en").verifying.both_ways
"""What two do to each other."""


class Sayings:
    """Who says what to whom in a brief, against who says it in the sources."""

    def __init__(self, deeds: Deeds, doers: Doers, supports: Supports) -> None:
        self.brief, self.sources = deeds.brief, deeds.sources
        self._deeds, self._doers, self._names, self._supports = deeds, doers, deeds.known_names, supports

    def of(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Who says in the sources what a verb of the brief gives to somebody else."""
        return (
            self.exchanged(own, places)
            or self._is_asked(own, places)
            or self._said_by_other_person(own, places)
            or self._said_by_another(own)
            or self._done_by_another(own, places)
        )

    def is_mutual(self, own: Predication, places: list[tuple[int, int]]) -> bool:
        """Whether two do something to each other, and a source names them in the other order, or one is not known: "Sund met Brandt"."""
        if own.patient is None or self.brief.words.forms[own.verb] not in _BOTH_WAYS:
            return False
        found = [there for number, word in places if (there := self._deeds.theirs(number).at(word)) is not None]
        agent, patient = own.agent, own.patient
        return any(agent is None or there.agent is None or self._turns(agent, patient, there) for there in found)

    def exchanged(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Where each place of a verb has who does it to whom the other way round: "warned managers", "managers warned"; a noun of it tells of nobody."""
        if own.agent is None or own.patient is None or not (own.agent.is_explicit and own.patient.is_explicit):
            return None
        found = self._read(own, places)
        if not found or not all(self._turns(own.agent, own.patient, there) for _, there in found):
            return None
        (number, word), there = found[0]
        told = (each for each in (there.agent, there.patient) if each and each.is_explicit)
        around = [word, *(n for each in told for n in (each.first, each.last))]
        return self._verb_rival(own, number, Span(min(around), max(around) + 1))

    def _read(self, own: Predication, places: list[tuple[int, int]]) -> list[tuple[tuple[int, int], Predication]]:
        """The places that are read as a verb; of several those that share most with what stands behind the brief's."""
        found = [(place, there) for place in places if (there := self._deeds.theirs(place[0]).at(place[1]))]
        rest = self._deeds.company(self.brief.words, own.behind)
        shared = [
            len(rest & self._deeds.company(self.sources.each[number].words, there.behind))
            for (number, _), there in found
        ]
        return [each for each, size in zip(found, shared, strict=True) if size == max(shared)]

    def received(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Where each place of a verb has it done to who does it in the brief: "Lumo sold it", "we sold it to Lumo"."""
        if own.agent is None or own.is_passive:
            return None
        found = self._read(own, places)
        if not found or not all(self._receives(own.agent, number, there) for (number, _), there in found):
            return None
        if not own.agent.is_named and not all(self._gives_to(own, there) for _, there in found):
            return None
        (number, word), there = found[0]
        return self._verb_rival(own, number, Span(word, there.behind.stop))

    def _receives(self, agent: Argument, number: int, there: Predication) -> bool:
        """Whether what a source's verb does is done to somebody ("to", "from"), and not by them."""
        to = self._receivers(self._deeds.theirs(number), self.sources.each[number].words.forms, there.verb)
        return (
            not there.is_passive
            and agent.key.isdisjoint(self._names.of(there.agent) if there.agent else ())
            and any(not agent.key.isdisjoint(each.key) for each in to)
        )

    def _gives_to(self, own: Predication, there: Predication) -> bool:
        """Whether the brief has it done to who does it in a source: "the owners supplied the firm" beside "the firm supplied the owners"."""
        to = self._receivers(self._deeds.mine, self.brief.words.forms, own.verb)
        return there.agent is not None and any(each.key & self._names.of(there.agent) for each in to)

    def _receivers(self, told: Predications, forms: list[str], verb: int) -> list[Argument]:
        """Those "to" or "from" whom a verb does something."""
        behind = range(verb + 1, min(told.inside(verb).stop, verb + _FAR))
        return [each for n in behind if forms[n] in _RECEIVING and (each := told.phrase_from(n + 1))]

    def _said_by_other_person(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Who alone is told by the sources to say something, where the brief has another person: "Brandt denied having had it"."""
        found = self._read(own, places)
        once = sum(self._deeds.theirs(number).at(word) is not None for number, word in places) == 1
        if own.agent is None or own.is_passive or not own.agent.is_named or not once:
            return None
        ((number, word), there), persons = found[0], self._names.persons
        if there.agent is None or not (persons(own.agent.names) and persons(there.agent.names)):
            return None
        rest = self._deeds.company(self.brief.words, own.behind)
        shared = rest & self._deeds.company(self.sources.each[number].words, there.behind)
        denied = self._deeds.is_denied(-1, own.verb) != self._deeds.is_denied(number, word)
        if denied or not shared or 2 * len(shared) < len(rest) or self._doers.may_be_one(own.agent, there.agent):
            return None
        return self._verb_rival(own, number, Span(word, there.behind.stop))

    def _is_asked(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Where each place of a verb of saying has whom it befalls in the brief say it to "us" or "him": "the ministry has asked us"."""
        if own.agent is None or own.patient is None or own.is_passive or self._deeds.is_denied(-1, own.verb):
            return None
        agent, patient = own.agent, own.patient
        for number, word in places:
            there, found = self._deeds.theirs(number).at(word), self.sources.each[number].words
            if there is None or there.agent is None or found.forms[word + 1 : word + 2] not in _OBJECTS:
                return None
            asks = self._names.of(there.agent)
            if patient.key.isdisjoint(asks) or not agent.key.isdisjoint(asks):
                return None
        number, word = places[0]
        return self._verb_rival(own, number, Span(word, word + 2))

    def _verb_rival(self, own: Predication, number: int, stands: Span) -> Rival:
        """A verb of the brief beside some words of a source, given by their numbers."""
        evidence = Evidence(number, self.sources.each[number].words.span(stands.start, stands.stop - 1))
        around = [own.verb, *(n for each in (own.agent, own.patient) if each for n in (each.first, each.last))]
        said = self.brief.words.span(min(around), max(around))
        return Rival(self.brief.document[said], self.sources.documents[number][evidence.span], evidence, Change.SUBJECT)

    def _turns(self, agent: Argument, patient: Argument, there: Predication) -> bool:
        """Whether a source's verb has who acts in the brief as whom it befalls, and the other way round."""
        if there.agent is None or there.patient is None or agent.key & self._names.of(there.agent):
            return False
        return bool(agent.key & there.patient.words and patient.key & self._names.of(there.agent))

    def _done_by_another(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Who surely does, in each place of a verb of saying, to the same thing what another one does in the brief: "the team found the route"."""
        agent, patient = own.agent, own.patient
        found = [self._deeds.theirs(number).at(word) for number, word in places]
        if agent is None or patient is None or self.brief.words.forms[patient.first] == _THAT:
            return None
        number, word = places[0]
        other = found[0].agent if found[0] else None
        if other is None or not all(
            there
            and there.agent
            and (self._doers.are_two(agent, there.agent, own, there, at) or self._doers.is_done_to_it(own, there.agent))
            for there, (at, _) in zip(found, places, strict=True)
        ):
            return None
        evidence = Evidence(number, self.sources.each[number].words.span(other.first, word))
        said = self.brief.document[self.brief.words.span(agent.first, own.verb)]
        return Rival(said, self.sources.documents[number][evidence.span], evidence, Change.SUBJECT)

    def _said_by_another(self, own: Predication) -> Rival | None:
        """Where a sentence of a source has who says it in the brief say something else, and another one say this."""
        mine, agent = self.brief.words, own.agent
        behind = range(own.verb, self._deeds.mine.inside(own.verb).stop)
        told = self._deeds.company(mine, behind) - (self._names.of(agent) if agent else set())
        if agent is None or not agent.is_explicit or len(told) < _FEWEST:
            return None
        place = self._place_of(told)
        span = self._given_to_another(agent, told, *place) if place else None
        if place is None or span is None:
            return None
        said = self.brief.document[mine.span(agent.first, own.verb)]
        return Rival(said, self.sources.documents[place[0]][span], Evidence(place[0], span), Change.NAME)

    def _given_to_another(self, agent: Argument, told: frozenset[str], number: int, sentence: Sentence) -> Span | None:
        """Who else says most of some words in a sentence of a source that has the one of the brief say something else, or do it."""
        found = self.sources.each[number].words
        inside = found.inside(sentence.span)
        claims = self._claims(number, inside, told)
        mine = [(said, shared) for who, said, shared in claims if not self._names.of(who).isdisjoint(agent.key)]
        who, verb, theirs = max(claims, key=lambda claim: len(claim[2]), default=(agent, 0, told))
        if any(0 < who.first - said <= _LED for said, _ in mine):
            return None  # "she said that the company hoped to": what it hopes is what she says
        if len(mine) > 1 or 2 * len(theirs) < len(told) or not who.key.isdisjoint(self._names.of(agent)):
            return None
        ours = next((shared for _, shared in mine), frozenset[str]())
        leans = bool(mine) and not _PRONOUNS.isdisjoint(found.forms[verb : inside.stop])
        leads = len(theirs - ours) - len(ours - theirs) + leans
        beside = bool(mine) or self._are_persons_beside(agent, who, [found.forms[n] for n in inside])
        return found.span(who.first, verb) if leads >= _FEWEST and beside else None

    def _are_persons_beside(self, own: Argument, other: Argument, forms: list[str]) -> bool:
        """Whether two are persons, of whom the first is named among some words."""
        persons = self._names.persons
        return bool(persons(other.names) and persons(own.names)) and not own.names.isdisjoint(forms)

    def _place_of(self, told: frozenset[str]) -> tuple[int, Sentence] | None:
        """The sentence of the sources that has most of some words, where no other one has as much."""
        weights = {stem: weight for stem in sorted(told) if (weight := self._supports.weight(stem)) > 0}
        shares = self._supports.shares(weights)[:2]
        clear = len(shares) == 1 or (len(shares) > 1 and shares[1][0] < shares[0][0])
        return shares[0][1:] if clear else None

    def _claims(self, number: int, inside: range, told: frozenset[str]) -> list[tuple[Argument, int, frozenset[str]]]:
        """Who says something in a sentence of a source, the verb, and which of some words stand in what is said; none unless there are two."""
        found = self.sources.each[number].words
        said = [p for p in self._deeds.theirs(number).of(inside.start, inside.stop) if found.forms[p.verb] in FINITE]
        who = [(p.agent, p.verb) for p in said if p.agent]
        if not who or len(who) != len(said):
            return []
        stops = [*(max(agent.first, verb) for agent, verb in who[1:]), inside.stop]
        return [
            (agent, verb, told & self._deeds.company(found, range(verb, stop)))
            for (agent, verb), stop in zip(who, stops, strict=True)
        ]
