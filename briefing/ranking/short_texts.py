"""One short text is ranked as `auto` ranks any, without numpy, whose import takes longer than all of this and ten times what it works out.

Beyond `MOST` sentences, for several documents, and where something is asked or the kind of text is given, `auto` itself does it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import accumulate, pairwise
from math import exp, expm1, fsum, log, log1p, sqrt
from operator import mul, sub, truediv
from typing import Any

from briefing import weights
from briefing.model import Profile, Ranking, Request, Signals
from briefing.ranking.feature_names import (
    FAMILIAR,
    FAR,
    FARTHEST,
    GROUPS,
    KIND,
    LEAD,
    NAMES,
    NEAR,
    SHIPPED,
    SURFACE,
    UNFAMILIAR,
    cue_weights,
    seen_of_sentences,
)

MOST = 150
"""Sentences of a short text."""
_Column = Sequence[float]
_Columns = dict[str, _Column]
_GROUP_OF = {name: number for number, names in enumerate(GROUPS.values()) for name in names}


def rank(profile: Profile, request: Request) -> Ranking:
    """As `auto.rank`."""
    if not 0 < len(profile) <= MOST or len(profile.languages) > 1 or profile.query or request.kind:
        from briefing.ranking import auto

        return auto.rank(profile, request)
    model = _model()
    columns = table(profile, model["cues"])
    familiar = _familiar(columns, model)
    weighed = [(familiar * FAMILIAR + (1 - familiar) * UNFAMILIAR, _plain(columns))]
    for name, share in (("known", familiar), ("any", 1 - familiar)):
        if share:
            weighed.append(
                (share, _of_trees(model[name], [columns[column] for column in model["names"]], model["names"]))
            )
    parts = [
        [
            sum([weight * row[group] for weight, row in zip((w for w, _ in weighed), rows, strict=True)])
            for group in range(len(GROUPS))
        ]
        for rows in zip(*(_scaled(given) for _, given in weighed), strict=True)
    ]
    return Ranking(tuple(map(fsum, parts)), dict(zip(GROUPS, zip(*parts, strict=True), strict=True)))


@cache
def _model() -> dict[str, Any]:
    model = weights.read(SHIPPED)
    return model | {
        "cues": cue_weights(model),
        "known": weights.tree_rows(model["known"]),
        "any": weights.tree_rows(model["any"]),
    }


def table(profile: Profile, cues: Mapping[str, float]) -> _Columns:
    """The features of every sentence by their names, as `features.table` has them; of one document without a query."""
    body = [not heading for heading in profile.heading]
    body = body if any(body) else [True] * len(body)
    columns: _Columns = {name: [0.0] * len(body) for name in NAMES}
    _places(columns, profile, body)
    terms = _Terms(profile.terms)
    _central(columns, terms, body)
    _frequent(columns, terms, profile)
    _titled(columns, terms, profile)
    _cues(columns, profile, cues)
    _marks(columns, profile)
    _kind(columns, profile, body)
    return columns


def _mean(values: _Column) -> float:
    return fsum(values) / len(values)


def _by(above: _Column, below: _Column) -> list[float]:
    """One by the other, which counts 1 at least."""
    return [a / max(b, 1) for a, b in zip(above, below, strict=True)]


def _runs(values: Sequence[int]) -> list[int]:
    """Of each row the number of its run of equal values."""
    return [0, *accumulate(a != b for a, b in pairwise(values))]


def _places(columns: _Columns, profile: Profile, body: Sequence[bool]) -> None:
    before = [0, *accumulate(body[:-1])]
    last = sum(body) - 1
    columns["place"] = [log1p(place) for place in before]
    columns["place_share"] = [place / max(last, 1) for place in before]
    columns["place_inverse"] = [1 / (1 + place) for place in before]
    columns["from_end"] = [log1p(max(last - place, 0)) for place in before]
    block, section = _runs(profile.block), _runs(profile.section)
    length = Counter(block)
    columns["block_place"] = profile.block_position
    columns["block_length"] = [log1p(length[number]) for number in block]
    columns["block_share"] = [number / max(block[-1], 1) for number in block]
    first: dict[int, int] = {}
    columns["section_place"] = [
        log1p(place - first.setdefault(number, place)) for place, number in zip(before, section, strict=True)
    ]
    columns["section_share"] = [number / max(*profile.section, 1) for number in profile.section]
    columns["in_first_section"] = [number == 0 for number in section]


class _Terms:
    """Which terms stand in which sentence, how often, and what they weigh there: by rarity, each sentence of length 1."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.counts = [Counter(terms) for terms in sentences]
        self.distinct = [len(counts) for counts in self.counts]
        self.frequency = Counter(term for counts in self.counts for term in counts)
        self.mass: Counter[str] = Counter(term for terms in sentences for term in terms)
        rarity = {term: log((1.0 + len(sentences)) / n) for term, n in self.frequency.items()}
        self.weights = [{term: sqrt(n) * rarity[term] for term, n in counts.items()} for counts in self.counts]
        for row in self.weights:
            norm = sqrt(fsum([weight * weight for weight in row.values()]))
            row.update({term: weight / (norm if norm > 0 else 1) for term, weight in row.items()})

    def added(self, shares: Iterable[float]) -> dict[str, float]:
        """The sum of the sentences' weights, of each a share."""
        total = dict.fromkeys(self.mass, 0.0)
        for row, share in zip(self.weights, shares, strict=True):
            if share:
                for term, weight in row.items():
                    total[term] += weight * share
        return total

    def products(self, vector: Mapping[str, float]) -> list[float]:
        """Of each sentence's weights with a vector."""
        return [sum([weight * vector[term] for term, weight in row.items()]) for row in self.weights]

    def held(self, values: Mapping[str, float]) -> list[float]:
        """The sum of a value for each sentence's terms."""
        return [sum([values[term] for term in counts]) for counts in self.counts]

    def of(self, some: AbstractSet[str]) -> list[int]:
        """How many of some terms stand in each sentence."""
        return [len(some & counts.keys()) for counts in self.counts]


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum([value * value for value in vector.values()])) or 1.0


