"""Numbers that tell which one and not how many: pages, sections, footnotes, citations, list numbers."""

from __future__ import annotations

import re

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of, lexicon
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
_ERA = deferred(r"\]?\s(?:AD|CE|BC|BCE)\b")
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
_YEAR_OF_SCHOOL = deferred(r"\b(?:year|grade)\s$")
_AT_SCHOOL = deferred(r"[”’\"']?\s(?:stud|school|pupil|class|exam|certificate|level)")
_LARGE_PAGE = deferred(
    r"""\([A-Z][A-Za-z]{1,4}\)\sat\s$                           # "Sales Bill (Cth) at"
    |\b\d{1,3}\s[A-Z]{3,6}\s(?:\d{1,2},\d{3}\sat\s)?$       # "21 ACLC 1,107 at"
    |(?:\bsee|[:;]|\b(?:CJ|JJ?A?|JA|LJ))\sat\s$               # "see at", "of the lease: at", "Hale J at" """,
    re.VERBOSE,
)
_PARCEL = deferred(r"\b[A-Z][a-z]{2,15}\s\d{1,6}\s$")
_PARCEL_BEHIND = deferred(r"\s[A-Z][a-z]{2,15}\s\d")
_CALLED = deferred(r"\s[A-Z][a-z]{2,15}\s[A-Z][a-z]{2,15}\b")
_CITED_REVIEW = deferred(r"\s(?:[A-Z][\w.]{0,7}\s){0,3}(?:L\s?R(?:ev)?|L\s?J|L\s?Q|Law\s(?:Rev|J)\w*)\b")
"""Behind the volume of a law review ("13 U Tas LR 67")."""
_OF_JUDGES = deferred(r"\s\([^()]{2,40}\b(?:CJ|JJ?|JJA|JA|P|LJ|MR)\)")
"""Behind pages: the judges whose words stand there."""
_REVERSED = 1000
"""The least of two numbers of which the second is smaller, so that they are a code ("2450-35")."""
_COMPANY = deferred(r"\bA\.?[CB]\.?N\.?\s(?:\d{2,3}\s)*$")
_VOLUME = deferred(
    r"\s[A-Z][A-Za-z]{1,4}(?:\s?\([A-Z][A-Za-z]{0,3}\)|\s[A-Z][A-Za-z]{1,3})?\s\d|\s(?:[A-Z]\.){2,5}(?=[\s,])"
)
_YEAR_OF_REPORT = deferred(r"\)\s\d{1,3}\s[A-Z]")
_PINPOINT = deferred(r"(?:[-–]+\d+)?\s?(?:per\s[A-Z]|\[\d)")
_ITEM = r"\d{1,6}[A-Z]{0,2}(?:[-–]\d{1,6}[A-Z]{0,2})?"
_RUN = deferred(rf"(?:{_ITEM},\s){{1,9}}$")
_RUN_AHEAD = deferred(rf"(?:,\s{_ITEM}(?![\d%])){{1,9}}")
_OTHERS = 3
"""Numbers in a run tell things apart ("documents 12, 14, 15-17, 20")."""
_LEADER = deferred(r"(?:\.\s?|…\s?|_){4}\s{0,8}$")
_LEADER_AHEAD = deferred(r"(?:\.\d{1,2})*\.?\s[^\n.]{1,100}(?:\.\s?|…\s?|_){4,}")
_LEADER_NEXT = deferred(r"\s?(?:\.\s?|…\s?|_){4}")
_TWO_DAYS = deferred(rf"\s(?:and|or|to)\s\d{{1,2}}\s{any_of(lexicon('en').calendar.months)}\b")
_LIST = deferred(r"(?:^|\n)[ \t]*[(\[]?$")
_LIST_MARK = deferred(r"[.):\]]\s|[.)]?\s*$")
_SECTION_NUMBER = deferred(r"\d{1,2}\.\d{1,2}")
_FULL_STOP = deferred(r"[\w)\]](?:\.{1,4}|[…!?:”\"])(?:\s?['’”\"]){0,2}\s?$")
_NEW_SENTENCE = deferred(r"\s[A-Z]")
_HEADING = deferred(r"\s[A-Z][a-z]")
_HEADING_ENDS = deferred(r"[A-Z]{2}[A-Z\s\d,'’-]{6,100}\s$")
"""The end of a heading in capitals on the same line."""
_CITED_RANGE = deferred(r"\bat\s$")
_CITED_AT = deferred(r"\b[A-Z][\w’']{0,30}\sat\s$")
_CITED_END = deferred(r"[,.;:)\]](?!\d)|\s(?:\(|as\s(?:follows|including)\b|per\b|where\b)")
_PAGE_ENDS = deferred(r"[,.;:)\]](?!\d)|\sat\s\d|$")
_PAGE = 100
_CITED_WRITER = deferred(r"(?:[(;]\s?(?:[A-Z][\w.’'-]+,?\s(?:and\s|&\s)?){1,4}|\bet\s?al\.?,?\s)$")


