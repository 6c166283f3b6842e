"""A template.toml → a template, and all that is wrong with it, each with the line it stands in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from briefing.errors import UsageError
from briefing.frozen import frozen
from briefing.language.fields import tables
from briefing.language.patterns import deferred
from briefing.model import Budget
from briefing.templates.values import LINES, NUMBERED, PAPERS, Page, SectionPlan, Template

FILE = "template.toml"
HOUSE = "house.docx"
"""The Word file beside it whose style its briefings have."""
_LARGEST = 200_000
"""Bytes; a template is a page of text."""

TOP: dict[str, type | tuple[type, ...]] = {
    "title": str, "about": str, "source": str, "length": str, "numbered": str, "marking": str, "page": dict, "sections": list, "lines": str,
}  # fmt: skip
PAGE: dict[str, type | tuple[type, ...]] = {
    "paper": str, "margin": (int, float), "font": str, "size": (int, float), "accent": str,
}  # fmt: skip
PART: dict[str, type | tuple[type, ...]] = {
    "key": str, "heading": str, "max": int, "share": (int, float), "placeholder": str,
}  # fmt: skip

_KEY = deferred(r"[a-z0-9][a-z0-9-]*")
_COLOUR = deferred(r"#?([0-9A-Fa-f]{6})")
_FONT = deferred(r"[\w .,-]{1,60}")
_SPANS = {"margin": (0.5, 6.0), "size": (7.0, 16.0)}
_ROUNDING = 1e-9
_GROUNDS = ("FFFFFF", "EDF1F7")
"""What the accent is set on: the paper, and the tint of a table's head."""


@frozen
class Problem:
    """One thing that is wrong; `line` counts from 1, 0 where no line is to blame."""

    line: int
    reason: str
    hint: str = ""


def read(
    file: Path, *, name: str, path: str = "", sections: Collection[str] = ()
) -> tuple[Template | None, tuple[Problem, ...]]:
    """The template in `file`, None where something is wrong with it, and what that is."""
    try:
        if file.stat().st_size > _LARGEST:
            return None, (Problem(0, f"larger than {_LARGEST:,} bytes: no template"),)
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return None, (Problem(0, f"not readable as TOML: {error}"),)
    try:
        raw = tables(text)
    except ValueError as error:
        found = re.search(r"line (\d+)", str(error))
        return None, (Problem(int(found[1]) if found else text.count("\n") + 1, f"not readable as TOML: {error}"),)
    problems = tuple(sorted(_problems(raw, _Lines(text), sections), key=lambda problem: problem.line))
    if problems:
        return None, problems
    reference = file.parent / HOUSE
    return _template(raw, name, path, str(reference) if reference.is_file() else ""), ()


def _template(raw: Mapping[str, Any], name: str, path: str, reference: str) -> Template:
    page = raw.get("page", {})
    accent = _COLOUR.fullmatch(page.get("accent", ""))
    return Template(
        name=name,
        title=raw.get("title", name),
        about=raw.get("about", ""),
        sections=tuple(
            SectionPlan(
                row["key"],
                row.get("heading", ""),
                row.get("max"),
                row.get("placeholder", ""),
                float(row.get("share", 0)),
            )
            for row in raw["sections"]
        ),
        source=raw.get("source", ""),
        length=raw.get("length", ""),
        numbered=raw.get("numbered", ""),
        marking=raw.get("marking", ""),
        page=Page(
            paper=page.get("paper", "").lower(),
            margin=float(page.get("margin", 0)),
            font=page.get("font", ""),
            size=float(page.get("size", 0)),
            accent=accent[1].upper() if accent else "",
        ),
        path=path,
        reference=reference,
        working_file=raw.get("lines", "") == "all",
        run_in=raw.get("lines", "") == "run-in",
    )


# --- what may be wrong ----------------------------------------------------------------------------------------------


def _problems(raw: Mapping[str, Any], lines: _Lines, known: Collection[str]) -> Iterator[Problem]:
    yield from _table(raw, TOP, lines, "", 0)
    page = raw.get("page", {})
    if isinstance(page, dict):
        yield from _table(page, PAGE, lines, "page", 0)
        yield from _page(page, lines)
    numbered = raw.get("numbered", "")
    if isinstance(numbered, str) and numbered not in {"", *NUMBERED}:
        yield Problem(lines.of("numbered"), f"numbered is {numbered!r}", " or ".join(NUMBERED))
    shown = raw.get("lines", "")
    if isinstance(shown, str) and shown not in {"", *LINES}:
        yield Problem(lines.of("lines"), f"lines is {shown!r}", f"{' or '.join(LINES)}, or nothing for a page")
    length = raw.get("length", "")
    if isinstance(length, str) and length:
        try:
            Budget.parse(length)
        except UsageError as error:
            yield Problem(lines.of("length"), f"length: {error.reason}", error.hint)
    yield from _sections(raw.get("sections", []), lines, known)


