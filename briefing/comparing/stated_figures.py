"""Figures as comparing sees them: what each counts, what befell that, whose it is, and what stands around it."""

# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.comparing.statements import Statements
from briefing.comparing.values import bounds
from briefing.model import Document, Figure, Span

_WINDOW = 60
"""Characters at either side of a figure that say what befell what is counted."""
_FAR = 1000
"""Characters of a sentence, at either side of a figure, that years and ages are looked for in; few sentences are longer."""
_BESIDE = 20
"""Figures of a sentence, at either side of one, that it may add up with."""
_FATES = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
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
    r"\b(?:compared (?:with|to)|up from|down from|from|than|versus|vs|last (?:year|month|week|quarter|season)|previous(?:ly)?"
    r"|earlier|prior|originally|initially|formerly|next|first|second|third|another|additional|other|each|per|every|average"
    r"|includ\w+|of (?:its|the|their|his|her|these|those|some)|further|extra|more than once|(?:(?:increas|decreas|grow|dropp?|gain|climb|declin)\w*|ris(?:e|es|en|ing)|rose|fall\w*|fell|grew)(?! to\b)(?: by)?)\b(?:(?! to )[^.;]){0,24}$",
    re.IGNORECASE,
)
"""What stands before a figure of another time, or of a part or a change."""
_AFTER_TIME = re.compile(
    r"[\s,(]*(?:[\w-]+\s){0,4}?(?:(?:a|the) (?:year|month|week|decade)s? (?:ago|earlier|before)|last (?:year|month|week)|previously|earlier"
    r"|before|more\b|less\b|fewer\b|higher\b|lower\b|each\b|per\b|to \W?\d|of (?:them|those|whom|these)\b|of (?:the|its|their) (?:\d|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]+")
_OF = re.compile(r"\s+of\s+(?:the\s+|a\s+|an\s+)?([^\W\d_]+(?:\s[^\W\d_]+)?)")
_NO_COUNT = re.compile(r"\s+block\b|-[^\W\d_]+(?!-old)\b(?<!old)", re.IGNORECASE)
"""What follows the number of an address, or a number that is part of an adjective ("a 5-word message")."""
_MARGIN = re.compile(r"\bmargins? of\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:I|he|she|we)\b", re.IGNORECASE)
_AGED = re.compile(r"([A-Z][\w’'-]+),\s*$")
_PEOPLE = frozenset(
    "peopl person civilian victim other dead casualti fatal death life live passeng student pupil worker employe"
    " protest demonstr man men woman women child children migrant refuge soldier troop offic resid patient other injur".split()
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
    fates: frozenset[int]
    names: frozenset[str]
    subject: str
    """The last name before it in its sentence, "" where there is none."""
    bare: frozenset[str]
    """The words of content nearest to it, by stem."""
    years: frozenset[str]
    otherwise: bool
    """Whether it is said of another time, of a part, or is a change."""
    others: tuple[float, ...]
    """The other values of its sentence."""
    kind: frozenset[str]
    """Capitalised words in what is counted ("American goods"), and what follows "of" after it ("flybys of Venus")."""
    qualifier: str


def stated(statements: Statements) -> Iterator[Stated]:
    """The figures of all documents that have a value, stand in a sentence, and are no margin of error or address."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        for figure in facts.figures:
            index = statements.index(number, figure.span.start)
            if (
                index is None
                or statements.profile.heading[index]
                or not bounds(figure)
                or _MARGIN.search(statements.profile.texts[index])
                or _NO_COUNT.match(document.text, figure.span.stop)
            ):
                continue
            yield _around(document, number, index, figure, statements)


def _around(document: Document, number: int, index: int, figure: Figure, statements: Statements) -> Stated:
    sentence = statements.span(index)
    text = document.text
    start = max(sentence.start, figure.span.start - _WINDOW)
    window = text[start : min(sentence.stop, figure.span.stop + _WINDOW)]
    words = _WORD.findall(document[figure.of].lower()) if figure.of else []
    head = statements.stem(words[-1]) if words else ""
    fates = frozenset(n for n, fate in enumerate(_FATES) if fate.search(window))
    if figure.unit is None and (head in _PEOPLE or (not head and fates)):
        head = "people"
    if figure.unit == "years" and head in _KIN:
        head = "child"
    if not head and figure.unit == "years":  # an age is somebody's
        aged = _AGED.search(text, max(sentence.start, start - _FAR), figure.span.start)
        head = aged[1].lower() if aged else ""
    figures = statements.facts[number].figures
    here = bisect_left(figures, figure.span.start, key=_start)
    beside = figures[max(0, here - _BESIDE) : here + _BESIDE + 1]
    inside = [f for f in beside if f.span in sentence and f != figure]
    return Stated(
        document=number,
        index=index,
        figure=figure,
        head=head,
        fates=fates,
        names=frozenset(_NAME.findall(window)),
        subject=_subject(document, statements.named[number], max(sentence.start, start - _FAR), figure.span.start),
        bare=_nearest(
            statements,
            text[start : figure.span.start],
            text[figure.span.stop : min(sentence.stop, figure.span.stop + _WINDOW)],
        ),
        years=frozenset(_YEAR.findall(text, max(sentence.start, start - _FAR), min(sentence.stop, start + _FAR))),
        otherwise=bool(_BEFORE_TIME.search(text[max(sentence.start, start) : figure.span.start]))
        or bool(_AFTER_TIME.match(text[figure.span.stop : min(sentence.stop, figure.span.stop + 40)])),
        others=tuple(f.value for f in inside if f.value is not None and f.unit == figure.unit),
        kind=_kind(document, figure),
        qualifier=document[figure.qualifier].lower() if figure.qualifier else "",
    )


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
