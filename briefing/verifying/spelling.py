"""How far two words are from each other."""

from __future__ import annotations


def distance(one: str, other: str, *, most: int) -> int:
    """Letters to add, drop, replace or swap with a neighbour to make `other` of `one`; -1 where it takes more than `most`.

    The restricted edit distance of Damerau (1964, "A technique for computer detection and correction of spelling
    errors", CACM 7).
    """
    if abs(len(one) - len(other)) > most:
        return -1
    if one == other:
        return 0
    older: list[int] = []
    before = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            value = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                value = min(value, older[j - 2] + 1)
            row.append(value)
        if min(row) > most:
            return -1
        older, before = before, row
    return before[-1] if before[-1] <= most else -1
