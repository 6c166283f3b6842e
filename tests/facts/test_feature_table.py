"""Names of features are found where they are stored, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts.feature_table import FeatureTable, laid_out


@given(st.dictionaries(st.text(max_size=20), st.integers(-300, 300)), st.text(max_size=20))
def test_each_name_has_its_number_and_others_nought(numbers, other):
    table = FeatureTable.of(numbers)
    assert dict(table.stored()) == numbers
    assert all(table[name] == number for name, number in numbers.items())
    assert table[other] == numbers.get(other, 0)
    assert table[other] == numbers.get(other, 0), "asked for again"


def test_what_was_asked_for_is_not_kept_without_end(monkeypatch):
    monkeypatch.setattr("briefing.facts.feature_table._MOST_KEPT", 10)
    table = FeatureTable.of({"hat": 3})
    assert not any(table[str(number)] for number in range(100))
    assert len(table) <= 11
    assert table["hat"] == 3


def test_a_name_of_more_than_255_bytes_is_refused():
    with pytest.raises(ValueError, match="255 bytes"):
        laid_out(["é" * 128])
