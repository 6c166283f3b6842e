"""Scores the program on the corpus in tests/corpus, which everyone has: facts, verify, compare, the page.

    python benchmarks/corpus.py                       a table: each figure, precision and recall, items, floor; exit 1 below a floor
    … --part verify --show                            one part (repeatable), and what was missed in it
    … --show --only dates                             misses of the figures or texts whose name has "dates"
    … --pin                                           raises the floors to what is measured (a little below)
    … --pin --lower "the reason"                      lets them go down, too; the reason stays in floors.json

A figure is an F1 (items found, extra ones count against it) or a share of what is judged. The corpus is described in tests/corpus/README.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus import floors, score
from tests.corpus.tally import Count, Rate, rates
from tests.corpus.texts import PARTS, digest


def table(measured: dict[str, Rate], pinned: floors.Floors | None) -> None:
    print(f"{'figure':46s}{'value':>7s}{'P':>7s}{'R':>7s}{'items':>7s}{'floor':>7s}")
    for figure, rate in measured.items():
        floor = pinned.floors.get(figure) if pinned else None
        mark = "" if floor is None else f"{floor:7.3f}" + ("  BELOW" if rate.value < floor else "")
        print(f"{figure:46s}{rate.value:7.3f}{rate.precision:7.3f}{rate.recall:7.3f}{rate.of:7d}{mark}")


def show(counts: list[Count], only: str) -> None:
    """What was missed (-), and what is too much (+)."""
    for one in counts:
        for line in one.missed:
            if only in one.figure or only in one.name:
                print(f"{one.figure} | {one.name} | {line}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", action="append", choices=PARTS, help="repeatable; by default all")
    parser.add_argument("--show", action="store_true", help="print what was missed")
    parser.add_argument("--only", default="", metavar="WORD", help="with --show: of figures or texts whose name has it")
    parser.add_argument("--pin", action="store_true", help="pin what is measured")
    parser.add_argument("--lower", default="", metavar="REASON", help="with --pin: floors may go down")
    arguments = parser.parse_args()
    if arguments.pin and arguments.part:
        parser.error("--pin wants all parts")
    counts = score.measure(arguments.part or PARTS)
    measured = rates(counts)
    before = floors.load() if floors.FILE.exists() else None
    if arguments.show:
        show(counts, arguments.only)
    table(measured, before)
    if arguments.pin:
        floors.save(floors.pin(measured, before, reason=arguments.lower))
        return 0
    if before is None or before.digest != digest():
        print("corpus: the texts are others than those that the floors were pinned with; pin anew", file=sys.stderr)
        return 2
    return int(any(figure in measured for figure in floors.below(measured, before)))


if __name__ == "__main__":
    sys.exit(main())
