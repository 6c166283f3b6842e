"""A profile → whether two of its sentences tell one thing, by their terms and by what each of them tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from itertools import chain

from briefing.agreement.sentences import BACKGROUND, ONE_EVENT, SAME
from briefing.grouping.term_vectors import MOST
from briefing.grouping.told import MONTHS, Told
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.model import Profile

_DAYS_OF_WEEK = frozenset(map(stemmer("en"), (day.lower() for day in lexicon("en").calendar.weekdays)))
_WORDS_OF_EVENT = 4
"""Terms beside names that two sentences must share to tell one event: who does it alone says little."""
_OF_CORE = 0.4
"""Share of each one's main clause, by terms, that the other must have."""
_OF_BOTH = 0.49
"""Mean of the two shares."""
FEWEST_PLAIN = 2
"""Terms beside names that two sentences must share to say the same."""
PLAIN = 0.4
"""Share of the terms beside names of the one that has fewer which the other must have."""
COVERED_SHARE = 0.4
"""Share of the terms of the shorter of two sentences, names and numbers with them, from which it adds too little to stand
beside the other on one page; it is not said to be the same for that."""
FEWEST_COVERED = 4
"""Terms that the two share at least."""
MARKS_OF_EVENT = 3
"""Names, days and numbers that two sentences share if they tell one event from two sides: "the firm will lay off 90", "90 will lose their jobs"."""
_LITTLE = 2
"""Terms beside somebody that both name up to which a sentence may tell of them what another does in other words."""
FEWEST_SHARED = 3
"""Terms that two sentences have in common if they say the same."""
_STEM = 6
"""Letters of a term that are the same in words of one family: "employs", "employees"."""
REPEATED = 0.75
"""Share of the terms of a later sentence that an earlier one has if it is said again."""
FEWEST = 5
"""Terms; what shorter sentences say is too little to be said by another."""
_KEPT = 4096
"""Sentences of which it is kept whether they correct another: each is set against many."""
_CORRECTS = deferred(r"^\W?Corrects\b|\b(?:wrongly|mistakenly|falsely|erroneously)\b|\bas first reported\b")


@cache
def _posts() -> frozenset[str]:
    """The stems of what stands before a person's name: "prime minister"."""
    return frozenset(map(stemmer("en"), lexicon("en").speech.titles))


@lru_cache(maxsize=_KEPT)
def _corrects(text: str) -> bool:
    return _CORRECTS.search(text) is not None


