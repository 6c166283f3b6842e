"""A reader of another package, for files that end in .mock: some of them do to the process what broken files do."""

import os
import signal
import sys
import time

from briefing.errors import InputError
from briefing.readers.text import read as read_text

_IMPORTS = {"full": "lib.so: failed to map segment from shared object", "spoil": "half of a library"}
_SPOILT = set()
"""Why the process can load nothing any more, as where its memory is used up."""


def _load():
    for how in _SPOILT:
        raise ImportError(_IMPORTS[how])


def read(data, *, name):
    _load()
    words = data.decode().split()
    do = words[0] if words else ""
    if do == "hang":
        time.sleep(3600)
    if do == "eat":
        held = []
        while True:
            held.append(bytearray(10_000_000))
    if do == "crash":
        signal.signal(signal.SIGSEGV, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGSEGV)
    if do == "exit":
        os._exit(7)
    if do == "quit":
        sys.exit(0)
    if do == "flood":
        line = "nonsense " * 1000
        for _ in range(2000):
            sys.stderr.write(line)
            print(line)
        raise InputError("nonsense", key="damaged")
    _SPOILT.update({do} & _IMPORTS.keys())
    if do == "bug":
        raise ZeroDivisionError
    return read_text(data, name=name)
