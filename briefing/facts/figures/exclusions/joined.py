"""Numbers that are joined to letters, marks and other digits: "COVID-19", "22nd", "3:16", "225-5185"."""

from __future__ import annotations

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.language.patterns import deferred

_ORDINAL = deferred(r"\s?(?:st|nd|rd|th)\b(?!\.)")


_IDENTIFIER = deferred(r"\b(?:doi|arxiv|isbn|issn|pmid)\b[\s:./\w-]*$")
_ZEROS_BEHIND = deferred(r"(?: \d{3})*? 0\d\d(?!\d)")
_GROUP_OF_ZEROS = deferred(r"0\d\d")
_DIGIT_BEFORE = deferred(r"\d $")
_YEAR_OF_LAW = deferred(r"\d{1,4}/(?:19|20)\d\d,?")
_SLASHED = deferred(r"\d{1,6}/(?:0\d{0,6}|\d{1,6}(?:\s\d{1,6}/\d))")
_LISTED_BEFORE = deferred(r"\d/\d{1,6}\s$|\b[A-Z]{2,3}\s$|[a-z]\s(?:[A-Z][a-z]{2,15}\s){1,3}$")
"""Before two numbers with a slash: others like them, a code, or the name of what they number ("Special Lease 311/46")."""
_N_GRAM = deferred(r"[1-9]-grams?")
_CODE = deferred(r"0\d+$")
_CELL_BEHIND = deferred(r"\s(?:[A-Z][a-z]+[A-Z]\w*|(?:Table|Figure)\s\d)")
"""Behind a number with a point: the next row of a table that has lost its lines ("18.1 NetTagger 19.9")."""
_CELL_BEFORE = deferred(r"(?<![\d.])\d+\.\d+\s$")
_COUNTER = deferred(r"\d{1,2}/\d{1,3}\s[A-Z“\"]")
_OPENS_LINE = deferred(r"(?:^|\n)\s{0,3}$")
_MIXED = deferred(r"\s[a-z]\d+[a-z]\d+\b")
_INCHES = deferred(r"\s?\d{1,2}[\"”″]")


def _joined_before(case: Candidate) -> bool:
    joins = case.before in ("-", "–", "−", ".", ":", ",", "’", "'") and len(case.tail) > 1 and case.tail[-2].isalnum()
    return joins or (case.before == "”" and case.unit is None)  # the mark of a footnote


