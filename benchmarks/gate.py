"""Holds the quality of `auto` where it is: measures it on documents held out of training and compares with pinned floors.

    BRIEFING_DATA=… python benchmarks/gate.py                 100 documents of each set; exit 1 where one is below its floor
    … python benchmarks/gate.py --docs 400 --no-floors        as many as there are; measured only
    … python benchmarks/gate.py --pin [--lower]               pins what is measured; a floor goes down only with --lower

A floor is (ROUGE-1 + ROUGE-2) / 2, `SLACK` below what was measured when it was pinned. `floors.json` also names the data by
digest, the number of documents and the settings; with others the floors say nothing and the gate says so (exit 2).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from summarized import DATA, HELD_OUT, digest, held_out, interval, score

from briefing import __version__
from briefing.model import Budget, Request
from briefing.ranking import auto

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.3


def measure(name: str, docs: int) -> dict:
    found, words = held_out(name, docs)
    request = Request(Budget.parse(f"{words}w"))
    scores = [score(one, auto.rank(one.profile, request), words) for one in found]
    one, two = 100 * np.mean(scores, axis=0)
    low, high = interval([50 * sum(pair) for pair in scores])
    return {
        "digest": digest(name), "documents": len(found), "words": words, "rouge1": round(float(one), 2),
        "rouge2": round(float(two), 2), "interval": [round(low, 2), round(high, 2)],
    }  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--docs", type=int, default=100, help="documents of each set")
    parser.add_argument("--no-floors", action="store_true", help="measure only")
    parser.add_argument("--pin", action="store_true", help="pin what is measured")
    parser.add_argument("--lower", action="store_true", help="with --pin: floors may go down")
    arguments = parser.parse_args()
    if not DATA.is_dir():
        print(f"gate: no folder {DATA}; BRIEFING_DATA names it", file=sys.stderr)
        return 2
    request = Request(Budget.parse("5"))
    signature = {"ranker": request.ranker, "redundancy": request.redundancy, "documents": arguments.docs, "seed": 1}
    print(f"briefing {__version__}; " + ", ".join(f"{key} {value}" for key, value in signature.items()))
    pinned = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"signature": signature, "sets": {}}
    found, below, other = {}, [], []
    for name in HELD_OUT:
        row = found[name] = measure(name, arguments.docs)
        value = (row["rouge1"] + row["rouge2"]) / 2
        before = pinned["sets"].get(name)
        if not arguments.no_floors and not arguments.pin:
            if before is None or before["digest"] != row["digest"] or pinned["signature"] != signature:
                other.append(name)
            elif value < before["floor"]:
                below.append(name)
        row["floor"] = round(value - SLACK, 2)
        if before and not arguments.lower:
            row["floor"] = max(row["floor"], before["floor"])
        low, high = row["interval"]
        mark = f"  floor {before['floor']:.2f}" if before and not arguments.no_floors else ""
        print(
            f"{name:20s} {row['documents']:4d}  {row['rouge1']:.2f} {row['rouge2']:.2f}  {value:.2f} [{low:.2f}, {high:.2f}]{mark}"
            + ("  BELOW" if name in below else ""),
            flush=True,
        )
    one, two = (np.mean([row[key] for row in found.values()]) for key in ("rouge1", "rouge2"))
    print(f"{'mean':20s}       {one:.2f} {two:.2f}")
    if arguments.pin:
        FLOORS.write_text(json.dumps({"signature": signature, "sets": found}, indent=1) + "\n", encoding="utf-8")
    if other:
        print(f"gate: other data or settings than the floors were pinned with: {', '.join(other)}", file=sys.stderr)
        return 2
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
