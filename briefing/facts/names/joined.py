"""Mentions → those with the words that belong to a name and that the tagger parts from it: particles, nicknames, saints, months."""

from __future__ import annotations

from briefing.facts.names.role_words import is_title
from briefing.facts.names.tokens import Mention, Tokens
from briefing.facts.phrases.reporting_words import FINITE, FIRST_NAMES, FUNCTION, NAMES_TOO, NOT_A_NAME
from briefing.language.gazetteer import classes
from briefing.language.lexicon import lexicon
from briefing.model import Span

_WORDS = lexicon("en").names
_INNER = _WORDS.inner_particles
_MOST_INNER = 2
"""Particles between two words of a name ("von der")."""
_OPENING, _CLOSING = "“\"'‘(", "”\"'’)"
_NICKNAMED = 4
"""Tokens that stand before a surname with a nickname at least: first name, mark, nickname, mark."""
_NO_SURNAME = FUNCTION | NOT_A_NAME | {"day"}
_MOST_BEFORE = 5
"""Tokens from the first word of a name to the one behind its particles."""
_SAINTS = ("St.", "St", "Saint")


def _mention(found: Tokens, first: int, last: int, kind: str) -> Mention:
    return Mention(Span(found.starts[first], found.stops[last]), kind, first, last)


def whole(found: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Mentions with what particles join to them ("María de los" Ángeles Ruiz, San Pedro "de las Rocas")."""
    out: list[Mention] = []
    for mention in _with_surnames(found, _with_months(found, mentions)):
        first, last = _begin_of_whole(found, mention.first), _end_of_whole(found, mention.last)
        last = _behind_and_sign(found, last) if mention.kind != "person" else last
        before = out[-1] if out and out[-1].last >= first else None
        if before is not None:
            first, last = min(first, before.first), max(last, before.last)
            mention.kind = before.kind
            out.pop()
        out.append(_mention(found, first, last, mention.kind))
    return out


def _begin_of_whole(found: Tokens, first: int) -> int:
    """The first token of a name with particles, and the capitalised word that they join to it."""
    at = first
    while at > 0 and first - at < _MOST_INNER and found.words[at - 1] in _INNER and at not in found.begins:
        at -= 1
    at = _before_nickname(found, first) if at == first else at
    if at == first and _is_cut_from_given(found, first):
        return first - 1
    if at in (first, 0) or at in found.begins or not _is_plain_name(found, at - 1):
        return first
    at -= 1
    while at > 0 and at not in found.begins and first - at <= _MOST_BEFORE and _is_plain_name(found, at - 1):
        at -= 1
    return at


def _is_cut_from_given(found: Tokens, first: int) -> bool:
    """Whether a surname with "Jr." was parted from the first name before it ("Secretary Wilbur" Ross Jr.)."""
    junior = found.words[first + 1 : first + 2] in (["Jr."], ["Jr"], ["Sr."], ["Sr"])
    return junior and first > 0 and first not in found.begins and _is_given(found.words[first - 1])


def _before_nickname(found: Tokens, first: int) -> int:
    """The opening mark of a nickname that stands before a surname (Katrin "Kat" Brandt); `first` where there is none."""
    words = found.words
    if first < _NICKNAMED or words[first - 1] not in _CLOSING:
        return first
    opening = next((at for at in (first - 3, first - 4) if at > 0 and words[at] in _OPENING), first)
    called = all(words[at][0].isupper() for at in range(opening + 1, first - 1))
    return opening if called and found.begins.isdisjoint(range(opening, first + 1)) else first


def _end_of_whole(found: Tokens, last: int) -> int:
    """The last token of a name with particles behind it, and the capitalised word that they join to it."""
    words, at = found.words, last + 1
    while at < len(words) and at - last <= _MOST_INNER and words[at] in _INNER and at not in found.begins:
        at += 1
    particled = at > last + 1 or words[last] in _INNER  # "Omar bin", cut before "Said"
    joined = particled and at < len(words) and at not in found.begins and _is_plain_name(found, at)
    return at if joined else last


def _behind_and_sign(found: Tokens, last: int) -> int:
    """The last token of a name with what "&" joins to it ("Vik Finance" & Business Academy)."""
    words, at = found.words, last + 1
    if words[at : at + 1] != ["&"] or at + 1 >= len(words) or not words[at + 1][0].isupper():
        return last
    while at + 1 < len(words) and words[at + 1][0].isupper() and at + 1 not in found.begins:
        at += 1
    return at


def _is_plain_name(found: Tokens, at: int) -> bool:
    """Whether a token has a capital of its own, and is no title."""
    word = found.words[at]
    opening = at in found.begins and word.lower() in FUNCTION
    return word[0].isupper() and word[-1].isalpha() and not is_title(word) and not opening


def _with_months(found: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Mentions with people called like a month ("May Tandberg", "August Lindqvist")."""
    months = [at for at in range(len(found) - 1) if found.words[at].lower() in NAMES_TOO and _opens_name(found, at)]
    if not months:
        return mentions
    covering = {at: mention for mention in mentions for at in range(mention.first, mention.last + 1)}
    called = [person for at in months if (person := _called(found, at, covering.get(at + 1)))]
    return _replaced(mentions, called)


def _called(found: Tokens, at: int, following: Mention | None) -> Mention | None:
    """The person whose first name is the month at `at`; `following` is what the tagger made of the word behind it."""
    if following is None:
        return _mention(found, at, at + 1, "person") if _ends_name(found, at + 1) else None
    whole = following.kind == "person" and following.first <= at + 1
    return _mention(found, at, following.last, "person") if whole else None


def _is_given(word: str) -> bool:
    """Whether a capitalised word is a known first name."""
    return word[0].isupper() and ("given" in classes(word.lower()) or word.lower() in FIRST_NAMES)


def _replaced(mentions: list[Mention], others: list[Mention]) -> list[Mention]:
    """Mentions with others in the place of those that they touch, ascending."""
    taken = {at for other in others for at in range(other.first, other.last + 1)}
    kept = [m for m in mentions if taken.isdisjoint(range(m.first, m.last + 1))]
    return sorted([*kept, *others], key=lambda m: m.first)


def _opens_name(found: Tokens, at: int) -> bool:
    """Whether a month's name stands where a person's can begin, before a capitalised word of its sentence."""
    before = found.words[at - 1].lower() if at and at not in found.begins else ""
    after = found.words[at + 1]
    free = before in ("", ",", "and", "or", "“", "(") or before in FINITE
    capital = found.words[at][0].isupper()
    named = capital and after[0].isupper() and after.isalpha() and len(after) > 1 and after.lower() not in _NO_SURNAME
    return free and named and at + 1 not in found.begins


def _ends_name(found: Tokens, at: int) -> bool:
    """Whether a word that nobody tagged may be a surname: no lists have it as anything else, and no name goes on behind it."""
    after = found.words[at + 1] if at + 1 < len(found) else "."
    return set(classes(found.words[at].lower())) <= {"surname", "given"} and not after[0].isupper()


def _with_surnames(found: Tokens, mentions: list[Mention]) -> list[Mention]:
    """Mentions with people whose surname is a saint's (Ingrid St. Pierre), wherever the text then has the surname alone."""
    words = found.words
    saints = [at for at in range(len(found) - 1) if words[at] in _SAINTS and words[at + 1][0].isupper()]
    whole = [at for at in saints if at and at not in found.begins and _is_given(words[at - 1])]
    surnames = {words[at + 1] for at in whole}
    first = set(whole)
    named = [_mention(found, at - (at in first), at + 1, "person") for at in saints if words[at + 1] in surnames]
    return _replaced(mentions, named) if named else mentions
