"""Key figures: number with unit and qualifier, what it counts, and the sentence that says so.

Figures of one sentence stand together, and sentences that give values of one thing side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.agreement.figures import Amount, plain, read
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, DocumentKind, Figure, Findings, Item, ItemKind, Section, Span, Table
from briefing.sections.items import MOST_ALSO, Taken, cite, item, statement

KEY = "figures"
HEADING = "Key figures"
MOST = 8
_YEAR = deferred(r"1[5-9]\d\d|20\d\d")
_OUR_TIME = range(2001, 2036)
_LARGE = 1000
"""A bare number that tells by itself in a language whose numerals, days and references are not known."""
_MANY = 3
"""Documents; a figure that more of them give is no more important."""
_FEW = 10
_SCORE = "score"
"""The unit of a match's or vote's two sides."""
_YEARS, _HYPHENATED = "years", "-old"
"""The unit of an age, and what one has that stands for somebody ("the 19-year-old")."""
_NOUN = 3
"""Letters of the shortest noun that is counted."""
_NEAR = 40
"""Characters between a number and what it counts for the two to be shown as one piece of text."""
_LIST = deferred(r",?\s(?:or\s|and\s)?")
_OF_ALL = deferred(r"\s(?:out\s)?of\s(?:(?:the|its|their|all|a\stotal\sof|first|last)\s){0,2}")
"""What stands between a part and its whole."""
_ENGLISH = lexicon("en")
_UNITS = any_of(_ENGLISH.counting.rate_units | _ENGLISH.sections.measured_by, blank=r"\s")
_OPENS_RANGE = deferred(r"\b(?:between|from)\s$", re.IGNORECASE)
"""Without it "between 20 and 30 boats" would be two numbers."""
_RATE = deferred(rf"\s(?:per\s(?:\w+\s)??|an?\s|each\s){_UNITS}\b(?!\s(?:ago|earlier|before|later)\b)")
"""What a figure is counted by: "$0.44 per share", "200 a day"."""
_PREPOSITION = any_of(_ENGLISH.speech.joining_preposition)
_LOOSE_WORD = deferred(rf"(?<![^\s,;:])(?:{_PREPOSITION}|by|and|or|the|an?)$")
_PARTING = " \t\n\r\f\v\u00a0\u202f\u2009,;:"
"""What stands between words; with the words of `_LOOSE_WORD` it is not shown of a figure at its end."""
_CELL = " | "
_OF_ANOTHER = deferred(
    r"""
    \b (?: (?:attributable|available|payable|paid)\sto | under ) (?:\sthe|\sour|\sits)? \s$       # paid to
    | \b (?:return|growth|increase|decrease|decline|rise|drop|reduction) s? \s (?:on|in|of|to) \s    # a rise in
      (?: [\w-]{1,24} \s ){0,3} $                                                                  # common
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Before what is not measured, but whose or of what: "earnings attributable to ⟨stockholders⟩ of $212 million", "a rise in ⟨rents⟩ of 5%"."""
_OPENED = deferred(r"\s(?:['‘][^'’]*|“[^”]*|\"[^\"]*)$")
"""A quotation mark that nothing closes ("28-year-old 'cousin")."""
_LONGEST_WORD = 20
_HEAD_ENDS = deferred(rf"\s{_PREPOSITION}\s")


class Meaning(NamedTuple):
    """What a figure says, however it is worded."""

    amount: Amount
    counted: str
    """The last word of what is counted, "" where the text does not say it behind the number."""


_Given = dict[Meaning, dict[int, Span]]
"""What a figure says → the documents that give it, each with the first place."""


class _Shown(NamedTuple):
    """A figure as it is printed, and what it says."""

    span: Span
    meaning: Meaning | None


class _Row(NamedTuple):
    """The figures of one sentence, the passage that says them, and what they count."""

    score: float
    document: int
    span: Span
    shown: tuple[_Shown, ...]
    things: frozenset[tuple[str, str]]


def build(findings: Findings, taken: Taken) -> Section | None:
    """A table: the figures of the best-ranked sentences, the weightiest first, those of one thing side by side.

    A figure that several documents give stands once and cites them all; those of most documents come first.
    """
    rows = _rows(findings)
    given = _given(rows)
    table = tuple(_table(findings, _side_by_side(_best(rows, given)), given, taken))
    return Section(KEY, HEADING, (Table(("Figure", "In the source"), table, (0.3, 0.7)),)) if table else None


def _given(rows: list[_Row]) -> _Given:
    """Which documents give each figure; one without a value is none that another could give."""
    given: _Given = {}
    for row in rows:
        for one in row.shown:
            if one.meaning:
                given.setdefault(one.meaning, {}).setdefault(row.document, one.span)
    return given


def _givers(given: _Given, shown: _Shown) -> dict[int, Span]:
    return given.get(shown.meaning, {}) if shown.meaning else {}


def _best(rows: list[_Row], given: _Given) -> list[_Row]:
    """The weightiest rows, those of most documents first; a row whose figures all stand already is left out."""
    sources = [max(len(_givers(given, one)) for one in row.shown) for row in rows]
    best: list[_Row] = []
    told: set[Meaning] = set()
    for i in sorted(range(len(rows)), key=lambda i: (-min(sources[i], _MANY), -rows[i].score, i)):
        if len(best) < MOST and any(one.meaning not in told for one in rows[i].shown):
            best.append(rows[i])
            told.update(one.meaning for one in rows[i].shown if one.meaning and len(given[one.meaning]) > 1)
    return best


def _table(findings: Findings, rows: Iterable[_Row], given: _Given, taken: Taken) -> Iterator[tuple[Item, ...]]:
    """The table's rows: each figure with the other documents that give it, and the sentence beside the first of it."""
    done: set[Meaning] = set()
    for row in rows:
        context = _context(findings, row.document, row.span, taken)
        for one in row.shown:
            others = _givers(given, one)
            if one.meaning in done and len(others) > 1:
                continue
            if one.meaning:
                done.add(one.meaning)
            also = tuple(cite(findings, d, span) for d, span in others.items() if d != row.document)[:MOST_ALSO]
            yield item(findings, row.document, one.span, kind=ItemKind.ENTRY, also=also), context
            context = Item("", kind=ItemKind.ENTRY, note="same sentence")
        taken.add(row.document, row.span)


