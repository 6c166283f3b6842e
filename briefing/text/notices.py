"""Sentences in which a publisher speaks of the text itself: what is corrected, where to click, whose rights they are."""

from __future__ import annotations

import re

_CORRECTION = re.compile(
    r"\b(?:(?:an? )?(?:earlier|previous|original) versions? of (?:this|the) (?:article|story|report|post|piece|column|headline|caption)"
    r"|this (?:article|story|report|post|piece|column) (?:has been|was) (?:updated|corrected|amended|revised)"
    r"|(?:article|story|report|caption|headline|column|editorial|obituary|picture|map|chart)\b.{0,160}\b"
    r"(?:misstated|misidentified|misspelled|misspelt|misattributed|incorrectly (?:stated|described|identified|referred|said|reported)))\b"
    r"|^\W*(?:correction|clarification|editor[’']s note)s?\b\W*:",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\W*(?:(?:view|read|open) (?:this|the) (?:e-?mail|message|newsletter|page|article) (?:in|on) (?:your|a|the)"
    r"|(?:to )?unsubscribe\b|(?:click|tap) here\b|(?:sign up|register) (?:here|now|today|for (?:our|the|this|free))\b"
    r"|subscribe (?:here|now|today|to (?:our|the))\b|follow us\b|(?:copyright )?(?:©|\(c\)) ?(?:19|20)\d\d|copyright (?:19|20)\d\d"
    r"|all rights reserved|you (?:are receiving|received) this (?:e-?mail|message|newsletter)"
    r"|(?:update|change|manage) your (?:subscription|e-?mail|preferences))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")
_MOSTLY = 0.5
"""Share of a line's characters from which it is made of web addresses."""
_FEWEST = 5
"""Blanks that a correction has at least; "CORRECTION:" alone is its heading."""


def is_correction(sentence: str) -> bool:
    """Whether an English sentence corrects the text that it stands in or under, rather than telling of the world."""
    return sentence.count(" ") >= _FEWEST and _CORRECTION.search(sentence[:400]) is not None


def is_furniture(sentence: str) -> bool:
    """Whether an English line is what stands around every text of a publisher: links, subscriptions, copyright."""
    links = sum(len(address) for address in _ADDRESS.findall(sentence))
    return links > _MOSTLY * len(sentence) or _FURNITURE.match(sentence) is not None
