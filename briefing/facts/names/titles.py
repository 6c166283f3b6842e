"""The title right before a name, verbatim: a table says which words before the role belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from briefing.facts.names.role_words import (
    ADJECTIVE,
    HONORIFIC,
    LONGEST,
    NAME_WORDS,
    PLAIN_ADJECTIVE,
    is_role,
    is_singular_role,
)
from briefing.facts.names.tokens import Tokens
from briefing.facts.phrases.reporting_words import FUNCTION, PAST
from briefing.language.gazetteer import classes
from briefing.language.rules import Rule, Rules

_DETERMINER = NAME_WORDS.determiner
_BEFORE_NAME = frozenset(("of", "for", "and", "-", "&", "'s", "’s"))
_OWNING = ("'s", "’s")
_OF_WHAT = NAME_WORDS.role_of_what
_PREPOSITIONS = NAME_WORDS.role_end
_VERBS = NAME_WORDS.finite | NAME_WORDS.office_verbs
_LONGEST_HEADLINE = 24
_OPENS_TITLE = frozenset(("of", "for", "by", "with", "from", "and"))
"""Small words behind which a title in small letters begins."""
_NOUNS = 2
"""Common nouns right before a role in small letters that belong to it."""
_BREAKS = frozenset(",(\"'’”")
"""What stands before a title that begins right behind it."""
_SON_OF = frozenset(("bin", "bint", "ibn"))
_CAPITALS = 5
"""Words with a capital that a headline has at least."""
_FUNCTION = _DETERMINER | _PREPOSITIONS | NAME_WORDS.sentence_openers
"""Small words that are no part of a title, though a sentence gives them a capital."""


class Step(Enum):
    """What a token before a role is to the title."""

    TAKE = "belongs to it"
    SKIP = "belongs to it if the token before does"
    STOP = "lies outside"


def title_before(tokens: Tokens, first: int, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """The title right before a name."""
    words, at = tokens.words, first - 1
    if first in tokens.begins or at < 0:
        return None
    if words[at].lower() in HONORIFIC:
        at -= 1
    stop, at = at, _office(tokens, at)
    if at < 0 or not is_singular_role(words[at]) or stop + 1 in tokens.begins:
        return None
    begin = _title_begin(tokens, at, stop, taken)
    if begin and words[begin - 1].lower() in _SON_OF:
        return None  # "bin Sultan Al Orm"
    if NAME_WORDS.address.issuperset(word.lower().rstrip(".") for word in words[begin : stop + 1]):
        return None
    if _was_once(tokens, begin, taken) or _describes_another(tokens, begin, first, taken):
        return None
    begin = _with_noun(tokens, begin, taken)
    return None if begin == stop and _is_cut_off(tokens, stop) else (begin, stop)


def _with_noun(tokens: Tokens, begin: int, taken: AbstractSet[int]) -> int:
    """The first token of a title with the common noun before it, where that surely belongs to it ("an *aid* worker").

    So do two of them ("a *reality television* star"), and the rank before it ("*senior sports* editor").
    """
    words = tokens.words
    for at in range(begin - 1, max(0, begin - 1 - _NOUNS), -1):
        if words[begin][0].isupper() or {at, at + 1} & tokens.begins or not taken.isdisjoint((at - 1, at)):
            break
        before = words[at - 1]
        ranked = before.lower() in ADJECTIVE or (is_role(before) and before.islower())
        if not _is_common_noun(_singular(words[at]) if ranked or before.lower() in _DETERMINER else words[at]):
            break
        if before in _BREAKS or before in _DETERMINER or before in _OPENS_TITLE:
            return at
        if "demonym" in classes(before.lower()):
            return at - 1
        if ranked:
            return _title_begin(tokens, at, begin, taken)
    return begin


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _is_common_noun(word: str) -> bool:
    """Whether a word may be a noun of the language in the singular: a small one, and no form of a verb that shows as one."""
    plain = word.islower() and word.isalpha() and not word.endswith(("ed", "ing", "ly", "s"))
    return plain and word not in _FUNCTION and word not in FUNCTION and word not in _VERBS and word not in PAST


def _title_begin(tokens: Tokens, at: int, stop: int, taken: AbstractSet[int]) -> int:
    """The first token of the title whose role stands at `at` and which ends at `stop`."""
    begin = at
    while at not in tokens.begins and at > 0 and stop - begin < LONGEST:
        at -= 1
        step = TITLE.verdict(tokens, at, taken)
        if step is Step.STOP:
            break
        if step is Step.TAKE:
            begin = at
    if begin > 1 and tokens.words[begin - 1] == "." and tokens.words[begin - 2] in ("Dep", "Asst", "Assoc", "Brig"):
        return begin - 2  # Dep. Chief, Brig. Gen.
    if tokens.words[begin] == "Attorney" and _is_of_the_state(tokens, begin - 1):
        return begin - 2  # Commonwealth's Attorney
    while begin > 1 and tokens.words[begin - 1] == "-" and begin not in tokens.begins:
        begin -= 2  # front-runner, editor-in-chief
    return begin


def _is_of_the_state(tokens: Tokens, at: int) -> bool:
    """Whether an office is called the state's ("State's Attorney"), given its "'s"."""
    return at > 0 and tokens.words[at] in _OWNING and tokens.words[at - 1] in ("State", "Commonwealth")


