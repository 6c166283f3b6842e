"""A text of ours in one page language → the same in another, for a page that is laid out again.

What was written with numbers, dates or other texts of ours in its places is known by its form; what is no text of ours
stands as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import any_of, lexicon
from briefing.language.locale_formats import YEAR_SIGNS, long_date, year_in_words
from briefing.language.page_words import page_messages

_NUMBER = r"\[?\d[\d.,\u00a0\u202f]*\]?"
_SEPARATORS = (". ", "。 ", "; ", ", ", ": ")
"""What parts texts of ours that stand in one line, the loosest first."""


_STOPS = (".", "。", "।")
"""What ends a sentence of ours; in Thai nothing does."""


class _Messages(NamedTuple):
    whole: dict[str, str]
    """Texts without places → the same in the other language."""
    placed: tuple[tuple[re.Pattern[str], str], ...]
    """Texts with places as expressions, the most particular first → the other language's form."""


def retranslated(text: str, old: str, new: str, *, parts: bool = False) -> str:
    """A text of ours that is worded in the language `old`, in the words of `new`; `parts`: a line that may be made of several."""
    if not text or old == new:
        return text
    forms = _messages(old, new)
    if text in forms.whole:
        return forms.whole[text]
    for pattern, form in forms.placed:
        if found := pattern.fullmatch(text):
            return form.format(*(retranslated(place, old, new, parts=True) for place in found.groups()))
    if day := _iso(text, old):
        return long_date(day, new)
    if text[:4].isdigit() and text[4:] in YEAR_SIGNS:
        return year_in_words(text[:4], new)
    return _by_parts(text, old, new) if parts else text


def _by_parts(text: str, old: str, new: str) -> str:
    """Each part of a line for itself, with what parts them."""
    forms = _messages(old, new)
    lead, colon, rest = text.partition(": ")
    if colon and lead in forms.whole and rest in forms.whole:
        return f"{forms.whole[lead]}: {forms.whole[rest]}"
    for pattern, form in forms.placed:
        is_sentence = form.endswith(_STOPS) or pattern.pattern.endswith(_STOPS)
        if is_sentence and (opening := pattern.match(text)):
            first = form.format(*(retranslated(place, old, new, parts=True) for place in opening.groups()))
            return (
                first
                + " " * (opening.end() < len(text))
                + retranslated(text[opening.end() :].strip(), old, new, parts=True)
            )
    end = text[-1] if text[-1] in ".。" else ""
    body = text.removesuffix(end)
    if end and (known := retranslated(body, old, new)) != body:
        return known + end
    for separator in _SEPARATORS:
        if separator in body:
            return separator.join(retranslated(part, old, new, parts=True) for part in body.split(separator)) + end
    return text


@cache
def _messages(old: str, new: str) -> _Messages:
    before, after = page_messages(old), page_messages(new)
    keys = (before or after).keys()
    pairs = {before.get(key, key): (key, after.get(key, key)) for key in sorted(keys, reverse=True)}
    day = _date(old).pattern
    placed = [
        (re.compile(_expression(form, key, day), re.DOTALL), other)
        for form, (key, other) in sorted(pairs.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        if "{}" in form
    ]
    return _Messages({form: other for form, (_, other) in pairs.items() if "{}" not in form}, tuple(placed))


def _expression(form: str, key: str, day: str) -> str:
    """A form as an expression: what opens with a place has numbers and dates in it alone, so that no name is taken for one."""
    loose = not key.startswith("{}") and not re.search(r"\d", key)
    place = "(.{1,400}?)" if loose else f"({_NUMBER}|{re.sub(r'[(][?]P<[a-z]>', '(?:', day)})"
    return place.join(re.escape(piece) for piece in form.split("{}"))


@cache
def _date(language: str) -> re.Pattern[str]:
    """A day in words as a page in a language writes it."""
    known = lexicon(language)
    first = f"|{re.escape(known.locale_formats.first)}" if known.locale_formats.first else ""
    places = {"d": rf"(?P<d>\d\d?{first})", "m": f"(?P<m>{any_of(known.calendar.months)})", "y": r"(?P<y>\d{4})"}
    form = re.escape(known.locale_formats.day or "{d} {m} {y}").replace(r"\{", "{").replace(r"\}", "}")
    return re.compile(form.format(**places))


def _iso(text: str, language: str) -> str:
    """The day that a text tells in a page's words, as ISO 8601; "" where it tells none."""
    found = _date(language).fullmatch(text)
    if found is None:
        return ""
    month = lexicon(language).calendar.months.index(found["m"]) + 1
    day = int(found["d"]) if found["d"].isdigit() else 1
    return f"{found['y']}-{month:02}-{day:02}"
