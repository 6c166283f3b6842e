"""The words of content of a text → how each is told: as it is, negated, refused, as possible, as still to come.

The state of a word is told by the words before it in its clause (Saurí & Pustejovsky 2009's factuality): "ruled out sending"
refuses, "might appoint" holds open, "plans to close" is ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cached_property
from itertools import pairwise, takewhile

from briefing.agreement.clause_vocabulary import forms_of
from briefing.agreement.clauses import disposes
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import DETERMINER, FINITE, HE_SHE, PREPOSITION, is_adverb
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import BlockKind, Document, Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.paraphrase import DISPUTES
from briefing.verifying.proposals import Outcome, Proposals
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.words import Words, words

LIGHT = frozenset(("give", "take", "make", "get", "put", "hold", "set", "call"))
"""Verbs that tell nothing without what they befall."""
_LANGUAGE = "en"
_SCOPE = 5
"""Words before a word that say how it is told."""
_NEIGHBOURS = 7
"""Words on each side that are a word's company."""
_BREAKS = frozenset(".,!?;:()–—")
_CLOSING = ("”", '"')
"""What closes words of another, right behind a word: "“not yet” supporting" negates no support."""
_BEFALLEN = 4
"""Words behind an outcome among which stands what it befell."""
_SETTLED_IN = 12
"""Sentences from a proposal on among which stands what became of it."""
_PASSIVE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_BE = frozenset(("is", "are", "was", "were"))
_FINITE = frozenset((*_BE, "has", "have", "had"))
_FIRSTS, _FIRST = frozenset(("first", "second", "third", "last", "latest", "only")), 4
"""What makes "to be" tell what has come about, and words before it among which that stands."""
_FOUND = frozenset(("declared", "found", "deemed", "proved", "shown", "known"))
"""Verbs before "to be" that tell what is so."""
_THAT, _CLAIM, _REPORTED = "that", 5, 16
_FALSE = frozenset(("false", "untrue", "wrong", "incorrect", "unfounded", "baseless"))
_SAID_AWAY = frozenset(("denied", "dismissed", "rejected"))
_NOUNS_OF_CLAIMS = frozenset(("rumours", "rumors", "reports", "claims", "allegations", "suggestions", "speculation"))
_EVIDENCE = frozenset(("evidence", "indication", "proof", "sign", "suggestion"))
"""What is said of a claim that is none, and what there may be none of."""
_DISBELIEVED = ("reject", "denied", "denies", "dismiss", "doubt", "disput", "refut")
_BELIEVED, _CLAIMED = ("accept", "believ", "expect", "agree"), ("claim", "alleg", "argu")
_RECOMMENDED = ("recommend", "propos", "demand", "urge", "suggest")
"""Verbs before "that" by which what follows is not so, or not yet, and words before it among which one stands."""
_PLANNED, _PLANNED_IN = ("prepar", "consider", "envisag", "discuss"), 10
_SUBJECT, _AWAITED = "subject", frozenset(("expected", "awaited", "due", "pending", "outstanding"))
_BY, _TO, _TOO, _OF, _WHETHER, _UNLIKELY = "by", "to", "too", "of", "whether", "unlikely"
_ANSWER, _PRONOUNS = 8, frozenset((*HE_SHE, "it", "they"))
"""Words at most of a sentence that does nothing but refuse, and what it begins with."""
_SHORT = 2
_TAKEN_UP = frozenset(("it", "they", "them", "he", "she"))
_STILL = frozenset(("still", "now"))
_STAND_ALONE = frozenset(("that", "all", "both", "more", "no", "any", "some"))
"""Determiners that a verb may follow, or that deny."""
_CLAUSE, _IF, _UNTIL, _PERFECT = 10, frozenset(("if", "unless")), "until", frozenset(("has", "have"))
"""Words of a clause before a verb that are looked at for what makes it a condition."""
_POSSIBLE = frozenset(("may", "might", "could"))
_SHOULD = frozenset(("should", "ought"))
_NEITHER, _GERUND = frozenset(("neither", "nor")), "ing"
_REMAIN, _SET = frozenset(("remain", "remains", "stay", "stays", "continue", "continues")), "set"
"""What is already so, and "set", which tells a plan before "to" alone."""
_NEEDED = frozenset(("needs", "need", "requires", "require", "awaits", "awaiting", "pending", "must"))
"""What has yet to come: "needs the approval of the board", "must be approved"."""
_NOT, _ASIDE, _ASIDE_MARKS = "not", 12, 2
_RELATIVE, _ANTECEDENT = frozenset(("who", "which")), 2
"""What opens a clause before a verb that is outside it, and how far beyond the scope it is looked for."""
_A, _ABOUT = ("a", "an"), ("of", "about")
_COMPLEMENT = 4
"""Words behind a verb among which "of" stands with what it tells of: "cleared him of arson"."""
_MOST = 60
"""Places of a word that are looked at."""


