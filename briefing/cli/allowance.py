"""What the process at work may take, and what it is at: limits of the system on itself, and a board that its parent reads."""

from __future__ import annotations

import gc
import mmap
import struct
import sys
import time
from typing import TYPE_CHECKING

from briefing.errors import LimitError
from briefing.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.errors import BriefingError

MEGABYTE = 1024 * 1024
SECONDS = 60
"""Seconds of the processor's time for reading one source, and for each source once more for what is made of them."""
MEMORY = 2048 * MEGABYTE
"""Bytes of address space, the program's own and its engines' among them (0.3 GB)."""
MORE_MEMORY = 64 * MEGABYTE
"""Bytes more for each source beyond the first."""
PICTURES = 20
"""Times as much time, and twice the memory, where the pages of a PDF may have to be recognised (some 7 s each)."""
OUTPUT = 64 * MEGABYTE
"""Bytes of one file that is written."""

_HEAD = struct.Struct("<IIH")
_NAME = 1024


@frozen
class Place:
    """What is worked on: source `number` of `total`, from 1, called `name`; 0 where it is all of them together."""

    number: int = 0
    total: int = 0
    name: str = ""


class Board:
    """A `Place` in memory that a process and its children share."""

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, _HEAD.size + _NAME)

    def write(self, place: Place) -> None:
        """Says what is worked on from now on."""
        name = place.name.encode("utf-8", "replace")[:_NAME]
        self._memory[: _HEAD.size + len(name)] = _HEAD.pack(place.number, place.total, len(name)) + name

    def read(self) -> Place:
        """What was said last."""
        number, total, size = _HEAD.unpack(self._memory[: _HEAD.size])
        return Place(number, total, self._memory[_HEAD.size : _HEAD.size + size].decode("utf-8", "replace"))


class Allowance:
    """The limits of this process: nothing is limited before `begin`, and no time after `lift`.

    Args:
        board: Where it is said what is worked on.
        spoilt: What became of sources that ended an earlier process, by their number.
    """

    def __init__(self, board: Board, spoilt: Mapping[int, BriefingError]) -> None:
        self._board = board
        self._spoilt = spoilt
        self._most = 0

    def begin(self, place: Place) -> None:
        """Limits memory, and the time from now on.

        Raises:
            BriefingError: an earlier process has ended over this source.
        """
        import resource

        self._board.write(place)
        if place.number in self._spoilt:
            raise self._spoilt[place.number]
        pictures = _may_be_pictures(place)
        seconds = SECONDS * (PICTURES if pictures else 1 if place.number else max(1, place.total))
        _limit(resource.RLIMIT_CPU, int(time.process_time()) + 1 + seconds)
        most = MEMORY * (2 if pictures else 1) + MORE_MEMORY * max(0, place.total - 1)
        if most > self._most:
            self._most = most
            _limit_memory(most)

    def is_repeated(self, place: Place) -> bool:
        """Whether an earlier process was through with this source, and has said what there is to say."""
        return place.number < max(self._spoilt, default=0)

    def lift(self) -> None:
        """Ends the limit of time: what is made is written, and no file is left half written."""
        import resource

        self._board.write(Place())
        _limit(resource.RLIMIT_CPU, resource.RLIM_INFINITY)

    def check(self, data: bytes, name: str) -> None:
        """Refuses a file that is too large.

        Raises:
            LimitError: key ``too-large``.
        """
        if len(data) > OUTPUT:
            reason = f"more than {OUTPUT // MEGABYTE} MB would be written"
            raise LimitError(reason, source=name, hint="--unguarded writes it")


def _may_be_pictures(place: Place) -> bool:
    """Whether a source may be a scan, and the engine that reads it is installed."""
    from importlib.util import find_spec

    named = place.name == "-" or place.name.lower().endswith(".pdf")
    return bool(place.number) and named and find_spec("rapidocr") is not None


def enter() -> None:
    """What a child does first: what is there already is left out of the search for circles, so that its pages stay shared."""
    import resource

    _limit(resource.RLIMIT_CORE, 0)
    gc.freeze()


def _limit(kind: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _limit_memory(most: int) -> None:
    """Linux limits the address space; elsewhere a thread looks at the memory in use."""
    import resource

    if sys.platform == "linux":
        _limit(resource.RLIMIT_AS, most)
    else:
        from briefing.runners import limits

        limits.limit_memory(most)
