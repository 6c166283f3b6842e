"""Which sentences a report of a later day tells anew with other figures: of "142 cases" and "351 cases" the last is the news."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, cached_property

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.stems import stemmer
from briefing.model import Passage, Profile, Ranking

FEWEST = 4
"""Words besides figures and dates that two such sentences share; fewer where they have no others."""
_EQUAL = 2
_SHARED = 0.75
"""Share of the words of the shorter one that the other has."""
MOST = 40
"""Sentences with a word and as many figures, of more of which it tells nothing."""
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
    told = (i for i in range(len(profile)) if not profile.heading[i] and dates[profile.document[i]])
    shapes = {i: _Shape(profile, i, figures) for i in told if (figures := _figures(profile, i))}
    by_word = _by_word(shapes)
    found: dict[int, int] = {}
    for index, shape in shapes.items():
        day = dates[profile.document[index]]
        rows = (by_word[len(shape.figures), word] for word in shape.words)
        near = {i for row in rows if len(row) <= MOST for i in row}
        if later := [i for i in near if day < dates[profile.document[i]] and shape.tells_as(shapes[i])]:
            found[index] = max(later, key=lambda i: (dates[profile.document[i]], -i))
    return found


def _by_word(shapes: Mapping[int, _Shape]) -> dict[tuple[int, str], list[int]]:
    """(How many figures, word) → the sentences with both."""
    by_word: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index, shape in shapes.items():
        for word in shape.words:
            by_word[len(shape.figures), word].append(index)
    return by_word


def moved(ranking: Ranking, found: dict[int, int]) -> Ranking:
    """The ranking in which the newest of such sentences has the highest score of them."""
    scores = list(ranking.scores)
    for old, new in found.items():
        scores[new] = max(scores[new], ranking.scores[old])
    return replace(ranking, scores=tuple(scores)) if found else ranking


def without(pieces: Sequence[Passage | None], found: AbstractSet[int]) -> tuple[Passage | None, ...]:
    """The passages that hold none of the sentences."""
    return tuple(None if piece and not found.isdisjoint(piece) else piece for piece in pieces)


@cache
def _days(language: str) -> frozenset[str]:
    """The names of days and months."""
    calendar = lexicon(language).calendar
    return frozenset((*calendar.month_numbers, *calendar.weekday_numbers))


def _figures(profile: Profile, index: int) -> tuple[str, ...]:
    """The numbers of a sentence, in digits and words."""
    numbers = lexicon(profile.languages[profile.document[index]]).numbers.cardinals
    return tuple(word for word in profile.words[index] if word[0].isdigit() or word in numbers)


class _Shape:
    """What a sentence that has figures says beside them and its days."""

    def __init__(self, profile: Profile, index: int, figures: tuple[str, ...]) -> None:
        language = profile.languages[profile.document[index]]
        stem, known = stemmer(language), _days(language)
        self.figures, self._text, self._stem, self._known = figures, profile.texts[index], stem, known
        self.days = tuple(word for word in profile.words[index] if word in known or _YEAR.fullmatch(word))
        self.words = frozenset(profile.terms[index]).difference(map(stem, (*self.days, *figures)))
        self.title = frozenset(profile.titles[profile.document[index]])

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of words with a capital inside the sentence."""
        return frozenset(
            self._stem(name.lower()) for name in _NAME.findall(self._text) if name.lower() not in self._known
        )

    @cached_property
    def state(self) -> bool:
        """Whether its figures are the state of a day."""
        return _SO_FAR.search(self._text) is not None

    def tells_as(self, other: _Shape) -> bool:
        """Whether another sentence with as many figures tells the same of the same with others, as the state of its own day."""
        if self.figures == other.figures:
            return False
        shared, fewer = len(self.words & other.words), min(len(self.words), len(other.words))
        alike = shared >= _SHARED * fewer if shared >= FEWEST else shared >= _EQUAL and self.words == other.words
        if not alike or ((self.days or other.days) and not (self.state and other.state)):
            return False
        return self.names ^ other.names <= self.title & other.title