_CITED = deferred(r"\[\d{4}\]\s(?:\d{1,3}\s)?[A-Z]|\(\d{4}\)\s\d{1,3}\s[A-Z]")
"""A case as courts cite it: "[2031] VKSC 12", "(2031) 14 VLR 3"."""
_ORDERS = deferred(
    r"""
    \bI\s(?:will|would|shall)\b | \border(?:s|ed)?\s(?:is|are|should\sbe)\sthat\b  # "I would dismiss"
    | \b(?:will|must|should)\s(?:pay | be\s(?:dismissed|refused|allowed|granted|upheld|set\saside))\b  # "will be refused"
    """,
    re.VERBOSE,
)
"""What a court does by saying so."""


class State(StrEnum):
    """How a clause tells something."""

    PLAIN = "plain"
    NEGATED = "negated"
    REFUSED = "refused"
    POSSIBLE = "possible"
    AHEAD = "ahead"


class _Voice:
    """Whoever says a word of a source directly: to know the name, all names and quotations of the source are read."""

    def __init__(self, tellings: Tellings, number: int, at: int) -> None:
        self._tellings, self._number, self._at = tellings, number, at

    def may_be(self, stems: AbstractSet[str]) -> bool:
        """Whether the name may have one of some stems."""
        return not self._tellings.capitals(self._number).isdisjoint(stems)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the name: what "I" do in quotation marks is told of it."""
        return self._tellings.speaker(self._number, self._at)


@frozen
class Telling:
    """A word of content as its sentence tells it: its stem, how it is told, the stems beside it, and where it stands (source -1: the brief)."""

    source: int
    form: str
    stem: str
    state: State
    near: frozenset[str]
    voice: _Voice | None
    """Who may say it directly, whose name is of its company, too."""
    goes_on: bool
    """Whether it tells what is going on: "is looking"."""
    is_predicate: bool
    """Whether it is what something is: "is safe"."""
    is_thing: bool
    """Whether "the" or the like stands right before it."""
    is_far: bool
    """Whether another word of content stands between it and what says how it is told."""
    befallen: frozenset[str]
    """The stems of what it befell: those before it where it is passive, else those right behind."""
    span: Span

    @property
    def company(self) -> frozenset[str]:
        """The stems beside it, and those of whoever says it."""
        return self.near | self.voice.stems if self.voice else self.near

    def company_of(self, stems: AbstractSet[str]) -> frozenset[str]:
        """Its company, without the name of whoever says it where that is none of some stems and no more is asked than what of it these are, or whether all."""
        apart = not (self.near <= stems or self.near <= LIGHT)
        return self.near if apart and self.voice and not self.voice.may_be(stems) else self.company

    def keeps_company(self, other: Telling, least: int) -> bool:
        """Whether two stand in like company; of one form, with so many words of it at least."""
        company = other.company_of(self.company)
        shared = self.company & company
        if company <= LIGHT and other.state is State.NEGATED:
            return True  # "Nobody was hurt.", "No arrests have been made."
        return len(shared) >= (least if self.form == other.form else 1) or bool(shared and shared == company)


@frozen
class Text:
    """A text with its words."""

    source: int
    document: Document
    words: Words


_ENDED = {Outcome.FAILED: State.REFUSED, Outcome.OPEN: State.POSSIBLE, Outcome.CARRIED: State.PLAIN}


class Tellings:
    """How the words of a brief and of its sources are told."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports) -> None:
        self.brief, self.sources, self._supports = brief, sources, supports
        self._known, self._stem, self._stop = WordEffects(_LANGUAGE), stemmer(_LANGUAGE), stop_words(_LANGUAGE)
        self._clauses = lexicon(_LANGUAGE).clauses
        self._refusing = self._clauses.negative_verbs | self._clauses.refusals
        self._words: dict[tuple[int, int], Telling | None] = {}
        self._content: dict[str, bool] = {}
        self._proposals: dict[int, Proposals] = {}
        self._capitals: dict[int, frozenset[str]] = {}
        self._of_courts: dict[int, bool] = {}

    def of_brief(self, sentence: Span) -> Iterator[Telling]:
        """The words of content of a sentence of the brief."""
        text = Text(-1, self.brief.document, self.brief.words)
        return (word for n in self.brief.words.inside(sentence) if (word := self.word(text, n)))

    def has_right_before(self, word: Telling, form: str) -> bool:
        """Whether a form stands right before a word."""
        found = self.text(word.source).words
        at = found.inside(word.span).start
        return found.forms[max(0, at - 1) : at] == [form]

    def of_what(self, word: Telling) -> str:
        """The stem of what stands behind "of" close behind a word: "cleared him of *arson*"; "" for nothing."""
        found = self.text(word.source).words
        at = found.inside(word.span).start
        behind = found.forms[at + 1 : at + 1 + _COMPLEMENT]
        rest = found.forms[at + 2 + behind.index(_OF) :][:_SHORT] if _OF in behind else []
        return next((self._plain(form) for form in rest if self._is_content(form)), "")

    def objects(self, word: Telling) -> frozenset[str]:
        """The stems of the words of content right behind a word, as far as a preposition."""
        found = self.text(word.source).words
        behind = found.forms[found.inside(word.span).start + 1 :][:_BEFALLEN]
        own = takewhile(lambda form: form not in PREPOSITION, behind)
        return frozenset(self._plain(form) for form in own if self._is_content(form))

    def lead(self, word: Telling, size: int) -> list[str]:
        """So many words right before a word."""
        found = self.text(word.source).words
        at = found.inside(word.span).start
        return found.forms[max(0, at - size) : at]

    def behind(self, word: Telling, size: int) -> list[str]:
        """So many words right behind a word."""
        found = self.text(word.source).words
        stop = found.inside(word.span).start + 1
        return found.forms[stop : stop + size]

    def is_planned(self, word: Telling) -> bool:
        """Whether what a word names is planned by a verb behind it: "a museum in her house *is planned*", "*is being prepared*"."""
        behind = [form for form in self.behind(word, _PLANNED_IN) if form != "being"]
        at = next((n for n, form in enumerate(behind) if form in _BE or self._known.is_past(form)), len(behind))
        told = behind[at : at + 2]
        return len(told) > 1 and told[0] in _BE and (told[1].startswith(_PLANNED) or self._known.is_ahead(told[1:]))

    def is_awaited(self, word: Telling) -> bool:
        """Whether what a word names is still waited for: "*subject to* planning permission", "permission, which *is expected*"."""
        behind = [form for form in self.behind(word, _COMPLEMENT + _SHORT) if form not in _STILL]
        return _SUBJECT in self.lead(word, _COMPLEMENT) or any(
            one in _BE and other in _AWAITED for one, other in pairwise(behind)
        )

    def is_claimed(self, word: Telling) -> bool:
        """Whether somebody claims what a word tells: "The pilots *claimed that* fog had caused it"."""
        lead = self.lead(word, _CLAUSE)
        return any(one.startswith(_CLAIMED) and other == _THAT for one, other in pairwise(lead))

    def before(self, word: Telling) -> Telling | None:
        """The word of content that touches a word before it; None for none."""
        text = self.text(word.source)
        at = text.words.inside(word.span).start
        touching = at > 0 and text.document.text[text.words.stops[at - 1] : word.span.start] == " "
        return self.word(text, at - 1) if touching else None

    def is_none(self, word: Telling) -> bool:
        """Whether a negator stands before a word of a source and the one that touches it: "no political power"."""
        forms = self.text(word.source).words.forms
        at = self.text(word.source).words.inside(word.span).start
        return self._known.denies(forms[max(0, at - 1 - _SHORT) : at - 1])

    def text(self, number: int) -> Text:
        """The words of a source; of the brief for -1."""
        if number < 0:
            return Text(-1, self.brief.document, self.brief.words)
        return Text(number, self.sources.documents[number], self.sources.index.words[number])

    @cached_property
    def _families(self) -> dict[str, frozenset[str]]:
        """The stem of a verb → those of its forms, and of its nouns, that differ: "sold" and "sale" for "sell"."""
        roots = (
            (self._stem(root), {self._stem(form) for form in forms}) for root, forms in forms_of(_LANGUAGE).items()
        )
        return {root: frozenset(stems - {root}) for root, stems in roots}

    def places(self, stem: str) -> Iterator[Telling]:
        """The word of a stem wherever it stands in the sources."""
        for text, at in self.standing(stem):
            if word := self.word(text, at):
                yield word

    def standing(self, stem: str) -> Iterator[tuple[Text, int]]:
        """Where `places` are: the texts and the words' numbers there, without reading how they are told; in no question."""
        for text, at in self._places(stem):
            sentence = text.document.sentence_at(text.words.starts[at])
            asks = sentence is None or text.document[sentence.span].endswith("?")
            if not asks and self._is_content(text.words.forms[at]):
                yield text, at

    def places_behind(self, first: str, stem: str) -> Iterator[Telling]:
        """Those of `places` that a word of content with the stem `first` touches; no other one is read."""
        for text, at in self.standing(stem):
            touched = at > 0 and self._plain(text.words.forms[at - 1]) == first
            word = self.word(text, at) if touched else None
            if word and self.before(word):
                yield word

    def _places(self, stem: str) -> Iterator[tuple[Text, int]]:
        """Where the sources have a stem, or one of its verb's forms, ascending: the first places of each."""
        begins = self.sources.index.begins
        found = [self._supports.places(other) for other in (stem, *self._families.get(stem, ()))]
        for place in sorted(place for places in found for place in places[:_MOST].tolist()):
            number = bisect_right(begins, place) - 1
            yield self.text(number), place - begins[number]

    def word(self, text: Text, at: int) -> Telling | None:
        """A word of content as it is told; None for any other."""
        key = (text.source, at)
        if key not in self._words:
            self._words[key] = self._read(text, at)
        return self._words[key]

    def _read(self, text: Text, at: int) -> Telling | None:
        form = text.words.forms[at]
        sentence = text.document.sentence_at(text.words.starts[at])
        if not self._is_content(form) or sentence is None:
            return None
        inside = text.words.inside(sentence.span)
        around = range(max(inside.start, at - _NEIGHBOURS), min(inside.stop, at + _NEIGHBOURS + 1))
        company = frozenset(
            self._plain(text.words.forms[n]) for n in around if n != at and self._is_content(text.words.forms[n])
        )
        company |= self._taken_up(text, sentence, around)
        span = text.words.span(at, at)
        is_predicate = at > inside.start and text.words.forms[at - 1] in _BE
        goes_on = form.endswith("ing") and is_predicate
        state, is_far = self._told_so(text, at, sentence)
        befallen = self._befallen(text, at, inside)
        is_thing = at > inside.start and text.words.forms[at - 1] in DETERMINER - _STAND_ALONE
        stem = self._plain(form)
        said = text.source >= 0 and self.sources.each[text.source].may_be_said(text.words.starts[at])
        voice = _Voice(self, text.source, text.words.starts[at]) if said else None
        return Telling(
            text.source, form, stem, state, company, voice, goes_on, is_predicate, is_thing, is_far, befallen, span
        )

    def state(self, text: Text, at: int) -> State:
        """How any word is told, one of no content ("go", "allow") too."""
        sentence = text.document.sentence_at(text.words.starts[at])
        return self._told_so(text, at, sentence)[0] if sentence else State.PLAIN

    def _told_so(self, text: Text, at: int, sentence: Sentence) -> tuple[State, bool]:
        """How a word is told; and whether another word of content stands between it and what says so."""
        inside = text.words.inside(sentence.span)
        state, is_far = self._state(text, at, inside.start)
        if state is State.PLAIN and self._is_of_nobody(text, at, inside):
            state = State.NEGATED
        if state in (State.PLAIN, State.AHEAD):
            state = self._in_complement(text, at, inside.start) or state
        return self._as_it_ended(text, at, sentence, state), is_far

    def _as_it_ended(self, text: Text, at: int, sentence: Sentence, state: State) -> State:
        """How a word is told, where what was to be done was refused by whoever decides, in the sentence behind or by a vote, or put off."""
        if state is State.AHEAD and self.is_turned_down(text, sentence):
            return State.REFUSED
        ended = self.proposals(text.source).outcome(at) if state in (State.AHEAD, State.PLAIN) else None
        return _ENDED[ended] if ended else state

    def proposals(self, number: int) -> Proposals:
        """The proposals of a source; of the brief for -1."""
        if number not in self._proposals:
            text = self.text(number)
            self._proposals[number] = Proposals(text.document, text.words)
        return self._proposals[number]

    def tells_refusal(self, said: Span, stands: Evidence) -> bool:
        """Whether a sentence of the brief negates what its source has refused in the sentence behind."""
        text = self.text(stands.source)
        sentence = text.document.sentence_at(stands.span.stop - 1)
        forms = [self.brief.words.forms[n] for n in self.brief.words.inside(said)]
        if sentence is None or not self._known.negates(forms):
            return False
        disputed = self.is_disputed_behind(text, sentence)
        return disputed or self.is_turned_down(text, sentence) or self._is_denied_behind(text, sentence, forms)

    def is_disputed_behind(self, text: Text, sentence: Sentence) -> bool:
        """Whether the sentence behind one disputes what it tells: "Orlo denies this."."""
        behind = text.document.sentences[sentence.index + 1 : sentence.index + 2]
        return any(text.words.forms[n] in DISPUTES for each in behind for n in text.words.inside(each.span))

    def tells_carried(self, said: Span, stands: Evidence) -> bool:
        """Whether a sentence of the brief has as done what a court orders there, or what was moved and carried, there or close behind."""
        text, forms = self.text(stands.source), self.brief.words.forms
        near = text.document.sentence_at(stands.span.start)
        if near and self._is_ordered(text, Span(near.span.start, max(near.span.stop, stands.span.stop))):
            return True
        done = {self._plain(forms[n]) for n in self.brief.words.inside(said) if self._known.is_past(forms[n])}
        following = text.document.sentences[near.index : near.index + _SETTLED_IN] if near else ()
        carried = (
            f for each in following for f in self.proposals(text.source).of(each) if f.outcome is Outcome.CARRIED
        )
        return any(self._plain(text.words.forms[n]) in done for fate in carried for n in fate.proposed)

    def _is_ordered(self, text: Text, span: Span) -> bool:
        """Whether a court does there what it says; a text that cites cases as courts do is one of a court."""
        whole = text.document.text
        if _ORDERS.search(whole, span.start, span.stop) is None:
            return False
        if text.source not in self._of_courts:
            self._of_courts[text.source] = _CITED.search(whole) is not None
        return self._of_courts[text.source]

    def _is_denied_behind(self, text: Text, sentence: Sentence, forms: list[str]) -> bool:
        """Whether the short sentence behind one denies what the brief's sentence has in two words of content: "Jobs I cannot promise."."""
        behind = text.document.sentences[sentence.index + 1 : sentence.index + 2]
        there = [text.words.forms[n] for each in behind for n in text.words.inside(each.span)]
        own = {self._stem(self._known.root(form)) for form in forms if self._is_content(form)}
        shared = {self._stem(self._known.root(form)) for form in there if self._is_content(form)} & own
        return len(there) <= _ANSWER and self._known.denies(there) and len(shared) > 1

    def is_turned_down(self, text: Text, sentence: Sentence) -> bool:
        """Whether the sentence behind one does nothing but refuse what was to be done: "She has refused to do so."."""
        behind = text.document.sentences[sentence.index + 1 : sentence.index + 2]
        forms = [text.words.forms[n] for each in behind for n in text.words.inside(each.span)]
        if not 1 < len(forms) <= _ANSWER or forms[0] not in _PRONOUNS or not self._known.negates(forms):
            return False
        return not any(
            self._is_content(form) and not self._holds(form) and form not in self._refusing for form in forms
        )

    def _taken_up(self, text: Text, sentence: Sentence, around: range) -> frozenset[str]:
        """The stems of what a pronoun beside a word of a source takes up, in its own sentence and the one before: "We hope to reopen *it*"."""
        if text.source < 0 or _TAKEN_UP.isdisjoint(text.words.forms[n] for n in around):
            return frozenset()
        before = text.document.sentences[max(0, sentence.index - 1)]
        first = text.words.inside(before.span).start
        forms = text.words.forms[first : around.start]
        return frozenset(self._plain(form) for form in forms if self._is_content(form))

    def speaker(self, number: int, at: int) -> frozenset[str]:
        """The stems of the name of whoever says a word of a source in quotation marks."""
        name = self.sources.each[number].who_says(at)
        return frozenset(self._plain(form) for form in words(name).forms) if name else frozenset()

    def capitals(self, number: int) -> frozenset[str]:
        """The stems of the words of a source that stand there with a capital."""
        if number not in self._capitals:
            self._capitals[number] = frozenset(map(self._plain, self.sources.each[number].capitals))
        return self._capitals[number]

    def _befallen(self, text: Text, at: int, inside: range) -> frozenset[str]:
        """The stems of what a word for an outcome befell."""
        forms = text.words.forms
        passive = not _PASSIVE.isdisjoint(forms[max(inside.start, at - 2) : at])
        around = range(inside.start, at) if passive else range(at + 1, min(inside.stop, at + 1 + _BEFALLEN))
        return frozenset(self._plain(forms[n]) for n in around if self._is_content(forms[n]))

    def _is_content(self, form: str) -> bool:
        if form not in self._content:
            self._content[form] = self._is_of_content(form)
        return self._content[form]

    def _is_of_content(self, form: str) -> bool:
        told = form not in self._stop or (form not in self._clauses.auxiliaries and self._known.plain(form) != form)
        return told and len(form) > _SHORT and not form[0].isdigit()

    def _plain(self, form: str) -> str:
        return self._stem(self._known.root(form))

    def _state(self, text: Text, at: int, first: int) -> tuple[State, bool]:
        """How a word is told, by the words before it in its clause, as far as the second word of content; and whether one stands between."""
        scope = self._scope(text, at, first)
        if _WHETHER in scope:
            return State.POSSIBLE, False
        if self._is_attribute(text, at, scope) or _is_one_of_neither(scope, text.words.forms[at]):
            return State.PLAIN, False
        last = max(
            (n + 1 for n, form in enumerate(scope) if self._is_content(form) and not self._holds(form)), default=0
        )
        if scope[-1:] == [_TO] and self._is_heading(text, at):
            return State.AHEAD, False  # "Orlo to close its mill"
        if _is_one_of_a_row(text, at, first):
            return State.PLAIN, False
        near = self._state_in_scope(scope[last:])
        if near is State.PLAIN and self._is_conditional(text, at, first):
            return State.POSSIBLE, False
        if near is not State.PLAIN or not last:
            return near, False
        far = self._state_in_scope(scope)
        return far, far is not near

    def _is_of_nobody(self, text: Text, at: int, inside: range) -> bool:
        """Whether a verb befalls nobody and nothing: "killed *no one*", "found *nothing*"."""
        behind = text.words.forms[at + 1 : min(at + 1 + _SHORT, inside.stop)]
        nobody = behind[:1] in (["nobody"], ["nothing"], ["none"]) or behind == ["no", "one"]
        return nobody and (self._known.is_past(text.words.forms[at]) or text.words.forms[at].endswith("s"))

    def _in_complement(self, text: Text, at: int, first: int) -> State | None:
        """How a word is told by the verb before the "that" of its clause: "*rejected* the claim *that*", "*recommended that*"."""
        forms = text.words.forms
        for n in range(at - 1, max(first, at - _REPORTED) - 1, -1):
            if not _BREAKS.isdisjoint(text.document.text[text.words.stops[n] : text.words.starts[n + 1]]):
                return None
            if forms[n] == _THAT:
                before = forms[max(first, n - _CLAIM) : n]
                if self._is_refuted(text, at, before):
                    return State.REFUSED
                if before[-1:] and before[-1].startswith(_BELIEVED) and self._known.denies(before):
                    return State.REFUSED
                if any(form.startswith(_DISBELIEVED) for form in before):
                    return None if self._known.denies(before) else State.REFUSED
                asked = forms[at - 1] == "be" or not self._known.is_past(
                    forms[at]
                )  # figures "suggested that it *rose*"
                return State.AHEAD if asked and before and before[-1].startswith(_RECOMMENDED) else None
        return None

    def _is_refuted(self, text: Text, at: int, before: list[str]) -> bool:
        """Whether what is told behind "that" is said to be false: "*Reports that* they had died *were false*", "It was said that she had. *She had not.*"."""
        forms = text.words.forms
        sentence = text.document.sentence_at(text.words.starts[at])
        behind = [forms[n] for n in text.words.inside(sentence.span) if n > at] if sentence else []
        if not _FALSE.isdisjoint(before[-1:]) or (not _EVIDENCE.isdisjoint(before[-1:]) and self._known.denies(before)):
            return True
        false = _FALSE | _SAID_AWAY if not _NOUNS_OF_CLAIMS.isdisjoint(before) else _FALSE
        if any(form in false and behind[n - 1] in _BE for n, form in enumerate(behind) if n):
            return True
        return bool(sentence and before and before[-1] in FINITE and self.is_turned_down(text, sentence))

    def _is_heading(self, text: Text, at: int) -> bool:
        """Whether a word stands in a heading, where "to" tells what is to come."""
        sentence = text.document.sentence_at(text.words.starts[at])
        return sentence is not None and text.document.blocks[sentence.block].kind is BlockKind.HEADING

    def _is_attribute(self, text: Text, at: int, scope: list[str]) -> bool:
        """Whether a participle tells of what has been, whatever is said of its noun: "these *postponed* shows"."""
        return bool(scope) and scope[-1] in DETERMINER - _STAND_ALONE and self._known.is_past(text.words.forms[at])

    def _is_conditional(self, text: Text, at: int, first: int) -> bool:
        """Whether a word's clause opens with a condition: "unless his boats are returned"."""
        commas = 0
        for n in range(at - 1, max(first, at - _CLAUSE) - 1, -1):
            between = text.document.text[text.words.stops[n] : text.words.starts[n + 1]]
            commas += "," in between
            if not (_BREAKS - {","}).isdisjoint(between) or commas > _ASIDE_MARKS:
                return False
            if text.words.forms[n] in _IF:
                return commas != 1  # "unless the president, Hugo Marant, vetoes it"
            if text.words.forms[n] == _UNTIL and not commas:
                return not _PERFECT.isdisjoint(text.words.forms[n:at])
        return False

    def _state_in_scope(self, scope: list[str]) -> State:
        """How words before a word have it told."""
        if _is_regretted(scope) and self._known.denies(scope):
            return State.PLAIN
        if self._known.denies(scope) or any(is_so(scope) for is_so in _HAS_NOT_COME):
            return State.NEGATED
        if self._is_refused(scope):
            return State.REFUSED
        if not _POSSIBLE.isdisjoint(scope) or self._is_weighed(scope):
            return State.POSSIBLE
        if not _REMAIN.isdisjoint(scope):
            return State.PLAIN
        scope = _finite(scope)
        told = [form for n, form in enumerate(scope) if form != _SET or _TO in scope[n + 1 :]]
        return State.AHEAD if self._known.is_ahead(told) or self._is_asked_for(scope) else State.PLAIN

    def _is_asked_for(self, scope: list[str]) -> bool:
        """Whether words before a word have it asked for, moved or needed, and not done."""
        return self._is_meant(scope) or _is_to_be(scope) or self._is_moved(scope) or not _NEEDED.isdisjoint(scope)

    def _is_meant(self, scope: list[str]) -> bool:
        """Whether somebody means to do it, or would have others do it: "threatened to", "asked the port to"."""
        return any(form in self._clauses.intentions and _TO in scope[n + 1 :] for n, form in enumerate(scope))

    def _is_weighed(self, scope: list[str]) -> bool:
        """Whether somebody only thinks of what stands right behind: "considered selling", "is weighing a sale"."""
        if scope[-1:] and scope[-1] in (*_A, *_ABOUT):
            scope = scope[:-1]
        return bool(scope) and scope[-1] in self._clauses.weighing

    def _is_moved(self, scope: list[str]) -> bool:
        """Whether it is moved that something be done: "that the field be leased"."""
        return scope[-1:] == ["be"] and self._clauses.auxiliaries.isdisjoint(scope[:-1]) and _TO not in scope

    def _is_refused(self, scope: list[str]) -> bool:
        """Whether a verb that will not have it binds a word right behind it, or with little words between."""
        ends = (
            n
            for n in range(len(scope), 0, -1)
            if any(" ".join(scope[max(0, n - size) : n]) in self._clauses.refusals for size in (1, 2))
        )
        last = next(ends, 0)
        return last > 0 and not any(self._is_content(form) or form == _BY for form in scope[last:])

    def _holds(self, form: str) -> bool:
        """Whether a word says how the next is told, and is none of what is told."""
        known = self._clauses
        return form in known.refusals or form in known.status or form in known.intentions or form in known.weighing

    def _scope(self, text: Text, at: int, first: int) -> list[str]:
        """The words before a word that say how it is told, in their order."""
        out: list[str] = []
        passed = 0
        for n in range(at - 1, max(first, at - _SCOPE - _ANTECEDENT) - 1, -1):
            between = text.document.text[text.words.stops[n] : text.words.starts[n + 1]]
            form = "" if disposes(text.words.forms, n) or _is_month(text, n) else text.words.forms[n]
            passed += self._is_content(form) and not self._holds(form) and not _is_first_name(text, n)
            if not _BREAKS.isdisjoint(between) or between[:1] in _CLOSING or passed > 1:
                return out[::-1] if passed > 1 else [*_negator_before_aside(text, n, first), *out[::-1]]
            if form in _RELATIVE and passed:
                own = text.words.forms[n + 1] in DETERMINER
                return out[::-1] if own else []  # "which the court has to clear"; "who were not involved said"
            if n >= at - _SCOPE:
                out.append(form)
        return out[::-1]


