"""Tokens → segments that may hold names, and what is seen of each token in them.

A segment is a run of capitalised tokens of one sentence with the small words that join them; everything outside is no
name. Each token of a segment is described by one value a slot (the word itself, its neighbours, the run it stands in,
what the document tells of it elsewhere), and each slot turns its value into named features. Features of a value never
depend on the place, so that what they score can be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Any, NamedTuple

from briefing.facts.names.gazetteer import classes, phrase
from briefing.language.lexicon import lexicon

_WORDS = lexicon("en").names
JOINING = _WORDS.joining
"""Tokens that may stand inside a name without a capital."""
_PARTICLES = _WORDS.particle
_MOST_JOINING = 3
_LONGEST = 80
"""Tokens of a segment: a whole text in capitals is cut."""
_TITLES = _WORDS.titled
_PLACING = _WORDS.placing
_SAYING = _WORDS.saying


class Frame(NamedTuple):
    """A segment: tokens ``first`` to before ``stop``, and for each its values, one a slot but the last."""

    first: int
    stop: int
    values: list[tuple[Any, ...]]


@lru_cache(maxsize=65536)
def shape(word: str) -> str:
    """The word's shape, runs shortened: ``Kerr`` → ``Xx``, ``U.S.`` → ``X.X.``, ``G20`` → ``Xd``."""
    out: list[str] = []
    for c in word:
        kind = "X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c
        if not out or out[-1] != kind:
            out.append(kind)
    short = "".join(out[:8])
    return short + "1" if len(word) == 1 else short


def _lower(word: str) -> str:
    return word.lower().replace("’", "'")


def _word(word: str) -> list[str]:
    """Features of the token itself."""
    low = _lower(word)
    out = ["b", "w=" + low, "s=" + shape(word)]
    out += [f"p{n}={low[:n]}" for n in range(1, 5) if n <= len(low)]
    out += [f"e{n}={low[-n:]}" for n in range(1, 6) if n <= len(low)]
    kinds = classes(low)
    out += ["c=" + kind for kind in kinds]
    if not kinds:
        out.append("c=?")
    if word.isupper() and len(word) > 1:
        out.append(f"up{min(len(word), 7)}")
    elif word != low and not word.isupper():
        out.append("W=" + word)
    return out


def _near(word: str) -> list[str]:
    """Features of a direct neighbour."""
    low = _lower(word)
    return ["w=" + low, "s=" + shape(word), "e3=" + low[-3:], *("c=" + kind for kind in classes(low))]


def _far(word: str) -> list[str]:
    low = _lower(word)
    return ["w=" + low, "s=" + shape(word)[:2], *("c=" + kind for kind in classes(low))]


def _edge(word: str) -> list[str]:
    low = _lower(word)
    return ["w=" + low, "e3=" + low[-3:], "s=" + shape(word)[:3], *("c=" + kind for kind in classes(low))]


def _plain(value: Any) -> list[str]:
    return [f"={value}"]


def _listed(value: tuple[str, int, int]) -> list[str]:
    """The class of the listed phrase that the token stands in, and whether it ends there."""
    kind, before, after = value
    return [kind, f"{kind},{int(before == 0)},{int(after == 0)}"] if kind else []


def _place(value: tuple[int, ...]) -> list[str]:
    """Where in its run the token stands: index, tokens after it, first of the sentence, all in capitals."""
    index, after, initial, shouted = value
    return [f"i={index}", f"a={after}", f"ia={index},{after},{initial}", f"u={shouted}", f"in={initial}"]


_BITS = 12


def _bits(value: int) -> list[str]:
    out = [f"{bit}" for bit in range(_BITS) if value >> bit & 1]
    return [*out, f"all={value}"]


def _votes(value: tuple[str, ...]) -> list[str]:
    word, run, near = value
    return [f"w={word}", f"r={run}", f"n={near}", f"wr={word},{run}"]


SLOTS: tuple[tuple[str, Callable[[Any], list[str]]], ...] = (
    ("0", _word),
    ("-1", _near),
    ("+1", _near),
    ("-2", _far),
    ("+2", _far),
    ("rl", _edge),
    ("rf", _edge),
    ("rb", _edge),
    ("ra", _edge),
    ("ra2", _far),
    ("sh", _plain),
    ("at", _place),
    ("d", _bits),
    ("p", _plain),
    ("n", _plain),
    ("g", _listed),
    ("v", _votes),
)
"""Name and features of each slot. ``rl rf rb ra``: last and first word of the run of capitals, the words before and
after it; ``sh``: shapes of three; ``d``: the rest of the document; ``p n``: pairs; ``v``: the first pass."""
_UNLISTED = ("", 0, 0)
_START, _END = "<s>", "</s>"


def frames(words: Sequence[str], starts: AbstractSet[int]) -> list[Frame]:
    """The segments of one document with what is seen of their tokens.

    Args:
        words: All tokens.
        starts: Indices of tokens that begin a sentence.
    """
    capital = [index for index, word in enumerate(words) if not word.islower() and any(c.isupper() for c in word)]
    told = _told(words, capital, starts)
    out: list[Frame] = []
    at = 0
    while at < len(capital):
        first = last = capital[at]
        at += 1
        while at < len(capital) and last - first < _LONGEST and _joined(words, last, capital[at], starts):
            last = capital[at]
            at += 1
        least = out[-1].stop if out else 0
        while first not in starts and first > least and words[first - 1] in _PARTICLES:
            first -= 1
        if first > 1 and words[first - 1] == "-" and not {first, first - 1} & starts:
            first -= 2
        first = max(first, least)
        stop = last + 1
        while stop < len(words) and stop not in starts and stop < last + 3 and words[stop][:1].isdigit():
            stop += 1
        if stop + 1 < len(words) and words[stop] == "-" and words[stop + 1].isalnum() and stop + 1 not in starts:
            stop += 2
        out.append(Frame(first, stop, _values(words, first, stop, starts, told)))
    return out


