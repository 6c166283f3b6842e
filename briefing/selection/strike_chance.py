"""How likely an editor is to strike a passage from a page, and to choose it for one: what no table can tell, learned from pages.

Logistic regressions over what can be seen of a passage and where it stands, with weights for each kind of text that enough pages were
of. What is struck was learned from pages that were read (``strike_chance.json``), what is chosen from pages that were put together
by hand (``worth.json``; ``benchmarks/train_strikes.py``, ``train_worth.py``; model cards ``docs/models/strike_chance.md``, ``worth.md``).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp, log, log1p, sqrt
from operator import add, attrgetter
from pathlib import Path

from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.model import DocumentKind, OutcomeCandidate, Passage, Profile, Ranking
from briefing.selection.strikes import hanging

SHIPPED = Path(__file__).with_name("strike_chance.json")
CHOSEN = Path(__file__).with_name("worth.json")
SCHEMA = "briefing-strike-chance/1"
GROUPS = ("call", "judgment", "meeting", "news", "paper")
"""The kinds that have weights of their own; the others have those of `OTHER`."""
OTHER = "other"
KINDS = frozenset({*map(DocumentKind, GROUPS), DocumentKind.REPORT, DocumentKind.INTERVIEW})
"""The kinds of which enough pages were read."""
CLIP = 4.0
"""Deviations from the mean beyond which a feature is no further away."""
TOLD = frozenset({DocumentKind.NEWS, DocumentKind.REPORT})
"""The kinds of which a line that is bare is struck at sight."""
_BARE = 14
"""Words of such a line, at the most. Of 48 on pages that were read 31 were struck, and 2 had a main point."""
_WORD = deferred(r"[A-Z][\w-]*")
_TELLING = attrgetter("numbers", "dates", "quotation_marks", "speech", "modals")
"""What a bare line has none of."""
_NONE = 1e-9
"""The least chance, and the least that is left to certainty: odds have an end."""
_NEARER = 0.15
"""What a deviation of the odds to be chosen counts beside one of the ranking: all that human summaries know of stays the most."""
_SHORT, _LONG, _LONGER = 12, 35, 50
_DEFINITE = deferred(r"\b[Tt]he\s(?:[a-z-]{1,25}\s){0,2}?([a-z-]{3,25})\b")
_NAME = deferred(r"(?<=.)\b[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,5}")
_QUOTED = deferred(r"[“\"][^“”\"]*[”\"]?")
_MONEY = deferred(r"[$€£]\s?\d|\b(?:million|billion|per ?cent)\b|%")


@frozen
class _Seen:
    """A passage as its features see it."""

    text: str
    words: Sequence[str]
    place: float
    """0 at the text's first sentence, 1 at its last one."""
    left: int
    """Sentences behind it."""
    better: int
    """Sentences of its document that are ranked higher."""
    rank: float
    """The same as a share of all."""
    size: float
    """Words of the text's sentences, on average."""
    opens: bool
    """Whether it opens a paragraph."""
    outcome: float
    """Its chance to state the outcome, as a share of the likeliest one's."""
    several: bool
    """Whether it has more than one sentence."""
    modals: int
    numbers: int
    speech: int
    """Verbs of saying."""
    told: Callable[[str], bool]
    """Whether a word stands before the passage."""


def _share(of: int, words: Sequence[str]) -> float:
    return of / max(1, len(words))


def _known_names(seen: _Seen) -> float:
    """Names that the text has given before: a reader of the line alone meets them without their roles."""
    return _share(sum(seen.told(name[0].split()[0].lower()) for name in _NAME.finditer(seen.text)), seen.words)


def _new_definites(seen: _Seen) -> float:
    """Nouns with an article that nobody has told of: they are explained by themselves."""
    return _share(sum(not seen.told(noun[1]) for noun in _DEFINITE.finditer(seen.text)), seen.words)


FEATURES: Mapping[str, Callable[[_Seen], float]] = {
    "better": lambda x: log1p(x.better),
    "words": lambda x: log1p(len(x.words)),
    "short": lambda x: len(x.words) < _SHORT,
    "long": lambda x: len(x.words) > _LONG,
    "longer": lambda x: log1p(len(x.words)) - log1p(x.size),
    "letters": lambda x: _share(sum(map(len, x.words)), x.words),
    "known_names": _known_names,
    "new_definites": _new_definites,
    "modal": lambda x: x.modals > 0,
    "money": lambda x: _MONEY.search(x.text) is not None,
    "outcome": lambda x: x.outcome,
    "brackets": lambda x: _share(x.text.count("("), x.words),
    "opens_block": lambda x: x.opens,
    "left": lambda x: log1p(x.left),
    "place": lambda x: x.place,
    "first": lambda x: x.place == 0,
    "hangs": lambda x: hanging.hangs(x.text),
    "no_stop": lambda x: x.text.rstrip('"”’)')[-1:] not in {".", "!", "?"},
    "rank": lambda x: x.rank,
    "quoted": lambda x: sum(len(said[0]) for said in _QUOTED.finditer(x.text)) / len(x.text),
    "several": lambda x: x.several,
    "numbers": lambda x: _share(x.numbers, x.words),
    "longest": lambda x: len(x.words) > _LONGER,
    "speech": lambda x: x.speech > 0,
}
"""What is seen of an English passage: its name → its value; a model has the first of them, or all."""


