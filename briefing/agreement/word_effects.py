"""What single words do to a clause, for two wordings that are not aligned word by word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.agreement import clauses
from briefing.agreement.clause_vocabulary import vocabulary
from briefing.language.lexicon import lexicon
from briefing.language.scripts import ends_words, is_unspaced
from briefing.language.support import has_grammar

_SILENCE = (2, 5)
"""Words of a phrase that tells of no answer."""


class WordEffects:
    """What single words do to a clause, for two wordings that are not aligned word by word."""

    def __init__(self, language: str = "en") -> None:
        """Takes the clauses' language; of one without blanks between words nothing is known of single ones."""
        self._known = vocabulary("" if is_unspaced(language) else language)
        self._written = vocabulary(language)
        self.ends_words = ends_words(language)
        self.takes_small = has_grammar(language)
        self._refusals = lexicon(language).clauses.refusals

    def whole(self, words: Sequence[str]) -> bool:
        """Whether words are one, or a verb that ends its sentence with what negates it ("닫지 않는다")."""
        one = len(self._written.joined(tuple(words))) == 1
        return one or (not self.ends_words and any(word in self._written.negators for word in words[-1:]))

    def direction(self, word: str) -> str:
        """Whether a word goes "up" or "down"; "" for neither."""
        return self._known.directions.get(word, "")

    def opposite(self, one: str, other: str) -> bool:
        """Whether two words are each other's opposite, or leave no room for each other: "visible" and "invisible", "niece" and "nephew"."""
        return self._known.opposed(one, other)

    def negated_inside(self, one: str, other: str) -> bool:
        """Whether one of two verbs is the other with what negates it inside: "geldi" and "gelmedi"."""
        return clauses.is_negated_inside(one, other, self._known)

    def agree(self, one: str, other: str) -> bool:
        """Whether two words have an opposite in common: "approved" and "adopted"."""
        return self._known.agree(one, other)

    def moves(self, one: str, other: str) -> bool:
        """Whether two opposites may both be right of one thing where the words around them are not aligned: "before" and "after"."""
        return one in clauses.MOVING or other in clauses.MOVING

    def plain(self, word: str) -> str:
        """The plain form of an irregular verb; any other word as it is."""
        return self._known.irregular.get(word, word)

    def root(self, word: str) -> str:
        """The plain form of an irregular verb, and of the verb that a noun is made of: "sale" is of "sell"."""
        return self._known.nouns.get(word) or self.plain(word)

    def denies(self, words: Sequence[str]) -> bool:
        """Whether a run of words has a negator."""
        return clauses.negations(words, self._known) > 0

    def negates(self, words: Sequence[str]) -> bool:
        """Whether a run of words has a negator, or a verb that negates by itself ("fail", "deny", "rule out")."""
        return self.denies(words) or any(w in self._known.negative_verbs for w in words) or self.refuses(words)

    def refuses(self, words: Sequence[str]) -> bool:
        """Whether a run of words has two that refuse: "ruled out", "decided against", "against calling"."""
        return clauses.is_against(words) or any(f"{one} {other}" in self._refusals for one, other in pairwise(words))

    def holds_back(self, words: Sequence[str]) -> bool:
        """Whether a run of words leaves open what it tells: a modal, a plan, a proposal, a hedge."""
        known = self._known
        return self.hedges(words) or any(w in known.modals or known.status.get(w) in clauses.AHEAD for w in words)

    def hedges(self, words: Sequence[str]) -> bool:
        """Whether a run of words has a hedge: "reportedly"."""
        return clauses.hedged(words, self._known)

    def waits(self, said: Sequence[str], stands: Sequence[str]) -> bool:
        """Whether one wording has "until" and the other "once": "not until the roads are cleared", "once they are"."""
        one, other = frozenset(said), frozenset(stands)
        return clauses.waits(one - other, other - one)

    def is_ahead(self, words: Sequence[str]) -> bool:
        """Whether a run of words tells what is still to come, for sure or likely: a plan, a proposal, the future."""
        known = self._known
        return any(known.modals.get(w) == "future" or known.status.get(w) in clauses.AHEAD for w in words)

    def is_past(self, word: str) -> bool:
        """Whether a verb tells what has been."""
        return self._known.is_past(word)

    def answers(self, word: str) -> bool:
        """Whether a verb tells that somebody answers to what is said: "denied", "confirmed"."""
        return word in self._known.answers

    def silence(self, words: Sequence[str]) -> int:
        """Where a run of words begins to tell that somebody did not answer: "declined to comment"; -1 for nowhere."""
        sizes = range(_SILENCE[0], _SILENCE[1] + 1)
        places = ((n, size) for n in range(len(words)) for size in sizes)
        return next((n for n, size in places if tuple(words[n : n + size]) in self._known.silences), -1)
