"""Numbers of a calendar that no extractor of dates takes: years of old times, of treaties and schools, days of a stretch."""

from __future__ import annotations

import re

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred

_SINCE = deferred(r"\b(?:from|since)\sat\sleast\s$")
_YEARS = range(1500, 2100)
_ERA = deferred(r"\]?\s(?:AD|CE|BC|BCE)\b")
_YEAR_OF_SCHOOL = deferred(r"\b(?:year|grade)\s$")
_AT_SCHOOL = deferred(r"[”’\"']?\s(?:stud|school|pupil|class|exam|certificate|level)")
_TWO_DAYS = deferred(rf"\s(?:and|or|to)\s\d{{1,2}}\s{any_of(lexicon('en').calendar.months)}\b")
_YEAR_ALONE = deferred(r"(?:19|20)\d\d")
_THAN = deferred(r"\b(?:lower|higher|better|worse|earlier|later|larger|smaller)\sthan\s$")
_NOTHING_BEHIND = deferred(r"[,.;)]|\s(?:and|or|but|in|on)\b|$")
_THE = deferred(r"\b(?:the|its|their|that)\s$")
_DECADE = deferred(r"[1-9]0")
_TREATY = deferred(
    r"\s(?:[A-Z][\w’'-]{1,20}\s){0,4}(?:Convention|Protocol|Treaty|Agreement|Accords?|Act|Constitution|Charter)\b"
)
_FROM_A_DAY = deferred(
    rf"\b{any_of(lexicon('en').calendar.months)}\s\d{{1,2}}(?:st|nd|rd|th)?\s(?:to|and|through|until)\s$", re.IGNORECASE
)
_AND_A_HALF = deferred(r"\sand\sa\shalf\s(?:second|minute|hour|day|week|month|year|decade)s\b")
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


def _since_a_year(case: Candidate) -> bool:
    """Whether it is a year from which on something is so: "from at least 2003"."""
    return case.bare and case.number.value in _YEARS and _SINCE.search(case.tail_lower) is not None


YEARS: tuple[Exclusion, ...] = (
    Exclusion(
        "a decade",
        lambda case: _DECADE.fullmatch(case.said) and case.after in ("'", "’") and _THE.search(case.tail_lower),
        Verdict.OTHER,
        (("The 90’s were dull.", ""), ("They sold it during the 80's at last.", "")),
    ),
    Exclusion(
        "a year since when",
        _since_a_year,
        Verdict.OTHER,
        (("From at least 2003 it was known.", ""), ("It was so since at least 1998, they said.", "")),
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
        "a year of an era",
        lambda case: _ERA.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("It fell in about 79 AD to the sea.", ""), ("It stood from some 300 BC.", "")),
    ),
    Exclusion(
        "a year of school",
        lambda case: case.bare and _YEAR_OF_SCHOOL.search(case.tail_lower) and _AT_SCHOOL.match(case.ahead(20)),
        Verdict.OTHER,
        (("He completed year 12 studies at Orle in May.", ""), ('She left after "year 11" schooling in Vik.', "")),
    ),
    Exclusion(
        "the first of two days",
        lambda case: case.unit is None and _TWO_DAYS.match(case.text, case.number.stop),
        Verdict.OTHER,
        (("They met on 24 and 25 January.", ""), ("They go on 3 and 14 March there.", "")),
    ),
)
