"""Numbers in names and addresses, and numbers that are ages: "Boeing 737", "200 Elm Street", "aged 7 and over"."""

from __future__ import annotations

import re

from briefing.facts.figures.ages import OLDEST
from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_OPENERS = COUNTING.sentence_openers
"""Words with a capital at the head of a sentence, and no names."""
_STREET = deferred(
    rf"""\s(?:[NSEW]\.?\s+)?                                   # a point of the compass
    (?:[A-Z][\w.'’]*\s|\d+(?:st|nd|rd|th)\s+){{1,3}}            # the name of the street
    {any_of(COUNTING.streets)}\b\.?""",
    re.VERBOSE,
)
_AT = deferred(r"\bat\s$")
_TWO_NAMES = deferred(r"\s[A-Z][a-z]+\s[A-Z][a-z]+\b")
_AGE_OF = deferred(r"\b(?:as (?:old|young) (?:as|at)|(?:his|her|their) (?:early|mid|late)?[\s-]?)\s$")
_AGE_WORD = deferred(r"\b(?:age|aged)\s$|\bage of\s$")
_AGE = deferred(r"\bage\sof\s$")
_AND_OVER = deferred(r"\s(?:and|or)\s(?:over|older|under|up|younger|above)\b")
_AT_AN_AGE = deferred(r"\b(?:under|over|aged?|ages|turned|turning)\s$")
_PEOPLE_OF_AN_AGE = deferred(rf"\b{any_of(COUNTING.of_an_age)}\s(?:under\s|over\s|aged\s|ages\s)?$")
_NAMED_AGE = deferred(r"[A-Z][\w’'.-]{1,38}(?:\s\([a-z]{2,12}\))?,\s$")
_PICTURED = deferred(r"\s\([a-z]")
_IS_OF_AN_AGE = deferred(r"\b(?:he|she|who|i)(?:\s(?:is|was|turned|turns)|['’](?:s|m))\s(?:just\s|only\s|now\s)?$")
_AGE_ENDS = deferred(r"(?:[,.;)]|\s(?:and|when|at)\b)(?!\d)")
_SENTENCE_HEAD = deferred(r"(?:^|[.!?:;“”\"\n]\s*)$")
_GROUPED = deferred(r"\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+(?!\d)")
"""Digits in groups, which no name has: "Rund 5.000 Menschen"."""
_CAMEL = deferred(r"[a-z]{1,2}[A-Z]")
"""How a product may be called: "iPhone 11"."""
_COUNTS = deferred(r"\d[\d.,]*(?<=\d)\s[a-z]{3,}")
_COUNTS_PLURAL = deferred(r"\d[\d.,]*(?<=\d)\s[a-z-]+s\b")


def _by_age(case: Candidate) -> bool:
    """Whether people are told apart by an age: "aged 7 and over", "children under 5"."""
    return _AND_OVER.match(case.ahead(14)) is not None or (
        _AT_AN_AGE.search(case.tail_lower) is not None and _PEOPLE_OF_AN_AGE.search(case.tail_lower) is not None
    )


def _part_of_a_name(case: Candidate) -> bool:
    """Whether the word before makes it a name: "Boeing 737"; not where it counts ("Police found 12 boats")."""
    word = case.word_before
    if (
        not word
        or not (word[1][0].isupper() or _CAMEL.match(word[1]))
        or word[1][-1] in ".,"
        or word[1].lower() in _OPENERS
    ):
        return False
    following = case.text[case.number.start : case.number.start + 24]
    if _GROUPED.match(following):
        return False
    head = _SENTENCE_HEAD.search(case.tail[: word.start(1)])
    return not (_COUNTS.match(following) and (head or _COUNTS_PLURAL.match(following)))


OF_SOMEBODY = Exclusion(
    "the age that somebody is of",
    lambda case: (
        case.unit is None
        and case.number.low is None
        and 0 < (case.number.value or 0) <= OLDEST
        and _IS_OF_AN_AGE.search(case.tail_lower)
        and _AGE_ENDS.match(case.ahead(6))
    ),
    Verdict.AGE,
    (("He met Mirn, who is 70.", "70 years"), ("She was 19, and ill.", "19 years")),
)

AT_AN_AGE = Exclusion(
    "an age",
    lambda case: _AGE.search(case.tail_lower),
    Verdict.AGE,
    (("She died at the age of 81.", "81 years"), ("He left school at the age of 12.", "12 years")),
)
_COMPANY_NAME = deferred(r"\s(?:[A-Z][\w&]{0,30}\s){1,3}(?:Inc|Ltd|Limited|LLC|Pty|Corp)\b")

_LETTERS = deferred(r"\s[A-Z]{3,8}\s?[,)]")

NAMES: tuple[Exclusion, ...] = (
    Exclusion(
        "a paragraph, or a year, before a name in letters",
        lambda case: case.bare and _LETTERS.match(case.text, case.number.stop),
        Verdict.OTHER,
        (
            ("It was so held (notes left out) 18 SZVIK , of course.", ""),
            ("It was put (notes left out) 21 MORVA, of course, lost.", ""),
        ),
    ),
    OF_SOMEBODY,
    Exclusion(
        "a company that is called by a number",
        lambda case: case.bare and _COMPANY_NAME.match(case.text, case.number.stop, case.number.stop + 80),
        Verdict.OTHER,
        (("The funder was 3118970 Sorna Inc, a company.", ""), ("They sued 900 Vik Holdings Ltd on it.", "")),
    ),
    Exclusion(
        "part of a name",
        _part_of_a_name,
        Verdict.OTHER,
        (("A Boeing 737 landed.", ""), ("The oPad 11 sold well.", ""), ("The ferry Mirn 12 sank.", "")),
    ),
    Exclusion(
        "about an age",
        lambda case: _AGE_OF.search(case.tail_lower),
        Verdict.OTHER,
        (("Boys as young as 9 worked there.", ""), ("Girls as old as 15 worked there.", "")),
    ),
    Exclusion(
        "the age of a group",
        lambda case: _by_age(case) and _AGE_WORD.search(case.tail_lower),
        Verdict.AGE,
        (
            ("It is free for children aged 7 and over.", "7 years"),
            ("It is for those of the age of 60 and over.", "60 years"),
        ),
    ),
    Exclusion(
        "the limit of an age",
        lambda case: case.unit is None and _by_age(case),
        Verdict.OTHER,
        (("It is free for people over 65 here.", ""), ("Those who are 18 or older may vote.", "")),
    ),
    AT_AN_AGE,
    Exclusion(
        "the age of who was named",
        lambda case: (
            case.number.kind == "digits"
            and _NAMED_AGE.search(case.tail)
            and (case.after in (",", ".", ";") or _PICTURED.match(case.ahead(3)))
            and len(case.said) <= 3
            and 0 < (case.number.value or 0) <= OLDEST
        ),
        Verdict.OTHER,
        (
            ("Jane Orle, 44, was hurt.", ""),
            ("They met Karl Mirn, 61.", ""),
            ("Jane Orle (left), 44, and Karl Mirn, 61 (right), sang.", ""),
        ),
    ),
    Exclusion(
        "a house in a street",
        lambda case: (
            _STREET.match(case.text, case.number.stop)
            or (case.bare and _AT.search(case.tail_lower) and _TWO_NAMES.match(case.text, case.number.stop))
        ),
        Verdict.OTHER,
        (
            ("He lives at 200 Elm Street.", ""),
            ("They met by 12 N. Mirn Road.", ""),
            ("They met at 900 Orle Parade, of old.", ""),
        ),
    ),
)
