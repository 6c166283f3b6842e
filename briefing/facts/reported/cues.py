"""Lines → the words that may report something, each with its sentence and what it is bound to on its left.

A cue is any word by which something was reported in a few training documents: verbs of saying, of thought and of will,
nouns such as "claim", adjectives such as "confident". Which of them report here, and what, is for the model to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import accumulate, filterfalse

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import is_role
from briefing.frozen import slotted

_LONGEST = 80
"""Tokens on each side of a cue that are looked at."""
_OUTSIDE = 4
_MOST_CUES = 50
"""Cues of a sentence; what has more is no sentence, but talk without stops or a list of words, and nobody's report."""
_STEPS = 8
"""Auxiliaries and adverbs that are passed over between a verb and its subject."""
_OFTEN = 0.4
"""A word that reports in so large a share of its places is a cue before all else."""
_ENDINGS = ("ed", "ing", "ly", "s")
_MAY_CLOSE = frozenset((")", "]", "%", "”", "’", '"'))
_VERBAL = words.AUXILIARY | words.PAST
_VERBS = frozenset(("ed", "Ced", "ced", "Cs"))
"""Words and classes that are surely, or likely, verbs."""
_MOST = 50_000
"""Shapes kept in memory."""


class Lexicon:
    """The words that may report, each with the share of its places in which it does, and the classes of all words."""

    def __init__(self, rates: Mapping[str, float]) -> None:
        self.rates = rates
        self.known = words.CUES.union(rates)
        self._shapes: dict[tuple[str, Kind], str] = {}

    def shapes(self, line: TokenLine) -> list[str]:
        """The class of each token: a closed-class word or a mark is its own, others are classed by case and ending."""
        known = self._shapes
        if len(known) > _MOST:
            known.clear()
        tokens = [*zip(line.low, line.kinds, strict=True)]
        for token in filterfalse(known.__contains__, tokens):
            known[token] = self._shape(*token)
        out = [known[token] for token in tokens]
        for at in [at for at, word in enumerate(line.low) if word == ","]:
            if out[at - 1 : at] == out[at + 1 : at + 2] == ["0"] and line.starts[at + 1] == line.stops[at]:
                out[at] = "0"
        return out

    def _shape(self, word: str, kind: Kind) -> str:
        if kind is Kind.BREAK:
            return "."
        if kind is Kind.NUMBER:
            return "0"
        if kind in (Kind.MARK, Kind.QUOTE) or word in words.FUNCTION:
            return word
        if kind is Kind.NAME:
            return "day" if word in words.NOT_A_NAME else "N"
        if is_role(word):
            return "role"
        if word.endswith(("'s", "’s")):
            return "'s"
        rate = self.rates.get(word, 0.0)
        ending = next((ending for ending in _ENDINGS if word.endswith(ending)), "w")
        return ending if not rate else "C" + ending if rate >= _OFTEN else "c" + ending


@slotted
class View:
    """A line (the `number`-th of its document) with its tokens' classes and the first and last token of each sentence.

    `verbs` and `commas` count those before each token. Behind the last class stand a few breaks, so that what lies
    outside the line, on either side, is one as well.
    """

    line: TokenLine
    number: int
    shapes: list[str]
    verbs: list[int]
    commas: list[int]
    begins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


@slotted
class Cue:
    """A word at `at` that may report, in a sentence from `start` to `stop` (inclusive).

    `left` is the first token before it that is no auxiliary and no adverb (-1: none), `auxiliaries` are those that
    were passed over, `earlier` is the cue before it in the sentence (-1: none), `root` the word without its ending.
    """

    view: View
    at: int
    start: int
    stop: int
    left: int
    auxiliaries: str
    earlier: int
    word: str
    root: str


def _view(lexicon: Lexicon, line: TokenLine, number: int) -> View:
    """A line's classes and sentences."""
    shapes = lexicon.shapes(line)
    verbal = [word in _VERBAL or shape in _VERBS for word, shape in zip(line.low, shapes, strict=True)]
    verbs, commas = [0, *accumulate(verbal)], [0, *accumulate([shape == "," for shape in shapes])]
    out = View(line, number, shapes + ["."] * _OUTSIDE, verbs, commas)
    begin = 0
    for at, kind in enumerate(line.kinds):
        if kind is Kind.BREAK:
            _close(out, begin, at)
            out.begins.append(at)
            out.ends.append(at)
            begin = at + 1
    _close(out, begin, len(line))
    return out


def _close(out: View, first: int, stop: int) -> None:
    """Notes the sentence of the tokens from `first` to before `stop`; its full stop is not counted."""
    line, last = out.line, stop - 1
    while last > first and line.kinds[last] is Kind.MARK and line.low[last] not in _MAY_CLOSE:
        last -= 1
    out.begins += [first] * (stop - first)
    out.ends += [last] * (stop - first)


def cues(lexicon: Lexicon, line: TokenLine, number: int) -> Iterator[Cue]:
    """The words of the `number`-th line that may report, in its order; none in a line of capitals alone."""
    if Kind.WORD not in line.kinds or lexicon.known.isdisjoint(line.low):
        return
    row = _view(lexicon, line, number)
    places = [at for at, word in enumerate(line.low) if word in lexicon.known and line.kinds[at] <= Kind.NAME]
    crowded = {begin for begin, count in Counter(row.begins[at] for at in places).items() if count > _MOST_CUES}
    earlier = -1
    for at in places:
        if row.begins[at] not in crowded:
            yield _cue(row, at, earlier)
            earlier = at


def _cue(row: View, at: int, earlier: int) -> Cue:
    """The word at `at` with what it is bound to on its left; `earlier` is the cue before it in the line."""
    line, shapes = row.line, row.shapes
    start = max(row.begins[at], at - _LONGEST)
    left = at - 1
    passed: list[str] = []
    while left >= start and len(passed) < _STEPS:
        token = line.low[left]
        if token in words.AUXILIARY or token in ("not", "to"):
            passed.append(token)
        elif not (token in words.ADVERB or shapes[left] == "ly"):
            break
        left -= 1
    return Cue(
        row,
        at,
        start,
        min(row.ends[at], at + _LONGEST),
        left if left >= start else -1,
        " ".join(passed),
        earlier if earlier >= start else -1,
        line.low[at],
        stem(line.low[at]),
    )


def stem(word: str) -> str:
    """A word without the ending of a verb's form, so that forms share what is learned of them."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
