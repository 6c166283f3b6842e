"""Words around a name → the roles that they give it, verbatim.

Read are titles before the name ("Retired Army Lieutenant General James Dubik"), appositions on either side ("Dubik, an
analyst at …,"; "the bank's chairman, Ann Lee,") and clauses with "who" that say what somebody is or does for a living; what
somebody once did ("who resigned in May") is none. Anything else is no role: better
absent than wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from briefing.facts.names.gazetteer import classes
from briefing.facts.names.tokens import Tokens
from briefing.language.lexicon import lexicon
from briefing.language.rules import Rule, Rules
from briefing.model import Span

_WORDS = lexicon("en").names
_ROLE, _ADJECTIVE, _HONORIFIC = _WORDS.role, _WORDS.role_adjective, _WORDS.honorific
_BODY, _DETERMINER = _WORDS.body, _WORDS.determiner
_PLAIN_ADJECTIVE = _WORDS.plain_adjective
_ENDINGS = ("man", "woman", "person", "ologist", "ician", "keeper", "holder", "maker")
_LINKS = frozenset(("of", "for", "and", "-", "'s", "’s", "&", "to", "at", "in", "on"))
_BEFORE_NAME = frozenset(("of", "for", "and", "-", "&", "'s", "’s"))
_ENDS = frozenset('.;:()[]?!“”"–—')
_QUOTES = frozenset('“”"')
_OF_WHAT = frozenset(("chief", "head", "leader", "director", "manager", "member", "official", "boss"))
"""Roles that say nothing without the word before them."""
_LONGEST = 18
"""Tokens of a role."""
_PREPOSITIONS = _WORDS.role_end
_FUNCTION = _DETERMINER | _PREPOSITIONS | _WORDS.sentence_openers
"""Small words that are no part of a title, though a sentence gives them a capital."""
_ARTICLES = frozenset(("a", "an", "the"))
_CLOSING = frozenset(",.;:—–)")
"""Marks behind a name that an apposition stands before."""
_LONGEST_HEAD = 9
"""Tokens of a description up to its head."""
_RELATIVES = frozenset(("who", "whom", "whose", "that", "which"))
_FINITE = _WORDS.finite
_OFFICE_VERBS = _WORDS.office_verbs
"""What somebody does for a living, or did."""
_BEING = frozenset(("is", "was", "been", "became", "becomes"))
_ADVERBS = _WORDS.office_adverbs


class Step(Enum):
    """What a token before a role is to the title."""

    TAKE = "belongs to it"
    SKIP = "belongs to it if the token before does"
    STOP = "lies outside"


def _is_role(word: str) -> bool:
    low = word.lower()
    if low in _ROLE or "title" in classes(low):
        return low not in _HONORIFIC
    return low.endswith(_ENDINGS) or (low.endswith("s") and low[:-1] in _ROLE)


def _is_singular_role(word: str) -> bool:
    return _is_role(word) and not (word.lower().endswith("s") and word.lower()[:-1] in _ROLE)


def is_title(word: str) -> bool:
    """Whether a capitalised word is the title of one person ("Supervisor")."""
    return word[:1].isupper() and _is_singular_role(word) and len(word) > 4


def only_title(words: Sequence[str]) -> bool:
    """Whether words taken for a name are but a piece of a title ("Retired Army")."""
    return (
        len(words) > 1
        and words[0].lower() in _PLAIN_ADJECTIVE
        and all(_is_role(w) or w.lower() in _ADJECTIVE for w in words)
    )


def of_person(tokens: Tokens, first: int, last: int, taken: AbstractSet[int]) -> Iterator[Span]:
    """Roles that the words around one mention give a person.

    Args:
        tokens: Of the document.
        first: Index of the mention's first token.
        last: Index of its last.
        taken: Indices of tokens that belong to persons' names, where a title stops.
    """
    for found in (_title(tokens, first, taken), _after(tokens, first, last, taken), _ahead(tokens, first, last, taken)):
        if found:
            yield Span(tokens.starts[found[0]], tokens.stops[found[1]])


def of_body(tokens: Tokens, last: int, taken: AbstractSet[int]) -> Iterator[Span]:
    """What an apposition behind its name says an organisation is."""
    found = _apposition(tokens, last, taken, _BODY)
    if found:
        yield Span(tokens.starts[found[0]], tokens.stops[found[1]])


def _title(tokens: Tokens, first: int, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """The title right before a name."""
    words, at = tokens.words, first - 1
    if first in tokens.begins or at < 0:
        return None
    if words[at].lower() in _HONORIFIC:
        at -= 1
    stop, at = at, _office(tokens, at)
    if at < 0 or not _is_singular_role(words[at]) or stop + 1 in tokens.begins:
        return None
    begin = _title_begin(tokens, at, stop, taken)
    return None if begin == stop and _is_cut_off(tokens, stop) else (begin, stop)


def _title_begin(tokens: Tokens, at: int, stop: int, taken: AbstractSet[int]) -> int:
    """The first token of the title whose role stands at `at` and which ends at `stop`."""
    begin = at
    while at not in tokens.begins and at > 0 and stop - begin < _LONGEST:
        at -= 1
        step = TITLE.verdict(tokens, at, taken)
        if step is Step.STOP:
            break
        if step is Step.TAKE:
            begin = at
    hyphened = begin > 1 and tokens.words[begin - 1] == "-" and begin not in tokens.begins
    return begin - 2 if hyphened else begin  # front-runner


def _is_cut_off(tokens: Tokens, at: int) -> bool:
    """Whether a word of a title is not known, and what is left of it says nothing ("the widget chief")."""
    if tokens.words[at].lower() not in _OF_WHAT or at == 0 or at in tokens.begins:
        return False
    before = tokens.words[at - 1]
    return before.islower() and before.isalpha() and before not in _FUNCTION


def _ends_title(tokens: Tokens, at: int, taken: AbstractSet[int]) -> bool:
    """Whether a token is another name, a day, or the "and" between two people with a title each."""
    low = tokens.words[at].lower()
    return at in taken or "calendar" in classes(low) or (low == "and" and _names_ahead(tokens.words, at))


def _is_whose(tokens: Tokens, at: int) -> bool:
    """Whether "of" or "for" stands behind a role in small letters ("the spokesman for Senator Lee")."""
    left = tokens.words[at - 1] if at > 0 else ""
    role = _is_role(left) and (left.islower() or at - 1 in tokens.begins)
    return role and tokens.words[at].lower() in {"of", "for"}


TITLE: Rules[[Tokens, int, AbstractSet[int]], Step] = Rules(
    (
        Rule(
            "another name, or a day",
            _ends_title,
            Step.STOP,
            ("On Monday chairman Nadia Orlov spoke.", "Senator Lund of Vik and Senator Nadia Orlov left."),
        ),
        Rule(
            "what somebody else is to the person",
            lambda tokens, at, _taken: _is_whose(tokens, at),
            Step.STOP,
            ("The spokesman for Senator Nadia Orlov left.", "The lawyer for Mayor Jory Lund left."),
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
            "word of a title",
            lambda tokens, at, _taken: (
                (word := tokens.words[at])[0].isupper() or _is_role(word) or word.lower() in _ADJECTIVE
            ),
            Step.TAKE,
            ("On Monday former Army General Nadia Orlov spoke.", "They met deputy mayor Jory Lund."),
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
    if 0 < first < at and tokens.words[first] == "of" and _is_role(tokens.words[first - 1]):
        return first - 1
    return at


def _after(tokens: Tokens, first: int, last: int, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """An apposition or a who-clause behind the name, up to the comma that closes it."""
    words = tokens.words
    if words[last + 1 : last + 3] == [",", "who"]:
        several = (first > 1 and words[first - 1] == "and" and first not in tokens.begins) or (
            last + 3 < len(words) and words[last + 3].lower() in {"are", "were", "have"}
        )
        return None if several or not _tells_office(words, last + 2) else _upto(tokens, last + 2, closed=True)
    return _apposition(tokens, last, taken, None)


def _apposition(
    tokens: Tokens, last: int, taken: AbstractSet[int], heads: frozenset[str] | None
) -> tuple[int, int] | None:
    """The description behind a name and its comma; its head is a role, or one of `heads` with "a" or "an"."""
    at = _past_age(tokens, last + 1)
    if at is None:
        return None
    words = tokens.words
    begin = at + (words[at].lower() in _ARTICLES)
    determined = words[at].lower() in _DETERMINER
    head = _head(tokens, at, begin, taken, determined=determined)
    if head is None or not _fits(words, begin, head, heads):
        return None
    if not determined and not words[begin][0].isupper() and not _plain(words, begin, head):
        return None
    found = _upto(tokens, begin, closed=False)
    return _without_deeds(words, *found) if found else None


def _past_age(tokens: Tokens, comma: int) -> int | None:
    """The first token behind the comma at `comma`, and behind an age ("Ann Lee, 42, …"); None without a comma."""
    words, at = tokens.words, comma + 1
    if at >= len(words) or words[comma] != "," or comma in tokens.begins:
        return None
    aged = words[at].isdigit() and len(words[at]) < 3 and at + 2 < len(words) and words[at + 1] == ","
    return at + 2 if aged else at


def _head(tokens: Tokens, at: int, begin: int, taken: AbstractSet[int], *, determined: bool) -> int | None:
    """The last word of a description before its preposition or mark; None where there is none, or somebody else's."""
    head = -1
    while at < len(tokens.words) and at not in tokens.begins and at - begin < _LONGEST_HEAD:
        word = tokens.words[at]
        stops = word.lower() in _PREPOSITIONS or word in _ENDS or word == ","
        if stops or (at in taken and not determined):
            break
        head = at
        at += 1
    if head < begin or at >= len(tokens.words) or head in taken or at in taken:
        return None  # nobody, or the title of the next in a list: "Lee, communications director Ross and …"
    return head


