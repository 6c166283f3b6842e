"""Tokens → segments that may hold names, and what is seen of each token in them.

A segment is a run of capitalised tokens of one sentence with the small words that join them; everything outside is no
name. The values of a token are those that the slots of `briefing.facts.names.features` turn into features.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from briefing.facts.names.features import shape
from briefing.language.gazetteer import classes, phrase
from briefing.language.lexicon import lexicon

_WORDS = lexicon("en").names
JOINING = _WORDS.joining
"""Tokens that may stand inside a name without a capital."""
_PARTICLES = _WORDS.particle
_MOST_JOINING = 3
_LONGEST = 80
"""Tokens of a segment: a whole text in capitals is cut."""
_TITLES = _WORDS.titled
_BEFORE_PLACES = _WORDS.before_places
_SAYING = _WORDS.saying


class Frame(NamedTuple):
    """A segment: tokens ``first`` to before ``stop``, and for each its values, one a slot but the last."""

    first: int
    stop: int
    values: list[tuple[Any, ...]]


_UNLISTED = ("", 0, 0)
_START, _END = "<s>", "</s>"


def frames(words: Sequence[str], starts: AbstractSet[int]) -> list[Frame]:
    """The segments of one document with what is seen of their tokens.

    Args:
        words: All tokens.
        starts: Indices of tokens that begin a sentence.
    """
    capital = [index for index, word in enumerate(words) if not word.islower() and _has_capital(word)]
    told = _evidence(words, capital, starts)
    out: list[Frame] = []
    for begin, last in _runs(words, capital, starts):
        first = _with_lead(words, begin, starts, least=out[-1].stop if out else 0)
        stop = _with_tail(words, last + 1, starts)
        if first < stop:  # a hyphen may have joined all of the run to the one before it
            out.append(Frame(first, stop, _values(words, first, stop, starts, told)))
    return out


def _has_capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 1 and any(c.isupper() for c in word))


def _runs(words: Sequence[str], capital: Sequence[int], starts: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """First and last token of each run of capitalised tokens that only joining words part."""
    at = 0
    while at < len(capital):
        first = last = capital[at]
        at += 1
        while at < len(capital) and last - first < _LONGEST and _joined(words, last, capital[at], starts):
            last = capital[at]
            at += 1
        yield first, last


def _with_lead(words: Sequence[str], first: int, starts: AbstractSet[int], *, least: int) -> int:
    """The first token of a run with the particles before it, or the word that a hyphen joins to it."""
    while first not in starts and first > least and words[first - 1] in _PARTICLES:
        first -= 1
    if first > 1 and words[first - 1] == "-" and not {first, first - 1} & starts:
        first -= 2
    return max(first, least)


def _with_tail(words: Sequence[str], stop: int, starts: AbstractSet[int]) -> int:
    """The token behind a run with up to two numbers, and with what a hyphen joins to it."""
    most = stop + 2
    while stop < min(len(words), most) and stop not in starts and words[stop][:1].isdigit():
        stop += 1
    joined = stop + 1 < len(words) and words[stop] == "-" and words[stop + 1].isalnum()
    return stop + 2 if joined and stop + 1 not in starts else stop


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


def _evidence(words: Sequence[str], capital: Sequence[int], starts: AbstractSet[int]) -> dict[str, int]:
    """For each capitalised word what its places in the document tell, as bits (`_Evidence`)."""
    told: dict[str, int] = {}
    for index in capital:
        before = _Evidence.INITIAL if index in starts else _Evidence.INSIDE | _evidence_before(words[index - 1])
        after = _evidence_behind(words[index + 1]) if index + 1 < len(words) else 0
        told[words[index]] = told.get(words[index], 0) | before | after
    for word in {word for word in words if word.islower()}:
        upper = word.capitalize()
        if upper in told:
            told[upper] |= _Evidence.COMMON
    return told


class _Evidence:
    """What one place in the document tells of a capitalised word: one bit each."""

    INITIAL, INSIDE, TITLED, PLACED, DETERMINED, BEHIND_NAME, BEHIND_GIVEN, SPEAKS, OWNS, BEFORE_NAME, COMMON = (
        1 << bit for bit in range(11)
    )


def _evidence_before(before: str) -> int:
    """What the token before a word tells of it."""
    low = before.lower()
    if low in _TITLES:
        return _Evidence.TITLED
    if low in _BEFORE_PLACES:
        return _Evidence.PLACED
    if low in {"the", "an", "a"}:
        return _Evidence.DETERMINED
    if before[0].isupper():
        return _Evidence.BEHIND_NAME if "given" not in classes(low) else _Evidence.BEHIND_GIVEN
    return 0


def _evidence_behind(after: str) -> int:
    """What the token behind a word tells of it."""
    if after in _SAYING:
        return _Evidence.SPEAKS
    if after in {"'s", "’s"}:
        return _Evidence.OWNS
    return _Evidence.BEFORE_NAME if after[0].isupper() else 0


def _values(
    words: Sequence[str], first: int, stop: int, starts: AbstractSet[int], told: dict[str, int]
) -> list[tuple[Any, ...]]:
    """For each token of a segment its values, one a slot but the last."""
    begin, end = _context(len(words), first, stop, starts)
    around = [_START, _START, *words[begin:end], _END, _END]
    shapes = [*map(shape, around)]
    capitals = _capital_runs(words, first, stop)
    listed = _listed_words(words, first, stop)
    shouted = int(sum(words[i].isupper() and len(words[i]) > 2 for i in range(first, stop)) > 2)
    out: list[tuple[Any, ...]] = []
    for index in range(first, stop):
        left, right = capitals[index - first]
        at, behind = index - begin + 2, right - begin + 2
        earlier, before, here, after, later = around[at - 2 : at + 3]
        out.append(
            (
                here,
                before,
                after,
                earlier,
                later,
                words[right],
                words[left],
                around[left - begin + 1],
                around[behind + 1],
                around[behind + 2],
                f"{shapes[at - 1]} {shapes[at]} {shapes[at + 1]}",
                (min(index - left, 4), min(right - index, 4), int(index in starts), shouted),
                told.get(here, 0),
                f"{before} {here}".lower(),
                f"{here} {after}".lower(),
                listed.get(index, _UNLISTED),
            )
        )
    return out


def _context(count: int, first: int, stop: int, starts: AbstractSet[int]) -> tuple[int, int]:
    """A segment widened by two tokens of its sentence on each side."""
    begin, end = first, stop
    while begin not in starts and begin > 0 and begin > first - 2:
        begin -= 1
    while end < count and end not in starts and end < stop + 2:
        end += 1
    return begin, end


def _capital_runs(words: Sequence[str], first: int, stop: int) -> list[tuple[int, int]]:
    """For each token of a segment the first and last of the run of capitals that it stands in; others stand alone."""
    out: list[tuple[int, int]] = []
    at = first
    while at < stop:
        upto = at
        if words[at][0].isupper():
            while upto + 1 < stop and words[upto + 1][0].isupper():
                upto += 1
        out += [(at, upto)] * (upto - at + 1)
        at = upto + 1
    return out


def _listed_words(words: Sequence[str], first: int, stop: int) -> dict[int, tuple[str, int, int]]:
    """Tokens that stand in a listed phrase → its class, and how many of its tokens stand before and behind them."""
    out: dict[int, tuple[str, int, int]] = {}
    at = first
    while at < stop - 1:
        upto, kind = phrase(words, at, stop)
        for index in range(at, upto):
            out[index] = (kind, index - at, upto - 1 - index)
        at = max(upto, at + 1)
    return out


def second_look(words: Sequence[str], found: Sequence[Frame], names: Sequence[Any]) -> list[tuple[str, str, str]]:
    """The value of the last slot for each token of the segments: what the first pass made of it, here and elsewhere.

    Args:
        words: All tokens.
        found: Of `frames`.
        names: Of the first pass: ``first``, ``last``, ``kind``.
    """
    single: dict[str, Counter[str]] = defaultdict(Counter)
    whole: dict[str, Counter[str]] = defaultdict(Counter)
    own: dict[int, str] = {}
    for name in names:
        whole[" ".join(words[name.first : name.last + 1])][name.kind] += 1
        for index in range(name.first, name.last + 1):
            own[index] = f"{_part(name.first, index, name.last)}-{name.kind}"
            single[words[index]][name.kind] += 1
    places = [index for frame in found for index in range(frame.first, frame.stop)]
    total = Counter(words[index] for index in places if words[index][0].isupper())
    majority = {word: _majority(votes, total[word]) for word, votes in single.items()}
    best = {piece: _majority(votes, sum(votes.values())) for piece, votes in whole.items()}
    return [(majority.get(words[index], "-"), best.get(words[index], "-"), own.get(index, "O")) for index in places]


def _part(first: int, index: int, last: int) -> str:
    """Which part of a name a token is: B(egin), I(nside), E(nd), or S(ingle)."""
    if first == last:
        return "S"
    return "B" if index == first else "E" if index == last else "I"


def _majority(votes: Mapping[str, int], total: int) -> str:
    """The kind most often given, and how surely; ties go to the one seen first."""
    kind = max(votes, key=lambda k: votes[k])
    share = votes[kind] / max(total, votes[kind])
    return kind[0] + ("+" if share > 0.8 and votes[kind] > 1 else "=" if share > 0.5 else "-")
