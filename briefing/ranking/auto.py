"""Features of a sentence → score: learned trees and a plain weighing of the same features, added up.

The trees (``learned.py``; the model card is ``docs/models/ranking.md``) know the kinds of text that they were trained
on. The plain weighing knows none and holds for all: it counts little beside the trees where the kind of the text is
familiar, and more than they do where it is not, or where there are several documents. All are brought to the same
scale within the corpus before they are added.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from briefing.model import Asked, DocumentKind, Profile, Ranking, Request
from briefing.ranking.feature_names import FAMILIAR, GROUPS, NAMES, SEVERAL, UNFAMILIAR
from briefing.ranking.features import table
from briefing.ranking.genres import KINDS
from briefing.ranking.learned import Model, shipped
from briefing.ranking.term_matrix import Floats

if TYPE_CHECKING:
    from briefing.ranking.concepts import ConceptTrees

_PARTS = tuple(GROUPS)
_GROUP_OF = np.array([number for number, names in enumerate(GROUPS.values()) for _ in names])


def rank(profile: Profile, request: Request) -> Ranking:
    """One score a sentence, with mean 0; `parts`, one for each group of features, add up to it."""
    if not len(profile):
        return Ranking((), dict.fromkeys(_PARTS, ()))
    model = shipped()
    features = table(profile, model.cues)
    ranking = _weighed(profile, features, model, request.kind)
    if not profile.query:
        return covered(profile, ranking)
    if _learned_to_answer(features, model, request.kind):
        return ranking
    from briefing.ranking.answering import answered, is_question

    asked = Asked.QUESTION if is_question(request.query) else Asked.TOPIC
    return replace(focused(ranking, answered(profile, request.query)), asked=asked)


def focused(ranking: Ranking, answers: Mapping[str, Floats]) -> Ranking:
    """The ranking, brought to deviation 1, with what makes a sentence an answer added to the parts of its groups."""
    if not answers:
        return ranking
    scores = np.array(ranking.scores)
    spread = float(scores.std()) or 1.0
    parts = {name: np.array(part) / spread for name, part in ranking.parts.items()}
    for name, added in answers.items():
        parts[name] += added - added.mean()
    total = sum(parts.values(), np.zeros(len(scores)))
    return replace(
        ranking, scores=tuple(total.tolist()), parts={name: tuple(part.tolist()) for name, part in parts.items()}
    )


def _learned_to_answer(features: Floats, model: Model, kind: str) -> bool:
    """Whether the text is of the one kind whose trees were trained with queries."""
    if kind:
        return kind == DocumentKind.MEETING
    nearest, familiar = model.nearest(features)
    return nearest in KINDS[DocumentKind.MEETING] and familiar > 0


def covered(profile: Profile, ranking: Ranking, trees: ConceptTrees | None = None) -> Ranking:
    """The ranking with what a choice is to cover, where there are several documents, all in English; by the shipped trees."""
    documents = {*profile.document}
    if len(documents) == 1 or any(profile.languages[number] != "en" for number in documents):
        return ranking
    from briefing.ranking import concepts

    return replace(ranking, concepts=concepts.find(profile, np.array(ranking.scores), trees or concepts.shipped()))


def kind_of(profile: Profile) -> tuple[str, float]:
    """The kind (of `KINDS`) that the text is nearest to, and how familiar it is, 0 to 1: in wording and layout."""
    if not len(profile):
        return DocumentKind.REPORT.value, 0.0
    nearest, familiar = shipped().nearest(table(profile, {}))
    return next(kind for kind, names in KINDS.items() if nearest in names), familiar


def weigh(profile: Profile, model: Model, *, kind: str = "") -> Ranking:
    """The ranking by a `model` at hand; `kind` is one of `KINDS`, or empty where the text tells."""
    if not len(profile):
        return Ranking((), dict.fromkeys(_PARTS, ()))
    return _weighed(profile, table(profile, model.cues), model, kind)


def _weighed(profile: Profile, features: Floats, model: Model, kind: str) -> Ranking:
    """As `weigh`, with the profile's features at hand."""
    several = len(profile.languages) > 1
    features, familiar = _seen(features, model, kind)
    weight = SEVERAL if several else familiar * FAMILIAR + (1 - familiar) * UNFAMILIAR
    parts = weight * plain(features, several=several)
    for trees, share in ((model.known, familiar), (model.any, 1 - familiar)):
        if share:
            parts += share * _scaled(trees.contributions(features, _GROUP_OF, len(_PARTS)))
    scores = parts.sum(axis=1)
    return Ranking(tuple(scores.tolist()), dict(zip(_PARTS, map(tuple, parts.T.tolist()), strict=True)))


def _seen(features: Floats, model: Model, kind: str) -> tuple[Floats, float]:
    """The features as the kind asked for has them, and how far the trees of known kinds are right about them."""
    if not kind:
        return features, model.nearest(features)[1]
    names = [name for name in KINDS[DocumentKind(kind)] if name in model.kinds]
    if not names:
        return features, 0.0
    return model.seen_as(features, min(names, key=lambda name: model.distance(features, name))), 1.0


def plain(features: Floats, *, several: bool) -> Floats:
    """The plain weighing, scaled: what each group of features gives to each sentence; shape ``(n, len(GROUPS))``.

    Where there are `several` documents, what stands at the beginning of each and what they agree in counts as well.
    """
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
    }
    parts = _scaled(_columns(given, len(features)))
    if several:
        agreed = _standard(x["other_documents"]) + 0.7 * _standard(x["document_share"])
        also = _columns({"position": -1.2 * _standard(x["place"]), "centrality": agreed}, len(features))
        parts = _scaled(parts + also)
    return parts


def _columns(given: dict[str, Floats], n: int) -> Floats:
    none = np.zeros(n)
    return np.column_stack([given.get(name, none) for name in _PARTS])


def _standard(column: Floats) -> Floats:
    """The column with mean 0 and standard deviation 1 (or 0)."""
    return _scaled(column[:, np.newaxis])[:, 0]


def _scaled(parts: Floats) -> Floats:
    """The parts around their means, scaled so that their sum has a standard deviation of 1 (or 0)."""
    centred = parts - parts.mean(axis=0)
    spread = float(centred.sum(axis=1).std())
    scaled: Floats = centred / spread if spread > 1e-9 else np.zeros_like(parts)
    return scaled
