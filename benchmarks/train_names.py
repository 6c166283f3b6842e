"""Trains the names model: ``python benchmarks/train_names.py DATA_DIR [-o briefing/facts/names/data/names.npz.xz]``.

Needs python-crfsuite (MIT), which the project itself does not. Reads ``names_world.jsonl.gz`` (split train) and
``names_web.jsonl.gz`` from DATA_DIR and nothing else. Both passes are trained by L-BFGS, which has no random part;
the first pass's answers that the second learns from are made by models of the other folds (folds by a CRC of the
document's id). Weights are rounded to sixteenths in one byte; features with no weight left are dropped.

``--check`` holds a fifth of the training documents out and scores on them; ``--dev`` scores on the split dev.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from io import BytesIO
from pathlib import Path

import model_origin  # beside this script
import numpy as np

from briefing.facts.names.features import SLOTS
from briefing.facts.names.segments import frames, second_look
from briefing.facts.names.side_by_side import packed
from briefing.facts.names.tagger import KINDS, LABELS, Model
from briefing.facts.names.tokens import Tokens
from briefing.pipeline import document_from_text
from briefing.weights import pack

SCALE = 16
LEAST = 2
"""Sixteenths; a feature none of whose weights is larger is left out: two fifths of the file for .001 of places."""
COARSE = ((5, 2), (10, 4))
"""From so many sixteenths on weights are whole multiples of so many: 9 KB of the file, and names of world news are as well found (.863 beside .861)."""
SMALLEST, KEPT = 2, ("person", "organisation")
"""A weight of fewer sixteenths is none, but of two kinds: 13 KB of the file. Without persons' small weights "Ursula von der Leyen" is cut."""
FOLDS = 3
WEB = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def world(data: Path, split: str):
    with gzip.open(data / "names_world.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["split"] == split:
                yield record["id"], record["text"], record["names"], "world"


def web(data: Path):
    """Sentences of one page (the id without its number) as one document."""
    pages = defaultdict(list)
    with gzip.open(data / "names_web.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            pages[record["id"].rsplit("-", 1)[0]].append(record)
    for page, records in pages.items():
        text, names = "", []
        for record in records:
            text += "\n\n" if text else ""
            base, at = len(text), 0
            text += record["text"]
            for token, tag in zip(record["tokens"], record["tags"], strict=True):
                at = record["text"].find(token, at)
                assert at >= 0, record
                if tag[0] == "B":
                    names.append([base + at, base + at + len(token), WEB[tag[2:]]])
                elif tag[0] == "I":
                    names[-1][1] = base + at + len(token)
                at += len(token)
        yield page, text, names, "web"


class Example:
    """One document: tokens, segments, gold labels of each segment."""

    def __init__(self, entry) -> None:
        self.id, text, names, self.source = entry
        document = document_from_text(text, language="en")
        self.tokens = Tokens(text, [s.span.start for s in document.sentences])
        self.frames = frames(self.tokens.words, self.tokens.begins)
        self.gold = {tuple(n) for n in names}
        starts = {start: i for i, start in enumerate(self.tokens.starts)}
        stops = {stop: i for i, stop in enumerate(self.tokens.stops)}
        labels = ["O"] * len(self.tokens)
        for start, stop, kind in names:
            first, last = starts.get(start), stops.get(stop)
            if first is None or last is None or first > last:
                continue
            if first == last:
                labels[first] = f"S-{kind}"
            else:
                labels[first : last + 1] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1), f"E-{kind}"]
        self.labels = [sound(labels[f.first : f.stop]) for f in self.frames]

    def spans(self, names):
        return {(self.tokens.starts[n.first], self.tokens.stops[n.last], n.kind) for n in names}


def sound(labels):
    """A name cut by the segment's edge is no name."""
    out, at = ["O"] * len(labels), 0
    while at < len(labels):
        if labels[at][0] == "S":
            out[at] = labels[at]
        if labels[at][0] == "B":
            end = at
            while end + 1 < len(labels) and labels[end][0] != "E":
                end += 1
            if labels[end][0] == "E":
                out[at : end + 1] = labels[at : end + 1]
            at = end
        at += 1
    return out


def features(values, source):
    out = []
    for (name, of), value in zip(SLOTS, values, strict=False):
        out += [name + feature for feature in of(value)]
    if source == "web":
        out.append("web")
    return out


