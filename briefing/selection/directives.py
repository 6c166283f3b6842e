"""Texts that want something of their reader, and the sentences in which they say what: recalls, warnings, mails that ask.

A directive gets its hearer to do something (Searle 1976): such a text is read for that and for its deadline, not for how
it came about.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.cues import Phrases

_OPENING = 2
"""Words among which an imperative stands."""
_DOES, _WARNS, _BIDS = 0.9, 0.84, 0.8
"""The least chance of a notice's sentence that says what is done (goods are recalled), what is to come, and what to do."""
_BY, _WANTS = 0.75, 0.65
"""The least chance of a mail's sentence that asks for something by a day, and of one that asks for a decision."""


def _bids(words: Sequence[str], known: Phrases) -> bool:
    """Whether a sentence of a notice tells its reader what to do."""
    return "bids" in known.seen(words) or "imperative" in known.seen(words[:_OPENING])


def of_notice(words: Sequence[str], known: Phrases) -> float:
    """The least chance that a notice's sentence states what it is for; 0 where nothing tells."""
    seen = known.seen(words)
    if "recalls" in seen:
        return _DOES
    return _WARNS if "warns" in seen and words[0] != "it" else _BIDS * _bids(words, known)


def of_mail(words: Sequence[str], known: Phrases, *, question: bool) -> float:
    """The least chance that a mail's sentence says what its reader is to do; 0 where nothing tells."""
    seen = known.seen(words)
    if "wants" in seen:
        return _BY if "deadline" in seen else _WANTS
    return _BY * ("deadline" in seen and (question or "ask" in seen))
