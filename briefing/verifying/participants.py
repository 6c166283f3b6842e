"""A sentence told in other words → whether somebody does in it what its source has somebody else do.

Each verb of the brief is looked up wherever the sources have it, in any form, of the same things; who does it there, and to whom
it is done, is read by `predications`. The brief is wrong only where every such place is read, and has another name in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import FINITE, HE_SHE, PREPOSITION
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import EntityKind, Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.doers import Doers
from briefing.verifying.predications import Argument, Predication, Predications
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.spelling import distance
from briefing.verifying.support import Supports
from briefing.verifying.tellings import LIGHT, State, Telling, Tellings
from briefing.verifying.verbs import POSSESSIVE
from briefing.verifying.words import Words, words

_LANGUAGE = "en"
_MOST = 8
"""Places of a verb that are looked at."""
_TOWARDS = frozenset(("to", "against", "at"))
_DEFINITE = frozenset(("the", "its", "his", "her", "their", "our", "my", "your"))
_THAT = "that"
_OF_THINGS = ("which", _THAT)
_PARTS, _OF, _FOR = frozenset(";"), "of", "for"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_DENIED = (State.NEGATED, State.REFUSED)
_SPELT = 5
"""Letters at least of a name that may be spelt in two ways: "Echeverría", "Echevarría"."""
_OBJECTS = (["us"], ["me"], ["him"], ["her"], ["them"])
_WE = "we"
_PRONOUNS = frozenset(("it", "they", "them", "this", "that"))
_FEWEST = 2
"""Words of a claim, and by how many more of them another one's has."""
_AROUND = 12
"""Words on each side of a verb that are its company."""

_GIVEN = lexicon("en").verifying.giving | {"offered", "sent", "shown", "told", "granted"}
_BOTH_WAYS = lexicon("en").verifying.both_ways
"""What two do to each other."""


@frozen
class _Place:
    """An argument of the brief, its predication, what else that tells of, and whether it is the one that acts."""

    own: Argument
    told: Predication
    rest: frozenset[str]
    is_agent: bool
    is_alone: bool
    """Whether the sources have the verb once."""

    def is_loose(self, other: Argument, there: Predication, *, elsewhere: bool) -> bool:
        """Whether another one there may still be the same: "findings uncovered" was done to them, "my mother" is somebody."""
        if not self.is_agent and self.own.names and not other.names:
            return not (
                there.agent and there.agent.names & self.own.names
            )  # "the company" may be the one that is named
        if not self.is_agent and not self.told.is_passive:
            return bool(other.names and not self.own.names)
        return not self.own.names and self.told.patient is None and (elsewhere or there.is_passive)


