"""The noun phrases that end or begin at a token.

A shallow parse in the sense of Abney (1991, "Parsing by chunks"): noun phrases are found from their edges with closed
word classes, without tagging the words in between.
"""

from __future__ import annotations

from enum import Enum

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.left_edge import extend_left
from briefing.facts.phrases.right_edge import extend_right
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import NOMINAL, Phrase, is_date_word, is_function, is_plural, is_role, opens
from briefing.language.rules import Rule, Rules

_ALWAYS_PERSONS = ("i", "he", "she")
"""Pronouns that are pronouns with a capital as well."""
_NO_OBJECT = frozenset(("after", "before", "since", "until", "as", "than", "like"))
"""Prepositions that are conjunctions as well: a subject may stand behind them."""


class Head(Enum):
    """What the last word of a noun phrase tells of it."""

    ALONE = "it is the whole phrase"
    NONE = "it ends none"
    NOUN = "words before it may belong to it"


class Joint(Enum):
    """Which of two noun phrases with a preposition between them is the one that is looked for."""

    BOTH = "both, as one"
    RIGHT = "the right one"
    NEITHER = "none: the right one is the object of a preposition"


# --- from the last word -------------------------------------------------------------------------------------------


def phrase_before(line: TokenLine, last: int) -> Phrase | None:
    """The noun phrase whose last word is the token at `last`; it is asked for several times."""
    if last not in line.phrases:
        line.phrases[last] = _phrase_before(line, last, depth=0)
    found: Phrase | None = line.phrases[last]
    return found


def _phrase_before(line: TokenLine, last: int, *, depth: int) -> Phrase | None:
    """The noun phrase that ends at `last`; `depth` counts the phrases that it was joined to."""
    if line.kind(last) not in NOMINAL:
        return None
    head = HEADS.verdict(line, last)
    if head is not Head.NOUN:
        return Phrase(last, last) if head is Head.ALONE else None
    word = line.low[last]
    first, closed = extend_left(line, last)
    if line.low[first] == "that" and first < last and is_plural(word):
        return None  # "rules that allow companies": no determiner stands before a plural
    phrase = _join_left(line, first, last, depth=depth)
    if phrase is None:
        return None
    bare = not closed and phrase.first == first and line.kinds[last] is Kind.WORD
    return None if bare and not (is_role(word) or word.endswith("s")) else phrase


def name_before(line: TokenLine, last: int) -> Phrase | None:
    """The name that ends at `last`, whatever stands before it ("with Ann Lee saying")."""
    return Phrase(extend_left(line, last)[0], last) if line.kind(last) is Kind.NAME else None


def _in_lower_case(line: TokenLine, at: int) -> bool:
    """Whether a token has no capital but a sentence's."""
    return line.kinds[at] is Kind.WORD or line.kind(at - 1) is Kind.BREAK


def _is_person(line: TokenLine, at: int) -> bool:
    """Whether a token is a pronoun, and no capitalised piece of a name."""
    word = line.low[at]
    return word in words.SUBJECT and (_in_lower_case(line, at) or word in _ALWAYS_PERSONS)


