"""Who a cue names as its source, with the words that say whose or what it is."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import NOMINAL, Phrase, is_function, is_possessive, is_role

_LONGEST_SOURCE = 12
"""Tokens that may follow the first words of a source ("a document provided by her lawyer")."""
_OF_A_SOURCE = frozenset(("of", "by", "for", "in", "from", "with", "involved"))
"""Prepositions that stand inside a source ("a document provided by her lawyer")."""


def whole_description(line: TokenLine, phrase: Phrase) -> Phrase:
    """A common noun after its verb with what says whose it is ("said a spokesman for the mayor", "one of the guards")."""
    head, at = line.low[phrase.last], phrase.last + 1
    if head in words.VAGUE and line.word(at) == "of":
        whom = phrase_after(line, at + 1)
        return phrase if whom is None else Phrase(phrase.first, whom.last)
    if line.kinds[phrase.last] is not Kind.WORD:
        return phrase
    if head in words.INSCRIBED and line.word(at) in ("on", "at", "in", "outside"):
        return _with_place(line, phrase)
    return _with_owner(line, phrase) if is_role(head) else phrase


def _with_owner(line: TokenLine, phrase: Phrase) -> Phrase:
    """Somebody with whom they speak for ("a spokesman for the mayor")."""
    at = phrase.last + 1
    named = line.kind(at + 1 + (line.word(at + 1) == "the")) is Kind.NAME
    if not (line.word(at) in ("for", "of") or (line.word(at) in ("at", "from", "with", "in") and named)):
        return phrase
    rest = _with_owned(line, phrase_after(line, at + 1))
    dated = rest is None or line.low[rest.first] in words.NOT_A_NAME or line.kinds[rest.last] is Kind.NUMBER
    return phrase if rest is None or dated or line.low[rest.first] in words.SUBJECT else Phrase(phrase.first, rest.last)


def _with_owned(line: TokenLine, phrase: Phrase | None) -> Phrase | None:
    """A phrase that ends with an owner, and what that has ("the port's" state agency)."""
    if phrase is None or not is_possessive(line.low[phrase.last]) or is_function(line.low[phrase.last]):
        return phrase
    last = phrase.last
    while line.kind(last + 1) in NOMINAL and not (
        is_function(line.word(last + 1)) or line.word(last + 1) in words.FINITE
    ):
        last += 1
    return Phrase(phrase.first, last)


def _with_place(line: TokenLine, phrase: Phrase) -> Phrase:
    """What bears words with where it is ("a sign on the door")."""
    place = phrase_after(line, phrase.last + 2)
    if place is None or line.kinds[place.last] is not Kind.WORD or line.low[place.first] not in words.DETERMINER:
        return phrase if place is None or not _is_named_place(line, phrase, place) else Phrase(phrase.first, place.last)
    return Phrase(phrase.first, place.last - (line.low[place.last] in ("read", "reads")))


def _is_named_place(line: TokenLine, phrase: Phrase, place: Phrase) -> bool:
    """Whether somebody who speaks for a text is followed by a name that is no day ("a statement in the Ledger")."""
    dated = line.low[place.first] in words.NOT_A_NAME or line.kinds[place.last] is not Kind.NAME
    return is_role(line.low[phrase.last]) and not dated


def source_after(line: TokenLine, first: int) -> Phrase | None:
    """The source that "according to" names from the token at `first`: all words up to a mark, if they are few."""
    phrase = phrase_after(line, first)
    if phrase is None or (phrase.first == phrase.last and line.low[first] in words.SUBJECT):
        return phrase
    last = phrase.last
    for at in range(phrase.last + 1, min(len(line), phrase.last + _LONGEST_SOURCE)):
        word = line.low[at]
        if _ends_source(line, at) or word in words.NOT_A_NAME:
            return Phrase(phrase.first, last)
        if word in words.SUBJECT or word in words.AUXILIARY:
            return phrase
        if word not in words.FUNCTION and not words.is_adverb(word):
            last = at
    return phrase if len(line) - phrase.last > _LONGEST_SOURCE else Phrase(phrase.first, last)


def _ends_source(line: TokenLine, at: int) -> bool:
    """Whether a token cannot stand inside a source."""
    word = line.low[at]
    leads_away = word in words.PREPOSITION and word not in _OF_A_SOURCE
    return line.kinds[at] not in NOMINAL or leads_away or (word in words.CONJUNCTION and word != "and")
