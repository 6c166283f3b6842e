"""What a worker does to itself so that no file can take the machine with it: memory, time, and no life without a parent.

Linux limits the address space (RLIMIT_AS) and has the kernel end the worker with its parent (PR_SET_PDEATHSIG). Where
that does not work, a thread looks at the memory in use, and another at the pipe from the parent. Time is kept by a timer
in C (`faulthandler`), which also ends a worker that is stuck in an engine and holds the interpreter's lock.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
import threading
import time
from pathlib import Path

OUT_OF_MEMORY = 86
"""Exit code of a worker that saw itself above its memory; no convention, only unlikely."""
_PR_SET_PDEATHSIG = 1


def end_with_parent(parent: int) -> None:
    """Has the kernel kill this process as soon as the process `parent` ends, however it ends; Linux only."""
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)


def limit_memory(most: int) -> None:
    """Lets this process take `most` bytes beyond what it has now; what asks for more gets a MemoryError, or is ended."""
    if sys.platform == "linux":
        import resource

        own = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = own + most if hard == resource.RLIM_INFINITY else min(own + most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    elif sys.platform != "win32":
        threading.Thread(target=_watch_memory, args=(most,), daemon=True).start()


def _watch_memory(most: int) -> None:
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - own <= most:
        time.sleep(0.05)
    os._exit(OUT_OF_MEMORY)


class Deadline:
    """Ends the process, whatever it is doing, if the block takes more than `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> None:
        faulthandler.dump_traceback_later(self._seconds, exit=True, file=sys.__stderr__ or sys.stderr)

    def __exit__(self, *_: object) -> None:
        faulthandler.cancel_dump_traceback_later()
