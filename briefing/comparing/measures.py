"""The measures of the openings of English documents: a percentage, a sum, a stretch of time, an age, a score, a magnitude, an hour.

What a measure is of is read off the words around it, within its clause: by classes of words for one thing (`[comparing] measured` of the
language), and by whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated
from briefing.comparing.statements import Statements, of_whom
from briefing.facts.figures.ages import ages
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import DateKind, Span

_WORDS = lexicon("en").comparing
_BLANK = r"\s"
_BEFORE, _AFTER = 70, 50
"""Characters at each side of a measure in which words tell what it is of."""
_CURRENCY = deferred(r"[A-Z]{3}")
COINS = frozenset(lexicon("en").verifying.shared_currencies)
"""Words for money that several lands call so."""
_CLAUSE_ENDS = deferred(r"[;:—]|\s[–-]\s|,?\s(?:while|but|whereas|although)\s|,\s(?:had|has|was|were|is|who|which)\s")
_SCORE = deferred(r"(?<![\d.,-])(\d{1,2})[-–](\d{1,2})(?![\d-]|[.,]\d|\w)")
_WON = deferred(rf"\b{any_of(_WORDS.contested)}\b", re.IGNORECASE)
PART_OF_MATCH = deferred(rf"\b{any_of(_WORDS.parts_of_a_match, blank=_BLANK)}\b", re.IGNORECASE)
_MAGNITUDE = deferred(
    r"""
    \bmagnitude\ (?:of\ )?(\d\.\d)\b  # "a magnitude of 6.2"
    | \b(\d\.\d)[- ]magnitude\b  # "a 6.2-magnitude"
    | (?:quake|tremor)s?,?\ (?:that\ |which\ )?(?:measur(?:ing|ed)|of)\ (\d\.\d)\b  # "a quake measuring 6.2"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_VOTES = deferred(r"(?<![\d.,-])(\d{2,3})(?: votes)?(?: to |[-–])(\d{2,3})(?![\d-]|[.,]\d|\w)")
