"""Lower-cased English text → where dates, times, durations and sets stand, as matches of one grammar.

Every expression holds a word or number that gives it away (`TRIGGER`). One pass finds these; from each, the words that
may stand before it ("the last two …") are walked back over, and the grammar is matched from there. So the cost is one
pass and a few short matches for each trigger, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.facts.dates.expressions import CARDINALS, CUE_WORDS, CUES, EXPRESSIONS
from briefing.facts.dates.words import CALENDAR, DATING, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from briefing.language.lexicon import by_initial
from briefing.language.patterns import deferred

_LONG = 20_000
"""Characters of a text from which on all kinds are looked for."""


class _Grammar:
    """One pattern of the kinds of expressions that the first text has cues of; of all kinds from the first new cue on.

    Whatever else is in it, it matches the same in a text. Compiling all of it takes 22 ms, a third of that for kinds that
    most texts have no cue of; many texts have one of each.
    """

    def __init__(self) -> None:
        self._cues = {name: deferred(_spaced(cue)) for name, cue in CUES.items()}
        self._kinds = EXPRESSIONS.keys() - CUES.keys() - CUE_WORDS.keys()
        self._pattern: re.Pattern[str] | None = None

    def of(self, lower: str) -> re.Pattern[str]:
        """The grammar for a text."""
        missing = [name for name in EXPRESSIONS if name not in self._kinds]
        long = len(lower) > _LONG  # to search it for each cue takes longer than to compile all
        new = {name for name in missing if long or self._has_cue(name, lower)}
        if new or self._pattern is None:
            self._kinds = self._kinds | new if self._pattern is None else set(EXPRESSIONS)
            kinds = (f"(?P<{name}>{'|'.join(forms)})" for name, forms in EXPRESSIONS.items() if name in self._kinds)
            self._pattern = deferred(_spaced("|".join(kinds)))
        return self._pattern

    def _has_cue(self, kind: str, lower: str) -> bool:
        if words := CUE_WORDS.get(kind):
            return any(word in lower for word in words)
        return self._cues[kind].search(lower) is not None


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
_INITIALS, _RESTS = by_initial(_TRIGGERS)
TRIGGER = deferred(
    rf"""[\d'’{_INITIALS}fhoqt](?<!\w.)(?:  # the first character as a set, for which a text is searched fastest
      (?<=\d)(?:
          (?<=\bon\ the\ .)\d?(?:st|nd|rd|th)\b                                    # on the 12th
        | (?<![\w.,/:-].)(?:(?<=1)9|(?<=2)0)\d\d[01]\d[0-3]\d(?!\d)                # 19980213
        | (?<!\d[-/.–].)\d{{3}}(?!\d)                                              # 1998
        | (?<![\d/.:-].)(?:\d?:[0-5]\d|\d?[/.-]\d\d?[/.-]\d\d)                    # 17:30, 30/05/16
        | (?<![\d.:].)\d?(?:\.[0-5]\d)?(?=\s?(?:[ap]\.?m\b|o['’]clock))          # 5.30 p.m., 5 o'clock
      )
    | (?<=['’])\d0s\b
    | (?:{_RESTS})\b
    | (?<=o)['’]clock\b | (?<=f)y | (?<=q)[1-4]\b | (?<=h)[12]\b | (?<=t)wo\ thousand\b)""",
    re.VERBOSE,
)
_LEADS = DATING.leads.union(MONTHS, WEEKDAYS, ORDINALS, CARDINALS)
"""Words that may stand before a trigger inside an expression."""
_WORD = deferred(r"\w[\w.,'’:/]*$")
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
