"""What was learned about sentences that state an outcome: weights of their features, as plain numbers in ``outcome.json``.

A sentence's score is a weighted sum of its features, with weights that all kinds of text share and weights of its own kind
added. The scores of one document's sentences are set against each other (softmax: conditional logit, McFadden 1974), and
what comes out is calibrated on documents that were not trained on (Platt 1999). ``benchmarks/train_outcome.py`` writes the
file; the model card is ``docs/models/outcome.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import copysign, exp, fsum, log
from operator import add
from pathlib import Path

from briefing.frozen import frozen
from briefing.model import DocumentKind

SHIPPED = Path(__file__).with_name("outcome.json")
SCHEMA = "briefing-outcome/1"
LANGUAGE = "en"
"""The only language that there were labels in; one with cues of the same classes could use the same weights."""
CLIP = 8.0
"""Deviations from the mean beyond which a feature is no further away."""
_FARTHEST = 30.0
"""Log odds beyond which a chance is no nearer to 0 or 1."""

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
"""Kind → whose weights are added; the kinds that are not here have those of `OTHER` or `BRIEF`."""
OTHER, BRIEF = "other", "brief"
"""What is added for the other kinds, and for short texts of these with headings, numbers or labels: most genres that there are few labels of."""


@frozen
class Model:
    """Feature names, their means and spreads, and a weight for each: shared, and for each group of kinds.

    `slope` and `offset` turn a sentence's log share of its document's softmax into a log odds.
    """

    names: tuple[str, ...]
    mean: Sequence[float]
    spread: Sequence[float]
    shared: Sequence[float]
    groups: Mapping[str, Sequence[float]]
    slope: float
    offset: float

    def scores(self, columns: Iterable[Sequence[float]], kind: DocumentKind, *, brief: bool = False) -> list[float]:
        """One score a sentence, comparable within a document only.

        Column after column, for a long document has a million features, of which most are 0 or 1.

        Args:
            columns: A feature of all sentences each, in the order of `names`; as bytes where it is 0 or 1.
            kind: Whose weights are added.
            brief: Whether it is a short text in parts, which has weights of its own where they were learned.
        """
        group = GROUPS.get(kind, OTHER)
        group = BRIEF if brief and group == OTHER and BRIEF in self.groups else group
        own = self.groups.get(group, [0.0] * len(self.names))
        weights = map(add, self.shared, own)
        total: Sequence[float] = ()
        for column, mean, spread, weight in zip(columns, self.mean, self.spread, weights, strict=True):
            if isinstance(column, bytes):  # of marks, so that there are two values
                parts: Iterable[float] = map(_parts((0, 1), mean, spread, weight).__getitem__, column)
            else:
                parts = _parts(column, mean, spread, weight)
            total = [*map(add, total, parts)] if total else [*parts]
        return [*total]

    def chances(self, scores: Sequence[float]) -> list[float]:
        """For the scores of one document's sentences the chance that each states the outcome, 0 to 1."""
        odds = (self.slope * share + self.offset for share in log_share(scores))
        return [1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, value)))) for value in odds]

    @classmethod
    def read(cls, path: Path) -> Model:
        """Reads a file that `write` made.

        Raises:
            ValueError: it is of another schema.
        """
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(f"{path.name}: schema {data['schema']!r}, not {SCHEMA!r}")
        mean, spread, shared = (data[key] for key in ("mean", "spread", "shared"))
        return cls(tuple(data["names"]), mean, spread, shared, data["groups"], data["slope"], data["offset"])

    def write(self, path: Path, about: Mapping[str, object]) -> None:
        """Writes the model as JSON, the schema and `about` first."""
        from briefing import weights  # training alone writes

        parts: dict[str, object] = {"schema": SCHEMA, **about, "names": self.names}
        parts |= {"mean": _short(self.mean), "spread": _short(self.spread), "shared": _thousandths(self.shared)}
        parts |= {"groups": {name: _thousandths(row) for name, row in self.groups.items()}}
        parts |= {"slope": round(self.slope, 4), "offset": round(self.offset, 4)}
        weights.write(path, parts)


def _parts(values: Sequence[float], mean: float, spread: float, weight: float) -> list[float]:
    """What a feature's values add to the scores: each one's deviation from the mean, as far as it counts, times the weight."""
    return [
        (far if -CLIP <= (far := (value - mean) / spread) <= CLIP else copysign(CLIP, far)) * weight for value in values
    ]


def log_share(scores: Sequence[float]) -> list[float]:
    """The logarithm of each score's share of the softmax."""
    most = max(scores, default=0.0)
    total = log(fsum([exp(score - most) for score in scores]) or 1.0)
    return [score - most - total for score in scores]


def _thousandths(row: Sequence[float]) -> list[float]:
    """Weights as they are stored: a score adds up some of them, so no more is needed."""
    return [round(x, 3) + 0.0 for x in row]


def _short(row: Sequence[float]) -> list[float]:
    return [float(f"{x:.4g}") for x in row]


@cache
def shipped() -> Model:
    """The model that is shipped."""
    return Model.read(SHIPPED)