def _joined(words: Sequence[str], last: int, following: int, starts: AbstractSet[int]) -> bool:
    """Whether nothing but joining words stands between two capitalised tokens of one sentence."""
    if following - last > _MOST_JOINING + 1:
        return False
    for index in range(last + 1, following + 1):
        if index in starts:
            return False
        word = words[index]
        if index < following and word not in JOINING and not word.isdigit() and words[index - 1] != "-":
            return False
    return True


def _told(words: Sequence[str], capital: Sequence[int], starts: AbstractSet[int]) -> dict[str, int]:
    """For each capitalised word what its places in the document tell, as bits."""
    told: dict[str, int] = {}
    count = len(words)
    for index in capital:
        word = words[index]
        bits = told.get(word, 0)
        if index in starts:
            bits |= 1
        else:
            before = words[index - 1]
            bits |= 2
            low = before.lower()
            if low in _TITLES:
                bits |= 4
            elif low in _PLACING:
                bits |= 8
            elif low in {"the", "an", "a"}:
                bits |= 16
            elif before[0].isupper():
                bits |= 32 if "given" not in classes(low) else 64
        if index + 1 < count:
            after = words[index + 1]
            if after in _SAYING:
                bits |= 128
            elif after in {"'s", "’s"}:
                bits |= 256
            elif after[0].isupper():
                bits |= 512
        told[word] = bits
    for word in {word for word in words if word.islower()}:
        upper = word.capitalize()
        if upper in told:
            told[upper] |= 1024
    return told


def _values(
    words: Sequence[str], first: int, stop: int, starts: AbstractSet[int], told: dict[str, int]
) -> list[tuple[Any, ...]]:
    count = len(words)

    def word(index: int, low: int, high: int) -> str:
        return words[index] if low <= index < high else _START if index < low else _END

    begin = first
    while begin not in starts and begin > 0 and begin > first - 2:
        begin -= 1
    end = stop
    while end < count and end not in starts and end < stop + 2:
        end += 1
    runs: list[tuple[int, int]] = []
    at = first
    while at < stop:
        upto = at
        if words[at][0].isupper():
            while upto + 1 < stop and words[upto + 1][0].isupper():
                upto += 1
        runs += [(at, upto)] * (upto - at + 1)
        at = upto + 1
    listed: dict[int, tuple[str, int, int]] = {}
    at = first
    while at < stop - 1:
        upto, kind = phrase(words, at, stop)
        for index in range(at, upto):
            listed[index] = (kind, index - at, upto - 1 - index)
        at = max(upto, at + 1)
    shouted = int(sum(words[i].isupper() and len(words[i]) > 2 for i in range(first, stop)) > 2)
    out: list[tuple[Any, ...]] = []
    for index in range(first, stop):
        left, right = runs[index - first]
        here = words[index]
        before, after = word(index - 1, begin, end), word(index + 1, begin, end)
        out.append(
            (
                here,
                before,
                after,
                word(index - 2, begin, end),
                word(index + 2, begin, end),
                words[right],
                words[left],
                word(left - 1, begin, end),
                word(right + 1, begin, end),
                word(right + 2, begin, end),
                f"{shape(before)} {shape(here)} {shape(after)}",
                (min(index - left, 4), min(right - index, 4), int(index in starts), shouted),
                told.get(here, 0),
                f"{before} {here}".lower(),
                f"{here} {after}".lower(),
                listed.get(index, _UNLISTED),
            )
        )
    return out


def second_look(words: Sequence[str], found: Sequence[Frame], names: Sequence[Any]) -> list[tuple[str, str, str]]:
    """The value of the last slot for each token of the segments: what the first pass made of it, here and elsewhere.

    Args:
        words: All tokens.
        found: Of `frames`.
        names: Of the first pass: ``first``, ``last``, ``kind``.
    """
    single: dict[str, dict[str, int]] = {}
    whole: dict[str, dict[str, int]] = {}
    own: dict[int, str] = {}
    for name in names:
        piece = " ".join(words[name.first : name.last + 1])
        kinds = whole.setdefault(piece, {})
        kinds[name.kind] = kinds.get(name.kind, 0) + 1
        for index in range(name.first, name.last + 1):
            part = (
                "S" if name.first == name.last else "B" if index == name.first else "E" if index == name.last else "I"
            )
            own[index] = f"{part}-{name.kind}"
            votes = single.setdefault(words[index], {})
            votes[name.kind] = votes.get(name.kind, 0) + 1
    total: dict[str, int] = {}
    for frame in found:
        for index in range(frame.first, frame.stop):
            if words[index][0].isupper():
                total[words[index]] = total.get(words[index], 0) + 1
    majority = {word: _majority(votes, total.get(word, 0)) for word, votes in single.items()}
    best = {piece: _majority(votes, sum(votes.values())) for piece, votes in whole.items()}
    return [
        (majority.get(words[index], "-"), best.get(words[index], "-"), own.get(index, "O"))
        for frame in found
        for index in range(frame.first, frame.stop)
    ]


def _majority(votes: dict[str, int], total: int) -> str:
    """The kind most often given, and how surely; ties go to the one seen first."""
    kind = max(votes, key=lambda k: votes[k])
    share = votes[kind] / max(total, votes[kind])
    return kind[0] + ("+" if share > 0.8 and votes[kind] > 1 else "=" if share > 0.5 else "-")