_YEAR_ALONE = deferred(r"(?:19|20)\d\d")
_THAN = deferred(r"\b(?:lower|higher|better|worse|earlier|later|larger|smaller)\sthan\s$")
_NOTHING_BEHIND = deferred(r"[,.;)]|\s(?:and|or|but|in|on)\b|$")
_THE = deferred(r"\b(?:the|its|their|that)\s$")
_TREATY = deferred(
    r"\s(?:[A-Z][\w’'-]{1,20}\s){0,4}(?:Convention|Protocol|Treaty|Agreement|Accords?|Act|Constitution|Charter)\b"
)
_FROM_A_DAY = deferred(
    rf"\b{any_of(lexicon('en').calendar.months)}\s\d{{1,2}}(?:st|nd|rd|th)?\s(?:to|and|through|until)\s$", re.IGNORECASE
)
_AND_A_HALF = deferred(r"\sand\sa\shalf\s(?:second|minute|hour|day|week|month|year|decade)s\b")
_TELEPHONE = deferred(r"(?:\b(?:call|dial|phone|tel|telephone|fax|mobile)\b[:.]?\s|\+)[\d\s()-]*$")
_COUNTS = deferred(r"\s(?:[a-z-]{3,}[^s\W]s\b|people|men|women)")


def _in_a_run(case: Candidate) -> bool:
    run = (_RUN.search(case.tail), _RUN_AHEAD.match(case.text, case.number.stop))
    return case.unit is None and sum(match[0].count(",") for match in run if match) >= _OTHERS


_PARAGRAPH_AHEAD = deferred(r"\s[A-Z][\w'’-]*,?\s")
_SENTENCE_OPENS = deferred(rf"\s{any_of(COUNTING.sentence_openers)}\s")
_DOTTED = deferred(r"\.\s[A-Z]")
"""Behind the number of a paragraph that has a full stop."""
_OPENS_QUOTED = deferred(r":\s['‘“\"]\s?$")
"""Before the number of a paragraph that is quoted."""
_CLOSED = deferred(r"[)\]’”\"']\s$")
_NEAR = 8000
"""Characters on either side of a paragraph's number in which the one before or after it stands."""
_MOST_DIGITS = 3
"""Digits that a paragraph's number has at the most."""


def _numbers_a_paragraph(case: Candidate) -> bool:
    """Whether it is one of numbers in order that each open a line or sentence, as the paragraphs of a judgment have."""
    said = case.said
    if case.unit or not said.isdecimal() or len(said) > _MOST_DIGITS or not int(said):
        return False
    dotted = _DOTTED.match(case.text, case.number.stop) is not None
    if not dotted and not _PARAGRAPH_AHEAD.match(case.text, case.number.stop):
        return False
    if dotted:
        return _OPENS_QUOTED.search(case.tail) is not None or _neighbours(case, rf"(?<![\d.,]){_NUMBER}\.\s[A-Z]") > 0
    # behind words of a heading only between both its neighbours
    return _neighbours(case, _OPENING) > (not _opens(case))


