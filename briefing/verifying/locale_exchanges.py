"""A sentence of a brief beside its source's own, in another language than English → whether two things in it have changed places, or one person stands for another.

"The union sued the port" of a port that sued the union, "9 votes to 14" of "14 votes to 9": the words are the same, and their order is not.
What may be told in either order is none: things that only "and" joins, and a day or a place that opens a sentence as well as it ends one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefing.agreement.clause_vocabulary import vocabulary
from briefing.agreement.clauses import Change
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.scripts import has_capitals, is_unspaced
from briefing.model import Document, Span
from briefing.verifying.locale_persons import Person, Persons, one_word
from briefing.verifying.words import Words, words

_LONGEST, _LONGEST_SIGNS = 5, 10
"""Words of one of two things at most, and signs in a script without blanks."""
_FEWEST_SIGNS = 2
_MARKS = frozenset(",;:،؛、，；")
_CLOSE = 2
"""Characters behind a word among which its mark stands: French has a blank before some."""
_DEFINITE = "ال"
"""With what a noun begins that is known, in Arabic."""
_FREE = frozenset(("de", "pl", "ru", "uk", "cs", "tr", "ko"))
"""Languages in which cases tell who does what, so that words may change places and keep their forms."""


@frozen
class _Token:
    """A word: its normal form, whether it has a capital, and whether a mark stands behind it."""

    form: str
    is_capital: bool
    has_mark: bool

    @property
    def is_number(self) -> bool:
        return self.form[0].isdigit()


@frozen
class _Exchange:
    """Two stretches of a source's sentence that stand in each other's place in the brief's, with what stands between them."""

    one: tuple[_Token, ...]
    between: tuple[_Token, ...]
    other: tuple[_Token, ...]
    as_told: tuple[_Token, ...]
    """Both as the brief has them, the second first."""


class Exchanges:
    """The sentences of a brief against those of its sources that tell them."""

    def __init__(self, language: str, persons: Persons) -> None:
        self._language, self._persons = language, persons
        known = lexicon(language)
        self._joiners = known.boilerplate.name_joiners
        self._determiners = known.speech.determiner
        self._according = known.speech.according
        self._negators = vocabulary(language).negators
        self._days = vocabulary(language).days.keys() | known.calendar.relative_days.keys()
        self._most = _LONGEST_SIGNS if is_unspaced(language) else _LONGEST

    def change(self, brief: Document, sentence: Span, source: Document, own: Span) -> Change | None:
        """What a sentence makes of its source's own; None for nothing that is sure."""
        said, stands = _tokens(brief, sentence), _tokens(source, own)
        if any(map(self._matters, self._exchanges(said, stands))):
            return Change.SUBJECT
        return Change.NAME if self._is_another_person(brief, sentence, source, own) else None

    def _exchanges(self, said: Sequence[_Token], stands: Sequence[_Token]) -> Iterator[_Exchange]:
        """Each way in which one sentence is the other with two stretches exchanged."""
        start = 0
        while start < min(len(said), len(stands)) and _same(said[start], stands[start]):
            start += 1
        end = 0
        while end < min(len(said), len(stands)) - start and _same(said[-1 - end], stands[-1 - end]):
            end += 1
        mine, theirs = said[start : len(said) - end], stands[start : len(stands) - end]
        if len(mine) != len(theirs):
            return
        for a in range(1, min(self._most, len(mine) - 1) + 1):
            for b in range(1, min(self._most, len(mine) - a) + 1):
                turned = (*theirs[len(theirs) - b :], *theirs[a : len(theirs) - b], *theirs[:a])
                if all(map(_same, mine, turned)):
                    told = (*mine[:b], *mine[len(mine) - a :])
                    yield _Exchange(
                        tuple(theirs[:a]), tuple(theirs[a : len(theirs) - b]), tuple(theirs[len(theirs) - b :]), told
                    )

    def _matters(self, exchange: _Exchange) -> bool:
        """Whether it changes what is told."""
        between = [token for token in exchange.between if token.form not in self._joiners]
        both = (exchange.one, exchange.other)
        if not between or any(token.form in self._negators for token in between):
            return bool(between)
        if _are_counts(both):
            return True
        if any(token.form in self._days or token.is_number for part in both for token in part):
            return False
        if is_unspaced(self._language):
            return _is_written_apart(both, between)
        if self._parts_clauses(exchange):
            return not has_capitals(self._language) or not all(token.is_capital for token in between)
        return self._are_parties(exchange)

    def _parts_clauses(self, exchange: _Exchange) -> bool:
        """Whether the two stand in two clauses: "the port agreed; the union refused"."""
        if exchange.between[-1].form in self._joiners and exchange.one[-1].has_mark:
            return False  # "pears, apples and grapes"
        marked = any(token.has_mark for token in exchange.between)
        return marked or any(token.form in self._joiners for token in exchange.between[1:])

    def _are_parties(self, exchange: _Exchange) -> bool:
        """Whether the two are names, or nouns with an article, in one clause: who does something, and to whom."""
        if not has_capitals(self._language):
            return all(any(t.form.startswith(_DEFINITE) for t in part) for part in (exchange.one, exchange.other))
        told = exchange.as_told
        b = len(exchange.other)
        if self._language in _FREE and [t.form for t in told] == [t.form for t in (*exchange.other, *exchange.one)]:
            return False
        later = (exchange.other, told[b:])  # of each of the two where it does not open the sentence
        named = all(part[0].is_capital and part[-1].is_capital for part in later)
        return named or all(part[0].form in self._determiners for part in later)

    def _is_another_person(self, brief: Document, sentence: Span, source: Document, own: Span) -> bool:
        """Whether the sentences are one but for a person's name, or for who is told to have said it."""
        found, there = words(brief.text, sentence.start, sentence.stop), words(source.text, own.start, own.stop)
        step = _one_difference(found.forms, there.forms)
        if step is None:
            return False
        start, stop, first, last = step
        if max(stop - start, last - first) > self._most or _is_one(found.forms[first:last], there.forms[start:stop]):
            return False
        said = self._persons_in(brief, found.span(first, last - 1))
        stands = self._persons_in(source, there.span(start, stop - 1))
        if said and stands:
            return not any(one.may_be(other) for one in said for other in stands)
        if not all(self._is_told_of(form) for form in found.forms[first:last] if form not in self._determiners):
            return False
        named = _is_full_name(brief, found, last - 1) and _is_full_name(source, there, stop - 1)
        return (named and has_capitals(self._language)) or (start > 0 and there.forms[start - 1] in self._according)

    def _persons_in(self, document: Document, span: Span) -> list[Person]:
        return [person for person, _ in self._persons.inside(document, span)]

    def _is_told_of(self, form: str) -> bool:
        """Whether a source has a word."""
        return bool(self._persons.sources.index.find([form], most=1))


