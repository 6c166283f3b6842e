"""A profile → a table of numbers: what can be seen of each sentence, one row a sentence, one column a feature.

The columns fall into groups (`GROUPS`), which are the parts that a score is explained by: where the sentence stands,
what it shares with the title and with the other sentences, which cue words and what facts it carries, how it is worded, how long it is,
what it has of the query, and what kind of text it stands in. All columns are made with the same few numpy calls for
one sentence or for 100,000.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from briefing.model import Profile, Signals
from briefing.ranking.feature_names import GROUPS, LEAD, NAMES, SURFACE, seen_of_sentences
from briefing.ranking.term_matrix import Floats, Integers, TermMatrix

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Numbers: TypeAlias = "NDArray[Any]"
_Columns = dict[str, Any]
"""Name → an array of one number a sentence, or one number for all."""


def table(profile: Profile, cues: Mapping[str, float]) -> Floats:
    """The features of every sentence; shape ``(len(profile), len(NAMES))``, all finite.

    Args:
        profile: The sentences.
        cues: Stem of an English word → how much it speaks for a sentence (above 0) or against it.
    """
    n = len(profile)
    if not n:
        return np.zeros((0, len(NAMES)))
    document = np.array(profile.document)
    body = ~np.array(profile.heading)
    if not body.any():
        body[:] = True
    matrix = TermMatrix.build(profile.terms)
    columns: _Columns = {}
    _places(columns, profile, document, body)
    _shares(columns, profile, matrix, document, body)
    _cues(columns, profile, matrix, document, cues)
    _marks(columns, profile)
    _surface(columns, profile)
    _query(columns, profile, matrix, document)
    _kind(columns, profile, document, body)
    out = np.empty((n, len(NAMES)))
    for at, name in enumerate(NAMES):
        out[:, at] = columns[name]
    return out


def _ratio(above: _Numbers, below: _Numbers) -> Floats:
    share: Floats = above / np.maximum(below, 1)
    return share


def _since(starts: NDArray[np.bool_], steps: Integers) -> Integers:
    """How much `steps` has grown since the last start at or before each row."""
    rows = np.flatnonzero(starts)
    last = rows[np.cumsum(starts) - 1]
    grown: Integers = steps - steps[last]
    return grown


def _places(columns: _Columns, profile: Profile, document: Integers, body: NDArray[np.bool_]) -> None:
    count: Integers = np.cumsum(body) - body
    first = np.r_[True, document[1:] != document[:-1]]
    place = _since(first, count)
    total = np.bincount(document, body)[document]
    columns["place"] = np.log1p(place)
    columns["place_share"] = _ratio(place, total - 1)
    columns["place_inverse"] = 1 / (1 + place)
    columns["from_end"] = np.log1p(np.maximum(total - 1 - place, 0))
    block = np.array(profile.block)
    new_block = first | np.r_[True, block[1:] != block[:-1]]
    number = np.cumsum(new_block) - 1
    columns["block_place"] = np.array(profile.block_position)
    columns["block_length"] = np.log1p(np.bincount(number)[number])
    columns["block_share"] = _ratio(_since(first, number), np.bincount(document, new_block)[document] - 1)
    section = np.array(profile.section)
    new_section = first | np.r_[True, section[1:] != section[:-1]]
    columns["section_place"] = np.log1p(_since(new_section, count))
    columns["section_share"] = _ratio(
        section, np.maximum.reduceat(section, np.flatnonzero(first))[np.cumsum(first) - 1]
    )
    columns["in_first_section"] = _since(first, np.cumsum(new_section)) == 0


def _shares(
    columns: _Columns, profile: Profile, matrix: TermMatrix, document: Integers, body: NDArray[np.bool_]
) -> None:
    rows, terms, counts, v = matrix.rows, matrix.terms, matrix.counts, max(matrix.v, 1)
    distinct = np.bincount(rows, minlength=matrix.n)
    frequency = matrix.document_frequency()
    weights = np.sqrt(counts) * np.log((1.0 + matrix.n) / frequency)[terms]
    norms = np.sqrt(matrix.per_sentence(weights**2))
    weights /= np.where(norms > 0, norms, 1)[rows]

    def cosine(vector: Floats) -> Floats:
        length = float(np.sqrt(vector @ vector)) or 1.0
        return matrix.per_sentence(weights * vector[terms]) / length

    centre = matrix.per_term(weights * body[rows])
    columns["centroid"] = cosine(centre)
    degree = matrix.per_sentence(weights * centre[terms])
    degree[degree <= 0] = 1.0
    score = np.ones(matrix.n)
    for _ in range(4):
        score = matrix.per_sentence(weights * matrix.per_term(weights * (score / degree)[rows])[terms])
    columns["lexrank"] = score / (score.mean() or 1.0)
    mass = matrix.per_term(counts)
    relative = mass / max(mass.max(initial=1), 1)
    columns["mean_frequency"] = _ratio(matrix.per_sentence(relative[terms]), distinct)
    columns["sum_frequency"] = np.log1p(matrix.per_sentence(relative[terms]))
    columns["repeated_share"] = _ratio(matrix.per_sentence((frequency > 1)[terms].astype(np.float64)), distinct)
    top = np.zeros(v)
    top[np.argsort(-mass, kind="stable")[:10]] = 1
    columns["top_terms"] = matrix.per_sentence(top[terms])
    place = np.expm1(columns["place"])
    lead = ((place < LEAD) & body)[rows]
    vector = matrix.per_term(weights * lead)
    own = matrix.per_sentence(weights**2 * lead)
    columns["lead_cosine"] = (matrix.per_sentence(weights * vector[terms]) - own) / (
        float(np.sqrt(vector @ vector)) or 1.0
    )
    columns["before_cosine"], columns["after_cosine"] = _neighbours(matrix, weights)
    firsts = np.full(v, matrix.n)
    np.minimum.at(firsts, terms, rows)
    new = matrix.per_sentence((firsts[terms] == rows).astype(np.float64))
    columns["new_share"] = _ratio(new, distinct)
    columns["new_terms"] = np.log1p(new)
    documents = len(profile.languages)
    columns["other_documents"] = columns["document_share"] = 0.0
    if documents > 1:
        pairs, inverse = np.unique(document[rows] * v + terms, return_inverse=True)
        spread = np.bincount(pairs % v, minlength=v) / documents
        columns["document_share"] = _ratio(matrix.per_sentence(spread[terms]), distinct)
        mine = np.bincount(inverse, weights)[inverse]
        columns["other_documents"] = matrix.per_sentence(weights * (centre[terms] - mine)) / matrix.n
    groups = np.array(profile.groups) if profile.groups else np.arange(matrix.n)
    columns["repeats"] = np.log(np.bincount(groups, minlength=matrix.n)[groups])
    columns["terms"] = np.log1p(distinct)
    columns["content_share"] = _ratio(distinct, np.array(profile.size))
    columns["richness"] = matrix.v / max(float(counts.sum()), 1.0)
    titled = _held(matrix, document, enumerate(profile.titles))
    columns["title_share"] = _ratio(matrix.per_sentence(titled), distinct)
    columns["title_cosine"] = matrix.per_sentence(weights * titled)
    headed = _held(matrix, document, ((profile.document[i], profile.terms[i]) for i in np.flatnonzero(profile.heading)))
    columns["heading_share"] = _ratio(matrix.per_sentence(headed), distinct)


def _cues(
    columns: _Columns, profile: Profile, matrix: TermMatrix, document: Integers, cues: Mapping[str, float]
) -> None:
    """The mean, the highest and the lowest weight of the cue words in each sentence; 0 where it has none."""
    weights = np.array([cues.get(term, 0.0) for term in matrix.vocabulary])
    english = np.array([language == "en" for language in profile.languages])
    known = np.flatnonzero((weights != 0)[matrix.terms] & english[document[matrix.rows]])
    rows, found = matrix.rows[known], weights[matrix.terms[known]]
    count = np.bincount(rows, minlength=matrix.n)
    top, low = np.full(matrix.n, -np.inf), np.full(matrix.n, np.inf)
    np.maximum.at(top, rows, found)
    np.minimum.at(low, rows, found)
    columns["cue_mean"] = np.bincount(rows, found, matrix.n) / np.maximum(count, 1)
    columns["cue_top"] = np.where(count > 0, top, 0.0)
    columns["cue_low"] = np.where(count > 0, low, 0.0)


def _held(matrix: TermMatrix, document: Integers, bags: Iterable[tuple[int, tuple[str, ...]]]) -> Floats:
    """For each entry 1 where its term is in a bag of its own document, else 0."""
    known = matrix.vocabulary
    keys = [number * matrix.v + known[term] for number, terms in bags for term in terms if term in known]
    if not keys:
        return np.zeros(len(matrix.rows))
    return np.isin(document[matrix.rows] * matrix.v + matrix.terms, keys).astype(np.float64)


def _neighbours(matrix: TermMatrix, weights: Floats) -> tuple[Floats, Floats]:
    """Cosine of each sentence with the one before it and the one after it."""
    keys = matrix.rows * max(matrix.v, 1) + matrix.terms
    wanted = keys + max(matrix.v, 1)
    at = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
    shared = keys[at] == wanted if len(keys) else np.zeros(0, dtype=bool)
    after = matrix.per_sentence(np.where(shared, weights * weights[at], 0.0) if len(keys) else weights)
    return np.r_[0.0, after[:-1]], after


def _marks(columns: _Columns, profile: Profile) -> None:
    signals = np.array(profile.signals, dtype=np.float64)
    size = np.array(profile.size, dtype=np.float64)
    for index, name in enumerate(Signals._fields):
        columns[name] = _ratio(signals[:, index], size) if "person" in name or name == "capitals" else signals[:, index]
    columns["size"] = np.log1p(size)
    columns["size_ratio"] = size / max(float(size.mean()), 1.0)


def _surface(columns: _Columns, profile: Profile) -> None:
    made = np.array([*seen_of_sentences(profile)], dtype=np.float64).T
    columns.update(zip(SURFACE, made, strict=True))
    columns["word_length"] = columns["word_length"] / np.maximum(np.array(profile.size), 1)


def _query(columns: _Columns, profile: Profile, matrix: TermMatrix, document: Integers) -> None:
    wanted = [matrix.vocabulary[term] for term in profile.query if term in matrix.vocabulary]
    columns.update(dict.fromkeys(GROUPS["query"], 0.0))
    columns["has_query"] = float(bool(profile.query))
    if not wanted:
        return
    rows, terms = matrix.rows, matrix.terms
    idf = np.log((1.0 + matrix.n) / matrix.document_frequency())
    asked = np.zeros(matrix.v)
    asked[wanted] = 1.0
    columns["query_share"] = matrix.per_sentence(asked[terms]) / len(profile.query)
    weight = matrix.per_sentence((asked * idf)[terms]) / max(float(idf[wanted].sum()), 1e-9)
    columns["query_weight"] = weight
    same = document[1:] == document[:-1]
    columns["query_near"] = np.maximum(np.r_[0.0, weight[:-1] * same], np.r_[weight[1:] * same, 0.0])
    # related words: those that stand in the sentences that match (pseudo-relevance feedback, Rocchio 1971)
    related = matrix.per_term(weight[rows]) / matrix.document_frequency() * idf
    related[wanted] = 0.0
    norms = np.sqrt(np.bincount(rows, minlength=matrix.n)) * (float(np.sqrt(related @ related)) or 1.0)
    columns["query_expanded"] = matrix.per_sentence(related[terms]) / np.maximum(norms, 1e-9)


def _kind(columns: _Columns, profile: Profile, document: Integers, body: NDArray[np.bool_]) -> None:
    size = np.array(profile.size, dtype=np.float64)
    words = max(float(size.sum()), 1.0)
    documents = len(profile.languages)
    signals = np.array(profile.signals, dtype=np.float64).sum(axis=0) / words
    block = document * (max(profile.block) + 1) + np.array(profile.block)
    for name, value in {
        "all_sentences": np.log1p(body.sum() / documents),
        "all_documents": float(documents),
        "mean_size": size.mean(),
        "mean_block": np.log1p(len(size) / (1 + (block[1:] != block[:-1]).sum())),
        "has_title": float(any(profile.titles)),
        "has_headings": float(any(profile.heading)),
        "all_numbers": signals[Signals._fields.index("numbers")],
        "all_capitals": signals[Signals._fields.index("capitals")],
        "all_quotation_marks": signals[Signals._fields.index("quotation_marks")],
        "all_first_person": signals[Signals._fields.index("first_person")],
        "all_second_person": signals[Signals._fields.index("second_person")],
        "all_speech": signals[Signals._fields.index("speech")],
        "all_dates": signals[Signals._fields.index("dates")],
        "all_citations": columns["citations"].mean(),
        "all_turns": columns["turn"].mean(),
        "all_small": columns["small_start"].mean(),
        "all_questions": columns["question"].mean(),
    }.items():
        columns[name] = value
