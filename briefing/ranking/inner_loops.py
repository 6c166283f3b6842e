"""The inner loops of sumy's methods, vectorised: the same result as the library's Python loops, sooner.

Each takes a `TermMatrix` of the sentences. What compares all sentences with all writes a matrix of shape ``(n, n)``.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence

import numpy as np

from briefing.ranking.term_matrix import Floats, TermMatrix


def overlaps(sentences: Sequence[Sequence[str]], *, alone: float) -> Floats:
    """Words in common over the sum of the logarithms of both lengths (Mihalcea & Tarau 2004); shape ``(n, n)``.

    Where both sentences have one word each, and share it, the logarithms are 0 and the value is `alone`.
    """
    matrix = TermMatrix.build(sentences)
    weights = matrix.gram(matrix.counts)
    logs = np.log(np.array([max(len(words), 1) for words in sentences], dtype=np.float64))
    norms = logs[:, np.newaxis] + logs
    single = norms == 0.0
    weights[single] *= alone
    norms[single] = 1.0
    weights /= norms
    return weights


def column_lengths(matrix: TermMatrix) -> Floats:
    """Each sentence's length in the space of all terms, of smoothed term frequencies; shape ``(n,)``.

    That is sumy's LSA: it keeps every dimension (its reduction ratio is 1), and over all of them the sum of
    ``(sigma * v) ** 2`` is the squared length of the sentence's column, so that no decomposition is needed.
    """
    smooth = 0.4
    most = np.ones(matrix.n)
    np.maximum.at(most, matrix.rows, matrix.counts)
    present = matrix.per_sentence((smooth + (1 - smooth) * matrix.counts / most[matrix.rows]) ** 2)
    held = np.bincount(matrix.rows, minlength=matrix.n)
    lengths: Floats = np.sqrt(np.where(held > 0, present + smooth**2 * (matrix.v - held), 0.0))
    return lengths


def sum_basic_order(sentences: Sequence[Sequence[str]]) -> list[int]:
    """The order in which SumBasic takes sentences: each time the one with the likeliest words, which then count less.

    A mean can only fall, so one that was worked out before is an upper bound, and only the best needs another look.
    """
    likely: dict[str, float] = {}
    for words in sentences:
        for word in words:
            likely[word] = likely.get(word, 0) + 1
    total = sum(likely.values())
    likely = {word: count / total for word, count in likely.items()}

    def worse(words: Sequence[str]) -> float:
        return -(sum([likely[word] for word in words]) / len(words)) if words else 0.0

    heap = [(worse(words), index) for index, words in enumerate(sentences)]
    heapq.heapify(heap)
    order = []
    while heap:
        before, index = heap[0]
        now = worse(sentences[index])
        if now > before:
            heapq.heapreplace(heap, (now, index))
            continue
        heapq.heappop(heap)
        order.append(index)
        for word in sentences[index]:
            likely[word] *= likely[word]
    return order


def kl_order(matrix: TermMatrix) -> list[int]:
    """The order in which KL-Sum takes sentences: each time the one that brings the summary nearest to the text.

    For words of the text with share p and of the summary with share q the divergence is the sum of ``p log(p / q)``
    over the summary's words; only what a candidate changes of it is worked out for each, ``n`` times for all entries.
    """
    share = matrix.per_term(matrix.counts)
    share /= max(share.sum(), 1.0)
    own = share[matrix.terms]
    entropy = own * np.log(own)
    length = matrix.per_sentence(matrix.counts)
    bounds = np.searchsorted(matrix.rows, np.arange(matrix.n + 1))
    held = np.zeros(matrix.v)  # how often the summary has each term
    left = np.ones(matrix.n, dtype=bool)
    order = []
    covered = settled = total = 0.0
    for _ in range(matrix.n):
        old = held[matrix.terms]
        fresh = old == 0
        change = np.where(fresh, entropy, own * np.log(np.maximum(old, 1.0))) - own * np.log(old + matrix.counts)
        mass = covered + matrix.per_sentence(own * fresh)
        divergence = settled + matrix.per_sentence(change) + mass * np.log(np.maximum(length + total, 1.0))
        best = int(np.argmin(np.where(left, divergence, np.inf)))
        left[best] = False
        order.append(best)
        taken = slice(bounds[best], bounds[best + 1])
        settled += float(change[taken].sum())
        covered = float(mass[best])
        total += float(length[best])
        held[matrix.terms[taken]] += matrix.counts[taken]
    return order
