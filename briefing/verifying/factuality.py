"""A sentence told in other words → whether it tells as fact what its source denies, holds open or only plans; or another outcome of one thing.

How each word of content is told (`tellings`) is held against how the sources tell it: the brief is wrong only where they tell
it the other way wherever they have the word in like company. Outcomes ("agreed", "rejected", "deferred") are compared by what
they befell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from briefing.agreement.clauses import Change
from briefing.agreement.word_effects import WordEffects
from briefing.facts.phrases.reporting_words import is_adverb
from briefing.language.lexicon import lexicon
from briefing.model import Evidence, Sentence, Span
from briefing.verifying.brief import Brief
from briefing.verifying.doers import Doers
from briefing.verifying.paraphrase import BARRED, WILL, is_equative, is_not_yet, rest_of
from briefing.verifying.rivals import Rival
from briefing.verifying.sources import Sources
from briefing.verifying.support import Support, Supports
from briefing.verifying.tellings import LIGHT, State, Telling, Tellings

_LANGUAGE = "en"
_LEAST = 0.5
"""Share of a sentence that its stretch has at least."""
_ALIKE = 2
"""Words that two participles of one form have beside them both, at least: "may be offered", "was offered"."""
_FOLLOWING = 2
"""Sentences behind a stretch that may tell how it ended."""
_RARE = 2
"""Places at most of a word that is looked at wherever it stands."""
_GRANTED, _PLURAL = "granted", "s"
"""The outcome by which what was asked for is done."""
_BESIDE = 8
"""Words on each side of a word among which its negator stands."""
_ALLOW, _ALLOWED = ("allow", "permit", "enabl"), 7
"""How words begin by which something may be done, and words before that in which they stand."""
_MANY, _WITHOUT = 30, "without"
_PAID, _FREE = frozenset(("fee", "fees", "charge", "charged", "cost", "pay")), frozenset(("free", "waived", "exempt"))
"""Places of a word in which what the brief denies may be denied; what is paid, and what says that nothing is."""
_FEW_OF_A_VERB = 4
"""Places at most of a verb of which each is read for whom it is told of."""
_UNUSUAL = 8
"""Letters of a word that hardly stands in a source once by chance."""
_BEING = "being"
"""What tells that something is under way, and neither done nor only planned: "are being replaced"."""
_NONE, _FEW_PLACES, _DENIED = "none", 2, (State.NEGATED, State.REFUSED)
_NEW, _LESS = frozenset(("a", "an", "another")), frozenset(("less", "fewer", "few", "little", "no", "if"))
_MORE = frozenset(("more", "further", "other", "again", "another", "else"))
_HAS = (["has"], ["have"], ["was"], ["were"])
"""What stands before a thing that is new, and what makes less of one."""
_TO, _SETTLED = "to", frozenset(("decided", "agreed", "voted", "chose", "chosen", "opted", "resolved"))
"""Verbs by which something is as good as done: "agreed to run the boats"."""
_WISHED = frozenset(("offered", "offers", "wants", "wanted", "hopes", "hoped", "asked", "sought"))
"""Verbs of what one side alone would have."""
_ARTICLES = frozenset(("a", "an", "the"))
_THREATS = frozenset(("threaten", "threatens", "threatened", "threatening"))
"""Verbs before what may come, and may not."""
_THAN, _COMPARED = "than", 6
"""What stands between two that are compared, and words behind a verb among which that stands."""
_OBJECT = 4
"""Words before such an object among which its verb stands."""
AGAINST: dict[tuple[State, State], Change] = {
    (State.PLAIN, State.NEGATED): Change.NEGATION,
    (State.PLAIN, State.REFUSED): Change.NEGATION,
    (State.PLAIN, State.POSSIBLE): Change.MODALITY,
    (State.PLAIN, State.AHEAD): Change.STATUS,
    (State.AHEAD, State.NEGATED): Change.NEGATION,
    (State.AHEAD, State.REFUSED): Change.NEGATION,
    (State.AHEAD, State.POSSIBLE): Change.MODALITY,
    (State.POSSIBLE, State.REFUSED): Change.NEGATION,
    (State.NEGATED, State.PLAIN): Change.NEGATION,
    (State.REFUSED, State.PLAIN): Change.NEGATION,
}
"""What the brief changes that tells something in the one way, where the source has it in the other."""


_APART, _NOT_SO = frozenset(("that", "which", "who")), (["are", "not"], ["is", "not"], ["were", "not"])
_MODAL = lexicon(_LANGUAGE).clauses.modals.keys() | WILL
_WHOSE = "whose"
"""What opens a clause that tells apart, as "if" does: "each family whose barn was lost"."""


class Factuality:
    """The sentences of a brief against how their sources tell the same."""

    def __init__(self, brief: Brief, sources: Sources, supports: Supports, tellings: Tellings, doers: Doers) -> None:
        self.brief, self.sources, self._supports, self._tellings = brief, sources, supports, tellings
        self._doers = doers
        clauses, calendar = lexicon(_LANGUAGE).clauses, lexicon(_LANGUAGE).calendar
        ordinals, self._cardinals = lexicon(_LANGUAGE).numbers.ordinals, lexicon(_LANGUAGE).numbers.cardinals
        self._no_deeds = frozenset((*calendar.month_numbers, *calendar.weekday_numbers, *ordinals))
        self._known, self._outcomes, self._realised = WordEffects(_LANGUAGE), clauses.outcomes, clauses.realised

    def of(self, sentence: Span) -> Rival | None:
        """What the source tells otherwise of something in a sentence of the brief; None for nothing that is sure."""
        if self.brief.document.language not in (_LANGUAGE, "und"):
            return None
        inside = self.brief.words.inside(sentence)
        forms = [self.brief.words.forms[n] for n in inside]
        stretch = self._supports.of(forms)
        if stretch is None or stretch.share < _LEAST:
            return None
        said = list(self._tellings.of_brief(sentence))
        return (
            self._contrary_state(said, forms, stretch)
            or self._ended_otherwise(said, stretch)
            or self._asserted(said, forms)
        )

    def _asserted(self, said: list[Telling], forms: list[str]) -> Rival | None:
        """The first thing that is there in the brief, and which the sources have only as what is not there, or not yet."""
        if self._known.negates(forms) or self._known.holds_back(forms) or not _LESS.isdisjoint(forms):
            return None
        things = (own for own in said if self._is_there(own))
        return next((rival for own in things if (rival := self._only_denied(own))), None)

    def _is_there(self, own: Telling) -> bool:
        """Whether the brief tells that there is a thing: "provided a further *benefit*", "*a museum* has opened", "complained about *the taste*"."""
        if (
            own.state is not State.PLAIN
            or self._known.is_past(own.form)
            or own.is_predicate
            or own.form in self._no_deeds
        ):
            return False
        lead = self._tellings.lead(own, _OBJECT)
        behind = self._tellings.behind(own, _OBJECT)
        done = behind[:1] in _HAS and any(map(self._known.is_past, behind[1:]))
        new = not _NEW.isdisjoint(lead[-_RARE:]) and done
        return self._is_realised(own) or new or (done and self._is_realised_behind(behind))

    def _is_realised_behind(self, behind: list[str]) -> bool:
        """Whether something is said to be there by a verb behind it: "*permission* has been *granted*"."""
        return any(form in self._realised for form in behind) and not self._known.denies(behind)

    def _only_denied(self, own: Telling) -> Rival | None:
        """What stands in the sources of a thing that each of its few places has as denied, or as still to come."""
        places = list(islice(self._tellings.places(own.stem), _FEW_PLACES + 1))
        if not 0 < len(places) <= _FEW_PLACES:
            return None
        changes = [self._of_thing(word) for word in places]
        alike = all(word.company & own.company or word.company <= LIGHT for word in places)
        first = changes[0]
        return self._rival(own, places[0], first) if first and alike and all(changes) else None

    def _of_thing(self, word: Telling) -> Change | None:
        """How a source does not have a thing: "*no* additional benefit", "*ruled out any* response", "is *weighing* sanctions", "a museum *is planned*"."""
        lead = self._tellings.lead(word, _OBJECT)
        if self._tellings.is_planned(word) or self._tellings.is_awaited(word):
            return Change.STATUS
        if word.is_thing and not self._tellings.has_right_before(word, "any"):
            return None
        if word.state in _DENIED and ("no" in lead or "any" in lead):
            return Change.NEGATION
        return Change.MODALITY if word.state in (State.POSSIBLE, State.AHEAD) and not word.is_far else None

    def _contrary_state(self, said: list[Telling], forms: list[str], stretch: Support) -> Rival | None:
        """The first word that the source tells in a state against the brief's, wherever it stands in like company."""
        if is_equative(forms):
            said = [own for own in said if own.state is not State.NEGATED]
        telling = (own for own in said if self._is_telling(own, forms))
        return next((rival for own in telling if (rival := self._against(own, forms, stretch))), None)

    def _is_telling(self, own: Telling, forms: list[str]) -> bool:
        """Whether it is sure how the brief tells a word."""
        begun = self._tellings.has_right_before(own, _BEING)
        if begun or own.is_far or self._is_no_deed(own) or self._tellings.is_claimed(own):
            return False
        if self._is_wanted(own):
            return False
        if own.state is State.REFUSED:
            return self._tellings.lead(own, 1) == [_TO]  # who "refused to concede" has not conceded
        tells = self._known.is_past(own.form) or own.goes_on or own.is_predicate
        told = own.state is not State.PLAIN or tells or self._is_settled_on(own) or self._is_realised(own)
        return told and not self._is_kept_open(own, forms)

    def _is_wanted(self, own: Telling) -> bool:
        """Whether a word tells what is asked for ("that meat *be* served"), or tells apart ("those that *are not* urgent")."""
        lead = self._tellings.lead(own, _OBJECT)
        if own.state is State.NEGATED:
            return lead[-3:-2] != [] and lead[-3] in _APART and lead[-2:] in _NOT_SO
        return lead[-1:] == ["be"] and not (lead[-2:-1] == [_TO] or self._known.negates(lead)) and not _MODAL & {*lead}

    def _is_kept_open(self, own: Telling, forms: list[str]) -> bool:
        """Whether a hedge in the sentence, or a word before this one, leaves open what it tells; a modal behind is of another verb: "sued over fees that *may* fall"."""
        if own.state not in (State.PLAIN, State.AHEAD) or own.goes_on:
            return False
        mine = self.brief.words
        sentence = self.brief.document.sentence_at(own.span.start)
        lead = mine.inside(Span(sentence.span.start, own.span.start)) if sentence else ()
        before = [form for n in lead if (form := mine.forms[n]) not in WILL]
        return _WHOSE in before or self._known.holds_back(before) or self._known.hedges(forms)

    def _is_no_deed(self, own: Telling) -> bool:
        """Whether a word tells of nothing that is done or not."""
        counted = any(form in self._cardinals or form.isdigit() for form in self._tellings.lead(own, 1))
        named = own.form in self._no_deeds or self._is_compound(own) or counted  # "by three votes"
        return named or self._is_no_more(own) or self._is_attribute(own)

    def _is_no_more(self, own: Telling) -> bool:
        """Whether the brief denies only that it is done again: who "will not sell any more" has sold."""
        return own.state is State.NEGATED and not _MORE.isdisjoint(self._tellings.behind(own, _OBJECT))

    def _is_settled_on(self, own: Telling) -> bool:
        """Whether the brief has somebody decide or agree to do it."""
        lead = self._tellings.lead(own, 2)
        return len(lead) > 1 and lead[0] in _SETTLED and lead[1] == _TO

    def _is_realised(self, own: Telling) -> bool:
        """Whether the brief has something done that it has no verb for: "carried out a second *study*"."""
        lead = self._tellings.lead(own, _OBJECT)  # but "ordered the port to pay"
        return lead[-1:] != [_TO] and not self._realised.isdisjoint(lead) and not self._known.is_past(own.form)

    def _change(self, own: Telling, other: Telling) -> Change | None:
        """What the brief changes that tells a word in its way, where a source has it in another."""
        change = _change(own, other)
        if change is Change.MODALITY and self._is_left_open(own):
            return None
        if change is Change.NEGATION and self._is_level(own, other):
            return None
        ahead = own.state is State.AHEAD and other.state is State.NEGATED
        if ahead and is_not_yet(self._tellings.lead(other, _OBJECT)):
            return None  # "has not decided", "will be decided in May"
        if change is not Change.NEGATION and self._is_settled_on(own):
            lead = self._tellings.lead(other, 2)
            wished = lead[-1:] == [_TO] and lead[0] in _WISHED
            return change if other.state is State.POSSIBLE or wished else None
        return None if other.is_far and self._is_realised(own) else change

    def _is_left_open(self, own: Telling) -> bool:
        """Whether the brief has something threatened, or allowed to be done: "allowed tenants *to be moved*" for "tenants could be moved"."""
        threatened = not _THREATS.isdisjoint(self._tellings.lead(own, _OBJECT))
        return threatened or any(form.startswith(_ALLOW) for form in self._tellings.lead(own, _ALLOWED))

    def _is_level(self, own: Telling, other: Telling) -> bool:
        """Whether both compare, and the one denies no more than a difference: "drew as many as", "did not draw more than"."""
        mine, theirs = (self._tellings.behind(word, _COMPARED) for word in (own, other))
        if own.state is State.NEGATED:
            mine, theirs = theirs, mine
        return is_equative(mine) and _THAN in theirs

    def _is_compound(self, own: Telling) -> bool:
        """Whether a word of the brief is part of a compound: "the left-back" has not left."""
        text = self.brief.document.text
        return text[own.span.stop : own.span.stop + 1] == "-"

    def _is_attribute(self, own: Telling) -> bool:
        """Whether a participle says what its noun is like: "*Flooded* farmers will not know", "a newly *built* hall could be"."""
        sentence = self.brief.document.sentence_at(own.span.start)
        opens = sentence is not None and sentence.span.start == own.span.start
        lead = [form for form in self._tellings.lead(own, _RARE) if not is_adverb(form)]
        return opens or (self._known.is_past(own.form) and not _ARTICLES.isdisjoint(lead[-1:]))

    def _against(self, own: Telling, forms: list[str], stretch: Support) -> Rival | None:
        """What the source tells of a word, where each place in like company is against the brief."""
        there: list[Telling] = []
        changes: list[Change] = []
        for word in self._there(own):
            change = self._change(own, word)
            if change is None:
                return None
            there.append(word)
            changes.append(change)
        if own.state is State.NEGATED and self._is_none_anywhere(own, forms, stretch):
            return None
        inside = (n for n, word in enumerate(there) if word.source == stretch.source and word.span in stretch.span)
        first = next(inside, 0 if 0 < len(there) <= _RARE else -1)
        if first < 0:
            return None
        settling = there if own.state is State.NEGATED else there[first : first + 1]
        if any(self._is_settled(own, word, changes[first], forms) for word in settling):
            return None
        rival = self._rival(own, there[first], changes[first])
        carried = rival.change is Change.STATUS and self._tellings.tells_carried(own.span, rival.evidence)
        return None if carried else rival

    def _is_none_anywhere(self, own: Telling, forms: list[str], stretch: Support) -> bool:
        """Whether the sources refuse, in whatever company, what the brief denies: "*forbids* blasting", "*without* effect"; or nothing is paid: "*free*"."""
        places = list(islice(self._tellings.places(own.stem), _MANY))
        if any(word.state is State.REFUSED or self._tellings.has_right_before(word, _WITHOUT) for word in places):
            return True
        text = self._tellings.text(stretch.source)
        stands = [text.words.forms[n] for n in text.words.inside(stretch.span)]
        if rest_of(forms, stands):
            return True
        return not _PAID.isdisjoint(forms) and not _FREE.isdisjoint(stands)

    def _there(self, own: Telling) -> Iterator[Telling]:
        """The places of a word that tell of what the brief tells: in like company, or of the same one."""
        places = self._tellings.places(own.stem)
        first = list(islice(places, 2))
        if _is_unusual(own, first):
            yield from first
            return
        least = _ALIKE if self._known.is_past(own.form) else 1
        passed: list[Telling] = []
        alike = False
        for word in chain(first, places):
            passed.append(word)
            if self._is_of_one(own, word, least):
                alike = True
                yield word
        if not alike:
            yield from self._denied_of_the_same(own, passed)

    def _denied_of_the_same(self, own: Telling, places: list[Telling]) -> list[Telling]:
        """The places of a verb that the sources only deny, of whom the brief tells it: "He is being held there and has not been charged"."""
        if (
            own.state is not State.PLAIN
            or not 0 < len(places) <= _FEW_OF_A_VERB
            or not any(w.state in _DENIED for w in places)
        ):
            return []
        places = [word for word in places if self._is_of_like_objects(own, word)]
        same = [self._doers.are_of_one(own, word) for word in places]
        there = [word for word, is_same in zip(places, same, strict=True) if is_same]
        return [] if None in same or any(word.state not in _DENIED for word in there) else there

    def _is_of_one(self, own: Telling, other: Telling, least: int) -> bool:
        """Whether two words keep like company; a noun of the verb ("sales" for "sold") in two words of it at least."""
        if not self._is_of_like_objects(own, other):
            return False
        noun = self._known.root(other.form) != self._known.plain(other.form)
        shared = own.company & other.company_of(own.company)
        return own.keeps_company(other, least) and not (noun and other.state is State.PLAIN and len(shared) < _ALIKE)

    def _is_of_like_objects(self, own: Telling, other: Telling) -> bool:
        """Whether verbs that tell nothing by themselves may befall the same: not "gave a sentence" and "did not give details"."""
        mine, theirs = (self._tellings.objects(word) for word in (own, other))
        return own.stem not in LIGHT or not mine or not theirs or not mine.isdisjoint(theirs)

    def _is_settled(self, own: Telling, other: Telling, change: Change | None, forms: list[str]) -> bool:
        """Whether the one wording has elsewhere what the other negates with: "found no trace", "did not find any"."""
        if change is not Change.NEGATION:
            return False
        denied = own.state in (State.NEGATED, State.REFUSED)
        sentence = self.sources.documents[other.source].sentence_at(other.span.start)
        near = own.state is State.REFUSED
        stands = self._beside(other, sentence, itself=not denied, near=near) if sentence else []
        if denied and sentence and self._is_none_behind(other.source, sentence):
            return True
        barred = denied and own.form not in BARRED and not BARRED.isdisjoint(stands)
        if barred or self._known.waits(forms, stands):
            return True
        return self._known.negates(stands if denied else forms)

    def _beside(self, word: Telling, sentence: Sentence, *, itself: bool, near: bool) -> list[str]:
        """The words of a source's sentence that may negate a word, with `itself` or not (who "ruled it out"): all of them, or only those `near`."""
        found = self._tellings.text(word.source).words
        at = found.inside(word.span).start
        apart = ((n, abs(n - at)) for n in found.inside(sentence.span))
        return [found.forms[n] for n, far in apart if (far or itself) and (far <= _BESIDE or not near)]

    def _is_none_behind(self, number: int, sentence: Sentence) -> bool:
        """Whether the sentence behind one has "none" of it, or disputes it: "… to offer remedies. It had received *none*."."""
        text = self._tellings.text(number)
        behind = text.document.sentences[sentence.index + 1 : sentence.index + 2]
        none = any(_NONE in (text.words.forms[n] for n in text.words.inside(each.span)) for each in behind)
        return none or self._tellings.is_disputed_behind(text, sentence)

    def _ended_otherwise(self, said: list[Telling], stretch: Support) -> Rival | None:
        """The first outcome that the source does not have of what it befell, where it has another one."""
        mine = [own for own in said if self._outcome(own)]
        if not mine:
            return None
        text = self._tellings.text(stretch.source)
        document = text.document
        last = document.sentence_at(stretch.span.stop - 1)
        following = document.sentences[last.index + 1 : last.index + 1 + _FOLLOWING] if last else ()
        whole = Span(stretch.span.start, following[-1].span.stop if following else stretch.span.stop)
        told = [n for n in text.words.inside(whole) if text.words.forms[n] in self._outcomes]
        stands = [word for n in told if (word := self._tellings.word(text, n)) and self._outcome(word)]
        ended = (self._otherwise(own, stands) for own in mine)
        return next((rival for rival in ended if rival), None)

    def _otherwise(self, own: Telling, stands: list[Telling]) -> Rival | None:
        """Another outcome of what an outcome of the brief befell: of that which shares most words with it."""
        most = max((len(word.befallen & own.befallen) for word in stands), default=0)
        like = [word for word in stands if len(word.befallen & own.befallen) == most] if most else []
        mine = self._outcome(own)
        if not like or any(self._outcome(word) == mine or word.stem == own.stem for word in like):
            return None
        if self._tellings.proposals(-1).is_fate(self.brief.words.inside(own.span).start):
            return None  # what became of a motion is read by `contraries`
        if any(own.stem in word.befallen and self._outcome(word) == _GRANTED for word in like):
            return None  # a claim is dismissed where the motion to dismiss it is granted
        return self._rival(own, like[0], Change.STATUS)

    def _outcome(self, word: Telling) -> str:
        """Which way something ended, by a word for it that nothing negates or holds open; "" for none."""
        return self._outcomes.get(word.form, "") if word.state in (State.PLAIN, State.AHEAD) else ""

    def _rival(self, own: Telling, other: Telling, change: Change | None) -> Rival:
        stands = self.sources.documents[other.source][other.span]
        evidence = Evidence(other.source, other.span)
        return Rival(self.brief.document[own.span], stands, evidence, change or Change.STATUS)


def _change(own: Telling, other: Telling) -> Change | None:
    """What the brief changes that tells a word in its way, where the source has it in another; what goes on may still be to come."""
    if other.is_thing and own.is_predicate and own.form != other.form:
        return None  # who "are based" at what nobody attacked, "the base"
    if other.state is State.REFUSED and own.form != other.form and other.form.endswith(_PLURAL):
        return None  # who "denied the charges" was charged
    change = AGAINST.get((own.state, other.state))
    return None if own.goes_on and change is Change.STATUS else change


def _is_unusual(own: Telling, places: list[Telling]) -> bool:
    """Whether what the brief says that something is stands in the sources once, in the very form, and is no everyday word."""
    return own.is_predicate and [word.form for word in places] == [own.form] and len(own.form) >= _UNUSUAL
