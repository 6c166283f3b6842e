"""Measures every ranker alike and writes the table that `briefing rankers` shows (``briefing/ranking/measured.json``).

BRIEFING_DATA=… python benchmarks/rankers.py [--docs 40]

Documents held out of training; each ranker's scores go through what `summarize` does with them, and the choice is cut to as many words as the
set's human summaries have on average. Only numbers are written.
"""

from __future__ import annotations

import argparse
import json

import numpy as np
from summarized import HELD_OUT, held_out, score

from briefing import catalog
from briefing.errors import LimitError
from briefing.model import Budget, Request
from briefing.ranking.measured import FILE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=int, default=40, help="documents of each set")
    arguments = parser.parse_args()
    table = {}
    for name in catalog.RANKERS:
        rank = catalog.find("rankers", name).load()
        table[name] = {}
        for dataset in HELD_OUT:
            found, words = held_out(dataset, arguments.docs)
            request = Request(Budget.parse(f"{words}w"), ranker=name)
            scores = []
            for one in found:
                try:
                    scores.append(score(one, rank(one.profile, request), words))
                except LimitError:
                    scores.append((0.0, 0.0))  # it has no answer
            table[name][dataset] = [round(100 * float(x), 1) for x in np.mean(scores, axis=0)]
        print(name, table[name], flush=True)
    FILE.write_text(json.dumps({"documents": arguments.docs, "scores": table}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
