"""A language's words of speech as expressions, where nothing else of its grammar is known; compiled at first use."""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.phrases.quotation_marks import Quotation
from briefing.language import abbreviations
from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Document, Span

REACH = 160
"""Characters on either side of a quotation in which its speaker is looked for."""
LEAD_IN = r"[ \u00a0,،，、–—-]{0,5}"
"""What may stand between a quotation and its cue."""
_ENDS = deferred(r"[.!?;:\n“”„«»‹›。！？；：「」『』]|\"(?!\w)|(?<!\w)\"")
_NAMED = deferred(
    r"""
    [^\W\d_A-Z] [ \u00a0] [«„“"] [^«»„“”".,!?]{1,30} [»”“"]  # a small letter before it, then a few words in marks
    (?: [ \u00a0] | ,[ ](?:що|что|że|que|che|dass|dat)[ ] )  # a blank, or a comma and "that"
    (?= [^\W\d_A-ZА-Я] )  # and the sentence goes on in small letters
    """,
    re.VERBOSE,
)
"""A name in marks inside a sentence ("в интервью «Голосу» отметил"), which neither begins nor ends one."""
_NAMED_BEHIND = deferred(r"[^\W\d_][ \u00a0][«„“\"][^«»„“”\".,!?]{1,30}[»”“\"][ \u00a0](?=[^\W\d_])")
"""A name in marks behind a verb of saying, before the name of somebody who belongs to the one in marks ("тренер «Бурана» Ручьёв")."""
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_LONGEST_ABBREVIATION = 12
_GAP, _FEW_WORDS = r"\*", r"[^\W\d_]+(?:[\s-][^\W\d_]+){0,3}"
"""What a star in a phrase of a data file stands for ("приводит * слова")."""


class Passage:
    """A quotation in its paragraph: where its sentence begins before it, and where what follows ends."""

    def __init__(self, document: Document, quotation: Quotation, block: Span) -> None:
        """Takes the document, one of its quotations, and the block that it stands in."""
        self.text, self.language = document.text, document.language
        self.outer, self.content = quotation.outer, quotation.content
        self.stop = max(self.outer.stop, min(block.stop, self.outer.stop + REACH))
        low = min(self.outer.start, max(block.start, self.outer.start - REACH))
        self.start = self._sentence_start(low)

    @property
    def before(self) -> str:
        """The quotation's sentence, as far as it stands before the quotation."""
        return self.text[self.start : self.outer.start].rstrip()

    @property
    def words(self) -> str:
        """What is said."""
        return self.content.of(self.text)

    def clause_end(self, at: int) -> int:
        """Where the clause ends that goes on from `at`; a name in marks does not end it."""
        inside = [named.span() for named in _NAMED_BEHIND.finditer(self.text, at, self.stop)]
        for end in _ENDS.finditer(self.text, at, self.stop):
            if any(a < end.start() < b for a, b in inside):
                continue
            if not _abbreviated(self.text, end.start(), self.language):
                return end.start()
        return self.stop

    def _sentence_start(self, low: int) -> int:
        introduced = len(self.text[: self.outer.start].rstrip(" \u00a0\n:：,，"))
        start, high = low, max(low, introduced)
        inside = [named.span() for named in _NAMED.finditer(self.text, low, high)]
        for end in _ENDS.finditer(self.text, low, high):
            if any(a < end.start() < b for a, b in inside) or _abbreviated(self.text, end.start(), self.language):
                continue
            start = end.end()
        return start


