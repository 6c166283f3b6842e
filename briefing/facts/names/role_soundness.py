"""Words read as a role → what of them is one: ranks and comparisons cut off, and nothing where no role is left."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts.names.role_words import ADJECTIVE, COURTESY, NAME_WORDS, is_role
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred

_INITIAL = deferred(r"[A-Z]\.?")
_VERBS = (NAME_WORDS.saying | NAME_WORDS.finite) - {"who"}
"""What stands before a role and tells something of its bearer ("*wrote* film director")."""
_BEAT = lexicon("en").dating.unchanged_pasts
_TALKS = frozenset(("update", "review", "overview", "look", "discussion", "few", "brief", "closer"))
"""What somebody takes the floor for ("president of our bank *for an update* on it")."""
_RELATIONAL = NAME_WORDS.relational_roles
OPENS_CLAUSE = NAME_WORDS.clause_openers
_ROYAL = frozenset(("king", "queen", "prince", "princess"))
_POINTING = frozenset(("he", "she", "they", "it", "him", "respectively", "Honourable", "Honorable"))
_HONOUR = ("Honour", "Honor", "On")
"""What stands before a role and is none of it: "His *Honour* Justice Orle", a headline's "*On* Senator Vik"."""
_I_AM = (("I", "'", "m"), ("I", "’", "m"), ("I", "am"))
"""Somebody says who they are: "I'm Lund's chief of staff"."""
_MARKS = frozenset('"“”‘')
"""Words by which a stretch of text shows to be no role."""
_OF_A_BODY = frozenset(("of", "at", "for", "with"))
_UNCOUNTED = frozenset(("government", "business", "media", "campaign"))
"""Bodies that are told of without an article ("minister of local government")."""
_HANGING = frozenset(("is", "was", "of", "the", "a", "an", "who", "for"))
"""Words at which a role that was cut short ends."""


_NO_ROLES_ALONE = frozenset(("Secretary", "Prof", "mate", "member", "aide", "ally", "opponent", ""))
"""A form of address, what was cut out of "running mate", and what does not say of what or of whom."""


def sound(words: Sequence[str]) -> tuple[int, int] | None:
    """The part of the tokens of a role that says what somebody is: (first, last); None where none does.

    A sentence's last initial ("… hepatitis A. State Manager Lee") and "rival" or "fellow" are cut off before it, a rank
    behind it ("spokesman Navy Capt.").
    """
    first, last = _opening(words), len(words) - 1
    torn = not _MARKS.isdisjoint(words) or words.count("'") > 1 or _opens_mark(words)  # a title of a work
    if first > last or torn or not _POINTING.isdisjoint(words):
        return None
    first = _behind_several(words, first, last)
    last = _before_rank(words, first, last) - (words[last] == "and")
    last = _before_talk(words, first, last - (first < last and words[last].lower().rstrip(".") in COURTESY))
    last = _before_unnamed(words, first, last)
    if words[last].lower() in _HANGING:
        return None
    if _NO_ROLES_ALONE.issuperset(word.rstrip(".") for word in words[first : last + 1]):
        return None
    lone = words[first] if first == last else ""
    # a lone small "queen" was cut out of "beauty queen", and a lone "wife" is nobody says whose
    return (
        None
        if lone in _ROYAL or lone in NAME_WORDS.kin or lone.lower() in _RELATIONAL | NAME_WORDS.body
        else (first, last)
    )


def _opens_mark(words: Sequence[str]) -> bool:
    """Whether a single mark opens what is not closed: "star of 'Finding Orle"."""
    at = words.index("'") if "'" in words else 0
    return at > 0 and words[at - 1] in ("of", "in", "on", "for", "the") and words[at + 1 : at + 2] != []


def _opening(words: Sequence[str]) -> int:
    """The first token behind initials, their full stops and words that lean."""
    at = next((len(own) for own in _I_AM if tuple(words[: len(own)]) == own), 0)
    at = at if at < len(words) else 0
    while at < len(words) - 1 and (
        (_INITIAL.fullmatch(words[at]) and words[at] != "I")
        or not any(char.isalnum() for char in words[at])
        or words[at].lower() in _RELATIONAL | OPENS_CLAUSE | _VERBS
        or words[at] in _HONOUR
    ):
        at += 1
    # "fellow at King's College"
    leans = at > 0 and words[at].islower() and not is_role(words[at]) and words[at - 1].lower() not in _VERBS
    return at - 1 if leans else at


def _before_rank(words: Sequence[str], first: int, last: int) -> int:
    """The last token before a rank that stands between a role in small letters and the name."""
    for at in range(first, last):
        word = words[at]
        office = word.islower() and is_role(word) and word not in ADJECTIVE  # no "deputy Prime Minister"
        if office and all(other[0].isupper() or other == "." for other in words[at + 1 : last + 1]):
            return at
    return last


def _before_unnamed(words: Sequence[str], first: int, last: int) -> int:
    """The last token before a body whose name is cut off ("a partner *of ferry operator* Tarn Arc")."""
    if not words[last].islower() or words[last] not in NAME_WORDS.body or words[last] in _UNCOUNTED:
        return last
    at = last - 1
    while at > first and words[at].islower() and words[at] not in NAME_WORDS.determiner | NAME_WORDS.role_end:
        at -= 1
    cut = words[at] in _OF_A_BODY and first < at < last - 1 and is_role(words[at - 1])
    return at - 1 if cut else last


def _behind_several(words: Sequence[str], first: int, last: int) -> int:
    """The first token behind a role of several people, of whom one has a rank of their own ("candidates Sen.")."""
    if words[first] == "who":
        return first  # "who heads a project"
    for at in range(first, last):
        word = words[at]
        if word.islower() and word.endswith("s") and is_role(word.removesuffix("s")):
            return at + 1
        if at > first and word in _BEAT and words[at - 1].endswith("s"):
            return at + 1  # a headline's "Greens *beat* incumbent"
        if word == "of" and is_role(words[at + 1]) and not any(map(is_role, words[first:at])):
            return at + 1  # "portraits of actor"
        if at > first and word in _VERBS and "who" not in words[:at]:
            return at + 1  # "the presidency *told* host"
    return first


def _before_talk(words: Sequence[str], first: int, last: int) -> int:
    """The last token before what somebody is to speak of."""
    for at in range(first + 1, last - 1):
        if words[at] == "for" and words[at + 1] in ("a", "an") and words[at + 2] in _TALKS:
            return at - 1
    return last