def _fits(words: Sequence[str], begin: int, head: int, heads: frozenset[str] | None) -> bool:
    """Whether the head of a description says what somebody is, or, of an organisation, what it is."""
    word = words[head]
    if heads is not None:
        return words[begin - 1].lower() in {"a", "an"} and word.lower() in heads
    return _is_singular_role(word) or (head > begin and words[head - 1] == "-" and _is_role(word))


def _tells_office(words: Sequence[str], at: int) -> bool:
    """Whether the clause whose "who" stands at `at` says what somebody is ("who is now head of …"), not what they did."""
    at += 1
    while at < len(words) and (words[at].lower() in _ADVERBS or words[at] in {"has", "had"}):
        at += 1
    if at + 1 >= len(words):
        return False
    verb = words[at].lower()
    if verb not in _BEING:
        return verb in _OFFICE_VERBS
    return _is_office([word.lower() for word in words[at + 1 : at + 8]])


def _is_office(ahead: Sequence[str]) -> bool:
    """Whether the words behind "is" name what somebody is: with a determiner, "in charge", or a role."""
    while ahead and ahead[0] in _ADVERBS:
        ahead = ahead[1:]
    if ahead and (ahead[0] in _ARTICLES or ahead[0] in _DETERMINER):
        return True
    if ahead and ahead[0] == "in":
        return ahead[1:2] == ["charge"]
    stop = next((n for n, word in enumerate(ahead) if word in _PREPOSITIONS), len(ahead))
    return any(_is_role(word) for word in ahead[:stop])