class Participants:
    """Who does what to whom in a brief's sentences, against who does it in the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, capitals: Capitals, told: Tellings) -> None:
        self.brief, self.sources, self._supports, self._capitals, self._told = brief, sources, supports, capitals, told
        self._stem, self._stop, self._effects = stemmer(_LANGUAGE), stop_words(_LANGUAGE), WordEffects(_LANGUAGE)
        self._titles = lexicon(_LANGUAGE).verifying.title_forms | lexicon(_LANGUAGE).verifying.speaker_titles
        self._sources: dict[int, Predications] = {}
        self._doers = Doers(sources, self.theirs)

    def of(self, sentence: Span) -> Rival | None:
        """The first verb of a sentence that the sources give to another name."""
        if not self.is_read:
            return None
        inside = self.brief.words.inside(sentence)
        own = list(self.mine.of(inside.start, inside.stop))
        rivals = (rival for each in own if (rival := self._rival(each) or self._of_another_s_number(each)))
        return next(rivals, None)

    def _of_another_s_number(self, own: Predication) -> Rival | None:
        """Who does something to so many in each place of the brief's number, where the brief's doer does something else beside: "boats saved 46"."""
        mine, agent, patient = self.brief.words, own.agent, own.patient
        numbers = [n for n in range(patient.first, patient.last + 1) if mine.forms[n][0].isdigit()] if patient else []
        if agent is None or own.is_passive or not agent.is_explicit or len(numbers) != 1:
            return None
        places = self.sources.index.find([mine.forms[numbers[0]]], most=_MOST)
        found = [self._doer_of_number(agent, place.source, place.first) for place in places]
        if not found or not all(found) or found[0] is None:
            return None
        evidence = found[0]
        said = self.brief.document[mine.span(agent.first, numbers[0])]
        return Rival(said, self.sources.documents[evidence.source][evidence.span], evidence, Change.SUBJECT)

    def _doer_of_number(self, agent: Argument, number: int, word: int) -> Evidence | None:
        """Who has a number in whom it befalls, where somebody else is told of beside it; None for nobody that is sure."""
        read = self.theirs(number)
        told = list(read.of(read.inside(word).start, read.inside(word).stop))
        there = next((p for p in told if p.patient and p.patient.first <= word <= p.patient.last), None)
        if there is None or there.is_passive or there.agent is None or not there.agent.is_explicit:
            return None
        clause = range(there.agent.first, there.behind.stop)
        beside = any(p.agent and p.verb != there.verb and p.agent.key & agent.key for p in told)
        found = self.sources.each[number].words
        if (
            not beside
            or self._may_be_one(agent, there.agent)
            or not agent.key.isdisjoint(found.forms[n] for n in clause)
        ):
            return None
        return Evidence(number, found.span(there.agent.first, word))

    @cached_property
    def is_read(self) -> bool:
        """Whether the brief is in the language whose verbs are read."""
        return self.brief.document.language in (_LANGUAGE, "und")

    @cached_property
    def mine(self) -> Predications:
        """The predications of the brief."""
        document, found = self.brief.document, self.brief.words
        return Predications(
            document,
            found,
            lambda n: self._capitals.is_name(document, found, n),
            lambda: self._persons,
            lambda _: frozenset[str](),
        )

    def theirs(self, number: int) -> Predications:
        """The predications of a source."""
        if number not in self._sources:
            source = self.sources.each[number]
            self._sources[number] = Predications(
                source.document,
                source.words,
                lambda n: self._capitals.is_name(source.document, source.words, n),
                lambda: self._persons,
                lambda at: self._speaker(number, at),
            )
        return self._sources[number]

    def are_of_one(self, own: Telling, other: Telling) -> bool | None:
        """Whether a verb of the brief and one of a source are told of the same one, by name, by role or by a pronoun; None where that is not sure."""
        at, word = (self._told.text(each.source).words.inside(each.span).start for each in (own, other))
        mine, there = self.mine.at(at), self.theirs(other.source).at(word)
        if mine is None or there is None:
            return None
        befalls = mine.is_passive or there.is_passive
        subject = self._held(mine.patient if befalls else mine.agent)
        stands = self._held(there.patient if befalls else there.agent)
        if subject is None or stands is not None:
            return bool(subject.key & self.known_words(stands)) if subject and stands else None
        sentence = self.sources.documents[other.source].sentence_at(other.span.start)
        return self._is_referred_to(subject, other.source, sentence, word) if sentence else None

    def _is_referred_to(self, subject: Argument, number: int, sentence: Sentence, word: int) -> bool | None:
        """Whether a pronoun before a source's verb may stand for a subject of the brief: "we" for no person, "he" for whom it names; None where that is not sure."""
        found = self.sources.each[number].words
        if _WE in found.forms[found.inside(sentence.span).start : word]:
            return bool(subject.names - self._persons) or None
        before = self.sources.documents[number].sentences[max(0, sentence.index - 1)]
        near = frozenset(found.forms[found.inside(before.span).start : word])
        return not (near.isdisjoint(HE_SHE) or near.isdisjoint(subject.words)) or None

    def _speaker(self, number: int, at: int) -> frozenset[str]:
        quotes = self.sources.each[number].quotes
        found = next((q for q in quotes if q.direct and q.name and q.content.start <= at < q.content.stop), None)
        return frozenset(words(found.name).forms) - self._titles if found and found.name else frozenset()

    def _rival(self, own: Predication) -> Rival | None:
        """Who does a verb of the brief in the sources, or whom it befalls, where it is nobody that the brief has there."""
        mine = self.brief.words
        form = mine.forms[own.verb]
        if mine.forms[own.verb - 1] in _OF_THINGS:
            return None
        places = self._places_of(own)
        if not 0 < len(places) <= _MOST or self._is_mutual(own, places):
            return None
        if form in FINITE and mine.forms[own.verb + 1 : own.verb + 2] != [_FOR]:
            return (
                self._exchanged(own, places)
                or self._is_asked(own, places)
                or self._said_by_another(own)
                or self._done_by_another(own, places)
            )
        subject = self._held(own.patient if own.is_passive else own.agent)
        rival = self._in_place_of(subject, own, places, is_agent=not own.is_passive) if subject else None
        if rival or own.is_passive or own.patient is None:
            return rival
        return self._in_place_of(own.patient, own, places, is_agent=False) or self._of_another_owner(own, places)

    def _places_of(self, own: Predication) -> list[tuple[int, int]]:
        """Where the sources have a verb of the brief; none for one whose subject tells nothing: what fails with a motion, or is given ("the charts were offered to Orlo")."""
        form = self.brief.words.forms[own.verb]
        given = own.is_passive and form in _GIVEN
        return [] if given or self._told.proposals(-1).is_fate(own.verb) else list(self.places(self.plain(form)))

    def _done_by_another(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Who surely does, in each place of a verb of saying, to the same thing what another one does in the brief: "the team found the route"."""
        agent, patient = own.agent, own.patient
        found = [self.theirs(number).at(word) for number, word in places]
        if agent is None or patient is None or self.brief.words.forms[patient.first] == _THAT:
            return None
        number, word = places[0]
        other = found[0].agent if found[0] else None
        if other is None or not all(
            there
            and there.agent
            and (self._doers.are_two(agent, there.agent, own, there, at) or self._is_done_to_it(own, there.agent))
            for there, (at, _) in zip(found, places, strict=True)
        ):
            return None
        evidence = Evidence(number, self.sources.each[number].words.span(other.first, word))
        said = self.brief.document[self.brief.words.span(agent.first, own.verb)]
        return Rival(said, self.sources.documents[number][evidence.span], evidence, Change.SUBJECT)

    def _of_another_owner(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """What befalls in the sources a thing of the same name of somebody else: "overturned Stefan's conviction", "that of Marek"."""
        owner = self._owner(self.mine, own.patient)
        owners = [self._owned(own.patient, number, word) for number, word in places] if owner and own.patient else []
        first = owners[0] if owners else None
        if first is None or not all(each and self._are_apart(owner, each[0]) for each in owners):
            return None
        names, evidence = first
        span, text = evidence.span, self.sources.documents[evidence.source]
        return Rival(" ".join(sorted(owner)), f"{text[span]} ({' '.join(sorted(names))})", evidence, Change.NAME)

    def _owned(self, thing: Argument, number: int, word: int) -> tuple[frozenset[str], Evidence] | None:
        """Whose a thing of that name is that a source's verb befalls, and where it stands."""
        there = self.theirs(number).at(word)
        other = there.patient if there else None
        names = self._owner(self.theirs(number), other)
        if other is None or not names or other.head != thing.head:
            return None
        return names, Evidence(number, self.sources.each[number].words.span(other.first, other.last))

    def _are_apart(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two names are known, and not of one."""
        return not one & other and all(any(each <= names for names in self._aliases) for each in (one, other))

    def _owner(self, text: Predications, thing: Argument | None) -> frozenset[str]:
        """The name of whose something is: before it with "'s", or behind it with "of"."""
        if thing is None or thing.names:
            return frozenset()
        forms = text.found.forms
        if thing.last + 1 < text.inside(thing.last).stop and forms[thing.last + 1] == _OF and text.touches(thing.last):
            of = text.phrase_from(thing.last + 2)
            return of.names - self._titles if of else frozenset()
        marks = [n for n in range(thing.first, thing.last) if forms[n] == POSSESSIVE]
        owner = range(thing.first, marks[-1]) if marks else range(0)
        return frozenset(forms[n] for n in owner if text.is_name(n)) - self._titles

    def _said_by_another(self, own: Predication) -> Rival | None:
        """Where a sentence of a source has who says it in the brief say something else, and another one say this."""
        mine, agent = self.brief.words, own.agent
        behind = range(own.verb, self.mine.inside(own.verb).stop)
        told = self.company(mine, behind) - (self.known_words(agent) if agent else set())
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
        ours = [shared for who, _, shared in claims if not self.known_words(who).isdisjoint(agent.key)]
        who, verb, theirs = max(claims, key=lambda claim: len(claim[2]), default=(agent, 0, told))
        if len(ours) > 1 or 2 * len(theirs) < len(told) or not who.key.isdisjoint(self.known_words(agent)):
            return None
        persons = bool(who.names & self._persons and agent.names & self._persons)
        named = persons and not agent.names.isdisjoint(found.forms[n] for n in inside)
        mine = ours[0] if ours else frozenset[str]()
        leans = bool(ours) and not _PRONOUNS.isdisjoint(found.forms[verb : inside.stop])
        leads = len(theirs - mine) - len(mine - theirs) + leans
        return found.span(who.first, verb) if leads >= _FEWEST and (ours or named) else None

    def _place_of(self, told: frozenset[str]) -> tuple[int, Sentence] | None:
        """The sentence of the sources that has most of some words, where no other one has as much."""
        weights = {stem: weight for stem in told if (weight := self._supports.weight(stem)) > 0}
        shares = sorted(self._supports.shares(weights), key=lambda share: -share[0])[:2]
        clear = len(shares) == 1 or (len(shares) > 1 and shares[1][0] < shares[0][0])
        return shares[0][1:] if clear else None

    def _claims(self, number: int, inside: range, told: frozenset[str]) -> list[tuple[Argument, int, frozenset[str]]]:
        """Who says something in a sentence of a source, the verb, and which of some words stand in what is said; none unless there are two."""
        found = self.sources.each[number].words
        said = [p for p in self.theirs(number).of(inside.start, inside.stop) if found.forms[p.verb] in FINITE]
        who = [(p.agent, p.verb) for p in said if p.agent]
        if not who or len(who) != len(said):
            return []
        stops = [*(max(agent.first, verb) for agent, verb in who[1:]), inside.stop]
        return [
            (agent, verb, told & self.company(found, range(verb, stop)))
            for (agent, verb), stop in zip(who, stops, strict=True)
        ]

    def _is_mutual(self, own: Predication, places: list[tuple[int, int]]) -> bool:
        """Whether two do something to each other, and a source names them in the other order, or one is not known: "Sund met Brandt"."""
        if own.patient is None or self.brief.words.forms[own.verb] not in _BOTH_WAYS:
            return False
        found = [there for number, word in places if (there := self.theirs(number).at(word)) is not None]
        agent, patient = own.agent, own.patient
        return any(agent is None or there.agent is None or self._turns(agent, patient, there) for there in found)

    def _exchanged(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Where each place of a verb of saying has who says it to whom the other way round: "warned managers", "managers warned"."""
        if own.agent is None or own.patient is None or not (own.agent.is_explicit and own.patient.is_explicit):
            return None
        found = [self.theirs(number).at(word) for number, word in places]
        if not all(there and self._turns(own.agent, own.patient, there) for there in found):
            return None
        number, word = places[0]
        evidence = Evidence(number, self.sources.each[number].words.span(word, word))
        said = self.brief.words.span(own.verb, own.verb)
        return Rival(self.brief.document[said], self.sources.documents[number][evidence.span], evidence, Change.SUBJECT)

    def _is_asked(self, own: Predication, places: list[tuple[int, int]]) -> Rival | None:
        """Where each place of a verb of saying has whom it befalls in the brief say it to "us" or "him": "the ministry has asked us"."""
        if own.agent is None or own.patient is None or own.is_passive or self._is_denied(-1, own.verb):
            return None
        agent, patient = own.agent, own.patient
        for number, word in places:
            there, found = self.theirs(number).at(word), self.sources.each[number].words
            if there is None or there.agent is None or found.forms[word + 1 : word + 2] not in _OBJECTS:
                return None
            asks = self.known_words(there.agent)
            if patient.key.isdisjoint(asks) or not agent.key.isdisjoint(asks):
                return None
        number, word = places[0]
        evidence = Evidence(number, self.sources.each[number].words.span(word, word + 1))
        said = self.brief.words.span(own.verb, own.verb)
        return Rival(self.brief.document[said], self.sources.documents[number][evidence.span], evidence, Change.SUBJECT)

    def _turns(self, agent: Argument, patient: Argument, there: Predication) -> bool:
        """Whether a source's verb has who acts in the brief as whom it befalls, and the other way round."""
        if there.agent is None or there.patient is None or agent.key & self.known_words(there.agent):
            return False
        return bool(agent.key & there.patient.words and patient.key & self.known_words(there.agent))

    def _in_place_of(
        self, own: Argument, told: Predication, places: list[tuple[int, int]], *, is_agent: bool
    ) -> Rival | None:
        """What the sources have in the place of an argument of the brief, each time that they tell the same."""
        if not own.is_explicit or not own.key - self._titles:
            return None
        rest = self.company(self.brief.words, told.behind) - {self.plain(n) for n in own.words}
        place = _Place(own, told, rest, is_agent=is_agent, is_alone=len(places) == 1)
        alike = [found for found in places if self._tells(found, place)]
        found = [self._instead(place, number, word) for number, word in alike]
        if not found or found[0] is None or not all(found):
            return None
        (number, word), other = alike[0], found[0]
        source = self.sources.each[number]
        span = source.words.span(min(other.first, word), max(other.last, word))
        said = self.brief.words.span(min(own.first, told.verb), max(own.last, told.verb))
        return Rival(self.brief.document[said], source.document[span], Evidence(number, span), Change.SUBJECT)

    def _tells(self, found_: tuple[int, int], place: _Place) -> bool:
        """Whether a word of a source tells of the same things; a noun of the verb that tells of nobody does not."""
        (number, word), rest = found_, place.rest
        found, here = self.sources.each[number].words, self.around(number, word)
        shared = rest & self.company(found, here)
        there = self.theirs(number).at(word)
        if there and (
            self._is_other_phrase(place.told, there, number) or self._is_other_one(place.told, there, number)
        ):
            return False
        is_known = place.is_alone and self.plain(self.brief.words.forms[place.told.verb]) not in LIGHT
        if not is_known and (2 * len(shared) < len(rest) or (rest and not shared)):
            return False
        return there is not None or not place.own.key.isdisjoint(found.forms[n] for n in here)

    def _instead(self, place: _Place, number: int, word: int) -> Argument | None:
        """Who or what surely stands in a place of a source's verb that the brief gives to another one; None for nobody."""
        there = self.theirs(number).at(word)
        other = self._held(there.agent if place.is_agent else there.patient) if there else None
        if there is None or other is None:
            return None
        done_to_it = (
            place.is_agent and self._is_done_to_it(place.told, other) and not self._may_be_one(place.own, other)
        )
        two = place.is_agent and self._doers.are_two(place.own, other, place.told, there, number)
        if done_to_it or two or self._is_turned_to_its_own(place, there, other):
            return other
        if self._is_another_matter(place, number, word, there, other):
            return None
        return other if self._stands_in_stead(place, number, word, there, other) else None

    def _stands_in_stead(self, place: _Place, number: int, word: int, there: Predication, other: Argument) -> bool:
        """Whether another one in a source's place leaves no room there for the brief's."""
        behind = place.is_agent != there.is_passive
        elsewhere = self._has(place.own, number, word, behind=behind)
        same_side = self._has(place.own, number, word, behind=not behind)
        if (same_side and not other.is_named) or place.is_loose(other, there, elsewhere=elsewhere):
            return False
        if not (place.is_agent or place.told.is_passive or place.own.names):
            return elsewhere and self._is_done_by_the_same(place, there, other)
        patient = place.told.patient
        befallen = place.is_agent and patient is not None and self._acts(patient, other)
        if befallen or self._are_opposite(place.own, other):
            return True  # "Gaup sued Kolde" for "workers at Kolde sued the company"
        if elsewhere and not self._may_be_of_them(place, number, word, other):
            return True
        return self._is_of_like_company(place, number, word, there, other)

    def _is_done_to_it(self, told: Predication, other: Argument) -> bool:
        """Whether the brief has it done to who does it in the source: "offered boats *to the army*" for "the army offered boats"."""
        mine = self.brief.words.forms
        found = (self.mine.phrase_from(n + 1) for n in told.behind if mine[n] in _TOWARDS)
        return not told.is_passive and any(each is not None and bool(each.key & other.key) for each in found)

    def _acts(self, patient: Argument, other: Argument) -> bool:
        """Whether whom a verb of the brief befalls acts in the source: "Gaup owed the brothers", "to whom the brothers owed"."""
        return bool(patient.names & other.words) or (patient.key == other.key and patient.first != other.first)

    def _may_be_of_them(self, place: _Place, number: int, word: int, other: Argument) -> bool:
        """Whether a name is one of several described in its place, or becomes something else than the other one does."""
        if not place.own.names:
            return False
        here = self.company(self.sources.each[number].words, self.around(number, word))
        behind = place.told.behind
        what = self.mine.phrase_from(behind.start) if behind and place.told.is_passive else None
        becomes = what is not None and self.plain(what.head) not in here
        return becomes if other.names else other.head.endswith("s")

    def _is_of_like_company(self, place: _Place, number: int, word: int, there: Predication, other: Argument) -> bool:
        """Whether two that are surely not the same do it in like company, on one occasion."""
        if not place.is_agent and self._is_of_another_year(there, number):
            return False
        here = self.company(self.sources.each[number].words, self.around(number, word))
        sentence = self.theirs(number).inside(word)
        beside = not place.own.names.isdisjoint(self.sources.each[number].words.forms[n] for n in sentence)
        persons = place.own.names & self._persons and other.names & self._persons
        if place.rest and not place.rest & here and not (place.is_alone and beside and persons):
            return False
        return bool(place.own.names and other.names) or self._are_distinct(place.own, other, number)

    def _is_turned_to_its_own(self, place: _Place, there: Predication, other: Argument) -> bool:
        """Whether a name does to its own what they do in the source: "Orlo sued its workers" for "workers at Orlo sued it"."""
        patient = place.told.patient
        if not place.is_agent or not place.own.names or other.names or patient is None or patient.names:
            return False
        return patient.head == other.head and not (there.patient and there.patient.head == other.head)

    def _is_another_matter(self, place: _Place, number: int, word: int, there: Predication, other: Argument) -> bool:
        """Whether who stands in a source's place may be the same, or what is told there is told of something else."""
        if self._may_be_one(place.own, other) or self._is_means(place, other):
            return True
        if self._is_denied(-1, place.told.verb) != self._is_denied(number, word):
            return True
        return place.is_agent and self._is_done_to_a_third(place, there, other)

    def _is_other_phrase(self, told: Predication, there: Predication, number: int) -> bool:
        """Whether two verbs that befall nothing are each joined to something by another word: "came on for", "came from"."""
        if told.patient or there.patient or told.is_passive or there.is_passive:
            return False
        pairs = ((self.brief.words, told.behind), (self.sources.each[number].words, there.behind))
        joined = {found.forms[near.start] for found, near in pairs if near}
        return len(joined) > 1 and not joined.isdisjoint(PREPOSITION)

    def _is_other_one(self, told: Predication, there: Predication, number: int) -> bool:
        """Whether two verbs are of another one of a row: "won the ninth game", "won the third"."""
        ordinals = lexicon(_LANGUAGE).numbers.ordinals.keys()
        pairs = ((self.brief.words, told.behind), (self.sources.each[number].words, there.behind))
        mine, theirs = ({found.forms[n] for n in near} & ordinals for found, near in pairs)
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def _may_be_one(self, own: Argument, other: Argument) -> bool:
        """Whether two arguments share a word, or a name that is spelt in two ways."""
        if self.known_words(other) & self.known_words(own):
            return True
        pairs = ((one, two) for one in own.names for two in other.names if min(len(one), len(two)) >= _SPELT)
        return any(distance(one, two, most=1) > 0 for one, two in pairs)

    def _is_denied(self, number: int, word: int) -> bool:
        """Whether a verb of a source, or of the brief (-1), is negated or refused: who "refused to sign" is not who "could sign"."""
        told = self._told.word(self._told.text(number), word)
        return told is not None and told.state in _DENIED

    def _is_done_to_a_third(self, place: _Place, there: Predication, other: Argument) -> bool:
        """Whether whom the brief has it done to does it to a third one in the source: one accuses the other, and is accused."""
        mine, theirs = place.told.patient, there.patient
        if mine is None or theirs is None or not mine.names & other.names:
            return False
        return self.known_words(theirs).isdisjoint(self.known_words(place.own))

    def _is_done_by_the_same(self, place: _Place, there: Predication, other: Argument) -> bool:
        """Whether the same one does it to a thing here and to another one there: "chose stone", where stone is named and iron chosen."""
        mine, theirs = place.told.agent, there.agent
        if mine is None or theirs is None or there.is_passive or not other.is_explicit:
            return False
        return bool(self.known_words(mine) & self.known_words(theirs))

    def _is_of_another_year(self, there: Predication, number: int) -> bool:
        """Whether a source tells a verb of a year that the brief does not have: a player joins many clubs."""
        found = self.sources.each[number].words
        dated = (n for n in there.behind if found.forms[n - 1] in PREPOSITION)
        years = {found.forms[n] for n in dated if _YEAR.fullmatch(found.forms[n])}
        return bool(years) and years.isdisjoint(self.brief.words.forms)

    def _is_means(self, place: _Place, other: Argument) -> bool:
        """Whether the brief has who acts in the source behind its verb, but not as whom it befalls: "saved millions by wind power"."""
        mine, told = self.brief.words.forms, place.told
        patient = told.patient.last if told.patient else told.verb
        behind = {mine[n] for n in told.behind if n > patient}
        return place.is_agent and not other.names and other.head in behind

    def _has(self, own: Argument, number: int, word: int, *, behind: bool) -> bool:
        """Whether a source has an argument of the brief on one side of a verb."""
        forms = self.sources.each[number].words.forms
        return any(forms[n] in own.key for n in self.around(number, word) if (n > word) == behind)

    def _are_distinct(self, subject: Argument, other: Argument, number: int) -> bool:
        """Whether two common nouns are of two things: both definite, and each a subject of its own in the sources."""
        source = self.sources.each[number]
        if (
            subject.names
            and not other.names
            and other.head in lexicon(_LANGUAGE).names.role
            and source.words.forms[other.first] in _DEFINITE
        ):
            return any(roles for names, roles in self._roles if names & subject.names)
        if other.names and not subject.names:
            return self._has_another_role(subject, other)
        if subject.names or other.names or not other.is_explicit:
            return False
        definite = self.brief.words.forms[subject.first] in _DEFINITE and source.words.forms[other.first] in _DEFINITE
        return definite and len(self._supports.places(self._stem(subject.head))) > 0

    def _are_opposite(self, own: Argument, other: Argument) -> bool:
        """Whether two common nouns are each other's opposite: the mother, and not the father."""
        return not own.names and not other.names and self._effects.opposite(own.head, other.head)

    def _has_another_role(self, subject: Argument, other: Argument) -> bool:
        """Whether a subject is a role in the sources, and another one's name has roles there, but not that one."""
        if (
            subject.head not in lexicon(_LANGUAGE).names.role
            or not self._supports.places(self._stem(subject.head)).size
        ):
            return False
        roles = [known for names, known in self._roles if names & other.names and known]
        return bool(roles) and not any(subject.head in known for known in roles)

    def around(self, number: int, word: int) -> range:
        """The words around a verb of a source, in its sentence and as far as a mark that parts clauses."""
        source = self.sources.each[number]
        sentence = source.document.sentence_at(source.words.starts[word])
        inside = source.words.inside(sentence.span) if sentence else range(word, word + 1)
        first, stop = max(inside.start, word - 2 * _AROUND), min(inside.stop, word + _AROUND + 1)
        text, found = source.document.text, source.words
        breaks = [
            n for n in range(first, stop - 1) if not _PARTS.isdisjoint(text[found.stops[n] : found.starts[n + 1]])
        ]
        first = max((n + 1 for n in breaks if n < word), default=first)
        return range(first, min((n + 1 for n in breaks if n >= word), default=stop))

    def _held(self, argument: Argument | None) -> Argument | None:
        """An argument that is a role with the name of the only one in the sources who has it: "the treasurer"."""
        if argument is None or argument.names:
            return argument
        holders = {names for names, roles in self._roles if argument.head in roles}
        return replace(argument, names=next(iter(holders))) if len(holders) == 1 else argument

    @cached_property
    def _roles(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The words of each person's name, and the last words of the roles that the sources give to that person."""
        return [
            (
                frozenset(words(e.name).forms) - self._titles,
                frozenset(words(role).forms[-1] for role in e.roles if role),
            )
            for source in self.sources.each
            for e in source.entities
            if e.kind is EntityKind.PERSON
        ]

    def known_words(self, argument: Argument) -> frozenset[str]:
        """The words of an argument, and of all that the sources call its names."""
        own = (argument.words | argument.names) - self._titles
        return own.union(*(names for names in self._aliases if names & (argument.names - self._titles)))

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The words of the names of the sources' persons."""
        persons = (e for s in self.sources.each for e in s.entities if e.kind is EntityKind.PERSON)
        return frozenset(form for e in persons for name in (e.name, *e.aliases) for form in words(name).forms)

    @cached_property
    def _aliases(self) -> list[frozenset[str]]:
        """The words of all that the sources call somebody, roles among them."""
        return [
            frozenset(form for name in (e.name, *e.aliases, *e.roles) for form in words(name).forms)
            - self._titles
            - self._stop
            for source in self.sources.each
            for e in source.entities
        ]

    def company(self, found: Words, near: range) -> frozenset[str]:
        """The plain stems of the words of content of a stretch."""
        return frozenset(self.plain(form) for n in near if (form := found.forms[n]) not in self._stop and len(form) > 2)

    def places(self, stem: str) -> Iterator[tuple[int, int]]:
        """Where the sources have a verb in any form: the source and its word there."""
        for telling in self._told.places(stem):
            yield telling.source, self.sources.each[telling.source].words.inside(telling.span).start

    def plain(self, form: str) -> str:
        """The stem of a word, that of its verb where it is a form or a noun of one."""
        return self._stem(self._effects.root(form))
