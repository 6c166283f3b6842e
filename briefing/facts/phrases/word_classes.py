"""What a token can be, by the closed lists of `reporting_words` and its ending: function word, role, plural, speaker."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.frozen import frozen

_ABSTRACT = words.ABSTRACT_ENDINGS
"""Endings of words that are no name, though a capital opens the sentence."""
_SPOKEN_FOR = words.PLURAL_SUBJECT
"""Words without a plural ending that take a plural verb, with "men"."""
NOMINAL = (Kind.WORD, Kind.NAME, Kind.NUMBER)
"""Kinds of tokens of which a noun phrase is made."""


@frozen
class Phrase:
    """A noun phrase: indices of its first and last token, inclusive."""

    first: int
    last: int


def is_function(word: str) -> bool:
    """Whether a word is closed-class, alone or contracted ("what's", "I'm")."""
    if word in words.FUNCTION:
        return True
    cut = word.find("'") if "'" in word else word.find("’")
    return cut > 0 and word[:cut] in words.FUNCTION


def uncontracted(word: str) -> str:
    """A pronoun without the verb that is contracted with it ("he" of "he's"); other words as they are."""
    head = word.replace("’", "'").partition("'")[0]
    return head if head in words.SUBJECT else word


def is_adverb_form(word: str) -> bool:
    """Whether a lower-case form is an adverb's, whatever its capital."""
    return word in words.ADVERB or words.is_adverb(word)


def is_role(word: str) -> bool:
    """Whether a common noun names somebody who may speak."""
    return word in words.ROLES or (
        len(word) > 4 and (word.endswith(words.ROLE_ENDINGS) or (word.endswith("s") and word[:-1] in words.ROLES))
    )


def is_plural(word: str) -> bool:
    """Whether a noun ends as plurals do, and not as a possessive."""
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s"))


def is_possessive(word: str) -> bool:
    """Whether a word ends in 's."""
    return word.endswith(("'s", "’s"))


def is_date_word(line: TokenLine, at: int) -> bool:
    """Whether a token is a day or a month, and nobody's name: no "Theresa May", "June Halvorsen", "said May"."""
    word = line.low[at]
    return word in words.NOT_A_NAME and not (word in words.NAMES_TOO and _is_somebody(line, at))


def _is_somebody(line: TokenLine, at: int) -> bool:
    """Whether a word such as "May" is a part of a person's name, by the words beside it."""
    before, after = line.word(at - 1), line.word(at + 1)
    if line.kind(at + 1) is Kind.NUMBER or before in words.PREPOSITION or before in words.LAST_WHAT or before == "last":
        return False
    if line.kind(at - 1) is Kind.NAME and (before in words.FIRST_NAMES or before.rstrip(".") in words.TITLES):
        return True
    if line.kind(at + 1) is Kind.NAME and after not in words.NOT_A_NAME:
        return line.kind(at - 1) is not Kind.NAME
    ends = line.kind(at + 1) in (Kind.BREAK, Kind.MARK)
    return after in words.FINITE or (ends and before in words.FINITE)


def opens(line: TokenLine, at: int) -> bool:
    """Whether a clause begins right after the token at `at`."""
    kind = line.kind(at)
    return (
        kind in (Kind.BREAK, Kind.QUOTE)
        or (kind is Kind.MARK and line.word(at) in ",:;—–-…(.")
        or line.word(at) in words.CONJUNCTION
        or line.word(at) in words.ADVERB
    )


def is_speaker(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase can be somebody, or something, that speaks: a name, a pronoun, a role."""
    head = line.low[phrase.last]
    if head in words.SUBJECT or head in words.VAGUE or is_role(head):
        return True
    if line.kinds[phrase.last] is not Kind.NAME:
        return False
    # one capitalised word that opens a sentence need not be a name
    return phrase.last > phrase.first or head in line.names or not (head in line.common or head.endswith(_ABSTRACT))


def bears_words(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase is something with words on it ("a sign at the gate", "her T-shirt")."""
    end = next(
        (at for at in range(phrase.first + 1, phrase.last + 1) if line.low[at] in words.JOINING), phrase.last + 1
    )
    return line.low[end - 1] in words.INSCRIBED


def is_definite(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase has a determiner or an owner, or is a plain plural: a subject, if of an unknown noun."""
    owned = any(is_possessive(word) for word in line.low[phrase.first : phrase.last])
    return owned or line.low[phrase.first] in words.DETERMINER or line.low[phrase.last].endswith("s")


def takes_plural_verb(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a phrase is the subject of "say" rather than of "says"."""
    word = line.word(phrase.last)
    return (
        word in _SPOKEN_FOR
        or word == "men"
        or word in words.VAGUE
        or is_plural(word)
        or "and" in line.low[phrase.first : phrase.last + 1]
    )
