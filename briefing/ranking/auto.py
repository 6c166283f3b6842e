"""Features of a sentence → score: position, title, centrality, facts, length and query, weighed together."""

from __future__ import annotations

from typing import Any

import numpy as np

from briefing.model import Profile, Ranking, Request
from briefing.ranking.features import NAMES, table

_AT = {name: index for index, name in enumerate(NAMES)}


def rank(profile: Profile, request: Request) -> Ranking:
    """One score a sentence; `parts` add up to it."""
    del request
    x = table(profile)

    def column(name: str) -> Any:
        return x[:, _AT[name]]

    size = np.expm1(column("size"))
    parts = {
        "position": 0.6 * column("place_inverse") + 0.15 * np.exp(-np.expm1(column("place")) / 8),
        "title": 0.4 * column("title_share"),
        "centrality": 0.7 * column("centroid") + 0.15 * column("lead_cosine"),
        "facts": 0.03 * np.minimum(column("numbers") + column("dates"), 3) + 0.2 * column("capitals"),
        "length": -0.25 * np.exp(-size / 6) - 0.1 * np.maximum(0, size - 45) / 45,
        "wording": -0.15 * column("question") - 0.1 * column("points_back") - 0.5 * column("first_person"),
        "query": 1.0 * column("query_weight") + 0.3 * column("query_near") + 0.3 * column("query_expanded"),
    }
    scores = np.sum(list(parts.values()), axis=0) if len(x) else np.zeros(0)
    return Ranking(tuple(scores.tolist()), {name: tuple(values.tolist()) for name, values in parts.items()})
