"""Terms shared with other sentences → score: LexRank (Erkan & Radev, JAIR 22, 2004), vectorised.

Up to `EXACT` sentences this is LexRank with idf-modified cosine and threshold, with the definitions of sumy's
implementation (tf over the sentence's largest tf, idf = log(N / (1 + n)), threshold and epsilon .1, no damping), so
that the order is the same. Beyond, it is the paper's continuous LexRank: without a threshold the matrix of
similarities is the product of a sparse matrix with its transpose and need never be written out, so that time and
memory grow with the number of words.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from briefing.model import Profile, Ranking, Request
from briefing.ranking.term_matrix import Floats, TermMatrix

EXACT = 1_000
"""Sentences up to which the thresholded matrix is written out."""
THRESHOLD = 0.1
"""Cosine above which two sentences are joined."""
EPSILON = 0.1
"""Change of the (unit length) vector of scores at which the power method stops."""
_STEPS = 1_000
"""Steps after which it stops in any case; a few suffice."""


def rank(profile: Profile, request: Request) -> Ranking:
    """Scores every sentence by LexRank; near-duplicates count once and share one score, headings count as sentences."""
    del request
    firsts = sorted(set(profile.groups)) if profile.groups else range(len(profile))
    scores = lexrank([profile.terms[i] for i in firsts])
    if profile.groups:
        place = {first: k for k, first in enumerate(firsts)}
        scores = scores[[place[group] for group in profile.groups]]
    values = tuple(scores.tolist())
    return Ranking(values, {"centrality": values})


def lexrank(sentences: list[tuple[str, ...]]) -> Floats:
    """The LexRank of `sentences`, given as their terms; shape ``(n,)``, all equal where there is nothing to go by."""
    n = len(sentences)
    matrix = TermMatrix.build(sentences)
    weights = cosine_weights(matrix)
    if n <= EXACT:
        joined = matrix.gram(weights) > THRESHOLD
        degree = np.maximum(joined.sum(axis=1), 1)
        return _power(lambda p: (p / degree) @ joined, n)
    degree = matrix.per_sentence(weights * matrix.per_term(weights)[matrix.terms])
    degree[degree <= 0] = 1.0
    return _power(
        lambda p: matrix.per_sentence(weights * matrix.per_term(weights * (p / degree)[matrix.rows])[matrix.terms]), n
    )


def cosine_weights(matrix: TermMatrix) -> Floats:
    """The entries of `matrix` as tf-idf, scaled so that each sentence has length 1 (or 0 where nothing weighs)."""
    tf = matrix.counts / _largest(matrix)[matrix.rows]
    idf = np.log(matrix.n / (1.0 + matrix.document_frequency()))
    weights = tf * idf[matrix.terms]
    norms = np.sqrt(matrix.per_sentence(weights * weights))
    norms[norms == 0] = 1.0
    scaled: Floats = weights / norms[matrix.rows]
    return scaled


def _largest(matrix: TermMatrix) -> Floats:
    largest = np.ones(matrix.n)
    np.maximum.at(largest, matrix.rows, matrix.counts)
    return largest


def _power(step: Callable[[Floats], Floats], n: int) -> Floats:
    """The power method from equal scores, each step scaled to unit length."""
    scores = np.full(n, 1.0 / max(n, 1))
    for _ in range(_STEPS if n else 0):
        following = step(scores)
        length = float(np.linalg.norm(following))
        if length == 0:
            return np.zeros(n)
        following /= length
        change = float(np.linalg.norm(following - scores))
        scores = following
        if change <= EPSILON:
            break
    return scores
