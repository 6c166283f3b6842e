"""Sentences of two reports of one event of which each is the nearest to the other, and which cannot both hold.

Reports of one event tell the same in few of the same words: "About 210 were aboard", "The ferry carried 226". Where two documents tell one
event, the two sentences that cover each other best mostly tell one thing (of 98 such pairs of three outlets nearly all did), whatever their
words. What differs in them is then a difference: the one number of a kind that each has, or, of two days, what the later one takes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.agreement.sentences import BACKGROUND
from briefing.comparing import fillings, slots
from briefing.comparing.denied import denied
from briefing.comparing.matters import WHOLE_DAY
from briefing.comparing.measures import in_days
from briefing.comparing.outcomes import opposed
from briefing.comparing.sole_measures import told_together
from briefing.comparing.statements import Statements
from briefing.comparing.two_events import SOME_OF, two_events
from briefing.grouping import event_match
from briefing.grouping.events import main_clause, who_said
from briefing.grouping.two_events import nearness, opposed_deeds, told_otherwise, two_acts, two_times
from briefing.grouping.two_events import two_events as grouping_two_events
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.model import Claim, DateKind, Span

REACH = 15
"""Sentences of a document that are set against those of another."""
COVERED, SURE, TURNED = 0.3, 0.5, 0.35
"""Cover from which two sentences tell one thing where a number of each differs, from which two of them tell that their documents do, and from
which the later takes the other back."""
AGREEING = 0.5
"""How far each of two sentences says what the other does if they say the same: of 15 so found in 300 sets of three outlets 12 did, before
it was asked whether they tell of two acts."""
_AT_ONCE = 0.7
"""The same of two sentences of one day of which one denies the other."""
_FARTHEST = 5.0
"""So many times one number may be the other."""
_ROUNDED, _FEW = 1.15, 30
"""So many times one number is the other where that may be rounded; below that many each is told as it is."""
_OF_WORDS = 0.2
"""Cosine in what is written about words from which two nouns count one thing."""
_WORDS = lexicon("en").comparing
_BOUNDED = deferred(
    rf"\b(?:{any_of(_WORDS.of_a_part, blank=' ')}|{any_of(_WORDS.bounding - _WORDS.rounding, blank=' ')})\s(?:\S+\s)?$"
)
_NONE = deferred(r"\b(?:no|not|never|none|nobody|nothing)\b(?!-| only\b)|n['’]t\b", re.IGNORECASE)
_OPEN = deferred(r"\b(?:whether|if|unclear|unless|until|knows?|known)\b", re.IGNORECASE)
"""What leaves open what it tells: "it is not known whether"."""
_RETRACTED = deferred(r"\b(?:walked away|retract|rescind|revok|mistaken|wrongly|correct(?:ing|ed|ion))", re.IGNORECASE)
"""What says of itself that it takes something back."""
_SHARED = 4
"""Terms, at least, that two sentences share of which one says "not" of the same."""
_ONLY_BOUND = deferred(
    r"\b(?:no|not|never)\b[^.;]{0,40}?\s(?:(?:more|fewer|less|later|longer|higher) than|since|more)\b", re.IGNORECASE
)
"""What is not denied but bounded: "no class may have more than 27", "has not rained since June"."""
_WITHDRAWN = deferred(rf"\b{any_of(_WORDS.withdrawn, blank=' ')}\b", re.IGNORECASE)
_STEM = stemmer("en")
_OTHERWISE = 0.6
"""Cosine in what is written about words below which two fillings of a slot are two things."""
_ORDINALS = lexicon("en").numbers.ordinals
_ORDINAL = deferred(rf"\b({any_of(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\s([a-z]{{3,20}})\b")
_NUMBERS = any_of(lexicon("en").numbers.cardinals)
CORRECTED = deferred(
    rf"\bcorrect(?:s|ed|ing|ion)\b|\bfirst reported\b|\b(?:earlier|initial) (?:count|figure|report)|, not (?:\d|{_NUMBERS}\b)",
    re.IGNORECASE,
)
"""What says of a number that another one was told before."""
_NEGATIVE = deferred(rf"\b{any_of(_WORDS.negative_states, blank=' ')}\b", re.IGNORECASE)
_BEFORE, _TWO = 30, 2
"""Characters before a number in which a bound stands; numbers of a sentence that gives one for another."""
PARTS = (" and ", " plus ", " with ")
"""What stands before a part of what is counted: "the pilot and three passengers"."""
_Number = tuple[float, Span]


def counterparts(statements: Statements) -> tuple[tuple[float, int, int], ...]:
    """(cover, sentence, sentence) of each two sentences of two documents of one event of which each is the other's nearest."""
    found = statements.profile.memo.get("counterparts")
    if not isinstance(found, tuple):
        found = statements.profile.memo["counterparts"] = tuple(_nearest(statements))
    return found


