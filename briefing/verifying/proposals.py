"""A text's motions, proposals, amendments and bids → what became of each, and the words of what was proposed.

"A proposal to close the library was withdrawn." tells it in one sentence; minutes tell it behind what was moved: "Ferris
moved that charges be raised. … The motion was lost.", "Ayes 3, Noes 8".
"""

from __future__ import annotations

from enum import StrEnum

from briefing.facts.phrases.reporting_words import DETERMINER, PREPOSITION, is_adverb
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.model import Document, Sentence
from briefing.verifying.verbs import BE
from briefing.verifying.words import Words

_REACH = 4
"""Sentences before a bare outcome among which stands what was moved."""
_LONG, _NEAR = 30, 4
"""Words of a proposal with its outcome, and between a verb and the proposal that it befalls, at most."""
_BEFORE = BE | {"and", "then"}
"""What an outcome stands behind: "was put to the vote *and* lost"."""
_NOT = frozenset(("not", "t", "never"))
_TO, _THAT, _THE, _BE, _BUT, _ENDINGS = "to", "that", "the", "be", "but", ("s", "ed", "ing")
_APPEAL = "appeal"
_TELLS = frozenset((_TO, _THAT, "for", "of", "on", "about"))
"""What tells behind a noun what is proposed: "the proposal", and not "the proposal to sell it"."""
_TAKEN_UP = frozenset(("this", "it", "that", "which"))
_MOVES = frozenset(("moved", "proposed", "seconded"))
_AYES, _NOES = frozenset(("ayes", "yeas", "aye")), frozenset(("noes", "nays", "nos", "no"))


class Outcome(StrEnum):
    """What became of a proposal; one that was put off is open."""

    CARRIED = "carried"
    FAILED = "failed"
    OPEN = "open"


@frozen
class Fate:
    """What became of a proposal: the word that tells it, and the words of what was proposed."""

    word: int
    outcome: Outcome
    proposed: range
    is_appeal: bool = False
    """Whether it asked for a decision to be undone."""


