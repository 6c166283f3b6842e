"""Names of features are found where their digests are stored, and no others."""

from hypothesis import assume, given
from hypothesis import strategies as st

from briefing import feature_table
from briefing.feature_table import FeatureTable, RunningSums, laid_out


def _table(numbers):
    layout, order = laid_out(list(numbers))
    assume(len({(bucket, digest) for bucket, digest in _places(layout)}) == len(numbers))
    return FeatureTable(layout, [numbers[name] for name in order])


def _places(layout):
    """The bucket of each digest, and the digest."""
    rows = (feature_table._upper(layout.high, row) << 8 | low for row, low in enumerate(layout.low))
    return [(bucket, next(rows)) for bucket, count in enumerate(layout.counts) for _ in range(count)]


@given(st.dictionaries(st.text(max_size=20), st.integers(-300, 300)))
def test_each_name_has_its_number(numbers):
    table = _table(numbers)
    for _ in range(2):  # looked up, and kept
        assert all(table.total([name]) == number for name, number in numbers.items())
    assert table.total(numbers) == sum(numbers.values())


def test_a_name_that_is_none_has_no_number():
    table = FeatureTable.of({f"w={number}": number + 1 for number in range(2_000)})
    others = [f"s={number}" for number in range(2_000)]
    assert len(table.known(others)) <= 2
    assert table.total(["lone surrogate \ud800"]) == 0


@given(st.dictionaries(st.text(max_size=20), st.integers(1, 300)))
def test_those_that_have_a_number_are_given_in_order(numbers):
    table = _table(numbers)
    none = "no feature of this model has this name"
    assume(table.total([none]) == 0)  # of 1,500 names that are none one is taken for a feature
    names = [*numbers, none, *numbers]
    assert table.known(names) == [numbers[name] for name in names if name in numbers]


def test_names_beyond_those_that_are_kept_are_looked_up_anew(monkeypatch):
    monkeypatch.setattr(feature_table, "_MOST_KEPT", 20)
    numbers = {f"w={number}": number + 1 for number in range(60)}
    table = FeatureTable.of(numbers)
    for first in (0, 30, 10, 0):
        names = [*numbers][first : first + 30]
        assert table.known([*names, "no name of it", *names]) == 2 * [numbers[name] for name in names]


def test_no_two_names_of_a_model_have_the_same_digest():
    layout, order = laid_out([f"p={number}" for number in range(40_000)])
    assert len(set(_places(layout))) == len(order) == 40_000


@given(st.binary(max_size=600), st.data())
def test_running_sums_are_those_of_the_first_numbers(numbers, data):
    count = data.draw(st.integers(0, len(numbers)))
    assert RunningSums(numbers)[count] == sum(numbers[:count])
