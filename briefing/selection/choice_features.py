"""Whole choices among a text's best passages → a table of numbers: what can be seen of each choice as one thing.

A ranking scores sentences one by one. What a choice has of all that the text says more than once, what it says twice itself,
where it stands and how near it comes to the words asked for can be told of the whole only. One row a choice, one column a
feature; nothing of a word itself, so that it holds for every subject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import numpy as np

from briefing.model import Concepts, Passage, Profile, Ranking, Signals

if TYPE_CHECKING:
    from numpy.typing import NDArray

Floats: TypeAlias = "NDArray[np.float64]"
Members: TypeAlias = "NDArray[np.bool_]"
"""Which passage stands in which choice; shape ``(choices, passages)``."""
_Columns = dict[str, Floats]
_Thing = TypeVar("_Thing", bound=Hashable)

PARTS = ("position", "centrality", "cues", "facts", "wording")
"""Parts of the ranking that are looked at on their own."""
SIGNALS = ("capitals", "modals", "third_person", "dates")
"""Marks of sentences that are counted."""
NAMES = (
    *(f"part_{name}" for name in PARTS), *SIGNALS, "score", "score_sum", "score_least", "short", "over", "has_first",
    "has_second", "place_least", "place_mean", "repeated", "cover", "lead_cover", "pair_cover",
)  # fmt: skip
"""Column names, in order, of choices from one text."""
SEVERAL = (
    "part_position", "part_centrality", "capitals", "short", "adjacent", "cover", "agreed", "shared", "titled", "centred",
)  # fmt: skip
"""Column names, in order, of choices from several documents; the last four compare the documents."""
ASKED = "asked"
"""One column more where something is asked: the share of its terms that a choice has."""
LEAD = 3
"""So many first sentences are the lead."""
_ONCE = 0.3
"""What a term counts that the text has once."""


@dataclass(frozen=True)
class Offer:
    """The passages that are chosen among, in reading order, and how each is ranked.

    `scores` have mean 0 and deviation 1 over all passages of the text; `target` is the number of words asked for.
    """

    passages: tuple[Passage, ...]
    scores: Floats
    target: float


def names_for(profile: Profile, ranking: Ranking) -> tuple[str, ...]:
    """The columns that are looked at: `SEVERAL` where the ranking knows what documents agree on, else `NAMES` and perhaps `ASKED`."""
    if ranking.concepts:
        return SEVERAL
    return (*NAMES, ASKED) if profile.query else NAMES


def table(offer: Offer, members: Members, profile: Profile, ranking: Ranking) -> Floats:
    """The features of every choice; shape ``(len(members), len(names_for(…)))``, all finite where no choice is empty."""
    held = members.astype(np.float64)
    size = np.array([passage.words for passage in offer.passages], dtype=np.float64)
    words = held @ size
    columns: _Columns = {
        "short": np.maximum(0.0, offer.target - words) / offer.target,
        "over": np.maximum(0.0, words - offer.target) / offer.target,
        "score": held @ (offer.scores * size) / np.maximum(words, offer.target),
        "score_sum": held @ offer.scores,
        "score_least": _least(members, offer.scores),
    }
    columns |= _parts(offer, held, words, profile, ranking)
    columns |= _signals(offer, held, words, profile)
    columns |= _places(offer, members, profile)
    columns |= _covered(offer, held, profile)
    if ranking.concepts:
        columns["agreed"] = _agreed(offer, held, ranking.concepts) / np.maximum(words, offer.target)
        columns |= _compared(offer, held, profile)
    if profile.query:
        columns[ASKED] = _asked(offer, held, profile)
    return np.column_stack([columns[name] for name in names_for(profile, ranking)])


def _least(members: Members, column: Floats) -> Floats:
    """The least value among the passages of each choice."""
    found: Floats = np.where(members, column, np.inf).min(axis=1)
    return found


def _parts(offer: Offer, held: Floats, words: Floats, profile: Profile, ranking: Ranking) -> _Columns:
    """What each part of the ranking gives by the word, in deviations of the text's scores."""
    spread = float(np.std(ranking.scores)) or 1.0
    rows = [i for passage in offer.passages for i in passage]
    size = [profile.size[i] for i in rows]
    by_word = np.array([[ranking.parts[name][i] for i in rows] for name in PARTS]) * size
    given = held @ np.add.reduceat(by_word, _starts(offer), axis=1).T / (words * spread)[:, np.newaxis]
    return dict(zip((f"part_{name}" for name in PARTS), given.T, strict=True))


def _starts(offer: Offer) -> list[int]:
    """Where each passage begins in the row of all passages' sentences."""
    lengths = [passage.last - passage.first + 1 for passage in offer.passages]
    return [0, *accumulate(lengths[:-1])]