def _central(columns: _Columns, terms: _Terms, body: Sequence[bool]) -> None:
    """What each sentence shares with all, with the first ones, and with its neighbours."""
    centre = terms.added(body)
    products, length = terms.products(centre), _length(centre)
    columns["centroid"] = [product / length for product in products]
    degree = [product if product > 0 else 1.0 for product in products]
    score = [1.0] * len(body)
    for _ in range(4):
        score = terms.products(terms.added(map(truediv, score, degree)))
    mean = _mean(score) or 1.0
    columns["lexrank"] = [value / mean for value in score]
    lead = [float(expm1(place) < LEAD and within) for place, within in zip(columns["place"], body, strict=True)]
    vector = terms.added(lead)
    own = [sum([weight * weight for weight in row.values()]) for row in terms.weights]
    others, length = map(sub, terms.products(vector), map(mul, lead, own)), _length(vector)
    columns["lead_cosine"] = [product / length for product in others]
    after = [sum([a[term] * b[term] for term in a if term in b]) for a, b in pairwise(terms.weights)]
    columns["before_cosine"], columns["after_cosine"] = [0.0, *after], [*after, 0.0]


def _frequent(columns: _Columns, terms: _Terms, profile: Profile) -> None:
    """How often the text has each sentence's terms, and which of them it has not had before."""
    distinct, mass = terms.distinct, terms.mass
    most = max(mass.values(), default=1)
    relative = terms.held({term: n / most for term, n in mass.items()})
    columns["mean_frequency"], columns["sum_frequency"] = _by(relative, distinct), [*map(log1p, relative)]
    columns["repeated_share"] = _by(terms.held({term: n > 1 for term, n in terms.frequency.items()}), distinct)
    columns["top_terms"] = terms.of({*sorted(mass, key=lambda term: -mass[term])[:10]})
    known: set[str] = set()
    new = []
    for counts in terms.counts:
        new.append(len(counts.keys() - known))
        known |= counts.keys()
    columns["new_share"], columns["new_terms"] = _by(new, distinct), [*map(log1p, new)]
    columns["terms"], columns["content_share"] = [*map(log1p, distinct)], _by(distinct, profile.size)
    columns["richness"] = [len(mass) / max(mass.total(), 1)] * len(distinct)


def _titled(columns: _Columns, terms: _Terms, profile: Profile) -> None:
    """What each sentence shares with the title and the headings, and how often it is said."""
    groups = Counter(profile.groups)
    columns["repeats"] = [log(groups[group]) for group in profile.groups] or columns["repeats"]
    title = {*profile.titles[0]}
    columns["title_share"] = _by(terms.of(title), terms.distinct)
    columns["title_cosine"] = terms.products({term: float(term in title) for term in terms.mass})
    headings = {term for said, heading in zip(profile.terms, profile.heading, strict=True) if heading for term in said}
    columns["heading_share"] = _by(terms.of(headings), terms.distinct)


def _cues(columns: _Columns, profile: Profile, cues: Mapping[str, float]) -> None:
    if profile.languages != ("en",):
        return
    found = [[cues[term] for term in dict.fromkeys(terms) if cues.get(term)] or [0.0] for terms in profile.terms]
    columns["cue_mean"] = [_mean(weights) for weights in found]
    columns["cue_top"], columns["cue_low"] = [max(weights) for weights in found], [min(weights) for weights in found]


