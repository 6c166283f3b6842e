"""A command's work in a process of its own, so that no source can hang the program, take the machine's memory or kill it.

The process forks before anything is loaded, which costs a millisecond or two. The child does all the work, with the
terminal, the pipes and the files that the user gave; the system ends it when it takes too much processor time or memory,
also inside an engine. The parent holds nothing but the child: it passes signals on, and says what became of it. A source
that ended the child is given up and the others are done by a new one, as in `batch`.

Where there is no fork (Windows), and with ``--unguarded``, the work is done in the one process, without limits. So it is
in Python's API: a program has its own ways to limit itself.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from itertools import count

from briefing import interrupt
from briefing.cli.allowance import MEGABYTE, MEMORY, SECONDS, Allowance, Board, Place, enter
from briefing.errors import BriefingError, InputError, LimitError

OUT_OF_MEMORY = 86
"""Exit code of a child that has no memory left; no convention, only unlikely."""
_PATIENCE = 5
"""Seconds that a child has to end when it is asked to; then it is killed."""
_SILENT = 2
"""Seconds after which it is shown what is worked on, once a second."""
_ELSEWHERE = frozenset({"batch", "watch", "mcp", "serve"})
"""Commands with workers of their own, or that stand until they are stopped."""

_PASSED_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if hasattr(signal, "SIGHUP") else ()
_GIVEN_UP = (signal.SIGABRT, signal.SIGILL, getattr(signal, "SIGTRAP", signal.SIGABRT))
"""How a library in C ends its process where it is given no memory: PDFium, say, as it doubles a buffer."""

_given: list[Allowance] = []
"""The allowance of this process, where it is a supervised child; else none."""


def is_wanted(arguments: list[str]) -> bool:
    """Whether the command is supervised: it reads sources, and there is a fork.

    Not where its output goes to an object of Python's: then a program has called it, which would go on in the child, too,
    and get no word of what the child has said.
    """
    own = sys.stdout is sys.__stdout__ and sys.stderr is sys.__stderr__
    reads = bool(arguments) and arguments[0] not in _ELSEWHERE and arguments[0][:1] != "-"
    return reads and own and hasattr(os, "fork")


def begin(name: str, number: int = 0, total: int = 0) -> None:
    """Says what is worked on, and gives it its time: source `number` of `total`, or all of them where it is 0.

    Raises:
        BriefingError: a process has ended over this source already.
    """
    for allowance in _given:
        allowance.begin(Place(number, total, name))


def is_repeated(number: int) -> bool:
    """Whether what there is to say of source `number` has been said already, by a process that has ended since."""
    return any(allowance.is_repeated(Place(number)) for allowance in _given)


def lift() -> None:
    """Lets what is written take its time."""
    for allowance in _given:
        allowance.lift()


def check(data: bytes, name: str) -> None:
    """Refuses to write a file that is too large.

    Raises:
        LimitError: key ``too-large``.
    """
    for allowance in _given:
        allowance.check(data, name)


def exhausted() -> BriefingError:
    """The error where no memory is left; a supervised process ends at once, and its parent says it."""
    if _given:
        os._exit(OUT_OF_MEMORY)
    return LimitError("needs more memory than there is", key="out-of-memory")


def leave(code: int) -> None:
    """Ends a supervised child with `code` at once; any other process goes on.

    As is usual behind a fork, the child does not take its interpreter apart, which is .01 CPU s for modules and patterns.
    """
    if not _given or threading.active_count() > 1:
        return
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # it is, where the shell has closed it
                stream.flush()
    except OSError:  # nobody reads any more: the interpreter deals with it
        return
    os._exit(code)


def run(
    work: Callable[[], int], say: Callable[[BriefingError], None], tell: Callable[[Place, int], None] | None = None
) -> int:
    """Does the work in a child, and gives its exit code; in the child itself, too.

    Args:
        work: Gives an exit code.
        say: Prints the failure of a child that could not do so itself.
        tell: Shows what is worked on and for how many seconds; None where that is not wanted.
    """
    board, spoilt = Board(), dict[int, BriefingError]()
    while True:
        parent = os.getpid()
        child = os.fork()
        if not child:
            _be_child(parent)
            _given.append(Allowance(board, spoilt))
            begin("")
            return work()
        code, failure = _await(child, (lambda seconds: tell(board.read(), seconds)) if tell else None)
        if failure is None:
            return code
        place = board.read()
        failure.named(place.name)
        if not place.number or place.total < 2 or place.number in spoilt:
            say(failure)
            return failure.exit_code
        spoilt[place.number] = failure


def _be_child(parent: int) -> None:
    """Ends with its parent; the terminal's interrupt comes from the parent, too, so that it comes once."""
    from briefing.runners import limits

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interrupt.at_once(signal.SIGUSR1)
    limits.end_with_parent(parent)
    enter()


def _await(child: int, tell: Callable[[int], None] | None) -> tuple[int, BriefingError | None]:
    """The child's exit code, and what is to be said of a child that was ended."""
    asked: list[int] = []

    def pass_on(number: int, _frame: object) -> None:
        if asked:  # once more: whoever asks means it
            os.kill(child, signal.SIGKILL)
        asked.append(number)
        os.kill(child, signal.SIGUSR1 if number == signal.SIGINT else number)
        signal.alarm(_PATIENCE)

    def wake(*_: object) -> None:
        if asked:
            os.kill(child, signal.SIGKILL)
        elif tell:
            tell(next(seconds))
            signal.alarm(1)

    seconds = count(_SILENT)
    heard = [number for number in _PASSED_ON if signal.getsignal(number) is not signal.SIG_IGN]
    before = [(number, signal.signal(number, pass_on)) for number in heard]
    signal.signal(signal.SIGALRM, wake)
    signal.alarm(_SILENT if tell else 0)
    try:
        _, status, used = os.wait4(child, 0)
    finally:
        signal.signal(
            signal.SIGALRM, signal.SIG_IGN
        )  # one that has come already would set the next, which ends the process
        signal.alarm(0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        for number, handler in before:
            signal.signal(number, handler)
    code = os.waitstatus_to_exitcode(status)
    if asked:
        return code if code >= 0 else 128 + asked[0], None
    unit = 1 if sys.platform == "darwin" else 1024
    return code, _failure(code, used.ru_maxrss * unit)


def _failure(code: int, memory: int) -> BriefingError | None:
    """What is to be said of a child that ended with `code` (below 0: by a signal) and took `memory` bytes at the most.

    Memory that was asked for and not given is not in `memory`, and a library asks for twice what it has.
    """
    if code >= 0 and code != OUT_OF_MEMORY:
        return None
    if code == -signal.SIGXCPU:
        return LimitError(
            f"not done after {SECONDS} s of work", key="too-slow", hint="--unguarded takes the limits away"
        )
    most = MEMORY // 4 if -code in _GIVEN_UP else MEMORY * 3 // 4
    if code == OUT_OF_MEMORY or memory > most:
        reason = f"needs more than {MEMORY // MEGABYTE} MB of memory"
        return LimitError(reason, key="out-of-memory", hint="--unguarded takes the limits away")
    from briefing.runners.supervised import signal_name

    return InputError(f"the process that read it was ended by {signal_name(-code)}", key="crashed")
