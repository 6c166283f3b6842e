"""A query → which sentences answer it: those near to its words, and those that hold the kind of fact that it asks for.

"Penalty for the fraud" asks for a sentence with "jailed" or "fined", whether or not it repeats a word of the query; "where"
asks for places. Which words ask for which kind, and which tell of it, stands in the lexicon (`QueryExpansion`). The
weights were chosen on two sets of news with queries, on a plateau of both; they are added to a ranking of deviation 1.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

import numpy as np

from briefing.language.lexicon import lexicon
from briefing.language.stems import stemmer
from briefing.language.stop_words import stop_words
from briefing.model import Profile
from briefing.ranking import related
from briefing.ranking.term_matrix import Floats, Integers, TermMatrix
from briefing.text.words import tokenize

NEIGHBOUR = 0.3
"""What the kind of fact in a sentence counts for the one before it and the one after it, which go on with it."""
HALF = 0.5
"""Share of a query's words that ask for a kind of fact, from which it is a question and not a topic."""
NEAR, KIND, LEAD = 0.5, 1.0, 0.4
"""Weight of nearness, of the kind of fact (times its share of the query), and of the first sentences of each document."""
NEAR_A_TOPIC = 0.3
"""Weight of nearness where a topic is asked for: the choice as a whole looks for its words, too."""
_LEAD_FADES = 3
"""Sentences by which the weight of a lead falls to a third."""
_ENOUGH = 6
"""So many words of a kind in one sentence; more say nothing more."""
_NOTHING = 1e-9
"""A deviation below this is none."""


def answered(profile: Profile, query: Sequence[str]) -> dict[str, Floats]:
    """Group of features → what it adds to each sentence's score; English alone, 0 elsewhere.

    Args:
        profile: The sentences, with the stems of the query.
        query: What is asked, as typed.
    """
    english = np.array([profile.languages[number] == "en" for number in profile.document])
    if not english.any():
        return {}
    near = related.nearness(profile, TermMatrix.build(profile.terms), related.shipped())
    kinds, share = asked_kinds(query)
    place = np.array(profile.position)
    told = standard(beside(standard(held(profile, kinds)), np.array(profile.document)))
    return {
        "query": english * ((NEAR if share >= HALF else NEAR_A_TOPIC) * standard(near) + KIND * share * told),
        "position": english * (LEAD * np.exp(-place / _LEAD_FADES)),
    }


def is_question(query: Sequence[str]) -> bool:
    """Whether at least half of what is typed asks for a kind of fact ("where, how strong")."""
    return asked_kinds(query)[1] >= HALF


def asked_kinds(query: Sequence[str]) -> tuple[frozenset[str], float]:
    """The kinds of fact that the queries ask for, and the share of their words that ask for one.

    A word counts once, a stop word only where it asks ("who").
    """
    stem, asking = stemmer("en"), _kinds_asked_for()
    kinds: set[str] = set()
    asked: set[tuple[str, ...]] = set()
    others: set[tuple[str, ...]] = set()
    for one in query:
        typed = tokenize(one.lower())
        at = 0
        while at < len(typed):
            pair, alone = tuple(map(stem, typed[at : at + 2])), (stem(typed[at]),)
            piece = pair if pair in asking else alone
            if piece in asking:
                kinds |= asking[piece]
                asked.add(piece)
            elif typed[at] not in stop_words("en"):
                others.add(piece)
            at += len(piece)
    return frozenset(kinds), len(asked) / max(len(asked) + len(others), 1)


def held(profile: Profile, kinds: Collection[str]) -> Floats:
    """How many words of the `kinds` each sentence has: the root, at most that of `_ENOUGH`, a kind in the mean."""
    stem, wanted = stemmer("en"), [stems for kind, stems in _answers().items() if kind in kinds]
    out = np.zeros(len(profile))
    for number, spoken in enumerate(profile.words if wanted else ()):
        bag = {stem(word) for word in spoken}
        out[number] = sum(min(len(bag & stems), _ENOUGH) ** 0.5 for stems in wanted) / len(wanted)
    return out


def beside(column: Floats, document: Integers) -> Floats:
    """The column with `NEIGHBOUR` times what stands before and after each sentence in its document added."""
    same = document[1:] == document[:-1]
    added: Floats = column + NEIGHBOUR * (np.r_[0.0, column[:-1] * same] + np.r_[column[1:] * same, 0.0])
    return added


def standard(column: Floats) -> Floats:
    """The column with mean 0 and standard deviation 1 (or 0)."""
    spread = float(column.std())
    scaled: Floats = (column - column.mean()) / spread if spread > _NOTHING else np.zeros_like(column)
    return scaled


@cache
def _kinds_asked_for() -> dict[tuple[str, ...], frozenset[str]]:
    """The stems that ask, one or two → the kinds that they ask for."""
    found: dict[tuple[str, ...], set[str]] = {}
    for kind, *entries in lexicon("en").query_expansion.kinds:
        for entry in entries:
            found.setdefault(tuple(map(stemmer("en"), entry.split())), set()).add(kind)
    return {stems: frozenset(kinds) for stems, kinds in found.items()}


@cache
def _answers() -> dict[str, frozenset[str]]:
    """Kind → the stems that tell of it."""
    return {kind: frozenset(map(stemmer("en"), entries)) for kind, *entries in lexicon("en").query_expansion.answers}