def _marks(columns: _Columns, profile: Profile) -> None:
    size = profile.size
    for name, counts in zip(Signals._fields, zip(*profile.signals, strict=True), strict=True):
        columns[name] = _by(counts, size) if "person" in name or name == "capitals" else counts
    columns["size"], mean = [log1p(n) for n in size], max(_mean(size), 1.0)
    columns["size_ratio"] = [n / mean for n in size]
    columns.update(zip(SURFACE, zip(*seen_of_sentences(profile), strict=True), strict=True))
    columns["word_length"] = _by(columns["word_length"], size)


def _kind(columns: _Columns, profile: Profile, body: Sequence[bool]) -> None:
    n, words = len(body), max(sum(profile.size), 1)
    totals = dict(zip(Signals._fields, map(sum, zip(*profile.signals, strict=True)), strict=True))
    marks = ("numbers", "capitals", "quotation_marks", "first_person", "second_person", "speech", "dates")
    given = {f"all_{name}": totals[name] / words for name in marks} | {
        "all_sentences": log1p(sum(body)),
        "all_documents": 1.0,
        "mean_size": _mean(profile.size),
        "mean_block": log1p(n / (1 + _runs(profile.block)[-1])),
        "has_title": float(any(profile.titles)),
        "has_headings": float(any(profile.heading)),
        "all_citations": _mean(columns["citations"]),
        "all_turns": _mean(columns["turn"]),
        "all_small": _mean(columns["small_start"]),
        "all_questions": _mean(columns["question"]),
    }
    columns.update({name: [value] * n for name, value in given.items()})


def _familiar(columns: _Columns, model: Mapping[str, Any]) -> float:
    """How familiar the text's kind is, as `Model.nearest` has it."""
    order = [model["kind"].index(name) for name in KIND]
    seen = [columns[name][0] for name in KIND]
    distances = [
        _mean([min(((x - means[at]) / spreads[at]) ** 2, FARTHEST) for x, at in zip(seen, order, strict=True)])
        for means, spreads in model["kinds"].values()
    ]
    return min(max((FAR - min(distances)) / (FAR - NEAR), 0.0), 1.0)


def _plain(columns: _Columns) -> list[list[float]]:
    """The plain weighing, as `auto.plain` has it: what each group of features gives to each sentence."""
    rows = []
    for values in zip(*columns.values(), strict=True):
        x = dict(zip(columns, values, strict=True))
        place, size = expm1(x["place"]), expm1(x["size"])
        given = {
            "position": 0.6 * x["place_inverse"] + 0.15 * exp(-place / 8),
            "title": 0.4 * x["title_share"],
            "centrality": 0.7 * x["centroid"] + 0.15 * x["lead_cosine"],
            "facts": 0.03 * min(x["numbers"] + x["dates"], 3) + 0.2 * x["capitals"],
            "wording": -0.15 * x["question"] - 0.1 * x["points_back"] - 0.5 * x["first_person"],
            "length": -0.25 * exp(-size / 6) - 0.1 * max(0, size - 45) / 45,
        }
        rows.append([given.get(group, 0.0) for group in GROUPS])
    return rows


def _scaled(parts: Sequence[_Column]) -> list[list[float]]:
    """The parts around their means, scaled so that their sum has a standard deviation of 1 (or 0)."""
    means = [_mean(column) for column in zip(*parts, strict=True)]
    centred = [[value - mean for value, mean in zip(row, means, strict=True)] for row in parts]
    sums = [fsum(row) for row in centred]
    mean = _mean(sums)
    spread = sqrt(_mean([(value - mean) ** 2 for value in sums]))
    return [[value / spread if spread > 1e-9 else 0.0 for value in row] for row in centred]


def _of_trees(
    trees: Sequence[Sequence[Sequence[Any]]], columns: Sequence[_Column], names: Sequence[str]
) -> list[list[float]]:
    """What each group of features gives to each sentence, as `Trees.contributions` has it."""
    out = [[0.0] * len(GROUPS) for _ in columns[0]]
    groups = [_GROUP_OF[name] for name in names]
    rows = list(zip(out, zip(*columns, strict=True), strict=True))
    depth = range((len(trees[0][0]) + 1).bit_length() - 1)
    for features, thresholds, values in zip(*trees, strict=True):
        for sums, seen in rows:
            node = 0
            for _ in depth:
                feature = features[node]
                below = 2 * node + 1 + (seen[feature] > thresholds[node])
                sums[groups[feature]] += values[below] - values[node]
                node = below
    return out
