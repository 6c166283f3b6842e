"""The names that mail programs give the fields of a repeated message's head ("From", "Gesendet", "Objet"), in each language.

The words are those of the languages' data files; the other languages' are read only where lines stand that may be such a head.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import any_of, languages, lexicon

_MAY_BE_HEAD = re.compile(r"(?:^\*?[^\W\d_][^\n:：]{0,24}[:：][^\n]*\n){3}", re.MULTILINE)
"""Three lines with a label each, whatever the labels say."""
_MAY_BE_RULE = re.compile(r"^(?:[-_]{3,}[ \t]*[^\n_-]{3,50}[-_]{3,}|[^\n:]{10,50}:)[ \t]*\r?$", re.MULTILINE)
"""A rule with words in it, or a line that ends with a colon."""


class Fields(NamedTuple):
    """How heads look: `field` matches a line with its name and value, `rule` what stands above a forwarded message."""

    field: re.Pattern[str]
    rule: re.Pattern[str]
    kinds: Mapping[str, str]
    """Name of a field in lower case → "from", "date", "subject" or "other"."""

    def kind(self, line: str) -> tuple[str, str] | None:
        """What a line's label says it holds, and its value; None where it begins with no known label."""
        found = self.field.match(line)
        return (self.kinds[" ".join(found[1].casefold().split())], found[2].strip()) if found else None


def known(text: str) -> Fields:
    """The fields that may stand in a text: English ones alone, where nothing looks like another head."""
    foreign = _MAY_BE_HEAD.search(text.replace("\r\n", "\n")) or _MAY_BE_RULE.search(text)
    return _fields(tuple(languages())) if foreign else _fields(("en",))


@cache
def _fields(codes: tuple[str, ...]) -> Fields:
    boilerplate = [lexicon(code).boilerplate for code in codes]
    kinds = {name.casefold(): kind for group in boilerplate for name, kind in group.mail_fields.items()}
    return Fields(
        re.compile(rf"\*?({_one_of(kinds)})\*?[ \u00a0\u202f]?[:：]\*?[ \t]*(.*)", re.IGNORECASE),
        _rule([phrase for group in boilerplate for phrase in group.forwarded]),
        kinds,
    )


def _rule(phrases: list[str]) -> re.Pattern[str]:
    words = _one_of(phrases)
    return re.compile(
        rf"^(?:[-_]{{3,}}[ \t]*[^\n_-]{{0,20}}\b{words}\b[^\n_-]{{0,30}}[-_]{{3,}}|{words}[ \u00a0]?:)[ \t]*\r?$",
        re.IGNORECASE | re.MULTILINE,
    )


def _one_of(words: Iterable[str]) -> str:
    return any_of(words, blank=r"[ ]")


__all__ = ["Fields", "known"]
