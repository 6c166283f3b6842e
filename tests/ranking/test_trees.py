import json

import numpy as np

from briefing.ranking import trees as module
from briefing.ranking.trees import Trees


def one():
    """Two trees of two levels over the columns a and b."""
    return Trees(
        2,
        np.array([[0, 1, 1], [1, 0, 0]]),
        np.array([[0.5, 0.2, 0.8], [0.0, 0.3, 0.6]]),
        np.array([[0.0, -1, 1, -2, 0, 0.5, 1.5], [0.0, -0.5, 0.5, -0.5, -0.5, 0.25, 0.75]]),
    )


def walk(model, row):
    """The prediction of one row, step by step, without the values at the roots."""
    total = 0.0
    for features, thresholds, values in zip(model.features, model.thresholds, model.values, strict=True):
        at = 0
        while at < len(features):
            at = 2 * at + 1 + (row[features[at]] > thresholds[at])
        total += values[at] - values[0]
    return total


def test_contributions_add_up_to_the_prediction(monkeypatch):
    model = one()
    table = np.random.default_rng(1).random((50, 2))
    monkeypatch.setattr(module, "ROWS_AT_ONCE", 7)
    given = model.contributions(table, np.array([0, 1]), 2)
    assert given.shape == (50, 2)
    assert np.allclose(given.sum(axis=1), [walk(model, row) for row in table])


def test_a_split_is_put_down_to_its_feature():
    given = one().contributions(np.array([[1.0, 0.9]]), np.array([0, 1]), 2)
    # first tree: a brings 1, b then .5; second: b brings .5, a then .25
    assert given.tolist() == [[1.25, 1.0]]


def test_no_rows():
    assert one().contributions(np.zeros((0, 2)), np.array([0, 1]), 2).shape == (0, 2)


def test_what_is_written_is_read_again():
    data = json.loads(json.dumps(one().as_json()))
    again = Trees.parse(data, [2, 0])
    assert again.depth == 2
    assert again.features.tolist() == [[2, 0, 0], [0, 2, 2]]
    assert again.thresholds.tolist() == one().thresholds.tolist()
    assert again.values.tolist() == one().values.tolist()
