"""Whether a clause tells of the past or of what is to come, in other languages than English: by words and endings of its verbs.

Only what the language's data file lists is known; a clause with marks of both, or with none, tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import ends_words, has_capitals
from briefing.model import Span

PAST, FUTURE, UNKNOWN = -1, 1, 0
_MARKS = r"[,;:()«»„“”\"–—،؛]"
_STEM = 2
"""Letters before an ending, and behind a beginning, in scripts of letters with capitals; elsewhere one."""


def looks(lower: str, day: Span, sentence: Span, language: str, *, by_endings: bool = False) -> int:
    """PAST or FUTURE as the words around a day in its clause tell, else in its sentence; UNKNOWN where they do not.

    Args:
        lower: The whole text in lower case.
        day: Where the day stands in it.
        sentence: The sentence that holds it.
        language: Its ISO 639-1 code.
        by_endings: Whether endings that nouns have as well may tell of the past: for a weekday, of which news tells mostly.
    """
    marks = _marks(language)
    if marks is None:
        return UNKNOWN
    if lexicon(language).calendar.verb_last:
        return _side(marks, lower[day.stop : sentence.stop], by_endings=by_endings)
    sides = _sides(language)
    before = (m for m in sides.finditer(lower, sentence.start, day.start) if _opens(m[0], lower[m.end() : day.start]))
    low = max((m.end() for m in before), default=sentence.start)
    stop = sides.search(lower, day.stop, sentence.stop)
    clause = f"{lower[low : day.start]} {lower[day.stop : stop.start() if stop else sentence.stop]}"
    whole = lower[sentence.start : sentence.stop]
    told = _side(marks, clause, by_endings=by_endings)
    if not told and by_endings and _says(language).search(clause) and not marks.future.search(whole):
        return PAST  # who said something on a weekday did so on the last one
    if told or (marks.other_endings.search(clause) and not marks.past.search(clause)):
        return told  # a clause with a verb of its own is not told by the sentence around it
    return _side(marks, whole, by_endings=by_endings)


def _opens(side: str, behind: str) -> bool:
    """Whether a clause opens here: a word does so only before its subject, else it points back ("noemde dat dinsdag")."""
    return not side[0].isalpha() or len(behind.split()) > 1


@cache
def _sides(language: str) -> re.Pattern[str]:
    """What bounds a clause: marks, and the word that opens what was said ("anunciou na terça-feira que a linha não abrirá")."""
    opening = lexicon(language).speech.complementizers
    return re.compile(rf"{_MARKS}|(?<!\w){any_of(opening)}(?:(?<=['’])|(?!\w))") if opening else re.compile(_MARKS)


@cache
def _says(language: str) -> re.Pattern[str]:
    """A finite verb of saying, of labelling or of reporting."""
    speech = lexicon(language).speech
    return re.compile(
        rf"(?<!\w){any_of(sorted(speech.finite | speech.labels | speech.reporting), blank=chr(92) + 's')}(?!\w)"
    )


class _Marks(NamedTuple):
    past: re.Pattern[str]
    future: re.Pattern[str]
    past_endings: re.Pattern[str]
    """Endings of the past that nouns have, too."""
    other_endings: re.Pattern[str]
    """Endings of other tenses: with one of these in the clause, the former tell nothing."""


@cache
def _marks(language: str) -> _Marks | None:
    calendar = lexicon(language).calendar
    if not calendar.past:
        return None
    fields = (calendar.past, calendar.future, calendar.past_endings, calendar.other_endings)
    return _Marks(*(_pattern(entries, language) for entries in fields))


def _pattern(entries: Iterable[str], language: str) -> re.Pattern[str]:
    """Words as they are, "-x" as the end of a longer word, "x-" as the beginning of one."""
    listed = set(entries)
    stem = rf"\w{{{_STEM if has_capitals(language) else 1},}}"
    endings = any_of(entry[1:] for entry in listed if entry.startswith("-"))
    begins = any_of(entry[:-1] for entry in listed if entry.endswith("-"))
    words = any_of((entry for entry in listed if "-" not in (entry[0], entry[-1])), blank=r"[\s\u00a0]")
    if not ends_words(language):
        return re.compile(rf"{words}|\w{endings}(?=[\W_]*$)|(?<!\w){begins}")
    adjectives = any_of(lexicon(language).calendar.relative)  # Turkish "gelecek" ends as a verb does
    return re.compile(rf"(?<!\w)(?:{words}|(?!{adjectives}){stem}{endings}|{begins}{stem})(?!\w)")


def _side(marks: _Marks, clause: str, *, by_endings: bool) -> int:
    past, future = marks.past.search(clause), marks.future.search(clause)
    if by_endings and not past and not future and not marks.other_endings.search(clause):
        past = marks.past_endings.search(clause)
    if bool(past) == bool(future):
        return UNKNOWN
    return PAST if past else FUTURE
