"""Names of features → their numbers, looked up by digests in the bytes that they are stored in.

A model is never asked which features it has, only what a given one weighs. So no name is stored: each is known by its digest
(some 26 bits of its CRC-32), and of 1,500 names that are none one is taken for a feature. The digests lie in the
order of the buckets of a hash table, fewer than names: one is looked for among the three or four of its bucket. A dict of a model's 76,000 would
take 15 ms at every start, and a short text asks for a few thousand names; where so many are asked for that it would have been
cheaper, it is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, chain, count, repeat
from typing import NamedTuple
from zlib import crc32

Bytes = bytes | memoryview

_FEW = 4
"""Up to one in so many of its names a table is asked name by name; a dict of all digests costs what that does."""
_STORED = (1 << 12) - 1
"""So many bits of a digest are stored; those below them are the number of its bucket."""
_SEEDS = range(16)
"""What digests may start from: the first is taken under which no two names of a model have the same."""
_BLOCK = 32
_MOST_KEPT = 1 << 15
"""Names whose numbers are kept, about 5 MB; beyond it they are looked up anew."""


class Layout(NamedTuple):
    """Digests of names as they are stored, ascending by bucket; the bytes of each whole number together would compress worse.

    Attributes:
        low: The lower eight of a digest's stored bits.
        high: The four above them, those of two digests in a byte.
        counts: How many lie in each bucket; their number is a power of two.
        seed: What they start from.
    """

    low: Bytes
    high: Bytes
    counts: Bytes
    seed: int


class _Kept(dict[str, int]):
    """The numbers of the names that were asked for; a new one is looked up."""

    def __init__(self, found: Callable[[str], int]) -> None:
        super().__init__()
        self._look_up = found

    def __missing__(self, name: str) -> int:
        number = self[name] = self._look_up(name)
        return number


class FeatureTable:
    """The number of each feature's name, and 0 for a name that is none; the last that were asked for are kept."""

    def __init__(self, layout: Layout, values: Sequence[int]) -> None:
        """Takes the stored digests.

        Args:
            layout: Where they lie.
            values: The number of each, in the same order.
        """
        self._low, self._high, self._counts = map(bytes, layout[:3])
        self._firsts = RunningSums(self._counts)
        self._bucket_bits = _bits(layout.counts)
        self._looked_at = (_STORED << self._bucket_bits | (1 << self._bucket_bits) - 1) & 0xFFFFFFFF
        self._seed = layout.seed
        self._values = values
        self._kept = _Kept(self._found)
        self._looked_up = 0
        self._by_digest: dict[int, int] = {}

    def known(self, names: Sequence[str]) -> list[int]:
        """The numbers of those names that have one, in their order."""
        return [number for number in self.numbers(names) if number]

    def total(self, names: Sequence[str]) -> int:
        """The sum of the numbers of all names."""
        return sum(self.numbers(names))

    def numbers(self, names: Sequence[str]) -> list[int]:
        """The number of each name."""
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        return [*map(self._kept.__getitem__, names)]

    def _found(self, name: str) -> int:
        """The number of a name, by its digest."""
        digest = _digest(name, self._seed)
        if self._by_digest:
            return self._by_digest.get(digest & self._looked_at, 0)
        self._looked_up += 1
        if self._looked_up * _FEW > len(self._values):
            self._by_digest = self._laid_in_a_dict()
        return self._stored(digest)

    def _stored(self, digest: int) -> int:
        """The number of a digest, as it lies."""
        bucket, stored = _parts(digest, self._bucket_bits)
        held = self._counts[bucket]
        if not held:
            return 0
        row = self._firsts[bucket]
        stop = row + held
        while (row := self._low.find(stored & 255, row, stop)) >= 0:
            if _upper(self._high, row) == stored >> 8:
                return self._values[row]
            row += 1
        return 0

    def _laid_in_a_dict(self) -> dict[int, int]:
        """The numbers of all digests."""
        buckets = chain.from_iterable(map(repeat, count(), self._counts))
        rows = zip(count(), self._low, buckets, strict=False)
        digests = ((_upper(self._high, row) << 8 | low) << self._bucket_bits | bucket for row, low, bucket in rows)
        return dict(zip(digests, self._values, strict=True))

    @classmethod
    def of(cls, numbers: Mapping[str, int]) -> FeatureTable:
        """The table of a model that was just trained."""
        layout, order = laid_out(list(numbers))
        return cls(layout, [numbers[name] for name in order])


def _upper(high: Bytes, row: int) -> int:
    """The upper four of a digest's stored bits."""
    pair = high[row >> 1]
    return pair >> 4 if row & 1 else pair & 15


def _bits(counts: Bytes) -> int:
    """So many bits of a digest are the number of its bucket."""
    return (len(counts) - 1).bit_length()


def _digest(name: str, seed: int) -> int:
    return crc32(name.encode("utf-8", "surrogatepass"), seed)


def _parts(digest: int, bucket_bits: int) -> tuple[int, int]:
    """The number of the digest's bucket, and what of the digest is stored there."""
    return digest & ((1 << bucket_bits) - 1), digest >> bucket_bits & _STORED


class RunningSums:
    """0, and the sums of the first, the first two … numbers: those of each `_BLOCK` are kept, the others added when they are asked for."""

    def __init__(self, numbers: Bytes) -> None:
        self._numbers = bytes(numbers)
        starts = range(0, len(numbers), _BLOCK)
        self._sums = [0, *accumulate(sum(self._numbers[start : start + _BLOCK]) for start in starts)]

    def __getitem__(self, count: int) -> int:
        """The sum of the first `count` numbers."""
        block = count // _BLOCK
        return self._sums[block] + sum(self._numbers[block * _BLOCK : count])


def laid_out(names: Sequence[str]) -> tuple[Layout, list[str]]:
    """Names → what `FeatureTable` takes, and the names as they lie.

    Where two names have the same digest under every seed, both have the number of the first.
    """
    bits = max(1, (len(names) - 1).bit_length() - 2)
    laid = [{name: _parts(_digest(name, seed), bits) for name in names} for seed in _SEEDS]
    seed = max(_SEEDS, key=lambda seed: (len(set(laid[seed].values())), -seed))
    places = laid[seed]
    order = sorted(names, key=places.__getitem__)
    digests = [places[name][1] for name in order]
    pairs = zip(digests[::2], [*digests[1::2], 0], strict=False)
    held = Counter(places[name][0] for name in order)
    layout = Layout(
        bytes(digest & 255 for digest in digests),
        bytes(one >> 8 | other >> 8 << 4 for one, other in pairs),
        bytes(held[bucket] for bucket in range(1 << bits)),
        seed,
    )
    return layout, order
