"""Outcomes → ``report.csv`` and ``report.json``: every input once, in the order of the jobs.

The same inputs give the same report, however often the run was stopped, wherever it ran; times are in the journal.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from briefing.model import Outcome, State
from briefing.writers import files
from briefing.writers.csv_cells import inert

NAMES = ("report.csv", "report.json")
_COLUMNS = ("input", "state", "key", "reason", "outputs", "notices")


def write(folder: Path, outcomes: Iterable[Outcome]) -> Counter[State]:
    """Writes both files; gives how many inputs there are of each state.

    Raises:
        OutputError: a file cannot be written.
    """
    counts: Counter[State] = Counter(dict.fromkeys(State, 0))
    table, rows = io.StringIO(), []
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for outcome in outcomes:
        counts[outcome.state] += 1
        cells = (outcome.source, outcome.state, outcome.key, outcome.reason)
        writer.writerow([*map(inert, cells), inert(" ".join(outcome.outputs)), inert("; ".join(outcome.notices))])
        rows.append(json.dumps(_row(outcome), ensure_ascii=False).encode("utf-8", "backslashreplace"))
    head = json.dumps({state.value: counts[state] for state in State})
    listed = b",\n    ".join(rows)
    whole = b'{\n  "counts": %s,\n  "inputs": [\n    %s\n  ]\n}\n' % (head.encode(), listed)
    files.save(folder / NAMES[0], table.getvalue().encode("utf-8", "backslashreplace"), force=True)
    files.save(folder / NAMES[1], whole, force=True)
    return counts


def _row(outcome: Outcome) -> dict[str, object]:
    row: dict[str, object] = {"input": outcome.source, "state": outcome.state}
    if outcome.key:
        row |= {"key": outcome.key, "reason": outcome.reason}
    if outcome.outputs:
        row["outputs"] = list(outcome.outputs)
    if outcome.notices:
        row["notices"] = list(outcome.notices)
    return row
