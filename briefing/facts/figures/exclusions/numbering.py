"""Numbers that a text gives its own parts: lines of lists, paragraphs, sections, footnotes, lists of contents."""

from __future__ import annotations

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_ITEM = r"\d{1,6}[A-Z]{0,2}(?:[-–]\d{1,6}[A-Z]{0,2})?"
_RUN = deferred(rf"(?:{_ITEM},\s){{1,9}}$")
_RUN_AHEAD = deferred(rf"(?:,\s{_ITEM}(?![\d%])){{1,9}}")
_OTHERS = 3
"""Numbers in a run tell things apart ("documents 12, 14, 15-17, 20")."""
_LEADER = deferred(r"(?:\.\s?|…\s?|_){4}\s{0,8}$")
_LEADER_AHEAD = deferred(r"(?:\.\d{1,2})*\.?\s[^\n.]{1,100}(?:\.\s?|…\s?|_){4,}")
_LEADER_NEXT = deferred(r"\s?(?:\.\s?|…\s?|_){4}")
_LIST = deferred(r"(?:^|\n)[ \t]*[(\[]?$")
_LIST_MARK = deferred(r"[.):\]]\s|[.)]?\s*$")
_SECTION_NUMBER = deferred(r"\d{1,2}\.\d{1,2}")
_FULL_STOP = deferred(r"[\w)\]](?:\.{1,4}|[…!?:”\"])(?:\s?['’”\"]){0,2}\s?$")
_NEW_SENTENCE = deferred(r"\s[A-Z]")
_HEADING = deferred(r"\s[A-Z][a-z]")
_HEADING_ENDS = deferred(r"[A-Z]{2}[A-Z\s\d,'’-]{6,100}\s$")
"""The end of a heading in capitals on the same line."""


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


NUMBERING: tuple[Exclusion, ...] = (
    Exclusion(
        "alone in brackets",
        lambda case: case.before in ("(", "[") and case.after in (")", "]") and len(case.said) <= 3,
        Verdict.OTHER,
        (("It was so (12) and stayed so.", ""), ("It was so [7] and stayed so.", "")),
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
)