def _negator_before_aside(text: Text, last: int, first: int) -> list[str]:
    """The "not" before an aside that ends with a word: "was *not*, as some were told, damaged"."""
    for n in range(last - 1, max(first, last - _ASIDE) - 1, -1):
        between = text.document.text[text.words.stops[n] : text.words.starts[n + 1]]
        if not _BREAKS.isdisjoint(between):
            return [_NOT] if text.words.forms[n] == _NOT else []
    return []


def _finite(scope: list[str]) -> list[str]:
    """The words before a participle from its finite auxiliary on: "the fair planned for Sunday *was* called off"."""
    last = max((n for n, form in enumerate(scope) if form in _FINITE), default=0)
    return scope[last:] if all(form in _PASSIVE or is_adverb(form) for form in scope[last + 1 :]) else scope


def _is_one_of_a_row(text: Text, at: int, first: int) -> bool:
    """Whether an infinitive tells what has come about, or what is so: "the *first* citizen *to be* executed", "was *found* to be"."""
    forms = text.words.forms
    opens = at - 1 - (forms[at - 1] == "be")
    if opens < first or forms[opens] != _TO or forms[opens - 1] == _NOT:
        return False
    return not (_FIRSTS | _FOUND).isdisjoint(forms[max(first, opens - _FIRST) : opens])