def _is_written_apart(parts: Sequence[Sequence[_Token]], between: Sequence[_Token]) -> bool:
    """Whether stretches without blanks are words each, or stand in two clauses."""
    return min(map(len, parts)) >= _FEWEST_SIGNS or any(token.has_mark for token in between)


def _one_difference(said: Sequence[str], stands: Sequence[str]) -> tuple[int, int, int, int] | None:
    """The one run of words of `stands`, and of `said`, that stand opposite each other; None where more differ, or all."""
    steps = SequenceMatcher(None, stands, said, autojunk=False).get_opcodes()
    differing = [step for step in steps if step[0] != "equal"]
    one = len(differing) == 1 < len(steps) and differing[0][0] == "replace"
    return differing[0][1:] if one else None


def _are_counts(parts: Sequence[Sequence[_Token]]) -> bool:
    """Whether each of some stretches is a number alone."""
    return all(len(part) == 1 and part[0].is_number for part in parts)


def _is_one(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the last word of one of two runs stands in the other, but for an ending."""
    return any(one_word(one, theirs[-1]) for one in mine) or any(one_word(mine[-1], other) for other in theirs)


def _is_full_name(document: Document, found: Words, last: int) -> bool:
    """Whether a word and the one before it have a capital each: a first name or a title, and a surname."""
    return last > 0 and all(document.text[found.starts[n]].isupper() for n in (last - 1, last))


def _tokens(document: Document, span: Span) -> list[_Token]:
    found = words(document.text, span.start, span.stop)
    return [
        _Token(form, document.text[start].isupper(), document.text[stop : stop + _CLOSE].lstrip()[:1] in _MARKS)
        for form, start, stop in zip(found.forms, found.starts, found.stops, strict=True)
    ]


def _same(one: _Token, other: _Token) -> bool:
    """Whether two words are one, but for an ending."""
    return one.form == other.form or (
        one.form[0].isalpha() and other.form[0].isalpha() and one_word(one.form, other.form)
    )
