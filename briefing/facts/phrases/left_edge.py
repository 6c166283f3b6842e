"""How far a noun phrase reaches from its head to the left: a table says what each token before it is to it."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.phrase_edges import Step, is_short, joins_halves
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import is_date_word, is_function, is_possessive, is_role, opens
from briefing.language.rules import Rule, Rules

_ARTICLES = ("the", "a", "an")
_DEMONSTRATIVES = ("that", "this")
_LONGEST = 12
"""Tokens that a noun phrase takes to its left."""


def extend_left(line: TokenLine, last: int) -> tuple[int, bool]:
    """How far the words of a noun phrase with the head `last` reach to the left, and whether a determiner closes it."""
    first = last
    while first > 0 and last - first < _LONGEST:
        at = first - 1
        step = LEFT.verdict(line, at, first)
        if step is Step.TAKE:
            first = at
        elif step is Step.TAKE_TWO:
            first = at - 1
        elif step is Step.STOP:
            break
        else:
            determiner = at if step is Step.CLOSE else _determiner_of(line, at)
            return (first, False) if determiner is None else (determiner, True)
    return first, False


def _is_acronyms_bracket(line: TokenLine, at: int) -> bool:
    """Whether a bracket is one of those around an acronym between a body's name and a noun ("the Board (SWB) chairman")."""
    opening = at if line.low[at] == "(" else at - 2
    return (
        line.word(opening) == "("
        and line.word(opening + 2) == ")"
        and line.kind(opening - 1) is Kind.NAME
        and line.kind(opening + 1) is Kind.NAME
        and line.kind(opening + 3) is Kind.WORD
    )


def _is_determiner(line: TokenLine, at: int) -> bool:
    """Whether a word is a determiner, and no capitalised piece of a name ("All Saints")."""
    word = line.low[at]
    return word in words.DETERMINER and (
        line.kinds[at] is Kind.WORD or word in _ARTICLES or line.kind(at - 1) is Kind.BREAK
    )


def _is_no_name(line: TokenLine, at: int) -> bool:
    """Whether a capitalised word before a phrase is a day, a month, or a small word that opens the sentence."""
    word = line.low[at]
    return is_date_word(line, at) or (word in words.FUNCTION and line.kind(at - 1) is Kind.BREAK)


def _is_outside(line: TokenLine, at: int, first: int) -> bool:
    """Whether a lower-case word does not belong to the phrase that begins at `first`."""
    word = line.low[at]
    return line.kinds[at] is Kind.WORD and (
        word in words.FUNCTION or words.is_adverb(word) or not _modifies(line, at, first)
    )


def _modifies(line: TokenLine, at: int, first: int) -> bool:
    """Whether a lower-case word at `at` belongs to the noun phrase that begins at `first`."""
    word = line.low[at]
    if word in words.NAME_PARTICLES or word in words.TITLES or is_possessive(word):
        return True
    if word in words.FINITE or word in words.LABELS or word in words.PARTICIPLE:
        return False
    if word.endswith(("ed", "ing")):
        return line.word(at - 1) in words.DETERMINER or opens(line, at - 1)
    return is_role(word) if line.kinds[first] is Kind.NAME else True


def _determiner_of(line: TokenLine, last: int) -> int | None:
    """The determiner before one or two adjectives that end at `last` ("a longtime" Lions official)."""
    for at in range(last, max(-1, last - 3), -1):
        word = line.low[at]
        if at < last and word in words.DETERMINER and word not in _DEMONSTRATIVES:
            return at
        verbal = word in words.FINITE or word in words.LABELS or word in words.PAST or word in words.BASE
        if line.kinds[at] is not Kind.WORD or is_function(word) or verbal or words.is_adverb(word):
            return None
    return None


LEFT: Rules[TokenLine, int, int, Step] = Rules(
    (
        Rule(
            "nickname inside a name",
            lambda line, at, first: (
                line.low[at] == "“"
                and is_short(line, at)
                and line.kind(at - 1) is Kind.NAME
                and line.kinds[first] is Kind.NAME
            ),
            Step.TAKE,
            ("Nadia “Nan” Orlov said: “We wait.”", "On Monday Jory “Red” Lund said the port was shut."),
        ),
        Rule(
            "another quotation",
            lambda line, at, _first: line.kinds[at] is Kind.QUOTE,
            Step.STOP,
            ("“We will wait,” Orlov said.", "It was the “great wait” officials said was late."),
        ),
        Rule(
            "mark inside a word",
            lambda line, at, _first: line.kinds[at] is Kind.MARK and joins_halves(line, at, at - 1),
            Step.TAKE,
            ("Sorn–Vik officials said: “We wait.”", "The Sorn–Vik board said that the bridge was closed."),
        ),
        Rule(
            "acronym in brackets behind the name of a body",
            lambda line, at, _first: _is_acronyms_bracket(line, at),
            Step.TAKE,
            (
                "A Sorn Water Board (SWB) spokeswoman said: “We wait.”",
                "The Vik Trust (VT) chairman said the port was shut.",
            ),
        ),
        Rule(
            "mark, or the sentence's edge",
            lambda line, at, _first: line.kinds[at] in (Kind.MARK, Kind.BREAK),
            Step.STOP,
            ("On Monday, Orlov said: “We wait.”", "It rained. Officials said the port was shut."),
        ),
        Rule(
            "conjunction or pronoun before a name",
            lambda line, at, first: (
                line.low[at] in _DEMONSTRATIVES and _is_determiner(line, at) and line.kinds[first] is Kind.NAME
            ),
            Step.STOP,
            ("The report added that Orlov said: “We wait.”", "The report says that Lund said the port was shut."),
        ),
        Rule(
            "determiner",
            lambda line, at, _first: _is_determiner(line, at),
            Step.CLOSE,
            ("The mayor said: “We wait.”", "In May a spokesman said the port was shut."),
        ),
        Rule(
            "day, month, or small word with a sentence's capital",
            lambda line, at, _first: line.kinds[at] is Kind.NAME and _is_no_name(line, at),
            Step.STOP,
            ("On Monday Orlov said: “We wait.”", "But Orlov said the port was shut."),
        ),
        Rule(
            "name",
            lambda line, at, _first: line.kinds[at] is Kind.NAME,
            Step.TAKE,
            ("Nadia Orlov said: “We wait.”", "Port Director Jory Lund said the port was shut."),
        ),
        Rule(
            "two adjectives of rank",
            lambda line, at, first: (
                line.low[at] == "and" and at > 0 and {line.low[at - 1], line.low[first]} <= words.STANDINGS
            ),
            Step.TAKE_TWO,
            ("Current and former officials said: “We wait.”", "State and local officials said the port was shut."),
        ),
        Rule(
            "adjective between a name and its determiner",
            lambda line, at, first: (
                _is_outside(line, at, first) and line.kinds[first] is Kind.NAME and _determiner_of(line, at) is not None
            ),
            Step.ADJECTIVE,
            ("A longtime Lions official said: “We wait.”", "The small Sorn bank said the port was shut."),
        ),
        Rule(
            "word that is no part of it",
            _is_outside,
            Step.STOP,
            (
                "It was late when Orlov said: “We wait.”",
                "Slowly the water rose, and then officials said the port was shut.",
            ),
        ),
    ),
    otherwise=Step.TAKE,
)
"""The token at `at`, right before the phrase that begins at `first`."""
