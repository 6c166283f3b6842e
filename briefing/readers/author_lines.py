"""The lines below a title → who wrote the text, where no "By" says so: names, between the title and affiliations, a day or the abstract.

A line of words with capitals may be a subtitle, a place or an office. Names are told by what they are not: their words stand in small
letters nowhere in the text, and are no words of an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import LETTERS, deferred
from briefing.readers.front_lines import is_day
from briefing.readers.front_matter import byline_words, name_joiners
from briefing.readers.line_dates import words_of

_LOOKED_AT, _MOST_NAMES = 5, 10
_TEXT = 50_000
"""Characters of a text in which a name's words are looked for in small letters."""
_LONGEST = 200
"""Characters of a line of names."""
_MARKS = deferred(r"(?<=[^\W\d_])[*†‡§¶#\d¹²³⁴⁵⁶⁷⁸⁹](?:,?\s?[*†‡§¶#\d¹²³⁴⁵⁶⁷⁸⁹]){0,8}(?=[\s,;]|$)")
"""What points from a name to its affiliation."""
_LETTER = deferred(r"[a-h][,*\s]*[A-ZÀ-Þ]")
"""How a line of affiliations begins that raised letters point to ("a Orle College")."""
_BESIDE = deferred(r"\s[|·•–—]\s")
_LIKELY, _EVIDENCE = 2, 4
"""Names from which a line is one of authors, and lines below it that are asked whether it is."""
_MAIL = deferred(r"(?P<local>[\w.-]{2,40}+)@\w")
_ADDRESS = deferred(r"[\w.-]{2,40}+@[\w.-]{1,60}")


@cache
def _name() -> re.Pattern[str]:
    """A name of two to four words: "Ann Lund", "J. R. van Tarn", "Ann Lund, PhD" without what follows it."""
    word = r"(?:(?:[A-ZÀ-Þ]\.-?){1,3}+|[A-ZÀ-Þ][^\W\d_]{1,30}+(?:[’'-][^\W\d_]{1,30}+){0,3}+)"
    particles = any_of(lexicon("en").names.surname_particles)
    return re.compile(rf"{word}(?:[ ](?:{particles}[ ]){{0,2}}{word}){{1,3}}")


@cache
def _parted() -> re.Pattern[str]:
    """What stands between two names."""
    return re.compile(rf"[,;]\s?(?:{name_joiners()}\s)?|\s{name_joiners()}\s")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{byline_words()}|authors?)\s*:?", re.IGNORECASE)


@cache
def _abstract() -> re.Pattern[str]:
    """How an abstract is headed, or begins."""
    return re.compile(rf"{words_of(lambda known: known.boilerplate.abstract_heads)}\b", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    """What stands before a name ("Prof. Dr.")."""
    return re.compile(rf"(?:{any_of(lexicon('en').names.titled)}\.?\s){{1,3}}", re.IGNORECASE)


@cache
def _of_organisations() -> frozenset[str]:
    """Words of the names of organisations, streets and the like, in small letters."""
    names = lexicon("en").names
    return frozenset(word.lower() for word in (*names.body, *names.firm, *names.thing_endings, *names.role))


def authors_below(lines: Sequence[str], text: str) -> str:
    """The names in the lines below a title; "" where none is sure to be one.

    Args:
        lines: Below the title, to the first paragraph or further.
        text: The whole text.
    """
    text = text[:_TEXT]
    if "@" in text:  # an address of mail has names in small letters
        text = _ADDRESS.sub(" ", text)
    for at, line in enumerate(lines[:_LOOKED_AT]):
        if len(line) > _LONGEST or _abstract().match(line):
            break
        if _by().fullmatch(line) and at + 1 < len(lines):
            named = _names(lines[at + 1], text)
            return ", ".join(named)
        below = lines[at + 1 : at + 1 + _EVIDENCE]
        if named := _stacked(line, below, text) or _unmarked(line, below, text):
            return ", ".join(named)
    return ""


def _unmarked(line: str, below: Sequence[str], text: str) -> list[str]:
    """The names of a line that nothing introduces: several above their affiliations, one with a day or an office beside it."""
    if reached := _beside_address(line):
        return [reached]
    first, *beside = _BESIDE.split(" ".join(line.split()))
    named = _names(first, text)
    if any(map(_LETTER.match, below[:2])):  # the raised letter may be read as the last one of a name
        return []
    if (len(named) >= _LIKELY and any(map(_is_evidence, below))) or (named and any(map(is_day, beside))):
        return named
    if len(named) == 1 and below and _is_address_of(named[0], below[0]):
        return named
    alone, comma, office = line.partition(", ")
    sure = comma and is_of_organisation(office) and below and is_day(below[0])
    return [alone] if sure and is_name(alone, text) else []


def _stacked(line: str, below: Sequence[str], text: str) -> list[str]:
    """The names of several lines, one in each, above a day."""
    days = [at for at, other in enumerate(below) if is_day(other)]
    lines = [line, *below[: days[0]]] if days and days[0] else []
    return lines if lines and all(is_name(one, text) for one in lines) else []


def _beside_address(line: str) -> str:
    """The name at the start of a line that has an address of mail with its surname in it: "Ann Lund, Analyst, ann.lund@…"."""
    named = _name().match(line)
    if not named or line[named.end() : named.end() + 1] not in {",", " ", "|"}:
        return ""
    return named[0] if _is_address_of(named[0], line) else ""


def _is_address_of(name: str, line: str) -> bool:
    """Whether a line has an address of mail with the surname of a name in it."""
    address = _MAIL.search(line)
    return address is not None and name.rsplit(maxsplit=1)[-1].lower() in address["local"].lower()


def _names(line: str, text: str) -> list[str]:
    """The names of a line that holds nothing else; none where a part of it is no name."""
    parts = [part.strip() for part in _parted().split(" ".join(_MARKS.sub("", line).split())) if part.strip()]
    parts = [_titles().sub("", part, count=1) for part in parts if part not in lexicon("en").boilerplate.degrees]
    return parts if 0 < len(parts) <= _MOST_NAMES and all(is_name(part, text) for part in parts) else []


def is_name(part: str, text: str) -> bool:
    """Whether words with capitals are somebody's name, and nothing that the text has in small letters."""
    if not _name().fullmatch(part) or is_of_organisation(part):
        return False
    words = LETTERS.findall(part)
    return not any(re.search(rf"\b{word.lower()}\b", text) for word in words if word[0].isupper() and len(word) > 1)


def _is_evidence(line: str) -> bool:
    """Whether a line below names makes them authors: an affiliation, an address of mail, a day, the abstract."""
    if "@" in line or is_day(line) or _abstract().match(line):
        return True
    return len(line) < _LONGEST and is_of_organisation(line)


def is_of_organisation(line: str) -> bool:
    """Whether a line has a word of the name of an organisation or of an office."""
    return not _of_organisations().isdisjoint(map(str.lower, LETTERS.findall(line)))