def _signals(offer: Offer, held: Floats, words: Floats, profile: Profile) -> _Columns:
    """How many marks of each kind there are; of capitalised words their share."""
    at = [Signals._fields.index(name) for name in SIGNALS]
    seen = np.array([profile.signals[i] for passage in offer.passages for i in passage], dtype=np.float64)[:, at]
    columns: _Columns = dict(zip(SIGNALS, (held @ np.add.reduceat(seen, _starts(offer), axis=0)).T, strict=True))
    columns["capitals"] = columns["capitals"] / words
    return columns


def _places(offer: Offer, members: Members, profile: Profile) -> _Columns:
    """Where in the text the passages stand, and how many pairs of them stand side by side."""
    place = np.array([profile.position[passage.first] for passage in offer.passages], dtype=np.float64)
    follows = np.array([a.last + 1 == b.first for a, b in pairwise(offer.passages)], dtype=np.float64)
    return {
        "has_first": (members & (place == 0)).any(axis=1).astype(np.float64),
        "has_second": (members & (place == 1)).any(axis=1).astype(np.float64),
        "place_least": np.log1p(_least(members, place)),
        "place_mean": members @ np.log1p(place) / members.sum(axis=1),
        "adjacent": (members[:, :-1] & members[:, 1:]) @ follows,
    }


def _covered(offer: Offer, held: Floats, profile: Profile) -> _Columns:
    """What the choices have of the text's terms and pairs of neighbouring terms, each counted once, and what they repeat."""
    inside, known = _inside(offer, profile.terms)
    often = Counter(chain.from_iterable(profile.terms))
    counts = held @ inside
    once = np.minimum(counts, 1.0)
    lead = {term for i, terms in enumerate(profile.terms) if profile.position[i] < LEAD for term in terms}
    total = sum([n if n > 1 else _ONCE for n in often.values()])
    said = counts.sum(axis=1)
    columns: _Columns = {
        "repeated": (said - once.sum(axis=1)) / np.maximum(said, 1.0),
        "cover": once @ np.array([often[term] if often[term] > 1 else _ONCE for term in known]) / max(total, 1.0),
        "lead_cover": once @ np.array([float(term in lead) for term in known]) / max(len(lead), 1),
    }
    pairs = [tuple(pairwise(terms)) for terms in profile.terms]
    inside, known_pairs = _inside(offer, pairs)
    paired = Counter(chain.from_iterable(pairs))
    weight = np.array([float(paired[pair]) if paired[pair] > 1 else 0.0 for pair in known_pairs])
    repeated = sum([n for n in paired.values() if n > 1])
    columns["pair_cover"] = np.minimum(held @ inside, 1.0) @ weight / max(repeated, 1)
    return columns


def _asked(offer: Offer, held: Floats, profile: Profile) -> Floats:
    """The share of the query's terms that each choice has."""
    inside, known = _inside(offer, profile.terms)
    wanted = frozenset(profile.query)
    share: Floats = np.minimum(held @ inside, 1.0) @ np.array([float(term in wanted) for term in known]) / len(wanted)
    return share


def _agreed(offer: Offer, held: Floats, concepts: Concepts) -> Floats:
    """The worth of what documents agree on that each choice has, each concept counted once."""
    inside, known = _inside(offer, concepts.of)
    worth: Floats = np.minimum(held @ inside, 1.0) @ np.array([concepts.worth[concept] for concept in known])
    return worth


def _compared(offer: Offer, held: Floats, profile: Profile) -> _Columns:
    """What the choices have of terms that several documents share, and of the documents' titles.

    `shared` is the share of a choice's terms that two documents or more have; `titled` what it has of the titles' terms, each
    weighed by how many titles have it; `centred` its cosine to the terms, each weighed by how many other documents have it.
    """
    inside, known = _inside(offer, profile.terms)
    counts = held @ inside
    once = np.minimum(counts, 1.0)
    holders = Counter(
        term for term, _ in {(term, profile.document[i]) for i, terms in enumerate(profile.terms) for term in terms}
    )
    others = np.array([holders[term] - 1.0 for term in known])
    length = sum([(n - 1) ** 2 for n in holders.values()]) ** 0.5
    titles = Counter(chain.from_iterable(map(set, profile.titles)))
    return {
        "shared": once @ (others > 0) / np.maximum(once.sum(axis=1), 1.0),
        "titled": once @ np.array([float(titles[term]) for term in known]) / max(titles.total(), 1),
        "centred": counts @ others / np.maximum(np.linalg.norm(counts, axis=1) * length, 1.0),
    }


def _inside(offer: Offer, things: Sequence[Sequence[_Thing]]) -> tuple[Floats, list[_Thing]]:
    """Which of the sentences' things stand in which passage, shape ``(passages, things)``, and what each column is."""
    known: dict[_Thing, int] = {}
    of = [[known.setdefault(thing, len(known)) for i in passage for thing in things[i]] for passage in offer.passages]
    inside = np.zeros((len(of), len(known)))
    for row, columns in enumerate(of):
        inside[row, columns] = 1.0
    return inside, list(known)
