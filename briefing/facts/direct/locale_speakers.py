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

from briefing.facts.direct import locale_names, locale_roles, locale_uncased, locale_words
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
_TITLE_WORDS = 4
"""Words of what is rather a title, if all of them have capitals."""
_ROLE_WORDS = 8
"""Words between a quotation and a name, of which the first may be a verb that no list has."""
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
        if last and _is_rest(document, last, quotation):
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


def _is_rest(document: Document, last: _Last, quotation: Quotation) -> bool:
    return _is_interrupted(document.text, last, quotation) or _is_joined(document, last, quotation)


def _is_joined(document: Document, last: _Last, quotation: Quotation) -> bool:
    """Whether nothing but the particle of what is quoted stands between two quotations ("…"라며 "…"고 말했다)."""
    quoting = lexicon(document.language).speech.quoting
    between = document.text[last.quotation.outer.stop : quotation.outer.start].strip(" ,、")
    return between in quoting


def _goes_on(text: str, last: _Last, quotation: Quotation, cue: _Cue | None) -> bool:
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
    is_title = len(words) <= _TITLE_WORDS and said[-1].isalnum() and all(word[0].isupper() for word in words)
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
    fragment = passage.words[-1] not in ".,?!…" and passage.text[passage.outer.stop : passage.outer.stop + 1] != ","
    pattern = locale_words.cue_behind(passage.language, fragment=fragment)
    cue = pattern.match(passage.text, passage.outer.stop, passage.stop)
    if cue is None:
        return _cited(passage) or _unlisted(passage)
    if passage.words[-1] in ".?!…" and passage.text[cue.start() : cue.end()].lstrip()[:1].isupper():
        return None  # what follows in capitals is the next sentence
    verb = Span(*cue.span("verb" if cue["verb"] else "according"))
    who = locale_words.pronoun(passage.language).search(passage.text, cue.start(), min(passage.stop, cue.end() + 10))
    if who and (who.start() < cue.end() or not passage.text[cue.end() : who.start()].strip(" -t")):
        return _Cue(Span(*who.span()), verb, pronoun=True)
    if name := locale_names.named_behind(passage, cue.end()):
        return _Cue(name, verb)
    if (before := _name_and_quotation(passage)) is not None:
        return _Cue(before, verb)
    if role := locale_roles.behind(passage, cue.end()):
        return _Cue(role, verb)
    bare = not passage.text[cue.end() : passage.clause_end(cue.end())].strip(" \u00a0,–—")
    return _Cue(None, verb) if bare else None


def _cited(passage: Passage) -> _Cue | None:
    """Who is cited in a passive right behind the quotation."""
    cue = locale_words.cited(passage.language).match(passage.text, passage.outer.stop, passage.stop)
    name = locale_names.named_behind(passage, cue.end("verb")) if cue else None
    return _Cue(name, Span(*cue.span("verb"))) if cue and name else None


def _unlisted(passage: Passage) -> _Cue | None:
    """The full name behind what ends as a verb does, where a comma or dash parts it from the quotation."""
    text, language = passage.text, passage.language
    cue = locale_words.unlisted_verb(language).match(text, passage.outer.stop, passage.stop)
    if cue is None or not (cue["parted"].strip() or passage.words[-1] in ",?!…"):
        return None
    name = locale_names.named_behind(passage, cue.end())
    if name is None or not (" " in name.of(text) or locale_names.is_surname(text, name, language)):
        return None
    between = [cue["verb"].lower(), *text[cue.end() : name.start].lower().split()]
    small = locale_names.name_particles(language)
    strange = between[0] in lexicon(language).text.function_words or (between[1:2] and between[1] in small)
    relative = lexicon(language).speech.conjunction.intersection(between)
    return None if strange or relative or len(between) > _ROLE_WORDS else _Cue(name, Span(*cue.span("verb")))


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
    """The speaker before the quotation: of "according to", of the last verb of saying there, or of a colon."""
    text, language, before = passage.text, passage.language, passage.before
    introduced = before.endswith(_INTRODUCED)
    start = locale_words.according(language).match(text, passage.start, passage.outer.start)
    told = locale_words.according_after(language).search(text, passage.start, passage.outer.start)
    single = bool(start or told) or locale_words.label(language).search(before) is not None
    if not before or not (introduced or _is_fragment(passage, single=single)):
        return None
    if start:
        return _governed(passage, Span(*start.span()))
    if told:
        names = locale_names.runs(text, Span(passage.start, told.start()), language)
        return _Cue(names[-1], Span(*told.span("word"))) if names and names[-1].stop == told.start() else None
    pattern = locale_words.verb(language) if introduced else locale_words.fragment_verb(language)
    verbs = list(pattern.finditer(text, passage.start, passage.outer.start))
    return _of_verb(passage, Span(*verbs[-1].span())) if verbs else _of_colon(passage)


def _of_verb(passage: Passage, verb: Span) -> _Cue | None:
    """The subject of the verb of saying before a quotation: a pronoun, a name, or a role that stands for one."""
    if pronoun := _pronoun_beside(passage, verb):
        return _Cue(pronoun, verb, pronoun=True)
    name = _subject_of(passage, verb) or locale_roles.before(passage, verb.start)
    return _Cue(name, verb) if name else None


def _of_colon(passage: Passage) -> _Cue | None:
    """The name before the colon that opens a quotation without a verb."""
    before = passage.before
    stop = passage.start + len(before)
    name = locale_names.named_before(passage, stop) if before.endswith((":", "：")) else None
    if name is None or not locale_names.may_speak(passage.text, name, passage.language):
        return None
    return _Cue(name, Span(stop - 1, stop))


def _governed(passage: Passage, according: Span) -> _Cue | None:
    """Whom "according to" at the head of the sentence governs: a pronoun, or a name."""
    gap = len(passage.text[according.stop : according.stop + 1].rstrip())
    pronouns = locale_words.pronoun(passage.language)
    if who := pronouns.match(passage.text, according.stop + 1 - gap, passage.outer.start):
        return _Cue(Span(*who.span()), according, pronoun=True)
    name = locale_names.named_behind(passage, according.stop)
    return _Cue(name, according) if name else None


def _pronoun_beside(passage: Passage, verb: Span) -> Span | None:
    """A pronoun right behind a verb, or before it with an auxiliary between them at most ("elle a déclaré")."""
    pronouns = locale_words.pronoun(passage.language)
    if who := pronouns.match(passage.text, verb.stop + 1, passage.outer.start):
        return Span(*who.span())
    before = list(pronouns.finditer(passage.text, passage.start, verb.start))
    if before and len(passage.text[before[-1].end() : verb.start].split()) <= 1:
        return Span(*before[-1].span())
    return None


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


def _is_fragment(passage: Passage, *, single: bool) -> bool:
    """Whether what stands in marks is a piece of a sentence that somebody's words can be; a `single` word, where it may be one."""
    words = passage.words
    return len(words.split()) >= _FRAGMENT_WORDS or (words[0].islower() and (single or len(words.split()) > 1))
