"""Trains the model of reported speech: ``python benchmarks/train_reported_speech.py DATA_DIR [-o FILE.npz]``.

Needs scikit-learn and LightGBM, at training only (``.venv/bin/pip install scikit-learn lightgbm``). Reads the split
train of ``quotes.jsonl.gz`` in DATA_DIR and nothing else. What the trees learn from is said by models of the other
folds (by the place of the article in the file). A feature stands in so many articles as `ARTICLES` at least, a cue in
`CUE_ARTICLES`; no text is kept. The same data give the same bytes.

``--check`` prints precision and recall of the other folds' trees at a row of thresholds; the one that ships is `THRESHOLD`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import model_origin  # beside this script
import numpy as np

from briefing.facts.direct.attribution import attributions
from briefing.facts.phrases import quotation_marks, tokens
from briefing.facts.phrases.tokens import Kind
from briefing.facts.phrases.word_classes import Phrase
from briefing.facts.quotes import sides
from briefing.facts.reported.candidates import Scene
from briefing.facts.reported.cues import Cue, Lexicon
from briefing.facts.reported.extraction import candidates, given
from briefing.facts.reported.model import DEPTH, SCALE, TABLES, Model, Trees, packed, shipped
from briefing.feature_table import FeatureTable
from briefing.model import Span
from briefing.pipeline import document_from_text
from briefing.weights import pack

ARTICLES = 3
CUE_ARTICLES = 3
RATE = 0.06
"""In so large a share of its places a word reports at least, to be a cue."""
FOLDS = 4
THRESHOLD = 0.4
"""The trees' score from which a candidate is given: a chance of .60."""
STRENGTH = {"cue": 0.15, "choice": 0.3}
"""Inverse strength of the penalty on squared weights."""
LEAST_WEIGHT = 4
LEAST_STORED = {"before": 6, "end": 5, "opening": 6}
"""The smaller weights of these tables change nothing in what is found of the development part (F1 .562)."""
SETTINGS = {
    "objective": "binary", "num_leaves": 9, "max_depth": DEPTH, "learning_rate": 0.03, "min_data_in_leaf": 40, "lambda_l2": 5.0,
    "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "seed": 1, "deterministic": True,
    "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
ROUNDS = 300
_MARKS = "\"“”‘’'`«»"
_HEAD_ENDS = re.compile(r"\s*[,(;–—]|\s(?:of|for|from|in|at|on|with|who|which|that|and|to|by|led|like|including)\s")


class Gold(NamedTuple):
    """An annotated attribution: its source, its cue, the pieces of its content, and whether each stands in marks."""

    source: list[list[int]]
    cue: list[list[int]]
    pieces: list[list[int]]
    direct: list[bool]


class Article:
    """An article as the extractor sees it, with what was annotated."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.text = record["text"]
        document = document_from_text(self.text, language="en")
        marked = quotation_marks.find(self.text, document.blocks)
        self.rows = tokens.tokenize(document, marked)
        self.sides = sides(marked, attributions(self.text, marked, self.rows))
        self.count = [0, *accumulate(not (c.isspace() or c in _MARKS) for c in self.text)]
        self.gold = [self._gold(a) for a in record["attributions"]]
        self.tokens = {
            line.starts[at]: (number, at)
            for number, line in enumerate(self.rows)
            for at, kind in enumerate(line.kinds)
            if kind <= Kind.NAME
        }
        self.starts = sorted(self.tokens)

    def _gold(self, attribution: dict[str, Any]) -> Gold:
        pieces: list[list[int]] = []
        for start, stop in sorted(attribution["content"]):
            if pieces and not re.search(r"\w", self.text[pieces[-1][1] : start]):
                pieces[-1][1] = stop
            else:
                pieces.append([start, stop])
        return Gold(attribution["source"], attribution["cue"], pieces, [self._quoted(*piece) for piece in pieces])

    def _quoted(self, start: int, stop: int) -> bool:
        """Whether a stretch stands in quotation marks from end to end."""
        text = self.text
        opened = text[start] in _MARKS or re.search(rf"(^|[\s(—–])[{_MARKS}]+$", text[max(0, start - 3) : start])
        closed = re.search(r"[\"”'’»][.,;:!?\s—–-]*$", text[start:stop]) or re.match(
            r"[.,!?]?[\"”'’»]", text[stop : stop + 2]
        )
        return bool(opened and closed)

    def cue_tokens(self, gold: Gold) -> list[tuple[int, int]]:
        """The words of an attribution's cue: (line, token)."""
        return [
            self.tokens[place]
            for start, stop in gold.cue
            for place in self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, stop)]
        ]

    def overlap(self, a: Sequence[int], b: Sequence[int]) -> float:
        """What two stretches share of their union, marks and blanks not counted."""
        (p, q), (r, s) = ((self.count[x[0]], self.count[x[1]]) for x in (a, b))
        both = max(0, min(q, s) - max(p, r))
        return both / (q - p + s - r - both) if both else 0.0

    def speaks(self, speaker: Span | None, gold: Gold) -> bool:
        """Whether a speaker hits a head of the annotated source, with half of itself inside it; None: there is none."""
        if speaker is None or not gold.source:
            return speaker is None and not gold.source
        inside = sum(max(0, min(speaker.stop, e) - max(speaker.start, s)) for s, e in gold.source)
        heads = (head for s, e in gold.source for head in self._heads(s, e))
        return 2 * inside >= len(speaker) and any(speaker.start < e and s < speaker.stop for s, e in heads)

    def _heads(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        cut = _HEAD_ENDS.search(self.text, start + 1, stop)
        for end in {stop, cut.start() if cut else stop}:
            if token := re.search(r"\w[^\s]*?(?=\W*$)", self.text[start:end].rstrip()):
                yield start + token.start(), start + token.end()

    def right(self, content: Span, speaker: Span | None) -> bool:
        """Whether content and speaker are those of an annotated attribution."""
        return any(
            self.overlap((content.start, content.stop), (gold.pieces[i][0], gold.pieces[j][1])) >= 0.5
            and self.speaks(speaker, gold)
            for gold in self.gold
            for i in range(len(gold.pieces))
            for j in range(i, len(gold.pieces))
            if not (gold.direct[i] and gold.direct[j])
        )


def articles(data: Path) -> list[Article]:
    with gzip.open(data / "quotes.jsonl.gz", "rt", encoding="utf-8") as rows:
        return [Article(record) for record in map(json.loads, rows) if record["split"] == "train"]


def cue_rates(read: Sequence[Article]) -> dict[str, float]:
    """The words that report, with the share of their places in which they do; of a cue's words the likeliest counts."""
    total: Counter[str] = Counter()
    cues: list[tuple[int, list[str]]] = []
    for number, article in enumerate(read):
        rows = article.rows
        for line in rows:
            total.update(word for word, kind in zip(line.low, line.kinds, strict=True) if kind <= Kind.NAME)
        for gold in article.gold:
            if not all(gold.direct):
                found = [rows[line].low[at] for line, at in article.cue_tokens(gold)]
                cues += [(number, found)] if found else []
    rates: dict[str, float] = {}
    for turn in range(4):
        hits: Counter[str] = Counter()
        spread: dict[str, set[int]] = defaultdict(set)
        for number, found in cues:
            for word in {max(found, key=lambda w: (rates.get(w, 0.0), w))} if turn else set(found):
                hits[word] += 1
                spread[word].add(number)
        rates = {word: hits[word] / total[word] for word in sorted(hits) if len(spread[word]) >= CUE_ARTICLES}
    return {word: round(100 * rate) / 100 for word, rate in rates.items() if rate >= RATE}


class Example(NamedTuple):
    """A cue with what was annotated for it: content after it and before it, and the attribution."""

    cue: Cue
    after: list[int] | None
    before: list[int] | None
    gold: Gold | None


def examples(article: Article, scene: Scene) -> Iterator[Example]:
    """All cues of an article; the lesser ones of an attribution's several cues are left out."""
    cues = {(cue.view.number, cue.at): cue for cue in scene.cues()}
    told: dict[tuple[int, int], list[Gold]] = defaultdict(list)
    lesser: set[tuple[int, int]] = set()
    for gold in article.gold:
        places = [place for place in article.cue_tokens(gold) if place in cues]
        if places and not all(gold.direct):
            best = max(places, key=lambda p: (scene.lexicon.rates.get(cues[p].word, 0.0), p[1]))
            told[best].append(gold)
            lesser.update(place for place in places if place != best)
    for place, cue in cues.items():
        if place in lesser and place not in told:
            continue
        line = cue.view.line
        after = before = found = None
        for gold in told.get(place, ()):
            for piece, direct in zip(gold.pieces, gold.direct, strict=True):
                if direct:
                    continue
                if after is None and line.stops[cue.at] <= piece[0] < line.stops[cue.stop]:
                    after, found = piece, gold
                if before is None and line.starts[cue.start] < piece[1] <= line.starts[cue.at]:
                    before, found = piece, gold
        yield Example(cue, after, before, found)


class Rows:
    """Training rows of one table: groups of candidates, which of them are right, and the article of each group."""

    def __init__(self) -> None:
        self.groups: list[list[list[str]]] = []
        self.right: list[list[bool]] = []
        self.articles: list[int] = []

    def add(self, group: list[list[str]], right: list[bool], article: int) -> None:
        self.groups.append(group)
        self.right.append(right)
        self.articles.append(article)

    def matrix(self) -> tuple[list[str], Any]:
        """The names of features that stand in enough articles, and one row a candidate."""
        from scipy.sparse import csr_matrix

        spread: dict[str, set[int]] = defaultdict(set)
        for group, article in zip(self.groups, self.articles, strict=True):
            for features in group:
                for feature in features:
                    spread[feature].add(article)
        names = sorted(name for name in spread if len(spread[name]) >= ARTICLES)
        index = {name: n for n, name in enumerate(names)}
        columns, ends = [], [0]
        for group in self.groups:
            for features in group:
                columns += sorted({index[f] for f in features if f in index})
                ends.append(len(columns))
        return names, csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(ends) - 1, len(names)))


