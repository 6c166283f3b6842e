"""Weights are stored by the pattern of their columns; word by word or side by side, names are the same."""

import numpy as np

from briefing import arrays
from briefing.facts.names import side_by_side, tagger
from briefing.facts.names.tokens import tokens
from briefing.pipeline import document_from_text
from tests.corpus.texts import load


def test_stored_rows_add_up_to_what_was_stored():
    columns = 2 * len(tagger.LABELS)
    rows = np.zeros((40, columns), dtype=np.int8)
    for row in range(40):  # seven patterns, of which one has every column
        rows[row, :: row % 6 + 1] = row - 50
    rows[7] = 3
    keys = [f"word={n}" for n in range(40)]
    stored = {name: memoryview(np.ravel(part)) for name, part in side_by_side.packed(keys, rows).items()}
    _, order = side_by_side.laid_out(keys)
    lying = rows[[keys.index(key) for key in order]].astype(int)
    groups = [[1], [40, 1], [8, 3, 8], [2, 5, 7, 11, 13]]
    sums = [lying[[at - 1 for at in group]].sum(axis=0).tolist() for group in groups]
    weights = tagger.Weights(stored)
    assert [*map(weights.added, groups)] == sums
    assert side_by_side.Table(weights).added(groups).tolist() == sums


def test_names_are_the_same_word_by_word_and_side_by_side(monkeypatch):
    read = [
        tokens(document_from_text(one.line("text"), language="en")) for one in load("facts") if one.topic == "articles"
    ]

    def found(passes):
        model = tagger.Model.of(arrays.load(tagger.SHIPPED))
        return [model.names(one.words, one.begins, passes=passes) for one in read]

    one_by_one = [found(passes) for passes in (1, 2)]
    monkeypatch.setattr(tagger, "_FEW_TOKENS", 0)
    assert one_by_one == [found(passes) for passes in (1, 2)]
    assert sum(map(len, one_by_one[1])) > 20


def test_of_equal_labels_the_first_is_taken():
    nothing = [[0] * len(tagger.LABELS)] * 3
    assert tagger._viterbi(nothing, [[0] * len(tagger.LABELS)] * len(tagger.LABELS)) == [0, 0, 0]
