"""Trains the weights of `briefing.selection.outcome_model` on labelled sentences, and writes them as plain numbers.

    BRIEFING_DATA=… python benchmarks/train_outcome.py                     → briefing/selection/outcome.json
    … python benchmarks/train_outcome.py --picks PICKS.json [--no-write]   id → span, each document left out of training

The labels (`outcomes.jsonl.gz`) say which sentences state a document's outcome. For papers there are more documents than
labels: their human summaries tell which sentences of the text say what a summary's sentences of result say
(`result_sentences`); these documents count little each. GUM is non-commercial: its rows are picked for, never trained on.
The loss is the softmax's over a document's sentences, all good ones together being right, with a ridge on the weights that
all kinds share and on what each kind adds to them; Adam (Kingma & Ba 2015), full batch, from zero: the same bytes each time.

Short texts of no kind with labels (`BRIEF`) have weights of their own: those of `OTHER`, moved by what texts of our own tell
(`outcomes_own.jsonl.gz`), which are of many genres and have no more than 500 words.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import model_origin
import numpy as np
from summarized import DATA, HELD_OUT, digest, rows, summaries
from train import openings

from briefing import catalog
from briefing.language.cues import load
from briefing.model import Budget, Corpus, DocumentKind, Passage, Profile, Ranking, Request
from briefing.pipeline import document_from_text
from briefing.selection import document_kind, outcome, outcome_features, rulings
from briefing.selection.outcome_model import BRIEF, CLIP, GROUPS, LANGUAGE, OTHER, SHIPPED, Model, log_share
from briefing.selection.passages import passages
from briefing.text import profile as profiles

CUES = load(LANGUAGE)
GROUP_NAMES = (*dict.fromkeys(GROUPS.values()), OTHER)
RIDGE = 80.0
"""On the shared weights and on each group's own."""
ROUNDS, RATE = 120, 0.05
MARGINAL = 0.15
"""What a sentence that states another outcome of the document counts beside a good one, by its label's rank."""
SUMMARIZED = 0.3
"""What a document whose labels come from its summary counts."""
THINNED = 4
"""Of a summarized document's other sentences every fourth is trained on."""
SAME = 0.5
"""Overlap from which a sentence says what a summary's sentence says."""
NOT_TRAINED_ON = "gum/"
RANKED = {"news": 0.75, OTHER: 0.75}
RANKED_ELSEWHERE = 0.25
"""What a standard deviation of the ranker's score counts beside what is learned, in log odds. There are few labels, and many
more summaries taught the ranker: of two sentences of nearly one chance the weightier is chosen; more so in kinds in which
little is decided. Set by the documents left out: with 0 papers have .46 and all .65, with these .62 and .68."""
OWN = Path(__file__).with_name("outcomes_own.jsonl.gz")
OWN_RIDGE, OWN_ROUNDS = 120.0, 150
"""On how far short texts' weights are from `OTHER`'s. Set with each genre left out: from 30 to 240 as many are right."""
SPREAD = 0.05
"""A feature's spread, at least."""


@dataclass(frozen=True)
class Example:
    """A document as the chooser sees it: features, targets (1 good, less for marginal ones, 0), weight."""

    id: str
    kind: DocumentKind
    profile: Profile
    ranking: Ranking
    passages: tuple[Passage | None, ...]
    spans: tuple[tuple[int, int], ...]
    indices: tuple[int, ...]
    table: np.ndarray
    targets: np.ndarray
    weight: float = 1.0

    @property
    def group(self) -> int:
        return GROUP_NAMES.index(GROUPS.get(self.kind, OTHER))


