"""Motions and their votes: what was moved stands with what became of it, and a bare vote with its motion."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Profile

REACH = 4
"""Sentences behind a proposal among which its vote stands."""
_OPENING, _LONGEST = 4, 70
"""Words of a sentence that names what it decides on, and of a motion with its vote, at most."""
_PROPOSES = deferred(
    r"""
    \b(?:propos(?:ed|es)|moved|seconded)\b[^.]{0,40}\bthat\b  # "proposed, seconded by Vik, that"
    | \bmoved\s(?:to|by)\b | \bproposed\s[a-z]{2,20}ing\b | \b(?:motion|amendment)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MOVES = deferred(
    r"""
    \b(?:moved\s(?:to|that|by)|propos(?:ed|es)\s(?:to|that|then\sthat))\b  # "moved by Vik, second Lind, to"
    | \bpropos(?:ed|es)(?:,[^,.]{3,60},)?\s(?:that|[a-z]{2,20}ing)\b | \bmotion\s(?:by|of|from|to|that|was\smade)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What is voted on."""
_MOVES_WHAT_STANDS_BEFORE = deferred(r"\bto\s(?:adopt|approve|accept|concur)(?:\s(?:it|this|the\smotion))?\.\W*$")
_AMENDS = deferred(
    r"(?:An|The|That|This)\s(?:\w{1,20}\s)?amendment\b|(?:The|That|This)\smotion,?\sas\samended\b", re.IGNORECASE
)
"""How a sentence opens that changes what was moved before it."""
_SECONDS = deferred(r"[^,;:]{2,60}\sseconded(?:\s(?:it|the\smotion))?\.\W*$")
_NOTHING_DONE = deferred(
    r"\W{0,4}No\s(?:further\s)?(?:action|decision|vote)\s(?:was|has\sbeen|had\sbeen)\s(?:yet\s)?(?:taken|made|reached)\.\W*$"
)
"""A sentence of which the one before it alone says what it is about."""


def told_of(profile: Profile, index: int) -> int | None:
    """The first sentence of what the one at `index`, a vote, an amendment or "No action was taken.", is about; None where that is not told in its paragraph."""
    text = profile.texts[index]
    if _NOTHING_DONE.match(text):
        return index - 1 if beside(profile, index - 1, index) else None
    if _SECONDS.match(text):
        return None
    named, bare = _named_vote().match(text), _bare_vote().match(text)
    if named or bare or _AMENDS.match(text):
        moved = _moved_before(profile, index, named[1].lower() if named else "")
        if moved is None:
            return None if bare else index
        index = moved
    refers = _MOVES_WHAT_STANDS_BEFORE.search(profile.texts[index]) and _MOVES.search(profile.texts[index])
    return index - 1 if refers and beside(profile, index - 1, index) else index


def _moved_before(profile: Profile, index: int, about: str) -> int | None:
    """The nearest motion in the paragraph before a sentence that has the word that it is called by."""
    before = takewhile(lambda at: beside(profile, at, index), range(index - 1, index - REACH - 1, -1))
    texts = ((at, profile.texts[at]) for at in before)
    return next((at for at, text in texts if _MOVES.search(text) and about in text.lower()), None)


@cache
def _bare_vote() -> re.Pattern[str]:
    """What became of a motion that the sentence does not tell: "Motion carried 3-2 (Brandt opposed)."."""
    settled = any_of(lexicon("en").reference.settled)
    return deferred(
        rf"""\W{{0,4}}(?:(?:the|this|that)\s)?motion\s(?:(?:was|then|is)\s){{0,2}}(?:\w{{1,20}}ly\s)?{settled}\b  # what became of it
        (?!\s(?:to|that)\b)  # and not what was moved
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _named_vote() -> re.Pattern[str]:
    """What became of what was moved, by its name: "The policy was adopted 4-1"."""
    return deferred(rf"The\s([a-z]{{4,20}})\swas\s(?:then\s)?{any_of(lexicon('en').reference.settled)}\b")


@cache
def _settled() -> re.Pattern[str]:
    """What became of a proposal."""
    return deferred(rf"\b{any_of(lexicon('en').reference.settled)}\b", re.IGNORECASE)


@cache
def _voted() -> re.Pattern[str]:
    """A proposal, or what changes one, with what became of it: "The motion was then carried"."""
    return deferred(
        rf"""
        \b(?:motion|proposal|amendment|resolution|recommendation|it|(?:the|this)\s+[a-z]{{3,20}}\s+was)\s+
        (?:(?!not\b)\w{{1,20}}\s+){{0,4}}                              # "was then"
        {any_of(lexicon("en").reference.settled, blank="[ ]")}\b
        | ^(?:{any_of(lexicon("en").reference.settled)}(?:\.|,|\s(?:by\s|unanim|nem|\W?\d)) | \d{{1,3}}[–-]\d{{1,3}}\.)
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def vote(profile: Profile, index: int) -> int:
    """Where the vote on what a sentence proposes stands; its own index where it tells the vote itself or none is near."""
    text = profile.texts[index]
    if _PROPOSES.search(text) is None or _settled().search(text):
        return index
    for at in range(index + 1, min(index + REACH, len(profile))):
        if not beside(profile, index, at):
            break
        found = _voted().search(profile.texts[at])
        if found and ("amendment" in text.lower() or "amendment" not in found[0].lower()):
            return at
    return index


def elsewhere(profile: Profile, first: int, last: int) -> tuple[int, int] | None:
    """Sentences with the motions or votes that they are about, in another language than English: the sentence that opens with the motion stands with the one that tells it; None where they are too long."""
    from briefing.language import roles

    known = roles.load(profile.languages[profile.document[first]])
    if known is None:
        return first, last

    def tells(role: str, at: int, most: int | None = None) -> bool:
        return role in known.seen(profile.words[at][:most])

    behind = takewhile(lambda at: beside(profile, last, at), range(last + 1, min(last + REACH, len(profile))))
    before = takewhile(lambda at: beside(profile, at, first), range(first - 1, first - REACH, -1))
    stop = next((at for at in behind if tells("fate", at, _OPENING)), last) if tells("proposal", last) else last
    start = next((at for at in before if tells("proposal", at)), first) if tells("fate", first, _OPENING) else first
    if (start, stop) != (first, last) and sum(profile.size[start : stop + 1]) > _LONGEST:
        return None
    return start, stop


def beside(profile: Profile, left: int, right: int) -> bool:
    """Whether two sentences stand in one paragraph."""
    inside = left >= 0 and right < len(profile)
    return inside and (profile.document[left], profile.block[left]) == (profile.document[right], profile.block[right])
