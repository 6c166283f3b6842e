"""A sentence told in other words → whether its source has the opposite of a word of it: "acquitted of the theft" for "convicting her of theft".

Opposites are the sides of one field in the lexicon ("accept … | refuse, turn down … | postpone …"). A word of the brief is held against those sentences
of the sources that share most with its own. It is wrong where one of them has another side of its field in like company, and
none of them has its own side so: what explains the word is looked for as widely as what contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, cached_property

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import HE_SHE
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import EntityKind, Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.factuality import AGAINST
from briefing.verifying.paraphrase import WILL, is_not_yet
from briefing.verifying.proposals import Outcome
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.tellings import State, Telling, Tellings, Text
from briefing.verifying.words import words

_LANGUAGE = "en"
LEAST, _NEAR, _OWN = 0.45, 0.3, 0.3
"""Share, by weight, of what a sentence tells beside a word that a source's sentence has at least, and that stands around the
opposite there; and of the first, what a sentence with the word's own side has at most."""
_MOSTLY = 0.7
"""Share of a sentence that need not stand around the opposite."""
_CLAUSE, _OWN_CLAUSE, _OWN_NEAR = 0.6, 0.5, 1.5
"""In place of these where a source's sentence has both sides: share of the word's clause that the opposite's has at least; of that, what the
own side's has at most; and how many times as much may stand around the own side."""
_UNKNOWN = 0.5
"""Part of the greatest weight that a word has which no source has."""
_AROUND, _GAP, _NEGATED = 7, 3, 3
"""Words on each side of an opposite that are around it; words in the middle of a phrase of two ("turned it down"); and before a word that may negate it."""
_FEWEST, _FAR, _SHORT = 2, 5, 3
_LEANING, _TAKEN_UP = 16, frozenset(("it", "that", "this", "them", "both", "these", "so"))
"""Words at most of a sentence that leans on the one before it, and what it does so by."""
_MARKS = frozenset(",;:()–—")
_APART, _DENIED = frozenset(("few", "whose")), (State.NEGATED, State.REFUSED)
_NOBODY = frozenset(("nothing", "nobody", "none", "neither"))
"""Objects that deny the verb before them."""
_CALLS = frozenset(("calls", "demands", "requests", "appeals", "bids"))
"""What is only asked for: "rejected *calls* for his resignation"."""
_GIVE = frozenset(("pay", "paid", "declare", "declared"))
_VOTED, _I = "voted", "i"
_DOERS = ("er", "ers", "or", "ors")
_AGREE, _TO, _THAN = "agree", "to", "than"
_TAKE = (["take"], ["takes"], ["took"], ["taken"])
"""What makes a deed of a thing: "took effect"."""
_OWNED = frozenset(("their", "its", "his", "her", "our", "your"))
_SIDES, _MOST = "|", 8
"""What parts the sides of a field, and how many it has at most."""


@frozen
class _Word:
    """A word or phrase that stands on sides of fields: its words in a text, and whether it is denied there."""

    sides: frozenset[int]
    place: range
    state: State
    is_thing: bool
    """Whether a possessive stands right before it."""

    @property
    def fields(self) -> frozenset[int]:
        """The fields of its sides."""
        return frozenset(map(_field, self.sides))


@frozen
class _Claim:
    """What a sentence of the brief tells beside such a word: the weight of each stem, whole, and of its own clause."""

    weights: dict[str, float]
    clause: dict[str, float]
    whole: float
    of_what: str
    forms: frozenset[str]
    """All its words of content."""


