"""Fractions that are none: halves of a match, ordinals ("a third man")."""

from __future__ import annotations

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_HALF_OF_SOMETHING = deferred(rf"\b{any_of(COUNTING.halves_of)}[\s-]$")
_HALF_THE = deferred(rf"\s{any_of(COUNTING.wholes)}\b")
_QUALIFIED_HALF = deferred(rf"\b{any_of(COUNTING.before_half)}\s$")
_OF_ONE_UNIT = deferred(r"\san?\s")
_ORDINAL_NOUN = deferred(r"\s(?:person|party|time|term|place|year|world)\b")
_QUALIFIED_SHARE = deferred(rf"\b{any_of(COUNTING.before_share)}\s$")
_OF = deferred(r"\sof\b")


def _half(case: Candidate) -> bool:
    return case.words in ("half", "a half")


FRACTIONS: tuple[Exclusion, ...] = (
    Exclusion(
        "the end of a number with hyphens",
        lambda case: case.before == "-",
        Verdict.OTHER,
        (("It lost by five-and-a-half points there.", ""), ("It is two-and-a-half miles away.", "")),
    ),
    Exclusion(
        "a share of one unit",
        lambda case: case.unit is not None and _OF_ONE_UNIT.search(case.words),
        Verdict.FIGURE,
        (
            ("It rose half a percentage point.", "0.5 percentage points"),
            ("They ran a third of a mile.", "0.333333 miles"),
        ),
    ),
    Exclusion(
        "half of a game, a year or itself",
        lambda case: _HALF_OF_SOMETHING.search(case.behind) and _half(case),
        Verdict.OTHER,
        (("They lost the lead in the second half of the match.", ""), ("It fell in the first half of it.", "")),
    ),
    Exclusion(
        "half of a thing that is named",
        lambda case: _half(case) and (_HALF_THE.match(case.ahead(16)) or _QUALIFIED_HALF.search(case.behind)),
        Verdict.FIGURE,
        (("Half the boats sank.", "0.5"), ("They lost nearly half their sheep.", "0.5")),
    ),
    Exclusion("half alone", _half, Verdict.OTHER, (("He cut half moons from tin.", ""), ("It was half full.", ""))),
    Exclusion(
        "an ordinal number",
        lambda case: case.ahead(16).startswith("-") or _ORDINAL_NOUN.match(case.ahead(16)),
        Verdict.OTHER,
        (("A third party was told.", ""), ("She holds a two-thirds-full cup.", "")),
    ),
    Exclusion(
        "a share that is no share of anything",
        lambda case: (
            case.words.startswith("a") and not _OF.match(case.ahead(16)) and not _QUALIFIED_SHARE.search(case.behind)
        ),
        Verdict.OTHER,
        (("A third man came in.", ""), ("She took a quarter turn.", "")),
    ),
    Exclusion(
        "a share",
        lambda case: case.words.startswith("a"),
        Verdict.FIGURE,
        (("A third of the houses burned.", "0.333333"), ("It rose by a third.", "0.333333")),
    ),
)
