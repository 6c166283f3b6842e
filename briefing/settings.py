"""``briefing.toml`` → options: defaults for every verb, and named profiles.

::

    [defaults]              # or at the top level
    length = "7"
    marking = "INTERNAL"

    [profiles.minister]
    template = "exsum"
    length = "1p"

Variables of the environment stand between the two: ``BRIEFING_TEMPLATE=exsum``, ``BRIEFING_REFERENCE_DOC=house.docx``.

The file is looked for in the working folder and its parents, as far as they belong to the user, then in the user's configuration folder; `--config`
names another, ``--no-config`` none. What is typed on the command line wins.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefing.errors import UsageError

NAME = "briefing.toml"

OPTIONS: dict[str, type | tuple[type, ...]] = {
    "template": str,
    "length": (str, int),
    "ranker": str,
    "query": (str, list),
    "sections": (str, list),
    "without": (str, list),
    "order": str,
    "title": str,
    "date": str,
    "author": str,
    "addressee": str,
    "to": str,  # what 0.1.0 called the addressee
    "from": str,
    "marking": str,
    "tlp": str,
    "reference-doc": str,
    "cite": str,
    "toc": bool,
    "paper": str,
    "as-of": str,
    "language": str,
    "in": str,
    "abbrev": str,
    "names": str,
    "ocr": str,
    "at-most": bool,
    "focus-mode": str,
    "kind": str,
    "force": bool,
    "parents": bool,
    "quiet": bool,
    "strict": bool,
    "coverage": bool,
    "timeline": bool,
    "by": str,
    "metadata": dict,
}
"""What a configuration file may set, with its type."""

_LARGEST = 1 << 20
"""Bytes of a configuration file."""
_SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}

Value = str | int | bool | list[str] | dict[str, str]


def find(start: Path | None = None) -> Path | None:
    """The configuration file that holds for the folder `start` (the working folder, where none is named), or None."""
    try:
        start = start or Path.cwd()
    except OSError:  # the working folder was removed
        folders = []
    else:
        folders = _own_tree(start)
    base = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA") or os.path.expanduser("~/.config")  # noqa: PTH111 - never raises
    places = [*folders, Path(base) / "briefing"]
    for place in places:
        with suppress(OSError):  # a folder above that is closed to us
            if (place / NAME).is_file() and _is_ours(place / NAME):
                return place / NAME
    return None


def _own_tree(start: Path) -> list[Path]:
    """The folder and those above it, up to the first that is somebody else's."""
    folders: list[Path] = []
    for folder in (start, *start.parents):
        with suppress(OSError):
            if not _is_ours(folder):
                break
        folders.append(folder)
    return folders


def _is_ours(path: Path) -> bool:
    """Whether a file or folder is the user's own: what somebody else has put there decides nothing. Windows does not say."""
    return not hasattr(os, "geteuid") or path.stat().st_uid == os.geteuid()


def obeyed(options: Mapping[str, Value]) -> tuple[dict[str, Value], list[str]]:
    """The options that a file may set, and the names of those that only the user may: to write over, and to leave unmarked."""
    refused = [name for name, value in options.items() if _is_the_users(name, value)]
    return {name: value for name, value in options.items() if name not in refused}, refused


def _is_the_users(name: str, value: Value) -> bool:
    return name == "force" or (name in {"marking", "tlp"} and str(value).strip().casefold() in {"", "none"})


def load(path: Path, *, profile: str = "") -> dict[str, Value]:
    """The options that `path` sets: its defaults, and `profile`'s over them. A file that it names lies beside it.

    Raises:
        UsageError: key ``bad-config``; no TOML, an unknown option (named), a wrong type, or no such profile.
    """
    import tomllib  # most runs have no such file

    try:
        raw = tomllib.loads(_written(path))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"not readable as TOML: {error}", key="bad-config", source=path.name) from error
    profiles = raw.pop("profiles", {})
    defaults = {**raw, **raw.pop("defaults", {})} if isinstance(raw.get("defaults", {}), dict) else raw
    defaults.pop("defaults", None)
    options = _checked(defaults, path.name, "")
    if profile:
        if not isinstance(profiles, dict) or not isinstance(profiles.get(profile), dict):
            known = ", ".join(profiles) if isinstance(profiles, dict) and profiles else "none"
            raise UsageError(f"no profile {profile!r}", key="bad-config", source=path.name, hint=f"there are: {known}")
        options |= _checked(profiles[profile], path.name, f"profiles.{profile}.")
    if reference := options.get("reference-doc"):
        options["reference-doc"] = str(path.parent / str(reference))
    return options


def _written(path: Path) -> str:
    """The text of a file; a pipe, which may never end, and what is no settings by its size are errors."""
    if path.is_fifo() and path.parts[1:2] != ("dev",):  # a shell's <(…) has its writer
        raise OSError("a pipe without an end")
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise OSError("too large")
    return data.decode("utf-8-sig")


def profiles(path: Path) -> list[str]:
    """The names of the profiles in a file; none where it cannot be read."""
    import tomllib

    try:
        found = tomllib.loads(_written(path)).get("profiles", {})
    except (OSError, ValueError, RecursionError):
        return []
    return sorted(found) if isinstance(found, dict) else []


def variable(name: str) -> str:
    """The variable of the environment that sets an option: ``reference-doc`` → ``BRIEFING_REFERENCE_DOC``."""
    return "BRIEFING_" + name.upper().replace("-", "_")


def environment() -> dict[str, Value]:
    """The options that the environment sets; an empty variable sets none, ``metadata`` has no variable.

    Raises:
        UsageError: key ``bad-config``; one that is on or off has another value than 1, true, yes, on, 0, false, no, off.
    """
    out: dict[str, Value] = {}
    for name, wanted in OPTIONS.items():
        text = os.environ.get(variable(name), "")
        if not text or wanted is dict:
            continue
        out[name] = _switched(name, text) if wanted is bool else text
    return out


def _switched(name: str, text: str) -> bool:
    try:
        return _SWITCH[text.lower()]
    except KeyError:
        raise UsageError(f"{text[:40]!r} is neither on nor off", key="bad-config", source=variable(name)) from None


def _checked(table: Mapping[str, object], source: str, prefix: str) -> dict[str, Value]:
    out: dict[str, Value] = {}
    for key, value in table.items():
        name = key.replace("_", "-")
        if name not in OPTIONS:
            raise UsageError.among(
                f"unknown option {prefix}{key}", name, sorted(OPTIONS), key="bad-config", source=source
            )
        wanted = OPTIONS[name]
        if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
            raise UsageError(f"{prefix}{key} has the wrong type", key="bad-config", source=source)
        if isinstance(value, list):
            out[name] = [str(x) for x in value]
        elif isinstance(value, dict):
            out[name] = {str(k): str(v) for k, v in value.items()}
        elif isinstance(value, (str, int)):
            out[name] = value
    return out
