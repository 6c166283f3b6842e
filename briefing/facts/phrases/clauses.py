"""Where a reported clause begins and ends: its bounds among the tokens of a line, found without a parse."""

from __future__ import annotations

from typing import NamedTuple

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import is_adverb_form, is_function
from briefing.language.rules import Rule, Rules

TIME_WORDS = words.TIMES | words.NOT_A_NAME
ADDRESSEES = ("him", "her", "them", "me", "us")
"""Pronouns for the one spoken to."""
_LEADING = ("so", "and", "or", "but", "as", "goodbye")
"""Words beside prepositions with which no clause begins."""
_ADVERBIAL = ("in", "under", "by", "after", "despite", "since")
"""Prepositions of an adverbial that may stand before its clause ("said in the end, …")."""
_LONGEST = 80
"""Tokens that a reported clause has at most."""
_LAST_WHAT = words.NOT_A_NAME | words.LAST_WHAT
"""What stands behind "last" and "this"."""
_OCCASIONS = words.STATEMENT | words.OCCASIONS
"""On what something is said ("in an interview")."""
_COMMENTS = words.STATEMENT | words.COMMENTS
"""What a reporter calls a thing said ("…, a move that …")."""


def begins(line: TokenLine, at: int, *, sure: bool) -> bool:
    """Whether a clause can begin at the token at `at`; `sure`: a verb that surely reports stands right before it."""
    return BEGINNINGS.verdict(line, at, sure)


def _leads_on(line: TokenLine, at: int) -> bool:
    """Whether a token is a mark, a preposition or a conjunction."""
    word = line.word(at)
    return line.kind(at) in (Kind.BREAK, Kind.MARK) or word in words.PREPOSITION or word in _LEADING


def _has_subject(line: TokenLine, at: int) -> bool:
    """Whether a noun phrase and its verb begin at `at`."""
    phrase = phrase_after(line, at)
    following = line.word(phrase.last + 1) if phrase else ""
    return following in words.AUXILIARY or following in words.FINITE


BEGINNINGS: Rules[TokenLine, int, bool, bool] = Rules(
    (
        Rule(
            "adverbial before its clause",
            lambda line, at, sure: (
                sure
                and line.kind(at) is Kind.WORD
                and line.word(at) in _ADVERBIAL
                and _leads_on(line, at)
                and _has_comma(line, at)
            ),
            True,
            ("Lund said in the end, the port was shut.", "Orlov said after the vote, they would wait."),
        ),
        Rule(
            "mark, preposition or conjunction",
            lambda line, at, _sure: _leads_on(line, at),
            False,
            ("Lund said, and left.", "Orlov said in the harbour: “We wait.”"),
        ),
        Rule(
            "pronoun",
            lambda line, at, _sure: is_pronoun(line.word(at)),
            True,
            ("Lund said he would wait.", "Orlov said it’s late."),
        ),
        Rule(
            "time or place",
            lambda line, at, _sure: line.word(at) in words.TIMES,
            False,
            ("Lund said last: “We wait.”", "Orlov said here: “It is late.”"),
        ),
        Rule(
            "subject and verb",
            lambda line, at, sure: not sure and _has_subject(line, at),
            True,
            ("Lund announced the port was shut.", "Orlov claimed officials were late."),
        ),
        Rule(
            "no subject and verb behind a verb that need not report",
            lambda _line, _at, sure: not sure,
            False,
            ("Lund announced the plan.", "Orlov claimed damages of a million."),
        ),
        Rule(
            "function word",
            lambda line, at, _sure: (
                line.kind(at) not in (Kind.NAME, Kind.NUMBER)
                and line.word(at) not in words.DETERMINER
                and line.word(at) not in ("having", "being", "doing")
                and is_function(line.word(at))
            ),
            False,
            ("Lund said too.", "Orlov said not."),
        ),
    ),
    otherwise=True,
)
"""The token at `at` behind a verb; `sure`: the verb surely reports, and nothing stands between."""


