"""What is worked out of a document alone, once: sections ask for it again for each line."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from briefing.model import Document

T = TypeVar("T")

_KEPT = 8
"""Documents; a section goes through them one by one."""


class _Same:
    """A document as the key of a cache: the object itself, whose blocks need not be hashed each time."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return hash(self.document.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


def once_a_document(work: Callable[[Document], T]) -> Callable[[Document], T]:
    """The function, its results kept for the last few documents."""

    @lru_cache(maxsize=_KEPT)
    def kept(same: _Same) -> T:
        return work(same.document)

    @wraps(work)
    def asked(document: Document) -> T:
        return kept(_Same(document))

    return asked