_VOTED = deferred(
    r"\bvot(?:e[ds]?|ing)\b|\b(?:backed|approved|passed|rejected)\b[^.;]{0,60}(?:\bby|,)\s\d", re.IGNORECASE
)
_TIMED = deferred(r"T(\d\d):(\d\d)$")
_STRETCH = deferred(r"P(\d+)([DWMY])|PT(\d+)([HM])")
_IN_DAYS = {"D": 1.0, "W": 7.0, "M": 30.0, "Y": 360.0, "TH": 1 / 24, "TM": 1 / 1440}
_UNCERTAIN = deferred(rf"\b{any_of(_WORDS.looked_for, blank=_BLANK)}\b|\b(?-i:may)\b", re.IGNORECASE)
"""What makes a measure one that is looked for or feared, and not one that is told."""
_FACES = deferred(r"(?<!\bthe )(?<!north )(?<!\bin )\bfac(?:es|ed|ing|e)\b(?! of\b)", re.IGNORECASE)
"""What makes a court's sentence or a fine one that somebody fears, and not one that was given."""
_PLANNED = deferred(rf"\b{any_of(_WORDS.planned, blank=_BLANK)}\b", re.IGNORECASE)
"""What makes a measure one that is meant, and not one that came about."""
_RAISED_TO = deferred(
    rf"\b(?:{any_of(_WORDS.changing)}|sweeten|improv|increas)\w*\b[^.;]{{0,60}}\bto\s(?:\w+\s)?$", re.IGNORECASE
)
"""What stands before a sum that takes the place of another one."""
_OTHER_TIME = deferred(
    rf"\b{any_of(_WORDS.of_another_time, blank=_BLANK)}\b|(?<!open )\bin (?:19|20)\d\d\b", re.IGNORECASE
)
"""What makes a measure another time's, or a part's."""
_BOUNDING = any_of(_WORDS.bounding - _WORDS.rounding, blank=_BLANK)
_NO_BOUND = r"(?!(?<=ed )over\b)(?!(?:(?<=to )|(?<=will ))last\b)"
"""What only looks like a bound: "handed over", "is to last"."""
_LED_BY = deferred(
    rf"\b{_NO_BOUND}(?:{_BOUNDING}|each|per)\s(?:\S+\s)?$|\b(?:from|since)\s(?:(?!an?\s|the\s)\S+\s)?$",
    re.IGNORECASE,
)
"""What stands right before a measure that is bounded, or of another time."""
_FOLLOWED_BY = deferred(r"^(?:\s\w+)?\s(?:ago|earlier|later|before|after|each|per|apart)\b", re.IGNORECASE)
"""What stands right behind a stretch of time between two things."""
_OF_ITS_WHOLE = deferred(r" of (?:its|his|her|their) ")
"""What stands right behind a sum that is a part: "has paid 3 million euros of its debts"."""
_OF_ALL = deferred(r"\bof (?:the|its) $")
_ABOARD = deferred(r" (?:(?:people|passengers|those|crew)(?: and crew)? )?(?:aboard|on board)\b")
_AMONG = deferred(r"\b(?:among|amongst) (?:the )?([\w’'-]+(?: [\w’'-]+)?)", re.IGNORECASE)
_AGENTS = deferred(r"\b(?:[A-Za-z]+(?:ers|ors|ists|ians|ees)|[A-Za-z]*(?:nurses|women|men))\b", re.IGNORECASE)
"""People by what they do: nurses, doctors, teachers."""
_FEWEST_PEOPLE = 5
_BEFELL_PEOPLE = frozenset(("powerless",))
"""What befell those who are counted, and is nothing that takes so long or costs so much."""
_LOST, _MAY_BE_LOST = frozenset(("missing",)), frozenset(("job", "post", "live", "life"))
"""What jobs and lives that are lost are not."""
DIMENSIONS = frozenset(("deep", "wide"))
"""What a length is of that is not how long something is."""
_BARE_AGE = deferred(
    r"\W*(?:(?:He|She|The [a-z]+) was \d{1,2}\b[^;]{0,40}$|The \d{1,2}-year-old [a-z]+(?:ed|t|de|d|s|ok|ew)\b)"
)
"""A sentence that tells an age, and whose is told in the one before; so does one of "The 27-year-old"."""
_TOLD_IN_WORDS = deferred(rf"\b{any_of(_WORDS.measured_in_words)}\b", re.IGNORECASE)
_ROUGHLY = deferred(rf"\b{any_of(_WORDS.rounding)}\s(?:\S+\s)?$", re.IGNORECASE)
"""What stands right before a measure that is rounded."""
_OPENS_ROUGHLY = deferred(rf"{any_of(_WORDS.rounding)}\s", re.IGNORECASE)
_OPENS_BOUNDED = deferred(rf"{_BOUNDING}\s", re.IGNORECASE)
_SPEEDS = frozenset({"km/h", "mph", "knots"})
_LENGTHS = frozenset({"m", "km", "cm", "mi", "ft", "t", "kg"}) | _SPEEDS
_ONSETS = deferred(rf"\b{any_of(_WORDS.onsets, blank=_BLANK)}\b", re.IGNORECASE)
_DEPARTURES = deferred(rf"\b{any_of(_WORDS.departures, blank=_BLANK)}\b", re.IGNORECASE)
"""What says of an hour that something began, or that somebody left, then."""
_AND = deferred(r",\sand\s|,\safter\s|,\sbefore\s")
BEGAN, LEFT = "began", "left"
STAFF = "staff"
CAPACITY = "capacity"
HOURS = frozenset((BEGAN, LEFT))
COUNTED = frozenset(_WORDS.counted_for.values())
"""What a story has one number of, by the noun that is counted."""
_PEOPLE_COUNTED = ("protest", "aboard", "witnesses")
_REACH = 12
"""Sentences of a document, behind its first, whose measures are compared."""
_BEHIND = 400
"""Characters behind the last of them in which it shows that none of its numbers is another thing."""
_NONE = deferred(r"\b(?:no(?:body| one)|none|no(?= [a-z]+s\b))\b", re.IGNORECASE)
"""What says that nobody, or nothing, is counted."""
_ANY_TIME = ("time", "score", "magnitude", "votes")
"""Kinds that are told as they are, without bound and comparison."""


