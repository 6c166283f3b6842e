"""What several documents agree on: words and pairs of words, each with how likely a summary of all has it.

A summary of many sources is good where it covers what is important in them, each thing once (Gillick & Favre, ILP
Workshop 2009). What is important is learned for each word and pair (Hong & Nenkova, EACL 2014) from how many documents
and sentences have it, where it is first said, and how its sentences are ranked: nothing of the word itself, so that it
holds for every subject and language. ``concepts.json.xz`` holds the trees; ``benchmarks/train.py`` writes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from briefing import weights
from briefing.model import Concepts, Profile
from briefing.ranking.term_matrix import Floats, Integers, TermMatrix
from briefing.ranking.trees import Trees
from briefing.text import profile as profiles

SHIPPED = Path(__file__).with_name("concepts.json.xz")

_LOOKED_AT = 1 << 13
"""Words or pairs among which equal ones are looked for; those of one sentence stand side by side."""
NAMES = (
    "documents", "document_share", "sentences", "sentence_share", "lead_share", "first_share", "first_place",
    "mean_place", "title_share", "best_score", "mean_score", "sum_score", "digit", "all_documents", "all_sentences",
    "most_in_one", "agreed",
)  # fmt: skip
"""What is known of a word or pair, in the order of the columns."""
LEAD = 3
"""So many first sentences of each document are its lead."""
PAIR = 1.5
"""What a pair of words counts beside a single one."""
STOP = "*"
"""Stands for a stop word in a pair: "in april" and "of april" are one."""


@dataclass(frozen=True)
class ConceptTrees:
    """Trees for single words and for pairs, each with the mean that their steps start from (log odds)."""

    words: Trees
    pairs: Trees
    word_start: float
    pair_start: float

    @classmethod
    def read(cls, path: Path) -> ConceptTrees:
        """Reads a file that `write` made; columns are found by name."""
        data = weights.read(path)
        columns = [NAMES.index(name) for name in data["names"]]
        words, pairs = Trees.parse(data["words"], columns), Trees.parse(data["pairs"], columns)
        return cls(words, pairs, data["word_start"], data["pair_start"])

    def write(self, path: Path, about: Mapping[str, object]) -> None:
        """Writes the trees as JSON, `about` first."""
        parts = {"names": NAMES, "word_start": self.word_start, "pair_start": self.pair_start}
        parts |= {"words": self.words.as_json(), "pairs": self.pairs.as_json()}
        weights.write(path, dict(about) | parts)


@cache
def shipped() -> ConceptTrees:
    """The trees that are shipped."""
    return ConceptTrees.read(SHIPPED)


def find(profile: Profile, scores: Floats, trees: ConceptTrees) -> Concepts:
    """The concepts of each sentence, and what each is worth: the chance that a summary has it, pairs weighed `PAIR`.

    Args:
        profile: The sentences of several documents.
        scores: How each sentence is ranked; shape ``(len(profile),)``.
        trees: What was learned.
    """
    of: list[list[int]] = [[] for _ in range(len(profile))]
    worth: list[float] = []
    chosen = ((trees.words, trees.word_start, False, 1.0), (trees.pairs, trees.pair_start, True, PAIR))
    for grown, start, pairs, weight in chosen:
        matrix = entries(profile, pairs=pairs)
        features, held = table(profile, matrix, scores, pairs=pairs)
        odds = _odds(grown, features) + start
        chance = np.where(held, weight / (1.0 + np.exp(-odds)), 0.0)
        for row, number in zip(matrix.rows.tolist(), (matrix.terms + len(worth)).tolist(), strict=True):
            of[row].append(number)
        worth += chance.tolist()
    return Concepts(tuple(map(tuple, of)), tuple(worth))


def _odds(grown: Trees, features: Floats) -> Floats:
    """What the trees give to each row; words that only one sentence has are alike, and are weighed once."""
    out = np.empty(len(features))
    for begin in range(0, len(features), _LOOKED_AT):
        block = features[begin : begin + _LOOKED_AT]
        data, width = block.tobytes(), block.itemsize * block.shape[1]
        seen: dict[bytes, int] = {}
        at = [seen.setdefault(data[row : row + width], len(seen)) for row in range(0, len(data), width)]
        rows = np.frombuffer(b"".join(seen), block.dtype).reshape(-1, block.shape[1])
        given = grown.contributions(rows, np.zeros(len(NAMES), dtype=np.int64), 1)[:, 0]
        out[begin : begin + _LOOKED_AT] = given[at]
    return out


def entries(profile: Profile, *, pairs: bool) -> TermMatrix:
    """The words of each sentence that are no stop words, or its `pairs` of neighbours of which one is none."""
    if not pairs:
        return TermMatrix.build(profile.terms)
    sentences = []
    for text, document in zip(profile.texts, profile.document, strict=True):
        sentences.append(neighbours(profiles.stream(text, profile.languages[document], stop=STOP)))
    return TermMatrix.build(sentences)


def neighbours(words: tuple[str, ...]) -> tuple[str, ...]:
    """Each word with the next one, but for two stop words."""
    return tuple(f"{a} {b}" for a, b in pairwise(words) if (a, b) != (STOP, STOP))


def table(profile: Profile, matrix: TermMatrix, scores: Floats, *, pairs: bool) -> tuple[Floats, np.ndarray]:
    """The features of each word or pair, shape ``(matrix.v, len(NAMES))``, and whether it stands outside headings."""
    document = np.array(profile.document)
    body = ~np.array(profile.heading)
    if not body.any():
        body[:] = True
    inside = body[matrix.rows]
    rows, terms, v = matrix.rows[inside], matrix.terms[inside], matrix.v
    documents, statements = len(profile.languages), int(body.sum())
    place = np.log1p(_places(document, body))
    score = np.zeros(len(document))
    score[body] = (scores[body] - scores[body].mean()) / max(float(scores[body].std()), 1e-9)
    count = np.bincount(terms, minlength=v)
    # one for each document that a term stands in: how often, and where first
    pairs_of, own = np.unique(document[rows] * max(v, 1) + terms, return_inverse=True)
    holder = pairs_of % max(v, 1)
    often = np.bincount(own, minlength=len(pairs_of)).astype(np.float64)
    first = np.full(len(pairs_of), np.inf)
    np.minimum.at(first, own, place[rows])
    held = np.bincount(holder, minlength=v).astype(np.float64)
    groups = np.array(profile.groups) if profile.groups else np.arange(len(document))
    said = np.bincount(np.unique(groups[rows] * max(v, 1) + terms) % max(v, 1), minlength=v).astype(np.float64)
    once = np.maximum(count, 1)
    columns = (
        held, held / documents, said, count / statements,
        np.bincount(holder, first < np.log1p(LEAD - 0.5), v) / documents, np.bincount(holder, first == 0, v) / documents,
        -_greatest(-place[rows], terms, v), np.bincount(holder, first, v) / np.maximum(held, 1),
        _titled(profile, matrix, pairs=pairs) / documents,
        _greatest(score[rows], terms, v), np.bincount(terms, score[rows], v) / once,
        np.bincount(terms, np.maximum(score[rows], 0), v),
        np.array([any(word[0].isdigit() for word in term.split()) for term in matrix.vocabulary], dtype=np.float64),
        np.full(v, float(documents)), np.full(v, np.log(statements)), _greatest(often, holder, v), held * np.log1p(said),
    )  # fmt: skip
    return np.column_stack(columns), count > 0


def _places(document: Integers, body: np.ndarray) -> Floats:
    """How many statements of its document stand before each sentence."""
    count = np.cumsum(body) - body
    starts = np.flatnonzero(np.r_[True, document[1:] != document[:-1]])
    place: Floats = (count - count[starts[np.searchsorted(starts, np.arange(len(document)), side="right") - 1]]).astype(
        np.float64
    )
    return place


def _greatest(values: Floats, at: Integers, v: int) -> Floats:
    """The greatest of `values` for each term; 0 where there is none."""
    out = np.full(v, -np.inf)
    np.maximum.at(out, at, values)
    out[np.isneginf(out)] = 0.0
    return out


def _titled(profile: Profile, matrix: TermMatrix, *, pairs: bool) -> Floats:
    """In how many titles each term stands."""
    out = np.zeros(matrix.v)
    for title in profile.titles:
        for term in sorted(set(neighbours(title) if pairs else title)):
            if term in matrix.vocabulary:
                out[matrix.vocabulary[term]] += 1
    return out
