"""How near two words are in what is written about them, by vectors that ship: "penalty" and "fined".

A text answers a query in words of its own. The vectors (``related.npz.xz``; the card is ``docs/models/related.md``) come from which
stems stand in the same stretch of news: positive pointwise mutual information, reduced to a few dimensions (Levy and Goldberg 2014).
English alone; a stem that is not among them is near to none.
"""

from __future__ import annotations

import lzma
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np

from briefing.frozen import frozen
from briefing.model import Profile
from briefing.ranking.term_matrix import Floats, TermMatrix

SHIPPED = Path(__file__).with_name("related.npz.xz")


@frozen
class Vectors:
    """Stem → its row; `rows` of length 1, and how rare each stem is (natural logarithm, above 0)."""

    known: dict[str, int]
    rows: Floats
    rarity: Floats

    @classmethod
    def read(cls, path: Path) -> Vectors:
        """Reads the arrays ``stems`` (joined by blanks, as bytes), ``vectors`` (whole numbers) and ``rarity`` (tenths)."""
        with np.load(BytesIO(lzma.decompress(path.read_bytes())), allow_pickle=False) as stored:
            stems = stored["stems"].tobytes().decode("ascii").split()
            rows = stored["vectors"].astype(np.float64)
            rarity = stored["rarity"].astype(np.float64) / 10
        rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
        return cls({stem: number for number, stem in enumerate(stems)}, rows, rarity)


@cache
def shipped() -> Vectors:
    """The vectors that are shipped."""
    return Vectors.read(SHIPPED)


def nearness(profile: Profile, matrix: TermMatrix, vectors: Vectors) -> Floats:
    """How near each sentence is to what is asked, 0 to 1; shape ``(len(profile),)``.

    For each stem of the query the square of its cosine to the nearest stem of the sentence; their mean, weighed by rarity.
    """
    asked = [vectors.known[stem] for stem in profile.query if stem in vectors.known]
    held = np.array([vectors.known.get(stem, -1) for stem in matrix.vocabulary], dtype=np.int64)
    entries = np.flatnonzero(held[matrix.terms] >= 0) if asked and len(held) else np.zeros(0, dtype=np.int64)
    out = np.zeros(matrix.n)
    if not len(entries):
        return out
    cosines = np.maximum(vectors.rows[held] @ vectors.rows[asked].T, 0.0) ** 2
    rows = matrix.rows[entries]
    starts = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]])
    best = np.maximum.reduceat(cosines[matrix.terms[entries]], starts)
    weights = vectors.rarity[asked]
    out[rows[starts]] = best @ weights / weights.sum()
    return out
