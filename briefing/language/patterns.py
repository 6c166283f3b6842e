"""Patterns that are compiled when they are first used, and for a short text only as far as they can match in it.

Compiling is the dearest part of a short run: it needs half of the patterns that its modules have, and of those a third.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import cast

_SHORT = 20_000
"""Characters of all texts of a run from which on each pattern is compiled whole: it then costs less than to ask for each string."""

_DEAR = 40
"""Characters of a pattern from which on it is narrowed; one with sets beyond Latin is in any case."""

_STRANGE = frozenset("ıſİ\u212a")
"""Letters that match "i", "s" and "k" whatever the case, without being those in small letters; the last is the sign of the kelvin."""

_BREAK = re.compile(r"[^\w\s,'’–-]+")
"""What never stands in a phrase of a pattern; see `briefing.language.narrowing`."""

_SEARCHES: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys(("search", "match", "fullmatch"), lambda _string: None),
    "finditer": lambda _string: iter(()),
    "findall": lambda _string: [],
    "split": lambda string: [string],
}
"""Methods of a pattern whose first argument is the string, and what each gives where nothing is found."""

_REPLACES = "sub"
"""The method whose second argument is the string, which it gives where nothing is found."""

Needs = tuple[tuple[tuple[str, ...], ...], ...]
"""What a string that a pattern matches must have, in small letters: of a branch all, each one of some words. Empty where that is not known."""


class _ShortText:
    """The texts of a short run, in small letters; it answers what stands in them."""

    def __init__(self, text: str, before: _ShortText | None = None) -> None:
        self.texts: str = f"{before.texts}\n{text}" if before else text
        self._spaced = f" {' '.join(self.texts.split())} "
        self.threes: set[str] = before.threes if before else set()  # to gather them anew takes long
        self.threes.update([self._spaced[at : at + 3] for at in range(len(self._spaced))])
        self._characters = {*self.texts, " "}
        self.others: list[str] = sorted(one for one in self._characters if one > "\x7f")
        self._runs: dict[str, bool] = {}
        self.known: dict[str, str] = {}

    def has(self, run: str) -> bool:
        """Whether a run of small letters and digits stands in the texts, or several with marks and single blanks between them."""
        found = self._runs.get(run)
        if found is None:
            may_be = len(run) < 3 or (run[:3] in self.threes and run[-3:] in self.threes)
            found = self._runs[run] = may_be and run in self._spaced  # to search the texts for each run takes long
        return found

    def characters(self, low: int, high: int) -> str:
        """Those of a range of characters beyond ASCII, or of one, that stand in the texts, in their order."""
        return "".join([one for one in self.others if low <= ord(one) <= high]) if low != high else self._one(chr(low))

    def _one(self, character: str) -> str:
        return character if character in self.texts or character == " " else ""

    def covers(self, string: str) -> bool:
        """Whether a string is a part of the texts, whatever its case and white space, or made of such parts and of marks between them."""
        if string in self.known:
            return True
        low = string.lower()
        if not _STRANGE.isdisjoint(string) or not (low in self.texts or self._has_parts(low)):
            return False
        self.known[string] = low
        return True

    def _has_parts(self, low: str) -> bool:
        """Whether all characters stand in the texts, and all between two marks in a row: the words of a phrase never stand further apart."""
        spaced = " ".join(low.split())
        return spaced in self._spaced or (
            set(low) <= self._characters and all(map(self._spaced.__contains__, _BREAK.split(spaced)))
        )


class _Work:
    """What this process has worked on so far: nothing, a short text, or more than that, which is final."""

    short: _ShortText | None = None
    long: bool = False


_WORK = _Work()


def expect(characters: int) -> None:
    """Says how long the texts of this process will be, where that is known: those of a long run are not narrowed to."""
    if characters > _SHORT:
        _WORK.short, _WORK.long = None, True


def work_on(text: str) -> None:
    """Says which text will be searched, so that patterns can be narrowed to it; what they find is the same in any case.

    Strings that are no part of such a text are searched with the whole pattern.
    """
    if _WORK.long:
        return
    before = _WORK.short.texts if _WORK.short else ""
    if len(before) + len(text) > _SHORT or not _STRANGE.isdisjoint(text):
        _WORK.short, _WORK.long = None, True
    elif (low := text.lower()) not in before:
        _WORK.short = _ShortText(low, _WORK.short)


class _Deferred:
    """Stands for a pattern; its methods are looked up once and then are the pattern's own, without a step between."""

    def __init__(self, written: str, flags: int) -> None:
        self._written = written
        self._flags = int(flags)  # as a `re.RegexFlag` each "&" makes one more

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._written, self._flags)

    def __getattr__(self, name: str) -> object:
        value: object = self._written if name == "pattern" else getattr(self._compiled, name)
        setattr(self, name, value)
        return value