HEADS: Rules[TokenLine, int, Head] = Rules(
    (
        Rule(
            "pronoun",
            _is_person,
            Head.ALONE,
            ("Lund came late. He said: “We wait.”", "Lund came late, but they said the port was shut."),
        ),
        Rule(
            "somebody whom nobody can name",
            lambda line, last: line.low[last] in words.VAGUE and _in_lower_case(line, last),
            Head.ALONE,
            ("Many said: “We wait.”", "It rained, and others said the port was shut."),
        ),
        Rule(
            "function word",
            lambda line, last: is_function(line.low[last]) and _in_lower_case(line, last),
            Head.NONE,
            ("Lund came and, after all of it, said: “We wait.”", "The plan, he said softly, said it all."),
        ),
        Rule(
            "adverb",
            lambda line, last: line.kinds[last] is Kind.WORD and words.is_adverb(line.low[last]),
            Head.NONE,
            (
                "Lund left quietly and officials said the port was shut.",
                "It was Lund, too softly, who said the port was shut.",
            ),
        ),
        Rule(
            "day or month",
            lambda line, last: line.kinds[last] is Kind.NAME and is_date_word(line, last),
            Head.NONE,
            ("On Monday said Lund: “We wait.”", "Lund came on Monday saying: “We wait.”"),
        ),
        Rule(
            "past form",  # "as the polls closed stating that"
            lambda line, last: (
                line.kinds[last] is Kind.WORD and (word := line.low[last]).endswith("ed") and len(word) > 4
            ),
            Head.NONE,
            ("As the polls closed stating that it was late, Lund left.", "The mayor returned saying: “We wait.”"),
        ),
    ),
    otherwise=Head.NOUN,
)
"""The last word of a noun phrase, at `last`."""


def _join_left(line: TokenLine, first: int, last: int, *, depth: int) -> Phrase | None:
    """A phrase widened over "of", "for" … and "and"; None where it is the object of a preposition."""
    at = first - 1
    within_name = line.kind(at) is Kind.NAME and line.kind(at - 1) is not Kind.BREAK
    word = "" if within_name else line.word(at)
    if word in words.JOINING and depth < 3:
        return _over_preposition(line, first, last, word, depth=depth)
    if word in words.PREPOSITION and word not in _NO_OBJECT:
        return None
    if word in ("and", "or", "&") and depth < 2:
        left = _phrase_before(line, at - 1, depth=depth + 1)
        if left is not None and opens(line, left.first - 1) and line.word(left.first) not in words.SUBJECT:
            return Phrase(left.first, last)
    return Phrase(first, last)


def _over_preposition(line: TokenLine, first: int, last: int, word: str, *, depth: int) -> Phrase | None:
    """The phrase before the preposition `word` and the one after it as one, or the latter alone; see `JOINTS`."""
    at = first - 2
    left = _phrase_before(line, at - (line.word(at) in words.CLOSE_TO), depth=depth + 1)
    joint = Joint.NEITHER if left is None else JOINTS.verdict(line, left, last, word)
    if left is None or joint is Joint.NEITHER:
        return None
    return Phrase(left.first if joint is Joint.BOTH else first, last)


def _is_named(line: TokenLine, left: Phrase) -> bool:
    """Whether a phrase is a name, and not one role with a sentence's capital."""
    alone = left.first == left.last and line.kind(left.first - 1) is Kind.BREAK
    return line.kinds[left.last] is Kind.NAME and not (alone and is_role(line.low[left.last]))


def _may_be_source(line: TokenLine, left: Phrase) -> bool:
    """Whether a phrase names somebody, or people."""
    head = line.low[left.last]
    return is_role(head) or head in words.VAGUE or head in words.INSCRIBED or _is_named(line, left)


JOINTS: Rules[TokenLine, Phrase, int, str, Joint] = Rules(
    (
        Rule(
            "organisation and what it is for",
            lambda line, left, _last, word: (
                word in ("of", "for") and line.low[left.last] in words.ORGANISATION and _is_named(line, left)
            ),
            Joint.BOTH,
            ("The Institute for Tides said: “We wait.”", "The Ministry of Ports said the port was shut."),
        ),
        Rule(
            "name, and a clause that begins behind it",  # "told Lund of the plan officials said"
            lambda line, left, last, _word: (
                _is_named(line, left) and line.low[left.last] not in words.VAGUE and line.kinds[last] is not Kind.NAME
            ),
            Joint.RIGHT,
            ("Lund of all people said: “We wait.”", "Lund of the officials said that the port was shut."),
        ),
        Rule(
            "people or a name at the head of a clause",
            lambda line, left, _last, _word: opens(line, left.first - 1) and _may_be_source(line, left),
            Joint.BOTH,
            ("Lund of Upper Sorn said: “We wait.”", "Some of the officials said the port was shut."),
        ),
        Rule(
            "people with a determiner",
            lambda line, left, _last, _word: is_role(line.low[left.last]) and line.word(left.first) in words.DETERMINER,
            Joint.BOTH,
            ("In May a spokesman for the port said: “We wait.”", "Late on Monday the mayor of Vik said it was shut."),
        ),
    ),
    otherwise=Joint.NEITHER,
)
"""The phrase `left`, a preposition `word`, and the phrase that ends at `last`."""


