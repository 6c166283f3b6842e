"""Languages by code and name, and what there is for each: stop words, stems, abbreviations."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.errors import UsageError
from briefing.language import abbreviations, stop_words
from briefing.language.lexicon import languages, lexicon
from briefing.language.support import KINDS, reads


def names() -> Mapping[str, str]:
    """ISO 639-1 code → English name, sorted by code."""
    return lexicon("en").page.languages


def code_of(language: str) -> str:
    """The ISO 639-1 code of a code or an English name, in any case; a region is passed over ("en-GB"). "und" stays.

    Raises:
        UsageError: key ``bad-language``.
    """
    asked = language.strip().lower().replace("_", "-")
    by_name = {name.lower(): code for code, name in names().items()} | dict(lexicon("en").page.language_aliases)
    code = asked if asked in by_name else asked.partition("-")[0]
    code = by_name.get(code, code)
    if code == "und" or code in names() or code in languages():
        return code
    raise UsageError(f"no language {language!r}", key="bad-language", hint="a code (en) or an English name (French)")


def described() -> list[dict[str, object]]:
    """What there is for each language, for `doctor --json`: code, name, three booleans, and what is read; sorted by code."""
    listed = frozenset(stop_words.languages())
    return [
        {
            "code": code,
            "name": name,
            "stop_words": code in listed,
            "stems": bool(lexicon(code).text.stemmer),
            "abbreviations": abbreviations.shipped(code),
            "reads": sorted(reads(code)),
        }
        for code, name in names().items()
    ]


def table() -> list[tuple[str, ...]]:
    """What there is for each language as rows of text: code, name, then "yes" or "-" for stop words, stems, abbreviations."""
    return [
        (
            str(row["code"]),
            str(row["name"]),
            *("yes" if row[key] else "-" for key in ("stop_words", "stems", "abbreviations")),
        )
        for row in described()
    ]


def reading_table() -> list[tuple[str, ...]]:
    """Code and name, then "yes" or "-" for each of `support.KINDS`; the languages of which most is read come first."""
    rows = sorted(names().items(), key=lambda row: (-len(reads(row[0])), row[1]))
    return [(code, name, *("yes" if kind in reads(code) else "-" for kind in KINDS)) for code, name in rows]
