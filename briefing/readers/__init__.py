"""Readers: the bytes of one source → a `Reading` (text, blocks, metadata, locators).

To add one: a file with ``read(data: bytes, *, name: str) -> Reading`` and a row in `briefing.catalog.READERS`; if its
bytes have a signature, a line in `sniff`. A reader raises `InputError` (key empty, no-text, encrypted, damaged,
unsupported), `LimitError` or `SecurityError`, never anything else, and does not split sentences: `pipeline.read` has
`text/` do that.
"""

from __future__ import annotations

from typing import Protocol

from briefing.model import Reading


class Reader(Protocol):
    """What every reader's ``read`` looks like."""

    def __call__(self, data: bytes, *, name: str) -> Reading:
        """Reads `data`; `name` is the file's name, for its suffix and for messages."""
        ...
