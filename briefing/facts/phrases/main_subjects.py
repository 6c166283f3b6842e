"""The subject of a sentence: the one with which it opens, that of its first verb of saying, that of its main verb."""

from __future__ import annotations

from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_after
from briefing.facts.phrases.subjects import subject
from briefing.facts.phrases.tokens import Kind, TokenLine
from briefing.facts.phrases.word_classes import Phrase, opens

_NEAR = 7
"""Tokens before a participle among which another verb's subject is its own."""
_LONGEST_DATELINE = 16
"""Tokens of a dateline ("LIMA, May 3 (XYZ) — ")."""
_LONGEST_TIME = 12
"""Tokens between a stretch of time that opens a sentence and the comma behind it ("Two days after the vote, …")."""


def opening_subject(line: TokenLine, start: int, stop: int) -> Phrase | None:
    """The subject with which a sentence opens, after an adverbial and its comma; it ends before `stop`."""
    phrase = phrase_after(line, _past_adverbial(line, start, stop))
    if phrase is not None and line.word(phrase.last + 1) in ("later", "earlier", "ago", "after", "before"):
        near = range(phrase.last + 1, min(stop, phrase.last + _LONGEST_TIME))
        phrase = phrase_after(line, next((n for n in near if line.low[n] == ","), stop) + 1)
    return phrase if phrase is not None and phrase.last < stop else None


def _past_adverbial(line: TokenLine, start: int, stop: int) -> int:
    """The first token after a dateline, a conjunction, an adverb, and an adverbial with its comma."""
    at = _past_dateline(line, start)
    at += line.word(at) in ("but", "and", "so", "yet")
    at += line.word(at) in words.ADVERB
    word = line.word(at)
    if word in words.PREPOSITION or word in ("as", "when", "while", "asked") or word in words.PARTICIPLE:
        while at < stop and line.low[at] != ",":
            at += 1
        return at + 1
    return at + (word == ",")


def _past_dateline(line: TokenLine, start: int) -> int:
    """The first token after a dateline; `start` where there is none."""
    if start or len(line) < 3 or not line.begins_in_capitals:
        return start
    for at in range(1, min(len(line), _LONGEST_DATELINE)):
        if line.low[at] in "—–-":
            return at + 1 + (line.word(at + 1) == "-")
        lower = line.kinds[at] is Kind.WORD and line.low[at] not in ("of", "by", "and")
        if lower or line.kinds[at] in (Kind.QUOTE, Kind.BREAK):
            return start
    return start


def first_subject(line: TokenLine, verb: int, first: int) -> Phrase | None:
    """The subject of the sentence's first verb of saying, or the one with which the sentence opens.

    Args:
        line: The tokens.
        verb: Index of a participle that the subject may be shared with.
        first: Where the sentence begins.
    """
    near = _near_subject(line, verb, first)
    if near is not None:
        return near
    start = next((n + 1 for n in range(verb - 1, first - 1, -1) if line.kinds[n] is Kind.QUOTE), first)
    if line.kind(start) not in (Kind.QUOTE, Kind.MARK) and line.kind(start - 1) is not Kind.QUOTE:
        opening = opening_subject(line, start, verb)
        if opening is not None:
            return opening
    for at in range(start, verb):
        said = line.kinds[at] is Kind.WORD and line.low[at] in words.FINITE
        phrase = _either_side(line, at, start) if said and line.word(at - 1) not in words.DETERMINER else None
        if phrase is not None:
            return phrase
    return main_subject(line, verb, first)


def _near_subject(line: TokenLine, verb: int, first: int) -> Phrase | None:
    """The subject of a verb of saying that stands a few tokens before the participle."""
    for at in range(verb - 2, max(first, verb - _NEAR), -1):
        word = line.low[at]
        if line.kinds[at] is Kind.WORD and word in words.FINITE and word not in words.AMBIGUOUS:
            near = subject(line, at, floor=first)
            if near is not None:
                return near
    return None


def _either_side(line: TokenLine, verb: int, start: int) -> Phrase | None:
    """The subject before a verb, or, where a mark or quotation stands there, behind it."""
    phrase = subject(line, verb, floor=start)
    return _inverted(line, verb) if phrase is None else phrase


def _inverted(line: TokenLine, verb: int) -> Phrase | None:
    """The subject behind a verb that a mark or quotation stands before ("…, said Lund")."""
    return phrase_after(line, verb + 1) if line.kind(verb - 1) in (Kind.MARK, Kind.QUOTE) else None


def main_subject(line: TokenLine, verb: int, start: int) -> Phrase | None:
    """The subject of the main clause before a participle or the second of two verbs."""
    for at in range(verb - 1, start - 1, -1):
        if not _may_be_main_verb(line, at):
            continue
        phrase = subject(line, at, floor=start)
        if phrase is not None and not (line.low[at] in words.FINITE or opens(line, phrase.first - 1)):
            continue
        phrase = _inverted(line, at) if phrase is None else phrase
        if phrase is not None:
            return phrase
    return opening_subject(line, start, verb)


def _may_be_main_verb(line: TokenLine, at: int) -> bool:
    """Whether a token is a finite verb of the active voice, and no noun or participle."""
    word, before = line.low[at], line.word(at - 1)
    finite = word in words.FINITE or word in words.LABELS or word.endswith("ed")
    nominal = before in words.DETERMINER or before in words.PASSIVE or word.endswith("ing")
    return line.kinds[at] is Kind.WORD and finite and not nominal