def past_time(line: TokenLine, at: int) -> int:
    """The first token after a time or an occasion ("on Friday", "last week", "in a statement")."""
    while True:
        word, following = line.word(at), line.word(at + 1)
        if word in words.NOT_A_NAME or word in ("today", "yesterday", "recently", "later", "tonight"):
            at += 1
            if line.kind(at) is Kind.NUMBER:
                at += 1
        elif word == "on" and following in words.NOT_A_NAME:
            at += 1
        elif word in ("last", "this", "earlier", "late", "early") and following in _LAST_WHAT:
            at += 2
        elif word in ("in", "at", "during") and following in ("a", "an") and line.word(at + 2) in _OCCASIONS:
            at += 3
        else:
            return at


def end(line: TokenLine, first: int, *, led: bool = False, named: bool = False) -> int:
    """The last token of the clause that begins at `first`.

    Args:
        line: The tokens.
        first: Its first one.
        led: Whether the verb that reports it stands in a clause with "while" or "who": the main clause follows.
        named: Whether it is no clause but what a verb of stance is about: the next clause is the reporter's.
    """
    at = first
    while at < len(line) and at - first < _LONGEST and line.kinds[at] is not Kind.BREAK:
        if ENDINGS.verdict(line, at, _Clause(first, led, named)):
            return at if line.kinds[at] is Kind.QUOTE else at - 1
        at += 1
    return at - 1


class _Clause(NamedTuple):
    """What is known of a reported clause; see `end`."""

    first: int
    led: bool
    named: bool


def _is_comma(line: TokenLine, at: int) -> bool:
    """Whether a comma stands at `at`, alone or inside a closing quotation mark."""
    return line.low[at] in (",", "“,")


ENDINGS: Rules[TokenLine, int, _Clause, bool] = Rules(
    (
        Rule(
            "semicolon",
            lambda line, at, _clause: line.low[at] == ";",
            True,
            ("Lund said that the port was shut; it rained.", "Orlov said he would wait; others left."),
        ),
        Rule(
            "another speaker",
            lambda line, at, _clause: (line.low[at] == "," or line.kinds[at] is Kind.QUOTE) and _tail(line, at),
            True,
            ("Lund said that the port was shut, Orlov said.", "He said it was “a wait,” Orlov said."),
        ),
        Rule(
            "main clause behind a subordinate one",
            lambda line, at, clause: (
                at > clause.first and clause.led and _is_comma(line, at) and _main_clause(line, at + 1, led=True)
            ),
            True,
            ("While Lund said that the port was shut, ships came in.", "Lund, who said it was late, left."),
        ),
        Rule(
            "reporter's words behind a comma",
            lambda line, at, clause: at > clause.first and _is_comma(line, at) and _comma_breaks(line, at),
            True,
            ("Lund said that the port was shut, adding that it rained.", "Orlov said he would wait, but ships left."),
        ),
        Rule(
            "reporter's comment",
            lambda line, at, clause: at > clause.first and _comments(line, at, named=clause.named),
            True,
            ("Lund said that the port was shut, a claim that Orlov denied.", "Lund praised the plan, and ships came."),
        ),
        Rule(
            "next verb or subject",
            lambda line, at, _clause: (
                line.low[at] in ("but", "and") and _speaks_on(line, at + 1, other=line.low[at] == "but")
            ),
            True,
            (
                "Lund said the port was shut and added that it rained.",
                "Lund said it was shut but argued that it would open.",
            ),
        ),
    ),
    otherwise=False,
)
"""Whether a reported clause ends before the token at `at`, or with the quotation there."""


def _main_clause(line: TokenLine, at: int, *, led: bool = False) -> bool:
    """Whether a clause with its own verb begins at the token at `at`, or (`led`) the verb of a subject before "who"."""
    word = line.word(at)
    if led and line.kind(at) is Kind.WORD and (word in words.FINITE or word in words.PAST or word.endswith("ed")):
        return True
    if line.kind(at) not in (Kind.NAME, Kind.WORD) or word in words.PREPOSITION or word in words.CONJUNCTION:
        return False
    phrase = phrase_after(line, at)
    if phrase is None:
        return False
    verb = phrase.last + 1
    while line.word(verb) in words.ADVERB:
        verb += 1
    word = line.word(verb)
    return line.kind(verb) is Kind.WORD and (
        word in words.AUXILIARY or word in words.FINITE or word in words.PAST or word.endswith("ed")
    )


