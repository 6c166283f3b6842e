"""Who says a quotation in other languages than English: a name beside a verb of saying, in the forms that news writes.

The words behind the quotation (`locale_behind`), the words before it (`locale_before`), and a name before it with the verb
behind it (Demirtaş, "…" diye ekledi). A fragment needs a verb in its own sentence. A pronoun stands as it
is; a verb without a subject, and a second quotation right behind the first, go on. Where nothing of that stands, nobody
is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.facts.direct import locale_before, locale_behind, locale_uncased
from briefing.facts.direct.locale_behind import Cue
from briefing.facts.phrases.locale_words import Passage
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.frozen import frozen
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals
from briefing.model import Document, Span

_ENDS = deferred(r"[.!?。！？\n]")
_GOES_ON = deferred(r"[^.!?:\n“”„«»\"。！？]{0,60}[.!?,。！？]*[\s\u00a0]*[–—-]?[\s\u00a0]*$")
"""The rest of a sentence that gave the quotation before this one."""
_PARTED = deferred(r"[\s\u00a0]?[,،，–—-][\s\u00a0]?[–—-]?[\s\u00a0]?")
"""What ends a cue between two pieces of one sentence."""
_NEW_SENTENCE = deferred(r"[\s\u00a0]*(?:$|\n|[.!?][\s\u00a0]*(?:$|[^\W\d_]|[\n“„«\"–—-])|[“„«\"])")
_TITLE_WORDS = 4
"""Words of what is rather a title, if all of them have capitals."""


@frozen
class Given:
    """Whose words a quotation is, and the verb that says so; a pronoun stands for the speaker before."""

    speaker: Span
    cue: Span
    pronoun: bool = False


class _Last(NamedTuple):
    """The quotation before: who says it, and where the words end that tell so."""

    given: Given
    told: int
    quotation: Quotation
    block: Span


def attributions(document: Document, quotations: Sequence[Quotation]) -> dict[int, Given | None]:
    """Outermost quotation, by its number → its speaker; None where none stands beside it."""
    out: dict[int, Given | None] = {}
    last: _Last | None = None
    for number, quotation in enumerate(quotations):
        if quotation.depth:
            continue
        block = _block(document, quotation.outer.start)
        last = last if last and last.block == block else None
        if last and _is_rest(document, last, quotation):
            out[number], last = last.given, last._replace(quotation=quotation)
            continue
        cue = _beside(Passage(document, quotation, block))
        given = Given(cue.speaker, cue.cue, cue.pronoun) if cue and cue.speaker else None
        told = max(given.speaker.stop, given.cue.stop) if given else 0
        if given is None and last and _continues(document.text, last, quotation, cue):
            given, told = last.given, cue.cue.stop if cue else last.told
        out[number] = given
        last = _Last(given, told, quotation, block) if given else None
    return out


def _block(document: Document, at: int) -> Span:
    number = document.block_index(at)
    return document.blocks[number].span if number >= 0 else Span(0, len(document.text))


def _is_interrupted(text: str, last: _Last, quotation: Quotation) -> bool:
    """Whether a quotation is the rest of the one before, which its cue parts («A», so B, «C»)."""
    between = last.quotation.outer.stop
    return between <= last.told <= quotation.outer.start and bool(
        _PARTED.fullmatch(text, last.told, quotation.outer.start)
    )


def _is_rest(document: Document, last: _Last, quotation: Quotation) -> bool:
    joined = _is_joined(document, last, quotation) or _has_speaker(document, last, quotation)
    return joined or _is_interrupted(document.text, last, quotation)


def _has_speaker(document: Document, last: _Last, quotation: Quotation) -> bool:
    """Whether a Japanese or Korean sentence has told its speaker by the quotation before, and names no other person since."""
    speech = lexicon(document.language).speech
    between = document.text[last.quotation.outer.stop : quotation.outer.start]
    if not speech.topic_marks or _ENDS.search(between):
        return False
    return not re.search(
        rf"{any_of(speech.titles)}(?:[（(][^（()）]{{1,12}}[）)])?{any_of(speech.subject_marks)}", between
    )


def _is_joined(document: Document, last: _Last, quotation: Quotation) -> bool:
    """Whether nothing but the particle of what is quoted stands between two quotations ("…"라며 "…"고 말했다)."""
    quoting = lexicon(document.language).speech.quoting
    between = document.text[last.quotation.outer.stop : quotation.outer.start].strip(" ,、")
    return between in quoting


def _continues(text: str, last: _Last, quotation: Quotation, cue: Cue | None) -> bool:
    """Whether a quotation without a speaker of its own is said by the one before."""
    if text[last.quotation.outer.stop : quotation.outer.start].strip(" \u00a0") == ":":
        return True  # (… sprach von »Unfug«: »Das geht nicht.«)
    return _is_continued_by_verb(text, last, quotation, cue) or _goes_on(text, last, quotation, cue)


def _is_continued_by_verb(text: str, last: _Last, quotation: Quotation, cue: Cue | None) -> bool:
    """Whether a verb without a subject behind a quotation goes on with the one that stands right before ("A". "B", avverte)."""
    between = text[last.quotation.outer.stop : quotation.outer.start]
    return cue is not None and cue.speaker is None and not between.strip(" \u00a0.,")


def _goes_on(text: str, last: _Last, quotation: Quotation, cue: Cue | None) -> bool:
    """Whether a quotation goes on with the one before it, whose cue stood behind it and ends right here."""
    if (
        not last.quotation.outer.stop <= last.told <= quotation.outer.start
        or _GOES_ON.fullmatch(text, last.told, quotation.outer.start) is None
    ):
        return False
    if cue is not None:
        return True
    if quotation.content.start == quotation.outer.start:  # the rest of what the same marks hold
        return True
    said = quotation.content.of(text)
    words = said.split()
    joined = text[: quotation.outer.start].rstrip(" \u00a0")[-1:].isalnum()  # "сказал он газете «Северный край»"
    if joined and len(words) <= _TITLE_WORDS and said[0].isupper() and last.told < quotation.outer.start - 1:
        return False
    is_title = len(words) <= _TITLE_WORDS and said[-1].isalnum() and all(word[0].isupper() for word in words)
    return not is_title and _NEW_SENTENCE.match(text, quotation.outer.stop) is not None


def _beside(passage: Passage) -> Cue | None:
    if not has_capitals(passage.language):
        found = locale_uncased.speaker(passage)
        if found is None:
            return None
        said = found[0].of(passage.text)
        return Cue(*found, pronoun=said in lexicon(passage.language).speech.subject)
    behind = locale_behind.behind(passage)
    if behind is None:
        return locale_before.before(passage) or locale_behind.tail(passage)
    if behind.speaker is None and passage.before.endswith(":"):
        return locale_before.before(passage) or behind  # "… la presidente Ada Holt: «…», spiega"
    return behind
