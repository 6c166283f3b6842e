"""A language's words that change what a clause says, in the plain form in which two wordings are compared.

In a script without blanks each character counts as a word, so that words of several characters are joined before they are looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.lower_case import plain_form
from briefing.language.scripts import is_unspaced
from briefing.language.stems import stemmer
from briefing.language.support import has_grammar

_ADJECTIVE = 6
"""Letters of an adjective at least that may have a prefix which negates: "formal", and not "come"."""
_ROOT = 4
"""Letters by which two words are taken for one root: "suspicion" and "suspected"."""
_WRITTEN = 6
"""Characters of a word that is known, in a script without blanks."""
_BE, _PRESENT = "be", ("s", "ing")
_PAST = 3
"""Letters above which a word in -ed may be a verb: "closed", and not "red"."""
_NO_PAST = "eed"
"""The end of nouns and plain verbs: "seed", "proceed"; "freed" and "agreed" are listed."""
_PROCLITICS = 2
"""Proclitics at most that a word begins with."""
_STEMMED = 4
"""Letters of a word at least that is looked up by its stem."""
_OPEN = "-"
"""What a beginning of words has at its end."""
_SIDES = "|"
"""What parts a line of opposites where each word before it is the opposite of each behind it."""
_ONE_SIDE = 1
"""The bit by which the two sides of one line differ."""
_NO_SIDES: frozenset[int] = frozenset()


@frozen
class ClauseVocabulary:
    """The words of one language that change what a clause says; phrases as tuples of words."""

    negators: frozenset[str]
    infixes: frozenset[str]
    negative_verbs: frozenset[str]
    hedges: frozenset[tuple[str, ...]]
    modals: Mapping[str, str]
    status: Mapping[str, str]
    opposites: Mapping[str, frozenset[int]]
    """A word, or the stem of one → the sides of lines of opposites that it stands on; the two sides of one line are 2n and 2n + 1."""
    by_stem: Callable[[str], str] | None
    """What makes a word's stem, where opposites are looked up by it: not where each form is listed."""
    beginnings: range
    """How many signs the beginnings of words have that are listed for every word that begins so ("unterzeichne-"), the most first."""
    proclitics: frozenset[str]
    possible_infixes: frozenset[str]
    numerals: Mapping[str, str]
    days: Mapping[str, str]
    """A month or weekday → which one it is; none where dates are read by a grammar."""
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
        """Words as they are; in a language without blanks the characters of each one that is known as one, and no proclitics before a word that is known."""
        if self.proclitics:
            return tuple(map(self._bare, words))
        return _joined(words, self.written) if self.written else words

    def _bare(self, word: str) -> str:
        """A word that is known without the proclitic it is written together with ("ولم"); any other as it is."""
        tables = (self.negators, self.modals, self.directions, self.opposites)
        for bare in self.without_proclitics(word) if word not in self.negators else ():
            if any(bare in table for table in tables) or (bare,) in self.hedges:
                return bare
        return word

    def without_proclitics(self, word: str) -> Iterator[str]:
        """A word without the proclitic it begins with, and without two ("وباسترداد")."""
        for _ in range(_PROCLITICS):
            if word[:1] not in self.proclitics:
                return
            word = word[1:]
            yield word

    def opposed(self, one: str, other: str) -> bool:
        """Whether two words are each other's opposite, or leave no room for each other."""
        return (
            self._stand_against(one, other)
            or self.excludes(one, other)
            or self.is_negative_of(one, other)
            or self.is_negative_of(other, one)
        )

    def _stand_against(self, one: str, other: str) -> bool:
        """Whether two words stand on the two sides of one line of opposites."""
        others = self._sides(other) if (mine := self._sides(one)) else _NO_SIDES
        return bool(others) and not mine & others and any(side ^ _ONE_SIDE in others for side in mine)

    def agree(self, one: str, other: str) -> bool:
        """Whether two words stand on one side of a line of opposites: "approved" and "adopted"."""
        return not self._sides(one).isdisjoint(self._sides(other))

    def _sides(self, word: str) -> frozenset[int]:
        """The sides of lines of opposites on which a word stands: itself or its stem, and its beginning."""
        found = self.opposites.get(word)
        if found is None and self.by_stem and len(word) >= _STEMMED:
            found = self.opposites.get(self.by_stem(word))
        if found is None:
            found = next((self.opposites[w] for w in self.without_proclitics(word) if w in self.opposites), None)
        starts = (f"{word[:size]}{_OPEN}" for size in self.beginnings)
        begun = _NO_SIDES.union(*(self.opposites[start] for start in starts if start in self.opposites))
        return found | begun if found else begun

    def amount(self, word: str) -> str:
        """The number that a word stands for; "" for none."""
        return self.numerals.get(word, "")

    def excludes(self, one: str, other: str) -> bool:
        """Whether two words of one set leave no room for each other; two of one root do."""
        apart = one[:_ROOT] != other[:_ROOT]
        return apart and one in self.exclusive and self.exclusive[one] == self.exclusive.get(other)

    def is_negative_of(self, one: str, other: str) -> bool:
        """Whether one adjective is the other with a prefix that negates."""
        prefix = one.removesuffix(other)
        known = not self.endings or any(other.endswith(ending) for ending in self.endings)
        adjective = len(other) >= _ADJECTIVE and known
        return adjective and prefix != one and prefix in self.prefixes

    def is_past(self, word: str) -> bool:
        """Whether a verb tells what has been: "has", "was", "held", "closed"."""
        irregular = self.irregular.get(word, _BE) != _BE and not word.endswith(_PRESENT)
        ends = word.endswith("ed") and len(word) > _PAST and not word.endswith(_NO_PAST)
        return word in self.past or irregular or ends