def _was_once(tokens: Tokens, begin: int, taken: AbstractSet[int]) -> bool:
    """Whether "former" stands before another name that parts it from the title at `begin` ("Former Clinton Adviser")."""
    at = begin - 1
    while at > 0 and at in taken and at not in tokens.begins:
        at -= 1
    return at < begin - 1 and at >= 0 and tokens.words[at].lower() in PLAIN_ADJECTIVE


def _describes_another(tokens: Tokens, begin: int, first: int, taken: AbstractSet[int]) -> bool:
    """Whether a title and a name are but a part of "a major Lund foe" or "my dear sister Lund", and no title of the person."""
    before = tokens.words[begin - 1].lower() if begin and begin not in tokens.begins else ""
    if before in ("my", "our", "your"):
        return True
    last = next((at for at in range(first, len(tokens)) if at + 1 not in taken), first)
    following = tokens.words[last + 1] if last + 1 < len(tokens) else "."
    if last == first and _goes_on(tokens, last + 1):
        return True
    noun = following.islower() and following.isalpha() and following not in _FUNCTION and following not in _VERBS
    return before in ("a", "an") and noun and last + 1 not in tokens.begins


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether the name of something goes on behind a surname ("King Salman Global Shipyard")."""
    if at >= len(tokens) or at in tokens.begins or not tokens.words[at].istitle() or not tokens.words[at].isalpha():
        return False
    following = tokens.words[at].lower()
    return "calendar" not in classes(following) and following not in _FUNCTION and not _in_headline(tokens, at)


def _in_headline(tokens: Tokens, at: int) -> bool:
    """Whether all words but small ones of the sentence around a token have a capital, so that capitals tell nothing."""
    first, last = at, at
    while first > 0 and first not in tokens.begins and at - first <= _LONGEST_HEADLINE:
        first -= 1
    while last + 1 < len(tokens) and last + 1 not in tokens.begins and last - at <= _LONGEST_HEADLINE:
        last += 1
    words = [word for word in tokens.words[first : last + 1] if word.isalpha()]
    capital = sum(word[0].isupper() for word in words)
    small = all(word.lower() in FUNCTION for word in words if word[0].islower())
    return last - first < _LONGEST_HEADLINE and capital >= _CAPITALS and small


def _is_cut_off(tokens: Tokens, at: int) -> bool:
    """Whether a word of a title is not known, and what is left of it says nothing ("the widget chief")."""
    if tokens.words[at] not in _OF_WHAT or at == 0 or at in tokens.begins:
        return False
    before = tokens.words[at - 1]
    return before.islower() and before.isalpha() and before not in _FUNCTION


def _ends_title(tokens: Tokens, at: int, taken: AbstractSet[int]) -> bool:
    """Whether a token is another name, a day, or the "and" between two people with a title each."""
    low = tokens.words[at].lower()
    if at in taken or "calendar" in classes(low):
        return True
    return low == "and" and (_names_ahead(tokens.words, at) or _parts_two(tokens.words, at) or _is_where(tokens, at))


def _parts_two(words: Sequence[str], at: int) -> bool:
    """Whether "and" parts a name from a title in small letters ("Senator Lee of Vik and challenger Lund")."""
    before = words[at - 1]
    return words[at + 1].islower() and before[0].isupper() and not is_role(before) and before.lower() not in ADJECTIVE


def _is_where(tokens: Tokens, at: int) -> bool:
    """Whether "and" stands behind a place where something else happened ("left her in Vik and ABC writer Lund")."""
    return at > 1 and tokens.words[at - 1][0].isupper() and tokens.words[at - 2].lower() in ("in", "at")


def _is_of_title(tokens: Tokens, at: int) -> bool:
    """Whether "of", "for" or "by" stands right before a title, so that what it hangs on is no part of it ("news of King Lund")."""
    title = tokens.words[at + 1]
    of = tokens.words[at].lower() in ("of", "for", "by")
    return of and _is_style_of_one(title) and not _is_of_an_office(tokens, at)


def _is_style_of_one(word: str) -> bool:
    """Whether a capitalised word stands before one person's name ("King", "President")."""
    return word[:1].isupper() and is_singular_role(word)


