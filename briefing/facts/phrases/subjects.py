"""The subject that stands before a verb, through auxiliaries, adverbs, asides and relative clauses."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_before
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import NOMINAL, Phrase, is_speaker, opens

_LONGEST_CLAUSE = 12
"""Tokens between "who" and the verb of the main clause."""
_LONGEST_ASIDE = 40
"""Tokens that may stand between a speaker and the verb ("Smith, who …, said")."""
_LONGEST_BRACKET = 12
"""Tokens that a bracket between a speaker and the verb may hold."""
_OPENING_ASIDE = frozenset(("who", "which", "whose", "himself", "herself", "now", "then", "also"))
"""Words with which an apposition or a relative clause may begin."""
_NO_ASIDE = frozenset(("and", "but", "or", "nor", "so", "said"))
"""Words with which none begins."""


def is_adverbial(line: TokenLine, at: int) -> bool:
    """Whether a token is an adverb."""
    word = line.low[at]
    return word in words.ADVERB or (line.kinds[at] is Kind.WORD and words.is_adverb(word))


def subject(line: TokenLine, verb: int, *, floor: int = 0) -> Phrase | None:
    """The subject that stands before the verb at `verb`, through auxiliaries, adverbs and asides; None if unsure.

    Args:
        line: The tokens.
        verb: Index of the verb.
        floor: The phrase must begin here or later.
    """
    at = verb - 1
    while at >= floor and (line.low[at] in words.AUXILIARY or is_adverbial(line, at)):
        at -= 1
    if at < floor:
        return None
    aside = line.kinds[at] is Kind.MARK
    phrase = _across_aside(line, at, floor=floor) if aside else phrase_before(line, at)
    return phrase if phrase is not None and phrase.first >= floor else None


def antecedent_of_who(line: TokenLine, verb: int, *, floor: int = 0) -> Phrase | None:
    """The subject of the verb before a clause with "who" that no comma sets off ("people who saw it said")."""
    for at in range(verb - 2, max(floor, verb - _LONGEST_CLAUSE) - 1, -1):
        if line.kinds[at] not in NOMINAL:
            return None
        if line.low[at] in ("who", "whose"):
            phrase = phrase_before(line, at - 1)
            return phrase if phrase and is_speaker(line, phrase) and opens(line, phrase.first - 1) else None
    return None


def _across_aside(line: TokenLine, at: int, *, floor: int) -> Phrase | None:
    """The noun phrase before an aside that ends with the comma, dash or bracket at `at`."""
    closing = line.low[at]
    if closing == ")":
        opening = at - 1
        while opening > floor and at - opening < _LONGEST_BRACKET and line.low[opening] != "(":
            opening -= 1
        return phrase_before(line, opening - 1) if opening > floor and line.low[opening] == "(" else None
    return _across_commas(line, at, floor=floor) if closing in ",—–" else None


def _across_commas(line: TokenLine, at: int, *, floor: int) -> Phrase | None:
    """The noun phrase before an aside between two marks like the one at `at`: the nearest that surely opens a clause.

    Where none does, the nearest behind a mark, or the farthest behind a comma.
    """
    fallback: Phrase | None = None
    for comma in range(at - 1, max(floor, at - _LONGEST_ASIDE) - 1, -1):
        kind = line.kinds[comma]
        if kind in (Kind.BREAK, Kind.QUOTE):
            break
        if kind is not Kind.MARK or line.low[comma] != line.low[at] or not _aside_begins(line, comma + 1):
            continue
        phrase = _before_comma(line, comma, floor=floor)
        if phrase is None:
            continue
        before = phrase.first - 1
        if _opens_surely(line, before):
            return phrase
        if _says_where(line, phrase):
            continue
        if line.kind(before) is Kind.MARK and (fallback is None or line.low[before] == ","):
            fallback = phrase
    return fallback


def _says_where(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a name says where the place before its comma lies ("home to Orle Hill, ⟨Sornshire⟩, with his son, said")."""
    at = phrase.first - 1
    if phrase.first < phrase.last or line.kinds[phrase.last] is not Kind.NAME or line.word(at) != ",":
        return False
    at -= 1
    placed = line.kind(at) is Kind.NAME
    while line.kind(at) is Kind.NAME and line.word(at) not in words.PREPOSITION:
        at -= 1
    return placed and line.word(at) in words.PREPOSITION and line.kind(at - 1) is not Kind.BREAK


def _before_comma(line: TokenLine, comma: int, *, floor: int) -> Phrase | None:
    """The noun phrase that ends before a comma, or before the bracket that stands there; no number."""
    last = comma - 1
    if line.word(last) == ")":
        while last > floor and line.low[last] != "(":
            last -= 1
        last -= 1
    phrase = phrase_before(line, last) if last >= floor else None
    return None if phrase is None or line.kinds[phrase.last] is Kind.NUMBER else phrase


def _opens_surely(line: TokenLine, at: int) -> bool:
    """Whether the token at `at` leaves no doubt that a clause begins behind it."""
    word = line.word(at)
    conjunction = word in words.CONJUNCTION and word not in ("and", "or", "of", "than")
    dated = word in words.ADVERB and line.kind(at - 1) is Kind.BREAK  # "Yesterday Lund, …, said"
    return line.kind(at) in (Kind.BREAK, Kind.QUOTE) or conjunction or dated


def _aside_begins(line: TokenLine, at: int) -> bool:
    """Whether the words at `at` can begin an apposition or a relative clause."""
    word = line.word(at)
    if line.kind(at) in (Kind.NAME, Kind.NUMBER) or word in words.DETERMINER or word in _OPENING_ASIDE:
        return True
    return word not in words.SUBJECT and word not in _NO_ASIDE