def train(examples, looks, *, c1, c2, iterations):
    """Trains one pass on the examples' labels; `looks`: what the first pass made of them. → keys, weights, transitions."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 1})
    for example, look in zip(examples, looks, strict=True):
        seen = iter(look)
        for frame, labels in zip(example.frames, example.labels, strict=True):
            values = (
                [(*value, *vote) for value, vote in zip(frame.values, seen, strict=False)] if look else frame.values
            )
            trainer.append([features(value, example.source) for value in values], labels)
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/model"
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    number = {label: i for i, label in enumerate(LABELS)}
    transitions = np.zeros((len(LABELS), len(LABELS)))
    for (a, b), weight in info.transitions.items():
        transitions[number[a], number[b]] = weight
    rows = defaultdict(lambda: np.zeros(len(LABELS)))
    for (key, label), weight in info.state_features.items():
        if key != "web":
            rows[key][number[label]] = weight
    keys = sorted(rows)
    weights = np.clip(np.rint(np.array([rows[k] for k in keys]) * SCALE), -127, 127).astype(np.int8)
    kept = np.abs(weights).max(axis=1) > 0
    return (
        [key for key, keep in zip(keys, kept, strict=True) if keep],
        weights[kept],
        np.clip(np.rint(transitions * SCALE), -32000, 32000).astype(np.int16),
    )


def model_of(one, two=None):
    """Both passes as one model: their features together, the weights side by side."""
    passes = [part for part in (one, two) if part]
    keys = sorted({key for part in passes for key in part[0]})
    number = {key: i for i, key in enumerate(keys)}
    weights = np.zeros((len(keys), 2 * len(LABELS)), dtype=np.int8)
    transitions = np.zeros((2, len(LABELS), len(LABELS)), dtype=np.int16)
    for i, (names, table, steps) in enumerate(passes):
        rows = [number[key] for key in names]
        weights[rows, i * len(LABELS) : (i + 1) * len(LABELS)] = table
        transitions[i] = steps
    kept = np.abs(weights.astype(int)).max(axis=1) > LEAST
    return [key for key, keep in zip(keys, kept, strict=True) if keep], coarse(weights[kept]), transitions


def coarse(weights: np.ndarray) -> np.ndarray:
    """The weights without the smallest ones, one sixteenth as two, large ones as multiples of `COARSE`: a larger one may be further from what was learned."""
    sizes = np.abs(weights.astype(int))
    kept = np.array([label.endswith(KEPT) for label in LABELS] * (weights.shape[1] // len(LABELS)))
    sizes[(sizes < SMALLEST) & ~kept] = 0
    rounded = np.where(sizes == 1, 2, sizes)
    for least, step in COARSE:
        rounded = np.where(sizes >= least, np.rint(sizes / step) * step, rounded)
    return (np.sign(weights) * np.minimum(rounded, 124)).astype(np.int8)


def tagger_of(keys, weights, transitions):
    stored = packed(keys, weights) | {"transitions": transitions}
    return Model.of({name: memoryview(np.ascontiguousarray(part).reshape(-1)) for name, part in stored.items()})


def first_pass(examples, parts):
    model = tagger_of(*model_of(parts))
    return [model.names(e.tokens.words, e.tokens.begins, passes=1) for e in examples]


def fold_of(example):
    return zlib.crc32(example.id.encode()) % FOLDS


def _fold(job):
    number, examples, settings = job
    kept = [e for e in examples if fold_of(e) != number]
    parts = train(kept, [()] * len(kept), **settings)
    held = [e for e in examples if fold_of(e) == number]
    return {e.id: names for e, names in zip(held, first_pass(held, parts), strict=True)}


def fit(examples, settings, second):
    """Both passes."""
    with multiprocessing.Pool(2, maxtasksperchild=1) as pool:
        jobs = [pool.apply_async(train, (examples, [()] * len(examples)), settings)]
        folds = pool.map(_fold, [(n, examples, settings) for n in range(FOLDS)], chunksize=1)
        one = jobs[0].get()
    told = {key: names for fold in folds for key, names in fold.items()}
    looks = [[(vote,) for vote in second_look(e.tokens.words, e.frames, told[e.id])] for e in examples]
    return model_of(one, train(examples, looks, **second))


def score(examples, model):
    counts = Counter()
    tagger = tagger_of(*model)
    for e in examples:
        once, twice = (tagger.names(e.tokens.words, e.tokens.begins, passes=n) for n in (1, 2))
        for label, names in (("one", once), ("two", twice)):
            got = e.spans(names)
            misc = [g for g in e.gold if g[2] == "other"]
            gold = {g for g in e.gold if g[2] != "other"}
            got = {g for g in got if g[2] != "other"}
            got = {g for g in got if g in gold or not any(g[0] < m[1] and m[0] < g[1] for m in misc)}
            for kind in ("all", *KINDS[:3]):
                a, b = ({x for x in xs if kind in {"all", x[2]}} for xs in (got, gold))
                counts[label, kind, "hit"] += len(a & b)
                counts[label, kind, "got"] += len(a)
                counts[label, kind, "gold"] += len(b)
    for label in ("one", "two"):
        row = []
        for kind in ("all", *KINDS[:3]):
            hit, got, gold = (counts[label, kind, x] for x in ("hit", "got", "gold"))
            row.append(f"{kind} P {hit / got:.3f} R {hit / gold:.3f} F {2 * hit / (got + gold):.3f}")
        print(f"pass {label}: " + " | ".join(row), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=0.1)
    parser.add_argument("--iterations", type=int, default=60)
    options = parser.parse_args()
    with multiprocessing.Pool(2) as pool:
        examples = pool.map(Example, [*world(options.data, "train"), *web(options.data)], chunksize=16)
        held = pool.map(Example, [*world(options.data, "dev")], chunksize=8) if options.dev else []
    if options.check:
        held = [e for e in examples if e.source == "world" and zlib.crc32(e.id.encode()) % 5 == 0]
        ids = {e.id for e in held}
        examples = [e for e in examples if e.id not in ids]
    settings = {"c1": options.c1, "c2": options.c2, "iterations": options.iterations}
    model = fit(examples, settings, settings)
    print("features", len(model[0]), file=sys.stderr)
    if held:
        score(held, model)
    if options.output:
        np.savez(
            written := BytesIO(),
            **packed(model[0], model[1]),
            transitions=model[2],
            origin=model_origin.packed(
                model_origin.origin(
                    "facts/names/data/names.npz.xz",
                    [options.data / "names_world.jsonl.gz", options.data / "names_web.jsonl.gz"],
                )
            ),
        )
        options.output.write_bytes(pack(written.getvalue()))
        print(options.output, options.output.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
