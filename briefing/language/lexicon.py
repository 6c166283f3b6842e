"""A language → its words: one typed `Lexicon`, read from ``data/CODE.toml``.

A new word is a word in that file and nothing else; a new language is one more file. A language without a file has an
empty lexicon, so whatever is looked up in it is not found, and nothing is extracted by it: what can be read in a language
follows from what its file holds (`reads`).

Words in the files are long strings in three apostrophes (TOML literal strings), which are read fast (`tables`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path

from briefing.frozen import frozen
from briefing.language.fields import tables
from briefing.language.vocabulary.boilerplate import Boilerplate
from briefing.language.vocabulary.calendar import Calendar
from briefing.language.vocabulary.clauses import Clauses
from briefing.language.vocabulary.comparing import Comparing
from briefing.language.vocabulary.counting import Counting, Numbers
from briefing.language.vocabulary.dating import Dating
from briefing.language.vocabulary.denying import Denying
from briefing.language.vocabulary.names import Acronyms, Names
from briefing.language.vocabulary.page import LocaleFormats, Page
from briefing.language.vocabulary.reference import Reference
from briefing.language.vocabulary.rhetoric import Rhetoric
from briefing.language.vocabulary.sections import QueryExpansion, Sections
from briefing.language.vocabulary.speech import Speech
from briefing.language.vocabulary.text import Text
from briefing.language.vocabulary.verifying import Verifying

DATA = Path(__file__).with_name("data")
"""Where the files are."""
ROLES = "roles"
"""The table that `briefing.language.roles` reads, and no group of a lexicon. English has a file for it, which other languages' runs need not read."""

_SERVED_BY = {"und": "en", "nb": "no", "nn": "no"}
"""A language → the one whose words serve it: a text too short to tell is read as English, as it always was."""


@frozen(eq=False)
class Lexicon:
    """All words of one language (ISO 639-1 code), in groups; a group is empty where the language's file has none."""

    language: str
    text: Text = field(default_factory=Text)
    calendar: Calendar = field(default_factory=Calendar)
    counting: Counting = field(default_factory=Counting)
    dating: Dating = field(default_factory=Dating)
    numbers: Numbers = field(default_factory=Numbers)
    clauses: Clauses = field(default_factory=Clauses)
    speech: Speech = field(default_factory=Speech)
    comparing: Comparing = field(default_factory=Comparing)
    query_expansion: QueryExpansion = field(default_factory=QueryExpansion)
    denying: Denying = field(default_factory=Denying)
    verifying: Verifying = field(default_factory=Verifying)
    names: Names = field(default_factory=Names)
    acronyms: Acronyms = field(default_factory=Acronyms)
    reference: Reference = field(default_factory=Reference)
    sections: Sections = field(default_factory=Sections)
    rhetoric: Rhetoric = field(default_factory=Rhetoric)
    page: Page = field(default_factory=Page)
    locale_formats: LocaleFormats = field(default_factory=LocaleFormats)
    boilerplate: Boilerplate = field(default_factory=Boilerplate)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language by its ISO 639-1 code ("und": a text too short to tell, read as English); read once.

    Raises:
        ValueError: a data file has a group or a field that is unknown.
    """
    code = _SERVED_BY.get(language, language)
    if code != language:
        return lexicon(code)
    return _read(code, tables_of(code))


@cache
def tables_of(code: str) -> Mapping[str, Mapping[str, str]]:
    """The tables of a language's data file as they are written; none where it has no file."""
    path = DATA / f"{code}.toml"
    return tables(path.read_text(encoding="utf-8")) if code.isalpha() and path.is_file() else {}


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that have a data file, sorted."""
    return tuple(sorted(path.name.removesuffix(".toml") for path in DATA.iterdir() if path.name.endswith(".toml")))


def any_of(words: Iterable[str], *, blank: str = " ") -> str:
    """A group of a regular expression that matches any of `words`, the longest first.

    A straight apostrophe matches a typographic one, too; `blank` is what matches a blank inside a phrase. Without words it
    matches nothing, so that a rule of a language that lacks them never fires.
    """
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    if not listed:
        return "(?!)"
    return f"(?:{'|'.join(_escaped(word, blank) for word in listed)})"


def by_initial(words: Iterable[str]) -> tuple[str, str]:
    """The first letters of `words`, and alternatives of what stands behind each, by a look back at it.

    For an expression that is searched for in whole texts: where it begins with a set of characters, the matcher looks for
    these first, which is several times as fast as trying it at each place.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        rests.setdefault(word[0], []).append(word[1:])
    return "".join(rests), "|".join(f"(?<={initial}){any_of(rest)}" for initial, rest in rests.items())


_ESCAPES = {code: f"\\{chr(code)}" for code in range(128) if not chr(code).isalnum()} | {ord("'"): "['’]"}


def _escaped(word: str, blank: str) -> str:
    """`word` as a regular expression."""
    return word if word.isalnum() else word.translate(_escapes(blank))


@cache
def _escapes(blank: str) -> dict[int, str]:
    return _ESCAPES | {ord(" "): blank}


def _read(code: str, written: Mapping[str, Mapping[str, str]]) -> Lexicon:
    """A data file's tables → the lexicon."""
    empty = Lexicon(code)
    read = {name: table for name, table in written.items() if name != ROLES}
    if strange := sorted(read.keys() - {*Lexicon.__match_args__}):
        raise ValueError(f"{code}.toml has no group {', '.join(strange)}")
    return Lexicon(code, **{name: type(getattr(empty, name))(table) for name, table in read.items()})
