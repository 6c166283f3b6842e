"""What the user names (files, folders, globs, ``-``) → the files to read, in code-point order, and their bytes.

Names that are printed are relative to the files' common parent, so that the same files give the same bytes wherever
they lie.
"""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError, LimitError, UsageError
from briefing.frozen import frozen
from briefing.language.patterns import deferred, expect

LARGEST = 200 * 1024 * 1024
"""Bytes; a larger file is refused with key ``too-large``."""
STDIN = "-"
_SCHEME = deferred(r"([A-Za-z][A-Za-z0-9+.-]{1,20}):/")
"""How an address begins (RFC 3986); a single letter is a drive."""


@frozen
class Page:
    """A web page that was kept: the name of the file that it was read under, where it was found, and the day."""

    file: str
    url: str
    retrieved: str


@frozen
class Named:
    """One source to be read: its path (``-`` for standard input), the name that is printed, and how it was found.

    `listed` is false for a file that a folder or a glob brought: one of those that no reader takes is passed over with
    a notice, while a file that was named is an error. `page` is of a web page that was fetched before; `name` is its address.
    """

    path: str
    name: str
    listed: bool = True
    page: Page | None = None


def expand(arguments: Sequence[str], *, web: bool = False) -> tuple[Named, ...]:
    """The files that the arguments name, each once, also where two names or links lead to it.

    A web address is one of them where `web` says that the caller fetches it.

    Folders and globs are read in code-point order, hidden files left out; the order of the arguments is kept. A name
    that leads nowhere is kept: reading it says that it is missing, and the others are still done.

    Raises:
        UsageError: an argument is empty, or a web address.
    """
    found: dict[str, bool] = {}
    for argument in arguments:
        if not argument:
            raise UsageError("a source without a name")
        for path, listed in ((argument, True),) if web and is_web_address(argument) else _named(argument):
            if listed:
                found[path] = True
            else:
                found.setdefault(path, False)
    found = _each_once(found)
    names = _names(list(found))
    return tuple(Named(path, name, listed) for (path, listed), name in zip(found.items(), names, strict=True))


def is_web_address(argument: str) -> bool:
    """Whether an argument is an address of http or https."""
    return argument[:8].lower().startswith(("http://", "https://"))


def refuse_address(path: str) -> None:
    """Raises for an address that leads to no file and is not fetched either (``file:``, ``ftp:``, one slash too few).

    Raises:
        UsageError: always for such a one.
    """
    match = _SCHEME.match(path)
    if match is None or is_web_address(path) or os.path.lexists(path):
        return
    scheme, rest = match[1].lower(), path[match.end() :]
    if scheme == "file":
        hint = f"name the file: /{rest.lstrip('/')}"
    else:
        hint = f"{scheme}://{rest.lstrip('/')}" if scheme in {"http", "https"} else "save it, and name the file"
    raise UsageError("an address that is not read", source=path, hint=hint)


def _named(argument: str) -> Iterator[tuple[str, bool]]:
    """The files that one argument names, and whether it is they that were typed."""
    if is_web_address(argument):
        raise UsageError("a web address, and the network is off", source=argument, hint="save the page, name the file")
    if argument == STDIN:
        yield STDIN, True
    elif os.path.isdir(argument):
        yield from ((path, False) for path in _inside(argument))
    elif not os.path.lexists(argument) and glob.has_magic(argument) and (matches := _matches(argument)):
        for match in matches:
            yield from ((path, False) for path in (_inside(match) if os.path.isdir(match) else (match,)))
    else:
        yield argument, True


def parted(path: str) -> tuple[str, str]:
    """A path that leads into a file ("post/box.mbox/2") as the file and what is named in it; "" where it is a file."""
    if path == STDIN or os.path.lexists(path):
        return path, ""
    at = len(path)
    while (at := max(path.rfind(separator, 0, at) for separator in {"/", os.sep})) > 0:
        if os.path.isfile(path[:at]):
            return path[:at], path[at + 1 :].replace(os.sep, "/").strip("/")
    return path, ""


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(pattern, recursive=True))


