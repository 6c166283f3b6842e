"""Whether a clause tells of what was or of what is to come: the verb nearest to a word decides.

Good enough for "Friday" in the news, where the day of a report is either just past or just ahead; no parse is made.
"""

# ruff: noqa: SIM905 - word lists read better as words
from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum


class Tense(Enum):
    """What the nearest verb says; NONE where there is no sign."""

    PAST = -1
    NONE = 0
    FUTURE = 1


_FUTURE = (
    r"(?<!asked )(?<!know )(?<!said )if (?!you|now|only|not|still|any|ever|perhaps|sometimes|often)(?:\w+ ){1,2}\w+|will|(?<=\w)['’]d better|had better|let['’]s|won['’]t|shall|(?<=\w)['’]ll|would(?! (?:not )?have\b| (?:not|only) _SAY| say only)|going to|(?:is|are|be|been|was|were|not) (?:expected|scheduled|set|due|likely|slated|planned|expecting|planning|preparing) to|(?:is|are|be|not) about to"
    r"|(?:is|are|be|been|was|were|not) (?:expected|scheduled|set|due|slated|planned) (?:for|on|in|at|by)"
    r"|(?:is|are|was|were) to(?= \w)|to (?:be(?! (?:\w+ed|held|heard)\b)|have|begin|start|meet|vote|hold|take|open|visit|decide|appear|testify|return|travel|arrive|leave|go|come|continue|end|expire|release|announce|join|speak|discuss|attend|host|run|launch)"
    r"|plans? to|planned|scheduled|upcoming|prospect of|slated|expects?|expected|due|payable|effective|forthcoming|(?:must|should|(?<!\bin )(?<!\bof )(?<!last )(?<!since )(?<!\bby )may(?! \d)|can|could|might)(?: have(?= _NOUN))?(?! (?:not |well )?have\b| not (?:immediately )?_SAY|(?: not|n['’]t)? (?:immediately )?be (?:reached|located|found|contacted|confirmed|verified|determined)\b)|hopes? to|expires?|deadline|(?:has|have) (?:until|to)|hoping|(?<=early )as|(?:is|are|be|being) (?:heard|held|\w+ed)|begins|starts|meets|opens|votes|closes|arrives|departs|resumes|takes effect|(?:gets|get) under way"
    r"|hears|(?:re)?convenes|testifies|there(?:['’]s| is) (?:an?|another) (?:\w+ )?(?:election|vote|primary|debate|meeting|hearing|summit|game|match)|(?:is|are) on the line|premieres|debuts|airs|kicks off|takes up|leaves for|appears(?! (?:to|that)\b)|(?:polls|stores|banks) (?:open|close)|(?:go|goes|head|heads) to the polls"
    r"|(?:is|are|['’]s|['’]re) (?:also |now |not )?(?:arriving|leaving|returning|flying|meeting|heading|travel+ing|preparing)|prepar(?:e|es|ing|ed) for|set for|given until"
)
_NO_MODAL = (
    "".join(
        rf"(?<!\b{word} )"
        for word in ("to", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not")
    )
    + r"(?<!['’]t )(?<!['’]ll )"
)
"""Before a verb whose past is no other word ("cut"): not where it is an infinitive ("will cut")."""
_PAST = (
    r"said|was|were|had|did|went|came|took|told|made|got|gave|found|saw|left|met|won|lost|began|fell|rose|held|led|sent|brought|spoke|became|wrote"
    r"|ran|knew|felt|stood|heard|kept|paid|sold|bought|shot|struck|broke|drew|grew|flew|threw|sat|built|spent|fought|caught|died|ago|since|been|has|have"
    r"|tore|sought|rode|chose|drove|thought|wore|withdrew|overthrew|underwent|taught|forgot|blew|laid|lit|swore|slept|shook|stole|sank|rang|sang|lent|meant|hung|fled|sued|used|lied|tied|vied|owed|won['’]t|announcing|saying|telling|warning|accusing|reporting|could(?:n['’]t| not)? (?:immediately )?be|(?:would|could)(?:n['’]t| not| only) (?:immediately )?_SAY|would say only|(?<!\ban )(?<!\ba )(?<!\bthe )(?!m[ou]hamm?ed|ahmed|sayed|hamed|jared|alfred|wilfred|manfred|winifred|mildred|united|hundred|indeed|need|speed|naked|sacred|wicked)\w{2,}[^e\W]ed"
)
_UNCHANGED = rf"{_NO_MODAL}(?:cut|put|let|hit|read|set|beat|cost|quit|lay|shut|split|spread|hurt)"
_SAY = "(?:say|comment|discuss|confirm|elaborate|disclose|identify|specify|speculate)"
"""What is refused, or cannot be done, in a report: "would not comment Friday" tells of the day past."""
_NOUN = r"(?:an?|any|by|for|her|his|in|its|more|my|no|on|our|some|that|the|their|this|to|until|your)\b"
"""After "may have": that it is a present ("may have in November") and no perfect ("may have left")."""
_VERB = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}|{_UNCHANGED}))\b".replace("_SAY", _SAY).replace("_NOUN", _NOUN)
)
_REACH = 110
_NEAREST = 6
"""Verbs on either side that are looked at."""
_AFTER = 24
"""What it costs a verb to stand after the date."""
_MEANWHILE = re.compile(
    r"[^,;:.!?\"“”]{0,60}\b(?:as soon as|once|until|unless|before|by the time|if|when)\s(?:[\w'’]+\s){1,4}"
)
"""Between a verb that looks ahead and a past one: the future as it looked then ("would sell when trading opened Monday")."""
_MARKS = frozenset(',;:—–("“”')
_COMMA = 25
"""What a comma, dash or bracket between verb and date costs, in characters."""


