"""What was learned about sentences that state an outcome: weights of their features, as plain numbers in ``outcome.json``.

A sentence's score is a weighted sum of its features, with weights that all kinds of text share and weights of its own kind
added. The scores of one document's sentences are set against each other (softmax: conditional logit, McFadden 1974), and
what comes out is calibrated on documents that were not trained on (Platt 1999). ``benchmarks/train_outcome.py`` writes the
file; the model card is ``docs/models/outcome.md``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from briefing.frozen import frozen
from briefing.model import DocumentKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHIPPED = Path(__file__).with_name("outcome.json")
SCHEMA = "briefing-outcome/1"
LANGUAGE = "en"
"""The only language that there were labels in; one with cues of the same classes could use the same weights."""
CLIP = 8.0
"""Deviations from the mean beyond which a feature is no further away."""

GROUPS: Mapping[DocumentKind, str] = {
    DocumentKind.JUDGMENT: "judgment",
    DocumentKind.PAPER: "paper",
    DocumentKind.CALL: "call",
    DocumentKind.MEETING: "meeting",
    DocumentKind.MINUTES: "minutes",
    DocumentKind.MAIL: "mail",
    DocumentKind.LETTER: "mail",
    DocumentKind.NEWS: "news",
}
"""Kind → whose weights are added; the kinds that are not here have those of ``other``."""
OTHER = "other"

Floats: TypeAlias = "NDArray[np.float64]"


@frozen
class Model:
    """Feature names, their means and spreads, and a weight for each: shared, and for each group of kinds.

    `slope` and `offset` turn a sentence's log share of its document's softmax into a log odds.
    """

    names: tuple[str, ...]
    mean: Floats
    spread: Floats
    shared: Floats
    groups: Mapping[str, Floats]
    slope: float
    offset: float

    def scores(self, table: Floats, kind: DocumentKind) -> Floats:
        """One score a sentence, comparable within a document only; shape ``(len(table),)``."""
        weights = self.shared + self.groups.get(GROUPS.get(kind, OTHER), np.zeros(len(self.names)))
        scores: Floats = self.standard(table) @ weights
        return scores

    def standard(self, table: Floats) -> Floats:
        """The features in deviations from their means."""
        scaled: Floats = np.clip((table - self.mean) / self.spread, -CLIP, CLIP)
        return scaled

    def chances(self, scores: Floats) -> Floats:
        """For the scores of one document's sentences the chance that each states the outcome, 0 to 1."""
        chances: Floats = 1 / (1 + np.exp(-np.clip(self.slope * log_share(scores) + self.offset, -30, 30)))
        return chances

    @classmethod
    def read(cls, path: Path) -> Model:
        """Reads a file that `write` made.

        Raises:
            ValueError: it is of another schema.
        """
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(f"{path.name}: schema {data['schema']!r}, not {SCHEMA!r}")
        rows = {key: np.array(data[key], dtype=np.float64) for key in ("mean", "spread", "shared")}
        groups = {name: np.array(row, dtype=np.float64) for name, row in data["groups"].items()}
        return cls(
            tuple(data["names"]), rows["mean"], rows["spread"], rows["shared"], groups, data["slope"], data["offset"]
        )

    def write(self, path: Path, about: Mapping[str, object]) -> None:
        """Writes the model as JSON, the schema and `about` first."""
        from briefing import weights  # training alone writes

        parts: dict[str, object] = {"schema": SCHEMA, **about, "names": self.names}
        parts |= {
            key: _short(row) for key, row in (("mean", self.mean), ("spread", self.spread), ("shared", self.shared))
        }
        parts |= {"groups": {name: _short(row) for name, row in self.groups.items()}}
        parts |= {"slope": round(self.slope, 4), "offset": round(self.offset, 4)}
        weights.write(path, parts)


def log_share(scores: Floats) -> Floats:
    """The logarithm of each score's share of the softmax."""
    if not len(scores):
        return scores
    shifted = scores - scores.max()
    shares: Floats = shifted - np.log(np.exp(shifted).sum())
    return shares


def _short(row: Floats) -> list[float]:
    return [float(f"{x:.4g}") for x in row.tolist()]


def signature() -> str:
    """SHA-256 of the code and the phrases that features are made by: other features ask for other weights."""
    from briefing.language import cues, lexicon
    from briefing.selection import document_kind, outcome_features

    files = [Path(str(module.__file__)) for module in (cues, document_kind, outcome_features)]
    data = lexicon.DATA / "cues" / f"{LANGUAGE}.toml"
    return hashlib.sha256(b"\0".join([*(path.read_bytes() for path in files), data.read_bytes()])).hexdigest()


@cache
def shipped() -> Model:
    """The model that is shipped."""
    return Model.read(SHIPPED)
