"""Learns from pairs of sentences that were read whether two tell one event: the weights of `briefing.grouping.event_match`.

    BRIEFING_DATA=… python benchmarks/train_event_match.py            → briefing/grouping/event_match.json
    BRIEFING_DATA=… python benchmarks/train_event_match.py --evaluate   precision and recall by tenths, each with weights of the others

``event_pairs.jsonl`` says which sentences of which clusters were read (by index; `check` is the CRC-32 of their texts) and whether both
main statements tell one event; it has none of their text. Logistic regression with a quadratic penalty (Newton's method).
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from zlib import crc32

import numpy as np
from model_origin import origin
from summarized import DATA

from briefing.grouping.event_match import NAMES, SHIPPED
from briefing.grouping.similarity import Alike
from briefing.model import Corpus
from briefing.pipeline import document_from_text
from briefing.text.profile import build

READ = Path(__file__).with_name("event_pairs.jsonl")
PENALTY = 10.0
PRECISION = 0.905
"""What the pairs from the bound on have, by tenths."""
FOLDS = 10


def pairs() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Measures, whether one event is told, whether it is excluded, and the fold; one row a pair."""
    read = [json.loads(line) for line in READ.read_text(encoding="utf-8").splitlines()]
    texts = {}
    for name in sorted({pair["set"] for pair in read}):
        with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            texts[name] = [json.loads(line)["docs"] for line in file]
    found = []
    for pair in read:
        documents = [d["text"] if isinstance(d, dict) else d for d in texts[pair["set"]][pair["row"]]]
        said = [text for text in documents[: pair["documents"]] if text.strip()]
        alike = Alike(build(Corpus(tuple(document_from_text(text, language="en") for text in said))))
        one, two = pair["one"], pair["two"]
        if crc32("\n".join(alike.profile.texts[at] for at in (one, two)).encode("utf-8")) != pair["check"]:
            print("other sentences now:", pair)
            continue
        fold = crc32(f"{pair['set']} {pair['row']}".encode()) % FOLDS
        found.append((alike.measures(one, two), pair["same"], alike.excludes(one, two), fold))
    measures, same, excluded, folds = zip(*found, strict=True)
    return np.array(measures), np.array(same, float), np.array(excluded, bool), np.array(folds)


def learned(measures: np.ndarray, same: np.ndarray) -> tuple[np.ndarray, float]:
    """One weight a measure, and what is added."""
    mean, spread = measures.mean(0), measures.std(0) + 1e-9
    rows = np.c_[(measures - mean) / spread, np.ones(len(measures))]
    penalty = np.eye(rows.shape[1]) * PENALTY
    penalty[-1, -1] = 0
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - same) + penalty @ weights
        weights -= np.linalg.solve(rows.T @ (rows * (chance * (1 - chance))[:, None]) + penalty, slope)
    of = weights[:-1] / spread
    return of, float(weights[-1] - of @ mean)


def by_folds(measures: np.ndarray, same: np.ndarray, excluded: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """The score of each pair by weights of the other folds; what is excluded has none."""
    scores = np.full(len(same), -np.inf)
    for fold in range(FOLDS):
        of, added = learned(measures[folds != fold], same[folds != fold])
        scores[folds == fold] = measures[folds == fold] @ of + added
    scores[excluded] = -np.inf
    return scores


def bound(scores: np.ndarray, same: np.ndarray) -> float:
    """The lowest score from which `PRECISION` of the pairs tell one event."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(same[order]) / np.arange(1, len(order) + 1)
    return float(scores[order][np.flatnonzero(right >= PRECISION)[-1]])


def main() -> None:
    """Prints what the folds say; writes the weights, but with ``--evaluate``."""
    measures, same, excluded, folds = pairs()
    scores = by_folds(measures, same, excluded, folds)
    for least in (*np.arange(0.0, 2.6, 0.25), bound(scores, same)):
        taken = scores >= least
        print(
            f"{least:.2f}  precision {same[taken].mean():.3f}  recall {same[taken].sum() / same.sum():.3f}  of {len(same)}"
        )
    of, added = learned(measures, same)
    if "--evaluate" in sys.argv:
        return
    about = {
        "made_by": "benchmarks/train_event_match.py",
        "origin": origin(
            "grouping/event_match.json",
            [READ, *(DATA / f"{name}.jsonl.gz" for name in ("three_outlets", "multi_news"))],
        ),
        "weights": {name: round(float(weight), 4) for name, weight in zip(NAMES, of, strict=True)},
        "added": round(added, 4),
        "least": round(bound(scores, same), 2),
    }
    SHIPPED.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