def _rows(findings: Findings) -> list[_Row]:
    """One row a sentence that has telling figures, in the order of the corpus; near-duplicates once."""
    rows: list[_Row] = []
    copies: set[int] = set()
    start = 0
    for number, document in enumerate(findings.corpus.documents):
        by_sentence: dict[int, list[Figure]] = {}
        for figure in findings.facts[number].figures:
            sentence = document.sentence_at(figure.span.start)
            if sentence and weighty(findings, number, figure):
                by_sentence.setdefault(sentence.index, []).append(figure)
        for index, figures in by_sentence.items():
            sentence = document.sentences[index]
            shown = tuple(_pieces(document, figures, sentence.span))
            if not shown or findings.groups[start + index] in copies:
                continue
            copies.add(findings.groups[start + index])
            passage = findings.passages[start + index]
            span = sentence.span
            if passage is not None:
                first, last = document.sentences[passage.first - start], document.sentences[passage.last - start]
                span = Span(first.span.start, last.span.stop)
            things = frozenset(thing for figure in figures if (thing := _thing(document, figure)))
            rows.append(_Row(findings.ranking.scores[start + index], number, span, shown, things))
        start += len(document.sentences)
    return rows


def _side_by_side(rows: list[_Row]) -> Iterator[_Row]:
    """The rows in their order, but each followed by those that give another value of something that it counts."""
    left = list(rows)
    while left:
        row = left.pop(0)
        yield row
        same = [other for other in left if row.things & other.things]
        left = [other for other in left if other not in same]
        yield from same


def _thing(document: Document, figure: Figure) -> tuple[str, str] | None:
    """What a figure counts, as unit and head noun, to be compared; None where the text does not say it beside it."""
    if figure.of is None:
        return None
    words = _HEAD_ENDS.split(document[figure.of].lower())[0].split()
    return (figure.unit or "", words[-1].removesuffix("s")) if words else None