@frozen
class Measure:
    """A measure in the opening of a document."""

    document: int
    index: int
    kind: str
    unit: str
    value: float
    span: Span
    around: frozenset[str]
    """The stems of the words of its clause near it."""
    classes: frozenset[str]
    """What it is of, by the language's words for that."""
    period: frozenset[str]
    """The stretch of time that its clause says it is told for."""
    people: frozenset[str]
    """Stems of the words for people before it in its clause by what they do, in the plural."""
    group: frozenset[str]
    """Words for the part of a whole, or the people, that it is of."""
    whose: str
    """“m” or “f” where an age is told of a man or a woman."""
    planned: bool
    """Whether it is only meant: "plans to spend 90 days"."""
    raised: bool
    """Whether it takes another one's place: "raised its bid to"."""
    told: int
    """The sentence that tells what it is of: its own, or the one before "She was 68."."""
    rough: bool
    """Whether it is rounded: "about 12 km"."""
    head: str = ""
    """The stem of what is counted; "people" for whoever people are."""


def measures(statements: Statements, counts: Sequence[Stated]) -> Iterator[Measure]:
    """The measures of the openings of English documents that are told outright, in the order of the corpus, and the `counts` of people."""
    for number, document in enumerate(statements.corpus.documents):
        if document.language != "en":
            continue
        for kind, unit, value, span in _read(statements, number):
            index = statements.index(number, span.start)
            if index is None or statements.profile.heading[index] or index - statements.starts[number] > _REACH:
                continue
            before, after = clause(statements, index, span)
            if kind in _ANY_TIME or _is_unqualified(kind, f"{before}{_bound(document[span])}", after):
                yield _measure(statements, number, index, (kind, unit, value, span), (before, after))
    for one in counts:
        if one.figure.unit is None and (one.figure.value or 0) >= _FEWEST_PEOPLE and _is_of_all(statements, one):
            yield from _counted(statements, one)


def _is_of_all(statements: Statements, one: Stated) -> bool:
    """Whether a count is of no part nor another time, or of all aboard, of whom a part is told: "118 of the 226 people aboard"."""
    if not one.otherwise:
        return not one.others_of
    text = statements.corpus.documents[one.document].text
    return _OF_ALL.search(text, max(0, one.figure.span.start - _BEFORE), one.figure.span.start) is not None and (
        _ABOARD.match(text, one.figure.span.stop) is not None
    )


def _counted(statements: Statements, one: Stated) -> Iterator[Measure]:
    """A count as a measure, where it stands in the opening and is told outright."""
    if one.index - statements.starts[one.document] > _REACH or statements.profile.heading[one.index]:
        return
    near = clause(statements, one.index, one.figure.span)
    if _is_unqualified("people", *near):
        found = ("people", "", one.figure.value or 0.0, one.figure.span)
        measure = _measure(statements, one.document, one.index, found, near)
        counted = _WORDS.counted_for.get(one.head)
        if CAPACITY in measure.classes:
            measure = replace(measure, classes=frozenset((CAPACITY,)))  # not those who were aboard
        elif counted and not (one.fates and counted in _PEOPLE_COUNTED):  # "eight protesters were hurt"
            measure = replace(measure, classes=frozenset((counted,)))
        elif one.head and one.head != PEOPLE:
            measure = replace(measure, classes=measure.classes - COUNTED)  # "35 cars on board"
        elif STAFF in measure.classes:
            measure = replace(measure, classes=frozenset((STAFF,)))  # "employs 340 people"
        bounded = _LED_BY.search(near[0]) is not None  # "at least 20 houses" may be 26
        yield replace(measure, head="" if bounded else one.head)


def _measure(
    statements: Statements, number: int, index: int, found: tuple[str, str, float, Span], near: tuple[str, str]
) -> Measure:
    beside = statements.stems(" ".join(near))
    classes = things(beside) | told_in_words(" ".join(near))
    classes -= _BEFELL_PEOPLE | COUNTED if found[0] != "people" else _LOST if beside & _MAY_BE_LOST else frozenset()
    if found[0] == "time":
        classes = (classes - DIMENSIONS) | _of_hour(*near)
    whose = of_whom(" ".join(near)) if found[0] == "age" else ""
    told = index - 1 if found[0] == "age" and _BARE_AGE.match(statements.profile.texts[index]) else index
    around = statements.terms[told] if found[0] in _ANY_TIME or told != index else beside & statements.terms[index]
    said = " ".join(near)
    periods = _WORDS.periods_of_account
    period = frozenset(periods[word] for word in re.findall(r"[a-z-]+", said.lower()) if word in periods)
    people = _people(statements, near[0])
    group = frozenset() if found[0] == "age" else _group(statements, said)
    planned = meant(near[0])
    raised = _RAISED_TO.search(near[0]) is not None
    own = statements.corpus.documents[number][found[3]]
    rough = _ROUGHLY.search(near[0]) is not None or _OPENS_ROUGHLY.match(own) is not None
    rough = rough or (found[0] == "duration" and own.startswith(("a ", "an ")))
    return Measure(number, index, *found, around, classes, period, people, group, whose, planned, raised, told, rough)


