"""Patterns that are compiled when they are first used, and for a short text only as far as they can match in it.

Compiling is the dearest part of a short run: it needs half of the patterns that its modules have, and of those a third.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import cast

_SHORT = 20_000
"""Characters of all texts of a run from which on each pattern is compiled whole: it then costs less than to ask for each string."""

_DEAR = 80
"""Characters of a pattern from which on it is narrowed."""

_STRANGE = "ıſ"
"""Letters that match "i" and "s" whatever the case, without being those in small letters."""

_SEARCHES = frozenset({"search", "match", "fullmatch", "finditer", "findall", "split"})
"""Methods of a pattern whose first argument is the string."""


class _ShortText:
    """The texts of a short run, in small letters; it answers what stands in them."""

    def __init__(self, text: str, before: _ShortText | None = None) -> None:
        self.texts: str = f"{before.texts}\n{text}" if before else text
        self.threes: set[str] = before.threes if before else set()  # to gather them anew takes long
        self.threes.update(text[at : at + 3] for at in range(len(text)))
        self._runs: dict[str, bool] = {}
        self._known: set[str] = set()

    def has(self, run: str) -> bool:
        """Whether a run of small letters and digits stands in the texts."""
        found = self._runs.get(run)
        if found is None:
            may_be = len(run) < 3 or (run[:3] in self.threes and run[-3:] in self.threes)
            found = self._runs[run] = may_be and run in self.texts  # to search the texts for each run takes long
        return found

    def without_absent_marks(self, written: str) -> str:
        """A pattern without the one of two apostrophes in a set of characters that the texts do not have: a text seldom has both.

        Python lays a set out as a table of 65,536 characters where more than two runs of it are needed and one is not Latin.
        """
        absent = next((mark for mark in "’'" if mark not in self.texts), "")
        return written.replace("’'", "’'".replace(absent, "")) if absent else written

    def covers(self, string: str) -> bool:
        """Whether a string is a part of the texts, whatever its case."""
        if string in self._known:
            return True
        if string.lower() not in self.texts:
            return False
        self._known.add(string)
        return True


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
    if len(before) + len(text) > _SHORT or any(letter in text for letter in _STRANGE):
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
        value: object = getattr(self._compiled, name)
        setattr(self, name, value)
        return value


class _Narrowed(_Deferred):
    """Stands for a dear pattern; in a short text, for what can match there."""

    def __init__(self, written: str, flags: int) -> None:
        super().__init__(written, flags)
        self._part: tuple[_ShortText | None, re.Pattern[str] | None] = (None, None)

    def __getattr__(self, name: str) -> object:
        if _WORK.long or name not in _SEARCHES:
            return super().__getattr__(name)

        def narrow(string: str, *bounds: int) -> object:
            found: Callable[..., object] = getattr(self._for(string), name)
            return found(string, *bounds)

        return narrow

    def _for(self, string: str) -> re.Pattern[str]:
        """The pattern that serves a string."""
        text = _WORK.short
        from briefing.language.narrowing import narrowed  # a start that reads no text needs none of it

        made_for, part = self._part
        if text is None or made_for not in {None, text} or "_compiled" in self.__dict__ or not text.covers(string):
            return self._compiled  # a second text has it compiled whole: more may come
        if part is None:
            left = text.without_absent_marks(narrowed(self._written, self._flags, text.has))
            part = re.compile(left, self._flags if left is self._written else self._flags & ~re.VERBOSE)
            self._part = (text, part)
        return part


def deferred(written: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; for patterns of which most texts need none.

    A mistake in the pattern shows at its first use, too, so a test must use each (`tests/language/test_patterns.py`).
    """
    return cast("re.Pattern[str]", (_Deferred if len(written) < _DEAR else _Narrowed)(written, flags))
