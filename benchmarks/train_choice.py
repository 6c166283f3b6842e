"""Trains the weights of `briefing.selection.whole_choice` on documents with human summaries, and writes them as plain numbers.

    BRIEFING_DATA=… python benchmarks/train_choice.py                  → briefing/selection/whole_choice.json
    … python benchmarks/train_choice.py --evaluate                     ROUGE beside the choice as ranked: by fifths, and held out

Each document is ranked by a model that has not seen it: `auto` trained on the other four fifths. A choice is worth the mean of
ROUGE-1 and ROUGE-2 F1 of its first words, as many as were asked for. The weights are a ridge regression of that on the features,
both less their means within the document. Needs LightGBM, for the rankings.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import model_origin  # beside this script
import numpy as np
from summarized import DATA, Example, grams, held_out, interval
from train import FOLDS, TRAINED_ON, documents, fit

from briefing.model import Budget, Ranking, Request
from briefing.ranking import auto
from briefing.selection import mmr, whole_choice
from briefing.selection.choice_features import NAMES, Offer, table
from briefing.selection.passages import passages

SETS = {"news_highlights": 49, "earnings_calls": 46, "legal_cases": 61}
"""Set → words asked for, as many as its human summaries have; single documents, and summaries of a few sentences."""
LONGER = ("news_highlights",)
"""Sets that are trained on once more with `STRETCH` as many words asked for."""
STRETCH = 1.35
RIDGE = 6.0
"""For each document, in deviations of the features."""
SCORED = {**SETS, "gum": 46}
"""Sets whose held-out documents are scored."""


@dataclass(frozen=True)
class Seen:
    """A document's choices: features, ROUGE-1 and ROUGE-2 of each (shape ``(choices, 2)``); the first is as ranked."""

    name: str
    features: np.ndarray
    rouge: np.ndarray

    @property
    def worth(self) -> np.ndarray:
        return 100 * self.rouge.mean(axis=1)


def seen(name: str, one: Example, ranking: Ranking, words: int) -> Seen | None:
    """The choices of a document; None where there is no other than the one as ranked."""
    request = Request(Budget.parse(f"{words}w"), query=one.query)
    pieces, groups = passages(one.profile), one.profile.groups
    first = mmr.select(one.profile, ranking, pieces, one.spans, request, groups=groups)
    if not whole_choice.applies(one.profile, ranking, request, len(first.picks)):
        return None
    standing = {(pick.first, pick.last) for pick in first.picks}
    candidates = mmr.candidates(pieces, groups, None)
    offered = whole_choice.offer(candidates, standing, one.profile, ranking, request)
    found = whole_choice.choices(offered, standing, one.profile, groups)
    rouge = np.array([scored(one, offered, members, words) for members in found])
    return Seen(name, table(offered, found, one.profile, ranking), rouge) if len(found) > 1 else None


def scored(one: Example, offered: Offer, members: np.ndarray, words: int) -> list[float]:
    """ROUGE-1 and ROUGE-2 F1 of a choice's first words, a mean over the human summaries."""
    texts = [
        one.texts[0][one.spans[p.first].start : one.spans[p.last].stop].split()
        for p, held in zip(offered.passages, members, strict=True)
        if held
    ]
    mine = grams(" ".join([*chain.from_iterable(texts)][:words]))
    pairs = [
        [2 * (a & b).total() / max(1, a.total() + b.total()) for a, b in zip(mine, reference, strict=True)]
        for reference in one.references
    ]
    return np.mean(pairs, axis=0).tolist()


def training() -> Iterator[tuple[int, Seen]]:
    """The fold and the choices of each training document."""
    for number in range(FOLDS):
        model = fit(TRAINED_ON, number)
        for name, words in SETS.items():
            for at, (one, _) in enumerate(documents(name)):
                if at % FOLDS == number:
                    ranking = auto.weigh(one.profile, model)
                    lengths = (words, round(words * STRETCH)) if name in LONGER else (words,)
                    yield from ((number, found) for n in lengths if (found := seen(name, one, ranking, n)))


def learn(found: Sequence[Seen]) -> whole_choice.Weights:
    """Ridge regression within documents; a set counts by the root of its documents."""
    count = Counter(one.name for one in found)
    x = np.concatenate([one.features - one.features.mean(axis=0) for one in found])
    y = np.concatenate([one.worth - one.worth.mean() for one in found])
    weight = np.concatenate([np.full(len(one.rouge), count[one.name] ** -0.5 / len(one.rouge)) for one in found])
    weight /= weight.mean()
    spread = x.std(axis=0)
    spread[spread == 0] = 1.0
    x /= spread
    squares = (x * weight[:, np.newaxis]).T @ x + RIDGE * len(found) * np.eye(len(NAMES))
    solved = np.linalg.solve(squares, (x * weight[:, np.newaxis]).T @ y) / spread
    return whole_choice.Weights({name: float(f"{value:.4g}") for name, value in zip(NAMES, solved, strict=True)})


def compared(label: str, found: Mapping[str, list[tuple[Seen, whole_choice.Weights]]]) -> None:
    """Prints for each set the scores of the choice as ranked and of the best as a whole."""
    for name, pairs in found.items():
        best = np.array([one.rouge[int(np.argmax(weights.scores(one.features)))] for one, weights in pairs])
        ranked = np.array([one.rouge[0] for one, _ in pairs])
        low, high = interval((50 * (best - ranked).sum(axis=1)).tolist())
        before, after = 100 * ranked.mean(axis=0), 100 * best.mean(axis=0)
        print(
            f"{label:9s} {name:16s} {len(pairs):4d}  {before[0]:.2f} {before[1]:.2f} → {after[0]:.2f} {after[1]:.2f}"
            f"  [{low:+.2f}, {high:+.2f}]"
        )


def evaluate(found: Sequence[tuple[int, Seen]], weights: whole_choice.Weights) -> None:
    folds = [learn([one for number, one in found if number != left]) for left in range(FOLDS)]
    by_set: dict[str, list] = {}
    for number, one in found:
        by_set.setdefault(one.name, []).append((one, folds[number]))
    compared("by fifths", by_set)
    held: dict[str, list] = {}
    for name, words in SCORED.items():
        request = Request(Budget.parse(f"{words}w"))
        for one in held_out(name, 400)[0]:
            if choices := seen(name, one, auto.rank(one.profile, request), words):
                held.setdefault(name, []).append((choices, weights))
    compared("held out", held)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--evaluate", action="store_true", help="score the documents held out; nothing is written")
    arguments = parser.parse_args()
    found = list(training())
    weights = learn([one for _, one in found])
    if arguments.evaluate:
        evaluate(found, weights)
        return
    files = [DATA / f"{name}.jsonl.gz" for name in (*SETS, "more_summaries")]
    about = {"made_by": "benchmarks/train_choice.py", "sets": sorted(SETS)}
    about["origin"] = model_origin.origin("selection/whole_choice.json", files)
    weights.write(whole_choice.SHIPPED, about)


if __name__ == "__main__":
    main()