def _pieces(document: Document, figures: list[Figure], sentence: Span) -> Iterator[_Shown]:
    """What is shown of the figures of one sentence; "17 of the 21", "from 38 to 31", "7, 8 or 10 percent" are one each."""
    last: Span | None = None
    joined: Span | None = None
    for at, figure in enumerate(figures):
        shown = _shown(document, figure, sentence)
        following = figures[at + 1].span.start if at + 1 < len(figures) else sentence.stop
        changed = document.text.startswith(" to ", figure.span.stop) and following == figure.span.stop + 4
        from_to = changed and document.text[max(0, figure.span.start - 5) : figure.span.start].lower() == "from "
        listed = _LIST.fullmatch(document.text, figure.span.stop, following) and _one_of(
            figure, figures[at + 1 : at + 2]
        )
        if from_to or listed or _OF_ALL.fullmatch(document.text, figure.span.stop, following):
            joined = joined or Span(shown.start, figure.span.stop)
            continue
        if joined is not None:
            shown, joined = Span(joined.start, shown.stop), None
        elif not _telling(document, figure):
            continue
        if last is None or shown.start >= last.stop:
            yield _Shown(shown, meaning(document, figure))
            last = shown


def _one_of(figure: Figure, following: list[Figure]) -> bool:
    """Whether the next figure of a list says what this number counts, too: "7, 8 or 10 percent"."""
    return (
        figure.of is None
        and figure.qualifier is None
        and any(f.unit and figure.unit in (None, f.unit) and f.value != figure.value for f in following)
    )


def meaning(document: Document, figure: Figure) -> Meaning | None:
    """What a figure says, to be compared: 21 people are 21 people anywhere; None where it gives no value."""
    amount = read(figure, document.text)
    if amount is None or amount.vague:
        return None
    counted = document[figure.of].split()[-1].lower() if figure.of and figure.of.start > figure.span.start else ""
    return Meaning(plain(amount), counted)


def _context(findings: Findings, number: int, span: Span, taken: Taken) -> Item:
    """The sentence of a figure, or where it stands above."""
    if key := taken.where(number, span):
        return Item("", kind=ItemKind.ENTRY, note=f"see {key}")
    return statement(findings, number, span)


def _is_year(document: Document, figure: Figure) -> bool:
    """Whether four digits are a year: they count nothing, or name a year of our time ("the 2021 dates")."""
    ours = (figure.value or 0) in _OUR_TIME
    return _YEAR.fullmatch(document[figure.span]) is not None and (figure.of is None or ours)


def _telling(document: Document, figure: Figure) -> bool:
    """Whether a figure says something by itself: it has a unit, a qualifier, what it counts, or is large and no year."""
    if figure.unit:
        return True
    if document.text[figure.span.stop : figure.span.stop + 1] == "-" or _loose(document, figure):
        return False  # "18-hole courses" tells a kind
    if figure.qualifier or figure.low is not None:
        return True
    if _is_year(document, figure):
        return False
    small = figure.value is not None and abs(figure.value) < _FEW and not re.search(r"\d", document[figure.span])
    least = _FEW if document.language in {"en", "und"} else _LARGE
    return not small and (figure.of is not None or (figure.value or 0) >= least)


def weighty(findings: Findings, number: int, figure: Figure) -> bool:
    """Whether a figure can tell something in a text of its kind: in talk one with a unit, elsewhere no small count.

    Of fewer than ten things only the news tells something: "two people died" says more than "two steps".
    """
    kind = findings.kinds[number] if findings.kinds else None
    if _is_lone_age(findings.corpus.documents[number], figure) or _is_in_a_cell(
        findings.corpus.documents[number], figure
    ):
        return False
    if figure.unit:
        return kind is not DocumentKind.PAPER or figure.unit != _SCORE  # of a paper, "3-1" is a kind of thing
    before = findings.corpus.documents[number].text[max(0, figure.span.start - 4) : figure.span.start]
    if before.lower() == "top " or _is_known_count(findings, number, figure):
        return False  # "the top 20 markets" tells a rank
    if kind in (None, DocumentKind.NEWS):
        return True
    if _is_bare(findings.corpus.documents[number], figure):
        return False
    values = [value for value in (figure.value, figure.high) if value is not None]
    return kind is not DocumentKind.MEETING and (figure.value is None or max(values, default=0) >= _FEW)


