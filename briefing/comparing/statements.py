"""A corpus as comparing sees it: its sentences counted through, their facts, and how alike they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from math import inf
from operator import attrgetter
from typing import cast

from briefing.agreement import sentences
from briefing.comparing.matters import NAME, Matters
from briefing.frozen import frozen
from briefing.grouping import background
from briefing.grouping.similarity import Alike
from briefing.grouping.stories import Stories
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer, without_possessive
from briefing.language.stop_words import stop_words
from briefing.model import Claim, EntityKind, Findings, Passage, Sentence, Span
from briefing.selection.passages import passages

_ANOTHER = deferred(
    r"\b(?:also|another|others?|aftershock|(?:second|third) (?:man|woman|person|suspect|victim))\b", re.IGNORECASE
)
OPENING = 5
"""Sentences of a document behind its first that are its opening where what it measures and dates is compared."""
CALENDAR = frozenset(
    word.lower() for row in (lexicon("en").calendar.weekdays, lexicon("en").calendar.months) for word in row
)
CAPITALISED = {word.capitalize() for word in lexicon("en").calendar.month_numbers}
SHARED_MARK = 0.3
"""How much less the score of two openings may be for each of a day, a name, a number that they have in common."""
SHARE_OF_NAMES = 0.35
"""How much of the weight of the names in the opening of the document with fewer two openings share if they tell one story, whatever else each names."""
_TELLING = 3
"""Sentences of an opening that names what its document is about; fewer may not."""
SURE = 1.25
"""Score above the least from which the openings of two documents tell one event for certain."""
_SCOPES = lexicon("en").comparing.scopes
_NO_SCOPE = deferred(r"\ban average of |\b(?:central|national|world|reserve) (?=bank\b)")
"""Says how something was counted, or names a body, and tells of no part."""
_TURN = deferred(
    rf"\b({any_of(lexicon('en').numbers.ordinals)}) (?:full )?({any_of(lexicon('en').comparing.numbered_spells)})\b",
    re.IGNORECASE,
)
"""A day, a night, a round … told by its number."""
_DATE_ALONE = deferred(rf"(?:\W{{0,3}}(?:{any_of(CALENDAR)}|\d{{1,4}})){{2,5}}\W{{0,3}}")
_WEEKDAY = any_of(day.lower() for day in lexicon("en").calendar.weekdays)
_SAID_ON = deferred(
    rf"""
      \b(?:said|reported|announced)(?:\ [\w’'-]+){{0,3}}?\ on\ ({_WEEKDAY})\b               # "said there on Monday"
    | ^on\ ({_WEEKDAY})\b(?=[^.;]{{0,60}}\ (?:said|reported|announced)\b)                   # "on Monday the mayor said"
    """,
    re.VERBOSE,
)
"""The day on which something was said or reported."""
_STATE_OF = deferred(rf"\b(?:by|as of|until) (?:\w+ )?({_WEEKDAY})\b")
"""The day up to which something was counted."""
_BY_THEN = deferred(
    r"\b(?:by|as of|until) (?:\w+ ){0,2}?(morning|noon|midday|lunchtime|afternoon|evening|night)\b", re.IGNORECASE
)
"""The part of a day up to which something was counted."""
_PART_OF_DAY = deferred(r"\b(morning|noon|midday|lunchtime|afternoon|evening|night)\b", re.IGNORECASE)
_NOW = deferred(r"\b(?:now|so far|to date)\b", re.IGNORECASE)
"""What says that a count is of its own day."""
_MALE = deferred(rf"\b{any_of(lexicon('en').comparing.of_a_man)}\b", re.IGNORECASE)
_FEMALE = deferred(rf"\b{any_of(lexicon('en').comparing.of_a_woman)}\b", re.IGNORECASE)
_SEVERAL_PLACES = deferred(
    rf"""
    \b(?:in|across|at|over)\ (?:\w+\ )?(?:more\ than\ |at\ least\ )?[\w,]+\   # so many of them
      (?:{any_of(lexicon("en").comparing.kinds_of_place, blank="[ ]")})\b
    | \b(?: nationwide | countrywide | across\ the\ (?:country|region|state|continent) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WORD = deferred(r"[^\W\d_][\w’'-]*")
_KEPT = 1024
"""Sentences and patterns of which what was found is kept: a sentence is set against up to forty, one after the other."""


def _apart(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether both have something, and nothing in common."""
    return bool(one and other) and set(one).isdisjoint(other)


def of_whom(text: str) -> str:
    """“m” or “f” where a text has words for a man alone or for a woman alone, else nothing."""
    male, female = (mark.search(text) is not None for mark in (_MALE, _FEMALE))
    return ("m" if male else "f") if male != female else ""


@lru_cache(maxsize=_KEPT)
def _marked(mark: re.Pattern[str], text: str) -> tuple[str, ...]:
    """What the groups of a pattern find in a sentence, in small letters."""
    return tuple(" ".join(filter(None, match.groups())) for match in mark.finditer(text.lower()))


@frozen
class Opening:
    """The terms of the opening of a document, the stems of its capitalised words but for days and months, and of those inside its sentences."""

    terms: frozenset[str]
    names: frozenset[str]
    inner: frozenset[str]
    sentences: int


class Statements(Alike):
    """The sentences of a corpus, counted through all documents, with what comparing needs of them."""

    def __init__(self, findings: Findings, *, of_days: bool = False) -> None:
        """`of_days`: the documents are of several days, so that after "at least 18" 19 is news."""
        super().__init__(findings.profile)
        self.of_days = of_days
        self.corpus = findings.corpus
        self.facts = findings.facts
        self.groups = findings.groups
        self.stem = stemmer("en")
        self.stops = stop_words("en")

        self.stories = Stories(findings)
        self._standing = findings.passages if findings.partial else ()
        self._opening_terms: dict[int, Opening] = {}
        self._one_story: dict[tuple[int, int], bool] = {}
        self._events_told: dict[tuple[int, int], float] = {}
        self._matters = Matters(self)
        self._told_of: dict[int, dict[int, list[frozenset[str]]]] = {}

    @cached_property
    def passages(self) -> tuple[Passage | None, ...]:
        """What `briefing.selection.passages` makes of the profile, whatever the findings leave out."""
        return passages(self.profile)

    @cached_property
    def sentences(self) -> list[tuple[int, Sentence]]:
        """(document, sentence) by corpus-wide index."""
        return list(self.corpus.sentences())

    def small(self, document: int) -> frozenset[str]:
        """Words of a document's language that name nothing by themselves; none of English, whose `stops` are known."""
        language = self.profile.languages[document]
        if language in ("en", "und"):
            return frozenset()
        known = lexicon(language)
        return stop_words(language) | known.text.function_words | known.numbers.scales.keys()

    @cached_property
    def days(self) -> tuple[str, ...]:
        """For each document its day, ISO 8601, as far as it is known; in the year 1 or 2 if that tells but which is the later one."""
        told = tuple(document.metadata.date[:10] for document in self.corpus.documents)
        return cast("tuple[str, ...]", self.profile.memo.get("days", told))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """For each document the corpus-wide index of its first sentence."""
        return self.corpus.starts()

    @cached_property
    def named(self) -> list[list[Span]]:
        """For each document the mentions of names, ascending."""
        return [sorted(m for entity in facts.entities for m in entity.mentions) for facts in self.facts]

    @cached_property
    def speaking(self) -> Mapping[int, frozenset[str]]:
        """The words, in small letters, of the speakers whom each sentence names."""
        found: dict[int, frozenset[str]] = {}
        for number, (document, facts) in enumerate(zip(self.corpus.documents, self.facts, strict=True)):
            for quote in facts.quotes:
                index = self.index(number, quote.speaker.start) if quote.speaker else None
                if index is not None and quote.speaker:
                    words = frozenset(word.lower() for word in _WORD.findall(document[quote.speaker]))
                    found[index] = found.get(index, frozenset()) | words
        return found

    def people_told_of(self, index: int) -> Sequence[frozenset[str]]:
        """The surnames, by stem, of those whom a sentence gives by more than one name, and who do not speak in it."""
        number = self.profile.document[index]
        if number not in self._told_of:
            self._told_of[number] = self._people_of(number)
        return self._told_of[number].get(index, ())

    def _people_of(self, number: int) -> dict[int, list[frozenset[str]]]:
        """Those surnames for each sentence of a document: once, for its sentences are set against many."""
        facts, document = self.facts[number], self.corpus.documents[number]
        speakers = sorted(quote.speaker for quote in facts.quotes if quote.speaker is not None)
        reach = list(accumulate((speaker.stop for speaker in speakers), max))
        found: dict[int, list[frozenset[str]]] = {}
        for entity in facts.entities:
            if entity.kind is not EntityKind.PERSON:
                continue
            for mention in entity.mentions:
                before = bisect_left(speakers, mention.stop, key=attrgetter("start"))
                spoken = before > 0 and reach[before - 1] > mention.start
                index = None if spoken else self.index(number, mention.start)
                if index is not None and mention in self.span(index) and len(document[mention].split()) > 1:
                    surname = self.stems(entity.name.split()[-1])  # "Banker Olga Reis", "Banker Tim Osk"
                    found.setdefault(index, []).append(surname)
        return found

    @cached_property
    def ages(self) -> list[int]:
        """For each document how many ages it gives."""
        return [sum(figure.unit == "years" for figure in facts.figures) for facts in self.facts]

    def index(self, document: int, offset: int) -> int | None:
        """The corpus-wide index of the sentence at an offset, or None between sentences."""
        sentence = self.corpus.documents[document].sentence_at(offset)
        return None if sentence is None else self.starts[document] + sentence.index

    def reached(self, index: int) -> bool:
        """Whether a sentence is looked at: all are, but of sources that are far longer than their page."""
        return not self._standing or self._standing[index] is not None

    def scopes(self, index: int) -> frozenset[str]:
        """The words of a sentence for the part or the whole, and the stretch of time, that is measured."""
        said = _NO_SCOPE.sub("", self.profile.texts[index].lower())
        words = _SCOPES.intersection(without_possessive(word) for word in _WORD.findall(said))
        return frozenset(word.removesuffix("ern") for word in words)  # "in the north of", "northern"

    def two_occasions(self, left: int, right: int) -> bool:
        """Whether two sentences tell of two days, of two stages of a case, or one of them of several places.

        Of texts of several days the days are no matter: what is counted on the next one is news.
        """
        texts = self.profile.texts
        several = (_SEVERAL_PLACES.search(texts[left]) is None) != (_SEVERAL_PLACES.search(texts[right]) is None)
        if several or self.two_stages(left, right):
            return True
        if not self.of_days and (self._of_its_day(left, right) or self._later_in_a_day(left, right)):
            return True
        marks = () if self.of_days else (_TURN, _SAID_ON, _STATE_OF)
        return any(_apart(_marked(mark, texts[left]), _marked(mark, texts[right])) for mark in marks)

    def _of_its_day(self, left: int, right: int) -> bool:
        """Whether one of two sentences tells what is so now, and they name two days."""
        now = [_NOW.search(self.profile.texts[index]) is not None for index in (left, right)]
        return now[0] != now[1] and _apart(sorted(self.days_named(left)), sorted(self.days_named(right)))

    def _later_in_a_day(self, left: int, right: int) -> bool:
        """Whether one of two sentences counts up to a part of the day, and the other tells of another one."""
        texts = self.profile.texts
        return any(
            _apart(_marked(_BY_THEN, texts[one]), _marked(_PART_OF_DAY, texts[other]))
            for one, other in ((left, right), (right, left))
        )

    def of_another(self, left: int, right: int) -> bool:
        """Whether one of two sentences tells of somebody beside those told of, and the other does not: "also", "a second man"."""
        texts = self.profile.texts
        return (_ANOTHER.search(texts[left]) is None) != (_ANOTHER.search(texts[right]) is None)

    def one_of_several(self, left: int, right: int) -> bool:
        """Whether one of two sentences tells of a day, a round … by its number, and the other does not: "the first day"."""
        texts = self.profile.texts
        return bool(_marked(_TURN, texts[left])) != bool(_marked(_TURN, texts[right]))

    def turns(self, said: str) -> tuple[str, ...]:
        """The days, rounds, quarters … that a text tells of by their number."""
        return _marked(_TURN, said)

    def two_people(self, left: int, right: int) -> bool:
        """Whether one of two sentences tells of a man alone, and the other of a woman alone."""
        one, other = (of_whom(self.profile.texts[index]) for index in (left, right))
        return {one, other} == {"m", "f"}

    def stems(self, text: str) -> frozenset[str]:
        """The stems of the words of a text."""
        words = (without_possessive(word) for word in _WORD.findall(text.lower()))
        return frozenset(self.stem(word) for word in words)

    def one_story(self, document: int, other: int) -> bool:
        """Whether two documents may tell one story: their openings share names, or do not each name what the other document does not."""
        known = self._one_story.get((document, other))
        if known is None:
            known = self._one_story[document, other] = self._may_be_one_story(document, other)
        return known

    def _may_be_one_story(self, document: int, other: int) -> bool:
        if not self.stories.one(document, other) or document == other:
            return document == other
        if self.names_shared(document, other) >= SHARE_OF_NAMES:
            return True
        one, two = self.opening_terms(document), self.opening_terms(other)
        rare = background.weights().keys()  # what opens a sentence and is hardly a word is a name, too
        strange = (
            (one.inner | (one.names - rare)) - self.known(other),
            (two.inner | (two.names - rare)) - self.known(document),
        )
        return not all(strange) or min(one.sentences, two.sentences) < _TELLING

    def names_shared(self, document: int, other: int) -> float:
        """Share of the weight of the names in the opening of the document with fewer that both openings have, 0 to 1.

        What is capitalised in a heading or at the head of sentences alone is no name: "Witnesses heard five shots".
        """
        one, two = self.opening_terms(document), self.opening_terms(other)
        inner = one.inner | two.inner
        ours, theirs = one.names & inner, two.names & inner
        shared = {a for a in ours if any(a.startswith(b) or b.startswith(a) for b in theirs)}
        weights = background.weights()
        least = min(sum(weights[name] for name in names) for names in (ours, theirs))
        return min(1.0, sum(weights[name] for name in shared) / least) if shared and least else 0.0

    def one_event(self, document: int, other: int, *, sure: bool = False) -> bool:
        """Whether two documents tell one event: by their openings, whatever numbers and outcomes these give, or unless it must be `sure` by their names."""
        return self.open_alike(document, other, sure=sure) or (not sure and self.one_matter(document, other))

    def open_alike(self, document: int, other: int, *, sure: bool = False) -> bool:
        """Whether the openings of two documents tell one event, whatever numbers and outcomes they give."""
        known = (min(document, other), max(document, other))
        if known not in self._events_told:
            pairs = ((left, right) for left in self.openings[known[0]] for right in self.openings[known[1]])
            self._events_told[known] = max((self._opens_alike(left, right) for left, right in pairs), default=-inf)
        return self._events_told[known] >= (SURE if sure else 0.0)

    def one_matter(self, document: int, other: int) -> bool:
        """Whether two documents of about one day share so many names and numbers that they tell one matter, whatever each opens with."""
        return self._matters.one(document, other)

    def both_open(self, left: int, right: int) -> bool:
        """Whether two sentences stand in the openings of their documents, which tell one event."""
        of = self.profile.document
        opening = all(index in self.openings[of[index]] for index in (left, right))
        return opening and self.one_event(of[left], of[right])

    def _opens_alike(self, left: int, right: int) -> float:
        """How far two opening sentences tell one event, 0 for just so: by what was learned of such pairs, and by marks; where both were written counts as two."""
        from briefing.grouping import event_match

        weights = event_match.shipped()
        written = [set(NAME.findall(self.dateline(index))) - CAPITALISED for index in (left, right)]
        marks = SHARED_MARK * (self.shared_marks(left, right) + 2 * bool(written[0] & written[1]))
        return weights.score(self.measures(left, right)) - weights.least + marks

    @cached_property
    def openings(self) -> list[list[int]]:
        """For each document its first sentences that are no headings."""
        from briefing.grouping import event_match

        opening: list[list[int]] = [[] for _ in self.starts]
        for index, document in enumerate(self.profile.document):
            if not self.tells_nothing(index) and len(opening[document]) < event_match.LEAD:
                opening[document].append(index)
        return opening

    def first_sentences(self, document: int, most: int) -> list[int]:
        """The first sentences of a document, so many at the most, headings among them."""
        start, of = self.starts[document], self.profile.document
        return [at for at in range(start, min(start + most, len(of))) if of[at] == document]

    def opening_terms(self, document: int) -> Opening:
        """What the opening of a document says, and whom it names."""
        if document not in self._opening_terms:
            inside = self.first_sentences(document, OPENING + 1)
            terms = frozenset().union(*(self.terms[at] for at in inside))
            names = {name.lower() for at in inside for name in NAME.findall(self.profile.texts[at])} - CALENDAR
            told = [at for at in inside if not self.profile.heading[at]]
            inner = frozenset().union(*(self.inner_names(at) for at in told), self._names_told(document, told))
            self._opening_terms[document] = Opening(terms, frozenset(map(self.stem, names)) & terms, inner, len(inside))
        return self._opening_terms[document]

    def _names_told(self, document: int, sentences: Sequence[int]) -> frozenset[str]:
        """The stems of the words of names in some sentences of a document, also of those that open one."""
        spans, text = [self.span(at) for at in sentences], self.corpus.documents[document]
        named = (text[name] for name in self.named[document] if any(name in span for span in spans))
        words = {word for name in named for word in NAME.findall(name) if word.lower() not in CALENDAR}
        return self.stems(" ".join(words))

    def tells_nothing(self, index: int) -> bool:
        """Whether a sentence is a heading, or a date alone: "12 May 2025."."""
        return self.profile.heading[index] or _DATE_ALONE.fullmatch(self.profile.texts[index].lower()) is not None

    def context(self, left: int, right: int) -> float:
        """Cosine of two sentences' terms, each together with the sentence before it."""
        own, other = (
            self.terms[i] | (self.terms[i - 1] if i not in self.starts else frozenset()) for i in (left, right)
        )
        return self.alike(own, other)

    def alike(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Cosine of two sets of weighted terms, 0 to 1."""
        return sentences.likeness(left, right, self.weights)

    def span(self, index: int) -> Span:
        """Where a sentence stands in its document."""
        return self.sentences[index][1].span

    def passage(self, index: int) -> Span:
        """Where a sentence stands together with the rest of its quotation, or with what it leans on."""
        passage = self.passages[index]
        if passage is None:
            return self.span(index)
        return Span(self.span(passage.first).start, self.span(passage.last).stop)

    def claim(self, index: int, focus: Span | None = None, value: float | str | None = None) -> Claim:
        """A sentence with what it cannot stand without, turning on `focus`, which means `value`."""
        return Claim(self.profile.document[index], self.passage(index), focus, value)
