"""Chats ("tor: logs moved"): their messages are passages, and how the matter ended leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.language import roles
from briefing.language.patterns import deferred
from briefing.model import Passage, Profile
from briefing.selection import companions
from briefing.selection.passages import asks

HANDLE = deferred(r"([a-z][\w.’'-]{0,30})(?: \([^()\n]{1,40}\))?: ")
"""A name in small letters, and maybe an office, before a message: "lena (CFO): "."""
_MESSAGES, _SHARE, _SHORT = 5, 0.7, 25
"""Messages of a chat, at the least, the share of its paragraphs that are some, and the words that half of them have at most."""
_LONGEST = 60
"""Words of a message that is one passage."""
_SAYS = 3
"""Words beside the name from which a message says something by itself."""
_ENDED, _LATER, _FULL, _BESIDE = 0.55, 0.25, 8, 0.3
"""The least chance of a message that says how it ended, what standing last adds, and being of so many words as much again; what
the chance of the others counts."""


def messages(profile: Profile, number: int) -> list[list[int]]:
    """The sentences of each message of a document that is a chat; empty for any other text."""
    rows = [i for i in profile.of_document(number) if not profile.heading[i]]
    blocks = [list(group) for _, group in groupby(rows, key=lambda i: profile.block[i])]
    found = [(match[1], block) for block in blocks if (match := HANDLE.match(profile.texts[block[0]]))]
    if len(found) < max(_MESSAGES, _SHARE * len(blocks)) or max(Counter(name for name, _ in found).values()) < 2:
        return []
    words = sorted(sum(profile.size[i] for i in block) for _, block in found)
    return [block for _, block in found] if words[len(words) // 2] <= _SHORT else []


def joined(profile: Profile, passages: list[Passage | None]) -> list[Passage | None]:
    """The passages with each message of a chat as one; none of those that ask or say a word or two ("on it"), but "rollback done"."""
    out, taken_back = list(passages), companions.retracted(profile)
    for block in _messages(profile):
        words = sum(profile.size[i] for i in block)
        if words > _LONGEST:
            continue
        for i in block:
            out[i] = None
        if (
            block[0] not in taken_back
            and not asks(profile.texts[block[-1]])
            and (_said(profile, block) >= _SAYS or _ends(profile, block))
        ):
            out[block[0]] = Passage(block[0], block[-1], words, block[0])
    profile.memo["messages"] = frozenset(block[0] for block in _messages(profile) if out[block[0]])
    return out


def leads(profile: Profile, indices: Sequence[int], learned: Sequence[float]) -> list[float]:
    """The chances of a chat's sentences, from the `learned` ones: likeliest is the last full message that says how it ended; empty for any other text."""
    blocks = messages(profile, profile.document[indices[0]])
    ends = {block[0]: _said(profile, block) for block in blocks if _ends(profile, block)}
    if not ends:
        return []
    first, last = indices[0], max(indices[-1], indices[0] + 1)
    rows = zip(indices, learned, strict=True)
    return [
        _ENDED + _LATER * (i - first) / (last - first) + _LATER / 2 * min(1.0, ends[i] / _FULL)
        if i in ends
        else _BESIDE * value
        for i, value in rows
    ]


def _messages(profile: Profile) -> Iterator[list[int]]:
    for number in sorted({profile.document[i] for i, text in enumerate(profile.texts) if HANDLE.match(text)}):
        yield from messages(profile, number)


def _said(profile: Profile, block: Sequence[int]) -> int:
    """Words of a message beside who writes it."""
    handle = HANDLE.match(profile.texts[block[0]])
    return sum(profile.size[i] for i in block) - (len(handle[0].split()) if handle else 0)


def _ends(profile: Profile, block: Sequence[int]) -> bool:
    """Whether a message says how a matter ended."""
    known = roles.load(profile.languages[profile.document[block[0]]])
    return known is not None and any("ended" in known.seen(profile.words[i]) for i in block)
