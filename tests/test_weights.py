"""Numbers of a model as they are written in JSON, and read again."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import weights

NUMBERS = st.one_of(st.integers(-3, 90), st.integers(-9999, 9999).map(lambda whole: whole / 1000))


@given(width=st.integers(1, 4), numbers=st.lists(NUMBERS, max_size=24))
def test_rows_are_read_as_they_were(width, numbers):
    rows = [tuple(numbers[at : at + width]) for at in range(0, len(numbers) // width * width, width)]
    stored = json.loads(json.dumps(weights.coded(rows), ensure_ascii=False))
    assert weights.decoded(stored, width) == rows


def test_thousands_of_numbers_have_a_character_each():
    row = [n / 7 for n in range(5000)]
    assert weights.decoded(weights.coded([row]), len(row)) == [tuple(row)]


def test_a_tree_has_a_feature_and_a_threshold_a_split_and_a_value_a_node():
    stored = {"depth": 1, "features": [[2], [0]], "thresholds": [[0.5], [-1.25]], "values": [[0, 1, 2], [3, 4, 5.5]]}
    coded = {name: weights.coded(rows) if name != "depth" else rows for name, rows in stored.items()}
    assert weights.tree_rows(coded) == ([(2,), (0,)], [(0.5,), (-1.25,)], [(0, 1, 2), (3, 4, 5.5)])


@pytest.mark.parametrize("name", ["model.json", "model.json.xz"])
def test_a_file_is_read_as_it_was_written(name, tmp_path):
    parts = {"names": ["place", "länge"], "weights": [0.5, -1]}
    weights.write(tmp_path / name, parts)
    assert weights.read(tmp_path / name) == parts
