"""The paths that a client names → files below the folders that the user allowed; all others are refused."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePath

from briefing.errors import InputError, LimitError, SecurityError
from briefing.readers import sources

MOST = 2000
"""Files of one call at most."""


class Roots:
    """The folders, links resolved."""

    def __init__(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            if not folder.is_dir():
                raise InputError("no such folder", key="missing", source=str(folder))
        self.folders = tuple(folder.resolve() for folder in folders)

    def files(self, names: Sequence[str]) -> list[tuple[Path, str]]:
        """The files that names of files and folders stand for, each with the name to print, relative to its root.

        Raises:
            SecurityError: key ``unsafe``; a path leads out of the roots.
            InputError: key ``missing``.
            LimitError: key ``too-large``; more than `MOST` files.
        """
        out: dict[Path, str] = {}
        for name in names:
            path = self._path(name)
            for found in sources.expand([str(path)]) if path.is_dir() else ():
                self._add(out, Path(found.path), listed=False)
            if not path.is_dir():
                self._add(out, path, listed=True)
        if len(out) > MOST:
            raise LimitError(f"more than {MOST} files", key="too-large")
        return list(out.items())

    def _add(self, out: dict[Path, str], path: Path, *, listed: bool) -> None:
        real = path.resolve()
        root = self._root(real)
        if root is None or not real.is_file():
            if listed:
                raise (
                    self._refused(path.name) if root is None else InputError("no file", key="missing", source=path.name)
                )
            return  # a link in a folder that leads out of it, or nowhere
        out.setdefault(real, real.relative_to(root).as_posix())

    def _path(self, name: str) -> Path:
        """The path that a name stands for, below the first root that has it."""
        pure = PurePath(name)
        if not name or "\0" in name or "://" in name or ".." in pure.parts:
            raise self._refused(name)
        for root in self.folders:
            path = root / pure  # an absolute name stays itself
            if self._root(_resolved(path)) is None:
                raise self._refused(name)
            with suppress(OSError):  # a name may be too long to be asked about
                path.stat()
                return path
        raise _missing(name)

    def _root(self, real: Path) -> Path | None:
        return next((root for root in self.folders if real.is_relative_to(root)), None)

    @staticmethod
    def _refused(name: str) -> SecurityError:
        return SecurityError("not below --root", key="unsafe", source=name[:200])


def _resolved(path: Path) -> Path:
    """The file that a path leads to.

    Raises:
        InputError: key ``missing``; its links go round in a circle.
    """
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise _missing(path.name) from error


def _missing(name: str) -> InputError:
    return InputError("no such file below --root", key="missing", source=name[:200])
