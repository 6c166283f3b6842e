"""A sentence → the event that it tells: who, what, when, where, how many, and what would make it another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.text.profile import terms

_ENGLISH = lexicon("en")

_FEWEST_WORDS = 9
"""Words; a shorter sentence tells too little to be one event with another."""
MARKS = ".,;:!?()[]{}“”„«»\"'’‘…–—-"
_SUBORDINATE = deferred(rf",? {any_of(_ENGLISH.comparing.beside_main_clause)}\b")
"""Where the main clause ends and what happened beside it begins."""
_EARLIER = deferred(
    r"(?:last (?:week|month|year)|in (?:19|20)\d\d|previously|earlier|before that|years ago)\b", re.IGNORECASE
)
"""How a sentence begins that looks back."""
_COMING = deferred(rf"\b{any_of(_ENGLISH.comparing.to_come)}\b")
"""What a main clause says of what is still to come."""
_NEGATED = deferred(
    rf"\b{any_of(_ENGLISH.clauses.negators | _ENGLISH.clauses.negative_verbs | _ENGLISH.comparing.rejections)}\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""What turns a statement round."""
_HEDGED = deferred(r"\b(?:may|might|could)\b(?! (?:19|20)\d\d)")
"""What a main clause says of what is not certain."""
_PLACE = deferred(r"\b(?:in|at|near|outside|off|from) (?:the )?([A-Z][\w’'-]+)")
"""A name that says where (or, of months, when)."""
_NUMBER = deferred(r"(?<![\w.-])[$€£]?(\d[\d,.]*\d|\d)")
_MAIN = 30
"""Characters that a main clause has at least."""
_SUBJECT = 14
"""Words within which a sentence names whom it is about."""
_MOST_IN_WORDS = 15
"""Numbers up to here are read in words, from two on."""
_NUMBERS = {w: value for w, value in _ENGLISH.numbers.cardinals.items() if 1 < int(value) <= _MOST_IN_WORDS}
_DAYS = frozenset(day.lower() for day in _ENGLISH.calendar.weekdays)


@dataclass(frozen=True, slots=True)
class Event:
    """What a sentence tells: stems, but for the days and the numbers, which are words and digits."""

    words: int
    saying: frozenset[str]
    said: tuple[str, ...]
    plain: frozenset[str]
    core: frozenset[str]
    every: frozenset[str]
    subject: frozenset[str]
    names: frozenset[str]
    days: frozenset[str]
    numbers: frozenset[str]
    places: frozenset[str]
    negated: bool
    hedged: bool
    time: tuple[bool, bool]

    def may_be(self, other: Event) -> bool:
        """Whether both tell enough to be one event, and neither whom they are about nor their names speak against it."""
        if min(self.words, other.words) < _FEWEST_WORDS or (
            self.names and other.names and self.names.isdisjoint(other.names)
        ):
            return False
        strange = self.subject.isdisjoint(other.every) and other.subject.isdisjoint(self.every)
        return not (self.subject and other.subject and strange)

    def contradicts(self, other: Event, *, by_words: bool = True) -> bool:
        """Whether days, numbers, places, a "not" or what is still to come speak against one event.

        With `by_words` one word that is another, and who did it, do, too.
        """
        if (self.time, self.negated, self.hedged) != (other.time, other.negated, other.hedged):
            return True
        pairs = ((self.days, other.days), (self.numbers, other.numbers), (self.places, other.places))
        if any(a and b and a.isdisjoint(b) for a, b in pairs):
            return True
        return by_words and (self._one_word_changed(other) or self._swapped(other))

    def _one_word_changed(self, other: Event) -> bool:
        """Whether the same words stand in the same order but for one: "arrested" where the other has "released"."""
        if len(self.said) != len(other.said) or self.every < other.every or other.every < self.every:
            return False  # "were closed", "stayed closed"
        return sum(a != b for a, b in zip(self.said, other.said, strict=True)) == 1

    def _swapped(self, other: Event) -> bool:
        """Whether the same words are said with another name first: who beat whom."""
        if not (self.subject and other.subject) or self.every != other.every:
            return False
        return self.subject.isdisjoint(other.subject)


def _subject(words: Sequence[str], language: str) -> frozenset[str]:
    """The terms of the first run of names in a sentence, within which it names whom it is about."""
    subject: list[str] = []
    for word in words[:_SUBJECT]:
        if word[:1].isupper() and word.casefold() not in _DAYS and (known := terms(word, language)):
            subject += known
        elif subject:
            break
    return frozenset(subject)


def read(text: str, language: str, *, every: Iterable[str], names: frozenset[str], plain: frozenset[str]) -> Event:
    """What a sentence tells, term by term.

    Args:
        text: The sentence.
        language: Its code.
        every: All its terms, numbers with them.
        names: The capitalised words inside it, in small letters.
        plain: The terms beside names.
    """
    words = [word.strip(MARKS) for word in text.split()]
    low = [word.casefold() for word in words]
    saying = frozenset(stem for word in low if word in _ENGLISH.comparing.sourcing for stem in terms(word, language))
    cut = _SUBORDINATE.search(text, _MAIN)
    main = text[: cut.start()] if cut else text
    return Event(
        words=len(words),
        saying=saying,
        said=tuple(word for word in low if word not in ("a", "an", "the")),
        plain=plain - saying,
        core=frozenset(terms(main, language)) - saying,
        every=frozenset(every),
        subject=_subject(words, language),
        names=names - _DAYS,
        days=names & _DAYS,
        numbers=frozenset((*_NUMBER.findall(text), *(_NUMBERS[word] for word in low if word in _NUMBERS))),
        places=frozenset(place.casefold() for place in _PLACE.findall(text)) - _DAYS,
        negated=_NEGATED.search(text) is not None,
        hedged=_HEDGED.search(main) is not None,
        time=(bool(_EARLIER.match(text)), bool(_COMING.search(main))),
    )
