"""``briefing formats | rankers | languages | doctor``: what there is, and whether this machine can use it."""

from __future__ import annotations

import platform
import re
import sys

from briefing import catalog
from briefing.cli import console, options
from briefing.errors import KEYS
from briefing.version import __version__

_EXTRAS = {"pdf": "typst", "cluster": "distributed", "spacy": "spacy", "ocr": "rapidocr"}
"""Extra → the package that it brings."""

_NAMESAKE = "briefing"
"""Another project's distribution (an HTML-report library) installs an import package with the name of ours."""


def formats(as_json: options.AsJson = False) -> int:
    """Print the formats that can be read and written."""
    tables = {"read": catalog.entries("readers"), "write": catalog.entries("writers")}
    if as_json:
        console.result_json(
            {
                verb: [
                    {"name": e.name, "suffixes": list(e.suffixes), "about": e.about, "extra": e.extra}
                    for e in rows.values()
                ]
                for verb, rows in tables.items()
            }
        )
        return 0
    rows = [(verb, e.name, " ".join(e.suffixes), e.about) for verb, table in tables.items() for e in table.values()]
    console.result(console.table(("", "format", "suffixes", "about"), rows))
    return 0


def rankers(as_json: options.AsJson = False) -> int:
    """Print the ranking methods, what each is good for, and how it did on ten sets of texts with human summaries."""
    from briefing.ranking import measured

    found = catalog.entries("rankers").values()
    scores = measured.scores()
    if as_json:
        rows = [{"name": e.name, "about": e.about, "scores": scores.get(e.name, {})} for e in found]
        console.result_json(rows)
        return 0
    table = []
    for entry in found:
        row = scores.get(entry.name)
        rouge = tuple(f"{value:.1f}" for value in measured.mean(row)) if row else ("", "")
        table.append((entry.name, *rouge, entry.about))
    console.result(console.table(("ranker", "ROUGE-1", "ROUGE-2", "about"), table))
    return 0


def languages(as_json: options.AsJson = False) -> int:
    """Print what is read in each language, as it follows from the language's data file.

    "-" says that nothing of the kind is found in a text of the language: a speaker is not read, a date is left as it is
    written. Digits, numeric dates and quotation marks are read in every language.
    """
    from briefing.language import codes, support

    if as_json:
        console.result_json(codes.described())
        return 0
    console.result(console.table(("code", "language", *support.KINDS), codes.reading_table()))
    return 0


def doctor(as_json: options.AsJson = False) -> int:
    """Print what this installation can do, and what is missing."""
    packages = {name: _version(name) for name in _asked_for()}
    from briefing.language import codes, support
    from briefing.readers import libreoffice

    report: dict[str, object] = {
        "briefing": __version__,
        "python": platform.python_version(),
        "packages": packages,
        "languages": codes.described(),
        "facts": support.described(),
        "extras": {name: _version(package) for name, package in _EXTRAS.items()},
        "programs": {"libreoffice": libreoffice.program()},
        "encoding": {"stdout": sys.stdout.encoding, "filesystem": sys.getfilesystemencoding()},
    }
    missing = [name for name, version in packages.items() if not version]
    if namesake := _version(_NAMESAKE):
        console.notice(
            f"the package '{_NAMESAKE}' {namesake} of another project is installed, too, and writes into the same folder: "
            f"pip uninstall {_NAMESAKE}, then pip install --force-reinstall briefing-desk"
        )
    if as_json:
        console.result_json(report | {"ok": not missing})
    else:
        rows = [("briefing", __version__), ("python", platform.python_version())]
        rows += [(name, version or "MISSING: pip install briefing-desk") for name, version in packages.items()]
        rows += [
            (
                f"{name} (extra)",
                f"{package} {version}" if version else f"not installed: pip install 'briefing-desk[{name}]'",
            )
            for name, package in _EXTRAS.items()
            for version in [_version(package)]
        ]
        rows += [("LibreOffice (.doc)", libreoffice.program() or "not installed")]
        rows += [("facts", str(report["facts"]))]
        console.result(console.table(("part", "state"), rows) + "\n")
        console.result(console.table(("code", "language", "stop words", "stems", "abbreviations"), codes.table()))
    return KEYS["check"] if missing else 0


def _asked_for() -> list[str]:
    """The packages that the plain install brings, by its own metadata."""
    from importlib import metadata

    try:
        lines = metadata.requires("briefing-desk") or []
    except metadata.PackageNotFoundError:  # run from its source alone
        return []
    return [re.split(r"[^\w-]", line, maxsplit=1)[0] for line in lines if "extra ==" not in line]


def _version(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
