"""People with a role in Arabic: وزير النقل يوسف بن عمار, الخبير الاقتصادي نبيل سعدون.

No letter tells a name from a noun. So a role's words must be definite up to the name, a name is two words (three with بن,
أبو, عبد), and a mark or a word that ends a speaker must stand behind it; whatever is longer is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.facts.names.titled import Titled
from briefing.language.lexicon import any_of, lexicon
from briefing.model import Document, Span

_MARKS = '،.:؛"«»()\n'
_JOINING = frozenset({"بن", "بنت", "أبو", "ابن", "عبد", "آل", "ولد"})
"""Words inside a name, which belong to the next one."""
_ARTICLE = "ال"
_NAME_WORDS = 2
_MOST_WORDS = 9
_LETTERS = 2
_REACH = 24
"""Characters before a role in which the verb of a quotation stands."""


def find(document: Document) -> Iterator[Titled]:
    """Each name with a role before it, in the order of the text."""
    text = document.text
    at = 0
    for match in _role(document.language).finditer(text):
        if match.start("role") < at:
            continue
        start = match.start("role")
        if found := _parted(text, start, document.language) or _in_commas(text, start, document.language):
            yield found
            at = found.name.stop


@cache
def _role(language: str) -> re.Pattern[str]:
    listed = any_of(sorted(lexicon(language).names.role))
    return re.compile(rf"(?<!\w)[وف]?[لب]?(?P<role>(?:{_ARTICLE})?{listed})(?=\s)")


def _parted(text: str, start: int, language: str) -> Titled | None:
    """The role and the name of the words from `start` to a mark, or to a word that ends a speaker."""
    ends = lexicon(language).speech.ends_speaker
    words: list[re.Match[str]] = []
    closed = False
    for word in re.compile(rf"[^\s{_MARKS}]+").finditer(text, start):
        between = text[words[-1].end() : word.start()] if words else ""
        if between.strip(" ") or len(words) > _MOST_WORDS or (words and _ends(word[0], ends)):
            closed = True
            break
        words.append(word)
    if not (closed or words) or len(words) > _MOST_WORDS:
        return None
    first = _name_start(words)
    if first is None:
        return None
    name = Span(words[first].start(), words[-1].end())
    if not _is_borne_out(text, start, name, language):
        return None
    return Titled(name, Span(start, words[first - 1].end()))


@cache
def _apposed(language: str) -> re.Pattern[str]:
    """A role whose words are definite, and two words between commas, or before a colon, behind it ("رئيس المجلس البلدي، كمال العبيدي،")."""
    known = lexicon(language)
    none = any_of(sorted(known.speech.ends_speaker | known.names.role | known.speech.finite))
    word = rf"[^\s{_MARKS}\d]{{{_LETTERS + 1},15}}"
    role = rf"\S{{2,15}}(?:\s(?:لل|ب?{_ARTICLE})\S{{2,15}}){{1,3}}"
    name = rf"(?P<name>(?!{_ARTICLE})(?!{none}\s){word}\s(?!{none}[\s{_MARKS}]){word})"
    return re.compile(rf"{role}،\s{name}(?=،|\s?:)")


def _in_commas(text: str, start: int, language: str) -> Titled | None:
    """The role that begins at `start` with the name that stands in apposition to it."""
    found = _apposed(language).match(text, start)
    if found is None:
        return None
    name = Span(*found.span("name"))
    return Titled(name, Span(start, start + len(text[start : name.start].rstrip("، "))))


def _ends(word: str, ends: frozenset[str]) -> bool:
    return word in ends or word.removeprefix("و") in ends or word[0].isdigit()


def _name_start(words: list[re.Match[str]]) -> int | None:
    """Where the name begins: the last two words, with those that join the last; None where a word before it is no role's."""
    parts, at = 0, len(words)
    while at > 1 and parts < _NAME_WORDS:
        at -= 1
        parts += words[at][0] not in _JOINING
        while at > 1 and words[at - 1][0] in _JOINING:
            at -= 1
    if parts < _NAME_WORDS or words[at][0].startswith(_ARTICLE) or min(len(word[0]) for word in words[at:]) < _LETTERS:
        return None
    definite = words[at - 1][0].removeprefix("و").startswith((_ARTICLE, "لل"))
    return at if definite else None


def _is_borne_out(text: str, role: int, name: Span, language: str) -> bool:
    """Whether what may as well be an object ("أجرى رئيس الوزراء *زيارة رسمية*") is a name: it comes again, or it speaks right there."""
    last = name.of(text).split()[-1]
    if len(re.findall(rf"(?<!\w){re.escape(last)}(?!\w)", text)) > 1:
        return True
    speech = lexicon(language).speech
    that = any_of(sorted(speech.complementizers))
    if re.compile(rf"،?\s{that}(?!\w)|:|،?\s[\"«]|\s(?:على|إلى)\s{that}(?!\w)").match(text, name.stop):
        return True
    said = any_of(sorted(speech.finite), blank=r"\s")
    return re.search(rf"[\"»]،?\s{said}\s$", text[max(0, role - _REACH) : role]) is not None