def _of_hour(before: str, after: str) -> frozenset[str]:
    """Whether something began, or somebody left, at an hour, by its own part of the clause."""
    own = f"{_AND.split(before)[-1]} {_AND.split(after)[0]}"
    return frozenset((BEGAN,) if _ONSETS.search(own) else (LEFT,) if _DEPARTURES.search(own) else ())


def meant(before: str) -> bool:
    """Whether what stands before a measure says that it is only meant."""
    return _PLANNED.search(before) is not None


def looked_for(before: str) -> bool:
    """Whether what stands before a measure says that it is offered, asked for, expected or feared."""
    return _UNCERTAIN.search(before.rpartition(" and ")[2]) is not None


def _bound(said: str) -> str:
    """The words that open a measure and bound it, each with a blank behind it: "up to five hours"."""
    found = _OPENS_BOUNDED.match(said)
    return found[0] if found else ""


def of_two_groups(statements: Statements, left: tuple[int, Span], right: tuple[int, Span]) -> bool:
    """Whether the clauses of two measures, each a sentence and a place, speak of two parts of a people: boys, girls."""
    one, other = (_group(statements, " ".join(clause(statements, *at))) for at in (left, right))
    return bool(one and other) and one.isdisjoint(other)


def _people(statements: Statements, said: str) -> frozenset[str]:
    return frozenset(statements.stem(word.lower()) for word in _AGENTS.findall(said))


def of_two_peoples(statements: Statements, left: tuple[int, Span], right: tuple[int, Span]) -> bool:
    """Whether the clauses of two measures, each a sentence and a place, speak of people who do two things: nurses, doctors."""
    one, other = (_people(statements, clause(statements, *at)[0]) for at in (left, right))
    return (bool(one and other) and one.isdisjoint(other)) or of_two_groups(statements, left, right)


def things(stems: Collection[str]) -> frozenset[str]:
    """What a measure is of, by the stems of the words beside it."""
    return frozenset(_WORDS.measured[stem] for stem in stems if stem in _WORDS.measured)


def told_in_words(said: str) -> frozenset[str]:
    """What a measure is of, by phrases of the clause: "voters who took part in"."""
    found = _TOLD_IN_WORDS.findall(said)
    return frozenset(_WORDS.measured_in_words[" ".join(phrase.lower().split())] for phrase in found)


def clause(statements: Statements, index: int, span: Span) -> tuple[str, str]:
    """What stands before and behind a measure in its clause, near it."""
    number = statements.profile.document[index]
    text, sentence = statements.corpus.documents[number].text, statements.span(index)
    start, stop = max(sentence.start, span.start - _BEFORE), min(sentence.stop, span.stop + _AFTER)
    before, after = text[start : span.start], text[span.stop : stop]
    if start > sentence.start:
        before = before.partition(" ")[2]  # no part of a word
    if stop < sentence.stop:
        after = after.rpartition(" ")[0]
    starts = [match.end() for match in _CLAUSE_ENDS.finditer(before)]
    end = _CLAUSE_ENDS.search(after)
    return before[starts[-1] if starts else 0 :], after[: end.start() if end else None]


def _is_unqualified(kind: str, before: str, after: str) -> bool:
    """Whether nothing beside a measure bounds it, makes it another time's, or only looked for."""
    if kind == "age":
        return True
    bounded = kind != "people" and _LED_BY.search(before) is not None  # of people "at least" tells of the same toll
    if bounded or _UNCERTAIN.search(before) or _OTHER_TIME.search(f"{before[-40:]} | {after[:30]}"):
        return False
    if (kind == "duration" and _FOLLOWED_BY.search(after)) or (kind == "money" and _OF_ITS_WHOLE.match(after)):
        return False
    return kind == "percent" or not _feared(before, after)