def _is_lone_age(document: Document, figure: Figure) -> bool:
    """Whether an age stands without whose it is ("at the age of 50"), which tells nothing on a line of its own."""
    alone = figure.of is None and figure.low is None and figure.qualifier is None
    return alone and figure.unit == _YEARS and _HYPHENATED not in document[figure.span]


def _is_in_a_cell(document: Document, figure: Figure) -> bool:
    """Whether a figure that counts nothing fills a table's cell: what it is stands at the head of its column."""
    return figure.of is None and _CELL in (
        document.text[max(0, figure.span.start - len(_CELL)) : figure.span.start],
        document.text[figure.span.stop : figure.span.stop + len(_CELL)],
    )


def _is_bare(document: Document, figure: Figure) -> bool:
    """Whether a number in English stands alone: outside the news that is mostly a page, a line or a paragraph."""
    grouped = "," in document[figure.span]
    english = document.language in {"en", "und"}
    return english and not grouped and figure.of is None


def _is_known_count(findings: Findings, number: int, figure: Figure) -> bool:
    """Whether a small count tells nothing new: of things named before ("the two sides"), or of what one only thinks ("two reasons")."""
    document = findings.corpus.documents[number]
    if document.language not in {"en", "und"} or figure.qualifier or figure.value is None or figure.value >= _FEW:
        return False
    before = document.text[max(0, figure.span.start - _NEAR) : figure.span.start].split()
    counted = document[figure.of].lower().split()[-1] if figure.of else ""
    return before[-1:] in (["the"], ["The"], ["these"], ["both"]) or counted in _ENGLISH.sections.notional


def _loose(document: Document, figure: Figure) -> bool:
    """Whether a number counts nothing that one could name: "only one", "two or three", or part of a formula."""
    if figure.of is not None:
        return len(document[figure.of].split()[-1]) < _NOUN
    value = figure.value if figure.value is not None else figure.high
    return value is not None and abs(value) < _FEW


def _whole(document: Document, figure: Figure) -> bool:
    """Whether what a figure counts is told whole: no bracket or quotation begins in it ("222 [Electoral College"), and it is no one's whom another noun is due to."""
    if figure.of is None:
        return False
    behind = document.text[figure.span.stop : figure.of.stop]
    if "[" in behind or _OPENED.search(behind):
        return False
    before = document.text[max(0, figure.of.start - _NEAR) : figure.of.start]
    return figure.of.start > figure.span.start or _OF_ANOTHER.search(before) is None


def _shown(document: Document, figure: Figure, sentence: Span) -> Span:
    """From the qualifier, or what opens a range, through the number to what it counts, where these stand near each other."""
    start, stop = figure.span.start, figure.span.stop
    if figure.qualifier:
        start, stop = min(start, figure.qualifier.start), max(stop, figure.qualifier.stop)
    if figure.low is not None and (
        opened := _OPENS_RANGE.search(document.text, max(sentence.start, start - _NEAR), start)
    ):
        start = opened.start()
    if figure.of and sentence.start <= figure.of.start and figure.of.stop <= sentence.stop and _whole(document, figure):
        if 0 <= figure.of.start - stop <= _NEAR:
            stop = figure.of.stop
        elif 0 <= start - figure.of.stop <= _NEAR // 2:
            start = figure.of.start
    if rate := _RATE.match(document.text, stop, sentence.stop):
        stop = rate.end()
    return Span(start, _tight_end(document.text, start, stop))


def _tight_end(text: str, start: int, stop: int) -> int:
    """`stop` without the blanks, commas and small words that end the stretch from `start`; one look back each."""
    end = stop
    while True:
        while end > start and text[end - 1] in _PARTING:
            end -= 1
        loose = _LOOSE_WORD.search(text, max(start, end - _LONGEST_WORD), end)
        if loose is None or loose.start() <= start or text[loose.start() - 1] not in _PARTING:
            return end
        end = loose.start()
