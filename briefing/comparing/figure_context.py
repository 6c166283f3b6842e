"""Figures as comparing sees them: what each counts, what befell that, whose it is, and what stands around it."""

# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.agreement import figures as agreement
from briefing.agreement.figures import SCORE, Amount, Bound, bounds
from briefing.comparing.statements import Statements
from briefing.facts.dates.calendar import PLACED
from briefing.model import DateKind, Document, Figure, Span

_WINDOW = 60
"""Characters at either side of a figure that say what befell what is counted."""
_WIDE = 120
"""Characters farther to either side that names are looked for in."""
_FAR = 1000
"""Characters of a sentence, at either side of a figure, that years and ages are looked for in; few sentences are longer."""
_BESIDE = 20
"""Figures of a sentence, at either side of one, that it may add up with."""
_FATES = tuple(
    re.compile(rf"\b(?:{words})\w*", re.IGNORECASE)
    for words in (
        r"kill|died|dies|dead|death|fatal|slain|perish|bod(?:y|ies)\b|toll\b",
        r"injur|wound|hurt|hospital",
        r"arrest|detain|custody|jailed|charge[ds]\b|indict|convict",
        r"missing|unaccounted",
        r"infect|tested|sick|ill\b",
        r"displac|evacuat|homeless|fled|refugee",
        r"rescue|surviv|saved",
        r"buil[dt]|construct",
        r"(?:voted|votes?) (?:for|in favou?r)|support|back(?:ed|ing)|favou?r|approv",
        r"against|oppos|disapprov",
    )
)
_BEFORE_TIME = re.compile(
    r"\b(?:(?:compared (?:with|to)|versus|vs\.?|than) (?:[\w-]+ ){0,3}"
    r"|(?:last (?:year|month|week|quarter|season)|previous(?:ly)?|earlier|prior|initially|formerly|includ\w+)\b[^.;]{0,24}"
    r"|(?:next|first|second|third|another|additional|other|each|per|every|average|further|extra|up to|averag\w+) (?:[\w-]+ )?"
    r"|of (?:its|the|their|his|her|these|those|some) (?:[\w-]+ )?"
    r"|(?:up|down|r[io]se|ris(?:es|en|ing)|f[ea]ll(?:s|en|ing)?|drop\w*|(?:in|de)creas\w*|declin\w*|climb\w*|jump\w*|gr[eo]w\w*|cut|reduc\w*|lower\w*|rais\w*|revis\w*|chang\w*|sank|slid|tumbl\w*)\b[^.;]{0,40}\bfrom (?:[\w-]+ ){0,3}"
    r"|(?:(?:increas|decreas|grow|dropp?|gain|climb|declin)\w*|ris(?:e|es|en|ing)|rose|fall\w*|fell|grew) (?:by |of )?(?:(?!to )[\w-]+ )?)$",
    re.IGNORECASE,
)
"""What stands before a figure, and its qualifier, of another time, or of a part or a change."""
_AFTER_TIME = re.compile(
    r"[\s,(]*(?:(?:[\w-]+\s){0,4}?(?:(?:a|the) (?:year|month|week|decade)s? (?:ago|earlier|before)|last (?:year|month|week)|previously|earlier|before\b)"
    r"|(?:[\w-]+\s){0,1}?(?:less|fewer|higher|lower)\b|more (?:than|year|votes|points|percent)|(?:[\w-]+\s){0,2}?an? (?:day|week|month|year)\b|(?:[\w-]+\s){0,2}?(?:each|per|of (?:them|those|whom|these))\b|of (?:the|its|their) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|(?:[\w-]+\s)?to \W?\d)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|falsely|no evidence)\b[^.;]*$",
    re.IGNORECASE,
)
"""What stands before a figure that is named only to be denied."""
_YEAR_AGO = re.compile(
    r"\b(?:year|quarter|month|week)[- ](?:ago|earlier|before)\b|\b(?:prior|previous)[- ](?:year|quarter|month)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]+")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]+")
