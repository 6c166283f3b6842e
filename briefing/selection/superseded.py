"""Which sentences a report of a later day tells anew with other figures: of "142 cases" and "351 cases" the last is the news."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.model import Passage, Profile, Ranking

FEWEST = 4
"""Words besides figures and dates that two such sentences share; fewer where they have no others."""
_EQUAL = 2
_SHARED = 0.75
"""Share of the words of the shorter one that the other has."""
MOST = 100
"""Sentences with a word, of more of which it tells nothing."""
_SO_FAR = deferred(r"\b(?:as\s(?:of|at)|so\sfar|to\sdate|by\snow|until\snow)\b", re.IGNORECASE)
"""What makes a figure the state of a day and no event of it."""
_YEAR = deferred(r"(?:19|20)\d\d")
_NAME = deferred(r"(?<=[\w,]\s)[A-Z][\w’'-]+")


def superseded(profile: Profile, dates: Sequence[str]) -> dict[int, int]:
    """The sentences of earlier documents, each with the later sentence that has its newer figures.

    Args:
        profile: Of several documents.
        dates: The day of each document, ISO 8601; "" where it is not known, of which nothing is said.
    """
    shapes = {
        i: _Shape(profile, i) for i in range(len(profile)) if not profile.heading[i] and dates[profile.document[i]]
    }
    shapes = {i: shape for i, shape in shapes.items() if shape.figures}
    by_word = _by_word(shapes)

    def day(index: int) -> str:
        return dates[profile.document[index]]

    found: dict[int, int] = {}
    for index, shape in shapes.items():
        near = {i for word in shape.words if len(by_word[word]) <= MOST for i in by_word[word]}
        if later := [i for i in near if day(index) < day(i) and shape.tells_as(shapes[i])]:
            found[index] = max(later, key=lambda i: (day(i), -i))
    return found


def _by_word(shapes: Mapping[int, _Shape]) -> dict[str, list[int]]:
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, shape in shapes.items():
        for word in shape.words:
            by_word[word].append(index)
    return by_word


def moved(ranking: Ranking, found: dict[int, int]) -> Ranking:
    """The ranking in which the newest of such sentences has the highest score of them."""
    scores = list(ranking.scores)
    for old, new in found.items():
        scores[new] = max(scores[new], ranking.scores[old])
    return replace(ranking, scores=tuple(scores)) if found else ranking


def without(pieces: Sequence[Passage | None], found: dict[int, int]) -> tuple[Passage | None, ...]:
    """The passages that hold no such sentence."""
    return tuple(None if piece and not found.keys().isdisjoint(piece) else piece for piece in pieces)


class _Shape:
    """What a sentence says beside its figures and days."""

    def __init__(self, profile: Profile, index: int) -> None:
        language, said = profile.languages[profile.document[index]], profile.words[index]
        known = lexicon(language)
        calendar, numbers, stem = known.calendar, known.numbers.cardinals, stemmer(language)
        days = {*calendar.month_numbers, *calendar.weekday_numbers}
        self.days = tuple(w for w in said if w in days or _YEAR.fullmatch(w))
        self.figures = tuple(w for w in said if w[0].isdigit() or w in numbers)
        aside = {stem(word) for word in (*self.days, *self.figures)}
        self.words = frozenset(profile.terms[index]) - aside
        names = {stem(name.lower()) for name in _NAME.findall(profile.texts[index]) if name.lower() not in days}
        self.names, self.title = frozenset(names), frozenset(profile.titles[profile.document[index]])
        self.state = _SO_FAR.search(profile.texts[index]) is not None

    def tells_as(self, other: _Shape) -> bool:
        """Whether another sentence tells the same of the same with other figures, as the state of its own day."""
        shared, fewer = len(self.words & other.words), min(len(self.words), len(other.words))
        alike = shared >= _SHARED * fewer if shared >= FEWEST else shared >= _EQUAL and self.words == other.words
        newer = self.figures != other.figures and len(self.figures) == len(other.figures)
        of_a_day = (self.days or other.days) and not (self.state and other.state)
        return alike and newer and not of_a_day and self.names ^ other.names <= self.title & other.title
