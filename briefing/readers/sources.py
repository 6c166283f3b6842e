"""What the user names (files, folders, globs, ``-``) → the files to read, in code-point order, and their bytes.

Names that are printed are relative to the files' common parent, so that the same files give the same bytes wherever
they lie.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import InputError, LimitError

LARGEST = 200 * 1024 * 1024
"""Bytes; a larger file is refused with key ``too-large``."""
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Named:
    """One source to be read: its path (``-`` for standard input), the name that is printed, and how it was found.

    `listed` is false for a file that a folder or a glob brought: one of those that no reader takes is passed over with
    a notice, while a file that was named is an error.
    """

    path: str
    name: str
    listed: bool = True


def expand(arguments: Sequence[str]) -> tuple[Named, ...]:
    """The files that the arguments name, each once.

    Folders and globs are read in code-point order, hidden files left out; the order of the arguments is kept.

    Raises:
        InputError: key ``missing``; an argument names nothing. Standard input may be named once.
    """
    found: dict[str, bool] = {}
    for argument in arguments:
        if argument == STDIN:
            found.setdefault(STDIN, True)
        elif os.path.isdir(argument):
            for path in _inside(Path(argument)):
                found.setdefault(path, False)
        elif os.path.lexists(argument):
            found[argument] = True
        elif glob.has_magic(argument) and (matches := sorted(glob.glob(argument, recursive=True))):
            for match in matches:
                for path in _inside(Path(match)) if os.path.isdir(match) else (match,):
                    found.setdefault(path, False)
        else:
            # Kept: reading it says that it is missing, and the others are still done.
            found.setdefault(argument, True)
    names = _names(list(found))
    return tuple(Named(path, name, listed) for (path, listed), name in zip(found.items(), names, strict=True))


def _inside(folder: Path) -> Iterable[str]:
    """The files below a folder, hidden ones left out, in code-point order of their paths."""
    files = []
    for base, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        files += [os.path.join(base, name) for name in names if not name.startswith((".", "~$"))]
    return sorted(files, key=lambda path: Path(path).parts)


def _names(paths: list[str]) -> list[str]:
    """Each path relative to the common parent of all; the bare name where there is one."""
    real = [os.path.abspath(path) for path in paths if path != STDIN]
    parent = os.path.commonpath([os.path.dirname(path) for path in real]) if real and _same_drive(real) else ""
    return [
        STDIN if path == STDIN else Path(os.path.relpath(os.path.abspath(path), parent or None)).as_posix()
        for path in paths
    ]


def _same_drive(paths: list[str]) -> bool:
    return len({os.path.splitdrive(path)[0] for path in paths}) == 1


def load(path: Path) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises:
        InputError: key ``missing`` or ``unreadable``.
        LimitError: key ``too-large``.
    """
    if str(path) == STDIN:
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        try:
            if not path.is_file() and path.exists():
                raise InputError("not a file", key="unreadable", source=path.name)
            with path.open("rb") as file:
                # Not read(LARGEST + 1) for all: that sets 200 MB aside before the first byte.
                small = os.fstat(file.fileno()).st_size <= LARGEST
                data = file.read() if small else file.read(LARGEST + 1)
        except FileNotFoundError as error:
            raise InputError("no such file", key="missing", source=path.name) from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise InputError(reason.lower(), key="unreadable", source=path.name) from error
    if len(data) > LARGEST:
        raise LimitError(f"larger than {LARGEST // 1024**2} MB", key="too-large", source=path.name)
    return data
