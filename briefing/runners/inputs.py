"""What the user names (files, folders, globs, URLs, JSON Lines shards) → parts, each input once, in a settled order.

An input is called by its path below what was named: below the folder, below the part of a glob before its first
wildcard, beside the other files; so that the same inputs have the same ids wherever they lie, and later ones change none.
"""

from __future__ import annotations

import glob
import json
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from briefing.errors import UsageError
from briefing.frozen import frozen
from briefing.readers import sources
from briefing.runners import remote
from briefing.runners.jobs import Part
from briefing.sharing import naming

SHARDS = (".jsonl", ".ndjson")
"""Suffixes of JSON Lines: one briefing a record."""
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f]+')
_LONGEST = 100


@frozen
class Inputs:
    """The files that were named."""

    files: tuple[tuple[str, str, bool, str], ...]
    """(path or URL, id, listed, stamp or "" for a local file)."""

    def __iter__(self) -> Iterator[Part]:
        """Each input: files one by one, shards record by record."""
        for path, name, listed, stamp in self.files:
            if name.lower().endswith(SHARDS):
                yield from _records(path, name)
            else:
                yield Part(name, path, PurePosixPath(name).name, listed, stamp=stamp or _stamp(path))

    def count(self) -> int | None:
        """How many inputs there are, or None where a shard lies elsewhere and would have to be fetched."""
        total = 0
        for path, name, *_ in self.files:
            if not name.lower().endswith(SHARDS):
                total += 1
            elif remote.is_url(path):
                return None
            else:
                total += _count(path)
        return total

    def inside(self, folder: Path) -> frozenset[str]:
        """The inputs that lie in `folder`, relative to it."""
        own = os.path.abspath(folder)
        paths = (os.path.abspath(path) for path, *_ in self.files if not remote.is_url(path))
        return frozenset(Path(os.path.relpath(path, own)).as_posix() for path in paths if _below(path, own))


def find(arguments: Sequence[str], *, outputs: Path) -> Inputs:
    """The inputs that the arguments name; what lies in the output folder is no input unless it is named itself.

    Raises:
        UsageError: nothing, or standard input, is named.
        BriefingError: a URL's store cannot be asked.
    """
    if not arguments:
        raise UsageError("no input is named", hint="files, folders, globs, URLs or .jsonl shards")
    if sources.STDIN in arguments:
        raise UsageError("batch does not read standard input", hint="briefing make - reads it")
    local = [argument for argument in arguments if not remote.is_url(argument)]
    own = os.path.abspath(outputs)
    base = _common([_base(argument) for argument in local])
    found: dict[str, tuple[str, str, bool, str]] = {}
    for named in sources.expand(local) if local else ():
        real = os.path.abspath(named.path)
        if named.listed or not _below(real, own) or _below(base, own):
            found.setdefault(real, (named.path, _relative(real, base), named.listed, ""))
    for argument in arguments:
        if remote.is_url(argument):
            rows = remote.find(argument)
            for url, below, stamp in rows:
                found.setdefault(url, (url, below, rows[0][0] == argument, stamp or "none"))
    return Inputs(tuple(_distinct(list(found.values()))))


def _distinct(rows: list[tuple[str, str, bool, str]]) -> Iterator[tuple[str, str, bool, str]]:
    """The rows; where two have one id (files of two stores), the later one is called by its whole address."""
    seen: set[str] = set()
    for path, name, listed, stamp in rows:
        called = name if name not in seen else _UNSAFE.sub("/", path).strip("/")
        seen.add(called)
        yield path, called, listed, stamp


def _base(argument: str) -> str:
    if os.path.isdir(argument):
        return os.path.abspath(argument)
    if not os.path.lexists(argument) and glob.has_magic(argument):
        plain = argument[: min(argument.find(c) for c in "*?[" if c in argument)]
        return os.path.abspath(os.path.dirname(plain) or ".")
    return os.path.dirname(os.path.abspath(argument))


def _common(bases: list[str]) -> str:
    with suppress(ValueError):  # other drives
        return os.path.commonpath(bases)
    return ""


def _below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _relative(path: str, base: str) -> str:
    if not base:
        return _UNSAFE.sub("/", path).strip("/")
    return Path(os.path.relpath(path, base)).as_posix()


def _stamp(path: str) -> str:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return "none"
    return f"{found.st_size} {found.st_mtime_ns}"


def _records(path: str, name: str) -> Iterator[Part]:
    """The records of a shard, by place: the texts stay on the disk until a worker reads them."""
    offset = 0
    try:
        with remote.open_binary(path) as file:
            for number, raw in enumerate(file, 1):
                if raw.strip():
                    called = _called(raw) or str(number)
                    stamp = f"{len(raw)} {zlib.crc32(raw)}"
                    yield Part(f"{name}:{number}", path, called, record=(offset, len(raw)), stamp=stamp)
                offset += len(raw)
    except (OSError, ValueError):
        yield Part(name, path, PurePosixPath(name).name, stamp="none")  # reading it says why


def _count(path: str) -> int:
    try:
        with Path(path).open("rb") as file:
            return sum(1 for raw in file if raw.strip())
    except (OSError, ValueError):
        return 1


def _called(raw: bytes) -> str:
    """A record's id, where it has one that can be printed."""
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError):
        return ""
    identity = record.get("id") if isinstance(record, dict) else None
    return " ".join(str(identity).split())[:_LONGEST] if isinstance(identity, str | int) else ""


def folder_name(path: str) -> str:
    """What the folder that a file lies in is called."""
    return Path(os.path.abspath(path)).parent.name or "briefing"


def stem(part: Part) -> str:
    """The path of a part's briefing below the output folder, without a suffix: folders mirrored, a shard is a folder.

    Windows takes it as well as the system on which the input lies.
    """
    folder = PurePosixPath(part.id.rpartition(":")[0] if part.record else part.id)
    path = folder.with_suffix("") if part.record or folder.suffix else folder
    return "/".join(map(_safe, (*path.parts, part.name.strip(" .")) if part.record else path.parts))


def _safe(name: str) -> str:
    return naming.no_device(_UNSAFE.sub("_", name).rstrip(" .") or "_")
