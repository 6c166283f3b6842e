"""What finds expressions that a text can hurt finds those known to be so, and no others; the project's own are looked at in CI."""

import signal

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


def test_explosive_ones_are_never_allowed_and_steep_ones_by_number():
    explosive = pumping.Steep(Found("a.py", "(a+)+$", 0), "explosive", "aa")
    steep = pumping.Steep(Found("b.py", r"\s+,", 0), "steep", "  ")
    assert pumping.worse([steep], {"b.py": 1}) == []
    assert pumping.worse([steep, steep], {"b.py": 1}) == ["b.py: 2 steep, 1 allowed"]
    assert len(pumping.worse([explosive], {"a.py": 1})) == 1