JOINED: tuple[Exclusion, ...] = (
    Exclusion(
        "a cell of a table that has lost its lines",
        lambda case: (
            case.bare
            and "." in case.said
            and (_CELL_BEHIND.match(case.text, case.number.stop) or _CELL_BEFORE.search(case.tail))
        ),
        Verdict.OTHER,
        (
            ("Errors: 18.1 NetTagger", ""),
            ("It has 22.7 25.2 of it.", "22.7"),
            ("It ends in 23.4 Table 6 on rates.", ""),
        ),
    ),
    Exclusion(
        "which of several pictures it is",
        lambda case: (
            case.number.kind == "ratio"
            and _OPENS_LINE.search(case.tail)
            and _COUNTER.match(case.text, case.number.start)
        ),
        Verdict.OTHER,
        (("2/18 On the mayor of Orle", ""), ("9/18 “I like it”, he said.", "")),
    ),
    Exclusion(
        "the number of a line before its code",
        lambda case: case.bare and _MIXED.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("See 11 d5s3 there.", ""), ("They read 7 a3b1 first.", "")),
    ),
    Exclusion(
        "feet before inches",
        lambda case: case.unit == "ft" and _INCHES.match(case.text, case.number.stop),
        Verdict.OTHER,
        (('He is 6ft 2" tall.', "2"), ('It is 9ft 4" wide there.', "4")),
    ),
    Exclusion(
        "an identifier of a publication",
        lambda case: case.unit in (None, "ratio") and _IDENTIFIER.search(case.tail_lower),
        Verdict.OTHER,
        (("See doi 10.1000/182 there.", ""), ("It is ISSN 1234 there.", "")),
    ),
    Exclusion(
        "the number and year of a law",
        lambda case: case.unit == "ratio" and _YEAR_OF_LAW.fullmatch(case.text, case.number.start, case.number.stop),
        Verdict.OTHER,
        (("It rests on Law 15/1972 of old.", ""), ("See Decree No. 4/2009, they said.", "")),
    ),
    Exclusion(
        "the number of a lease or a lot, with a slash",
        lambda case: (
            case.number.kind == "ratio"
            and "/" in case.said
            and (_SLASHED.match(case.text, case.number.start) or _LISTED_BEFORE.search(case.tail))
        ),
        Verdict.OTHER,
        (
            ("It is bounded by Special Lease 3116/4629 there.", ""),
            ("They hold RA 47/102 and 47/093 of old.", ""),
        ),
    ),
    Exclusion(
        "letters behind it",
        lambda case: (
            case.unit is None
            and (case.after.isalpha() or case.after == "_" or _ORDINAL.match(case.lower, case.number.stop))
        ),
        Verdict.OTHER,
        (("It was the 22nd try.", ""), ("They sent the 3x form.", "")),
    ),
    Exclusion(
        "a run of so many words",
        lambda case: case.unit == "g" and _N_GRAM.fullmatch(case.words),
        Verdict.OTHER,
        (("They built a 5-gram model.", ""), ("It counts 4-grams.", "")),
    ),
    Exclusion(
        "a unit that goes on as a word",
        lambda case: case.unit is not None and case.after.isalpha(),
        Verdict.OTHER,
        (("The code was 40%off.", ""), ("It is 40°north of it.", "")),
    ),
    Exclusion(
        "a percentage joined by a hyphen",
        lambda case: _joined_before(case) and case.before == "-" and case.unit == "percent",
        Verdict.FIGURE,
        (("It was a near-100% turnout.", "100 percent"), ("It is a non-40% share.", "40 percent")),
    ),
    Exclusion(
        "joined to what stands before",
        _joined_before,
        Verdict.OTHER,
        (("COVID-19 spread.", ""), ("Release 2.0.1 is out.", "")),
    ),
    Exclusion(
        "a mark glued to a bracket",
        lambda case: case.bare and case.before in ("]", "}"),
        Verdict.OTHER,
        (("[It fell]26 and rose.", ""), ("It is {so}4 there.", "")),
    ),
    Exclusion(
        "a year of two digits",
        lambda case: case.before in ("’", "'", "‘") and case.number.core_stop - case.number.core_start == 2,
        Verdict.OTHER,
        (("It was shut in mid '22 by the town.", ""), ("It was the spirit of ’68 there.", "")),
    ),
    Exclusion(
        "a colon and digits behind it",
        lambda case: case.after == ":" and case.text[case.number.stop + 1 : case.number.stop + 2].isdigit(),
        Verdict.OTHER,
        (("He read from verse 3:16 aloud.", ""), ("They lost 2:5 there.", "")),
    ),
    Exclusion(
        "a mark and digits behind it",
        lambda case: (
            case.after in ("-", "–", "/", ".") and case.text[case.number.stop + 1 : case.number.stop + 2].isdigit()
        ),
        Verdict.OTHER,
        (("Call (202) 225-5185 now.", ""), ("It is lot 12/7-4 there.", "")),
    ),
    Exclusion(
        "a comma and digits behind it",
        lambda case: case.after == "," and case.text[case.number.stop + 1 : case.number.stop + 2].isdigit(),
        Verdict.OTHER,
        (("He read 12,5 of it.", ""), ("They list 7,9 there.", "")),
    ),
    Exclusion(
        "part of a number in groups",
        lambda case: (
            case.unit is None
            and (
                _ZEROS_BEHIND.match(case.text, case.number.stop)
                or (_GROUP_OF_ZEROS.fullmatch(case.said) and _DIGIT_BEFORE.search(case.tail))
            )
        ),
        Verdict.OTHER,
        (("It is 1234 000 there.", ""), ("It is 12345 000 there.", "")),
    ),
    Exclusion(
        "a code that begins with 0",
        lambda case: case.unit is None and _CODE.match(case.said),
        Verdict.OTHER,
        (("Dial 0123 there.", ""), ("It is lot 007 there.", "")),
    ),
    Exclusion(
        "a unit",
        lambda case: not case.bare,
        Verdict.FIGURE,
        (("It weighs 4 kg.", "4 kg"), ("It rose by 3%.", "3 percent")),
    ),
)
