"""Sentences in which a publisher speaks of the article itself: that an earlier version was wrong."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

_FEWEST = 5
"""Blanks that a correction has at least; "CORRECTION:" alone is its heading."""


_SIGNS = ("version", "updated", "corrected", "amended", "revised", "incorrectly", "clarification", "correction")
_WRONG = ("misstated", "misidentified", "misspel", "misattributed", "editor")
"""Parts of words, one of which stands in all that corrects a text: most sentences have none, and are not searched with the pattern."""


def is_correction(sentence: str) -> bool:
    """Whether an English sentence corrects the text that it stands in or under, rather than telling of the world."""
    if sentence.count(" ") < _FEWEST:
        return False
    start = sentence[:400]
    low = start.lower()
    signed = start.startswith("(") or any(sign in low for sign in (*_SIGNS, *_WRONG))
    return signed and _correction().search(start) is not None


@cache
def _correction() -> re.Pattern[str]:
    works = any_of(lexicon("en").boilerplate.publications).replace(
        " ", "[ ]"
    )  # verbose: a bare space counts for nothing
    return deferred(
        rf"""\b(?:
          (?:an?[ ])?(?:earlier|previous|original)[ ]versions?[ ]of[ ](?:this|the)[ ]         # what was wrong
          (?:article|story|report|post|piece|column|headline|caption)
        | this[ ](?:article|story|report|post|piece|column)[ ]                              # what was put right
          (?:has[ ]been|was)[ ](?:updated|corrected|amended|revised)
        | {works}\b.{{0,160}}\b                                                    # who was wrong
          (?:misstated|misidentified|misspelled|misspelt|misattributed
          | incorrectly[ ](?:stated|described|identified|referred|said|reported)))\b
        | ^\((?:corrects|clarifies|refiles|recasts|adds|updates)\b                             # what an agency put right
          (?=[^)]{{0,200}}\b(?:paragraphs?|headline|to[ ](?:show|say|fix|correct|clarify|add|remove)|details|quotes?|byline|spelling)\b)
        | ^\W*(?:correction|clarification|editor[’']s[ ]note)s?\b\W*:                       # its heading""",
        re.IGNORECASE | re.VERBOSE,
    )