def _nearest(statements: Statements) -> Iterator[tuple[float, int, int]]:
    documents = statements.corpus.documents
    english = [n for n, document in enumerate(documents) if document.language == "en" and not statements.stories.many]
    near = {n: body(statements, n) for n in english}
    for left, right in combinations(english, 2):
        if near[left] and near[right] and told_together(statements, left, right):
            found = list(_mutual(statements, near[left], near[right]))
            sure = sum(covered >= SURE for covered, *_ in found) > 1
            yield from found if sure or statements.one_event(left, right) else ()


def _mutual(statements: Statements, left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[float, int, int]]:
    """(cover, sentence, sentence) of each two of which each is the other's nearest, if they tell one thing."""
    cover = event_match.cover(*([statements.stems_of(index) for index in side] for side in (left, right)))
    best, back = cover.argmax(axis=1), cover.argmax(axis=0)
    for at, other in enumerate(best):
        if back[other] == at and cover[at, other] >= COVERED:
            yield float(cover[at, other]), left[at], right[other]


def body(statements: Statements, number: int) -> list[int]:
    """The first sentences of a document that are no headings."""
    start, of = statements.starts[number], statements.profile.document
    inside = (at for at in range(start, min(start + REACH, len(of))) if of[at] == number)
    return [at for at in inside if not statements.tells_nothing(at)]