_NUMBER = "NUMBER"
_OPENING = rf"(?:^|[.!?:;”\"')\]]\s|\n)[ \t]*{_NUMBER}\s[A-Z]|[a-z]\s{_NUMBER}\s(?:The|In|On|At|As|It|By|Mr)\s"
"""A number that opens a line or a sentence, or the sentence behind a heading."""


def _opens(case: Candidate) -> bool:
    """Whether a line or sentence opens with the number, or one with a small word behind a heading on its line."""
    ends = (_LIST, _FULL_STOP, _HEADING_ENDS, _CLOSED)
    return any(end.search(case.tail) for end in ends) or _SENTENCE_OPENS.match(case.ahead(24)) is not None


def _neighbours(case: Candidate, form: str) -> int:
    """How many of the numbers before and after one stand in a `form` near it, each on its side."""
    number, start, stop = int(case.said), case.number.start, case.number.stop
    beside = (number - 1, max(0, start - _NEAR), start), (number + 1, stop, stop + _NEAR)
    return sum(
        deferred(form.replace(_NUMBER, str(other))).search(case.text, low, high) is not None
        for other, low, high in beside
        if other
    )


def _of_a_report(case: Candidate) -> bool:
    """The year, volume or page of a report: "(1988) 22 FCR", "[1988] 1 Ch 317"."""
    text, tail, stop = case.text, case.tail, case.number.stop
    return case.unit is None and (
        (tail.endswith("(") and _YEAR_OF_REPORT.match(text, stop) is not None)
        or (tail[-2:] in (") ", "] ") and _VOLUME.match(text, stop) is not None)
    )


def _short_at_line_start(case: Candidate) -> bool:
    return _LIST.search(case.tail) is not None and len(case.said) <= 3


_CONTENTS = 30_000
"""Characters at the beginning of a text in which its list of contents is looked for."""
_LONGEST_HEADING = 100


def _listed(case: Candidate) -> bool:
    """Whether a line stands in the list of contents before it, with the dots that lead to its page."""
    start, stop = case.number.start, case.text.find("\n", case.number.stop)
    line = case.text[start : stop if stop >= 0 else len(case.text)].rstrip()
    listed = len(case.said) < len(line) <= _LONGEST_HEADING
    return listed and case.text.find(f"{line} .", 0, min(start, _CONTENTS)) >= 0


_LETTERED = deferred(r"\d{1,4}[a-z]")
_CAPITALLED = deferred(r"(\d{1,4})([A-Z]{1,2})")
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


_CAPITAL_NUMBERS = deferred(r"\b(\d{1,4})([A-Z]{1,2})\b")


_BARE_WORD = deferred(r"(?<!['’])\b([a-z]+)\.?\s$")


def _referred_to(case: Candidate) -> bool:
    """Whether the word before makes it a reference: "page 12", "No. 5"."""
    word = case.word_before
    said = word[1].strip("-.").lower() if word else ""
    return said in _REFERENCE or said.removesuffix("s") in ("no", "page")


def _is_code(case: Candidate) -> bool:
    """Whether two numbers are no range: the second is far smaller ("2450-35")."""
    low, high = case.number.low, case.number.high
    return case.bare and low is not None and high is not None and high < low and low >= _REVERSED


_CODE_BEFORE = deferred(r"(?<![^\s|])(?=[A-Z]{0,6}\d)\d{0,4}[A-Z]{2,6}\d{0,4}\s$")
_CODE_BEHIND = deferred(r"\s(?=[A-Z0-9]{4,8}\s)[A-Z]{4}[A-Z0-9]{0,4}\s(?:[A-Z]{4,6}|\d{2})(?=\s)")


_OF_OLD = deferred(r"\b(?:c\.|circa|ca\.)\s?[1-9]\d\d\b|\b[1-9]\d\d\s(?:AD|CE|BC|BCE)\b|\b(?:AD|CE)\s[1-9]\d\d\b")
_DATED_BEFORE = deferred(
    r"(?:\b(?:in|until|since|by|when|from)\s|\b(?:c\.|circa|ca\.)\s?|\()(?:(?:about|around)\s)?$|\b(?:about|around)\s$"
)
_DATED_BEHIND = deferred(r"\s?(?:[,.;:)]|$)|\s[A-Z(]")
_CENTURIES = (100, 999)
_HEAD = 4000
"""Characters of a text in which a year of three digits shows that it tells of times long past."""