# --- from the first word ------------------------------------------------------------------------------------------


def phrase_after(line: TokenLine, first: int) -> Phrase | None:
    """The noun phrase whose first word is the token at `first`."""
    if line.kind(first) not in NOMINAL:
        return None
    opening = OPENINGS.verdict(line, first)
    at = _past_determiners(line, first)
    if opening is Head.ALONE:
        return Phrase(first, max(first, at - 1))
    if opening is Head.NONE:
        return None
    bare = at == first
    last = extend_right(line, at, determined=not bare)
    if last < at or (bare and last == at and line.kinds[first] is Kind.NUMBER):
        return None
    if line.kinds[last] is Kind.NAME and is_date_word(line, last):
        return None
    if bare and line.kinds[first] is Kind.WORD:
        return _without_determiner(line, first, last)
    return Phrase(first, last)


def _past_determiners(line: TokenLine, first: int) -> int:
    """The first token behind one or two determiners."""
    at = first + (line.word(first) in words.DETERMINER)
    return at + (at > first and line.word(at) in words.DETERMINER)


def _is_vague(line: TokenLine, first: int) -> bool:
    """Whether a word such as "some" or "many" stands alone: "others", "some say", "many of them"."""
    if line.low[first] not in words.VAGUE:
        return False
    at = _past_determiners(line, first)
    following = line.word(at)
    alone = line.kind(at) not in NOMINAL
    return alone or at == first or following in words.FINITE or following in words.BASE or following == "of"


def _begins_none(line: TokenLine, first: int) -> bool:
    """Whether a word that is no determiner cannot begin a noun phrase."""
    word = line.low[first]
    if word in words.DETERMINER:
        return False
    if line.kinds[first] is Kind.WORD and (words.is_adverb(word) or word in words.FINITE):
        return True
    return is_function(word) and _in_lower_case(line, first)


OPENINGS: Rules[TokenLine, int, Head] = Rules(
    (
        Rule(
            "conjunction or relative pronoun",
            lambda line, first: (
                line.low[first] == "that" or (line.low[first] == "who" and line.kinds[first] is Kind.WORD)
            ),
            Head.NONE,
            ("“We wait,” said that man.", "“We wait,” who said."),
        ),
        Rule("pronoun", _is_person, Head.ALONE, ("“We wait,” she said.", "“We wait,” they said. “It is late.”")),
        Rule(
            "somebody whom nobody can name", _is_vague, Head.ALONE, ("“We wait,” others said.", "“We wait,” some say.")
        ),
        Rule("word that begins none", _begins_none, Head.NONE, ("“We wait” was all.", "“We wait,” quickly said Lund.")),
    ),
    otherwise=Head.NOUN,
)
"""The first word of a noun phrase, at `first`."""


def _without_determiner(line: TokenLine, first: int, last: int) -> Phrase | None:
    """A phrase that begins with a common noun: people, a plural, or the name that the words lead to."""
    head = line.low[last]
    if line.kinds[last] is Kind.NAME:
        while line.kinds[first] is Kind.WORD and not (
            is_role(line.low[first]) or line.low[first] in words.TITLES or is_role(line.word(first + 1))
        ):
            first += 1
    elif line.kinds[last] is Kind.WORD and not (is_role(head) or head.endswith("s")):
        return None
    return Phrase(first, last)
