"""What looks like a figure and is none: names, references, addresses, telephone numbers, list numbers, "one" as a pronoun.

A decision table a kind of number (digits, with a scale word, fractions, words, vague counts); the rules are asked in
order.
"""

from __future__ import annotations

from briefing.facts.figures.exclusions import codes, fractions, joined, names, numbering, references, words, years
from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.numbers import Number
from briefing.language.rules import Rules

_PART_OF_A_WORD = Exclusion(
    "part of a word or address",
    lambda case: case.before.isalpha() or case.before in ("_", "@", "#", "/", "\\", "="),
    Verdict.OTHER,
    (("It is the p20 form.", ""), ("Ask in room#12 there.", "")),
)
_PART_OF_AN_ENTITY = Exclusion(
    "part of an entity of markup",
    lambda case: case.unit is None and "&" in (case.before, case.after),
    Verdict.OTHER,
    (("He shops at the 5&dime there.", ""), ("It sells at x&12 there.", "")),
)


_LETTERED = Exclusion(
    "a section with a letter",
    references.section_with_letter,
    Verdict.OTHER,
    (
        ("It falls under section 53C of it.", ""),
        ("They moved under s 4C of it.", ""),
        ("It breached ss 12DA (on leases), 12DB (on loans) and others.", ""),
    ),
)


_QUESTION = Exclusion(
    "a question that is worth money",
    lambda case: case.unit is not None and case.ahead(10).startswith((" question", "-question")),
    Verdict.OTHER,
    (("That is the $64,000 question.", ""), ("It is the $64 question to them.", "")),
)


def _table(*rules: Exclusion) -> Rules[Candidate, Verdict]:
    return Rules(rules, Verdict.FIGURE)


DIGITS = _table(
    _PART_OF_A_WORD,
    _PART_OF_AN_ENTITY,
    _LETTERED,
    _QUESTION,
    *joined.JOINED,
    *years.YEARS,
    *codes.CODES,
    *numbering.NUMBERING,
    *references.REFERENCES,
    *names.NAMES,
)
SCALED = _table(
    Exclusion(
        _LETTERED.name,
        _LETTERED.applies,
        Verdict.OTHER,
        (("They lost the s 66B applications.", ""), ("They read the section 12M rules.", "")),
    ),
    Exclusion(
        _PART_OF_A_WORD.name,
        _PART_OF_A_WORD.applies,
        Verdict.OTHER,
        (("Ask for lot#2 million.", ""), ("See lot/3 million there.", "")),
    ),
    Exclusion(
        "joined to a letter before",
        lambda case: case.before == "-" and case.text[max(case.number.start - 2, 0) : case.number.start - 1].isalpha(),
        Verdict.OTHER,
        (("The number of H-1B visas rose.", ""), ("The cap of H-2B visas is low.", "")),
    ),
)
FRACTIONS = _table(*fractions.FRACTIONS)
WORDS = _table(
    Exclusion(
        names.OF_SOMEBODY.name,
        names.OF_SOMEBODY.applies,
        Verdict.AGE,
        (("She was nineteen, and ill.", "19 years"), ("They met Mirn, who is forty.", "40 years")),
    ),
    Exclusion(
        names.AT_AN_AGE.name,
        names.AT_AN_AGE.applies,
        Verdict.AGE,
        (("She left at the age of fourteen.", "14 years"), ("He sang at the age of six.", "6 years")),
    ),
    *words.WORDS,
)
VAGUE = _table(*words.VAGUE)
_BY_KIND = {
    "digits": DIGITS, "range": DIGITS, "ratio": DIGITS, "scaled": SCALED, "fraction": FRACTIONS, "words": WORDS, "vague": VAGUE,
}  # fmt: skip


def not_a_figure(text: str, lower: str, number: Number) -> bool:
    """Whether the number at hand is part of something else; an age is given its unit, years."""
    verdict = _BY_KIND[number.kind].verdict(Candidate.of(text, lower, number))
    if verdict is Verdict.AGE:
        number.unit = "years"
    return verdict is Verdict.OTHER


def needs_support(lower: str, number: Number) -> bool:
    """Whether the number is a figure only where a qualifier says so: "one", which is mostly a pronoun."""
    return number.unit is None and number.low is None and lower[number.core_start : number.core_stop] == "one"
