"""``templates/NAME/template.toml`` → a template: which sections a briefing has, in what order, how long, how headed.

::

    title = "Executive summary"
    about = "Less than a page for somebody who reads nothing else."   # when to use it
    source = "where the form comes from"
    length = "short"        # the budget where the user gives none
    lines = "all"           # a working file: where the length is "full", every section gives all that it has;
                            # "run-in": bottom line and key points are one paragraph without headings
    numbered = "points"     # key points 1., 2., 3.; "paragraphs" numbers all that stands in the sections
    marking = "INTERNAL"    # where the user gives none

    [page]
    paper = "a4"            # or "letter"
    margin = 2.0            # centimetres
    font = "Arial"
    size = 10.5             # points
    accent = "1F3864"       # colour of title, headings and rules

    [[sections]]
    key = "key-points"
    heading = "In brief"    # by default the section's own
    max = 5                 # items or rows at most
    share = 0.4             # of the page's words, before the sections after it; the rest goes round

    [[sections]]
    key = "recommendation"
    heading = "Recommendation"
    placeholder = "what do you recommend?"     # never filled by us: "[Analyst to complete: what do you recommend?]"

A template is a folder and no Python: ours lie in ``templates/``, a user's own in their configuration folder (then it has a
name, too) or anywhere. A ``house.docx`` beside the template.toml is the reference document of its Word files.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from functools import cache
from pathlib import Path

from briefing.errors import UsageError
from briefing.templates.reading import FILE, HOUSE, Problem, read
from briefing.templates.values import NUMBERED, PAPERS, Page, SectionPlan, Template

DEFAULT = "bluf"
REFERENCE = "house.docx"

__all__ = [
    "DEFAULT",
    "FILE",
    "HOUSE",
    "NUMBERED",
    "PAPERS",
    "REFERENCE",
    "Page",
    "Problem",
    "SectionPlan",
    "Template",
    "as_json",
    "available",
    "check",
    "folder_of",
    "load",
    "source_of",
]  # fmt: skip


def load(name: str, *, sections: Collection[str] = ()) -> Template:
    """The template called `name`, or in the folder (or the template.toml) that `name` is the path of.

    Args:
        name: One of ours, one in the user's own folder, or a path.
        sections: The sections that can be filled; where given, another one without a placeholder is an error. Ours have no
            other ones, and to go through those of other packages takes long.

    Raises:
        UsageError: key ``unknown-template``, there is none (those that there are stand in the hint); key
            ``bad-config``, its file does not say what it should: the error names the file, the line and the key.
    """
    return _one_of_ours(name) if name in _ours() else _load(name, tuple(sections))


@cache
def _one_of_ours(name: str) -> Template:
    """A template of ours, which does not change while we run: it is opened once."""
    return _load(name, ())


def _load(name: str, sections: tuple[str, ...]) -> Template:
    folder, path = _find(name)
    called = name if not path else folder.resolve().name
    template, problems = read(folder / FILE, name=called, path=path, sections=sections)
    if problems:
        where = f"{path or name}/{FILE}" if path or name in _ours() else str(folder / FILE)
        first = problems[0]
        raise UsageError(
            first.reason, key="bad-config", source=f"{where}:{first.line}" if first.line else where, hint=first.hint
        )
    assert template is not None
    return template


def check(name: str, *, sections: Collection[str]) -> tuple[Problem, ...]:
    """All that is wrong with a template, in the order of its lines; nothing where it can be used.

    Raises:
        UsageError: key ``unknown-template``.
    """
    folder, path = _find(name)
    return read(folder / FILE, name=name, path=path, sections=sections)[1]


def folder_of(name: str) -> Path:
    """The folder of a template.

    Raises:
        UsageError: key ``unknown-template``.
    """
    return _find(name)[0]


def source_of(name: str) -> str:
    """The template.toml of a template, as text.

    Raises:
        UsageError: key ``unknown-template``.
    """
    return (folder_of(name) / FILE).read_text(encoding="utf-8-sig")


def as_json(template: Template) -> dict[str, object]:
    """A template as ``templates show --json`` prints it; the keys are those of template.toml."""
    page = template.page
    sections = [
        {
            "key": plan.key,
            "heading": plan.heading,
            "max": plan.most,
            "share": plan.share,
            "placeholder": plan.placeholder,
        }
        for plan in template.sections
    ]
    return {
        "name": template.name,
        "title": template.title,
        "about": template.about,
        "source": template.source,
        "length": template.length,
        "numbered": template.numbered,
        "marking": template.marking,
        "page": {
            "paper": page.paper, "margin": page.margin, "font": page.font, "size": page.size, "accent": page.accent
        },
        "house": template.reference,
        "sections": sections,
    }  # fmt: skip


def names() -> tuple[str, ...]:
    """The names of all templates that there are, ours first; none is opened."""
    return (*_ours(), *_users())


def available() -> tuple[Template, ...]:
    """Our templates, the default first, then by name; then the user's own that have no name of ours."""
    return tuple(load(name) for name in (*_ours(), *_users()))


def _find(name: str) -> tuple[Path, str]:
    """The folder of a template, and the path that was typed, "" for a template that has a name."""
    if name in _ours():
        return _folder() / name, ""
    if name in _users():
        return user_folder() / name, ""
    path = Path(name)
    if path.name == FILE:
        path = path.parent
    if _is_path(name) and _file(path / FILE):
        return path, str(path)
    raise UsageError.among(f"no template called {name!r}", name, names(), key="unknown-template")


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name in {".", ".."} or _file(Path(name) / FILE)


def _file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def user_folder() -> Path:
    """Where a user's own templates have a name: beside their briefing.toml."""
    base = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA") or str(Path.home() / ".config")
    return Path(base) / "briefing" / "templates"


@cache
def _folder() -> Path:
    """In a wheel the templates lie inside the package, in a checkout beside it."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if (inside / DEFAULT).is_dir() else package.parent / "templates"


@cache
def _ours() -> tuple[str, ...]:
    return tuple(sorted(_names(_folder()), key=lambda name: (name != DEFAULT, name)))


def _users() -> tuple[str, ...]:
    return tuple(name for name in _names(user_folder()) if name not in _ours())


def _names(folder: Path) -> list[str]:
    try:
        return sorted(inner.name for inner in folder.iterdir() if _file(inner / FILE))
    except (OSError, RuntimeError):  # not there, closed to us, or no home
        return []
