"""Counts which stems stand together in news, and writes the vectors that `briefing.ranking.related` reads.

    BRIEFING_DATA=… python benchmarks/train_related.py     → briefing/ranking/related.npz.xz

Stretches of 40 stems of the sets in `SETS`; positive pointwise mutual information, the frequency of the second stem raised to
.75 (Levy, Goldberg and Dagan 2015), reduced by a randomized eigenvalue decomposition (Halko, Martinsson and Tropp 2011) with a fixed
seed, each number one of 11 values. No text is kept, and no pair of words can be read from the vectors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO

import numpy as np
from model_origin import origin, packed
from summarized import DATA, HELD_OUT, rows, summaries

from briefing.ranking.related import SHIPPED
from briefing.text.profile import terms
from briefing.weights import pack

SETS = ("news_highlights", "multi_news", "three_outlets", "more_summaries")
STEMS, DIMENSIONS = 4000, 44
LEVELS = 5
"""Steps from 0 to the greatest number. With 9 the file has 16 KB more, with 31 53 KB, and what queries find is within .5 of ROUGE either way."""
STRETCH, SHORTEST = 40, 6
"""Stems of a stretch, at most and at least."""
FEWEST = 8
"""Stretches that a stem stands in, at least."""


def texts() -> Iterator[str]:
    """The articles, and the editors' roundups of three outlets."""
    for name in SETS:
        for row in rows(name)[HELD_OUT[name] if name in {"news_highlights", "three_outlets"} else 0 :]:
            if row.get("set", name) not in SETS:
                continue
            documents = row.get("docs") or [row]
            yield from (document["text"] for document in documents)
            yield from summaries(row) if len(documents) > 1 else ()


def stretches() -> list[tuple[str, ...]]:
    """Runs of stems of one paragraph."""
    found = []
    for text in texts():
        for paragraph in text.split("\n"):
            stems = terms(paragraph, "en")
            cut = (stems[at : at + STRETCH] for at in range(0, len(stems), STRETCH))
            found += [stretch for stretch in cut if len(stretch) >= SHORTEST]
    return found


def information(told: list[tuple[str, ...]], known: dict[str, int]) -> np.ndarray:
    """Positive pointwise mutual information of all pairs; shape ``(len(known), len(known))``."""
    together = np.zeros((len(known), len(known)), dtype=np.float32)
    for stretch in told:
        at = np.array(sorted({known[stem] for stem in stretch if stem in known}), dtype=np.int64)
        together[np.ix_(at, at)] += 1
    np.fill_diagonal(together, 0)
    seen = together.sum(1) + 1
    smooth = seen**0.75
    expected = np.outer(seen, smooth / smooth.sum())
    found = np.maximum(np.log(np.maximum(together / expected, 1e-9)), 0)
    found[together < 2] = 0
    return found


def reduced(matrix: np.ndarray) -> np.ndarray:
    """Its `DIMENSIONS` greatest eigenvectors, each weighed by the root of its eigenvalue; rows of length 1."""
    basis = np.random.default_rng(0).standard_normal((len(matrix), DIMENSIONS + 20)).astype(np.float32)
    for _ in range(5):
        basis, _ = np.linalg.qr(matrix @ basis)
    small = basis.T @ matrix @ basis
    values, vectors = np.linalg.eigh((small + small.T) / 2)
    chosen = np.argsort(-np.abs(values))[:DIMENSIONS]
    rows_ = basis @ vectors[:, chosen] * np.sqrt(np.abs(values[chosen]))
    return rows_ / np.maximum(np.linalg.norm(rows_, axis=1, keepdims=True), 1e-9)


def main() -> None:
    """Writes the vectors, the rarity of each stem, and where they come from."""
    told = stretches()
    count = Counter(stem for stretch in told for stem in set(stretch))
    plain = [stem for stem, stands in count.most_common() if stem.isalpha() and stem.isascii() and stands >= FEWEST]
    stems = sorted(plain[:STEMS])
    vectors = reduced(information(told, {stem: number for number, stem in enumerate(stems)}))
    rarity = np.log(len(told) / np.array([count[stem] + 5 for stem in stems]))
    np.savez(
        written := BytesIO(),
        stems=np.frombuffer(" ".join(stems).encode("ascii"), dtype=np.uint8),
        vectors=np.round(vectors * LEVELS / np.abs(vectors).max()).astype(np.int8),
        rarity=np.round(rarity * 10).astype(np.uint8),
        origin=packed(origin("ranking/related.npz.xz", [DATA / f"{name}.jsonl.gz" for name in SETS])),
    )
    SHIPPED.write_bytes(pack(written.getvalue()))


if __name__ == "__main__":
    main()