@cache
def vocabulary(language: str) -> ClauseVocabulary:
    """The words of a language by its ISO 639-1 code; none of a language without a data file."""
    clauses, speech_past = lexicon(language).clauses, lexicon(language).speech.past
    stem = None if has_grammar(language) or not lexicon(language).text.stemmer else stemmer(language)
    sides = _opposites(clauses.antonyms, stem)
    modals, directions = _plain(clauses.modals), _plain(clauses.directions)
    negators, hedges = _plain_set(clauses.negators), _plain_set(clauses.hedges) - modals.keys()
    listed = {*negators, *hedges, *modals, *directions, *sides}
    sizes = [len(entry) - 1 for entry in sides if entry[-1] == _OPEN]
    return ClauseVocabulary(
        negators,
        _plain_set(clauses.negating_infixes),
        _plain_set(clauses.negative_verbs),
        frozenset(tuple(hedge.split()) for hedge in hedges),
        modals,
        clauses.status,
        sides,
        stem,
        range(max(sizes, default=0), min(sizes, default=1) - 1, -1),
        clauses.proclitics,
        _plain_set(clauses.possible_infixes),
        _plain(clauses.numerals),
        {} if has_grammar(language) else _days(language),
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


def _days(language: str) -> Mapping[str, str]:
    """The months and weekdays of a language, in every form that its data file lists."""
    calendar = lexicon(language).calendar
    numbered = (("month", calendar.month_numbers), ("weekday", calendar.weekday_numbers))
    return {plain_form(word): f"{kind} {number}" for kind, table in numbered for word, number in table.items()}


def _opposites(rows: Sequence[tuple[str, ...]], stem: Callable[[str], str] | None) -> Mapping[str, frozenset[int]]:
    """Lines of opposites → each word, and where `stem` is given the stem of each longer one, with the sides that it stands on."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for side, words in enumerate(_both_sides(row)):
            for word in map(plain_form, words):
                found.setdefault(word, set()).add(2 * number + side)
                if stem and len(word) >= _STEMMED:
                    found.setdefault(stem(word), set()).add(2 * number + side)
    return {word: frozenset(sides) for word, sides in found.items()}


def _both_sides(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words of each side of a line: two words, or words on both sides of a bar."""
    at = row.index(_SIDES) if _SIDES in row else 1
    yield row[:at]
    yield row[at + 1 :] if _SIDES in row else row[1:2]


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
