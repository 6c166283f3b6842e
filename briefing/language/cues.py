"""A language's cues: phrases by which a sentence shows what it does in its text, and a text what kind it is.

Read from ``data/cues/CODE.toml``, which says how a phrase is written. Phrases are looked up by their first word, so that a
sentence costs one look a word, and a comparison where a phrase may begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache

from briefing.frozen import frozen
from briefing.language.fields import tables
from briefing.language.lexicon import DATA, any_of
from briefing.language.patterns import deferred

_GAPS = {"..": 4, "....": 12}
_SERVED_BY = {"und": "en"}
"""A text too short to tell is read as English."""

_KEPT = 50_000
"""Sentences of which it is kept what was seen in them."""

Words = frozenset[str]


@frozen
class Phrase:
    """What follows a phrase's first word: for each word how many may be passed over before it, and what it may be."""

    rest: tuple[tuple[int, Words], ...]
    cue: str

    def follows(self, words: Sequence[str], at: int) -> bool:
        """Whether the rest of the phrase stands from ``words[at]`` on; each gap is as short as it can be."""
        for most, wanted in self.rest:
            if not most:
                if at >= len(words) or words[at] not in wanted:
                    return False
                at += 1
                continue
            found = next((i for i in range(at, min(at + most + 1, len(words))) if words[i] in wanted), -1)
            if found < 0:
                return False
            at = found + 1
        return True


@frozen
class Phrases:
    """Classes of phrases (`names`), by the words that they may begin with."""

    names: tuple[str, ...]
    by_first: Mapping[str, tuple[Phrase, ...]]
    _found: dict[tuple[str, ...], frozenset[str]] = field(init=False, repr=False, compare=False, default_factory=dict)
    """What was seen in the sentences asked for so far: each rule asks anew."""

    @classmethod
    def parse(cls, classes: Mapping[str, str]) -> Phrases:
        """The phrases of a table: class → phrases, one a line."""
        found: dict[str, list[Phrase]] = {}
        for cue, lines in classes.items():
            for line in lines.strip().splitlines():
                first, *rest = _parts(line)
                for word in sorted(first[1]):
                    found.setdefault(word, []).append(Phrase(tuple(rest), cue))
        return cls(tuple(classes), {word: tuple(phrases) for word, phrases in found.items()})

    def seen(self, words: Sequence[str]) -> frozenset[str]:
        """The classes of which a phrase stands in a sentence's `words` (in small letters)."""
        key = tuple(words)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = self._found[key] = self._seen(key)
        return found

    def _seen(self, words: Sequence[str]) -> frozenset[str]:
        out: set[str] = set()
        for at, word in enumerate(words):
            for phrase in self.by_first.get(word, ()):
                if phrase.cue not in out and phrase.follows(words, at + 1):
                    out.add(phrase.cue)
        return frozenset(out)


def _parts(phrase: str) -> Iterator[tuple[int, Words]]:
    gap = 0
    for part in phrase.split():
        if part in _GAPS:
            gap = _GAPS[part]
        else:
            yield gap, frozenset(part.split("|"))
            gap = 0


@frozen
class Cues:
    """All cues of one language; each field is a table of its file."""

    kind: Phrases
    """Kinds of text, by what is said in texts of it."""
    announced: Phrases
    """Kinds of text, by how a title names them, or the first words greet."""
    greeting: Phrases
    """Kinds of text, by the words that greet at the start of one of its first sentences."""
    closing: Phrases
    """Kinds of text, by the words that close it."""
    parts: Phrases
    """Kinds of text, by the headings that they alone have."""
    sentence: Phrases
    """What a sentence does in its text."""
    heading: Phrases
    """What a heading announces."""
    together: Mapping[str, tuple[Words, Words]]
    """Name → classes of `sentence` that all stand in a sentence, and classes of which none does."""
    ends: Mapping[str, tuple[str, ...]]
    """"last", "first" → classes whose last or first sentence in a text is marked."""
    along: Mapping[str, tuple[str, ...]]
    """Part of a text → classes that count for more in it."""
    opening: Mapping[str, re.Pattern[str]]
    """How a sentence opens, with a number before it or not → what matches the opening and the comma behind it."""


@cache
def load(language: str) -> Cues | None:
    """The cues of a language by its ISO 639-1 code; None where it has none."""
    path = DATA / "cues" / f"{_SERVED_BY.get(language, language)}.toml"
    if not path.is_file():
        return None
    written = tables(path.read_text(encoding="utf-8"))
    return Cues(
        kind=Phrases.parse(written["kind"]),
        announced=Phrases.parse(written.get("announced", {})),
        greeting=Phrases.parse(written.get("greeting", {})),
        closing=Phrases.parse(written.get("closing", {})),
        parts=Phrases.parse(written.get("parts", {})),
        sentence=Phrases.parse(written["sentence"]),
        heading=Phrases.parse(written["heading"]),
        together={name: _together(line) for name, line in written["together"].items()},
        ends={name: tuple(line.split()) for name, line in written["ends"].items()},
        along={name: tuple(line.split()) for name, line in written["along"].items()},
        opening={name: _opening(lines.strip().splitlines()) for name, lines in written["opening"].items()},
    )


def _together(line: str) -> tuple[Words, Words]:
    all_of, _, none_of = line.partition(" - ")
    return frozenset(all_of.split()), frozenset(none_of.split())


def _opening(phrases: Sequence[str]) -> re.Pattern[str]:
    return deferred(rf"\W*(?:\d+\s+)?{any_of(phrases)}\b(?:\s*[,:])?\s*", re.IGNORECASE)
