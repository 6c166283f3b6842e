"""A sentence that may stand on a page, as the rows of strikes see it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.rules import Rule
from briefing.model import DocumentKind
from briefing.text.boilerplate import lead, speaker_label

TALK = frozenset({DocumentKind.CALL, DocumentKind.MEETING, DocumentKind.SPEECH, DocumentKind.INTERVIEW})
TURNS = frozenset({DocumentKind.MEETING, DocumentKind.INTERVIEW})
"""Kinds told in turns, of which each may answer or break off the one before."""
EDGES = "\"'“”‘’()[].,;:!?…"
"""Marks at the edges of a word."""
MEASURED = deferred(r"%|\bper\s?cent\b|\d\.\d")


class Seen(NamedTuple):
    """A sentence, the kind of its document, and whether it opens that so that it can hang on nothing."""

    text: str
    kind: DocumentKind
    opens: bool = False


Strike = Rule[Seen, str]
"""What an editor strikes, and why."""


def said(text: str) -> str:
    """A line without the label of its speaker, and without what is glued to its start."""
    text = text[speaker_label(text) :]
    return text[lead(text) :]


@cache
def verbs() -> frozenset[str]:
    """English verbs in forms that are no nouns, in small letters."""
    english = lexicon("en")
    counting, speech = english.counting, english.speech
    known = (speech.auxiliary, speech.past, speech.finite, counting.changes, counting.verbs)
    return frozenset(word.lower() for words in known for word in words)