def _without_deeds(words: Sequence[str], begin: int, end: int) -> tuple[int, int] | None:
    """An apposition up to a clause that tells what somebody did; None where it is a sentence of its own."""
    for at in range(begin + 1, end + 1):
        word = words[at].lower()
        if word in _RELATIVES:
            if word == "who" and _tells_office(words, at):
                return begin, end
            end = at - (2 if words[at - 1].lower() in _PREPOSITIONS else 1)
            break
        if word in _FINITE:
            return None
    return (begin, end) if end >= begin else None


def _plain(words: Sequence[str], begin: int, head: int) -> bool:
    """Whether a description without an article is one: every word before its head is a title's."""
    return all(w.lower() in _ADJECTIVE or _is_role(w) or w == "-" or w[0].isupper() for w in words[begin : head + 1])


def _upto(tokens: Tokens, begin: int, *, closed: bool) -> tuple[int, int] | None:
    """From `begin` to the comma or mark that closes the clause; None where it runs on too long."""
    words = tokens.words
    for at in range(begin, min(len(words), begin + _LONGEST + 6)):
        if (at > begin and at in tokens.begins) or words[at] in _ENDS or words[at] == ",":
            if words[at] == "," and at + 1 < len(words) and closed and words[at + 1] in {"and", "or"}:
                return None
            if words[at] in _QUOTES:
                return None  # cut by a quotation
            end = at - 1
            return (begin, end) if end >= begin and end - begin < _LONGEST else None
    return None


def _ahead(tokens: Tokens, first: int, last: int, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """An apposition before the name: "the bank's chairman, Ann Lee,"."""
    words = tokens.words
    if first < 3 or first in tokens.begins or words[first - 1] != ",":
        return None
    if last + 1 < len(words) and words[last + 1] not in _CLOSING:
        return None
    begin = _behind_determiner(tokens, first - 2, taken)
    if begin is None or begin > first - 2:
        return None
    head = begin
    while head + 1 < first - 1 and words[head + 1].lower() not in _PREPOSITIONS:
        head += 1
    return (begin, first - 2) if _is_singular_role(words[head]) else None


def _behind_determiner(tokens: Tokens, end: int, taken: AbstractSet[int]) -> int | None:
    """The first token of the description that ends at `end`: behind the determiner that no other phrase hangs on."""
    begin = None
    for at in range(end, max(-1, end - _LONGEST), -1):
        word = tokens.words[at]
        if word == "," or word in _ENDS or at in taken:
            break
        if word.lower() in _DETERMINER:
            begin = at + 1
            if at in tokens.begins or tokens.words[at - 1] not in _LINKS:
                break
        if at in tokens.begins:
            break
    return begin
