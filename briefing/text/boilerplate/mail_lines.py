"""The lines around a mail's message in languages other than English: its subject, the greeting, the leave."""

from __future__ import annotations

import re
from functools import cache

from briefing.language import roles
from briefing.language.cues import Phrases
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.text.words import tokenize

_GREETING, _ADDRESS, _OPENING = 9, 24, 3
"""Words of a greeting at most, of one that names several before a speech, and those among which its own stands."""
_QUOTED = frozenset('„“”«»「」"')
_BROKEN_OFF = (",", "，", "、", "،", "!", "！", ":", "：")


def greets(line: str, known: Phrases, language: str) -> bool:
    """Whether a line is a greeting: it opens as one, is short, and no full stop ends it."""
    text = line.strip()
    words = tokenize(text, language)
    if not (text.endswith(_BROKEN_OFF) or text[-1:].isalnum()):
        return False
    if len(words) > (_ADDRESS if any(mark in text[:-1] for mark in ",，、،") else _GREETING):
        return False
    return "greeting" in known.seen([word.lower() for word in words[:_OPENING]])


def is_greeting(line: str, language: str) -> bool:
    """Whether a line is a greeting in the words of its language; none is where these are not known."""
    known = roles.load(language)
    return known is not None and greets(line, known, language)


def is_courtesy(line: str, language: str) -> bool:
    """Whether a sentence greets, thanks or says how glad its speaker is, and nothing else; none is where such words are not known."""
    known = roles.load(language)
    words = [word.lower() for word in tokenize(line, language)]
    short = len(words) <= _ADDRESS and not any(letter.isdigit() for letter in line) and _QUOTED.isdisjoint(line)
    return known is not None and short and "courtesy" in known.seen(words)


def says_subject(line: str, language: str) -> str:
    """What a line names as the subject of a mail ("Betreff: …"); "" in any other line."""
    found = _subject(language).match(line)
    return " ".join(found["what"].split()) if found else ""


@cache
def _subject(language: str) -> re.Pattern[str]:
    fields = lexicon(language).boilerplate.mail_fields
    labels = [name for name, field in fields.items() if field == "subject"]
    return deferred(rf"\s*{any_of(labels)}\s*[:：]\s*(?P<what>\S.*)", re.IGNORECASE)
