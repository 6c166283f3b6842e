"""Words around a name → the roles that they give it, verbatim.

Read are titles before the name ("Retired Army Lieutenant General James Dubik"), appositions on either side ("Dubik, an
analyst at …,"; "the bank's chairman, Ann Lee,") and clauses with "who" that say what somebody is or does for a living; what
somebody once did ("who resigned in May") is none. Anything else is no role: better
absent than wrong.
"""
# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from briefing.facts.names.gazetteer import classes
from briefing.facts.names.tokens import Tokens
from briefing.language.lexicon import lexicon
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


_RELATIVES = frozenset(("who", "whom", "whose", "that", "which"))
_FINITE = _WORDS.finite
_OFFICE_VERBS = _WORDS.office_verbs
"""What somebody does for a living, or did."""
_BEING = frozenset(("is", "was", "been", "became", "becomes"))
_ADVERBS = _WORDS.office_adverbs


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
    begin = at
    while at not in tokens.begins and at > 0 and stop - begin < _LONGEST:
        at -= 1
        word = words[at]
        low = word.lower()
        if at in taken or "calendar" in classes(low) or (low == "and" and _names_ahead(words, at)):
            break
        left = words[at - 1] if at > 0 else ""
        if low in {"of", "for"} and _is_role(left) and (left.islower() or at - 1 in tokens.begins):
            break  # "the spokesman for Senator Lee"
        if word[0].isupper():
            if at in tokens.begins and low in _FUNCTION:
                break
            begin = at
        elif _is_role(word) or low in _ADJECTIVE:
            begin = at
        elif low not in _BEFORE_NAME:
            break
    if begin > 1 and words[begin - 1] == "-" and begin not in tokens.begins:
        begin -= 2  # front-runner
    cut_off = begin > 0 and begin not in tokens.begins and words[begin - 1].islower() and words[begin - 1].isalpha()
    if begin == stop and words[stop].lower() in _OF_WHAT and cut_off and words[begin - 1] not in _FUNCTION:
        return None  # "the widget chief": a word of it is not known, and "chief" alone says nothing
    return begin, stop


def _names_ahead(words: Sequence[str], at: int) -> bool:
    """Whether "and" at `at` joins two people with a title each: "Senator Lee of Vik and Senator Ross"."""
    low = words[at + 1].lower()
    return low in (words[n].lower() for n in range(max(0, at - 8), at))


_FUNCTION = (
    _DETERMINER
    | _PREPOSITIONS
    | frozenset(
        "as but if when while after before because although though however then there he she it they we i you these those during".split()
    )
)


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
    words, at = tokens.words, last + 1
    if at + 1 >= len(words) or words[at] != "," or at in tokens.begins:
        return None
    at += 1
    if words[at].isdigit() and at + 2 < len(words) and words[at + 1] == "," and len(words[at]) < 3:
        at += 2  # the age
    begin = at
    determined = words[at].lower() in _DETERMINER
    if words[at].lower() in {"a", "an", "the"}:
        begin += 1
    head = -1
    while at < len(words) and at not in tokens.begins and at - begin < 9:
        word = words[at]
        low = word.lower()
        if low in _PREPOSITIONS or word in _ENDS or word == "," or (at in taken and not determined):
            break
        head = at
        at += 1
    if head < begin or at >= len(words) or head in taken or at in taken:
        return None  # nobody, or the title of the next in a list: "Lee, communications director Ross and …"
    word = words[head]
    if heads is None:
        fits = _is_singular_role(word) or (head > begin and words[head - 1] == "-" and _is_role(words[head]))
    else:
        fits = words[begin - 1].lower() in {"a", "an"} and word.lower() in heads
    if not fits or (not determined and not words[begin][0].isupper() and not _plain(words, begin, head)):
        return None
    found = _upto(tokens, begin, closed=False)
    return _without_deeds(words, *found) if found else None


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
    ahead = [word.lower() for word in words[at + 1 : at + 8]]
    while ahead and ahead[0] in _ADVERBS:
        ahead = ahead[1:]
    if ahead and (ahead[0] in {"a", "an", "the", "in"} or ahead[0] in _DETERMINER):
        return ahead[0] != "in" or ahead[1:2] == ["charge"]
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
    if last + 1 < len(words) and words[last + 1] not in {",", ".", ";", ":", "—", "–", ")"}:
        return None
    begin = -1
    for at in range(first - 2, max(-1, first - 2 - _LONGEST), -1):
        word = words[at]
        if word == "," or word in _ENDS or at in taken:
            break
        if word.lower() in _DETERMINER:
            begin = at + 1
            if at in tokens.begins or words[at - 1] not in _LINKS:
                break
        if at in tokens.begins:
            break
    if begin < 0 or begin > first - 2:
        return None
    head = begin
    while head + 1 < first - 1 and words[head + 1].lower() not in _PREPOSITIONS:
        head += 1
    if not _is_singular_role(words[head]):
        return None
    return begin, first - 2
