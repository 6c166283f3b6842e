"""Figures as comparing sees them: what each counts, what befell that, whose it is, and what stands around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from briefing.agreement import figures as agreement
from briefing.agreement.figures import Amount, Bound, bounds
from briefing.comparing import counted
from briefing.comparing.statements import Statements
from briefing.facts.dates.calendar import PLACED
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.language.stems import without_possessive
from briefing.model import DateKind, Document, Figure, Span
from briefing.text.boilerplate import glued

_ENGLISH = lexicon("en")
_WORDS = _ENGLISH.comparing
_UP_TO_TEN = frozenset(word for word, value in _ENGLISH.numbers.cardinals.items() if 2 <= int(value) <= 10)
_AP_MONTHS = tuple(
    month if len(month) <= len("March") else short[0].capitalize()
    for month, short in zip(_ENGLISH.calendar.months, _ENGLISH.calendar.month_abbreviations, strict=True)
)
"""Months as the AP Stylebook shortens them: those of up to five letters are written out."""


_WINDOW = 60
"""Characters at either side of a figure that say what befell what is counted."""
_CLOSE = 40
"""Characters behind it that say whether it is of another time."""
_WIDE = 120
"""Characters farther to either side that names are looked for in."""
_BESIDE = 20
"""Figures of a sentence, at either side of one, that it may add up with."""
_BEFORE_TIME = deferred(
    rf"""
    \b(?: (?:compared\ (?:with|to)|versus|vs\.?|than|instead\ of|rather\ than)\ (?:[\w-]+\ ){{0,3}}  # another time's
        | (?:last\ (?:year|month|week|quarter|season)|previous(?:ly)?|earlier|prior|initially|formerly|includ\w+)\b [^.;]{{0,24}}
        | (?:{any_of(_WORDS.of_a_part, blank="[ ]")}|averag\w+)\ (?:[\w-]+\ )?                       # a part's
        | of\ (?:its|the|their|his|her|these|those|some)\ (?:[\w-]+\ )?
        | (?:{any_of(_WORDS.changing, blank="[ ]")}\w*|{any_of(_WORDS.changed, blank="[ ]")})\b [^.;]{{0,40}} \bfrom\ (?:[\w-]+\ ){{0,3}}
        | (?: (?:increas|decreas|grow|dropp?|gain|climb|declin)\w* | ris(?:e|es|en|ing) | rose | fall\w* | fell | grew )  # a change
          \ (?:by\ |of\ )?(?:(?!to\ )[\w-]+\ )? )$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before a figure, and its qualifier, of another time, or of a part or a change."""
_AFTER_TIME = deferred(
    rf"""
    [\s,(]*
    (?: (?:[\w-]+\s){{0,4}}?                                                                          # another time's
        (?: (?:a|the)\ (?:year|month|week|decade)s?\ (?:ago|earlier|before) | last\ (?:year|month|week)
          | previously | earlier | before\b(?!\ \w+ing\b) )
      | (?:[\w-]+\s){{0,1}}?(?:less|fewer|higher|lower)\b | more\ (?:than|year|votes|points|percent)      # a difference
      | [^.;]{{0,32}}?\bas\ (?:many|much)\ as\ (?:the\ \w+\ before|on\ \w+day)\b
      | (?:[\w-]+\s)?to\ \W?\d | (?:[\w-]+\s){{0,2}}?(?:through|since)\ {any_of(_ENGLISH.calendar.months, blank="[ ]")}\b
      | (?:[\w-]+\s){{0,2}}?(?:each|per|of\ (?:them|those|whom|these))\b                                 # a part's
      | of\ (?:the|its|their)\ (?:\d+|{any_of(_UP_TO_TEN, blank="[ ]")})\b(?!\ seats) | of\ (?:the|those|these)\ people\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SOME_OF = deferred(
    r"""
    \s(?: of\ (?:the|its|their|his|her)\ (?!year|month|week|day|night)[a-z-]{3,}   # no stretch of time
        | (?:\w+\ ){1,3}?(?:was|were|are)\ among\ (?:the|those) )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What follows a count of some of several: "eight of the injured", "five children were among"."""
_WHOLE_TOLL = deferred(r"\b(?:killing|killed)\s(?:at\sleast\s|about\s)?$", re.IGNORECASE)
_OF_THOSE = deferred(r"\sof\s(?:those|them)\b(\s(?:died|drowned|perished|were\skilled)\b)?")
"""What stands beside a toll that is no part: "killing nine of those on board", "27 of them drowned"."""
_OF_ITS = deferred(r" of (?:its|his|her|their) ")
_RATE = deferred(r"\s(?:[\w-]+\s){0,2}?an? (day|week|month|year)\b(?! (?:ticket|pass|permit|card)\b)", re.IGNORECASE)
_INSTEAD = deferred(r"\b(?:instead of|rather than) (?:the )?$")
"""What stands before a figure that another one takes the place of."""
_LONGEST_INSTEAD = 24
"""Characters in which that stands: a longer stretch, searched for each figure of a long sentence, costs its square."""
_DENIED = deferred(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|falsely|no evidence)\b[^.;]*$",
    re.IGNORECASE,
)
"""What stands before a figure that is named only to be denied."""
_YEAR_AGO = deferred(
    r"\b(?:year|quarter|month|week)[- ](?:ago|earlier|before)\b|\b(?:prior|previous)[- ](?:year|quarter|month)\b",
    re.IGNORECASE,
)
_YEAR = deferred(r"\b(?:1[89]|20)\d\d\b")
_NAME = deferred(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]+")
_CAPITALISED = deferred(r"[A-Z][\w’'-]+")
_ISO = deferred(PLACED)
_CALENDAR_DATE = deferred(rf"\d{{4}}|{any_of(month[:3] for month in _ENGLISH.calendar.months)}")
_OTHERS = deferred(r"\s(?:[\w-]+\s)?others?\b")
_AND_OTHERS = deferred(
    r"\s(?:and|or)\s(?![a-z]{3,20}(?:ing|ed)\s)(?:[a-z-]+\s)?[a-z]+s\b(?!\s(?:to|the|a|an|his|her|their|its)\b)"
)
"""A second noun beside what is counted, in the plural as that is, and no verb ("and holds the …", "and injuring dozens")."""
_PERPETRATOR = deferred(
    rf"\b(?:including|among them|one of them) (?:the |a |its |their )?(?:\w+ )?{any_of(_WORDS.perpetrators)}s?\b",
    re.IGNORECASE,
)
_CALENDAR = deferred(any_of((*_ENGLISH.calendar.weekdays, *_AP_MONTHS)))
_NO_COUNT = deferred(r"\s+block\b|-[^\W\d_]+(?!-old)\b(?<!old)", re.IGNORECASE)
"""What follows the number of an address, or a number that is part of an adjective ("a 5-word message")."""
_PREFIXES = ("half-", "H.R. ", "HR ", "No. ", "S. ")
"""What makes another number of the one behind it, or a name."""
_MARGIN = deferred(r"\bmargins? of\b", re.IGNORECASE)
_PRONOUN = deferred(r"\b(?:I|he|she|we)\b", re.IGNORECASE)


@frozen
class Stated:
    """A figure in its sentence: what it counts (`head`, a stem), and what stands around it."""

    document: int
    index: int
    figure: Figure
    head: str
    counted: str
    """The stem of the word itself, where `head` is that of people."""
    fates: frozenset[str]
    fate: str
    """The word that says what befell what is counted, the gravest where there are several."""
    names: frozenset[str]
    subject: str
    """The last name before it in its sentence, "" where there is none."""
    bare: frozenset[str]
    """The words of content nearest to it, by stem."""
    years: frozenset[str]
    """The years that its sentence names, but for that of the document."""
    days: frozenset[str]
    """The calendar days, months and years that its sentence names."""
    others_of: bool
    """Whether it counts those beside one that is named: "five others", "five other towns"."""
    of_two: bool
    """Whether it counts two things together: "31 flats and offices"."""
    aged: bool
    """Whether it is the age of somebody named; `head` is the surname then."""
    perpetrator: bool
    """Whether it says that it counts the one who did it, too."""
    around: frozenset[str]
    """The terms of its sentence that stand in its window and do not say what is counted."""
    rate: str
    """The stretch of time that it is counted for: "a year"."""
    otherwise: bool
    """Whether it is said of another time, of a part, or is a change."""
    others: tuple[float, ...]
    """The other values of its sentence."""
    kind: frozenset[str]
    """Capitalised words in what is counted ("American goods"), and what follows "of" after it ("flybys of Venus")."""
    amount: Amount
    """What it says, by value and bound."""


def stated(statements: Statements, *, among: Collection[int] | None = None) -> Iterator[Stated]:
    """The figures of all documents that have a value, stand in a sentence, and are no margin of error or address.

    Args:
        statements: The corpus.
        among: The sentences whose figures are wanted; all where it is not given.
    """
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        days: dict[int, frozenset[str] | None] = {}
        for figure in facts.figures:
            index = statements.index(number, figure.span.start)
            if index is None or (among is not None and index not in among) or not bounds(figure):
                continue
            # Once a sentence: one that is a table's row may have a thousand figures.
            if index not in days:
                days[index] = None if _is_margin(statements, index) else _days(statements, number, index)
            named = days[index]
            if named is not None and _counts(document, index, figure, statements):
                yield _around(document, number, index, figure, statements, named)


def _is_margin(statements: Statements, index: int) -> bool:
    """Whether a sentence speaks of a margin of error."""
    return _MARGIN.search(statements.profile.texts[index]) is not None


def _counts(document: Document, index: int, figure: Figure, statements: Statements) -> bool:
    """Whether a figure counts something, and is no address, name, or denied."""
    text, span = document.text, figure.span
    if _NO_COUNT.match(text, span.stop):
        return False
    if text.endswith(_PREFIXES, max(0, span.start - 5), span.start):
        return False
    return _DENIED.search(text, max(statements.span(index).start, span.start - _WIDE), span.start) is None


def _around(
    document: Document, number: int, index: int, figure: Figure, statements: Statements, days: frozenset[str]
) -> Stated:
    """A figure of a sentence, which names `days`, with what stands around it there."""
    sentence, span, text = statements.span(index), figure.span, document.text
    start, stop = max(sentence.start, span.start - _WINDOW), min(sentence.stop, span.stop + _WINDOW)
    far = max(sentence.start, start - counted.FAR)
    before, after = text[start : span.start], text[span.stop : stop]
    wide = Span(max(sentence.start, start - _WIDE), min(sentence.stop, span.stop + 2 * _WIDE))
    toll = figure.unit is None and counted.is_toll(text, far, span.start)
    fates = {"killed": "killed"} if toll else counted.fates(before, after)
    own = statements.stems(document[figure.of]) if figure.of else frozenset()
    years = _YEAR.findall(text, far, min(sentence.stop, start + counted.FAR))
    return Stated(
        document=number,
        index=index,
        figure=figure,
        head=counted.head_of(document, figure, sentence, statements, befell=bool(fates)),
        counted=counted.noun(document, figure, statements),
        fates=frozenset(fates),
        fate=next(iter(fates.values()), ""),
        names=_names(statements, number, wide),
        subject=_subject(document, statements.named[number], far, span.start),
        bare=_nearest(statements, before, after),
        years=frozenset(years) - {document.metadata.date[:4]},
        days=days,
        of_two=figure.of is not None and _AND_OTHERS.match(text, figure.of.stop) is not None,
        others_of=_OTHERS.match(after) is not None,
        aged=bool(counted.surname(document, figure, sentence)),
        perpetrator=_PERPETRATOR.search(after) is not None,
        around=(statements.stems(f"{before} {after}") & statements.terms[index]) - own,
        rate=rate[1].lower() if (rate := _RATE.match(after)) else "",
        otherwise=_otherwise(text, sentence, figure, before, after),
        others=_beside(text, statements.facts[number].figures, sentence, figure),
        kind=counted.kind(document, figure),
        amount=_amount(document, figure, statements),
    )


def _otherwise(text: str, sentence: Span, figure: Figure, before: str, after: str) -> bool:
    """Whether the words around a figure and its qualifier make it one of another time, a part, or a change."""
    first = min(figure.qualifier.start, figure.span.start) if figure.qualifier else figure.span.start
    unqualified = text[max(sentence.start, first - _WINDOW) : first]
    said = (
        _BEFORE_TIME.search(unqualified) or _AFTER_TIME.match(after[:_CLOSE]) or _YEAR_AGO.search(f"{before} {after}")
    )
    if (whole := _OF_THOSE.match(after)) and (whole[1] or _WHOLE_TOLL.search(unqualified)):
        return False
    part = _SOME_OF if figure.unit is None else _OF_ITS
    return said is not None or (figure.unit != "percent" and part.match(after) is not None)


def _beside(text: str, figures: Sequence[Figure], sentence: Span, figure: Figure) -> tuple[float, ...]:
    """The values of the same unit that stand near a figure in its sentence."""
    here = bisect_left(figures, figure.span.start, key=_start)
    near = figures[max(0, here - _BESIDE) : here + _BESIDE + 1]
    inside = (
        one
        for one in near
        if one.span in sentence
        and one != figure
        and not _INSTEAD.search(text, max(sentence.start, one.span.start - _LONGEST_INSTEAD), one.span.start)
    )
    return tuple(one.value for one in inside if one.value is not None and one.unit in (figure.unit, None))


def _names(statements: Statements, number: int, around: Span) -> frozenset[str]:
    """The stems of the names in a stretch of a document, but for days and months."""
    document = statements.corpus.documents[number]
    mentions = statements.named[number]
    at = bisect_left(mentions, around.start, key=lambda span: span.start)
    words = _NAME.findall(document[around])
    while at < len(mentions) and mentions[at].stop <= around.stop:
        words += _CAPITALISED.findall(document[mentions[at]])
        at += 1
    return frozenset(statements.stem(without_possessive(name.lower())) for name in words if not _CALENDAR.match(name))


def _amount(document: Document, figure: Figure, statements: Statements) -> Amount:
    """What a figure says; among several days "at least" leaves no room, since a toll that has grown is news."""
    amount = agreement.read(figure, document.text)
    assert amount is not None
    if statements.of_days and amount.said == "at least":
        return replace(amount, bound=Bound.EXACT, said="")
    return amount


def _days(statements: Statements, number: int, index: int) -> frozenset[str]:
    """The dates that a sentence gives by month or year, as ISO year, month or day; "on Tuesday" may be when it was said."""
    sentence = statements.span(index)
    document = statements.corpus.documents[number]
    dates = statements.facts[number].dates
    at = bisect_left(dates, sentence.start, key=lambda date: date.span.start)
    found = set()
    opens = sentence.start + glued.lead(document[sentence]) if document.language == "en" else sentence.start
    while at < len(dates) and dates[at].span.start < sentence.stop:
        if dates[at].span.stop <= opens:  # of the dateline
            at += 1
            continue
        value = dates[at].value or ""
        said = document[dates[at].span]
        if dates[at].kind is DateKind.DATE and _ISO.match(value) and _CALENDAR_DATE.search(said):
            found.add(value[:10])
        at += 1
    return frozenset(found)


def _subject(document: Document, mentions: Sequence[Span], start: int, stop: int) -> str:
    """The last word of the last name, or the pronoun, that stands before a figure in its sentence; "" for none."""
    pronoun = _PRONOUN.findall(document.text, start, stop)
    at = bisect_left(mentions, stop, key=lambda span: span.start) - 1
    if at < 0 or mentions[at].start < start:
        return pronoun[-1].lower() if pronoun else ""
    if _PRONOUN.search(document.text, mentions[at].stop, stop):
        return str(pronoun[-1]).lower()
    return without_possessive(document[mentions[at]].split()[-1].lower())


def _nearest(statements: Statements, before: str, after: str) -> frozenset[str]:
    """The stems of the two words of content before a figure, and of the one after it."""
    left = [w for w in LETTERS.findall(before.lower()) if len(w) > 2 and w not in statements.stops][-2:]
    right = [w for w in LETTERS.findall(after[:_WINDOW].lower()) if len(w) > 2 and w not in statements.stops][:1]
    return frozenset(statements.stem(word) for word in (*left, *right))


def _start(figure: Figure) -> int:
    return figure.span.start