def _page(page: Mapping[str, Any], lines: _Lines) -> Iterator[Problem]:
    paper, font, accent = (page.get(key, "") for key in ("paper", "font", "accent"))
    if isinstance(paper, str) and paper.lower() not in {"", *PAPERS}:
        yield Problem(lines.of("paper", "page"), f"page.paper is {paper!r}", " or ".join(PAPERS))
    if isinstance(font, str) and font and not _FONT.fullmatch(font):
        yield Problem(lines.of("font", "page"), f"page.font is no font's name: {font[:40]!r}")
    for key, (least, most) in _SPANS.items():
        value = page.get(key, least)
        if isinstance(value, (int, float)) and not least <= value <= most:
            yield Problem(lines.of(key, "page"), f"page.{key} is {value}", f"{least} to {most}")
    if isinstance(accent, str) and accent:
        colour = _COLOUR.fullmatch(accent)
        if not colour:
            yield Problem(lines.of("accent", "page"), f"page.accent is no colour: {accent[:40]!r}", "RRGGBB, as 1F3864")
        elif any(contrast(colour[1], ground) < 4.5 for ground in _GROUNDS):
            yield Problem(
                lines.of("accent", "page"), f"page.accent {accent} is too pale to read", "contrast below 4.5:1"
            )


def _sections(rows: object, lines: _Lines, known: Collection[str]) -> Iterator[Problem]:
    if not isinstance(rows, list):
        return
    if not rows:
        yield Problem(0, "it has no sections")
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            yield Problem(lines.of("sections"), "sections are written [[sections]]")
            return
        yield from _table(row, PART, lines, "sections", number)
        yield from _named(row, lines, number, known, seen)
        most = row.get("max")
        if isinstance(most, int) and most < 1:
            yield Problem(lines.of("max", "sections", number), f"sections[{number}].max is below one")
        yield from _share(row, lines, number)
    given = [row.get("share", 0) for row in rows if isinstance(row, dict)]
    if sum(share for share in given if isinstance(share, (int, float)) and share <= 1) > 1 + _ROUNDING:
        yield Problem(
            lines.of("sections"), "the shares of the sections are more than the page", "1 at most, all together"
        )


def _named(
    row: Mapping[str, object], lines: _Lines, number: int, known: Collection[str], seen: set[str]
) -> Iterator[Problem]:
    """What is wrong with the key of a section; `seen` are the keys before it."""
    key = row.get("key")
    if not key:
        yield Problem(lines.start(number), f"sections[{number}].key is missing")
    if not key or not isinstance(key, str):
        return
    line = lines.of("key", "sections", number)
    if key in seen:
        yield Problem(line, f"section {key!r} stands there twice")
    elif key not in known and known and not row.get("placeholder"):
        yield Problem(line, f"no section called {key!r}", f"{', '.join(known)}; or give it a placeholder")
    elif not _KEY.fullmatch(key):
        yield Problem(line, f"sections[{number}].key: {key[:40]!r} is no name", "small letters, digits, hyphens")
    seen.add(key)


def _share(row: Mapping[str, object], lines: _Lines, number: int) -> Iterator[Problem]:
    share = row.get("share")
    line = lines.of("share", "sections", number)
    if isinstance(share, (int, float)) and not 0 < share <= 1:
        yield Problem(line, f"sections[{number}].share is {share}", "a part of the page, above 0, 1 at most")
    elif share is not None and row.get("placeholder"):
        yield Problem(line, f"sections[{number}].share: a placeholder takes no part of the page")


def _table(
    table: Mapping[str, object], kinds: Mapping[str, type | tuple[type, ...]], lines: _Lines, name: str, number: int
) -> Iterator[Problem]:
    place = f"{name}[{number}]." if number else f"{name}." if name else ""
    for key, value in table.items():
        line = lines.of(key, name, number)
        if key not in kinds:
            yield Problem(line, f"unknown key {place}{key}", ", ".join(kinds))
        elif not isinstance(value, kinds[key]) or isinstance(value, bool):
            yield Problem(line, f"{place}{key} has the wrong type")


class _Lines:
    """Where the keys of a TOML file stand. Keys inside inline tables and many-line strings have no line of their own."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _found(self) -> tuple[dict[tuple[str, int, str], int], dict[int, int]]:
        """The lines of keys, by table, number of the entry and name, and those where the entries of [[sections]] begin."""
        at: dict[tuple[str, int, str], int] = {}
        starts: dict[int, int] = {}
        table, count = "", 0
        for line, row in enumerate(self._text.splitlines(), 1):
            if found := re.match(r"\s*\[\[\s*(\w+)\s*\]\]", row):
                table, count = found[1], count + 1
                starts[count] = line
            elif found := re.match(r"\s*\[\s*([\w.-]+)\s*\]", row):
                table = found[1]
                at.setdefault(("", 0, table), line)
            elif found := re.match(r"""\s*["']?([\w-]+)["']?\s*=""", row):
                at.setdefault((table, count if table == "sections" else 0, found[1]), line)
        return at, starts

    def of(self, key: str, table: str = "", number: int = 0) -> int:
        """The line of a key, else of the part it stands in, else 0."""
        return self._found[0].get((table, number, key)) or (self.start(number) if number else 0)

    def start(self, number: int) -> int:
        """The line where that entry of [[sections]] begins, or 0."""
        return self._found[1].get(number, 0)


# --- contrast -------------------------------------------------------------------------------------------------------


def contrast(one: str, other: str) -> float:
    """The contrast of two colours RRGGBB, 1 to 21 (WCAG 2.1, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
