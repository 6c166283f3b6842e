"""Trains the weights of `briefing.selection.whole_choice` on documents with human summaries, and writes them as plain numbers.

    BRIEFING_DATA=… python benchmarks/train_choice.py                  → briefing/selection/whole_choice.json
    … python benchmarks/train_choice.py --several                      → briefing/selection/whole_choice_several.json
    … python benchmarks/train_choice.py --long                         → briefing/selection/whole_choice_long.json
    … python benchmarks/train_choice.py [--several|--long] --evaluate  ROUGE beside the choice as ranked: by fifths, and held out

Each document is ranked by a model that has not seen it: `auto` trained on the other four fifths. A choice is worth the mean of
ROUGE-1 and ROUGE-2 F1 of its first words, as many as were asked for. The weights are a ridge regression of that on the features,
both less their means within the document. Needs LightGBM, for the rankings. Of several documents, clusters that the
shipped ranking has not seen are learned from (those of `more_summaries`), so that no other one is needed.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import model_origin  # beside this script
import numpy as np
from summarized import DATA, Example, example, grams, held_out, interval, rows
from train import FOLDS, TRAINED_ON, documents, fit, openings, openings_held_out

from briefing.model import Budget, Ranking, Request
from briefing.ranking import auto
from briefing.selection import mmr, whole_choice
from briefing.selection.choice_features import NAMES, SEVERAL, Choice, Offer, table
from briefing.selection.passages import passages

SETS = {"news_highlights": 49, "earnings_calls": 46, "legal_cases": 61}
"""Set → words asked for, as many as its human summaries have; single documents, and summaries of a few sentences."""
LONGER = ("news_highlights",)
"""Sets that are trained on once more with `STRETCH` as many words asked for."""
STRETCH = 1.35
RIDGE = 10.0
"""For each document, in deviations of the features."""
SCORED = {**SETS, "gum": 46}
"""Sets whose held-out documents are scored."""
CLUSTERS = {"three_outlets": 63}
"""The same, of several documents."""
RIDGE_OF_SEVERAL = 40.0
LONG_SETS = {"science_papers": 151, "biomedical_papers": 250}
"""Set → words asked for, as many as its human summaries have; single documents, and summaries of many sentences."""
LONG_DOCUMENTS = 250
"""Documents of each that are learned from, at most."""
RIDGE_OF_LONG = 30.0
DRAWN = 80
"""Choices of a text that are drawn, each one to four exchanges from the one as ranked."""


@dataclass(frozen=True)
class Seen:
    """A document's choices: features, ROUGE-1 and ROUGE-2 of each (shape ``(choices, 2)``); the first is as ranked."""

    name: str
    features: np.ndarray
    rouge: np.ndarray

    @property
    def worth(self) -> np.ndarray:
        return 100 * self.rouge.mean(axis=1)


def seen(name: str, one: Example, ranking: Ranking, words: int, *, long: bool = False) -> Seen | None:
    """The choices of a document; None where there is no other than the one as ranked, or that is not as `long`."""
    request = Request(Budget.parse(f"{words}w"), query=one.query)
    pieces, groups = passages(one.profile), one.profile.groups
    first = mmr.select(one.profile, ranking, pieces, one.spans, request, groups=groups)
    count = len(first.picks)
    if not whole_choice.applies(one.profile, ranking, request, count) or long != (count > whole_choice.MOST):
        return None
    standing = {(pick.first, pick.last) for pick in first.picks}
    candidates = mmr.candidates(pieces, groups, None)
    best = count + whole_choice.MORE if long else whole_choice.BEST
    offered = whole_choice.offer(candidates, standing, one.profile, ranking, request, best=best)
    if long:
        found = drawn(whole_choice.Exchanges(offered, standing, one.profile, groups))
    else:
        found = whole_choice.choices(offered, standing, one.profile, groups)
    rouge = np.array([scored(one, offered, choice, words) for choice in found])
    return Seen(name, np.array(table(offered, found, one.profile, ranking)), rouge) if len(found) > 1 else None


def drawn(exchanges: whole_choice.Exchanges) -> list[Choice]:
    """The choice as ranked, and `DRAWN` that a few exchanges made at random lead to."""
    dice = random.Random(1)
    near = cache(exchanges.near)
    found = {exchanges.own: None}
    for _ in range(DRAWN):
        choice = exchanges.own
        for _ in range(dice.randint(1, 4)):
            choice = dice.choice(near(choice) or [choice])
        found[choice] = None
    return [*found]


def scored(one: Example, offered: Offer, choice: Choice, words: int) -> list[float]:
    """ROUGE-1 and ROUGE-2 F1 of a choice's first words, a mean over the human summaries."""
    texts = [
        one.texts[one.profile.document[p.first]][one.spans[p.first].start : one.spans[p.last].stop].split()
        for p in (offered.passages[at] for at in choice)
    ]
    mine = grams(" ".join([*chain.from_iterable(texts)][:words]))
    pairs = [
        [2 * (a & b).total() / max(1, a.total() + b.total()) for a, b in zip(mine, reference, strict=True)]
        for reference in one.references
    ]
    return np.mean(pairs, axis=0).tolist()


def training() -> Iterator[tuple[int, Seen]]:
    """The fold and the choices of each training document."""
    for number, name, one, ranking in ranked(SETS):
        words = SETS[name]
        for n in (words, round(words * STRETCH)) if name in LONGER else (words,):
            if found := seen(name, one, ranking, n):
                yield number, found


def longer() -> Iterator[tuple[int, Seen]]:
    """The same of choices of more passages."""
    for number, name, one, ranking in ranked(LONG_SETS, LONG_DOCUMENTS):
        if found := seen(name, one, ranking, LONG_SETS[name], long=True):
            yield number, found


