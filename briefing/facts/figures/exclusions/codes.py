"""Numbers by which things are called, sold or dialled: codes, telephone numbers, products, parcels, companies."""

from __future__ import annotations

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.language.patterns import deferred

_PARCEL = deferred(r"\b[A-Z][a-z]{2,15}\s\d{1,6}\s$")
_PARCEL_BEHIND = deferred(r"\s[A-Z][a-z]{2,15}\s\d")
_CALLED = deferred(r"\s[A-Z][a-z]{2,15}\s[A-Z][a-z]{2,15}\b")
_REVERSED = 1000
"""The least of two numbers of which the second is smaller, so that they are a code ("2450-35")."""
_COMPANY = deferred(r"\bA\.?[CB]\.?N\.?\s(?:\d{2,3}\s)*$")
_TELEPHONE = deferred(r"(?:\b(?:call|dial|phone|tel|telephone|fax|mobile)\b[:.]?\s|\+)[\d\s()-]*$")
_COUNTS = deferred(r"\s(?:[a-z-]{3,}[^s\W]s\b|people|men|women)")
_CODE_BEFORE = deferred(r"(?<![^\s|])(?=[A-Z]{0,6}\d)\d{0,4}[A-Z]{2,6}\d{0,4}\s$")
_CODE_BEHIND = deferred(r"\s(?=[A-Z0-9]{4,8}\s)[A-Z]{4}[A-Z0-9]{0,4}\s(?:[A-Z]{4,6}|\d{2})(?=\s)")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺")
_LABELS = 60
"""Characters before a number in which what is numbered stands."""
_LABELLED = deferred(r"(?<![^\s(\[])[A-Z][a-z]{3,19}s\s(?:\d{1,3},\s){0,6}$")
"""Before a number: things that are numbered, with a capital ("Intentions")."""
_LABELLED_BEFORE = deferred(r"(?<![^\s(\[])[A-Z][a-z]{3,19}s\s(?:\d{1,3},\s){0,6}\d{1,3},?\s(?:and|or)\s$")
_LABELLED_BEHIND = deferred(r"(?:,\s\d{1,3}){0,6},?\s(?:and|or)\s\d{1,3}\b(?![-,.]?\d)")


def _is_code(case: Candidate) -> bool:
    """Whether two numbers are no range: the second is far smaller ("2450-35")."""
    low, high = case.number.low, case.number.high
    return case.bare and low is not None and high is not None and high < low and low >= _REVERSED


def _labels_several(case: Candidate) -> bool:
    """Whether it is one of two numbers behind what they number, in the plural: "Intentions 12 and 13 stem from"."""
    if not case.bare:
        return False
    start, stop = case.number.start, case.number.stop
    before = case.text[max(0, start - _LABELS) : start]
    if _LABELLED.search(before) and (behind := _LABELLED_BEHIND.match(case.text, stop)):
        return not _COUNTS.match(case.text, behind.end())
    return _LABELLED_BEFORE.search(before) is not None and not _COUNTS.match(case.text, stop)


CODES: tuple[Exclusion, ...] = (
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
        "a telephone number",
        lambda case: case.unit is None and _TELEPHONE.search(case.tail_lower) and not _COUNTS.match(case.ahead(24)),
        Verdict.OTHER,
        (("Call 555 2212 for it.", ""), ("Tel. 44 7946.", "")),
    ),
    Exclusion(
        "an attribute of markup",
        lambda case: case.tail.endswith(('="', "='")),
        Verdict.OTHER,
        (('The tag had width="40" in it.', ""), ('It said cols="5" here.', "")),
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
        "a company's number",
        lambda case: case.unit is None and _COMPANY.search(case.tail),
        Verdict.OTHER,
        (("The firm is Mirn Hall A.C.N. 119 343 654.", ""), ("It is Orle ABN 22 of old.", "")),
    ),
)
