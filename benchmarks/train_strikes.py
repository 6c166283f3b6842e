"""Trains the weights of `briefing.selection.strike_chance` on pages that were read line by line, and writes them as plain numbers.

    python benchmarks/train_strikes.py                  → briefing/selection/strike_chance.json
    … python benchmarks/train_strikes.py --evaluate     each text left out, and each reader: how well struck lines are told
    … python benchmarks/train_strikes.py --read DIR     features and labels of such a reading → benchmarks/strikes.jsonl.gz

Three editors each read a third of 175 pages beside their sources, and struck what they would not hand on. Of these texts
there are only numbers here: for each line the features of its passage, the kind of its text, whether it was struck and whether it
carried one of the main points. A reading is a folder: ``src/NNN.*`` the sources, ``lines.jsonl`` a line of a page each, with
``doc``, ``reader``, ``span`` (offsets in the source's text), ``struck`` and ``main``.
A logistic regression by Newton's method, with a ridge on the weights that all kinds share and on what each kind adds.
"""

from __future__ import annotations

import argparse
import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import model_origin  # beside this script
import numpy as np

from briefing import pipeline, weights
from briefing.composing import learned_chances
from briefing.model import Budget, Corpus, Request
from briefing.selection import strike_chance
from briefing.selection.strike_chance import CLIP, GROUPS, OTHER, SCHEMA, SHIPPED

READ = Path(__file__).with_name("strikes.jsonl.gz")
NAMES = [*strike_chance.FEATURES][:18]
"""The features that the reading has."""
RIDGE = 40.0
OWN = 0.8
"""How far a kind's own weights may go, beside the shared ones: its features are as much smaller."""
STEPS = 12
FOLDS = 12


@dataclass(frozen=True)
class Lines:
    """Lines of pages: features, shape ``(lines, len(NAMES))``, and what their readers said; the others one entry a line."""

    table: np.ndarray
    struck: np.ndarray
    main: np.ndarray
    kind: np.ndarray
    text: np.ndarray
    reader: np.ndarray

    @classmethod
    def load(cls, path: Path = READ) -> Lines:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        names = ("row", "struck", "main", "kind", "text", "reader")
        return cls(*(np.array([row[name] for row in rows]) for name in names))

    def of(self, kept: np.ndarray) -> Lines:
        """Some of the lines; `kept` is a mask."""
        return Lines(*(getattr(self, name)[kept] for name in self.__dataclass_fields__))


def design(lines: Lines, mean: np.ndarray, spread: np.ndarray) -> np.ndarray:
    """Deviations of the features, those of each group once more, and who stands alone: the group's and one for all."""
    seen = np.column_stack([np.clip((lines.table - mean) / spread, -CLIP, CLIP), np.ones(len(lines.struck))])
    own = [OWN * seen * (lines.kind == group)[:, np.newaxis] for group in GROUPS]
    return np.hstack([seen, *own])


def fit(lines: Lines) -> strike_chance.Model:
    """The weights under which what was struck is likeliest to be, less the ridge."""
    mean, spread = lines.table.mean(axis=0), np.maximum(lines.table.std(axis=0), 1e-3)
    seen, struck = design(lines, mean, spread), lines.struck.astype(float)
    ridge = np.full(seen.shape[1], RIDGE)
    ridge[len(NAMES) :: len(NAMES) + 1] = 1.0
    found = np.zeros(seen.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(seen @ found, -30, 30)))
        curvature = (seen * (chance * (1 - chance))[:, np.newaxis]).T @ seen + np.diag(ridge)
        found -= np.linalg.solve(curvature, seen.T @ (chance - struck) + ridge * found)
    shared, *own = found.reshape(len(GROUPS) + 1, -1)
    of = {OTHER: shared} | {group: shared + OWN * more for group, more in zip(GROUPS, own, strict=True)}
    return strike_chance.Model(_short(mean), _short(spread), {name: _short(row, 3) for name, row in of.items()})


def _short(row: np.ndarray, digits: int = 4) -> list[float]:
    return [float(f"{x:.{digits}g}") for x in row]


def chances(model: strike_chance.Model, lines: Lines) -> np.ndarray:
    own = (model.weights.get(kind, model.weights[OTHER]) for kind in lines.kind)
    every = np.array([*own])
    seen = np.clip((lines.table - np.array(model.mean)) / np.array(model.spread), -CLIP, CLIP)
    return 1 / (1 + np.exp(-((seen * every[:, :-1]).sum(axis=1) + every[:, -1])))