def figures(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(cover, claim, claim, "") of each two counterparts that have one number of a kind each, and two numbers."""
    for cover, left, right in counterparts(statements):
        for one, other in numbers_apart(statements, left, right):
            yield cover, claim(statements, left, one), claim(statements, right, other), ""


def corrections(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """Each number that another document gives, and the one that a sentence gives for it: "there were 297, not 312 as first reported"."""
    texts = statements.profile.texts
    for index, text in enumerate(texts):
        told = _figures(statements, index) if CORRECTED.search(text) else {}
        for kind in sorted(kind for kind, every in told.items() if len({value for value, _ in every}) == _TWO):
            new, old = told[kind][0], told[kind][-1]
            for other, given in _given(statements, index, kind, old[0]):
                if kind or _of_one_noun(statements, (index, new[1]), (other, given[1])):
                    left, right = sorted(((other, given), (index, new)))
                    yield 1.0, claim(statements, *left), claim(statements, *right), _noun(statements, index, new[1])


def _given(statements: Statements, index: int, kind: str, value: float) -> Iterator[tuple[int, _Number]]:
    """The sentences of other documents of one event with a sentence's that give a value outright, each with its place."""
    of, texts = statements.profile.document, statements.profile.texts
    for other, document in enumerate(of):
        corrects = document == of[index] or CORRECTED.search(texts[other]) is not None
        if not corrects and told_together(statements, *sorted((of[index], document))):
            yield from ((other, one) for one in _figures(statements, other).get(kind, ()) if one[0] == value)


def turned(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(cover, claim, claim, "") of each two counterparts of two days of which the later takes the other back."""
    for cover, left, right in counterparts(statements):
        if cover >= TURNED and takes_back(statements, left, right) and _surely(statements, cover, left, right):
            yield cover, whole(statements, left), whole(statements, right), ""


def _surely(statements: Statements, cover: float, left: int, right: int) -> bool:
    """Whether what one of two counterparts takes back is what the other says, for certain: two outcomes, a "not" of the same, words that say so."""
    if opposed(statements, left, right) or opposed_deeds(statements, left, right):
        return True
    if cover >= SURE and _denied(statements, left, right):
        shared = statements.terms[left] & statements.terms[right]
        told = len(shared) >= _SHARED and not statements.shared_numbers(left, right)
        return told and statements.negated(left, right, whole=True)
    return any(_RETRACTED.search(statements.profile.texts[index]) for index in (left, right))


def at_odds(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences that tell of one thing do not say the same of it."""
    return (
        takes_back(statements, left, right)
        or (denied(statements.profile.texts[left]) is None) != (denied(statements.profile.texts[right]) is None)
        or bool(numbers_apart(statements, left, right))
        or (_of_days(statements, left, right) and _two_fates(statements, left, right))
    )


def agreeing(statements: Statements) -> Iterator[tuple[float, int, int]]:
    """(cover, sentence, sentence) of each two counterparts in which nothing speaks against their saying the same, in whatever words.

    Two that open their documents tell of one event and mostly not the same of it; what they share is asked elsewhere.
    """
    for cover, left, right in counterparts(statements):
        opens = all(index == statements.openings[statements.profile.document[index]][0] for index in (left, right))
        least = min(event_match.covers(statements.stems_of(left), statements.stems_of(right)))
        near = least >= AGREEING and statements.in_background(left, right) >= BACKGROUND
        if near and not opens and _may_agree(statements, left, right):
            yield cover, left, right


def _may_agree(statements: Statements, left: int, right: int) -> bool:
    texts = statements.profile.texts
    negated = [_NONE.search(texts[index]) is not None for index in (left, right)]
    if negated[0] != negated[1] or statements.two_named(left, right) or not statements.consistent(left, right):
        return False
    told = [{value for every in _figures(statements, index).values() for value, _ in every} for index in (left, right)]
    if all(told) and told[0].isdisjoint(told[1]):
        return False
    if at_odds(statements, left, right) or opposed(statements, left, right) or two_acts(statements, left, right):
        return False
    return not (
        opposed_deeds(statements, left, right)
        or grouping_two_events(statements, left, right)
        or _fills_otherwise(statements, left, right)
    )


def _fills_otherwise(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences name two things for a slot that an event has one filling of, two places in an order, or another deed."""
    texts = statements.profile.texts
    if told_otherwise(statements, left, right) or _filled_otherwise(texts[left], texts[right]):
        return True
    return ordinals_apart(statements, left, right) is not None


def _filled_otherwise(one: str, other: str) -> bool:
    """Whether two sentences name two things for a slot that an event has one filling of: two causes, two ports."""
    ours, others = dict(fillings.read(one)), dict(fillings.read(other))
    said = (
        (one[ours[slot].start : ours[slot].stop], other[others[slot].start : others[slot].stop])
        for slot in ours.keys() & others
    )
    return any(_stems(a).isdisjoint(_stems(b)) and nearness(_stems(a), _stems(b)) < _OTHERWISE for a, b in said)


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(_STEM, text.lower().split()))


def ordinals_apart(statements: Statements, left: int, right: int) -> tuple[_Number, _Number] | None:
    """The places in two orders that two sentences give one noun: "the second century", "the fourth century"."""
    told = [_ordinals(statements, index) for index in (left, right)]
    for noun in sorted(told[0].keys() & told[1].keys()):
        one, other = told[0][noun], told[1][noun]
        if one[0] != other[0] and noun not in _WORDS.numbered_spells and noun != "time":
            return one, other
    return None


def _ordinals(statements: Statements, index: int) -> dict[str, _Number]:
    """Noun → the one ordinal before it in a sentence."""
    start = statements.span(index).start
    found = [(match[2], match) for match in _ORDINAL.finditer(statements.profile.texts[index].lower())]
    return {
        noun: (float(_ORDINALS.get(match[1]) or match[1][:-2]), Span(start + match.start(), start + match.end(1)))
        for noun, match in found
        if sum(other == noun for other, _ in found) == 1
    }


def takes_back(statements: Statements, left: int, right: int) -> bool:
    """Whether of two sentences of two days one takes back, or tells as come to nothing, what the other says."""
    if statements.two_named(left, right):
        return False
    if not _of_days(statements, left, right):
        return _closely(statements, left, right) and _denied(statements, left, right)
    told = sorted((left, right), key=lambda index: statements.days[statements.profile.document[index]])
    earlier, later = (statements.profile.texts[index] for index in told)
    said_so = len(statements.shared_numbers(left, right)) >= _TWO
    if _WITHDRAWN.search(later) and not (_WITHDRAWN.search(earlier) or said_so):
        return True
    if opposed(statements, left, right) or opposed_deeds(statements, left, right):
        return True
    return _denied(statements, left, right)


def _two_fates(statements: Statements, left: int, right: int) -> bool:
    """Whether one of two sentences tells of somebody's death, and the other of another fate alone: "among the dead", "was arrested"."""
    one, other = (_fates(statements, at) for at in (left, right))
    return bool(one and other) and one.isdisjoint(other) and "killed" in one | other


def _fates(statements: Statements, index: int) -> set[str]:
    words = statements.profile.texts[index].lower().split()
    return {fate for beginning, fate in _WORDS.befell.items() if any(word.startswith(beginning) for word in words)}


def _denied(statements: Statements, left: int, right: int) -> bool:
    """Whether the main clause of one of two sentences says "not" of what the other says outright."""
    texts = [statements.profile.texts[index] for index in (left, right)]
    denied = [_NONE.search(main_clause(text)) is not None for text in texts]
    if denied[0] == denied[1] or any(_OPEN.search(text) or _ONLY_BOUND.search(text) for text in texts):
        return False
    return statements.negated(left, right) and not _NEGATIVE.search(" ".join(texts))


def _closely(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences of one day, which may tell of a whole and its part, are so near that they tell one thing."""
    if len(statements.days[statements.profile.document[left]]) < WHOLE_DAY:
        return False
    near = min(event_match.covers(statements.stems_of(left), statements.stems_of(right))) >= _AT_ONCE
    near = near and statements.in_background(left, right) >= BACKGROUND and not two_acts(statements, left, right)
    return near and not statements.two_occasions(left, right) and not two_events(statements, left, right)


def _of_days(statements: Statements, left: int, right: int) -> bool:
    """Whether the documents of two sentences are of two days, or two hours of one, both known."""
    days = {statements.days[statements.profile.document[index]] for index in (left, right)}
    return len(days) > 1 and "" not in days


def numbers_apart(statements: Statements, left: int, right: int) -> list[tuple[_Number, _Number]]:
    """The numbers of a kind of which two sentences of two days have one each, if they cannot both hold."""
    corrected = any(CORRECTED.search(statements.profile.texts[index]) for index in (left, right))
    if not (corrected or _of_days(statements, left, right)) or _of_two_things(statements, left, right):
        return []  # of one day a whole and its part stand side by side
    return [
        (one, other)
        for kind, one, other in _sole(_numbers(statements, left), _numbers(statements, right), corrected=corrected)
        if _apart(one[0], other[0], kind, exactly=corrected)
        and (kind or _of_one_noun(statements, (left, one[1]), (right, other[1])))
    ]


def _sole(
    ones: dict[str, list[_Number]], others: dict[str, list[_Number]], *, corrected: bool
) -> Iterator[tuple[str, _Number, _Number]]:
    """(kind, number, number) of each kind of which two sentences have one number each, but for one that is told to be `corrected`."""
    for kind in sorted(ones.keys() & others.keys()):
        told = _but_for(others[kind], ones[kind]), _but_for(ones[kind], others[kind])
        one, other = told if corrected else (ones[kind], others[kind])
        if len(one) == len(other) == 1:
            yield kind, one[0], other[0]


def _but_for(told: Sequence[_Number], every: Sequence[_Number]) -> Sequence[_Number]:
    """Of two numbers the one that is not the only `told` one: "29, not 33 as first reported"."""
    return [one for one in every if one[0] != told[0][0]] if len(told) == 1 and len(every) > 1 else every


def _of_two_things(statements: Statements, left: int, right: int) -> bool:
    """Whether two sentences speak of two events, times, parts or people: what they count is not set against each other."""
    texts = statements.profile.texts
    return (
        statements.scopes(left) != statements.scopes(right)
        or two_events(statements, left, right, of_days=True)
        or statements.of_another(left, right)
        or statements.two_named(left, right)
        or statements.two_stages(left, right)
        or any(SOME_OF.search(texts[index]) for index in (left, right))
        or two_times(texts[left], texts[right])
    )


def _numbers(statements: Statements, index: int) -> dict[str, list[_Number]]:
    """The numbers of a sentence that are told outright, by unit, "" for counts."""
    number, sentence = statements.profile.document[index], statements.span(index)
    text = statements.corpus.documents[number].text

    def bounded(span: Span) -> bool:
        return _BOUNDED.search(text, max(sentence.start, span.start - _BEFORE), span.start) is not None

    found = _figures(statements, index)
    return {kind: told for kind, told in found.items() if not any(bounded(span) for _, span in told)}


def _figures(statements: Statements, index: int) -> dict[str, list[_Number]]:
    """The numbers of a sentence by unit, "" for counts."""
    number, sentence = statements.profile.document[index], statements.span(index)
    text, facts = statements.corpus.documents[number].text, statements.facts[number]
    out: dict[str, list[_Number]] = {}
    told = Span(sentence.start, sentence.stop - len(who_said(statements.profile.texts[index])))
    for figure in facts.figures:
        if figure.span in told and figure.value is not None and figure.unit != "years":
            out.setdefault(figure.unit or "", []).append((figure.value, figure.span))
    for date in facts.dates:
        if date.span in sentence and date.kind is DateKind.DURATION and (value := in_days(date.value or "")):
            out.setdefault("duration", []).append(
                (0.0 if text.startswith(slots.ROUND, date.span.start) else value, date.span)
            )
    return out


def _apart(one: float, other: float, kind: str, *, exactly: bool) -> bool:
    """Whether two numbers are no rounding of each other; `exactly`: one is told to be corrected."""
    low, high = sorted((one, other))
    if low <= 0 or low == high or high > _FARTHEST * low or slots.rounds(low, high):
        return False
    return exactly or kind == "percent" or high > _ROUNDED * low or (high < _FEW and kind != "duration")


def _of_one_noun(statements: Statements, one: tuple[int, Span], other: tuple[int, Span]) -> bool:
    """Whether two counts are of what one noun, or two words for one thing, call."""
    nouns = [_counted(statements, *at) for at in (one, other)]
    if not all(nouns):
        return not any(_text_before(statements, *at).endswith(" of ") for at in (one, other))  # "a girl of nine"
    people = [bool(noun & (_WORDS.people_stems | {"bodi"})) for noun in nouns]
    kinds = [{_WORDS.counted_as.get(stem, stem) for stem in noun} for noun in nouns]
    return bool(kinds[0] & kinds[1]) or all(people) or nearness(nouns[0], nouns[1]) >= _OF_WORDS


def _text_before(statements: Statements, index: int, span: Span) -> str:
    return statements.corpus.documents[statements.profile.document[index]].text[
        max(0, span.start - _BEFORE) : span.start
    ]


def _counted(statements: Statements, index: int, span: Span) -> frozenset[str]:
    return statements.stems(_noun(statements, index, span))


def _noun(statements: Statements, index: int, span: Span) -> str:
    """The noun that a number counts; "" for none."""
    number = statements.profile.document[index]
    of = next((figure.of for figure in statements.facts[number].figures if figure.span == span), None)
    return statements.corpus.documents[number][of].split()[-1] if of else ""


def claim(statements: Statements, index: int, told: _Number) -> Claim:
    """A sentence, turning on a number of it."""
    return statements.claim(index, told[1], told[0])


def whole(statements: Statements, index: int) -> Claim:
    """The sentence, with what it leans on, as what is claimed."""
    sentence = statements.span(index)
    return statements.claim(index, None if statements.passage(index).start == sentence.start else sentence)