def _each_once(found: dict[str, bool]) -> dict[str, bool]:
    """The first name of each file; the second of two names or links that lead to one file is left out."""
    first: dict[object, str] = {}
    for path in found:
        identity: object = path
        if path != STDIN and not is_web_address(path):
            with suppress(OSError, ValueError):
                file = os.stat(path)
                identity = (file.st_dev, file.st_ino) if file.st_ino else path
        first.setdefault(identity, path)
    return {path: found[path] for path in first.values()}


def _inside(folder: str) -> Iterable[str]:
    """The files below a folder, hidden ones left out, in code-point order of their paths, which begin as it was typed."""
    files = []
    for base, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        files += [os.path.join(base, name) for name in names if not name.startswith((".", "~$"))]
    files = [path for path in files if os.path.isfile(path) or not os.path.exists(path)]  # no pipes, which never end
    return sorted(files, key=lambda path: Path(path).parts)


def _names(paths: list[str]) -> list[str]:
    """Each path relative to the common parent of all; the bare name where there is one."""
    real = [os.path.abspath(parted(path)[0]) for path in paths if not _stands_as_typed(path)]
    parent = os.path.commonpath([os.path.dirname(path) for path in real]) if real and _same_drive(real) else ""
    return [
        path if _stands_as_typed(path) else Path(os.path.relpath(os.path.abspath(path), parent or None)).as_posix()
        for path in paths
    ]


def _stands_as_typed(path: str) -> bool:
    """Whether it is no path: standard input, or an address."""
    return path == STDIN or (_SCHEME.match(path) is not None and not os.path.lexists(path))


def _same_drive(paths: list[str]) -> bool:
    return len({os.path.splitdrive(path)[0] for path in paths}) == 1


def load(path: Path) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises:
        InputError: key ``missing`` or ``unreadable``.
        LimitError: key ``too-large``.
    """
    with _opened(path) as file:
        status = os.fstat(file.fileno()) if path.name != STDIN else None
        # Not read(LARGEST + 1) for all: that sets 200 MB aside before the first byte.
        small = status and stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST
        data = file.read() if small else file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise LimitError(f"larger than {LARGEST // 1024**2} MB", key="too-large", source=str(path))
    return data


def lines(path: Path) -> Iterator[bytes]:
    r"""The lines of a file, or of standard input for ``-``, cut at ``\n`` alone and given as they come.

    Raises:
        InputError: key ``missing`` or ``unreadable``.
        LimitError: key ``too-large``, one line is.
    """
    with _opened(path) as file:
        if str(path) != STDIN:
            expect(os.fstat(file.fileno()).st_size)
        while line := file.readline(LARGEST + 1):
            if len(line) > LARGEST:
                reason = f"a line is larger than {LARGEST // 1024**2} MB"
                raise LimitError(reason, key="too-large", source=str(path))
            yield line


def _refuse_endless(path: Path) -> None:
    """Raises for a pipe that nobody may ever write to, and for a device that never ends.

    Raises:
        InputError: key ``unreadable``.
    """
    mode = path.stat().st_mode
    if stat.S_ISFIFO(mode) and path.parts[1:2] not in {("dev",), ("proc",)}:  # a shell's <(…) has its writer
        raise InputError("a pipe without an end", key="unreadable", source=str(path), hint="pipe it in: briefing … -")
    is_ours = str(path) in {os.devnull, "/dev/stdin", "/dev/tty"} or path.parts[1:3] in {
        ("dev", "fd"),
        ("proc", "self"),
    }
    if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not is_ours):
        raise InputError("a device, no file", key="unreadable", source=str(path))


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if str(path) == STDIN:
        if sys.stdin is None:
            raise InputError("standard input is closed", key="missing", source=STDIN)
        yield sys.stdin.buffer
        return
    try:
        if path.is_dir():
            raise InputError("a folder", key="unreadable", source=str(path))
        _refuse_endless(path)
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        if path.parts[:1] in {("http:",), ("https:",)}:
            raise UsageError("a web address is not fetched here", source=str(path), hint="briefing make") from error
        hint = "a web address begins with https://" if str(path).lower().startswith("www.") else ""
        raise InputError("no such file", key="missing", source=str(path), hint=hint) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(reason.lower(), key="unreadable", source=str(path)) from error