def hits(a: tuple[int, int], b: list[int]) -> bool:
    """Whether two spans share half of the shorter one."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and shared >= 0.5 * min(a[1] - a[0], b[1] - b[0])


def seen(name: str, text: str, label, weight: float = 1.0) -> Example:
    """The document of a text; `label` gives the targets of its sentences from their spans and its profile."""
    document = document_from_text(text, language="en")
    profile = profiles.build(Corpus((document,)))
    ranking = catalog.find("rankers", "auto").load()(profile, Request(Budget.parse("medium")))
    pieces = passages(profile)
    spans = tuple((sentence.span.start, sentence.span.stop) for sentence in document.sentences)
    indices = tuple(i for i in range(len(profile)) if not profile.heading[i])
    table = np.array(outcome_features.table(profile, ranking, pieces, indices, CUES))
    targets = np.array(label(profile, spans))[list(indices)]
    kind = rulings.kinds(profile, document_kind.kinds(profile))[0]
    return Example(name, kind, profile, ranking, pieces, spans, indices, table, targets, weight)


def labelled() -> list[Example]:
    """The documents with labels, in the file's order."""
    return read(labels())


def read(found: list[dict]) -> list[Example]:
    return [seen(row["id"], row["text"], lambda _, spans, row=row: [target(row, s) for s in spans]) for row in found]


def labels(path: Path = DATA / "outcomes.jsonl.gz") -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def target(row: dict, span: tuple[int, int]) -> float:
    if any(hits(span, good) for good in (row["bottom"], *row["acceptable"])):
        return 1.0
    ranks = [one["rank"] for one in row["outcomes"] if hits(span, [one["start"], one["end"]])]
    return MARGINAL / min(ranks) if ranks else 0.0


def summarized() -> list[Example]:
    """Papers whose human summaries tell which sentences state results; none that has labels or is scored elsewhere."""
    known = set().union(*(openings(row) for row in labels()))
    known |= set().union(*(openings(row) for row in rows("science_papers")[: HELD_OUT["science_papers"]]))
    more = [row for row in rows("more_summaries") if row["set"] == "science_papers"]
    found = []
    for row in rows("science_papers")[HELD_OUT["science_papers"] :] + more:
        if known.isdisjoint(openings(row)):
            known |= openings(row)
            say = summaries(row)[0]
            one = seen("", row["text"], lambda profile, _, say=say: result_sentences(profile, say), SUMMARIZED)
            if one.kind is DocumentKind.PAPER and one.targets.any():
                found.append(thinned(one))
    return found


def thinned(one: Example) -> Example:
    kept = (one.targets > 0) | (np.arange(len(one.targets)) % THINNED == 0)
    indices = tuple(i for i, stays in zip(one.indices, kept, strict=True) if stays)
    return replace(one, indices=indices, table=one.table[kept], targets=one.targets[kept])


def result_sentences(profile: Profile, summary: str) -> list[float]:
    """1 for each sentence that says, in nearly the same words, what a sentence of the summary says of results."""
    out = np.zeros(len(profile))
    bags = [set(terms) for terms in profile.terms]
    frequency = Counter(term for bag in bags for term in bag)
    worth = {term: float(np.log(1 + len(bags) / n)) for term, n in frequency.items()}
    sizes = [sum(worth[term] for term in bag) for bag in bags]
    for line in summary.split("\n")[1:]:  # the first is the title
        found = CUES.sentence.seen(re.findall(r"[a-z]+|\d[\d.,]*", line.lower()))
        asked = {term for term in profiles.terms(line, LANGUAGE) if term in worth}
        if not asked or "to_do" in found or found.isdisjoint({"we_show", "improves"}):
            continue
        whole = sum(worth[term] for term in asked)
        overlap = [
            0.0 if profile.heading[i] else 2 * sum(worth[t] for t in asked & bag) / (whole + sizes[i])
            for i, bag in enumerate(bags)
        ]
        if max(overlap) >= SAME:
            out[np.array(overlap) >= 0.97 * max(overlap)] = 1.0
    return out.tolist()


def scales(examples: list[Example]) -> tuple[np.ndarray, np.ndarray]:
    """Mean and spread of every feature; no label is looked at."""
    every = np.vstack([one.table for one in examples])
    return every.mean(axis=0), np.maximum(every.std(axis=0), SPREAD)