def _is_first_name(text: Text, at: int) -> bool:
    """Whether a word and the next one have capitals, so that both are one name: "asked *Rolf* Gaup to pay"."""
    letters = (text.document.text[text.words.starts[n]] for n in (at, at + 1))
    return all(letter.isupper() for letter in letters)


def _is_month(text: Text, at: int) -> bool:
    """Whether a word is the month of May."""
    return text.words.forms[at] == "may" and text.document.text[text.words.starts[at]].isupper()


def _is_to_be(scope: list[str]) -> bool:
    """Whether something is to be done: "is to be completed", "has to be completed"."""
    followed = any(form in _BE and scope[n + 1 : n + 3] == [_TO, "be"] for n, form in enumerate(scope))
    followed = followed or any(pair[0] in _PERFECT and pair[1] == _TO for pair in pairwise(scope))
    followed = followed or scope == [_TO, "be"]  # "wants the deadline, 1 March, to be moved"
    return followed or (len(scope) > 1 and scope[-2] in _BE and scope[-1] == _TO)


def _is_one_of_neither(scope: list[str], form: str) -> bool:
    """Whether a gerund is one of two of which something is denied: "neither *walking* nor *running* helped"."""
    return not _NEITHER.isdisjoint(scope[-1:]) and form.endswith(_GERUND)


def _is_regretted(scope: list[str]) -> bool:
    """Whether it has been otherwise than it should: "should have resigned", "ought not to have gone"."""
    return "have" in scope and not _SHOULD.isdisjoint(scope[: scope.index("have")])


def _is_yet_to(scope: list[str]) -> bool:
    """Whether something has not come about: "has yet to approve"."""
    return scope[-2:] == ["yet", _TO]


def _is_unlikely(scope: list[str]) -> bool:
    return _UNLIKELY in scope


def _is_too_much_to(scope: list[str]) -> bool:
    """Whether it cannot be done for what is too much of something: "too early *to rule out*", "too weak *to be flown*"."""
    return any(form == _TOO and _TO in scope[n + 1 : n + 3] for n, form in enumerate(scope))


_HAS_NOT_COME = (_is_unlikely, _is_yet_to, _is_regretted, _is_too_much_to)
"""What says of a verb, without a negator, that it has not come about."""
