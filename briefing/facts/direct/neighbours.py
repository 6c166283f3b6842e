"""Speakers that a quotation has from its neighbours: a signature below it, the sentence or the quotation beside it."""

from __future__ import annotations

from dataclasses import replace

from briefing.facts.direct.after import attribution_after
from briefing.facts.direct.quoted import Attribution, Quoted, attributed
from briefing.facts.phrases import reporting_words as words
from briefing.facts.phrases.noun_phrases import phrase_after, phrase_before
from briefing.facts.phrases.tokens import Kind, TokenLine, sentence_start
from briefing.facts.phrases.verb_subjects import speaker_of
from briefing.facts.phrases.word_classes import Phrase, is_speaker

_SIGNATURE = 12
"""Tokens of a paragraph that holds nothing but a signature."""
_FOREWORD = 5
"""Tokens of a sentence that leads to the next paragraph at least."""
_SAID = ("said", "says", "told", "tells", "added")
"""Verbs whose subject goes on in the quotation that is the next sentence."""


def _behind(quoted: Quoted) -> tuple[Quoted, int]:
    """The first token behind a quotation, where its paragraph is at an end that of the next one, with its paragraph."""
    at = quoted.at + 1
    while quoted.line.kind(at) is Kind.BREAK and at < len(quoted.line):
        at += 1
    if at >= len(quoted.line) and quoted.number + 1 < len(quoted.rows):
        return replace(quoted, number=quoted.number + 1), 0
    return quoted, at


def signature(quoted: Quoted) -> Attribution | None:
    """“…” — Ann Lee, at the end of the paragraph or as the next one."""
    quoted, dash = _behind(quoted)
    line = quoted.line
    if dash >= len(line) or line.low[dash] not in "—–―-" or (len(line) - dash > _SIGNATURE and dash == 0):
        return None
    phrase = phrase_after(line, dash + 1 + (line.word(dash + 1) == "-"))
    if phrase is None or any(line.kinds[n] is not Kind.NAME for n in range(phrase.first, phrase.last + 1)):
        return None
    ends = line.kind(phrase.last + 1) in (Kind.BREAK, Kind.QUOTE) or line.word(phrase.last + 1) in (",", ".", "(")
    return quoted.given(phrase, dash, dash, adjacent=True) if ends else None


def afterword(quoted: Quoted) -> Attribution | None:
    """“…” — So Ann Reed once put it. · These were the words of Ann Reed: in the next sentence or paragraph."""
    quoted, at = _behind(quoted)
    line = quoted.line
    if line.word(at) in ("so", "thus"):
        return _put_so(quoted, at)
    if line.word(at + 1) in ("were", "are", "was") and line.word(at) in ("these", "those", "such", "that"):
        words_of = next((n for n in range(at + 2, min(len(line), at + 5)) if line.low[n] == "words"), None)
        if words_of is not None and line.word(words_of + 1) == "of":
            return quoted.given(phrase_after(line, words_of + 2), words_of, words_of, adjacent=True)
    return None


def _put_so(quoted: Quoted, at: int) -> Attribution | None:
    """So Ann Reed once put it: "so" stands at `at`."""
    line = quoted.line
    inverted = line.word(at + 1) in words.FINITE or line.word(at + 1) == "spoke"
    phrase = phrase_after(line, at + 1 + inverted)
    if phrase is None:
        return None
    verb = at + 1 if inverted else phrase.last + 1
    while not inverted and (line.word(verb) in words.AUXILIARY or line.word(verb) in words.ADVERB):
        verb += 1
    said = inverted or line.word(verb) in words.FINITE or line.word(verb) in ("put", "puts", "spoke", "speaks")
    end = phrase.last + 1 if inverted else verb + 1 + (line.word(verb + 1) == "it")
    ends = line.kind(end) in (Kind.BREAK, Kind.MARK)
    return quoted.given(phrase, verb, verb, adjacent=True) if said and ends else None


def foreword(quoted: Quoted) -> Attribution | None:
    """Ann Reed put it this way. — “…” as a paragraph of its own."""
    if quoted.at or not quoted.number:
        return None
    number = quoted.number - 1
    line = quoted.rows[number]
    if len(line) < _FOREWORD or line.low[-1] != "." or not _leads_on(line):
        return None
    phrase = phrase_after(line, sentence_start(line, len(line) - 2))
    return None if phrase is None else attributed(number, line, phrase, phrase.last + 1, phrase.last + 1, adjacent=True)


def _leads_on(line: TokenLine) -> bool:
    """Whether a paragraph ends with "put it this way." or "had this to say."."""
    tail = line.low[-5:-1]
    return tail[-3:] in (["it", "this", "way"], ["it", "like", "this"]) or tail == ["had", "this", "to", "say"]


def same_paragraph(quoted: Quoted) -> Attribution | None:
    """“…,” Smith said. “…”: the second sentence is Smith's as well."""
    line, at = quoted.line, quoted.at
    if not at:
        return None
    start = at
    if line.kind(at - 1) is Kind.BREAK:
        start = sentence_start(line, at - 2)
    for previous in range(at - 1, start - 1, -1):
        quote = line.quotes.get(previous)
        if quote is not None:
            return _beyond_who(quoted, quoted.known.get(quote))
    return _said_before(quoted, start)


def _said_before(quoted: Quoted, start: int) -> Attribution | None:
    """Smith said that the plan was dead. “…”: the sentence before reports the same speaker."""
    line, at = quoted.line, quoted.at
    if line.kind(at - 1) is not Kind.BREAK:
        return None
    verb = next((n for n in range(start, at) if line.low[n] in _SAID and line.kinds[n] is Kind.WORD), None)
    if verb is None:
        return None
    phrase = speaker_of(line, verb, start)
    inverted = phrase is None and line.word(verb - 1) == ","
    if inverted:
        phrase = phrase_after(line, verb + 1)
    if phrase is None or not _goes_on(line, phrase):
        return None
    return quoted.given(phrase, verb, verb) if inverted or _opens_sentence(line, phrase) else None


def _goes_on(line: TokenLine, phrase: Phrase) -> bool:
    """Whether a speaker of the sentence before may be the quotation's, and is no "I" of another's."""
    return is_speaker(line, phrase) and line.word(phrase.first) not in ("i", "we", "you", "who")


def _opens_sentence(line: TokenLine, phrase: Phrase) -> bool:
    before = phrase.first - 1
    return line.kind(before) is Kind.BREAK or line.word(before) in (",", "but", "and")


def _beyond_who(quoted: Quoted, given: Attribution | None) -> Attribution | None:
    """What follows "…, who said “…”" is given to the one that "who" stands for."""
    if given is None or given.speaker.of(quoted.text) != "who":
        return given
    line = quoted.rows[given.line]
    before = given.phrase.first - 1
    phrase = phrase_before(line, before - (line.word(before) == ","))
    if phrase is None:
        return None
    return replace(given, speaker=line.span(phrase.first, phrase.last), phrase=phrase, adjacent=False)


def next_piece(quoted: Quoted) -> Attribution | None:
    """“…” “…,” Smith said: the first of two quotations that touch."""
    line, following = quoted.line, quoted.at + 1
    while line.kind(following) is Kind.BREAK and following < len(line):
        following += 1
    return attribution_after(quoted.other(following)) if line.kind(following) is Kind.QUOTE else None
