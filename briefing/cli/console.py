"""Talking to the user: results on stdout, everything else on stderr, one line a failure."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from briefing.errors import BriefingError

quiet = False
"""Set once by the command's ``--quiet``: notices and progress are left out, failures are not."""


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_colored() -> bool:
    """Whether standard output takes escape sequences (no-color.org, force-color.org, TERM=dumb)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (is_terminal() and os.environ.get("TERM") != "dumb")


def result(text: str | bytes) -> None:
    """Writes to stdout, as UTF-8 whatever the console's encoding; a lone surrogate becomes "?".

    Raises:
        OutputError: key ``unwritable``; the disk is full, or stdout is closed.
        BrokenPipeError: the reader has gone away, and there is nobody left to work for.
    """
    from briefing.cli import supervision
    from briefing.writers import files

    supervision.lift()
    clear()
    if not files.show(text if isinstance(text, bytes) else text.encode("utf-8", "replace")):
        raise BrokenPipeError


def result_json(value: Any) -> None:
    """Writes a value as indented JSON to stdout."""
    result(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def notice(message: str) -> None:
    """A remark on stderr, unless ``--quiet``."""
    if not quiet:
        _line(f"briefing: {message}")


def failure(error: BriefingError) -> None:
    """One line on stderr: ``briefing: FILE: KEY: reason``."""
    _line(f"briefing: {error}")


def failure_json(error: BriefingError) -> None:
    """With ``--json`` the failure is an object on stdout, too; a command that has printed its answer ends by an exit code."""
    with suppress(BriefingError, BrokenPipeError):  # stdout itself may be what failed
        result_json({"error": error.as_json()})


def _line(message: str) -> None:
    if sys.stderr is None:  # closed by the caller; the exit code still says it
        return
    clean = _clean(message)
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    try:
        clear()
        sys.stderr.write(clean.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        from briefing.writers import files

        files.silence(sys.stderr)


def working(name: str, number: int, total: int, seconds: int) -> None:
    """What is worked on, and for how long, on one line of stderr that the next line replaces; on a terminal only."""
    if quiet or not _is_moved():
        return
    of = f" ({number}/{total})" if total > 1 and number else ""
    text = _clean(f"working on {name or 'what was read'}{of}, {seconds} s")
    sys.stderr.write(f"\r{text[: _width() - 1]}\x1b[K\r")
    sys.stderr.flush()


def _width() -> int:
    import shutil

    return max(shutil.get_terminal_size().columns, 20)


def _is_moved() -> bool:
    """Whether stderr is a terminal on which a line can be replaced."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def clear() -> None:
    """Takes the line of `working` away, before anything else is written."""
    if _is_moved():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _clean(message: str) -> str:
    """One line; C0, C1 and bidirectional controls of a file's name or text must not reach the terminal."""
    return "".join(c if c.isprintable() else "�" for c in " ".join(message.split()))


def progress(done: int, total: int, what: str) -> None:
    """A counter on one line of stderr, on a terminal only and for long work only."""
    if quiet or total < 5 or sys.stderr is None or not sys.stderr.isatty():
        return
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r{what} {done}/{total}{end}")
    sys.stderr.flush()


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, widths: Sequence[int] = ()) -> str:
    """A plain table for a terminal: columns separated by two blanks, long cells cut where `widths` says (0: never).

    A pipe gets them whole, for what reads it may need them.
    """
    cells = [[" ".join(str(c).split()) for c in row] for row in rows]
    for row in cells:
        for n, width in enumerate(widths):
            if width and len(row[n]) > width and is_terminal():
                row[n] = row[n][: width - 1] + "…"
    sizes = [max([len(head), *(len(row[n]) for row in cells)]) for n, head in enumerate(columns)]

    def line(row: Sequence[str]) -> str:
        return "  ".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip()

    head = line(columns)
    if is_colored():
        head = f"\x1b[1m{head}\x1b[0m"
    return "\n".join([head, *map(line, cells)]) + "\n"
