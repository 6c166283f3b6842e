"""What `auto` has learned, as plain numbers: read from ``auto.json.xz``, which ``benchmarks/train.py`` writes.

Two sets of boosted trees. Those of known kinds use every feature: they know the cue words of an earnings call and where
a paper says what it found, and are right about texts of the kinds that they were trained on. Those of any kind were
trained without cue words and without the features that tell kinds apart, so that they had to learn what holds for all.
How familiar a text's kind is decides between them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from briefing import weights
from briefing.frozen import frozen
from briefing.ranking.feature_names import FAR, FARTHEST, KIND, NAMES, NEAR, SHIPPED, cue_weights
from briefing.ranking.term_matrix import Floats
from briefing.ranking.trees import Trees

_KIND_COLUMNS = [NAMES.index(name) for name in KIND]


@frozen
class Kind:
    """What texts of one kind look like: means and spreads of the columns `KIND`."""

    mean: Floats
    spread: Floats

    def distance(self, seen: Floats) -> float:
        """The mean squared deviation of a text whose columns are `seen`."""
        return float(np.minimum(((seen - self.mean) / self.spread) ** 2, FARTHEST).mean())


@dataclass(frozen=True)
class Model:
    """Trees of known kinds and of any kind, the weights of cue words (stem → weight), and the known kinds by name."""

    known: Trees
    any: Trees
    cues: Mapping[str, float]
    kinds: Mapping[str, Kind]

    @classmethod
    def read(cls, path: Path) -> Model:
        """Reads a file that `write` made; columns are found by name."""
        data = weights.read(path)
        columns = [NAMES.index(name) for name in data["names"]]
        order = [data["kind"].index(name) for name in KIND]
        return cls(
            Trees.parse(data["known"], columns),
            Trees.parse(data["any"], columns),
            cue_weights(data),
            {name: Kind(*(np.array(row)[order] for row in rows)) for name, rows in data["kinds"].items()},
        )

    def write(self, path: Path, about: Mapping[str, object]) -> None:
        """Writes the model as JSON, `about` first."""
        kinds = {name: [_short(kind.mean), _short(kind.spread)] for name, kind in self.kinds.items()}
        parts = {
            "names": NAMES,
            "kind": KIND,
            "kinds": kinds,
            "cues": {"words": " ".join(self.cues), "weights": weights.coded([[*self.cues.values()]])},
        }
        parts |= {"known": self.known.as_json(), "any": self.any.as_json()}
        weights.write(path, dict(about) | parts)

    def nearest(self, features: Floats) -> tuple[str, float]:
        """The kind that a text with these features is nearest to, and how familiar it is: 1 of that kind, 0 of another."""
        means, spreads = self._outlines
        deviations = ((features[0, _KIND_COLUMNS] - means) / spreads) ** 2
        distances = np.minimum(deviations, FARTHEST).mean(axis=1)
        at = int(distances.argmin())
        familiar = (FAR - float(distances[at])) / (FAR - NEAR)
        return list(self.kinds)[at], min(max(familiar, 0.0), 1.0)

    @cached_property
    def _outlines(self) -> tuple[Floats, Floats]:
        """Means and spreads of all kinds, a row each."""
        kinds = self.kinds.values()
        return np.array([kind.mean for kind in kinds]), np.array([kind.spread for kind in kinds])

    def distance(self, features: Floats, name: str) -> float:
        """How far a text with these features is from the kind called `name`."""
        return self.kinds[name].distance(features[0, _KIND_COLUMNS])

    def seen_as(self, features: Floats, name: str) -> Floats:
        """The features as if the text were typical of the kind called `name`."""
        changed = features.copy()
        changed[:, _KIND_COLUMNS] = self.kinds[name].mean
        return changed


def _short(row: Floats) -> list[float]:
    return [float(f"{x:.4g}") for x in row.tolist()]


@cache
def shipped() -> Model:
    """The model that is shipped."""
    return Model.read(SHIPPED)
