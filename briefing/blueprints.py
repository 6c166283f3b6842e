"""``templates/NAME/template.toml`` → a blueprint: which sections a briefing has, in what order, how long, how headed.

::

    title = "Executive summary"
    about = "Less than a page for somebody who reads nothing else."   # when to use it
    source = "where the form comes from"
    length = "5"            # the budget where the user gives none
    paper = "a4"            # or "letter"
    numbered = true         # key points 1., 2., 3.
    marking = "INTERNAL"    # where the user gives none

    [[sections]]
    key = "key-points"
    heading = "In brief"    # by default the section's own
    max = 5                 # items or rows at most

    [[sections]]
    key = "recommendation"
    heading = "Recommendation"
    placeholder = "Analyst to complete: what do you recommend?"     # never filled by us

A template is a folder and no Python: ours lie in ``templates/``, a user's own anywhere.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.errors import UsageError

FILE = "template.toml"
DEFAULT = "bluf"
PAPERS = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One section of a blueprint.

    `heading` "" leaves the section its own; `most` None sets no limit to its items or rows; `placeholder` is what stands
    there for the analyst to replace, "" in a section that we fill.
    """

    key: str
    heading: str = ""
    most: int | None = None
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Blueprint:
    """A type of briefing. `about` says when to use it, `source` where the form comes from."""

    name: str
    title: str
    about: str
    sections: tuple[SectionPlan, ...]
    source: str = ""
    length: str = ""
    paper: str = ""
    numbered: bool = False
    marking: str = ""
    path: str = ""
    """The folder it was read from; "" for ours."""

    @property
    def placeholders(self) -> tuple[SectionPlan, ...]:
        """The sections that are the analyst's to fill."""
        return tuple(plan for plan in self.sections if plan.placeholder)


def load(name: str) -> Blueprint:
    """The blueprint called `name`, or in the folder (or the template.toml) that `name` is the path of.

    Raises:
        UsageError: key ``unknown-template``, there is none (those that there are stand in the hint); key
            ``bad-config``, its file does not say what it should: the reason names the file and the key.
    """
    if name in _names():
        return _read(_folder() / name / FILE, name)
    path = Path(name)
    if path.name == FILE:
        path = path.parent
    if _is_path(name) and _file(path / FILE):
        return _read(path / FILE, path.resolve().name, path=str(path))
    raise UsageError(f"no template called {name!r}", key="unknown-template", hint=", ".join(_names()))


def as_json(blueprint: Blueprint) -> dict[str, object]:
    """A blueprint as ``templates show --json`` prints it; the keys are those of template.toml."""
    sections = [
        {"key": plan.key, "heading": plan.heading, "max": plan.most, "placeholder": plan.placeholder}
        for plan in blueprint.sections
    ]
    return {
        "name": blueprint.name,
        "title": blueprint.title,
        "about": blueprint.about,
        "source": blueprint.source,
        "length": blueprint.length,
        "paper": blueprint.paper,
        "numbered": blueprint.numbered,
        "marking": blueprint.marking,
        "sections": sections,
    }


def available() -> tuple[Blueprint, ...]:
    """Our templates: the default first, then by name."""
    return tuple(load(name) for name in _names())


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name in {".", ".."} or _file(Path(name) / FILE)


def _file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


@cache
def _folder() -> Path:
    """In a wheel the templates lie inside the package, in a checkout beside it."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@cache
def _names() -> tuple[str, ...]:
    names = sorted(folder.name for folder in _folder().iterdir() if _file(folder / FILE)) if _folder().is_dir() else []
    return tuple(sorted(names, key=lambda name: (name != DEFAULT, name)))


# --- reading ------------------------------------------------------------------------------------------------------

_KINDS: dict[str, type] = {
    "title": str,
    "about": str,
    "source": str,
    "length": str,
    "paper": str,
    "numbered": bool,
    "marking": str,
    "sections": list,
}
_PART_KINDS: dict[str, type] = {"key": str, "heading": str, "max": int, "placeholder": str}


def _read(file: Path, name: str, *, path: str = "") -> Blueprint:
    where = f"{path or name}/{FILE}"
    try:
        raw = tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"not readable as TOML: {error}", key="bad-config", source=where) from error
    _check(raw, _KINDS, where, "")
    paper = str(raw.get("paper", "")).lower()
    if paper not in {"", *PAPERS}:
        raise UsageError(f"paper is {paper!r}", key="bad-config", source=where, hint=" or ".join(PAPERS))
    parts = tuple(_part(row, where, number) for number, row in enumerate(raw.get("sections", []), 1))
    if not parts:
        raise UsageError("it has no sections", key="bad-config", source=where)
    keys = [part.key for part in parts]
    for key in keys:
        if keys.count(key) > 1:
            raise UsageError(f"section {key!r} stands there twice", key="bad-config", source=where)
    return Blueprint(
        name=name,
        title=raw.get("title", name),
        about=raw.get("about", ""),
        sections=parts,
        source=raw.get("source", ""),
        length=raw.get("length", ""),
        paper=paper,
        numbered=raw.get("numbered", False),
        marking=raw.get("marking", ""),
        path=path,
    )


def _part(row: object, where: str, number: int) -> SectionPlan:
    place = f"sections[{number}]."
    if not isinstance(row, dict):
        raise UsageError("sections are written [[sections]]", key="bad-config", source=where)
    _check(row, _PART_KINDS, where, place)
    if not row.get("key"):
        raise UsageError(f"{place}key is missing", key="bad-config", source=where)
    most = row.get("max")
    if most is not None and most < 1:
        raise UsageError(f"{place}max is below one", key="bad-config", source=where)
    return SectionPlan(row["key"], row.get("heading", ""), most, row.get("placeholder", ""))


def _check(table: Mapping[str, object], kinds: Mapping[str, type], where: str, place: str) -> None:
    for key, value in table.items():
        if key not in kinds:
            raise UsageError(f"unknown key {place}{key}", key="bad-config", source=where, hint=", ".join(kinds))
        if not isinstance(value, kinds[key]) or (isinstance(value, bool) and kinds[key] is not bool):
            raise UsageError(f"{place}{key} has the wrong type", key="bad-config", source=where)
