"""Numbers that cite: pages, sections, statutes, volumes and years of reports, writers and judges."""

from __future__ import annotations

import re

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_REFERENCE = COUNTING.references
"""Words after which a bare number tells which one, not how many."""
_SERIES = deferred(
    rf"""\b(?:{any_of(_REFERENCE)})s?\.?\s\d{{1,6}}(?:\.\d{{1,4}})?(?:\s?[a-z]{{1,2}}\b)?(?:\(\w{{1,4}}\)){{0,3}}   # "pages 3", "ss 22(2)", "cl 8.22"
    (?:(?:\s?,\s|\s(?:and|or)\s)\d{{1,6}}(?:\s?[a-z]{{1,2}}\b)?(?:\(\w{{1,4}}\)){{0,3}})*(?:\s,)?,?\s?(?:and|or|to|through|,|-|–)\s?$                 # ", 4 and" """,
    re.VERBOSE,
)
_CODE = deferred(
    r"""(?:\b(?:U\.?S\.?C|C\.?F\.?R|Stat|Fed\.\sReg)\.?        # a code of statutes or regulations
    |§{1,2}|©|\([cC]\)|\b[Cc]opyright)\s?                      # a section or a copyright
    (?:\d[\w.()-]*(?:,|\s(?:and|or|to))\s)*$                   # the numbers before this one""",
    re.VERBOSE,
)
_TITLE_OF = deferred(
    rf"\s(?=[A-Z])(?i:{any_of(COUNTING.law_codes)})(?!\w)|\s(?=[A-Z])(?i:{any_of(COUNTING.law_reports)})(?=,?\s(?:at\s)?\d)"
)
"""Behind a number: the code or the reports of which it is the title or the volume ("42 ⟨U.S.C.⟩ § 9")."""
_REPORTED = deferred(rf"\d\s(?i:{any_of(COUNTING.law_codes | COUNTING.law_reports)}),?\s(?:at\s)?$")
"""Before a number: the code or the reports in which it is a section or a page."""
_SUBSECTION = deferred(r"\((?:\d{1,2}|[a-z]{1,4})\)")
_REPORT = deferred(r"\s[A-Z]{2,6}\s(?:at\s)?\d")
_BEHIND_PAGE = deferred(r"\b\d{1,3}\s[A-Z]{2,6}\s\d{1,4}\s?,\s$")
"""Before a second page: the report and its first page ("54 FLR 334, 342-43")."""
_DIVISION = deferred(r"\b[A-Z]{2,6}\s?\([A-Z][A-Za-z]{0,3}\)\s$")
"""Before a page: a series of reports with its division ("2 MLR(E) 11")."""
_AT_PAGE = deferred(r"(?:\(|\b[A-Z]{2,6}\s|\d\)?,?\s)at\s(?:\d+\s?[-–,]\s?)?$")
_FIRST_PAGE = deferred(
    r"[\[(]\d{4}[\])]\s(?:\d{1,3}\s)?(?:[A-Z][A-Za-z.]{0,7}\s){1,2}(?:\(\w{1,4}\)\s)?$|[A-Z]\.\s\(\d[a-z]{1,2}\)\s$"
)
"""Before a page: a year in brackets with the volume and the series of the reports, or their series with its number ("(1999) 84 FCR", "C.C.C. (3d)")."""
_LARGE_PAGE = deferred(
    r"""\([A-Z][A-Za-z]{1,4}\)\sat\s$                           # "Sales Bill (Cth) at"
    |\b\d{1,3}\s[A-Z]{3,6}\s(?:\d{1,2},\d{3}\sat\s)?$       # "21 ACLC 1,107 at"
    |(?:\bsee|[:;]|\b(?:CJ|JJ?A?|JA|LJ))\sat\s$               # "see at", "of the lease: at", "Hale J at" """,
    re.VERBOSE,
)
_CITED_REVIEW = deferred(r"\s(?:[A-Z][\w.]{0,7}\s){0,3}(?:L\s?R(?:ev)?|L\s?J|L\s?Q|Law\s(?:Rev|J)\w*)\b")
"""Behind the volume of a law review ("13 U Tas LR 67")."""
_OF_JUDGES = deferred(r"\s\([^()]{2,40}\b(?:CJ|JJ?|JJA|JA|P|LJ|MR)\)")
"""Behind pages: the judges whose words stand there."""
_VOLUME = deferred(
    r"\s[A-Z][A-Za-z]{1,4}(?:\s?\([A-Z][A-Za-z]{0,3}\)|\s[A-Z][A-Za-z]{1,3})?\s\d|\s(?:[A-Z]\.){2,5}(?=[\s,])"
)
_YEAR_OF_REPORT = deferred(r"\)\s\d{1,3}\s[A-Z]")
_PINPOINT = deferred(r"(?:[-–]+\d+)?\s?(?:per\s[A-Z]|\[\d)")
_CITED_RANGE = deferred(r"\bat\s$")
_CITED_AT = deferred(r"\b[A-Z][\w’']{0,30}\sat\s$")
_CITED_END = deferred(r"[,.;:)\]](?!\d)|\s(?:\(|as\s(?:follows|including)\b|per\b|where\b)")
_PAGE_ENDS = deferred(r"[,.;:)\]](?!\d)|\sat\s\d|$")
_QUOTED_JUDGE = deferred(r",\s[A-Z]\w{1,20}\s(?:CJ|JJA?|JA|J|P|LJ|MR)\b")
_PAGE = 100
_AT_PARAGRAPH = deferred(r"\s[A-Z]{2,5}\sat\s\[\d")
_THEIR_HONOURS = deferred(r"\s(?:(?:their|his|her)\sHonours?|(?:CJ|JJ?A?|JA|LJ)\b)")
_CITED_WRITER = deferred(r"(?:[(;]\s?(?:[A-Z][\w.’'-]+,?\s(?:and\s|&\s)?){1,4}|\bet\s?al\.?,?\s)$")


