"""What Ctrl-C does: it ends the program at once until a command is at work; from then on it is raised, as Python does.

Until then nothing has been begun that would have to be cleared away, and an exception inside an import is a traceback, or is
lost in a callback of the import system. This module imports next to nothing, so that it holds from the program's first line on.
"""

from __future__ import annotations

import os
from _signal import SIGINT, default_int_handler, getsignal, signal  # type: ignore[import-not-found]  # what `signal` is made of: 3 ms earlier, in which one of ten early interrupts falls

STOPPED = 130
"""Exit code of a program that was interrupted."""
_LINE = b"briefing: stopped\n"
_numbers: list[int] = []
"""The signals that end this process at once."""


def at_once(number: int = SIGINT) -> None:
    """Has the signal end this process at once, by the exit code; with a line where the terminal sends it."""
    signal(number, _said_and_ended if number == SIGINT else _ended)
    _numbers.append(number)


def as_exception() -> None:
    """Has the signals that would end this process at once raise KeyboardInterrupt instead."""
    for number in _numbers:
        if getsignal(number) in {_said_and_ended, _ended}:  # a child does not hear the terminal
            signal(number, default_int_handler)
    _numbers.clear()


def is_pythons() -> bool:
    """Whether Ctrl-C is neither ignored, as in the background, nor somebody else's matter."""
    return getsignal(SIGINT) is default_int_handler


def say() -> None:
    """One line on stderr.

    Raises:
        OSError: there is none.
    """
    os.write(2, _LINE)


def _said_and_ended(*_: object) -> None:
    try:
        say()
    finally:
        os._exit(STOPPED)


def _ended(*_: object) -> None:
    os._exit(STOPPED)
