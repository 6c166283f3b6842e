"""A file that one process at a time holds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO


def locked(path: Path) -> BinaryIO:
    """The file at `path`, locked until it is closed or the process ends.

    Raises:
        BlockingIOError: another process holds it.
    """
    file = path.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise BlockingIOError(error.errno, "locked") from error
    return file
