"""What a page says of its own in English → the same in the page's language, where that language's data file has it.

A text of ours is looked up with its numbers as places: "3 independent sources" is found as "{} independent sources".
"""

from __future__ import annotations

import re

from briefing.language.lexicon import lexicon

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


def said(text: str, language: str, *values: object) -> str:
    """A text of ours with its places filled, in the page's language, else in English."""
    return lexicon(language[:2].lower()).page.wording.get(text, text).format(*values)


def length_told(text: str, language: str) -> str:
    """A length as it was asked for or given, "60w (about 60 words)", in the page's language: what stands in brackets apart."""
    asked, bracket, rest = text.partition(" (")
    whole = translated(text, language)
    if whole != text or not bracket:
        return whole
    return f"{translated(asked, language)} ({translated(rest.removesuffix(')'), language)})"


def translated(text: str, language: str) -> str:
    """A finished text of ours in the page's language; as it stands where it is none that is known there."""
    texts = lexicon(language[:2].lower()).page.wording
    if not texts or not text:
        return text
    form = texts.get(_NUMBER.sub("{}", text))
    return text if form is None else form.format(*_NUMBER.findall(text))
