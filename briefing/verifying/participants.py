"""A sentence told in other words → whether somebody does in it what its source has somebody else do.

Each verb of the brief is looked up wherever the sources have it, in any form, of the same things; who does it there, and to whom
it is done, is read by `predications`. The brief is wrong only where every such place is read, and has another name in its place.
"""

from __future__ import annotations

import re
from itertools import combinations, islice

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import FINITE, PREPOSITION
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.model import Evidence, Span
from briefing.verifying.deeds import Deeds
from briefing.verifying.doers import Doers
from briefing.verifying.owners import Owners
from briefing.verifying.predications import Argument, Predication
from briefing.verifying.rivals import Rival
from briefing.verifying.sayings import Sayings
from briefing.verifying.support import Supports
from briefing.verifying.tellings import LIGHT

_LANGUAGE = "en"
_MOST = 8
"""Places of a verb that are looked at."""
_OF_THINGS = ("which", "that")
_FOR = "for"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_GIVEN = lexicon("en").verifying.giving | {"offered", "sent", "shown", "told", "granted"}


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

    def __init__(self, deeds: Deeds, doers: Doers, supports: Supports) -> None:
        self.brief, self.sources = deeds.brief, deeds.sources
        self._deeds, self._doers, self._names = deeds, doers, deeds.known_names
        self._effects = WordEffects(_LANGUAGE)
        self._sayings, self._owners = Sayings(deeds, doers, supports), Owners(deeds)

    def of(self, sentence: Span) -> Rival | None:
        """The first verb of a sentence that the sources give to another name."""
        if not self._deeds.is_read:
            return None
        inside = self.brief.words.inside(sentence)
        own = list(self._deeds.mine.of(inside.start, inside.stop))
        if crossed := self._crossed(own):
            return crossed
        rivals = (rival for each in own if (rival := self._rival(each) or self._of_another_s_number(each)))
        return next(rivals, None)

    def _crossed(self, own: list[Predication]) -> Rival | None:
        """Two verbs of which a source's sentence has each done by who does the other here: "built by Lind and swept by the ward"."""
        for one, other in combinations([each for each in own if each.agent and each.agent.is_explicit], 2):
            for number, word in self._places_of(one)[:_MOST]:
                inside = self._deeds.theirs(number).inside(word)
                read = list(self._deeds.theirs(number).of(inside.start, inside.stop))
                first = next((p for p in read if p.verb == word), None)
                second = next((p for p in read if self._is_verb_of(number, p, other)), None)
                if first and second and self._are_crossed((one, other), (first, second)):
                    return self._rival_of(one, other, number, range(min(first.verb, second.verb), inside.stop))
        return None

    def _are_crossed(self, own: tuple[Predication, Predication], there: tuple[Predication, Predication]) -> bool:
        """Whether who does the one of two verbs does the other one there, and the other way round."""
        mine, theirs = (
            [self._names.of(each.agent) if each.agent else frozenset[str]() for each in two] for two in (own, there)
        )
        keys = [mine[0] - mine[1], mine[1] - mine[0]]
        return bool(keys[0] & (theirs[1] - theirs[0]) and keys[1] & (theirs[0] - theirs[1]))

    def _is_verb_of(self, number: int, there: Predication, own: Predication) -> bool:
        """Whether a predication of a source is of a verb of the brief."""
        forms = self.sources.each[number].words.forms[there.verb], self.brief.words.forms[own.verb]
        return self._deeds.plain(forms[0]) == self._deeds.plain(forms[1])

    def _rival_of(self, one: Predication, other: Predication, number: int, there: range) -> Rival:
        """What the brief tells by two verbs beside a stretch of a source."""
        said = self.brief.words.span(one.verb, max(other.verb, other.behind.stop - 1))
        span = self.sources.each[number].words.span(there.start, there.stop - 1)
        return Rival(
            self.brief.document[said], self.sources.documents[number][span], Evidence(number, span), Change.SUBJECT
        )

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
        read = self._deeds.theirs(number)
        told = list(read.of(read.inside(word).start, read.inside(word).stop))
        there = next((p for p in told if p.patient and p.patient.first <= word <= p.patient.last), None)
        if there is None or there.is_passive or there.agent is None or not there.agent.is_explicit:
            return None
        clause = range(there.agent.first, there.behind.stop)
        beside = any(p.agent and p.verb != there.verb and p.agent.key & agent.key for p in told)
        found = self.sources.each[number].words
        if (
            not beside
            or self._doers.may_be_one(agent, there.agent)
            or not agent.key.isdisjoint(found.forms[n] for n in clause)
        ):
            return None
        return Evidence(number, found.span(there.agent.first, word))

    def _rival(self, own: Predication) -> Rival | None:
        """Who does a verb of the brief in the sources, or whom it befalls, where it is nobody that the brief has there."""
        mine = self.brief.words
        form = mine.forms[own.verb]
        if mine.forms[own.verb - 1] in _OF_THINGS:
            return None
        places = self._places_of(own)
        if not 0 < len(places) <= _MOST or self._sayings.is_mutual(own, places) or self._is_other_side(own):
            return None
        if turned := self._sayings.exchanged(own, places) or self._sayings.received(own, places):
            return turned
        if form in FINITE and mine.forms[own.verb + 1 : own.verb + 2] != [_FOR]:
            return self._sayings.of(own, places)
        subject = self._names.held(own.patient if own.is_passive else own.agent)
        rival = self._in_place_of(subject, own, places, is_agent=not own.is_passive) if subject else None
        if rival or own.is_passive or own.patient is None:
            return rival
        return self._in_place_of(own.patient, own, places, is_agent=False) or self._owners.of(own, places)

    def _places_of(self, own: Predication) -> list[tuple[int, int]]:
        """Where the sources have a verb of the brief, at most one place too many; none for one whose subject tells nothing: what fails with a motion, or is given ("the charts were offered to Orlo")."""
        form = self.brief.words.forms[own.verb]
        if (own.is_passive and form in _GIVEN) or self._deeds.told.proposals(-1).is_fate(own.verb):
            return []
        return list(islice(self._deeds.places(self._deeds.plain(form)), _MOST + 1))

    def _is_other_side(self, own: Predication) -> bool:
        """Whether a source tells a deal of the brief from its other side: "Lumo is buying", "Orlo agreed to sell to Lumo"."""
        deals, agent = lexicon(_LANGUAGE).clauses.deals, own.agent
        form = self.brief.words.forms[own.verb]
        if agent is None or form not in deals:
            return False
        verb = self._deeds.plain(form)
        others = sorted(other for other in set(map(self._deeds.plain, deals)) if self._effects.opposite(verb, other))
        for number, word in (place for other in others for place in self._deeds.places(other)):
            there, forms = self._deeds.theirs(number).at(word), self.sources.each[number].words.forms
            if there is not None and not agent.key.isdisjoint(forms[n] for n in there.behind):
                return True
        return False

    def _is_object(self, own: Argument, told: Predication) -> bool:
        """Whether what seems to act is what an earlier verb of the sentence acts on: "He threw *a chair*, which missed, and stamped on her"."""
        before = self.brief.words.forms[max(0, own.first - 1) : own.first]
        follows = own.last + 1 < told.verb and not own.names
        return follows and any(self._effects.is_past(form) or form in FINITE for form in before)

    def _in_place_of(
        self, own: Argument, told: Predication, places: list[tuple[int, int]], *, is_agent: bool
    ) -> Rival | None:
        """What the sources have in the place of an argument of the brief, each time that they tell the same."""
        if not own.is_explicit or not own.key - self._names.titles:
            return None
        if is_agent and self._is_object(own, told):
            return None
        rest = self._deeds.company(self.brief.words, told.behind) - {self._deeds.plain(n) for n in own.words}
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
        found, here = self.sources.each[number].words, self._deeds.around(number, word)
        shared = rest & self._deeds.company(found, here)
        there = self._deeds.theirs(number).at(word)
        if there and (
            self._is_other_phrase(place.told, there, number) or self._is_other_one(place.told, there, number)
        ):
            return False
        is_known = place.is_alone and self._deeds.plain(self.brief.words.forms[place.told.verb]) not in LIGHT
        if not is_known and (2 * len(shared) < len(rest) or (rest and not shared)):
            return False
        return there is not None or not place.own.key.isdisjoint(found.forms[n] for n in here)

    def _instead(self, place: _Place, number: int, word: int) -> Argument | None:
        """Who or what surely stands in a place of a source's verb that the brief gives to another one; None for nobody."""
        there = self._deeds.theirs(number).at(word)
        other = self._names.held(there.agent if place.is_agent else there.patient) if there else None
        if there is None or other is None:
            return None
        done_to_it = (
            place.is_agent
            and self._doers.is_done_to_it(place.told, other)
            and not self._doers.may_be_one(place.own, other)
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
        elsewhere = self._deeds.has(place.own, number, word, behind=behind)
        same_side = self._deeds.has(place.own, number, word, behind=not behind)
        if (same_side and not other.is_named) or place.is_loose(other, there, elsewhere=elsewhere):
            return False
        if not (place.is_agent or place.told.is_passive or place.own.names):
            return elsewhere and self._is_done_by_the_same(place, there, other)
        patient = place.told.patient
        befallen = place.is_agent and patient is not None and self._acts(patient, other)
        if befallen or self._doers.are_opposite(place.own, other):
            return True  # "Gaup sued Kolde" for "workers at Kolde sued the company"
        if elsewhere and not self._may_be_of_them(place, number, word, other):
            return True
        return self._is_of_like_company(place, number, word, there, other)

    def _acts(self, patient: Argument, other: Argument) -> bool:
        """Whether whom a verb of the brief befalls acts in the source: "Gaup owed the brothers", "to whom the brothers owed"."""
        return bool(patient.names & other.words) or (patient.key == other.key and patient.first != other.first)

    def _may_be_of_them(self, place: _Place, number: int, word: int, other: Argument) -> bool:
        """Whether a name is one of several described in its place, or becomes something else than the other one does."""
        if not place.own.names:
            return False
        here = self._deeds.company(self.sources.each[number].words, self._deeds.around(number, word))
        behind = place.told.behind
        what = self._deeds.mine.phrase_from(behind.start) if behind and place.told.is_passive else None
        becomes = what is not None and self._deeds.plain(what.head) not in here
        return becomes if other.names else other.head.endswith("s")

    def _is_of_like_company(self, place: _Place, number: int, word: int, there: Predication, other: Argument) -> bool:
        """Whether two that are surely not the same do it in like company, on one occasion."""
        if not place.is_agent and self._is_of_another_year(there, number):
            return False
        here = self._deeds.company(self.sources.each[number].words, self._deeds.around(number, word))
        sentence = self._deeds.theirs(number).inside(word)
        beside = not place.own.names.isdisjoint(self.sources.each[number].words.forms[n] for n in sentence)
        persons = self._names.persons(place.own.names) and self._names.persons(other.names)
        shared = place.rest & here - {self._deeds.plain(word) for word in other.words}
        if place.rest and not shared and not (place.is_alone and beside and persons):
            return False
        return bool(place.own.names and other.names) or self._doers.are_distinct(place.own, other, number)

    def _is_turned_to_its_own(self, place: _Place, there: Predication, other: Argument) -> bool:
        """Whether a name does to its own what they do in the source: "Orlo sued its workers" for "workers at Orlo sued it"."""
        patient = place.told.patient
        if not place.is_agent or not place.own.names or other.names or patient is None or patient.names:
            return False
        return patient.head == other.head and not (there.patient and there.patient.head == other.head)

    def _is_another_matter(self, place: _Place, number: int, word: int, there: Predication, other: Argument) -> bool:
        """Whether who stands in a source's place may be the same, or what is told there is told of something else."""
        if self._doers.may_be_one(place.own, other) or self._is_means(place, other):
            return True
        if self._deeds.is_denied(-1, place.told.verb) != self._deeds.is_denied(number, word):
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

    def _is_done_to_a_third(self, place: _Place, there: Predication, other: Argument) -> bool:
        """Whether whom the brief has it done to does it to a third one in the source: one accuses the other, and is accused."""
        mine, theirs = place.told.patient, there.patient
        if mine is None or theirs is None or not mine.names & other.names:
            return False
        return self._names.of(theirs).isdisjoint(self._names.of(place.own))

    def _is_done_by_the_same(self, place: _Place, there: Predication, other: Argument) -> bool:
        """Whether the same one does it to a thing here and to another one there: "chose stone", where stone is named and iron chosen."""
        mine, theirs = place.told.agent, there.agent
        if mine is None or theirs is None or there.is_passive or not other.is_explicit:
            return False
        return bool(self._names.of(mine) & self._names.of(theirs))

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
