"""Likeness of two sentences as sets of terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.agreement import sentences

WEIGHTS = dict(zip("abcdefgh", (1.0, 2.0, 4.0, 1.0, 3.0, 9.0, 1.0, 2.0), strict=True))
TERMS = st.frozensets(st.sampled_from(sorted(WEIGHTS)))


@given(TERMS, TERMS)
def test_both_measures_are_symmetric_and_lie_between_nothing_and_all(one, other):
    for measure in (sentences.overlap, lambda a, b: sentences.likeness(a, b, WEIGHTS)):
        assert measure(one, other) == pytest.approx(measure(other, one))
        assert 0 <= measure(one, other) <= 1 + 1e-9
        assert measure(one, one) == pytest.approx(1 if one else 0)
    assert (sentences.likeness(one, other, WEIGHTS) > 0) is bool(one & other)


def test_values():
    assert sentences.overlap({"a", "b"}, {"b", "c"}) == pytest.approx(1 / 3)
    assert sentences.likeness({"a", "b"}, {"b", "c"}, {"a": 1, "b": 4, "c": 4}) == pytest.approx(4 / (5**0.5 * 8**0.5))


def test_thresholds_ascend():
    assert sentences.ALONE <= sentences.ONE_EVENT < sentences.NO_NEWS < sentences.SAME < sentences.COPY
    assert sentences.SUPPORTED_IN_PART < sentences.SUPPORTED < sentences.NEAR
    assert sentences.SURE_PLACE < sentences.ALIGNED < sentences.NEAR < sentences.COPIED
