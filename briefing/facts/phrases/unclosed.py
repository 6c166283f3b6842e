"""A quotation whose closing mark is missing → where its words end."""

from __future__ import annotations

import re

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

_SAID = any_of(lexicon("en").speech.after_quotation)
_UNMARKED_CUE = deferred(
    rf"""(?P<comma>[,?!])\s
    (?: {_SAID}\s (?:(?:the|a|an|his|her)\s)? (?:[\w.’'-]+\s?){{1,5}}      # "said the mayor of Vik"
      | (?:(?:the|a|an|his|her|one)\s)? (?:[\w.’'-]+\s){{1,5}}? {_SAID}   # "the mayor said"
    )(?:[.,;]|$)""",
    re.VERBOSE,
)
"""What stands behind a quotation whose closing mark is missing."""


def end_of_unclosed(text: str, start: int, stop: int) -> int:
    """Where a quotation without its closing mark ends: at the comma before "the mayor said.", else with its paragraph."""
    cue = _UNMARKED_CUE.search(text, start, stop)
    return cue.end("comma") if cue else stop