def whole(names: Sequence[str], weights: Any) -> dict[str, int]:
    """Weights in whole parts of `SCALE`; those below `LEAST_WEIGHT` are dropped."""
    rounded = np.clip(np.rint(weights * SCALE), -127, 127).astype(int).tolist()
    return {name: weight for name, weight in zip(names, rounded, strict=True) if abs(weight) >= LEAST_WEIGHT}


def binary(rows: Rows) -> dict[str, int]:
    """Logistic regression; its constant stands under ""."""
    from sklearn.linear_model import LogisticRegression

    names, matrix = rows.matrix()
    model = LogisticRegression(C=STRENGTH["cue"], solver="liblinear", max_iter=300, tol=1e-4, random_state=0)
    model.fit(matrix, np.array([right[0] for right in rows.right]))
    return {"": round(float(model.intercept_[0]) * SCALE)} | whole(names, model.coef_[0])


def choice(rows: Rows) -> dict[str, int]:
    """Conditional logit: of each group one of the right ones is chosen."""
    from scipy.optimize import minimize

    names, matrix = rows.matrix()
    sizes = np.array([len(group) for group in rows.groups])
    starts, group = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)
    right = np.array([r for rights in rows.right for r in rights], dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        all_, good = np.add.reduceat(powers, starts), np.add.reduceat(powers * right, starts)
        slope = powers / all_[group] - powers * right / good[group]
        penalty = weights / STRENGTH["choice"]
        return float((np.log(all_) - np.log(good)).sum() + 0.5 * penalty @ weights), matrix.T @ slope + penalty

    done = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 60})
    return whole(names, done.x)