def _year_of_old(case: Candidate) -> bool:
    """Whether it is a year of the first millennium, in a text that has one with "c." or its era ("in 348 Orle died")."""
    number = case.number
    values = (number.value,) if number.low is None else (number.low, number.high)
    first, last = _CENTURIES
    whole = all(value is not None and first <= value <= last and value % 1 == 0 for value in values)
    old = whole and _OF_OLD.search(case.text, 0, _HEAD) is not None
    dated = old and case.bare and _DATED_BEFORE.search(case.tail_lower) is not None
    return dated and _DATED_BEHIND.match(case.text, number.stop) is not None


_QUOTED_JUDGE = deferred(r",\s[A-Z]\w{1,20}\s(?:CJ|JJA?|JA|J|P|LJ|MR)\b")

_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")

_SINCE = deferred(r"\b(?:from|since)\sat\sleast\s$")
_YEARS = range(1500, 2100)
_LABELLED = deferred(r"(?<![^\s(\[])[A-Z][a-z]{3,19}s\s(?:\d{1,3},\s){0,6}$")
"""Before a number: things that are numbered, with a capital ("Intentions")."""
_LABELLED_BEFORE = deferred(r"(?<![^\s(\[])[A-Z][a-z]{3,19}s\s(?:\d{1,3},\s){0,6}\d{1,3},?\s(?:and|or)\s$")
_LABELLED_BEHIND = deferred(r"(?:,\s\d{1,3}){0,6},?\s(?:and|or)\s\d{1,3}\b(?![-,.]?\d)")


def _since_a_year(case: Candidate) -> bool:
    """Whether it is a year from which on something is so: "from at least 2003"."""
    return case.bare and case.number.value in _YEARS and _SINCE.search(case.tail_lower) is not None


def _labels_several(case: Candidate) -> bool:
    """Whether it is one of two numbers behind what they number, in the plural: "Intentions 12 and 13 stem from"."""
    if not case.bare:
        return False
    start, stop = case.number.start, case.number.stop
    before = case.text[max(0, start - _LABELS) : start]
    if _LABELLED.search(before) and (behind := _LABELLED_BEHIND.match(case.text, stop)):
        return not _COUNTS.match(case.text, behind.end())
    return _LABELLED_BEFORE.search(before) is not None and not _COUNTS.match(case.text, stop)


_LABELS = 60
"""Characters before a number in which what is numbered stands."""

