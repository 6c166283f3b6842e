"""A manifest: with which settings, versions and sources a briefing was made, so that it can be made again.

``make SOURCES… -o x.docx --manifest x.manifest.json`` writes one beside the briefing; ``make --manifest x.manifest.json`` alone
makes the same bytes anew. Paths are relative to the manifest's own folder, so that a folder can be moved with all
that is in it.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.errors import CheckError, InputError, UsageError
from briefing.frozen import frozen
from briefing.readers.sources import STDIN, Named, parted
from briefing.version import __version__

SCHEMA = "briefing-manifest/1"
LIBRARIES = ("jinja2", "lxml", "nltk", "numpy", "pypdfium2", "PyStemmer", "python-docx", "sumy", "trafilatura")
_FILES = ("reference-doc", "template")
"""Settings that may be paths."""
_PASSING = frozenset({"force", "quiet"})
"""Settings that do not change the bytes."""
_EPOCH = "SOURCE_DATE_EPOCH"


@frozen
class Manifest:
    """What `load` reads: settings by option, ``-M`` pairs, sources with their digests, outputs with theirs."""

    settings: Mapping[str, Any]
    pairs: tuple[str, ...]
    sources: tuple[Named, ...]
    outputs: tuple[tuple[Path, str], ...]
    version: str


def dumps(
    path: Path,
    *,
    settings: Mapping[str, object],
    pairs: Sequence[str],
    sources: Sequence[Named],
    outputs: Sequence[tuple[Path, bytes]],
) -> bytes:
    """The manifest that will lie at `path`.

    Args:
        path: Of the manifest: other paths are written relative to its folder.
        settings: The options that were typed or set, by name.
        pairs: ``key=value`` as ``-M`` takes them.
        sources: The files that were read, in their order.
        outputs: Each file and its bytes.

    Raises:
        UsageError: a source was standard input, which cannot be read again.
    """
    from importlib import metadata  # with it comes all that reads mail

    if any(source.path == STDIN for source in sources):
        raise UsageError("--manifest: standard input cannot be read again")
    chosen = {name: value for name, value in sorted(settings.items()) if name not in _PASSING}
    files = {name: str(chosen[name]) for name in _FILES if chosen.get(name) and Path(str(chosen[name])).exists()}
    chosen |= {name: _relative(path, Path(file)) for name, file in files.items()}
    value = {
        "schema": SCHEMA,
        "generator": {"name": "briefing", "version": __version__},
        "python": platform.python_version(),
        "libraries": {name: metadata.version(name) for name in LIBRARIES},
        "source_date_epoch": os.environ.get(_EPOCH, ""),
        "settings": chosen,
        "metadata": list(pairs),
        "files": {name: _digest(Path(file)) for name, file in files.items()},
        "sources": [
            {
                "path": _relative(path, Path(source.path)),
                "name": source.name,
                "bytes": Path(parted(source.path)[0]).stat().st_size,
                "sha256": _digest(Path(source.path)),
            }
            for source in sources
        ],
        "outputs": [
            {"path": _relative(path, out), "sha256": hashlib.sha256(data).hexdigest()} for out, data in outputs
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def load(path: Path) -> Manifest:
    """Reads a manifest, and checks that what it names is still what it was.

    ``SOURCE_DATE_EPOCH`` is set as it was then.

    Raises:
        InputError: key ``missing`` or ``bad-record``.
        CheckError: a source, the template or the reference document has changed.
    """
    from briefing.readers import sources

    data = sources.load(path)
    try:
        read = json.loads(data)
        value = {SCHEMA: read}[read["schema"]]
        folder = path.parent
        settings = dict(value["settings"])
        for name, digest in value["files"].items():
            settings[name] = str(folder / settings[name])
            _same(Path(settings[name]), digest, name)
        for row in value["sources"]:
            _same(folder / row["path"], row["sha256"], row["name"])
        os.environ.pop(_EPOCH, None)
        if value["source_date_epoch"]:
            os.environ[_EPOCH] = str(value["source_date_epoch"])
        return Manifest(
            settings=settings,
            pairs=tuple(str(pair) for pair in value["metadata"]),
            sources=tuple(Named(str(folder / row["path"]), str(row["name"]), listed=True) for row in value["sources"]),
            outputs=tuple((folder / row["path"], str(row["sha256"])) for row in value["outputs"]),
            version=str(value["generator"]["version"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError("no manifest of a briefing", key="bad-record", source=str(path)) from error


def check(manifest: Manifest, outputs: Sequence[tuple[Path, bytes]]) -> None:
    """Says so where the bytes are not those that the manifest promises; formats that it does not have are passed over.

    Raises:
        CheckError: they differ; the reason names the versions.
    """
    promised = {path.suffix.lower(): digest for path, digest in manifest.outputs}
    for path, data in outputs:
        digest = promised.get(path.suffix.lower())
        if digest and digest != hashlib.sha256(data).hexdigest():
            other = f"made by briefing {manifest.version}, this is {__version__}"
            raise CheckError(
                "not the bytes of the manifest", source=str(path), hint=other if manifest.version != __version__ else ""
            )


def _relative(manifest: Path, path: Path) -> str:
    return Path(os.path.relpath(path, manifest.parent)).as_posix()


def _digest(path: Path) -> str:
    """The digest of a file, also where the path leads into it, or of a template's folder: of its files in code-point order."""
    path = Path(parted(str(path))[0])
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.read_bytes())
    return whole.hexdigest()


def _same(path: Path, digest: str, name: str) -> None:
    if not Path(parted(str(path))[0]).exists():
        raise InputError("no such file", key="missing", source=name)
    if _digest(path) != digest:
        raise CheckError("has changed since the manifest was written", source=name)
