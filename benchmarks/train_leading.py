"""Trains the weights of `briefing.selection.leading` on texts whose readers said which sentence should lead, and writes them as plain numbers.

    python benchmarks/train_leading.py                  → briefing/selection/leading.json
    … python benchmarks/train_leading.py --evaluate     each text left out: how often the likeliest sentence is a right one
    … python benchmarks/train_leading.py --read DIR     features and labels of such a reading → benchmarks/outcomes_read.jsonl.gz

Editors read news, features, columns, blog posts and the like, and said which sentences may lead (`best`) and which would do (`ok`). Of these
texts there are only numbers here: for each sentence that can stand its features, and what it counts. A reading is a
folder: ``src/NNN.*`` the sources, ``leads.jsonl`` a text each, with ``doc``, ``genre``, ``weight``, and ``best`` and ``ok`` as offsets
in the source's text. Where the page's line was judged, not the text, others may be as good: such a text counts less.
A conditional logit by Newton's method, with a ridge on the weights of the features' deviations.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from pathlib import Path

import model_origin  # beside this script
import numpy as np

from briefing import pipeline, weights
from briefing.model import Budget, Corpus, Request
from briefing.selection import bottom_line, leading
from briefing.selection.leading import FEATURES, SCHEMA, SHIPPED

READ = Path(__file__).with_name("outcomes_read.jsonl.gz")
RIDGE = 5.0
STEPS = 25
FOLDS = 10
DO = 0.25
"""What a sentence that would do counts beside one that may lead."""


def load(path: Path = READ) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def fit(texts: list[dict]) -> np.ndarray:
    """The weights under which the sentences that may lead are likeliest, less the ridge."""
    tables = [np.array(text["rows"]) for text in texts]
    every = np.vstack(tables)
    mean, spread = every.mean(axis=0), np.maximum(every.std(axis=0), 0.05)
    seen = [(table - mean) / spread for table in tables]
    wanted = [np.array(text["counts"]) for text in texts]
    rows = [row for row in zip(seen, wanted, [text["weight"] for text in texts], strict=True) if row[1].any()]
    found = np.zeros(len(FEATURES))
    for _ in range(STEPS):
        slope, curvature = RIDGE * found, RIDGE * np.eye(len(FEATURES))
        for table, counts, weight in rows:
            scores = table @ found
            share = np.exp(scores - scores.max())
            right = counts * share / (counts * share).sum()
            share /= share.sum()
            slope += weight * table.T @ (share - right)
            mid = table.T @ share
            curvature += weight * ((table * share[:, np.newaxis]).T @ table - np.outer(mid, mid))
        found -= np.linalg.solve(curvature, slope)
    return found / spread


def evaluate(texts: list[dict]) -> None:
    """Prints by genre how often the sentence that weights would choose which have not seen the text may lead, and would do."""
    fold = np.random.RandomState(0).permutation(len(texts)) % FOLDS
    told: dict[str, list[float]] = defaultdict(list)
    for one in range(FOLDS):
        model = fit([text for text, of in zip(texts, fold, strict=True) if of != one])
        for text in (text for text, of in zip(texts, fold, strict=True) if of == one):
            counts = text["counts"][int(np.argmax(np.array(text["rows"]) @ model))]
            for name in ("all", text["genre"]):
                told[name].append(counts)
    for name, counts in sorted(told.items(), key=lambda row: -len(row[1])):
        print(
            f"{name}: {len(counts)} texts, may lead {np.mean(np.equal(counts, 1)):.3f}, would do {np.mean(np.greater(counts, 0)):.3f}"
        )


def read(folder: Path, path: Path = READ) -> None:
    """Writes the features and labels of a reading."""
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        for line in (folder / "leads.jsonl").read_text(encoding="utf-8").splitlines():
            said = json.loads(line)
            document = pipeline.read(next(iter((folder / "src").glob(f"{said['doc']}.*"))))
            findings = pipeline.analyse(
                Corpus((document,)), Request(Budget.parse("medium")), bottom_line=True, partial=True
            )
            if not leading.is_learned(findings.profile, 0, findings.kinds[0]):
                continue
            able = bottom_line.able(findings.profile, findings.passages, findings.kinds)
            chances = {one.sentence: one.chance for one in findings.outcomes}
            rows = leading.table(findings.profile, findings.ranking, able, chances)
            spans = [document.sentences[passage.head].span for passage in able]
            counts = [1.0 if _hit(span, said["best"]) else DO * _hit(span, said["ok"]) for span in spans]
            if any(counts):
                kept = {
                    "text": model_origin.digest([document.text])[:12],
                    "genre": said["genre"],
                    "weight": said["weight"],
                }
                kept |= {"counts": counts, "rows": [[round(value, 3) for value in row] for row in rows]}
                out.write(json.dumps(kept).encode("ascii") + b"\n")


def _hit(span, wanted: list[list[int]]) -> bool:
    """Whether a sentence shares half of the shorter one with one of those wanted."""
    shared = ((min(span.stop, stop) - max(span.start, start), stop - start) for start, stop in wanted)
    return any(both > 0 and both >= 0.5 * min(size, span.stop - span.start) for both, size in shared)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("-o", "--output", type=Path, default=SHIPPED)
    args.add_argument(
        "--evaluate", action="store_true", help="print how well the right sentences are told, and write nothing"
    )
    args.add_argument("--read", type=Path, help="a folder of a reading, whose features and labels are to be kept")
    given = args.parse_args()
    if given.read:
        read(given.read)
    texts = load()
    if given.evaluate:
        evaluate(texts)
        return
    about = {"schema": SCHEMA, "made_by": "benchmarks/train_leading.py"}
    about |= {"origin": model_origin.origin("selection/leading.json", [READ]), "texts": len(texts)}
    found = [float(f"{weight:.3g}") for weight in fit(texts)]
    weights.write(given.output, {**about, "names": [*FEATURES], "weights": found})


if __name__ == "__main__":
    main()
