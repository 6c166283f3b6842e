"""Names of features are found where they are stored, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.feature_table import FeatureTable, laid_out


@given(st.dictionaries(st.text(max_size=20), st.integers(-300, 300)), st.text(max_size=20))
def test_each_name_has_its_number_and_others_nought(numbers, other):
    table = FeatureTable.of(numbers)
    assert dict(table.stored()) == numbers
    assert all(table[name] == number for name, number in numbers.items())
    assert table[other] == numbers.get(other, 0)
    assert table[other] == numbers.get(other, 0), "asked for again"


@given(st.dictionaries(st.text(max_size=20), st.integers(1, 300)), st.lists(st.text(max_size=2)))
def test_those_that_have_a_number_are_given_in_order(numbers, others):
    table = FeatureTable.of(numbers)
    names = [*others, *numbers, *others]
    for _ in range(2):  # by now it may have become a dict of all
        assert table.known(names) == [numbers[name] for name in names if name in numbers]


def test_names_that_are_none_are_not_kept_without_end():
    table = FeatureTable.of({str(number): number + 1 for number in range(20)})
    assert not any(table[f"no {number}"] for number in range(100))
    assert len(table) == 20
    assert [table[str(number)] for number in range(20)] == [*range(1, 21)]


def test_a_name_of_more_than_255_bytes_is_refused():
    with pytest.raises(ValueError, match="255 bytes"):
        laid_out(["é" * 128])
