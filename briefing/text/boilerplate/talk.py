"""Talk that tells nothing: greetings, thanks, words about the line."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.phrase_search import parts, signs, single_blanks
from briefing.text.boilerplate.opening import Line, Phrases, runs, spaced

_SHORT = 24
"""Words, at the most, of talk about the line."""
_LONGEST_COURTESY = 30
"""Words; a longer sentence that opens with thanks goes on to something else."""


@cache
def _courtesy() -> re.Pattern[str]:
    """A courtesy in a line in small letters: a pattern that folds case itself tries each of the phrases, and takes four times as long."""
    return deferred(rf"\W*+(?:\w[\w’'-]*+\W++){{0,3}}?{spaced(lexicon('en').boilerplate.courtesies)}\b")


@cache
def _signs() -> frozenset[str]:
    return frozenset(signs(lexicon("en").boilerplate.courtesies))


@cache
def _parts() -> tuple[str, ...]:
    return parts(lexicon("en").boilerplate.courtesies)


def _is_courtesy(line: str) -> bool:
    if _signs().isdisjoint(runs(line)):
        return False
    plain = line.replace(",", "").lower()
    low = single_blanks(plain)
    may_be = low.count(" ") < _LONGEST_COURTESY and any(map(low.__contains__, _parts()))
    return may_be and _courtesy().match(plain) is not None


_LINE_TALK = Phrases(lambda words: words.line_talk)


def _is_line_talk(line: str) -> bool:
    return len(line.split()) <= _SHORT and bool(_LINE_TALK(line))


ROWS: tuple[Line, ...] = (
    # talk that tells nothing
    Line(
        "courtesy",
        _is_courtesy,
        "courtesy",
        ("Thank you for coming.", "Hope you had a good weekend.", "Good morning, and welcome to the call."),
    ),
    Line("talk about the line", _is_line_talk, "courtesy", ("Sorry, I was on mute.", "All lines are muted.")),
)
