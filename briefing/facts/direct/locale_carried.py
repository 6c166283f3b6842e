"""Who says a quotation whose verb has no subject of its own: the subject of the sentence before ("B aseguró que … «A», agregó").

Languages that leave a pronoun out write so whenever the speaker stays the same. The verb must be bare but for a few small
words, and the sentence before, in the same paragraph, must give its own verb of saying to one person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.facts.direct import locale_before
from briefing.facts.phrases import locale_names, locale_words
from briefing.facts.phrases.locale_words import Passage
from briefing.facts.phrases.quotation_marks import Quotation
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals
from briefing.model import Document, Entity, Quote, Span

_MOST_WORDS = 3
"""Small words behind a bare verb ("dijo a los periodistas", "powiedział na konferencji prasowej")."""
_WORD = deferred(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FEWEST_CARRYING = 3
"""Words of a sentence that tells who speaks."""


def speaker(
    document: Document, content: Span, reported: Sequence[Quote], entities: Sequence[Entity] = ()
) -> Quote | None:
    """The quotation given to whom the sentence before it gives its own words; None where its verb is not bare, or nobody is told.

    Args:
        document: In a language whose verbs of saying are known.
        content: What is quoted.
        reported: What was said before it, with or without marks.
        entities: The people of the document, of whom one may open the sentence before with any other verb.
    """
    found = _bare_verb(document, content)
    before = _sentence_before(document, _opening_of(document, content, found.start("clause"))) if found else None
    if found is None or before is None:
        return None
    cue = Span(*found.span("verb"))
    told = [
        quote
        for quote in sorted(reported, key=lambda quote: quote.content)
        if quote.cue and quote.cue.start in before and quote.speaker
    ]
    if told:
        said = told[-1]
        if said.name is None:
            return None
        return Quote(content, speaker=said.speaker, cue=cue, name=said.name)
    name = _subject(document, before) if has_capitals(document.language) else None
    name = name or _opening(document, before, entities)
    return Quote(content, speaker=name, cue=cue, name=" ".join(name.of(document.text).split())) if name else None


def _opening_of(document: Document, content: Span, clause: int) -> int:
    """Where the sentence of a quotation begins, or the quotation or clause that opens it."""
    own = document.sentence_at(content.start) if lexicon(document.language).speech.quoting else None
    return own.span.start if own else min(content.start, clause)


def _bare_verb(document: Document, content: Span) -> re.Match[str] | None:
    """A verb of saying without a subject that is all of the clause behind the quotation, or all before it."""
    text, language = document.text, document.language
    block = _block(document, content.start)
    if lexicon(language).speech.quoting:
        return _behind_particle(document, content, block)
    behind = _behind(language).match(text, content.stop, block.stop)
    if behind and _is_small(behind["rest"], language):
        return behind
    before = _before(language).search(text, block.start, content.start)
    return before if before and _is_small(before["rest"], language) else None


def _behind_particle(document: Document, content: Span, block: Span) -> re.Match[str] | None:
    """A verb of saying behind the particle of what is quoted, where before it nothing stands but a word that goes on ("이어 “…”라고 덧붙였다")."""
    text, known = document.text, lexicon(document.language).speech
    sentence = document.sentence_at(content.start)
    start = sentence.span.start if sentence else block.start
    on = any_of(sorted(known.continuing | known.occasions))
    if not re.fullmatch(rf"\s*(?:{on}[,、]?\s?)?[“\"「『]?", text[start : content.start]):
        return None
    return _quoting(document.language).match(text, content.stop, block.stop)


def is_said(document: Document, content: Span) -> bool:
    """Whether a verb of saying stands behind the particle of what is quoted, and nobody before it."""
    return bool(lexicon(document.language).speech.quoting) and _bare_verb(document, content) is not None


@cache
def _quoting(language: str) -> re.Pattern[str]:
    particle = any_of(sorted(lexicon(language).speech.quoting))
    return re.compile(rf"[”\"」』](?P<clause>{particle}[も]?\s?(?P<verb>{locale_words.verbs(language)}))(?=[.。])")


def _block(document: Document, at: int) -> Span:
    return next(
        (block.span for block in reversed(document.blocks) if block.span.start <= at), Span(0, len(document.text))
    )


def _is_small(rest: str, language: str) -> bool:
    """Whether words behind a verb hold no subject: a few, the first of them a preposition or a word for a day."""
    found = _WORD.findall(rest)
    if not found:
        return True
    known = lexicon(language)
    if not has_capitals(language) and all(word.startswith("لل") for word in found):
        return True  # Arabic joins its preposition ("للصحفيين")
    articles = known.names.determiner | known.speech.determiner
    small = (known.text.function_words - articles) | known.calendar.relative_days.keys()
    if len(found) > _MOST_WORDS or found[0].lower() not in small | known.speech.times:
        return False
    people = known.names.role | known.speech.role_nouns | known.speech.subject
    return not any(word[0].isupper() or word.lower() in people for word in found) or not has_capitals(language)


@cache
def _behind(language: str) -> re.Pattern[str]:
    auxiliary = rf"(?:{any_of(sorted(lexicon(language).speech.auxiliary))}[ \u00a0])?"
    return re.compile(
        rf"""
        [.,!?…]? [»”“"]? [ \u00a0]? ,? [ \u00a0]? [–—-]? [ \u00a0]?  # the end of the quotation, and a comma or a dash
        (?P<clause> {auxiliary} (?P<verb> {locale_words.verbs(language)} ) (?!\w) (?P<rest> [^.!?;:\n–—«»“”„"]{{0,60}} ) )
        (?: [.!?] | \n | $ | ,?[ \u00a0][–—-][ \u00a0] | ,[ \u00a0][«“"] )  # the clause ends, or the quotation goes on
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _before(language: str) -> re.Pattern[str]:
    joined = "و?" if not has_capitals(language) else r"(?:[^\W\d_]{1,3}[ \u00a0])?"
    auxiliary = rf"(?:{any_of(sorted(lexicon(language).speech.auxiliary))}[ \u00a0])?"
    return re.compile(
        rf"""
        (?: ^ | (?<=[.!?…»”"][ \u00a0]) | (?<=\n) )  # where a sentence begins
        (?P<clause>
            {joined} {auxiliary} (?P<verb> {locale_words.verbs(language)} ) (?!\w) (?P<rest> [^.!?;:,،\n–—«»“”„"]{{0,40}} )
        )
        [:,،] [ \u00a0]? [«„“"] $  # the quotation opens
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def _sentence_before(document: Document, start: int) -> Span | None:
    """The sentence that ends right before `start`, in the same paragraph."""
    ends = [
        sentence.span
        for sentence in document.sentences
        if sentence.span.stop <= start and document.paragraph(sentence.span.start) == document.paragraph(start)
    ][-1:]
    if not ends or not re.fullmatch(r"[\s–—«„“\"]*", document.text[ends[0].stop : start]):
        return None
    return ends[0] if len(ends[0].of(document.text).split()) >= _FEWEST_CARRYING else None


def _subject(document: Document, sentence: Span) -> Span | None:
    """The full name, or a surname told in full elsewhere, that is the subject of the one verb of saying in a sentence."""
    text, language = document.text, document.language
    end = Span(sentence.stop, sentence.stop)
    passage = Passage(document, Quotation(end, end, 0, single=False, closed=True), sentence)
    if re.search(r"[«»„“”\"]", sentence.of(text)):
        return None
    passage.start, passage.stop = sentence.start, sentence.stop
    if start := locale_words.according(language).match(text, sentence.start, sentence.stop):
        name = locale_names.named_behind(passage, start.end())
        return name if name is not None and " " in name.of(text) else None
    verbs = list(locale_words.verb(language).finditer(text, sentence.start, sentence.stop))
    if len(verbs) != 1:
        return None
    name = locale_before.subject(passage, Span(*verbs[0].span()))
    known = name is not None and (" " in name.of(text) or locale_names.is_surname(text, name, language))
    return name if known else None


def _opening(document: Document, sentence: Span, entities: Sequence[Entity]) -> Span | None:
    """The known person who opens a sentence and is the only one in it ("Krawczyk odpiera zarzuty.")."""
    inside = [(mention, one.name) for one in entities for mention in one.mentions if mention.start in sentence]
    if not inside or len({name for _, name in inside}) > 1 or re.search(r"[«»„“”\"]", sentence.of(document.text)):
        return None
    first = min(mention for mention, _ in inside)
    return first if not document.text[sentence.start : first.start].strip() else None
