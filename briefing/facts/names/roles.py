"""Words around a name → the roles that they give it, verbatim.

Read are titles before the name ("Retired Army Lieutenant General James Dubik"), appositions on either side ("Dubik, an
analyst at …,"; "the bank's chairman, Ann Lee,") and clauses with "who" that say what somebody is or does for a living; what
somebody once did ("who resigned in May") is none. Anything else is no role: better
absent than wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from briefing.facts.names.role_soundness import sound
from briefing.facts.names.role_words import ADJECTIVE, COURTESY, LONGEST, NAME_WORDS, is_role, is_singular_role
from briefing.facts.names.titles import title_before
from briefing.facts.names.tokens import Tokens
from briefing.model import Span

_BODY, _DETERMINER = NAME_WORDS.body, NAME_WORDS.determiner
_LINKS = frozenset(("of", "for", "and", "-", "'s", "’s", "&", "to", "at", "in", "on"))
_ENDS = frozenset('.;:()[]?!“”"–—')
_QUOTES = frozenset('“”"')
_PREPOSITIONS = NAME_WORDS.role_end
_ARTICLES = frozenset(("a", "an", "the"))
_LOOSE = _ARTICLES | {"our", "my", "your"}
"""What a description may open with and is no part of a role: "Lee, our chief executive"."""
_ANYBODY = frozenset(("man", "woman", "boy", "girl", "person"))
"""Words that say of nobody who it is, where nothing else stands before them."""
_ANY_BODY = frozenset(("company", "organization", "organisation", "group", "body", "firm", "agency"))
"""The same of a body ("a company that worked with Lund")."""
_STYLED = COURTESY | {"the", "right", "honourable", "honorable", "hon", "dr", "."}
"""What may stand between a comma and the name of the next person."""
_CLOSING = frozenset(",.;:—–)")
"""Marks behind a name that an apposition stands before."""
_LONGEST_HEAD = 9
"""Tokens of a description up to its head."""
_RELATIVES = frozenset(("who", "whom", "whose", "that", "which"))
_FINITE = NAME_WORDS.finite
_OFFICE_VERBS = NAME_WORDS.office_verbs
"""What somebody does for a living, or did."""
_BEING = frozenset(("is", "was", "been", "became", "becomes"))
_ADVERBS = NAME_WORDS.office_adverbs


def of_person(tokens: Tokens, first: int, last: int, taken: AbstractSet[int]) -> Iterator[Span]:
    """Roles that the words around one mention give a person.

    Args:
        tokens: Of the document.
        first: Index of the mention's first token.
        last: Index of its last.
        taken: Indices of tokens that belong to persons' names, where a title stops.
    """
    for found in (
        title_before(tokens, first, taken),
        _after(tokens, first, last, taken),
        _ahead(tokens, first, last, taken),
    ):
        part = sound(tokens.words[found[0] : found[1] + 1]) if found else None
        if found and part:
            yield Span(tokens.starts[found[0] + part[0]], tokens.stops[found[0] + part[1]])


def of_body(tokens: Tokens, last: int, taken: AbstractSet[int]) -> Iterator[Span]:
    """What an apposition behind its name says an organisation is."""
    found = _apposition(tokens, last, taken, _BODY)
    if found and (found[0] < found[1] or tokens.words[found[0]].lower() not in _ANY_BODY):
        yield Span(tokens.starts[found[0]], tokens.stops[_before_purpose(tokens.words, *found)])


def _before_purpose(words: Sequence[str], begin: int, end: int) -> int:
    """The last token of a description before what somebody does with it ("a bank *to use* its tools")."""
    for at in range(begin + 1, end):
        if words[at] == "to" and words[at + 1].islower() and words[at + 1] not in _DETERMINER:
            return at - 1
    return end


def _after(tokens: Tokens, first: int, last: int, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """An apposition or a who-clause behind the name, up to the comma that closes it."""
    words = tokens.words
    if words[last + 1 : last + 3] == [",", "who"]:
        several = (first > 1 and words[first - 1] == "and" and first not in tokens.begins) or (
            last + 3 < len(words) and words[last + 3].lower() in {"are", "were", "have"}
        )
        found = None if several or not _tells_office(words, last + 2) else _upto(tokens, last + 2, closed=True)
        return _behind_is(words, *found) if found else None
    return _apposition(tokens, last, taken, None)


def _behind_is(words: Sequence[str], begin: int, end: int) -> tuple[int, int]:
    """A clause with "who" without its "who is now", so that what it says somebody is stands alone."""
    at = begin + 2
    while at < end and (words[at].lower() in _ADVERBS or words[at].lower() in _LOOSE):
        at += 1
    return (at, end) if words[begin + 1 : begin + 2] == ["is"] and at <= end else (begin, end)


def _apposition(
    tokens: Tokens, last: int, taken: AbstractSet[int], heads: frozenset[str] | None
) -> tuple[int, int] | None:
    """The description behind a name and its comma; its head is a role, or one of `heads` with "a" or "an"."""
    at = _past_age(tokens, last + 1)
    if at is None:
        return None
    words = tokens.words
    begin = at + (words[at].lower() in _LOOSE)
    determined = words[at].lower() in _DETERMINER
    head = _head(tokens, at, begin, taken, determined=determined)
    if head is None or not _fits(words, begin, head, heads) or words[begin].lower().rstrip(".") in COURTESY:
        return None
    if not determined and _is_listed(words, head):
        return None
    if not determined and not words[begin][0].isupper() and not _plain(words, begin, head):
        return None
    found = _upto(tokens, begin, closed=False)
    if found is None or words[found[1] + 1 : found[1] + 2] == [":"] or _is_of_the_next(words, found[1], taken):
        return None  # the next line's label: "Lee, Solicitor / Counsel for the Respondent: …"
    return _without_deeds(words, found[0], _before_the_next(words, *found, taken))


def _is_of_the_next(words: Sequence[str], end: int, taken: AbstractSet[int]) -> bool:
    """Whether a description between two names may be the second one's ("met Lee, the minister, the Hon. Ann Reed, and …").

    It is the first one's where another description follows the second name.
    """
    at = end + 2
    if words[end + 1 : at] != [","]:
        return False
    while at < len(words) and words[at].lower().rstrip(".") in _STYLED:
        at += 1
    styled, addressed = at, at > end + 2
    while at < len(words) and (at in taken or ((addressed or at > styled) and words[at][0].isupper())):
        at += 1
    if at == styled or words[at : at + 1] != [","] or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.lower() not in _DETERMINER and not is_role(following)


def _before_the_next(words: Sequence[str], begin: int, end: int, taken: AbstractSet[int]) -> int:
    """The last token of an apposition before "and" and the next of a list ("Lee, the clerk and Mr Orr")."""
    for at in range(begin + 1, end):
        if words[at].lower() in _PREPOSITIONS and words[at].lower() != "and":
            return end  # "adviser to Ford and Carter"
        following = words[at + 1]
        if words[at] == "and" and (
            at + 1 in taken or following.lower().rstrip(".") in COURTESY or _begins_name(words, at + 1, end)
        ):
            return at - 1
    return end


def _begins_name(words: Sequence[str], at: int, end: int) -> bool:
    """Whether a capitalised word opens a name, and no second office ("chairman and Finance Minister")."""
    return words[at][0].isupper() and not any(is_role(word) for word in words[at : end + 1])


def _is_listed(words: Sequence[str], head: int) -> bool:
    """Whether a capitalised word behind a name is the next of a list of names ("Lund, King and Murray")."""
    joined = words[head + 1 : head + 2] == ["and"] and words[head + 2 : head + 3]
    return bool(joined) and words[head][0].isupper() and words[head + 2][0].isupper() and not is_role(words[head + 2])


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
    if word.lower() in _ANYBODY and head == begin:
        return False
    joined = head > begin and words[head - 1] == "-" and is_role(word) and not word.endswith("s")
    return is_singular_role(word) or joined


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
    return any(is_role(word) for word in ahead[:stop])


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
    return all(w.lower() in ADJECTIVE or is_role(w) or w == "-" or w[0].isupper() for w in words[begin : head + 1])


def _upto(tokens: Tokens, begin: int, *, closed: bool) -> tuple[int, int] | None:
    """From `begin` to the comma or mark that closes the clause; None where it runs on too long."""
    words = tokens.words
    for at in range(begin, min(len(words), begin + LONGEST + 6)):
        if at > begin and _in_an_address(tokens, at):
            continue
        if (at > begin and at in tokens.begins) or words[at] in _ENDS or words[at] == ",":
            if words[at] == "," and at + 1 < len(words) and closed and words[at + 1] in {"and", "or"}:
                return None
            if words[at] in _QUOTES:
                return None  # cut by a quotation
            end = at - 1
            return (begin, end) if end >= begin and end - begin < LONGEST else None
    return None


def _in_an_address(tokens: Tokens, at: int) -> bool:
    """Whether the full stop at `at` is one of a web address ("editor of Sorn.com")."""
    glued = 0 < at < len(tokens) - 1 and tokens.stops[at - 1] == tokens.starts[at] == tokens.stops[at] - 1
    return (
        glued
        and tokens.words[at] == "."
        and tokens.starts[at + 1] == tokens.stops[at]
        and tokens.words[at + 1].islower()
    )


def _ahead(tokens: Tokens, first: int, last: int, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """An apposition before the name: "the bank's chairman, Ann Lee,"."""
    words = tokens.words
    if first < 3 or first in tokens.begins or words[first - 1] != ",":
        return None
    if last + 1 < len(words) and words[last + 1] not in _CLOSING:
        return None
    begin = _behind_determiner(tokens, first - 2, taken)
    if begin is None or begin > first - 2 or _is_office_of(words, begin):
        return None
    head = begin
    while head + 1 < first - 1 and words[head + 1].lower() not in _PREPOSITIONS:
        head += 1
    return (begin, first - 2) if is_singular_role(words[head]) else None


def _is_office_of(words: Sequence[str], begin: int) -> bool:
    """Whether a description is the end of a body's name ("Office of the Mayor, Ann Lee, and others")."""
    return begin > 2 and words[begin - 2].lower() == "of" and words[begin - 3].lower() in _BODY


def _behind_determiner(tokens: Tokens, end: int, taken: AbstractSet[int]) -> int | None:
    """The first token of the description that ends at `end`: behind the determiner that no other phrase hangs on."""
    begin = None
    for at in range(end, max(-1, end - LONGEST), -1):
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
