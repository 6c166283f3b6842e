"""A choice of a few passages → the best one of as many words, seen as a whole.

Maximal marginal relevance takes the best passage first and never looks back. Of a text's ten best passages only some dozens of
choices come near to the words asked for; each is seen as one thing (``choice_features.py``), and a weighing of what is seen,
learned from human summaries, tells which to take (``whole_choice.json``; ``benchmarks/train_choice.py`` writes it; the
model card is ``docs/models/whole_choice.md``). Several documents have a weighing of their own (``whole_choice_several.json``),
and so have choices of more passages of a paper (``whole_choice_long.json``), which are bettered by exchanging one at a time.
Where a question is asked of one text, the highest scores by the word count alone; where a topic is, they count most. For texts in
English, ranked by `auto`, and a number of words that a few passages fill; any other choice stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, combinations
from math import fsum
from operator import itemgetter
from pathlib import Path

from briefing.frozen import frozen
from briefing.model import Asked, BudgetUnit, DocumentKind, Extract, Findings, Passage, Profile, Ranking, Request, Span
from briefing.selection import mmr
from briefing.selection.choice_features import ASKED, NAMES, PARTS, Choice, Offer, deviation, names_for, table

SHIPPED = Path(__file__).with_name("whole_choice.json")
OF_SEVERAL = Path(__file__).with_name("whole_choice_several.json")
LONG = Path(__file__).with_name("whole_choice_long.json")
SCHEMA = "briefing-whole-choice/1"
BEST = 10
"""So many of the best passages are chosen among, and those that stand already."""
MOST = 4
"""Passages of a choice that is looked for among all, at most."""
MOST_OF_LONG = 12
"""Passages, as ranked, of a choice that is bettered by exchanges, at most."""
MORE = 8
"""So many of the best passages that do not stand may come in."""
NEAR = 0.05
"""A long choice is no farther from the words asked for, unless the one as ranked is."""
STEPS = 3
"""Exchanges, at most."""
LEAST_WORDS, MOST_WORDS = 0.85, 1.2
"""Words of a choice, as a share of those asked for; under a cap never more than these."""
CHOICES = 160
"""So many choices are looked at: those of the highest scores."""


@frozen
class Weights:
    """What each feature of a choice counts, by name."""

    of: Mapping[str, float]

    @classmethod
    def read(cls, path: Path) -> Weights:
        """Reads a file that `write` made.

        Raises:
            ValueError: it is of another schema.
        """
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(f"{path.name}: schema {data['schema']!r}, not {SCHEMA!r}")
        return cls(data["weights"])

    def write(self, path: Path, about: Mapping[str, object]) -> None:
        """Writes the weights as JSON, the schema and `about` first."""
        from briefing import weights  # training alone writes

        weights.write(path, {"schema": SCHEMA, **about, "weights": dict(self.of)})

    def scores(self, features: Sequence[Sequence[float]], names: Sequence[str] = NAMES) -> list[float]:
        """One score a choice, comparable among choices from the same texts only."""
        weights = [self.of.get(name, 0.0) for name in names]
        return [fsum([value * weight for value, weight in zip(row, weights, strict=True)]) for row in features]


ANSWER = Weights({"score": 1.0, "over": -0.2, "short": -0.2})
"""Where a question is asked: the greatest score by the word. Set by hand, on a plateau of one set of questions to news."""

TOPIC = Weights({"score": 2.0, ASKED: 4.0, "has_first": 1.0, "cover": 5.0, "pair_cover": 3.0, "lead_cover": 3.0})
"""Where a topic is asked for: the scores, what is asked, and what the text itself says first and more than once. Set by hand likewise."""


@cache
def shipped(*, several: bool = False, long: bool = False) -> Weights:
    """The weights that are shipped: for a few passages of one text or of several, or for more of a paper."""
    return Weights.read(LONG if long else OF_SEVERAL if several else SHIPPED)


def choose(findings: Findings, request: Request) -> Extract:
    """As `mmr.choose`, for a summary, which has no bottom line."""
    spans = [sentence.span for _, sentence in findings.corpus.sentences()]
    given = (findings.profile, findings.ranking, findings.passages, spans, request)
    return select(*given, groups=findings.groups)


def select(
    profile: Profile,
    ranking: Ranking,
    passages: Sequence[Passage | None],
    spans: Sequence[Span],
    request: Request,
    *,
    groups: Sequence[int],
) -> Extract:
    """As `mmr.select`, and where a few passages fill the words asked for, the best choice as a whole."""
    first = mmr.select(profile, ranking, passages, spans, request, groups=groups)
    if not applies(profile, ranking, request, len(first.picks)):
        return first
    candidates = mmr.candidates(passages, groups, None)
    standing = {(pick.first, pick.last) for pick in first.picks}
    long = len(standing) > MOST
    offered = offer(candidates, standing, profile, ranking, request, best=len(standing) + MORE if long else BEST)
    weights, names = _weights(ranking, long=long), names_for(profile, ranking)

    def score(found: Sequence[Choice]) -> list[float]:
        return weights.scores(table(offered, found, profile, ranking), names)

    at_most = request.budget.at_most
    if long:
        best = Exchanges(offered, standing, profile, groups, at_most=at_most).bettered(score)
    else:
        found = choices(offered, standing, profile, groups, at_most=at_most)
        scores = score(found)
        best = found[scores.index(max(scores))]
    chosen = sorted(best, key=lambda at: (-offered.scores[at], at))
    return mmr.extracted(
        [offered.passages[at] for at in chosen], profile, ranking, spans, request, groups=groups, notices=first.notices
    )


def _weights(ranking: Ranking, *, long: bool) -> Weights:
    """What counts in a choice, for what is asked."""
    if ranking.asked is None:
        return shipped(several=ranking.concepts is not None, long=long)
    return ANSWER if ranking.asked is Asked.QUESTION else TOPIC


def applies(profile: Profile, ranking: Ranking, request: Request, picks: int) -> bool:
    """Whether the choice is one of those that the weights were learned for."""
    return (
        (profile.languages == ("en",) or ranking.concepts is not None)
        and request.budget.unit is BudgetUnit.WORDS
        and not request.focus_only
        and (ranking.asked is not None or not profile.query)
        and all(part in ranking.parts for part in PARTS)
        and (0 < picks <= MOST or (MOST < picks <= MOST_OF_LONG and _is_paper(profile, request)))
    )


def _is_paper(profile: Profile, request: Request) -> bool:
    """Whether all there is, and nothing asked of it, is one paper: of these alone the weights of long choices were learned."""
    if profile.query or len(profile.languages) > 1:
        return False
    from briefing.selection import document_kind  # a few passages do without

    return (request.kind or document_kind.kinds(profile)[0]) == DocumentKind.PAPER


def offer(
    candidates: Sequence[Passage],
    standing: set[tuple[int, int]],
    profile: Profile,
    ranking: Ranking,
    request: Request,
    *,
    best: int = BEST,
) -> Offer:
    """The `best` of the candidates that are short enough, and those that stand already."""
    target = request.budget.amount
    raw = [mmr.worth(passage, profile, ranking) for passage in candidates]
    mean, spread = fsum(raw) / len(raw), deviation(raw)
    scores = [(worth - mean) / spread for worth in raw]
    stands = [(passage.first, passage.last) in standing for passage in candidates]
    short = [at for at, p in enumerate(candidates) if p.words <= MOST_WORDS * target or stands[at]]
    short.sort(key=lambda at: (-scores[at], at))
    kept = [at for rank, at in enumerate(short) if rank < best or stands[at]]
    kept.sort(key=lambda at: (candidates[at].first, candidates[at].last))
    return Offer(tuple(candidates[at] for at in kept), tuple(scores[at] for at in kept), target)


def choices(
    offered: Offer, standing: set[tuple[int, int]], profile: Profile, groups: Sequence[int], *, at_most: bool = False
) -> list[Choice]:
    """The choice that stands already, and the others of nearly as many words as asked for, the highest scores first."""
    size, target = [passage.words for passage in offered.passages], offered.target
    by_word = [score * words for score, words in zip(offered.scores, size, strict=True)]
    least, most = LEAST_WORDS * target, (1.0 if at_most else MOST_WORDS) * target
    own = _own(offered, standing)
    clashes = _clashes(offered, profile, groups)
    found: list[tuple[float, Choice]] = []
    for count in range(1, MOST + 1):
        for choice in combinations(range(len(size)), count):
            words = sum([size[at] for at in choice])
            if least <= words <= most and choice != own and clashes.isdisjoint(combinations(choice, 2)):
                found.append((-fsum([by_word[at] for at in choice]) / max(words, target), choice))
    found.sort(key=itemgetter(0))
    return [own, *(choice for _, choice in found[: CHOICES - 1])]


def _own(offered: Offer, standing: set[tuple[int, int]]) -> Choice:
    """The choice that stands already."""
    return tuple(at for at, passage in enumerate(offered.passages) if (passage.first, passage.last) in standing)


class Exchanges:
    """A choice of many passages, and what becomes of it where one of them leaves, one comes in, or both (local search)."""

    def __init__(
        self,
        offered: Offer,
        standing: set[tuple[int, int]],
        profile: Profile,
        groups: Sequence[int],
        *,
        at_most: bool = False,
    ) -> None:
        self.own = _own(offered, standing)
        self._size = [passage.words for passage in offered.passages]
        self._clashes = _clashes(offered, profile, groups)
        words = sum([self._size[at] for at in self.own])
        self._least = min(words, (1 - NEAR) * offered.target)
        self._most = offered.target if at_most else max(words, (1 + NEAR) * offered.target)

    def near(self, choice: Choice) -> list[Choice]:
        """The choices that are one exchange away, of nearly as many words as asked for; no two passages tell the same."""
        size, clashes = self._size, self._clashes
        others = [at for at in range(len(size)) if at not in choice]
        found = []
        for left in [choice, *combinations(choice, len(choice) - 1)]:
            words = sum([size[at] for at in left])
            for more in [(), *zip(others)]:
                if self._least <= words + sum([size[at] for at in more]) <= self._most:
                    near = tuple(sorted(left + more))
                    if near != choice and clashes.isdisjoint(combinations(near, 2)):
                        found.append(near)
        return found

    def bettered(self, score: Callable[[Sequence[Choice]], list[float]]) -> Choice:
        """The choice that exchanges lead to, each the one that `score` gains most by."""
        best, reached = self.own, score([self.own])[0]
        for _ in range(STEPS):
            found = self.near(best)
            scores = score(found)
            if not found or max(scores) <= reached:
                break
            reached = max(scores)
            best = found[scores.index(reached)]
        return best


def _clashes(offered: Offer, profile: Profile, groups: Sequence[int]) -> set[tuple[int, int]]:
    """The pairs of passages that overlap or tell the same."""
    of = [set(groups[p.first : p.last + 1]) for p in offered.passages]
    terms = [set(chain.from_iterable(profile.terms[p.first : p.last + 1])) for p in offered.passages]
    same = mmr.same(profile)
    return {
        (a, b)
        for a, b in combinations(range(len(of)), 2)
        if not of[a].isdisjoint(of[b]) or len(terms[a] & terms[b]) > same * (len(terms[a]) * len(terms[b])) ** 0.5
    }