def left_out(lines: Lines, fold: np.ndarray) -> np.ndarray:
    """Each line's chance by weights that have not seen its fold."""
    out = np.empty(len(lines.struck))
    for one in np.unique(fold):
        out[fold == one] = chances(fit(lines.of(fold != one)), lines.of(fold == one))
    return out


def auc(scores: np.ndarray, struck: np.ndarray) -> float:
    """How often a struck line has a higher score than one that was not, ties half."""
    ascending = np.sort(scores[~struck])
    below = np.searchsorted(ascending, scores[struck]) + np.searchsorted(ascending, scores[struck], side="right")
    return float(below.mean() / 2 / max(1, len(ascending)))


def told(name: str, scores: np.ndarray, lines: Lines) -> None:
    """Prints how well scores tell the struck lines: of all, within a text, by kind; and what striking the highest ones would lose."""
    struck, main = lines.struck.astype(bool), lines.main.astype(bool)
    texts = [lines.text == text for text in np.unique(lines.text)]
    within = [auc(scores[one], struck[one]) for one in texts if 0 < struck[one].sum() < one.sum()]
    kinds = " ".join(f"{k} {auc(scores[lines.kind == k], struck[lines.kind == k]):.2f}" for k in np.unique(lines.kind))
    print(f"{name}: AUC {auc(scores, struck):.3f}, within a text {np.mean(within):.3f}; {kinds}")
    order = np.argsort(-scores, kind="stable")
    for share in (1 / 3, 1 / 2):
        gone = order[: int(np.searchsorted(np.cumsum(struck[order]), share * struck.sum())) + 1]
        print(
            f"  {share:.2f} of the struck gone: precision {struck[gone].mean():.3f}, main lines lost {main[gone].sum() / main.sum():.3f},"
            f" from a chance of {scores[gone[-1]]:.2f}"
        )


def folds(lines: Lines) -> np.ndarray:
    """A number for each text, in an order of chance."""
    texts = np.unique(lines.text)
    number = dict(zip(texts[np.random.RandomState(0).permutation(len(texts))], range(len(texts)), strict=True))
    return np.array([number[text] % FOLDS for text in lines.text])


def evaluate(lines: Lines) -> None:
    told("each text left out", left_out(lines, folds(lines)), lines)
    told("each reader left out", left_out(lines, lines.reader), lines)
    told("rank alone", lines.table[:, NAMES.index("better")], lines)


def read(folder: Path, path: Path = READ) -> None:
    """Writes the features and labels of a reading."""
    labels: dict[str, list[dict]] = {}
    for line in (folder / "lines.jsonl").read_text(encoding="utf-8").splitlines():
        labels.setdefault((row := json.loads(line))["doc"], []).append(row)
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        for name, rows in labels.items():
            document = pipeline.read(next(iter((folder / "src").glob(f"{name}.*"))))
            request = Request(Budget.parse("long"))
            findings = pipeline.analyse(Corpus((document,)), request, bottom_line=True, partial=True)
            table = strike_chance.Table(findings.profile, learned_chances.zoned(findings), findings.outcomes)
            for row in rows:
                first, last = (document.sentence_at(place).index for place in (row["span"][0], row["span"][1] - 1))
                values = [round(value, 3) for value in table.row(first, last)[: len(NAMES)]]
                said = {"text": model_origin.digest([document.text])[:12], "kind": findings.kinds[0].value}
                said |= {"reader": row["reader"], "struck": row["struck"], "main": row["main"], "row": values}
                out.write(json.dumps(said).encode("ascii") + b"\n")


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("-o", "--output", type=Path, default=SHIPPED)
    args.add_argument("--evaluate", action="store_true", help="print how well struck lines are told, and write nothing")
    args.add_argument("--read", type=Path, help="a folder of a reading, whose features and labels are to be kept")
    given = args.parse_args()
    if given.read:
        read(given.read)
    lines = Lines.load()
    if given.evaluate:
        evaluate(lines)
        return
    model = fit(lines)
    about = {"schema": SCHEMA, "made_by": "benchmarks/train_strikes.py"}
    about |= {"origin": model_origin.origin("selection/strike_chance.json", [READ]), "lines": len(lines.struck)}
    weights.write(
        given.output,
        {**about, "names": NAMES, "mean": model.mean, "spread": model.spread, "weights": model.weights},
    )


if __name__ == "__main__":
    main()