class _Part:
    """What of a pattern can match in a short text; it is compiled for the first string that has what it must have."""

    def __init__(self, written: str, flags: int, text: _ShortText, needs: Needs) -> None:
        self.text = text
        self.pattern: re.Pattern[str] | None = None
        self._written, self._flags, self._needs = written, flags, needs

    def for_string(self, low: str) -> re.Pattern[str] | None:
        """The pattern, None where it cannot match a string, which is given in small letters."""
        if self.pattern is None and (not self._needs or self._may_match(low)):
            self.pattern = re.compile(self._written, self._flags)
        return self.pattern

    def _may_match(self, low: str) -> bool:
        for branch in self._needs:
            for some in branch:
                for word in some:
                    if word in low:
                        break
                else:
                    break
            else:
                return True
        return False


class _Narrowed(_Deferred):
    """Stands for a dear pattern; in a short text, for what can match there."""

    _part: _Part | None = None

    def __getattr__(self, name: str) -> object:
        if _WORK.long or (name not in _SEARCHES and name != _REPLACES):
            return super().__getattr__(name)

        def narrow(string: str, *bounds: int, **named: int) -> object:
            if _WORK.long:
                return cast("Callable[..., object]", _Deferred.__getattr__(self, name))(string, *bounds, **named)
            part = self._part
            if part and part.text is _WORK.short and (low := part.text.known.get(string)):
                pattern = part.pattern or part.for_string(low)
            else:
                pattern = self._for(string)
            if pattern is None:
                return _SEARCHES[name](string)
            found: Callable[..., object] = getattr(pattern, name)
            return found(string, *bounds, **named)

        def replace(by: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
            pattern = self._for(string)
            return pattern.sub(by, string, count) if pattern else string

        method = replace if name == _REPLACES else narrow
        setattr(self, name, method)
        return method

    def _for(self, string: str) -> re.Pattern[str] | None:
        """The pattern that serves a string, None where it cannot match."""
        text = _WORK.short
        from briefing.language import narrowing  # a start that reads no text needs none of it

        part = self._part
        if text is None or (part and part.text is not text) or "_compiled" in self.__dict__ or not text.covers(string):
            return self._compiled  # a second text has it compiled whole: more may come
        if part is None:
            (left, needs), flags = narrowing.narrowed(self._written, self._flags, text.has), self._flags
            if left is not self._written:
                left, flags = narrowing.narrowed_sets(left, text.characters), flags & ~narrowing.VERBOSE
            part = self._part = _Part(left, flags, text, needs)
        return part.pattern or part.for_string(text.known[string])


def deferred(written: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; for patterns of which most texts need none.

    A mistake in the pattern shows at its first use, too, so a test must use each (`tests/language/test_patterns.py`).
    """
    dear = len(written) >= _DEAR or not written.isascii() or "\\u" in written
    return cast("re.Pattern[str]", (_Narrowed if dear else _Deferred)(written, flags))


LETTERS = deferred(r"[^\W\d_]+")
"""A run of letters, of any script."""
