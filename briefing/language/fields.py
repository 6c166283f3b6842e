"""How a data file writes the words of one field of a `Lexicon`: its text → a set, a sequence or a table of words.

A field is declared by its form, which says how the text is read::

    class Calendar(WordGroup):
        months = ordered()

In every form but `phrases`, words stand between blanks, and an underscore stands for a blank inside an entry
("at_least"). A field is read when it is first asked for, and kept: most runs need a few of them. A language that has no
text for a field has no words for it.

These are descriptors and no dataclasses because start-up counts: the dataclasses of eleven groups cost 15 ms of CPU, a
tenth of a whole run; these cost one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, NoReturn, TypeVar

from briefing.language.patterns import deferred

Value_co = TypeVar("Value_co", covariant=True)

_LINE = deferred(
    r"""\[(?P<table>\w{1,64})\]|\[\[(?P<row>\w{1,64})\]\]|(?P<name>[\w-]{1,64})\ =\ (?:'(?P<literal>[^'\n]*)'  # a literal string
    |(?P<basic>"(?:[^"\\\x00-\x1f\x7f]|\\[btnfr"\\]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})*")  # one with escapes
    |(?P<whole>0|[1-9]\d{0,8})(?P<part>\.\d{1,8})?)?  # a number
    """,
    re.VERBOSE | re.ASCII,
)
"""The head of a table or of a row of one; a name and its string or number; a name whose long string follows."""
_NO_PARTS: dict[str, str | None] = dict.fromkeys(("table", "row", "name", "literal", "basic", "whole", "part"))
_MARKS = "'''"


class WordGroup:
    """One group of words of a language; frozen."""

    texts: Mapping[str, str]
    """The words as the data file writes them, by the names of their fields."""

    def __init__(self, texts: Mapping[str, str] = MappingProxyType({})) -> None:
        """Takes the words' texts by the names of their fields.

        Raises:
            ValueError: a name that is no field of the group.
        """
        known = vars(type(self))
        if strange := sorted(name for name in texts if not isinstance(known.get(name), Field)):
            raise ValueError(f"{type(self).__name__} has no field {', '.join(strange)}")
        vars(self)["texts"] = texts

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")


class Field(Generic[Value_co]):
    """One field of a group: reads its text at first use."""

    def __init__(self, read: Callable[[str], Value_co]) -> None:
        self._read = read
        self._name = ""

    def __set_name__(self, owner: type[WordGroup], name: str) -> None:
        self._name = name

    def __get__(self, group: WordGroup, owner: type[WordGroup]) -> Value_co:
        slots = vars(group)
        value = slots[self._name] = self._read(slots["texts"].get(self._name, ""))
        return value


def text() -> Field[str]:
    """A text as it stands."""
    return Field(str)


def words() -> Field[frozenset[str]]:
    """A set: words between blanks."""
    return Field(_words)


def ordered() -> Field[tuple[str, ...]]:
    """A sequence in the file's order: words between blanks."""
    return Field(_ordered)


def rows() -> Field[tuple[tuple[str, ...], ...]]:
    """A sequence of sequences: one line each, words between blanks."""
    return Field(_rows)


def phrases() -> Field[frozenset[str]]:
    """A set: one entry of one or more words a line."""
    return Field(_phrases)


def classes() -> Field[Mapping[str, str]]:
    """A table from a word to its class: one line a class, "class: word word"; a class may go on in the next line."""
    return Field(_classes)


def labels() -> Field[Mapping[str, str]]:
    """A table from a key to a text as it is printed: one line each, "key: text"."""
    return Field(_labels)


def _entries(text: str) -> list[str]:
    return [entry.replace("_", " ") for entry in text.split()] if "_" in text else text.split()


def _lines(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.splitlines()))


def _words(text: str) -> frozenset[str]:
    return frozenset(_entries(text))


def _ordered(text: str) -> tuple[str, ...]:
    return tuple(_entries(text))


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_entries(line)) for line in _lines(text))


def _phrases(text: str) -> frozenset[str]:
    return frozenset(_lines(text))


def _classes(text: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    name = ""
    for line in _lines(text):
        head, colon, tail = line.partition(": ")
        name = head.replace("_", " ") if colon else name
        table |= dict.fromkeys(_entries(tail if colon else line), name)
    return MappingProxyType(table)


def _labels(text: str) -> Mapping[str, str]:
    pairs = (line.partition(": ") for line in _lines(text))
    return MappingProxyType({key: label for key, _, label in pairs})


def tables(text: str) -> dict[str, Any]:
    """A data file's text as ``tomllib.loads`` reads it, for a tenth of its cost.

    Our files have tables of strings and numbers, and remarks; what is written in any other way is left to the standard library.

    Raises:
        ValueError: no TOML.
    """
    out: dict[str, Any] = {}
    here, name = out, ""
    for number, part in enumerate(text.split(_MARKS)):
        if number % 2:
            here[name], name = part.removeprefix("\n"), ""
            continue
        for line in part.split("\n"):
            if line[:1] in {"", "#"}:
                continue
            found = _parts(line)
            if name or not found or _stands(found, out, here):
                return _loads(text)
            if found["name"] is None:
                here = _opened(out, found)
            elif (value := _value(found)) is None:
                name = found["name"]
            else:
                here[found["name"]] = value
        if not name:  # no string follows
            break
    return out if number == text.count(_MARKS) and not (name or number % 2) else _loads(text)


def _parts(line: str) -> Mapping[str, str | None] | None:
    """What a line has of `_LINE`; the name alone, as nearly all have, is told without the expression."""
    key = line[:-3] if line.endswith(" = ") else ""
    if key.isidentifier() and key.isascii():
        return _NO_PARTS | {"name": key}
    found = _LINE.fullmatch(line)
    return found.groupdict() if found else None


def _stands(line: Mapping[str, Any], out: Mapping[str, Any], here: Mapping[str, Any]) -> bool:
    """Whether what a line begins stands already, which is a mistake."""
    if line["name"] is not None:
        return line["name"] in here
    return line["table"] in out if line["row"] is None else not isinstance(out.get(line["row"], []), list)


def _opened(out: dict[str, Any], line: Mapping[str, Any]) -> dict[str, Any]:
    """The table, or the row of one, whose head a line is."""
    new: dict[str, Any] = {}
    if line["row"] is None:
        out[line["table"]] = new
    else:
        out.setdefault(line["row"], []).append(new)
    return new


def _value(line: Mapping[str, Any]) -> str | float | None:
    """What a line gives its name; None where the string follows."""
    if line["whole"] is not None:
        return float(line["whole"] + line["part"]) if line["part"] else int(line["whole"])
    if line["basic"] is not None:
        value: str = json.loads(line["basic"])  # TOML's, but for two escapes that are not read here
        return value
    literal: str | None = line["literal"]
    return literal


def _loads(text: str) -> dict[str, Any]:
    """What is written in any other way."""
    import tomllib

    return tomllib.loads(text)