def ranked(names: Iterable[str], most: int | None = None) -> Iterator[tuple[int, str, Example, Ranking]]:
    """The fold, the set, a training document and its ranking by a model that has not seen it."""
    for number in range(FOLDS):
        model = fit(TRAINED_ON, number)
        for name in names:
            for at, (one, _) in enumerate(documents(name)[:most]):
                if at % FOLDS == number:
                    yield number, name, one, auto.weigh(one.profile, model)


def clusters() -> Iterator[tuple[int, Seen]]:
    """The fold and the choices of each cluster that neither the ranking nor what documents agree on was learned from."""
    for name, words in CLUSTERS.items():
        request = Request(Budget.parse(f"{words}w"))
        unseen = [row for row in rows("more_summaries") if row["set"] == name]
        unseen = [row for row in unseen if openings_held_out().isdisjoint(openings(row))]
        for at, one in enumerate(example(name, row) for row in unseen):
            if found := seen(name, one, auto.rank(one.profile, request), words):
                yield at % FOLDS, found


def learn(found: Sequence[Seen], names: Sequence[str] = NAMES, ridge: float = RIDGE) -> whole_choice.Weights:
    """Ridge regression within documents on the columns `names`; a set counts by the root of its documents."""
    count = Counter(one.name for one in found)
    x = np.concatenate([one.features - one.features.mean(axis=0) for one in found])
    y = np.concatenate([one.worth - one.worth.mean() for one in found])
    weight = np.concatenate([np.full(len(one.rouge), count[one.name] ** -0.5 / len(one.rouge)) for one in found])
    weight /= weight.mean()
    spread = x.std(axis=0)
    spread[spread == 0] = 1.0
    x /= spread
    squares = (x * weight[:, np.newaxis]).T @ x + ridge * len(found) * np.eye(len(names))
    solved = np.linalg.solve(squares, (x * weight[:, np.newaxis]).T @ y) / spread
    return whole_choice.Weights({name: float(f"{value:.4g}") for name, value in zip(names, solved, strict=True)})


def compared(label: str, found: Mapping[str, list[tuple[Seen, whole_choice.Weights]]]) -> None:
    """Prints for each set the scores of the choice as ranked and of the best as a whole."""
    for name, pairs in found.items():
        best = np.array(
            [one.rouge[int(np.argmax(weights.scores(one.features, [*weights.of])))] for one, weights in pairs]
        )
        ranked = np.array([one.rouge[0] for one, _ in pairs])
        low, high = interval((50 * (best - ranked).sum(axis=1)).tolist())
        before, after = 100 * ranked.mean(axis=0), 100 * best.mean(axis=0)
        print(
            f"{label:9s} {name:16s} {len(pairs):4d}  {before[0]:.2f} {before[1]:.2f} → {after[0]:.2f} {after[1]:.2f}"
            f"  [{low:+.2f}, {high:+.2f}]"
        )


def evaluate(found: Sequence[tuple[int, Seen]], kind: Kind) -> None:
    """Prints what choices as a whole are worth: each fifth by the weights of the other four, and documents held out by all."""
    folds = [kind.learn([one for number, one in found if number != left]) for left in range(FOLDS)]
    by_set: dict[str, list] = {}
    for number, one in found:
        by_set.setdefault(one.name, []).append((one, folds[number]))
    compared("by fifths", by_set)
    weights = kind.learn([one for _, one in found])
    held: dict[str, list] = {}
    for name, words in kind.scored.items():
        request = Request(Budget.parse(f"{words}w"))
        for one in held_out(name, 400)[0]:
            if choices := seen(name, one, auto.rank(one.profile, request), words, long=kind is LONG):
                held.setdefault(name, []).append((choices, weights))
    compared("held out", held)


@dataclass(frozen=True)
class Kind:
    """Choices from one text, or from several: what is learned of them, from what, and where it is written."""

    output: Path
    names: tuple[str, ...]
    ridge: float
    found: Callable[[], Iterator[tuple[int, Seen]]]
    sets: tuple[str, ...]
    files: tuple[str, ...]
    scored: Mapping[str, int]

    def learn(self, found: Sequence[Seen]) -> whole_choice.Weights:
        """The weights of the kind's own columns."""
        return learn(found, self.names, self.ridge)


ONE = Kind(whole_choice.SHIPPED, NAMES, RIDGE, training, tuple(sorted(SETS)), (*SETS, "more_summaries"), SCORED)
MANY = Kind(
    whole_choice.OF_SEVERAL, SEVERAL, RIDGE_OF_SEVERAL, clusters, tuple(CLUSTERS), ("more_summaries",), CLUSTERS
)
LONG_FILES = (*LONG_SETS, "more_summaries")
LONG = Kind(whole_choice.LONG, NAMES, RIDGE_OF_LONG, longer, tuple(sorted(LONG_SETS)), LONG_FILES, LONG_SETS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--several", action="store_true", help="choices from several documents")
    parser.add_argument("--evaluate", action="store_true", help="score the documents held out; nothing is written")
    parser.add_argument("--long", action="store_true", help="choices of more passages of a paper")
    arguments = parser.parse_args()
    kind = MANY if arguments.several else LONG if arguments.long else ONE
    found = list(kind.found())
    if arguments.evaluate:
        evaluate(found, kind)
        return
    files = [DATA / f"{name}.jsonl.gz" for name in kind.files]
    about = {
        "made_by": "benchmarks/train_choice.py" + " --several" * arguments.several + " --long" * arguments.long,
        "sets": kind.sets,
    }
    about["origin"] = model_origin.origin(f"selection/{kind.output.name}", files)
    kind.learn([one for _, one in found]).write(kind.output, about)


if __name__ == "__main__":
    main()
