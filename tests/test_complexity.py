"""Functions are simple, but for those listed, and the lists only shrink.

After a function has become simpler: ``BRIEFING_REGENERATE=1 .venv/bin/pytest tests/test_complexity.py``. That takes out and
lowers, and lets a function or file keep its place that has moved under its name; it never takes in.
"""

import pytest

from tests import complexity
from tests.expected import REGENERATE


@pytest.fixture(scope="module")
def functions():
    now = complexity.functions()
    if REGENERATE:
        kept = complexity.shrunk_functions(now, complexity.listed_functions())
        complexity.FUNCTIONS.write_text(complexity.functions_text(kept), encoding="utf-8")
    return now


def test_no_function_is_more_complex_than_listed(functions):
    listed = complexity.listed_functions()
    more = {name: f"{count}, allowed {listed.get(name, complexity.MOST)}" for name, count in functions.items()}
    assert not {name: more[name] for name, count in functions.items() if count > listed.get(name, 0)}, "split them"


def test_what_has_become_simple_is_listed_no_longer(functions):
    listed = complexity.listed_functions()
    assert sorted(listed.keys() - functions.keys()) == [], "run this test with BRIEFING_REGENERATE=1"
    far = {name for name, count in listed.items() if count > complexity.FAR_TOO_MUCH}
    assert far == {name for name, count in functions.items() if count > complexity.FAR_TOO_MUCH}


@pytest.mark.pinned
def test_ruff_passes_over_no_more_files_than_it_must():
    now = complexity.files()
    if REGENERATE:
        kept = complexity.shrunk_files(now, complexity.listed_files())
        complexity.FILES.write_text(complexity.files_text(kept), encoding="utf-8")
    assert complexity.listed_files() == now, "new ones: split them; others: run this test with BRIEFING_REGENERATE=1"


def test_a_list_shrinks_moves_and_never_grows():
    listed = {"briefing/a.py:f": 20, "briefing/b.py:g": 31, "briefing/c.py:h": 17}
    now = {"briefing/a.py:f": 18, "briefing/x/b.py:g": 30, "briefing/d.py:new": 16}
    assert complexity.shrunk_functions(now, listed) == {"briefing/a.py:f": 18, "briefing/x/b.py:g": 30}
    assert complexity.shrunk_files({"x/a.py": ["C901"], "b.py": ["C901"]}, {"a.py": ["C901"]}) == {"x/a.py": ["C901"]}
