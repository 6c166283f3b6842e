"""Trains the trees of `briefing.ranking.auto` and writes them as plain numbers.

    BRIEFING_DATA=… python benchmarks/train.py                       → briefing/ranking/auto.json.xz
    … python benchmarks/train.py --concepts                         → briefing/ranking/concepts.json.xz (what several documents agree on)
    … python benchmarks/train.py --concepts --evaluate              ROUGE on those sets, each fold by trees of the other four
    … python benchmarks/train.py --leave-out meetings -o /tmp/x.json    without one set
    … python benchmarks/train.py --evaluate [--leave-one-out]           ROUGE on documents held out of training

Needs LightGBM, at training only (`.venv/bin/pip install lightgbm`); the trees are read and walked without it. Each
sentence's worth is its words and pairs of words that human summaries have too, for its length:
``(h1 + 2 h2) / (words + 4)``, scaled within its document. Documents that `HELD_OUT` counts are never trained on, nor is
any other record with the text of one, such as a meeting of which several things are asked.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import model_origin  # beside this script
import numpy as np
from summarized import DATA, HELD_OUT, Example, example, grams, held_out, interval, rows, score

from briefing.model import Profile
from briefing.ranking import auto, concepts
from briefing.ranking.concepts import ConceptTrees
from briefing.ranking.feature_names import GROUPS, KIND, NAMES, SHIPPED
from briefing.ranking.features import table
from briefing.ranking.learned import Kind, Model
from briefing.ranking.trees import Trees
from briefing.text import profile as profiles

SEED = 1

TRAINED_ON = (
    "news_highlights", "three_outlets", "earnings_calls", "legal_cases", "science_papers", "biomedical_papers", "meetings",
)  # fmt: skip
"""Sets whose licence allows shipping what was learned, and that have documents left."""
ASKED = ("news_highlights", "three_outlets")
"""Sets that are trained on once more with made-up queries."""
MOST = 500
"""Training documents of a set, at most, and those of `MORE` beside."""
MORE = ("earnings_calls", "legal_cases", "science_papers", "biomedical_papers")
"""Sets of which `more_summaries` holds more documents; its clusters of outlets are left out, for they bring nothing."""
FOLDS = 5
NONE = -1
"""No fold is left out."""
CUE_DOCUMENTS = 15
"""In so many training documents a word must stand to be a cue."""
CUE_SHRINKAGE = 50
"""Sentences of worth 0 that are added to each word's own."""
CUE_LEAST = 0.03
"""A weight nearer to 0 is not worth its line."""
SENTENCES = 60
"""So many sentences of a document are trained on: the third that is best, and others drawn at random."""
SETTINGS = {
    "objective": "regression", "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 10.0,
    "seed": SEED, "deterministic": True, "force_row_wise": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
KNOWN = {"learning_rate": 0.1, "num_leaves": 31, "max_depth": 6, "min_data_in_leaf": 100, "rounds": 120}
"""Settings of the trees of known kinds."""
ANY = {"learning_rate": 0.06, "num_leaves": 12, "max_depth": 4, "min_data_in_leaf": 300, "rounds": 120}
"""Settings of the trees of any kind, which see neither cue words nor what kind of text it is."""

CLUSTERS = ("three_outlets", "multi_news")
"""Sets of several documents on one event, on which the trees of concepts are trained."""
CONCEPTS = {"learning_rate": 0.05, "num_leaves": 12, "max_depth": 4, "min_data_in_leaf": 100, "rounds": 150}
"""Settings of the trees of concepts."""
LONG = 2.5
"""What a cluster of `multi_news` counts beside one of `three_outlets`, of which there are five times as many."""


def worth(one: Example) -> np.ndarray:
    """What each sentence is worth, scaled to mean 0 and deviation 1 within its document."""
    out = []
    for text in one.profile.texts:
        unigrams, bigrams = grams(text)
        h1 = np.mean([(unigrams & r[0]).total() for r in one.references])
        h2 = np.mean([(bigrams & r[1]).total() for r in one.references])
        out.append((h1 + 2 * h2) / (max(unigrams.total(), 1) + 4))
    y = np.array(out)
    return (y - y.mean()) / (y.std() + 1e-6)


def asked(one: Example, other: Example, dice: random.Random) -> Profile:
    """The profile with a made-up query: one to three words of the summary, and some of another document."""
    known = {term for terms in one.profile.terms for term in terms}
    wanted = [term for term in dict.fromkeys(profiles.terms(one.summary, "en")) if term in known]
    foreign = [term for terms in other.profile.terms for term in terms]
    query = dice.sample(wanted, min(len(wanted), dice.randint(1, 3)))
    query += dice.sample(foreign, min(len(foreign), dice.randint(0, 6)))
    dice.shuffle(query)
    query = tuple(dict.fromkeys(query))
    return replace(one.profile, query=query, phrases=tuple((term,) for term in query))


@cache
def documents(name: str, without: int = NONE) -> list[tuple[Example, np.ndarray]]:
    """The training documents of a set, with the worth of their sentences; all but every fifth one `without` a fold."""
    if without != NONE:
        return [pair for number, pair in enumerate(documents(name)) if number % FOLDS != without]
    left = [row for row in rows(name)[HELD_OUT[name] :] if _is_unscored(row)][:MOST]
    if name in MORE:
        left += [row for row in rows("more_summaries") if row["set"] == name and _is_unscored(row)]
    found = [example(name, row) for row in left]
    return [(one, worth(one)) for one in found if len(one.profile) >= 3]


def _is_unscored(row: dict) -> bool:
    """Whether no text of a record is one of those that scores are given for."""
    return openings_held_out().isdisjoint(openings(row))


def openings(row: dict) -> set[str]:
    """The first letters and digits of each text of a record: by these a text is known again."""
    texts = [document["text"] for document in row["docs"]] if "docs" in row else [row["text"]]
    return {re.sub(r"\W+", "", text[:1_000].lower())[:300] for text in texts if text.strip()}


@cache
def openings_held_out() -> frozenset[str]:
    return frozenset().union(*(openings(row) for name, held in HELD_OUT.items() for row in rows(name)[:held]))


def learn_cues(learned_from: list[tuple[Example, np.ndarray]]) -> dict[str, float]:
    """Stem → the mean worth of the sentences that have it, drawn towards 0 where they are few."""
    total: Counter = Counter()
    count: Counter = Counter()
    spread: Counter = Counter()
    for one, value in learned_from:
        seen: set[str] = set()
        for terms, y in zip(one.profile.terms, value.tolist(), strict=True):
            for term in set(terms):
                total[term] += y
                count[term] += 1
                seen.add(term)
        spread.update(seen)
    kept = (t for t in sorted(total) if spread[t] >= CUE_DOCUMENTS and not any(map(str.isdigit, t)))
    cues = {term: round(total[term] / (count[term] + CUE_SHRINKAGE), 2) for term in kept}
    return {term: weight for term, weight in cues.items() if abs(weight) >= CUE_LEAST}


def samples(names: tuple[str, ...], without: int = NONE) -> Iterator[tuple[str, np.ndarray, np.ndarray, np.ndarray]]:
    """Set, features, worth and weight of each training document; once more with queries for `ASKED`.

    The cue words that a document's features are made with are learned from the other four fifths of the documents:
    otherwise the trees would trust them too much.
    """
    every = [(name, *pair) for name in names for pair in documents(name, without)]
    dice = random.Random(SEED)
    numbers = np.random.default_rng(SEED)
    fold = [dice.randrange(FOLDS) for _ in every]
    for number in range(FOLDS):
        cues = learn_cues([(one, y) for (_, one, y), own in zip(every, fold, strict=True) if own != number])
        for (name, one, y), own in zip(every, fold, strict=True):
            if own != number:
                continue
            yield name, *drawn(table(one.profile, cues), y, numbers)
            if name in ASKED:
                other = dice.choice(documents(name, without))[0]
                yield name, *drawn(table(asked(one, other, dice), cues), y, numbers)


def drawn(x: np.ndarray, y: np.ndarray, numbers: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """At most `SENTENCES` of a document's sentences, weighted so that they stand for all; the weights add up to 1."""
    weight = np.ones(len(y))
    if len(y) > SENTENCES:
        best = np.argsort(-y, kind="stable")[: SENTENCES // 3]
        rest = np.setdiff1d(np.arange(len(y)), best)
        others = numbers.choice(rest, SENTENCES - len(best), replace=False)
        weight[others] = len(rest) / len(others)
        kept = np.sort(np.r_[best, others])
        x, y, weight = x[kept], y[kept], weight[kept]
    return x, y, weight / weight.sum()


def fit(names: tuple[str, ...], without: int = NONE) -> Model:
    """Both sets of trees, the cue words and the kinds; `without` one fold of each set's documents."""
    found = list(samples(names, without))
    # a set counts by the fifth root of its documents, so that no set drowns the others
    share = {name: (n := len(documents(name, without))) ** 0.2 / n for name in names}
    x = np.concatenate([x for _, x, _, _ in found])
    y = np.concatenate([y for _, _, y, _ in found])
    weight = np.concatenate([weight * share[name] for name, _, _, weight in found])
    hidden = x.copy()
    hidden[:, [NAMES.index(name) for group in ("cues", "kind") for name in GROUPS[group]]] = 0
    cues = learn_cues([pair for name in names for pair in documents(name, without)])
    return Model(grow(x, y, weight, KNOWN), grow(hidden, y, weight, ANY), cues, kinds(names, without))


def kinds(names: tuple[str, ...], without: int = NONE) -> dict[str, Kind]:
    """What the texts of each set look like; the spread of a column lies between the set's own and that of all sets."""
    columns = [NAMES.index(name) for name in KIND]
    seen = {
        name: np.array([table(one.profile, {})[0, columns] for one, _ in documents(name, without)]) for name in names
    }
    shared = np.mean([rows.var(axis=0) for rows in seen.values()], axis=0)
    return {
        name: Kind(rows.mean(axis=0), np.maximum(np.sqrt((rows.var(axis=0) + shared) / 2), 1e-3))
        for name, rows in seen.items()
    }


def grow(
    x: np.ndarray, y: np.ndarray, weight: np.ndarray, settings: dict, names: tuple[str, ...] = NAMES, **others: object
) -> Trees:
    """Boosted trees of `settings`, each laid out level by level."""
    import lightgbm

    data = lightgbm.Dataset(x, y, weight=weight / weight.mean(), feature_name=list(names))
    depth = settings["max_depth"]
    chosen = SETTINGS | others | {key: value for key, value in settings.items() if key != "rounds"}
    booster = lightgbm.train(chosen, data, settings["rounds"])
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    features = np.zeros((len(trees), 2**depth - 1), dtype=np.int64)
    thresholds = np.zeros_like(features, dtype=np.float64)
    values = np.zeros((len(trees), 2 ** (depth + 1) - 1))
    for number, tree in enumerate(trees):
        fill(tree, 0, features[number], thresholds[number], values[number])
    return Trees(depth, features, thresholds, values)


def fill(node: dict, at: int, features: np.ndarray, thresholds: np.ndarray, values: np.ndarray) -> None:
    """Lays a tree out level by level; below a leaf its value is repeated."""
    values[at] = node.get("internal_value", node.get("leaf_value"))
    if at >= len(features):
        return
    if "left_child" in node:
        features[at], thresholds[at] = node["split_feature"], node["threshold"]
    fill(node.get("left_child", node), 2 * at + 1, features, thresholds, values)
    fill(node.get("right_child", node), 2 * at + 2, features, thresholds, values)


@cache
def clusters(name: str) -> tuple[Example, ...]:
    """The clusters that concepts are learned from; those of `multi_news`, of which there are a hundred, are scored, too."""
    first = HELD_OUT[name] if name in TRAINED_ON else 0
    return tuple(example(name, row) for row in rows(name)[first:])


def _concepts_of(text: str, *, pairs: bool) -> frozenset[str]:
    """The words or pairs of an English text, as `concepts.entries` has them."""
    if pairs:
        return frozenset(concepts.neighbours(profiles.stream(text, "en", stop=concepts.STOP)))
    return frozenset(profiles.terms(text, "en"))


def learn_concepts(found: list[tuple[str, Example]], model: Model) -> ConceptTrees:
    """Trees that tell which words and pairs of a cluster its human summary has; `model` has not seen the clusters."""
    grown: list[Trees] = []
    starts: list[float] = []
    scores = [np.array(auto.weigh(one.profile, model).scores) for _, one in found]
    for pairs in (False, True):
        x, y, weight = [], [], []
        for (name, one), ranked in zip(found, scores, strict=True):
            matrix = concepts.entries(one.profile, pairs=pairs)
            features, held = concepts.table(one.profile, matrix, ranked, pairs=pairs)
            told = _concepts_of(one.summary, pairs=pairs)
            x.append(features[held])
            y.append(np.array([term in told for term in matrix.vocabulary], dtype=float)[held])
            weight.append(np.full(held.sum(), (LONG if name == "multi_news" else 1.0) / max(1, held.sum())))
        every, share = np.concatenate(y), np.concatenate(weight)
        # a regression of the log odds (LightGBM's "binary"); the first tree holds their mean
        made = grow(np.concatenate(x), every, share, CONCEPTS, concepts.NAMES, objective="binary", lambda_l2=10.0)
        grown.append(made)
        starts.append(round(float(made.values[:, 0].sum()), 6))
    return ConceptTrees(grown[0], grown[1], starts[0], starts[1])


def unseen() -> Model:
    """The ranking without the sets of clusters, for what it says of them must not be better than it will be of others."""
    return fit(tuple(name for name in TRAINED_ON if name not in CLUSTERS))


def evaluate_concepts() -> None:
    """Scores each set of clusters by fifths, each with trees of the other four."""
    model = unseen()
    dice = random.Random(SEED)
    every = [(name, one, dice.randrange(FOLDS)) for name in CLUSTERS for one in clusters(name)]
    words = {name: held_out(name, 1)[1] for name in CLUSTERS}
    found: dict[str, list] = {name: [] for name in CLUSTERS}
    for number in range(FOLDS):
        trees = learn_concepts([(name, one) for name, one, own in every if own != number], model)
        for name, one, own in every:
            if own == number:
                plain = auto.weigh(one.profile, model)
                found[name].append(
                    [*score(one, plain, words[name]), *score(one, auto.covered(one.profile, plain, trees), words[name])]
                )
    for name, scores in found.items():
        table_ = 100 * np.array(scores)
        low, high = interval((table_[:, 2:] - table_[:, :2]).mean(axis=1).tolist())
        print(
            name,
            len(scores),
            "without {:.2f} {:.2f}, with {:.2f} {:.2f}".format(*table_.mean(axis=0)),
            f"[{low:+.2f}, {high:+.2f}]",
        )


def evaluate(model: Model, name: str, limit: int) -> tuple[float, float]:
    found, words = held_out(name, limit)
    return tuple(100 * np.mean([score(one, auto.weigh(one.profile, model), words) for one in found], axis=0))


def _files(names: tuple[str, ...]) -> list[Path]:
    """The files of some sets."""
    return [DATA / f"{name}.jsonl.gz" for name in names]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--leave-out", action="append", default=[], help="a set not to train on; repeatable")
    parser.add_argument("-o", "--output", type=Path, default=SHIPPED)
    parser.add_argument("--evaluate", action="store_true", help="score the documents held out; nothing is written")
    parser.add_argument("--leave-one-out", action="store_true", help="score each set by trees trained on the others")
    parser.add_argument("--docs", type=int, default=40, help="documents of each set to score")
    parser.add_argument("--concepts", action="store_true", help="the trees of what several documents agree on")
    arguments = parser.parse_args()
    if arguments.concepts and arguments.evaluate:
        evaluate_concepts()
        return
    if arguments.concepts:
        about = {"made_by": "benchmarks/train.py --concepts", "seed": SEED, "sets": CLUSTERS}
        about["origin"] = model_origin.origin("ranking/concepts.json.xz", _files(CLUSTERS))
        found = [(name, one) for name in CLUSTERS for one in clusters(name)]
        output = concepts.SHIPPED if arguments.output == SHIPPED else arguments.output
        learn_concepts(found, unseen()).write(output, about)
        return
    names = tuple(name for name in TRAINED_ON if name not in arguments.leave_out)
    if not arguments.evaluate:
        about = {"made_by": "benchmarks/train.py", "seed": SEED, "sets": names}
        origin = model_origin.origin("ranking/auto.json.xz", _files((*names, "more_summaries")))
        fit(names).write(arguments.output, about | {"origin": origin})
        return
    every = fit(names) if not arguments.leave_one_out else None
    found = []
    for name in HELD_OUT:
        model = every or fit(tuple(other for other in names if other != name))
        found.append(evaluate(model, name, arguments.docs))
        print(f"{name:20s} {found[-1][0]:.2f} {found[-1][1]:.2f}", flush=True)
    print("{:20s} {:.2f} {:.2f}".format("mean", *np.mean(found, axis=0)))


if __name__ == "__main__":
    main()
