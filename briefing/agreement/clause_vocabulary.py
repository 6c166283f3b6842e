"""A language's words that change what a clause says, in the plain form in which two wordings are compared.

In a script without blanks each character counts as a word, so that words of several characters are joined before they are looked up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import plain_form
from briefing.language.scripts import is_unspaced

_ADJECTIVE = 6
"""Letters of an adjective at least that may have a prefix which negates: "formal", and not "come"."""
_ROOT = 4
"""Letters by which two words are taken for one root: "suspicion" and "suspected"."""
_WRITTEN = 6
"""Characters of a word that is known, in a script without blanks."""
_BE, _PRESENT = "be", ("s", "ing")
_PAST = 3
"""Letters above which a word in -ed may be a verb: "closed", and not "red"."""


@frozen
class ClauseVocabulary:
    """The words of one language that change what a clause says; phrases as tuples of words."""

    negators: frozenset[str]
    infixes: frozenset[str]
    negative_verbs: frozenset[str]
    hedges: frozenset[tuple[str, ...]]
    modals: Mapping[str, str]
    status: Mapping[str, str]
    opposites: frozenset[tuple[str, str]]
    directions: Mapping[str, str]
    exclusive: Mapping[str, int]
    """A word of a set in which each leaves no room for another → the set's number."""
    prefixes: frozenset[str]
    endings: frozenset[str]
    irregular: Mapping[str, str]
    nouns: Mapping[str, str]
    """A noun for what a verb does → the verb's plain form."""
    auxiliaries: frozenset[str]
    answers: frozenset[str]
    silences: frozenset[tuple[str, ...]]
    past: frozenset[str]
    """Verbs in a past form that has no ending of its own."""
    written: frozenset[str]
    """The language's words of several characters, in a script in which each character counts as a word."""

    def joined(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Words as they are; in a language without blanks the characters of each one that is known as one."""
        return _joined(words, self.written) if self.written else words

    def opposed(self, one: str, other: str) -> bool:
        """Whether two words are each other's opposite, or leave no room for each other."""
        return (
            (one, other) in self.opposites
            or self.excludes(one, other)
            or self.is_negative_of(one, other)
            or self.is_negative_of(other, one)
        )

    def excludes(self, one: str, other: str) -> bool:
        """Whether two words of one set leave no room for each other; two of one root do."""
        apart = one[:_ROOT] != other[:_ROOT]
        return apart and one in self.exclusive and self.exclusive[one] == self.exclusive.get(other)

    def is_negative_of(self, one: str, other: str) -> bool:
        """Whether one adjective is the other with a prefix that negates."""
        prefix = one.removesuffix(other)
        adjective = len(other) >= _ADJECTIVE and any(other.endswith(ending) for ending in self.endings)
        return adjective and prefix != one and prefix in self.prefixes

    def is_past(self, word: str) -> bool:
        """Whether a verb tells what has been: "has", "was", "held", "closed"."""
        irregular = self.irregular.get(word, _BE) != _BE and not word.endswith(_PRESENT)
        return word in self.past or irregular or (word.endswith("ed") and len(word) > _PAST)


@cache
def vocabulary(language: str) -> ClauseVocabulary:
    """The words of a language by its ISO 639-1 code; none of a language without a data file."""
    clauses, speech_past = lexicon(language).clauses, lexicon(language).speech.past
    pairs = {(plain_form(a), plain_form(b)) for a, b in (row[:2] for row in clauses.antonyms if len(row) > 1)}
    modals, directions = _plain(clauses.modals), _plain(clauses.directions)
    negators, hedges = _plain_set(clauses.negators), _plain_set(clauses.hedges) - modals.keys()
    listed = {*negators, *hedges, *modals, *directions, *(word for pair in pairs for word in pair)}
    return ClauseVocabulary(
        negators,
        _plain_set(clauses.negating_infixes),
        _plain_set(clauses.negative_verbs),
        frozenset(tuple(hedge.split()) for hedge in hedges),
        modals,
        clauses.status,
        frozenset(pairs | {(b, a) for a, b in pairs}),
        directions,
        {word: number for number, row in enumerate(clauses.exclusive) for word in row},
        clauses.negative_prefixes,
        clauses.adjective_endings,
        clauses.irregular_verbs,
        clauses.derived_nouns,
        clauses.auxiliaries,
        clauses.answers,
        frozenset(tuple(phrase.split()) for phrase in clauses.silences),
        frozenset((*(speech_past - clauses.auxiliaries), "has", "have", "had", "was", "were", "did")),
        frozenset(word for word in listed if len(word) > 1) if is_unspaced(language) else frozenset(),
    )


@cache
def forms_of(language: str) -> Mapping[str, tuple[str, ...]]:
    """A verb's plain form → the forms, and the nouns, that its stem does not give."""
    known = vocabulary(language)
    out: dict[str, tuple[str, ...]] = {}
    for word, root in (*known.irregular.items(), *known.nouns.items()):
        out[root] = (*out.get(root, ()), word)
    return out


def opposed_verbs(language: str) -> tuple[tuple[str, str], ...]:
    """Pairs of verbs, in their plain form, of which one denies the other whoever does it."""
    return tuple((row[0], other) for row in lexicon(language).clauses.opposed_verbs for other in row[1:])


def _plain(table: Mapping[str, str]) -> Mapping[str, str]:
    return {plain_form(word): kind for word, kind in table.items()}


def _plain_set(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(plain_form, words))


def _joined(characters: Sequence[str], written: frozenset[str]) -> tuple[str, ...]:
    """Characters → words where they write one of some, the longest first, else as they are."""
    out: list[str] = []
    at = 0
    while at < len(characters):
        sizes = range(min(_WRITTEN, len(characters) - at), 1, -1)
        size = next((size for size in sizes if "".join(characters[at : at + size]) in written), 1)
        out.append("".join(characters[at : at + size]))
        at += size
    return tuple(out)