def _of_a_report(case: Candidate) -> bool:
    """The year, volume or page of a report: "(1988) 22 FCR", "[1988] 1 Ch 317"."""
    text, tail, stop = case.text, case.tail, case.number.stop
    return case.unit is None and (
        (tail.endswith("(") and _YEAR_OF_REPORT.match(text, stop) is not None)
        or (tail[-2:] in (") ", "] ") and _VOLUME.match(text, stop) is not None)
    )


_LETTERED = deferred(r"\d{1,4}[a-z]")
_CAPITALLED = deferred(r"(\d{1,4})([A-Z]{1,2})")
_CAPITAL_NUMBERS = deferred(r"\b(\d{1,4})([A-Z]{1,2})\b")
_BARE_WORD = deferred(r"(?<!['’])\b([a-z]+)\.?\s$")
_BESIDE = 300
"""Characters on either side of a section in which the one before or after it is named."""


def section_with_letter(case: Candidate) -> bool:
    """Whether a section's number has letters that look like a unit or a scale: "s 66B", "section 53C", "12DA and 12DB"."""
    word = _BARE_WORD.search(case.tail_lower)
    if word is not None and word[1] in _REFERENCE and (_LETTERED.fullmatch(case.words) or case.unit == "points"):
        return True
    lettered = _CAPITALLED.fullmatch(case.text, case.number.start, case.number.stop) if case.unit else None
    if lettered is None:
        return False
    beside = case.text[max(0, case.number.start - _BESIDE) : case.number.stop + _BESIDE]
    return any(
        other[1] == lettered[1] and other[2] != lettered[2] and other[2].startswith(lettered[2][:-1])
        for other in _CAPITAL_NUMBERS.finditer(beside)
    )


def _referred_to(case: Candidate) -> bool:
    """Whether the word before makes it a reference: "page 12", "No. 5"."""
    word = case.word_before
    said = word[1].strip("-.").lower() if word else ""
    return said in _REFERENCE or said.removesuffix("s") in ("no", "page")


