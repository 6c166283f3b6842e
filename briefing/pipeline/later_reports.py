"""Reports of one matter on several days: the newest figures lead, and the older ones stand only where the sources differ."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import chain, takewhile

from briefing.comparing.counterparts import CORRECTED
from briefing.language.lexicon import lexicon
from briefing.language.phrase_search import PhraseSearch
from briefing.model import Claim, Difference, Findings, Passage, Profile, Ranking
from briefing.selection import bottom_line, superseded

_OPENING, _OF_ONE_MATTER = 4, 5
"""Sentences from the top, and the terms that those of two reports of one matter share."""
_DAYS = 31
"""Days within which two reports tell of one matter that goes on."""
_AGAIN = 3
"""Terms that a sentence shares with the title above it if it tells the same, a number among them."""


def newest(
    days: Sequence[str], profile: Profile, ranking: Ranking, pieces: tuple[Passage | None, ...]
) -> tuple[Ranking, tuple[Passage | None, ...], tuple[Passage | None, ...]]:
    """The ranking, and the passages that may lead and that may stand, without what a document of a later day tells anew with other figures."""
    older = superseded.superseded(profile, days)
    passed = profile.memo["passed"] = frozenset(_passed(profile, days))
    told_then = profile.memo["told then"] = frozenset(_told_then(profile, passed))
    left = superseded.without(pieces, older.keys() | told_then)
    behind = frozenset() if profile.query else passed  # who asks for something may have it of any day
    leading = tuple(None if piece and profile.document[piece.first] in behind else piece for piece in left)
    return superseded.moved(ranking, older), _of_newest(profile, leading if any(leading) else left, older), left


def but_for_older_values(findings: Findings, dates: Sequence[str]) -> Findings:
    """The findings without the sentences whose value a document of a later day gives anew; both stand where the sources differ.

    Args:
        findings: Of several documents.
        dates: The day of each of them; "" where it is not known.
    """
    findings = replace(findings, differences=tuple(_updated(one, dates) for one in findings.differences))
    older = {} if findings.request.query else dict(_older_values(findings, dates))
    if not older:
        return findings
    pieces, ranking = superseded.without(findings.passages, older.keys()), superseded.moved(findings.ranking, older)
    outcomes = [one for one in findings.outcomes if one.sentence not in older]
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    leading = _of_newest(findings.profile, pieces, older)
    first = bottom_line.choose(findings.profile, ranking, leading, spans, outcomes=outcomes, kinds=findings.kinds)
    return replace(findings, passages=pieces, ranking=ranking, bottom=first)


def _older_values(findings: Findings, dates: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(sentence, newest one) of each sentence whose value a later day, or one that says that it corrects it, gives anew."""
    for difference in findings.differences:
        at = [_sentence(findings, claim) for claim in difference.claims]
        corrects = [CORRECTED.search(findings.profile.texts[index]) is not None for index in at]
        if difference.updated or any(corrects):
            days = [(sure, dates[claim.document]) for sure, claim in zip(corrects, difference.claims, strict=True)]
            newest = at[days.index(max(days))]
            for index, day in zip(at, days, strict=True):
                if day < max(days):
                    yield from ((again, newest) for again in (index, *_told_below(findings.profile, index)))


def _updated(difference: Difference, dates: Sequence[str]) -> Difference:
    """A difference, known for an update where each value stands in documents of its own days."""
    values: dict[str, set[float | str | None]] = {}
    for claim in difference.claims:
        values.setdefault(dates[claim.document], set()).add(claim.value)
    apart = len(values) > 1 and "" not in values and all(len(said) == 1 for said in values.values())
    return replace(difference, updated=True) if apart else difference


def _of_newest(
    profile: Profile, pieces: Sequence[Passage | None], older: Mapping[int, int]
) -> tuple[Passage | None, ...]:
    """The passages that may lead: none of a report of which another, that opens with the same matter, tells something anew."""
    passed = {profile.document[old] for old, new in older.items() if _open_alike(profile, old, new)}
    left = tuple(None if piece and profile.document[piece.first] in passed else piece for piece in pieces)
    return left if any(left) else tuple(pieces)


def _passed(profile: Profile, days: Sequence[str]) -> Iterator[int]:
    """The documents that report what one of a later day, within `_DAYS`, opens with, too."""
    starts = {profile.document[index]: index for index, position in enumerate(profile.position) if not position}
    dated = {number: datetime.fromisoformat(days[number]) for number in starts if days[number]}
    ordered = sorted(dated, key=lambda number: dated[number])
    times = [dated[number] for number in ordered]
    opened = {number: _opened(profile, starts[number]) for number in dated}
    for number, day in dated.items():
        later = ordered[bisect_right(times, day) : bisect_right(times, day + timedelta(_DAYS))]
        if any(len(opened[number] & opened[other]) >= _OF_ONE_MATTER for other in later):
            yield number


def _told_then(profile: Profile, passed: AbstractSet[int]) -> Iterator[int]:
    """The sentences of the `passed` documents that tell how things stood on their day."""
    for index, number in enumerate(profile.document if passed else ()):
        if number in passed and _states_of_a_day(profile.languages[number]).search(profile.texts[index]):
            yield index


@cache
def _states_of_a_day(language: str) -> PhraseSearch:
    return PhraseSearch(lexicon(language).clauses.states_of_a_day)


def _open_alike(profile: Profile, one: int, other: int) -> bool:
    """Whether the documents of two sentences have so much in common where they open that they report one matter."""
    return len(_opened(profile, one) & _opened(profile, other)) >= _OF_ONE_MATTER


def _opened(profile: Profile, index: int) -> frozenset[str]:
    """The terms with which the document of a sentence opens."""
    first = index - profile.position[index]
    return frozenset(chain.from_iterable(profile.terms[first : first + _OPENING]))


def _told_below(profile: Profile, index: int) -> Iterator[int]:
    """The sentences of its document that tell what a title does, with its numbers: "Three dead", "Three people have died"."""
    if not profile.heading[index]:
        return
    own = frozenset(profile.terms[index])
    below = takewhile(lambda at: profile.document[at] == profile.document[index], range(index + 1, len(profile)))
    yield from (at for at in below if not profile.heading[at] and len(own.intersection(profile.terms[at])) >= _AGAIN)


def _sentence(findings: Findings, claim: Claim) -> int:
    """The corpus-wide index of the sentence in which a claim's value stands."""
    at = claim.focus or claim.span
    found = findings.corpus.documents[claim.document].sentence_at(at.start)
    return findings.corpus.starts()[claim.document] + (found.index if found else 0)
