"""Names of features → their numbers, looked up in the bytes that they are stored in.

A dict of a model's 76,000 names takes 25 ms at every start, and a short text asks for a few thousand of them. So the names lie
one behind the other, in the order of the buckets of a hash table: a name is looked for among the one or two of its bucket.
Where so many are asked for that a dict would have been cheaper, it is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any
from zlib import crc32

import numpy as np

_FEW = 4
"""Up to one in so many of its names a table is asked name by name; a dict of all costs what that does."""


class FeatureTable(dict[str, int]):
    """The number of each feature's name, and 0 for a name that is none; what was asked for is kept, in the end all names."""

    def __init__(self, names: bytes, lengths: Any, counts: Any, values: Sequence[int]) -> None:
        """Takes the stored names.

        Args:
            names: UTF-8, without anything between them, ascending by bucket.
            lengths: Of each name in bytes; an array.
            counts: Of the names in each bucket; an array whose size is a power of two.
            values: The number of each name.
        """
        super().__init__()
        self._names = names
        self._ends = running_sums(lengths)
        self._firsts = running_sums(counts)
        self._values = values
        self._whole = False

    def known(self, names: Iterable[str]) -> list[int]:
        """The numbers of those names that have one, in their order."""
        if self._whole:
            get = self.get  # it does not ask `__missing__`
            return [number for name in names if (number := get(name))]
        return [number for name in names if (number := self[name])]

    def total(self, names: Iterable[str]) -> int:
        """The sum of the numbers of all names."""
        if self._whole:
            return sum(map(self.get, names, repeat(0)))
        return sum(map(self.__getitem__, names))

    def __missing__(self, name: str) -> int:
        if self._whole:
            return 0
        key = name.encode("utf-8", "surrogatepass")
        bucket = crc32(key) & (len(self._firsts) - 2)
        ends = self._ends
        value = 0
        for row in range(self._firsts[bucket], self._firsts[bucket + 1]):
            if self._names[ends[row] : ends[row + 1]] == key:
                value = self._values[row]
                break
        self[name] = value
        if len(self) * _FEW > len(self._values):
            self.clear()
            self.update(self.stored())
            self._whole = True
        return value

    def stored(self) -> Iterator[tuple[str, int]]:
        """All names with their numbers, in the order in which they lie."""
        names, ends = self._names.decode("utf-8"), np.asarray(self._ends)
        inside = np.asarray(
            running_sums(np.frombuffer(self._names, dtype=np.uint8) & 0xC0 == 0x80)
        )  # bytes of a character but its first
        places = (ends - inside[ends]).tolist()
        return zip(map(names.__getitem__, map(slice, places, places[1:])), self._values, strict=False)

    @classmethod
    def of(cls, numbers: Mapping[str, int]) -> FeatureTable:
        """The table of a model that was just trained."""
        arrays = laid_out(list(numbers))
        values = [numbers[name] for name in arrays["order"]]
        return cls(arrays["names"].tobytes(), arrays["lengths"], arrays["counts"], values)


def running_sums(counts: Any) -> Sequence[int]:
    """0, and the sums of the first, the first two … numbers; as a view, whose items are Python's own whole numbers."""
    sums: Any = np.zeros(len(counts) + 1, dtype=np.int64)
    np.cumsum(counts, out=sums[1:])
    return memoryview(sums)


def laid_out(names: Sequence[str]) -> dict[str, Any]:
    """Names → what `FeatureTable` takes: `names` `lengths` `counts` as arrays of bytes, and `order`, the names as they lie.

    Raises:
        ValueError: a name has more than 255 bytes.
    """
    buckets = 1 << max(1, (len(names) - 1).bit_length())
    keys = sorted((name.encode("utf-8") for name in names), key=lambda key: (crc32(key) & (buckets - 1), key))
    if any(len(key) > 255 for key in keys):
        raise ValueError("a feature's name is longer than 255 bytes")
    counts = np.bincount([crc32(key) & (buckets - 1) for key in keys], minlength=buckets)
    return {
        "order": [key.decode("utf-8") for key in keys],
        "names": np.frombuffer(b"".join(keys), dtype=np.uint8),
        "lengths": np.array([len(key) for key in keys], dtype=np.uint8),
        "counts": counts.astype(np.uint8),
    }