def learned(read: Sequence[tuple[Article, Scene]]) -> dict[str, dict[str, int]]:
    """The weights of all `TABLES`, learned from these articles."""
    rows = {name: Rows() for name in TABLES}
    for number, (article, scene) in enumerate(read):
        for example in examples(article, scene):
            features = scene.cue_features(example.cue)
            rows["after"].add([features], [example.after is not None], number)
            rows["before"].add([features], [example.before is not None], number)
            if example.gold is not None:
                _choices(article, scene, example, number, rows)
    return {name: (binary if name in ("after", "before") else choice)(rows[name]) for name in TABLES}


def tables(weights: dict[str, dict[str, int]]) -> dict[str, FeatureTable]:
    """What the model looks these weights up in."""
    return {name: FeatureTable.of(numbers) for name, numbers in weights.items()}


def _choices(article: Article, scene: Scene, example: Example, number: int, rows: dict[str, Rows]) -> None:
    """Which speaker and which content were annotated, of all that could be chosen."""
    cue, line = example.cue, example.cue.view.line
    phrases = scene.speakers(cue)
    right = [article.speaks(_speaker(cue, phrase), example.gold) for phrase, _ in phrases]
    if any(right):
        rows["speaker"].add([features for _, features in phrases], right, number)

    def nearest(name: str, found: list[tuple[int, list[str]]], offsets: list[int], goal: int) -> int | None:
        if not found:
            return None
        best = min((at for at, _ in found), key=lambda at: abs(offsets[at] - goal))
        rows[name].add([features for _, features in found], [at == best for at, _ in found], number)
        return best

    if example.after is not None:
        first = nearest("start", scene.starts(cue), line.starts, example.after[0])
        if first is not None:
            nearest("end", scene.ends(cue, first), line.stops, example.after[1])
    if example.before is not None:
        phrase = next((phrase for (phrase, _), good in zip(phrases, right, strict=True) if good), None)
        nearest("opening", scene.before(cue, phrase)[1], line.starts, example.before[0])


def _speaker(cue: Cue, phrase: Phrase | None) -> Span | None:
    found = given(cue, phrase)
    return found.speaker if found else None


def judged(article: Article, scene: Scene, model: Model) -> tuple[list[list[float]], list[bool]]:
    """The evidence for each candidate of an article, and whether it is right."""
    found, rows = candidates(scene, model)
    return rows, [article.right(c.content, _speaker(c.cue, c.phrase)) for c in found]


