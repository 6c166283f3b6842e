"""What a reader leaves out of a text that is written in marks, told in its notices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_NAMED = 5
"""Files that a notice names."""


def notices(kinds: Mapping[str, int], included: Sequence[str]) -> Iterator[str]:
    """What was left out, by kind with its number, and the files that the text includes, which are never opened."""
    if kinds:
        yield "left out: " + ", ".join(f"{what} ({count})" for what, count in sorted(kinds.items()))
    if included:
        more = f" and {len(included) - _NAMED} more" if len(included) > _NAMED else ""
        yield f"files that it includes are not read: {', '.join(included[:_NAMED])}{more}"