def _abbreviated(text: str, at: int, language: str) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or an initial ("M. Pétin")."""
    if text[at] != ".":
        return False
    token = _TOKEN.search(text[max(0, at - _LONGEST_ABBREVIATION) : at])
    if token is None:
        return False
    return (len(token[0]) == 1 and token[0].isupper()) or abbreviations.load(language).kind(token[0]) > 0


@cache
def verbs(language: str) -> str:
    """The verbs of saying as an expression."""
    return any_of(sorted(lexicon(language).speech.finite), blank=r"\s")


def _according(language: str) -> str:
    """The words for "according to" as an expression; an elided one ends with its apostrophe ("le parole dell’")."""
    listed = any_of(sorted(lexicon(language).speech.according), blank=r"\s")
    return rf"{listed.replace(_GAP, _FEW_WORDS)}(?:(?<=['’])|(?!\w))"


@cache
def cue_behind(language: str, *, fragment: bool) -> re.Pattern[str]:
    """A verb of saying right behind a quotation, with an auxiliary before it, at most ("a déclaré", "ha detto"), or "according to".

    Behind a `fragment` the verbs that only a fragment can have are cues, too ("von einem „…“ sprach …").
    """
    said = any_of(_fragment_verbs(language), blank=r"\s") if fragment else verbs(language)
    return re.compile(
        rf"{LEAD_IN}(?:(?:[^\W\d_]+(?:[-’'][^\W\d_]+)*\s){{0,2}}?(?P<verb>{said})(?!\w)|(?P<according>{_according(language)}))",
        re.IGNORECASE,
    )


@cache
def unlisted_verb(language: str) -> re.Pattern[str]:
    """A word that a comma or dash parts from the quotation before it and that ends as a verb does, with an auxiliary before it."""
    speech = lexicon(language).speech
    endings = any_of(speech.verb_endings)
    return re.compile(
        rf"""
        (?P<parted> [ \u00a0,–—-]{{0,5}} )  # what parts it from the quotation
        (?: [^\W\d_]{{1,2}} [’'\s] (?: [^\W\d_]{{2,4}}\s )? | [^\W\d_]{{2,4}}\s )?  # a pronoun or an auxiliary, or both
        (?P<verb> (?=[^\W\d_A-Z]) [^\W\d_]{{2,}} {endings} ) (?!\w)  # a word in small letters with a verb's ending
        """,
        re.VERBOSE,
    )


@cache
def cited(language: str) -> re.Pattern[str]:
    """A passive that has whom it cites inside ("…“, wird Karstädt in einer Mitteilung zitiert")."""
    speech = lexicon(language).speech
    return re.compile(
        rf"{LEAD_IN}(?P<verb>{any_of(sorted(speech.passive))})\s[^.!?:;\n]{{3,90}}?\s{any_of(sorted(speech.participle))}(?!\w)"
    )


@cache
def verb(language: str) -> re.Pattern[str]:
    """A verb of saying as a word of its own."""
    return re.compile(rf"(?<!\w){verbs(language)}(?!\w)", re.IGNORECASE)


@cache
def fragment_verb(language: str) -> re.Pattern[str]:
    """A verb by which a fragment in marks is somebody's words."""
    return re.compile(rf"(?<!\w){any_of(_fragment_verbs(language), blank=chr(92) + 's')}(?!\w)", re.IGNORECASE)


@cache
def that_clause(language: str) -> re.Pattern[str]:
    """The conjunction of a reported clause right behind its verb."""
    return re.compile(rf"[ \u00a0]?{any_of(sorted(lexicon(language).speech.complementizers))}(?:(?<=['’])|(?!\w))")


@cache
def says_a_word(language: str) -> re.Pattern[str]:
    """What gives even a single word in marks to somebody: a verb of labelling, or a reported clause that it stands in."""
    labels = any_of(sorted(lexicon(language).speech.labels))
    return re.compile(
        rf"(?<!\w)(?:{labels}(?!\w)|{verbs(language)}(?!\w){that_clause(language).pattern})", re.IGNORECASE
    )


@cache
def tail(language: str) -> re.Pattern[str]:
    """A verb of saying behind a comma, somewhere behind a fragment in its sentence ("… „in Ruhe“ prüfen, versicherte sie")."""
    return re.compile(rf",[ \u00a0](?:[^\W\d_]{{1,4}}[ \u00a0’'])?(?P<verb>{verbs(language)})(?!\w)", re.IGNORECASE)


def _fragment_verbs(language: str) -> list[str]:
    speech = lexicon(language).speech
    return sorted(speech.finite | speech.labels)


@cache
def according(language: str) -> re.Pattern[str]:
    """The words for "according to" at the head of a sentence, behind a short word at most ("Já para …")."""
    return re.compile(rf"[\W_]*(?:[^\W\d_]{{1,4}}\s)?{_according(language)}", re.IGNORECASE)


@cache
def own_words(language: str) -> re.Pattern[str]:
    """The words for "in his words" at the head of a sentence."""
    listed = any_of(sorted(lexicon(language).speech.according_own), blank=r"\s")
    return re.compile(rf"[\W_]*(?P<cue>{listed})(?!\w)", re.IGNORECASE)


def own_pronoun(text: str, cue: Span, language: str) -> Span:
    """The pronoun in "according to him", where nothing else stands behind "according to"; else all of the words."""
    head = re.compile(rf"{_according(language)}\s?", re.IGNORECASE).match(text, cue.start, cue.stop)
    alone = head is not None and head.end() < cue.stop and " " not in text[head.end() : cue.stop].replace("\u00a0", " ")
    return Span(head.end(), cue.stop) if head is not None and alone else cue


@cache
def aside(language: str) -> re.Pattern[str]:
    """The words for "according to" between commas, right before a quotation ("il a, selon Pétin, “…”")."""
    return re.compile(rf",\s(?P<cue>{_according(language)})[^,]{{2,80}},$", re.IGNORECASE)


@cache
def according_after(language: str) -> re.Pattern[str]:
    """The word for "according to" behind the one who speaks, with a case ending between them ("Brandt zufolge", "Demirci'ye göre")."""
    listed = any_of(sorted(lexicon(language).speech.according_after), blank=r"\s")
    return re.compile(rf"(?:['’][^\W\d_]{{1,4}})?\s(?P<word>{listed})(?!\w)")


@cache
def pronoun(language: str) -> re.Pattern[str]:
    """A pronoun that speaks, also one that is joined to its verb ("a-t-elle")."""
    return re.compile(rf"(?<![^\W_]){any_of(sorted(lexicon(language).speech.subject))}(?![\w’'])", re.IGNORECASE)
