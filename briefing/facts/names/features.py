"""What is seen of a token in its place → named features, which the tagger has weights for.

Each token of a segment (`briefing.facts.names.segments`) is described by one value a slot: the word itself, its
neighbours, the run it stands in, what the document tells of it elsewhere. Each slot turns its value into features.
Features of a value never depend on the place, so that what they score can be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from briefing.language.gazetteer import classes

_KEPT = 16_384
"""Words of which what is seen is kept: each stands in several slots, one after the other."""


@lru_cache(maxsize=_KEPT)
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


def _classes(low: str) -> list[str]:
    return ["c=" + kind for kind in classes(low)]


def _word(word: str) -> list[str]:
    """Features of the token itself."""
    low = _lower(word)
    out = ["b", "w=" + low, "s=" + shape(word)]
    out += [f"p{n}={low[:n]}" for n in range(1, 5) if n <= len(low)]
    out += [f"e{n}={low[-n:]}" for n in range(1, 6) if n <= len(low)]
    out += _classes(low) or ["c=?"]
    if word.isupper() and len(word) > 1:
        out.append(f"up{min(len(word), 7)}")
    elif word != low and not word.isupper():
        out.append("W=" + word)
    return out


@lru_cache(maxsize=_KEPT)
def _near(word: str) -> tuple[str, ...]:
    """Features of a direct neighbour."""
    low = _lower(word)
    return ("w=" + low, "s=" + shape(word), "e3=" + low[-3:], *_classes(low))


@lru_cache(maxsize=_KEPT)
def _far(word: str) -> tuple[str, ...]:
    low = _lower(word)
    return ("w=" + low, "s=" + shape(word)[:2], *_classes(low))


@lru_cache(maxsize=_KEPT)
def _edge(word: str) -> tuple[str, ...]:
    low = _lower(word)
    return ("w=" + low, "e3=" + low[-3:], "s=" + shape(word)[:3], *_classes(low))


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


SLOTS: tuple[tuple[str, Callable[[Any], Sequence[str]]], ...] = (
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
