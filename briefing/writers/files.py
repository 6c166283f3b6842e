"""Bytes → a file, whole or not at all; or standard output.

A file is written under a temporary name in its own folder, synced, and then given its name in one step; what stood there
before is replaced only with `force`. Symbolic links are not followed: the bytes never land where the path does not say.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from briefing.errors import OutputError
from briefing.language.patterns import deferred

_CONTROLS = deferred("(?!\x1b\\[(?:[0-4]|34)(?:;(?:[0-4]|34))*m)[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
"""C0 and C1 but for tab, line ends and what sets our own bold, dim, italic and blue; DEL."""
_OPENING = deferred("[\u202a\u202b\u202d\u202e\u2066-\u2068]")
_CLOSING = deferred("[\u202c\u2069]")
_DIRECTION = deferred("[\u202a-\u202e\u2066-\u2069]")
"""Bidirectional embeddings, overrides and isolates (UAX #9): they reorder what a reader sees."""


def save(path: Path, data: bytes, *, force: bool = False, parents: bool = False) -> None:
    """Writes `data` to `path`, which exists afterwards with all of it or is as it was; `parents` are made where missing.

    Raises:
        OutputError: key ``exists``, a file is there and `force` was not given; key ``unwritable``, the folder is
            missing or closed to us, the disk is full, or the path is a folder, a link or no ordinary file.
    """
    check(path, force=force, parents=parents)
    temporary: Path | None = None
    try:
        if parents:
            path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _stored(path.parent, data)
        if force:
            with suppress(OSError):  # what the file let others do stays as it was
                temporary.chmod(stat.S_IMODE(path.lstat().st_mode))
            temporary.replace(path)
        else:
            _link(temporary, path)
        _sync_folder(path.parent)
    except FileExistsError as error:
        raise OutputError("is there already", key="exists", source=str(path), hint="--force replaces it") from error
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def check(path: Path, *, force: bool = False, parents: bool = False) -> None:
    """Says before the work what `save` would say after it.

    Raises:
        OutputError: as `save`.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        mode = None
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    if mode is None:
        _check_folder(_nearest(path) if parents else path)
        return
    if stat.S_ISLNK(mode):
        raise OutputError("is a symbolic link, which is not followed", source=str(path))
    if stat.S_ISDIR(mode):
        raise OutputError("is a folder", source=str(path))
    if not stat.S_ISREG(mode):
        raise OutputError("is no ordinary file", source=str(path), hint="leave out -o to write to standard output")
    if not force:
        raise OutputError("is there already", key="exists", source=str(path), hint="--force replaces it")
    _check_folder(path)


def _nearest(path: Path) -> Path:
    """The first of a path's missing folders, or the path itself where its folder is there."""
    missing = [folder for folder in path.parents if not folder.exists() and not folder.is_symlink()]
    return missing[-1] if missing else path


def _check_folder(path: Path) -> None:
    try:
        if not path.parent.is_dir():
            if path.parent.exists():
                raise OutputError("its folder is no folder", source=str(path))
            raise OutputError("its folder does not exist", source=str(path), hint="--parents makes it")
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    if not os.access(path.parent, os.W_OK):
        raise OutputError("its folder cannot be written to", source=str(path))


def _stored(folder: Path, data: bytes) -> Path:
    """A new file in `folder` with `data`, synced; removed again if that fails."""
    for _ in range(100):
        path = folder / f".briefing-{os.urandom(6).hex()}.tmp"
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        except FileExistsError:
            continue
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        return path
    raise OSError(errno.EEXIST, "no free temporary name")


def _link(temporary: Path, path: Path) -> None:
    """Gives the file its name in one step; never over another file, even one that appears this moment."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):
        # No hard links here (FAT, some network drives): the name is reserved first, then filled in one step.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        try:
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(path: Path, error: Exception) -> OutputError:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    hint = "is it open in another program?" if os.name == "nt" and isinstance(error, PermissionError) else ""
    return OutputError(reason[:1].lower() + reason[1:], source=str(path), hint=hint)


# --- standard output ----------------------------------------------------------------------------------------------


def show(data: bytes, *, stream: TextIO | None = None) -> bool:
    """Writes UTF-8 `data` to standard output; False where the reader has gone away.

    The bytes go out as they are, whatever encoding Python chose for the stream (Windows code pages); only a terminal of
    another encoding gets a translation, with "?" for what it cannot show.

    Raises:
        OutputError: key ``unwritable``; the disk is full, or there is no standard output.
    """
    out = sys.stdout if stream is None else stream
    if out is None:  # pythonw and services have none
        raise OutputError("there is no standard output", source="-")
    try:
        _put(out, data)
        out.flush()
    except BrokenPipeError:
        silence(out)
        return False
    except ValueError as error:  # closed
        raise _unwritable(Path("-"), error) from error
    except OSError as error:
        if os.name == "nt" and error.errno == errno.EINVAL:  # how Windows calls a broken pipe
            silence(out)
            return False
        silence(out)
        raise _unwritable(Path("-"), error) from error
    return True


def _put(out: TextIO, data: bytes) -> None:
    if out.isatty():
        data = _harmless(data.decode("utf-8", "replace")).encode("utf-8", "replace")
    raw = getattr(out, "buffer", None)
    encoding = (getattr(out, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "")
    if raw is None:
        out.write(data.decode("utf-8", "replace"))
        return
    out.flush()
    if encoding != "utf8" and out.isatty():
        raw.write(data.decode("utf-8", "replace").encode(out.encoding, "replace"))
    else:
        raw.write(data)
    raw.flush()


def _harmless(text: str) -> str:
    r"""The text with control characters written out (U+009B as ``\x9b``): a source's own must not steer the terminal.

    Controls of direction pass where each is closed in its line.
    """
    return "".join(_harmless_line(line) for line in text.splitlines(keepends=True))


def _harmless_line(line: str) -> str:
    line = _CONTROLS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), line)
    opened = len(_OPENING.findall(line))
    if opened and opened == len(_CLOSING.findall(line)):
        return line
    return _DIRECTION.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), line)


def silence(out: TextIO) -> None:
    """Points a stream that cannot be written to nowhere, so that Python's own flush at exit does not fail once more."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)
