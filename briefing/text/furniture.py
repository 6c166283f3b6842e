"""What stands glued to a sentence and is none of it: an agency's stamp, a dateline, a paragraph's number, a list's sign.

A page leaves it out of what it prints; the sentence that follows is whole without it.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.language.lexicon import any_of, lexicon


@cache
def _lead() -> re.Pattern[str]:
    """What may be glued to the start of an English sentence."""
    words = lexicon("en").furniture
    return re.compile(
        rf"""\s*(?:
        # a dateline with an agency: "MOSCOW (Reuters) —", "TARN, March 3 (AP) -", "(CNN) --"
        (?:[A-Z][\w.’'-]+(?:,?\ [A-Z][\w.’'-]+){{0,4}},?\ (?:[A-Z][a-z]{{2,8}}\.?\ \d{{1,2}},?\ )?)?
            \({any_of(words.wires)}(?:\ News|\ Business)?\)\s*(?:[-–—:]{{1,3}}\s*)?
        # a dateline in capitals: "TARN, Vik –"
        | [A-Z][A-Z .’'-]{{2,30}}(?:,\ [A-Z][\w. ]{{1,20}})?\ (?:[–—]|--)\ (?=["“A-Z])
        # the number of a paragraph, before a sentence: "19 Pursuant", "(3) The", "[12] In", "4.2. The"
        | (?:\(\d{{1,3}}\)|\[\d{{1,3}}\]|\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}[.)]?)\s+(?={any_of(words.numbered)}\b)
        # the sign of a list
        | [•▪‣◦●■□*–—-]\s+(?=["“(]?[A-Z])
        )""",
        re.VERBOSE,
    )


def lead(sentence: str) -> int:
    """How many characters at the start of an English sentence are none of it; 0 for a sentence that begins at once."""
    at = 0
    while (found := _lead().match(sentence, at)) and found.end() < len(sentence) - 1 and found.end() > at:
        at = found.end()
    return at
