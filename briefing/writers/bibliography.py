"""A briefing's sources for a reference manager: CSL-JSON 1.0.2, RIS (2001), BibTeX; told apart by the file's suffix."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from briefing.errors import UsageError
from briefing.model import Briefing, Source

_URL = re.compile(r"https?://\S+")
_SPECIAL = re.compile(r"([#$%&_{}])")
_NO_NAME = re.compile(r"[^a-z0-9]+")


def write(briefing: Briefing, path: Path) -> bytes:
    """The sources of a briefing in the form that the suffix of `path` names.

    Raises:
        UsageError: key ``unknown-format``, the suffix is none of .json .ris .bib.
    """
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise UsageError.among(
            f"no bibliography {path.suffix!r}", path.suffix, FORMS, key="unknown-format", source=path.name
        )
    return form(briefing.sources).encode("utf-8")


def csl_json(sources: Iterable[Source]) -> str:
    """CSL-JSON, as Zotero, pandoc and others read it."""
    return (
        json.dumps([_csl(number, source) for number, source in enumerate(sources, 1)], ensure_ascii=False, indent=2)
        + "\n"
    )


def _csl(number: int, source: Source) -> dict[str, object]:
    item: dict[str, object] = {
        "id": str(number),
        "type": "article-newspaper" if source.outlet else "document",
        "title": _title(source),
    }
    if source.author:
        item["author"] = [{"literal": _line(source.author)}]
    if source.outlet:
        item["container-title"] = _line(source.outlet)
    if source.date:
        item["issued"] = {"date-parts": [[int(part) for part in source.date.split("-")]]}
    if url := _url(source):
        item["URL"] = url
    if source.retrieved:
        item["accessed"] = {"date-parts": [[int(part) for part in source.retrieved.split("-")]]}
    if source.language not in ("", "und"):
        item["language"] = source.language
    return item


def ris(sources: Iterable[Source]) -> str:
    """RIS, one record a source."""
    lines: list[str] = []
    for source in sources:
        rows = (
            ("TY", "NEWS" if source.outlet else "GEN"),
            ("TI", _title(source)),
            ("AU", _line(source.author)),
            ("T2", _line(source.outlet)),
            ("PY", source.date[:4]),
            ("DA", source.date.replace("-", "/")),
            ("UR", _url(source)),
            ("Y2", source.retrieved.replace("-", "/")),
            ("LA", "" if source.language == "und" else source.language),
        )
        lines += [f"{tag}  - {value}" for tag, value in rows if value]
        lines.append("ER  - ")
    return "\n".join([*lines, ""])


def bibtex(sources: Iterable[Source]) -> str:
    """BibTeX, each source under its number and the first word of its title."""
    entries = []
    for number, source in enumerate(sources, 1):
        word = _NO_NAME.sub("", _title(source).lower().split()[0]) if _title(source) else ""
        fields = {
            "title": f"{{{_escaped(_title(source))}}}",
            "author": f"{{{_escaped(_line(source.author))}}}" if source.author else "",
            "journal": _escaped(_line(source.outlet)),
            "year": source.date[:4],
            "date": source.date,
            "url": _url(source),
            "urldate": source.retrieved,
        }
        kind = "article" if source.outlet else "misc"
        rows = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        entries.append(f"@{kind}{{source{number}{word},\n{rows}\n}}\n")
    return "\n".join(entries)


FORMS: Mapping[str, Callable[[Iterable[Source]], str]] = {".json": csl_json, ".ris": ris, ".bib": bibtex}
"""Suffix → what writes it."""


def _title(source: Source) -> str:
    return _line(source.title or source.name)


def _line(text: str) -> str:
    return " ".join(text.split())


def _url(source: Source) -> str:
    return source.url if _URL.fullmatch(source.url) else ""


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text.replace("\\", r"\textbackslash "))
