"""How far a noun phrase reaches from its head to the left, and from its first word to the right.

Two tables say what each token beside the phrase is to it; the phrase grows by what they take.
"""

from __future__ import annotations

from enum import Enum

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind, Line
from briefing.facts.phrases.word_classes import NOMINAL, is_function, is_possessive, is_role, opens
from briefing.language.rules import Rule, Rules

_MONTHS_TOO = ("april", "may", "june", "august")
"""Months that are first names as well."""
_ARTICLES = ("the", "a", "an")
_DEMONSTRATIVES = ("that", "this")
_INNER_MARKS = "&'’–-/"
"""Marks that join two halves of one word or name."""
_LONGEST_NICKNAME = 20
"""Characters of a nickname in marks, the marks counted."""
_LONGEST = 12
"""Tokens that a noun phrase takes to its left."""
_LOOKED_AT = 4
"""Words after a name among which a role or another name is looked for."""


class Step(Enum):
    """What a token beside a noun phrase is to it."""

    TAKE = "belongs to it"
    TAKE_TWO = "belongs to it together with the token before"
    TAKE_NAME = "joins it to the name that follows"
    CLOSE = "is its determiner"
    ADJECTIVE = "is an adjective between it and its determiner"
    STOP = "lies outside"


def extend_left(line: Line, last: int) -> tuple[int, bool]:
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


def extend_right(line: Line, at: int, *, determined: bool) -> int:
    """The last token of the noun phrase whose words begin at `at`; ``at - 1`` where there are none.

    Args:
        line: The tokens.
        at: Index of the first word after the determiner, if there is one.
        determined: Whether there is one.
    """
    last = at - 1
    while at < len(line) and at - last < 3:
        step = RIGHT.verdict(line, at, last, determined)
        if step is Step.STOP:
            break
        if step is Step.TAKE_NAME:
            at = _name_after(line, at)
            continue
        if line.kinds[at] in NOMINAL:
            last = at
        at += 1
    return last


# --- to the left --------------------------------------------------------------------------------------------------


def _joins_halves(line: Line, at: int, other: int) -> bool:
    """Whether a mark stands inside a word or name ("Franco-Dutch", "Sorn & Vik"), `other` being its outer half."""
    word = line.low[at]
    return (
        word in _INNER_MARKS
        and line.kind(other) in (Kind.NAME, Kind.WORD)
        and line.starts[at] == line.stops[at - 1]
        and line.starts[at + 1] - line.stops[at] <= (word in "'’")
    )


def _is_short(line: Line, at: int) -> bool:
    """Whether a quotation is so short that it may be a nickname."""
    return line.stops[at] - line.starts[at] < _LONGEST_NICKNAME


def _is_determiner(line: Line, at: int) -> bool:
    """Whether a word is a determiner, and no capitalised piece of a name ("All Saints")."""
    word = line.low[at]
    return word in words.DETERMINER and (
        line.kinds[at] is Kind.WORD or word in _ARTICLES or line.kind(at - 1) is Kind.BREAK
    )


def _is_no_name(line: Line, at: int, first: int) -> bool:
    """Whether a capitalised word before a phrase is a day, a month, or a small word that opens the sentence."""
    word = line.low[at]
    opening = line.kind(at - 1) is Kind.BREAK
    called = word in _MONTHS_TOO and opening and line.kinds[first] is Kind.NAME
    return (word in words.NOT_A_NAME and not called) or (word in words.FUNCTION and opening)


def _is_outside(line: Line, at: int, first: int) -> bool:
    """Whether a lower-case word does not belong to the phrase that begins at `first`."""
    word = line.low[at]
    return line.kinds[at] is Kind.WORD and (
        word in words.FUNCTION or words.is_adverb(word) or not _modifies(line, at, first)
    )


def _modifies(line: Line, at: int, first: int) -> bool:
    """Whether a lower-case word at `at` belongs to the noun phrase that begins at `first`."""
    word = line.low[at]
    if word in words.NAME_PARTICLES or word in words.TITLES or is_possessive(word):
        return True
    if word in words.FINITE or word in words.LABELS or word in words.PARTICIPLE:
        return False
    if word.endswith(("ed", "ing")):
        return line.word(at - 1) in words.DETERMINER or opens(line, at - 1)
    return is_role(word) if line.kinds[first] is Kind.NAME else True


def _determiner_of(line: Line, last: int) -> int | None:
    """The determiner before one or two adjectives that end at `last` ("a longtime" Lions official)."""
    for at in range(last, max(-1, last - 3), -1):
        word = line.low[at]
        if at < last and word in words.DETERMINER and word not in _DEMONSTRATIVES:
            return at
        verbal = word in words.FINITE or word in words.LABELS or word in words.PAST or word in words.BASE
        if line.kinds[at] is not Kind.WORD or is_function(word) or verbal or words.is_adverb(word):
            return None
    return None