def fit(examples: list[Example], mean: np.ndarray, spread: np.ndarray) -> Model:
    """The weights that make the good sentences of each document likeliest; calibrated later."""
    examples = sorted((one for one in examples if one.targets.any()), key=lambda one: one.group)
    x = np.vstack([np.clip((one.table - mean) / spread, -CLIP, CLIP) for one in examples])
    targets = np.concatenate([one.targets for one in examples])
    lengths = [len(one.targets) for one in examples]
    starts = np.r_[0, np.cumsum(lengths)[:-1]]
    row_of = np.repeat(np.arange(len(examples)), lengths)
    weight = np.array([one.weight for one in examples])[row_of]
    edges = np.searchsorted(np.array([one.group for one in examples])[row_of], np.arange(len(GROUP_NAMES) + 1))
    parts = [slice(a, b) for a, b in pairwise(edges)]
    weights = np.zeros((len(GROUP_NAMES) + 1, x.shape[1]))  # the shared ones, then each group's own
    moment, square = np.zeros_like(weights), np.zeros_like(weights)
    scores = np.empty(len(x))
    for step in range(1, ROUNDS + 1):
        for number, part in enumerate(parts):
            scores[part] = x[part] @ (weights[0] + weights[number + 1])
        grown = np.exp(scores - np.maximum.reduceat(scores, starts)[row_of])
        wanted = targets * grown
        share = grown / np.add.reduceat(grown, starts)[row_of]
        right = wanted / np.maximum(np.add.reduceat(wanted, starts), 1e-12)[row_of]
        residual = (share - right) * weight
        own = np.stack([x[part].T @ residual[part] for part in parts])
        gradient = np.vstack([own.sum(axis=0)[np.newaxis], own]) + RIDGE * weights
        moment = 0.9 * moment + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = RATE * (1 - 0.9 * step / ROUNDS)
        weights -= rate * (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    names = outcome_features.names(CUES)
    column = names.index("rank_score")
    for name, own in zip(GROUP_NAMES, weights[1:], strict=True):
        own[column] += RANKED.get(name, RANKED_ELSEWHERE) * spread[column]
    return Model(names, mean, spread, weights[0], dict(zip(GROUP_NAMES, weights[1:], strict=True)), 1.0, 0.0)


def brief(model: Model, examples: list[Example]) -> np.ndarray:
    """What short texts' weights have beside those of `OTHER`, so that the good sentences of each of our own are likeliest."""
    examples = [one for one in examples if one.targets.any()]
    x = np.vstack([np.clip((one.table - model.mean) / model.spread, -CLIP, CLIP) for one in examples])
    targets = np.concatenate([one.targets for one in examples])
    lengths = [len(one.targets) for one in examples]
    starts, row_of = np.r_[0, np.cumsum(lengths)[:-1]], np.repeat(np.arange(len(examples)), lengths)
    given = x @ (np.array(model.shared) + np.array(model.groups[OTHER]))
    moved = np.zeros(x.shape[1])
    moment, square = np.zeros_like(moved), np.zeros_like(moved)
    for step in range(1, OWN_ROUNDS + 1):
        scores = given + x @ moved
        grown = np.exp(scores - np.maximum.reduceat(scores, starts)[row_of])
        wanted = targets * grown
        residual = grown / np.add.reduceat(grown, starts)[row_of] - wanted / np.add.reduceat(wanted, starts)[row_of]
        gradient = x.T @ residual + OWN_RIDGE * moved
        moment = 0.9 * moment + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = RATE * (1 - 0.9 * step / OWN_ROUNDS)
        moved -= rate * (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return moved


def able(one: Example) -> np.ndarray:
    """Which of its sentences can stand alone as the outcome; shape ``(len(one.indices),)``."""
    found = (outcome.standing(one.profile, one.passages, i, one.kind) for i in one.indices)
    return np.array([passage is not None for passage in found])


def calibrate(left_out: list[tuple[Example, np.ndarray]]) -> tuple[float, float]:
    """Slope and offset (Platt 1999) from the log shares of documents that were left out of training."""
    may = [able(one) for one, _ in left_out]
    x = np.concatenate([log_share(scores[can]) for (_, scores), can in zip(left_out, may, strict=True)])
    y = np.concatenate([one.targets[can] == 1 for (one, _), can in zip(left_out, may, strict=True)]).astype(float)
    design = np.column_stack([x, np.ones_like(x)])
    line = np.array([1.0, 0.0])
    loss = _logistic_loss(design @ line, y)
    for _ in range(100):  # Newton's method, each step halved until it is one downhill
        p = 1 / (1 + np.exp(-np.clip(design @ line, -30, 30)))
        curvature = (design * (p * (1 - p))[:, np.newaxis]).T @ design + 1e-3 * np.eye(2)
        move = np.linalg.solve(curvature, design.T @ (y - p))
        while (lower := _logistic_loss(design @ (line + move), y)) > loss and np.abs(move).max() > 1e-9:
            move /= 2
        if lower > loss:
            break
        line, loss = line + move, lower
    return float(line[0]), float(line[1])


def _logistic_loss(z: np.ndarray, y: np.ndarray) -> float:
    return float(np.logaddexp(0, z).sum() - (y * z).sum())


def pick(one: Example, model: Model) -> tuple[list[int] | None, float]:
    """The span that the product would choose, and its chance."""
    found = outcome.find(one.profile, one.ranking, one.passages, (one.kind,), model=model).candidates
    return (list(one.spans[found[0].sentence]), found[0].chance) if found else (None, 0.0)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("-o", "--output", type=Path, default=SHIPPED)
    args.add_argument("--picks", type=Path, help="where the picks of left-out documents go, as JSON")
    args.add_argument("--no-write", action="store_true", help="leave the weights as they are")
    given = args.parse_args()
    every, more, own = labelled(), summarized(), read(labels(OWN))
    ours = [one for one in every if not one.id.startswith(NOT_TRAINED_ON)]
    print(
        f"{len(ours)} labelled documents to train on, {len(every) - len(ours)} more to pick for, {len(more)} summarized, {len(own)} of our own"
    )
    mean, spread = scales(ours)
    whole = fit(ours + more, mean, spread)
    models = {one.id: fit([x for x in ours if x is not one] + more, mean, spread) for one in ours}
    slope, offset = calibrate([(one, np.array(models[one.id].scores(one.table.T, one.kind))) for one in ours])
    print(f"calibration: slope {slope:.3f}, offset {offset:.3f}")

    moved = brief(whole, own)

    def calibrated(model: Model) -> Model:
        groups = {**model.groups, BRIEF: np.array(model.groups[OTHER]) + moved}
        return replace(model, groups=groups, slope=slope, offset=offset)

    if given.picks:
        picked = {one.id: pick(one, calibrated(models.get(one.id, whole))) for one in every}
        given.picks.write_text(json.dumps({name: span for name, (span, _) in picked.items()}), encoding="utf-8")
        given.picks.with_suffix(".chances.json").write_text(json.dumps({name: c for name, (_, c) in picked.items()}))
    if not given.no_write:
        sets = ("outcomes", "science_papers", "more_summaries")
        about = {
            "made_by": "benchmarks/train_outcome.py",
            "origin": model_origin.origin(
                "selection/outcome.json", [*(DATA / f"{name}.jsonl.gz" for name in sets), OWN]
            ),
            "trained_on": {name: digest(name) for name in sets},
            "documents": {"labelled": len(ours), "summarized": len(more), "own": len(own)},
        }
        calibrated(whole).write(given.output, about)


if __name__ == "__main__":
    main()