def grow(rows: list[list[float]], right: list[bool]) -> Trees:
    """Boosted trees over the evidence."""
    import lightgbm

    booster = lightgbm.train(SETTINGS, lightgbm.Dataset(np.array(rows, dtype=float), np.array(right)), ROUNDS)
    width = 2**DEPTH - 1
    columns = np.zeros((ROUNDS, width), dtype=np.int16)
    thresholds = np.full((ROUNDS, width), np.inf)
    leaves = np.zeros((ROUNDS, width + 1))

    def fill(tree: int, node: dict[str, Any], at: int) -> None:
        if at >= width:
            leaves[tree, at - width] = round(node["leaf_value"], 3) + 0.0
            return
        if "leaf_value" not in node:
            columns[tree, at] = node["split_feature"]
            thresholds[tree, at] = float(f"{node['threshold']:.4g}")
        for side, child in ((1, "left_child"), (2, "right_child")):
            fill(tree, node.get(child, node), 2 * at + side)

    for number, tree in enumerate(booster.dump_model()["tree_info"]):
        fill(number, tree["tree_structure"], 0)
    return Trees(*(part.reshape(-1).tolist() for part in (columns, thresholds, leaves)))


def fit(
    read: Sequence[tuple[Article, Scene]], rates: dict[str, float], *, check: bool
) -> tuple[dict[str, dict[str, int]], Trees]:
    """The weights of all articles, and trees that learned from what the tables of the other folds say."""
    rows: list[list[float]] = []
    right: list[bool] = []
    fold_of: list[int] = []
    for fold in range(FOLDS):
        others = Model(rates, tables(learned([a for n, a in enumerate(read) if n % FOLDS != fold])), None, THRESHOLD)
        for article, scene in read[fold::FOLDS]:
            found, good = judged(article, scene, others)
            rows += found
            right += good
            fold_of += [fold] * len(good)
        print("fold", fold + 1, "of", FOLDS, flush=True)
    if check:
        report(rows, right, fold_of, sum(not d for article, _ in read for gold in article.gold for d in gold.direct))
    return learned(read), grow(rows, right)


def report(rows: list[list[float]], right: list[bool], fold_of: list[int], pieces: int) -> None:
    """Precision and recall of trees that have not seen the articles they judge."""
    scored: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        trees = grow(*zip(*((r, g) for r, g, f in zip(rows, right, fold_of, strict=True) if f != fold), strict=True))
        held = [(r, g) for r, g, f in zip(rows, right, fold_of, strict=True) if f == fold]
        scored += zip(trees.score([r for r, _ in held]), (g for _, g in held), strict=True)
    for threshold in (-0.2, -0.1, 0.0, 0.1, 0.2, 0.3, 0.4):
        kept = [good for score, good in scored if score >= threshold]
        print(f"{threshold:.2f}: P {sum(kept) / len(kept):.3f} R {sum(kept) / pieces:.3f} ({len(kept)} given)")


def save(weights: dict[str, dict[str, int]], trees: Trees, rates: dict[str, float], path: Path, data: Path) -> None:
    assert all(len(feature.split()) <= 6 for table in weights.values() for feature in table), (
        "words of a feature, no text"
    )
    stored = {
        table: {name: weight for name, weight in found.items() if abs(weight) >= LEAST_STORED.get(table, LEAST_WEIGHT)}
        for table, found in weights.items()
    }
    arrays: dict[str, Any] = packed(stored) | {
        "rate_words": np.frombuffer("\n".join(sorted(rates)).encode(), dtype=np.uint8),
        "rates": np.array([round(100 * rates[word]) for word in sorted(rates)], dtype=np.int16),
    }
    arrays |= {
        "columns": np.array(trees.columns, dtype=np.int16),
        "thresholds": np.array([float(f"{threshold:.3g}") for threshold in trees.thresholds]),
        "leaves": np.array(trees.leaves),
        "threshold": np.array(THRESHOLD),
    }
    _write(path, arrays, data)
    shipped.cache_clear()  # the digest of the features holds what the shipped model says: of the file that now stands there
    _write(path, arrays, data)
    print(path, path.stat().st_size, "bytes,", sum(map(len, stored.values())), "features")


def _write(path: Path, arrays: dict[str, Any], data: Path) -> None:
    np.savez(written := BytesIO(), **arrays, origin=_origin(data))
    path.write_bytes(pack(written.getvalue()))


def _origin(data: Path) -> Any:
    return model_origin.packed(
        model_origin.origin("facts/reported/data/reported_speech.npz.xz", [data / "quotes.jsonl.gz"])
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    read = articles(options.data)
    rates = cue_rates(read)
    lexicon = Lexicon(rates)
    scenes = [(article, Scene(article.rows, article.sides, lexicon)) for article in read]
    weights, trees = fit(scenes, rates, check=options.check)
    if options.output:
        save(weights, trees, rates, options.output, options.data)


if __name__ == "__main__":
    main()
