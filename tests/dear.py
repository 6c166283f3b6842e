"""Which tests `make quick` leaves out: those that take long, as measured; `dear.toml` has them, `make measure` writes it."""

from __future__ import annotations

import os
import tomllib
from collections import defaultdict
from itertools import chain
from math import ceil
from pathlib import Path

import pytest

TABLE = Path(__file__).with_suffix(".toml")
ROOT = TABLE.parents[1]
DEAR = 0.03
"""Seconds of processor time, with the processes that it starts, from which on a test is dear."""
KEPT = 1 / 3
"""Share of a room's tests, the cheapest, that are none whatever they take."""
_HEAD = f"""\
# Tests that take {DEAR} s of processor time or more: `make test` runs them, `make quick` leaves them out.
# A third of each room's, the cheapest, is run by both, and so is what is not here yet. Measured, with what they start and what
# they share with others of their file, and written by `make measure`; not to be edited.
"""


def dear():
    """File, from the root → the names of its dear tests, "*" for all."""
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


def written(seconds):
    """The table for what each test took, by its id."""
    most = defaultdict(float)
    for identifier, taken in seconds.items():
        test = tuple(identifier.split("[")[0].split("::", 1))
        most[test] = max(most[test], taken)
    rooms = defaultdict(list)
    for test in sorted(most, key=most.__getitem__):
        rooms["/".join(test[0].split("/")[:-1][:2])].append(test)
    long = {test for tests in rooms.values() for test in tests[ceil(len(tests) * KEPT) :] if most[test] >= DEAR}
    lines = []
    for path in sorted({path for path, _ in long}):
        names = sorted(name for place, name in long if place == path)
        names = ["*"] if len(names) == sum(place == path for place, _ in most) else names
        lines += [f'"{path}" = [', *(f'  "{name}",' for name in names), "]"]
    return _HEAD + "\n".join(lines) + "\n"


class Quick:
    """Leaves the dear tests out."""

    def __init__(self):
        self.dear = dear()

    def pytest_ignore_collect(self, collection_path):
        return True if "*" in self.dear.get(_place(collection_path), ()) else None

    def pytest_collection_modifyitems(self, config, items):
        left_out = [item for item in items if item.originalname in self.dear.get(_place(item.path), ())]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


class Measure:
    """Writes the table anew, from what each test takes; needs /proc.

    What tests share (a fixture of their module) is made for the first of them, but each alone would ask for it: it counts for all.
    """

    def __init__(self):
        self.seconds = {}
        self.shared = {}
        self.making = 0.0

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef):
        before, within = _seconds(), self.making
        result = yield
        taken = _seconds() - before
        if fixturedef.scope in {"module", "class"}:
            self.shared[fixturedef] = taken - (self.making - within)  # without what it asks for itself
            self.making = within + taken
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item):
        before, self.making = _seconds(), 0.0
        result = yield
        known = item._fixtureinfo.name2fixturedefs  # pytest has no public name for it
        shared = sum(self.shared.get(definition, 0.0) for row in known.values() for definition in row)
        self.seconds[item.nodeid] = _seconds() - before - self.making + shared
        return result

    def pytest_sessionfinish(self, exitstatus):
        if exitstatus == pytest.ExitCode.OK:
            TABLE.write_text(written(self.seconds), encoding="utf-8")


def _place(path):
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else ""


def _seconds():
    """Seconds of processor time that this process and those that it started have taken."""
    return _taken(os.getpid()) / os.sysconf("SC_CLK_TCK")


def _taken(process):
    """Ticks of processor time that a process, those that it started and those that these started have taken."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        children = [
            path.read_text(encoding="utf-8").split() for path in Path(f"/proc/{process}/task").glob("*/children")
        ]
    except OSError:  # it has ended
        return 0
    return sum(map(int, fields[11:15])) + sum(map(_taken, chain.from_iterable(children)))
