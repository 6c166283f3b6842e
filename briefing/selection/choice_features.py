"""Whole choices among a text's best passages → a table of numbers: what can be seen of each choice as one thing.

A ranking scores sentences one by one. What a choice has of all that the text says more than once, what it says twice itself,
where it stands and how near it comes to the words asked for can be told of the whole only. One row a choice, one column a
feature; nothing of a word itself, so that it holds for every subject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import chain, pairwise
from math import fsum, log1p, sqrt
from typing import TypeAlias, TypeVar

from briefing.frozen import frozen
from briefing.model import Concepts, Passage, Profile, Ranking

Choice: TypeAlias = tuple[int, ...]
"""The passages of a choice, by their numbers in an offer, ascending."""
_Columns = dict[str, float]
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


@frozen
class Offer:
    """The passages that are chosen among, in reading order, and how each is ranked.

    `scores` have mean 0 and deviation 1 over all passages of the text; `target` is the number of words asked for.
    """

    passages: tuple[Passage, ...]
    scores: tuple[float, ...]
    target: float


def names_for(profile: Profile, ranking: Ranking) -> tuple[str, ...]:
    """The columns that are looked at: `SEVERAL` where the ranking knows what documents agree on, else `NAMES` and perhaps `ASKED`."""
    if ranking.concepts:
        return SEVERAL
    return (*NAMES, ASKED) if profile.query else NAMES


def table(offer: Offer, choices: Sequence[Choice], profile: Profile, ranking: Ranking) -> list[list[float]]:
    """The features of every choice, none of which is empty: a row a choice, a column each of `names_for`; all finite."""
    names, text = names_for(profile, ranking), _Text(offer, profile, ranking)
    return [[columns[name] for name in names] for columns in map(text.columns, choices)]


def deviation(values: Sequence[float]) -> float:
    """The standard deviation, or 1 where there is none."""
    mean = fsum(values) / len(values)
    return sqrt(fsum([(value - mean) ** 2 for value in values]) / len(values)) or 1.0


class _Text:
    """A text, and what each passage of an offer has of it."""

    def __init__(self, offer: Offer, profile: Profile, ranking: Ranking) -> None:
        spread = deviation(ranking.scores)
        self._offer = offer
        self._query = frozenset(profile.query)
        self._places = [profile.position[passage.first] for passage in offer.passages]
        self._parts = {
            f"part_{name}": [
                sum([ranking.parts[name][i] * profile.size[i] / spread for i in p]) for p in offer.passages
            ]
            for name in PARTS
        }
        self._signals = {
            name: [sum([getattr(profile.signals[i], name) for i in p]) for p in offer.passages] for name in SIGNALS
        }
        self._often = Counter(chain.from_iterable(profile.terms))
        self._all = _worth(self._often, self._often)
        self._lead = {term for i, terms in enumerate(profile.terms) if profile.position[i] < LEAD for term in terms}
        pairs = [tuple(pairwise(terms)) for terms in profile.terms]
        self._paired = Counter(chain.from_iterable(pairs))
        self._repeated = sum([n for n in self._paired.values() if n > 1])
        self._terms, self._pairs = _inside(offer, profile.terms), _inside(offer, pairs)
        self._agreed = _Agreed(offer, profile, ranking.concepts) if ranking.concepts else None

    def columns(self, choice: Choice) -> _Columns:
        """What is seen of a choice, by name."""
        offer = self._offer
        passages, scores = [offer.passages[at] for at in choice], [offer.scores[at] for at in choice]
        words = sum([passage.words for passage in passages])
        columns: _Columns = {name: sum([part[at] for at in choice]) / words for name, part in self._parts.items()}
        columns |= {name: sum([seen[at] for at in choice]) for name, seen in self._signals.items()}
        columns["capitals"] /= words
        columns["short"] = max(0.0, offer.target - words) / offer.target
        columns["over"] = max(0.0, words - offer.target) / offer.target
        by_word = sum([score * passage.words for score, passage in zip(scores, passages, strict=True)])
        columns["score"] = by_word / max(words, offer.target)
        columns["score_sum"], columns["score_least"] = sum(scores), min(scores)
        columns |= self._placed([self._places[at] for at in choice])
        columns["adjacent"] = sum([a.last + 1 == b.first for a, b in pairwise(passages)])
        columns |= self._covered(choice)
        if self._agreed:
            columns |= self._agreed.columns(choice, max(words, offer.target))
        return columns

    @staticmethod
    def _placed(places: Sequence[int]) -> _Columns:
        """Where in the text the passages stand."""
        return {
            "has_first": float(0 in places),
            "has_second": float(1 in places),
            "place_least": log1p(min(places)),
            "place_mean": fsum(map(log1p, places)) / len(places),
        }

    def _covered(self, choice: Choice) -> _Columns:
        """What the choice has of the text's terms and pairs of neighbouring terms, each counted once, and what it repeats."""
        terms = frozenset().union(*[self._terms[at] for at in choice])
        said = sum([len(self._terms[at]) for at in choice])
        paired = [self._paired[pair] for pair in frozenset().union(*[self._pairs[at] for at in choice])]
        columns = {
            "repeated": (said - len(terms)) / max(said, 1),
            "cover": _worth(self._often, terms) / max(self._all, 1.0),
            "lead_cover": len(terms & self._lead) / max(len(self._lead), 1),
            "pair_cover": sum([n for n in paired if n > 1]) / max(self._repeated, 1),
        }
        return columns | ({ASKED: len(terms & self._query) / len(self._query)} if self._query else {})


def _worth(often: Counter[str], terms: Iterable[str]) -> float:
    """What terms count by how often the text has each."""
    counts = [often[term] for term in terms]
    once = counts.count(1)
    return sum(counts) - once + _ONCE * once


class _Agreed:
    """What several documents agree on, and what each passage of an offer has of it.

    `shared` is the share of a choice's terms that two documents or more have; `titled` what it has of the titles' terms, each
    weighed by how many titles have it; `centred` its cosine to the terms, each weighed by how many other documents have it.
    """

    def __init__(self, offer: Offer, profile: Profile, concepts: Concepts) -> None:
        rows = zip(profile.document, profile.terms, strict=True)
        self._others = Counter(term for term, _ in {(term, number) for number, terms in rows for term in terms})
        self._others.subtract({*self._others})
        self._length = sqrt(sum([n * n for n in self._others.values()]))
        self._titles = Counter(chain.from_iterable(map(set, profile.titles)))
        self._worth = concepts.worth
        self._concepts, self._terms = _inside(offer, concepts.of), _inside(offer, profile.terms)

    def columns(self, choice: Choice, words: float) -> _Columns:
        """What is seen of a choice, which has so many words or had to have them."""
        agreed = frozenset().union(*[self._concepts[at] for at in choice])
        counts = Counter(chain.from_iterable([self._terms[at] for at in choice]))
        length = sqrt(sum([n * n for n in counts.values()])) * self._length
        return {
            "agreed": fsum([self._worth[concept] for concept in agreed]) / words,
            "shared": sum([self._others[term] > 0 for term in counts]) / max(len(counts), 1),
            "titled": sum([self._titles[term] for term in counts]) / max(self._titles.total(), 1),
            "centred": sum([n * self._others[term] for term, n in counts.items()]) / max(length, 1.0),
        }


def _inside(offer: Offer, things: Sequence[Sequence[_Thing]]) -> list[frozenset[_Thing]]:
    """The sentences' things that stand in each passage."""
    return [frozenset(chain.from_iterable([things[i] for i in passage])) for passage in offer.passages]
