"""A text's motions, proposals, amendments and bids → what became of each, and the words of what was proposed.

"A proposal to close the library was withdrawn." tells it in one sentence; minutes tell it behind what was moved: "Ferris
moved that charges be raised. … The motion was lost.", "Ayes 3, Noes 8".
"""

from __future__ import annotations

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
_THAT = "that"
_APPEAL = "appeal"
_MOVES = frozenset(("moved", "proposed", "seconded"))
_AYES, _NOES = frozenset(("ayes", "yeas", "aye")), frozenset(("noes", "nays", "nos", "no"))


@frozen
class Fate:
    """What became of a proposal: the word that tells it, whether it was carried, and the words of what was proposed."""

    word: int
    is_carried: bool
    proposed: range
    is_appeal: bool = False
    """Whether it asked for a decision to be undone."""


class Proposals:
    """The proposals of one English text; of a sentence read when it is asked for."""

    def __init__(self, document: Document, found: Words) -> None:
        self.document, self.found = document, found
        known = lexicon("en").verifying
        self._nouns, self._carried, self._failed = known.proposals, known.carried, known.failed
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

    def is_lost(self, word: int) -> bool:
        """Whether a word is one of what was proposed and came to nothing."""
        sentence = self.document.sentence_at(self.found.starts[word])
        if sentence is None:
            return False
        near = (sentence, *self.behind(sentence))
        return any(word in fate.proposed and not fate.is_carried for each in near for fate in self.of(each))

    def _fates(self, sentence: Sentence) -> list[Fate]:
        inside, forms = self.found.inside(sentence.span), self.found.forms
        nouns = [n for n in inside if forms[n] in self._nouns]
        out = [fate for n in inside if (fate := self._told_by(n, nouns, inside, sentence))]
        counted = self._counted(inside)
        if counted is not None and not out:
            out.append(Fate(inside.start, counted, self._moved_before(sentence) or inside))
        return out

    def _told_by(self, word: int, nouns: list[int], inside: range, sentence: Sentence) -> Fate | None:
        """The fate that a verb tells of the proposal before it, or of the one that it befalls."""
        form, forms = self.found.forms[word], self.found.forms
        if form not in self._carried and form not in self._failed:
            return None
        denied = not _NOT.isdisjoint(forms[max(inside.start, word - 3) : word])
        carried = (form in self._carried) != denied
        before = [n for n in nouns if word - _LONG <= n < word]
        if before and self._ends(word, inside):
            noun = before[0]
            bare = forms[noun + 1] not in PREPOSITION and forms[noun + 1] != _THAT
            moved = self._moved_before(sentence) if bare else None
            return Fate(word, carried, moved or range(noun, word), forms[noun].startswith(_APPEAL))
        behind = next((n for n in nouns if word < n <= word + _NEAR), None)
        passive = word > inside.start and self._follows(word)
        if behind is None or passive:
            return None
        return Fate(word, carried, range(behind, inside.stop), forms[behind].startswith(_APPEAL))

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
        forms = self.found.forms
        for number in range(sentence.index - 1, max(-1, sentence.index - 1 - _REACH), -1):
            inside = self.found.inside(self.document.sentences[number].span)
            opens = next((n for n in inside if forms[n] in _MOVES or forms[n] in self._nouns), None)
            if opens is not None:
                return range(opens, inside.stop)
        return None
