"""Weights are stored by the pattern of their columns; one by one or as a table, their sums are those of the rows given."""

import numpy as np

from briefing.facts.names import tagger


def test_stored_rows_add_up_to_what_was_stored(monkeypatch):
    columns = 2 * len(tagger.LABELS)
    rows = np.zeros((40, columns), dtype=np.int8)
    for row in range(40):  # seven patterns, of which one has every column
        rows[row, :: row % 6 + 1] = row - 50
    rows[7] = 3
    keys = [f"word={n}" for n in range(40)]
    stored = tagger.packed(keys, rows)
    _, order = tagger.laid_out(keys)
    lying = rows[[keys.index(key) for key in order]].astype(int)
    groups = [[1], [40, 1], [8, 3, 8], [2, 5, 7, 11, 13]]
    sums = [lying[[at - 1 for at in group]].sum(axis=0).tolist() for group in groups]
    assert [*tagger.Weights(stored).added(groups)] == sums
    monkeypatch.setattr(tagger, "_FEW_GROUPS", 0)
    assert tagger.Weights(stored).added(groups).tolist() == sums
