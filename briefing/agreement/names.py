"""Two names → whether they may name one person, body or place; two roles → whether they are one, in words or initials.

A name agrees with a shorter or longer form of itself, with its initials, and with a word derived from it ("Iraq", "Iraqi").
What a title or article adds is no part of a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.agreement.verdicts import Agreement, Verdict
from briefing.language.lexicon import lexicon
from briefing.language.stems import without_possessive

SHORTER, INITIALS, DERIVED = "shorter", "initials", "derived"
_STEM = 4
"""Letters that a word and one derived from it begin with at least."""


def compare(one: Sequence[str], other: Sequence[str], *, language: str = "en") -> Agreement:
    """Whether two names, word by word, may be one; ``cannot say`` where one has nothing but titles and articles."""
    left, right = _bare(one, language), _bare(other, language)
    if not left or not right:
        return Agreement(Verdict.UNKNOWN, "no name")
    return next((verdict for applies, verdict in _RULES if applies(left, right)), _ANOTHER)


def roles(one: str, other: str, *, language: str = "en") -> Agreement:
    """Whether two roles may be one: "CEO" and "chief executive officer", "mayor" and "mayor of Tarn"."""
    left, right = role_words(one, language), role_words(other, language)
    if not left or not right:
        return Agreement(Verdict.UNKNOWN, "no role")
    if left == right:
        return Agreement(Verdict.SAME)
    if left <= right or right <= left:
        return Agreement(Verdict.COMPATIBLE, SHORTER)
    apart = left.isdisjoint(right) or any(_exclude(a, b, language) for a in left - right for b in right - left)
    return Agreement(Verdict.DIFFERENT, "another role") if apart else Agreement(Verdict.UNKNOWN, "in part")


@cache
def _exclusive(language: str) -> dict[str, int]:
    return {word: number for number, row in enumerate(lexicon(language).clauses.exclusive) for word in row}


def _exclude(one: str, other: str, language: str) -> bool:
    """Whether one word leaves no room for the other: "strategy" and "executive" of a chief officer."""
    known = _exclusive(language)
    return one in known and known[one] == known.get(other)


def same_role(words: str, language: str = "en") -> str:
    """A role in its plain words: "ceo" as "chief executive"; any other as it is."""
    return lexicon(language).names.same_roles.get(words.casefold(), words.casefold())


def of_one_role(word: str, language: str = "en") -> frozenset[str]:
    """The words for a role that a word is one of, itself among them: "chief" and "commissioner"."""
    plain = same_role(word, language)
    return frozenset({word, plain, *(w for w, row in lexicon(language).names.same_roles.items() if row == plain)})


def role_words(said: str, language: str = "en") -> frozenset[str]:
    """The words of a role in its plain words; two of the same are the same role."""
    said = said.replace(".", "")
    words = same_role(said, language) if said.casefold() in lexicon(language).names.same_roles else said.casefold()
    stop = lexicon(language).names.determiner
    return frozenset(w for part in words.split() for w in same_role(part, language).split() if w not in stop)


def of_one_land(word: str) -> tuple[str, ...]:
    """The other English words for a land, what is of it and its people: "france" and "frenchman" of "french"; () of any other word."""
    return _lands().get(word, ())


@cache
def _lands() -> dict[str, tuple[str, ...]]:
    return {word: tuple(w for w in row if w != word) for row in lexicon("en").names.lands for word in row}


def _equal(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return left == right


def _one_is_part(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return set(left) <= set(right) or set(right) <= set(left)


def _initials(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one has the initials of the other: "UN" and "United Nations", "J. Lee" and "Jo Lee"."""
    for short, long in ((left, right), (right, left)):
        if len(long) > 1 and _shortens("".join(short), "".join(word[0] for word in long)):
            return True
        if len(short) == len(long) and all(
            a == b or (len(a) == 1 and a == b[0]) for a, b in zip(short, long, strict=True)
        ):
            return True
    return False


def _shortens(short: str, initials: str) -> bool:
    """Whether letters are all initials in their order, or the first, the last and some between: "EC" of a European Union Commission."""
    left = iter(initials)
    ends = len(short) > 1 and short[0] == initials[0] and short[-1] == initials[-1]
    return short == initials or (ends and all(letter in left for letter in short))


def _derived(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return (
        len(left) == len(right) == 1
        and left[0][:_STEM] == right[0][:_STEM]
        and min(len(left[0]), len(right[0])) >= _STEM
    )


_ANOTHER = Agreement(Verdict.DIFFERENT, "another name")
_RULES = (
    (_equal, Agreement(Verdict.SAME)),
    (_one_is_part, Agreement(Verdict.COMPATIBLE, SHORTER)),
    (_initials, Agreement(Verdict.COMPATIBLE, INITIALS)),
    (_derived, Agreement(Verdict.COMPATIBLE, DERIVED)),
)
"""The first that applies decides; where none does, the names are two."""


@cache
def _titles(language: str) -> frozenset[str]:
    names = lexicon(language).names
    return frozenset(title.rstrip(".") for title in (*names.honorific, *names.titled, *names.determiner))


def _bare(name: Sequence[str], language: str) -> tuple[str, ...]:
    """The words that tell a name from others, in lower case."""
    plain = (without_possessive(word.casefold()).replace(".", "") for word in name)
    return tuple(word for word in plain if word and word != "s" and word not in _titles(language))
