"""The tests that `make quick` leaves out are some that exist, and leave some of each room."""

import re
from collections import Counter

from tests.dear import DEAR, KEPT, ROOT, dear, written

NAMES = {
    path.relative_to(ROOT).as_posix(): set(
        re.findall(r"^def (test_\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    )
    for path in sorted((ROOT / "tests").rglob("test_*.py"))
}


def test_what_is_left_out_exists():
    assert dear().keys() <= NAMES.keys()
    assert [path for path, names in dear().items() if set(names) - NAMES.get(path, set()) - {"*"}] == []


def test_a_third_of_each_room_is_left():
    every, left, table = Counter(), Counter(), dear()
    for path, names in NAMES.items():
        room, out = path.split("/")[1], set(table.get(path, ()))
        every[room] += len(names)
        left[room] += 0 if "*" in out else len(names - out)
    rooms = [room for room in every if (ROOT / "briefing" / room).is_dir()]
    assert len(rooms) > 15
    assert [room for room in rooms if left[room] < every[room] * KEPT] == []


def test_a_test_is_as_dear_as_its_dearest_row():
    table = written({"tests/a/b.py::one[x]": 0.0, "tests/a/b.py::one[y]": DEAR, "tests/a/b.py::two": 0.0})
    assert _lines(table) == ['"tests/a/b.py" = [', '  "one",', "]"]


def test_of_a_room_of_dear_tests_the_cheapest_are_run():
    table = written({"tests/a/b.py::one": 3 * DEAR, "tests/a/b.py::two": DEAR, "tests/a/c/d.py::three": 2 * DEAR})
    assert _lines(table) == ['"tests/a/b.py" = [', '  "one",', "]", '"tests/a/c/d.py" = [', '  "*",', "]"]


def _lines(table):
    return [line for line in table.splitlines() if not line.startswith("#")]