class Proposals:
    """The proposals of one English text; of a sentence read when it is asked for."""

    def __init__(self, document: Document, found: Words) -> None:
        self.document, self.found = document, found
        known = lexicon("en").verifying
        self._nouns = known.proposals
        verbs = ((Outcome.CARRIED, known.carried), (Outcome.FAILED, known.failed), (Outcome.OPEN, known.put_off))
        self._outcomes = {form: outcome for outcome, forms in verbs for form in forms}
        self._alone = known.ends_alone
        self._read: dict[int, tuple[Fate, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[Fate, ...]:
        """What a sentence tells of the fate of proposals."""
        if sentence.index not in self._read:
            self._read[sentence.index] = tuple(self._fates(sentence))
        return self._read[sentence.index]

    def behind(self, sentence: Sentence) -> list[Sentence]:
        """The sentences behind one that tell what became of what it proposes."""
        inside = self.found.inside(sentence.span)
        following = self.document.sentences[sentence.index + 1 : sentence.index + 1 + _REACH]
        return [each for each in following if any(fate.proposed.start in inside for fate in self.of(each))]

    def is_fate(self, word: int) -> bool:
        """Whether a word tells what became of a proposal."""
        sentence = self.document.sentence_at(self.found.starts[word])
        return sentence is not None and any(fate.word == word for fate in self.of(sentence))

    def outcome(self, word: int) -> Outcome | None:
        """What became of what a word proposes to do: one behind "to" or "be", or a verb behind "that"; None where nothing tells, and for any other word."""
        sentence = self.document.sentence_at(self.found.starts[word])
        if sentence is None or not self._is_proposed(word, self.found.inside(sentence.span)):
            return None
        fates = (fate for each in (sentence, *self.behind(sentence)) for fate in self.of(each))
        return next((fate.outcome for fate in fates if word in fate.proposed), None)

    def _is_proposed(self, word: int, inside: range) -> bool:
        """Whether a word may be a verb of what is proposed: "*to* close", "that it *be* sold", "that the board raise *no* objection"."""
        forms = self.found.forms
        before = forms[word - 1] if word > inside.start else ""
        if before in (_TO, _BE):
            return True
        behind = forms[word + 1] if word + 1 < inside.stop else ""
        bare = before not in DETERMINER and not forms[word].endswith(_ENDINGS)
        return bare and _THAT in forms[inside.start : word] and (behind in DETERMINER or behind in PREPOSITION)

    def _fates(self, sentence: Sentence) -> list[Fate]:
        inside, forms = self.found.inside(sentence.span), self.found.forms
        nouns = [n for n in inside if forms[n] in self._nouns]
        out = [fate for n in inside if (fate := self._told_by(n, nouns, inside, sentence))]
        opens = inside.start + (2 if self._takes_up(inside) else 0)
        alone = self._outcomes.get(forms[opens]) if opens < inside.stop and not nouns else None
        if alone is not None and (moved := self._moved_before(sentence)):
            out.append(Fate(opens, alone, moved))  # "CARRIED by 3 votes to 2.", "This was carried."
        counted = self._counted(inside)
        if counted is not None and not out:
            outcome = Outcome.CARRIED if counted else Outcome.FAILED
            out.append(Fate(inside.start, outcome, self._moved_before(sentence) or inside))
        return out

    def _takes_up(self, inside: range) -> bool:
        """Whether a sentence begins with what takes up what was moved before it: "*This was* carried"."""
        first, forms = inside.start, self.found.forms
        return len(inside) > 1 and forms[first] in _TAKEN_UP and forms[first + 1] in BE

    def _told_by(self, word: int, nouns: list[int], inside: range, sentence: Sentence) -> Fate | None:
        """The fate that a verb tells of the proposal before it, or of the one that it befalls."""
        forms = self.found.forms
        outcome = self._outcome_of(word, inside)
        if outcome is None:
            return None
        before = [n for n in nouns if word - _LONG <= n < word]
        if before and self._ends(word, inside):
            noun, proposed = before[0], self._proposed(before[0], word, inside, sentence)
        else:
            noun = next((n for n in nouns if word < n <= word + _NEAR), -1)
            stop = next((n for n in range(noun, inside.stop) if forms[n] == _BUT), inside.stop)
            proposed = self._taken_up(noun, sentence) or range(noun, stop)
        if noun < 0 or (noun > word > inside.start and self._follows(word)):
            return None
        return Fate(word, outcome, proposed, forms[noun].startswith(_APPEAL))

    def _outcome_of(self, word: int, inside: range) -> Outcome | None:
        """The outcome that a word tells, turned where it is denied: "was *not* carried"; None for any other word."""
        outcome = self._outcomes.get(self.found.forms[word])
        if outcome is None or _NOT.isdisjoint(self.found.forms[max(inside.start, word - _NEAR + 1) : word]):
            return outcome
        return Outcome.FAILED if outcome is Outcome.CARRIED else Outcome.OPEN

    def _proposed(self, noun: int, word: int, inside: range, sentence: Sentence) -> range:
        """What is proposed that a noun before its outcome stands for: the words between, or what was moved before "the motion"."""
        behind = self.found.forms[noun + 1]
        bare = behind not in PREPOSITION and behind != _THAT
        moved = self._moved(range(inside.start, noun)) or self._moved_before(sentence) if bare else None
        return moved or range(noun, word)

    def _taken_up(self, noun: int, sentence: Sentence) -> range | None:
        """What was moved in a sentence before, which a noun behind its outcome takes up: "adopted *the proposal*"; None for nothing."""
        forms = self.found.forms
        bare = noun > 0 and forms[noun - 1] == _THE and _TELLS.isdisjoint(forms[noun + 1 : noun + 2])
        return self._moved_before(sentence) if bare else None

    def _ends(self, word: int, inside: range) -> bool:
        """Whether a verb is told of what stands before it: in the passive, or without an object."""
        forms = self.found.forms
        behind = forms[word + 1 : word + 2] if word + 1 < inside.stop else []
        touches = self.document.text[self.found.stops[word] :][:1] == " "
        if word > inside.start and (self._follows(word) or not _NOT.isdisjoint(forms[word - 1 : word])):
            return True
        return forms[word] in self._alone and not (touches and behind and behind[0] in DETERMINER)

    def _follows(self, word: int) -> bool:
        """Whether what an outcome stands behind is right before a word, or an adverb: "was *narrowly* lost"."""
        before = self.found.forms[word - 1]
        return before in _BEFORE or is_adverb(before)

    def _counted(self, inside: range) -> bool | None:
        """Whether there were more votes for it than against: "Ayes 3, Noes 8"; None where no votes stand."""
        forms = self.found.forms
        votes = []
        for names in (_AYES, _NOES):
            at = next((n for n in inside if forms[n] in names), inside.stop)
            beside = (forms[n] for n in (at + 1, at - 1) if n in inside)
            votes.append(next((int(form) for form in beside if form.isdigit() and len(form) < _LONG), None))
        ayes, noes = votes
        return None if ayes is None or noes is None or ayes == noes else ayes > noes

    def _moved_before(self, sentence: Sentence) -> range | None:
        """The words of what was moved in one of the sentences before, from where it says so; None for nothing."""
        before = self.document.sentences[max(0, sentence.index - _REACH) : sentence.index]
        moved = (self._moved(self.found.inside(each.span)) for each in reversed(before))
        return next((each for each in moved if each), None)

    def _moved(self, inside: range) -> range | None:
        """The words of what is moved in a stretch, from where it says so; None for nothing."""
        forms = self.found.forms
        moves = (n for n in inside[:-1] if forms[n] in _MOVES or forms[n] in self._nouns)
        opens = next(moves, None)  # none for "Tarn seconded.", behind which nothing is moved
        return range(opens, inside.stop) if opens is not None else None
