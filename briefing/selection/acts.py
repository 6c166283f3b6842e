"""What a turn of a meeting does: it settles something, takes or gives a task, says what all is for, counts, or leaves something open."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefing.language import roles
from briefing.language.cues import load
from briefing.language.patterns import deferred
from briefing.model import Profile

_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "settled": 1.4,
        "task": 1.2,
        "due": 0.5,
        "duty": 0.5,
        "left_open": 0.8,
        "aim": 0.8,
        "purpose": 0.8,
        "price": 0.5,
        "doubt": -0.6,
    }
)
"""What a turn does → how many deviations of the ranking it is worth."""
_COUNTS, _COUNTED = deferred(r"\d"), 0.5
_EARLY, _LATE = 0.2, 0.8
"""Shares of a meeting up to which it is said what it is for, and from which what was talked about is settled."""
_CLOSING = 0.5
_LED_BY = frozenset({"settled", "decided", "charge", "aim", "limit", "purpose"})
"""Classes of cues (``briefing/language/data/cues``) of what is agreed in a meeting, and of what it is for."""
_OWN = frozenset({"i", "i'll", "i’ll", "i'm", "i’m", "it", "them"})
"""Words of what one speaker will do, or of what stands before."""


def weight(profile: Profile, index: int, place: float) -> float:
    """How many deviations of the ranking a sentence of an English meeting is worth by what it does; 0 for talk.

    Args:
        profile: The corpus.
        index: The sentence's.
        place: Where it stands in its document, 0 to 1.
    """
    known, cues, words = roles.load("en"), load("en"), profile.words[index]
    if known is None or cues is None:
        return 0.0
    seen = known.seen(words) | (cues.sentence.seen(words) & {"price", "aim"})
    if place > _EARLY:
        seen -= {"aim", "purpose"}
    found = sum(_WEIGHTS.get(act, 0.0) for act in seen)
    counted = _COUNTED * (_COUNTS.search(profile.texts[index]) is not None)
    return found + counted + _CLOSING * (place >= _LATE and not seen.isdisjoint({"settled", "task"}))


def leads(profile: Profile, index: int, place: float) -> float:
    """How well a sentence of a meeting stands first: what all settle before what one of them will do."""
    known, cues, words = roles.load("en"), load("en"), profile.words[index]
    settled = known is not None and "settled" in known.seen(words)
    aimed = (
        cues is not None and known is not None and not _LED_BY.isdisjoint(cues.sentence.seen(words) | known.seen(words))
    )
    alone = not _OWN.isdisjoint(words)
    return weight(profile, index, place) + _CLOSING * (2 * settled + aimed - alone)
