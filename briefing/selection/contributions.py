"""A paper's sentences → how much the chance of each counts that it states the result: an aim, a wish or a step states none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.language.cues import Cues
from briefing.language.lexicon import lexicon
from briefing.language.phrase_search import PhraseSearch
from briefing.model import Profile

_LESS, _FINDS = 0.35, "improves"
"""What the chance of such a sentence counts, and the class of cues of one beside whose aim a result stands."""


@cache
def _none() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.states_no_result)


@cache
def _latter() -> PhraseSearch:
    return PhraseSearch(lexicon("en").rhetoric.of_the_latter)


def hangs(text: str) -> bool:
    """Whether a sentence tells of the latter of two things that it does not name."""
    found = _latter().search(text)
    return found is not None and found.start() == 0


def states_none(text: str) -> bool:
    """Whether a sentence says what was wanted, is announced or comes next."""
    return hangs(text) or _none().search(text) is not None


def chances(profile: Profile, sentences: Sequence[int], values: Sequence[float], cues: Cues) -> list[float]:
    """The chances of those of a paper's sentences that may stand on a page, less for those that state no result."""
    return [
        value * _LESS if _is_less(profile.texts[i], cues.sentence.seen(profile.words[i])) else value
        for i, value in zip(sentences, values, strict=True)
    ]


def _is_less(text: str, seen: frozenset[str]) -> bool:
    return hangs(text) or (_FINDS not in seen and states_none(text))
