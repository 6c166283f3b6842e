"""A sentence → the event that it tells: who, what, when, where, how many, and what would make it another one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from briefing.agreement.clause_vocabulary import vocabulary
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.text.profile import terms

_ENGLISH = lexicon("en")

_KEPT = 4096
"""Sentences of which it is kept who said them: each is set against many others."""
_FEWEST_WORDS = 9
"""Words; a shorter sentence tells too little to be one event with another."""
MARKS = ".,;:!?()[]{}“”„«»\"'’‘…–—-"
_SUBORDINATE = deferred(rf",? {any_of(_ENGLISH.comparing.beside_main_clause)}\b")
"""Where the main clause ends and what happened beside it begins."""
_EARLIER = deferred(
    r"(?:last (?:week|month|year)|in (?:19|20)\d\d|previously|earlier|before that|years ago)\b", re.IGNORECASE
)
"""How a sentence begins that looks back."""
_COMING = deferred(rf"(?<!\band )\b{any_of(_ENGLISH.comparing.to_come)}\b")
"""What a main clause says of what is still to come: not what it adds to that."""
_NEGATED = deferred(
    rf"""
      \b(?!declin\w{{1,3}}\ (?!to\b)|no[ -]confidence|fail\b(?!\ to\b))   # what is none of them
      {any_of(_ENGLISH.clauses.negators | _ENGLISH.clauses.negative_verbs | _ENGLISH.comparing.rejections, blank="[ ]")}\b
    | n['’]t\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What turns a statement round; not what sales do, what a dam is caused to do, nor a vote."""
_HEDGED = deferred(r"\b(?:may|might|could)\b(?! (?:19|20)\d\d| no longer\b| again\b)")
"""What a main clause says of what is not certain."""
_FORBIDDEN = deferred(r"\b(?:ruled|rules|ordered|law|ban) (?:\w+ ){0,6}?may (?=not\b)", re.IGNORECASE)
"""What is not allowed, and no less certain for it."""
_PLACE = deferred(r"\b(?:in|at|near|outside|off|from) (?:the )?([A-Z][\w’'-]+)")
"""A name that says where (or, of months, when)."""
_NUMBER = deferred(r"(?<![\w.-])[$€£]?(\d[\d,.]*\d|\d)")
_MOST_IN_WORDS = 99
"""Numbers up to here are read in words, from two on."""
_TENS, _ONES = range(20, 100, 10), range(1, 10)


def _in_words() -> dict[str, str]:
    """Each number in words, in small letters, with its digits: "twenty-three" 23."""
    said = {word: int(value) for word, value in _ENGLISH.numbers.cardinals.items()}
    tens, ones = ([(w, n) for w, n in said.items() if n in some] for some in (_TENS, _ONES))
    joined = {f"{ten}-{one}": more + less for ten, more in tens for one, less in ones}
    return {word: str(number) for word, number in (said | joined).items() if 1 < number <= _MOST_IN_WORDS}


NUMBERS = _in_words()
_COUNTED = deferred(
    rf"(?<![\w.,-])(\d[\d,.]{{0,14}}|{any_of(NUMBERS)})(?: (?:{any_of(_ENGLISH.numbers.scales)}))? ([a-z]{{3,}})\b",
    re.IGNORECASE,
)
"""A number and the word behind it."""
_PART_OF = deferred(
    rf"(?<![\w.,-])(\d[\d,.]{{0,14}}|{any_of(NUMBERS)}) of (?:the|its|their) (\d[\d,]{{0,14}}) ", re.IGNORECASE
)
"""A number out of another: "118 of the 226 people"."""
_CLOCK = deferred(
    r"(?<![\w.:$€£-])(?:(\d{1,2})(?:[:.](\d\d))? ?[ap]\.?m\b|([012]?\d):([0-5]\d)(?![\d:]))", re.IGNORECASE
)
_ROUGH = deferred(rf"\b(?:{any_of(_ENGLISH.comparing.roughly)}|by|before|after|since|until|from|to)\W+(?:\w+\W+)?$")
"""What stands before a clock time that is not the very minute of what is told."""
_WHO_SAID = deferred(
    r"""
    ,["”’]?\s(?:[\w’'.-]+\s){1,8}(?:said|says|reported|announced|decided|agreed|ruled)\b(?!\ that)[^,]*$  # ", the growers said"
    | ,\saccording\ to\b[^,]*$
    """,
    re.VERBOSE,
)
"""Who said what a sentence tells, at its end: ", the growers said"."""
_REACH = 40
_AUXILIARIES = _ENGLISH.reference.finite_auxiliaries
_STAGES = _ENGLISH.comparing.stages_of_a_case
_STAGE = deferred(rf"\b{any_of(_STAGES)}\b", re.IGNORECASE)
_PASSIVE = deferred(r"\b(?:is|are|was|were|been|being) (?:\w+ )?\w+(?:ed|en|ght|ld)(?: \w+){0,3} by\b")
_REACTS = deferred(
    rf"\b{any_of(_ENGLISH.comparing.reacting)}\b|\bcall(?:s|ed) (?:the|this|it|him|her) [^.;,]{{0,60}}?\b(?:an?|[“\"])"
)
"""What somebody says of an event: "called the ban an attack", "condemned"."""
_MAIN = 30
"""Characters that a main clause has at least."""
_SUBJECT = 14
"""Words within which a sentence names whom it is about."""
_CERTAINTY, _TIME = 1, 2
"""Where in `Event.modes` stands what is not certain, and what is still to come."""
_NAMES_OF_EVENT = 2
"""Names that mark an event, at most: those of one person are several words."""
_GOVERNED = 2
"""Stems that a "not", a "may" or a "will" is about, at most."""
_SAME_WORDING = 0.7
"""Share of the words of two sentences that stand in the same order, from which they are worded alike."""
_NO_PLACES = frozenset(stem for month in _ENGLISH.calendar.months for stem in terms(month, "en")) | {"white"}
"""Stems behind "in" or "at" that say when, and that of the White House."""
_DAYS = frozenset(day.lower() for day in _ENGLISH.calendar.weekdays)


@frozen
class Event:
    """What a sentence tells: stems, but for the days and the numbers, which are words and digits."""

    words: int
    saying: frozenset[str]
    said: tuple[str, ...]
    plain: frozenset[str]
    core: frozenset[str]
    every: frozenset[str]
    subject: frozenset[str]
    verb: str
    """The first plain stem behind whom it is about, mostly what they did; "" for none."""
    behind: frozenset[str]
    """The stems behind that."""
    passive: bool
    """Whether that was done to them."""
    stages: frozenset[str]
    """At which stages a case is: an arrest, a charge, a verdict."""
    reacts: bool
    """Whether it tells what somebody called, or said of, what happened."""
    names: frozenset[str]
    days: frozenset[str]
    numbers: frozenset[str]
    """But for clock times."""
    clocks: frozenset[int]
    """Clock times that are told as they are, in minutes on a dial of twelve hours: "at six" is of either half."""
    counts: tuple[tuple[str, str], ...]
    """Numbers, each behind the stem of what it counts."""
    places: frozenset[str]
    looks_back: bool
    open_still: bool
    """Whether a word tells of a plan, a proposal or a threat."""
    modes: tuple[frozenset[str] | None, ...]
    """First stems of what is negated, of what is not certain, of what is still to come; None where nothing is."""

    @property
    def hedged(self) -> bool:
        """Whether the main clause says of something that it is not certain."""
        return self.modes[_CERTAINTY] is not None

    @property
    def to_come(self) -> bool:
        """Whether the main clause tells what is still to come."""
        return self.modes[_TIME] is not None

    def may_be(self, other: Event) -> bool:
        """Whether both tell enough to be one event, and neither whom they are about nor their names speak against it."""
        if min(self.words, other.words) < _FEWEST_WORDS or (
            self.names and other.names and self.names.isdisjoint(other.names)
        ):
            return False
        return not self._strange(other)

    def _strange(self, other: Event) -> bool:
        """Whether each names whom it is about, and neither knows whom the other does."""
        if not (self.subject and other.subject):
            return False
        return self.subject.isdisjoint(other.every) and other.subject.isdisjoint(self.every)

    def contradicts(self, other: Event, *, by_words: bool = True) -> bool:
        """Whether days, numbers, places, a "not", a "may" or what is still to come speak against one event.

        With `by_words` one word that is another, and who did it, do, too.
        """
        if any((mine is None) != (theirs is None) for mine, theirs in zip(self.modes, other.modes, strict=True)):
            return True
        return self._differs(other) or (by_words and self._reworded(other))

    def excludes(self, other: Event) -> bool:
        """As `contradicts`, but of what the other is silent about one may deny or doubt what it will.

        Names are asked as well, and what is short tells too little. What one tells as still to come the other may tell as
        planned or announced; that is weighed.
        """
        if min(self.words, other.words) < _FEWEST_WORDS or self._done(other) or other._done(self):
            return True
        if self._turned(other) or self._differs(other):
            return True
        others = bool(self.names and other.names) and self.names.isdisjoint(other.names) and self._strange(other)
        return others or self._reworded(other)

    def _differs(self, other: Event) -> bool:
        """Whether one looks back, or days, numbers or places are others."""
        pairs: tuple[tuple[frozenset[object], frozenset[object]], ...] = (
            (self.days, other.days), (self.numbers, other.numbers), (self.stages, other.stages), (self.clocks, other.clocks),
        )  # fmt: skip
        apart = any(a and b and a.isdisjoint(b) for a, b in pairs) or self.reacts != other.reacts
        return apart or self.looks_back != other.looks_back or self._elsewhere(other) or self._counts_apart(other)

    def _counts_apart(self, other: Event) -> bool:
        """Whether of one thing that both count neither has a number of the other: "212 passengers", "218 passengers"."""
        one, two = _by_thing(self.counts), _by_thing(other.counts)
        return any(one[thing].isdisjoint(two[thing]) for thing in one.keys() & two.keys())

    def marks(self, other: Event) -> int:
        """How many names (at most two), days and numbers both tell."""
        names = min(len(self.names & other.names), _NAMES_OF_EVENT)
        return names + len(self.days & other.days) + len(self.numbers & other.numbers)

    def doubts(self, other: Event) -> bool:
        """Whether one says of something that it is not certain which the other says outright."""
        return self._turned_by(other, _CERTAINTY)

    def negates(self, other: Event) -> bool:
        """Whether one says "not" of something that the other says outright."""
        return self._turned_by(other, 0)

    def _done(self, other: Event) -> bool:
        """Whether the other tells as done what is still to come here: in so many words, or of no plan and no decision."""
        if not self.to_come or other.to_come:
            return False
        ahead, done = self.modes[_TIME], _done_stems(other.said)
        return bool(done) and (not other.open_still or (ahead is not None and not ahead.isdisjoint(done)))

    def _turned(self, other: Event) -> bool:
        """Whether one negates or doubts what the other says outright."""
        return any(self._turned_by(other, mode) for mode in range(_TIME))

    def _turned_by(self, other: Event, mode: int) -> bool:
        """As `_turned`, of one of the modes; of what the other is silent about one may say so."""
        for one, two in ((self, other), (other, self)):
            mine = one.modes[mode]
            if mine is not None and two.modes[mode] is None and (not mine or not mine.isdisjoint(two.every)):
                return True
        return False

    def _elsewhere(self, other: Event) -> bool:
        """Whether both say where, and neither names a place of the other."""
        if not (self.places and other.places) or not self.places.isdisjoint(other.places):
            return False
        return self.places.isdisjoint(other.every) and other.places.isdisjoint(self.every)

    def _reworded(self, other: Event) -> bool:
        """Whether the same is said but for one word, or of others."""
        return self._one_word_changed(other) or self._swapped(other) or self._renamed(other)

    def _one_word_changed(self, other: Event) -> bool:
        """Whether the same words stand in the same order but for one: "arrested" where the other has "released"."""
        if len(self.said) != len(other.said) or self.every < other.every or other.every < self.every:
            return False  # "were closed", "stayed closed"
        changed = [(a, b) for a, b in zip(self.said, other.said, strict=True) if a != b]
        return len(changed) == 1 and not _AUXILIARIES.issuperset(changed[0])  # "have joined", "had joined"

    def _renamed(self, other: Event) -> bool:
        """Whether the same words stand in the same order but for a name, where the other has another."""
        if self.names <= other.names or other.names <= self.names:
            return False
        aligned = SequenceMatcher(None, self.said, other.said, autojunk=False)
        if aligned.real_quick_ratio() < _SAME_WORDING or aligned.ratio() < _SAME_WORDING:
            return False
        changes = (change for change in aligned.get_opcodes() if change[0] == "replace")
        return any(
            self.names.intersection(self.said[a:b]) and other.names.intersection(other.said[c:d])
            for _, a, b, c, d in changes
        )

    def _swapped(self, other: Event) -> bool:
        """Whether the same words, or the same verb, are said with another name first: who beat whom."""
        if not (self.subject and other.subject and self.subject.isdisjoint(other.subject)):
            return False
        exchanged = self.subject <= other.behind and other.subject <= self.behind
        one_verb = self.verb == other.verb != "" and not (self.passive or other.passive)
        one_verb = one_verb and self.subject.isdisjoint(self.places) and other.subject.isdisjoint(other.places)
        return self.every == other.every or (exchanged and one_verb)


def _by_thing(counts: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The numbers of each thing that is counted."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for thing, number in counts:
        numbers[thing].add(number)
    return numbers


def _clocks(text: str) -> frozenset[int]:
    """The clock times of a sentence that are told as they are."""
    found = (m for m in _CLOCK.finditer(text) if not _ROUGH.search(text, max(0, m.start() - _REACH), m.start()))
    return frozenset((int(m[1] or m[3]) * 60 + int(m[2] or m[4] or 0)) % (12 * 60) for m in found)


def _counts(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Each number behind the stem of what it counts, a part behind the number of its whole."""
    parts = ((f"of {whole}", NUMBERS.get(part.lower(), part)) for part, whole in _PART_OF.findall(text))
    found = ((NUMBERS.get(said.lower(), said), word) for said, word in _COUNTED.findall(text))
    return (*((stem, number) for number, word in found for stem in terms(word, language)), *parts)


@lru_cache(maxsize=_KEPT)
def who_said(text: str) -> str:
    """What stands behind the last comma of a sentence where it is who said it, comma and all; "" where it is not."""
    found = _WHO_SAID.search(text)
    return found[0] if found else ""


def main_clause(text: str) -> str:
    """A sentence up to where what happened beside it begins."""
    cut = _SUBORDINATE.search(text, _MAIN)
    return text[: cut.start()] if cut else text


def words_without_attribution(text: str) -> list[str]:
    """The words of a sentence in small letters, without who said it behind its last comma."""
    told = _WHO_SAID.sub("", text)
    return [word.strip(MARKS).casefold() for word in told.split()]


def _governed(mark: re.Pattern[str], text: str, language: str) -> frozenset[str] | None:
    """The first stems behind each such mark, or before it where none follows; None where there is no mark."""
    marks = list(mark.finditer(text))
    if not marks:
        return None
    governed: set[str] = set()
    for match in marks:
        after = terms(text[match.end() :], language)[:_GOVERNED]
        governed.update(after or terms(text[: match.start()], language)[-_GOVERNED:])
    return frozenset(governed)


def _done_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of the verbs that tell what has been, plain ones too: "built" and "build"."""
    known = vocabulary("en")
    past = [word for word in words if known.is_past(word) and word not in _AUXILIARIES]
    return frozenset(
        stem for word in past for form in (word, known.irregular.get(word, word)) for stem in terms(form, "en")
    )


def _subject(words: Sequence[str], language: str) -> frozenset[str]:
    """The terms of the first run of names in a sentence, within which it names whom it is about."""
    subject: list[str] = []
    for word in words[:_SUBJECT]:
        if word[:1].isupper() and word.casefold() not in _DAYS and (known := terms(word, language)):
            subject += known
        elif subject:
            break
    return frozenset(subject)


def _done(words: Sequence[str], subject: frozenset[str], language: str) -> tuple[str, frozenset[str]]:
    """The first term behind whom a sentence is about that is written small, and the terms behind that."""
    last = max(
        (at for at, word in enumerate(words[:_SUBJECT]) if subject.intersection(terms(word, language))), default=-1
    )
    for at, word in enumerate(words[last + 1 :] if last >= 0 else (), last + 1):
        if word[:1].islower() and (known := terms(word, language)):
            return known[0], frozenset(terms(" ".join(words[at + 1 :]), language))
    return "", frozenset()


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
    main = main_clause(text)
    subject = _subject(words, language)
    timeless = _CLOCK.sub(" ", text)
    verb, behind = _done(words, subject, language)
    return Event(
        words=len(words),
        saying=saying,
        said=tuple(word for word in low if word not in ("a", "an", "the")),
        plain=plain - saying,
        core=frozenset(terms(main, language)) - saying,
        every=frozenset(every),
        subject=subject,
        verb=verb,
        behind=behind,
        stages=frozenset(_STAGES[word.casefold()] for word in _STAGE.findall(text)),
        passive=_PASSIVE.search(main) is not None,
        reacts=_REACTS.search(main) is not None,
        names=names - _DAYS,
        days=names & _DAYS,
        numbers=frozenset((*_NUMBER.findall(timeless), *(NUMBERS[word] for word in low if word in NUMBERS))),
        clocks=_clocks(text),
        counts=_counts(timeless, language),
        places=frozenset(terms(" ".join(_PLACE.findall(text)), language)) - _NO_PLACES,
        looks_back=_EARLIER.match(text) is not None,
        open_still=not _ENGLISH.comparing.open_still.isdisjoint(low),
        modes=(
            _governed(_NEGATED, text, language),
            _governed(_HEDGED, _FORBIDDEN.sub(" ", main), language),
            _governed(_COMING, main, language),
        ),
    )