class Alike(Told):
    """The sentences of one profile, and which of them tell one thing."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(profile)
        self._same: dict[int, tuple[int, ...]] = {}

    def says_same(self, left: int, right: int) -> bool:
        """Whether two sentences tell one thing: in nearly the same words, or one event in words of their own."""
        likeness = self.likeness(left, right)
        if likeness < ONE_EVENT or not self._share_what_is_said(left, right) or self._corrects(left, right):
            return False
        like_words = likeness >= SAME and self._same_words(left, right)
        if not self._english(left, right):
            return like_words and not self.contradict(left, right)
        plainly = like_words or self._same_event(left, right) or self._near(left, right)
        if not ((plainly and not self.contradict(left, right)) or self._tell_one_event(left, right)):
            return False
        from briefing.grouping import two_events

        if two_events.two_events(self, left, right) or two_events.told_otherwise(self, left, right):
            return False
        marked = self._event(left).marks(self._event(right)) >= MARKS_OF_EVENT
        return marked or not two_events.two_acts(self, left, right)

    def _corrects(self, left: int, right: int) -> bool:
        """Whether one of two sentences says that what was told before was wrong, or is a note of that."""
        one, other = (_corrects(self.profile.texts[index]) for index in (left, right))
        return one != other

    def _share_what_is_said(self, left: int, right: int) -> bool:
        """Whether two sentences have two terms in common beside who says it at the end of one: ", deputy mayor Kai Storm said"."""
        from briefing.grouping import events  # what two sentences tell is no matter of one document

        shared = self.terms[left] & self.terms[right]
        for index in (left, right):
            if events.who_said(self.profile.texts[index]) and self._english(left, right):
                shared &= self._without_who_said(index)
        return len(shared) > 1 and not (self._english(left, right) and self._share_only_who(left, right, shared))

    def _share_only_who(self, left: int, right: int, shared: frozenset[str]) -> bool:
        """Whether two sentences share no more than somebody and a post, and each tells much besides."""
        beside = [self.terms[index] - shared for index in (left, right)]
        if min(map(len, beside)) <= _LITTLE:  # "Olga Lind, the prime minister, stepped down"
            return False
        names = self.inner_names(left) & self.inner_names(right)
        return bool(names) and shared <= names | _posts()

    def retells(self, left: int, right: int) -> bool:
        """Whether the shorter of two sentences adds too little to the other to stand beside it, whoever is right."""
        one, two = self._event(left), self._event(right)
        shared = len(one.every & two.every)
        if shared < FEWEST_COVERED or shared < COVERED_SHARE * min(len(one.every), len(two.every)):
            return False
        return not one.doubts(two)

    def adds_nothing(self, told: int, now: int) -> bool:
        """Whether a sentence says nothing that an earlier one did not: its plain terms stand there, and its numbers (each like two)."""
        old, new = self._event(told), self._event(now)
        if not new.numbers <= old.numbers or (old.modes[0] is None) != (new.modes[0] is None):
            return False
        ahead = old.to_come and not new.to_come and old.modes[0] is None
        if ahead or old.hedged != new.hedged or not new.names <= self.known(self.profile.document[told]) | old.names:
            return False
        numbers = 2 * len(new.numbers)
        plain = new.plain - (new.subject - old.every)  # "Monk denies it", "he denies it"
        known = {term[:_STEM] for term in old.every}
        shared, said = sum(term[:_STEM] in known for term in plain) + numbers, len(plain) + numbers
        return shared >= (REPEATED * said if shared >= FEWEST_SHARED else max(said, 2))

    def share_repeated(self, told: int, now: int) -> float:
        """Share of the terms of an earlier sentence, without who said it, that a later one has; 0 unless two are, one of them no name."""
        old, new = self._event(told), self._event(now)
        own = (old.plain | (old.core & old.every)) - _DAYS_OF_WEEK - self._only_said_by(told)
        shared = own & new.every
        return len(shared) / len(own) if len(shared) >= 2 and not shared.isdisjoint(old.plain) else 0.0

    def turned_round(self, told: int, now: int) -> bool:
        """Whether one of two sentences says "not" of something that the other says outright, or the earlier one "may" alone."""
        old, new = self._event(told), self._event(now)
        return old.negates(new) or (old.hedged and not new.hedged)

    def negated(self, left: int, right: int, *, whole: bool = False) -> bool:
        """Whether one of two sentences says "not" of something (or `whole`: of nothing but) that the other says outright, and of more than who says it."""
        for one, other in ((left, right), (right, left)):
            denied, outright = self._event(one).modes[0], self._event(other)
            if denied and outright.modes[0] is None:
                own = denied - self._only_said_by(one) - self._named_in(one)
                if own and own <= outright.every if whole else own & outright.every:
                    return True
        return False

    def _named_in(self, index: int) -> frozenset[str]:
        """The stems of the names in a sentence, and its numbers: what "not" is not said of."""
        event, stem = self._event(index), stemmer("en")
        return frozenset((*map(stem, event.names), *(term for term in event.every if term.isdigit())))

    def shared_numbers(self, left: int, right: int) -> frozenset[str]:
        """The numbers that two sentences have in common."""
        return self._event(left).numbers & self._event(right).numbers

    def contradict(self, left: int, right: int) -> bool:
        """Whether days, numbers, places, a "not", what is still to come or one word changed speak against one thing told."""
        return self._event(left).contradicts(self._event(right))

    def contradict_beside_places(self, left: int, right: int) -> bool:
        """Whether anything but the places of two sentences speaks against one thing told."""
        one, two = (replace(self._event(index), places=frozenset()) for index in (left, right))
        return one.contradicts(two, by_words=False)

    def one_beside_numbers(
        self,
        left: int,
        right: int,
        *,
        of_days: bool = False,
        negated: bool = False,
        polled: bool = False,
        known: bool = False,
    ) -> bool:
        """Whether nothing but the numbers and the words of two sentences speaks against one thing told.

        The days may differ `of_days`, what is negated and how far a case is where two outcomes are known (`negated`), what would be in a
        poll (`polled`), and whom they are about where it is `known` that they tell one event.
        """
        nothing: frozenset[int] = frozenset()
        one, two = (
            replace(self._event(index), numbers=frozenset(), clocks=nothing, counts=()) for index in (left, right)
        )
        if of_days:
            one, two = (replace(event, days=frozenset(), modes=(*event.modes[:-1], None)) for event in (one, two))
        if polled or all(event.to_come or event.open_still for event in (one, two)):  # "will raise", "announced"
            one, two = (replace(event, modes=(*event.modes[:-1], None)) for event in (one, two))
        if negated:
            one, two = (replace(event, modes=(None, *event.modes[1:]), stages=frozenset()) for event in (one, two))
        return (known or one.may_be(two)) and not one.contradicts(two, by_words=False)

    def one_word_else(self, left: int, right: int) -> bool:
        """Whether two sentences are, but for their numbers, word for word alike save one: "happy with the trains", "with the buses"."""
        from briefing.grouping import events

        one, two = (
            [
                word
                for word in events.words_without_attribution(self.profile.texts[index])
                if word.isalpha() and word not in events.NUMBERS
            ]
            for index in (left, right)
        )
        return len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1

    def two_stages(self, left: int, right: int) -> bool:
        """Whether two sentences tell of two stages of a case: an arrest and a release, a charge and a plea."""
        one, other = self._event(left).stages, self._event(right).stages
        return bool(one and other) and one.isdisjoint(other)

    def one_ahead(self, left: int, right: int) -> bool:
        """Whether both of two sentences look ahead, or neither."""
        one, two = (event.to_come or event.open_still for event in (self._event(left), self._event(right)))
        return one == two

    def two_named(self, left: int, right: int) -> bool:
        """Whether each of two sentences names somebody or something that the other's document does not."""
        document = self.profile.document
        stem = stemmer("en")
        for one, other in ((left, right), (right, left)):
            names = self._event(one).names - MONTHS - self.speaking.get(one, frozenset())
            parts = (part for name in names for part in name.split("-") if part.isalpha())
            if {stem(part) for part in parts} <= self.known(document[other]):
                return False
        return True

    def shared_marks(self, left: int, right: int) -> int:
        """How many of three marks of an event two sentences have in common: a day, a name, a number."""
        one, two = self._event(left), self._event(right)
        numbers = bool(one.numbers & two.numbers or one.clocks & two.clocks)
        return bool(one.days & two.days) + bool(one.names & two.names) + numbers

    def unknown_places(self, left: int, right: int) -> bool:
        """Whether one of two sentences tells of a place that the other's document does not name."""
        return any(self._strange_places(left, right))

    def two_places(self, left: int, right: int) -> bool:
        """Whether each of two sentences tells of a place that the other's document does not name."""
        return all(self._strange_places(left, right))

    def _strange_places(self, left: int, right: int) -> Iterator[bool]:
        """For each of two sentences whether it tells of a place that the other's document does not name."""
        for one, other in ((left, right), (right, left)):
            yield not self._event(one).places <= self.known(self.profile.document[other])

    def _same_words(self, left: int, right: int) -> bool:
        """Whether neither numbers nor names speak against two like sentences, and not their names alone for them."""
        if not self.consistent(left, right):
            return False
        (names, plain), (others, bare) = self._shape(left), self._shape(right)
        if names and others and names.isdisjoint(others):
            return False
        shared = len(plain & bare)
        return shared >= FEWEST_PLAIN and shared >= PLAIN * min(len(plain), len(bare))

    def _same_event(self, left: int, right: int) -> bool:
        """Whether the main clauses of two sentences tell one event: whom it is about, what happened, when, how many.

        The bounds were set on 130 pairs of sentences of unlike outlets, and hold on others (docs/many.md).
        """
        one, two = self._event(left), self._event(right)
        if not one.may_be(two):
            return False
        if len(one.plain & two.plain) < _WORDS_OF_EVENT:
            return False
        shares = [len(a.core & b.every) / max(1, len(a.core)) for a, b in ((one, two), (two, one))]
        return min(shares) >= _OF_CORE and sum(shares) >= 2 * _OF_BOTH

    def _near(self, left: int, right: int) -> bool:
        """Whether two sentences share so much of what is rare in news at large that they tell one event."""
        if not (self._event(left).may_be(self._event(right)) and self.consistent(left, right)):
            return False
        return self.in_background(left, right) >= BACKGROUND

    def _tell_one_event(self, left: int, right: int) -> bool:
        """Whether nothing excludes that two sentences tell one event, and what was learned speaks for it."""
        if self.excludes(left, right):
            return False
        from briefing.grouping import event_match

        return event_match.shipped().tell_one(self.measures(left, right))

    def measures(self, left: int, right: int) -> tuple[float, ...]:
        """By what it was learned whether two sentences tell one event (`event_match.NAMES`)."""
        from briefing.grouping import event_match

        return event_match.measures(
            (self._event(left), self._event(right)),
            (self.stems_of(left), self.stems_of(right)),
            in_background=self.in_background(left, right),
            likeness=self.likeness(left, right),
        )

    def excludes(self, left: int, right: int) -> bool:
        """Whether something speaks for certain against two sentences telling one event, in whatever words."""
        return self._event(left).excludes(self._event(right))

    def both_to_come(self, left: int, right: int) -> bool:
        """Whether the main clauses of two sentences tell what is still to come."""
        return self._event(left).to_come and self._event(right).to_come

    def consistent(self, left: int, right: int) -> bool:
        """Whether the numbers of two sentences do not speak against their saying the same: all of one are in the other."""
        a, b = self._numbers(left), self._numbers(right)
        return a <= b or b <= a

    def same(self, index: int) -> tuple[int, ...]:
        """The sentences of other documents that say the same as one, the most alike of each, in order."""
        if index not in self._same:
            self._same[index] = self._found(index) if len(self.terms[index]) >= FEWEST else ()
        return self._same[index]

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """The sentences that have each term, in order."""
        holders: dict[str, list[int]] = {}
        for index, terms in enumerate(self.terms):
            for term in terms:
                holders.setdefault(term, []).append(index)
        return holders

    def _found(self, index: int) -> tuple[int, ...]:
        own = self.terms[index]
        best: dict[int, tuple[float, int]] = {}
        document = self.profile.document
        shared = Counter(chain.from_iterable(self._holders[term] for term in own))
        for other in sorted(other for other, count in shared.items() if count >= FEWEST_SHARED):
            if document[other] == document[index] or self.profile.heading[other]:
                continue
            if self.says_same(index, other):
                likeness = self.likeness(index, other)
                best[document[other]] = max(best.get(document[other], (0.0, 0)), (likeness, -other))
        return tuple(-other for _, (_, other) in sorted(best.items()))