LEFT: Rules[[Line, int, int], Step] = Rules(
    (
        Rule(
            "nickname inside a name",
            lambda line, at, first: (
                line.low[at] == "“"
                and _is_short(line, at)
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
            lambda line, at, _first: line.kinds[at] is Kind.MARK and _joins_halves(line, at, at - 1),
            Step.TAKE,
            ("Sorn–Vik officials said: “We wait.”", "The Sorn–Vik board said that the bridge was closed."),
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
            lambda line, at, first: line.kinds[at] is Kind.NAME and _is_no_name(line, at, first),
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


# --- to the right -------------------------------------------------------------------------------------------------


def _after_name(line: Line, last: int) -> bool:
    return last >= 0 and line.kinds[last] is Kind.NAME


def _name_after(line: Line, at: int) -> int:
    """The token behind a particle or preposition at `at`, and behind the article that follows it."""
    return at + 1 + (line.word(at + 1) in ("the", "la", "den", "der"))


def _joins_names(line: Line, at: int, last: int) -> bool:
    """Whether a word stands where it can join two parts of a name: "of", "de", "for"."""
    joining = line.low[at] in words.NAME_PARTICLES or line.low[at] in ("of", "for")
    return line.kinds[at] is Kind.WORD and joining and _after_name(line, last)


def _leads_on(line: Line, at: int, last: int) -> bool:
    """Whether a joining word is followed by a name; "for" is none but behind an organisation."""
    organised = line.low[at] != "for" or line.low[last] in words.ORGANISATION
    return organised and line.kind(_name_after(line, at)) is Kind.NAME


def _is_verb(line: Line, at: int, last: int) -> bool:
    """Whether a lower-case word is the phrase's verb rather than a part of it."""
    word = line.low[at]
    if word in words.LABELS and word not in words.AMBIGUOUS:
        return True
    if last < 0:
        return False
    past = word in words.PAST or (word.endswith("ed") and line.low[last] not in words.DETERMINER)
    return past or (word in words.BASE and (_after_name(line, last) or line.low[last].endswith("s")))


def _follows_name(line: Line, at: int, last: int, *, determined: bool) -> bool:
    """Whether a lower-case word stands behind a finished name, and leads to no role or other name."""
    if not _after_name(line, last) or is_possessive(line.low[last]):
        return False
    described = determined and not line.low[at].endswith("ed")
    return not described and not _leads_to_name(line, at)


def _leads_to_name(line: Line, at: int) -> bool:
    """Whether lower-case words after a name go on to a role or another name ("Ohio political consultant Ann Lee")."""
    for following in range(at, at + _LOOKED_AT):
        word = line.word(following)
        if line.kind(following) is Kind.NAME:
            return following > at and word not in words.NOT_A_NAME
        if line.kind(following) is not Kind.WORD or word in words.FUNCTION or word in words.FINITE:
            return False
        if word.endswith("ed"):
            return False
        if is_role(word):
            return True
    return False


RIGHT: Rules[[Line, int, int, bool], Step] = Rules(
    (
        Rule(
            "particle before a name",
            lambda line, at, last, _determined: _joins_names(line, at, last) and _leads_on(line, at, last),
            Step.TAKE_NAME,
            ("“We wait,” said Omar bin Kestrel.", "“We wait,” said the Bank of Sorn."),
        ),
        Rule(
            "preposition before no name",
            lambda line, at, last, _determined: _joins_names(line, at, last),
            Step.STOP,
            ("“We wait,” said Orlov of the plan.", "“We wait,” said Lund for once."),
        ),
        Rule(
            "function word, adverb or verb of saying",
            lambda line, at, _last, _determined: (
                line.kinds[at] is Kind.WORD
                and (
                    (word := line.low[at]) in words.FUNCTION
                    or words.is_adverb(word)
                    or word in words.FINITE
                    or word in words.PARTICIPLE
                )
            ),
            Step.STOP,
            ("“We wait,” the mayor said.", "“We wait,” Orlov quietly told the board."),
        ),
        Rule(
            "verb",
            lambda line, at, last, _determined: line.kinds[at] is Kind.WORD and _is_verb(line, at, last),
            Step.STOP,
            (
                "“We wait,” the officials deny in a note.",
                "The board called the plan “reckless”, and the mayor blamed rain.",
            ),
        ),
        Rule(
            "word behind a finished name",
            lambda line, at, last, determined: (
                line.kinds[at] is Kind.WORD and _follows_name(line, at, last, determined=determined)
            ),
            Step.STOP,
            ("“We wait,” said Orlov last week.", "“It will close,” said Jory Lund next door."),
        ),
        Rule(
            "day or month",
            lambda line, at, last, _determined: (
                line.kinds[at] is Kind.NAME and line.low[at] in words.NOT_A_NAME and last >= 0
            ),
            Step.STOP,
            ("“We wait,” said Orlov Monday.", "“We wait,” the mayor Tuesday said."),
        ),
        Rule(
            "quotation that is no nickname",
            lambda line, at, last, _determined: (
                line.kinds[at] is Kind.QUOTE
                and not (_is_short(line, at) and line.kind(at + 1) is Kind.NAME and _after_name(line, last))
            ),
            Step.STOP,
            ("“We wait,” said Orlov “for the last time, as ever”.", "“We wait,” said the mayor “today”."),
        ),
        Rule(
            "mark",
            lambda line, at, last, _determined: (
                line.kinds[at] is Kind.MARK and (last < 0 or not _joins_halves(line, at, at + 1))
            ),
            Step.STOP,
            ("“We wait,” said Orlov.", "“We wait,” said the mayor, who was late."),
        ),
        Rule(
            "the sentence's edge",
            lambda line, at, _last, _determined: line.kinds[at] is Kind.BREAK,
            Step.STOP,
            (
                "“We wait,” said Jory Lund Jr. The port was shut.",
                "“We wait,” said a man from the U.S. The port was shut.",
            ),
        ),
    ),
    otherwise=Step.TAKE,
)
"""The token at `at`; `last` is the last one that the phrase has taken, and before it took any the one before it."""
