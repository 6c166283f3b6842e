"""Lower-cased English text → where dates, times, durations and sets stand, as matches of one grammar.

Every expression holds a word or number that gives it away (`TRIGGER`). One pass finds these; from each, the words that
may stand before it ("the last two …") are walked back over, and the grammar is matched from there. So the cost is one
pass and a few short matches for each trigger, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.facts.dates.expressions import CARDINALS, CUES, EXPRESSIONS
from briefing.facts.dates.words import CALENDAR, DATING, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from briefing.language.patterns import deferred


class _Grammar:
    """One pattern of the kinds of expressions that the first text has cues of; of all kinds from the first new cue on.

    Whatever else is in it, it matches the same in a text. Compiling all of it takes 22 ms, a third of that for kinds that
    most texts have no cue of; many texts have one of each.
    """

    def __init__(self) -> None:
        self._cues = {name: deferred(_spaced(cue)) for name, cue in CUES.items()}
        self._kinds = EXPRESSIONS.keys() - CUES.keys()
        self._pattern: re.Pattern[str] | None = None

    def of(self, lower: str) -> re.Pattern[str]:
        """The grammar for a text."""
        new = {name for name, cue in self._cues.items() if name not in self._kinds and cue.search(lower)}
        if new or self._pattern is None:
            self._kinds = self._kinds | new if self._pattern is None else set(EXPRESSIONS)
            kinds = (f"(?P<{name}>{'|'.join(forms)})" for name, forms in EXPRESSIONS.items() if name in self._kinds)
            self._pattern = deferred(_spaced("|".join(kinds)))
        return self._pattern


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s")


_GRAMMAR = _Grammar()
_TRIGGERS = {
    *MONTHS,
    *WEEKDAYS,
    *SEASONS,
    *(f"{day}s" for day in WEEKDAYS if len(day) > 5),
    *CALENDAR.units,
    *DATING.triggers,
}
_DIGITS = (
    # on the 12th
    r"(?<=\bon the )\d\d?(?:st|nd|rd|th)\b"
    # 19980213, 1998
    r"|(?<![\w.,/:-])(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|(?<!\d[-/.–])\d{4}(?!\d)"
    # 17:30, 30/05/16
    r"|(?<![\d/.:-])(?:\d\d?:[0-5]\d|\d\d?[/.-]\d\d?[/.-]\d\d)"
    # 5.30 p.m., 5 o'clock
    r"|(?<![\d.:])\d\d?(?:\.[0-5]\d)?(?=\s?(?:[ap]\.?m\b|o['’]clock))"
    r"|o['’]clock\b|fy|q[1-4]\b|h[12]\b|two thousand\b"
)


def _trie(words: list[str]) -> str:
    """The words as nested alternations, which the matcher leaves at the first letter that does not fit."""
    ends = "" in words
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    inner = "|".join(re.escape(letter) + _trie(rest) for letter, rest in sorted(branches.items()))
    if not inner:
        return ""
    return f"(?:{inner})?" if ends else f"(?:{inner})"


TRIGGER = re.compile(rf"\b(?:{_trie(sorted(_TRIGGERS))}\b|{_DIGITS})|(?<!\w)['’]\d0s\b")
_LEADS = DATING.leads.union(MONTHS, WEEKDAYS, ORDINALS, CARDINALS)
"""Words that may stand before a trigger inside an expression."""
_WORD = re.compile(r"\w[\w.,'’:/]*$")
_FARTHEST = 8


def scan(lower: str, take: Callable[[re.Match[str]], bool]) -> None:
    """Offers the temporal expressions of a lower-cased text to `take`, in order; ``lastgroup`` names the rule.

    From each trigger the grammar is tried the longest way back first, until `take` says yes.
    """
    grammar = _GRAMMAR.of(lower)
    done = 0
    for trigger in TRIGGER.finditer(lower):
        at = trigger.start()
        if at < done:
            continue
        for start in reversed(_starts(lower, at, done)):
            match = grammar.match(lower, start)
            if match and match.end() > at and take(match):
                done = match.end()
                break


def _starts(lower: str, at: int, done: int) -> list[int]:
    """Where an expression with a trigger at `at` may begin: there, and at the words before it that may be part of it."""
    starts = [at]
    low = max(done, at - 80)
    while len(starts) <= _FARTHEST and starts[-1] > low and lower[starts[-1] - 1] in " \n\u00a0-–/'’":
        stop = starts[-1] - 1
        if stop and lower[stop - 1] == "\n":
            break
        word = _WORD.search(lower, max(low, stop - 14), stop)
        if word is None or not (lower[word.start()].isdigit() or word[0].rstrip(".,") in _LEADS or word[0] in _LEADS):
            break
        starts.append(word.start())
    return starts
