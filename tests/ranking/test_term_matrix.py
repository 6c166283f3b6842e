import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking import term_matrix
from briefing.ranking.term_matrix import TermMatrix

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), max_size=30)


def dense(matrix, values):
    out = np.zeros((matrix.n, matrix.v))
    out[matrix.rows, matrix.terms] = values
    return out


@given(SENTENCES)
def test_counts_are_those_of_the_sentences(sentences):
    matrix = TermMatrix.build(sentences)
    names = list(dict.fromkeys(term for terms in sentences for term in terms))
    assert dense(matrix, matrix.counts).tolist() == [[terms.count(name) for name in names] for terms in sentences]


@given(SENTENCES)
def test_gram_is_the_product_with_the_transpose(sentences):
    matrix = TermMatrix.build(sentences)
    full = dense(matrix, matrix.counts)
    assert np.allclose(matrix.gram(matrix.counts), full @ full.T)


def test_gram_in_small_batches(monkeypatch):
    sentences = [[f"t{i}", f"t{i + 1}", f"t{(i * 7) % 40}", "all"] for i in range(40)]
    matrix = TermMatrix.build(sentences)
    whole = matrix.gram(matrix.counts)
    monkeypatch.setattr(term_matrix, "_PAIRS_AT_ONCE", 3)
    assert np.array_equal(matrix.gram(matrix.counts), whole)