_ONE_WORD = {
    "nation": "countri",
    "nations": "countri",
    "positions": "job",
    "lawmakers": "member",
    "legislators": "member",
    "fighters": "soldier",
}
PEOPLE = "people"
_ISO = re.compile(PLACED)
_CALENDAR_DATE = re.compile(r"\d{4}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
_OTHERS = re.compile(r"\s(?:[\w-]+\s)?others?\b")
_PERPETRATOR = re.compile(
    r"\bincluding (?:the |a |its |their )?(?:\w+ )?(?:shooter|gunman|attacker|assailant|bomber|suspect|perpetrator|driver|killer|hijacker)s?\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
)
_OUT_OF = re.compile(r"\sof\s(?:(?:the|its|their)\s)?\d[\d,.]*\s([^\W\d_]+)")
"""A part whose whole says what is counted: "157 of 338 seats"."""
_CLAUSE = re.compile(r",|;|:|\(|\)|—| - |\s(?:and|but|while|when|after|before|with|which|who|that)\s", re.IGNORECASE)
"""Where what befell one thing ends and what befell another begins."""
_OF = re.compile(r"\s+of\s+(?:the\s+|a\s+|an\s+)?([^\W\d_]+(?:\s[^\W\d_]+)?)")
_NO_COUNT = re.compile(r"\s+block\b|-[^\W\d_]+(?!-old)\b(?<!old)", re.IGNORECASE)
"""What follows the number of an address, or a number that is part of an adjective ("a 5-word message")."""
_PREFIXES = ("half-", "H.R. ", "HR ", "No. ", "S. ")
"""What makes another number of the one behind it, or a name."""
_MARGIN = re.compile(r"\bmargins? of\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:I|he|she|we)\b", re.IGNORECASE)
_AGED = re.compile(r"([A-Z][\w’'-]+),(?:\s(?:who\sis|aged))?\s*$")
_PEOPLE = frozenset(
    "peopl person civilian victim other dead casualti fatal death life live passeng student pupil worker employe"
    " immigr american arrest protest demonstr man men woman women child children migrant refuge soldier troop offic resid patient other injur".split()
)
_KIN = frozenset("child son daughter boy girl toddler baby infant".split())
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure in its sentence: what it counts (`head`, a stem), and what stands around it."""

    document: int
    index: int
    figure: Figure
    head: str
    counted: str
    """The stem of the word itself, where `head` is that of people."""
    fates: frozenset[int]
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
    aged: bool
    """Whether it is the age of somebody named; `head` is the surname then."""
    perpetrator: bool
    """Whether it says that it counts the one who did it, too."""
    around: frozenset[str]
    """The terms of its sentence that stand in its window and do not say what is counted."""
    otherwise: bool
    """Whether it is said of another time, of a part, or is a change."""
    others: tuple[float, ...]
    """The other values of its sentence."""
    kind: frozenset[str]
    """Capitalised words in what is counted ("American goods"), and what follows "of" after it ("flybys of Venus")."""
    amount: Amount
    """What it says, by value and bound."""


def stated(statements: Statements) -> Iterator[Stated]:
    """The figures of all documents that have a value, stand in a sentence, and are no margin of error or address."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        for figure in facts.figures:
            index = statements.index(number, figure.span.start)
            if (
                index is None
                or not bounds(figure)
                or _MARGIN.search(statements.profile.texts[index])
                or _NO_COUNT.match(document.text, figure.span.stop)
                or _DENIED.search(
                    document.text, max(statements.span(index).start, figure.span.start - _WIDE), figure.span.start
                )
                or document.text.endswith(_PREFIXES, max(0, figure.span.start - 5), figure.span.start)
            ):
                continue
            yield _around(document, number, index, figure, statements)


def _around(document: Document, number: int, index: int, figure: Figure, statements: Statements) -> Stated:
    sentence = statements.span(index)
    text = document.text
    start = max(sentence.start, figure.span.start - _WINDOW)
    before, after = (
        text[start : figure.span.start],
        text[figure.span.stop : min(sentence.stop, figure.span.stop + _WINDOW)],
    )
    fates = _fates(before, after)
    figures = statements.facts[number].figures
    here = bisect_left(figures, figure.span.start, key=_start)
    beside = figures[max(0, here - _BESIDE) : here + _BESIDE + 1]
    inside = [f for f in beside if f.span in sentence and f != figure]
    first = (
        figure.qualifier.start if figure.qualifier and figure.qualifier.start < figure.span.start else figure.span.start
    )
    return Stated(
        document=number,
        index=index,
        figure=figure,
        head=_head(document, figure, sentence, statements, befell=bool(fates)),
        counted=_counted(document, figure, statements),
        fates=frozenset(fates),
        fate=next((fates[n] for n in sorted(fates)), ""),
        names=_names(
            statements,
            number,
            Span(max(sentence.start, start - _WIDE), min(sentence.stop, figure.span.stop + 2 * _WIDE)),
        ),
        subject=_subject(document, statements.named[number], max(sentence.start, start - _FAR), figure.span.start),
        bare=_nearest(statements, before, after),
        years=frozenset(_YEAR.findall(text, max(sentence.start, start - _FAR), min(sentence.stop, start + _FAR)))
        - {document.metadata.date[:4]},
        days=_days(statements, number, index),
        others_of=_OTHERS.match(after) is not None,
        aged=bool(_surname(document, figure, sentence)),
        perpetrator=_PERPETRATOR.search(after) is not None,
        around=(statements.stems(f"{before} {after}") & statements.terms[index])
        - (statements.stems(document[figure.of]) if figure.of else frozenset()),
        otherwise=bool(_BEFORE_TIME.search(text[max(sentence.start, first - _WINDOW) : first]))
        or bool(_AFTER_TIME.match(after[:40]))
        or bool(_YEAR_AGO.search(f"{before} {after}")),
        others=tuple(f.value for f in inside if f.value is not None and f.unit == figure.unit),
        kind=_kind(document, figure),
        amount=_amount(document, figure, statements),
    )


def _names(statements: Statements, number: int, around: Span) -> frozenset[str]:
    """The stems of the names in a stretch of a document, but for days and months."""
    document = statements.corpus.documents[number]
    mentions = statements.named[number]
    at = bisect_left(mentions, around.start, key=lambda span: span.start)
    words = _NAME.findall(document[around])
    while at < len(mentions) and mentions[at].stop <= around.stop:
        words += _CAPITALISED.findall(document[mentions[at]])
        at += 1
    return frozenset(statements.stem(_bare(name.lower())) for name in words if not _CALENDAR.match(name))


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _fates(before: str, after: str) -> dict[int, str]:
    """What befell what is counted, and the word that says so: by its own clause, else by all its window."""
    starts = [match.end() for match in _CLAUSE.finditer(before)]
    end = _CLAUSE.search(after)
    clause = f"{before[starts[-1] if starts else 0 :]} {after[: end.start() if end else len(after)]}"
    for words in (clause, f"{before} {after}"):
        if found := {n: match[0] for n, fate in enumerate(_FATES) if (match := fate.search(words))}:
            return found
    return {}


def _head(document: Document, figure: Figure, sentence: Span, statements: Statements, *, befell: bool) -> str:
    """The stem of what is counted; whoever people are, they are people."""
    head = _counted(document, figure, statements)
    if figure.unit is None and (head in _PEOPLE or (not head and befell)):
        return PEOPLE
    if figure.unit == "years" and head in _KIN:
        return "child"
    if figure.unit == SCORE:
        return SCORE
    return head or statements.stem(_surname(document, figure, sentence).lower())


def _surname(document: Document, figure: Figure, sentence: Span) -> str:
    """Whose age a figure is: the name that it follows or counts, "" for nobody named."""
    if figure.unit != "years":
        return ""
    if figure.of:
        last = _WORD.findall(document[figure.of])[-1:]
        return last[0] if last and last[0][0].isupper() else ""
    start = max(sentence.start, figure.span.start - _FAR)
    aged = _AGED.search(document.text, start, figure.span.start)
    return aged[1] if aged else ""


def _amount(document: Document, figure: Figure, statements: Statements) -> Amount:
    """What a figure says; among several days "at least" leaves no room, since a toll that has grown is news."""
    amount = agreement.read(figure, document.text)
    assert amount is not None
    if statements.of_days and amount.said == "at least":
        return replace(amount, bound=Bound.EXACT, said="")
    return amount


def _counted(document: Document, figure: Figure, statements: Statements) -> str:
    """The stem of the word for what is counted, "" where there is none."""
    words = _WORD.findall(document[figure.of].lower()) if figure.of else []
    if not words and (whole := _OUT_OF.match(document.text, figure.span.stop)):
        words = [whole[1].lower()]
    return _ONE_WORD.get(words[-1], statements.stem(words[-1])) if words else ""


def _days(statements: Statements, number: int, index: int) -> frozenset[str]:
    """The dates that a sentence gives by month or year, as ISO year, month or day; "on Tuesday" may be when it was said."""
    sentence = statements.span(index)
    document = statements.corpus.documents[number]
    dates = statements.facts[number].dates
    at = bisect_left(dates, sentence.start, key=lambda date: date.span.start)
    found = set()
    while at < len(dates) and dates[at].span.start < sentence.stop:
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
    return document[mentions[at]].split()[-1].lower().removesuffix("’s").removesuffix("'s")


def _nearest(statements: Statements, before: str, after: str) -> frozenset[str]:
    """The stems of the two words of content before a figure, and of the one after it."""
    left = [w for w in _WORD.findall(before.lower()) if len(w) > 2 and w not in statements.stops][-2:]
    right = [w for w in _WORD.findall(after[:_WINDOW].lower()) if len(w) > 2 and w not in statements.stops][:1]
    return frozenset(statements.stem(word) for word in (*left, *right))


def _start(figure: Figure) -> int:
    return figure.span.start


def _kind(document: Document, figure: Figure) -> frozenset[str]:
    if figure.of is None:
        return frozenset()
    own = {word.lower() for word in _WORD.findall(document[figure.of]) if word[0].isupper()}
    follows = _OF.match(document.text, figure.of.stop) if figure.of.start > figure.span.start else None
    return frozenset(own | ({word.lower() for word in _WORD.findall(follows[1])} if follows else set()))