REFERENCES: tuple[Exclusion, ...] = (
    Exclusion(
        "a year since when",
        _since_a_year,
        Verdict.OTHER,
        (("From at least 2003 it was known.", ""), ("It was so since at least 1998, they said.", "")),
    ),
    Exclusion(
        "numbers of several things",
        _labels_several,
        Verdict.OTHER,
        (("Intentions 12 and 13 stem from it.", ""), ("It shows in Utterances 4, 7 and 9.", "")),
    ),
    Exclusion(
        "the base of a power",
        lambda case: case.number.value == 10 and case.text[case.number.stop : case.number.stop + 1] in _RAISED,
        Verdict.OTHER,
        (("It weighs 10⁶ tons.", ""), ("It is 10⁻³ of the sum.", "")),
    ),
    Exclusion(
        "a year that is compared with, or that a treaty is of",
        lambda case: (
            case.bare
            and case.number.kind == "digits"
            and _YEAR_ALONE.fullmatch(case.said)
            and (
                (_THAN.search(case.tail_lower) and _NOTHING_BEHIND.match(case.text, case.number.stop))
                or (_THE.search(case.tail_lower) and _TREATY.match(case.text, case.number.stop))
            )
        ),
        Verdict.OTHER,
        (("It is to stay lower than 2020, he said.", ""), ("It fell under the 1951 Refugees Convention, he said.", "")),
    ),
    Exclusion(
        "the second of two days",
        lambda case: case.bare and 1 <= (case.number.value or 0) <= 31 and _FROM_A_DAY.search(case.tail_lower),
        Verdict.OTHER,
        (("The fair runs from July 21 to 23 in Vik.", ""), ("It is shut May 4th through 6 this year.", "")),
    ),
    Exclusion(
        "a length of time with its half",
        lambda case: case.bare and _AND_A_HALF.match(case.ahead(24)),
        Verdict.OTHER,
        (("He led it for 13 and a half years.", ""), ("It took 4 and a half hours.", "")),
    ),
    Exclusion(
        "a year of old times",
        _year_of_old,
        Verdict.OTHER,
        (
            ("Orle (c. 314 – 368) was a monk.", ""),
            ("Orle (c. 314) fell. In 348 Mirn died, and around 361, Vik fell.", ""),
        ),
    ),
    Exclusion(
        "the page where a judge is cited",
        lambda case: (
            case.bare and _CITED_RANGE.search(case.tail_lower) and _QUOTED_JUDGE.match(case.text, case.number.stop)
        ),
        Verdict.OTHER,
        (("It was so held at 48,136, Orle J said.", ""), ("He put it at 912, Mirn CJ said, in short.", "")),
    ),
    Exclusion(
        "part of a code of letters and digits",
        lambda case: (
            case.bare
            and _CODE_BEFORE.search(case.tail)
            and case.said.isdecimal()
            and _CODE_BEHIND.match(f"{case.text[case.number.stop : case.number.stop + 24]} ")
        ),
        Verdict.OTHER,
        (("Order the part 4KE 19330 ABCD QRST 02.", ""), ("It is sold as 2XB 40100 QRTV 11 there.", "")),
    ),
    Exclusion(
        "a code of two numbers",
        _is_code,
        Verdict.OTHER,
        (("It was the board (2450-35) of old.", ""), ("They sell 3100-20 boards there.", "")),
    ),
    Exclusion(
        "pages with the judges who wrote them",
        lambda case: case.bare and _OF_JUDGES.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("It was so held: 566-7 (Hale J).", ""), ("See Orr on it, 91-2 (Hale and Orr JJ).", "")),
    ),
    Exclusion(
        "the volume of a law review",
        lambda case: case.bare and _CITED_REVIEW.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("She wrote it in 13 U Sorn LR 67 on it.", ""), ("See 90 Vik Law Review 12 on it.", "")),
    ),
    Exclusion(
        "alone in brackets",
        lambda case: case.before in ("(", "[") and case.after in (")", "]") and len(case.said) <= 3,
        Verdict.OTHER,
        (("It was so (12) and stayed so.", ""), ("It was so [7] and stayed so.", "")),
    ),
    Exclusion(
        "a telephone number",
        lambda case: case.unit is None and _TELEPHONE.search(case.tail_lower) and not _COUNTS.match(case.ahead(24)),
        Verdict.OTHER,
        (("Call 555 2212 for it.", ""), ("Tel. 44 7946.", "")),
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
        "an attribute of markup",
        lambda case: case.tail.endswith(('="', "='")),
        Verdict.OTHER,
        (('The tag had width="40" in it.', ""), ('It said cols="5" here.', "")),
    ),
    Exclusion(
        "a year of an era",
        lambda case: _ERA.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("It fell in about 79 AD to the sea.", ""), ("It stood from some 300 BC.", "")),
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
        "a year of school",
        lambda case: case.bare and _YEAR_OF_SCHOOL.search(case.tail_lower) and _AT_SCHOOL.match(case.ahead(20)),
        Verdict.OTHER,
        (("He completed year 12 studies at Orle in May.", ""), ('She left after "year 11" schooling in Vik.', "")),
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
        "one of parcels that are numbered",
        lambda case: (
            case.bare and _PARCEL.search(case.tail) and _PARCEL_BEHIND.match(case.text, case.number.stop) is not None
        ),
        Verdict.OTHER,
        (("They hold Reserve 6121 32 Reserve 6771 of old.", ""), ("They hold Lot 14 92 Lot 17 there.", "")),
    ),
    Exclusion(
        "a product that is called by a number, in marks",
        lambda case: (
            case.bare and case.before in ("'", "‘", '"', "“") and _CALLED.match(case.text, case.number.stop) is not None
        ),
        Verdict.OTHER,
        (("They sold a sheet ('553 Heavy Duty Foil') there.", ""), ("He bought the “40 Long Wire” there.", "")),
    ),
    Exclusion(
        "inside square brackets",
        lambda case: case.before == "[" or (case.after == "]" and "[" in case.tail),
        Verdict.OTHER,
        (("It was so.[4, 12] It is not now.", ""), ("It was so [see 4] and stays so.", "")),
    ),
    Exclusion(
        "one of a run of numbers",
        _in_a_run,
        Verdict.OTHER,
        (("They asked for 12, 14, 15-17, 20 and no others.", ""), ("See 4, 5, 6, 8, 10 and so on.", "")),
    ),
    Exclusion(
        "a page or section in a list of contents",
        lambda case: (
            case.unit is None
            and (
                _LEADER.search(case.tail)
                or _LEADER_NEXT.match(case.text, case.number.stop)
                or (_LIST.search(case.tail) and _LEADER_AHEAD.match(case.text, case.number.stop))
            )
        ),
        Verdict.OTHER,
        (("Annex A. The board ........ 44", ""), ("3 Outlook . . . . . . . . 19", "")),
    ),
    Exclusion(
        "the number of a heading that the list of contents has, too",
        lambda case: _short_at_line_start(case) and _listed(case),
        Verdict.OTHER,
        (
            ("3 Outlook .... 19\n\n3 Outlook\n\nIt is bright.", ""),
            ("12 Lamps . . . . 40\n\n12 Lamps\n\nThey burn.", ""),
        ),
    ),
    Exclusion(
        "a company's number",
        lambda case: case.unit is None and _COMPANY.search(case.tail),
        Verdict.OTHER,
        (("The firm is Mirn Hall A.C.N. 119 343 654.", ""), ("It is Orle ABN 22 of old.", "")),
    ),
    Exclusion(
        "the first of two days",
        lambda case: case.unit is None and _TWO_DAYS.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("They met on 24 and 25 January.", ""), ("They go on 3 and 14 March there.", "")),
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
        "the number of a line in a list",
        lambda case: (
            _short_at_line_start(case) and _LIST_MARK.match(case.text[case.number.stop : case.number.stop + 3])
        ),
        Verdict.OTHER,
        (("1. Open the box.", ""), ("First.\n2) Close the box.", "")),
    ),
    Exclusion(
        "the number of a paragraph",
        _numbers_a_paragraph,
        Verdict.OTHER,
        (
            ("1 The tenant left.\n2 The landlord sued him.", ""),
            ("He left. 7 The landlord sued.\nIt failed.\n8 The tenant won it.", ""),
            ("He left. 6 Mr Orr sued. The first claims 7 Mr Orr lost. He left. 8 Ms Lund won.", ""),
            ("She says: '93. The tenant left. 94. The landlord sued.'", ""),
        ),
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
    Exclusion(
        "the number of a section",
        lambda case: (
            _LIST.search(case.tail)
            and _SECTION_NUMBER.fullmatch(case.said)
            and _HEADING.match(case.text[case.number.stop : case.number.stop + 3])
        ),
        Verdict.OTHER,
        (("2.3 Measures of Place", ""), ("They left.\n\n4.12 Money lent", "")),
    ),
    Exclusion(
        "the number of a footnote or paragraph",
        lambda case: (
            len(case.said) <= 3
            and _FULL_STOP.search(case.tail)
            and _NEW_SENTENCE.match(case.text[case.number.stop : case.number.stop + 2])
        ),
        Verdict.OTHER,
        (("It was so held (Berg v Orr). 19 The appeal fails.", ""), ("The lease ended.” 4 The tenant left.", "")),
    ),
    Exclusion("a reference", _referred_to, Verdict.OTHER, (("See page 12.", ""), ("Article 5 was invoked.", ""))),
)
