"""Who says a quotation in other languages than English: a name beside a verb of saying, in the forms that news writes.

The words behind the quotation ("…", sagte Katrin Brandt), the words before it (Brandt erklärte: "…"), and a name before it
with the verb behind it (Demirtaş, "…" diye ekledi). A fragment needs a verb in its own sentence. A pronoun stands as it
is; a verb without a subject, and a second quotation right behind the first, go on. Where nothing of that stands, nobody
is given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing.facts.direct import locale_names, locale_uncased, locale_words
from briefing.facts.direct.locale_words import Passage
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals
from briefing.model import Document, Span

_INTRODUCED = (":", ",", "：", "，", "،", "、")
_GOES_ON = deferred(r"[^.!?:\n“”„«»\"。！？]{0,60}[.!?,。！？]*[\s\u00a0]*[–—-]?[\s\u00a0]*$")
"""The rest of a sentence that gave the quotation before this one."""
_PARTED = deferred(r"[\s\u00a0]?[,،，–—-][\s\u00a0]?[–—-]?[\s\u00a0]?")
"""What ends a cue between two pieces of one sentence."""
_NEW_SENTENCE = deferred(r"[\s\u00a0]*(?:$|\n|[.!?][\s\u00a0]*(?:$|[^\W\d_]|[\n“„«\"–—-])|[“„«\"])")
_CIRCUMSTANCES = re.compile(r"(?:[\s\u00a0][^\W\d_]+){1,5}")
"""Words between a name and its quotation in a language that has its verb at the end ("… dün yaptığı açıklamada “A” dedi")."""
_FRAGMENT_WORDS, _FRAGMENT_SIGNS = 3, 4
"""Words (characters, where words are not parted) that a fragment in marks has at least; fewer are scare marks."""


@frozen
class Given:
    """Whose words a quotation is, and the verb that says so; a pronoun stands for the speaker before."""

    speaker: Span
    cue: Span
    pronoun: bool = False


class _Cue(NamedTuple):
    """What was found beside a quotation; without a speaker it goes on with the one before."""

    speaker: Span | None
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
        if last and _is_interrupted(document.text, last, quotation):
            out[number], last = last.given, last._replace(quotation=quotation)
            continue
        cue = _beside(Passage(document, quotation, block))
        given = Given(cue.speaker, cue.cue, cue.pronoun) if cue and cue.speaker else None
        told = max(given.speaker.stop, given.cue.stop) if given else 0
        if given is None and last and _goes_on(document.text, last, quotation, cue):
            given, told = last.given, cue.cue.stop if cue else last.told
        out[number] = given
        last = _Last(given, told, quotation, block) if given else None
    return out


def _block(document: Document, at: int) -> Span:
    blocks = document.blocks
    number = bisect_right(blocks, at, key=lambda block: block.span.start) - 1
    return blocks[number].span if number >= 0 else Span(0, len(document.text))


def _is_interrupted(text: str, last: _Last, quotation: Quotation) -> bool:
    """Whether a quotation is the rest of the one before, which its cue parts («A», so B, «C»)."""
    between = last.quotation.outer.stop
    return between <= last.told <= quotation.outer.start and bool(
        _PARTED.fullmatch(text, last.told, quotation.outer.start)
    )


def _goes_on(text: str, last: _Last, quotation: Quotation, cue: _Cue | None) -> bool:
    """Whether a quotation goes on with the one before it, whose cue stood behind it and ends right here."""
    if (
        not last.quotation.outer.stop <= last.told <= quotation.outer.start
        or _GOES_ON.fullmatch(text, last.told, quotation.outer.start) is None
    ):
        return False
    if cue is not None:
        return True
    said = quotation.content.of(text)
    is_title = len(said.split()) == 1 and said[0].isupper() and said[-1].isalnum()
    return not is_title and _NEW_SENTENCE.match(text, quotation.outer.stop) is not None


def _beside(passage: Passage) -> _Cue | None:
    if not has_capitals(passage.language):
        found = locale_uncased.speaker(passage)
        if found is None:
            return None
        said = found[0].of(passage.text)
        return _Cue(*found, pronoun=said in lexicon(passage.language).speech.subject)
    return _behind(passage) or _before(passage)


def _behind(passage: Passage) -> _Cue | None:
    """The speaker behind a verb of saying or "according to", right behind the quotation."""
    cue = locale_words.cue_behind(passage.language).match(passage.text, passage.outer.stop, passage.stop)
    if cue is None or (passage.words[-1] in ".?!…" and passage.text[cue.start() : cue.end()].lstrip()[:1].isupper()):
        return None  # what follows in capitals is the next sentence
    verb = Span(*cue.span("verb" if cue["verb"] else "according"))
    who = locale_words.pronoun(passage.language).search(passage.text, cue.start(), min(passage.stop, cue.end() + 10))
    if who and (who.start() < cue.end() or not passage.text[cue.end() : who.start()].strip(" -t")):
        return _Cue(Span(*who.span()), verb, pronoun=True)
    if name := locale_names.named_behind(passage, cue.end()):
        return _Cue(name, verb)
    if (before := _name_and_quotation(passage)) is not None:
        return _Cue(before, verb)
    bare = not passage.text[cue.end() : passage.clause_end(cue.end())].strip(" \u00a0,–—")
    return _Cue(None, verb) if bare else None


def _name_and_quotation(passage: Passage) -> Span | None:
    """A name that stands right before the quotation, with its verb behind it (Demirtaş, "…" diye ekledi)."""
    before = passage.before.rstrip(" ,")
    names = locale_names.runs(passage.text, Span(passage.start, passage.start + len(before)), passage.language)
    if not names:
        return None
    end, stop = names[-1].stop, passage.start + len(before)
    if end == stop or passage.text[end] == ",":
        return names[-1]
    endings = lexicon(passage.language).speech.case_endings
    return names[-1] if endings and _CIRCUMSTANCES.fullmatch(passage.text, end, stop) else None


def _before(passage: Passage) -> _Cue | None:
    """The speaker before the quotation: of the last verb of saying there, of "according to", or of a colon."""
    text, language, before = passage.text, passage.language, passage.before
    introduced = before.endswith(_INTRODUCED)
    if not before or not (introduced or _is_fragment(passage)):
        return None
    if start := locale_words.according(language).match(text, passage.start, passage.outer.start):
        name = locale_names.named_behind(passage, start.end())
        return _Cue(name, Span(*start.span())) if name else None
    pattern = locale_words.verb(language) if introduced else locale_words.fragment_verb(language)
    verbs = list(pattern.finditer(text, passage.start, passage.outer.start))
    if verbs:
        name = _subject_of(passage, Span(*verbs[-1].span()))
        return _Cue(name, Span(*verbs[-1].span())) if name else None
    if not before.endswith((":", "：")):
        return None
    name = locale_names.named_before(passage, passage.start + len(before))
    return _Cue(name, Span(passage.start + len(before) - 1, passage.start + len(before))) if name else None


def _subject_of(passage: Passage, verb: Span) -> Span | None:
    """The subject of a verb before the quotation: before it, but behind one that opens its clause or that no name opens."""
    text = passage.text
    if text[passage.start : verb.start].rstrip().endswith((",", "–", "—")):
        return locale_names.named_behind(passage, verb.stop) or locale_names.named_before(passage, verb.start)
    name = locale_names.named_before(passage, verb.start)
    if name is None or locale_names.may_be_adverb(text, name, passage.start):
        behind = locale_names.named_behind(passage, verb.stop)
        return behind if behind and (name is None or " " in behind.of(text)) else name
    return name


def _is_fragment(passage: Passage) -> bool:
    """Whether what stands in marks is a piece of a sentence that somebody's words can be."""
    words = passage.words
    return len(words.split()) >= _FRAGMENT_WORDS or (words[0].islower() and len(words.split()) > 1)