REFERENCES: tuple[Exclusion, ...] = (
    Exclusion(
        "the page where a judge is cited",
        lambda case: (
            case.bare and _CITED_RANGE.search(case.tail_lower) and _QUOTED_JUDGE.match(case.text, case.number.stop)
        ),
        Verdict.OTHER,
        (("It was so held at 48,136, Orle J said.", ""), ("He put it at 912, Mirn CJ said, in short.", "")),
    ),
    Exclusion(
        "pages with the judges who wrote them",
        lambda case: case.bare and _OF_JUDGES.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("It was so held: 566-7 (Hale J).", ""), ("See Orr on it, 91-2 (Hale and Orr JJ).", "")),
    ),
    Exclusion(
        "the page where judges said something",
        lambda case: (
            case.bare and _CITED_RANGE.search(case.tail_lower) and _THEIR_HONOURS.match(case.text, case.number.stop)
        ),
        Verdict.OTHER,
        (("And at 602 their Honours agreed.", ""), ("See what at 318 his Honour held.", "")),
    ),
    Exclusion(
        "the volume of a report that is cited by its paragraph",
        lambda case: case.bare and _AT_PARAGRAPH.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("It was so held in Orle (No 3) 219 ALR at [51].", ""), ("See Vik 84 FCR at [7] on it.", "")),
    ),
    Exclusion(
        "the volume of a law review",
        lambda case: case.bare and _CITED_REVIEW.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("She wrote it in 13 U Sorn LR 67 on it.", ""), ("See 90 Vik Law Review 12 on it.", "")),
    ),
    Exclusion(
        "a section of a code",
        lambda case: _CODE.search(case.tail),
        Verdict.OTHER,
        (("It rests on Title 5 U.S.C. 3302 and 3361.", ""), ("Copyright © 2018 Orle Press.", "")),
    ),
    Exclusion(
        "one of several references",
        lambda case: _SERIES.search(case.tail_lower),
        Verdict.OTHER,
        (
            ("See pages 3, 4 and 9 of it.", ""),
            ("It falls under ss 3 and 4.", ""),
            ("It falls under ss 22(2) and 23 of the Sales Act.", ""),
            ("They rely on sections 51 AB, 60 and 74 of it.", ""),
        ),
    ),
    Exclusion(
        "a subsection behind it",
        lambda case: "," not in case.said and _SUBSECTION.match(case.lower, case.number.stop),
        Verdict.OTHER,
        (("The motion rests on 605(1)(b) alone.", ""), ("They turned to 31(a) of it.", "")),
    ),
    Exclusion(
        "the volume of a report",
        lambda case: "," not in case.said and _REPORT.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("It was held, 163 CLR 77, that it may.", ""), ("See 22 FCR at 378 on this.", "")),
    ),
    Exclusion(
        "a page of a report",
        lambda case: (
            "," not in case.said
            and (_AT_PAGE.search(case.tail) or _DIVISION.search(case.tail) or _BEHIND_PAGE.search(case.tail))
        ),
        Verdict.OTHER,
        (
            ("It was held (at 394) that it may.", ""),
            ("See the FCR at 162 on this.", ""),
            ("So it was in Orr v Hale (1871) 2 MLR(E) 14.", ""),
            ("So it was in Orr v Hale (1981) 54 FLR 334, 342-43.", ""),
        ),
    ),
    Exclusion(
        "the first page of a report",
        lambda case: case.bare and _FIRST_PAGE.search(case.tail),
        Verdict.OTHER,
        (("Orle v Mirn (1999) 84 VCR 582 was on it.", ""), ("See Orle (1992) 77 V.V.C. (3d) 193 on it.", "")),
    ),
    Exclusion(
        "a page of a thousand and more, or where a judge is cited",
        lambda case: (
            case.bare and _LARGE_PAGE.search(case.tail) and _PAGE_ENDS.match(case.text, case.number.stop) is not None
        ),
        Verdict.OTHER,
        (
            ("It was so held (2003) 21 ORLC 1,107 at 1,111, of old.", ""),
            ("It is so in 3 ORLC 168 per Hale J at 171-2; it stays so.", ""),
            ("He asked what it is used for: see at 40,798.", ""),
        ),
    ),
    Exclusion(
        "the year or volume of a report",
        _of_a_report,
        Verdict.OTHER,
        (("See (1743) 17 St Tr 1139.", ""), ("See [1988] 1 Ch 317 on it.", "")),
    ),
    Exclusion(
        "a page that a judge is cited from",
        lambda case: (
            case.unit is None and (_PINPOINT.match(case.text, case.number.stop) or case.tail.endswith(" said at "))
        ),
        Verdict.OTHER,
        (("The rule is old: Berg at 557 per Hale J.", ""), ("Orr J said at 123 that the lease had ended.", "")),
    ),
    Exclusion(
        "the title of a code or the volume of reports",
        lambda case: (
            case.unit is None and (_TITLE_OF.match(case.text, case.number.stop) or _REPORTED.search(case.tail))
        ),
        Verdict.OTHER,
        (("It rests on 42 U.S.C. § 9 alone.", ""), ("It is in 379 F. Supp. 3d 809 on it.", "")),
    ),
    Exclusion(
        "pages that a writer is cited from",
        lambda case: (
            case.unit is None
            and (
                (case.number.kind == "range" and _CITED_RANGE.search(case.tail_lower) and case.ahead(6) == " that ")
                or (
                    (case.number.value or case.number.low or 0) >= _PAGE
                    and (
                        _CITED_AT.search(case.tail)
                        or (case.number.kind == "range" and _CITED_RANGE.search(case.tail_lower))
                    )
                    and _CITED_END.match(case.text, case.number.stop)
                )
            )
        ),
        Verdict.OTHER,
        (("Orr and Hale conclude at 150-170 that it may.", ""), ("She says at 12-14 that it fell.", "")),
    ),
    Exclusion(
        "the year of two digits in which a writer is cited",
        lambda case: (
            case.unit is None
            and len(case.said) == len("94")
            and _CITED_WRITER.search(case.tail)
            and _CITED_END.match(case.text, case.number.stop)
        ),
        Verdict.OTHER,
        (("It is an old one (Orlov 93; Lund and Berg 94).", ""), ("As Orlov et al. 94) found, it held.", "")),
    ),
    Exclusion("a reference", _referred_to, Verdict.OTHER, (("See page 12.", ""), ("Article 5 was invoked.", ""))),
)
