"""One quotation given to two speakers; one study, report or poll given to two bodies."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from briefing.agreement import sentences
from briefing.comparing import made_by
from briefing.comparing.statements import CALENDAR, Statements
from briefing.frozen import frozen
from briefing.grouping import background
from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.model import Claim, EntityKind, Facts, Quote, Span

FEWEST = 8
"""Words; shorter quotations are anybody's, …"""
FEWEST_OF_EVENT = 4
"""… but those of so many words, if they are the same in two documents that tell one event; for certain where they
have fewer than two words more, or nothing else is the same."""
SAME = 0.8
"""Share of the runs of words of the shorter of two quotations that the other has, if they are one."""
RUN = 3
"""Words of a run."""
MOST = 20
"""Earlier quotations with the same run, latest first, that one is compared with."""
_WORD = re.compile(r"[^\W_]+")
_KINDS_OF_BODY = frozenset(("univers", "institut", "colleg", "ministri", "depart", "centr", "center", "school"))
_OF_STUDIES = lexicon("en").comparing.of_studies | frozenset(map(stemmer("en"), CALENDAR))
LIKE_STUDY = 0.5
"""Cosine by the background's weights, without the bodies, from which two sentences tell what one study found."""
LIKE_SOLE_STUDY = 0.33
"""Cosine asked for in place of `LIKE_STUDY` where each document tells of one study alone."""
LIKE_FOUND = 0.2
"""Cosine asked for in place of both where the two give one percentage, and have two of a day, a name and a number in common."""
MARKS = 2
"""How many of the three those are."""


@frozen
class _Spoken:
    """A quotation of a named person, and its runs of words."""

    document: int
    quote: Quote
    runs: Collection[tuple[str, ...]]


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, the words) of each two quotations that are one and have two named speakers."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    found: list[_Spoken] = []
    for spoken in _spoken(statements):
        shared = Counter(earlier for run in spoken.runs for earlier in holders[run][-MOST:])
        for earlier, count in sorted(shared.items()):
            other = found[earlier]
            likeness = count / min(len(spoken.runs), len(other.runs))
            if likeness >= SAME and _two_speakers(other, spoken) and _no_chance(statements, other, spoken, likeness):
                left, right = _claim(statements, other), _claim(statements, spoken)
                if left and right:
                    yield likeness, left, right, ""
        for run in spoken.runs:
            holders[run].append(len(found))
        found.append(spoken)


def _spoken(statements: Statements) -> Iterator[_Spoken]:
    """The quotations that are long enough to be somebody's, of people who are named."""
    for number, (document, facts) in enumerate(zip(statements.corpus.documents, statements.facts, strict=True)):
        people = _people(facts)
        for quote in facts.quotes:
            words = _WORD.findall(document[quote.content].lower())
            if quote.direct and len(words) >= FEWEST_OF_EVENT and quote.name in people:
                runs = dict.fromkeys(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
                yield _Spoken(number, quote, runs)


def _no_chance(statements: Statements, one: _Spoken, other: _Spoken, likeness: float) -> bool:
    """Whether two quotations are long enough to be one, or the same in two documents that tell one event."""
    if min(len(one.runs), len(other.runs)) > FEWEST - RUN:
        return True
    told = frozenset(statements.stem(word) for run in one.runs for word in run)
    shared = statements.known(one.document) & statements.known(other.document)
    sure = len(one.runs) < FEWEST_OF_EVENT or shared <= told
    return likeness == 1.0 and statements.one_event(one.document, other.document, sure=sure)


def _people(facts: Facts) -> frozenset[str | None]:
    return frozenset(entity.name for entity in facts.entities if entity.kind is EntityKind.PERSON)


def _two_speakers(left: _Spoken, right: _Spoken) -> bool:
    """Whether two documents give two names that have no word in common."""
    names = [{word.casefold() for word in _WORD.findall(one.quote.name or "")} for one in (left, right)]
    return left.document != right.document and names[0].isdisjoint(names[1])


def _claim(statements: Statements, spoken: _Spoken) -> Claim | None:
    """The sentences of a quotation, if they name its speaker themselves."""
    quote = spoken.quote
    document = statements.corpus.documents[spoken.document]
    first, last = document.sentence_at(quote.content.start), document.sentence_at(quote.content.stop - 1)
    if first is None or last is None or quote.speaker is None:
        return None
    span = Span(first.span.start, last.span.stop)
    return Claim(spoken.document, span, quote.speaker, quote.name) if quote.speaker in span else None


# --- studies


def of_studies(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(likeness, claim, claim, "") of each two sentences that give one study to two bodies."""
    made = dict(_made(statements))
    weights = background.weights()
    of = statements.profile.document
    for _, left, right in statements.neighbours(sorted(made), least=LIKE_FOUND / 2):
        one, other = (_body(statements, statements.corpus.documents[of[i]][made[i]]) for i in (left, right))
        if one <= other or other <= one or not statements.one_story(of[left], of[right]):
            continue
        about = one | other | _OF_STUDIES
        told = (statements.terms[left] - about, statements.terms[right] - about)
        likeness = sentences.likeness(*told, weights)
        sole = sum(of[index] in (of[left], of[right]) for index in made) == 2
        shares = _shares(statements, left), _shares(statements, right)
        if all(shares) and shares[0].isdisjoint(shares[1]):
            continue  # two polls
        alike = bool(shares[0] & shares[1]) and statements.shared_marks(left, right) >= MARKS
        least = LIKE_FOUND if alike else _least(statements, of[left], of[right], sole=sole)
        if likeness >= least and not _named(statements, left, other) and not _named(statements, right, one):
            yield likeness, _maker(statements, left, made[left]), _maker(statements, right, made[right]), ""


def _least(statements: Statements, one: int, other: int, *, sole: bool) -> float:
    """How alike two sentences must be to tell of one study; `sole`: each of their documents tells of one alone."""
    if not sole:
        return LIKE_STUDY
    return 0.0 if statements.one_matter(one, other) else LIKE_SOLE_STUDY


def _shares(statements: Statements, index: int) -> set[float | None]:
    """The percentages of a sentence."""
    sentence, facts = statements.span(index), statements.facts[statements.profile.document[index]]
    return {one.value for one in facts.figures if one.unit == "percent" and one.span in sentence}


def _body(statements: Statements, words: str) -> frozenset[str]:
    """The stems that name a body, without "of the" and what kind of body it is: two universities are two."""
    every = statements.stems(words) - statements.stops
    return (every - _KINDS_OF_BODY) or every


def _made(statements: Statements) -> Iterator[tuple[int, Span]]:
    """(sentence, the body) of each sentence that says who made a study."""
    for index, text in enumerate(statements.profile.texts):
        if (found := made_by.body(text)) is not None:
            start = statements.span(index).start
            yield index, Span(start + found.start, start + found.stop)


def _named(statements: Statements, index: int, body: frozenset[str]) -> bool:
    """Whether the document of a sentence names the other body, too: two may have made one study."""
    document = statements.profile.document[index]
    texts = (text for at, text in enumerate(statements.profile.texts) if statements.profile.document[at] == document)
    return any(body <= statements.stems(text) for text in texts)


def _maker(statements: Statements, index: int, span: Span) -> Claim:
    document = statements.profile.document[index]
    return statements.claim(index, span, statements.corpus.documents[document][span])
