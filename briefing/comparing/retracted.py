"""A new sentence that takes an old one back: "had first reported that nobody was hurt", an admission after a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.comparing.statements import Statements

SHARE = 0.75
"""Share of an old sentence's terms that the new one has, where it says that this was told before."""
ADMITTED = 0.5
"""The same, without the words of denying and admitting, of what was denied and is admitted now."""
FEWEST = 2
"""Terms that the two share."""
_TOLD_BEFORE = re.compile(
    r"\b(?:first|initially|earlier|previously|originally|at first) (?:been )?"
    r"(?:said|reported|stated|announced|claimed|told|put|denied)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|disput(?:es?|ed))\b", re.IGNORECASE)
_ADMITTED = re.compile(
    r"\b(?:admit(?:s|ted)?|conced(?:es?|ed)|acknowledg(?:es?|ed)|confess(?:es|ed)?)\b", re.IGNORECASE
)


def pairs(statements: Statements, old: Sequence[int], new: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(old sentence, new one) of each that is taken back, by corpus-wide index."""
    texts = statements.profile.texts
    for now in new:
        before, admitted = _TOLD_BEFORE.search(texts[now]), _ADMITTED.search(texts[now])
        if not (before or admitted):
            continue
        for told in old:
            if (before and _share(statements, told, now) >= SHARE) or (
                admitted and _DENIED.search(texts[told]) and _share(statements, told, now) >= ADMITTED
            ):
                yield told, now


def _share(statements: Statements, told: int, now: int) -> float:
    """Share of the terms of one sentence that another has; words of denying left out."""
    own = statements.terms[told] - statements.stems(" ".join(_DENIED.findall(statements.profile.texts[told])))
    shared = len(own & statements.terms[now])
    return shared / len(own) if shared >= FEWEST else 0.0
