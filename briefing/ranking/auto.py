"""Features of a sentence → score: learned trees and a plain weighing of the same features, added up.

The trees (``auto.json``, made by ``benchmarks/train.py``, described in ``docs/models/ranking.md``) know the kinds of
text that they were trained on. The plain weighing knows none and holds for all: together they do better than either,
the more so on a kind of text that the trees have not seen. Both are brought to the same scale within the corpus.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from briefing.model import Profile, Ranking, Request
from briefing.ranking.features import GROUPS, NAMES, table
from briefing.ranking.term_matrix import Floats
from briefing.ranking.trees import Trees

PLAIN = 0.4
"""Weight of the plain weighing beside the trees."""

_PARTS = tuple(GROUPS)
_GROUP_OF = np.array([number for number, names in enumerate(GROUPS.values()) for _ in names])


@cache
def trees() -> Trees:
    """The trees that are shipped."""
    return Trees.read(Path(__file__).with_name("auto.json"), NAMES)


def rank(profile: Profile, request: Request) -> Ranking:
    """One score a sentence, with mean 0; `parts`, one for each group of features, add up to it."""
    del request
    return weigh(table(profile), trees())


def weigh(features: Floats, model: Trees) -> Ranking:
    """The ranking of sentences with these `features`, shape ``(n, len(NAMES))``."""
    learned = _scaled(model.contributions(features, _GROUP_OF, len(_PARTS)))
    parts = learned + PLAIN * _scaled(plain(features))
    scores = parts.sum(axis=1)
    return Ranking(tuple(scores.tolist()), dict(zip(_PARTS, map(tuple, parts.T.tolist()), strict=True)))


def plain(features: Floats) -> Floats:
    """The plain weighing: what each group of features gives to each sentence; shape ``(n, len(GROUPS))``."""
    x = dict(zip(NAMES, features.T, strict=True))
    place, size = np.expm1(x["place"]), np.expm1(x["size"])
    given = {
        "position": 0.6 * x["place_inverse"] + 0.15 * np.exp(-place / 8),
        "title": 0.4 * x["title_share"],
        "centrality": 0.7 * x["centroid"] + 0.15 * x["lead_cosine"],
        "facts": 0.03 * np.minimum(x["numbers"] + x["dates"], 3) + 0.2 * x["capitals"],
        "wording": -0.15 * x["question"] - 0.1 * x["points_back"] - 0.5 * x["first_person"],
        "length": -0.25 * np.exp(-size / 6) - 0.1 * np.maximum(0, size - 45) / 45,
        "query": x["query_weight"] + 0.3 * x["query_near"] + 0.3 * x["query_expanded"],
        "kind": np.zeros(len(features)),
    }
    return np.column_stack([given[name] for name in _PARTS])


def _scaled(parts: Floats) -> Floats:
    """The parts around their means, scaled so that their sum has a standard deviation of 1 (or 0)."""
    if not len(parts):
        return parts
    centred = parts - parts.mean(axis=0)
    spread = float(centred.sum(axis=1).std())
    scaled: Floats = centred / spread if spread > 1e-9 else np.zeros_like(parts)
    return scaled
