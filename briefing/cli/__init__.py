"""The command line: typer and rich live only here; a command is a thin call into `briefing.pipeline`."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from types import FrameType, ModuleType
from typing import TYPE_CHECKING

from briefing import interrupt
from briefing.errors import BriefingError, is_out_of_memory

if TYPE_CHECKING:
    from briefing.cli.allowance import Place

_GC_THRESHOLD = 500_000
"""New objects between two searches for circles: a start makes modules and patterns, of which none is ever let go."""

_SELDOM = ("hashlib", "ipaddress", "shellingham", "subprocess")
"""Modules that typer and the standard library import, and few runs use: they are loaded when something of them is asked for."""

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""numpy starts a thread a core when it is imported (.055 CPU s on two); sums over more threads round differently, too."""


def main() -> None:
    """Runs the program, and turns whatever happens into an exit code and at most one line on stderr."""
    debug = "--debug" in sys.argv or bool(os.environ.get("BRIEFING_DEBUG"))
    if debug:
        os.environ["BRIEFING_DEBUG"] = "1"
    if "--no-color" in sys.argv:
        os.environ["NO_COLOR"] = "1"
    supervised = "--unguarded" not in sys.argv
    arguments = [a for a in sys.argv[1:] if a not in {"--debug", "--no-color", "--unguarded"}]
    signal.signal(signal.SIGTERM, _terminated)
    _put_off(_SELDOM)
    gc.set_threshold(_GC_THRESHOLD)
    for variable in _ONE_THREAD:
        os.environ.setdefault(variable, "1")
    try:
        code = _supervised(arguments, debug=debug) if supervised else run(arguments, debug=debug)
    except KeyboardInterrupt:  # while modules load
        code = interrupt.STOPPED
    if supervised:
        _leave(code)
    if code == interrupt.STOPPED:
        with suppress(OSError):
            interrupt.say()
    gc.freeze()  # nothing is searched for circles once more when the interpreter ends (.07 CPU s of `make`)
    sys.exit(code)


def _supervised(arguments: list[str], *, debug: bool) -> int:
    """`run`, by a process that has limits."""
    from briefing.cli import supervision

    def work() -> int:
        return run(arguments, debug=debug)

    def say(error: BriefingError) -> None:
        _say(error, arguments)

    tell = None if "--quiet" in arguments else _tell
    return supervision.run(work, say, tell) if supervision.is_wanted(arguments) else work()


def _leave(code: int) -> None:
    from briefing.cli import supervision

    supervision.leave(code)


def _tell(place: Place, seconds: int) -> None:
    """Shows on a terminal what takes long."""
    from briefing.cli import console

    console.working(place.name, place.number, place.total, seconds)


def run(arguments: list[str], *, debug: bool = False) -> int:
    """Runs one command.

    Args:
        arguments: As typed, without the program's name.
        debug: Let exceptions through, with their traceback.

    Returns:
        The exit code (see `briefing.errors`).
    """
    _put_off(_SELDOM)
    import typer

    from briefing.cli import supervision
    from briefing.cli.app import app

    try:
        code = typer.main.get_command(app).main(arguments, prog_name="briefing", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except BriefingError as error:
        if debug:
            raise
        _say(error, arguments)
        return error.exit_code
    except KeyboardInterrupt:
        return interrupt.STOPPED
    except BrokenPipeError:
        return 0  # the reader has seen enough (``| head``)
    except Exception as error:  # noqa: BLE001 - the last door: a bug of ours is one line and exit 1
        if is_out_of_memory(error):
            exhausted = supervision.exhausted()
            _say(exhausted, arguments)
            return exhausted.exit_code
        if isinstance(error.__cause__, KeyboardInterrupt):
            return interrupt.STOPPED  # Python wraps what comes while a class is made
        return _unforeseen(error, debug=debug)


def _put_off(names: Iterable[str]) -> None:
    """Has modules loaded at their first use, whoever imports them; `importlib.util.LazyLoader` does it when they are imported again."""
    from importlib.util import find_spec, module_from_spec

    for name in names:
        if name not in sys.modules and (spec := find_spec(name)):
            sys.modules[name] = module = module_from_spec(spec)
            module.__class__ = _Later


class _Later(ModuleType):
    """A module that is loaded when something is asked of it."""

    def __getattr__(self, name: str) -> object:
        super().__setattr__("__class__", ModuleType)
        spec = self.__spec__
        if spec and spec.loader:
            spec.loader.exec_module(self)
        return getattr(self, name)


def _say(error: BriefingError, arguments: list[str]) -> None:
    """One line on stderr, unless it has been printed; with ``--json`` an object on stdout, too."""
    from briefing.cli import console

    if not getattr(error, "printed", False):
        console.failure(error)
    if "--json" in arguments:
        console.failure_json(error)


def _unforeseen(error: Exception, *, debug: bool) -> int:
    """Usage errors of the command line's library, an aborted prompt, or a bug of ours."""
    from briefing.cli import console
    from briefing.errors import KEYS, OutputError, UsageError

    name = type(error).__name__
    if name == "Abort":
        return interrupt.STOPPED
    if name == "Exit":
        return int(getattr(error, "exit_code", 0))
    if name == "NoArgsIsHelpError":
        if sys.stderr is not None:
            sys.stderr.write(f"{error}\n")
        return 2
    if hasattr(error, "format_message"):  # click's own, which typer may carry with it under another name
        console.failure(UsageError(" ".join(str(error.format_message()).split()).rstrip("."), hint="briefing --help"))
        return 2
    if debug:
        raise error
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EIO, errno.EBADF}:
        from briefing.writers import files

        files.silence(sys.stdout)  # help and version are written by the library
        console.failure(OutputError(str(error.strerror).lower(), source="-"))
        return KEYS["unwritable"]
    reason = f"{name}: {error}" if isinstance(error, MemoryError | OSError) else name
    console.failure(BriefingError(reason, key="bug", hint="run it again with --debug, and please report it"))
    return 1


def _terminated(_number: int, _frame: FrameType | None) -> None:
    sys.exit(143)