def _feared(before: str, after: str) -> bool:
    """Whether a court's sentence or a fine is only faced."""
    if _FACES.search(before) is None:
        return False
    words = frozenset(re.findall(r"[a-z]+", f"{before} {after}".lower()))
    return not words.isdisjoint(_WORDS.of_a_court)


def _group(statements: Statements, near: str) -> frozenset[str]:
    words = {word for match in _AMONG.finditer(near) for word in match[1].lower().split()} - statements.stops
    stems = statements.stems(near)
    of_a_share = stems & _WORDS.groups_of_people.union(_WORDS.groups_of_a_share)
    return frozenset(map(statements.stem, words)) | {_WORDS.roles_of_people.get(stem, stem) for stem in of_a_share}


def _read(statements: Statements, number: int) -> Iterator[tuple[str, str, float, Span]]:
    """(kind, unit, value, place) of each measure of a document."""
    yield from _figures(statements, number)
    yield from _times(statements, number)
    text = _opening(statements, number)
    for match in _NONE.finditer(text):
        yield "people", "", 0.0, Span(*match.span())
    for years, span in ages(text):
        yield "age", "", years, span
    for match in _MAGNITUDE.finditer(text):
        yield "magnitude", "", float(match[match.lastindex or 1]), Span(*match.span(match.lastindex or 1))
    for match in _SCORE.finditer(text):
        index = statements.index(number, match.start())
        said = "" if index is None else statements.profile.texts[index]
        if index is not None and _WON.search(said) and not _of_a_part(statements, index, Span(*match.span())):
            high, low = sorted((int(match[1]), int(match[2])), reverse=True)
            yield "score", "", high * 100.0 + low, Span(*match.span())
    for match in _VOTES.finditer(text):
        index = statements.index(number, match.start())
        if index is not None and _VOTED.search(statements.profile.texts[index]):
            high, low = sorted((int(match[1]), int(match[2])), reverse=True)
            yield "votes", "", high * 1000.0 + low, Span(*match.span())


def _opening(statements: Statements, number: int) -> str:
    """The text of a document up to the last sentence whose measures are read, and what stands behind that one."""
    document = statements.corpus.documents[number]
    last = document.sentences[: _REACH + 1][-1:]
    return document.text[: last[0].span.stop + _BEHIND] if last else ""


def _of_a_part(statements: Statements, index: int, score: Span) -> bool:
    """Whether a score is that of a part of a match, or of several: by what leads to it, and by what follows ("2-0 at half-time")."""
    before, after = clause(statements, index, score)
    led = before.rpartition(" with ")[2]
    return PART_OF_MATCH.search(led) is not None or PART_OF_MATCH.search(after.partition(" to ")[0]) is not None


def _figures(statements: Statements, number: int) -> Iterator[tuple[str, str, float, Span]]:
    """The sums and percentages of a document."""
    for figure in statements.facts[number].figures:
        if figure.value is None:
            continue
        coin = statements.corpus.documents[number][figure.of].lower() if figure.of and not figure.unit else ""
        if coin in COINS or _CURRENCY.fullmatch(figure.unit or ""):
            yield "money", figure.unit or coin, figure.value, figure.span
        elif figure.unit == "percent":
            yield "percent", "", figure.value, figure.span
        elif figure.unit in _LENGTHS:
            yield "length", figure.unit or "", figure.value, figure.span


def _times(statements: Statements, number: int) -> Iterator[tuple[str, str, float, Span]]:
    """The stretches of time and the hours of a document."""
    for date in statements.facts[number].dates:
        value = date.value or ""
        if date.kind is DateKind.DURATION and (days := in_days(value)):
            yield "duration", "", days, date.span
        elif match := _TIMED.search(value):
            yield "time", "", int(match[1]) * 60.0 + int(match[2]), date.span


def in_days(value: str) -> float:
    """The days of a stretch of time of one unit (TIMEX3: "P3W"); 0 for any other value."""
    match = _STRETCH.fullmatch(value)
    return float(match[1] or match[3]) * _IN_DAYS[match[2] or f"T{match[4]}"] if match else 0.0