@frozen
class Model:
    """Means and spreads of the features, and for each group of kinds its weights, the last of which stands alone."""

    mean: Sequence[float]
    spread: Sequence[float]
    weights: Mapping[str, Sequence[float]]

    def chance(self, row: Sequence[float], kind: DocumentKind) -> float:
        """How likely a passage with these features is to be struck, or chosen, 0 to 1."""
        *weights, odds = self.weights.get(kind.value, self.weights[OTHER])
        for value, mean, spread, weight in zip(row[: len(weights)], self.mean, self.spread, weights, strict=True):
            odds += weight * max(-CLIP, min(CLIP, (value - mean) / spread))
        return 1 / (1 + exp(-odds))


@cache
def shipped(path: Path = SHIPPED) -> Model:
    """The model that is shipped in a file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if data["schema"] != SCHEMA or data["names"] != [*FEATURES][: len(data["mean"])]:
        raise ValueError(f"{path.name}: of another schema than {SCHEMA!r}")
    return Model(data["mean"], data["spread"], data["weights"])


class Table:
    """The features of a corpus's passages; what they have in common is worked out once."""

    def __init__(self, profile: Profile, ranking: Ranking, outcomes: Sequence[OutcomeCandidate]) -> None:
        self._profile = profile
        self._ranking = ranking
        self._outcomes = {one.sentence: one.chance for one in outcomes}
        self._rows: dict[tuple[int, int], list[float]] = {}
        self._first: dict[str, int] = {}
        for index, words in enumerate(profile.words):
            for word in words:
                self._first.setdefault(word, index)
        documents = [profile.of_document(number) for number in range(len(profile.languages))]
        self._named = {word for text in profile.texts for word in _WORD.findall(text, 1)}
        self._ascending = [sorted(ranking.scores[i] for i in of_it) for of_it in documents]
        self._likeliest = [max((self._outcomes.get(i, 0.0) for i in of_it), default=0.0) for of_it in documents]
        self._size = [sum(profile.size[of_it.start : of_it.stop]) / max(1, len(of_it)) for of_it in documents]

    def is_bare(self, first: int, last: int) -> bool:
        """Whether a passage is one short sentence without a name, figure, day, quotation or word of what will be: it says little alone."""
        signals, words = self._profile.signals[first], self._profile.words[first]
        if first != last or len(words) > _BARE or signals.capitals or any(_TELLING(signals)):
            return False
        opening = _WORD.match(self._profile.texts[first])
        named = opening is not None and opening[0] in self._named
        return not named and lexicon("en").numbers.cardinals.keys().isdisjoint(words)

    def row(self, first: int, last: int) -> list[float]:
        """The features of the sentences from `first` to `last`, in their order; worked out once."""
        if (first, last) not in self._rows:
            self._rows[first, last] = self._features(first, last)
        return self._rows[first, last]

    def _features(self, first: int, last: int) -> list[float]:
        profile, passage = self._profile, range(first, last + 1)
        head = max(passage, key=self._ranking.scores.__getitem__)
        number = profile.document[head]
        of_it, scores = profile.of_document(number), self._ascending[number]
        likeliest = self._likeliest[number]
        seen = _Seen(
            text=" ".join(profile.texts[i] for i in passage),
            words=[word for i in passage for word in profile.words[i]],
            place=(head - of_it.start) / max(1, len(of_it) - 1),
            left=of_it.stop - head,
            better=(better := len(scores) - bisect_right(scores, self._ranking.scores[head])),
            rank=better / len(scores),
            size=self._size[number],
            opens=profile.block_position[first] == 0,
            outcome=self._outcomes.get(head, 0.0) / likeliest if likeliest else 0.0,
            several=last > first,
            modals=sum(profile.signals[i].modals for i in passage),
            numbers=sum(profile.signals[i].numbers for i in passage),
            speech=sum(profile.signals[i].speech for i in passage),
            told=lambda word: self._first.get(word, first) < first,
        )
        return [float(value(seen)) for value in FEATURES.values()]


def choices(table: Table, passages: Sequence[Passage | None], kind: DocumentKind) -> dict[int, float]:
    """Sentence → how likely an editor is to choose its passage for a page, 0 to 1."""
    model, found = shipped(CHOSEN), dict[int, float]()
    for passage in dict.fromkeys(filter(None, passages)):
        chance = model.chance(table.row(passage.first, passage.last), kind)
        found.update(dict.fromkeys(passage, chance))
    return found


def nearer(ranking: Ranking, chances: Mapping[int, float]) -> Ranking:
    """The ranking with one part more: what the odds of sentences to be chosen differ from their mean, both in deviations."""
    odds = {i: log((chance + _NONE) / (1 - chance + _NONE)) for i, chance in chances.items()}
    mean = sum(odds.values()) / len(odds)
    unit = _NEARER * _deviation([ranking.scores[i] for i in odds]) / (_deviation([*odds.values()]) or 1.0)
    added = tuple(unit * (odds.get(i, mean) - mean) for i in range(len(ranking.scores)))
    scores = tuple(map(add, ranking.scores, added))
    return replace(ranking, scores=scores, parts={**ranking.parts, "chosen": added})


def _deviation(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / len(values))