def _comma_breaks(line: TokenLine, at: int) -> bool:
    """Whether the reporter goes on after the comma at `at`, alone or inside a closing quotation mark."""
    following = line.word(at + 1)
    if following in ("but", "though", "although", "while", "even"):
        return _main_clause(line, at + 2)
    return (
        following in ("according", "which")
        or _participle(following)
        or (following == "and" and (line.word(at + 2) in words.FINITE or _participle(line.word(at + 2))))
        or (following == "and" and line.word(at + 2) in words.SUBJECT)
    )


def _comments(line: TokenLine, at: int, *, named: bool) -> bool:
    """Whether the reporter's comment begins at `at` (", a move that …"), or, after what is `named`, the next clause."""
    word, following = line.low[at], line.word(at + 1)
    if word != ",":
        deed = following in words.PAST or (following.endswith("ed") and line.kind(at + 1) is Kind.WORD)
        return named and word in ("and", "but") and deed
    if following in ("a", "the") and line.word(at + 2) in _COMMENTS:
        return True
    return named and following in ("and", "but", "as", "while") and _main_clause(line, at + 2)


def _tail(line: TokenLine, at: int) -> bool:
    """Whether ", Smith said" follows, and the clause belongs to another."""
    phrase = phrase_after(line, at + 1)
    following = phrase.last + 1 if phrase else at + 1
    return line.word(following) in ("said", "says", "say", "added", "wrote") and line.kind(following + 1) in (
        Kind.BREAK,
        Kind.MARK,
    )


def _speaks_on(line: TokenLine, at: int, *, other: bool) -> bool:
    """Whether after "and" or "but" the reporter goes on: with another verb of saying, or (`other`) another subject's."""
    word = line.word(at)
    if (word in words.FINITE and word not in words.AMBIGUOUS) or _participle(word):
        return True
    if word in ("has", "had", "have") and line.word(at + 1) in words.CUES:
        return True
    phrase = phrase_after(line, at) if other else None
    verb = phrase.last + 1 if phrase else at
    while line.word(verb) in words.ADVERB or line.word(verb) in ("has", "had", "have"):
        verb += 1
    return phrase is not None and line.word(verb) in ("said", "says", "say", "added", "told", "insisted", "argued")


def _participle(word: str) -> bool:
    """Whether a word goes on with what the subject said ("noting", "describing")."""
    return word in words.PARTICIPLE or (word.endswith("ing") and (word in words.LABELS or word in words.STANCE))


def is_pronoun(word: str) -> bool:
    """Whether a word is a pronoun that opens a clause, alone or contracted ("he'll")."""
    return word.replace("’", "'").split("'")[0] in ("he", "she", "they", "it", "we", "i", "there", "you")


def _has_comma(line: TokenLine, at: int) -> bool:
    """Whether a comma ends the adverbial that begins at `at`, and a clause follows it."""
    for following in range(at, min(len(line), at + 20)):
        if line.kinds[following] is Kind.BREAK:
            return False
        if line.low[following] == ",":
            return _main_clause(line, following + 1)
    return False


def closes_clause(line: TokenLine, verb: int) -> bool:
    """Whether no reported clause follows the verb, so that what stands before it is reported."""
    at = _past_addressee(line, verb)
    kind, word = line.kind(at), line.word(at)
    if kind in (Kind.BREAK, Kind.MARK):
        return word != ":"
    if kind is Kind.QUOTE or word == "that":
        return False
    return (
        word in words.PREPOSITION
        or is_adverb_form(word)
        or word in words.NOT_A_NAME
        or word in words.AFTER_CLAUSE
        or word.endswith("ing")
    )


def _past_addressee(line: TokenLine, verb: int) -> int:
    """The first token behind a verb and the one spoken to ("told reporters")."""
    at = verb + 1
    if line.word(verb) not in words.TRANSITIVE:
        return at
    addressee = phrase_after(line, at)
    return addressee.last + 1 if addressee else at + (line.word(at) in ADDRESSEES)
