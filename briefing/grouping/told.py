"""A profile → what each of its sentences tells, by itself: its event, its names and places, its numbers, its stems."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.agreement import sentences
from briefing.grouping.term_vectors import TermVectors
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer, without_possessive
from briefing.model import Profile
from briefing.text import profile as profiles

if TYPE_CHECKING:
    from briefing.grouping import event_match
    from briefing.grouping.events import Event

MONTHS = frozenset(word.rstrip(".") for word in lexicon("en").calendar.month_numbers)
_DATELINE = deferred(r"[A-ZÀ-Þ][\w .,’'/-]{1,50}?(?:\d|\d \([A-Z][\w./ ]{1,24}\)) ?(?:[-–—]|--) (?=[“\"]?[A-ZÀ-Þ])")
"""Where and when a report was written, before its first sentence: no name and no number of what is told."""
_FIRST = 2
"""Sentences before one with a dateline: the headline, and what stands below it."""


class Told(TermVectors):
    """The sentences of one profile, and what each of them tells; it is read when it is first asked for."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(profile)
        self._events: dict[int, Event] = {}
        self._stems: dict[int, event_match.Stems] = {}
        self._shapes: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        self._unsaid: dict[int, frozenset[str]] = {}
        self._known: dict[int, frozenset[str]] = {}

    @cached_property
    def speaking(self) -> Mapping[int, frozenset[str]]:
        """The words, in small letters, of who says each sentence, as far as that is known: nobody whom it tells of."""
        return {}

    def plain(self, index: int) -> frozenset[str]:
        """The terms of a sentence beside names and words of saying."""
        return self._event(index).plain

    def days_named(self, index: int) -> frozenset[str]:
        """The days of the week that a sentence names."""
        return self._event(index).days

    def inner_names(self, index: int) -> frozenset[str]:
        """The stems of the names inside a sentence, but for days and months."""
        return frozenset(map(stemmer("en"), self._event(index).names - MONTHS))

    def places(self, index: int) -> frozenset[str]:
        """The stems of the places that a sentence names."""
        return self._event(index).places

    def counts(self, index: int) -> frozenset[tuple[str, str]]:
        """The stems of what a sentence counts, each with its number."""
        return frozenset(self._event(index).counts)

    def known(self, document: int) -> frozenset[str]:
        """The terms of a document."""
        if document not in self._known:
            every = (self.terms[i] for i in self.profile.of_document(document))
            self._known[document] = frozenset().union(*every)
        return self._known[document]

    def stems_of(self, index: int) -> event_match.Stems:
        """The stems of a sentence in order."""
        if index not in self._stems:
            from briefing.grouping import event_match

            event, profile = self._event(index), self.profile
            stems = tuple(stem for stem in profile.terms[index] if stem not in event.saying)
            plain = tuple(stem for stem in stems if stem in event.plain)
            self._stems[index] = event_match.Stems(stems, plain, profile.position[index] < event_match.LEAD)
        return self._stems[index]

    def in_background(self, left: int, right: int) -> float:
        """Cosine of two sentences' terms by how rare they are in news at large, without words of saying."""
        from briefing.grouping import background

        one, two = (self.terms[index] - self._event(index).saying for index in (left, right))
        return sentences.likeness(one, two, background.weights())

    def dateline(self, index: int) -> str:
        """Where and when a report was written, as it stands before its first sentence; "" before any other."""
        found = _DATELINE.match(self.profile.texts[index]) if self.profile.position[index] <= _FIRST else None
        return found[0] if found else ""

    def _english(self, left: int, right: int) -> bool:
        """Whether both are English: the words that tell of saying, days and order are, and the background."""
        document, languages = self.profile.document, self.profile.languages
        return all(languages[document[index]] == "en" for index in (left, right))

    def _only_said_by(self, index: int) -> frozenset[str]:
        """The terms of who said a sentence, at its end, that it has nowhere else."""
        from briefing.grouping import events

        text = self.profile.texts[index]
        who = events.who_said(text)
        kept, said = (profiles.terms(part, "en") for part in (text[: len(text) - len(who)], who))
        return frozenset(said).difference(kept)

    def _without_who_said(self, index: int) -> frozenset[str]:
        """The terms of an English sentence before who said it at its end."""
        if index not in self._unsaid:
            from briefing.grouping import events

            text = self.profile.texts[index]
            self._unsaid[index] = frozenset(profiles.terms(text[: len(text) - len(events.who_said(text))], "en"))
        return self._unsaid[index]

    def _numbers(self, index: int) -> frozenset[str]:
        return (
            frozenset(self.profile.terms[index])
            - self.terms[index]
            - frozenset(profiles.terms(self.dateline(index), "en"))
        )

    def _event(self, index: int) -> Event:
        """What a sentence tells, term by term."""
        if index not in self._events:
            self._events[index] = self._read(index)
        return self._events[index]

    def _read(self, index: int) -> Event:
        """What a sentence tells, term by term."""
        from briefing.grouping import events

        profile = self.profile
        language = profile.languages[profile.document[index]]
        names, plain = self._shape(index)
        return events.read(self._told(index), language, every=profile.terms[index], names=names, plain=plain)

    def _shape(self, index: int) -> tuple[frozenset[str], frozenset[str]]:
        """The capitalised words inside a sentence, and the terms of the others."""
        if index not in self._shapes:
            from briefing.grouping.events import MARKS

            words = [word.strip(MARKS) for word in self._told(index).split()]
            names = {without_possessive(word.casefold()) for word in words[1:] if word[:1].isupper()}
            stem = stemmer(self.profile.languages[self.profile.document[index]])
            lower = {stem(word.casefold()) for word in words if word[:1].islower()} | (
                {stem(words[0].casefold())} if words and words[0].casefold() not in names else set()
            )
            self._shapes[index] = frozenset(names), self.terms[index] & lower
        return self._shapes[index]

    def _told(self, index: int) -> str:
        """A sentence without the dateline before it."""
        return self.profile.texts[index][len(self.dateline(index)) :]
