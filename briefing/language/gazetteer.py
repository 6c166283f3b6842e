"""``data/gazetteer.txt`` → what kind of name a word, or a run of words, may be.

The lists are our own, written from general knowledge: countries, large cities, regions, well-known organisations,
given names and surnames of many languages, words of organisations and of places. They are hints; the text decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

SHIPPED = Path(__file__).with_name("data") / "gazetteer.txt"

PLACES = ("country", "city", "region")


@cache
def sections() -> Mapping[str, tuple[str, ...]]:
    """Entries of each class as they are written, in the order of the file."""
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    parts = ",".join(line for line in lines if not line.startswith("#")).split("[")[1:]
    named = (part.partition("]") for part in parts)
    return {name: tuple(filter(None, map(str.strip, entries.split(",")))) for name, _, entries in named}


def _classes() -> list[tuple[str, tuple[str, ...]]]:
    return [(kind, entries) for kind, entries in sections().items() if kind != "ambiguous"]


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """Entries of one word, in small letters, of each class in the order of the file."""
    return {kind: frozenset("\n".join(entries).lower().split("\n")) for kind, entries in _classes()}


@cache
def _phrases() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """Entries of several words by their first word."""
    out: dict[str, dict[tuple[str, ...], str]] = {}
    for kind, entries in _classes():
        for entry in entries:
            if " " in entry or "-" in entry:
                words = tuple(entry.lower().replace("-", " - ").split())
                out.setdefault(words[0], {}).setdefault(words, kind)
    return out


def classes(word: str) -> tuple[str, ...]:
    """The classes of a word given in lower case; () where it is in no list."""
    found = tuple([kind for kind, entries in _words().items() if word in entries]) if " " not in word else ()
    return found or (("demonym",) if word[-1:] == "s" and word[:-1] in _words()["demonym"] else ())


def phrase(words: Sequence[str], at: int, stop: int) -> tuple[int, str]:
    """The longest entry of several words that begins at token `at` and ends before `stop`.

    Returns:
        The index behind it and its class; ``(at, "")`` where there is none.
    """
    best, found = at, ""
    for entry, kind in _phrases().get(words[at].lower(), {}).items():
        end = at + len(entry)
        if best < end <= stop and all(w.lower() == e for w, e in zip(words[at:end], entry, strict=True)):
            best, found = end, kind
    return best, found


def is_place(name: str) -> bool:
    """Whether `name`, of one or several words, is a listed place."""
    return name in _places()


def is_certain_place(name: str) -> bool:
    """Whether `name` is a listed place and hardly anything else: no given name, organisation or common word."""
    return name in _certain()


@cache
def _certain() -> frozenset[str]:
    other = {entry for kind, entries in sections().items() if kind not in PLACES for entry in entries}
    return frozenset(entry for entry in _places() - other if len(entry) > 3)


def kind_of(name: str) -> str:
    """Says "place", "organisation", "person" or "": what the lists say of a name as it stands."""
    listed = {kind for kind, entries in sections().items() if name in entries}
    if listed & {"given", "surname"}:
        return "person"
    return "place" if listed & set(PLACES) else "organisation" if "organisation" in listed else ""


@cache
def _places() -> frozenset[str]:
    return frozenset(entry for kind in PLACES for entry in sections()[kind])
