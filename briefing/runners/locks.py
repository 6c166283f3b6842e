"""A file that one process at a time holds, and that says which."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


def locked(path: Path) -> BinaryIO:
    """The file at `path`, locked until it is closed or the process ends.

    Raises:
        BlockingIOError: another process holds it; its `strerror` says which (" (process 123)"), where that can be read.
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
        raise BlockingIOError(error.errno, _holder(path)) from error
    with suppress(OSError):
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
    return file


def _holder(path: Path) -> str:
    with suppress(OSError, ValueError):
        return f" (process {int(path.read_bytes()[:20])})"
    return ""
