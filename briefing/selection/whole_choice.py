"""A choice of a few passages → the best one of as many words, seen as a whole.

Maximal marginal relevance takes the best passage first and never looks back. Of a text's ten best passages only some dozens of
choices come near to the words asked for; each is seen as one thing (``choice_features.py``), and a weighing of what is seen,
learned from human summaries, tells which to take (``whole_choice.json``; ``benchmarks/train_choice.py`` writes it; the
model card is ``docs/models/whole_choice.md``). Several documents have a weighing of their own (``whole_choice_several.json``).
Where a question is asked of one text, the highest scores by the word count alone; where a topic is, they count most. For texts in
English, ranked by `auto`, and a number of words that a few passages fill; any other choice stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, combinations
from pathlib import Path

import numpy as np

from briefing.frozen import frozen
from briefing.model import Asked, BudgetUnit, Extract, Findings, Passage, Profile, Ranking, Request, Span
from briefing.selection import mmr
from briefing.selection.choice_features import ASKED, NAMES, PARTS, Floats, Members, Offer, names_for, table

SHIPPED = Path(__file__).with_name("whole_choice.json")
OF_SEVERAL = Path(__file__).with_name("whole_choice_several.json")
SCHEMA = "briefing-whole-choice/1"
BEST = 10
"""So many of the best passages are chosen among, and those that stand already."""
MOST = 4
"""Passages of a choice, at most."""
LEAST_WORDS, MOST_WORDS = 0.85, 1.2
"""Words of a choice, as a share of those asked for; under a cap never more than these."""
CHOICES = 160
"""So many choices are looked at: those of the highest scores."""


@frozen
class Weights:
    """What each feature of a choice counts, by name."""

    of: Mapping[str, float]

    @classmethod
    def read(cls, path: Path) -> Weights:
        """Reads a file that `write` made.

        Raises:
            ValueError: it is of another schema.
        """
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(f"{path.name}: schema {data['schema']!r}, not {SCHEMA!r}")
        return cls(data["weights"])

    def write(self, path: Path, about: Mapping[str, object]) -> None:
        """Writes the weights as JSON, the schema and `about` first."""
        from briefing import weights  # training alone writes

        weights.write(path, {"schema": SCHEMA, **about, "weights": dict(self.of)})

    def scores(self, features: Floats, names: Sequence[str] = NAMES) -> Floats:
        """One score a choice, comparable among choices from the same texts only; shape ``(len(features),)``."""
        scores: Floats = features @ np.array([self.of.get(name, 0.0) for name in names])
        return scores


ANSWER = Weights({"score": 1.0, "over": -0.2, "short": -0.2})
"""Where a question is asked: the greatest score by the word. Set by hand, on a plateau of one set of questions to news."""

TOPIC = Weights({"score": 2.0, ASKED: 4.0, "has_first": 1.0, "cover": 5.0, "pair_cover": 3.0, "lead_cover": 3.0})
"""Where a topic is asked for: the scores, what is asked, and what the text itself says first and more than once. Set by hand likewise."""


@cache
def shipped(*, several: bool = False) -> Weights:
    """The weights that are shipped, for one text or for several."""
    return Weights.read(OF_SEVERAL if several else SHIPPED)


def choose(findings: Findings, request: Request) -> Extract:
    """As `mmr.choose`, for a summary, which has no bottom line."""
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    given = (findings.profile, findings.ranking, findings.passages, spans, request)
    return select(*given, groups=findings.groups)


def select(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    spans: Sequence[Span],
    request: Request,
    *,
    groups: Sequence[int],
) -> Extract:
    """As `mmr.select`, and where a few passages fill the words asked for, the best choice as a whole."""
    first = mmr.select(profile, ranking, passages, spans, request, groups=groups)
    if not applies(profile, ranking, request, len(first.picks)):
        return first
    candidates = mmr.candidates(passages, groups, None)
    standing = {(pick.first, pick.last) for pick in first.picks}
    offered = offer(candidates, standing, profile, ranking, request)
    found = choices(offered, standing, profile, groups, at_most=request.budget.at_most)
    features = table(offered, found, profile, ranking)
    best = found[int(np.argmax(_weights(ranking).scores(features, names_for(profile, ranking))))]
    chosen = sorted(np.flatnonzero(best), key=lambda at: (-offered.scores[at], at))
    return mmr.extracted(
        [offered.passages[at] for at in chosen], profile, ranking, spans, request, groups=groups, notices=first.notices
    )


def _weights(ranking: Ranking) -> Weights:
    """What counts in a choice, for what is asked."""
    if ranking.asked is None:
        return shipped(several=ranking.concepts is not None)
    return ANSWER if ranking.asked is Asked.QUESTION else TOPIC


def applies(profile: Profile, ranking: Ranking, request: Request, picks: int) -> bool:
    """Whether the choice is one of those that the weights were learned for."""
    return (
        (profile.languages == ("en",) or ranking.concepts is not None)
        and request.budget.unit is BudgetUnit.WORDS
        and not request.focus_only
        and (ranking.asked is not None or not profile.query)
        and 0 < picks <= MOST
        and all(part in ranking.parts for part in PARTS)
    )


def offer(
    candidates: Sequence[Passage], standing: set[tuple[int, int]], profile: Profile, ranking: Ranking, request: Request
) -> Offer:
    """The `BEST` of the candidates that are short enough, and those that stand already."""
    target = request.budget.amount
    raw = np.array([mmr.worth(passage, profile, ranking) for passage in candidates])
    scores = (raw - raw.mean()) / (float(raw.std()) or 1.0)
    stands = [(passage.first, passage.last) in standing for passage in candidates]
    short = [at for at, p in enumerate(candidates) if p.words <= MOST_WORDS * target or stands[at]]
    short.sort(key=lambda at: (-scores[at], at))
    kept = [at for rank, at in enumerate(short) if rank < BEST or stands[at]]
    kept.sort(key=lambda at: (candidates[at].first, candidates[at].last))
    return Offer(tuple(candidates[at] for at in kept), scores[kept], target)


def choices(
    offered: Offer, standing: set[tuple[int, int]], profile: Profile, groups: Sequence[int], *, at_most: bool = False
) -> Members:
    """The choice that stands already, and the others of nearly as many words as asked for, the highest scores first."""
    every, held = _subsets(len(offered.passages))
    size = np.array([passage.words for passage in offered.passages], dtype=np.float64)
    words, target = held @ size, offered.target
    fits = (words >= LEAST_WORDS * target) & (words <= (1.0 if at_most else MOST_WORDS) * target)
    own = np.array([(passage.first, passage.last) in standing for passage in offered.passages])
    fits &= (every != own).any(axis=1)
    for a, b in _clashes(offered, profile, groups):
        fits &= ~(every[:, a] & every[:, b])
    at = np.flatnonzero(fits)
    order = np.argsort(-(held[at] @ (offered.scores * size)) / np.maximum(words[at], target), kind="stable")
    return np.vstack([own, every[at[order[: CHOICES - 1]]]])


@cache
def _subsets(n: int) -> tuple[Members, Floats]:
    """Every choice of 1 to `MOST` of `n` passages; the same as numbers."""
    rows = [chosen for count in range(1, MOST + 1) for chosen in combinations(range(n), count)]
    out = np.zeros((len(rows), n), dtype=np.bool_)
    for number, chosen in enumerate(rows):
        out[number, list(chosen)] = True
    return out, out.astype(np.float64)


def _clashes(offered: Offer, profile: Profile, groups: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs of passages that overlap or tell the same."""
    of = [set(groups[p.first : p.last + 1]) for p in offered.passages]
    terms = [set(chain.from_iterable(profile.terms[p.first : p.last + 1])) for p in offered.passages]
    same = mmr.same(profile)
    return [
        (a, b)
        for a, b in combinations(range(len(of)), 2)
        if not of[a].isdisjoint(of[b]) or len(terms[a] & terms[b]) > same * (len(terms[a]) * len(terms[b])) ** 0.5
    ]