Verb = tuple[int, int, bool]
"""Where a verb begins and ends, and whether it looks ahead."""


_GOVERNOR = re.compile(r"([a-z]+)\s$")
_PARTICIPLE = re.compile(r"[a-z]+[^e]ed")
_NO_WISH = frozenset(
    (
        *(
            "able",
            "appear",
            "appears",
            "began",
            "claim",
            "claims",
            "seem",
            "seems",
            "said",
            "thought",
            "known",
            "tend",
            "tends",
        ),
        *(
            "proved",
            "gathered",
            "lined",
            "forced",
            "refused",
            "declined",
            "unable",
            "used",
            "failed",
            "went",
            "came",
            "got",
        ),
    )
)
"""Before an infinitive that is no plan ("seems to be", "able to hold")."""
_WISH = frozenset(
    "planned expected scheduled slated hoped wanted vowed pledged threatened promised agreed decided prepared supposed required invited asked urged"
    " ordered needed poised headed intended proposed offered determined allowed permitted expecting allotted supposed projected".split()
)
"""Before an infinitive, participles and pasts that look ahead; after all others it tells what for ("flipped to decide")."""


def verbs(lower: str, low: int, high: int) -> list[Verb]:
    """The verbs of a sentence, in order."""
    return [
        (*match.span(), match["future"] is not None)
        for match in _VERB.finditer(lower, low, high)
        if not (match[0].startswith("to ") and _no_plan(lower, match.start()))
    ]


def _no_plan(lower: str, start: int) -> bool:
    """Whether the infinitive at `start` says what was done, or is, and not what is to come."""
    found = _GOVERNOR.search(lower, max(0, start - 14), start)
    if found is None:
        return False
    return found[1] in _NO_WISH or (bool(_PARTICIPLE.fullmatch(found[1])) and found[1] not in _WISH)


def tense(lower: str, start: int, stop: int, found: list[Verb]) -> Tense:
    """The tense of the verb nearest to ``[start, stop)``.

    Args:
        lower: The text in lower case.
        start: Where the date begins.
        stop: Where it ends.
        found: The verbs of its sentence.
    """
    at = bisect_left(found, (start, 0, False))
    best, nearest, looked_ahead = Tense.NONE, _REACH * 4, -1
    for first, last, ahead in found[max(0, at - _NEAREST) : at + _NEAREST]:
        if last <= start:
            gap, between = start - last, lower[max(last, start - _REACH) : start]
        elif first >= stop:
            gap, between = first - stop + _AFTER, lower[stop : min(first, stop + _REACH)]
        else:
            continue
        if gap > _REACH + _AFTER:
            continue
        gap += _COMMA * sum(mark in _MARKS for mark in between)
        future = ahead or (0 <= looked_ahead < first and bool(_MEANWHILE.fullmatch(lower, looked_ahead, first)))
        looked_ahead = last if future else -1
        if gap < nearest:
            nearest, best = gap, Tense.FUTURE if future else Tense.PAST
    return best