_SOVEREIGN = frozenset(("king", "queen", "emperor", "pope"))


def _is_no_part_of_a_style(word: str, style: str) -> bool:
    """Whether a word with a capital before "King" is neither a people's, as in "Spanish King", nor a role or an adjective."""
    low = word.lower()
    capital = word[:1].isupper() and word.isalpha() and style.lower() in _SOVEREIGN
    return capital and low not in ADJECTIVE and not is_role(word) and not {"demonym", "country"} & set(classes(low))


def _is_of_an_office(tokens: Tokens, at: int) -> bool:
    """Whether "of" joins an office to the name of a body that is like a title ("Chief of Police", "Secretary of State")."""
    left = tokens.words[at - 1] if at > 0 else ""
    return left[:1].isupper() and is_role(left) and at - 1 not in tokens.begins


def _is_whose(tokens: Tokens, at: int) -> bool:
    """Whether "of" or "for" stands behind a role in small letters ("the spokesman for Senator Lee")."""
    left = tokens.words[at - 1] if at > 0 else ""
    role = (is_role(left) or left in NAME_WORDS.relational_roles) and (left.islower() or at - 1 in tokens.begins)
    return role and tokens.words[at].lower() in {"of", "for"}


TITLE: Rules[Tokens, int, AbstractSet[int], Step] = Rules(
    (
        Rule(
            "another name, or a day",
            _ends_title,
            Step.STOP,
            ("On Monday chairman Nadia Orlov spoke.", "Senator Lund of Vik and Senator Nadia Orlov left."),
        ),
        Rule(
            "a verb that looks like a role",
            lambda tokens, at, _taken: (
                (word := tokens.words[at]).islower()
                and word not in ADJECTIVE
                and at > 0
                and tokens.words[at - 1].lower() == "to"
            ),
            Step.STOP,
            ("They came to witness mayor Nadia Orlov.", "He wants to model captain Jory Lund."),
        ),
        Rule(
            "what somebody else is to the person",
            lambda tokens, at, _taken: _is_whose(tokens, at),
            Step.STOP,
            (
                "The spokesman for Senator Nadia Orlov left.",
                "The lawyer for Mayor Jory Lund left.",
                "They met a rival of Sornish President Jory Lund.",
            ),
        ),
        Rule(
            "what something is to a person with a title",
            lambda tokens, at, _taken: _is_of_title(tokens, at),
            Step.STOP,
            ("The news of King Jory Lund came late.", "Reports of Queen Nadia Orlov leaving were false."),
        ),
        Rule(
            "small word with a sentence's capital",
            lambda tokens, at, _taken: (
                at in tokens.begins and tokens.words[at][0].isupper() and tokens.words[at].lower() in _FUNCTION
            ),
            Step.STOP,
            ("The Senator Nadia Orlov spoke.", "But President Jory Lund left."),
        ),
        Rule(
            "verb or adverb of a headline",
            lambda tokens, at, _taken: (
                tokens.words[at].endswith(("s", "ly", "ed"))
                and not is_role(tokens.words[at])
                and tokens.words[at].lower() not in ADJECTIVE
                and _in_headline(tokens, at)
            ),
            Step.STOP,
            (
                "Port Board Finally Endorses Mayor Nadia Orlov Today",
                "Sorn Council Finally Meets Captain Jory Lund Again",
            ),
        ),
        Rule(
            "a name before a sovereign's style",
            lambda tokens, at, _taken: _is_no_part_of_a_style(tokens.words[at], tokens.words[at + 1]),
            Step.STOP,
            (
                "By order of the Keeper of the Two Sorna Halls King Jory Lund left.",
                "He left the Great Hall Queen Nadia Orlov had built.",
            ),
        ),
        Rule(
            "number in the name of a body",
            lambda tokens, at, _taken: tokens.words[at].isdigit(),
            Step.SKIP,
            ("They wrote to Tide-21 Response Coordinator Nadia Orlov.", "They met Sorn 2040 Director Jory Lund."),
        ),
        Rule(
            "word of a title",
            lambda tokens, at, _taken: (
                (word := tokens.words[at])[0].isupper() or is_role(word) or word.lower() in ADJECTIVE
            ),
            Step.TAKE,
            ("On Monday former Army General Nadia Orlov spoke.", "They met deputy mayor Jory Lund."),
        ),
        Rule(
            "article in the name of a body",
            lambda tokens, at, _taken: (
                tokens.words[at] in ("al", "el")
                and tokens.words[at + 1][0].isupper()
                and tokens.words[at + 1].isalpha()
            ),
            Step.TAKE,
            ("They met local al Sorna commander Omar Haddad.", "They met the el Vika leader Jory Lund."),
        ),
        Rule(
            "word that joins two parts of a title",
            lambda tokens, at, _taken: tokens.words[at].lower() in _BEFORE_NAME,
            Step.SKIP,
            ("They met Defence and Interior Minister Nadia Orlov.", "They met Sorn's Prime Minister Jory Lund."),
        ),
    ),
    otherwise=Step.STOP,
)
"""The token at `at` before a role that may be a part of its title; `taken` are those of people's names."""


def _names_ahead(words: Sequence[str], at: int) -> bool:
    """Whether "and" at `at` joins two people with a title each: "Senator Lee of Vik and Senator Ross"."""
    low = words[at + 1].lower()
    return low in (words[n].lower() for n in range(max(0, at - 8), at))


def _office(tokens: Tokens, at: int) -> int:
    """The role in "Secretary of State", "Minister of Foreign Affairs", given its last word; else `at`."""
    first = at
    while first > 0 and at - first < 3 and tokens.words[first][0].isupper() and first not in tokens.begins:
        first -= 1
    if 0 < first < at and tokens.words[first] == "of" and is_role(tokens.words[first - 1]):
        whose = tokens.words[first - 1].islower() and first + 1 == at and _is_style_of_one(tokens.words[at])
        return at if whose else first - 1  # "a critic of President" Lund
    return at