class Contraries:
    """The words of a brief's sentences against their opposites in the sources."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, told: Tellings) -> None:
        self.brief, self.sources, self._supports, self._told = brief, sources, supports, told
        self._known, self._stem = WordEffects(_LANGUAGE), stemmer(_LANGUAGE)
        self._breaks = lexicon(_LANGUAGE).verifying.clause_breaks
        self._cardinals = lexicon(_LANGUAGE).numbers.cardinals
        clauses = lexicon(_LANGUAGE).clauses
        parties = (_phrases().get(self._plain(verb), {}).get((), ()) for verb in clauses.contests | clauses.deals)
        self._parties = frozenset(_field(side) for sides in parties for side in sides)
        self._phrases: dict[tuple[int, int], tuple[list[tuple[range, tuple[int, ...]]], list[_Word]]] = {}
        self._words: dict[tuple[int, int], _Word] = {}
        self._persons_in: dict[frozenset[str], frozenset[str]] = {}

    @cached_property
    def _times(self) -> frozenset[str]:
        """The stems of words of time, which tell of no party: "this *year*"."""
        return frozenset(self._plain(form) for form in lexicon(_LANGUAGE).calendar.units)

    def _persons(self, claim: _Claim) -> frozenset[str]:
        """The stems of the names of the sources' persons in a claim."""
        if claim.forms not in self._persons_in:
            named = frozenset(self._plain(form) for form in claim.forms if self._is_of_person(form))
            self._persons_in[claim.forms] = named & claim.weights.keys()
        return self._persons_in[claim.forms]

    def _is_of_person(self, form: str) -> bool:
        persons = (e for s in self.sources.naming(form) for e in s.entities if e.kind is EntityKind.PERSON)
        return any(form in words(e.name).forms for e in persons)

    def of(self, sentence: Span) -> Rival | None:
        """The first word of a sentence of the brief whose opposite stands in its place."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        found = (self._rival(word, sentence) for word in self._in(self._told.text(-1), sentence))
        denied = (self._denied_thing(word, sentence) for word in self._told.of_brief(sentence))
        return next((rival for each in (found, denied) for rival in each if rival), None)

    def _rival(self, own: _Word, sentence: Span) -> Rival | None:
        """What stands in the place of a word of the brief; None for nothing that is sure."""
        text = self._told.text(-1)
        inside = text.words.inside(sentence)
        if not self._is_asserted(own, text.words.forms[inside.start : own.place.start + 1]):
            return None
        best, mine = (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
        beside = self._told_beside(own, sentence)
        other: tuple[int, _Word, Change] | None = None
        claim = self._claim(text, inside, own)
        for near, source, word in self._beside(own, claim):
            if (word.is_thing and not own.is_thing) or self._agrees_to_act(source, word):
                continue  # "agreed to delay"; "in exchange for their support" opposes nobody's putting off
            if self._tells_both(own, claim, source, word):
                continue
            if change := self._change(own, source, word, beside):
                best, other = max((best, other), (near, (source, word, change)), key=lambda pair: pair[0])
            elif own.sides.isdisjoint(word.sides) == (word.state in _DENIED):
                if self._is_told_so(own, source, word, other[1] if other and other[0] == source else None):
                    return None
                mine = (max(mine[0], near[0]), max(mine[1], near[1]), max(mine[2], near[2]))
        if other is None or not _outweighs(best, mine) or self._is_told_of_the_other(own, *other[:2]):
            return None
        span = self._told.text(other[0]).words.span(other[1].place.start, other[1].place.stop - 1)
        said = text.words.span(own.place.start, own.place.stop - 1)
        return Rival(text.document[said], self.sources.documents[other[0]][span], Evidence(other[0], span), other[2])

    def _tells_both(self, own: _Word, claim: _Claim, source: int, word: _Word) -> bool:
        """Whether the brief tells beside a word, which no source has, what stands against it: "a bill, since withdrawn, that would have *allowed* it"."""
        stem, other = (
            self._plain(self._told.text(number).words.forms[each.place.start])
            for number, each in ((-1, own), (source, word))
        )
        return other in claim.weights and not self._supports.weight(stem)

    def _told_beside(self, own: _Word, sentence: Span) -> frozenset[int]:
        """The sides of the other words of the brief's sentence, where the sources have both: "two were closed, one of which has *reopened*"."""
        if not self._supports.weight(self._plain(self.brief.words.forms[own.place.start])):
            return frozenset()
        others = (word for word in self._in(self._told.text(-1), sentence, own.fields) if word.place != own.place)
        return frozenset(s for word in others if word.state is own.state for s in word.sides) - own.sides

    def _is_of_whom(self, own: _Word, source: int, word: _Word, other: _Word) -> bool:
        """Whether who is named before a word of the brief is named before one of its own side, and not before its opposite."""
        mine, theirs = self._around(-1, own)[0], self._around(source, word)[0]
        if mine.isdisjoint(theirs):
            return False  # before the names of all sources are read
        named = mine & self._named
        return bool(named & theirs) and named.isdisjoint(self._around(source, other)[0])

    def _is_told_so(self, own: _Word, source: int, word: _Word, other: _Word | None) -> bool:
        """Whether one of the brief's own side is surely what it tells, whatever opposite (`other`) the same source has."""
        return self._is_of_the_same(own, source, word) or bool(other and self._is_of_whom(own, source, word, other))

    def _is_of_the_same(self, own: _Word, source: int, word: _Word) -> bool:
        """Whether a source has the brief's very verb with its very number behind: "awarding the buyer £18,400"."""
        theirs = self._told.text(source)
        stems = (
            self._plain(text.words.forms[each.place.start])
            for text, each in ((self._told.text(-1), own), (theirs, word))
        )
        behind = (self._behind(number, each, _AROUND) for number, each in ((-1, own), (source, word)))
        mine, stands = ({form for form in forms if form[0].isdigit()} for forms in behind)
        return len(set(stems)) == 1 and bool(mine & stands)

    @cached_property
    def _named(self) -> frozenset[str]:
        """The stems of the words of all names of the sources."""
        names = (e.name for source in self.sources.each for e in source.entities)
        return frozenset(self._plain(form) for name in names for form in words(name).forms)

    def _is_asserted(self, own: _Word, forms: list[str]) -> bool:
        """Whether the brief tells a word, the last of `forms`, as so, or as what will be."""
        told = self._told.word(self._told.text(-1), own.place.start)
        behind = self.brief.words.forms[own.place.stop : own.place.stop + _FEWEST]
        if (
            not _APART.isdisjoint(forms)
            or not _CALLS.isdisjoint(forms[-_FAR:-1])
            or self._known.denies(behind)
            or self._known.negates(forms[:-1])
            or self._known.refuses(forms[-_NEGATED - 1 :])
        ):
            return False
        will = own.state is State.AHEAD and not WILL.isdisjoint(forms[-_NEGATED - 1 :])
        return (own.state is State.PLAIN or will) and not (told and self._told.is_claimed(told))

    def _change(self, own: _Word, source: int, word: _Word, beside: AbstractSet[int]) -> Change | None:
        """What a word of a source makes of the brief's: its opposite told alike, which is not on a side that the brief tells `beside` it, or a deed of its own side that is told otherwise ("is not satisfied" for "pleased")."""
        if own.sides.isdisjoint(word.sides):
            return Change.ANTONYM if word.state is own.state and word.sides.isdisjoint(beside) else None
        lead = self._told.text(source).words.forms[max(0, word.place.start - _NEGATED) : word.place.start]
        if own.state is State.AHEAD and word.state is State.NEGATED and is_not_yet(lead):
            return None  # "has not decided", "will be decided in May"
        change = AGAINST.get((own.state, word.state))
        behind = self.brief.words.forms[own.place.stop : own.place.stop + _AROUND]
        if not _NOBODY.isdisjoint(behind):
            return None  # "remembered the chair and nothing else"
        done = word.state in _DENIED or own.state is State.AHEAD or self._is_deed(-1, own)
        return change if done and self._is_deed(source, word) else None

    def _is_deed(self, source: int, word: _Word) -> bool:
        """Whether a word is a verb or what something is; who "denied the charges" is charged."""
        text = self._told.text(source)
        told = self._told.word(text, word.place.start)
        if self._told.proposals(source).outcome(word.place.start):
            return True
        if told is None or told.is_thing:
            return False
        before = text.words.forms[max(0, word.place.start - 1) : word.place.start]
        led = before in ([_TO], ["be"]) or before in _TAKE or self._known.denies(before)
        return led or told.is_predicate or self._known.is_past(told.form)

    def _agrees_to_act(self, source: int, word: _Word) -> bool:
        """Whether somebody agrees to do what stands behind."""
        forms = self._told.text(source).words.forms
        return forms[word.place.start].startswith(_AGREE) and forms[word.place.stop : word.place.stop + 1] == [_TO]

    def _beside(self, own: _Word, claim: _Claim) -> Iterator[tuple[tuple[float, float, float], int, _Word]]:
        """The words of its field in those sentences of the sources that share most, and behind them where "it" leans on them; and how near each is to it (`_near`)."""
        for _, source, sentence in self._supports.shares({s: w for s, w in claim.weights.items() if w}):
            text = self._told.text(source)
            behind = text.document.sentences[sentence.index + 1 : sentence.index + 2]
            fates = self._told.proposals(source).behind(sentence)
            leaning = [*(each for each in behind if self._leans(text, each) and each not in fates), *fates]
            for each, on in ((sentence, None), *((each, sentence) for each in leaning)):
                if self.sources.each[source].asks(each.span.start):
                    continue
                context = self._stems(text, text.words.inside(on.span)) if on else frozenset[str]()
                for word in self._in(text, each.span, own.fields):
                    yield self._near(claim, text, word, each.span, context), source, word

    def _leans(self, text: Text, sentence: Sentence) -> bool:
        """Whether a short sentence takes up what is told before it: "Both deny it.", "Roth ruled that out."."""
        inside = text.words.inside(sentence.span)
        return len(inside) <= _LEANING and not _TAKEN_UP.isdisjoint(text.words.forms[inside.start : inside.stop])

    def _stems(self, text: Text, inside: range) -> frozenset[str]:
        return frozenset(self._plain(form) for _, form in self._content(text, inside))

    def _claim(self, text: Text, inside: range, own: _Word) -> _Claim:
        """What the brief's sentence tells beside a word."""
        rest = {self._plain(form) for n, form in self._content(text, inside) if n not in own.place}
        forms = frozenset(form for _, form in self._content(text, inside))
        weights = {stem: self._supports.weight(stem) for stem in rest}
        clause = {self._plain(text.words.forms[n]) for n in self._clause(text, inside, own.place)}
        absent = _UNKNOWN * self._supports.greatest
        whole = sum(weight or absent for weight in weights.values()) or 1.0
        own_clause = {s: weights[s] or absent for s in clause & rest}
        return _Claim(weights, own_clause, whole, self._of_what(text, own), forms)

    def _near(
        self, claim: _Claim, text: Text, word: _Word, sentence: Span, context: frozenset[str]
    ) -> tuple[float, float, float]:
        """Shares: of the clause that the word's clause in a source has, of the whole that stands around it, and that its sentence has; all of it where that tells no more."""
        inside, forms = text.words.inside(sentence), text.words.forms
        if not HE_SHE.keys().isdisjoint(forms[inside.start : inside.stop]):
            context |= self._persons(claim)  # who "he" is
        ends = (word.place.start, word.place.stop - 1)
        content = {self._plain(form) for n, form in self._content(text, inside) if n not in ends}
        alone = forms[inside.start : inside.start + 1] != [_I]  # one judge of several
        if alone and 0 < len(content) <= _SHORT and content <= claim.weights.keys():
            return 1.0, 1.0, 1.0  # "The appeal is dismissed."
        of_what = self._of_what(text, word) if claim.of_what else ""
        if of_what and of_what not in claim.weights:
            return 0.0, 0.0, 0.0
        start, stop = word.place.start - _AROUND, word.place.stop + _AROUND
        near = context | {self._plain(form) for n, form in self._content(text, inside) if start <= n < stop}
        clause = context | {self._plain(forms[n]) for n in self._clause(text, inside, word.place)}
        of_clause = 1.0 if of_what and of_what == claim.of_what else _share(claim.clause, clause)
        return (
            of_clause,
            _share(claim.weights, near, claim.whole),
            _share(claim.weights, context | content, claim.whole),
        )

    def _of_what(self, text: Text, word: _Word) -> str:
        """The stem of what stands behind "of" close behind a word; "" for nothing: "cleared him of *fraud*"."""
        told = self._told.word(text, word.place.stop - 1)
        return self._told.of_what(told) if told else ""

    def _content(self, text: Text, inside: range) -> list[tuple[int, str]]:
        """The words of content of a sentence."""
        forms = text.words.forms
        at = (inside.start + n for n, _ in self._supports.content(forms[inside.start : inside.stop]))
        return [(n, forms[n]) for n in at]

    def _clause(self, text: Text, inside: range, place: range) -> list[int]:
        """The words around a phrase as far as the next mark, conjunction or relative pronoun, its own left out."""
        first, stop = place.start, place.stop
        while first > inside.start and not self._opens(text, first):
            first -= 1
        while stop < inside.stop and not self._opens(text, stop):
            stop += 1
        return [n for n in range(first, stop) if n not in place]

    def _opens(self, text: Text, word: int) -> bool:
        between = text.document.text[text.words.stops[word - 1] : text.words.starts[word]]
        return text.words.forms[word] in self._breaks or not _MARKS.isdisjoint(between)

    def _is_told_of_the_other(self, own: _Word, source: int, other: _Word) -> bool:
        """Whether what two do to each other is not told of the same of the two: "Haan won against Orlo", "Orlo lost to Haan"."""
        compared = all(_THAN in self._behind(text, word) for text, word in ((-1, own), (source, other)))
        party = (own.fields & other.fields) <= self._parties
        if not (party or compared) or not own.sides.isdisjoint(other.sides):
            return False
        (before, behind), (earlier, later) = self._around(-1, own), self._around(source, other)
        apart = party and bool(before and earlier) and before.isdisjoint(earlier)
        return apart or bool(before & later or (behind & earlier) - self._times)

    def _behind(self, source: int, word: _Word, size: int = _NEGATED) -> list[str]:
        """The words close behind a word."""
        return self._told.text(source).words.forms[word.place.stop : word.place.stop + size]

    def _around(self, source: int, word: _Word) -> tuple[set[str], set[str]]:
        """The stems of the words of content on each side of a word in its sentence."""
        text = self._told.text(source)
        sentence = text.document.sentence_at(text.words.starts[word.place.start])
        inside = text.words.inside(sentence.span) if sentence else word.place
        content = [(n, self._plain(form)) for n, form in self._content(text, inside)]
        before = {stem for n, stem in content if word.place.start - 2 * _FAR <= n < word.place.start}
        return before, {stem for n, stem in content if word.place.stop <= n < word.place.stop + 2 * _FAR}

    # --- words on sides of fields -------------------------------------------------------------------------------------

    def _in(self, text: Text, sentence: Span, fields: AbstractSet[int] | None = None) -> Iterator[_Word]:
        """The words and phrases of a sentence that stand on a side of a field (of one of some `fields`), in its order."""
        key = (text.source, sentence.start)
        if key not in self._phrases:
            self._phrases[key] = list(self._phrases_in(text, sentence)), list(self._fates(text, sentence))
        phrases, fates = self._phrases[key]
        told = {word.place.start for word in fates}
        for place, sides in phrases:
            if place.start not in told and (fields is None or not fields.isdisjoint(map(_field, sides))):
                yield self._word(text, place, sides)
        yield from (word for word in fates if fields is None or not fields.isdisjoint(word.fields))

    def _phrases_in(self, text: Text, sentence: Span) -> Iterator[tuple[range, tuple[int, ...]]]:
        """The places and sides of a sentence's words and phrases; of phrases that begin together the longest, then the closest."""
        inside = text.words.inside(sentence)
        last = range(0)
        for n in inside:
            longest = max(self._found(text, inside, n), default=None)
            if longest and n not in last:
                size, gap, sides = longest
                last = range(n, n + 1 + size - gap)
                yield last, sides

    def _fates(self, text: Text, sentence: Span) -> Iterator[_Word]:
        """What a sentence tells of the fate of a proposal, as words for accepting or rejecting it."""
        found = text.document.sentence_at(sentence.start)
        for fate in self._told.proposals(text.source).of(found) if found else ():
            sides = _fates_sides()[fate.outcome, fate.is_appeal]
            yield _Word(sides, range(fate.word, fate.word + 1), State.PLAIN, is_thing=False)
        if text.source < 0:
            inside, forms = text.words.inside(sentence), text.words.forms
            for n in inside[:-2]:
                if forms[n] == _VOTED and forms[n + 1] == _TO and not self._is_against(forms[n + 2]):
                    carried = _fates_sides()[Outcome.CARRIED, False]
                    yield _Word(carried, range(n, n + 1), State.PLAIN, is_thing=False)  # "voted to build it"

    def _is_against(self, form: str) -> bool:
        """Whether a verb is one by which a proposal fails, or is put off."""
        sides = _phrases().get(self._plain(form), {}).get((), ())
        against = _fates_sides()[Outcome.FAILED, True] | _fates_sides()[Outcome.OPEN, False]
        return not against.isdisjoint(sides)

    def _found(self, text: Text, inside: range, word: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Each phrase that begins at a word: the words behind its first, minus those in its middle, and its sides; none within a compound."""
        document, forms = text.document.text, text.words.forms
        stop = text.words.stops[word]
        if "-" in (document[stop : stop + 1], document[max(0, text.words.starts[word] - 1)]):
            return
        if word > inside.start and document[text.words.starts[word]].isupper():
            return  # "Minister Denis", "the Back Lane"
        if forms[word].endswith(_DOERS) and forms[word].removesuffix("s") not in _listed():
            return  # "supporters" oppose nothing by their name
        for rest, sides in _phrases().get(self._plain(forms[word]), {}).items():
            reach = word + 1 + len(rest) + (_GAP if len(rest) == 1 else 0)
            stems = [self._plain(form) for form in forms[word + 1 : min(reach, inside.stop)]]
            at = next((n for n in range(len(stems)) if tuple(stems[n : n + len(rest)]) == rest), -1) if rest else 0
            if at >= 0 and not self._known.negates(forms[word + 1 : word + 1 + at]):  # "found *not* guilty"
                yield len(rest), -at, sides

    def _word(self, text: Text, place: range, sides: tuple[int, ...]) -> _Word:
        key = (text.source, place.start)
        if key not in self._words:
            self._words[key] = self._read(text, place, sides)
        return self._words[key]

    def _read(self, text: Text, place: range, sides: tuple[int, ...]) -> _Word:
        """A phrase as it is told."""
        told = self._told.word(text, place.start)
        lead = text.words.forms[max(0, place.start - _NEGATED) : place.start]
        state = told.state if told else self._told.state(text, place.start)
        if told and self._told.is_awaited(told):
            state = State.AHEAD  # "Approval of the money *is* still *outstanding*"
        return _Word(frozenset(sides), place, state, bool(_OWNED.intersection(lead[-1:])))

    def _plain(self, form: str) -> str:
        return self._cardinals.get(form) or self._stem(self._known.root(form))

    def _denied_thing(self, own: Telling, sentence: Span) -> Rival | None:
        """A thing of two words that the sources have with "no" before it alone: "had no political power"."""
        before = self._told.before(own)
        inside = self.brief.words.inside(sentence)
        if before is None or self._known.negates([self.brief.words.forms[n] for n in inside]):
            return None
        first, rest = before.stem, {word.stem for word in self._told.of_brief(sentence)} - {own.stem, before.stem}
        there = list(self._told.places_behind(first, own.stem))
        given = not _GIVE.isdisjoint(self._told.lead(before, _FEWEST))
        if not there or not all(self._is_denied(other, given=given) for other in there):
            return None
        if not given and all(other.company_of(rest).isdisjoint(rest) for other in there):
            return None
        other = there[0]
        stands = self.sources.documents[other.source][other.span]
        return Rival(self.brief.document[own.span], stands, Evidence(other.source, other.span), Change.NEGATION)

    def _is_denied(self, word: Telling, *, given: bool) -> bool:
        """Whether a source has no such thing, or nobody gives it: "will not declare a final *dividend*"; "not yet" is open."""
        before = self._told.before(word)
        withheld = before and before.state is State.NEGATED and "yet" not in self._told.lead(word, _FAR)
        return self._told.is_none(word) or bool(given and withheld)


def _outweighs(opposite: tuple[float, float, float], own: tuple[float, float, float]) -> bool:
    """Whether what stands for the opposite (shares of the clause, around it, of the sentence) leaves no room for what stands for the word itself."""
    if opposite[2] < LEAST:
        return False
    if (opposite[1] >= _NEAR or opposite[2] >= _MOSTLY) and own[2] <= _OWN * opposite[2]:
        return True
    return opposite[0] >= _CLAUSE and own[0] <= _OWN_CLAUSE * opposite[0] and own[1] <= _OWN_NEAR * opposite[1]


def _share(weights: dict[str, float], stems: AbstractSet[str], whole: float = 0.0) -> float:
    """The share that some stems have of the weight of all."""
    return sum(weight for stem, weight in weights.items() if stem in stems) / (whole or sum(weights.values()) or 1.0)


def _field(side: int) -> int:
    return side // _MOST


@cache
def _fates_sides() -> dict[tuple[Outcome, bool], frozenset[int]]:
    """The sides on which a proposal stands by what became of it, and an appeal (True): what it was against stands, or does not."""
    stem, found = stemmer(_LANGUAGE), _phrases()
    words = ("adopt", "defeat", "postpone", "uphold", "overturn")
    carried, lost, open_, stands, undone = (frozenset(found[stem(word)][()]) for word in words)
    lost, open_, stands = (
        frozenset(side for side in each if _field(side) in set(map(_field, other)))
        for each, other in ((lost, carried), (open_, carried), (stands, undone))
    )
    return {
        (Outcome.CARRIED, False): carried,
        (Outcome.CARRIED, True): carried | undone,
        (Outcome.FAILED, False): lost,
        (Outcome.FAILED, True): lost | stands,
        (Outcome.OPEN, False): open_,
        (Outcome.OPEN, True): open_,
    }


@cache
def _listed() -> frozenset[str]:
    """The words that stand in fields."""
    return frozenset(word for row in lexicon(_LANGUAGE).clauses.fields for entry in row for word in entry.split())


@cache
def _phrases() -> dict[str, dict[tuple[str, ...], tuple[int, ...]]]:
    """The stem of a phrase's first word → those of the rest of it → the sides on which it stands, numbered by field."""
    known, stem, effects = lexicon(_LANGUAGE).clauses, stemmer(_LANGUAGE), WordEffects(_LANGUAGE)
    out: dict[str, dict[tuple[str, ...], tuple[int, ...]]] = {}
    for field, row in enumerate(known.fields):
        side = field * _MOST
        for entry in row:
            side += entry == _SIDES
            first, *rest = (stem(effects.root(form)) for form in entry.split())
            phrases = out.setdefault(first, {})
            phrases[tuple(rest)] = (*phrases.get(tuple(rest), ()), side)
    return out
