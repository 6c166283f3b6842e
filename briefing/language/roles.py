"""A language's phrases by which a sentence shows what it is read for in a text of its kind, from the table ``roles`` of ``data/CODE.toml``.

They stand apart from `briefing.language.cues`, whose classes are features of a learned model.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.language.cues import Phrases
from briefing.language.fields import tables
from briefing.language.lexicon import DATA, ROLES, tables_of

_SERVED_BY = {"und": "en"}
"""A text too short to tell is read as English."""


@cache
def load(language: str) -> Phrases | None:
    """The phrases of a language by its ISO 639-1 code, by role ("decision"); None where it has none."""
    code = _SERVED_BY.get(language, language)
    path = DATA / "roles" / f"{code}.toml"
    written = tables(path.read_text(encoding="utf-8")) if path.is_file() else tables_of(code).get(ROLES)
    return Phrases.parse(written) if written else None


def is_routine(phrases: Phrases, words: Sequence[str]) -> bool:
    """Whether a sentence of minutes is one that all minutes have: who was there, that the last ones were approved.

    Args:
        phrases: Of the sentence's language.
        words: The sentence's, in small letters.
    """
    numbered = bool(words) and words[0][:1].isdigit()  # "71/31 Apologies"
    return "routine" in phrases.seen(words) or "attendance" in phrases.seen(words[numbered : numbered + 1])