def alike(profile: Profile) -> Alike:
    """The sentences of a profile, compared once for all pages that are made of it."""
    known = profile.memo.get("alike")
    if not isinstance(known, Alike):
        known = profile.memo["alike"] = Alike(profile)
    return known


def covered(profile: Profile) -> Covered | None:
    """What remembers which content of several documents is covered; nothing where there is one."""
    return Covered(profile) if len(profile.titles) > 1 else None


class Covered:
    """Sentences of a profile that stand already, and whether another one of another document tells the same."""

    def __init__(self, profile: Profile) -> None:
        self._alike = alike(profile)
        self._holders: dict[str, list[int]] = {}

    def add(self, index: int) -> None:
        """Takes a sentence in."""
        for term in sorted(self._alike.terms[index]):
            self._holders.setdefault(term, []).append(index)

    def __contains__(self, index: object) -> bool:
        """Whether a sentence tells what one of those taken in tells, of which the latest with its terms are compared."""
        if not isinstance(index, int):
            return False
        alike, document = self._alike, self._alike.profile.document
        shared = Counter(one for term in alike.terms[index] for one in self._holders.get(term, ())[-MOST:])
        near = sorted(one for one, count in shared.items() if count >= FEWEST_SHARED)
        return any(
            document[one] != document[index] and (alike.says_same(one, index) or alike.retells(one, index))
            for one in near
        )
