"""What finds expressions that a text can hurt finds those known to be so, and no others; the project's own are looked at in CI."""

import re
import signal
from itertools import cycle

import pytest

from tests import pumping
from tests.pumping import Found


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    monkeypatch.setattr(pumping, "LONG", 0.25)
    monkeypatch.setattr(pumping, "LIMIT", 0.15)
    before = signal.signal(signal.SIGVTALRM, pumping._stop)
    yield
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize(
    ("written", "anchored", "kind"),
    [
        (r"(a+)+$", False, "explosive"),
        (r"(?:[\s,;]+(?:of|in)?)+$", False, "explosive"),
        (r"by [a-z]+(?: (?:[a-z]+|de|la))*$", True, "explosive"),
        (r"\s+,", False, "steep"),
        (r"\s+,", True, None),
        (r"[a-z]+: ", True, None),
        (r"\bsaid\b", False, None),
        (r"\d{1,3}(?:,\d{3})*", False, None),
    ],
)
def test_kind_of_growth(written, anchored, kind):
    found = pumping.steep(Found("x.py", written, 0, anchored))
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize(("power", "is_steep"), [(1, False), (2, True)])
@pytest.mark.parametrize("added", [(1,), (1, 3), (3, 1, 1), (1, 1, 2.5), (2, 1, 1.2, 1)])
def test_what_else_the_machine_does_changes_no_judgement(monkeypatch, power, is_steep, added):
    share = cycle(added)
    monkeypatch.setattr(pumping, "_seconds", lambda _, text, **__: 1e-2 * (len(text) / 6000) ** power * next(share))
    texts = ["a" * times for times in (375, 1500, 6000)]
    assert pumping._is_steep(re.compile("a"), texts, anchored=False, least=pumping.LEAST) == is_steep


def test_explosive_ones_are_never_allowed_and_steep_ones_by_number():
    explosive = pumping.Steep(Found("a.py", "(a+)+$", 0), "explosive", "aa")
    steep = pumping.Steep(Found("b.py", r"\s+,", 0), "steep", "  ")
    assert pumping.worse([steep], {"b.py": 1}) == []
    assert pumping.worse([steep, steep], {"b.py": 1}) == ["b.py: 2 steep, 1 allowed"]
    assert len(pumping.worse([explosive], {"a.py": 1})) == 1
