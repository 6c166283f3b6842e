"""Likeness of two sentences as sets of terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.agreement import sentences

WEIGHTS = dict(zip("abcdefgh", (1.0, 2.0, 4.0, 1.0, 3.0, 9.0, 1.0, 2.0), strict=True))
TERMS = st.frozensets(st.sampled_from(sorted(WEIGHTS)))


@given(TERMS, TERMS)
def test_likeness_is_symmetric_and_lies_between_nothing_and_all(one, other):
    measured = sentences.likeness(one, other, WEIGHTS)
    assert measured == pytest.approx(sentences.likeness(other, one, WEIGHTS))
    assert 0 <= measured <= 1 + 1e-9
    assert sentences.likeness(one, one, WEIGHTS) == pytest.approx(1 if one else 0)
    assert (measured > 0) is bool(one & other)


def test_values():
    assert sentences.likeness({"a", "b"}, {"b", "c"}, {"a": 1, "b": 4, "c": 4}) == pytest.approx(4 / (5**0.5 * 8**0.5))


def test_thresholds_ascend():
    assert sentences.ALONE <= sentences.ONE_EVENT < sentences.NO_NEWS < sentences.SAME < sentences.COPY
    assert sentences.SUPPORTED_IN_PART < sentences.SUPPORTED < sentences.NEAR
    assert sentences.SURE_PLACE < sentences.ALIGNED < sentences.NEAR < sentences.COPIED
