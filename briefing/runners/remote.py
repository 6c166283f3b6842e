"""URLs (``s3://…``, ``https://…``, ``file://…``) → names and bytes: the one door of fsspec (extra ``cluster``).

Nothing is opened unless the user typed a URL. What a scheme needs beside fsspec (s3fs, gcsfs, adlfs, aiohttp) is the
user's to install; fsspec's own message says which.
"""

from __future__ import annotations

import glob
import re
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, InputError, LimitError, MissingExtraError, NetworkError
from briefing.readers.sources import LARGEST

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|[A-Za-z][A-Za-z0-9+.-]+::")  # a drive letter is no scheme


def is_url(path: str) -> bool:
    """Whether `path` is a URL, or fsspec's chain of them (``zip://a.txt::s3://bucket/x.zip``)."""
    return bool(_URL.match(path))


def find(url: str) -> list[tuple[str, str, str]]:
    """What a URL names: (URL, path below the folder or before the first wildcard, stamp) of each file, by path.

    Raises:
        MissingExtraError: fsspec, or what it needs for the scheme, is not installed.
        NetworkError: the store cannot be reached.
    """
    system, path = _open(url)
    try:
        if glob.has_magic(path):
            found = system.glob(path, detail=True)
            base = path[: re.search(r"[*?\[]", path).start()].rpartition("/")[0]  # type: ignore[union-attr]
        elif system.isdir(path):
            found = system.find(path, detail=True)
            base = path.rstrip("/")
        else:
            return [(url, path.rpartition("/")[2], _stamp(system.info(path)) if system.exists(path) else "")]
        rows = [(name, info) for name, info in found.items() if info.get("type") == "file"]
    except _FAILURES as error:
        raise _failed(url, error) from error
    out = []
    for name, info in sorted(rows):
        below = name[len(base) :].lstrip("/")
        if not any(part.startswith((".", "~$")) for part in below.split("/")):
            whole = _chained(url, name) if "::" in url else str(system.unstrip_protocol(name))
            out.append((whole, below, _stamp(info)))
    return out


def load(url: str) -> bytes:
    """The bytes behind a URL.

    Raises:
        InputError: key ``missing``.
        LimitError: key ``too-large``.
        NetworkError: the store cannot be reached.
    """
    system, path = _open(url)
    try:
        size = system.info(path).get("size") or 0
        with system.open(path, "rb") as file:
            data: bytes = file.read() if size <= LARGEST else b""
    except _FAILURES as error:
        raise _failed(url, error) from error
    if max(size, len(data)) > LARGEST:
        raise LimitError(f"larger than {LARGEST // 1024**2} MB", key="too-large")
    return data


def load_range(path: str, offset: int, length: int) -> bytes:
    """`length` bytes from `offset` of a file or URL.

    Raises:
        InputError: key ``missing`` or ``unreadable``.
        NetworkError: the store cannot be reached.
    """
    if length > LARGEST:
        raise LimitError(f"larger than {LARGEST // 1024**2} MB", key="too-large")
    try:
        with open_binary(path) as file:
            file.seek(offset)
            data: bytes = file.read(length)
    except _FAILURES as error:
        raise _failed(path, error) from error
    return data


def open_binary(path: str) -> Any:
    """A file or URL, opened to read bytes."""
    if not is_url(path):
        return Path(path).open("rb")
    system, inner = _open(path)
    return system.open(inner, "rb")


def _open(url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ModuleNotFoundError as error:
        raise MissingExtraError("a URL as input", extra="cluster") from error
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:  # fsspec says what to install
        raise MissingExtraError(f"{url.partition(':')[0]}:// ({error})", extra="cluster") from error
    except (ValueError, *_FAILURES) as error:
        raise _failed(url, error) from error
    return system, str(path)


_FAILURES = (OSError, RuntimeError, ValueError)


def _failed(url: str, error: Exception) -> BriefingError:
    if isinstance(error, FileNotFoundError):
        return InputError("no such file", key="missing")
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    if not is_url(url):
        return InputError(reason.lower(), key="unreadable")
    return NetworkError(reason)


def _chained(url: str, name: str) -> str:
    scheme, _, rest = url.partition("::")
    return f"{scheme.partition('://')[0]}://{name}::{rest}"


def _stamp(info: dict[str, Any]) -> str:
    changed = info.get("ETag") or info.get("LastModified") or info.get("mtime") or info.get("created") or ""
    return f"{info.get('size')} {changed}"
